"""Units that join or leave groups, or go: noted, and nothing happens to tasks until the office has said what is to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, exists, func, select, update

from domain.days.zone import local_day
from storage.reports.asked import rule_is_closed
from storage.schema import (
    assignment,
    obligation,
    report_rule,
    report_source,
    unit,
    unit_change,
    unit_group,
)
from storage.store import Store


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A change that waits for a decision; `tasks` is how many tasks it is about, `was` an earlier name.

    `reports` are the names of those asked for once that it is about as well: for a unit that joined a group those
    that are still being collected of it, else those that the unit has not sent yet. kind is joined or left (a group),
    gone (no longer in the list of units) or renamed, which asks nothing.
    """

    id: int
    kind: str
    unit_id: int
    unit: str
    group_id: int | None
    group: str
    was: str
    tasks: int
    reports: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to decide about."""
        return not self.tasks and not self.reports


_STANDS = assignment.c.gone_at.is_(None)
_CHANGES = (
    select(unit_change, unit.c.name.label("unit"), func.coalesce(unit_group.c.name, "").label("group"))
    .join(unit, unit.c.id == unit_change.c.unit_id)
    .outerjoin(unit_group, unit_group.c.id == unit_change.c.group_id)
    .order_by(unit_change.c.id)
)


def note_change(store: Store, kind: str, unit_id: int, group_id: int | None = None, was: str = "") -> UnitChange | None:
    """Write a change down where it touches any task; one that asks nothing is decided at once.

    What waits already is not written again, and what takes back a change that waits ends it.
    """
    same = (unit_change.c.unit_id == unit_id, unit_change.c.group_id == group_id)
    if store.first(_WAITING.where(unit_change.c.kind == kind, *same)) or _end(store, _TAKES_BACK.get(kind), *same):
        return None
    decided = {"decision": "keep", "decided_at": store.now} if kind == "renamed" else {}
    values = {"kind": kind, "unit_id": unit_id, "group_id": group_id, "was": was}
    key = store.add(unit_change, **values, at=store.now, **decided)
    noted = _as_change(store, store.rows(_CHANGES.where(unit_change.c.id == key))[0])
    if kind != "renamed" and noted.is_empty:
        store.change(delete(unit_change).where(unit_change.c.id == key))
        return None
    return noted


_WAITING = select(unit_change.c.id).where(unit_change.c.decided_at.is_(None))
_TAKES_BACK = {"joined": "left", "left": "joined"}


def _end(store: Store, kind: str | None, *which: ColumnElement[bool]) -> int:
    """Changes of this kind need no decision any more; how many they were."""
    waiting = update(unit_change).where(unit_change.c.kind == kind, unit_change.c.decided_at.is_(None), *which)
    return store.change(waiting.values(decision="keep", decided_at=store.now))


def note_gone(store: Store, unlisted: Sequence[int]) -> list[UnitChange]:
    """Units that the list leaves out are gone, unless the office says otherwise; those in it again are not."""
    _end(store, "gone", unit_change.c.unit_id.not_in(unlisted))
    return [change for change in (note_change(store, "gone", unit_id) for unit_id in unlisted) if change]


def pending_changes(store: Store) -> list[UnitChange]:
    """The changes that the office has still to decide about, the oldest first."""
    return [_as_change(store, row) for row in store.rows(_CHANGES.where(unit_change.c.decided_at.is_(None)))]


def _as_change(store: Store, row: Row[Any]) -> UnitChange:
    tasks = select(func.count()).select_from(_tasks(row.kind, row.unit_id, row.group_id).subquery())
    count = int(store.value(tasks))
    change = UnitChange(row.id, row.kind, row.unit_id, row.unit, row.group_id, row.group, row.was, count)
    lines = {line.id: line.what for line in requests_of(store, change)} if row.kind != "renamed" else {}
    return replace(change, reports=tuple(dict.fromkeys(lines.values())))


def _tasks(kind: str, unit_id: int, group_id: int | None) -> Select[Any]:
    """The tasks that a change is about: those of the group, or those that the unit has."""
    parts = select(assignment.c.task_id).distinct().where(_STANDS)
    parts = parts if kind == "joined" else parts.where(assignment.c.unit_id == unit_id)
    return parts if group_id is None else parts.where(assignment.c.group_id == group_id)


# --- reports that the office asks for once


def asks(line: Row[Any], group_id: int | None) -> bool:
    """Whether a line asks a group."""
    return group_id in (line.groups or ())


def requests_of(store: Store, change: UnitChange) -> list[Row[Any]]:
    """The office's own lines that a change is about."""
    lines = store.rows(_OFFICE_LINES, unit_id=change.unit_id)
    if change.kind == "joined":
        today = local_day(store.now)
        return [line for line in lines if asks(line, change.group_id) and line.due >= today and not line.closed]
    owed = [line for line in lines if line.owes]
    return owed if change.group_id is None else [line for line in owed if asks(line, change.group_id)]


_OWES = exists().where(
    obligation.c.rule_id == report_rule.c.id,
    obligation.c.unit_id == bindparam("unit_id"),
    obligation.c.state == "open",
    obligation.c.closed_at.is_(None),
)
_OFFICE_LINES = (
    select(report_source, report_rule.c.what, rule_is_closed.label("closed"), _OWES.label("owes"))
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.plan_id.is_(None), report_source.c.series_id.is_(None))
    .order_by(report_source.c.due, report_source.c.id)
)
