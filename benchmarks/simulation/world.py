"""The department that is lived through: its plans, its people, its channel, and when what is down."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from threading import Lock

from sqlalchemy import func, select
from starlette.routing import BaseRoute

from bot.channels.base import Accept, FetchError, Outcome, Outgoing, SendError
from bot.delivery import Delivery
from documents.reading import read_plan
from domain.days.zone import ZONE
from domain.messages import Address, File, Limits
from domain.plans.titles import short_title
from domain.plans.year import bring_to_year
from storage.database import Database
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.plans.printed_names import resolve
from storage.plans.taking_in import FileOfPlan, import_plan
from storage.schema import obligation, unit
from storage.store import Store
from storage.talk.incoming import lock_sender
from storage.tasks.files import FileFolder
from tests.department import found_department
from tests.places import DATA

PLANS = ("cchc-2020", "papi-2020", "tuyen-truyen-2023", "cai-thien-2024", "chuyen-doi-so-2025")
# Local times at which the program is looked at: before, at and after the digests, at noon, and when nobody works.
LOOKS = ((0, 5), (7, 0), (8, 0), (8, 20), (10, 0), (14, 0), (17, 40), (19, 0), (22, 30))


@dataclass(frozen=True, slots=True)
class Outage:
    """From one moment to another nothing runs (`what` is program) or nothing arrives (channel)."""

    what: str
    since: datetime
    until: datetime

    def covers(self, moment: datetime) -> bool:
        return self.since <= moment < self.until


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is lived through: `units` and `plans` cut it down, None is all of them."""

    first: date
    last: date
    seed: int = 2026
    units: int | None = None
    plans: tuple[str, ...] = PLANS
    outages: tuple[Outage, ...] = ()
    blocked: tuple[datetime, datetime] | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """One call of the channel that went through, or of which nobody knows."""

    at: datetime
    chat: str
    row: int
    known: bool


@dataclass(frozen=True, slots=True)
class Human:
    """Somebody who is told: `answers` is how likely they do something about a thing that they were told of."""

    person_id: int
    chat: str
    unit_id: int
    role: str
    answers: float


def local(day: date, hour: int, minute: int) -> datetime:
    """A local time of a day."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


class Messenger:
    """A channel that loses its connection when the scenario says so, and now and then does not answer in time."""

    def __init__(self, world: "World") -> None:
        self.name, self.bot, self.limits = "telegram", "1", Limits(text=4096, a_second=0)
        self.sent: list[Sent] = []
        self.refused: list[Sent] = []
        self._world, self._lock = world, Lock()

    @property
    def routes(self) -> Sequence[BaseRoute]:
        return ()

    async def start(self, accept: Accept) -> None:
        """People write through the simulation."""

    async def stop(self) -> None:
        """Nothing to stop."""

    async def fetch(self, file: File) -> bytes:
        raise FetchError(file.name)

    async def send(self, address: Address, out: Outgoing) -> str:
        await asyncio.sleep(0)
        world, now = self._world, self._world.now
        if world.is_down("channel", now):
            raise SendError(Outcome.TRY_LATER, "no connection")
        if world.blocks(address.chat_id, now):
            raise SendError(Outcome.REJECTED, "Forbidden: bot was blocked by the user", permanent=True)
        with self._lock:
            known = world.chance.random() > world.silent
            self.sent.append(Sent(now, address.chat_id, out.row, known))
        if not known:
            raise SendError(Outcome.UNKNOWN, "timed out")
        return f"{address.chat_id}-{len(self.sent)}"


@dataclass
class World:
    """One database, two workers on it, and a clock that only the simulation moves."""

    scenario: Scenario
    url: str
    folder: Path
    silent: float = 0.003
    now: datetime = field(init=False)
    chance: Random = field(init=False)
    people: list[Human] = field(default_factory=list)
    came: list[tuple[int, datetime]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.now = local(self.scenario.first, 6, 0)
        self.chance = Random(self.scenario.seed)
        self.channel = Messenger(self)
        self.workers = [self._worker(), self._worker()]
        self.database = self.workers[0].database

    def _worker(self) -> Delivery:
        database = Database(self.url, {"telegram": Limits(text=4096, a_second=0)})
        worker = Delivery(database, FileFolder(self.folder), lambda: self.now)
        worker.channels = {("telegram", "1"): self.channel}
        return worker

    def close(self) -> None:
        for worker in self.workers:
            worker.database.close()

    # --- what is down

    def is_down(self, what: str, moment: datetime) -> bool:
        return any(one.what == what and one.covers(moment) for one in self.scenario.outages)

    def blocks(self, chat: str, moment: datetime) -> bool:
        span = self.scenario.blocked
        return span is not None and chat == self.people[0].chat and span[0] <= moment < span[1]

    # --- what there is

    def found(self) -> None:
        """Units, people and the plans of the first year."""
        self.database.migrate()
        with self.database.begin(self.now) as store:
            found_department(store)
            self._fill_posts(store)
            self._import(store, self.scenario.first.year)

    def next_year(self) -> None:
        """The plans of the next year come in."""
        with self.database.begin(self.now) as store:
            self._import(store, self.now.astimezone(ZONE).year + 1)

    def _import(self, store: Store, year: int) -> None:
        for name in self.scenario.plans:
            draft = bring_to_year(read_plan(DATA / f"{name}.txt"), year)
            file = FileOfPlan(f"{name}-{year}.txt", sha256(f"{name}{year}".encode()).hexdigest())
            import_plan(store, draft, resolve(store, draft), file, short_title(draft.title, year))
        self.came.append((int(store.value(select(func.max(obligation.c.id))) or 0), self.now))

    def _fill_posts(self, store: Store) -> None:
        rows = store.rows(select(unit.c.id, unit.c.kind).order_by(unit.c.id))
        units = sorted(rows, key=lambda row: row.kind != "subordinate")
        # The head of the first never answers; three have a second person; one unit is left without anybody.
        for number, row in enumerate(units[: self.scenario.units]):
            if number != 5:
                self._add(store, row.id, "head", 0.15 + 0.7 * self.chance.random() if number else 0.0)
            if 0 < number < 4:
                self._add(store, row.id, "staff", 0.2)
        office = next(row.id for row in units if row.kind == "office")
        for role in ("office", "office", "leader"):
            self._add(store, office, role, 0.0)

    def _add(self, store: Store, unit_id: int, role: str, answers: float) -> None:
        chat = f"chat-{len(self.people)}"
        person_id = add_person(store, f"Người {len(self.people)}")
        give_post(store, person_id, unit_id, role)
        link_chat(store, lock_sender(store, Address("telegram", "1", chat)).conversation_id, person_id)
        self.people.append(Human(person_id, chat, unit_id, role, answers))

    def came_at(self, obligation_id: int) -> datetime:
        """When an obligation came into being."""
        return next(at for last, at in self.came if obligation_id <= last)


def days(first: date, last: date) -> list[date]:
    """Every day, both ends included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
