"""What was not understood: kept for a bounded time, without names and without who wrote it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from domain.people.masking import masked
from domain.text import fold
from storage.schema import person, unread
from storage.store import Store
from storage.talk.incoming import insert_new
from storage.units import all_units

KEPT = timedelta(days=90)
MOST = 200


@dataclass(frozen=True, slots=True)
class Unread:
    """A text as it may be shown, what it was taken for, and how often it came."""

    role: str
    text: str
    intent: str
    confidence: float
    times: int
    first_at: datetime
    last_at: datetime


def keep_unread(store: Store, role: str, text: str, intent: str, confidence: float) -> None:
    """Keep a text that was not understood, or count it once more; what is too old goes."""
    units = [name for unit in all_units(store).values() for name in (unit.name, unit.short)]
    shown = masked(text, store.connection.scalars(select(person.c.full_name)), units)
    key = fold(shown)
    if not key.strip(" …"):
        return
    new = {"text": shown, "intent": intent, "confidence": confidence, "times": 0}
    insert_new(store, unread, role=role, key=key, **new, first_at=store.now, last_at=store.now)
    counted = update(unread).where(unread.c.role == role, unread.c.key == key)
    store.change(counted.values(times=unread.c.times + 1, last_at=store.now, intent=intent, confidence=confidence))
    store.change(delete(unread).where(unread.c.last_at < store.now - KEPT))


def list_unread(store: Store, most: int = MOST) -> list[Unread]:
    """What was not understood of late, the most frequent first, then the newest."""
    statement = select(unread).where(unread.c.last_at >= store.now - KEPT)
    rows = store.rows(statement.order_by(unread.c.times.desc(), unread.c.last_at.desc(), unread.c.id).limit(most))
    return [Unread(r.role, r.text, r.intent, r.confidence, r.times, r.first_at, r.last_at) for r in rows]
