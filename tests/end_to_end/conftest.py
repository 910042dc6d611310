"""A department made once by the real command line, and a program on a copy of it for every test."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.end_to_end.program import Program, make_department
from tests.telegram.standin import StandIn


@pytest.fixture(scope="session")
def department(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose plan lies years ahead, so that the real clock brings no reminder into a test."""
    folder = tmp_path_factory.mktemp("department")
    make_department(folder, datetime.now(UTC).year + 2)
    return folder


@pytest.fixture
def telegram() -> Iterator[StandIn]:
    with StandIn() as standin:
        yield standin


@pytest.fixture
def program(department: Path, tmp_path: Path, telegram: StandIn) -> Iterator[Program]:
    """Not started yet; stopped at the end."""
    program = Program.copy(department, tmp_path)
    program.listens_to(telegram)
    yield program
    program.stop()
