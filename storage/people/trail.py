"""Who did what: audit rows with what they are about, for those who may see it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, FromClause, Row, Select, and_, bindparam, false, func, or_, select

from domain.days.zone import at_local
from storage.schema import (
    absence,
    announced,
    announcement,
    assignment,
    audit,
    difficulty,
    extension,
    identity,
    invite,
    join_request,
    membership,
    obligation,
    period_close,
    person,
    plan,
    progress_update,
    report,
    report_rule,
    report_series,
    task,
    task_event,
    unit,
    unit_change,
)
from storage.store import Store

# What follows from another row of the same moment, or is no act of a person.
_ECHOES = (("meet", "obligation"), ("reopen", "obligation"), ("reach", "identity"), ("propose", "calendar"))
# Of a task as a whole a unit is not shown what concerns others.
_OF_OTHERS = ("reassign", "assign", "unassign")
_DATES = ("grant", "refuse", "ask", "move", "due", "happened", "take_back")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows: of these tasks, people or units (None: any), between two local days; `dates`: of dates alone.

    `allowed` are the units whose rows the asker may see, None for all.
    """

    allowed: tuple[int, ...] | None
    tasks: tuple[int, ...] | None = None
    people: tuple[int, ...] | None = None
    units: tuple[int, ...] | None = None
    since: date | None = None
    until: date | None = None
    dates: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One row: who, through which channel, did what; `subject` names what it is about, empty where nothing has a name.

    `name` is empty for what the program or a terminal did.
    """

    at: datetime
    name: str
    channel: str
    kind: str
    action: str
    subject: str
    before: Any
    after: Any


def trail(store: Store, wanted: Wanted, start: int, most: int) -> tuple[list[Step], int]:
    """The rows wanted, newest first, from a place on; and how many there are."""
    where = _where(wanted)
    count = int(store.value(select(func.count()).select_from(audit).where(where)))
    rows = store.rows(_ROWS.where(where).order_by(audit.c.at.desc(), audit.c.id.desc()).offset(start).limit(most))
    return [_step(store, row) for row in rows], count


_ROWS: Select[Any] = select(audit, func.coalesce(person.c.full_name, "").label("name")).outerjoin(
    person, person.c.id == audit.c.person_id
)


def _where(wanted: Wanted) -> ColumnElement[bool]:
    parts = [~and_(audit.c.action == action, audit.c.kind == kind) for action, kind in _ECHOES]
    parts += [audit.c.at >= at_local(wanted.since, time())] if wanted.since else []
    parts += [audit.c.at < at_local(wanted.until + timedelta(days=1), time())] if wanted.until else []
    parts += [audit.c.person_id.in_(wanted.people)] if wanted.people is not None else []
    parts += [_of_tasks(wanted.tasks)] if wanted.tasks is not None else []
    parts += [audit.c.action.in_(_DATES)] if wanted.dates else []
    if wanted.tasks is None and wanted.people is None:
        # What the program did by itself is nobody's doing.
        parts.append(audit.c.person_id.is_not(None))
    for units in (wanted.allowed, wanted.units):
        parts += [_of_units(units)] if units is not None else []
    return and_(*parts)


def _is(kind: str, ids: Select[Any]) -> ColumnElement[bool]:
    return and_(audit.c.kind == kind, audit.c.object_id.in_(ids))


def _of_tasks(tasks: Sequence[int]) -> ColumnElement[bool]:
    parts = select(assignment.c.id).where(assignment.c.task_id.in_(tasks))
    owed = select(obligation.c.id).where(obligation.c.assignment_id.in_(parts))
    return or_(
        _is("assignment", parts),
        _is("obligation", owed),
        _is("extension", select(extension.c.id).where(extension.c.obligation_id.in_(owed))),
        and_(audit.c.kind == "task", audit.c.object_id.in_(tasks)),
        _is("task_event", select(task_event.c.id).where(task_event.c.task_id.in_(tasks))),
    )


def _of_units(units: Sequence[int]) -> ColumnElement[bool]:
    """What these units do, owe or report; of a task what is said to all who have a part in it."""
    if not units:
        return false()
    owed = select(obligation.c.id).where(obligation.c.unit_id.in_(units))
    tasks = select(assignment.c.task_id).where(assignment.c.unit_id.in_(units))
    return or_(
        _is("assignment", select(assignment.c.id).where(assignment.c.unit_id.in_(units))),
        _is("obligation", owed),
        _is("report", select(report.c.id).where(report.c.obligation_id.in_(owed))),
        _is("extension", select(extension.c.id).where(extension.c.obligation_id.in_(owed))),
        and_(_is("task", tasks), audit.c.action.not_in(_OF_OTHERS)),
    )


# --- what a row is about


def _step(store: Store, row: Row[Any]) -> Step:
    subject = _SUBJECTS.get(row.kind)
    named = store.value(subject, id=row.object_id) if subject is not None and row.object_id is not None else None
    return Step(row.at, row.name, row.channel, row.kind, row.action, str(named or ""), row.before, row.after)


_ID: BindParameter[int] = bindparam("id")
_SHORT = func.coalesce(func.nullif(unit.c.short, ""), unit.c.name)
_NAMED_TASK = task.c.shown_code + " " + task.c.title


def _owed(table: FromClause, key: ColumnElement[int]) -> Select[Any]:
    """The name of what an obligation is about, and whose it is."""
    name = func.coalesce(_NAMED_TASK, report_rule.c.what, "")
    return (
        select(name + " — " + _SHORT)
        .select_from(table)
        .join(unit, unit.c.id == obligation.c.unit_id)
        .outerjoin(report_rule, report_rule.c.id == obligation.c.rule_id)
        .outerjoin(assignment, assignment.c.id == obligation.c.assignment_id)
        .outerjoin(task, task.c.id == assignment.c.task_id)
        .where(key == _ID)
    )


_SUBJECTS: dict[str, Select[Any]] = {
    "assignment": select(_NAMED_TASK + " — " + _SHORT)
    .select_from(assignment.join(task, task.c.id == assignment.c.task_id).join(unit, unit.c.id == assignment.c.unit_id))
    .where(assignment.c.id == _ID),
    "task": select(_NAMED_TASK).where(task.c.id == _ID),
    "task_event": select(_NAMED_TASK)
    .select_from(task_event.join(task, task.c.id == task_event.c.task_id))
    .where(task_event.c.id == _ID),
    "obligation": _owed(obligation, obligation.c.id),
    "report": _owed(report.join(obligation, obligation.c.id == report.c.obligation_id), report.c.id),
    "extension": _owed(extension.join(obligation, obligation.c.id == extension.c.obligation_id), extension.c.id),
    "difficulty": select(_NAMED_TASK + " — " + _SHORT)
    .select_from(
        difficulty.join(progress_update, progress_update.c.id == difficulty.c.update_id)
        .join(assignment, assignment.c.id == progress_update.c.assignment_id)
        .join(task, task.c.id == assignment.c.task_id)
        .join(unit, unit.c.id == assignment.c.unit_id)
    )
    .where(difficulty.c.id == _ID),
    "announcement": select(announcement.c.text).where(announcement.c.id == _ID),
    "announced": select(announcement.c.text)
    .select_from(announced.join(announcement, announcement.c.id == announced.c.announcement_id))
    .where(announced.c.id == _ID),
    "plan": select(plan.c.short).where(plan.c.id == _ID),
    "unit": select(unit.c.name).where(unit.c.id == _ID),
    "unit_change": select(unit.c.name)
    .select_from(unit_change.join(unit, unit.c.id == unit_change.c.unit_id))
    .where(unit_change.c.id == _ID),
    "person": select(person.c.full_name).where(person.c.id == _ID),
    "membership": select(person.c.full_name + " — " + _SHORT)
    .select_from(
        membership.join(person, person.c.id == membership.c.person_id).join(unit, unit.c.id == membership.c.unit_id)
    )
    .where(membership.c.id == _ID),
    "invite": select(func.coalesce(person.c.full_name + " — ", "") + _SHORT)
    .select_from(invite.outerjoin(person, person.c.id == invite.c.person_id).join(unit, unit.c.id == invite.c.unit_id))
    .where(invite.c.id == _ID),
    "identity": select(person.c.full_name)
    .select_from(identity.join(person, person.c.id == identity.c.person_id))
    .where(identity.c.conversation_id == _ID),
    "join_request": select(join_request.c.sender_name).where(join_request.c.id == _ID),
    "absence": select(person.c.full_name + " — " + _SHORT)
    .select_from(absence.join(person, person.c.id == absence.c.person_id).join(unit, unit.c.id == absence.c.unit_id))
    .where(absence.c.id == _ID),
    "report_rule": select(report_rule.c.what).where(report_rule.c.id == _ID),
    "report_series": select(report_series.c.words).where(report_series.c.id == _ID),
    "period_close": select(report_rule.c.what)
    .select_from(period_close.join(report_rule, report_rule.c.id == period_close.c.rule_id))
    .where(period_close.c.id == _ID),
}
