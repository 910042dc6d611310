"""When two lines of plans ask for one thing, and which of several roles a unit has."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.days.periods import Period, bounds
from domain.plan_words import bare
from domain.plans.drafts import DeadlineDraft, PlanDraft, Role, TaskDraft
from domain.plans.titles import subject_of_title

_STRENGTH: tuple[Role, ...] = ("lead", "implement", "support")


def stronger(one: Role, other: Role) -> Role:
    """The role that a unit keeps of two."""
    return min(one, other, key=_STRENGTH.index)


def period_of(deadline: DeadlineDraft) -> Period | None:
    """The period that a report is for: of all years, the one that ends nearest to its due day; None for no report."""
    if not deadline.period:
        return None
    years = range(deadline.due.year - 1, deadline.due.year + 2)
    periods = [Period(deadline.period, year) for year in years]
    return min(periods, key=lambda period: _apart(bounds(period)[1], deadline.due))


def _apart(one: date, other: date) -> timedelta:
    return abs(one - other)


def subjects_of(deadline: DeadlineDraft, plan_title: str) -> frozenset[str]:
    """What a report is about; one that names nothing is about its plan."""
    own = subject_of_title(plan_title)
    return frozenset(deadline.subjects or ([own] if own else []))


def same_report(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two reports of one period are one duty: only if they share a subject.

    Reports that are about nothing known stay apart: a duty shown twice is seen, one that was lost is not.
    """
    return bool(frozenset(one) & frozenset(other))


def dated_by_no_task(plan: PlanDraft) -> list[DeadlineDraft]:
    """The dated sentences of a plan that are more than the words of a task with this very day as a window's end."""
    words: defaultdict[date, list[_Words]] = defaultdict(list)
    for task in plan.tasks:
        own = _Words.of(task)
        for due in {window.due for window in task.schedule.windows}:
            words[due].append(own)
    return [one for one in plan.deadlines if one.period or not _is_told(bare(one.phrase), words.get(one.due, ()))]


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said of a task: its content, and the lines of all its texts."""

    content: str
    lines: str

    @staticmethod
    def of(task: TaskDraft) -> "_Words":
        texts = (task.content, task.schedule_text, task.indicator, task.output, task.note)
        return _Words(bare(task.content), "\n".join(bare(text) for text in texts if text))


def _is_told(phrase: str, tasks: Iterable[_Words]) -> bool:
    # A phrase may also have the day behind the whole of what is to be done.
    return any((task.content and phrase.startswith(task.content)) or phrase in task.lines for task in tasks)
