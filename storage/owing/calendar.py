"""The office's table of days off and extra working days; proposals fill it, the table decides."""

from dataclasses import asdict
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from domain.days.holidays import ProposedDay, propose
from domain.days.working_days import Calendar
from domain.days.zone import local_day
from domain.reminding.rules import next_window
from storage.revisions import CALENDAR, Cache, claim_value, keep_value, kept_value, raise_revision
from storage.schema import calendar_day
from storage.store import Store
from storage.talk.incoming import insert_into

# The Prime Minister fixes the days of the next year in the autumn.
NOVEMBER = 11
_FRIDAY = 4
WINDOW = "sending_window"
_USUAL = (Calendar.opens.isoformat("minutes"), Calendar.closes.isoformat("minutes"))
_CHECKED = "calendar_checked:"
_ALARM = "calendar_alarm:"
_CONFIRMED = select(calendar_day.c.day, calendar_day.c.kind).where(calendar_day.c.confirmed)


def calendar(store: Store) -> Calendar:
    """The days that the office has confirmed, and the hours between which it lets messages go out."""
    return _calendars.get(store)


def opens_at(store: Store) -> datetime:
    """From when messages that nobody asked for may go out: now, or the moment at which the window next opens."""
    return next_window(store.now, calendar(store))


def _load(store: Store) -> Calendar:
    days: dict[str, set[date]] = {"off": set(), "work": set()}
    for row in store.rows(_CONFIRMED):
        days[row.kind].add(row.day)
    opens, closes = kept_value(store, WINDOW) or _USUAL
    off, work = frozenset(days["off"]), frozenset(days["work"])
    return Calendar(off, work, time.fromisoformat(opens), time.fromisoformat(closes))


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


# --- what the office looks at


def coming_days(store: Store, first: date) -> list[ProposedDay]:
    """The rows of the calendar from a day on, confirmed or not; weekdays that are worked after all are none."""
    rows = store.rows(select(calendar_day).where(calendar_day.c.day >= first).order_by(calendar_day.c.day))
    found = [ProposedDay(row.day, row.kind, row.name, row.source, row.confirmed) for row in rows]
    return [one for one in found if one.kind == "off" or one.day.weekday() > _FRIDAY]


def is_checked(store: Store, year: int) -> bool:
    """Whether the office has said that the days of a year are all there."""
    return kept_value(store, f"{_CHECKED}{year}") is not None


def check_year(store: Store, year: int, by: str) -> bool:
    """The office has compared a year with what was decided; False where somebody did so before."""
    if is_checked(store, year):
        return False
    keep_value(store, f"{_CHECKED}{year}", {"by": by, "at": store.now.isoformat()})
    store.audit("check", "calendar", year, after=by)
    return True


def checked_by(store: Store, year: int) -> tuple[str, datetime] | None:
    """Who said that the days of a year are all there, and when; None where nobody has."""
    kept = kept_value(store, f"{_CHECKED}{year}")
    return (kept["by"], datetime.fromisoformat(kept["at"])) if kept else None


def uncheck_year(store: Store, year: int) -> None:
    """The office asks to be reminded of a year again."""
    store.audit("uncheck", "calendar", year, before=kept_value(store, f"{_CHECKED}{year}"))
    keep_value(store, f"{_CHECKED}{year}", None)


def needs_check(store: Store) -> int | None:
    """From November on the next year, until the office has checked its days; None at any other time."""
    today = local_day(store.now)
    if today.month < NOVEMBER or is_checked(store, today.year + 1):
        return None
    return today.year + 1


def claim_alarm(store: Store, year: int) -> bool:
    """Whether the office has still to be told this week, on a working day; then nobody else tells it."""
    today = local_day(store.now)
    monday = today - timedelta(days=today.weekday())
    return calendar(store).is_working(today) and claim_value(store, f"{_ALARM}{year}", monday.isoformat())
