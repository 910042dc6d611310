"""A department of its own for every conversation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat import Department
from tests.databases import Databases


@pytest.fixture
def department(databases: Databases, tmp_path: Path) -> Iterator[Department]:
    """The sample department on Monday, 5 January 2026, 09:00."""
    url = databases.copy("department", Department.fill)
    opened = Department(url, tmp_path)
    yield opened
    opened.close()
    databases.drop(url)
