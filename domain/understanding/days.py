"""Days as people say them in chat: a date, a weekday, "mai", "cuối tháng", counted from the day of the message."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from domain.text import fold

_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, **{str(n): n - 2 for n in range(2, 8)}}
_FRIDAY, _SUNDAY = 4, 6
_HALF_A_YEAR = timedelta(days=183)
_NUMERIC = re.compile(r"(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:(?:[/.-]| nam | )(\d{4}))?")
_OF_MONTH = re.compile(r"(?:ngay|hom|mung|mong) (\d{1,2})")
_WEEKDAY = re.compile(r"thu ([2-7]|hai|ba|tu|nam|sau|bay)(?!\w)|chu nhat")
_NEXT_WEEK = re.compile(r"tuan (?:sau|toi)")


def day_said(words: str, today: date) -> date | None:
    """The day that the words name, None where they name none for certain; a weekday is the next one.

    A date without a year is of this year, unless it is over by more than half a year: then of the next.
    """
    plain = fold(words)
    for reader in (_dated, _of_month, _weekday, _spoken):
        if day := reader(plain, today):
            return day
    return None


def _dated(plain: str, today: date) -> date | None:
    found = _NUMERIC.search(plain)
    if not found:
        return None
    day, month, year = (int(part or 0) for part in found.groups())
    named = _made(year or today.year, month, day)
    if not year and (named is None or today - named > _HALF_A_YEAR):
        return _made(today.year + 1, month, day)
    return named


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _of_month(plain: str, today: date) -> date | None:
    """`ngày 15`: of this month, or of the next where it is over."""
    found = _OF_MONTH.search(plain)
    if not found:
        return None
    day = int(found[1])
    this = _made(today.year, today.month, day)
    return this if this and this >= today else _made(*_month_after(today), day)


def _month_after(today: date) -> tuple[int, int]:
    return (today.year + 1, 1) if today.month == 12 else (today.year, today.month + 1)


def _weekday(plain: str, today: date) -> date | None:
    found = _WEEKDAY.search(plain)
    if not found:
        return None
    weekday = _WEEKDAYS[found[1]] if found[1] else _SUNDAY
    if _NEXT_WEEK.search(plain):
        return _monday(today) + timedelta(days=7 + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _month_end(today: date) -> date:
    return today.replace(day=monthrange(today.year, today.month)[1])


def _quarter_end(today: date) -> date:
    return _month_end(today.replace(day=1, month=(today.month + 2) // 3 * 3))


def _friday(today: date) -> date:
    """The end of the working week; from Saturday on, of the next one."""
    return today + timedelta(days=(_FRIDAY - today.weekday()) % 7)


# The surest words first: "cuối tháng sau" is not "tháng sau".
_SPOKEN: tuple[tuple[re.Pattern[str], Callable[[date], date]], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)"), day)
    for words, day in (
        ("(?:cuoi|het) tuan (?:sau|toi)", lambda t: _monday(t) + timedelta(days=7 + _FRIDAY)),
        ("(?:cuoi|het) thang (?:sau|toi)", lambda t: _month_end(date(*_month_after(t), 1))),
        ("(?:ngay |hom )?mot|ngay kia", lambda t: t + timedelta(days=2)),
        ("mai|tomorrow|(?:bua|hom) sau", lambda t: t + timedelta(days=1)),
        ("(?:hom|chieu|toi|sang) nay|today", lambda t: t),
        ("(?:cuoi|het|trong) tuan", _friday),
        ("tuan (?:sau|toi)|qua tuan|next week|dau tuan", lambda t: _monday(t) + timedelta(days=7)),
        ("(?:dau )?thang (?:sau|toi)|next month|dau thang", lambda t: date(*_month_after(t), 1)),
        ("(?:cuoi|het|trong) thang", _month_end),
        ("(?:cuoi|het|trong) quy", _quarter_end),
        ("(?:cuoi|het|trong) nam", lambda t: date(t.year, 12, 31)),
    )
)


def _spoken(plain: str, today: date) -> date | None:
    return next((day(today) for pattern, day in _SPOKEN if pattern.search(plain)), None)
