"""The office has two people where one does what the other asked."""

import pytest

from tests.chat import Chat, Department


@pytest.fixture
def colleague(department: Department) -> Chat:
    """A second person of the office."""
    return department.chat("Văn phòng Sở", "office", "Lê Thị Hạnh")
