"""What a workbook or a report says beside the plans' own rows: the figures of units, plans and sections."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import func, select

from domain.days.periods import Period
from domain.days.zone import local_day
from domain.figures.formula import Statistics
from domain.figures.papers import BookValues, FigureValues, PlanValues, figure_values
from storage.figures.papers import EVER, Span, plan_values
from storage.figures.queries import statistics
from storage.schema import obligation, plan, report_rule
from storage.store import Store
from storage.units import all_units

_IN_FORCE = select(plan.c.id, plan.c.year_from, plan.c.year_to).where(plan.c.withdrawn_at.is_(None)).order_by(plan.c.id)


def plans_in_force(store: Store, period: Period | None = None) -> list[int]:
    """The ids of the plans in force; of a period those whose years it lies in."""
    rows = store.rows(_IN_FORCE)
    if period is None:
        return [row.id for row in rows]
    return [
        row.id
        for row in rows
        if row.year_from is None or row.year_from <= period.year <= (row.year_to or row.year_from)
    ]


def book_values(
    store: Store,
    title: str,
    plan_ids: Sequence[int],
    period: Period | None = None,
    span: Span = EVER,
    units: Collection[int] | None = None,
) -> BookValues:
    """A workbook of these plans, of all units or of some; `span` is the days of which updates are told."""
    counted = statistics(store, period)
    if len(plan_ids) == 1:
        counted = counted.of_plan(plan_ids[0])
    mine = counted if units is None else counted.of_units(units)
    plans = plans_of(store, plan_ids, span, units)
    return BookValues(
        title=title,
        period=str(period or ""),
        until=local_day(store.now).isoformat(),
        plans=plans,
        total=figure_values("", mine.total),
        by_plan=by_plan(mine, plans),
        by_unit=by_unit(store, counted, units),
    )


def plans_of(
    store: Store, plan_ids: Sequence[int], span: Span, units: Collection[int] | None = None
) -> list[PlanValues]:
    """These plans as papers show them; of some units only those in which they have a part."""
    found = (plan_values(store, plan_id, span, units) for plan_id in plan_ids)
    return [values for values in found if values and (values["rows"] or units is None)]


def by_plan(counted: Statistics, plans: Sequence[PlanValues]) -> list[FigureValues]:
    """The figures of each plan."""
    figures = counted.by_plan()
    return [figure_values(one["short"], figures[one["id"]]) for one in plans if one["id"] in figures]


def by_unit(store: Store, counted: Statistics, units: Collection[int] | None = None) -> list[FigureValues]:
    """The figures of each unit with its place among all, the first place first."""
    names = all_units(store)
    return [
        figure_values(names[place.unit_id].name, place.figures, place.rank)
        for place in counted.ranking(list(names))
        if units is None or place.unit_id in units
    ]


_PERIODS = (
    select(report_rule.c.period, func.min(report_rule.c.due).label("due"))
    .join(obligation, obligation.c.rule_id == report_rule.c.id)
    .where(report_rule.c.period != "", obligation.c.gone_at.is_(None))
    .group_by(report_rule.c.period)
)


def periods_reported(store: Store, today: date) -> list[str]:
    """The periods of which reports are owed, the one whose day is nearest first."""
    rows = store.rows(_PERIODS)
    return [row.period for row in sorted(rows, key=lambda row: (abs((row.due - today).days), row.period))]


def issuer_of_plans(store: Store) -> str:
    """The body that most plans in force are of, the newest of two; empty where none names one."""
    named = [row.issuer for row in store.rows(_ISSUERS)]
    return max(reversed(named), key=named.count, default="")


_ISSUERS = select(plan.c.issuer).where(plan.c.withdrawn_at.is_(None), plan.c.issuer != "").order_by(plan.c.id)
