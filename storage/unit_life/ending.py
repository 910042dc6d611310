"""A unit that is merged into another or closed: what it had to do goes on or ends, and all of it can be taken back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, or_, select, update

from domain.text import fold
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.obligations import leave, recompute, return_to
from storage.people.changes import PeopleChange, apply_people, restorable, restore_people
from storage.plans.one_off import give_part_back, hand_part
from storage.plans.parts import drop_assignments
from storage.reports.rules import settle_rules
from storage.revisions import raise_revision
from storage.schema import (
    assignment,
    group_member,
    membership,
    obligation,
    plan,
    progress_update,
    report,
    report_series,
    report_source,
    unit,
    unit_alias,
    unit_change,
)
from storage.store import Store
from storage.unit_life.load import open_reports
from storage.units import keep_answer


def end_unit(store: Store, unit_id: int, to: int | None, what: str, by: int, *, merged: bool) -> bool:
    """Merge a unit into another, or close it and give its open work to another (or to nobody).

    Tasks go on from where they stood, reports still owed are owed by the other unit, and what was reported stays
    under the unit that reported it. Merged, its people and names go along; closed, its people's posts end. False
    where it ended before.
    """
    standing = update(unit).where(unit.c.id == unit_id, unit.c.ended_at.is_(None))
    if not store.change(standing.values(ended_at=store.now, merged_into_id=to if merged else None)):
        return False
    done = {
        "unit": unit_id,
        "to": to,
        "merged": merged,
        "parts": _end_parts(store, unit_id, to),
        "lines": _reword(store, unit_id, to),
        "reports": _end_reports(store, unit_id, to),
        "groups": _leave_groups(store, unit_id),
        "people": _end_people(store, unit_id, to if merged else None),
        "names": _hand_names(store, unit_id, to) if merged and to else [],
    }
    waiting = update(unit_change).where(unit_change.c.unit_id == unit_id, unit_change.c.decided_at.is_(None))
    store.change(waiting.values(decision="hand" if to else "drop", decided_by=by, decided_at=store.now))
    into = store.value(select(unit.c.name).where(unit.c.id == to)) if to else None
    store.audit("merge" if merged else "close", "unit", unit_id, after=into)
    note_office_change(store, "unit_ended", what, by, None, done)
    raise_revision(store)
    return True


def _end_parts(store: Store, unit_id: int, to: int | None) -> list[dict[str, Any]]:
    own = select(assignment.c.id).where(assignment.c.unit_id == unit_id, assignment.c.gone_at.is_(None))
    parts = list(store.connection.scalars(own.order_by(assignment.c.id)))
    if to is not None:
        return [done for done in (hand_part(store, part, to) for part in parts) if done]
    drop_assignments(store, parts)
    return [{"withdrawn": part} for part in parts]


def _reword(store: Store, unit_id: int, to: int | None) -> dict[str, list[list[Any]]]:
    """Lines of plans and regimes of the office ask the other unit from now on; each as it stood.

    A line whose report this unit has sent keeps asking it: that it was asked is why it counts.
    """
    answered = select(obligation.c.rule_id).where(obligation.c.unit_id == unit_id, obligation.c.state != "open")
    in_force = (
        select(report_source.c.id, report_source.c.rule_id, report_source.c.units)
        .outerjoin(plan, plan.c.id == report_source.c.plan_id)
        .where(plan.c.withdrawn_at.is_(None), report_source.c.rule_id.not_in(answered.where(obligation.c.rule_id > 0)))
    )
    lines = [[row.id, row.rule_id, row.units] for row in store.rows(in_force) if unit_id in row.units]
    for key, _, units in lines:
        store.change(update(report_source).where(report_source.c.id == key).values(units=_with(units, unit_id, to)))
    regimes = [[row.id, row.units] for row in store.rows(select(report_series)) if unit_id in (row.units or ())]
    for key, units in regimes:
        store.change(update(report_series).where(report_series.c.id == key).values(units=_with(units, unit_id, to)))
    return {"lines": lines, "regimes": regimes}


def _with(units: Sequence[int], gone: int, to: int | None) -> list[int]:
    return sorted({*units, *([to] if to else [])} - {gone})


def _end_reports(store: Store, unit_id: int, to: int | None) -> dict[str, Any]:
    """Reports still owed go to the other unit, a draft of them with it; where it owes the same one that stands."""
    rows = store.rows(select(obligation.c.id, obligation.c.rule_id).where(*open_reports(unit_id)))
    moved, gone, rules = [], [], [row.rule_id for row in rows]
    for row in rows:
        theirs = select(obligation.c.id).where(obligation.c.unit_id == to, obligation.c.rule_id == row.rule_id)
        if to is None or store.value(theirs) is not None:
            gone.append(row.id)
        else:
            store.change(update(obligation).where(obligation.c.id == row.id).values(unit_id=to))
            moved.append(row.id)
    recompute(store, moved)
    leave(store, obligation.c.id.in_(gone))
    settle_rules(store, rules)
    return {"moved": moved, "gone": gone, "rules": rules}


def _leave_groups(store: Store, unit_id: int) -> list[int]:
    now = select(group_member.c.id).where(group_member.c.unit_id == unit_id, group_member.c.until.is_(None))
    rows = list(store.connection.scalars(now))
    store.change(update(group_member).where(group_member.c.id.in_(rows)).values(until=store.now))
    return rows


def _end_people(store: Store, unit_id: int, to: int | None) -> dict[str, Any] | None:
    """Posts end; of a merged unit they go on in the other one, whose head stays its only head."""
    held = (membership.c.until.is_(None),)
    rows = store.rows(select(membership).where(membership.c.unit_id == unit_id, *held).order_by(membership.c.id))
    headed = select(membership.c.id).where(membership.c.unit_id == to, membership.c.role == "head", *held)
    has_head = to is not None and store.value(headed) is not None
    give = []
    for row in rows if to is not None else ():
        role = "staff" if row.role == "head" and has_head else row.role
        give.append((row.person_id, int(to or 0), role))
    return apply_people(store, PeopleChange(end=tuple(row.id for row in rows), give=tuple(give)))


def _hand_names(store: Store, unit_id: int, to: int) -> list[list[Any]]:
    """All names of the unit mean the other one; each alias with the unit that it meant, None for a new one."""
    row = store.rows(select(unit).where(unit.c.id == unit_id))[0]
    own = [[one.key, one.unit_id] for one in store.rows(select(unit_alias).where(unit_alias.c.unit_id == unit_id))]
    store.change(update(unit_alias).where(unit_alias.c.unit_id == unit_id).values(unit_id=to))
    for name in dict.fromkeys([row.name, row.short]):
        if name and store.value(select(unit_alias.c.id).where(unit_alias.c.key == fold(name))) is None:
            keep_answer(store, name, unit_id=to)
            own.append([fold(name), None])
    return own


def take_back_end(store: Store, change: OfficeChange) -> bool:
    """The unit is back with all it had; False where the other one has gone on with any of it."""
    done = change.after
    if _stood_on(store, change) or not restorable(store, done["people"]) or not mark_undone(store, change.id):
        return False
    store.change(update(unit).where(unit.c.id == done["unit"]).values(ended_at=None, merged_into_id=None))
    for key, meant in done["names"]:
        named = unit_alias.c.key == key
        if meant is None:
            store.change(delete(unit_alias).where(named))
        else:
            store.change(update(unit_alias).where(named).values(unit_id=meant))
    restore_people(store, done["people"])
    store.change(update(group_member).where(group_member.c.id.in_(done["groups"])).values(until=None))
    for key, _, units in done["lines"]["lines"]:
        store.change(update(report_source).where(report_source.c.id == key).values(units=units))
    for key, units in done["lines"]["regimes"]:
        store.change(update(report_series).where(report_series.c.id == key).values(units=units))
    reports = done["reports"]
    store.change(update(obligation).where(obligation.c.id.in_(reports["moved"])).values(unit_id=done["unit"]))
    recompute(store, reports["moved"])
    return_to(store, obligation.c.id.in_(reports["gone"]))
    settle_rules(store, reports["rules"])
    for part in reversed(done["parts"]):
        give_back_part(store, part, change.at)
    store.audit("restore", "unit", done["unit"])
    raise_revision(store)
    return True


def give_back_part(store: Store, part: dict[str, Any], at: datetime) -> None:
    """A part that was handed on (see `hand_part`) or withdrawn at a moment is the unit's again."""
    if "withdrawn" not in part:
        give_part_back(store, part)
        return
    store.change(update(assignment).where(assignment.c.id == part["withdrawn"]).values(gone_at=None))
    gone_then = (obligation.c.assignment_id == part["withdrawn"]) & (obligation.c.gone_at == at)
    return_to(store, gone_then)


def handed_parts(done: Sequence[dict[str, Any]]) -> list[int]:
    """The assignments under which the other unit has what was handed to it."""
    return [part.get("passed") or part["own"] for part in done if "withdrawn" not in part]


def reported_since(parts: Sequence[int], at: datetime) -> Select[Any]:
    """What was reported on these assignments after a moment, and stands."""
    since = (progress_update.c.at > at, progress_update.c.undone_at.is_(None))
    return select(progress_update.c.id).where(progress_update.c.assignment_id.in_(parts), *since)


def _stood_on(store: Store, change: OfficeChange) -> bool:
    """Whether the other unit has reported on any of it since."""
    said = reported_since(handed_parts(change.after["parts"]), change.at)
    moved = change.after["reports"]["moved"]
    sent = select(obligation.c.id).where(
        obligation.c.id.in_(moved), or_(obligation.c.state != "open", obligation.c.gone_at.is_not(None))
    )
    drafted = select(report.c.id).where(report.c.obligation_id.in_(moved), report.c.created_at > change.at)
    return any(store.value(one.limit(1)) is not None for one in (said, sent, drafted))


def merged_into(store: Store, unit_ids: Sequence[int]) -> list[int]:
    """The units that were merged into these, one after the other."""
    found: list[int] = []
    into = list(unit_ids)
    while into:
        into = [
            key
            for key in store.connection.scalars(select(unit.c.id).where(unit.c.merged_into_id.in_(into)))
            if key not in found
        ]
        found += into
    return found


def former_parts(store: Store, task_id: int, unit_ids: Sequence[int]) -> list[int]:
    """The parts of a task that units had which were merged into these."""
    former = merged_into(store, unit_ids)
    of_task = select(assignment.c.id).where(assignment.c.task_id == task_id, assignment.c.unit_id.in_(former))
    return list(store.connection.scalars(of_task))
