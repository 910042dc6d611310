"""A department that serves pages, on SQLite: the pages ask only what the conversations ask on both databases."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.chat import Chat, Department
from tests.databases import SqliteFiles, lent
from tests.pages.visitor import PUBLIC, Visitor


@pytest.fixture
def department(sqlite: SqliteFiles, tmp_path: Path) -> Iterator[Department]:
    """The sample department on Monday, 5 January 2026, 09:00, with a public address."""
    with lent(sqlite, "department", Department.fill) as url, closing(Department(url, tmp_path, PUBLIC)) as opened:
        yield opened


@pytest.fixture
def cu_jut(department: Department) -> Chat:
    """The head of the health centre of Cư Jút, on Zalo."""
    return department.chat("TTYT Cư Jút", name="Nguyễn Thị An", zalo=True)


@pytest.fixture
def visitor(department: Department) -> Visitor:
    """A browser."""
    return Visitor(department)
