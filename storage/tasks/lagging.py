"""Tasks that trail their calendar, each asked about once for each of its windows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, exists, select

from domain.lagging import elapsed, trails
from domain.zone import local_day
from storage.owing.asking import due_now, owed
from storage.schema import assignment, lag_question, obligation, plan, task, task_window
from storage.store import Store
from storage.talk.incoming import insert_new


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
    .where(assignment.c.id.in_(bindparam("ids", expanding=True)), owed, ~_ASKED)
    .order_by(due_now, assignment.c.id)
)


def first_lagging(store: Store, assignment_ids: Sequence[int]) -> Lagging | None:
    """The first of these that is behind in the window that is running and has not been asked about in it."""
    today = local_day(store.now)
    for row in store.rows(_OPEN, ids=list(assignment_ids)):
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
