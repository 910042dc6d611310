"""Which days the office works: Monday to Friday, save its days off, plus its extra working days."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """The office's confirmed table of days; where both sets name a day it is a working day.

    Messages that nobody asked for go between `opens` and `closes` (not included) of a working day.

    Every question is answered by counting, so that its cost does not grow with the distance between days.
    """

    days_off: frozenset[date] = frozenset()
    extra_working: frozenset[date] = frozenset()
    opens: time = time(7)
    closes: time = time(18)

    @cached_property
    def _off_weekdays(self) -> list[date]:
        return sorted(day for day in self.days_off - self.extra_working if day.weekday() < _SATURDAY)

    @cached_property
    def _working_weekends(self) -> list[date]:
        return sorted(day for day in self.extra_working if day.weekday() >= _SATURDAY)

    def is_working(self, day: date) -> bool:
        """Whether the office works on `day`."""
        return day in self.extra_working or (day.weekday() < _SATURDAY and day not in self.days_off)

    def at_or_before(self, day: date) -> date:
        """The last working day that is not after `day`."""
        return day if self.is_working(day) else self.plus(day, -1)

    def at_or_after(self, day: date) -> date:
        """The first working day that is not before `day`."""
        return day if self.is_working(day) else self.plus(day, 1)

    def plus(self, day: date, n: int) -> date:
        """The n-th working day after `day`, before it where n < 0; `day` itself is not counted.

        Raises ValueError for n = 0, which names no day.
        """
        if n == 0:
            raise ValueError("n must not be 0")
        edge = _DAY if n < 0 else timedelta(0)
        found = day
        # As many days as are missing never go too far, so the first exact count is the day looked for.
        while missing := n - self.between(day - edge, found - edge):
            found += timedelta(days=missing)
        return found

    def between(self, first: date, last: date) -> int:
        """How many working days lie after `first` up to and including `last`; negative where last < first."""
        return self._count(last) - self._count(first)

    def _count(self, day: date) -> int:
        """Working days from the beginning of the calendar, a Monday, to `day`."""
        weeks, days = divmod(day.toordinal(), 7)
        weekdays = weeks * 5 + min(days, 5)
        return weekdays - bisect_right(self._off_weekdays, day) + bisect_right(self._working_weekends, day)
