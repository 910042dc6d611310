"""What the office changed for everybody, with what stood before, so that it can be taken back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from storage.schema import office_change
from storage.store import Store


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """A change of kind calendar or series; `before` and `after` are what its own module has kept of it."""

    id: int
    kind: str
    what: str
    at: datetime
    before: Any
    after: Any


def note_office_change(store: Store, kind: str, what: str, person_id: int | None, before: Any, after: Any) -> int:
    """Write a change down; nobody in a chat made one at a terminal."""
    row = {"kind": kind, "what": what, "person_id": person_id, "before": before, "after": after}
    return store.add(office_change, **row, at=store.now)


def last_office_change(store: Store, person_id: int | None, since: datetime) -> OfficeChange | None:
    """The change that this person (or nobody in a chat) made last, after a moment, and that was not taken back."""
    mine = select(office_change).where(
        office_change.c.person_id == person_id, office_change.c.at > since, office_change.c.undone_at.is_(None)
    )
    row = store.first(mine.order_by(office_change.c.id.desc()).limit(1))
    return OfficeChange(row.id, row.kind, row.what, row.at, row.before, row.after) if row else None


def mark_undone(store: Store, change_id: int) -> bool:
    """It is taken back; False where somebody did so before."""
    standing = update(office_change).where(office_change.c.id == change_id, office_change.c.undone_at.is_(None))
    return store.change(standing.values(undone_at=store.now)) == 1
