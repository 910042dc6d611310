"""What the bot would say on a day, had it run without a stop and had nobody answered meanwhile; sends nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, case, exists, select

from domain.digests import LEADER, OFFICE, UNIT_ROLES, hearers, is_told_on, told_before, told_step
from domain.reminders import DEFAULT, first_moment
from domain.working_days import Calendar
from domain.zone import at_local, local_day
from storage.calendar import calendar
from storage.digests import MISSING, DigestItem, as_items
from storage.schema import identity, membership, person, plan, report_rule, report_source, unit
from storage.store import Store

# The unit to whose vacant post a role is owed.
_HOMES = {"office": OFFICE, "leadership": LEADER}
_reached = exists().where(identity.c.person_id == person.c.id, identity.c.state == "active")
_HELD = (
    select(
        membership.c.unit_id,
        membership.c.role,
        unit.c.name.label("unit"),
        person.c.full_name,
        _reached.label("reachable"),
    )
    .join(person, person.c.id == membership.c.person_id)
    .join(unit, unit.c.id == membership.c.unit_id)
    .where(membership.c.until.is_(None))
    .order_by(membership.c.unit_id, membership.c.role, person.c.id)
)
# Last come those that set the day, the earliest import of them at the end.
_ASKED_AT = (
    select(report_source.c.rule_id, plan.c.imported_at)
    .join(plan, plan.c.id == report_source.c.plan_id)
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .order_by(case((report_source.c.due == report_rule.c.due, 1), else_=0), plan.c.imported_at.desc())
)


@dataclass(frozen=True, slots=True)
class _Post:
    unit_id: int
    role: str
    unit: str
    person: str | None = None
    reachable: bool = False


def remind_at(store: Store, at: datetime) -> list[dict[str, Any]]:
    """The messages of the local day of `at` up to that moment, one for each post that is told something.

    Each is {"unit", "role", "person", "reachable", "items": [{"what", "code", "due", "step"}]}; `person` is None
    for a vacant post, `due` the literal last day in ISO form, `code` None for a report.
    """
    day, days = local_day(at), calendar(store)
    if not days.is_working(day) or at < at_local(day, DEFAULT.digest):
        return []
    missing = _missing_at(store, at, day, days)
    heard = [(post, _told(post, missing, day, days)) for post in _posts(store, {row.unit_id for row, _ in missing})]
    return [_message(post, as_items(store, found, days)) for post, found in heard if found]


def _missing_at(store: Store, at: datetime, day: date, days: Calendar) -> list[tuple[Row[Any], date]]:
    """What is missing, each with the day on which it could first be told; what comes after `at` is left out."""
    asked_at = {row.rule_id: row.imported_at for row in store.rows(_ASKED_AT)}
    firsts = [
        (row, first_moment(asked_at[row.rule_id] if row.rule_id else row.imported_at, row.due, row.roll, days))
        for row in store.rows(MISSING, before=told_before(day, days))
    ]
    return [(row, local_day(first)) for row, first in firsts if first <= at]


def _posts(store: Store, owing: set[int]) -> list[_Post]:
    """Every post that is held, and those that should be: a head where something is owed, the office, the leader."""
    held = [_Post(r.unit_id, r.role, r.unit, r.full_name, bool(r.reachable)) for r in store.rows(_HELD)]
    headed = {post.unit_id for post in held if post.role == "head"}
    roles = {post.role for post in held}
    vacant = []
    for row in store.rows(select(unit)):
        if row.id in owing - headed:
            vacant.append(_Post(row.id, "head", row.name))
        if row.kind in _HOMES and _HOMES[row.kind] not in roles:
            vacant.append(_Post(row.id, _HOMES[row.kind], row.name))
    return sorted([*held, *vacant], key=lambda post: (post.unit_id, post.role))


def _told(
    post: _Post, missing: Iterable[tuple[Row[Any], date]], day: date, days: Calendar
) -> list[tuple[Row[Any], str, int]]:
    """What the holder of a post hears of on this day, with the step."""
    found = []
    for row, first in missing:
        concerned = post.role in hearers(row.in_review)
        concerned &= post.role not in UNIT_ROLES or post.unit_id == row.unit_id
        step = told_step(post.role, day, row.due, row.roll, days) if concerned else None
        if step is not None and is_told_on(post.role, day, first, row.due, row.roll, days):
            found.append((row, post.role, step))
    return found


def _message(post: _Post, items: Iterable[DigestItem]) -> dict[str, Any]:
    return {
        "unit": post.unit,
        "role": post.role,
        "person": post.person,
        "reachable": post.reachable,
        "items": [
            {"what": item.what, "code": item.code or None, "due": item.due.isoformat(), "step": item.step}
            for item in items
        ],
    }
