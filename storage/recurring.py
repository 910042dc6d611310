"""Recurring tasks of plans that go on for years: their windows are made as far as the next year."""

from typing import Any

from sqlalchemy import Row, select

from domain.plans import Schedule
from domain.recurrence import occurrences
from domain.zone import local_day
from storage.obligations import create_for_windows
from storage.schema import plan, task, task_window
from storage.store import Store

_RECURRING = (
    select(task.c.id, task.c.plan_id, task.c.schedule_text, task.c.every, plan.c.year_from, plan.c.year_to)
    .join(plan, plan.c.id == task.c.plan_id)
    .where(
        task.c.schedule_kind == "recurring",
        task.c.every.is_not(None),
        task.c.gone_at.is_(None),
        plan.c.withdrawn_at.is_(None),
        plan.c.year_to > plan.c.year_from,
    )
)


def make_occurrences(store: Store) -> None:
    """Add the windows that have come within the next year, and what is owed by them."""
    plans = {row.plan_id for row in store.rows(_RECURRING) if _make(store, row)}
    for plan_id in sorted(plans):
        create_for_windows(store, plan_id)


def _make(store: Store, row: Row[Any]) -> bool:
    """Whether any window of a task is new; one whose windows the plan itself names is left alone."""
    last = min(row.year_to, max(row.year_from, local_day(store.now).year + 1))
    wanted = occurrences(Schedule("recurring", row.every), row.schedule_text, row.year_from, last)
    held = set(store.connection.scalars(select(task_window.c.due).where(task_window.c.task_id == row.id)))
    if not held <= {window.due for window in wanted}:
        return False
    new = [window for window in wanted if window.due not in held]
    store.add_all(task_window, [{"task_id": row.id, "start": w.start, "due": w.due} for w in new])
    return bool(new)
