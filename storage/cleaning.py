"""What has been kept long enough goes, a few rows at a time; what figures, history or open questions need stays.

Of each kind first the ids are looked up, beside whoever writes; then a short transaction takes just those.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, and_, delete, exists, func, null, or_, select, true, update

from domain.days.zone import local_day
from domain.people.retention import FOR_EVER
from storage.revisions import claim_value
from storage.schema import (
    announced,
    audit,
    change_note,
    draft,
    incoming,
    invite,
    job,
    join_request,
    nudged,
    outbox,
    put_off,
    question,
    raw_update,
    reminder,
    unread,
    web_code,
    web_session,
    wrong_code,
)
from storage.store import Store

AT_ONCE = 200
_CLEANED = "cleaned"
_FINISHED = outbox.c.state.not_in(("pending", "sending"))
_TOLD = or_(
    exists().where(reminder.c.outbox_id == outbox.c.id),
    exists().where(nudged.c.outbox_id == outbox.c.id),
    exists().where(announced.c.outbox_id == outbox.c.id),
)
_ASKS = exists().where(question.c.outbox_id == outbox.c.id)
_OPENED = or_(
    exists().where(draft.c.incoming_id == incoming.c.id),
    exists().where(job.c.incoming_id == incoming.c.id),
)


def _remove(store: Store, table: Table, ids: Sequence[int]) -> None:
    store.change(delete(table).where(table.c.id.in_(ids)))


def _remove_said(store: Store, table: Table, ids: Sequence[int]) -> None:
    """Messages of the bot, and what speaks of them."""
    store.change(update(outbox).where(outbox.c.replaces_id.in_(ids)).values(replaces_id=None))
    store.change(update(put_off).where(put_off.c.outbox_id.in_(ids)).values(outbox_id=None))
    store.change(delete(change_note).where(change_note.c.outbox_id.in_(ids)))
    _remove(store, table, ids)


def _remove_text(store: Store, table: Table, ids: Sequence[int]) -> None:
    """The ledger goes on to say that a reminder or a nudge went out, to whom and when."""
    store.change(update(table).where(table.c.id.in_(ids)).values(body=null()))


@dataclass(frozen=True, slots=True)
class Kind:
    """Rows that may go: `since` is the moment they are counted from, `setting` names their days."""

    setting: str
    table: Table
    since: ColumnElement[datetime]
    may_go: ColumnElement[bool] = field(default_factory=true)
    take: Callable[[Store, Table, Sequence[int]], None] = _remove


KINDS: tuple[Kind, ...] = (
    # Messages stay as long as what came of them.
    Kind("draft", draft, func.coalesce(draft.c.used_at, draft.c.expires_at)),
    Kind("job", job, func.coalesce(job.c.done_at, job.c.created_at), job.c.state == "done"),
    Kind("incoming", incoming, incoming.c.at, ~_OPENED),
    Kind("outbox", outbox, outbox.c.created_at, and_(_FINISHED, ~_TOLD, ~_ASKS), _remove_said),
    Kind("outbox", outbox, outbox.c.created_at, and_(_FINISHED, _TOLD, outbox.c.body.is_not(null())), _remove_text),
    Kind("raw_update", raw_update, raw_update.c.at),
    Kind("unread", unread, unread.c.last_at),
    Kind("invite", invite, func.coalesce(invite.c.used_at, invite.c.expires_at)),
    Kind("invite", web_code, web_code.c.expires_at),
    Kind("web_session", web_session, func.coalesce(web_session.c.ended_at, web_session.c.seen_at)),
    Kind("join_request", join_request, join_request.c.hinted_at),
    Kind("join_request", wrong_code, wrong_code.c.at),
    Kind("audit", audit, audit.c.at),
)


def begins(store: Store) -> bool:
    """Whether today's cleaning is for this process to do."""
    return claim_value(store, _CLEANED, str(local_day(store.now)))


def kept_since(store: Store, setting: str) -> datetime | None:
    """What is older goes; None where it is kept for ever."""
    days = store.kept_days[setting]
    return None if days == FOR_EVER else store.now - timedelta(days=days)


def old_rows(store: Store, kind: Kind, after: int) -> list[int]:
    """The next ids behind `after` that may go, at most AT_ONCE."""
    since = kept_since(store, kind.setting)
    if since is None:
        return []
    key = kind.table.c.id
    found = select(key).where(key > after, kind.since < since, kind.may_go).order_by(key).limit(AT_ONCE)
    return list(store.connection.scalars(found))
