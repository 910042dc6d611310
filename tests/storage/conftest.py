"""A migrated database of its own for every test of storage/."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.messages import Limits
from storage.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty department."""
    made = Database(f"sqlite:///{tmp_path / 'test.db'}", {"web": Limits(4096)})
    made.migrate()
    yield made
    made.close()
