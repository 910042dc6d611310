"""The department's units and groups, and every name they are known under."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import bindparam, select, update

from domain.text import fold
from domain.understanding import NamedUnits
from domain.units.directory import Directory, GroupName, UnitName
from domain.units.tables import GroupRow, UnitRow
from storage.revisions import Cache, raise_revision
from storage.schema import group_member, unit, unit_alias, unit_group
from storage.store import Store


class AmbiguousName(ValueError):
    """A further name that the file gives to two units or groups; the message is that name."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it stands in the database; one that `ended` is named where it did something, and nowhere else."""

    id: int
    name: str
    short: str
    kind: str
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import did; `members` are those who joined and left groups that stood before."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    renamed: tuple["Renamed", ...] = ()
    members: tuple["Membership", ...] = ()


@dataclass(frozen=True, slots=True)
class Renamed:
    """A unit that stands under another name than before."""

    unit_id: int
    was: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A unit that joined or left a group."""

    unit_id: int
    group_id: int
    joined: bool


@dataclass(frozen=True, slots=True)
class _Known:
    directory: Directory
    names: tuple[UnitName, ...]
    units: dict[int, Unit]


# --- asking


def directory(store: Store) -> Directory:
    """All names of units and groups, kept in memory until they change."""
    return _known.get(store).directory


def spoken_units(store: Store) -> NamedUnits:
    """The units as they are named inside sentences, kept in memory until they change."""
    return _spoken(_known.get(store).names)


def all_units(store: Store) -> dict[int, Unit]:
    """Every unit by its id, also those that ended; kept in memory until they change."""
    return _known.get(store).units


def standing_units(store: Store) -> dict[int, Unit]:
    """The units of today by their ids."""
    return {key: one for key, one in all_units(store).items() if not one.ended}


def unit_named(store: Store, unit_id: int) -> Unit:
    """The unit with this id; raises KeyError."""
    return all_units(store)[unit_id]


_NOW = group_member.c.until.is_(None)
_MEMBERS = select(group_member.c.unit_id).where(group_member.c.group_id == bindparam("id"), _NOW)


def members(store: Store, group_id: int) -> tuple[int, ...]:
    """The units of a group, in the order in which units were added."""
    return tuple(store.connection.execute(_MEMBERS.order_by(group_member.c.unit_id), {"id": group_id}).scalars())


def _load(store: Store) -> _Known:
    units = {
        row.id: Unit(row.id, row.name, row.short, row.kind, row.ended_at is not None)
        for row in store.rows(select(unit).order_by(unit.c.id))
    }
    aliases = store.rows(select(unit_alias).order_by(unit_alias.c.id))
    member_rows = store.rows(select(group_member).where(_NOW).order_by(group_member.c.unit_id))
    names = tuple(
        UnitName(u.id, u.name, u.short, tuple(a.text for a in aliases if a.unit_id == u.id))
        for u in units.values()
        if not u.ended
    )
    groups = tuple(
        GroupName(
            g.id,
            g.name,
            tuple(a.text for a in aliases if a.group_id == g.id),
            tuple(m.unit_id for m in member_rows if m.group_id == g.id),
        )
        for g in store.rows(select(unit_group).order_by(unit_group.c.id))
    )
    nobody = tuple(a.text for a in aliases if a.unit_id is None and a.group_id is None)
    return _Known(_directory(names, groups, nobody), names, units)


# Both are kept as long as the names stay: a revision mostly tells that tasks have changed, and they take long to build.
# A command that is given at the terminal reads no sentence, and never builds the second.


@lru_cache(maxsize=2)
def _directory(names: tuple[UnitName, ...], groups: tuple[GroupName, ...], nobody: tuple[str, ...]) -> Directory:
    return Directory(names, groups, nobody)


@lru_cache(maxsize=2)
def _spoken(names: tuple[UnitName, ...]) -> NamedUnits:
    return NamedUnits(names)


_known = Cache(_load)

# --- changing


def import_units(store: Store, units: Sequence[UnitRow], groups: Sequence[GroupRow] = ()) -> Counts:
    """Bring units, groups and further names to what the file says; units that it does not name stay, in their groups.

    The same file again changes nothing, and brings no unit back that was merged or closed. Names that were asked and
    kept stay too. Raises AmbiguousName.
    """
    check_names(units)
    ended = {one.name for one in all_units(store).values() if one.ended}
    units = [row for row in units if row.name not in ended]
    renamed = [one for one in (_rename(store, row, units) for row in units) if one]
    done = [_put_unit(store, row) for row in units]
    ids = {row.name: store.value(_UNIT_ID, name=row.name) for row in units}
    before = _all_members(store)
    listed = set(ids.values())
    others = [
        _put_group(store, group, {ids[name] for name in group.members if name in ids}, listed) for group in groups
    ]
    others += [_put_alias(store, alias, ids[row.name], None) for row in units for alias in row.aliases]
    if {*done, *others} - {"unchanged"}:
        raise_revision(store)
    changes = tuple(_moves(before, _all_members(store)))
    return Counts(done.count("added"), done.count("changed"), done.count("unchanged"), tuple(renamed), changes)


def unlisted(store: Store, units: Sequence[UnitRow]) -> tuple[int, ...]:
    """The units that the file does not name."""
    named = {row.name for row in units}
    return tuple(one.id for one in standing_units(store).values() if one.name not in named)


def _rename(store: Store, row: UnitRow, units: Sequence[UnitRow]) -> Renamed | None:
    """A new name that brings along the name of a unit which the file does not list: that unit's new name."""
    if store.value(_UNIT_ID, name=row.name) is not None:
        return None
    listed = {one.name for one in units}
    was = [(store.value(_UNIT_ID, name=name), name) for name in row.aliases if name not in listed]
    found = [Renamed(key, name) for key, name in was if key is not None]
    if len(found) != 1:
        return None
    store.change(update(unit).where(unit.c.id == found[0].unit_id).values(name=row.name))
    store.audit("rename", "unit", found[0].unit_id, found[0].was, row.name)
    return found[0]


def _all_members(store: Store) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for row in store.rows(select(group_member.c.group_id, group_member.c.unit_id).where(_NOW)):
        found.setdefault(row.group_id, set()).add(row.unit_id)
    return found


def _moves(before: dict[int, set[int]], after: dict[int, set[int]]) -> Iterator[Membership]:
    """Who joined and who left groups that had members before."""
    for group_id, were in before.items():
        now = after.get(group_id, set())
        yield from (Membership(unit_id, group_id, True) for unit_id in sorted(now - were))
        yield from (Membership(unit_id, group_id, False) for unit_id in sorted(were - now))


def check_names(units: Iterable[UnitRow]) -> None:
    """Every further name means one unit; raises AmbiguousName."""
    meant: dict[str, str] = {}
    for row in units:
        for alias in row.aliases:
            if meant.setdefault(fold(alias), row.name) != row.name:
                raise AmbiguousName(alias)


def keep_answer(store: Store, printed_name: str, unit_id: int | None = None, group_id: int | None = None) -> None:
    """Keep what a name was said to mean, asked once; with neither unit nor group it is nobody here."""
    if _put_alias(store, printed_name, unit_id, group_id) != "unchanged":
        raise_revision(store)


_UNIT_ID = select(unit.c.id).where(unit.c.name == bindparam("name"), unit.c.ended_at.is_(None))


def _put_unit(store: Store, row: UnitRow) -> str:
    new = {"name": row.name, "short": row.short or row.name, "kind": row.kind}
    old = store.first(select(unit).where(unit.c.name == row.name))
    if old is None:
        store.audit("add", "unit", store.add(unit, **new), after=new)
        return "added"
    before = {"name": old.name, "short": old.short, "kind": old.kind}
    if before == new:
        return "unchanged"
    store.change(update(unit).where(unit.c.id == old.id).values(**new))
    store.audit("change", "unit", old.id, before, new)
    return "changed"


def _put_group(store: Store, group: GroupRow, named: set[int], listed: set[int]) -> str:
    """The file takes a unit out of a group only where it names the unit at all."""
    group_id: int | None = store.value(select(unit_group.c.id).where(unit_group.c.name == group.name))
    state = "changed" if group_id else "added"
    group_id = group_id or store.add(unit_group, name=group.name)
    before = set(members(store, group_id))
    wanted = named | (before - listed)
    if wanted == before:
        return "unchanged"
    left = group_member.c.unit_id.in_(sorted(before - wanted))
    store.change(update(group_member).where(group_member.c.group_id == group_id, left, _NOW).values(until=store.now))
    joined = [{"group_id": group_id, "unit_id": unit_id, "since": store.now} for unit_id in sorted(wanted - before)]
    store.add_all(group_member, joined)
    store.audit(state, "group", group_id, sorted(before), {"name": group.name, "members": sorted(wanted)})
    return state


def _put_alias(store: Store, text: str, unit_id: int | None, group_id: int | None) -> str:
    new = {"text": text, "unit_id": unit_id, "group_id": group_id}
    old = store.first(select(unit_alias).where(unit_alias.c.key == fold(text)))
    if old is None:
        store.audit("add", "alias", store.add(unit_alias, key=fold(text), **new), after=new)
        return "added"
    before = {"text": old.text, "unit_id": old.unit_id, "group_id": old.group_id}
    if (unit_id, group_id) == (old.unit_id, old.group_id):
        return "unchanged"
    store.change(update(unit_alias).where(unit_alias.c.id == old.id).values(**new))
    store.audit("change", "alias", old.id, before, new)
    return "changed"
