"""Who may open the web chat: one-time codes, and the browsers in which it is open.

Neither a code nor a session's token is kept, only its SHA-256.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, select, update

from domain.messages import Address
from domain.people.invites import hash_code
from storage.people.linked_chats import link_chat, set_state
from storage.schema import conversation, identity, person, web_code, web_session
from storage.store import Store
from storage.talk.incoming import lock_sender

CHANNEL = "web"
CODE_LASTS = timedelta(minutes=15)
# A browser that was not used for so long, or was let in so long ago, is asked for a code again.
RESTS = timedelta(days=30)
LASTS = timedelta(days=180)
# To the hour is enough to know when a browser was last used.
SEEN_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Session:
    """A browser in which the web chat of a person is open."""

    id: int
    person_id: int
    name: str
    locale: str
    chat_id: str
    device: str
    created_at: datetime
    seen_at: datetime

    def seen_lately(self, now: datetime) -> bool:
        """Whether its use was noted within SEEN_EVERY."""
        return self.seen_at > now - SEEN_EVERY


_OPEN = and_(
    web_session.c.ended_at.is_(None),
    web_session.c.seen_at > bindparam("rested"),
    web_session.c.created_at > bindparam("lasted"),
)
_SESSIONS = (
    select(
        web_session.c.id,
        identity.c.person_id,
        person.c.full_name,
        person.c.locale,
        conversation.c.chat_id,
        web_session.c.device,
        web_session.c.created_at,
        web_session.c.seen_at,
    )
    .join(conversation, conversation.c.id == web_session.c.conversation_id)
    .join(identity, identity.c.conversation_id == conversation.c.id)
    .join(person, person.c.id == identity.c.person_id)
    .where(_OPEN)
)
_BY_TOKEN = _SESSIONS.where(web_session.c.token_hash == bindparam("token_hash"))
_OF_PERSON = _SESSIONS.where(identity.c.person_id == bindparam("person_id")).order_by(web_session.c.seen_at.desc())
_AT = _SESSIONS.where(
    conversation.c.channel == bindparam("channel"),
    conversation.c.bot == bindparam("bot"),
    conversation.c.chat_id == bindparam("chat_id"),
).limit(1)


def _still(store: Store) -> dict[str, datetime]:
    return {"rested": store.now - RESTS, "lasted": store.now - LASTS}


# --- codes


def offer_code(store: Store, person_id: int, code: str) -> int:
    """Keep a fresh code of this person, good for CODE_LASTS; an older one that was not used is good no more."""
    unused = update(web_code).where(web_code.c.person_id == person_id, web_code.c.used_at.is_(None))
    store.change(unused.where(web_code.c.expires_at > store.now).values(expires_at=store.now))
    expires = store.now + CODE_LASTS
    row = {"person_id": person_id, "created_at": store.now, "expires_at": expires}
    return store.add(web_code, code_hash=hash_code(code), **row)


def take_code(store: Store, code: str) -> int | None:
    """Use a code up; whose it is, None for one that is no good."""
    return _take(store, web_code.c.code_hash == hash_code(code))


def take_code_of_link(store: Store, key: int, person_id: int) -> bool:
    """Use up the code that a link stands for; False where it was used or is too old."""
    return _take(store, and_(web_code.c.id == key, web_code.c.person_id == person_id)) is not None


def _take(store: Store, which: Any) -> int | None:
    used = update(web_code).where(which, web_code.c.used_at.is_(None), web_code.c.expires_at > store.now)
    found: int | None = store.value(used.values(used_at=store.now).returning(web_code.c.person_id))
    return found


# --- the chat of a person, the same in every browser


def open_chat(store: Store, person_id: int, fresh: str) -> tuple[int, Address, bool]:
    """The web chat of this person: conversation, address, and whether it is new, then with the chat id `fresh`."""
    statement = (
        select(conversation.c.id, conversation.c.bot, conversation.c.chat_id)
        .join(identity, identity.c.conversation_id == conversation.c.id)
        .where(identity.c.person_id == person_id, conversation.c.channel == CHANNEL)
        .order_by(identity.c.linked_at.desc())
        .limit(1)
    )
    row = store.first(statement)
    if row is not None:
        set_state(store, row.id, "active")
        return row.id, Address(CHANNEL, row.bot, row.chat_id), False
    address = Address(CHANNEL, CHANNEL, fresh)
    chat = lock_sender(store, address).conversation_id
    link_chat(store, chat, person_id)
    store.audit("link", "identity", chat, after={"person_id": person_id})
    return chat, address, True


# --- sessions


def begin_session(store: Store, conversation_id: int, token_hash: str, device: str) -> int:
    """Let a browser in; `device` is what the person may know it by."""
    row = {"conversation_id": conversation_id, "device": device}
    key = store.add(web_session, **row, token_hash=token_hash, created_at=store.now, seen_at=store.now)
    store.audit("log_in", "web_session", key, after=row)
    return key


def session_of(store: Store, token_hash: str) -> Session | None:
    """The open session of this token."""
    row = store.first(_BY_TOKEN, token_hash=token_hash, **_still(store))
    return _session(row) if row else None


def sessions_of(store: Store, person_id: int) -> Sequence[Session]:
    """Where the web chat of this person is open, the last used first."""
    return [_session(row) for row in store.rows(_OF_PERSON, person_id=person_id, **_still(store))]


def _session(row: Row[Any]) -> Session:
    return Session(
        row.id, row.person_id, row.full_name, row.locale, row.chat_id, row.device, row.created_at, row.seen_at
    )


def is_open(store: Store, address: Address) -> bool:
    """Whether the web chat at this address is open in any browser, so that what is said there can be read."""
    where = {"channel": address.channel, "bot": address.bot, "chat_id": address.chat_id}
    return store.first(_AT, **where, **_still(store)) is not None


def note_session(store: Store, session: Session) -> None:
    """Remember that a session is used."""
    store.change(update(web_session).where(web_session.c.id == session.id).values(seen_at=store.now))


def end_session(store: Store, key: int) -> bool:
    """Let a browser out; False where it was out already."""
    return bool(_end(store, [key]))


def end_sessions(store: Store, person_id: int) -> int:
    """Let every browser of this person out; how many were in."""
    return _end(store, [session.id for session in sessions_of(store, person_id)])


def _end(store: Store, keys: Sequence[int]) -> int:
    ended = update(web_session).where(web_session.c.id.in_(keys), web_session.c.ended_at.is_(None))
    count = store.change(ended.values(ended_at=store.now))
    for key in keys[:count]:
        store.audit("log_out", "web_session", key)
    return count
