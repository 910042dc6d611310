"""A plan that comes in again: which of its tasks are those held already, and what is different."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process

from domain.plan_words import bare
from domain.plans.drafts import TaskDraft, shown_code

# Under one code a reworded text is the same task; under another only one that is all but the same, or in the same
# section the one that is like it, if no other is and the numbers in it stand.
_SAME_CODE = 60.0
_OTHER_CODE = 92.0
_SAME_SECTION = 75.0
_NEXT_BEST = 8.0
_NUMBER = re.compile(r"\d+|[ivx]+")


@dataclass(frozen=True, slots=True)
class HeldTask:
    """A task as it is held: what it is known by."""

    id: int
    code: str
    content: str


@dataclass(frozen=True, slots=True)
class TaskChange:
    """What is different in a task; `fields` are its names in the draft, `was` and `now` its days where they moved."""

    code: str
    title: str
    fields: tuple[str, ...]
    was: tuple[date, ...] = ()
    now: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportChange:
    """A report that is asked for anew (`was` None), no longer (`now` None), by another day, or only of other units."""

    what: str
    was: date | None
    now: date | None
    other_units: bool = False


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """The difference between a plan as held and as it comes in; new and gone tasks as (code, title).

    `title` is the one before and the one now, where a new version has another; `targets` are the texts of those that
    came and of those that went.
    """

    new: tuple[tuple[str, str], ...] = ()
    changed: tuple[TaskChange, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    reports: tuple[ReportChange, ...] = ()
    title: tuple[str, str] | None = None
    targets: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.reports or self.title or any(self.targets))


def match_tasks(held: Sequence[HeldTask], tasks: Sequence[TaskDraft]) -> list[int | None]:
    """For each task of the draft the id of the held one that it is, by its shown code and its words; None: new."""
    found: dict[int, int] = {}
    for least, same_code in ((100.0, True), (_SAME_CODE, True), (_OTHER_CODE, False)):
        _match(found, held, tasks, least, same_code)
    _match_moved(found, held, tasks)
    return [found.get(index) for index in range(len(tasks))]


def _match_moved(found: dict[int, int], held: Sequence[HeldTask], tasks: Sequence[TaskDraft]) -> None:
    """Add tasks that were reworded and have moved within their section: alike, and nothing else is nearly as much."""
    taken = set(found.values())
    free: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for one in held:
        if one.id not in taken:
            free[_section(one.code)][one.id] = bare(one.content)
    rows = {index: _moved_pairs(task, free) for index, task in enumerate(tasks) if index not in found}
    for index, pairs in rows.items():
        if not pairs:
            continue
        (score, task_id), *others = pairs
        rivals = [best for other, row in rows.items() if other != index for best, held_id in row if held_id == task_id]
        if all(score - other >= _NEXT_BEST for other in (*(other for other, _ in others), *rivals)):
            found[index] = task_id


def _moved_pairs(task: TaskDraft, free: Mapping[str, Mapping[int, str]]) -> list[tuple[float, int]]:
    """The held tasks of its section that a task is like, the likest first."""
    beside = free.get(_section(shown_code(task.section_code, task.code)), {})
    words = bare(task.content)
    alike = process.extract(words, beside, scorer=fuzz.ratio, score_cutoff=_SAME_SECTION, limit=5)
    return [(score, task_id) for other, score, task_id in alike if _numbers(words) == _numbers(other)]


def _section(code: str) -> str:
    return code.rpartition(".")[0]


def _numbers(words: str) -> list[str]:
    return [word for word in words.split() if _NUMBER.fullmatch(word)]


def _match(
    found: dict[int, int], held: Sequence[HeldTask], tasks: Sequence[TaskDraft], least: float, same_code: bool
) -> None:
    """Add the pairs that are alike enough, the likest first."""
    taken = set(found.values())
    free = [task for task in held if task.id not in taken]
    pairs = [
        pair
        for index, task in enumerate(tasks)
        if index not in found
        for pair in _pairs(index, task, free, least, same_code)
    ]
    for _, index, task_id in sorted(pairs, key=lambda pair: -pair[0]):
        if index not in found and task_id not in taken:
            found[index] = task_id
            taken.add(task_id)


def _pairs(
    index: int, task: TaskDraft, held: Sequence[HeldTask], least: float, same_code: bool
) -> list[tuple[float, int, int]]:
    code = shown_code(task.section_code, task.code)
    words = {one.id: bare(one.content) for one in held if not same_code or one.code == code}
    own = bare(task.content)
    alike = process.extract(own, words, scorer=fuzz.ratio, score_cutoff=least, limit=3)
    # Under another code "quý I" is not "quý IV".
    return [(score, index, task_id) for other, score, task_id in alike if same_code or _numbers(own) == _numbers(other)]
