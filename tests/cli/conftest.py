"""The command line on an empty folder, with no setting but those that a test makes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import time_machine

from bot import cli
from tests.department import MONDAY
from tests.places import DATA

SCRIPT = Path(sys.executable).with_name("dondoc")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command answered."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder."""
    for name in [name for name in os.environ if name.startswith("DONDOC_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def dondoc(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line in this process, where the clock can be set."""

    def run(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["dondoc", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            cli.main()
        said = capsys.readouterr()
        return Ran(int(left.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def clock() -> Iterator[None]:
    """Commands run on Monday, 5 January 2026."""
    with time_machine.travel(MONDAY, tick=False):
        yield


Prepared = Callable[..., None]


@pytest.fixture(scope="session")
def prepared_folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where folders lie that commands have filled."""
    return tmp_path_factory.mktemp("prepared")


@pytest.fixture
def prepared(clock: None, dondoc: Run, folder: Path, prepared_folders: Path) -> Prepared:
    """What these commands make of an empty folder on Monday; they run once for all tests, which get a copy."""

    def prepare(*commands: tuple[object, ...]) -> None:
        made = prepared_folders / sha256(repr(commands).encode()).hexdigest()
        if not made.exists():
            for command in commands:
                assert dondoc(*command).code == 0
            shutil.copytree(folder / "data", made)
        else:
            shutil.copytree(made, folder / "data")

    return prepare


UNITS = ("units", "import", DATA / "units.csv")


@pytest.fixture
def department(prepared: Prepared, dondoc: Run) -> Run:
    """The command line with the 21 units in the database."""
    prepared(UNITS)
    return dondoc


@pytest.fixture
def script(folder: Path) -> Run:
    """The installed console script, in a process of its own and a machine that speaks no Unicode."""

    def run(*arguments: object, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Ran:
        clean: dict[str, Any] = {"PATH": os.environ["PATH"], "LANG": "C", "HOME": str(folder)}
        clean["PYTHONIOENCODING"] = "ascii"
        ran = subprocess.run(
            [SCRIPT, *map(str, arguments)], input=stdin, cwd=folder, env=clean | dict(env or {}), capture_output=True
        )
        # A busy machine takes its time, and the command says so: no test of this script is about that.
        said = [line for line in ran.stderr.decode("utf-8").splitlines(True) if not line.startswith("Vẫn đang đọc")]
        return Ran(ran.returncode, ran.stdout.decode("utf-8"), "".join(said))

    return run


def table(folder: Path, text: str) -> Path:
    """A table of the office as a file."""
    path = folder / "bang.csv"
    path.write_text(text, "utf-8")
    return path
