"""People who ask for figures in the department after its two years."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat import Chat, Department
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


@pytest.fixture
def cu_jut(department: Department) -> Chat:
    """The head of the health centre of Cư Jút."""
    return department.chat("TTYT Cư Jút", name="Nguyễn Thị An")


@pytest.fixture
def office(department: Department) -> Chat:
    """Somebody of the office."""
    return department.chat("Văn phòng Sở", "office", "Trần Văn Bình")


@pytest.fixture
def leader(department: Department) -> Chat:
    """A leader."""
    return department.chat("Văn phòng Sở", "leader", "Lê Thị Chi")
