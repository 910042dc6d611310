"""Plans of a campaign ("Tháng hành động", "Tuần lễ") say once when it is: what is done "trong suốt" it is done then."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from documents.blocks import Paragraph
from documents.plan.prose.labels import labelled
from documents.plan.prose.outline import without_mark
from domain.plan_words import any_of, plain, plan_words
from domain.plans.drafts import WORKED_OUT, Schedule, TaskDraft, Window
from domain.plans.schedules import read_schedule

_OPEN_KINDS = ("none", "continuous")
# Days: what lasts longer is the time of a plan, not of a campaign.
_LONGEST = 100


def tasks_of_campaign(
    tasks: Sequence[TaskDraft], text: Sequence[Paragraph], title: str, year: int | None
) -> tuple[TaskDraft, ...]:
    """The tasks, those with the days of the campaign that say to be done during it."""
    found = [(task, _during(task, plain(title))) for task in tasks]
    window = _days(tasks, text, year) if any(words for _, words in found) else None
    if window is None:
        return tuple(tasks)
    return tuple(_with_days(task, words, window) if words else task for task, words in found)


def _with_days(task: TaskDraft, words: str, window: Window) -> TaskDraft:
    sure = replace(task.sure, schedule=WORKED_OUT)
    return replace(
        task, schedule_text=task.schedule_text or words, schedule=Schedule("window", windows=(window,)), sure=sure
    )


def _during(task: TaskDraft, title: str) -> str:
    """The words of a task that say "during the campaign", where it names no other time; "" for none.

    One that is named more fully than the plan names its own may be another: "trong Tuần lễ Biển và Hải đảo".
    """
    if task.schedule.kind not in _OPEN_KINDS or task.schedule.windows:
        return ""
    text = task.schedule_text or task.content
    for found in _phrase().finditer(plain(text)):
        if found["campaign"] in title or re.match(r"\s*(?:[.,;)]|$)", plain(text)[found.end() :]):
            return text[found.start() : found.end()]
    return ""


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:trong(?: suot)?|suot)(?: ca)?(?: thoi gian)?(?: dien ra| to chuc)?"
        rf" (?P<campaign>{any_of(plan_words('prose')['campaigns'])})"
    )


def _days(tasks: Sequence[TaskDraft], text: Sequence[Paragraph], year: int | None) -> Window | None:
    """The days that the one labelled line before the tasks names: "2. Thời gian triển khai: từ ngày … đến ngày …"."""
    first = min(task.line for task in tasks)
    labels = (labelled(without_mark(line.text)) for line in text if line.line < first)
    times = [read_schedule(label[1], year) for label in labels if label and label[0] == "time"]
    windows = [window for time in times if time.kind == "window" for window in time.windows]
    if len(times) != 1 or not windows:
        return None
    start, due = min(one.start or one.due for one in windows), max(one.due for one in windows)
    return Window(start, due) if (due - start).days < _LONGEST else None
