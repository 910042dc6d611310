"""Invites: codes that link whoever brings them to a person and a post; strangers, and codes that were no good."""

from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, func, select, update

from domain.people.invites import VALIDITY, WRONG_CODES_WITHIN, hash_code
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.schema import identity, invite, join_request, wrong_code
from storage.store import Store
from storage.talk.incoming import insert_new

HINT_EVERY = timedelta(days=1)


def create_invite(store: Store, code: str, unit_id: int, role: str, person_id: int | None) -> datetime:
    """Keep an invite under the hash of its code; returns when it expires."""
    expires = store.now + VALIDITY
    row = {"unit_id": unit_id, "role": role, "person_id": person_id}
    key = store.add(invite, code_hash=hash_code(code), created_at=store.now, expires_at=expires, **row)
    store.audit("invite", "invite", key, after=row)
    return expires


_GOOD = and_(invite.c.code_hash == bindparam("hash"), invite.c.used_at.is_(None), invite.c.expires_at > bindparam("at"))


def names_nobody(store: Store, code: str) -> bool:
    """Whether a good code is for whoever brings it, whose name nobody knows yet."""
    row = store.first(select(invite.c.person_id).where(_GOOD), hash=hash_code(code), at=store.now)
    return row is not None and row.person_id is None


def take_invite(store: Store, code: str, name: str, known: int | None = None) -> tuple[int, int] | None:
    """Use a code up: (the invited person, now with the post; the invite), None for a code that is no good.

    An invite that names nobody is for `known`, else for somebody new called `name`.
    """
    used = update(invite).where(_GOOD).values(used_at=store.now)
    row = store.first(
        used.returning(invite.c.id, invite.c.unit_id, invite.c.role, invite.c.person_id),
        hash=hash_code(code),
        at=store.now,
    )
    if row is None:
        return None
    person_id = row.person_id or known or add_person(store, name)
    store.change(update(invite).where(invite.c.id == row.id).values(person_id=person_id))
    give_post(store, person_id, row.unit_id, row.role)
    return int(person_id), int(row.id)


def use_invite(store: Store, conversation_id: int, code: str, sender_name: str) -> int | None:
    """Link the chat to the invited person and use the code up; the person's id, None for a code that is no good."""
    taken = take_invite(store, code, sender_name, _linked_person(store, conversation_id))
    if taken is None:
        return None
    person_id, invite_id = taken
    link_chat(store, conversation_id, person_id)
    store.audit("link", "identity", conversation_id, after={"person_id": person_id, "invite": invite_id})
    return person_id


def _linked_person(store: Store, conversation_id: int) -> int | None:
    found: int | None = store.value(select(identity.c.person_id).where(identity.c.conversation_id == conversation_id))
    return found


def note_wrong_code(store: Store, conversation_id: int) -> None:
    """Count a code that was no good."""
    store.add(wrong_code, conversation_id=conversation_id, at=store.now)


def wrong_codes(store: Store, conversation_id: int) -> int:
    """How many wrong codes the chat has sent within the hour."""
    statement = select(func.count()).where(
        wrong_code.c.conversation_id == conversation_id, wrong_code.c.at > store.now - WRONG_CODES_WITHIN
    )
    return int(store.value(statement))


def note_stranger(store: Store, conversation_id: int, sender_name: str) -> bool:
    """Keep the request to join for the office; True where the hint has not been given for a day."""
    added = insert_new(
        store,
        join_request,
        conversation_id=conversation_id,
        sender_name=sender_name,
        first_at=store.now,
        hinted_at=store.now,
    )
    again = (
        update(join_request)
        .where(
            join_request.c.conversation_id == conversation_id,
            join_request.c.hinted_at <= store.now - HINT_EVERY,
        )
        .values(hinted_at=store.now)
    )
    return added is not None or store.change(again) > 0
