"""The office lays a regime down, changes it, ends it, and takes that back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from domain.reports.regimes import Regime, as_rows
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.reports.series import Series
from storage.reports.series_reports import settle_one
from storage.schema import report_series
from storage.store import Store


def add_series(
    store: Store, regime: Regime, units: Sequence[int] | None, groups: Sequence[int] | None, person_id: int
) -> int:
    """Lay a regime down and make its reports of the coming year."""
    key = store.add(report_series, **_values(regime, units, groups), set_by=person_id, set_at=store.now)
    store.audit("set", "report_series", key, after=regime.words)
    note_office_change(store, "series", regime.words, person_id, None, {"id": key, "revision": 0})
    settle_one(store, key)
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
    settle_one(store, series.id)
    return True


def end_series(store: Store, series: Series, person_id: int) -> bool:
    """From now on it asks for nothing more; what was due before stays owed. False where it was changed meanwhile."""
    before = _kept(store, series.id)
    if not _put(store, series, {"ended_at": store.now, "ended_by": person_id}):
        return False
    store.audit("end", "report_series", series.id, series.regime.words)
    after = {"id": series.id, "revision": series.revision + 1}
    note_office_change(store, "series", series.regime.words, person_id, before, after)
    settle_one(store, series.id)
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
    settle_one(store, change.after["id"])
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
