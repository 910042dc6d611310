"""What a person still has to be told: composed when it is sent, so that it names only what is still missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Row, bindparam, delete, or_, select

from domain.days.working_days import Calendar
from domain.days.zone import local_day
from domain.reminding.digests import LEADER, OFFICE, UNIT_ROLES, hearers, possible_steps, told_before
from domain.reminding.office_rules import KINDS, joined
from domain.reminding.rules import Policy, is_leader_day, reminder_day
from storage.owing.asking import in_review, kind, told, told_from
from storage.owing.calendar import calendar
from storage.owing.obligations import Source, sources_of_rules
from storage.owing.timetables import Timetables, timetables
from storage.people.posts import LISTENING
from storage.reminding.put_off import forget_told_again, note_told_again, put_off_by
from storage.schema import assignment, obligation, plan, reminder, report_rule, task, unit
from storage.store import Store
from storage.talk.incoming import insert_into


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One thing that is missing, and the step at which `role` hears of it.

    `due` is the literal last day, `reminder_day` the last working day on which it is in time; a window of a task
    has its assignment and task, a report its rule and period; `sources` are the plans' own lines. A review is a
    report that came on `due` and waits for the office.
    """

    kind: Literal["report", "window", "review"]
    obligation_id: int
    role: str
    unit_id: int
    unit: str
    unit_short: str
    code: str
    what: str
    due: date
    reminder_day: date
    step: int
    sources: tuple[Source, ...]
    assignment_id: int | None = None
    task_id: int | None = None
    rule_id: int | None = None
    period: str = ""
    percent: int = 0
    status: str = "not_started"
    returned: bool = False

    @property
    def plan(self) -> str:
        """The short name of the plan that asks for it first."""
        return self.sources[0].plan if self.sources else ""


@dataclass(frozen=True, slots=True)
class DigestItems:
    """All that one digest says, what is due first on top."""

    person_id: int
    day: date
    items: tuple[DigestItem, ...]


MISSING = (
    select(
        obligation.c.id,
        obligation.c.unit_id,
        told_from.label("due"),
        in_review.label("in_review"),
        kind.label("kind"),
        obligation.c.roll,
        obligation.c.rule_id,
        obligation.c.assignment_id,
        unit.c.name.label("unit"),
        unit.c.short.label("unit_short"),
        unit.c.kind.label("unit_kind"),
        report_rule.c.what,
        report_rule.c.period,
        assignment.c.task_id,
        assignment.c.percent,
        assignment.c.status,
        task.c.shown_code,
        task.c.title,
        task.c.schedule_text,
        plan.c.short.label("plan"),
        plan.c.imported_at,
    )
    .select_from(obligation)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .outerjoin(report_rule, report_rule.c.id == obligation.c.rule_id)
    .outerjoin(assignment, assignment.c.id == obligation.c.assignment_id)
    .outerjoin(task, task.c.id == assignment.c.task_id)
    .outerjoin(plan, plan.c.id == task.c.plan_id)
    .where(told, told_from < bindparam("before"))
    .order_by(told_from, task.c.shown_code, report_rule.c.what, unit.c.name, obligation.c.id)
)
_OF_UNITS = obligation.c.unit_id.in_(bindparam("units", expanding=True))
_OWN = MISSING.where(_OF_UNITS, ~in_review)
_OWN_AND_LATE = MISSING.where(or_(_OF_UNITS, told_from < bindparam("day")))
_POSTS = select(LISTENING.c.role, LISTENING.c.unit_id).where(LISTENING.c.person_id == bindparam("person_id"))
_TOLD = select(reminder.c.obligation_id, reminder.c.due, reminder.c.step).where(
    reminder.c.person_id == bindparam("person_id"), reminder.c.obligation_id.in_(bindparam("ids", expanding=True))
)


def digest_items(store: Store, person_id: int) -> DigestItems:
    """What this person has to be told today and has not been; nothing for one who holds no post."""
    day, days = local_day(store.now), calendar(store)
    posts = store.rows(_POSTS, person_id=person_id, on_day=day)
    tables, later = timetables(store), put_off_by(store, person_id)
    rows = _missing(store, posts, day, told_before(day, days, _widest(tables, person_id)), days)
    already = {
        (r.obligation_id, r.due, r.step) for r in store.rows(_TOLD, person_id=person_id, ids=[row.id for row in rows])
    }
    found = []
    for row in rows:
        policy = tables.person(person_id, row.kind)
        steps = [
            (role, step)
            for role in _roles_towards(posts, row)
            for step in possible_steps(role, day, row.due, row.roll, days, policy, later.get(row.id))
        ]
        new = [(role, step) for role, step in steps if (row.id, row.due, step) not in already]
        if new:
            found.append((row, *new[0]))
    return DigestItems(person_id, day, as_items(store, found, days))


def _widest(tables: Timetables, person_id: int) -> Policy:
    """All that this person may be told of begins within it."""
    return joined(tables.person(person_id, of_kind) for of_kind in KINDS)


def _missing(store: Store, posts: Sequence[Row[Any]], day: date, before: date, days: Calendar) -> Sequence[Row[Any]]:
    units = [post.unit_id for post in posts if post.role in UNIT_ROLES]
    roles = {post.role for post in posts}
    if OFFICE in roles or (LEADER in roles and is_leader_day(day, days)):
        return store.rows(_OWN_AND_LATE, units=units, before=before, day=day)
    return store.rows(_OWN, units=units, before=before) if units else ()


def _roles_towards(posts: Iterable[Row[Any]], row: Row[Any]) -> list[str]:
    """In which of the roles a person hears of this, its own unit's first; of what waits for review only the office."""
    held = {post.role for post in posts if post.role not in UNIT_ROLES or post.unit_id == row.unit_id}
    return [role for role in hearers(row.in_review) if role in held]


def as_items(store: Store, found: Iterable[tuple[Row[Any], str, int]], days: Calendar) -> tuple[DigestItem, ...]:
    """Rows of MISSING, each with the role that hears of it and the step."""
    told = list(found)
    sources = sources_of_rules(store, sorted({row.rule_id for row, _, _ in told if row.rule_id}))
    return tuple(_item(row, role, step, sources, days) for row, role, step in told)


def _item(row: Row[Any], role: str, step: int, sources: dict[int, tuple[Source, ...]], days: Calendar) -> DigestItem:
    is_report = row.rule_id is not None
    of_task = (Source(row.plan, row.schedule_text, row.due),)
    return DigestItem(
        kind="review" if row.in_review else "report" if is_report else "window",
        obligation_id=row.id,
        role=role,
        unit_id=row.unit_id,
        unit=row.unit,
        unit_short=row.unit_short,
        code="" if is_report else row.shown_code,
        what=row.what if is_report else row.title,
        due=row.due,
        reminder_day=reminder_day(row.due, row.roll, days),
        step=step,
        sources=sources.get(row.rule_id, ()) if is_report else of_task,
        assignment_id=row.assignment_id,
        task_id=row.task_id,
        rule_id=row.rule_id,
        period=row.period or "",
        percent=row.percent or 0,
        status=row.status or "not_started",
        returned=row.kind == "returned",
    )


def record_told(store: Store, items: Iterable[DigestItem], person_id: int, outbox_id: int) -> None:
    """Write down that the person has been told of these; what stands in the ledger stays."""
    items = list(items)
    note_told_again(store, person_id, [item.obligation_id for item in items], local_day(store.now), outbox_id)
    rows = [
        {
            "obligation_id": item.obligation_id,
            "due": item.due,
            "step": item.step,
            "person_id": person_id,
            "outbox_id": outbox_id,
            "told_at": store.now,
        }
        for item in items
    ]
    if rows:
        store.connection.execute(insert_into(store, reminder).on_conflict_do_nothing(), rows)


def all_told_before(store: Store, items: Iterable[DigestItem], person_id: int) -> bool:
    """Whether the person has heard of each of these before, at whatever step of the day that it has now."""
    wanted = {(item.obligation_id, item.due) for item in items}
    heard = store.rows(_HEARD, ids=[key for key, _ in wanted], person_id=person_id) if wanted else ()
    return wanted <= {(row.obligation_id, row.due) for row in heard}


_HEARD = select(reminder.c.obligation_id, reminder.c.due).where(
    reminder.c.obligation_id.in_(bindparam("ids", expanding=True)), reminder.c.person_id == bindparam("person_id")
)


def forget_told(store: Store, outbox_id: int) -> None:
    """A digest is composed anew for another try: what its last try told counts no more."""
    store.change(delete(reminder).where(reminder.c.outbox_id == outbox_id))
    forget_told_again(store, outbox_id)


_ASSIGNMENTS_TOLD = (
    select(obligation.c.assignment_id)
    .join(reminder, reminder.c.obligation_id == obligation.c.id)
    .where(reminder.c.outbox_id == bindparam("outbox_id"), obligation.c.assignment_id.is_not(None))
    .order_by(obligation.c.due, obligation.c.id)
)


def assignments_told(store: Store, outbox_id: int) -> list[int]:
    """The assignments that a digest spoke of, what is due first on top."""
    return list(store.connection.execute(_ASSIGNMENTS_TOLD, {"outbox_id": outbox_id}).scalars())
