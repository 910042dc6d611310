"""Slow work: written down in the transaction that asks for it, done outside any, its result one transaction more."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, and_, bindparam, literal_column, or_, select, update

from domain.messages import Address
from storage.schema import conversation, job
from storage.store import Store

LEASE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Job:
    """Work that this process does until its lease ends; `attempts` counts this one."""

    id: int
    kind: str
    data: dict[str, Any]
    person_id: int
    conversation_id: int
    incoming_id: int | None
    address: Address
    lease: str
    attempts: int


def add_job(
    store: Store, kind: str, data: dict[str, Any], *, person_id: int, conversation_id: int, incoming_id: int | None
) -> int:
    """Work for a person, whose result is a reply in this chat; `incoming_id` is the message that asks for it."""
    return store.add(
        job,
        kind=kind,
        data=data,
        person_id=person_id,
        conversation_id=conversation_id,
        incoming_id=incoming_id,
        state="waiting",
        created_at=store.now,
    )


def undone(table: Any) -> Any:
    """Work that is still to be done. The states are literals: SQLite uses its index only for these very words."""
    return table.c.state.in_((literal_column("'waiting'"), literal_column("'running'")))


_LOST = and_(job.c.state == "running", job.c.lease_until <= bindparam("at"))
_NEXT = (
    select(job.c.id)
    .where(undone(job), or_(job.c.state == "waiting", _LOST))
    .order_by(job.c.id)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(job)
    .where(job.c.id == _NEXT.scalar_subquery(), or_(job.c.state == "waiting", _LOST))
    .values(state="running", lease=bindparam("token"), lease_until=bindparam("until"), attempts=job.c.attempts + 1)
    .returning(job.c.id)
)
_ROW = (
    select(job, conversation.c.channel, conversation.c.bot, conversation.c.chat_id)
    .join(conversation, conversation.c.id == job.c.conversation_id)
    .where(job.c.id == bindparam("id"))
)
_MINE = and_(job.c.id == bindparam("row"), job.c.state == "running", job.c.lease == bindparam("token"))


def claim_job(store: Store) -> Job | None:
    """Take the oldest work that nobody does, also what a process that died had begun."""
    row_id = store.value(_CLAIM, at=store.now, token=uuid4().hex, until=store.now + LEASE)
    row = store.first(_ROW, id=row_id) if row_id else None
    return _as_job(row) if row else None


def _as_job(row: Row[Any]) -> Job:
    return Job(
        id=row.id,
        kind=row.kind,
        data=row.data,
        person_id=row.person_id,
        conversation_id=row.conversation_id,
        incoming_id=row.incoming_id,
        address=Address(row.channel, row.bot, row.chat_id),
        lease=row.lease,
        attempts=row.attempts,
    )


def renew(store: Store, mine: Job) -> bool:
    """The work goes on; False where another process has taken it meanwhile."""
    statement = update(job).where(_MINE).values(lease_until=store.now + LEASE)
    return store.change(statement, row=mine.id, token=mine.lease) == 1


def finish(store: Store, mine: Job, outcome: str) -> bool:
    """The work is done; False where another process has taken it meanwhile."""
    statement = update(job).where(_MINE).values(state="done", done_at=store.now, lease=None, outcome=outcome)
    return store.change(statement, row=mine.id, token=mine.lease) == 1


def give_back(store: Store, mine: Job) -> None:
    """The process stops: another one may begin the work anew, and this try does not count."""
    again = {"state": "waiting", "lease": None, "lease_until": None, "attempts": job.c.attempts - 1}
    store.change(update(job).where(_MINE).values(**again), row=mine.id, token=mine.lease)
