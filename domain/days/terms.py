"""How long something may take, counted from a day: "trong vòng 30 ngày", "15 ngày làm việc", "2 tháng"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from domain.days.working_days import Calendar
from domain.text import fold

_TERM = re.compile(
    r"(?<![\d/.])0?(\d{1,3})\s*(?:\([^)]*\)\s*)?(ngay lam viec|working days?|ngay|days?|tuan|weeks?|thang|months?)"
)
_NOT_A_DATE = re.compile(r"(?:ngay|hom|mung|mong|thang|quy|nam)\s*$")
_UNITS: dict[str, Literal["days", "working_days", "weeks", "months"]] = {
    "ngay lam viec": "working_days",
    "working day": "working_days",
    "ngay": "days",
    "day": "days",
    "tuan": "weeks",
    "week": "weeks",
    "thang": "months",
    "month": "months",
}
_LONGEST = 366


@dataclass(frozen=True, slots=True)
class Term:
    """`count` days, working days, weeks or months."""

    count: int
    unit: Literal["days", "working_days", "weeks", "months"]


def read_term(words: str) -> Term | None:
    """The first length of time that the words name, None where they name none (or one beyond a year)."""
    plain = fold(words)
    for found in _TERM.finditer(plain):
        if not _NOT_A_DATE.search(plain[: found.start()]):
            unit = _UNITS[found[2].removesuffix("s")]
            days = {"weeks": 7, "months": 31}.get(unit, 1) * int(found[1])
            return Term(int(found[1]), unit) if 0 < days <= _LONGEST else None
    return None


def last_day(start: date, term: Term, calendar: Calendar) -> date:
    """The last day of a term that begins on `start`, which itself is not counted (Civil Code 91/2015, art. 147)."""
    if term.unit == "working_days":
        return calendar.plus(start, term.count)
    if term.unit == "months":
        return _months_after(start, term.count)
    return start + timedelta(days=term.count * (7 if term.unit == "weeks" else 1))


def _months_after(start: date, count: int) -> date:
    """The same day of a later month, its last day where it is shorter (art. 148)."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
