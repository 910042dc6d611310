"""A unit joins or leaves a group by a word of the office; what becomes of the group's tasks is asked afterwards."""

from sqlalchemy import select, update

from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.revisions import raise_revision
from storage.schema import group_member, unit_change, unit_group
from storage.store import Store
from storage.unit_life.changes import note_change
from storage.units import members

_NOW = group_member.c.until.is_(None)


def set_member(store: Store, unit_id: int, group_id: int, what: str, by: int, *, joins: bool) -> bool:
    """The unit joins or leaves; False where it is so already."""
    if not _put(store, unit_id, group_id, joins=joins):
        return False
    note_office_change(store, "unit_group", what, by, None, {"unit": unit_id, "group": group_id, "joins": joins})
    return True


def _put(store: Store, unit_id: int, group_id: int, *, joins: bool) -> bool:
    before = members(store, group_id)
    if (unit_id in before) == joins:
        return False
    if joins:
        store.add(group_member, group_id=group_id, unit_id=unit_id, since=store.now)
    else:
        mine = (group_member.c.group_id == group_id) & (group_member.c.unit_id == unit_id) & _NOW
        store.change(update(group_member).where(mine).values(until=store.now))
    name = store.value(select(unit_group.c.name).where(unit_group.c.id == group_id))
    store.audit("changed", "group", group_id, list(before), {"name": name, "members": list(members(store, group_id))})
    note_change(store, "joined" if joins else "left", unit_id, group_id)
    raise_revision(store)
    return True


def take_back_member(store: Store, change: OfficeChange) -> bool:
    """As it was; False where the office has given or taken tasks since, or it is otherwise again."""
    done = change.after
    decided = select(unit_change.c.id).where(
        unit_change.c.unit_id == done["unit"],
        unit_change.c.group_id == done["group"],
        unit_change.c.at >= change.at,
        unit_change.c.decision.in_(("take", "tasks", "drop", "hand")),
    )
    if store.value(decided.limit(1)) is not None or not mark_undone(store, change.id):
        return False
    return _put(store, done["unit"], done["group"], joins=not done["joins"])
