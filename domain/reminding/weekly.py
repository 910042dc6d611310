"""What a week brought, for those who look at all units once a week."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from domain.days.periods import Period
from domain.figures.counted import quarter_of
from domain.figures.formula import Figures, Statistics
from domain.progress import SOON, Mark

_WEEK, _DAY = timedelta(days=7), timedelta(days=1)
MOST_WORST = 3


@dataclass(frozen=True, slots=True)
class Week:
    """The seven days before a day: what was done in them, and how things stand now.

    `newly` became overdue in these days; `worst` are the units with most overdue, (unit, how many); `quarter` and
    `year` the figures of the periods in which the day falls.
    """

    first: date
    last: date
    done: int
    reports: int
    updates: int
    overdue: int
    late_units: int
    newly: int
    due_soon: int
    worst: tuple[tuple[int, int], ...]
    period: Period
    quarter: Figures
    year: Figures

    @property
    def changed(self) -> bool:
        """Whether anything happened in it."""
        return bool(self.done or self.newly or self.updates)


def week_span(today: date) -> tuple[date, date]:
    """The first and the last of the seven days before `today`."""
    return today - _WEEK, today - _DAY


def week_before(whole: Statistics, updates: int) -> Week:
    """The week before the day of the statistics; `updates` is how many were told in it."""
    first, last = week_span(whole.today)
    counted = [duty for duty in whole.duties if duty.role != "support" and whole.weights.of(duty.role)]
    done = [duty for duty in counted if duty.met_on and first <= duty.met_on <= last]
    overdue = [duty for duty in counted if duty.mark is Mark.OVERDUE]
    late = Counter(duty.unit_id for duty in overdue)
    # What was due on a day is overdue from the next one on.
    newly = [duty for duty in overdue if duty.last_day and first <= duty.last_day + _DAY <= whole.today]
    soon = [duty for duty in counted if duty.mark is Mark.DUE_SOON and duty.last_day]
    period = quarter_of(whole.today)
    return Week(
        first=first,
        last=last,
        done=len(done),
        reports=sum(duty.kind == "report" for duty in done),
        updates=updates,
        overdue=len(overdue),
        late_units=len(late),
        newly=len(newly),
        due_soon=sum(duty.last_day <= whole.today + SOON for duty in soon if duty.last_day),
        worst=tuple(late.most_common(MOST_WORST)),
        period=period,
        quarter=whole.in_period(period).total,
        year=whole.in_period(Period("Y", whole.today.year)).total,
    )
