"""Everything the bot says: written in the transaction that causes it, claimed and recorded around each send."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, exists, func, or_, select, update

from domain.messages import Address, Reply, split
from storage.incoming import insert_into
from storage.schema import conversation, identity, outbox, question
from storage.store import Store

LEASE = timedelta(seconds=60)
REPLIES_EXPIRE = timedelta(days=1)
ALBUM_SETTLES = timedelta(seconds=2)
QUESTION_HOLDS_DIGESTS = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Claimed:
    """An outbox row that this process may send until its lease ends; `reply` is None for a digest to compose."""

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


# --- writing


def put_reply(store: Store, conversation_id: int, person_id: int | None, reply: Reply, lease: str) -> list[int]:
    """Write an answer for the chat, split to its channel's limits.

    The rows come out leased to the process that holds `lease`, which sends them at once, unless an earlier row
    of the chat is still unfinished: then they wait their turn. Returns their ids either way.
    """
    waits = _has_unfinished(store, conversation_id)
    state = {"state": "pending"} if waits else {"state": "sending", "lease": lease}
    return _write(store, conversation_id, person_id, "reply", reply, state)


def tell(store: Store, person_id: int, reply: Reply, not_before: datetime) -> bool:
    """Say something to another person, wherever they are reached, not before a moment; False where nowhere."""
    chat = preferred_conversation(store, person_id)
    if chat is None:
        return False
    _write(store, chat, person_id, "notice", reply, {"state": "pending", "not_before": not_before})
    return True


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


def put_digests(store: Store, rows: Iterable[tuple[str, int, int]], not_before: datetime) -> None:
    """Write rows that are composed when claimed: (key, conversation, person); a key that stands already stays."""
    values = [
        _plain(store, chat, person_id) | {"kind": "digest", "state": "pending", "key": key, "not_before": not_before}
        for key, chat, person_id in rows
    ]
    if values:
        store.connection.execute(insert_into(store, outbox).on_conflict_do_nothing(), values)


def preferred_conversation(store: Store, person_id: int, but: Sequence[int] = ()) -> int | None:
    """Where the person was last seen and can be reached."""
    statement = (
        select(identity.c.conversation_id)
        .where(
            identity.c.person_id == person_id,
            identity.c.state == "active",
            identity.c.conversation_id.not_in(list(but)),
        )
        .order_by(identity.c.seen_at.desc())
        .limit(1)
    )
    found: int | None = store.value(statement)
    return found


def _write(
    store: Store, conversation_id: int, person_id: int | None, kind: str, reply: Reply, state: dict[str, Any]
) -> list[int]:
    channel = store.value(_CHANNEL, id=conversation_id)
    about = reply.about or (None, None)
    return [
        store.add(
            outbox,
            **_plain(store, conversation_id, person_id)
            | {"not_before": store.now, "silent": part.silent, "protected": part.protected}
            | state,
            kind=kind,
            body=part.as_dict(),
            replaces_id=part.replaces,
            about_kind=about[0],
            about_id=about[1],
            lease_until=store.now + LEASE if state["state"] == "sending" else None,
            attempts=1 if state["state"] == "sending" else 0,
        )
        for part in split(reply, store.limits[channel])
    ]


def _plain(store: Store, conversation_id: int, person_id: int | None) -> dict[str, Any]:
    return {
        "conversation_id": conversation_id,
        "person_id": person_id,
        "created_at": store.now,
        "silent": False,
        "protected": False,
        "reason": "",
    }


def _has_unfinished(store: Store, conversation_id: int) -> bool:
    return store.value(_UNFINISHED_REPLY, id=conversation_id) is not None


_CHANNEL = select(conversation.c.channel).where(conversation.c.id == bindparam("id"))
_UNFINISHED = outbox.c.state.in_(("pending", "sending"))
_UNFINISHED_REPLY = (
    select(outbox.c.id)
    .where(outbox.c.conversation_id == bindparam("id"), _UNFINISHED, outbox.c.kind != "digest")
    .limit(1)
)

# --- claiming

_other = outbox.alias("other")
_rank = case((outbox.c.kind == "digest", 1), else_=0)
_other_rank = case((_other.c.kind == "digest", 1), else_=0)
_stands_before = exists().where(
    _other.c.conversation_id == outbox.c.conversation_id,
    _other.c.id != outbox.c.id,
    or_(
        _other.c.state == "sending",
        and_(
            _other.c.state == "pending",
            or_(_other_rank < _rank, and_(_other_rank == _rank, _other.c.id < outbox.c.id)),
        ),
    ),
)
_asked_lately = exists().where(
    question.c.conversation_id == outbox.c.conversation_id,
    question.c.asked_at > bindparam("asked_after"),
    question.c.expires_at > bindparam("at"),
)
_NEXT = (
    select(outbox.c.id)
    .where(
        outbox.c.state == "pending",
        outbox.c.not_before <= bindparam("at"),
        ~_stands_before,
        or_(outbox.c.kind != "digest", ~_asked_lately),
    )
    .order_by(_rank, outbox.c.id)
    .limit(1)
    .with_for_update(skip_locked=True, of=outbox)
)
_CLAIM = (
    update(outbox)
    .where(outbox.c.id == _NEXT.scalar_subquery(), outbox.c.state == "pending")
    .values(
        state="sending",
        lease=bindparam("token"),
        lease_until=bindparam("until"),
        attempts=outbox.c.attempts + 1,
    )
    .returning(outbox.c.id)
)
_replaced = outbox.alias("replaced")
_ROW = (
    select(
        outbox,
        conversation.c.channel,
        conversation.c.bot,
        conversation.c.chat_id,
        _replaced.c.external_id.label("edits"),
    )
    .join(conversation, conversation.c.id == outbox.c.conversation_id)
    .outerjoin(_replaced, _replaced.c.id == outbox.c.replaces_id)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)), outbox.c.lease == bindparam("lease"))
    .order_by(outbox.c.id)
)


def claim(store: Store, lease: str) -> Claimed | None:
    """Take the next row that may be sent now, for the length of a lease."""
    row_id = store.value(
        _CLAIM,
        at=store.now,
        token=lease,
        until=store.now + LEASE,
        asked_after=store.now - QUESTION_HOLDS_DIGESTS,
    )
    return leased(store, [row_id], lease)[0] if row_id else None


def leased(store: Store, ids: Sequence[int], lease: str) -> list[Claimed]:
    """The rows that this process holds."""
    return [_as_claimed(row) for row in store.rows(_ROW, ids=list(ids), lease=lease)] if ids else []


def _as_claimed(row: Row[Any]) -> Claimed:
    reply = Reply.from_dict(row.body) if row.body is not None else None
    if reply:
        reply = replace(reply, silent=row.silent, protected=row.protected, replaces=row.replaces_id)
    return Claimed(
        id=row.id,
        address=Address(row.channel, row.bot, row.chat_id),
        conversation_id=row.conversation_id,
        person_id=row.person_id,
        kind=row.kind,
        lease=row.lease,
        reply=reply,
        edits=row.edits or "",
        attempts=row.attempts,
        unknowns=row.unknowns,
    )


def sweep(store: Store) -> None:
    """Settle what nobody finished: lost leases count as unknown outcomes, replies of yesterday expire."""
    lost = and_(outbox.c.state == "sending", outbox.c.lease_until <= store.now)
    store.change(update(outbox).where(lost).values(**_after_unknown(store.now)))
    stale = and_(
        outbox.c.state == "pending",
        outbox.c.kind != "digest",
        outbox.c.created_at <= store.now - REPLIES_EXPIRE,
    )
    store.change(update(outbox).where(stale).values(state="expired", reason="unsent for a day"))


def has_work(store: Store) -> bool:
    """Whether any row is unfinished."""
    return store.value(select(outbox.c.id).where(_UNFINISHED).limit(1)) is not None


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


# --- recording; each repeats the lease's token, so that a row taken over by another process is left alone


def _held(claimed: Claimed) -> Any:
    return update(outbox).where(outbox.c.id == claimed.id, outbox.c.lease == claimed.lease, outbox.c.state == "sending")


def compose(store: Store, claimed: Claimed, reply: Reply) -> None:
    """Keep what a digest turned out to say."""
    about = reply.about or (None, None)
    store.change(
        _held(claimed).values(
            body=reply.as_dict(), about_kind=about[0], about_id=about[1],
            silent=reply.silent, protected=reply.protected,
        )
    )  # fmt: skip


def record_sent(store: Store, claimed: Claimed, external_id: str) -> None:
    """The channel has it."""
    store.change(_held(claimed).values(state="sent", external_id=external_id, sent_at=store.now, lease=None))


def record_end(store: Store, claimed: Claimed, state: str, reason: str) -> None:
    """The row is over without being sent: failed, dropped."""
    store.change(_held(claimed).values(state=state, reason=reason, lease=None))


def record_later(store: Store, claimed: Claimed, not_before: datetime, reason: str) -> None:
    """Give the row back until a later moment."""
    store.change(_held(claimed).values(state="pending", not_before=not_before, reason=reason, lease=None))


def record_unknown(store: Store, claimed: Claimed, reason: str) -> None:
    """Nobody knows whether it arrived: it is tried once more, then left visibly unknown."""
    store.change(_held(claimed).values(**_after_unknown(store.now) | {"reason": reason}))


def move_to(store: Store, claimed: Claimed, conversation_id: int, reason: str) -> None:
    """Try the same row in another chat of the person."""
    store.change(
        _held(claimed).values(
            state="pending", conversation_id=conversation_id, replaces_id=None, not_before=store.now,
            reason=reason, lease=None,
        )
    )  # fmt: skip


def _after_unknown(now: datetime) -> dict[str, Any]:
    return {
        "state": case((outbox.c.unknowns >= 1, "unknown"), else_="pending"),
        "unknowns": outbox.c.unknowns + 1,
        "not_before": now,
        "reason": "lease lost",
        "lease": None,
    }
