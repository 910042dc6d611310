"""`dondoc` as a real process on a department of its own, talking to the stand-in for Telegram."""

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, Self

from domain.messages import Address
from storage.database import Database
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.talk.incoming import lock_sender
from storage.units import directory
from tests.places import DATA, ROOT
from tests.telegram.standin import StandIn
from tests.telegram.world import BOT_ID

Mode = Literal["polling", "webhook"]
DONDOC = Path(sys.executable).with_name("dondoc")
UNIT = "Trung tâm Y tế huyện Cư Jút"
PATIENCE = 20.0


def make_department(folder: Path, year: int) -> None:
    """A data folder with the units and a plan, and a head's invite; made through the real command line."""
    program = Program(folder)
    program.command("units", "import", DATA / "units.csv")
    answers = folder / "answers.csv"
    answers.write_text("name,means\n" + "".join(f'"{name}",{means}\n' for name, means in _MEANT.items()), "utf-8")
    program.command("plan", "import", DATA / "cchc-2020.txt", "--year", year, "--answers", answers, "--yes")
    (folder / "invite").write_text(program.invite(), "ascii")


_MEANT = {
    "các phòng CMNV Sở": "các phòng chức năng Sở",
    "các phòng chuyên môn Sở": "các phòng chức năng Sở",
    "các phòng CM, NV": "các phòng chức năng Sở",
    "các đơn vị liên quan": "các đơn vị trực thuộc",
    "các đơn vị": "các đơn vị trực thuộc",
    "Sở Y tế": "Văn phòng Sở",
}


class Program:
    """The program and its data folder. `settings` are named as in the environment, without the prefix.

    `code` is that of an invite for a head, where it runs on a copy of a department.
    """

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.folder = folder
        self.code = ""
        self.log = folder / "output.log"
        self.settings = {"DATA_DIR": folder / "data"} | settings
        self._process: subprocess.Popen[bytes] | None = None

    @classmethod
    def copy(cls, department: Path, folder: Path, **settings: Any) -> Self:
        """A program on a copy of a department."""
        shutil.copytree(department / "data", folder / "data")
        program = cls(folder, **settings)
        program.code = (department / "invite").read_text("ascii")
        return program

    def listens_to(self, telegram: StandIn, mode: Mode = "polling") -> None:
        """Take the stand-in for Telegram."""
        self.settings |= {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
        if mode == "webhook":
            port = free_port()
            self.settings |= {"WEBHOOK": "on", "WEBHOOK_SECRET": "bi_mat_cua_webhook", "WEB_PORT": port}
            self.settings |= {"PUBLIC_URL": f"http://127.0.0.1:{port}"}

    @property
    def environment(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DONDOC_")}
        clean["PYTHONPATH"] = str(ROOT)
        return clean | {f"DONDOC_{name}": str(value) for name, value in self.settings.items()}

    def command(self, *arguments: object) -> str:
        """Run a command to its end; what it printed."""
        words = [str(DONDOC), *map(str, arguments)]
        return subprocess.run(
            words, cwd=self.folder, env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def invite(self, unit: str = UNIT, role: str = "head") -> str:
        """A new invite's code."""
        return str(json.loads(self.command("invite", "--unit", unit, "--role", role, "--json"))["code"])

    # --- running

    def start(self, ahead: timedelta = timedelta()) -> None:
        """Start serving, on a clock that is ahead of the real one, without waiting for it."""
        clocked = [sys.executable, "-m", "tests.end_to_end.clocked", str(ahead.total_seconds())]
        program = clocked if ahead else [str(DONDOC)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*program, "run"], cwd=self.folder, env=self.environment, stdout=log, stderr=log
            )

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int | None:
        """Send the signal and wait; the exit code, None where it was not running."""
        if self._process is None:
            return None
        self._process.send_signal(how)
        return self.left()

    def left(self) -> int:
        """Wait until the program ends by itself; its exit code."""
        assert self._process is not None, "the program is not running"
        code = self._process.wait(PATIENCE)
        self._process = None
        return code

    @property
    def pid(self) -> int:
        assert self._process is not None, "the program is not running"
        return self._process.pid

    @property
    def output(self) -> str:
        """All that it has printed so far."""
        return self.log.read_text("utf-8")

    # --- what it wrote

    def rows(self, query: str, *values: Any) -> list[Any]:
        """Ask its SQLite database."""
        with closing(sqlite3.connect(f"file:{self.folder / 'data' / 'dondoc.db'}?mode=ro", uri=True)) as database:
            return database.execute(query, values).fetchall()

    def file(self, sha256: str) -> bytes:
        """A file of evidence."""
        return (self.folder / "data" / "files" / sha256[:2] / sha256).read_bytes()


def link_people(folder: Path, chats: Sequence[int]) -> int:
    """Link these chats of Telegram, each to a new head of one unit, whose id it gives."""
    database = Database(f"sqlite:///{folder / 'data' / 'dondoc.db'}")
    with database.begin(datetime.now(UTC)) as store:
        (unit_id,) = directory(store).find(UNIT).unit_ids
        for chat in chats:
            person_id = add_person(store, f"Người {chat}")
            give_post(store, person_id, unit_id, "head")
            sender = lock_sender(store, Address("telegram", str(BOT_ID), str(chat)))
            link_chat(store, sender.conversation_id, person_id)
    database.close()
    return unit_id


def free_port() -> int:
    """A port that nobody listens on."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        return int(listener.getsockname()[1])


def until(condition: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """Wait until the condition holds; what it gave."""
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)
    return found
