"""What the office has answered about the doubtful places of a plan, put into the plan."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from domain.plans.drafts import Doubt, PlanDraft, TaskDraft, UnitRole, shown_code
from domain.plans.schedules import read_schedule
from domain.plans.year import bring_to_year

TIME, NO_UNIT = "plan-doubt-time", "plan-doubt-no-unit"
# Of a plan made from the one of another year: what was moved by rule, or could not be.
NEW_DAY, OLD_PAPER = "plan-doubt-new-day", "plan-doubt-old-paper"
MAY_STAND = (NEW_DAY, OLD_PAPER)

Fix = Mapping[str, Any]
"""An answer to a doubt: {"unit": name}, {"time": words}, or nothing: it may stand as it was read."""


@dataclass(frozen=True, slots=True)
class PlaceAnswers:
    """`fixes` has an answer for the index of a doubt, `who` a printed name (or none) for the index of a deadline."""

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
    tasks = list(moved.tasks)
    for index, fix in answers.fixes.items():
        place = task_of(draft.doubts[int(index)], draft)
        if place is not None:
            tasks[place] = _fixed(tasks[place], fix, moved.year_from)
    deadlines = list(moved.deadlines)
    for index, name in answers.who.items():
        deadlines[int(index)] = replace(deadlines[int(index)], who=(name,)) if name else deadlines[int(index)]
    return replace(moved, tasks=tuple(tasks), deadlines=tuple(deadlines))


def task_of(doubt: Doubt, draft: PlanDraft) -> int | None:
    """The index of the task that a doubt is about; where codes repeat its words tell."""
    of_code = [i for i, one in enumerate(draft.tasks) if shown_code(one.section_code, one.code) == doubt.about]
    by_words = [i for i in of_code if doubt.detail in (draft.tasks[i].content, draft.tasks[i].schedule_text)]
    return next(iter(by_words or of_code), None)


def is_time(text: str, year: int | None) -> bool:
    """Whether an answer to "by when?" can be understood."""
    return read_schedule(text, year).kind not in ("none", "external")


def _fixed(task: TaskDraft, fix: Fix, year: int | None) -> TaskDraft:
    if "unit" in fix:
        return replace(task, units=(*task.units, UnitRole(fix["unit"], "lead")))
    if "time" in fix:
        return replace(task, schedule=read_schedule(fix["time"], year))
    return task
