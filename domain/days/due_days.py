"""The days that a clause about a report names: one day, or one in each quarter or month."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from domain.days.named_periods import names_quarters_in_general, periods_named
from domain.days.time_points import named_times
from domain.plan_words import any_of, bare, plan_words

Rule = Literal["before", "by", "until"]
_RULES: tuple[Rule, ...] = ("before", "by", "until")
_LAST_QUARTER = {"Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4, "H1": 2, "H2": 4, "9M": 3, "Y": 4}
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_FROM_MONTH = re.compile(
    r"(?<!\w)tu (?:thang )?(?P<first>1[0-2]|0?[1-9])(?:/(?P<firstyear>20\d\d))? den (?:het )?(?:thang )?"
    r"(?P<last>1[0-2]|0?[1-9])(?:/(?P<lastyear>20\d\d))?(?![\d/])"
)


@dataclass(frozen=True, slots=True)
class Due:
    """A day that a clause names; `period` is empty where the clause tells it."""

    day: date
    rule: Rule
    period: str = ""


def dues_of(folded: str, year: int | None) -> list[Due]:
    """The days that a folded clause names, in their order."""
    return list(_regime(folded, year)) or list(_monthly(folded, year)) or _fixed(folded, year)


@cache
def bound_pattern() -> str:
    """A pattern for the words that bind something to a day: "trước", "chậm nhất", …"""
    words = plan_words("time")
    return any_of([*words["before"], *words["by"], "đến hết", "hết"])


def _rule_before(before: str) -> Rule | None:
    """How the words right before a day bind it."""
    words = plan_words("time")
    near = before[-22:]
    for rule, phrases in zip(_RULES, (words["before"], words["by"], ["đến hết", "hết"]), strict=True):
        if re.search(rf"{any_of(phrases)}(?:\s+(?:vao|la|trong))?(?:\s+ngay)?\s*$", near):
            return rule
    return None


def _last_day(day: date, rule: Rule) -> date:
    return day - timedelta(days=1) if rule == "before" else day


def _regime(folded: str, year: int | None) -> Iterator[Due]:
    """ "ngày 15 của tháng thứ 2 của quý": one day in each of the quarters that the clause names."""
    positions = {bare(word): n for word, n in plan_words("reports")["month_of_quarter"].items()}
    found = re.search(
        rf"ngay\s+(?P<d>\d{{1,2}})\s+(?:cua\s+)?thang\s+(?P<month>{any_of(positions)})\s+"
        r"(?:cua\s+|trong\s+)?(?:moi\s+|hang\s+|tung\s+)?quy(?P<next>\s+(?:sau|tiep theo|ke tiep))?",
        folded,
    )
    if not found or year is None:
        return
    rule = _rule_before(folded[: found.start()]) or "by"
    for period in _quarterly_periods(folded[: found.start()]):
        month = 3 * (_LAST_QUARTER[period] - 1) + positions[found["month"]] + (3 if found["next"] else 0)
        if day := _day(year, month, int(found["d"])):
            yield Due(_last_day(day, rule), rule, period)


def _quarterly_periods(head: str) -> tuple[str, ...]:
    """The periods that a regime is for: those called by name; else the quarters, less what has a name of its own."""
    named = periods_named(head)
    if named and not names_quarters_in_general(head):
        return named
    taken = {str(_LAST_QUARTER[code]) for code in named}
    rest = tuple(quarter for quarter in _QUARTERS if quarter[1] not in taken)
    return tuple(sorted((*named, *rest), key=lambda code: _LAST_QUARTER[code]))


def _monthly(folded: str, year: int | None) -> Iterator[Due]:
    """ "trước ngày 20 hằng tháng": a day in each month, or in the month after it."""
    monthly = any_of(plan_words("reports")["monthly"])
    later = "thang (?:sau|tiep theo|ke tiep)"
    found = re.search(
        rf"ngay\s+(\d{{1,2}})\s+(?:cua\s+)?(?:({later})|{monthly}|thang(?!\s+(?:thu|dau|cuoi|\d)))", folded
    ) or re.search(rf"(?:{monthly}|bao cao thang).{{0,20}}ngay\s+(\d{{1,2}})(?![\d/.-]|\s+thang)()", folded)
    if not found or year is None:
        return
    # A sentence that opens with its day ("Ngày 25 hằng tháng, các đơn vị báo cáo …") needs no word to bind it.
    rule = _rule_before(folded[: found.start(1)]) or ("by" if not found.start() else None)
    if not rule:
        return
    for month in _months_named(folded, year):
        if day := _day(year, month + (1 if found[2] else 0), int(found[1])):
            yield Due(_last_day(day, rule), rule, f"month-{(month - 1) % 12 + 1:02}")


def _months_named(folded: str, year: int) -> range:
    """The months of a monthly report, counted from January of `year`: "từ tháng 8/2024 đến hết tháng 6/2025"."""
    found = _FROM_MONTH.search(folded)
    if not found:
        return range(1, 13)
    begin, end = ((int(found[f"{at}year"] or year) - year) * 12 + int(found[at]) for at in ("first", "last"))
    return range(begin, min(end, begin + 11) + 1)


def _day(year: int, month: int, day: int) -> date | None:
    """The day, in the next year where the month has run past December; None where the calendar has no such day."""
    try:
        return date(year + (month - 1) // 12, (month - 1) % 12 + 1, day)
    except ValueError:
        return None


def _fixed(folded: str, year: int | None) -> list[Due]:
    """Days with a month: each with the rule before it, or that of the day before it in a list."""
    dues: list[Due] = []
    rule: Rule | None = None
    end = 0
    for point in named_times(folded, year):
        if point.single_day:
            between = folded[end : point.begin]
            listed = rule if re.fullmatch(r"\s*(?:,|va|;)\s*", between) else None
            rule = _rule_before(between) or listed
            if rule and not (rule == "until" and re.search(r"(?<!\w)(?:tu|tinh)(?!\w)", folded[: point.begin])):
                dues += [Due(_last_day(day, rule), rule) for day, _ in point.spans]
            end = point.end
    return _with_periods(dues, folded)


def _with_periods(dues: list[Due], folded: str) -> list[Due]:
    """A report's days with their periods, where the clause names one, or as many as it has days."""
    periods = periods_named(folded)
    if len(periods) == 1:
        periods *= len(dues)
    if len(periods) != len(dues):
        return dues
    return [Due(due.day, due.rule, period) for due, period in zip(dues, periods, strict=True)]
