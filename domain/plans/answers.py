"""What the office has answered about the doubtful places of a plan, put into the plan."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from domain.plan_words import bare, plan_words
from domain.plans.drafts import WORKED_OUT, DeadlineDraft, Doubt, PlanDraft, TaskDraft, UnitRole, shown_code
from domain.plans.schedules import read_schedule
from domain.plans.year import bring_to_year

TIME, NO_UNIT = "plan-doubt-time", "plan-doubt-no-unit"
# Tasks of a section without a unit, which the duties of another place name; a report that is listed without a day.
INFERRED, NO_DAY = "plan-doubt-inferred-unit", "plan-doubt-period-without-date"
PAGE = "plan-doubt-unread-page"
# A report of every week that is no task.
WEEKLY = "plan-doubt-weekly"
# Of a workbook: what reads as empty, and what is read though nobody sees it.
SHEET = ("plan-doubt-formula", "plan-doubt-hidden-rows", "plan-doubt-hidden-columns")
# Without an answer something is missing.
LEAVES_OPEN = (TIME, NO_UNIT)
# Of a plan made from the one of another year: what was moved by rule, or could not be.
NEW_DAY, OLD_PAPER = "plan-doubt-new-day", "plan-doubt-old-paper"
MAY_STAND = (NEW_DAY, OLD_PAPER)

# Between the names of several units in one answer.
SEVERAL = "\n"

Fix = Mapping[str, Any]
"""An answer to a doubt: {"unit": names or ""}, {"time": words}, {"day": ISO}; nothing: it may stand as it was read."""


@dataclass(frozen=True, slots=True)
class PlaceAnswers:
    """`fixes` has an answer for the index of a doubt, `who` names (or none) for the index of a deadline."""

    fixes: dict[str, Fix]
    who: dict[str, str]


def to_be_kept(draft: PlanDraft, answers: PlaceAnswers) -> list[dict[str, Any]]:
    """The answers beside the plan's own words, by which they are found when it comes in again."""
    doubts = [asdict(draft.doubts[int(index)]) | {"fix": dict(fix)} for index, fix in answers.fixes.items()]
    return doubts + [{"phrase": draft.deadlines[int(index)].phrase, "who": name} for index, name in answers.who.items()]


def said_before(draft: PlanDraft, kept: Iterable[Mapping[str, Any]]) -> PlaceAnswers:
    """The answers kept of an earlier file of this plan that are about the same words."""
    rows = list(kept)
    fixes = {_words_of(row): row["fix"] for row in rows if "fix" in row}
    who = {row["phrase"]: row["who"] for row in rows if "who" in row}
    doubts = ((str(index), _words_of(asdict(doubt))) for index, doubt in enumerate(draft.doubts))
    deadlines = ((str(index), one.phrase) for index, one in enumerate(draft.deadlines))
    return PlaceAnswers(
        {index: fixes[words] for index, words in doubts if words in fixes},
        {index: who[phrase] for index, phrase in deadlines if phrase in who},
    )


def _words_of(doubt: Mapping[str, Any]) -> tuple[str, str, str]:
    return doubt["question"], doubt["about"], doubt["detail"]


def amended(draft: PlanDraft, year: int | None, answers: PlaceAnswers) -> PlanDraft:
    """The plan for `year` (None: its own), with what was said about its doubts and its unowed deadlines."""
    moved = bring_to_year(draft, year) if year else draft
    tasks, deadlines = list(moved.tasks), list(moved.deadlines)
    for index, names in answers.who.items():
        deadlines[int(index)] = replace(deadlines[int(index)], who=_names(names) or deadlines[int(index)].who)
    for index, fix in answers.fixes.items():
        doubt = draft.doubts[int(index)]
        for place in tasks_of(doubt, draft):
            tasks[place] = _fixed(tasks[place], doubt, fix, moved.year_from)
        deadlines += _report_of(doubt, draft, deadlines, fix)
    return replace(moved, tasks=tuple(tasks), deadlines=tuple(deadlines))


def _names(answer: str) -> tuple[str, ...]:
    return tuple(name for name in answer.split(SEVERAL) if name)


def tasks_of(doubt: Doubt, draft: PlanDraft) -> list[int]:
    """The indices of all tasks that an answer to a doubt changes."""
    if doubt.question == INFERRED:
        return [index for index, one in enumerate(draft.tasks) if _is_worked_out(one, doubt.about)]
    place = task_of(doubt, draft)
    return [] if place is None else [place]


def _is_worked_out(task: TaskDraft, section: str) -> bool:
    """Whether the units of a task of this section were taken from another place of the plan."""
    codes = task.section_code
    return bool(codes) and task.sure.units == WORKED_OUT and shown_code(codes[:-1], codes[-1]) == section


def _report_of(doubt: Doubt, draft: PlanDraft, deadlines: Iterable[DeadlineDraft], fix: Fix) -> list[DeadlineDraft]:
    """The report that was listed without a day, asked for as those which have one."""
    place = task_of(doubt, draft)
    if doubt.question != NO_DAY or "day" not in fix or place is None:
        return []
    texts = [bare(text) for text in _texts(draft.tasks[place]) if text]
    dated = (one for one in deadlines if one.period and any(bare(one.phrase) in text for text in texts))
    names = plan_words("reports")["names"]
    period = next(code for code, name in names.items() if name == doubt.detail)
    day = date.fromisoformat(fix["day"])
    return [
        replace(one, what=_called(names["report"], one.subjects, doubt.detail), due=day, period=period, rule="by")
        for one in list(dated)[:1]
    ]


def _called(report: str, subjects: Iterable[str], period: str) -> str:
    return " ".join(part for part in (report, ", ".join(subjects), period) if part)


def _texts(task: TaskDraft) -> tuple[str | None, ...]:
    return task.content, task.indicator, task.output, task.note


def task_of(doubt: Doubt, draft: PlanDraft) -> int | None:
    """The index of the task that a doubt is about; where codes repeat its words tell."""
    of_code = [i for i, one in enumerate(draft.tasks) if shown_code(one.section_code, one.code) == doubt.about]
    by_words = [i for i in of_code if doubt.detail in (draft.tasks[i].content, draft.tasks[i].schedule_text)]
    return next(iter(by_words or of_code), None)


def is_time(text: str, year: int | None) -> bool:
    """Whether an answer to "by when?" can be understood."""
    return read_schedule(text, year).kind not in ("none", "external")


def _fixed(task: TaskDraft, doubt: Doubt, fix: Fix, year: int | None) -> TaskDraft:
    if "unit" in fix:
        kept = [unit for unit in task.units if doubt.question != INFERRED or unit.role != "lead"]
        given = [UnitRole(name, "lead") for name in _names(fix["unit"])]
        return replace(task, units=(*given, *kept) if doubt.question == INFERRED else (*kept, *given))
    if "time" in fix:
        return replace(task, schedule=read_schedule(fix["time"], year))
    return task
