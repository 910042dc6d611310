"""Who is away and who stands in, and posts that go from one person to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from storage.office_changes import OfficeChange, note_office_change
from storage.people.persons import give_post
from storage.schema import absence, membership, person, unit
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Absence:
    """From `since` through `until` the acting person has the post `role` of the one who is away."""

    id: int
    unit_id: int
    unit: str
    role: str
    person_id: int
    name: str
    acting_id: int
    acting: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a post of a unit."""

    membership_id: int
    person_id: int
    name: str
    role: str


_acting = person.alias("acting")
_ABSENCES = (
    select(absence, person.c.full_name, _acting.c.full_name.label("acting"), unit.c.short, unit.c.name)
    .join(person, person.c.id == absence.c.person_id)
    .join(_acting, _acting.c.id == absence.c.acting_id)
    .join(unit, unit.c.id == absence.c.unit_id)
    .where(absence.c.ended_at.is_(None))
    .order_by(absence.c.since, absence.c.id)
)
_OF_UNIT = _ABSENCES.where(absence.c.unit_id == bindparam("unit_id"), absence.c.until >= bindparam("day"))
_HOLDERS = (
    select(membership.c.id, membership.c.person_id, membership.c.role, person.c.full_name)
    .join(person, person.c.id == membership.c.person_id)
    .where(membership.c.unit_id == bindparam("unit_id"), membership.c.until.is_(None))
    .order_by(membership.c.role, membership.c.id)
)


def holders_of_unit(store: Store, unit_id: int) -> list[Holder]:
    """Everybody who has a post in a unit, the heads first."""
    return [Holder(r.id, r.person_id, r.full_name, r.role) for r in store.rows(_HOLDERS, unit_id=unit_id)]


def absences_of_unit(store: Store, unit_id: int, day: date) -> list[Absence]:
    """Who is away on this day or later."""
    return [_absence(row) for row in store.rows(_OF_UNIT, unit_id=unit_id, day=day)]


def find_absence(store: Store, absence_id: int) -> Absence | None:
    """An absence that stands; who may see it is for the caller to say, by its unit."""
    row = store.first(_ABSENCES.where(absence.c.id == absence_id))
    return _absence(row) if row else None


def _absence(row: Row[Any]) -> Absence:
    return Absence(
        id=row.id,
        unit_id=row.unit_id,
        unit=row.short or row.name,
        role=row.role,
        person_id=row.person_id,
        name=row.full_name,
        acting_id=row.acting_id,
        acting=row.acting,
        since=row.since,
        until=row.until,
    )


def add_absence(
    store: Store, holder: Holder, unit_id: int, acting_id: int, since: date, until: date, by: int
) -> int | None:
    """Let somebody stand in; None where another absence from this post has days in common, or the post is gone."""
    held = select(membership.c.id).where(membership.c.id == holder.membership_id, membership.c.until.is_(None))
    if store.value(held.with_for_update()) is None:
        return None
    standing = absences_of_unit(store, unit_id, since)
    if any(one.person_id == holder.person_id and one.role == holder.role and one.since <= until for one in standing):
        return None
    row = {"unit_id": unit_id, "person_id": holder.person_id, "role": holder.role, "acting_id": acting_id}
    days = {"since": since, "until": until}
    key = store.add(absence, **row, **days, set_by=by, set_at=store.now)
    store.audit("absence", "absence", key, after=row | {name: day.isoformat() for name, day in days.items()})
    return key


def end_absence(store: Store, absence_id: int) -> bool:
    """It counts no more; False where it had ended before."""
    standing = update(absence).where(absence.c.id == absence_id, absence.c.ended_at.is_(None))
    if not store.change(standing.values(ended_at=store.now)):
        return False
    store.audit("end_absence", "absence", absence_id)
    return True


def note_absence(store: Store, what: str, person_id: int, absence_id: int) -> None:
    """Let it be taken back."""
    note_office_change(store, "absence", what, person_id, {}, {"absence": absence_id})


def take_back_absence(store: Store, change: OfficeChange) -> bool:
    """Nobody stands in any more."""
    return end_absence(store, change.after["absence"])


# --- a post goes to another person


def hand_over(store: Store, unit_id: int, role: str, to: int, was: Sequence[int]) -> bool:
    """The post is `to`'s, and no longer that of those who held it; False where others hold it now than `was` says."""
    of_post = (membership.c.unit_id == unit_id, membership.c.role == role, membership.c.until.is_(None))
    rows = store.rows(select(membership.c.id, membership.c.person_id).where(*of_post).with_for_update())
    if {row.person_id for row in rows} != set(was):
        return False
    former = [row.person_id for row in rows if row.person_id != to]
    _end_posts(store, unit_id, role, former)
    give_post(store, to, unit_id, role)
    return True


def _end_posts(store: Store, unit_id: int, role: str, people: Sequence[int]) -> None:
    of_post = (membership.c.unit_id == unit_id, membership.c.role == role, membership.c.person_id.in_(people))
    store.change(update(membership).where(*of_post, membership.c.until.is_(None)).values(until=store.now))
    of_absence = (absence.c.unit_id == unit_id, absence.c.role == role, absence.c.person_id.in_(people))
    store.change(update(absence).where(*of_absence, absence.c.ended_at.is_(None)).values(ended_at=store.now))
    for person_id in people:
        store.audit("end_post", "person", person_id, before={"unit_id": unit_id, "role": role})


def note_hand_over(store: Store, what: str, by: int, unit_id: int, role: str, to: int, was: Sequence[int]) -> None:
    """Let it be taken back."""
    after = {"unit_id": unit_id, "role": role, "to": to}
    note_office_change(store, "hand_over", what, by, {"people": list(was)}, after)


def take_back_hand_over(store: Store, change: OfficeChange) -> bool:
    """The post goes back to those who held it; False where it has gone on to somebody else."""
    unit_id, role, to = (change.after[name] for name in ("unit_id", "role", "to"))
    holding = {one.person_id for one in holders_of_unit(store, unit_id) if one.role == role}
    if holding != {to}:
        return False
    if to not in change.before["people"]:
        _end_posts(store, unit_id, role, [to])
    for person_id in change.before["people"]:
        give_post(store, person_id, unit_id, role)
    return True
