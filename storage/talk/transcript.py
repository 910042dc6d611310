"""A chat as its person sees it: what was said on both sides, in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, or_, select

from domain.messages import Address, Choice, File, Reply
from storage.schema import conversation, incoming, outbox
from storage.store import Store

_SHOWN = ("sending", "sent", "unknown")
MOST = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One bubble. `key` names it for good; the key of a person's own line is the external_id of the message.

    `row` is the outbox row whose choices the line offers, `person_id` whom it was written to; None for a person's
    own line. The line of a press has the label of the choice as its text.
    """

    key: str
    mine: bool
    text: str
    choices: tuple[Choice, ...]
    files: tuple[File, ...]
    at: datetime
    row: int | None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Lines of a chat, oldest first; `cursor` names the place after the last one."""

    lines: tuple[Line, ...]
    cursor: str


@dataclass(frozen=True, slots=True)
class _Cursor:
    """The last message in, the last row out, and the rows up to it that were not to be shown yet."""

    incoming: int = 0
    outbox: int = 0
    held: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "_Cursor":
        parts = text.split(".")
        if len(parts) < 2 or not all(part.isascii() and part.isdigit() for part in parts):
            return cls()
        numbers = [int(part) for part in parts]
        return cls(numbers[0], numbers[1], tuple(numbers[2:]))

    def __str__(self) -> str:
        return ".".join(str(number) for number in (self.incoming, self.outbox, *self.held))


def read_transcript(store: Store, address: Address, after: str) -> Page:
    """The lines of a chat after a cursor, in the order in which they were said; after "" the last hundred."""
    chat = store.value(
        select(conversation.c.id).where(
            conversation.c.channel == address.channel,
            conversation.c.bot == address.bot,
            conversation.c.chat_id == address.chat_id,
        )
    )
    since = _Cursor.parse(after)
    said = _heard(store, chat, since)
    told = _told(store, chat, since)
    shown = [row for row in told if row.state in _SHOWN and row.body]
    cursor = _Cursor(
        max((row.id for row in said), default=since.incoming),
        max([since.outbox, *(row.id for row in told)]),
        tuple(row.id for row in told if row.state == "pending"),
    )
    lines = [_own_line(store, row) for row in said] + [_bot_line(row) for row in shown]
    lines.sort(key=lambda line: (line.at, not line.mine))
    return Page(tuple(lines[-MOST:]), str(cursor))


def _heard(store: Store, chat: int | None, since: _Cursor) -> Sequence[Row[Any]]:
    statement = select(incoming).where(incoming.c.conversation_id == chat, incoming.c.id > since.incoming)
    return store.rows(statement.order_by(incoming.c.id.desc()).limit(MOST))[::-1]


def _told(store: Store, chat: int | None, since: _Cursor) -> Sequence[Row[Any]]:
    new = or_(outbox.c.id > since.outbox, outbox.c.id.in_(since.held))
    statement = select(outbox).where(and_(outbox.c.conversation_id == chat, new))
    return store.rows(statement.order_by(outbox.c.id.desc()).limit(MOST))[::-1]


def _own_line(store: Store, row: Row[Any]) -> Line:
    text = row.text if row.pressed is None else _label(store, row.conversation_id, *row.pressed)
    files = tuple(File(name, kind, size, sha256=digest) for name, kind, size, digest in row.files)
    return Line(row.external_id, True, text, (), files, row.at, None)


def _label(store: Store, chat: int, row_id: int, index: int) -> str:
    body = store.value(select(outbox.c.body).where(outbox.c.id == row_id, outbox.c.conversation_id == chat))
    choices = body["choices"] if body else []
    return str(choices[index][0]) if 0 <= index < len(choices) else ""


def _bot_line(row: Row[Any]) -> Line:
    reply = Reply.from_dict(row.body)
    at = row.created_at if row.kind == "reply" else row.sent_at or row.not_before
    return Line(f"o{row.id}", False, reply.text, reply.choices, reply.attachments, at, row.id, row.person_id)
