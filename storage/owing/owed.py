"""What a unit owes by a day, whatever it is: looked up by those who may see it, to settle another day or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, select

from domain.people.rights import may_change_unit, may_see_unit
from storage.owing.asking import due_now
from storage.people.persons import Person
from storage.schema import assignment, obligation, person, report_rule, task, unit
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Owed:
    """One obligation: `due` is the last day that speaks now, `first_due` the one before any extension.

    state is open, met, excused or gone; `returned` says that a report is to come again. `excused_by` is a name.
    """

    id: int
    unit_id: int
    unit: str
    code: str
    title: str
    assignment_id: int | None
    task_id: int | None
    period: str
    due: date
    first_due: date
    state: str
    returned: bool
    excused_why: str
    excused_by: str
    excused_at: datetime | None

    @property
    def name(self) -> str:
        """The code and title of a task, or what a report is called."""
        return f"{self.code} {self.title}".strip()


OWED: Select[Any] = (
    select(
        obligation.c.id,
        obligation.c.unit_id,
        unit.c.short.label("unit"),
        task.c.shown_code,
        task.c.title,
        report_rule.c.what,
        report_rule.c.period,
        obligation.c.assignment_id,
        assignment.c.task_id,
        due_now.label("due"),
        obligation.c.due.label("first_due"),
        obligation.c.state,
        obligation.c.resubmit_due.is_not(None).label("returned"),
        obligation.c.excused_why,
        obligation.c.excused_at,
        person.c.full_name.label("excused_by"),
    )
    .select_from(obligation)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .outerjoin(report_rule, report_rule.c.id == obligation.c.rule_id)
    .outerjoin(assignment, assignment.c.id == obligation.c.assignment_id)
    .outerjoin(task, task.c.id == assignment.c.task_id)
    .outerjoin(person, person.c.id == obligation.c.excused_by)
    .where(obligation.c.gone_at.is_(None), obligation.c.closed_at.is_(None))
    .order_by(due_now, obligation.c.id)
)
_THESE = OWED.where(obligation.c.id.in_(bindparam("ids", expanding=True)))
_REPORTS = OWED.where(obligation.c.unit_id.in_(bindparam("units", expanding=True)), obligation.c.rule_id.is_not(None))
_OF_PARTS = OWED.where(obligation.c.assignment_id.in_(bindparam("ids", expanding=True)))


def as_owed(row: Row[Any]) -> Owed:
    """A row of OWED."""
    return Owed(
        id=row.id,
        unit_id=row.unit_id,
        unit=row.unit,
        code=row.shown_code or "",
        title=row.title or row.what or "",
        assignment_id=row.assignment_id,
        task_id=row.task_id,
        period=row.period or "",
        due=row.due,
        first_due=row.first_due,
        state=row.state,
        returned=bool(row.returned),
        excused_why=row.excused_why,
        excused_by=row.excused_by or "",
        excused_at=row.excused_at,
    )


def access_owed(store: Store, asker: Person, ids: Sequence[int], *, to_change: bool = False) -> list[Owed]:
    """Those of these obligations that the person may see (or change), the earliest day first."""
    allowed = may_change_unit if to_change else may_see_unit
    return [owed for owed in map(as_owed, store.rows(_THESE, ids=list(ids))) if allowed(asker.actor, owed.unit_id)]


def reports_owed(store: Store, unit_ids: Sequence[int]) -> list[Owed]:
    """The reports of these units, met ones too."""
    return [as_owed(row) for row in store.rows(_REPORTS, units=list(unit_ids))]


def windows_owed(store: Store, assignment_ids: Sequence[int]) -> list[Owed]:
    """The dated windows of these parts of tasks, met ones too."""
    return [as_owed(row) for row in store.rows(_OF_PARTS, ids=list(assignment_ids))]
