"""A department in the days before its first quarter's report is due."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat import Department
from tests.databases import Databases


@pytest.fixture
def department(databases: Databases, tmp_path: Path) -> Iterator[Department]:
    """The sample department on Tuesday, 10 February 2026, 09:00: the report of Q1 is due on the 14th."""
    url = databases.copy("department", Department.fill)
    opened = Department(url, tmp_path)
    opened.at("2026-02-10 09:00")
    yield opened
    opened.close()
    databases.drop(url)
