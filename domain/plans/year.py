"""A plan brought to another year: its dates move, its words stay."""

from dataclasses import replace
from datetime import date

from domain.days.form_spans import month_end
from domain.plans.drafts import DeadlineDraft, PlanDraft, Schedule, TargetDraft, TaskDraft, Window


def bring_to_year(draft: PlanDraft, year: int) -> PlanDraft:
    """The plan as it applies to `year`: every date is moved by `year` less the plan's first year.

    December before a plan's year becomes December before `year`. A plan that covers `year` already stays as it
    is. Raises ValueError for a plan whose year is not known.
    """
    if draft.year_from is None:
        raise ValueError("the plan names no year")
    last = draft.year_to or draft.year_from
    if draft.year_from <= year <= last:
        return draft
    years = year - draft.year_from
    return replace(
        draft,
        year_from=year,
        year_to=last + years,
        printed_year=draft.year_from,
        tasks=tuple(_task(task, years) for task in draft.tasks),
        deadlines=tuple(_deadline(deadline, years) for deadline in draft.deadlines),
        targets=tuple(_target(target, years) for target in draft.targets),
    )


def moved(day: date, years: int) -> date:
    """The same day so many years later; the last day of a month stays the last of it."""
    last = month_end(day.year + years, day.month)
    if day == month_end(day.year, day.month):
        return last
    return day.replace(year=day.year + years)


def _task(task: TaskDraft, years: int) -> TaskDraft:
    return replace(task, schedule=_schedule(task.schedule, years))


def _schedule(schedule: Schedule, years: int) -> Schedule:
    return replace(schedule, windows=tuple(_window(window, years) for window in schedule.windows))


def _window(window: Window, years: int) -> Window:
    start = window.start and moved(window.start, years)
    return Window(start, moved(window.due, years))


def _deadline(deadline: DeadlineDraft, years: int) -> DeadlineDraft:
    return replace(deadline, due=moved(deadline.due, years))


def _target(target: TargetDraft, years: int) -> TargetDraft:
    return replace(target, by=target.by and moved(target.by, years))
