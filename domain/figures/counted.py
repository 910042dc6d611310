"""What figures count: what one unit owes by one day, and which period of the calendar it belongs to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.days.periods import CODES, Period, bounds, parse_period
from domain.progress import Mark

Role = Literal["report", "lead", "implement", "support"]
DUE = (Mark.DONE_ON_TIME, Mark.DONE_LATE, Mark.OVERDUE)
PENDING = (Mark.IN_TIME, Mark.DUE_SOON)
DATED = (*DUE, *PENDING)
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that is counted for one unit: a report, a dated window of a task, or a task without a date.

    `id` is that of the obligation, for `undated` of the assignment; `mark` says how it stands, and alone decides
    where it is counted. `day` gives its period: the last calendar day of the period that a report covers, else the
    plan's own last day; None where there is no date, and `years` of its plan then say when it runs. `last_day` is
    the last day in time (extended, returned, rolled), `first_due` the one before any extension. `plans` are all that
    ask for it, `section` the outermost one. `done` is that of a task without a date, `told` whether anything was
    said of it in the period that was asked for.
    """

    kind: Literal["report", "window", "undated"]
    id: int
    unit_id: int
    role: Role
    code: str
    title: str
    mark: Mark
    plans: tuple[int, ...] = ()
    section: int | None = None
    task_id: int | None = None
    assignment_id: int | None = None
    window_id: int | None = None
    rule_id: int | None = None
    period: str = ""
    day: date | None = None
    years: tuple[int, int] | None = None
    last_day: date | None = None
    first_due: date | None = None
    met_on: date | None = None
    extended: bool = False
    returned: bool = False
    excused: str = ""
    done: bool = False
    told: bool = False

    @property
    def saved(self) -> bool:
        """Whether only the later day that was granted makes it on time."""
        late_by_plan = bool(self.first_due and self.met_on and self.met_on > self.first_due)
        return self.extended and self.mark is Mark.DONE_ON_TIME and late_by_plan


def belongs(duty: Duty, period: Period) -> bool:
    """Whether it is counted in a period, by whole calendar months: a report where the period that it covers ends."""
    first, last = bounds(period, "calendar")
    if duty.day is not None:
        return first <= duty.day <= last
    return duty.years is None or duty.years[0] <= period.year <= duty.years[1]


def period_day(code: str, due: date) -> date:
    """The day that gives a duty its period: the end of what a report covers, for anything else its first last day."""
    return bounds(parse_period(code), "calendar")[1] if code else due


def codes_within(period: Period) -> list[str]:
    """The written codes of all periods that end within this one: for Q2-2026 also H1-2026 and month-05-2026."""
    first, last = bounds(period, "calendar")
    every = (Period(code, period.year) for code in CODES)
    return [str(one) for one in every if first <= bounds(one, "calendar")[1] <= last]


def quarter_of(day: date) -> Period:
    """The calendar quarter of a day."""
    return Period(f"Q{(day.month + 2) // 3}", day.year)


def quarters(first: date, last: date) -> list[Period]:
    """Every quarter from that of one day to that of another."""
    every = [Period(code, year) for year in range(first.year, last.year + 1) for code in _QUARTERS]
    return [one for one in every if _order(quarter_of(first)) <= _order(one) <= _order(quarter_of(last))]


def _order(period: Period) -> tuple[int, str]:
    return period.year, period.code
