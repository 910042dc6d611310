"""What was said about tasks, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from storage.schema import (
    assignment,
    progress_update,
    unit,
)
from storage.schema import (
    person as person_table,
)
from storage.store import Store


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


def history(store: Store, assignment_ids: Sequence[int], most: int = 10) -> list[Entry]:
    """The updates of some assignments, newest first, each under the unit that it was reported for."""
    statement = (
        select(progress_update, person_table.c.full_name, unit.c.short.label("unit"))
        .join(person_table, person_table.c.id == progress_update.c.person_id)
        .join(assignment, assignment.c.id == progress_update.c.assignment_id)
        .join(unit, unit.c.id == func.coalesce(progress_update.c.unit_id, assignment.c.unit_id))
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
