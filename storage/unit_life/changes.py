"""Units that join or leave groups, or go: nothing happens to tasks until the office has said what is to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, exists, func, select, update

from domain.days.zone import local_day
from domain.plans.duties import stronger
from storage.owing.obligations import create_for_windows
from storage.plans.rows import drop_assignments, give_back
from storage.reports.asked import rule_is_closed
from storage.reports.rules import settle_rules
from storage.revisions import raise_revision
from storage.schema import (
    assignment,
    group_member,
    obligation,
    plan,
    report_rule,
    report_source,
    task,
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


def keep_all_gone(store: Store, person_id: int) -> int:
    """The list was only a part: every unit that it left out stays as it is; how many they were."""
    waiting = update(unit_change).where(unit_change.c.kind == "gone", unit_change.c.decided_at.is_(None))
    kept = store.change(waiting.values(decision="keep", decided_by=person_id, decided_at=store.now))
    store.audit("decide", "unit_change", 0, after=["keep", kept])
    return kept


def pending_changes(store: Store) -> list[UnitChange]:
    """The changes that the office has still to decide about, the oldest first."""
    return [_as_change(store, row) for row in store.rows(_CHANGES.where(unit_change.c.decided_at.is_(None)))]


def _as_change(store: Store, row: Row[Any]) -> UnitChange:
    tasks = select(func.count()).select_from(_tasks(row.kind, row.unit_id, row.group_id).subquery())
    count = int(store.value(tasks))
    change = UnitChange(row.id, row.kind, row.unit_id, row.unit, row.group_id, row.group, row.was, count)
    lines = {line.id: line.what for line in _requests(store, change)} if row.kind != "renamed" else {}
    return replace(change, reports=tuple(dict.fromkeys(lines.values())))


def _tasks(kind: str, unit_id: int, group_id: int | None) -> Select[Any]:
    """The tasks that a change is about: those of the group, or those that the unit has."""
    parts = select(assignment.c.task_id).distinct().where(_STANDS)
    parts = parts if kind == "joined" else parts.where(assignment.c.unit_id == unit_id)
    return parts if group_id is None else parts.where(assignment.c.group_id == group_id)


# --- deciding


def decide(store: Store, change: UnitChange, decision: str, person_id: int, to: int | None = None) -> bool:
    """`take`, `tasks` (and no reports), `keep`, `drop`, or `hand` to another unit; False where it is decided."""
    waiting = update(unit_change).where(unit_change.c.id == change.id, unit_change.c.decided_at.is_(None))
    if not store.change(waiting.values(decision=decision, decided_by=person_id, decided_at=store.now)):
        return False
    requests = _requests(store, change)
    if decision in ("take", "tasks"):
        _take(store, change)
    if decision == "take":
        _reword(store, requests, lambda units: units | {change.unit_id})
    elif decision == "drop":
        _leave(store, change)
        _reword(store, requests, lambda units: units - {change.unit_id})
    elif decision == "hand" and to is not None:
        _hand(store, change, to)
        _reword(store, requests, lambda units: units - {change.unit_id} | {to})
    if change.kind == "gone" and decision != "keep":
        _leave_groups(store, change.unit_id)
    store.audit("decide", "unit_change", change.id, after=[decision, to])
    raise_revision(store)
    return True


def _take(store: Store, change: UnitChange) -> None:
    """The unit gets the part that the others of the group have, in every task that is still in its plan."""
    rows = store.rows(select(assignment).where(assignment.c.group_id == change.group_id, _STANDS))
    parts: dict[int, Row[Any]] = {}
    for row in rows:
        standing = parts.get(row.task_id)
        if standing is None or stronger(row.role, standing.role) != standing.role:
            parts[row.task_id] = row
    own = {row.task_id: row for row in store.rows(select(assignment).where(assignment.c.unit_id == change.unit_id))}
    for task_id, part in parts.items():
        if task_id not in own:
            values = {"role": part.role, "printed_name": part.printed_name, "group_id": change.group_id}
            store.add(assignment, task_id=task_id, unit_id=change.unit_id, **values)
        elif own[task_id].gone_at is not None:
            give_back(store, own[task_id].id, part.role, part.printed_name, change.group_id)
    plans = select(task.c.plan_id).distinct().where(task.c.id.in_(list(parts)))
    plan_ids = list(store.connection.scalars(plans))
    for plan_id in plan_ids:
        create_for_windows(store, plan_id)
    _reword(store, _lines_joined(store, change, plan_ids), lambda units: units | {change.unit_id})


def _leave(store: Store, change: UnitChange) -> None:
    drop_assignments(store, [row.id for row in _parts_left(store, change)])
    _reword(store, _lines_left(store, change), lambda units: units - {change.unit_id})


def _hand(store: Store, change: UnitChange, to: int) -> None:
    """The other unit goes on from where this one stood; where it has a part of its own it keeps that."""
    theirs = set(store.connection.scalars(select(assignment.c.task_id).where(assignment.c.unit_id == to)))
    parts = _parts_left(store, change)
    drop_assignments(store, [row.id for row in parts if row.task_id in theirs])
    moved = [row.id for row in parts if row.task_id not in theirs]
    store.change(update(assignment).where(assignment.c.id.in_(moved)).values(unit_id=to))
    store.change(update(obligation).where(obligation.c.assignment_id.in_(moved)).values(unit_id=to))
    _reword(store, _lines_left(store, change), lambda units: units - {change.unit_id} | {to})


def _leave_groups(store: Store, unit_id: int) -> None:
    """The unit is gone: what groups are asked for from now on is not its business."""
    standing = update(group_member).where(group_member.c.unit_id == unit_id, group_member.c.until.is_(None))
    store.change(standing.values(until=store.now))


def _parts_left(store: Store, change: UnitChange) -> Sequence[Row[Any]]:
    own = select(assignment).where(assignment.c.unit_id == change.unit_id, _STANDS)
    return store.rows(own if change.group_id is None else own.where(assignment.c.group_id == change.group_id))


# --- the dated lines of plans


def _lines(store: Store) -> Sequence[Row[Any]]:
    in_force = select(report_source).join(plan, plan.c.id == report_source.c.plan_id)
    return store.rows(in_force.where(plan.c.withdrawn_at.is_(None)))


def _asks(line: Row[Any], group_id: int | None) -> bool:
    return group_id in (line.groups or ())


def _lines_joined(store: Store, change: UnitChange, plan_ids: Sequence[int]) -> list[Row[Any]]:
    """The lines that ask the group; those that name nobody speak to every subordinate unit with a task."""
    kind = store.value(select(unit.c.kind).where(unit.c.id == change.unit_id))
    speaks_to_all = plan_ids if kind == "subordinate" else ()
    return [
        line
        for line in _lines(store)
        if _asks(line, change.group_id) or (line.groups is None and line.plan_id in speaks_to_all)
    ]


def _lines_left(store: Store, change: UnitChange) -> list[Row[Any]]:
    """The lines that ask the unit: all of them where it is gone, else those that ask its group."""
    asked = [line for line in _lines(store) if change.unit_id in line.units]
    return asked if change.group_id is None else [line for line in asked if _asks(line, change.group_id)]


# --- reports that the office asks for once


def _requests(store: Store, change: UnitChange) -> list[Row[Any]]:
    """The office's own lines that a change is about."""
    lines = store.rows(_OFFICE_LINES, unit_id=change.unit_id)
    if change.kind == "joined":
        today = local_day(store.now)
        return [line for line in lines if _asks(line, change.group_id) and line.due >= today and not line.closed]
    owed = [line for line in lines if line.owes]
    return owed if change.group_id is None else [line for line in owed if _asks(line, change.group_id)]


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


def _reword(store: Store, lines: Iterable[Row[Any]], units: Callable[[set[int]], set[int]]) -> None:
    """Ask other units by these lines, and settle what each of them owes."""
    rules = []
    for line in lines:
        asked = sorted(units(set(line.units)))
        store.change(update(report_source).where(report_source.c.id == line.id).values(units=asked))
        rules.append(line.rule_id)
    settle_rules(store, rules)
