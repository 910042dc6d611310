"""The four dates of a report: first and last day of its period, up to which day its figures go, and when it is due."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from domain.days.periods import bounds, parse_period, roll
from domain.reports.regimes import cutoff_day
from storage.owing.asking import due_now
from storage.owing.calendar import calendar
from storage.schema import obligation, report_rule
from storage.store import Store


@dataclass(frozen=True, slots=True)
class ReportDates:
    """The four dates of a report: its period, the day up to which its figures go, the literal last day.

    `last_working` is the working day at or before the last day; `rolled` the day it moves to where the office has
    chosen that, else None, as `roll_by`. A later day that the office has granted is the last one.
    """

    start: date
    end: date
    cutoff: date
    due: date
    last_working: date
    rolled: date | None
    roll_by: str


_DATES = (
    select(due_now.label("due"), obligation.c.due.label("first_due"), obligation.c.roll)
    .add_columns(report_rule.c.period, report_rule.c.closing, report_rule.c.cutoff)
    .add_columns(report_rule.c.roll_by)
    .join(report_rule, report_rule.c.id == obligation.c.rule_id)
    .where(obligation.c.id == bindparam("id"), report_rule.c.period != "")
)


def report_dates(store: Store, obligation_id: int) -> ReportDates | None:
    """The dates of a report of a period; None for anything else."""
    row = store.first(_DATES, id=obligation_id)
    if row is None:
        return None
    days, period = calendar(store), parse_period(row.period)
    start, end = bounds(period, row.closing)
    cutoff = row.cutoff or cutoff_day(None, period, row.closing, row.first_due, days)
    rolled = roll(row.due, row.roll, days) if row.roll != "none" else None
    return ReportDates(start, end, cutoff, row.due, days.at_or_before(row.due), rolled, row.roll_by)
