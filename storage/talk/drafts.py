"""What is being asked in a chat, and what a person is about to write: both outlive the process."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, exists, select, update

from domain.messages import Choice
from storage.schema import draft, outbox, question
from storage.store import Store

QUESTION_LASTS = timedelta(hours=12)
# A number typed later than this is meant for no menu any more; over a weekend a reminder is still answered.
MENU_LASTS = timedelta(days=3)
DRAFT_LASTS = timedelta(days=1)
# A plan may have many places to ask about.
PLAN_LASTS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Question:
    """What the chat was asked last: `asks` names the kind, `outbox_id` the message that asks.

    `just_asked` says that nothing was said in the chat since.
    """

    asks: str
    data: dict[str, Any]
    outbox_id: int | None
    just_asked: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """Something not yet written; `state` is open, used or dropped, `person_id` who began it, None at a terminal."""

    id: int
    kind: str
    data: dict[str, Any]
    state: str
    used_at: datetime | None
    person_id: int | None


_said_since = exists().where(outbox.c.conversation_id == question.c.conversation_id, outbox.c.id > question.c.outbox_id)
_QUESTION = select(
    question.c.asks, question.c.data, question.c.outbox_id, question.c.asked_at, (~_said_since).label("just_asked")
).where(question.c.conversation_id == bindparam("chat"), question.c.expires_at > bindparam("at"))


def open_question(store: Store, conversation_id: int) -> Question | None:
    """The question that the chat has still to answer; one of another day is none any more."""
    row = store.first(_QUESTION, chat=conversation_id, at=store.now)
    return _as_question(row) if row and row.asked_at > store.now - QUESTION_LASTS else None


def left_question(store: Store, conversation_id: int) -> Question | None:
    """The question of another day that waits on in the chat, without being asked any more."""
    row = store.first(_QUESTION, chat=conversation_id, at=store.now)
    return _as_question(row) if row and row.asked_at <= store.now - QUESTION_LASTS else None


def _as_question(row: Any) -> Question:
    return Question(row.asks, row.data, row.outbox_id, bool(row.just_asked))


def ask(store: Store, conversation_id: int, asks: str, data: dict[str, Any], lasts: timedelta = QUESTION_LASTS) -> None:
    """Open a question; the one before it is forgotten."""
    close_question(store, conversation_id)
    store.asking = conversation_id
    store.add(
        question,
        conversation_id=conversation_id,
        asks=asks,
        data=data,
        asked_at=store.now,
        expires_at=store.now + lasts,
    )


_ASKED_IN = (
    update(question)
    .where(question.c.conversation_id == bindparam("chat"), question.c.outbox_id.is_(None))
    .values(outbox_id=bindparam("row"))
)


def asked_in(store: Store, conversation_id: int, outbox_id: int) -> None:
    """Remember which message asks the question that was opened in this transaction, if one was."""
    if store.asking == conversation_id:
        store.change(_ASKED_IN, chat=conversation_id, row=outbox_id)


_FORGET = delete(question).where(question.c.conversation_id == bindparam("chat"))


def close_question(store: Store, conversation_id: int) -> None:
    """Nothing is asked any more."""
    store.change(_FORGET, chat=conversation_id)


def asked_no_more(store: Store, asks: str, name: str, draft_id: int) -> None:
    """Somebody has closed a shared draft: where else it is asked about a number means the newest message again.

    `name` is how the questions of this kind name their draft.
    """
    rows = store.rows(select(question.c.conversation_id, question.c.data).where(question.c.asks == asks))
    chats = [row.conversation_id for row in rows if row.data.get(name) == draft_id]
    store.change(update(question).where(question.c.conversation_id.in_(chats)).values(outbox_id=None))


def save_draft(
    store: Store,
    person_id: int | None,
    kind: str,
    data: dict[str, Any],
    incoming_id: int | None,
    lasts: timedelta = DRAFT_LASTS,
) -> int:
    """Keep what a yes would write; `incoming_id` is the message that it came from, nobody is at a terminal."""
    return store.add(
        draft,
        person_id=person_id,
        kind=kind,
        data=data,
        state="open",
        incoming_id=incoming_id,
        created_at=store.now,
        expires_at=store.now + lasts,
    )


_DRAFT = select(draft).where(draft.c.id == bindparam("id"), draft.c.person_id == bindparam("person_id"))


def access_draft(store: Store, person_id: int, draft_id: int) -> Draft | None:
    """A draft of this person, whatever its state; None for anything else."""
    row = store.first(_DRAFT, id=draft_id, person_id=person_id)
    return _as_draft(row, store.now) if row else None


_SHARED = select(draft).where(draft.c.id == bindparam("id"), draft.c.kind == bindparam("kind")).with_for_update()


def access_shared_draft(store: Store, kind: str, draft_id: int) -> Draft | None:
    """A draft that several people may go on with, one after the other; whether this one may is asked before."""
    row = store.first(_SHARED, id=draft_id, kind=kind)
    return _as_draft(row, store.now) if row else None


_OPEN = (
    select(draft)
    .where(
        draft.c.kind.in_(bindparam("kinds", expanding=True)),
        draft.c.state == "open",
        draft.c.expires_at > bindparam("at"),
    )
    .order_by(draft.c.id.desc())
)
_OPEN_OF_PERSON = _OPEN.where(draft.c.person_id == bindparam("person_id"))
_OPEN_OF_NOBODY = _OPEN.where(draft.c.person_id.is_(None))


def open_drafts(store: Store, person_id: int | None, *kinds: str) -> list[Draft]:
    """What this person, or nobody at a terminal, has begun of these kinds and not yet finished, the newest first."""
    if person_id is None:
        rows = store.rows(_OPEN_OF_NOBODY, kinds=kinds, at=store.now)
    else:
        rows = store.rows(_OPEN_OF_PERSON, kinds=kinds, at=store.now, person_id=person_id)
    return [_as_draft(row, store.now) for row in rows]


def open_shared_drafts(store: Store, kind: str) -> list[Draft]:
    """What anybody has begun of this kind and not yet finished, the newest first."""
    return [_as_draft(row, store.now) for row in store.rows(_OPEN, kinds=[kind], at=store.now)]


def draft_of_message(store: Store, person_id: int, incoming_id: int) -> Draft | None:
    """The draft that came from a message."""
    statement = select(draft).where(draft.c.incoming_id == incoming_id, draft.c.person_id == person_id)
    row = store.first(statement.order_by(draft.c.id.desc()).limit(1))
    return _as_draft(row, store.now) if row else None


def draft_of_group(store: Store, person_id: int, group: str) -> Draft | None:
    """The open draft that the earlier items of an album went into."""
    statement = select(draft).where(draft.c.person_id == person_id, draft.c.state == "open")
    rows = store.rows(statement.order_by(draft.c.id.desc()).limit(5))
    found = next((row for row in rows if row.data.get("group") == group), None)
    return _as_draft(found, store.now) if found else None


_OPEN_DRAFT = update(draft).where(draft.c.id == bindparam("row"), draft.c.state == "open")
_AMEND = _OPEN_DRAFT.values(data=bindparam("now_says"))
_CLOSE = _OPEN_DRAFT.where(draft.c.expires_at > bindparam("at")).values(state=bindparam("to"), used_at=bindparam("at"))


def amend_draft(store: Store, draft_id: int, data: dict[str, Any]) -> None:
    """Change what an open draft would write."""
    store.change(_AMEND, row=draft_id, now_says=data)


def keep_draft(store: Store, draft_id: int, until: datetime) -> None:
    """Let an open draft wait until this moment."""
    store.change(update(draft).where(draft.c.id == draft_id, draft.c.state == "open").values(expires_at=until))


def close_draft(store: Store, draft_id: int, state: str) -> bool:
    """Use or drop an open draft; False where somebody did so before."""
    return store.change(_CLOSE, row=draft_id, to=state, at=store.now) == 1


def reopen_draft(store: Store, draft_id: int) -> bool:
    """Go on with a draft that was dropped; False where it is too old, or was not."""
    dropped = update(draft).where(draft.c.id == draft_id, draft.c.state == "dropped", draft.c.expires_at > store.now)
    return store.change(dropped.values(state="open", used_at=None)) == 1


def _as_draft(row: Any, now: datetime) -> Draft:
    state = "dropped" if row.state == "open" and row.expires_at <= now else row.state
    return Draft(row.id, row.kind, row.data, state, row.used_at, row.person_id)


# --- choices


_CHOICES = select(outbox.c.kind, outbox.c.body).where(
    outbox.c.id == bindparam("row"), outbox.c.conversation_id == bindparam("chat")
)


def choices_of(store: Store, conversation_id: int, outbox_id: int) -> tuple[str, list[Choice]]:
    """The kind and the choices of one of the chat's messages; no choices for another chat's."""
    row = store.first(_CHOICES, row=outbox_id, chat=conversation_id)
    return (row.kind, _choices(row.body)) if row and row.body else ("", [])


def _choices(body: dict[str, Any]) -> list[Choice]:
    return [Choice.from_list(kept) for kept in body["choices"]]


_LAST_SENT = (
    select(outbox.c.id, outbox.c.body)
    .where(
        outbox.c.conversation_id == bindparam("chat"),
        outbox.c.state == "sent",
        outbox.c.body.is_not(None),
        outbox.c.sent_at > bindparam("after"),
    )
    .order_by(outbox.c.id.desc())
    .limit(20)
)


def newest_choices(store: Store, conversation_id: int) -> tuple[int, list[Choice]] | None:
    """The newest message with choices that was sent to the chat already, and its choices."""
    # Read one by one: mostly the very last message has choices, and the bodies of the others are not unpacked.
    rows = store.connection.execute(_LAST_SENT, {"chat": conversation_id, "after": store.now - MENU_LASTS})
    found = next(((row.id, _choices(row.body)) for row in rows if row.body and row.body["choices"]), None)
    rows.close()
    return found


def recent_choices(store: Store, conversation_id: int) -> list[list[Choice]]:
    """The choices of the messages sent to the chat of late, the newest first; messages without any are left out."""
    rows = store.rows(_LAST_SENT, chat=conversation_id, after=store.now - MENU_LASTS)
    return [_choices(row.body) for row in rows if row.body and row.body["choices"]]
