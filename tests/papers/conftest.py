"""Papers are asked for by the people of the department that the conversations are about."""

from tests.conversations.conftest import department

__all__ = ["department"]
