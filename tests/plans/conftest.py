"""Plans are taken in by the office of the same department that the conversations are about."""

from tests.conversations.conftest import cu_jut, department, office

__all__ = ["cu_jut", "department", "office"]
