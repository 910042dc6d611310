"""A plan that comes in again: which of its tasks are those held already, and what is different."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
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
    if not held:
        return [None] * len(tasks)
    known = [_Known(one.id, one.code, bare(one.content)) for one in held]
    coming = [
        _Known(index, shown_code(one.section_code, one.code), bare(one.content)) for index, one in enumerate(tasks)
    ]
    found: dict[int, int] = {}
    _match_same(found, known, coming, lambda one: (one.code, one.words))
    # Where a row is taken out all below it move up: each is known by its words, though its neighbour's are like them.
    _match_same(found, known, coming, lambda one: one.words, once=True)
    _match(found, known, coming, _of_same_code(known))
    _match_same(found, known, coming, lambda one: one.words)
    _match(found, known, coming, _of_other_code)
    _match_moved(found, held, tasks)
    return [found.get(index) for index in range(len(tasks))]


@dataclass(frozen=True, slots=True)
class _Known:
    """A held task by its id, or one of the draft by its index: what it is compared by."""

    id: int
    code: str
    words: str


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


def _match_same(
    found: dict[int, int],
    held: Iterable[_Known],
    coming: Iterable[_Known],
    by: Callable[[_Known], Hashable],
    *,
    once: bool = False,
) -> None:
    """Add the pairs that are the same, in the order of both; with `once` only those of which there is one."""
    taken = set(found.values())
    held_by = _grouped((one for one in held if one.id not in taken), by)
    coming_by = _grouped((one for one in coming if one.id not in found), by)
    for what, ones in coming_by.items():
        same = held_by.get(what, [])
        if not once or len(same) == len(ones) == 1:
            found |= {one.id: other.id for one, other in zip(ones, same, strict=False)}


def _grouped(rows: Iterable[_Known], by: Callable[[_Known], Hashable]) -> dict[Hashable, list[_Known]]:
    groups: defaultdict[Hashable, list[_Known]] = defaultdict(list)
    for row in rows:
        groups[by(row)].append(row)
    return groups


Pairs = Callable[[_Known, Mapping[int, str]], list[tuple[float, int, int]]]


def _match(found: dict[int, int], held: Iterable[_Known], coming: Iterable[_Known], pairs_of: Pairs) -> None:
    """Add the pairs that are alike enough, the likest first."""
    taken = set(found.values())
    free = {one.id: one.words for one in held if one.id not in taken}
    pairs = [pair for one in coming if one.id not in found for pair in pairs_of(one, free)]
    for _, index, task_id in sorted(pairs, key=lambda pair: -pair[0]):
        if index not in found and task_id not in taken:
            found[index] = task_id
            taken.add(task_id)


def _of_same_code(held: Iterable[_Known]) -> Pairs:
    of_code: defaultdict[str, list[int]] = defaultdict(list)
    for one in held:
        of_code[one.code].append(one.id)

    def pairs(one: _Known, free: Mapping[int, str]) -> list[tuple[float, int, int]]:
        beside = {task_id: free[task_id] for task_id in of_code.get(one.code, ()) if task_id in free}
        return [(score, one.id, task_id) for _, score, task_id in _alike(one, beside, _SAME_CODE)]

    return pairs


def _of_other_code(one: _Known, free: Mapping[int, str]) -> list[tuple[float, int, int]]:
    # Under another code "quý I" is not "quý IV".
    alike = [row for row in _alike(one, free, _OTHER_CODE) if _numbers(one.words) == _numbers(row[0])]
    return [(score, one.id, task_id) for _, score, task_id in alike]


def _alike(one: _Known, others: Mapping[int, str], least: float) -> list[tuple[str, float, int]]:
    return process.extract(one.words, others, scorer=fuzz.ratio, score_cutoff=least, limit=3)
