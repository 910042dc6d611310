"""Periods that are reported on, with the closing days of Decree 09/2019/NĐ-CP, article 12."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.days.working_days import Calendar

RollPolicy = Literal["none", "next_working_day"]
Closing = Literal["decree", "calendar"]

_FIRST_DAY = 15
_LAST_DAY = 14
_MONTHS = {
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
    "9M": (1, 9),
    "Y": (1, 12),
    **{f"month-{month:02}": (month, month) for month in range(1, 13)},
}
CODES = tuple(_MONTHS)
_WRITTEN = re.compile(r"(?P<code>q[1-4]|h[12]|9m|y|month-\d{1,2})-(?P<year>\d{4})", re.ASCII)


class BadPeriod(ValueError):
    """Words that name no period; the message is the words."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A reporting period: `code` is Q1..Q4, H1 and H2 (halves), 9M, Y or month-MM, as in DeadlineDraft."""

    code: str
    year: int

    def __post_init__(self) -> None:
        """Refuse a code that is none of these: raises BadPeriod."""
        if self.code not in _MONTHS:
            raise BadPeriod(self.code)

    def __str__(self) -> str:
        """The period as the command line writes it, e.g. Q1-2026 or month-03-2026."""
        return f"{self.code}-{self.year}"


def parse_period(text: str) -> Period:
    """The period that the command line writes as `text` (Q1-2026, month-03-2026); raises BadPeriod."""
    written = _WRITTEN.fullmatch(text.strip().lower())
    if not written:
        raise BadPeriod(text)
    code = written["code"]
    if code.startswith("month-"):
        return Period(f"month-{int(code[6:]):02}", int(written["year"]))
    return Period(code.upper(), int(written["year"]))


def period_named(text: str, today: date) -> Period | None:
    """The period written as Q1-2026; without a year the latest such period that has begun by `today`. Else None."""
    try:
        if "-" in text.removeprefix("month-"):
            return parse_period(text)
        this_year = Period(text, today.year)
    except BadPeriod:
        return None
    return this_year if bounds(this_year, "calendar")[0] <= today else Period(text, today.year - 1)


def bounds(period: Period, closing: Closing = "decree") -> tuple[date, date]:
    """First and last day: from the 15th of the month before the period to the 14th of its last month.

    With "calendar" whole months instead, as some sectors have it (TT 07/2023/TT-BYT).
    """
    first, last = _MONTHS[period.code]
    if closing == "calendar":
        return date(period.year, first, 1), date(period.year, last, monthrange(period.year, last)[1])
    start = date(period.year, first - 1, _FIRST_DAY) if first > 1 else date(period.year - 1, 12, _FIRST_DAY)
    return start, date(period.year, last, _LAST_DAY)


def label(period: Period) -> tuple[str, dict[str, int]]:
    """The Fluent key and the arguments (`number`, `year`) of the period's name."""
    year = {"year": period.year}
    match period.code:
        case "Y":
            return "period-year", year
        case "H1" | "H2":
            return "period-half", {"number": int(period.code[1:]), **year}
        case "9M":
            return "period-nine-months", year
        case code if code.startswith("Q"):
            return "period-quarter", {"number": int(code[1:]), **year}
        case code:
            return "period-month", {"number": int(code[6:]), **year}


def roll(day: date, policy: RollPolicy, calendar: Calendar) -> date:
    """The last day on which something due on `day` is on time, as the office chose for days off.

    "none" keeps the literal day; "next_working_day" is Civil Code 91/2015/QH13, article 148.5.
    """
    return calendar.at_or_after(day) if policy == "next_working_day" else day
