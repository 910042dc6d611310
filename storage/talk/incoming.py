"""Messages as they come in: from whom, and each only once."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.messages import Address, IncomingMessage
from storage.schema import conversation, identity, incoming, outbox, person
from storage.store import Store

_SENDER = (
    select(
        conversation.c.id,
        identity.c.person_id,
        identity.c.state,
        identity.c.seen_at,
        person.c.full_name,
        person.c.locale,
    )
    .select_from(conversation.outerjoin(identity).outerjoin(person))
    .where(
        conversation.c.channel == bindparam("channel"),
        conversation.c.bot == bindparam("bot"),
        conversation.c.chat_id == bindparam("chat_id"),
    )
    .with_for_update(of=conversation)
)
_INSERTS: dict[str, Any] = {"postgresql": pg_insert, "sqlite": sqlite_insert}


@dataclass(frozen=True, slots=True)
class Sender:
    """The conversation a message belongs to, and the person at its other end where one is linked."""

    conversation_id: int
    person_id: int | None = None
    name: str = ""
    locale: str = "vi"
    state: str = ""
    seen_at: datetime | None = None


def insert_into(store: Store, table: Any) -> Any:
    """An INSERT in the database's own dialect, to which an ON CONFLICT can be added."""
    return _INSERTS[store.connection.dialect.name](table)


def insert_new(store: Store, table: Any, **values: Any) -> int | None:
    """Insert a row unless one of its unique keys stands already; its id, or None."""
    row = store.first(_insert_new(store.connection.dialect.name, table), **values)
    return int(row[0]) if row else None


@cache
def _insert_new(dialect: str, table: Any) -> Any:
    """Made once: building a statement costs more than carrying it out."""
    return _INSERTS[dialect](table).on_conflict_do_nothing().returning(table.c.id)


def lock_sender(store: Store, address: Address) -> Sender:
    """Who writes from this address; messages of one chat wait here for each other."""
    key = {"channel": address.channel, "bot": address.bot, "chat_id": address.chat_id}
    row = store.first(_SENDER, **key)
    if row is None:
        insert_new(store, conversation, **key)
        row = store.first(_SENDER, **key)
    if row is None:
        raise LookupError(f"no conversation for {address.channel}")
    return Sender(row.id, row.person_id, row.full_name or "", row.locale or "vi", row.state or "", row.seen_at)


def record_incoming(store: Store, conversation_id: int, message: IncomingMessage) -> int | None:
    """Keep the message; None where this very event was kept before."""
    return insert_new(
        store,
        incoming,
        conversation_id=conversation_id,
        external_id=message.external_id,
        kind=message.kind,
        text=message.text,
        files=[[f.name, f.media_type, f.size, f.sha256] for f in message.files if f.sha256],
        pressed=list(message.pressed) if message.pressed else None,
        at=store.now,
    )


def record_fault(store: Store, incoming_id: int, fault: str) -> None:
    """The message could not be handled; `fault` is what the person was told to quote."""
    store.change(update(incoming).where(incoming.c.id == incoming_id).values(fault=fault))


def incoming_of_event(store: Store, conversation_id: int, external_id: str) -> int | None:
    """The kept message of an earlier event of this chat."""
    statement = select(incoming.c.id).where(
        incoming.c.conversation_id == conversation_id, incoming.c.external_id == external_id
    )
    found: int | None = store.value(statement)
    return found


def last_task_spoken_of(store: Store, conversation_id: int) -> tuple[str, int] | None:
    """The task that our newest message about one speaks of, as `about_of` gives it."""
    return last_spoken_of(store, conversation_id, "assignment", "task")


def last_spoken_of(store: Store, conversation_id: int, *kinds: str) -> tuple[str, int] | None:
    """What our newest message about something of these kinds speaks of, as `about_of` gives it."""
    statement = (
        select(outbox.c.about_kind, outbox.c.about_id)
        .where(outbox.c.conversation_id == conversation_id, outbox.c.about_kind.in_(kinds))
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    row = store.first(statement)
    return (row.about_kind, row.about_id) if row else None


def newest_speaks_of(store: Store, conversation_id: int) -> tuple[str, int] | None:
    """What our very last message of the chat speaks of, as `about_of` gives it."""
    newest = select(outbox.c.about_kind, outbox.c.about_id).where(outbox.c.conversation_id == conversation_id)
    row = store.first(newest.order_by(outbox.c.id.desc()).limit(1))
    return (row.about_kind, row.about_id) if row and row.about_kind else None


def about_of(store: Store, conversation_id: int, external_id: str) -> tuple[str, int] | None:
    """The item that our message with this id of the channel speaks of."""
    statement = (
        select(outbox.c.about_kind, outbox.c.about_id)
        .where(outbox.c.conversation_id == conversation_id, outbox.c.external_id == external_id)
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    row = store.first(statement)
    return (row.about_kind, row.about_id) if row and row.about_kind else None
