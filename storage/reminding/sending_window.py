"""The hours between which messages that nobody asked for go out, as the office sets them."""

from collections.abc import Sequence
from datetime import time

from sqlalchemy import select

from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.calendar import WINDOW, calendar, opens_at
from storage.revisions import CALENDAR, keep_value, raise_revision
from storage.schema import person_wish
from storage.store import Store
from storage.talk.outbox import Claimed
from storage.talk.sending import record_later

Window = tuple[time, time]


def window(store: Store) -> Window:
    """From when, and until just before when, messages go out on a working day."""
    days = calendar(store)
    return days.opens, days.closes


def has_to_wait(store: Store, claimed: Claimed) -> bool:
    """Whether a claimed row, which nobody asked for, may not go out yet; it is put off until it may."""
    opens = opens_at(store)
    if opens == store.now:
        return False
    record_later(store, claimed, opens, "outside the sending window")
    return True


def hours_outside(store: Store, wanted: Window) -> list[time]:
    """The hours that people chose for their reminders and that would lie outside, the earliest first."""
    chosen = store.connection.scalars(select(person_wish.c.hour).where(person_wish.c.hour.is_not(None)).distinct())
    return sorted(hour for text in chosen if not wanted[0] <= (hour := time.fromisoformat(text)) < wanted[1])


def set_window(store: Store, was: Window, new: Window) -> bool:
    """Let messages go out between other hours; False where the hours are no longer what they were."""
    if window(store) != was:
        return False
    keep_value(store, WINDOW, as_texts(new))
    raise_revision(store, CALENDAR)
    store.audit("window", "setting", 0, before=as_texts(was), after=as_texts(new))
    return True


def note_window(store: Store, what: str, by: int, was: Window, new: Window) -> None:
    """Let it be taken back."""
    note_office_change(store, "window", what, by, as_texts(was), as_texts(new))


def take_back_window(store: Store, change: OfficeChange) -> bool:
    """The hours before; False where they were changed again."""
    return set_window(store, as_window(change.after), as_window(change.before)) and mark_undone(store, change.id)


def as_texts(hours: Window) -> list[str]:
    """The window as it is kept."""
    return [hour.isoformat("minutes") for hour in hours]


def as_window(texts: Sequence[str]) -> Window:
    """The inverse of `as_texts`."""
    opens, closes = texts
    return time.fromisoformat(opens), time.fromisoformat(closes)
