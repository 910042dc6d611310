"""Tasks that trail their calendar, each asked about once for each of its windows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, exists, select

from domain.days.zone import at_local, local_day
from domain.figures.lagging import elapsed, trails
from storage.owing.asking import due_now, owed
from storage.schema import assignment, lag_question, obligation, plan, task, task_window
from storage.store import Store
from storage.talk.incoming import insert_new

# A unit is asked by itself at most so often, whatever else it is behind with.
APART = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Lagging:
    """A part of a task that is behind: `elapsed` is the share of its time that has passed, in percent."""

    assignment_id: int
    window_id: int
    code: str
    title: str
    percent: int
    elapsed: int
    due: date


_ASKED = exists().where(
    lag_question.c.assignment_id == assignment.c.id, lag_question.c.window_id == obligation.c.window_id
)
_OPEN = (
    select(
        assignment.c.id,
        obligation.c.window_id,
        task.c.shown_code,
        task.c.title,
        assignment.c.percent,
        task_window.c.start,
        plan.c.imported_at,
        due_now.label("due"),
    )
    .join(assignment, assignment.c.id == obligation.c.assignment_id)
    .join(task, task.c.id == assignment.c.task_id)
    .join(plan, plan.c.id == task.c.plan_id)
    .join(task_window, task_window.c.id == obligation.c.window_id)
    .where(owed)
    .order_by(due_now, assignment.c.id)
)
_OF_PARTS = _OPEN.where(assignment.c.id.in_(bindparam("ids", expanding=True)), ~_ASKED)
_OF_UNITS = _OPEN.where(assignment.c.unit_id.in_(bindparam("units", expanding=True)))
_RECENT = (
    select(lag_question.c.id)
    .join(assignment, assignment.c.id == lag_question.c.assignment_id)
    .where(assignment.c.unit_id.in_(bindparam("units", expanding=True)), lag_question.c.at > bindparam("since"))
    .limit(1)
)


def first_lagging(store: Store, assignment_ids: Sequence[int]) -> Lagging | None:
    """The first of these that is behind in the window that is running and has not been asked about in it."""
    return _first(store, store.rows(_OF_PARTS, ids=list(assignment_ids)))


def lagging_of_units(store: Store, unit_ids: Sequence[int]) -> Lagging | None:
    """The first that these units are behind with and were not asked about; None within a week of any question."""
    units = list(unit_ids)
    if not units or store.value(_RECENT, units=units, since=store.now - APART) is not None:
        return None
    return _first(store, store.rows(_OF_UNITS.where(~_ASKED), units=units))


def asked_today(store: Store, unit_ids: Sequence[int], person_id: int) -> Lagging | None:
    """What this person was asked about today and is still behind with, for a message that is composed once more."""
    since: ColumnElement[bool] = lag_question.c.at >= at_local(local_day(store.now), time.min)
    told = _ASKED.where(lag_question.c.person_id == person_id, since)
    return _first(store, store.rows(_OF_UNITS.where(told), units=list(unit_ids)))


def _first(store: Store, rows: Iterable[Row[Any]]) -> Lagging | None:
    today = local_day(store.now)
    for row in rows:
        # A window without a first day runs from the day on which its plan came in.
        start = row.start or local_day(row.imported_at)
        if start <= today and trails(start, row.due, today, row.percent):
            passed = elapsed(start, row.due, today)
            return Lagging(row.id, row.window_id, row.shown_code, row.title, row.percent, passed, row.due)
    return None


def claim_question(store: Store, one: Lagging, person_id: int) -> bool:
    """Whether this is asked now; False where it was asked before."""
    row = {"assignment_id": one.assignment_id, "window_id": one.window_id, "person_id": person_id}
    return insert_new(store, lag_question, **row, at=store.now) is not None
