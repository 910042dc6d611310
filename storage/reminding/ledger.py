"""What the ledger of reminders answers: who was told of what, when, by which step, and how that ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, or_, select

from domain.days.periods import RollPolicy
from domain.days.zone import at_local, local_day
from domain.reminding.digests import told_step
from domain.reminding.office_rules import Kind
from domain.reminding.rules import current_step, next_digest, next_told
from storage.owing.asking import due_now, kind, owed
from storage.owing.calendar import calendar
from storage.owing.timetables import timetables
from storage.reminding.put_off import put_off_by
from storage.schema import (
    assignment,
    conversation,
    obligation,
    outbox,
    person,
    reminder,
    report_rule,
    task,
    unit,
)
from storage.store import Store

# The leaders' day comes once within so many working days.
MOST_DAYS = 6


@dataclass(frozen=True, slots=True)
class Thing:
    """Something a unit owes, by its name; `due` is the day that speaks now; a task's window has its part and task."""

    id: int
    unit_id: int
    unit: str
    name: str
    due: date
    roll: RollPolicy
    kind: Kind
    assignment_id: int | None = None
    task_id: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One person was told of one thing at one step; `outcome` is the state of the message that told it."""

    thing_id: int
    person: str
    step: int
    at: datetime
    outcome: str
    channel: str


_THINGS = (
    select(
        obligation.c.id,
        obligation.c.unit_id,
        unit.c.short,
        unit.c.name.label("unit"),
        report_rule.c.what,
        task.c.shown_code,
        task.c.title,
        due_now.label("due"),
        obligation.c.roll,
        kind.label("kind"),
        obligation.c.assignment_id,
        assignment.c.task_id,
    )
    .select_from(obligation)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .outerjoin(report_rule, report_rule.c.id == obligation.c.rule_id)
    .outerjoin(assignment, assignment.c.id == obligation.c.assignment_id)
    .outerjoin(task, task.c.id == assignment.c.task_id)
    .where(obligation.c.gone_at.is_(None))
    .order_by(due_now, unit.c.name, obligation.c.id)
)
_IN_DIGEST = (
    select(reminder.c.obligation_id, reminder.c.step)
    .where(reminder.c.outbox_id == bindparam("row"), reminder.c.person_id == bindparam("person_id"))
    .order_by(reminder.c.id)
)
_LAST_DIGEST = (
    select(outbox.c.id)
    .where(outbox.c.person_id == bindparam("person_id"), outbox.c.kind == "digest", outbox.c.state == "sent")
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_TOLD = (
    select(
        reminder.c.obligation_id,
        reminder.c.step,
        reminder.c.told_at,
        person.c.full_name,
        outbox.c.state,
        outbox.c.sent_at,
        conversation.c.channel,
    )
    .join(person, person.c.id == reminder.c.person_id)
    .join(outbox, outbox.c.id == reminder.c.outbox_id)
    .join(conversation, conversation.c.id == outbox.c.conversation_id)
    .where(reminder.c.obligation_id.in_(bindparam("ids", expanding=True)))
    .order_by(reminder.c.told_at.desc(), person.c.full_name)
)
_STEPS = select(reminder.c.obligation_id, reminder.c.due, reminder.c.step).where(
    reminder.c.obligation_id.in_(bindparam("ids", expanding=True)), reminder.c.person_id == bindparam("person_id")
)


def last_digest(store: Store, person_id: int) -> int | None:
    """The newest digest that reached this person."""
    found: int | None = store.value(_LAST_DIGEST, person_id=person_id)
    return found


def told_in(store: Store, outbox_id: int, person_id: int) -> list[tuple[Thing, int]]:
    """What a digest told this person, with the steps; what is owed no more is among it."""
    steps = {row.obligation_id: row.step for row in store.rows(_IN_DIGEST, row=outbox_id, person_id=person_id)}
    return [(thing, steps[thing.id]) for thing in _things(store, obligation.c.id.in_(list(steps)))]


def still_owed(store: Store, ids: Sequence[int], unit_ids: Sequence[int]) -> list[Thing]:
    """Those of these that are still missing and that one of these units owes."""
    return _things(store, obligation.c.id.in_(list(ids)), obligation.c.unit_id.in_(list(unit_ids)), owed)


def things_owed(store: Store, unit_ids: Sequence[int] | None, *which: ColumnElement[bool]) -> list[Thing]:
    """What these units (all, where None) owe, met or not."""
    of_units = () if unit_ids is None else (obligation.c.unit_id.in_(list(unit_ids)),)
    return _things(store, *of_units, *which)


def of_period(period: str) -> ColumnElement[bool]:
    """Reports of a period: of this year's as of any other where it names none."""
    return or_(report_rule.c.period == period, report_rule.c.period.startswith(f"{period}-", autoescape=True))


def of_code(code: str) -> ColumnElement[bool]:
    """Windows of the tasks shown under a code."""
    return task.c.shown_code == code


def told_lately(since: datetime) -> ColumnElement[bool]:
    """What somebody was told of after a moment."""
    return obligation.c.id.in_(select(reminder.c.obligation_id).where(reminder.c.told_at >= since))


def next_due_of_kind(store: Store, of_kind: Kind) -> Thing | None:
    """What is due next among the things of this kind that somebody owes."""
    rows = store.rows(_THINGS.where(owed, kind == of_kind, due_now >= local_day(store.now)).limit(1))
    return _thing(rows[0]) if rows else None


def thing(store: Store, obligation_id: int) -> Thing | None:
    """One of them; who may see it is for the caller to say, by its unit."""
    found = _things(store, obligation.c.id == obligation_id)
    return found[0] if found else None


def _things(store: Store, *which: ColumnElement[bool]) -> list[Thing]:
    return [_thing(row) for row in store.rows(_THINGS.where(*which))]


def _thing(row: Row[Any]) -> Thing:
    name = row.what or f"{row.shown_code} {row.title}".strip()
    of_task = (row.assignment_id, row.task_id)
    return Thing(row.id, row.unit_id, row.short or row.unit, name, row.due, row.roll, row.kind, *of_task)


def who_was_told(store: Store, ids: Sequence[int]) -> list[Told]:
    """Every line of the ledger about these, the newest first."""
    return [
        Told(row.obligation_id, row.full_name, row.step, row.sent_at or row.told_at, row.state, row.channel)
        for row in store.rows(_TOLD, ids=list(ids))
    ]


# --- what comes next


def next_of_units(store: Store, person_id: int, unit_ids: Sequence[int]) -> tuple[datetime, list[Thing]] | None:
    """When this person is next told of what these units owe, as long as nobody answers, and of what."""
    days, tables, later = calendar(store), timetables(store), put_off_by(store, person_id)
    moments: list[tuple[datetime, Thing]] = []
    things = _things(store, obligation.c.unit_id.in_(list(unit_ids)), owed)
    rows = store.rows(_STEPS, ids=[one.id for one in things], person_id=person_id)
    told = {(row.obligation_id, row.due, row.step) for row in rows}
    for one in things:
        policy = tables.person(person_id, one.kind)
        put_off = later.get(one.id)
        step = current_step(local_day(store.now), one.due, one.roll, days, policy)
        if put_off and put_off > local_day(store.now):
            moments.append((at_local(put_off, policy.digest), one))
        elif step is not None and (one.id, one.due, step) not in told:
            # A step that was missed, or that waits for the next digest.
            moments.append((next_digest(store.now, days, policy), one))
        else:
            moments.append((next_told(store.now, one.due, one.roll, days, policy), one))
    if not moments:
        return None
    first = min(moment for moment, _ in moments)
    return first, [one for moment, one in moments if moment == first]


def next_of_all(store: Store, person_id: int, role: str) -> datetime | None:
    """When one who follows all units next has the list of what is late; None where nothing soon will be."""
    days = calendar(store)
    policy = timetables(store).person(person_id, "report")
    moment = store.now
    for _ in range(MOST_DAYS):
        moment = next_digest(moment, days, policy)
        day = local_day(moment)
        late = _things(store, owed, due_now < day)
        if any(told_step(role, day, one.due, one.roll, days, policy) is not None for one in late):
            return moment
    return None
