"""The plan of one year made the plan of another: years in its words and its dates move, what cannot is asked about."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.days.form_spans import month_end
from domain.plans.answers import NEW_DAY, OLD_PAPER
from domain.plans.drafts import DeadlineDraft, Doubt, PlanDraft, TargetDraft, TaskDraft, shown_code
from domain.plans.year import bring_to_year

# The number of a document, with its day where that stands beside it: "121/KH-SYT ngày 15/01/2026".
_PAPER = re.compile(r"\d{1,5}/(?:\d{4}/)?[A-ZĐ][\w-]*(?:[^.;\n]{0,12}?ngày \d{1,2}[/-]\d{1,2}[/-]\d{4})?", re.UNICODE)


def next_plan(draft: PlanDraft, year: int) -> PlanDraft:
    """The plan for another year, with a doubt for each fixed day and each document of the old year.

    Documents keep their numbers and years: nobody can know which one takes their place. Raises ValueError for a
    plan whose year is not known.
    """
    moved = bring_to_year(draft, year)
    years = _years(draft, year)
    return replace(
        moved,
        title=_renewed(moved.title, years),
        number=None,
        printed_year=None,
        tasks=tuple(_task(task, years) for task in moved.tasks),
        deadlines=tuple(_deadline(one, years) for one in moved.deadlines),
        targets=tuple(_target(one, years) for one in moved.targets),
        doubts=tuple(_doubts(draft, moved)),
    )


def _years(draft: PlanDraft, year: int) -> dict[int, int]:
    """The years that words of the plan name, its printed ones too, and the years that take their place."""
    first, last = draft.year_from or year, draft.year_to or draft.year_from or year
    own = {old: old + year - first for old in range(first, last + 1)}
    printed = {draft.printed_year + n: year + n for n in range(last - first + 1)} if draft.printed_year else {}
    return printed | own


def _renewed(text: str, years: dict[int, int]) -> str:
    """The text with its years moved, save those of documents."""
    papers = [found.span() for found in _PAPER.finditer(text)]

    def year(found: re.Match[str]) -> str:
        inside = any(begin <= found.start() < end for begin, end in papers)
        return found[0] if inside else str(years[int(found[0])])

    known = "|".join(str(old) for old in years)
    return re.sub(rf"(?<!\d)(?:{known})(?!\d)", year, text) if years else text


def _maybe(text: str | None, years: dict[int, int]) -> str | None:
    return _renewed(text, years) if text else text


def _task(task: TaskDraft, years: dict[int, int]) -> TaskDraft:
    event = task.schedule.event
    return replace(
        task,
        content=_renewed(task.content, years),
        section=tuple(_renewed(title, years) for title in task.section),
        indicator=_maybe(task.indicator, years),
        output=_maybe(task.output, years),
        note=_maybe(task.note, years),
        schedule_text=_renewed(task.schedule_text, years),
        schedule=replace(task.schedule, event=_maybe(event, years)),
    )


def _deadline(one: DeadlineDraft, years: dict[int, int]) -> DeadlineDraft:
    return replace(one, what=_renewed(one.what, years), phrase=_renewed(one.phrase, years))


def _target(one: TargetDraft, years: dict[int, int]) -> TargetDraft:
    return replace(one, text=_renewed(one.text, years))


# --- what cannot be moved by rule


def _doubts(draft: PlanDraft, moved: PlanDraft) -> Iterator[Doubt]:
    for before, after in zip(draft.tasks, moved.tasks, strict=True):
        code = shown_code(after.section_code, after.code)
        if day := _fixed_day(before):
            now = next(window.due for window in after.schedule.windows if window.due.month == day.month)
            yield Doubt(code, NEW_DAY, f"{day:%d/%m/%Y} → {now:%d/%m/%Y}")
        for paper in _papers(before, draft.year_from or 0):
            yield Doubt(code, OLD_PAPER, paper)


def _fixed_day(task: TaskDraft) -> date | None:
    """The last day of a task that is one day of the year and no end of a month, set for that year alone."""
    if task.schedule.kind == "recurring" or len(task.schedule.windows) != 1:
        return None
    due = task.schedule.windows[0].due
    return None if due == month_end(due.year, due.month) else due


def _papers(task: TaskDraft, year: int) -> list[str]:
    """The documents of the plan's own year that a task names."""
    texts = (task.content, task.indicator, task.output, task.note, task.schedule_text)
    found = [paper[0] for text in texts if text for paper in _PAPER.finditer(text)]
    return list(dict.fromkeys(paper for paper in found if str(year) in paper))
