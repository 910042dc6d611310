"""What the office announces: to whom it goes, who has received and answered it, and what is held back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from storage.schema import announced, announcement, conversation, outbox, person, unit
from storage.store import Store
from storage.talk.outbox import preferred_conversation, put_composed

KIND = "announcement"


@dataclass(frozen=True, slots=True)
class Announcement:
    """What was announced, by whom and to whom in words."""

    id: int
    person_id: int
    by: str
    text: str
    audience: str
    at: datetime
    withdrawn_at: datetime | None
    withdrawn_by: str


@dataclass(frozen=True, slots=True)
class Reached:
    """One to whom it goes: `state` is that of the message, `unlinked` where no chat reaches them."""

    id: int
    announcement_id: int
    person_id: int
    person: str
    phone: str
    unit: str
    state: str
    received_at: datetime | None
    answer: str

    @property
    def answered(self) -> bool:
        """Whether they say that they have it, or more."""
        return self.received_at is not None


_by_withdrawn = person.alias("by_withdrawn")
_ANNOUNCEMENTS = (
    select(announcement, person.c.full_name, _by_withdrawn.c.full_name.label("withdrawn_name"))
    .join(person, person.c.id == announcement.c.person_id)
    .outerjoin(_by_withdrawn, _by_withdrawn.c.id == announcement.c.withdrawn_by)
    .order_by(announcement.c.id.desc())
)
_REACHED = (
    select(announced, person.c.full_name, person.c.phone, unit.c.short, outbox.c.state)
    .join(person, person.c.id == announced.c.person_id)
    .join(unit, unit.c.id == announced.c.unit_id)
    .outerjoin(outbox, outbox.c.id == announced.c.outbox_id)
    .order_by(announced.c.id)
)


def put_announcement(
    store: Store, person_id: int, text: str, audience: str, people: Sequence[tuple[int, int]], at: datetime
) -> int:
    """Announce something to these (person, unit); the messages wait until `at`. Returns the announcement."""
    key = store.add(announcement, person_id=person_id, text=text, audience=audience, at=store.now)
    for one, unit_id in people:
        row = put_composed(store, one, KIND, at)
        store.add(announced, announcement_id=key, person_id=one, unit_id=unit_id, outbox_id=row)
    store.audit("announce", "announcement", key, after={"text": text, "people": len(people)})
    return key


def announcements(store: Store) -> list[Announcement]:
    """All of them, the newest first."""
    return [_announcement(row) for row in store.rows(_ANNOUNCEMENTS)]


def announcement_of(store: Store, key: int) -> Announcement | None:
    """One of them; who may see it is for the caller to say."""
    row = store.first(_ANNOUNCEMENTS.where(announcement.c.id == key))
    return _announcement(row) if row else None


def same_lately(store: Store, text: str, since: datetime) -> Announcement | None:
    """The same words, announced after a moment and not withdrawn."""
    alike = (announcement.c.text == text, announcement.c.at > since, announcement.c.withdrawn_at.is_(None))
    row = store.first(_ANNOUNCEMENTS.where(*alike))
    return _announcement(row) if row else None


def reached(store: Store, key: int) -> list[Reached]:
    """Everybody to whom an announcement goes."""
    return [_reached(row) for row in store.rows(_REACHED.where(announced.c.announcement_id == key))]


def reached_in(store: Store, row: int) -> Reached | None:
    """Whom a message of an announcement goes to."""
    found = store.first(_REACHED.where(announced.c.outbox_id == row))
    return _reached(found) if found else None


def access_reached(store: Store, person_id: int, key: int) -> Reached | None:
    """What was announced to this person; None for anything else."""
    found = store.first(_REACHED.where(announced.c.id == key, announced.c.person_id == person_id))
    return _reached(found) if found else None


def _announcement(row: Row[Any]) -> Announcement:
    by = (row.withdrawn_at, row.withdrawn_name or "")
    return Announcement(row.id, row.person_id, row.full_name, row.text, row.audience, row.at, *by)


def _reached(row: Row[Any]) -> Reached:
    return Reached(
        id=row.id,
        announcement_id=row.announcement_id,
        person_id=row.person_id,
        person=row.full_name,
        phone=row.phone,
        unit=row.short,
        state=row.state or "unlinked",
        received_at=row.received_at,
        answer=row.answer,
    )


# --- what its receivers say


def receive(store: Store, key: int, answer: str = "") -> bool:
    """They have it, and perhaps say more; False where they said the same before."""
    one = update(announced).where(announced.c.id == key)
    if answer:
        received = func.coalesce(announced.c.received_at, store.now)
        changed = store.change(one.where(announced.c.answer != answer).values(answer=answer, received_at=received))
    else:
        changed = store.change(one.where(announced.c.received_at.is_(None)).values(received_at=store.now))
    if changed:
        store.audit("receive", "announced", key, after=answer or None)
    return bool(changed)


# --- held back


def withdraw(store: Store, key: int, person_id: int) -> int | None:
    """Send nothing more of it; how many messages were held back. None where it was withdrawn before."""
    standing = update(announcement).where(announcement.c.id == key, announcement.c.withdrawn_at.is_(None))
    if not store.change(standing.values(withdrawn_at=store.now, withdrawn_by=person_id)):
        return None
    rows = select(announced.c.outbox_id).where(announced.c.announcement_id == key, announced.c.outbox_id.is_not(None))
    waiting = update(outbox).where(outbox.c.id.in_(rows), outbox.c.state == "pending", outbox.c.attempts == 0)
    held = store.change(waiting.values(state="dropped", reason="withdrawn"))
    store.audit("withdraw", "announcement", key, after={"held": held})
    return held


def last_waiting(store: Store, person_id: int, since: datetime) -> Announcement | None:
    """What this person announced last, after a moment, where some of it still waits to be sent."""
    waits = (
        select(announced.c.id)
        .join(outbox, outbox.c.id == announced.c.outbox_id)
        .where(announced.c.announcement_id == announcement.c.id, outbox.c.state == "pending")
        .exists()
    )
    mine = (announcement.c.person_id == person_id, announcement.c.at > since, announcement.c.withdrawn_at.is_(None))
    row = store.first(_ANNOUNCEMENTS.where(*mine, waits))
    return _announcement(row) if row else None


# --- what it costs


_BOTS = select(conversation.c.channel, conversation.c.bot).where(
    conversation.c.id.in_(bindparam("chats", expanding=True))
)


def bots_for(store: Store, people: Sequence[int]) -> Counter[tuple[str, str]]:
    """How many messages to these people would go by each bot, as (channel, bot)."""
    chats = [preferred_conversation(store, one) for one in people]
    return Counter((row.channel, row.bot) for row in store.rows(_BOTS, chats=[chat for chat in chats if chat]))
