"""Two years of a department in some seconds: plans come in and leave, units report, answer late, or not at all.

Made once for each kind of database by a generator with a seed, through the program's own changes, one after the
other in time. `databases.copy("two-years", live)` gives a copy; it is then NOW.
"""

import heapq
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import count
from random import Random
from typing import Any

from sqlalchemy import Row, select, update

from domain.days.periods import Period
from domain.days.zone import at_local, local_day
from domain.plans.titles import short_title
from domain.plans.year import bring_to_year
from domain.reports.states import CONTENT, LETTER, NOT_APPLICABLE, NOTHING
from storage.database import Database
from storage.owing.exemptions import excuse
from storage.owing.extensions import grant_unasked
from storage.owing.obligations import create_for_rule, meet, set_roll
from storage.owing.owed import OWED, as_owed
from storage.people.persons import add_person, give_post
from storage.plans.printed_names import resolve
from storage.plans.taking_in import FileOfPlan, import_plan
from storage.plans.withdrawal import withdraw
from storage.reports.changes import approve, send_back, submit
from storage.reports.versions import begin_draft, last_sent, owed
from storage.schema import assignment, obligation, plan, report_rule, report_source, unit
from storage.store import Store
from storage.tasks.progress import Line, undo, write_updates
from tests.department import found_department
from tests.plans import sample_plan

# Monday, 16 November 2026, 09:00 in the office.
NOW = datetime(2026, 11, 16, 2, tzinfo=UTC)
QUARTERS = tuple(Period(f"Q{number}", year) for year in (2025, 2026) for number in (1, 2, 3, 4))
_ALL_YEAR = ("cchc-2020", "papi-2020")
_KINDS = (CONTENT, CONTENT, CONTENT, LETTER, NOTHING, NOT_APPLICABLE)

Act = Callable[[Store], Any]


def live(database: Database) -> None:
    """Fill a database with the two years; the fill of `databases.copy`."""
    start = at_local(date(2025, 1, 6), time(9))
    with database.begin(start) as store:
        _Life(store).lived()


class _Life:
    """Acts in the order of their moments, all in one transaction whose moment moves along."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.chance = Random(7)
        self._acts: list[tuple[datetime, int, Act]] = []
        self._numbers = count()
        self._dated: set[int] = set()
        self._undated: set[int] = set()

    def lived(self) -> None:
        self._begin()
        while self._acts and self._acts[0][0] < NOW:
            self.store.now, _, act = heapq.heappop(self._acts)
            act(self.store)

    def at(self, moment: datetime, act: Act) -> None:
        heapq.heappush(self._acts, (moment, next(self._numbers), act))

    def on(self, day: date, act: Act, hour: int = 9, minute: int = 0) -> None:
        self.at(at_local(day, time(hour, minute)), act)

    # --- what is there, and what comes in

    def _begin(self) -> None:
        found_department(self.store)
        units = self.store.rows(select(unit.c.id, unit.c.kind).order_by(unit.c.id))
        self.heads = {row.id: self._person(row.id, "head") for row in units}
        self.office = self._person(next(row.id for row in units if row.kind == "office"), "office")
        # Some answer nearly always, some seldom.
        self.zeal = {row.id: 0.35 + 0.6 * self.chance.random() for row in units}
        for day, name, year in _plans():
            self.on(day, lambda _store, name=name, year=year: self._comes_in(name, year))
        self.on(date(2025, 1, 7), lambda _store: self._regimes())
        self.on(date(2025, 11, 3), lambda store: withdraw(store, self._plan("cai-thien-2024", 2025), self.office))
        self.on(date(2026, 8, 3), self._unit_ends)

    def _person(self, unit_id: int, role: str) -> int:
        person_id = add_person(self.store, f"Người {role} {unit_id}")
        give_post(self.store, person_id, unit_id, role)
        return person_id

    def _comes_in(self, name: str, year: int) -> None:
        draft = bring_to_year(sample_plan(name), year)
        source = FileOfPlan(f"{name}-{year}.txt", sha256(f"{name}{year}".encode()).hexdigest())
        import_plan(self.store, draft, resolve(self.store, draft), source, short_title(draft.title, year))
        self._plan_what_becomes_of_it()

    def _plan(self, name: str, year: int) -> int:
        return int(self.store.value(select(plan.c.id).where(plan.c.source_name == f"{name}-{year}.txt")))

    def _regimes(self) -> None:
        """Reports that the office asks for: one each month in 2025, nine months, and one without a period."""
        for month in range(1, 13):
            due = date(2025 + month // 12, month % 12 + 1, 3)
            self._rule(f"Báo cáo tháng {month}", f"month-{month:02}-2025", due)
        self._rule("Báo cáo 9 tháng", "9M-2026", date(2026, 9, 20))
        self._rule("Báo cáo đột xuất", "", date(2026, 3, 31))
        self._plan_what_becomes_of_it()
        rolled = select(report_rule.c.id).where(report_rule.c.period == "month-05-2025")
        set_roll(self.store, int(self.store.value(rolled)), "next_working_day", "office")

    def _rule(self, what: str, period: str, due: date) -> None:
        values = {"subject": "", "due_by": "", "roll": "none", "roll_by": "", "closing": "calendar"}
        rule_id = self.store.add(report_rule, what=what, period=period, due=due, **values)
        units = sorted(self.heads)[: 12 + len(what) % 5]
        words = {"phrase": "", "send_to": "", "reading": "by"}
        self.store.add(report_source, rule_id=rule_id, due=due, units=units, evidence=False, **words)
        create_for_rule(self.store, rule_id, units)

    def _unit_ends(self, store: Store) -> None:
        """One unit is closed; what it owed is nobody's any more."""
        closed = select(unit.c.id).where(unit.c.kind == "subordinate").order_by(unit.c.id.desc()).limit(1)
        store.change(update(unit).where(unit.c.id == store.value(closed)).values(ended_at=store.now))

    # --- what becomes of it

    def _plan_what_becomes_of_it(self) -> None:
        for row in self.store.rows(select(obligation).order_by(obligation.c.id)):
            if row.id not in self._dated:
                self._dated.add(row.id)
                self._becomes(row)
        owing = exists_obligation()
        for part in self.store.rows(select(assignment.c.id, assignment.c.unit_id).where(~owing).order_by("id")):
            if part.id not in self._undated:
                self._undated.add(part.id)
                self._goes_on(part.id, part.unit_id)

    def _becomes(self, row: Row[Any]) -> None:
        chance, due = self.chance.random(), row.due
        if chance < 0.04:
            self.on(due - timedelta(days=10), lambda store: excuse(store, _owed(store, row.id), "mới lập", self.office))
            return
        if chance < 0.14:
            due += timedelta(days=self.chance.randint(7, 20))
            self.on(row.due - timedelta(days=4), lambda store: self._extends(store, row.id, due))
        day = self._day(due, self.zeal[row.unit_id])
        if day:
            hour, minute = self.chance.choice(((9, 0), (14, 30), (23, 30), (0, 30)))
            act = self._reports if row.rule_id else self._done
            self.on(day, lambda store: act(store, row), hour, minute)

    def _day(self, due: date, zeal: float) -> date | None:
        """When it is done: in time, on the last day, late, or never."""
        chance = self.chance.random()
        if chance < zeal:
            return due - timedelta(days=self.chance.choice((0, 0, 1, 3, 6, 12, 20)))
        return due + timedelta(days=self.chance.choice((1, 1, 2, 5, 15, 40))) if self.chance.random() < 0.6 else None

    def _extends(self, store: Store, key: int, day: date) -> None:
        grant_unasked(store, _owed(store, key), day, "lý do", self.office)

    def _done(self, store: Store, row: Row[Any]) -> None:
        if row.assignment_id % 4:
            # Three of four the short way: all that a figure sees, at a fifth of the time.
            meet(store, row.id, self.heads[row.unit_id])
            return
        batch = write_updates(store, self.heads[row.unit_id], [Line(row.assignment_id, 100, "done")])
        if self.chance.random() < 0.03:
            self.at(store.now + timedelta(hours=3), lambda store: undo(store, batch))

    def _reports(self, store: Store, row: Row[Any]) -> None:
        asked = owed(store, row.id)
        if asked is None or asked.state != "open":
            return
        draft = begin_draft(store, asked, self.heads[row.unit_id], for_unit=False)
        if draft and submit(
            store, asked, draft, self.heads[row.unit_id], self.chance.choice(_KINDS), [], for_unit=False
        ):
            self.at(store.now + timedelta(days=2), lambda store: self._reviews(store, row))

    def _reviews(self, store: Store, row: Row[Any]) -> None:
        sent, chance = last_sent(store, row.id), self.chance.random()
        if sent is None:
            return
        if chance < 0.7:
            approve(store, sent, self.office)
        elif chance < 0.9:
            again = local_day(store.now) + timedelta(days=4)
            send_back(store, sent, self.office, "thiếu số liệu", again)
            if day := self._day(again, 0.5):
                self.on(max(day, local_day(store.now) + timedelta(days=1)), lambda store: self._reports(store, row))

    def _goes_on(self, part: int, unit_id: int) -> None:
        """What has no date is told of now and then."""
        for _ in range(self.chance.choice((0, 0, 0, 1, 2))):
            moment = self.store.now + timedelta(hours=self.chance.randint(1, 8000))
            percent, state = self.chance.choice(((30, "in_progress"), (100, "done"), (None, None)))
            line = Line(part, percent, state, note="đang làm")
            self.at(moment, lambda store, line=line: self._tells(store, unit_id, line))

    def _tells(self, store: Store, unit_id: int, line: Line) -> None:
        if not store.value(select(assignment.c.id).where(assignment.c.id == line.assignment_id)):
            return
        batch = write_updates(store, self.heads[unit_id], [line])
        if self.chance.random() < 0.2:
            self.at(store.now + timedelta(hours=1), lambda store: undo(store, batch))


def _plans() -> Iterator[tuple[date, str, int]]:
    """When each plan comes in: one of them in the middle of its year, the next year's before it begins."""
    yield from ((date(2025, 1, 6), name, 2025) for name in _ALL_YEAR)
    yield date(2025, 6, 2), "cai-thien-2024", 2025
    yield date(2025, 6, 2), "chuyen-doi-so-2025", 2025
    yield from ((date(2025, 12, 22), name, 2026) for name in (*_ALL_YEAR, "tuyen-truyen-2023", "chuyen-doi-so-2025"))


def exists_obligation() -> Any:
    """Whether an assignment has anything dated."""
    return select(obligation.c.id).where(obligation.c.assignment_id == assignment.c.id).exists()


def _owed(store: Store, key: int) -> list[Any]:
    return [as_owed(row) for row in store.rows(OWED.where(obligation.c.id == key))]
