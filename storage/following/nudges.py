"""The office urges: who was asked for what, when, by whom, and what became of each message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, func, select, update

from domain.reminding.digests import UNIT_ROLES
from storage.people.persons import holders
from storage.schema import membership, nudge, nudged, obligation, outbox, person, reminder, unit
from storage.store import Store
from storage.talk.outbox import put_composed

KIND = "nudge"


@dataclass(frozen=True, slots=True)
class Asked:
    """When something was last asked for: by a person of the office, or by a reminder where `by` is empty."""

    at: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """One who is asked on behalf of units: `reachable` where any chat reaches them."""

    person_id: int
    name: str
    phone: str
    reachable: bool
    things: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the message to one person; nobody is there where the name is empty.

    `state` is that of the outbox, or `unlinked` where no chat reaches them.
    """

    person: str
    phone: str
    units: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class Nudge:
    """What somebody of the office asked for at once; `outcomes` stand by person."""

    id: int
    person_id: int
    text: str
    at: datetime
    outcomes: tuple[Outcome, ...] = ()


def receivers(store: Store, units: Mapping[int, Sequence[int]]) -> list[Receiver]:
    """The heads and staff of these units, each once, with all that is asked of their units; by unit: obligations."""
    found: dict[int, Receiver] = {}
    for unit_id, things in units.items():
        for one in (one for role in UNIT_ROLES for one in holders(store, role=role, unit_id=unit_id)):
            before = found[one.person_id].things if one.person_id in found else ()
            both = tuple(dict.fromkeys((*before, *things)))
            found[one.person_id] = Receiver(one.person_id, one.name, one.phone, one.reachable, both)
    return list(found.values())


_LOCK = (
    select(obligation.c.id)
    .where(obligation.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(obligation.c.id)
    .with_for_update()
)


def lock_things(store: Store, ids: Sequence[int]) -> None:
    """Let nobody else ask for these until the transaction ends."""
    store.rows(_LOCK, ids=list(ids))


def put_nudge(store: Store, person_id: int, text: str, units: Mapping[int, Sequence[int]], at: datetime) -> int:
    """Ask for what these units owe, by unit: obligations; the messages wait until `at`. Returns the nudge."""
    key = store.add(nudge, person_id=person_id, text=text, at=store.now)
    heard: set[int] = set()
    rows = []
    for one in receivers(store, units):
        row = put_composed(store, one.person_id, KIND, at) if one.reachable else None
        heard.update(one.things)
        rows += [_row(key, thing, one.person_id, row) for thing in one.things]
    nobody = [thing for things in units.values() for thing in things if thing not in heard]
    store.add_all(nudged, rows + [_row(key, thing, None, None) for thing in nobody])
    if not any(row["outbox_id"] for row in rows):
        # Nothing goes out of which anything could be told later.
        store.change(update(nudge).where(nudge.c.id == key).values(told_at=store.now))
    store.audit("nudge", "nudge", key, after={"things": sorted({row["obligation_id"] for row in rows}), "text": text})
    return key


def _row(key: int, thing: int, person_id: int | None, row: int | None) -> dict[str, int | None]:
    return {"nudge_id": key, "obligation_id": thing, "person_id": person_id, "outbox_id": row}


# --- asking


_NUDGED = (
    select(nudged.c.obligation_id, nudge.c.at, person.c.full_name)
    .join(nudge, nudge.c.id == nudged.c.nudge_id)
    .join(person, person.c.id == nudge.c.person_id)
    .join(outbox, outbox.c.id == nudged.c.outbox_id)
    .where(
        nudged.c.obligation_id.in_(bindparam("ids", expanding=True)),
        outbox.c.state.in_(("pending", "sending", "sent", "unknown")),
    )
    .order_by(nudge.c.id)
)
# The office and the leaders are told of it too; that asks nobody of the unit.
TO_THE_UNIT = exists().where(
    membership.c.person_id == reminder.c.person_id,
    membership.c.unit_id == obligation.c.unit_id,
    membership.c.role.in_(UNIT_ROLES),
)
_REMINDED = (
    select(reminder.c.obligation_id, func.max(outbox.c.sent_at).label("at"))
    .join(outbox, outbox.c.id == reminder.c.outbox_id)
    .join(obligation, obligation.c.id == reminder.c.obligation_id)
    .where(reminder.c.obligation_id.in_(bindparam("ids", expanding=True)), outbox.c.state == "sent", TO_THE_UNIT)
    .group_by(reminder.c.obligation_id)
)


def last_nudged(store: Store, ids: Sequence[int]) -> dict[int, Asked]:
    """When the office last asked for these itself, and who; messages that wait for the morning count."""
    return {row.obligation_id: Asked(row.at, row.full_name) for row in store.rows(_NUDGED, ids=list(ids))}


_OF_UNITS = (
    select(obligation.c.unit_id, nudge.c.at, person.c.full_name)
    .select_from(nudged)
    .join(nudge, nudge.c.id == nudged.c.nudge_id)
    .join(person, person.c.id == nudge.c.person_id)
    .join(outbox, outbox.c.id == nudged.c.outbox_id)
    .join(obligation, obligation.c.id == nudged.c.obligation_id)
    .where(
        nudge.c.at >= bindparam("since"),
        obligation.c.unit_id.in_(bindparam("units", expanding=True)),
        outbox.c.state.in_(("pending", "sending", "sent", "unknown")),
    )
    .order_by(nudge.c.id)
)


def units_nudged(store: Store, unit_ids: Sequence[int], since: datetime) -> dict[int, Asked]:
    """The units that the office has urged since a moment, whatever about; messages that wait for the morning count."""
    rows = store.rows(_OF_UNITS, units=list(unit_ids), since=since)
    return {row.unit_id: Asked(row.at, row.full_name) for row in rows}


def last_asked(store: Store, ids: Sequence[int]) -> dict[int, Asked]:
    """When these were last asked for, by the office or by a reminder."""
    found = {row.obligation_id: Asked(row.at) for row in store.rows(_REMINDED, ids=list(ids)) if row.at}
    for key, asked in last_nudged(store, ids).items():
        if key not in found or found[key].at <= asked.at:
            found[key] = asked
    return found


_OF_ROW = select(nudged.c.obligation_id).where(nudged.c.outbox_id == bindparam("row")).order_by(nudged.c.id)
_WORDS = (
    select(nudge.c.text)
    .join(nudged, nudged.c.nudge_id == nudge.c.id)
    .where(nudged.c.outbox_id == bindparam("row"))
    .limit(1)
)


def asked_in(store: Store, row: int, person_id: int) -> list[int]:
    """What a message to this person asks for, as ids of obligations; none for anybody else's."""
    return list(store.connection.scalars(_OF_ROW.where(nudged.c.person_id == person_id), {"row": row}))


def words_of(store: Store, row: int) -> str:
    """The office's own words in a message; empty for the usual ones."""
    return str(store.value(_WORDS, row=row) or "")


# --- what became of it


_OUTCOMES = (
    select(nudged.c.person_id, person.c.full_name, person.c.phone, unit.c.short, unit.c.name, outbox.c.state)
    .select_from(nudged)
    .join(obligation, obligation.c.id == nudged.c.obligation_id)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .outerjoin(person, person.c.id == nudged.c.person_id)
    .outerjoin(outbox, outbox.c.id == nudged.c.outbox_id)
    .where(nudged.c.nudge_id == bindparam("id"))
    .order_by(nudged.c.id)
)
_UNTOLD = (
    select(nudge)
    .where(
        nudge.c.told_at.is_(None),
        ~select(nudged.c.id)
        .join(outbox, outbox.c.id == nudged.c.outbox_id)
        .where(nudged.c.nudge_id == nudge.c.id, outbox.c.state.in_(("pending", "sending")))
        .exists(),
    )
    .order_by(nudge.c.id)
)


def claim_finished(store: Store) -> list[Nudge]:
    """The nudges whose messages have all come to an end, each handed out once: the office is told of it."""
    finished = []
    for row in store.rows(_UNTOLD):
        mine = update(nudge).where(nudge.c.id == row.id, nudge.c.told_at.is_(None)).values(told_at=store.now)
        if store.change(mine):
            finished.append(Nudge(row.id, row.person_id, row.text, row.at, _outcomes(store, row.id)))
    return finished


def _outcomes(store: Store, key: int) -> tuple[Outcome, ...]:
    by_person: dict[tuple[int | None, str], list[str]] = {}
    named = {}
    for row in store.rows(_OUTCOMES, id=key):
        short = row.short or row.name
        who = (row.person_id, "" if row.person_id else short)
        by_person.setdefault(who, []).append(short)
        named[who] = (row.full_name or "", row.phone or "", row.state or "unlinked")
    return tuple(
        Outcome(named[who][0], named[who][1], tuple(dict.fromkeys(units)), named[who][2])
        for who, units in by_person.items()
    )


# --- taken back while nothing left


_LAST = (
    select(nudge)
    .where(nudge.c.person_id == bindparam("person_id"), nudge.c.at > bindparam("since"), nudge.c.told_at.is_(None))
    .order_by(nudge.c.id.desc())
    .limit(1)
)


def last_waiting_nudge(store: Store, person_id: int, since: datetime) -> Nudge | None:
    """The newest nudge of this person of which something still waits to be sent."""
    row = store.first(_LAST, person_id=person_id, since=since)
    if row is None:
        return None
    found = Nudge(row.id, row.person_id, row.text, row.at, _outcomes(store, row.id))
    return found if any(one.state == "pending" for one in found.outcomes) else None


def take_back_nudge(store: Store, key: int) -> int:
    """Send nothing more of it; how many messages were held back."""
    of_nudge = select(nudged.c.outbox_id).where(nudged.c.nudge_id == key, nudged.c.outbox_id.is_not(None))
    waiting = update(outbox).where(outbox.c.id.in_(of_nudge), outbox.c.state == "pending", outbox.c.attempts == 0)
    held = store.change(waiting.values(state="dropped", reason="taken back"))
    store.audit("take_back", "nudge", key, after={"held": held})
    return held
