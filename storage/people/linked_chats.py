"""The chats in which people are reached: whose each is, whether it reaches them, where it went."""

from datetime import datetime, timedelta

from sqlalchemy import delete, update

from storage.schema import conversation, identity
from storage.store import Store


def link_chat(store: Store, conversation_id: int, person_id: int) -> None:
    """The chat belongs to this person from now on, and to nobody else."""
    store.change(delete(identity).where(identity.c.conversation_id == conversation_id))
    store.add(
        identity,
        conversation_id=conversation_id,
        person_id=person_id,
        state="active",
        linked_at=store.now,
        seen_at=store.now,
    )


def set_state(store: Store, conversation_id: int, state: str) -> int | None:
    """A chat became active, blocked or unreachable; the person it belongs to."""
    statement = (
        update(identity)
        .where(identity.c.conversation_id == conversation_id, identity.c.state != state)
        .values(state=state)
        .returning(identity.c.person_id)
    )
    person_id: int | None = store.value(statement)
    if person_id is not None:
        store.audit("reach", "identity", conversation_id, after=state)
    return person_id


def note_seen(store: Store, conversation_id: int, before: datetime | None) -> None:
    """Remember where the person writes from, seen there `before`; to the hour is enough to know the chat they use."""
    if before is None or before < store.now - timedelta(hours=1):
        store.change(update(identity).where(identity.c.conversation_id == conversation_id).values(seen_at=store.now))


def move_chat(store: Store, conversation_id: int, chat_id: str) -> None:
    """The channel gave the chat another id."""
    store.change(update(conversation).where(conversation.c.id == conversation_id).values(chat_id=chat_id))
