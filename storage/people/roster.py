"""Who has which post where, and whether a chat reaches them: the list that the office keeps of people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Select, func, select

from storage.schema import conversation, identity, membership, person, unit
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Listed:
    """A person with the posts held now, each (membership, unit, short name, role), and the channels that reach them.

    `seen_at` is when they last wrote, None where no chat is linked.
    """

    id: int
    name: str
    phone: str
    posts: tuple[tuple[int, int, str, str], ...]
    channels: tuple[str, ...]
    seen_at: datetime | None

    @property
    def linked(self) -> bool:
        """Whether any chat reaches them."""
        return bool(self.channels)


_HELD: Select[Any] = (
    select(
        person.c.id,
        person.c.full_name,
        person.c.phone,
        membership.c.id.label("membership"),
        membership.c.unit_id,
        membership.c.role,
        func.coalesce(func.nullif(unit.c.short, ""), unit.c.name).label("unit"),
    )
    .join(membership, membership.c.person_id == person.c.id)
    .join(unit, unit.c.id == membership.c.unit_id)
    .where(membership.c.until.is_(None))
    .order_by(person.c.id, membership.c.id)
)


def roster(store: Store, unit_ids: Sequence[int] | None = None) -> list[Listed]:
    """Everybody with a post in these units (any, where None), by unit and name."""
    held = _HELD if unit_ids is None else _HELD.where(person.c.id.in_(_people_of(unit_ids)))
    found = _listed(store, store.rows(held))
    return sorted(found, key=lambda one: (one.posts[0][1], one.posts[0][3], one.id))


def _people_of(unit_ids: Sequence[int]) -> Select[Any]:
    of_units = select(membership.c.person_id).where(membership.c.unit_id.in_(list(unit_ids)))
    return of_units.where(membership.c.until.is_(None))


def listed_person(store: Store, person_id: int) -> Listed | None:
    """One person, also one without a post now; None for nobody."""
    found = _listed(store, store.rows(_HELD.where(person.c.id == person_id)))
    if found:
        return found[0]
    row = store.first(select(person).where(person.c.id == person_id))
    channels, seen = _reached(store, [person_id]).get(person_id, ((), None))
    return Listed(row.id, row.full_name, row.phone, (), channels, seen) if row else None


def _listed(store: Store, rows: Sequence[Row[Any]]) -> list[Listed]:
    reached = _reached(store, [row.id for row in rows])
    found = []
    for person_id, held in groupby(rows, key=lambda row: row.id):
        own = list(held)
        channels, seen = reached.get(person_id, ((), None))
        posts = tuple((row.membership, row.unit_id, row.unit, row.role) for row in own)
        found.append(Listed(person_id, own[0].full_name, own[0].phone, posts, channels, seen))
    return found


def _reached(store: Store, people: Sequence[int]) -> dict[int, tuple[tuple[str, ...], datetime | None]]:
    statement = (
        select(identity.c.person_id, conversation.c.channel, identity.c.seen_at)
        .join(conversation, conversation.c.id == identity.c.conversation_id)
        .where(identity.c.person_id.in_(list(people)), identity.c.state == "active")
        .order_by(identity.c.person_id, conversation.c.channel)
    )
    found: dict[int, tuple[tuple[str, ...], datetime | None]] = {}
    for person_id, rows in groupby(store.rows(statement), key=lambda row: row.person_id):
        own = list(rows)
        found[person_id] = (tuple(dict.fromkeys(row.channel for row in own)), max(row.seen_at for row in own))
    return found
