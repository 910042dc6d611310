"""Units are told of changes to what they have to do: one message for each person, composed when it is sent.

with telling_of_changes(store):
    ...  # give a task, move a date, withdraw a plan
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, select, text, update

from domain.plans.duty_changes import Duty, Key
from domain.reminding.digests import UNIT_ROLES
from domain.reminding.rules import next_window
from storage.owing.calendar import calendar
from storage.people.persons import holders
from storage.plans.duties import duties
from storage.schema import change_note, outbox
from storage.store import Store
from storage.talk.outbox import put_composed

KIND = "changes"
# What the office changes within this time is told together.
SETTLES = timedelta(minutes=5)

Before = Mapping[Key, Duty | None]


@contextmanager
def telling_of_changes(store: Store) -> Iterator[None]:
    """Whatever is changed inside is told to the heads and staff of the units that it concerns, save who does it.

    A change that is taken back before the message goes is not told at all.
    """
    before = duties(store)
    yield
    now = duties(store)
    for unit_id in sorted(before.keys() | now.keys()):
        if changed := _changed(before.get(unit_id, {}), now.get(unit_id, {})):
            _note(store, unit_id, changed)


def _changed(before: Mapping[Key, Duty], now: Mapping[Key, Duty]) -> dict[Key, Duty | None]:
    return {key: before.get(key) for key in before.keys() | now.keys() if before.get(key) != now.get(key)}


def _note(store: Store, unit_id: int, changed: Before) -> None:
    people = {one.person_id for role in UNIT_ROLES for one in holders(store, role=role, unit_id=unit_id)}
    not_before = next_window(store.now + SETTLES, calendar(store))
    for person_id in sorted(people - {store.actor}):
        row = _waiting(store, person_id) or put_composed(store, person_id, KIND, not_before)
        if row is not None:
            _keep(store, row, unit_id, changed)


_WAITING = (
    select(outbox.c.id)
    .where(
        outbox.c.person_id == bindparam("person_id"),
        outbox.c.kind == KIND,
        # In these very words, for the index of unfinished rows to be used.
        text("outbox.state IN ('pending', 'sending')"),
        outbox.c.state == "pending",
        outbox.c.attempts == 0,
    )
    .with_for_update()
)


def _waiting(store: Store, person_id: int) -> int | None:
    """The message to this person that has still to be composed."""
    row: int | None = store.value(_WAITING, person_id=person_id)
    return row


_BEFORE = select(change_note.c.before).where(
    change_note.c.outbox_id == bindparam("row"), change_note.c.unit_id == bindparam("unit")
)


def _keep(store: Store, row: int, unit_id: int, changed: Before) -> None:
    """What the person knew first is what the message is composed against."""
    kept = {f"{kind}:{key}": duty.as_list() if duty else None for (kind, key), duty in changed.items()}
    earlier: dict[str, Any] | None = store.value(_BEFORE, row=row, unit=unit_id)
    if earlier is None:
        store.add(change_note, outbox_id=row, unit_id=unit_id, before=kept)
    else:
        both = update(change_note).where(change_note.c.outbox_id == row, change_note.c.unit_id == unit_id)
        store.change(both.values(before=kept | earlier))


_OF_ROW = select(change_note).where(change_note.c.outbox_id == bindparam("row")).order_by(change_note.c.unit_id)


def noted(store: Store, row: int) -> dict[int, Before]:
    """What each unit knew before the changes that a message is to tell of."""
    return {one.unit_id: _read(one.before) for one in store.rows(_OF_ROW, row=row)}


def _read(kept: Mapping[str, Any]) -> Before:
    parts = ((key.partition(":"), duty) for key, duty in kept.items())
    return {(kind, int(number)): Duty.from_list(duty) if duty else None for (kind, _, number), duty in parts}
