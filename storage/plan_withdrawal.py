"""Plans in force, and one that is withdrawn: its tasks and dates leave the lists, what was done stays."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ScalarSelect, Select, func, select, update

from storage.obligations import leave, return_to
from storage.report_rules import settle_rules
from storage.revisions import raise_revision
from storage.schema import assignment, obligation, plan, report_source, task
from storage.store import Store


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in few words; `units` is how many have a part in it, `missing` how many dated parts are not done yet."""

    id: int
    short: str
    title: str
    tasks: int
    units: int
    missing: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A plan that somebody withdrew."""

    plan_id: int
    short: str
    at: datetime


def plans_in_force(store: Store) -> list[PlanRow]:
    """All plans that are followed, the newest first."""
    ids = store.connection.scalars(select(plan.c.id).where(plan.c.withdrawn_at.is_(None)).order_by(plan.c.id.desc()))
    return [row for row in (plan_in_force(store, plan_id) for plan_id in list(ids)) if row]


def plan_in_force(store: Store, plan_id: int) -> PlanRow | None:
    """One plan that is followed; None for any other."""
    row = store.first(select(plan).where(plan.c.id == plan_id, plan.c.withdrawn_at.is_(None)))
    if row is None:
        return None
    counts = select(func.count(assignment.c.task_id.distinct()), func.count(assignment.c.unit_id.distinct()))
    tasks, units = tuple(store.rows(counts.where(assignment.c.id.in_(_parts(plan_id))))[0])
    missing = select(func.count(obligation.c.id)).where(
        obligation.c.state == "open", obligation.c.assignment_id.in_(_parts(plan_id))
    )
    return PlanRow(row.id, row.short, row.title, tasks, units, int(store.value(missing)))


def _parts(plan_id: int) -> Select[Any]:
    """The assignments of a plan that stand."""
    of_plan = select(assignment.c.id).join(task, task.c.id == assignment.c.task_id).where(task.c.plan_id == plan_id)
    return of_plan.where(assignment.c.gone_at.is_(None))


def withdraw(store: Store, plan_id: int, person_id: int) -> bool:
    """The plan is followed no more; False where somebody withdrew it before."""
    standing = update(plan).where(plan.c.id == plan_id, plan.c.withdrawn_at.is_(None))
    if not store.change(standing.values(withdrawn_at=store.now, withdrawn_by=person_id)):
        return False
    parts = list(store.connection.scalars(_parts(plan_id)))
    store.change(update(assignment).where(assignment.c.id.in_(parts)).values(gone_at=store.now))
    leave(store, obligation.c.assignment_id.in_(parts))
    _settle(store, plan_id)
    store.audit("withdraw", "plan", plan_id)
    return True


def restore(store: Store, plan_id: int) -> bool:
    """The plan is followed again, as it was; False where it is already, or has come in anew since."""
    at = store.value(_WITHDRAWN_AT.where(plan.c.id == plan_id))
    if at is None or _came_anew(store, plan_id):
        return False
    store.change(update(plan).where(plan.c.id == plan_id).values(withdrawn_at=None, withdrawn_by=None))
    of_plan = assignment.c.task_id.in_(select(task.c.id).where(task.c.plan_id == plan_id))
    left = list(store.connection.scalars(select(assignment.c.id).where(of_plan, assignment.c.gone_at == at)))
    store.change(update(assignment).where(assignment.c.id.in_(left)).values(gone_at=None))
    return_to(store, obligation.c.assignment_id.in_(left) & (obligation.c.gone_at == at))
    _settle(store, plan_id)
    store.audit("restore", "plan", plan_id)
    return True


_WITHDRAWN_AT = select(plan.c.withdrawn_at)


def _came_anew(store: Store, plan_id: int) -> bool:
    own: ScalarSelect[Any] = select(plan.c.identity).where(plan.c.id == plan_id).scalar_subquery()
    other = select(plan.c.id).where(plan.c.identity == own, plan.c.withdrawn_at.is_(None))
    return store.value(other) is not None


def last_withdrawn(store: Store, person_id: int, since: datetime) -> Withdrawn | None:
    """The plan that this person withdrew last, after a moment."""
    mine = select(plan).where(plan.c.withdrawn_by == person_id, plan.c.withdrawn_at > since)
    row = store.first(mine.order_by(plan.c.withdrawn_at.desc()).limit(1))
    return Withdrawn(row.id, row.short, row.withdrawn_at) if row else None


def _settle(store: Store, plan_id: int) -> None:
    rules = select(report_source.c.rule_id).where(report_source.c.plan_id == plan_id)
    settle_rules(store, list(store.connection.scalars(rules)))
    raise_revision(store)
