"""People who ask for figures in the department after its two years."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat import Department
from tests.databases import SqliteFiles
from tests.figures.life import NOW, live


@pytest.fixture
def department(years: SqliteFiles, tmp_path: Path) -> Iterator[Department]:
    """The department on Monday, 16 November 2026, 09:00."""
    url = years.copy("two-years", live)
    opened = Department(url, tmp_path)
    opened.now = NOW
    yield opened
    opened.close()
    years.drop(url)
