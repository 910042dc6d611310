"""The office's own reporting regimes: every period of the coming year is a report that each unit asked owes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, select, update

from domain.days.periods import RollPolicy
from domain.days.zone import local_day
from domain.plans.duties import same_report
from domain.plans.year import moved
from domain.reports.phrases import report_name
from domain.reports.regimes import Due, Regime, as_rows, cutoff_day, dues, from_rows
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.calendar import calendar, ensure_year
from storage.owing.obligations import set_closing, set_roll
from storage.reports.rules import decide_due, rule_for, settle_rules
from storage.schema import person, report_rule, report_series, report_source, unit_change
from storage.store import Store
from storage.units import all_units, members, standing_units

# Those who ask for reports do not owe them.
_ASKED_KINDS = ("division", "subordinate", "union")


@dataclass(frozen=True, slots=True)
class Series:
    """A regime as it is kept: whom it asks (all units where both are None), who laid it down and when."""

    id: int
    regime: Regime
    units: tuple[int, ...] | None
    groups: tuple[int, ...] | None
    set_by: str
    set_at: datetime
    revision: int


# --- asking


def series_in_force(store: Store) -> list[Series]:
    """The regimes that stand, the oldest first."""
    return [_as_series(row) for row in store.rows(_IN_FORCE)]


def series_with_id(store: Store, series_id: int) -> Series | None:
    """One regime that stands; None for any other."""
    row = store.first(_IN_FORCE.where(report_series.c.id == series_id))
    return _as_series(row) if row else None


_IN_FORCE = (
    select(report_series, person.c.full_name)
    .join(person, person.c.id == report_series.c.set_by)
    .where(report_series.c.ended_at.is_(None))
    .order_by(report_series.c.id)
)


def _as_series(row: Row[Any]) -> Series:
    subjects = tuple(part for part in row.subject.split(", ") if part)
    regime = Regime(row.words, row.topic, subjects, from_rows(row.slots), row.closing, row.cutoff, row.roll)
    return Series(row.id, regime, _ids(row.units), _ids(row.groups), row.full_name, row.set_at, row.revision)


def _ids(value: Any) -> tuple[int, ...] | None:
    return None if value is None else tuple(value)


def coming_dues(regime: Regime, today: date) -> tuple[Due, ...]:
    """The due days of the coming year, from today on."""
    return tuple(due for due in _around(regime, today) if today <= due.day <= moved(today, 1))


def _around(regime: Regime, today: date) -> list[Due]:
    """A period may be due in the year after its own."""
    return [due for year in range(today.year - 2, today.year + 2) for due in dues(regime.slots, year)]


def units_asked(store: Store, units: Sequence[int] | None, groups: Sequence[int] | None) -> list[int]:
    """The units that these mean now; without any all of them, save the office and the leadership."""
    if units is None and groups is None:
        gone = _gone(store)
        return [one.id for one in standing_units(store).values() if one.kind in _ASKED_KINDS and one.id not in gone]
    return sorted({*(units or ()), *(unit_id for group_id in groups or () for unit_id in members(store, group_id))})


def _gone(store: Store) -> set[int]:
    """Units that left the department and whose tasks the office has taken from them."""
    left = select(unit_change.c.unit_id).where(
        unit_change.c.kind == "gone", unit_change.c.decision.in_(("drop", "hand"))
    )
    return set(store.connection.scalars(left))


@dataclass(frozen=True, slots=True)
class Shared:
    """A report of the same period that something else asks for already; `same` says that it is the same duty."""

    due: Due
    what: str
    subject: str
    standing: date
    same: bool


def shared_reports(store: Store, regime: Regime, but: int | None = None) -> list[Shared]:
    """The coming reports of a regime whose periods plans, or other regimes than `but`, ask for too."""
    coming = {str(due.period): due for due in coming_dues(regime, local_day(store.now))}
    found = []
    for row in store.rows(_STANDING, periods=list(coming), but=but or 0):
        same = same_report(row.subject.split(", "), regime.subjects)
        found.append(Shared(coming[row.period], row.what, row.subject, row.due, same))
    return sorted(found, key=lambda one: one.due.day)


_STANDING = select(report_rule).where(
    report_rule.c.period.in_(bindparam("periods", expanding=True)),
    exists().where(
        report_source.c.rule_id == report_rule.c.id,
        report_source.c.series_id.is_distinct_from(bindparam("but")),
    ),
)


# --- changing


def add_series(
    store: Store, regime: Regime, units: Sequence[int] | None, groups: Sequence[int] | None, person_id: int
) -> int:
    """Lay a regime down and make its reports of the coming year."""
    key = store.add(report_series, **_values(regime, units, groups), set_by=person_id, set_at=store.now)
    store.audit("set", "report_series", key, after=regime.words)
    note_office_change(store, "series", regime.words, person_id, None, {"id": key, "revision": 0})
    _settle(store, key)
    return key


def change_series(
    store: Store,
    series: Series,
    regime: Regime,
    units: Sequence[int] | None,
    groups: Sequence[int] | None,
    person_id: int,
) -> bool:
    """Lay it down anew, and move what is still owed; False where somebody changed it meanwhile."""
    before = _kept(store, series.id)
    by = {"set_by": person_id, "set_at": store.now}
    if not _put(store, series, _values(regime, units, groups) | by):
        return False
    store.audit("change", "report_series", series.id, series.regime.words, regime.words)
    after = {"id": series.id, "revision": series.revision + 1}
    note_office_change(store, "series", regime.words, person_id, before, after)
    _settle(store, series.id)
    return True


def end_series(store: Store, series: Series, person_id: int) -> bool:
    """From now on it asks for nothing more; what was due before stays owed. False where it was changed meanwhile."""
    before = _kept(store, series.id)
    if not _put(store, series, {"ended_at": store.now, "ended_by": person_id}):
        return False
    store.audit("end", "report_series", series.id, series.regime.words)
    after = {"id": series.id, "revision": series.revision + 1}
    note_office_change(store, "series", series.regime.words, person_id, before, after)
    _settle(store, series.id)
    return True


def take_back_series(store: Store, change: OfficeChange) -> bool:
    """As it was before a change; False where something later stands on it."""
    own = (report_series.c.id == change.after["id"]) & (report_series.c.revision == change.after["revision"])
    values = change.before or {"ended_at": store.now}
    values = {name: _moment(value) if name in ("set_at", "ended_at") else value for name, value in values.items()}
    changed = update(report_series).where(own).values(**values, revision=report_series.c.revision + 1)
    if not store.change(changed) or not mark_undone(store, change.id):
        return False
    store.audit("take_back", "report_series", change.after["id"])
    _settle(store, change.after["id"])
    return True


def _moment(value: str | datetime | None) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _values(regime: Regime, units: Sequence[int] | None, groups: Sequence[int] | None) -> dict[str, Any]:
    return {
        "words": regime.words,
        "topic": regime.topic,
        "subject": ", ".join(regime.subjects),
        "slots": as_rows(regime.slots),
        "closing": regime.closing,
        "cutoff": regime.cutoff,
        "roll": regime.roll,
        "units": None if units is None else list(units),
        "groups": None if groups is None else list(groups),
    }


_KEPT = ("words", "topic", "subject", "slots", "closing", "cutoff", "roll", "units", "groups", "set_by")


def _kept(store: Store, series_id: int) -> dict[str, Any]:
    """The row as JSON, to go back to."""
    (row,) = store.rows(select(report_series).where(report_series.c.id == series_id))
    moments = {"set_at": row.set_at.isoformat(), "ended_at": row.ended_at and row.ended_at.isoformat()}
    return {name: getattr(row, name) for name in _KEPT} | moments


def _put(store: Store, series: Series, values: dict[str, Any]) -> bool:
    standing = update(report_series).where(
        report_series.c.id == series.id,
        report_series.c.revision == series.revision,
        report_series.c.ended_at.is_(None),
    )
    return store.change(standing.values(**values, revision=series.revision + 1)) == 1


# --- its reports


def settle_series(store: Store) -> None:
    """Bring the reports of all regimes to what they ask for now: the coming year, and the units of today."""
    for series in series_in_force(store):
        _settle(store, series.id)


def _settle(store: Store, series_id: int) -> None:
    """What is past stays as it was; what has not come in yet is brought to the regime, or leaves with it."""
    # Two processes may look after the same one.
    store.rows(select(report_series.c.id).where(report_series.c.id == series_id).with_for_update())
    today = local_day(store.now)
    held = {row.period: row for row in store.rows(_HELD, id=series_id, today=today)}
    touched = [row.rule_id for row in held.values()]
    series = series_with_id(store, series_id)
    if series is None:
        store.change(delete(report_source).where(report_source.c.id.in_([row.id for row in held.values()])))
    else:
        touched += _bring(store, series, held, today)
    settle_rules(store, touched)


def _is_about(row: Row[Any], regime: Regime) -> bool:
    """Whether a report that stands is still the one that the words ask for."""
    return row.subject == ", ".join(regime.subjects) or same_report(row.subject.split(", "), regime.subjects)


_HELD = (
    select(report_source.c.id, report_source.c.rule_id, report_rule.c.period, report_rule.c.subject)
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.series_id == bindparam("id"), report_source.c.due >= bindparam("today"))
)


def _bring(store: Store, series: Series, held: dict[str, Row[Any]], today: date) -> list[int]:
    """Add, move and drop the lines of a regime; the rules that it asks for."""
    regime = series.regime
    asked = units_asked(store, series.units, series.groups)
    wanted = {str(due.period): due for due in coming_dues(regime, today)}
    known = {str(due.period) for due in _around(regime, today)}
    for year in {due.day.year for due in wanted.values()}:
        ensure_year(store, year)
    rules = []
    for period, due in wanted.items():
        line = {"phrase": regime.words, "reading": due.reading, "due": due.day, "units": asked}
        if period in held and _is_about(held[period], regime):
            rule_id = held[period].rule_id
            store.change(update(report_source).where(report_source.c.id == held[period].id).values(**line))
        else:
            subjects = frozenset(regime.subjects)
            rule_id = rule_for(store, report_name(due.period.code, regime.topic), period, due.day, subjects)
            store.add(report_source, rule_id=rule_id, series_id=series.id, send_to="", evidence=False, **line)
        _put_rule(store, rule_id, series, due)
        rules.append(rule_id)
    # A day that the new words put into the past stays as it stood.
    dropped = [row.id for period, row in held.items() if period not in known or not _is_about(row, regime)]
    store.change(delete(report_source).where(report_source.c.id.in_(dropped)))
    return rules


def _put_rule(store: Store, rule_id: int, series: Series, due: Due) -> None:
    regime = series.regime
    fixed = regime.cutoff and cutoff_day(regime.cutoff, due.period, regime.closing, due.day, calendar(store))
    set_closing(store, rule_id, regime.closing, fixed or None)
    roll: RollPolicy = store.value(select(report_rule.c.roll).where(report_rule.c.id == rule_id))
    if roll != regime.roll:
        set_roll(store, rule_id, regime.roll, series.set_by)


def take_own_days(store: Store, series_id: int, by: str) -> int:
    """Where something else asks for the same reports, the office's own day counts; for how many."""
    own = store.rows(_HELD_DUES, id=series_id, today=local_day(store.now))
    moved_ones = [row for row in own if row.due != row.standing]
    for row in moved_ones:
        decide_due(store, row.rule_id, row.due, by)
    return len(moved_ones)


_HELD_DUES = (
    select(report_source.c.rule_id, report_source.c.due, report_rule.c.due.label("standing"))
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.series_id == bindparam("id"), report_source.c.due >= bindparam("today"))
)


def names_asked(store: Store, unit_ids: Iterable[int]) -> list[str]:
    """The short names of these units."""
    units = all_units(store)
    return [units[unit_id].short or units[unit_id].name for unit_id in unit_ids if unit_id in units]
