"""Calendars that the tests of domain/ share."""

from datetime import date, timedelta

from domain.days.working_days import Calendar

TET_2026 = frozenset(date(2026, 2, 14) + timedelta(days=n) for n in range(9))
PLAIN = Calendar()
OFFICE_2026 = Calendar(
    days_off=TET_2026 | {date(2026, 1, 1), date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1)},
    extra_working=frozenset({date(2026, 8, 22)}),
)
