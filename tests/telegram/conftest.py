"""Fixtures of the tests of the Telegram channel."""

from collections.abc import Iterator

import pytest

from tests.telegram.running import Inbox
from tests.telegram.standin import StandIn


@pytest.fixture
def telegram() -> Iterator[StandIn]:
    with StandIn() as standin:
        yield standin


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()
