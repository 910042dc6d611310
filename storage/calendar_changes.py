"""The office changes its calendar: what that moves is seen first, and all of it can be taken back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, select

from domain.days.holidays import ProposedDay
from domain.days.office_words import DayEdit, default_name
from domain.days.periods import RollPolicy, roll
from domain.days.zone import local_day
from domain.units.tables import DayRow
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.asking import due_now, owed
from storage.owing.calendar import calendar, ensure_year, uncheck_year
from storage.owing.obligations import recompute
from storage.reports.series_reports import settle_series
from storage.revisions import CALENDAR, raise_revision
from storage.schema import assignment, calendar_day, obligation, report_rule, task
from storage.store import Store
from storage.talk.incoming import insert_into

_FRIDAY = 4


class BadEdit(ValueError):
    """A day that cannot be changed so; `key` is the Fluent text that says why."""

    def __init__(self, key: str, day: date) -> None:
        super().__init__(f"{key} {day}")
        self.key = key
        self.day = day


@dataclass(frozen=True, slots=True)
class DayChange:
    """A row of the calendar before and after; None where there is none."""

    day: date
    before: ProposedDay | None
    after: ProposedDay | None


@dataclass(frozen=True, slots=True)
class Moved:
    """What a change of the calendar moves of `count` things with one name and one literal last day.

    `last` is the last working day on which they are in time, `rolled` the last day after rolling, `reminded` the
    day of the next reminder; each before and after.
    """

    what: str
    count: int
    due: date
    last: tuple[date, date]
    rolled: tuple[date, date]
    reminded: tuple[date | None, date | None]


# --- what is asked for


def planned(store: Store, edits: Iterable[DayEdit], source: str) -> list[DayChange]:
    """What the edits make of the calendar, without those that change nothing; raises BadEdit.

    `source` stands where an edit names none.
    """
    edits = list(edits)
    for year in sorted({edit.day.year for edit in edits}):
        ensure_year(store, year)
    held = _held(store, [edit.day for edit in edits])
    changes = [DayChange(edit.day, held.get(edit.day), _after(edit, held.get(edit.day), source)) for edit in edits]
    return [change for change in changes if change.before != change.after]


def _held(store: Store, days: Sequence[date]) -> dict[date, ProposedDay]:
    rows = store.rows(select(calendar_day).where(calendar_day.c.day.in_(list(days))).with_for_update())
    return {row.day: ProposedDay(row.day, row.kind, row.name, row.source, row.confirmed) for row in rows}


def _after(edit: DayEdit, held: ProposedDay | None, source: str) -> ProposedDay | None:
    if edit.action in ("off", "work"):
        return ProposedDay(edit.day, "off" if edit.action == "off" else "work", edit.name, edit.source or source)
    if held is None:
        raise BadEdit("calendar-not-held", edit.day)
    if edit.action == "confirm":
        if held.confirmed:
            raise BadEdit("calendar-confirmed-before", edit.day)
        return ProposedDay(held.day, held.kind, held.name, f"{held.source}; {edit.source or source}")
    # A day off that is none is kept as a working day, or it would be proposed anew.
    is_weekday = edit.day.weekday() <= _FRIDAY
    return ProposedDay(edit.day, "work", held.name, edit.source or source) if is_weekday else None


def imported(store: Store, rows: Iterable[DayRow], source: str) -> list[DayChange]:
    """What a table of days makes of the calendar."""
    rows = list(rows)
    edits = [DayEdit(row.day, row.kind, row.name or default_name(row.kind), row.source) for row in rows]
    return planned(store, edits, source)


# --- what it moves


def moves(store: Store, changes: Sequence[DayChange]) -> list[Moved]:
    """What the changes would move, the nearest first; nothing stays changed."""
    with store.savepoint() as trial:
        # Reminders that wait are counted from today in both cases.
        recompute(store)
        before, days_before = _standing(store), calendar(store)
        _write(store, changes)
        recompute(store)
        after, days_after = _standing(store), calendar(store)
        trial.rollback()
    found = []
    for key, (count, reminded) in before.items():
        what, due, policy = key
        one = Moved(
            what,
            count,
            due,
            (days_before.at_or_before(due), days_after.at_or_before(due)),
            (roll(due, policy, days_before), roll(due, policy, days_after)),
            (_day(reminded), _day(after[key][1])),
        )
        if any(was != now for was, now in (one.last, one.rolled, one.reminded)):
            found.append(one)
    return sorted(found, key=lambda one: (one.last[0] == one.last[1], one.due, one.what))


def _day(moment: datetime | None) -> date | None:
    return local_day(moment) if moment else None


_OWED = (
    select(
        func.coalesce(report_rule.c.what, task.c.shown_code + " " + task.c.title).label("what"),
        due_now.label("due"),
        obligation.c.roll,
        func.count().label("things"),
        func.min(obligation.c.next_remind_at).label("next"),
    )
    .select_from(obligation)
    .outerjoin(report_rule, report_rule.c.id == obligation.c.rule_id)
    .outerjoin(assignment, assignment.c.id == obligation.c.assignment_id)
    .outerjoin(task, task.c.id == assignment.c.task_id)
    .where(owed)
    .group_by(report_rule.c.what, task.c.shown_code, task.c.title, due_now, obligation.c.roll)
)


def _standing(store: Store) -> dict[tuple[str, date, RollPolicy], tuple[int, datetime | None]]:
    return {(row.what, row.due, row.roll): (row.things, row.next) for row in store.rows(_OWED)}


# --- changing


def change_days(store: Store, changes: Sequence[DayChange], what: str, person_id: int | None) -> bool:
    """Write the changes and move what they move; False where somebody changed one of the days meanwhile."""
    held = _held(store, [change.day for change in changes])
    if any(held.get(change.day) != change.before for change in changes):
        return False
    _write(store, changes)
    before, after = _as_json(changes, lambda one: one.before), _as_json(changes, lambda one: one.after)
    for year in sorted({change.day.year for change in changes}):
        store.audit("change", "calendar", year, before, after)
    if person_id is not None:
        note_office_change(store, "calendar", what, person_id, before, after)
    _follow(store)
    return True


def take_back_days(store: Store, change: OfficeChange) -> bool:
    """The days as they were before a change; False where something later stands on it."""
    before, after = _from_json(change.before), _from_json(change.after)
    if _held(store, list(after)) != {day: row for day, row in after.items() if row} or not mark_undone(
        store, change.id
    ):
        return False
    _write(store, [DayChange(day, after[day], before[day]) for day in after])
    for year in sorted({day.year for day in after}):
        store.audit("take_back", "calendar", year, change.after, change.before)
    _follow(store)
    return True


def take_back_check(store: Store, change: OfficeChange) -> bool:
    """A year counts as not compared again; False where somebody took it back before."""
    if not mark_undone(store, change.id):
        return False
    uncheck_year(store, int(change.what))
    return True


def _write(store: Store, changes: Iterable[DayChange]) -> None:
    for change in changes:
        if change.after is None:
            store.change(delete(calendar_day).where(calendar_day.c.day == change.day))
        else:
            values = asdict(change.after)
            row = insert_into(store, calendar_day).values(**values)
            store.change(row.on_conflict_do_update(index_elements=["day"], set_=values))
    raise_revision(store, CALENDAR)


def _follow(store: Store) -> None:
    """Days up to which figures go, and reminders, are counted by the new calendar."""
    settle_series(store)
    recompute(store)


def _as_json(changes: Iterable[DayChange], side: Callable[[DayChange], ProposedDay | None]) -> dict[str, Any]:
    rows = {change.day.isoformat(): side(change) for change in changes}
    return {day: row and asdict(row) | {"day": day} for day, row in rows.items()}


def _from_json(kept: Mapping[str, Any]) -> dict[date, ProposedDay | None]:
    return {
        date.fromisoformat(day): ProposedDay(**row | {"day": date.fromisoformat(day)}) if row else None
        for day, row in kept.items()
    }
