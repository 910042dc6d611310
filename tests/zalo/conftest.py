"""Fixtures of the tests of the Zalo channel."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from storage.database import Database
from tests.databases import SqliteFiles, lent, nothing
from tests.telegram.running import Inbox
from tests.zalo.standin import StandIn


@pytest.fixture
def zalo() -> Iterator[StandIn]:
    with StandIn() as standin:
        yield standin


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def kept(sqlite: SqliteFiles) -> Iterator[Database]:
    """A database for what is kept."""
    with lent(sqlite, "empty", nothing) as url, closing(Database(url)) as database:
        yield database
