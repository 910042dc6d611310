"""What all tests share: no network but loopback (see addopts), and fresh databases of both kinds."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from domain.messages import Limits
from storage.backup import restore_rows, rows_of, tables
from storage.database import Database
from tests.chat import Chat, Department
from tests.databases import Databases, SqliteFiles, nothing, postgres
from tests.figures.life import NOW, live

_LIMITS = {"web": Limits(4096)}


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """Either kind of database; a test that asks for it runs on both."""
    if request.param == "sqlite":
        yield SqliteFiles(tmp_path_factory.mktemp("databases"))
    else:
        with postgres() as server:
            yield server


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    """A migrated, empty database."""
    url = databases.copy("empty", nothing)
    opened = Database(url, _LIMITS)
    yield opened
    opened.close()
    databases.drop(url)


# --- people of whichever `department` a folder's own conftest has


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
def years(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    """Where `copy("two-years", live)` gives a copy of it."""
    return SqliteFiles(tmp_path_factory.mktemp("years"))


@pytest.fixture(scope="session")
def two_years(years: SqliteFiles) -> Iterator[Database]:
    """It, to look at; made once."""
    opened = Database(years.copy("two-years", live), _LIMITS)
    yield opened
    opened.close()


@pytest.fixture
def own_two_years(years: SqliteFiles) -> Iterator[Database]:
    """A copy of it to write into."""
    url = years.copy("two-years", live)
    opened = Database(url, _LIMITS)
    yield opened
    opened.close()
    years.drop(url)


@pytest.fixture
def two_years_elsewhere(two_years: Database) -> Iterator[Database]:
    """The same in PostgreSQL."""
    with postgres() as server:
        opened = Database(server.copy("empty", nothing), _LIMITS)
        with two_years.begin(NOW, read_only=True) as here, opened.begin(NOW) as there:
            for name in tables():
                restore_rows(there, name, rows_of(here, name))
            there.connection.execute(text("analyze"))
        yield opened
        opened.close()
