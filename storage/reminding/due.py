"""From what is due to digests that wait to be sent; what they say is composed when they are."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, and_, bindparam, select, text, update

from domain.days.periods import RollPolicy
from domain.days.working_days import Calendar
from domain.days.zone import at_local, local_day
from domain.reminding.digests import LEADER, OFFICE, UNIT_ROLES, ends_on, goes_out, hearers, possible_steps
from domain.reminding.office_rules import Kind
from domain.reminding.rules import Policy, next_digest, next_moment
from storage.owing.asking import in_review, kind, told, told_from
from storage.owing.calendar import calendar
from storage.owing.obligations import move
from storage.owing.timetables import Timetables, timetables
from storage.people.posts import LISTENING
from storage.reminding.put_off import put_off_of
from storage.schema import conversation, identity, obligation, outbox, person_wish, reminder
from storage.store import Store
from storage.talk.outbox import calls, prefers, put_digests

BATCH = 500

_DUE = (
    select(
        obligation.c.id,
        obligation.c.unit_id,
        told_from.label("due"),
        in_review.label("in_review"),
        kind.label("kind"),
        obligation.c.roll,
    )
    .where(obligation.c.next_remind_at <= bindparam("at"), told)
    .order_by(obligation.c.next_remind_at)
    .limit(BATCH)
    .with_for_update(skip_locked=True)
)
_LISTENERS = (
    select(LISTENING.c.person_id, LISTENING.c.unit_id, LISTENING.c.role, identity.c.conversation_id)
    .join(identity, and_(identity.c.person_id == LISTENING.c.person_id, identity.c.state == "active"))
    .join(conversation, conversation.c.id == identity.c.conversation_id)
    .outerjoin(person_wish, person_wish.c.person_id == LISTENING.c.person_id)
    .order_by(prefers, calls, identity.c.seen_at, identity.c.id)
)
_OF_UNITS = _LISTENERS.where(
    LISTENING.c.role.in_(UNIT_ROLES), LISTENING.c.unit_id.in_(bindparam("units", expanding=True))
)
_OF_ALL = _LISTENERS.where(LISTENING.c.role.in_((OFFICE, LEADER)))
_TOLD = select(reminder.c.obligation_id, reminder.c.due, reminder.c.step, reminder.c.person_id).where(
    reminder.c.obligation_id.in_(bindparam("ids", expanding=True)),
    reminder.c.step.in_(bindparam("steps", expanding=True)),
)
_STANDING = select(outbox.c.key, outbox.c.state).where(outbox.c.key.in_(bindparam("keys", expanding=True)))
_SUPERSEDE = (
    update(outbox)
    .where(
        # In these very words, for the index of unfinished rows to be used.
        text("outbox.state IN ('pending', 'sending')"),
        outbox.c.state == "pending",
        outbox.c.kind == "digest",
        outbox.c.person_id.in_(bindparam("people", expanding=True)),
        outbox.c.key.not_in(bindparam("keys", expanding=True)),
    )
    .values(state="superseded", reason="a newer digest")
)
_REACHABLE = (
    select(identity.c.id)
    .join(LISTENING, LISTENING.c.person_id == identity.c.person_id)
    .where(identity.c.state == "active", LISTENING.c.role.in_(UNIT_ROLES), LISTENING.c.unit_id == bindparam("unit_id"))
    .limit(1)
)


@dataclass
class _Morning:
    """The digests of one day: who hears, in which chat, and what has become of theirs."""

    at: datetime
    day: date
    days: Calendar
    tables: Timetables
    chats: dict[int, int] = field(default_factory=dict)
    of_units: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    of_all: list[tuple[int, str]] = field(default_factory=list)
    standing: dict[str, str] = field(default_factory=dict)
    later: Mapping[tuple[int, int], date] = field(default_factory=dict)

    def key(self, person_id: int) -> str:
        return f"digest:{person_id}:{self.day}"

    def extra_key(self, person_id: int) -> str:
        return f"{self.key(person_id)}:today"

    def listeners(self, unit_id: int) -> Iterable[tuple[int, str]]:
        """(person, role) of all who may have to hear of a unit."""
        return (*self.of_units.get(unit_id, ()), *self.of_all)


def has_reachable(store: Store, unit_id: int) -> bool:
    """Whether any head or staff of the unit can be reached."""
    return store.value(_REACHABLE, unit_id=unit_id, on_day=local_day(store.now)) is not None


def enqueue_due(store: Store) -> int:
    """Make a digest for everyone who must be told of something that is due by now; how many were written.

    Its cost grows with what is due, not with what exists.
    """
    written = 0
    while due := store.rows(_DUE, at=store.now):
        written += _enqueue(store, due)
    return written


def _enqueue(store: Store, due: Sequence[Row[Any]]) -> int:
    days = calendar(store)
    at = goes_out(store.now, days)
    morning = _Morning(at, local_day(at), days, timetables(store))
    _gather(store, morning, due)
    news = _news(store, morning, due)
    keys, waiting = _sort_out(morning, news)
    put_digests(store, [_row(store, morning, key, person_id) for key, person_id in keys.items()])
    _supersede(store, morning, set(keys.values()))
    _move_on(store, morning, due, waiting)
    return len(keys)


def _row(store: Store, morning: _Morning, key: str, person_id: int) -> tuple[str, int, int, datetime]:
    """A digest goes out at the hour that its person chose."""
    hour = morning.tables.person(person_id, "report")
    return key, morning.chats[person_id], person_id, goes_out(store.now, morning.days, hour)


def _gather(store: Store, morning: _Morning, due: Sequence[Row[Any]]) -> None:
    """Who may have to hear, where each was last seen, and the digests of the day that stand already."""
    for row in store.rows(_OF_UNITS, units=list({row.unit_id for row in due}), on_day=morning.day):
        _hear(morning, morning.of_units[row.unit_id], row)
    if any(row.due < morning.day for row in due):
        for row in store.rows(_OF_ALL, on_day=morning.day):
            _hear(morning, morning.of_all, row)
    morning.later = put_off_of(store, [row.id for row in due])
    keys = [key(person_id) for person_id in morning.chats for key in (morning.key, morning.extra_key)]
    morning.standing = {row.key: row.state for row in store.rows(_STANDING, keys=keys)} if keys else {}


def _hear(morning: _Morning, heard: list[tuple[int, str]], row: Row[Any]) -> None:
    morning.chats[row.person_id] = row.conversation_id
    if (row.person_id, row.role) not in heard:
        heard.append((row.person_id, row.role))


def _news(store: Store, morning: _Morning, due: Sequence[Row[Any]]) -> dict[int, list[Row[Any]]]:
    """What each person has not been told of yet."""
    steps_of = _steps(morning)
    heard = [
        (row, person_id, steps)
        for row in due
        for person_id, role in morning.listeners(row.unit_id)
        if role in hearers(row.in_review) and (steps := steps_of(row, person_id, role))
    ]
    already = _told(store, [row.id for row in due], {step for _, _, steps in heard for step in steps})
    news: dict[int, list[Row[Any]]] = defaultdict(list)
    for row, person_id, steps in heard:
        if any((row.id, row.due, step, person_id) not in already for step in steps):
            news[person_id].append(row)
    return news


def _steps(morning: _Morning) -> Callable[[Row[Any], int, str], tuple[int, ...]]:
    """Many obligations share a due day."""

    @cache
    def steps(role: str, due: date, roll: RollPolicy, policy: Policy, later: date | None) -> tuple[int, ...]:
        return possible_steps(role, morning.day, due, roll, morning.days, policy, later)

    @cache
    def policy(person_id: int, of_kind: Kind) -> Policy:
        return morning.tables.person(person_id, of_kind)

    def of_row(row: Row[Any], person_id: int, role: str) -> tuple[int, ...]:
        later = morning.later.get((row.id, person_id))
        return steps(role, row.due, row.roll, policy(person_id, row.kind), later)

    return of_row


def _told(store: Store, ids: list[int], steps: set[int]) -> set[tuple[int, date, int, int]]:
    rows = store.rows(_TOLD, ids=ids, steps=list(steps)) if steps else ()
    return {(row.obligation_id, row.due, row.step, row.person_id) for row in rows}


def _sort_out(morning: _Morning, news: Mapping[int, list[Row[Any]]]) -> tuple[dict[str, int], set[int]]:
    """The rows to write, by key, and the obligations that wait for the next day's digest.

    A digest that has not been sent yet will say the news by itself. After it, only what ends today is told, once.
    """
    keys: dict[str, int] = {}
    waiting: set[int] = set()
    for person_id, rows in news.items():
        key, extra = morning.key(person_id), morning.extra_key(person_id)
        if key not in morning.standing:
            keys[key] = person_id
        elif morning.standing[key] != "pending" and morning.standing.get(extra) != "pending":
            urgent = [row for row in rows if ends_on(morning.day, row.due, row.roll, morning.days)]
            if urgent and extra not in morning.standing:
                keys[extra] = person_id
            else:
                waiting.update(row.id for row in rows)
    return keys, waiting


def _supersede(store: Store, morning: _Morning, people: set[int]) -> None:
    """Whatever of earlier days was not sent is said by the new one."""
    if people:
        keys = [key(person_id) for person_id in people for key in (morning.key, morning.extra_key)]
        store.change(_SUPERSEDE, people=list(people), keys=keys)


def _move_on(store: Store, morning: _Morning, due: Sequence[Row[Any]], waiting: set[int]) -> None:
    @cache
    def after(last_day: date, roll: RollPolicy, policy: Policy) -> datetime:
        return next_moment(morning.at, last_day, roll, morning.days, policy)

    again: dict[int, datetime] = {}
    for (key, person_id), day in morning.later.items():
        moment = at_local(day, morning.tables.person(person_id, "report").digest)
        if day > morning.day:
            again[key] = min(moment, again.get(key, moment))
    moments = {}
    for row in due:
        policy = morning.tables.unit(row.unit_id, row.kind)
        tomorrow = next_digest(morning.at, morning.days, policy)
        moment = tomorrow if row.id in waiting else after(row.due, row.roll, policy)
        moments[row.id] = min(moment, again.get(row.id, moment))
    move(store, moments)
