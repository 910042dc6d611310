"""The department of the conversations, watched from outside."""

from tests.conversations.conftest import department

__all__ = ["department"]
