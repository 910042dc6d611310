"""How long papers take to make, and the memory they take: 200 tasks of 21 units, each with something told of it."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.measuring import megabytes, own_cpu, show
from domain.days.periods import Period
from domain.days.zone import local_day
from domain.plans.drafts import PlanDraft, Schedule, TaskDraft, UnitRole, Window
from handlers.papers.contents import Asked, Office, gathered
from storage.database import Database
from storage.people.persons import add_person
from storage.schema import assignment
from storage.store import Store
from storage.tasks.progress import Line, write_updates
from tests.department import MONDAY, UNITS, found_department, import_small

TASKS = 200
SECTIONS = 8
SECONDS, MEGABYTES = 3.0, 150
_WEEK = timedelta(days=7)
# Runs in a process of its own, as the worker does: megabytes above rest at its peak, and all its seconds of CPU.
_MAKER = """
import json, re, sys, time
from pathlib import Path
import bot.processes.worker
from documents.papers.making import make
memory = lambda name: int(re.search(name + r":\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
rest = memory("VmRSS")
made = make(sys.argv[1], json.loads(Path(sys.argv[2]).read_text("utf-8")))
Path(sys.argv[3]).write_bytes(made.content)
print(memory("VmHWM") - rest, time.process_time())
"""


def main(folder: Path) -> None:
    """Prints CPU seconds and megabytes above rest for each paper (at most 3 s and 150 MB are asked for)."""
    database = Database(f"sqlite:///{folder / 'papers.db'}")
    database.migrate()
    with database.begin(MONDAY) as store:
        _fill(store)
    period = str(Period("Q1", 2026))
    for asked in (Asked("xlsx"), Asked("docx", period=period), Asked("docx", period=period, unit=2)):
        _measure(database, asked, folder)
    database.close()


def _fill(store: Store) -> None:
    """A plan of 200 tasks for all 21 units, and one update of each unit on each task."""
    found_department(store)
    units = tuple(UnitRole(row.name, "lead" if not n else "implement") for n, row in enumerate(UNITS[0]))
    day = local_day(MONDAY)
    tasks = tuple(
        TaskDraft(
            f"{number % (TASKS // SECTIONS) + 1}",
            f"Rà soát, chuẩn hóa quy trình tiếp nhận và giải quyết hồ sơ số {number + 1} tại các đơn vị",
            (f"NHÓM NHIỆM VỤ {number * SECTIONS // TASKS + 1}",),
            (f"{'ABCDEFGH'[number * SECTIONS // TASKS]}.",),
            units=units,
            schedule_text="Quý I",
            schedule=Schedule("window", windows=(Window(None, day + _WEEK * (number % 12 + 1)),)),
        )
        for number in range(TASKS)
    )
    import_small(store, PlanDraft("KẾ HOẠCH Rà soát năm 2026", year_from=2026, year_to=2026, tasks=tasks))
    author = add_person(store, "Người cập nhật")
    parts = store.connection.execute(assignment.select().with_only_columns(assignment.c.id)).scalars().all()
    lines = [
        Line(
            key, key % 100, None, note="Đã họp, phân công đầu mối theo dõi", difficulty="" if key % 7 else "thiếu người"
        )
        for key in parts
    ]
    write_updates(store, author, lines)


def _measure(database: Database, asked: Asked, folder: Path) -> None:
    what, out = folder / "what.json", folder / f"out.{asked.maker}"
    before = megabytes()
    with own_cpu() as cpu:
        what.write_text(json.dumps(_values(database, asked)), "utf-8")
        asking = cpu()
    above = megabytes() - before
    command = [sys.executable, "-c", _MAKER, asked.maker, str(what), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    maker_above, making = map(float, done.stdout.split())
    name = f"{asked.maker} of {'one unit' if asked.unit else 'all'}"
    show(f"{name}: CPU of asking the database", asking, "s")
    show(f"{name}: CPU of the process that makes it", making, "s")
    show(f"{name}: CPU together", asking + making, "s", f"aim {SECONDS:.0f} s")
    show(f"{name}: memory above rest, both processes", above + maker_above, "MB", f"aim {MEGABYTES} MB")


def _values(database: Database, asked: Asked) -> Any:
    with database.begin(MONDAY + timedelta(days=2), read_only=True) as store:
        return gathered(store, None, asked, Office(), lambda digest: Path(digest))


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as temporary:
        main(Path(temporary))
