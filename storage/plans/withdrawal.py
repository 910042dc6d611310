"""Plans in force, and one that is withdrawn: its tasks and dates leave the lists, what was done stays."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ScalarSelect, Select, exists, func, or_, select, update

from domain.days.zone import local_day
from domain.plans.headings import Heading, parting_headings
from storage.owing.obligations import leave, return_to
from storage.reports.rules import settle_rules
from storage.revisions import raise_revision
from storage.schema import assignment, obligation, plan, report_source, section, task
from storage.store import Store


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in few words; `units` is how many have a part in it, `missing` how many dated parts are not done yet.

    `next_due` is the earliest last day among those, of today or later.
    """

    id: int
    short: str
    title: str
    tasks: int
    units: int
    missing: int
    number: str
    issuer: str
    year_from: int | None
    printed_year: int | None
    source_name: str
    imported_at: datetime
    next_due: date | None


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


def plan_names(store: Store) -> dict[int, str]:
    """The short names of all plans that are followed by their ids, the newest first."""
    followed = select(plan.c.id, plan.c.short).where(plan.c.withdrawn_at.is_(None)).order_by(plan.c.id.desc())
    return {row.id: row.short for row in store.rows(followed)}


def plan_in_force(store: Store, plan_id: int) -> PlanRow | None:
    """One plan that is followed; None for any other."""
    row = store.first(select(plan).where(plan.c.id == plan_id, plan.c.withdrawn_at.is_(None)))
    if row is None:
        return None
    tasks = store.value(select(func.count(task.c.id)).where(task.c.plan_id == plan_id, task.c.gone_at.is_(None)))
    count = select(func.count(assignment.c.unit_id.distinct()))
    units = store.value(count.where(assignment.c.id.in_(_parts(plan_id))))
    undone = (obligation.c.state == "open") & obligation.c.assignment_id.in_(_parts(plan_id))
    missing = int(store.value(select(func.count(obligation.c.id)).where(undone)))
    coming = select(func.min(obligation.c.due)).where(undone, obligation.c.due >= local_day(store.now))
    return PlanRow(
        id=row.id,
        short=row.short,
        title=row.title,
        tasks=tasks,
        units=units,
        missing=missing,
        number=row.number,
        issuer=row.issuer,
        year_from=row.year_from,
        printed_year=row.printed_year,
        source_name=row.source_name,
        imported_at=row.imported_at,
        next_due=store.value(coming),
    )


def reports_of_plan_alone(store: Store, plan_id: int) -> int:
    """How many reports that are still to come nothing but this plan asks for, each with its period."""
    other = report_source.alias()
    withdrawn = select(plan.c.id).where(plan.c.withdrawn_at.is_not(None))
    asked_elsewhere = exists().where(
        other.c.rule_id == report_source.c.rule_id,
        other.c.plan_id.is_distinct_from(plan_id),
        or_(other.c.plan_id.is_(None), other.c.plan_id.not_in(withdrawn)),
    )
    alone = select(report_source.c.rule_id).where(report_source.c.plan_id == plan_id, ~asked_elsewhere)
    owed = (obligation.c.state == "open") & obligation.c.gone_at.is_(None) & obligation.c.counted
    return int(
        store.value(select(func.count(obligation.c.rule_id.distinct())).where(obligation.c.rule_id.in_(alone), owed))
    )


def plans_of_units(store: Store, unit_ids: Sequence[int]) -> list[tuple[str, str, int]]:
    """Short name, title, and how many tasks these units have in it, of every plan that gives them any."""
    parts = plan.join(task, task.c.plan_id == plan.c.id).join(assignment, assignment.c.task_id == task.c.id)
    count = func.count(task.c.id.distinct()).label("tasks")
    statement = (
        select(plan.c.short, plan.c.title, count)
        .select_from(parts)
        .where(assignment.c.unit_id.in_(list(unit_ids)), assignment.c.gone_at.is_(None), plan.c.withdrawn_at.is_(None))
        .group_by(plan.c.id, plan.c.short, plan.c.title)
        .order_by(plan.c.id.desc())
    )
    return [(row.short, row.title, row.tasks) for row in store.rows(statement)]


def sections_of_plan(store: Store, plan_id: int) -> list[tuple[str, int]]:
    """The sections that part a plan with the number of their tasks, in its order."""
    paths: dict[int | None, tuple[Heading, ...]] = {None: ()}
    for row in store.rows(select(section).where(section.c.plan_id == plan_id).order_by(section.c.id)):
        paths[row.id] = (*paths[row.parent_id], (row.code, row.title))
    standing = select(task.c.section_id).where(task.c.plan_id == plan_id, task.c.gone_at.is_(None))
    of_tasks = [paths[inner] for inner in store.connection.scalars(standing.order_by(task.c.position))]
    return list(Counter(parting_headings(of_tasks)).items())


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
