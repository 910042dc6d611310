"""Papers are asked for by the people of the department that the conversations are about."""

from tests.conversations.conftest import cu_jut, department, office

__all__ = ["cu_jut", "department", "office"]
