"""What all tests share: no network but loopback (see addopts), and fresh databases of both kinds."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.messages import Limits
from storage.backup import restore_rows, rows_of, tables
from storage.database import Database
from tests.chat import Chat, Department
from tests.databases import BOTH, Databases, PostgresServer, SqliteFiles, lent, nothing, postgres
from tests.figures.life import NOW, live

_LIMITS = {"web": Limits(4096)}


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    """Databases of SQLite alone, for what is tried on both elsewhere."""
    return SqliteFiles(tmp_path_factory.mktemp("databases"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresServer]:
    """A server for the whole run, started when the first test needs one."""
    with postgres() as server:
        yield server


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `databases` runs on the kinds that its mark names."""
    if "databases" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("databases") or BOTH.mark
        metafunc.parametrize("databases", mark.args, indirect=True, scope="session")


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Databases:
    """Either kind of database."""
    made: Databases = request.getfixturevalue(request.param)
    return made


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    """A migrated, empty database."""
    with lent(databases, "empty", nothing) as url, closing(Database(url, _LIMITS)) as opened:
        yield opened


# --- a department and its people; the conftest of a folder may put another department in its place


@pytest.fixture
def department(databases: Databases, tmp_path: Path) -> Iterator[Department]:
    """The sample department on Monday, 5 January 2026, 09:00."""
    with lent(databases, "department", Department.fill) as url, closing(Department(url, tmp_path)) as opened:
        yield opened


@pytest.fixture
def cu_jut(department: Department) -> Chat:
    """The head of the health centre of Cư Jút, on a channel with buttons."""
    return department.chat("TTYT Cư Jút", name="Nguyễn Thị An")


@pytest.fixture
def office(department: Department) -> Chat:
    """Somebody of the office."""
    return department.chat("Văn phòng Sở", "office", "Trần Văn Bình")


@pytest.fixture
def leader(department: Department) -> Chat:
    """A leader."""
    return department.chat("Văn phòng Sở", "leader", "Lê Thị Chi")


# --- a department of 21 units after two years; it is then tests.figures.life.NOW


@pytest.fixture(scope="session")
def two_years(sqlite: SqliteFiles) -> Iterator[Database]:
    """It, to look at; made once."""
    with closing(Database(sqlite.copy("two-years", live), _LIMITS)) as opened:
        yield opened


@pytest.fixture
def own_two_years(sqlite: SqliteFiles) -> Iterator[Database]:
    """A copy of it to write into."""
    with lent(sqlite, "two-years", live) as url, closing(Database(url, _LIMITS)) as opened:
        yield opened


@pytest.fixture
def two_years_elsewhere(two_years: Database, postgresql: PostgresServer) -> Iterator[Database]:
    """The same in PostgreSQL."""
    with lent(postgresql, "empty", nothing) as url, closing(Database(url, _LIMITS)) as opened:
        with two_years.begin(NOW, read_only=True) as here, opened.begin(NOW) as there:
            for name in tables():
                restore_rows(there, name, rows_of(here, name))
            there.connection.execute(text("analyze"))
        yield opened
