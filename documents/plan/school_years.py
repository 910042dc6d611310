"""Plans of a school year begin in one year and end in the next: their months until summer are those of the second."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.plan_words import plain
from domain.plans.drafts import DeadlineDraft, Schedule, TaskDraft, Window
from domain.plans.year import moved

_SCHOOL_YEAR = re.compile(r"(?<!\w)nam hoc (20\d\d)\s*[-–/]\s*(20\d\d)")
_NAMES_A_YEAR = re.compile(r"20\d\d")
_FIRST_MONTH = 8


def first_day_of(title: str) -> date | None:
    """The day before which no month of the plan lies; None for a plan of calendar years."""
    found = _SCHOOL_YEAR.search(plain(title))
    return date(int(found[1]), _FIRST_MONTH, 1) if found else None


def tasks_of_school_year(tasks: Sequence[TaskDraft], first: date | None) -> tuple[TaskDraft, ...]:
    """The tasks, those times moved that name no year and would lie before the school year."""
    if first is None:
        return tuple(tasks)
    return tuple(
        task if _NAMES_A_YEAR.search(task.schedule_text) else replace(task, schedule=_schedule(task.schedule, first))
        for task in tasks
    )


def deadlines_of_school_year(deadlines: Sequence[DeadlineDraft], first: date | None) -> list[DeadlineDraft]:
    """The same for dated sentences."""
    if first is None:
        return list(deadlines)
    return [
        replace(deadline, due=moved(deadline.due, 1))
        if deadline.due < first and not _NAMES_A_YEAR.search(deadline.phrase)
        else deadline
        for deadline in deadlines
    ]


def _schedule(schedule: Schedule, first: date) -> Schedule:
    return replace(schedule, windows=tuple(_window(window, first) for window in schedule.windows))


def _window(window: Window, first: date) -> Window:
    if window.due >= first:
        return window
    return Window(window.start and moved(window.start, 1), moved(window.due, 1))
