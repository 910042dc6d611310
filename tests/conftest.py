"""What all tests share: no network but loopback (see addopts), and fresh databases of both kinds."""

from collections.abc import Iterator

import pytest

from domain.messages import Limits
from storage.database import Database
from tests.databases import Databases, SqliteFiles, nothing, postgres


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
    opened = Database(url, {"web": Limits(4096)})
    yield opened
    opened.close()
    databases.drop(url)
