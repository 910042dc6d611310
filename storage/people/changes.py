"""What the office changes about people: posts that end or move, chats that are cut off, codes; all can be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from domain.people.invites import hash_code
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.people.invites import create_invite
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.people.unlinking import unlink_person
from storage.schema import absence, identity, invite, membership
from storage.store import Store

KIND = "people"


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """Posts to end (ids of memberships), posts to give (person, unit, role), and people whose chats are cut off."""

    end: tuple[int, ...] = ()
    give: tuple[tuple[int, int, str], ...] = ()
    unlink: tuple[int, ...] = ()
    uninvite: tuple[int, ...] = field(default=())


def change_people(store: Store, change: PeopleChange, what: str, by: int) -> bool:
    """Carry it out, kept so that it can be taken back; False where one of the posts has ended before."""
    done = apply_people(store, change)
    if done is None:
        return False
    note_office_change(store, KIND, what, by, None, done)
    return True


def apply_people(store: Store, change: PeopleChange) -> dict[str, Any] | None:
    """Carry it out; what was done, for `restore_people`, None where one of the posts has ended before."""
    rows = store.rows(
        select(membership).where(membership.c.id.in_(change.end), membership.c.until.is_(None)).with_for_update()
    )
    if len(rows) != len(change.end):
        return None
    for row in rows:
        store.change(update(membership).where(membership.c.id == row.id).values(until=store.now))
        store.audit("end_post", "person", row.person_id, before={"unit_id": row.unit_id, "role": row.role})
    return {
        "ended": [row.id for row in rows],
        "absences": _end_absences(store, rows),
        "given": _give(store, change.give),
        "chats": [chat for person_id in change.unlink for chat in unlink_person(store, person_id)],
        "invites": _uninvite(store, change.uninvite),
    }


def _end_absences(store: Store, rows: Sequence[Any]) -> list[int]:
    ended = []
    for row in rows:
        of_post = (absence.c.person_id == row.person_id, absence.c.unit_id == row.unit_id, absence.c.role == row.role)
        open_ones = list(store.connection.scalars(select(absence.c.id).where(*of_post, absence.c.ended_at.is_(None))))
        store.change(update(absence).where(absence.c.id.in_(open_ones)).values(ended_at=store.now))
        ended += open_ones
    return ended


def _give(store: Store, posts: Sequence[tuple[int, int, str]]) -> list[int]:
    """The memberships that are new."""
    before = set(store.connection.scalars(select(membership.c.id).where(membership.c.until.is_(None))))
    for person_id, unit_id, role in posts:
        give_post(store, person_id, unit_id, role)
    now = select(membership.c.id).where(membership.c.until.is_(None)).order_by(membership.c.id)
    return [key for key in store.connection.scalars(now) if key not in before]


def _uninvite(store: Store, people: Sequence[int]) -> list[list[Any]]:
    """Codes that were not used are good no more; each with the moment until which it was."""
    standing = select(invite).where(
        invite.c.person_id.in_(people), invite.c.used_at.is_(None), invite.c.expires_at > store.now
    )
    rows = store.rows(standing)
    store.change(update(invite).where(invite.c.id.in_([row.id for row in rows])).values(expires_at=store.now))
    return [[row.id, row.expires_at.isoformat()] for row in rows]


def take_back_people(store: Store, change: OfficeChange) -> bool:
    """All is as it was; False where something of it has changed since."""
    return restorable(store, change.after) and mark_undone(store, change.id) and restore_people(store, change.after)


def restorable(store: Store, done: Mapping[str, Any]) -> bool:
    """Whether the posts given still stand, and the chats cut off belong to nobody else."""
    given = select(membership.c.id).where(membership.c.id.in_(done["given"]), membership.c.until.is_(None))
    taken = select(identity.c.id).where(identity.c.conversation_id.in_([chat[0] for chat in done["chats"]]))
    return len(store.rows(given)) == len(done["given"]) and store.value(taken) is None


def restore_people(store: Store, done: Mapping[str, Any]) -> bool:
    """The inverse of `apply_people`."""
    store.change(update(membership).where(membership.c.id.in_(done["given"])).values(until=store.now))
    store.change(update(membership).where(membership.c.id.in_(done["ended"])).values(until=None))
    store.change(update(absence).where(absence.c.id.in_(done["absences"])).values(ended_at=None))
    for conversation_id, person_id, state in done["chats"]:
        link_chat(store, conversation_id, person_id)
        store.change(update(identity).where(identity.c.conversation_id == conversation_id).values(state=state))
    for key, until in done["invites"]:
        store.change(update(invite).where(invite.c.id == key).values(expires_at=datetime.fromisoformat(until)))
    for key in (*done["ended"], *done["given"]):
        store.audit("restore", "membership", key)
    return True


def memberships_of(store: Store, person_id: int) -> list[Any]:
    """The posts that a person holds now, as rows."""
    own = select(membership).where(membership.c.person_id == person_id, membership.c.until.is_(None))
    return list(store.rows(own.order_by(membership.c.id)))


def invited_only(store: Store, person_ids: Sequence[int]) -> dict[int, datetime]:
    """Until when the newest unused code of each of these people is good."""
    standing = select(invite.c.person_id, invite.c.expires_at).where(
        invite.c.person_id.in_(list(person_ids)), invite.c.used_at.is_(None), invite.c.expires_at > store.now
    )
    return {row.person_id: row.expires_at for row in store.rows(standing.order_by(invite.c.expires_at))}


# --- invitations


def invite_person(
    store: Store, code: str, post: tuple[int, str], known: int | None, name: str, phone: str, what: str, by: int
) -> datetime:
    """Invite somebody to a post (unit, role): the person known, a new one of this name, or whoever uses the code.

    Earlier codes of the person are good no more. Returns when the new one expires.
    """
    unit_id, role = post
    person_id = known or (add_person(store, name, phone) if name else None)
    given = _give(store, [(person_id, unit_id, role)] if person_id else [])
    invites = _uninvite(store, [person_id] if person_id else [])
    expires = create_invite(store, code, unit_id, role, person_id)
    key = store.value(select(invite.c.id).where(invite.c.code_hash == hash_code(code)))
    done = {"invite": key, "given": given, "ended": [], "absences": [], "chats": [], "invites": invites}
    note_office_change(store, "invite", what, by, None, done)
    return expires


def take_back_invite(store: Store, change: OfficeChange) -> bool:
    """The code is good no more, and a post that came with it ends; False where it was used."""
    unused = update(invite).where(invite.c.id == change.after["invite"], invite.c.used_at.is_(None))
    if not restorable(store, change.after) or not store.change(unused.values(expires_at=store.now)):
        return False
    mark_undone(store, change.id)
    store.audit("take_back", "invite", change.after["invite"])
    return restore_people(store, change.after)
