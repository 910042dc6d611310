"""Fixtures of the tests of the Zalo channel."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.telegram.running import Inbox
from tests.zalo.running import kept_updates
from tests.zalo.standin import StandIn


@pytest.fixture
def zalo() -> Iterator[StandIn]:
    with StandIn() as standin:
        yield standin


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Database]:
    database = kept_updates(tmp_path)
    yield database
    database.close()
