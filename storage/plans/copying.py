"""A plan that is followed, written back as a draft as if it had just been read, to be made that of another year."""

from collections import defaultdict
from typing import Any, cast

from sqlalchemy import Row, bindparam, select

from domain.plans.drafts import DeadlineDraft, PlanDraft, Schedule, TargetDraft, TaskDraft, UnitRole, Window
from domain.plans.schedules import read_schedule
from storage.schema import (
    assignment,
    plan,
    report_rule,
    report_source,
    section,
    target,
    task,
    task_window,
    unit_group,
)
from storage.store import Store
from storage.units import directory, unit_named

Path = tuple[tuple[str, ...], tuple[str, ...]]


def draft_of_plan(store: Store, plan_id: int) -> PlanDraft:
    """The plan as it stands now: its tasks with the units that have them today, its dates, reports and targets.

    Raises LookupError for a plan that is not followed.
    """
    row = store.first(select(plan).where(plan.c.id == plan_id, plan.c.withdrawn_at.is_(None)))
    if row is None:
        raise LookupError(f"no plan {plan_id}")
    of_plan = select(task).where(task.c.plan_id == plan_id, task.c.gone_at.is_(None)).order_by(task.c.position)
    tasks = store.rows(of_plan)
    sections, units, windows = _sections(store, plan_id), _units(store, plan_id), _windows(store, plan_id)
    return PlanDraft(
        title=row.title,
        issuer=row.issuer or None,
        year_from=row.year_from,
        year_to=row.year_to,
        printed_year=row.printed_year,
        tasks=tuple(
            _task(one, sections.get(one.section_id, ((), ())), units[one.id], windows[one.id]) for one in tasks
        ),
        deadlines=tuple(_deadlines(store, plan_id)),
        targets=tuple(_targets(store, plan_id, {one.id: place for place, one in enumerate(tasks)})),
    )


def _task(row: Row[Any], path: Path, units: list[UnitRole], windows: list[Window]) -> TaskDraft:
    return TaskDraft(
        code=row.code,
        content=row.content,
        section=path[1],
        section_code=path[0],
        indicator=row.indicator,
        output=row.output,
        budget_million_vnd=row.budget_million_vnd,
        note=row.note,
        units=tuple(units),
        schedule_text=row.schedule_text,
        schedule=_schedule(row, tuple(windows)),
    )


def _schedule(row: Row[Any], windows: tuple[Window, ...]) -> Schedule:
    """A rhythm without dates of its own gets them anew each year; other windows are the plan's."""
    rhythm = row.schedule_kind == "recurring" and not read_schedule(row.schedule_text, None).windows
    return Schedule(row.schedule_kind, row.every, () if rhythm else windows, row.event)


def _sections(store: Store, plan_id: int) -> dict[int | None, Path]:
    """Codes and titles of each section from the outermost inwards; a parent was added before its own."""
    found: dict[int | None, Path] = {None: ((), ())}
    for row in store.rows(select(section).where(section.c.plan_id == plan_id).order_by(section.c.id)):
        codes, titles = found[row.parent_id]
        found[row.id] = ((*codes, row.code), (*titles, row.title))
    return found


_PARTS = (
    select(assignment, unit_group.c.name.label("group"))
    .join(task, task.c.id == assignment.c.task_id)
    .outerjoin(unit_group, unit_group.c.id == assignment.c.group_id)
    .where(task.c.plan_id == bindparam("plan_id"), assignment.c.gone_at.is_(None))
    .order_by(assignment.c.id)
)


def _units(store: Store, plan_id: int) -> dict[int, list[UnitRole]]:
    """Who has each task, under the printed name where that still means the unit, else by its own or its group's."""
    names = directory(store)
    found: dict[int, list[UnitRole]] = defaultdict(list)
    for row in store.rows(_PARTS, plan_id=plan_id):
        printed = row.printed_name if row.unit_id in names.find(row.printed_name).unit_ids else ""
        one = UnitRole(printed or row.group or unit_named(store, row.unit_id).name, row.role)
        if one not in found[row.task_id]:
            found[row.task_id].append(one)
    return found


_WINDOWS = (
    select(task_window.c.task_id, task_window.c.start, task_window.c.due)
    .join(task, task.c.id == task_window.c.task_id)
    .where(task.c.plan_id == bindparam("plan_id"), task_window.c.gone_at.is_(None), task_window.c.event_id.is_(None))
    .order_by(task_window.c.due)
)


def _windows(store: Store, plan_id: int) -> dict[int, list[Window]]:
    found: dict[int, list[Window]] = defaultdict(list)
    for row in store.rows(_WINDOWS, plan_id=plan_id):
        found[row.task_id].append(Window(row.start, row.due))
    return found


_LINES = (
    select(report_source, report_rule.c.what, report_rule.c.period, report_rule.c.subject)
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.plan_id == bindparam("plan_id"))
    .order_by(report_source.c.due, report_source.c.id)
)


def _deadlines(store: Store, plan_id: int) -> list[DeadlineDraft]:
    groups = {row.id: row.name for row in store.rows(select(unit_group))}
    return [
        DeadlineDraft(
            what=row.what,
            due=row.due,
            phrase=row.phrase,
            who=_who(store, row, groups),
            to=row.send_to or None,
            evidence=row.evidence,
            period=row.period.rpartition("-")[0],
            subjects=tuple(part for part in row.subject.split(", ") if part),
            rule=row.reading,
        )
        for row in store.rows(_LINES, plan_id=plan_id)
    ]


def _who(store: Store, row: Row[Any], groups: dict[int, str]) -> tuple[str, ...]:
    """A line that names nobody goes on naming nobody."""
    if row.groups is None:
        return ()
    return tuple(groups[key] for key in row.groups) or tuple(unit_named(store, key).name for key in row.units)


def _targets(store: Store, plan_id: int, places: dict[int, int]) -> list[TargetDraft]:
    of_plan = select(target).where(target.c.plan_id == plan_id, target.c.gone_at.is_(None)).order_by(target.c.id)
    return [
        TargetDraft(row.text, row.value, cast(Any, row.op), row.unit, places.get(row.task_id), row.by)
        for row in store.rows(of_plan)
        if row.task_id is None or row.task_id in places
    ]
