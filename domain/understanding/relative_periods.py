"""Periods told by the day on which one writes: "quý này", "tháng trước", "năm nay"."""

from collections.abc import Callable
from datetime import date
from functools import cache

from domain.text import fold
from locales import language_data


def period_said(plain: str, today: date) -> str | None:
    """The period that folded words name as seen from `today`, e.g. Q3-2026; the first named, None without any."""
    padded = f" {plain} "
    found = [(padded.index(f" {words} "), name) for words, name in _phrases() if f" {words} " in padded]
    return _PERIODS[min(found)[1]](today) if found else None


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    rows = language_data("vi", "numbers")["relative_periods"]
    return tuple((fold(words), name) for name, phrases in rows.items() for words in phrases)


def _quarter(today: date, back: int) -> str:
    quarters = 4 * today.year + (today.month - 1) // 3 - back
    return f"Q{quarters % 4 + 1}-{quarters // 4}"


def _month(today: date, back: int) -> str:
    months = 12 * today.year + today.month - 1 - back
    return f"month-{months % 12 + 1:02}-{months // 12}"


_PERIODS: dict[str, Callable[[date], str]] = {
    "this_month": lambda today: _month(today, 0),
    "last_month": lambda today: _month(today, 1),
    "this_quarter": lambda today: _quarter(today, 0),
    "last_quarter": lambda today: _quarter(today, 1),
    "this_year": lambda today: f"Y-{today.year}",
    "last_year": lambda today: f"Y-{today.year - 1}",
}
