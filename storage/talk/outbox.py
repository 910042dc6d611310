"""Everything the bot says: written in the transaction that causes it, claimed and recorded around each send."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, func, literal_column, or_, select, update

from domain.messages import Address, Reply, split
from storage.schema import conversation, identity, outbox, person_wish
from storage.store import Store
from storage.talk.incoming import insert_into

LEASE = timedelta(seconds=60)
# What is composed anew at every try to send it.
COMPOSED = ("digest", "changes", "nudge", "announcement")
ALBUM_SETTLES = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Claimed:
    """An outbox row that this process may send until its lease ends; `reply` is None for what is to be composed."""

    id: int
    address: Address
    conversation_id: int
    person_id: int | None
    kind: str
    lease: str
    reply: Reply | None
    edits: str
    attempts: int
    unknowns: int


# Whether the chat is on the channel that its person chose.
prefers = case((conversation.c.channel == person_wish.c.channel, 1), else_=0)
# Whether the channel calls its person: a page is only seen by who opens it.
calls = case((conversation.c.channel == "web", 0), else_=1)

# --- writing


def put_reply(
    store: Store, conversation_id: int, address: Address, person_id: int | None, reply: Reply, lease: str
) -> list[Claimed]:
    """Write an answer for the chat, split to its channel's limits.

    The rows come out leased to the process that holds `lease`, which sends them at once, unless an earlier row
    of the chat is still unfinished: then they wait their turn, without a lease.
    """
    waits = store.value(_UNFINISHED_REPLY, id=conversation_id, at=store.now) is not None
    state = {"state": "pending"} if waits else _leased(store, lease)
    edits = store.value(_EXTERNAL_ID, id=reply.replaces) if reply.replaces else None
    return [
        Claimed(
            id=row_id,
            address=address,
            conversation_id=conversation_id,
            person_id=person_id,
            kind="reply",
            lease=str(state.get("lease", "")),
            reply=part,
            edits=(edits or "") if part.replaces else "",
            attempts=1,
            unknowns=0,
        )
        for row_id, part in _write(store, conversation_id, address.channel, person_id, "reply", reply, state)
    ]


def _leased(store: Store, lease: str) -> dict[str, Any]:
    return {"state": "sending", "lease": lease, "lease_until": store.now + LEASE, "attempts": 1}


def tell(store: Store, person_id: int, reply: Reply, not_before: datetime) -> bool:
    """Say something to another person, wherever they are reached, not before a moment; False where nowhere."""
    chat = preferred_conversation(store, person_id)
    if chat is None:
        return False
    state = {"state": "pending", "not_before": not_before}
    _write(store, chat, store.value(_CHANNEL, id=chat), person_id, "notice", reply, state)
    return True


def tell_chat(store: Store, conversation_id: int, reply: Reply, not_before: datetime) -> None:
    """Say something in a chat that belongs to nobody we know."""
    state = {"state": "pending", "not_before": not_before}
    _write(store, conversation_id, store.value(_CHANNEL, id=conversation_id), None, "notice", reply, state)


def tell_together(store: Store, person_id: int, about: str, reply: Reply, not_before: datetime) -> bool:
    """Say something to another person in one message with what they are to be told of it by then; False where nowhere.

    `reply` says all of it: while the message waits, a later one takes its place.
    """
    chat = preferred_conversation(store, person_id)
    if chat is None:
        return False
    key = f"{about}:{person_id}:{not_before.timestamp():.0f}"
    waiting = update(outbox).where(outbox.c.key == key, outbox.c.state == "pending", outbox.c.attempts == 0)
    if store.change(waiting.values(body=reply.as_dict())):
        return True
    if store.value(select(outbox.c.id).where(outbox.c.key == key)) is not None:
        return tell(store, person_id, reply, not_before)
    values = _plain(store, chat, person_id) | {"state": "pending", "not_before": not_before}
    store.add(outbox, **values, kind="notice", key=key, body=reply.as_dict())
    return True


def put_composed(store: Store, person_id: int, kind: str, not_before: datetime) -> int | None:
    """Write a row that is composed when claimed, not before a moment; None where the person is reached nowhere."""
    chat = preferred_conversation(store, person_id)
    if chat is None:
        return None
    values = _plain(store, chat, person_id) | {"state": "pending", "not_before": not_before}
    return store.add(outbox, **values, kind=kind)


def parts_for(store: Store, conversation_id: int, claimed: Claimed) -> list[Reply | None]:
    """What a row says in the calls that the channel of a chat needs; a digest is composed there anew."""
    limits = store.limits.get(store.value(_CHANNEL, id=conversation_id))
    if claimed.kind in COMPOSED or claimed.reply is None or limits is None:
        return [None]
    return [*split(claimed.reply, limits)]


def put_parts(store: Store, conversation_id: int, claimed: Claimed, parts: Sequence[Reply]) -> None:
    """The further calls of a row that was moved to a chat which carries less at once."""
    for part in parts:
        plain = _plain(store, conversation_id, claimed.person_id) | {"not_before": store.now}
        plain |= {"silent": part.silent, "protected": part.protected}
        store.add(outbox, **plain, kind=claimed.kind, state="pending", body=part.as_dict())


def put_album_reply(store: Store, conversation_id: int, person_id: int | None, key: str, reply: Reply) -> int:
    """The one answer to an album, due a moment after its last item; a later item moves and renews it."""
    due = store.now + ALBUM_SETTLES
    waiting = select(outbox.c.id).where(outbox.c.key.startswith(key, autoescape=True), outbox.c.state == "pending")
    row_id: int | None = store.value(waiting)
    if row_id is not None:
        store.change(update(outbox).where(outbox.c.id == row_id).values(body=reply.as_dict(), not_before=due))
        return row_id
    about = reply.about or (None, None)
    return store.add(
        outbox,
        **_plain(store, conversation_id, person_id),
        kind="reply",
        key=f"{key}:{store.now.timestamp()}",
        body=reply.as_dict(),
        about_kind=about[0],
        about_id=about[1],
        state="pending",
        not_before=due,
    )


def put_digests(store: Store, rows: Iterable[tuple[str, int, int, datetime]]) -> None:
    """Write rows that are composed when claimed: (key, conversation, person, not before); a key that stands stays."""
    values = [
        _plain(store, chat, person_id) | {"kind": "digest", "state": "pending", "key": key, "not_before": not_before}
        # Two processes that write the same rows wait for each other, and in any other order for ever.
        for key, chat, person_id, not_before in sorted(rows)
    ]
    if values:
        store.connection.execute(insert_into(store, outbox).on_conflict_do_nothing(), values)


def preferred_conversation(store: Store, person_id: int, but: Sequence[int] = ()) -> int | None:
    """Where the person can be reached: on the channel that they chose, else where they were last seen; on the web
    only where nothing else is there."""
    statement = (
        select(identity.c.conversation_id)
        .join(conversation, conversation.c.id == identity.c.conversation_id)
        .outerjoin(person_wish, person_wish.c.person_id == identity.c.person_id)
        .where(
            identity.c.person_id == person_id,
            identity.c.state == "active",
            identity.c.conversation_id.not_in(list(but)),
        )
        .order_by(prefers.desc(), calls.desc(), identity.c.seen_at.desc())
        .limit(1)
    )
    found: int | None = store.value(statement)
    return found


def _write(
    store: Store,
    conversation_id: int,
    channel: str,
    person_id: int | None,
    kind: str,
    reply: Reply,
    state: dict[str, Any],
) -> list[tuple[int, Reply]]:
    """One row for each call of the channel: (row, what it says)."""
    about = reply.about or (None, None)
    rows = []
    for part in split(reply, store.limits[channel]):
        row_id = store.add(
            outbox,
            **_plain(store, conversation_id, person_id)
            | {"not_before": store.now, "silent": part.silent, "protected": part.protected}
            | state,
            kind=kind,
            body=part.as_dict(),
            replaces_id=part.replaces,
            about_kind=about[0],
            about_id=about[1],
        )
        rows.append((row_id, part))
    return rows


def _plain(store: Store, conversation_id: int, person_id: int | None) -> dict[str, Any]:
    return {
        "conversation_id": conversation_id,
        "person_id": person_id,
        "created_at": store.now,
        "silent": False,
        "protected": False,
        "reason": "",
    }


def unfinished(table: Any) -> Any:
    """Rows still to be sent. The states are literals: SQLite uses its index only for these very words."""
    return table.c.state.in_((literal_column("'pending'"), literal_column("'sending'")))


def begun_or_due(table: Any) -> Any:
    """Rows that later ones of their chat wait for: a note kept for the morning holds no answer up."""
    return or_(table.c.attempts > 0, table.c.not_before <= bindparam("at"))


_CHANNEL = select(conversation.c.channel).where(conversation.c.id == bindparam("id"))
_EXTERNAL_ID = select(outbox.c.external_id).where(outbox.c.id == bindparam("id"))
_UNFINISHED_REPLY = (
    select(outbox.c.id)
    .where(
        outbox.c.conversation_id == bindparam("id"),
        unfinished(outbox),
        outbox.c.kind != "digest",
        begun_or_due(outbox),
    )
    .limit(1)
)


def about_of_row(store: Store, row: int) -> tuple[str, int]:
    """The item that a message speaks of, as (kind, id); ("", 0) for none."""
    found = store.first(_ABOUT, id=row)
    return (found.about_kind, found.about_id) if found and found.about_kind else ("", 0)


_ABOUT = select(outbox.c.about_kind, outbox.c.about_id).where(outbox.c.id == bindparam("id"))


def count_digests(store: Store, address: Address) -> int:
    """How many digests have been sent to this address."""
    statement = (
        select(func.count())
        .select_from(outbox.join(conversation, conversation.c.id == outbox.c.conversation_id))
        .where(
            conversation.c.channel == address.channel,
            conversation.c.bot == address.bot,
            conversation.c.chat_id == address.chat_id,
            outbox.c.kind == "digest",
            outbox.c.state == "sent",
        )
    )
    return int(store.value(statement))
