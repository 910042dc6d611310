"""Things that happen and start a clock: a window and obligations for the units of the task that waited for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from domain.days.zone import local_day
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.obligations import create_for_windows, leave
from storage.owing.owed import OWED, Owed, as_owed
from storage.schema import assignment, obligation, plan, task, task_event, task_window
from storage.store import Store

KIND = "event"
WAITING = ("on_event", "relative")


@dataclass(frozen=True, slots=True)
class EventTask:
    """A task that waits for something to happen; `units` is how many will owe it then."""

    id: int
    code: str
    title: str
    plan: str
    plan_id: int
    event: str
    schedule_text: str
    content: str
    units: int


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day, and the last day that follows from it."""

    what: str
    happened: date
    due: date


_UNITS = (
    select(func.count())
    .where(assignment.c.task_id == task.c.id, assignment.c.gone_at.is_(None), assignment.c.role != "support")
    .scalar_subquery()
)
_WAITING = (
    select(task, plan.c.short.label("plan"), _UNITS.label("units"))
    .join(plan, plan.c.id == task.c.plan_id)
    .where(task.c.schedule_kind.in_(WAITING), task.c.gone_at.is_(None), plan.c.withdrawn_at.is_(None))
    .order_by(plan.c.id, task.c.position)
)


def event_tasks(store: Store) -> list[EventTask]:
    """The tasks whose clock starts with an event, in the order of their plans."""
    return [_as_task(row) for row in store.rows(_WAITING)]


def event_task(store: Store, task_id: int) -> EventTask | None:
    """One of them."""
    row = store.first(_WAITING.where(task.c.id == task_id))
    return _as_task(row) if row else None


def _as_task(row: Row[Any]) -> EventTask:
    return EventTask(
        id=row.id,
        code=row.shown_code,
        title=row.title,
        plan=row.plan,
        plan_id=row.plan_id,
        event=row.event or "",
        schedule_text=row.schedule_text,
        content=row.content,
        units=row.units,
    )


_EVENTS = (
    select(task_event.c.what, task_event.c.happened, task_event.c.due)
    .where(task_event.c.task_id == bindparam("id"), task_event.c.undone_at.is_(None))
    .order_by(task_event.c.happened, task_event.c.id)
)


def events_of_task(store: Store, task_id: int) -> list[Event]:
    """What happened for a task, in order."""
    return [Event(row.what, row.happened, row.due) for row in store.rows(_EVENTS, id=task_id)]


def record_event(store: Store, of: EventTask, event: Event, term: str, person_id: int) -> list[Owed]:
    """Start the clock; what each unit owes from now on."""
    values = {"what": event.what, "happened": event.happened, "due": event.due, "term": term}
    key = store.add(task_event, **values, task_id=of.id, person_id=person_id, at=store.now, units=of.units)
    # What was reported before it was known cannot be an answer to it.
    start = max(event.happened, local_day(store.now))
    window = store.add(task_window, task_id=of.id, start=min(start, event.due), due=event.due, event_id=key)
    create_for_windows(store, of.plan_id)
    store.audit("happened", "task", of.id, after=[event.what, str(event.happened), str(event.due)])
    note_office_change(store, KIND, f"{of.code} {of.title}: {event.what}", person_id, None, key)
    return _owed_in(store, window)


def _owed_in(store: Store, window_id: int) -> list[Owed]:
    return [as_owed(row) for row in store.rows(OWED.where(obligation.c.window_id == window_id))]


def take_back_event(store: Store, change: OfficeChange) -> bool:
    """It did not happen; False where a unit has done what it asked for."""
    windows = list(store.connection.scalars(select(task_window.c.id).where(task_window.c.event_id == change.after)))
    if any(one.state == "met" for window in windows for one in _owed_in(store, window)):
        return False
    if not mark_undone(store, change.id):
        return False
    store.change(update(task_event).where(task_event.c.id == change.after).values(undone_at=store.now))
    store.change(update(task_window).where(task_window.c.id.in_(windows)).values(gone_at=store.now))
    leave(store, obligation.c.window_id.in_(windows))
    store.audit("take_back", "task_event", int(change.after))
    return True


def recorded_already(store: Store, task_id: int, happened: date) -> Sequence[Row[Any]]:
    """Events of the same day for the same task."""
    return [row for row in store.rows(_EVENTS, id=task_id) if row.happened == happened]
