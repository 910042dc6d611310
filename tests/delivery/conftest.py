"""The department of these tests, on either kind of database."""

from pathlib import Path

import pytest

from storage.database import Database
from tests.delivery.outbox import Office


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Office:
    return Office(database, tmp_path)
