"""A department with its plans, in a file of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import chromium
from tests.channels.site import Site
from tests.chat import Department
from tests.databases import SqliteFiles

__all__ = ["chromium"]


@pytest.fixture
def site(sqlite: SqliteFiles, tmp_path: Path) -> Iterator[Site]:
    """The program with its web chat alone, on Monday, 5 January 2026, 09:00."""
    with Site(sqlite.copy("department", Department.fill), tmp_path) as site:
        yield site
