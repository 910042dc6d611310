"""What units follow: each task and each report as one item, with how it stands against its dates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, Literal

from sqlalchemy import Row, bindparam, case, func, select

from domain.days.periods import roll
from domain.days.working_days import Calendar
from domain.days.zone import local_day
from domain.progress import Mark, mark, sort_key
from storage.owing.asking import counted_now, due_now
from storage.owing.calendar import calendar
from storage.schema import (
    assignment,
    obligation,
    plan,
    report_rule,
    task,
    unit,
)
from storage.store import Store

EXCUSED = "excused"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a unit follows: a task (`id` of its assignment) or a report (`id` of its obligation).

    `due` is the literal last day that speaks now, `met_on` the local day on which all of it was done; `period` is
    that of a report (Q1-2026), empty for a one-off and for tasks. `extended_from` is the last day that stood before
    the office granted a later one; `excused` why nothing is owed, empty where it is; `rolled` the day to which the last
    day moves where it is a day off and the office has chosen so.
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
    extended_from: date | None = None
    excused: str = ""
    rolled: date | None = None

    @property
    def last_day(self) -> date | None:
        """The last day on which it is in time."""
        return self.rolled or self.due

    @property
    def late_by_plan(self) -> bool:
        """Whether it was done after the day that stood before any extension."""
        return bool(self.extended_from and self.met_on and self.met_on > self.extended_from)

    @property
    def urgency(self) -> tuple[Any, ...]:
        """Sorts the most urgent first."""
        return (*sort_key(self.mark, self.due), self.status == "done", self.code)


_EXTENDED_FROM = case((obligation.c.extended_due.is_not(None), obligation.c.due)).label("extended_from")
# In the order of Item's own fields, then what its mark follows from.
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
    due_now.label("due"),
    obligation.c.state,
    counted_now.label("counted"),
    obligation.c.met_at,
    _EXTENDED_FROM,
    obligation.c.excused_why,
)
_TASK_ITEMS = (
    select(*_ITEM_COLUMNS)
    .join(task, task.c.id == assignment.c.task_id)
    .join(plan, plan.c.id == task.c.plan_id)
    .join(unit, unit.c.id == assignment.c.unit_id)
    .outerjoin(obligation, (obligation.c.assignment_id == assignment.c.id) & obligation.c.gone_at.is_(None))
    .where(assignment.c.gone_at.is_(None))
    .order_by(assignment.c.id, due_now)
)
_OF_UNITS = _TASK_ITEMS.where(assignment.c.unit_id.in_(bindparam("ids", expanding=True)))
_OF_TASK = _TASK_ITEMS.where(assignment.c.task_id == bindparam("id"))
_OF_PLAN = _TASK_ITEMS.where(task.c.plan_id == bindparam("id"))
_REPORTS = (
    select(
        obligation.c.id,
        obligation.c.unit_id,
        unit.c.short.label("unit"),
        report_rule.c.what,
        report_rule.c.period,
        due_now.label("due"),
        obligation.c.roll,
        obligation.c.state,
        counted_now.label("counted"),
        obligation.c.met_at,
        _EXTENDED_FROM,
        obligation.c.excused_why,
        obligation.c.roll,
    )
    .join(report_rule, report_rule.c.id == obligation.c.rule_id)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .where(obligation.c.gone_at.is_(None))
)
_REPORTS_OF_UNITS = _REPORTS.where(obligation.c.unit_id.in_(bindparam("ids", expanding=True)))


def items_of_units(store: Store, unit_ids: Iterable[int]) -> list[Item]:
    """Everything that the units follow, tasks and reports, most urgent first."""
    ids = list(unit_ids)
    today, days = local_day(store.now), calendar(store)
    tasks = _fold(store.rows(_OF_UNITS, ids=ids), today)
    reports = [_report_item(row, today, days) for row in store.rows(_REPORTS_OF_UNITS, ids=ids)]
    return sorted(tasks + reports, key=lambda item: item.urgency)


def items_of_plan(store: Store, plan_id: int) -> list[Item]:
    """Every unit's part of every task of a plan."""
    return _fold(store.rows(_OF_PLAN, id=plan_id), local_day(store.now))


def _fold(rows: Sequence[Row[Any]], today: date) -> list[Item]:
    return [_task_item(list(windows), today) for _, windows in groupby(rows, key=lambda row: row.id)]


def _task_item(windows: list[Row[Any]], today: date) -> Item:
    """One assignment with its dated obligations."""
    # By place, not by name: a unit's list has a hundred rows, and this is most of what reading it costs.
    *described, due, state, counted, met_at, extended_from, why = _speaking(windows)
    met_on = local_day(met_at) if met_at else None
    standing = Mark.EXCUSED if state == EXCUSED else mark(due, today, met_on, bool(counted))
    excused = why if state == EXCUSED else ""
    return Item(*("task", *described, due, met_on, standing, "", extended_from, excused))


def _speaking(windows: list[Row[Any]]) -> Sequence[Any]:
    """The earliest date that is still missing speaks, else the last one."""
    if len(windows) == 1:
        return windows[0]
    missing = [w for w in windows if w.state == "open"]
    return next((w for w in missing if w.counted), missing[-1] if missing else windows[-1])


def _report_item(row: Row[Any], today: date, days: Calendar) -> Item:
    met_on = local_day(row.met_at) if row.met_at else None
    last_day = roll(row.due, row.roll, days)
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
        mark=Mark.EXCUSED if row.state == EXCUSED else mark(last_day, today, met_on, row.counted),
        period=row.period,
        extended_from=row.extended_from,
        excused=row.excused_why if row.state == EXCUSED else "",
        rolled=last_day if last_day != row.due else None,
    )


def items_of_task(store: Store, task_id: int) -> list[Item]:
    """One task's assignments, every unit's."""
    return _fold(store.rows(_OF_TASK, id=task_id), local_day(store.now))


def report_item(store: Store, obligation_id: int) -> Item | None:
    """One report that a unit owes."""
    row = store.first(_REPORTS.where(obligation.c.id == obligation_id))
    return _report_item(row, local_day(store.now), calendar(store)) if row else None


# --- finding one


# Shown or printed under a code, given as by `plain_code`.
HAS_CODE = (func.lower(task.c.shown_code) == bindparam("code")) | (
    func.lower(func.rtrim(task.c.code, ".")) == bindparam("code")
)
_WITH_CODE = _TASK_ITEMS.where(HAS_CODE)
_WITH_CODE_OF_UNITS = _WITH_CODE.where(assignment.c.unit_id.in_(bindparam("ids", expanding=True)))


def plain_code(code: str) -> str:
    """A code as typed, for comparing."""
    return code.strip(" .").casefold()


def tasks_with_code(store: Store, code: str, unit_ids: Sequence[int] | None = None) -> list[Item]:
    """Assignments of a task shown or printed under this code; of these units, or of any where None."""
    wanted = plain_code(code)
    if unit_ids is None:
        return _fold(store.rows(_WITH_CODE, code=wanted), local_day(store.now))
    return _fold(store.rows(_WITH_CODE_OF_UNITS, code=wanted, ids=list(unit_ids)), local_day(store.now))


def items_of_tasks(store: Store, task_ids: Sequence[int], unit_ids: Sequence[int] | None = None) -> list[Item]:
    """The assignments of some tasks; of these units, or of any where None."""
    statement = _TASK_ITEMS.where(assignment.c.task_id.in_(list(task_ids)))
    if unit_ids is not None:
        statement = statement.where(assignment.c.unit_id.in_(list(unit_ids)))
    return _fold(store.rows(statement), local_day(store.now))
