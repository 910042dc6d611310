"""What a report says of each task: the unit's own updates up to its day, and what is still missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select

from domain.days.zone import at_local, local_day
from domain.figures.difficulties import Told, still_open
from domain.progress import settle
from domain.reports.states import Covered, expects_update
from storage.owing.obligations import OWING
from storage.reports.dates import report_dates
from storage.reports.versions import Lines, OwedReport, Version
from storage.schema import (
    assignment,
    evidence,
    measured_value,
    plan,
    progress_update,
    report_source,
    target,
    task,
    task_window,
)
from storage.store import Store
from storage.tasks.became import earlier_difficulties, told_difficulties
from storage.tasks.heirs import difficulties_passed_on

_PLANS = (
    select(report_source.c.plan_id)
    .distinct()
    .join(plan, plan.c.id == report_source.c.plan_id)
    .where(report_source.c.rule_id == bindparam("rule_id"), plan.c.withdrawn_at.is_(None))
)
_PARTS = (
    select(
        assignment.c.id,
        assignment.c.task_id,
        assignment.c.role,
        task.c.shown_code,
        task.c.title,
        task.c.schedule_kind,
        plan.c.short.label("plan"),
        task_window.c.start,
        task_window.c.due,
    )
    .join(task, task.c.id == assignment.c.task_id)
    .join(plan, plan.c.id == task.c.plan_id)
    .outerjoin(task_window, (task_window.c.task_id == task.c.id) & task_window.c.gone_at.is_(None))
    .where(assignment.c.unit_id == bindparam("unit_id"), assignment.c.gone_at.is_(None), plan.c.withdrawn_at.is_(None))
    .order_by(plan.c.id, task.c.position, assignment.c.id, task_window.c.due)
)
_MEASURED = (
    select(measured_value, target.c.text.label("target"), target.c.unit)
    .join(target, target.c.id == measured_value.c.target_id)
    .where(measured_value.c.assignment_id.in_(bindparam("ids", expanding=True)), measured_value.c.undone_at.is_(None))
    .order_by(measured_value.c.id)
)
_files = (
    select(func.count())
    .select_from(evidence)
    .where(evidence.c.update_id == progress_update.c.id)
    .correlate(progress_update)
    .scalar_subquery()
)
_UPDATES = (
    select(progress_update, _files.label("files"))
    .where(progress_update.c.assignment_id.in_(bindparam("ids", expanding=True)), progress_update.c.undone_at.is_(None))
    .order_by(progress_update.c.id)
)


def cutoff_of(store: Store, owed: OwedReport, draft: Version | None) -> date:
    """The day up to which a report's figures go: as set, else as the period has it, never to come."""
    dates = report_dates(store, owed.id)
    return (draft and draft.cutoff) or min(local_day(store.now), dates.cutoff if dates else date.max)


def lines_of(store: Store, owed: OwedReport, draft: Version | None) -> Lines:
    """One line for each task of the unit in the plans that ask for the report, in their order; also before any draft.

    Each is {assignment, task, code, title, plan, role, schedule, percent, status, measured, notes, difficulties, files,
    updates (ids), standing (ids of updates before the period whose difficulties stood on its first day), missing}.
    Tasks that the unit only supports stand in it where something was said of them.
    """
    plans = [row.plan_id for row in store.rows(_PLANS, rule_id=owed.rule_id)]
    if not plans and not owed.period:
        # What the office asks for once is about its own matter, and not about the unit's tasks.
        return []
    parts = store.rows(_PARTS.where(plan.c.id.in_(plans)) if plans else _PARTS, unit_id=owed.unit_id)
    ids = sorted({part.id for part in parts})
    said, measured = _by_part(store, _UPDATES, ids), _by_part(store, _MEASURED, ids)
    until = at_local(cutoff_of(store, owed, draft) + timedelta(days=1), time())
    batches = draft.batches if draft else []
    standing = _standing(store, [one for ones in said.values() for one in ones], owed)
    passed = _passed(store, ids, owed)
    found = []
    for key, rows in groupby(parts, key=lambda part: part.id):
        known, values = (
            [one for one in all_of.get(key, ()) if one.at < until or one.batch in batches]
            for all_of in (said, measured)
        )
        new, measures = ([one for one in ones if _is_new(one, owed.start, batches)] for ones in (known, values))
        windows = list(rows)
        new_ids = {one.id for one in new}
        earlier = [standing[one.id] for one in said.get(key, ()) if one.id in standing and one.id not in new_ids]
        earlier = [*passed.get(key, ()), *earlier]
        if new or measures or earlier or windows[0].role in OWING:
            found.append(_line(windows, _Told(known, new, measures, earlier), owed))
    return found


def _standing(store: Store, updates: Sequence[Row[Any]], owed: OwedReport) -> dict[int, Told]:
    """What was told before the period and stood in the way on its first day, by the ids of the updates."""
    earlier = [one for one in updates if one.difficulty and owed.start and local_day(one.at) < owed.start]
    return {one["id"]: one for one in _still_standing(store, earlier, owed)}


def _passed(store: Store, ids: Sequence[int], owed: OwedReport) -> dict[int, list[Told]]:
    """What units told that were merged into this one since, by the parts of tasks in whose way it stands."""
    rows = {one.id: one for one in difficulties_passed_on(store, ids)}
    found: dict[int, list[Told]] = {}
    for one in _still_standing(store, list(rows.values()), owed):
        found.setdefault(rows[one["id"]].assignment_id, []).append(one)
    return found


def _still_standing(store: Store, updates: Sequence[Row[Any]], owed: OwedReport) -> list[Told]:
    if owed.start is None:
        return []
    days = {one.id: local_day(one.at).isoformat() for one in updates}
    return earlier_difficulties(store, {one.id: one.difficulty for one in updates}, days, owed.start)


def difficulties_of_lines(store: Store, lines: Lines) -> dict[int, list[Told]]:
    """What lines told of difficulties, by assignment, with what became of each by now; also of lines sent long ago."""
    ids = [key for line in lines if line["difficulties"] for key in line["updates"]]
    ids += [key for line in lines for key in line.get("standing", ())]
    rows = store.rows(_DIFFICULT, updates=ids) if ids else ()
    days = {row.id: local_day(row.at).isoformat() for row in rows}
    found = told_difficulties(store, {row.id: row.difficulty for row in rows}, days)
    by_update = {one["id"]: one for one in found}
    return {line["assignment"]: [*_carried(line, by_update), *_of_line(line, by_update)] for line in lines}


def _carried(line: Mapping[str, Any], by_update: Mapping[int, Told]) -> list[Told]:
    """What was told before the period; lines that were sent before this was kept have none."""
    known = [by_update[key] for key in line.get("standing", ()) if key in by_update]
    return [Told(**{**one, "since": one["at"]}) for one in known]


def _of_line(line: Mapping[str, Any], by_update: Mapping[int, Told]) -> list[Told]:
    """In the order in which they were told; what was taken back since was said all the same."""
    told = [by_update[key] for key in line["updates"] if key in by_update]
    known = [one["text"] for one in told]
    return told + [still_open(text) for text in line["difficulties"] if text not in known]


_DIFFICULT = select(progress_update.c.id, progress_update.c.difficulty, progress_update.c.at).where(
    progress_update.c.id.in_(bindparam("updates", expanding=True)),
    progress_update.c.difficulty != "",
    progress_update.c.undone_at.is_(None),
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What was said of a task: all of it up to the report's day, what is of the period, what stands from before it."""

    known: Sequence[Row[Any]]
    new: Sequence[Row[Any]]
    measured: Sequence[Row[Any]]
    earlier: Sequence[Told]


def _by_part(store: Store, statement: Select[Any], ids: Sequence[int]) -> Mapping[int, list[Row[Any]]]:
    by_part: dict[int, list[Row[Any]]] = {}
    for row in store.rows(statement, ids=ids) if ids else ():
        by_part.setdefault(row.assignment_id, []).append(row)
    return by_part


def _is_new(update: Row[Any], start: date | None, batches: Sequence[str]) -> bool:
    return start is None or local_day(update.at) >= start or update.batch in batches


def _line(windows: Sequence[Row[Any]], told: _Told, owed: OwedReport) -> dict[str, Any]:
    part = windows[0]
    percent, status = _state(told.known)
    dates = tuple((row.start, row.due) for row in windows if row.due)
    covered = Covered(part.schedule_kind, dates, status, told=bool(told.new or told.measured))
    return {
        "assignment": part.id,
        "task": part.task_id,
        "code": part.shown_code,
        "title": part.title,
        "plan": part.plan,
        "role": part.role,
        "schedule": part.schedule_kind,
        "percent": percent,
        "status": status,
        "measured": [{"target": v.target, "value": v.value, "unit": v.unit} for v in told.measured],
        "notes": [u.note for u in told.new if u.note],
        "difficulties": [u.difficulty for u in told.new if u.difficulty],
        "files": sum(u.files for u in told.new),
        "updates": [u.id for u in told.new],
        "standing": [one["id"] for one in told.earlier if one["state"] == "closed" or status != "done"],
        "missing": part.role in OWING and expects_update(covered, owed.start, owed.end),
    }


def _state(known: Sequence[Row[Any]]) -> tuple[int, str]:
    """How far the task was by the report's day."""
    percent, status = 0, "not_started"
    for update in known:
        if update.percent is not None or update.status is not None:
            percent, status = settle(update.percent, update.status, percent)
    return percent, status
