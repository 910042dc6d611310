"""The department of the end-to-end tests."""

from tests.end_to_end.conftest import department

__all__ = ["department"]
