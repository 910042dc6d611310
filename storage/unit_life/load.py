"""What a unit has now: tasks, reports that it still owes, people."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from storage.owing.asking import still_open
from storage.schema import assignment, membership, obligation
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Load:
    """What a unit has now: tasks, reports still owed, people with a post; `shared` tasks are the other unit's too."""

    tasks: int
    reports: int
    people: int
    shared: int = 0

    @property
    def open_work(self) -> int:
        """What somebody has to go on with."""
        return self.tasks + self.reports


_STANDS = assignment.c.gone_at.is_(None)


def load_of(store: Store, unit_id: int, other: int | None = None) -> Load:
    """What a unit has now."""
    tasks = select(assignment.c.task_id).where(assignment.c.unit_id == unit_id, _STANDS)
    theirs = select(assignment.c.task_id).where(assignment.c.unit_id == other, _STANDS)
    people = select(func.count(membership.c.person_id.distinct())).where(
        membership.c.unit_id == unit_id, membership.c.until.is_(None)
    )
    return Load(
        tasks=_count(store, tasks),
        reports=_count(store, select(obligation.c.id).where(*open_reports(unit_id))),
        people=int(store.value(people)),
        shared=_count(store, tasks.where(assignment.c.task_id.in_(theirs))) if other else 0,
    )


def open_reports(unit_id: int) -> tuple[Any, ...]:
    """Which obligations are reports that the unit still owes."""
    return obligation.c.unit_id == unit_id, obligation.c.rule_id.is_not(None), still_open


def _count(store: Store, rows: Any) -> int:
    return int(store.value(select(func.count()).select_from(rows.subquery())))
