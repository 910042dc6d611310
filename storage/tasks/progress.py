"""Progress as units tell it: append-only updates, and what follows from them for the assignment and its dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, and_, bindparam, func, select, update

from domain.plans.drafts import Window
from domain.progress import State, Update, replay
from storage.owing.obligations import recompute
from storage.schema import assignment, difficulty, evidence, obligation, progress_update, task_window
from storage.store import Store
from storage.tasks.batches import assignments_of_batch, newest_batch

UNDO_WITHIN = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Line:
    """What is to be written for one assignment; percent and status are None for a note or evidence alone."""

    assignment_id: int
    percent: int | None = None
    status: str | None = None
    note: str = ""
    difficulty: str = ""
    files: tuple[int, ...] = field(default=())
    for_unit: bool = False


def write_updates(store: Store, person_id: int, lines: Sequence[Line]) -> str:
    """Write the lines of one yes; returns the name of the batch, by which they are undone together."""
    batch = uuid4().hex
    for line in lines:
        update_id = store.add(
            progress_update,
            assignment_id=line.assignment_id,
            batch=batch,
            person_id=person_id,
            channel=store.channel,
            at=store.now,
            percent=line.percent,
            status=line.status,
            note=line.note,
            difficulty=line.difficulty,
            for_unit=line.for_unit,
        )
        if line.difficulty:
            store.add(difficulty, update_id=update_id, state="open")
        store.add_all(evidence, [{"update_id": update_id, "file_id": file_id} for file_id in line.files])
        settle(store, line.assignment_id)
    return batch


_LOCK = (
    select(assignment.c.id)
    .where(assignment.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(assignment.c.id)
    .with_for_update()
)


def lock_assignments(store: Store, ids: Sequence[int]) -> None:
    """Let nobody else write to these until the transaction ends: what follows is worked out from what stands."""
    store.rows(_LOCK, ids=list(ids))


_REVISION = select(assignment.c.revision).where(assignment.c.id == bindparam("id"))


def revision_of(store: Store, assignment_id: int) -> int:
    """Rises with every write, so that a draft knows whether it is out of date."""
    return int(store.value(_REVISION, id=assignment_id))


def last_batch(store: Store, person_id: int) -> tuple[str, datetime] | None:
    """The person's own last write that can still be undone by its age, and its moment."""
    return newest_batch(store, progress_update, person_id, store.now - UNDO_WITHIN)


def batch_lines(store: Store, batch: str) -> list[int]:
    """The assignments that a batch wrote to."""
    return assignments_of_batch(store, progress_update, batch)


def undo(store: Store, batch: str) -> bool:
    """Take a batch back, unless something later stands on it; False then."""
    assignments = batch_lines(store, batch)
    lock_assignments(store, assignments)
    later = (
        select(func.count())
        .select_from(progress_update)
        .where(
            progress_update.c.assignment_id.in_(assignments),
            progress_update.c.undone_at.is_(None),
            progress_update.c.batch != batch,
            progress_update.c.id
            > select(func.max(progress_update.c.id)).where(progress_update.c.batch == batch).scalar_subquery(),
        )
    )
    if store.value(later):
        return False
    own = and_(progress_update.c.batch == batch, progress_update.c.undone_at.is_(None))
    store.change(update(progress_update).where(own).values(undone_at=store.now))
    for assignment_id in assignments:
        settle(store, assignment_id)
    return True


_UPDATES = (
    select(
        progress_update.c.id,
        progress_update.c.at,
        progress_update.c.percent,
        progress_update.c.status,
        progress_update.c.person_id,
    )
    .where(progress_update.c.assignment_id == bindparam("id"), progress_update.c.undone_at.is_(None))
    .order_by(progress_update.c.id)
)
_WINDOWS = (
    select(task_window)
    .join(assignment, assignment.c.task_id == task_window.c.task_id)
    .where(assignment.c.id == bindparam("id"), task_window.c.gone_at.is_(None))
    .order_by(task_window.c.due)
)
_BEFORE = select(assignment.c.percent, assignment.c.status).where(assignment.c.id == bindparam("id"))
_OBLIGATIONS = select(
    obligation.c.id, obligation.c.window_id, obligation.c.met_at, obligation.c.excused_at.is_not(None).label("excused")
).where(obligation.c.assignment_id == bindparam("id"), obligation.c.gone_at.is_(None))


_PUT_STATE = (
    update(assignment)
    .where(assignment.c.id == bindparam("row"))
    .values(
        percent=bindparam("to_percent"),
        status=bindparam("to_status"),
        done_at=bindparam("done"),
        updated_at=bindparam("updated"),
        revision=assignment.c.revision + 1,
    )
)
_OPEN_AGAIN = {"state": "open", "met_at": None, "met_by": None}


def settle(store: Store, assignment_id: int) -> None:
    """Bring the assignment and its obligations to what its updates now amount to."""
    updates = store.rows(_UPDATES, id=assignment_id)
    windows = store.rows(_WINDOWS, id=assignment_id)
    before = _before_events(windows)
    state = replay(
        [Update(u.id, u.at, u.percent, u.status) for u in updates],
        [*before, *(Window(w.start, w.due) for w in windows)],
    )
    _put_state(store, assignment_id, state, updates[-1].at if updates else None)
    by_id = {u.id: u for u in updates}
    _meet_windows(
        store,
        assignment_id,
        {windows[n - len(before)].id: by_id[by] for n, by in state.met.items() if n >= len(before)},
    )


def _before_events(windows: Sequence[Row[Any]]) -> list[Window]:
    """The time before the first event: what was done then answers to none of them."""
    first = windows[0] if windows else None
    return [Window(None, first.start - timedelta(days=1))] if first and first.event_id and first.start else []


def _put_state(store: Store, assignment_id: int, state: State, updated_at: datetime | None) -> None:
    before = store.first(_BEFORE, id=assignment_id)
    now = {"to_percent": state.percent, "to_status": state.status, "done": state.done_at, "updated": updated_at}
    store.change(_PUT_STATE, row=assignment_id, **now)
    was = [before.percent, before.status] if before else None
    store.audit("progress", "assignment", assignment_id, before=was, after=[state.percent, state.status])


def _meet_windows(store: Store, assignment_id: int, met: Mapping[int, Row[Any]]) -> None:
    """`met` maps the id of a window to the update that met it; every other window is open."""
    reopened = []
    for owed in store.rows(_OBLIGATIONS, id=assignment_id):
        by = met.get(owed.window_id)
        if (by.at if by else None) == owed.met_at:
            continue
        open_again = _OPEN_AGAIN | ({"state": "excused"} if owed.excused else {})
        values = {"state": "met", "met_at": by.at, "met_by": by.person_id} if by else open_again
        store.change(update(obligation).where(obligation.c.id == owed.id).values(**values, next_remind_at=None))
        if by is None:
            reopened.append(owed.id)
    if reopened:
        recompute(store, reopened)
