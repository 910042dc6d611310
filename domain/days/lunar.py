"""Tết Nguyên đán, the first day of the lunar year, and what plans date by it."""

import re
from datetime import date, timedelta

# The civil dates of Tết by Vietnam's own calendar (UTC+7); a test holds them to the holidays package.
_NEW_YEARS = {
    2018: (2, 16), 2019: (2, 5), 2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22),
    2024: (2, 10), 2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13),
    2030: (2, 2), 2031: (1, 23), 2032: (2, 11), 2033: (1, 31), 2034: (2, 19), 2035: (2, 8),
    2036: (1, 28), 2037: (2, 15), 2038: (2, 4), 2039: (1, 24), 2040: (2, 12),
}  # fmt: skip
# A lunar month has at least so many days.
_SHORTEST_MONTH = 29
_NAME = r"(?: (?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) (?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi))?"
_YEAR = r"(?:,?(?: nam)? (?P<year>20\d\d))?"
_BEFORE = re.compile(
    rf"(?:(?:xong|hoan thanh)\s+)?truoc (?:dip )?tet(?: nguyen dan| am lich| co truyen)?{_NAME}{_YEAR}[.;]?"
)
_FIRST_MONTH = re.compile(rf"(?:trong )?thang gieng(?: am lich)?{_NAME}{_YEAR}[.;]?")


def new_year(year: int) -> date | None:
    """The first day of Tết in a calendar year; None for years that are not in the table."""
    day = _NEW_YEARS.get(year)
    return date(year, *day) if day else None


def lunar_days(folded: str, year: int | None) -> tuple[date | None, date] | None:
    """The days that a folded text means that names nothing but "trước Tết" or the first lunar month; else None.

    >>> lunar_days("truoc tet nguyen dan binh ngo", 2026)
    (None, datetime.date(2026, 2, 16))
    """
    before, month = _BEFORE.fullmatch(folded.strip()), _FIRST_MONTH.fullmatch(folded.strip())
    named = before or month
    said = int(named["year"] or year or 0) if named else 0
    first = new_year(said)
    if first is None:
        return None
    return (None, first - timedelta(days=1)) if before else (first, first + timedelta(days=_SHORTEST_MONTH - 1))
