"""Results reported against targets: append-only, beside progress and never part of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select, update

from domain.plans.targets import Goal
from storage.schema import assignment, measured_value, target, task
from storage.store import Store
from storage.tasks.batches import assignments_of_batch, newest_batch


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """What is to be written of one assignment; the value is in the unit of the target."""

    assignment_id: int
    target_id: int
    value: float
    said: str = ""
    for_unit: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """A result as it was reported, with the target that it is measured against."""

    assignment_id: int
    task_id: int
    code: str
    goal: Goal
    value: float
    at: datetime
    said: str


def goals_of_task(store: Store, task_id: int, unit: str = "%") -> list[Goal]:
    """The targets of a task that are counted in this unit."""
    statement = select(target).where(target.c.task_id == task_id, target.c.unit == unit, target.c.gone_at.is_(None))
    rows = store.rows(statement.order_by(target.c.id))
    return [Goal(row.id, row.text, row.value, row.op, row.unit) for row in rows]


def write_measured(store: Store, person_id: int, batch: str, lines: Sequence[MeasuredLine]) -> None:
    """Write the results of one yes; `batch` names all that it wrote."""
    for line in lines:
        store.add(
            measured_value,
            target_id=line.target_id,
            assignment_id=line.assignment_id,
            batch=batch,
            person_id=person_id,
            channel=store.channel,
            at=store.now,
            value=line.value,
            said=line.said,
            for_unit=line.for_unit,
        )
        after = {"target": line.target_id, "value": line.value}
        store.audit("measure", "assignment", line.assignment_id, after=after)


_STANDS = measured_value.c.undone_at.is_(None)


def last_measured(store: Store, person_id: int, since: datetime) -> tuple[str, datetime] | None:
    """The person's own last batch of results after a moment, and when it was written."""
    return newest_batch(store, measured_value, person_id, since)


def measured_lines(store: Store, batch: str) -> list[int]:
    """The assignments that a batch gave results of."""
    return assignments_of_batch(store, measured_value, batch)


def undo_measured(store: Store, batch: str) -> bool:
    """Take the results of a batch back; False where that was done before."""
    done = store.change(
        update(measured_value).where(measured_value.c.batch == batch, _STANDS).values(undone_at=store.now)
    )
    for assignment_id in measured_lines(store, batch) if done else ():
        store.audit("undo measure", "assignment", assignment_id)
    return done > 0


_MEASURED: Select[Any] = (
    select(
        measured_value.c.assignment_id,
        measured_value.c.value,
        measured_value.c.at,
        measured_value.c.said,
        assignment.c.task_id,
        task.c.shown_code,
        target.c.id.label("target_id"),
        target.c.text,
        target.c.value.label("goal"),
        target.c.op,
        target.c.unit,
    )
    .join(target, target.c.id == measured_value.c.target_id)
    .join(assignment, assignment.c.id == measured_value.c.assignment_id)
    .join(task, task.c.id == assignment.c.task_id)
    .where(_STANDS, assignment.c.gone_at.is_(None), target.c.gone_at.is_(None))
    .order_by(measured_value.c.id)
)


def latest_measured(store: Store, assignment_ids: Sequence[int]) -> list[Measured]:
    """The newest result of each of these assignments against each target."""
    statement = _MEASURED.where(measured_value.c.assignment_id.in_(list(assignment_ids)))
    rows = [_measured(row) for row in store.rows(statement)]
    return list({(one.assignment_id, one.goal.id): one for one in rows}.values())


def _measured(row: Any) -> Measured:
    goal = Goal(row.target_id, row.text, row.goal, row.op, row.unit)
    return Measured(row.assignment_id, row.task_id, row.shown_code, goal, row.value, row.at, row.said)
