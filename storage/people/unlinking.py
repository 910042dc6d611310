"""Chats that no longer speak for a person: a lost telephone, somebody who left."""

from sqlalchemy import delete, select, update

from storage.schema import draft, identity, question
from storage.store import Store


def unlink_person(store: Store, person_id: int) -> list[list[object]]:
    """None of the person's chats is theirs any more, and nothing asked there waits; each as [chat, person, state]."""
    rows = store.rows(select(identity).where(identity.c.person_id == person_id).order_by(identity.c.id))
    chats = [row.conversation_id for row in rows]
    if not chats:
        return []
    store.change(delete(identity).where(identity.c.person_id == person_id))
    store.change(delete(question).where(question.c.conversation_id.in_(chats)))
    begun = update(draft).where(draft.c.person_id == person_id, draft.c.state == "open")
    store.change(begun.values(state="dropped", used_at=store.now))
    store.audit("unlink", "person", person_id, before=chats)
    return [[row.conversation_id, row.person_id, row.state] for row in rows]
