"""A department with its plans, in a file of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium_or_skip
from tests.channels.site import Site
from tests.chat import Department
from tests.databases import SqliteFiles


@pytest.fixture(scope="session")
def departments(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    """Copies of the sample department."""
    return SqliteFiles(tmp_path_factory.mktemp("departments"))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A headless Chromium."""
    with chromium_or_skip() as browser:
        yield browser


@pytest.fixture
def site(departments: SqliteFiles, tmp_path: Path) -> Iterator[Site]:
    """The program with its web chat alone, on Monday, 5 January 2026, 09:00."""
    with Site(departments.copy("department", Department.fill), tmp_path) as site:
        yield site
