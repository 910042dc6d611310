"""The one set of queries behind every figure; domain/figures/formula.py says what is made of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, or_, select, true

from domain.days.periods import Period, bounds, roll
from domain.days.working_days import Calendar
from domain.days.zone import at_local, local_day
from domain.figures.counted import Duty, Role, belongs, codes_within, period_day
from domain.figures.formula import Statistics
from domain.progress import Mark, mark
from storage.figures.weights import weights_kept
from storage.owing.asking import counted_now, due_now
from storage.owing.calendar import calendar
from storage.schema import (
    assignment,
    obligation,
    plan,
    progress_update,
    report_rule,
    report_source,
    section,
    task,
    unit,
)
from storage.store import Store
from storage.tasks.items import EXCUSED

# Of several leading units the one that stands worst speaks for those that support them.
_WORST = (Mark.OVERDUE, Mark.DONE_LATE, Mark.DUE_SOON, Mark.IN_TIME, Mark.DONE_ON_TIME, Mark.NO_DATE, Mark.EXCUSED)
_OWED = (
    select(
        obligation.c.id,
        obligation.c.unit_id,
        obligation.c.rule_id,
        obligation.c.assignment_id,
        obligation.c.window_id,
        due_now.label("due"),
        obligation.c.due.label("first_due"),
        obligation.c.extended_due,
        obligation.c.resubmit_due,
        obligation.c.roll,
        obligation.c.state,
        counted_now.label("counted"),
        obligation.c.met_at,
        obligation.c.excused_why,
        assignment.c.role,
        assignment.c.task_id,
        task.c.plan_id,
        task.c.section_id,
        task.c.shown_code,
        task.c.title,
        report_rule.c.what,
        report_rule.c.period,
    )
    .select_from(obligation)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .outerjoin(report_rule, report_rule.c.id == obligation.c.rule_id)
    .outerjoin(assignment, assignment.c.id == obligation.c.assignment_id)
    .outerjoin(task, task.c.id == assignment.c.task_id)
    .where(obligation.c.gone_at.is_(None), assignment.c.gone_at.is_(None), unit.c.ended_at.is_(None))
    .order_by(due_now, obligation.c.id)
)
_DATED_TASKS = (
    select(assignment.c.task_id)
    .join(obligation, obligation.c.assignment_id == assignment.c.id)
    .where(obligation.c.gone_at.is_(None), assignment.c.gone_at.is_(None))
)
_PARTS = (
    select(
        assignment.c.id,
        assignment.c.unit_id,
        assignment.c.task_id,
        assignment.c.role,
        assignment.c.status,
        task.c.plan_id,
        task.c.section_id,
        task.c.shown_code,
        task.c.title,
        plan.c.year_from,
        plan.c.year_to,
    )
    .join(task, task.c.id == assignment.c.task_id)
    .join(plan, plan.c.id == task.c.plan_id)
    .join(unit, unit.c.id == assignment.c.unit_id)
    .where(assignment.c.gone_at.is_(None), unit.c.ended_at.is_(None))
    .order_by(assignment.c.id)
)
_OWES_DATES = exists().where(obligation.c.assignment_id == assignment.c.id, obligation.c.gone_at.is_(None))
_UNDATED = _PARTS.where(~_OWES_DATES, or_(assignment.c.role != "support", assignment.c.task_id.not_in(_DATED_TASKS)))
_SUPPORT = _PARTS.where(assignment.c.role == "support")
_SOURCES = (
    select(report_source.c.rule_id, report_source.c.plan_id)
    .join(plan, plan.c.id == report_source.c.plan_id)
    .where(plan.c.withdrawn_at.is_(None))
    .order_by(report_source.c.plan_id)
)
_TOLD = select(progress_update.c.assignment_id).where(progress_update.c.undone_at.is_(None)).distinct()


@dataclass(frozen=True)
class _Context:
    """What the rows of one look are read with."""

    today: date
    days: Calendar
    plans_of: Mapping[int, tuple[int, ...]]
    outermost: Mapping[int, int]
    told: frozenset[int]


def statistics(store: Store, period: Period | None = None, today: date | None = None) -> Statistics:
    """All that is counted on the day of the transaction, or only what belongs to a period; units in no order.

    On another day `today` things stand as if nothing were done until then. Four queries, whatever is made of them:
    take one and cut it down (`of_units`, `of_plan`, `in_period`).
    """
    context = _context(store, period, today or local_day(store.now))
    weights = weights_kept(store)
    duties = [_of_obligation(row, context) for row in store.rows(_OWED.where(_within(period)))]
    if weights.support:
        duties += _shared(store.rows(_SUPPORT), duties, context)
    duties += [_undated(row, context) for row in store.rows(_UNDATED)]
    kept = tuple(duty for duty in duties if period is None or belongs(duty, period))
    return Statistics(context.today, kept, weights, period)


def _context(store: Store, period: Period | None, today: date) -> _Context:
    plans_of: dict[int, tuple[int, ...]] = {}
    for row in store.rows(_SOURCES):
        plans_of[row.rule_id] = tuple(dict.fromkeys((*plans_of.get(row.rule_id, ()), row.plan_id)))
    parents = {row.id: row.parent_id for row in store.rows(select(section.c.id, section.c.parent_id))}
    told = frozenset(store.connection.scalars(_TOLD.where(_said_in(period))))
    return _Context(today, calendar(store), plans_of, _outermost(parents), told)


def _outermost(parents: Mapping[int, int | None]) -> dict[int, int]:
    """Each section's outermost one."""
    found = {}
    for key in parents:
        at = key
        while (above := parents[at]) is not None:
            at = above
        found[key] = at
    return found


def _said_in(period: Period | None) -> ColumnElement[bool]:
    if period is None:
        return true()
    first, last = bounds(period, "calendar")
    after = at_local(last + timedelta(days=1), time.min)
    return and_(progress_update.c.at >= at_local(first, time.min), progress_update.c.at < after)


def _within(period: Period | None) -> ColumnElement[bool]:
    """What `belongs` to a period, as a condition: by the period of a report, by the first last day of all else."""
    if period is None:
        return true()
    one_off = func.coalesce(report_rule.c.period, "") == ""
    return or_(report_rule.c.period.in_(codes_within(period)), one_off & _due_within(period))


def _due_within(period: Period) -> ColumnElement[bool]:
    first, last = bounds(period, "calendar")
    return and_(obligation.c.due >= first, obligation.c.due <= last)


def _of_obligation(row: Row[Any], context: _Context) -> Duty:
    met_on = local_day(row.met_at) if row.met_at else None
    last_day = roll(row.due, row.roll, context.days)
    standing = mark(last_day, context.today, met_on, bool(row.counted))
    is_report = row.rule_id is not None
    return Duty(
        kind="report" if is_report else "window",
        id=row.id,
        unit_id=row.unit_id,
        role="report" if is_report else row.role,
        code=row.shown_code or "",
        title=row.what if is_report else row.title,
        mark=Mark.EXCUSED if row.state == EXCUSED else standing,
        plans=context.plans_of.get(row.rule_id, ()) if is_report else (row.plan_id,),
        section=context.outermost.get(row.section_id),
        task_id=row.task_id,
        assignment_id=row.assignment_id,
        window_id=row.window_id,
        rule_id=row.rule_id,
        period=row.period or "",
        day=period_day(row.period or "", row.first_due),
        last_day=last_day,
        first_due=row.first_due,
        met_on=met_on,
        extended=row.extended_due is not None,
        returned=row.resubmit_due is not None,
        excused=row.excused_why if row.state == EXCUSED else "",
        told=row.assignment_id in context.told,
    )


def _undated(row: Row[Any], context: _Context) -> Duty:
    role: Role = row.role
    return Duty(
        kind="undated",
        id=row.id,
        unit_id=row.unit_id,
        role=role,
        code=row.shown_code,
        title=row.title,
        mark=Mark.NO_DATE,
        plans=(row.plan_id,),
        section=context.outermost.get(row.section_id),
        task_id=row.task_id,
        assignment_id=row.id,
        years=(row.year_from, row.year_to or row.year_from) if row.year_from else None,
        done=row.status == "done",
        told=row.id in context.told,
    )


def _shared(parts: Iterable[Row[Any]], owed: Iterable[Duty], context: _Context) -> list[Duty]:
    """For each part in support, how the leading units of its task stand (the implementing ones where none leads)."""
    of_task: dict[int, dict[Any, list[Duty]]] = defaultdict(lambda: defaultdict(list))
    for duty in owed:
        if duty.task_id is not None:
            of_task[duty.task_id][duty.window_id].append(duty)
    return [
        replace(_speaking(duties), unit_id=part.unit_id, role="support", assignment_id=part.id,
                told=part.id in context.told)
        for part in parts
        for duties in of_task.get(part.task_id, {}).values()
    ]  # fmt: skip


def _speaking(duties: list[Duty]) -> Duty:
    leads = [duty for duty in duties if duty.role == "lead"]
    return min(leads or duties, key=lambda duty: _WORST.index(duty.mark))
