"""What papers say of a plan: its own rows as printed, and how far each unit is with its part."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from domain.days.zone import local_day
from domain.figures.difficulties import Told
from domain.figures.papers import Measured, PartValues, PlanValues, RowValues, Said
from domain.progress import Mark
from storage.schema import (
    assignment,
    evidence,
    measured_value,
    plan,
    progress_update,
    section,
    stored_file,
    target,
    task,
    unit,
    unit_group,
)
from storage.store import Store
from storage.tasks.access import NAMED_AS
from storage.tasks.became import earlier_difficulties, told_difficulties
from storage.tasks.heirs import difficulties_passed_on
from storage.tasks.items import Item, items_of_plan

_WORST_FIRST = (Mark.OVERDUE, Mark.DUE_SOON, Mark.IN_TIME, Mark.NO_DATE, Mark.DONE_LATE, Mark.DONE_ON_TIME)
_EVENTS = ("on_event", "relative", "external")

_PLAN = select(plan).where(plan.c.id == bindparam("id"), plan.c.withdrawn_at.is_(None))
_TASKS = select(task).where(task.c.plan_id == bindparam("id"), task.c.gone_at.is_(None)).order_by(task.c.position)
_SECTIONS = select(section).where(section.c.plan_id == bindparam("id"))
_PRINTED = (
    select(assignment.c.task_id, NAMED_AS, assignment.c.role, assignment.c.gone_at)
    .join(task, task.c.id == assignment.c.task_id)
    .join(unit, unit.c.id == assignment.c.unit_id)
    .outerjoin(unit_group, unit_group.c.id == assignment.c.group_id)
    .where(task.c.plan_id == bindparam("id"))
    .order_by(assignment.c.id)
)
_files = (
    select(func.count())
    .select_from(evidence.join(stored_file, stored_file.c.id == evidence.c.file_id))
    .where(evidence.c.update_id == progress_update.c.id, stored_file.c.sha256 != "")
    .correlate(progress_update)
    .scalar_subquery()
)
_UPDATES = (
    select(
        progress_update.c.id,
        progress_update.c.assignment_id,
        progress_update.c.at,
        progress_update.c.note,
        progress_update.c.difficulty,
        _files.label("files"),
    )
    .join(assignment, assignment.c.id == progress_update.c.assignment_id)
    .join(task, task.c.id == assignment.c.task_id)
    .where(
        task.c.plan_id == bindparam("id"),
        assignment.c.gone_at.is_(None),
        progress_update.c.undone_at.is_(None),
    )
    .order_by(progress_update.c.id)
)
_MEASURED = (
    select(measured_value.c.assignment_id, measured_value.c.at, measured_value.c.value, target.c.text, target.c.unit)
    .join(target, target.c.id == measured_value.c.target_id)
    .where(target.c.plan_id == bindparam("id"), measured_value.c.undone_at.is_(None))
    .order_by(measured_value.c.id)
)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and last local day of which updates are told; None for all."""

    first: date | None = None
    last: date | None = None

    def has(self, day: date) -> bool:
        """Whether a day lies in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


EVER = Span()


def plan_values(store: Store, plan_id: int, span: Span, units: Collection[int] | None = None) -> PlanValues | None:
    """A plan in force as papers show it; of some units their own parts alone. None where it is not in force."""
    row = store.first(_PLAN, id=plan_id)
    if row is None:
        return None
    read = _Read(store, plan_id, span, units)
    rows = [values for one in store.rows(_TASKS, id=plan_id) if (values := read.row(one, whole=units is None))]
    year = "" if row.year_from is None or str(row.year_from) in row.title else str(row.year_from)
    return PlanValues(
        id=plan_id,
        title=row.title,
        short=row.short,
        issuer=row.issuer,
        number=row.number,
        year=year,
        until=local_day(store.now).isoformat(),
        rows=rows,
    )


class _Read:
    """What is asked of the database once for a whole plan."""

    def __init__(self, store: Store, plan_id: int, span: Span, units: Collection[int] | None) -> None:
        self.sections = {one.id: one for one in store.rows(_SECTIONS, id=plan_id)}
        self.items: dict[int, list[Item]] = defaultdict(list)
        for item in items_of_plan(store, plan_id):
            if item.task_id is not None and (units is None or item.unit_id in units):
                self.items[item.task_id].append(item)
        self.printed: dict[int, list[Row[Any]]] = defaultdict(list)
        for one in store.rows(_PRINTED, id=plan_id):
            self.printed[one.task_id].append(one)
        self.told: dict[int, list[Row[Any]]] = defaultdict(list)
        updates = store.rows(_UPDATES, id=plan_id)
        passed = difficulties_passed_on(store, [item.id for items in self.items.values() for item in items])
        self.passed: dict[int, list[Row[Any]]] = defaultdict(list)
        for one in passed:
            if span.has(local_day(one.at)):
                self.passed[one.assignment_id].append(one)
        for one in updates:
            if span.has(local_day(one.at)):
                self.told[one.assignment_id].append(one)
        told = [one for all_of in (self.told, self.passed) for ones in all_of.values() for one in ones]
        self.difficulties = _difficulties(store, told)
        self.earlier = _earlier(store, [*updates, *passed], span.first) if span.first else {}
        self.measured: dict[int, list[Row[Any]]] = defaultdict(list)
        for one in store.rows(_MEASURED, id=plan_id):
            if span.has(local_day(one.at)):
                self.measured[one.assignment_id].append(one)

    def row(self, one: Row[Any], *, whole: bool) -> RowValues | None:
        """A task; None where it is none of the units asked for."""
        items = self.items[one.id]
        if not items and not whole:
            return None
        owing = [item for item in items if item.role != "support"]
        speaking = _speaking(owing)
        path, outermost = self._path(one.section_id)
        return RowValues(
            task=one.id,
            section=path,
            outermost=outermost,
            code=one.code,
            shown_code=one.shown_code,
            title=one.title,
            content=one.content,
            indicator=one.indicator,
            output=one.output,
            budget=one.budget_million_vnd,
            note=one.note,
            units=self._units(one),
            schedule=one.schedule_text,
            event=one.event if one.schedule_kind in _EVENTS else None,
            due=_iso(speaking.last_day) if speaking else None,
            mark=speaking.mark.value if speaking else Mark.NO_DATE.value,
            percent=_mean(owing),
            parts=[self._part(item) for item in items],
        )

    def _path(self, section_id: int | None) -> tuple[list[tuple[str, str]], int | None]:
        """The headings over a task, and the id of the outermost section."""
        path: list[tuple[str, str]] = []
        outermost = section_id
        while section_id is not None:
            one = self.sections[section_id]
            path.insert(0, (one.code, one.title))
            outermost, section_id = section_id, one.parent_id
        return path, outermost

    def _units(self, one: Row[Any]) -> list[tuple[str, str]]:
        """The names as printed, without those whose units have lost the task, and whoever was given it since."""
        parts = self.printed[one.id]
        standing = dict.fromkeys((part.name, part.role) for part in parts if part.gone_at is None)
        names = {name for name, _ in standing}
        lost = {part.name for part in parts} - names
        printed = [(name, role) for name, role in one.printed_units or () if name not in lost]
        return [*printed, *(pair for pair in standing if pair[0] not in {name for name, _ in printed})]

    def _part(self, item: Item) -> PartValues:
        told = self.told[item.id]
        return PartValues(
            unit=item.unit,
            unit_id=item.unit_id,
            role=item.role,
            due=_iso(item.last_day),
            mark=item.mark.value,
            percent=item.percent,
            status=item.status,
            updated=_iso(local_day(item.updated_at)) if item.updated_at else None,
            notes=[_said(one, one.note) for one in told if one.note],
            difficulties=[*self._standing(item), *self._told(item)],
            measured=[Measured(value=f"{one.value:g}{one.unit}", target=one.text) for one in self.measured[item.id]],
            files=sum(one.files for one in told),
        )

    def _told(self, item: Item) -> list[Told]:
        """What the unit told in the period, and those that were merged into it."""
        told = [*self.passed[item.id], *self.told[item.id]]
        return [self.difficulties[one.id] for one in told if one.difficulty]

    def _standing(self, item: Item) -> list[Told]:
        """What was told before the period and stood in its way; a task that is done has nothing more in its way."""
        earlier = self.earlier.get(item.id, [])
        return [one for one in earlier if one["state"] == "closed" or item.status != "done"]


def _earlier(store: Store, updates: Iterable[Row[Any]], first: date) -> dict[int, list[Told]]:
    """The difficulties told before a day that stood on it, by the parts of tasks."""
    told = {one.id: one for one in updates if one.difficulty and local_day(one.at) < first}
    days = {key: local_day(one.at).isoformat() for key, one in told.items()}
    found: dict[int, list[Told]] = defaultdict(list)
    for one in earlier_difficulties(store, {key: one.difficulty for key, one in told.items()}, days, first):
        found[told[one["id"]].assignment_id].append(one)
    return found


def _difficulties(store: Store, updates: Iterable[Row[Any]]) -> dict[int, Told]:
    """What these updates told of difficulties, with what became of that, by their ids."""
    told = {one.id: one for one in updates if one.difficulty}
    days = {key: local_day(one.at).isoformat() for key, one in told.items()}
    found = told_difficulties(store, {key: one.difficulty for key, one in told.items()}, days)
    return {one["id"]: one for one in found}


def _said(one: Row[Any], text: str) -> Said:
    return Said(id=one.id, at=local_day(one.at).isoformat(), text=text)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _speaking(items: Sequence[Item]) -> Item | None:
    """The part by which a task as a whole is told: the one that is worst off, the earliest of them."""
    counted = [item for item in items if item.mark is not Mark.EXCUSED]
    return min(counted, key=lambda i: (_WORST_FIRST.index(i.mark), i.last_day or date.max), default=None)


def _mean(items: Sequence[Item]) -> float | None:
    """How far a task is: the mean of those who answer for it and are not excused."""
    percents = [item.percent for item in items if item.mark is not Mark.EXCUSED]
    return sum(percents) / len(percents) if percents else None
