"""What one unit owes by one date: a report of a period, or the window of a task."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, case, exists, func, or_, select, true, update

from domain.days.periods import Closing, RollPolicy, bounds, parse_period
from domain.days.zone import local_day
from domain.plans.drafts import Window
from domain.reminding.office_rules import Kind
from domain.reminding.rules import Policy, first_moment, next_digest
from storage.owing.asking import due_now, in_review, kind, owed
from storage.owing.calendar import calendar, ensure_years
from storage.owing.timetables import timetables
from storage.schema import assignment, obligation, plan, report_rule, report_source, task, task_window, unit
from storage.store import Store, by_thousands

OWING = ("lead", "implement")

Moments = Callable[[int, Kind, date, RollPolicy], datetime]


@dataclass(frozen=True, slots=True)
class Source:
    """The line of a plan, or the office's own words, that ask for something.

    `plan` is the short name of the plan, for the office's words the name of the office; `reading` is before, by or
    until, empty for a task's window.
    """

    plan: str
    phrase: str
    due: date
    reading: str = ""


# --- coming into being


def create_for_windows(store: Store, plan_id: int) -> int:
    """One new obligation for each window of the plan's tasks and each unit that leads or implements; how many.

    Support owes nothing. What goes on all the time is never late: each report asks how it stands.
    """
    return _create(store, [_of_window(row) for row in store.rows(_WINDOWS_OWED, plan_id=plan_id)])


def create_for_rule(store: Store, rule_id: int, unit_ids: Iterable[int]) -> int:
    """One obligation for each of these units that does not owe this report yet, or no longer did; how many new."""
    rule = store.first(select(report_rule).where(report_rule.c.id == rule_id))
    if rule is None:
        raise LookupError(f"no report rule {rule_id}")
    owing = set(store.connection.scalars(select(obligation.c.unit_id).where(obligation.c.rule_id == rule_id)))
    store.change(update(obligation).where(obligation.c.rule_id == rule_id, _GONE).values(due=rule.due))
    return_to(store, (obligation.c.rule_id == rule_id) & obligation.c.unit_id.in_(sorted(unit_ids)))
    new = sorted(set(unit_ids) - owing)
    return _create(store, [_of_rule(rule, unit_id) for unit_id in new])


_GONE = obligation.c.state == "gone"
_WINDOWS_OWED = (
    select(assignment.c.unit_id, assignment.c.id, task_window.c.id.label("window_id"), task_window.c.due)
    .join(task, task.c.id == assignment.c.task_id)
    .join(task_window, task_window.c.task_id == task.c.id)
    .where(
        task.c.plan_id == bindparam("plan_id"),
        task.c.schedule_kind != "continuous",
        assignment.c.role.in_(OWING),
        assignment.c.gone_at.is_(None),
        task_window.c.gone_at.is_(None),
        ~exists().where(obligation.c.assignment_id == assignment.c.id, obligation.c.window_id == task_window.c.id),
    )
    .order_by(assignment.c.id, task_window.c.due)
)


def _of_window(row: Row[Any]) -> dict[str, Any]:
    return {
        "unit_id": row.unit_id,
        "rule_id": None,
        "assignment_id": row.id,
        "window_id": row.window_id,
        "period_start": None,
        "period_end": None,
        "due": row.due,
        "roll": "none",
    }


def _of_rule(rule: Row[Any], unit_id: int) -> dict[str, Any]:
    start, end = bounds(parse_period(rule.period), rule.closing) if rule.period else (None, None)
    return {
        "unit_id": unit_id,
        "rule_id": rule.id,
        "assignment_id": None,
        "window_id": None,
        "period_start": start,
        "period_end": end,
        "due": rule.due,
        "roll": rule.roll,
    }


def _create(store: Store, rows: Sequence[dict[str, Any]]) -> int:
    """Dates already past are kept, but neither counted late nor reminded of."""
    today, moments = local_day(store.now), _first_moments(store)
    for row in rows:
        row["counted"] = row["due"] >= today
        of_kind: Kind = "report" if row["rule_id"] else "window"
        moment = moments(row["unit_id"], of_kind, row["due"], row["roll"])
        row["next_remind_at"] = moment if row["counted"] else None
    store.add_all(obligation, rows)
    return len(rows)


def _first_moments(store: Store) -> Moments:
    """When somebody must first be told of what a unit owes; many obligations share a due day."""
    days, tables = calendar(store), timetables(store)

    @cache
    def first(due: date, roll: RollPolicy, policy: Policy) -> datetime:
        return first_moment(store.now, due, roll, days, policy)

    def moment(unit_id: int, of_kind: Kind, due: date, roll: RollPolicy) -> datetime:
        return first(due, roll, tables.unit(unit_id, of_kind))

    return moment


# --- changing

_OPEN = obligation.c.state == "open"
_REMINDED = select(
    obligation.c.id, obligation.c.unit_id, kind.label("kind"), due_now.label("due"), obligation.c.roll
).where(owed)
_REVIEWED = select(obligation.c.id).where(in_review)
_MOVE = (
    update(obligation)
    .where(obligation.c.id == bindparam("row"), or_(_OPEN, in_review))
    .values(next_remind_at=bindparam("next"))
)


def recompute(store: Store, ids: Sequence[int] | None = None) -> None:
    """Work out anew when these obligations (all, where None) are next to be told of."""
    if ids is None:
        recompute_where(store, true())
    for some in by_thousands(ids or ()):
        recompute_where(store, obligation.c.id.in_(some))


def recompute_where(store: Store, these: ColumnElement[bool]) -> None:
    """The same for those that a condition chooses."""
    moments = _first_moments(store)
    rows = store.rows(_REMINDED.where(these))
    move(store, {row.id: moments(row.unit_id, row.kind, row.due, row.roll) for row in rows})
    # What waits for the office is told every working morning.
    morning = next_digest(store.now, calendar(store), timetables(store).office())
    move(store, dict.fromkeys(store.connection.scalars(_REVIEWED.where(these)), morning))


def move(store: Store, moments: dict[int, datetime]) -> None:
    """Set when obligations are next to be told of; those met in the meantime stay silent."""
    if moments:
        store.connection.execute(_MOVE, [{"row": key, "next": moment} for key, moment in moments.items()])


def follow_calendar(store: Store) -> None:
    """At start: have the days of this year and the next, and move what they move."""
    if ensure_years(store):
        recompute(store)


def move_due(store: Store, rule_id: int, due: date) -> None:
    """The report is due on another day, for all who still owe it."""
    before = store.value(select(report_rule.c.due).where(report_rule.c.id == rule_id))
    store.change(update(report_rule).where(report_rule.c.id == rule_id).values(due=due))
    store.change(update(obligation).where(obligation.c.rule_id == rule_id, _OPEN).values(due=due))
    store.audit("due", "report_rule", rule_id, str(before), str(due))
    recompute(store, list(store.connection.scalars(select(obligation.c.id).where(obligation.c.rule_id == rule_id))))


def set_roll(store: Store, rule_id: int, roll: RollPolicy, by: str) -> None:
    """What becomes of a due day that is a day off, and who has chosen so, for all who still owe the report."""
    store.change(update(report_rule).where(report_rule.c.id == rule_id).values(roll=roll, roll_by=by))
    if store.change(update(obligation).where(obligation.c.rule_id == rule_id, _OPEN).values(roll=roll)):
        recompute(store, list(store.connection.scalars(select(obligation.c.id).where(obligation.c.rule_id == rule_id))))


def set_closing(store: Store, rule_id: int, closing: Closing, cutoff: date | None) -> None:
    """Where the report's period ends, and up to which day its figures go."""
    rule = store.first(select(report_rule).where(report_rule.c.id == rule_id))
    if rule is None or (rule.closing, rule.cutoff) == (closing, cutoff):
        return
    store.change(update(report_rule).where(report_rule.c.id == rule_id).values(closing=closing, cutoff=cutoff))
    start, end = bounds(parse_period(rule.period), closing)
    owed = update(obligation).where(obligation.c.rule_id == rule_id, _OPEN)
    store.change(owed.values(period_start=start, period_end=end))


def move_windows(store: Store, windows: Mapping[int, Window]) -> None:
    """The windows of tasks have other days; what is past already is not counted late."""
    today = local_day(store.now)
    days = [{"row": key, "start": window.start, "due": window.due} for key, window in windows.items()]
    store.change_each(update(task_window).where(task_window.c.id == bindparam("row")), days)
    # No index leads from a window to what is owed for it.
    for some in by_thousands(windows):
        owing = store.rows(select(obligation.c.id, obligation.c.window_id).where(obligation.c.window_id.in_(some)))
        due = {row.id: windows[row.window_id].due for row in owing}
        dues = [{"row": key, "due": day, "counted": day >= today, "next_remind_at": None} for key, day in due.items()]
        store.change_each(update(obligation).where(obligation.c.id == bindparam("row")), dues)
        recompute(store, list(due))


def leave(store: Store, which: ColumnElement[bool]) -> None:
    """These are owed no more; what was met stays known."""
    state = case((_OPEN, "gone"), else_=obligation.c.state)
    standing = update(obligation).where(which, obligation.c.gone_at.is_(None))
    store.change(standing.values(gone_at=store.now, state=state, next_remind_at=None))


def return_to(store: Store, which: ColumnElement[bool]) -> None:
    """These are owed again, if they ever were; as late as they were."""
    gone = obligation.c.gone_at.is_not(None)
    ids = list(store.connection.scalars(select(obligation.c.id).where(which, gone)))
    if ids:
        state = case((_GONE, "open"), else_=obligation.c.state)
        store.change(update(obligation).where(obligation.c.id.in_(ids)).values(gone_at=None, state=state))
        recompute(store, ids)


def meet(store: Store, obligation_id: int, person_id: int, at: datetime | None = None) -> bool:
    """It is done, by this person and now (or held to have come at another moment); False where it was not open."""
    statement = update(obligation).where(obligation.c.id == obligation_id, _OPEN)
    if not store.change(statement.values(state="met", met_at=at or store.now, met_by=person_id, next_remind_at=None)):
        return False
    store.audit("meet", "obligation", obligation_id, "open", "met")
    return True


def reopen(store: Store, obligation_id: int) -> bool:
    """It was not done after all; False where it was not met."""
    statement = update(obligation).where(obligation.c.id == obligation_id, obligation.c.state == "met")
    if not store.change(statement.values(state="open", met_at=None, met_by=None)):
        return False
    store.audit("reopen", "obligation", obligation_id, "met", "open")
    recompute(store, [obligation_id])
    return True


# --- asking


_OFFICE = select(unit.c.name).where(unit.c.kind == "office").order_by(unit.c.id).limit(1).scalar_subquery()
_SOURCES = (
    select(
        report_source.c.rule_id,
        func.coalesce(plan.c.short, _OFFICE, "").label("short"),
        plan.c.imported_at,
        report_source.c.phrase,
        report_source.c.due,
        report_source.c.reading,
    )
    .outerjoin(plan, plan.c.id == report_source.c.plan_id)
    .where(report_source.c.rule_id.in_(bindparam("ids", expanding=True)), plan.c.withdrawn_at.is_(None))
    .order_by(report_source.c.due, report_source.c.id)
)


_RULE_OF = select(obligation.c.rule_id).where(obligation.c.id == bindparam("id"))


def report_sources(store: Store, obligation_id: int) -> tuple[Source, ...]:
    """The plans' own lines that ask for this report, the earliest day first; none for the window of a task."""
    rule_id = store.value(_RULE_OF, id=obligation_id)
    return sources_of_rules(store, [rule_id]).get(rule_id, ()) if rule_id else ()


def sources_of_rules(store: Store, rule_ids: Sequence[int]) -> dict[int, tuple[Source, ...]]:
    """The lines of plans behind each report rule, the earliest day first."""
    found: dict[int, tuple[Source, ...]] = {}
    for row in store.rows(_SOURCES, ids=list(rule_ids)) if rule_ids else ():
        found[row.rule_id] = (*found.get(row.rule_id, ()), Source(row.short, row.phrase, row.due, row.reading))
    return found
