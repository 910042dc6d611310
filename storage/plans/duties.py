"""What units have to do, each thing once with its last days: the state that changes are told against."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, bindparam, select

from domain.plans.duty_changes import Duty, Key
from storage.schema import assignment, obligation, plan, report_rule, task
from storage.store import Store

_TASKS = (
    select(
        assignment.c.unit_id,
        assignment.c.task_id,
        assignment.c.role,
        task.c.shown_code,
        task.c.title,
        plan.c.id.label("plan_id"),
        plan.c.short.label("plan"),
        obligation.c.due,
    )
    .join(task, task.c.id == assignment.c.task_id)
    .join(plan, plan.c.id == task.c.plan_id)
    .outerjoin(obligation, (obligation.c.assignment_id == assignment.c.id) & obligation.c.gone_at.is_(None))
    .where(assignment.c.gone_at.is_(None))
    .order_by(assignment.c.id, obligation.c.due)
)
_REPORTS = (
    select(obligation.c.unit_id, obligation.c.id, report_rule.c.what, obligation.c.due)
    .join(report_rule, report_rule.c.id == obligation.c.rule_id)
    .where(obligation.c.gone_at.is_(None))
)
_OF_UNITS: BindParameter[Any] = bindparam("units", expanding=True)


def duties(store: Store, unit_ids: Sequence[int] | None = None) -> dict[int, dict[Key, Duty]]:
    """What these units (all, where None) have to do, by unit; what is done or excused stands there too."""
    tasks, reports = _TASKS, _REPORTS
    values = {}
    if unit_ids is not None:
        tasks = tasks.where(assignment.c.unit_id.in_(_OF_UNITS))
        reports = reports.where(obligation.c.unit_id.in_(_OF_UNITS))
        values = {"units": list(unit_ids)}
    found: dict[int, dict[Key, Duty]] = {}
    for row in store.rows(tasks, **values):
        of_unit, key = found.setdefault(row.unit_id, {}), ("task", row.task_id)
        dues = (*(of_unit[key].dues if key in of_unit else ()), *([row.due] if row.due else []))
        name = f"{row.shown_code} {row.title}".strip()
        of_unit[key] = Duty(row.unit_id, name, row.role, dues, row.plan_id, row.plan)
    for row in store.rows(reports, **values):
        found.setdefault(row.unit_id, {})["report", row.id] = Duty(row.unit_id, row.what, "lead", (row.due,))
    return found
