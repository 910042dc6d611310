"""What is held about a person, told to that person; and the correction of their own telephone number."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update

from storage.office_changes import OfficeChange, mark_undone
from storage.schema import (
    conversation,
    identity,
    incoming,
    outbox,
    person,
    progress_update,
    report,
    stored_file,
)
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Held:
    """The data of one person: who they are, where they are reached, and how much else speaks of them."""

    name: str
    phone: str
    chats: tuple[tuple[str, datetime], ...]
    messages: int
    files: int
    updates: int
    reports: int


def held_about(store: Store, person_id: int) -> Held:
    """All of it; raises LookupError."""
    row = store.first(select(person.c.full_name, person.c.phone).where(person.c.id == person_id))
    if row is None:
        raise LookupError(f"no person {person_id}")
    chats = store.rows(
        select(conversation.c.id, conversation.c.channel, identity.c.linked_at)
        .join(identity, identity.c.conversation_id == conversation.c.id)
        .where(identity.c.person_id == person_id)
        .order_by(identity.c.linked_at)
    )
    keys = [chat.id for chat in chats]
    return Held(
        name=row.full_name,
        phone=row.phone,
        chats=tuple((chat.channel, chat.linked_at) for chat in chats),
        messages=_count(store, incoming.c.conversation_id.in_(keys))
        + _count(store, outbox.c.conversation_id.in_(keys)),
        files=_count(store, stored_file.c.person_id == person_id),
        updates=_count(store, progress_update.c.person_id == person_id),
        reports=_count(store, report.c.person_id == person_id),
    )


def _count(store: Store, which: ColumnElement[bool]) -> int:
    return int(store.value(select(func.count()).where(which)))


def set_phone(store: Store, person_id: int, was: str, phone: str) -> bool:
    """Change a person's telephone number; False where it is no longer the one that it `was`."""
    same = update(person).where(person.c.id == person_id, person.c.phone == was)
    if not store.change(same.values(phone=phone)):
        return False
    store.audit("phone", "person", person_id, before=was, after=phone)
    return True


def take_back_phone(store: Store, change: OfficeChange) -> bool:
    """The number before it; False where it was changed again."""
    back = set_phone(store, change.after["person"], change.after["phone"], change.before["phone"])
    return back and mark_undone(store, change.id)


def set_name(store: Store, person_id: int, name: str) -> None:
    """A person's full name, as the office has agreed to it."""
    was = store.value(select(person.c.full_name).where(person.c.id == person_id))
    store.change(update(person).where(person.c.id == person_id).values(full_name=name))
    store.audit("name", "person", person_id, before=was, after=name)
