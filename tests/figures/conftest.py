"""People who ask for figures in the department after its two years."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.chat import Department
from tests.databases import SqliteFiles, lent
from tests.figures.life import NOW, live


@pytest.fixture
def department(sqlite: SqliteFiles, tmp_path: Path) -> Iterator[Department]:
    """The department on Monday, 16 November 2026, 09:00."""
    with lent(sqlite, "two-years", live) as url, closing(Department(url, tmp_path)) as opened:
        opened.now = NOW
        yield opened
