"""A PlanDraft as `dondoc plan read --json` prints it."""

from dataclasses import asdict
from datetime import date
from typing import Any

from documents.plan.units.names.unit_table import units_of_plan
from domain.plans.drafts import DeadlineDraft, Every, PlanDraft, Schedule, TargetDraft, TaskDraft, Window
from domain.plans.schedules import open_since

_DAYS: dict[Every, int] = {"week": 7, "month": 28, "quarter": 90, "year": 365}


def plan_as_json(draft: PlanDraft) -> dict[str, Any]:
    """The plan as JSON values: dates are ISO, a target names its task by its section codes and its code."""
    names = [unit.name for task in draft.tasks for unit in task.units]
    headings = [text for task in draft.tasks for text in task.section]
    units = units_of_plan([*names, *draft.units], draft.issuer, headings, [task.content for task in draft.tasks])
    return {
        "plan": _plan(draft),
        "tasks": [_task(task, draft.year_from) for task in draft.tasks],
        "deadlines": [_deadline(deadline) for deadline in draft.deadlines],
        "units": [{"name": unit.name, "kind": unit.kind, "variants": list(unit.variants)} for unit in units],
        "targets": [_target(target, draft) for target in draft.targets],
    }


def _plan(draft: PlanDraft) -> dict[str, Any]:
    return {
        "title": draft.title,
        "issuer": draft.issuer,
        "place": draft.place,
        "number": draft.number,
        "year_from": draft.year_from,
        "year_to": draft.year_to,
        "signed_by_title": draft.signed_by_title,
    }


def _task(task: TaskDraft, year: int | None) -> dict[str, Any]:
    return {
        "section": list(task.section),
        "section_code": list(task.section_code),
        "code": task.code,
        "content": task.content,
        "indicator": task.indicator,
        "output": task.output,
        "budget_million_vnd": task.budget_million_vnd,
        "note": task.note,
        "units": [{"name": unit.name, "role": unit.role} for unit in task.units],
        "schedule_text": task.schedule_text,
        "schedule": _schedule(task.schedule, open_since(task.schedule_text, year)),
        "sure": asdict(task.sure),
    }


def _schedule(schedule: Schedule, since: date | None) -> dict[str, Any]:
    """What goes on from a day on is a window without an end; what comes again has only the years it does so in."""
    again = schedule.kind == "recurring"
    spans = [window for window in schedule.windows if not again or _bounds(window, schedule.every)]
    windows = [{"start": _iso(window.start), "due": _iso(window.due)} for window in spans]
    is_open = schedule.kind == "continuous" and since is not None and not windows
    return {
        "kind": "window" if is_open else schedule.kind,
        "every": schedule.every,
        "windows": [{"start": _iso(since), "due": None}] if is_open else windows,
        "event": schedule.event,
    }


def _bounds(window: Window, every: Every | None) -> bool:
    """Whether what comes again does so within this stretch, which is not just one whole year: it fits in twice."""
    if window.start is None:
        return False
    whole_year = (window.start.month, window.start.day) == (1, 1) and window.due == date(window.start.year, 12, 31)
    return not whole_year and (window.due - window.start).days + 1 >= 2 * _DAYS[every or "year"]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _deadline(deadline: DeadlineDraft) -> dict[str, Any]:
    return {
        "what": deadline.what,
        "who": list(deadline.who),
        "to": deadline.to,
        "phrase": deadline.phrase,
        "due": _iso(deadline.due),
        "repeats": deadline.repeats,
        "evidence": deadline.evidence,
    }


def _target(target: TargetDraft, draft: PlanDraft) -> dict[str, Any]:
    task = None if target.task is None else draft.tasks[target.task]
    return {
        "task": "/".join([*task.section_code, task.code]) if task else None,
        "text": target.text,
        "value": target.value,
        "op": target.op,
        "unit": target.unit,
        "by": _iso(target.by),
    }
