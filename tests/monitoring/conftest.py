"""The department of the conversations, watched from outside."""

from tests.conversations.conftest import cu_jut, department, office

__all__ = ["cu_jut", "department", "office"]
