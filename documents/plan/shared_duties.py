"""Duties that two units have in the same words: of a duty that one of them does with the other, the other leads it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from domain.plan_words import bare, plain
from domain.plans.drafts import WORKED_OUT, TaskDraft, UnitRole

_TOGETHER = re.compile(r"(?:chu dong |tich cuc )?phoi hop(?!\w)")
# So many words in a row are no chance.
_ALIKE = 15
_BEGINNING = 40

Run = tuple[str, ...]


def with_shared_leads(tasks: Sequence[TaskDraft]) -> tuple[TaskDraft, ...]:
    """The tasks, those of "Phối hợp với X …" led by X where a duty of X's own says the same."""
    said = _said_again(tasks)
    return tuple(_led(task, said) if _is_open(task) else task for task in tasks)


def _is_open(task: TaskDraft) -> bool:
    """Whether a task is to be done with others of whom nobody is said to lead it."""
    return all(unit.role != "lead" for unit in task.units) and _is_together(task)


def _is_together(task: TaskDraft) -> bool:
    return bool(_TOGETHER.match(plain(task.content[:_BEGINNING])))


def _said_again(tasks: Sequence[TaskDraft]) -> Mapping[Run, list[TaskDraft]]:
    """The tasks by the runs of words that they share with one without a leader."""
    wanted = {run for task in tasks if _is_open(task) for run in _runs(task)}
    said: dict[Run, list[TaskDraft]] = defaultdict(list)
    for task in tasks if wanted else ():
        for run in wanted.intersection(_runs(task)):
            said[run].append(task)
    return said


def _led(task: TaskDraft, said: Mapping[Run, Sequence[TaskDraft]]) -> TaskDraft:
    same = {id(other): other for run in _runs(task) for other in said[run] if other is not task}
    duties = [other for other in same.values() if not _leaves_to(other, task)]
    leads = {unit for unit in task.units if _supports(unit) and any(_is_own(duty, unit.name) for duty in duties)}
    if not leads:
        return task
    first = tuple(replace(unit, role="lead") for unit in task.units if unit in leads)
    others = tuple(unit for unit in task.units if unit not in leads)
    return replace(task, units=(*first, *others), sure=replace(task.sure, units=WORKED_OUT))


def _leaves_to(duty: TaskDraft, task: TaskDraft) -> bool:
    """Whether a duty is done with whoever has the task: each of the two names the other."""
    partners = [unit.name for unit in duty.units if _supports(unit)]
    owners = [unit.name for unit in task.units if not _supports(unit)]
    return _is_together(duty) and any(_same(one, other) for one in partners for other in owners)


def _is_own(duty: TaskDraft, name: str) -> bool:
    return any(not _supports(unit) and _same(unit.name, name) for unit in duty.units)


def _runs(task: TaskDraft) -> Iterator[Run]:
    words = bare(task.content).split()
    return (tuple(words[at : at + _ALIKE]) for at in range(len(words) - _ALIKE + 1))


def _supports(unit: UnitRole) -> bool:
    return unit.role == "support"


def _same(one: str, other: str) -> bool:
    """Whether two names differ only in whose the unit is: "Văn phòng Sở", "Văn phòng Sở Y tế"."""
    one, other = f"{bare(one)} ", f"{bare(other)} "
    return one.startswith(other) or other.startswith(one)
