"""What units have to do: lists, cards, and the only way to an object that another unit may not see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, Literal

from sqlalchemy import Row, Select, bindparam, func, select

from domain.progress import Mark, mark, sort_key
from domain.rights import may_change_unit, may_see_assignment
from domain.zone import local_day
from storage.people import Person
from storage.schema import (
    assignment,
    obligation,
    plan,
    progress_update,
    report_rule,
    section,
    target,
    task,
    task_window,
    unit,
)
from storage.schema import (
    person as person_table,
)
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a unit follows: a task (`id` of its assignment) or a report (`id` of its obligation).

    `due` is the literal last day that speaks now, `met_on` the local day on which all of it was done; `period` is
    that of a report (Q1-2026), empty for a one-off and for tasks.
    """

    kind: Literal["task", "report"]
    id: int
    task_id: int | None
    unit_id: int
    unit: str
    code: str
    title: str
    plan: str
    role: str
    percent: int
    status: str
    updated_at: datetime | None
    due: date | None
    met_on: date | None
    mark: Mark
    period: str = ""

    @property
    def urgency(self) -> tuple[Any, ...]:
        """Sorts the most urgent first."""
        return (*sort_key(self.mark, self.due), self.status == "done", self.code)


@dataclass(frozen=True, slots=True)
class Card:
    """A task as its plan has it, with the items that the asking person may see.

    `brought` gives the plan's own year and the one that it is applied to, where they differ.
    """

    id: int
    code: str
    content: str
    plan: str
    plan_title: str
    brought: tuple[int, int] | None
    sections: tuple[str, ...]
    indicator: str | None
    output: str | None
    schedule_text: str
    windows: tuple[tuple[date | None, date], ...]
    targets: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a task's history."""

    id: int
    at: datetime
    author: str
    unit: str
    channel: str
    percent: int | None
    status: str | None
    note: str
    difficulty: str
    for_unit: bool
    undone: bool


_ITEM_COLUMNS = (
    assignment.c.id,
    assignment.c.task_id,
    assignment.c.unit_id,
    unit.c.short.label("unit"),
    task.c.shown_code,
    task.c.title,
    plan.c.short.label("plan"),
    assignment.c.role,
    assignment.c.percent,
    assignment.c.status,
    assignment.c.updated_at,
    assignment.c.done_at,
    obligation.c.due,
    obligation.c.state,
    obligation.c.counted,
    obligation.c.met_at,
)
_TASK_ITEMS = (
    select(*_ITEM_COLUMNS)
    .join(task, task.c.id == assignment.c.task_id)
    .join(plan, plan.c.id == task.c.plan_id)
    .join(unit, unit.c.id == assignment.c.unit_id)
    .outerjoin(obligation, (obligation.c.assignment_id == assignment.c.id) & obligation.c.gone_at.is_(None))
    .where(assignment.c.gone_at.is_(None))
    .order_by(assignment.c.id, obligation.c.due)
)
_OF_UNITS = _TASK_ITEMS.where(assignment.c.unit_id.in_(bindparam("ids", expanding=True)))
_OF_TASK = _TASK_ITEMS.where(assignment.c.task_id == bindparam("id"))
_REPORTS = (
    select(
        obligation.c.id,
        obligation.c.unit_id,
        unit.c.short.label("unit"),
        report_rule.c.what,
        report_rule.c.period,
        obligation.c.due,
        obligation.c.state,
        obligation.c.counted,
        obligation.c.met_at,
    )
    .join(report_rule, report_rule.c.id == obligation.c.rule_id)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .where(obligation.c.gone_at.is_(None))
)
_REPORTS_OF_UNITS = _REPORTS.where(obligation.c.unit_id.in_(bindparam("ids", expanding=True)))


def items_of_units(store: Store, unit_ids: Iterable[int]) -> list[Item]:
    """Everything that the units follow, tasks and reports, most urgent first."""
    ids = list(unit_ids)
    today = local_day(store.now)
    tasks = _fold(store.rows(_OF_UNITS, ids=ids), today)
    reports = [_report_item(row, today) for row in store.rows(_REPORTS_OF_UNITS, ids=ids)]
    return sorted(tasks + reports, key=lambda item: item.urgency)


def late_items(store: Store) -> list[Item]:
    """What is overdue anywhere, longest first."""
    today = local_day(store.now)
    open_and_late = (obligation.c.state == "open", obligation.c.counted, obligation.c.due < today)
    tasks = _fold(store.rows(_TASK_ITEMS.where(*open_and_late)), today)
    reports = [_report_item(row, today) for row in store.rows(_REPORTS.where(*open_and_late))]
    return sorted(tasks + reports, key=lambda item: item.urgency)


def _fold(rows: Sequence[Row[Any]], today: date) -> list[Item]:
    return [_task_item(list(windows), today) for _, windows in groupby(rows, key=lambda row: row.id)]


def _task_item(windows: list[Row[Any]], today: date) -> Item:
    """One assignment with its dated obligations: the earliest that is still missing speaks, else the last one."""
    missing = [w for w in windows if w.state == "open"]
    speaks = next((w for w in missing if w.counted), missing[-1] if missing else windows[-1])
    met_on = local_day(speaks.met_at) if speaks.met_at else None
    return Item(
        kind="task",
        id=speaks.id,
        task_id=speaks.task_id,
        unit_id=speaks.unit_id,
        unit=speaks.unit,
        code=speaks.shown_code,
        title=speaks.title,
        plan=speaks.plan,
        role=speaks.role,
        percent=speaks.percent,
        status=speaks.status,
        updated_at=speaks.updated_at,
        due=speaks.due,
        met_on=met_on,
        mark=mark(speaks.due, today, met_on, bool(speaks.counted)),
    )


def _report_item(row: Row[Any], today: date) -> Item:
    met_on = local_day(row.met_at) if row.met_at else None
    return Item(
        kind="report",
        id=row.id,
        task_id=None,
        unit_id=row.unit_id,
        unit=row.unit,
        code="",
        title=row.what,
        plan="",
        role="lead",
        percent=100 if met_on else 0,
        status="done" if met_on else "not_started",
        updated_at=row.met_at,
        due=row.due,
        met_on=met_on,
        mark=mark(row.due, today, met_on, row.counted),
        period=row.period,
    )


# --- one task


def access_task(store: Store, person: Person, task_id: int) -> Card | None:
    """The card of a task, if the person may see any of its assignments."""
    all_items = _fold(store.rows(_OF_TASK, id=task_id), local_day(store.now))
    items = _visible(person, all_items)
    row = store.first(_TASK, id=task_id)
    if row is None or not items:
        return None
    return Card(
        id=task_id,
        code=row.shown_code,
        content=row.content,
        plan=row.plan,
        plan_title=row.plan_title,
        brought=(row.printed_year, row.year_from) if row.printed_year else None,
        sections=_section_titles(store, row.section_id),
        indicator=row.indicator,
        output=row.output,
        schedule_text=row.schedule_text,
        windows=tuple((w.start, w.due) for w in store.rows(_WINDOWS, id=task_id)),
        targets=tuple(store.connection.execute(_TARGETS, {"id": task_id}).scalars()),
        units=tuple((r.printed_name, r.role) for r in store.rows(_PRINTED, id=task_id)),
        items=tuple(items),
    )


def access_item(store: Store, person: Person, assignment_id: int, *, to_change: bool = False) -> Item | None:
    """One assignment, if the person may see it (or change it)."""
    task_id = store.value(select(assignment.c.task_id).where(assignment.c.id == assignment_id))
    if task_id is None:
        return None
    items = _fold(store.rows(_OF_TASK, id=task_id), local_day(store.now))
    allowed = [i for i in items if may_change_unit(person.actor, i.unit_id)] if to_change else _visible(person, items)
    return next((item for item in allowed if item.id == assignment_id), None)


def access_update(store: Store, person: Person, update_id: int) -> Item | None:
    """The item that an update speaks of, if the person may see it."""
    statement = select(progress_update.c.assignment_id).where(progress_update.c.id == update_id)
    assignment_id = store.value(statement)
    return access_item(store, person, assignment_id) if assignment_id is not None else None


def access_report(store: Store, person: Person, obligation_id: int) -> Item | None:
    """One report that a unit of the person owes, or any for those who follow all."""
    row = store.first(_REPORTS.where(obligation.c.id == obligation_id))
    if row is None or not may_see_assignment(person.actor, row.unit_id, None):
        return None
    return _report_item(row, local_day(store.now))


def _visible(person: Person, items: list[Item]) -> list[Item]:
    leads = {item.unit_id for item in items if item.role == "lead"}
    sole_lead = leads.pop() if len(leads) == 1 else None
    return [item for item in items if may_see_assignment(person.actor, item.unit_id, sole_lead)]


def _section_titles(store: Store, section_id: int | None) -> tuple[str, ...]:
    titles: list[str] = []
    while section_id is not None:
        row = store.first(_SECTION, id=section_id)
        if row is None:
            break
        titles.insert(0, f"{row.code} {row.title}".strip())
        section_id = row.parent_id
    return tuple(titles)


_TASK: Select[Any] = (
    select(
        task.c.shown_code,
        task.c.content,
        task.c.indicator,
        task.c.output,
        task.c.schedule_text,
        task.c.section_id,
        plan.c.short.label("plan"),
        plan.c.title.label("plan_title"),
        plan.c.year_from,
        plan.c.printed_year,
    )
    .join(plan, plan.c.id == task.c.plan_id)
    .where(task.c.id == bindparam("id"))
)
_SECTION = select(section.c.code, section.c.title, section.c.parent_id).where(section.c.id == bindparam("id"))
_WINDOWS = (
    select(task_window.c.start, task_window.c.due)
    .where(task_window.c.task_id == bindparam("id"), task_window.c.gone_at.is_(None))
    .order_by(task_window.c.due)
)
_TARGETS = select(target.c.text).where(target.c.task_id == bindparam("id")).order_by(target.c.id)
_PRINTED = (
    select(assignment.c.printed_name, assignment.c.role)
    .where(assignment.c.task_id == bindparam("id"), assignment.c.gone_at.is_(None))
    .group_by(assignment.c.printed_name, assignment.c.role)
    .order_by(func.min(assignment.c.id))
)

# --- finding one


def tasks_with_code(store: Store, code: str, unit_ids: Sequence[int] | None = None) -> list[Item]:
    """Assignments of a task shown or printed under this code; of these units, or of any where None."""
    wanted = code.strip(" .").casefold()
    statement = _TASK_ITEMS.where(
        (func.lower(task.c.shown_code) == wanted) | (func.lower(func.rtrim(task.c.code, ".")) == wanted)
    )
    if unit_ids is not None:
        statement = statement.where(assignment.c.unit_id.in_(list(unit_ids)))
    return _fold(store.rows(statement), local_day(store.now))


def items_of_tasks(store: Store, task_ids: Sequence[int], unit_ids: Sequence[int] | None = None) -> list[Item]:
    """The assignments of some tasks; of these units, or of any where None."""
    statement = _TASK_ITEMS.where(assignment.c.task_id.in_(list(task_ids)))
    if unit_ids is not None:
        statement = statement.where(assignment.c.unit_id.in_(list(unit_ids)))
    return _fold(store.rows(statement), local_day(store.now))


def history(store: Store, assignment_ids: Sequence[int], most: int = 10) -> list[Entry]:
    """The updates of some assignments, newest first."""
    statement = (
        select(progress_update, person_table.c.full_name, unit.c.short.label("unit"))
        .join(person_table, person_table.c.id == progress_update.c.person_id)
        .join(assignment, assignment.c.id == progress_update.c.assignment_id)
        .join(unit, unit.c.id == assignment.c.unit_id)
        .where(progress_update.c.assignment_id.in_(list(assignment_ids)))
        .order_by(progress_update.c.id.desc())
        .limit(most)
    )
    return [
        Entry(
            id=r.id,
            at=r.at,
            author=r.full_name,
            unit=r.unit,
            channel=r.channel,
            percent=r.percent,
            status=r.status,
            note=r.note,
            difficulty=r.difficulty,
            for_unit=r.for_unit,
            undone=r.undone_at is not None,
        )
        for r in store.rows(statement)
    ]
