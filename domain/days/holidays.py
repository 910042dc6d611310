"""Days off and extra working days of a year, proposed for the office's table; the table decides."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from importlib.metadata import version
from typing import Any, Literal

from domain.days.working_days import Calendar


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A row for the office's table; while it is not `confirmed` the day counts as any other."""

    day: date
    kind: Literal["off", "work"]
    name: str
    source: str
    confirmed: bool = True


def propose(year: int) -> tuple[ProposedDay, ...]:
    """The days of `year` that differ from plain weeks, by date; where two sources name a day, the fixed one counts."""
    rows = {row.day: row for row in (*_packaged(year), *_fixed(year), *_pending(year))}
    return tuple(rows[day] for day in sorted(rows))


@cache
def proposed_calendar(first: int, last: int) -> Calendar:
    """The working days of these years as they are proposed, for what is read before an office's table is at hand."""
    rows = [row for year in range(first, last + 1) for row in propose(year) if row.confirmed]
    days = {kind: frozenset(row.day for row in rows if row.kind == kind) for kind in ("off", "work")}
    return Calendar(days["off"], days["work"])


def _packaged(year: int) -> Iterator[ProposedDay]:
    import holidays  # large, and needed only when a year is proposed

    source = f"{_table()['proposed']} (holidays {version('holidays')})"
    found = holidays.country_holidays("VN", years=year, language="vi")
    for day, name in found.items():
        yield ProposedDay(day, "off", name, source)
    for day in found.weekend_workdays:
        if day.year == year:
            yield ProposedDay(day, "work", _table()["swapped"], source)


def _fixed(year: int) -> Iterator[ProposedDay]:
    for row in _table()["off"]:
        for offset in range((row["last"] - row["first"]).days + 1):
            day = row["first"] + timedelta(days=offset)
            if day.year == year:
                yield ProposedDay(day, "off", row["name"], row["source"])


def _pending(year: int) -> Iterator[ProposedDay]:
    for row in _table()["pending"]:
        if year >= row["from_year"]:
            day = date(year, row["month"], row["day"])
            yield ProposedDay(day, "off", row["name"], row["source"], confirmed=False)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((resources.files("domain.days") / "holidays.toml").read_text("utf-8"))
