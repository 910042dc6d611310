"""What the bot would say on a day, had it run without a stop and had nobody answered meanwhile; sends nothing."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, exists, select

from domain.digests import LEADER, OFFICE, told_before
from domain.reminders import DEFAULT, first_moment
from domain.working_days import Calendar
from domain.zone import at_local, local_day
from storage.calendar import calendar
from storage.digests import MISSING
from storage.schema import identity, membership, person, plan, report_rule, report_source, unit
from storage.store import Store

# The unit to whose vacant post a role is owed.
_HOME = {"office": OFFICE, "leadership": LEADER}
_reached = exists().where(identity.c.person_id == person.c.id, identity.c.state == "active")
_POSTS = (
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
_ASKED_AT = (
    select(report_source.c.rule_id, plan.c.imported_at)
    .join(plan, plan.c.id == report_source.c.plan_id)
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.due == report_rule.c.due)
    .order_by(plan.c.imported_at.desc())
)

Post = tuple[int, str, str, str | None, bool]


def remind_at(store: Store, at: datetime) -> list[dict[str, Any]]:
    """The messages of the local day of `at` up to that moment, one for each post that is told something.

    Each is {"unit", "role", "person", "reachable", "items": [{"what", "code", "due", "step"}]}; `person` is None
    for a vacant post, `due` the literal last day in ISO form, `code` None for a report.
    """
    day, days = local_day(at), calendar(store)
    if not days.is_working(day) or at < at_local(day, DEFAULT.digest):
        return []
    rows = _missing_at(store, at, day, days)
    found = []
    for post in _posts(store, {row.unit_id for row, _ in rows}):
        items = _told(store, post, rows, day, days)
        if items:
            found.append(_message(post, items))
    return found


def _missing_at(store: Store, at: datetime, day: date, days: Calendar) -> list[tuple[Row[Any], date]]:
    """What is missing, each with the day on which it could first be told; what comes later is left out."""
    asked_at = {row.rule_id: row.imported_at for row in store.rows(_ASKED_AT)}
    found = []
    for row in store.rows(MISSING, before=told_before(day, days)):
        since = asked_at[row.rule_id] if row.rule_id else row.imported_at
        first = first_moment(since, row.due, row.roll, days)
        if first <= at:
            found.append((row, local_day(first)))
    return found


def _posts(store: Store, owing: set[int]) -> list[Post]:
    """Every post that is held, and those that should be: a head where something is owed, office and leader."""
    held = [Post((r.unit_id, r.role, r.unit, r.full_name, bool(r.reachable))) for r in store.rows(_POSTS)]
    taken = {(unit_id, role) for unit_id, role, *_ in held}
    roles = {role for _, role in taken}
    vacant: list[Post] = []
    for row in store.rows(select(unit).order_by(unit.c.id)):
        if row.id in owing and (row.id, "head") not in taken:
            vacant.append((row.id, "head", row.name, None, False))
        if _HOME.get(row.kind) and _HOME[row.kind] not in roles:
            vacant.append((row.id, _HOME[row.kind], row.name, None, False))
    return sorted([*held, *vacant], key=lambda post: (post[0], post[1]))
