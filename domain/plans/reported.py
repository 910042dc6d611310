"""Tasks that are nothing but a report of each period: their days are owed as the reports, and not once more."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from domain.plan_words import bare
from domain.plans.drafts import DeadlineDraft, PlanDraft, TaskDraft
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit

# "Gửi báo cáo …", "Định kỳ hằng quý, báo cáo …", "Đối với báo cáo năm: …"
_REPORT = re.compile(r"(?:\w+ ){0,4}(?:bao cao|bc)(?!\w)")
Units = Callable[[Iterable[str]], frozenset[int]]


def left_to_reports(plan: PlanDraft, units: Units) -> PlanDraft:
    """The plan without those days of its tasks that a report of a period has of the same words and the same units.

    `units` tells what printed names mean.
    """
    by_day: defaultdict[date, list[DeadlineDraft]] = defaultdict(list)
    for deadline in plan.deadlines:
        if deadline.period:
            by_day[deadline.due].append(deadline)
    return replace(plan, tasks=tuple(_left(task, by_day, units) for task in plan.tasks)) if by_day else plan


def _left(task: TaskDraft, by_day: defaultdict[date, list[DeadlineDraft]], units: Units) -> TaskDraft:
    schedule = task.schedule
    if schedule.kind != "recurring" and not _is_report(task.content):
        return task
    windows = tuple(window for window in schedule.windows if not _is_reported(task, by_day.get(window.due, ()), units))
    if len(windows) == len(schedule.windows):
        return task
    # Without a rhythm no further windows are made of it either.
    every = schedule.every if windows else None
    return replace(task, schedule=replace(schedule, windows=windows, every=every))


def _is_report(content: str) -> bool:
    """Whether a task begins with a report, behind the names of those who send it."""
    return bool(_REPORT.match(bare(content[name_end(content) :] if begins_unit(content) else content)))


def _is_reported(task: TaskDraft, deadlines: Iterable[DeadlineDraft], units: Units) -> bool:
    owing = units(unit.name for unit in task.units if unit.role != "support")
    # A report that the cell of time dates is told by the two together.
    said = bare(" ".join((task.content, task.schedule_text, task.indicator or "", task.output or "", task.note or "")))
    return any(bool(owing) and owing <= units(one.who) and bare(one.phrase) in said for one in deadlines)
