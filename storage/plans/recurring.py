"""Recurring tasks and reports of the plans in force: they are made as far as the next year."""

from typing import Any

from sqlalchemy import Row, bindparam, select

from domain.days.zone import local_day
from domain.plans.drafts import Schedule
from domain.reports.recurrence import made_ahead, occurrences, years_ahead
from storage.owing.obligations import create_for_windows, leave
from storage.plans.kept_versions import last_version
from storage.plans.rows import settle_moved
from storage.reports.rules import add_year
from storage.schema import assignment, obligation, plan, task, task_window
from storage.store import Store

_RECURRING = (
    select(task.c.id, task.c.plan_id, task.c.schedule_text, task.c.every, plan.c.year_from, plan.c.year_to)
    .join(plan, plan.c.id == task.c.plan_id)
    .where(
        task.c.schedule_kind == "recurring",
        task.c.every.is_not(None),
        task.c.gone_at.is_(None),
        plan.c.withdrawn_at.is_(None),
    )
)


_GOING_ON = (
    select(assignment.c.id).join(task, task.c.id == assignment.c.task_id).where(task.c.schedule_kind == "continuous")
)


def make_occurrences(store: Store) -> None:
    """Add the windows that have come within the next year, and what is owed by them.

    A task that has come to go on all the time owes nothing by a day any more.
    """
    leave(store, obligation.c.assignment_id.in_(_GOING_ON))
    made = [row for row in store.rows(_RECURRING) if _make(store, row)]
    for plan_id in sorted({row.plan_id for row in made}):
        create_for_windows(store, plan_id)
    settle_moved(store, [row.id for row in made])


def make_reports(store: Store) -> None:
    """Add what plans of several years ask to be sent in the coming year."""
    today = local_day(store.now)
    for row in store.rows(_LONG, year=today.year):
        version = last_version(store, row.id)
        _, last = years_ahead(row.year_from, row.year_to, today)
        add_year(store, row.id, made_ahead(version.draft, today), version.resolution, last)


_LONG = select(plan.c.id, plan.c.year_from, plan.c.year_to).where(
    plan.c.withdrawn_at.is_(None), plan.c.year_from < bindparam("year"), plan.c.year_to > bindparam("year")
)


def _make(store: Store, row: Row[Any]) -> bool:
    """Whether any window of a task is new; one whose windows the plan itself names is left alone."""
    first, last = years_ahead(row.year_from, row.year_to, local_day(store.now))
    wanted = occurrences(Schedule("recurring", row.every), row.schedule_text, first, last)
    held = set(store.connection.scalars(select(task_window.c.due).where(task_window.c.task_id == row.id)))
    if not held <= {window.due for window in wanted}:
        return False
    new = [window for window in wanted if window.due not in held]
    store.add_all(task_window, [{"task_id": row.id, "start": w.start, "due": w.due} for w in new])
    return bool(new)
