"""What comes back: a recurring task as windows, one for each month or quarter; reports in each year of a plan."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.days.periods import Period, bounds
from domain.plan_words import plain, plan_words
from domain.plans.drafts import DeadlineDraft, Every, PlanDraft, Schedule, TaskDraft, Window
from domain.plans.year import moved
from domain.reports.regimes import BadRegime, Slot, dues, read_regime

_NAMES_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
# What comes back every week is asked for within the reports: a reminder for each week would be one a day.
_PERIODS: dict[Every, tuple[str, ...]] = {
    "month": tuple(f"month-{month:02}" for month in range(1, 13)),
    "quarter": ("Q1", "Q2", "Q3", "Q4"),
    "year": ("Y",),
}


def occurrences(schedule: Schedule, text: str, first_year: int, last_year: int) -> tuple[Window, ...]:
    """The windows of a recurring schedule in these years; its own where it names any, none for a rhythm without dates.

    A window ends with its month, quarter or year, or on the day that the words fix ("trước ngày 10 tháng cuối quý").
    """
    if schedule.windows or schedule.kind != "recurring" or schedule.every not in _PERIODS:
        return schedule.windows
    fixed = _fixed(schedule.every, text)
    found = []
    for year in range(first_year, last_year + 1):
        days = {due.period.code: due.day for due in dues(fixed, year)} if fixed else {}
        found += [_window(Period(code, year), days.get(code)) for code in _PERIODS[schedule.every]]
    return tuple(found)


def _fixed(every: Every, text: str) -> tuple[Slot, ...]:
    try:
        return read_regime(f"{plan_words('reports')['names']['report']} {_rhythm(every)} {text}").slots
    except BadRegime:
        return ()


def _rhythm(every: Every) -> str:
    words: list[str] = plan_words("time")[f"every_{every}"]
    return words[0]


def _window(period: Period, fixed: date | None) -> Window:
    start, end = bounds(period, "calendar")
    return Window(min(start, fixed or end), fixed or end)


def years_ahead(year_from: int | None, year_to: int | None, today: date) -> tuple[int, int]:
    """The years of a plan in which recurring tasks have windows: from its first to the next one at the most."""
    first = year_from or today.year
    return first, min(year_to or first, max(first, today.year + 1))


def made_ahead(draft: PlanDraft, today: date) -> PlanDraft:
    """The plan with its recurring tasks as windows and its reports, through its years but no further than the next."""
    first, last = years_ahead(draft.year_from, draft.year_to, today)
    tasks = tuple(_with_windows(task, first, last) for task in draft.tasks)
    return replace(draft, tasks=tasks, deadlines=_with_years(draft, last - first))


def _with_windows(task: TaskDraft, first: int, last: int) -> TaskDraft:
    windows = occurrences(task.schedule, task.schedule_text, first, last)
    return replace(task, schedule=replace(task.schedule, windows=windows)) if windows else task


def _with_years(draft: PlanDraft, years: int) -> tuple[DeadlineDraft, ...]:
    """The dated duties, with those that come back in each year of a plan of several; a school year is one."""
    if not years or any(school in plain(draft.title) for school in map(plain, plan_words("time")["not_years"])):
        return draft.deadlines
    return tuple(one for deadline in draft.deadlines for one in (deadline, *_in_later_years(deadline, years)))


def _in_later_years(deadline: DeadlineDraft, years: int) -> Iterator[DeadlineDraft]:
    comes_back = deadline.repeats == "yearly" or deadline.period
    if comes_back and not _NAMES_YEAR.search(deadline.phrase):
        yield from (replace(deadline, due=moved(deadline.due, later)) for later in range(1, years + 1))
