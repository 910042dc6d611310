"""What the office decides about the tasks of a unit that joined or left a group, or is gone; and that taken back."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Row, select, update

from domain.plans.duties import stronger
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.obligations import create_for_windows
from storage.plans.one_off import hand_part
from storage.plans.parts import drop_assignments, give_back
from storage.reports.rules import settle_rules
from storage.revisions import raise_revision
from storage.schema import assignment, group_member, obligation, plan, report_source, task, unit, unit_change
from storage.store import Store
from storage.unit_life.changes import UnitChange, asks, requests_of
from storage.unit_life.ending import give_back_part, handed_parts, reported_since

_STANDS = assignment.c.gone_at.is_(None)


def keep_all_gone(store: Store, what: str, person_id: int) -> int:
    """The list was only a part: every unit that it left out stays as it is; how many they were."""
    waiting = (unit_change.c.kind == "gone", unit_change.c.decided_at.is_(None))
    ids = list(store.connection.scalars(select(unit_change.c.id).where(*waiting)))
    decided = {"decision": "keep", "decided_by": person_id, "decided_at": store.now}
    kept = store.change(update(unit_change).where(*waiting).values(**decided))
    store.audit("decide", "unit_change", 0, after=["keep", kept])
    if ids:
        note_office_change(store, "unit_decided", what, person_id, None, _nothing(ids))
    return kept


def _nothing(changes: Sequence[int]) -> dict[str, Any]:
    return {"changes": list(changes), "given": [], "parts": [], "lines": [], "groups": []}


def decide(store: Store, change: UnitChange, decision: str, what: str, person_id: int, to: int | None = None) -> bool:
    """`take`, `tasks` (and no reports), `keep`, `drop`, or `hand` to another unit; False where it is decided."""
    waiting = update(unit_change).where(unit_change.c.id == change.id, unit_change.c.decided_at.is_(None))
    if not store.change(waiting.values(decision=decision, decided_by=person_id, decided_at=store.now)):
        return False
    done = _nothing([change.id])
    if decision in ("take", "tasks"):
        _take(store, change, done, requests_of(store, change) if decision == "take" else ())
    elif decision == "drop" or (decision == "hand" and to is not None):
        _leave(store, change, to, done)
    if change.kind == "gone" and decision != "keep":
        done["groups"] = _leave_groups(store, change.unit_id)
    store.audit("decide", "unit_change", change.id, after=[decision, to])
    note_office_change(store, "unit_decided", what, person_id, None, done)
    raise_revision(store)
    return True


def _take(store: Store, change: UnitChange, done: dict[str, Any], requests: Sequence[Row[Any]]) -> None:
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
            done["given"].append(store.add(assignment, task_id=task_id, unit_id=change.unit_id, **values))
        elif own[task_id].gone_at is not None:
            give_back(store, own[task_id].id, part.role, part.printed_name, change.group_id)
            done["given"].append(own[task_id].id)
    plan_ids = list(store.connection.scalars(select(task.c.plan_id).distinct().where(task.c.id.in_(list(parts)))))
    for plan_id in plan_ids:
        create_for_windows(store, plan_id)
    lines = [*_lines_joined(store, change, plan_ids), *requests]
    done["lines"] = _reword(store, lines, lambda units: units | {change.unit_id})


def _leave(store: Store, change: UnitChange, to: int | None, done: dict[str, Any]) -> None:
    """The parts go to the other unit, which goes on from where this one stood, or to nobody."""
    requests = requests_of(store, change)
    parts = [row.id for row in _parts_left(store, change)]
    if to is None:
        drop_assignments(store, parts)
        done["parts"] = [{"withdrawn": part} for part in parts]
    else:
        done["parts"] = [one for one in (hand_part(store, part, to) for part in parts) if one]
    lines = [*_lines_left(store, change), *requests]
    given = {to} if to is not None else set()
    done["lines"] = _reword(store, lines, lambda units: units - {change.unit_id} | given)


def _leave_groups(store: Store, unit_id: int) -> list[int]:
    """The unit is gone: what groups are asked for from now on is not its business."""
    standing = (group_member.c.unit_id == unit_id, group_member.c.until.is_(None))
    rows = list(store.connection.scalars(select(group_member.c.id).where(*standing)))
    store.change(update(group_member).where(group_member.c.id.in_(rows)).values(until=store.now))
    return rows


def _parts_left(store: Store, change: UnitChange) -> Sequence[Row[Any]]:
    own = select(assignment).where(assignment.c.unit_id == change.unit_id, _STANDS)
    return store.rows(own if change.group_id is None else own.where(assignment.c.group_id == change.group_id))


# --- the dated lines of plans


def _lines(store: Store) -> Sequence[Row[Any]]:
    in_force = select(report_source).join(plan, plan.c.id == report_source.c.plan_id)
    return store.rows(in_force.where(plan.c.withdrawn_at.is_(None)))


def _lines_joined(store: Store, change: UnitChange, plan_ids: Sequence[int]) -> list[Row[Any]]:
    """The lines that ask the group; those that name nobody speak to every subordinate unit with a task."""
    kind = store.value(select(unit.c.kind).where(unit.c.id == change.unit_id))
    speaks_to_all = plan_ids if kind == "subordinate" else ()
    return [
        line
        for line in _lines(store)
        if asks(line, change.group_id) or (line.groups is None and line.plan_id in speaks_to_all)
    ]


def _lines_left(store: Store, change: UnitChange) -> list[Row[Any]]:
    """The lines that ask the unit: all of them where it is gone, else those that ask its group."""
    asked = [line for line in _lines(store) if change.unit_id in line.units]
    return asked if change.group_id is None else [line for line in asked if asks(line, change.group_id)]


def _reword(store: Store, lines: Iterable[Row[Any]], units: Callable[[set[int]], set[int]]) -> list[list[Any]]:
    """Ask other units by these lines, and settle what each of them owes; each line as it stood and as it is."""
    done = []
    for line in lines:
        asked = sorted(units(set(line.units)))
        store.change(update(report_source).where(report_source.c.id == line.id).values(units=asked))
        done.append([line.id, line.rule_id, list(line.units), asked])
    settle_rules(store, [rule_id for _, rule_id, _, _ in done])
    return done


# --- taken back


def take_back_decision(store: Store, change: OfficeChange) -> bool:
    """The change waits for a decision again, tasks and reports as they were; False where something stands on it.

    That is where the unit that got tasks has reported on them, or the list of units was changed again.
    """
    done = change.after
    if _stood_on(store, change) or not mark_undone(store, change.id):
        return False
    drop_assignments(store, done["given"])
    for part in reversed(done["parts"]):
        give_back_part(store, part, change.at)
    for key, _, units, asked in done["lines"]:
        row = store.first(select(report_source.c.units).where(report_source.c.id == key))
        if row is not None and list(row.units) == asked:
            store.change(update(report_source).where(report_source.c.id == key).values(units=units))
    settle_rules(store, [rule_id for _, rule_id, _, _ in done["lines"]])
    store.change(update(group_member).where(group_member.c.id.in_(done["groups"])).values(until=None))
    again = {"decision": None, "decided_by": None, "decided_at": None}
    store.change(update(unit_change).where(unit_change.c.id.in_(done["changes"])).values(**again))
    store.audit("restore", "unit_change", done["changes"][0])
    raise_revision(store)
    return True


def _stood_on(store: Store, change: OfficeChange) -> bool:
    done = change.after
    of = select(unit_change.c.unit_id).where(unit_change.c.id.in_(done["changes"]))
    later = select(unit_change.c.id).where(
        unit_change.c.unit_id.in_(of), unit_change.c.kind != "renamed", unit_change.c.at > change.at
    )
    given = [*done["given"], *handed_parts(done["parts"])]
    came = {unit_id for _, _, was, now in done["lines"] for unit_id in set(now) - set(was)}
    sent = select(obligation.c.id).where(
        obligation.c.rule_id.in_([rule_id for _, rule_id, _, _ in done["lines"]]),
        obligation.c.unit_id.in_(sorted(came)),
        obligation.c.state.in_(("met", "excused")),
        obligation.c.met_at > change.at,
    )
    return any(store.value(one.limit(1)) is not None for one in (later, reported_since(given, change.at), sent))
