"""The office's own reporting regimes: which stand, whom they ask, when, and what asks for the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, select

from domain.days.zone import local_day
from domain.plans.duties import same_report
from domain.plans.year import moved
from domain.reports.regimes import Due, Regime, dues, from_rows
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
    return tuple(due for due in dues_around(regime, today) if today <= due.day <= moved(today, 1))


def dues_around(regime: Regime, today: date) -> list[Due]:
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


def names_asked(store: Store, unit_ids: Iterable[int]) -> list[str]:
    """The short names of these units."""
    units = all_units(store)
    return [units[unit_id].short or units[unit_id].name for unit_id in unit_ids if unit_id in units]
