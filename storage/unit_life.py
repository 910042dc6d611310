"""Units that come, get another name, are merged or closed; what they did stays theirs, and all of it can be undone."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select, update

from domain.text import fold
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.revisions import raise_revision
from storage.schema import (
    assignment,
    group_member,
    membership,
    obligation,
    unit,
    unit_alias,
)
from storage.store import Store
from storage.units import keep_answer


@dataclass(frozen=True, slots=True)
class Load:
    """What a unit has now: tasks, reports still owed, people with a post; `shared` tasks are the other unit's too."""

    tasks: int
    reports: int
    people: int
    shared: int = 0

    @property
    def open_work(self) -> int:
        """What somebody has to go on with."""
        return self.tasks + self.reports


_STANDS = assignment.c.gone_at.is_(None)
_NOW = group_member.c.until.is_(None)


def load_of(store: Store, unit_id: int, other: int | None = None) -> Load:
    """What a unit has now."""
    tasks = select(assignment.c.task_id).where(assignment.c.unit_id == unit_id, _STANDS)
    theirs = select(assignment.c.task_id).where(assignment.c.unit_id == other, _STANDS)
    people = select(func.count(membership.c.person_id.distinct())).where(
        membership.c.unit_id == unit_id, membership.c.until.is_(None)
    )
    return Load(
        tasks=_count(store, tasks),
        reports=_count(store, select(obligation.c.id).where(*_open_reports(unit_id))),
        people=int(store.value(people)),
        shared=_count(store, tasks.where(assignment.c.task_id.in_(theirs))) if other else 0,
    )


def _count(store: Store, rows: Any) -> int:
    return int(store.value(select(func.count()).select_from(rows.subquery())))


def _open_reports(unit_id: int) -> tuple[Any, ...]:
    return (
        obligation.c.unit_id == unit_id,
        obligation.c.rule_id.is_not(None),
        obligation.c.state == "open",
        obligation.c.gone_at.is_(None),
        obligation.c.closed_at.is_(None),
    )


# --- a new unit, another name


def add_unit(store: Store, name: str, short: str, kind: str, by: int) -> int | None:
    """A new unit; None where one has this very name."""
    if store.value(select(unit.c.id).where(unit.c.name == name)) is not None:
        return None
    new = {"name": name, "short": short or name, "kind": kind}
    key = store.add(unit, **new)
    store.audit("add", "unit", key, after=new)
    note_office_change(store, "unit_added", name, by, None, {"unit": key})
    raise_revision(store)
    return key


def take_back_added(store: Store, change: OfficeChange) -> bool:
    """There is no such unit after all; False where it has people or work already."""
    key = change.after["unit"]
    load = load_of(store, key)
    if load.open_work or load.people or not mark_undone(store, change.id):
        return False
    store.change(update(unit).where(unit.c.id == key).values(ended_at=store.now, name=f"{change.what} #{key}"))
    store.audit("take_back", "unit", key)
    raise_revision(store)
    return True


def rename_unit(store: Store, unit_id: int, name: str, what: str, by: int) -> bool:
    """Another name; the old one goes on meaning the unit. False where another unit has the name."""
    row = store.first(select(unit).where(unit.c.id == unit_id))
    taken = select(unit.c.id).where(unit.c.name == name, unit.c.id != unit_id)
    if row is None or row.name == name or store.value(taken) is not None:
        return False
    same_short = row.short == row.name
    new = {"name": name, "short": name if same_short else row.short}
    store.change(update(unit).where(unit.c.id == unit_id).values(**new))
    keep_answer(store, row.name, unit_id=unit_id)
    store.audit("rename", "unit", unit_id, row.name, name)
    before = {"name": row.name, "short": row.short}
    note_office_change(store, "unit_renamed", what, by, before, {"unit": unit_id, "name": name})
    raise_revision(store)
    return True


def take_back_name(store: Store, change: OfficeChange) -> bool:
    """The former name is back; False where it was renamed again, or another unit has that name now."""
    standing = update(unit).where(unit.c.id == change.after["unit"], unit.c.name == change.after["name"])
    taken = select(unit.c.id).where(unit.c.name == change.before["name"])
    if store.value(taken) is not None or not store.change(standing.values(**change.before)):
        return False
    mark_undone(store, change.id)
    old = (unit_alias.c.key == fold(change.before["name"])) & (unit_alias.c.unit_id == change.after["unit"])
    store.change(delete(unit_alias).where(old))
    store.audit("rename", "unit", change.after["unit"], change.after["name"], change.before["name"])
    raise_revision(store)
    return True


# --- the end of a unit


# --- taking it back
