"""Claims on what waits to be sent, and what became of each: the part of the outbox that delivery sees."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, exists, or_, select, update

from domain.messages import Address, Reply
from storage.schema import conversation, outbox, question
from storage.store import Store
from storage.talk.outbox import LEASE, Claimed, begun_or_due, parts_for, put_parts, unfinished

REPLIES_EXPIRE = timedelta(days=1)
QUESTION_HOLDS_DIGESTS = timedelta(minutes=30)

_other = outbox.alias("other")
_rank = case((outbox.c.kind == "digest", 1), else_=0)
_other_rank = case((_other.c.kind == "digest", 1), else_=0)
_stands_before = exists().where(
    _other.c.conversation_id == outbox.c.conversation_id,
    unfinished(_other),
    _other.c.id != outbox.c.id,
    or_(
        _other.c.state == "sending",
        and_(
            begun_or_due(_other),
            or_(_other_rank < _rank, and_(_other_rank == _rank, _other.c.id < outbox.c.id)),
        ),
    ),
)
_asked_lately = exists().where(
    question.c.conversation_id == outbox.c.conversation_id,
    question.c.asked_at > bindparam("asked_after"),
    question.c.expires_at > bindparam("at"),
)
_DUE = and_(
    unfinished(outbox),
    outbox.c.state == "pending",
    outbox.c.not_before <= bindparam("at"),
    ~_stands_before,
    or_(outbox.c.kind != "digest", ~_asked_lately),
)
_of_channels = exists().where(
    conversation.c.id == outbox.c.conversation_id, conversation.c.channel.in_(bindparam("channels", expanding=True))
)


def _claim_where(due: Any) -> Any:
    first = select(outbox.c.id).where(due).order_by(_rank, outbox.c.id).limit(1)
    return (
        update(outbox)
        .where(
            outbox.c.id == first.with_for_update(skip_locked=True, of=outbox).scalar_subquery(),
            outbox.c.state == "pending",
        )
        .values(
            state="sending",
            lease=bindparam("token"),
            lease_until=bindparam("until"),
            attempts=outbox.c.attempts + 1,
        )
        .returning(outbox.c.id)
    )


_CLAIM = _claim_where(_DUE)
_CLAIM_OF_CHANNELS = _claim_where(and_(_DUE, _of_channels))
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
    .where(outbox.c.id == bindparam("id"))
)


def claim(store: Store, lease: str, channels: Collection[str] = ()) -> Claimed | None:
    """Take the next row that may be sent now, for the length of a lease; where `channels` are named, one of theirs."""
    row_id = store.value(
        _CLAIM_OF_CHANNELS if channels else _CLAIM,
        at=store.now,
        token=lease,
        until=store.now + LEASE,
        asked_after=store.now - QUESTION_HOLDS_DIGESTS,
        **({"channels": list(channels)} if channels else {}),
    )
    row = store.first(_ROW, id=row_id) if row_id else None
    return _as_claimed(row) if row else None


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


def sweep(store: Store) -> int:
    """Settle what nobody finished: lost leases, so many, count as unknown outcomes, replies of yesterday expire."""
    lost = store.change(_LOSE, at=store.now)
    store.change(_EXPIRE, before=store.now - REPLIES_EXPIRE)
    return lost


def waiting(store: Store, most: int) -> int:
    """How many rows have come to their moment, counted up to `most`."""
    return len(store.rows(_WAITING, at=store.now, most=most))


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


_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.lease == bindparam("held"), outbox.c.state == "sending")
    .values(state="sent", external_id=bindparam("external"), sent_at=bindparam("at"), lease=None)
)


def record_sent(store: Store, claimed: Claimed, external_id: str) -> None:
    """The channel has it."""
    store.change(_SENT, row=claimed.id, held=claimed.lease, external=external_id, at=store.now)


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
    """Try the same row in another chat of the person; what its channel cannot carry in one call goes in several."""
    first, *rest = parts_for(store, conversation_id, claimed)
    values = {"body": first.as_dict()} if rest and first else {}
    moved = _held(claimed).values(
        state="pending", conversation_id=conversation_id, replaces_id=None, not_before=store.now,
        reason=reason, lease=None, **values,
    )  # fmt: skip
    if store.change(moved):
        put_parts(store, conversation_id, claimed, [part for part in rest if part])


def _after_unknown(now: Any) -> dict[str, Any]:
    return {
        "state": case((outbox.c.unknowns >= 1, "unknown"), else_="pending"),
        "unknowns": outbox.c.unknowns + 1,
        "not_before": now,
        "reason": "lease lost",
        "lease": None,
    }


_LOSE = (
    update(outbox)
    .where(unfinished(outbox), outbox.c.state == "sending", outbox.c.lease_until <= bindparam("at"))
    .values(**_after_unknown(bindparam("at")))
)
_EXPIRE = (
    update(outbox)
    .where(
        unfinished(outbox),
        outbox.c.state == "pending",
        outbox.c.kind == "reply",
        outbox.c.created_at <= bindparam("before"),
    )
    .values(state="expired", reason="unsent for a day")
)
_WAITING = (
    select(outbox.c.id)
    .where(unfinished(outbox), outbox.c.state == "pending", outbox.c.not_before <= bindparam("at"))
    .limit(bindparam("most"))
)
