"""What the bot would say on a day, had it run without a stop and had nobody answered meanwhile; sends nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Row, case, exists, func, select, type_coerce

from domain.days.periods import RollPolicy
from domain.days.working_days import Calendar
from domain.days.zone import at_local, local_day
from domain.reminding.digests import LEADER, OFFICE, UNIT_ROLES, hearers, is_told_on, offset, told_before, told_step
from domain.reminding.rules import Policy, first_moment, is_leader_day
from storage.owing.calendar import calendar
from storage.owing.timetables import Timetables, timetables
from storage.people.posts import LISTENING
from storage.reminding.digests import MISSING, DigestItem, as_items
from storage.reminding.put_off import put_off_everywhere
from storage.reminding.weekly import week_on
from storage.schema import Moment, identity, person, plan, report_rule, report_series, report_source, unit
from storage.store import Store

# The unit to whose vacant post a role is owed.
_HOMES = {"office": OFFICE, "leadership": LEADER}
# Days between two days of the leaders' week, holidays among them, at the most.
_LONGEST_BREAK = 60
_reached = exists().where(identity.c.person_id == person.c.id, identity.c.state == "active")
_HELD = (
    select(
        LISTENING.c.person_id,
        LISTENING.c.unit_id,
        LISTENING.c.role,
        unit.c.name.label("unit"),
        person.c.full_name,
        _reached.label("reachable"),
    )
    .join(person, person.c.id == LISTENING.c.person_id)
    .join(unit, unit.c.id == LISTENING.c.unit_id)
    .order_by(LISTENING.c.unit_id, LISTENING.c.role, person.c.id)
)
# Last come those that set the day, the earliest import of them, or word of the office, at the end.
_asked_at = type_coerce(func.coalesce(plan.c.imported_at, report_series.c.set_at, report_source.c.asked_at), Moment)
_ASKED_AT = (
    select(report_source.c.rule_id, _asked_at.label("imported_at"))
    .outerjoin(plan, plan.c.id == report_source.c.plan_id)
    .outerjoin(report_series, report_series.c.id == report_source.c.series_id)
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .order_by(case((report_source.c.due == report_rule.c.due, 1), else_=0), _asked_at.desc())
)


@dataclass(frozen=True, slots=True)
class _Post:
    unit_id: int
    role: str
    unit: str
    person: str | None = None
    reachable: bool = False
    person_id: int = 0


@dataclass(frozen=True)
class _Outlook:
    """All that is missing and may be told by a day, each with the moment at which it could first be told."""

    days: Calendar
    tables: Timetables
    missing: Sequence[tuple[Row[Any], datetime]]
    put_off: Mapping[tuple[int, int], tuple[date, date]]
    told: Callable[[str, date, date, date, RollPolicy, Policy, date | None], bool]
    week_changed: Callable[[date], bool]


def remind_at(store: Store, at: datetime) -> list[dict[str, Any]]:
    """The messages of the local day of `at` up to that moment, one for each post that is told something.

    Each is {"unit", "role", "person", "reachable", "items": [{"what", "code", "due", "step"}]}; `person` is None
    for a vacant post, `due` the literal last day in ISO form, `code` None for a report. Leaders are listed in the weeks
    in which they hear of something late: not in those that bring nothing new.
    """
    return _messages(store, _outlook(store, local_day(at)), at)


def remind_between(store: Store, first: date, last: date) -> Iterator[tuple[date, list[dict[str, Any]]]]:
    """Each day from `first` through `last` on which something is told, with its messages as `remind_at` gives them."""
    outlook = _outlook(store, last)
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        if messages := _messages(store, outlook, at_local(day, time.max)):
            yield day, messages


def _outlook(store: Store, last: date) -> _Outlook:
    days, tables = calendar(store), timetables(store)
    asked_at = {row.rule_id: row.imported_at for row in store.rows(_ASKED_AT)}
    before = told_before(last, days, tables.widest())
    missing = [
        (row, _first(row, asked_at.get(row.rule_id) or row.imported_at, tables, days))
        for row in store.rows(MISSING, before=before)
    ]

    @cache
    def told(
        role: str, day: date, first: date, due: date, roll: RollPolicy, policy: Policy, later: date | None
    ) -> bool:
        return is_told_on(role, day, first, due, roll, days, policy, later)

    @cache
    def week_changed(day: date) -> bool:
        return week_on(store, day).changed

    return _Outlook(days, tables, missing, put_off_everywhere(store), told, week_changed)


def _first(row: Row[Any], asked_at: datetime, tables: Timetables, days: Calendar) -> datetime:
    return first_moment(asked_at, row.due, row.roll, days, tables.unit(row.unit_id, row.kind))


def _messages(store: Store, outlook: _Outlook, at: datetime) -> list[dict[str, Any]]:
    day = local_day(at)
    if not outlook.days.is_working(day):
        return []
    known = [(row, local_day(first)) for row, first in outlook.missing if first <= at]
    heard = [
        (post, _told(post, known, outlook, day))
        for post in _posts(store, {row.unit_id for row, _ in known}, day)
        if at >= at_local(day, outlook.tables.person(post.person_id, "report").digest)
    ]
    news = [(post, found) for post, found in heard if found and _is_news(post, found, known, outlook, day)]
    return [_message(post, as_items(store, found, outlook.days)) for post, found in news]


def _is_news(
    post: _Post,
    found: Sequence[tuple[Row[Any], str, int]],
    known: Sequence[tuple[Row[Any], date]],
    outlook: _Outlook,
    day: date,
) -> bool:
    """Whether a leader hears of anything that was not told a week before, or the week brought something."""
    if post.role != LEADER:
        return True
    before = next(one for n in range(1, _LONGEST_BREAK) if is_leader_day(one := day - timedelta(days=n), outlook.days))
    told = {row.id for row, *_ in _told(post, known, outlook, before)}
    return any(row.id not in told for row, *_ in found) or outlook.week_changed(day)


def _posts(store: Store, owing: set[int], day: date) -> list[_Post]:
    """Every post that is held, and those that should be: a head where something is owed, the office, the leader."""
    held = [
        _Post(r.unit_id, r.role, r.unit, r.full_name, bool(r.reachable), r.person_id)
        for r in store.rows(_HELD, on_day=day)
    ]
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
    post: _Post, missing: Iterable[tuple[Row[Any], date]], outlook: _Outlook, day: date
) -> list[tuple[Row[Any], str, int]]:
    """What the holder of a post hears of on this day, with the step."""
    found = []
    for row, first in missing:
        if post.role in UNIT_ROLES and post.unit_id != row.unit_id:
            continue
        policy = outlook.tables.person(post.person_id, row.kind)
        made, later = outlook.put_off.get((row.id, post.person_id), (None, None))
        concerned = post.role in hearers(row.in_review)
        if concerned and outlook.told(post.role, day, first, row.due, row.roll, policy, later):
            found.append((row, post.role, _step(post.role, day, row, outlook.days, policy, made, later)))
    return found


def _step(
    role: str, day: date, row: Row[Any], days: Calendar, policy: Policy, made: date | None, later: date | None
) -> int:
    """The step that is told; of what was put off, how far it is, unless a step came up since it was."""
    step = told_step(role, day, row.due, row.roll, days, policy)
    known = told_step(role, made, row.due, row.roll, days, policy) if made and day == later else None
    if step is None or (known is not None and step == known):
        return offset(day, row.due, row.roll, days)
    return step


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
