"""The sample department of the demo: real units and plans, made-up people, and answers that show every mark."""

import csv
import hashlib
import random
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from importlib import resources
from pathlib import Path

from documents.reading import read_plan
from domain.days.zone import at_local, local_day
from domain.messages import Address
from domain.plans.drafts import PlanDraft
from domain.plans.titles import short_title
from domain.plans.year import bring_to_year
from domain.progress import DONE, Mark
from domain.units.directory import GroupName
from domain.units.tables import PersonRow, read_people_csv, read_units_csv
from storage.database import Database
from storage.owing.calendar import ensure_years
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.plans.printed_names import resolve
from storage.plans.taking_in import FileOfPlan, import_plan
from storage.reports.changes import approve, submit_letter
from storage.reports.versions import owed, waiting_for_review
from storage.store import Store
from storage.talk.incoming import lock_sender
from storage.tasks.items import Item, items_of_units
from storage.tasks.progress import Line, write_updates
from storage.units import all_units, directory, import_units, keep_answer

PLANS = ("cchc-2020.txt", "papi-2020.txt")
PROGRAMME = "programme.txt"
PROGRAMME_AGE = timedelta(days=45)
CHANNEL = "web"
OPENS = time(8)
_RELATIVE_DAY = re.compile(r"\{([+-]\d+)\}")

# Of what fell due before today: how much was done late, and how much of what fell due lately was left undone.
SHARE_LATE, SHARE_UNDONE = 0.08, 0.05
LATELY = timedelta(days=40)
# Of what is not due yet, or has no date: how much was begun.
SHARE_BEGUN = 0.4
STILL_WAITING = timedelta(days=14)
# A month each, and one pass to see that no more is due.
MOST_WINDOWS = 13


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Somebody whom one may be in the demo."""

    key: str
    id: int
    row: PersonRow


def build(database: Database, now: datetime) -> list[SamplePerson]:
    """Fill an empty database with the sample department, as it stands at `now`; the people in it.

    The plans came on 5 January, or earlier where their programme would otherwise be older than they are: what
    fell due before a plan came is not counted late, so that a young plan shows no mark of lateness.
    """
    start = min(at_local(local_day(now).replace(month=1, day=5), OPENS), now - PROGRAMME_AGE)
    with database.begin(start) as store:
        ensure_years(store)
        import_units(store, *read_units_csv(_sample("units.csv")))
        _keep_answers(store)
        people = _add_people(store)
        for name in PLANS:
            _import(store, _plan(name, local_day(now).year), name, str(local_day(now).year))
        store.now = now - PROGRAMME_AGE
        _import(store, _programme(now), PROGRAMME, "")
        _answer_what_was_due(store, people, start, now)
    return people


def _sample(name: str) -> str:
    return resources.files("examples").joinpath(name).read_text("utf-8")


def _keep_answers(store: Store) -> None:
    """The names that an office would be asked about once."""
    names = directory(store)
    for row in csv.DictReader(_sample("answers.csv").splitlines()):
        meant = names.find(row["means"]).candidates[0].what if row["means"] else None
        if isinstance(meant, GroupName):
            keep_answer(store, row["name"], group_id=meant.id)
        else:
            keep_answer(store, row["name"], unit_id=meant.id if meant else None)


def _add_people(store: Store) -> list[SamplePerson]:
    units = {unit.name: unit.id for unit in all_units(store).values()}
    found = []
    for number, row in enumerate(read_people_csv(_sample("people.csv")), 1):
        person_id = add_person(store, row.name, row.phone)
        give_post(store, person_id, units[row.unit], row.role, row.post)
        key = f"nguoi-{number}"
        link_chat(store, lock_sender(store, Address(CHANNEL, CHANNEL, key)).conversation_id, person_id)
        found.append(SamplePerson(key, person_id, row))
    return found


def _plan(name: str, year: int) -> PlanDraft:
    with resources.as_file(resources.files("examples").joinpath("plans", name)) as path:
        return bring_to_year(read_plan(path), year)


def _programme(now: datetime) -> PlanDraft:
    """The plan whose days count from today."""

    def day(match: re.Match[str]) -> str:
        return f"{local_day(now) + timedelta(days=int(match[1])):%d/%m/%Y}"

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, PROGRAMME)
        path.write_text(_RELATIVE_DAY.sub(day, _sample(f"plans/{PROGRAMME}")), "utf-8")
        return read_plan(path)


def _import(store: Store, draft: PlanDraft, name: str, year: str) -> None:
    short = short_title(draft.title, draft.year_from)
    file = FileOfPlan(name, hashlib.sha256(f"{name}{year}".encode()).hexdigest())
    import_plan(store, draft, resolve(store, draft), file, short)


def _answer_what_was_due(store: Store, people: list[SamplePerson], started: datetime, now: datetime) -> None:
    """Let the units have answered, mostly in time; what the people of the sample see shows every mark."""
    chance = random.Random(2026)  # noqa: S311 (sample data, the same at every start)
    store.channel = CHANNEL
    scripted = {row["code"]: row for row in csv.DictReader(_sample("updates.csv").splitlines())}
    writers = {person.row.unit: person.id for person in people if person.row.role in ("head", "staff")}
    office = next(person.id for person in people if person.row.role == "office")
    for unit in all_units(store).values():
        author = _Author(writers.get(unit.name, office), unit.name not in writers)
        left: set[tuple[str, int]] = set()
        # A task with several windows is answered one window at a time; what was passed over once stays so.
        for _ in range(MOST_WINDOWS):
            store.now = now
            for item in items_of_units(store, [unit.id]):
                if (item.kind, item.id) in left:
                    continue
                script = scripted.get(item.code) if unit.name in writers else None
                answer = _scripted(item, script, now) if script else _by_chance(item, chance, started, now)
                if answer is None:
                    left.add((item.kind, item.id))
                _write(store, author, item, answer)
    store.now = now
    _settle_what_came(store, office)


def _settle_what_came(store: Store, office: int) -> None:
    """The office has approved what came; the latest still waits for it."""
    store.actor = office
    for one in waiting_for_review(store):
        if one.submitted_at and store.now - one.submitted_at > STILL_WAITING:
            approve(store, one, office)


@dataclass(frozen=True, slots=True)
class _Author:
    person_id: int
    for_unit: bool


@dataclass(frozen=True, slots=True)
class _Answer:
    at: datetime
    percent: int
    note: str = ""


def _scripted(item: Item, row: Mapping[str, str], now: datetime) -> _Answer | None:
    """The answer that the sample file gives to this task, once."""
    if not row["percent"] or item.updated_at is not None or item.due is None:
        return None
    day = item.due + timedelta(days=int(row["days_after_due"])) if row["days_after_due"] else local_day(now)
    return _Answer(min(at_local(day, OPENS), now - timedelta(hours=20)), int(row["percent"]), row["note"])


def _by_chance(item: Item, chance: random.Random, started: datetime, now: datetime) -> _Answer | None:
    draw, some_days = chance.random(), timedelta(days=chance.randint(2, 9))
    if item.met_on is not None or item.role == "support":
        return None
    if item.due is None or item.mark is not Mark.OVERDUE:
        untouched = item.updated_at is None and item.kind == "task" and draw < SHARE_BEGUN
        return _Answer(max(started, now - some_days), chance.choice((20, 40, 60, 80))) if untouched else None
    if draw < SHARE_UNDONE and local_day(now) - item.due < LATELY:
        return None
    day = at_local(item.due, OPENS) + (some_days if draw < SHARE_UNDONE + SHARE_LATE else -some_days)
    return _Answer(min(max(day, started), now - timedelta(hours=20)), DONE)


def _write(store: Store, author: _Author, item: Item, answer: _Answer | None) -> None:
    if answer is None:
        return
    store.actor, store.now = author.person_id, answer.at
    if item.kind == "report":
        report = owed(store, item.id)
        if report:
            submit_letter(store, report, author.person_id, for_unit=author.for_unit)
    else:
        line = Line(item.id, percent=answer.percent, note=answer.note, for_unit=author.for_unit)
        write_updates(store, author.person_id, [line])
