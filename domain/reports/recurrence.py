"""A recurring task as windows: "hằng tháng" is one window for each month, "hằng quý" one for each quarter."""

from dataclasses import replace
from datetime import date

from domain.days.periods import Period, bounds
from domain.plan_words import plan_words
from domain.plans.drafts import Every, PlanDraft, Schedule, TaskDraft, Window
from domain.reports.regimes import BadRegime, Slot, dues, read_regime

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
    """The plan with its recurring tasks as windows, through its years but no further than the next one."""
    first, last = years_ahead(draft.year_from, draft.year_to, today)
    return replace(draft, tasks=tuple(_with_windows(task, first, last) for task in draft.tasks))


def _with_windows(task: TaskDraft, first: int, last: int) -> TaskDraft:
    windows = occurrences(task.schedule, task.schedule_text, first, last)
    return replace(task, schedule=replace(task.schedule, windows=windows)) if windows else task
