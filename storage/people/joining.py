"""Strangers who ask to join: each chat once, seen by the office, approved or refused once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, or_, select, update

from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.schema import conversation, identity, join_request
from storage.store import Store
from storage.talk.incoming import insert_new

ASK_AGAIN = timedelta(days=1)
APPROVED, REFUSED = "approved", "refused"


@dataclass(frozen=True, slots=True)
class Joining:
    """Somebody who asks to join: the name that their channel shows, and what they said."""

    id: int
    conversation_id: int
    channel: str
    name: str
    words: str
    asked_at: datetime


def ask_to_join(store: Store, conversation_id: int, name: str, words: str) -> bool:
    """Keep the request; False where this chat has asked within a day, and nothing is to be said again."""
    first = insert_new(
        store,
        join_request,
        conversation_id=conversation_id,
        sender_name=name,
        first_at=store.now,
        hinted_at=store.now,
        words="",
    )
    asked_long_ago = or_(join_request.c.asked_at.is_(None), join_request.c.asked_at <= store.now - ASK_AGAIN)
    again = update(join_request).where(join_request.c.conversation_id == conversation_id, asked_long_ago)
    fresh = {"asked_at": store.now, "words": words, "sender_name": name, "hinted_at": store.now}
    open_again = {"decision": None, "decided_at": None, "decided_by": None}
    return bool(store.change(again.values(**fresh, **open_again))) or first is not None


_JOINING: Select[Any] = (
    select(join_request, conversation.c.channel)
    .join(conversation, conversation.c.id == join_request.c.conversation_id)
    # Who was linked meanwhile by a code waits no more.
    .outerjoin(identity, identity.c.conversation_id == join_request.c.conversation_id)
    .where(join_request.c.asked_at.is_not(None), join_request.c.decision.is_(None), identity.c.id.is_(None))
    .order_by(join_request.c.asked_at, join_request.c.id)
)


def joining(store: Store) -> list[Joining]:
    """Those whom the office has still to answer, the oldest first."""
    return [_as_joining(row) for row in store.rows(_JOINING)]


def joining_one(store: Store, request_id: int) -> Joining | None:
    """One of them."""
    row = store.first(_JOINING.where(join_request.c.id == request_id))
    return _as_joining(row) if row else None


def _as_joining(row: Row[Any]) -> Joining:
    return Joining(row.id, row.conversation_id, row.channel, row.sender_name, row.words, row.asked_at)


def approve(store: Store, one: Joining, name: str, unit_id: int, role: str, by: int) -> int | None:
    """Let them in with this post; the person, None where somebody answered before."""
    if not _decide(store, one, APPROVED, by):
        return None
    person_id = add_person(store, name)
    give_post(store, person_id, unit_id, role)
    link_chat(store, one.conversation_id, person_id)
    store.audit("approve", "join_request", one.id, after={"person_id": person_id, "unit_id": unit_id, "role": role})
    return person_id


def refuse(store: Store, one: Joining, by: int) -> bool:
    """They stay outside; False where somebody answered before."""
    if not _decide(store, one, REFUSED, by):
        return False
    store.audit("refuse", "join_request", one.id)
    return True


def _decide(store: Store, one: Joining, decision: str, by: int) -> bool:
    standing = update(join_request).where(join_request.c.id == one.id, join_request.c.decision.is_(None))
    values = {"decision": decision, "decided_at": store.now, "decided_by": by}
    return store.change(standing.values(**values)) == 1


def decided(store: Store, request_id: int) -> tuple[str, int, datetime] | None:
    """What became of a request, by whom and when; None while it waits."""
    row = store.first(select(join_request).where(join_request.c.id == request_id, join_request.c.decision.is_not(None)))
    return (row.decision, row.decided_by, row.decided_at) if row else None
