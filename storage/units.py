"""The department's units and groups, and every name they are known under."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from domain.tables import GroupRow, UnitRow
from domain.text import fold
from domain.understanding import NamedUnits
from domain.units import Directory, GroupName, UnitName
from storage.revisions import Cache, raise_revision
from storage.schema import group_member, unit, unit_alias, unit_group
from storage.store import Store


class AmbiguousName(ValueError):
    """A further name that the file gives to two units or groups; the message is that name."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it stands in the database."""

    id: int
    name: str
    short: str
    kind: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import did."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class _Known:
    directory: Directory
    spoken: NamedUnits
    units: dict[int, Unit]


# --- asking


def directory(store: Store) -> Directory:
    """All names of units and groups, kept in memory until they change."""
    return _known.get(store).directory


def spoken_units(store: Store) -> NamedUnits:
    """The units as they are named inside sentences, kept in memory until they change."""
    return _known.get(store).spoken


def all_units(store: Store) -> dict[int, Unit]:
    """Every unit by its id, kept in memory until they change."""
    return _known.get(store).units


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
        row.id: Unit(row.id, row.name, row.short, row.kind) for row in store.rows(select(unit).order_by(unit.c.id))
    }
    aliases = store.rows(select(unit_alias).order_by(unit_alias.c.id))
    member_rows = store.rows(select(group_member).where(_NOW).order_by(group_member.c.unit_id))
    names = [
        UnitName(u.id, u.name, u.short, tuple(a.text for a in aliases if a.unit_id == u.id)) for u in units.values()
    ]
    groups = [
        GroupName(
            g.id,
            g.name,
            tuple(a.text for a in aliases if a.group_id == g.id),
            tuple(m.unit_id for m in member_rows if m.group_id == g.id),
        )
        for g in store.rows(select(unit_group).order_by(unit_group.c.id))
    ]
    nobody = [a.text for a in aliases if a.unit_id is None and a.group_id is None]
    return _Known(Directory(names, groups, nobody), NamedUnits(names), units)


_known = Cache(_load)

# --- changing


def import_units(store: Store, units: Sequence[UnitRow], groups: Sequence[GroupRow] = ()) -> Counts:
    """Bring units, groups and further names to what the file says; units that it does not name stay.

    The same file again changes nothing. Names that were asked and kept stay too. Raises AmbiguousName.
    """
    check_names(units)
    done = [_put_unit(store, row) for row in units]
    ids = {row.name: store.value(_UNIT_ID, name=row.name) for row in units}
    others = [_put_group(store, group, {ids[name] for name in group.members}) for group in groups]
    others += [_put_alias(store, alias, ids[row.name], None) for row in units for alias in row.aliases]
    if {*done, *others} - {"unchanged"}:
        raise_revision(store)
    return Counts(done.count("added"), done.count("changed"), done.count("unchanged"))


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


_UNIT_ID = select(unit.c.id).where(unit.c.name == bindparam("name"))


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


def _put_group(store: Store, group: GroupRow, wanted: set[int]) -> str:
    group_id: int | None = store.value(select(unit_group.c.id).where(unit_group.c.name == group.name))
    state = "changed" if group_id else "added"
    group_id = group_id or store.add(unit_group, name=group.name)
    before = set(members(store, group_id))
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
