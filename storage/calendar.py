"""The office's table of days off and extra working days; proposals fill it, the table decides."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import select

from domain.holidays import propose
from domain.working_days import Calendar
from domain.zone import local_day
from storage.incoming import insert_into
from storage.revisions import CALENDAR, Cache, raise_revision
from storage.schema import calendar_day
from storage.store import Store

_CONFIRMED = select(calendar_day.c.day, calendar_day.c.kind).where(calendar_day.c.confirmed)


def calendar(store: Store) -> Calendar:
    """The days that the office has confirmed."""
    return _calendars.get(store)


def _load(store: Store) -> Calendar:
    days: dict[str, set[date]] = {"off": set(), "work": set()}
    for row in store.rows(_CONFIRMED):
        days[row.kind].add(row.day)
    return Calendar(frozenset(days["off"]), frozenset(days["work"]))


_calendars = Cache(_load, CALENDAR)


def copy_proposals(store: Store, year: int) -> int:
    """Add the proposed days of a year with their source; a row that stands, edited or not, is left as it is."""
    standing = set(store.connection.scalars(select(calendar_day.c.day)))
    new = [row for row in propose(year) if row.day not in standing]
    if new:
        # Two processes may start at once.
        store.connection.execute(
            insert_into(store, calendar_day).on_conflict_do_nothing(), [asdict(row) for row in new]
        )
        store.audit("propose", "calendar", year, after=[row.day.isoformat() for row in new])
        raise_revision(store, CALENDAR)
    return len(new)


def ensure_year(store: Store, year: int) -> int:
    """Copy the proposals of a year that has none yet, which the first of January tells; how many days came in."""
    known = store.value(select(calendar_day.c.day).where(calendar_day.c.day == date(year, 1, 1)))
    return 0 if known else copy_proposals(store, year)


def ensure_years(store: Store) -> int:
    """Have the days of this year and the next; how many came in."""
    this_year = local_day(store.now).year
    return ensure_year(store, this_year) + ensure_year(store, this_year + 1)
