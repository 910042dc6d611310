"""Plans are taken in by the office of the same department that the conversations are about."""

from tests.conversations.conftest import department

__all__ = ["department"]
