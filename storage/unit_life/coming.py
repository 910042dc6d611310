"""Units that come or get another name, and how that is taken back."""

from sqlalchemy import delete, select, update

from domain.text import fold
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.revisions import raise_revision
from storage.schema import unit, unit_alias
from storage.store import Store
from storage.unit_life.load import load_of
from storage.units import keep_answer


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
