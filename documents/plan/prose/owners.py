"""Whose own duty it is on which others only work with them: they lead it there too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.plan.tables.raw_task import RawTask
from domain.plan_words import bare, plain
from domain.plans.drafts import UnitRole

_TOGETHER = re.compile(r"(?:chu dong |tich cuc |thuong xuyen )?phoi hop(?!\w)")
# How much of a duty must stand in the owner's own, in pairs of words that follow each other.
_SHARED = 0.68
_FEWEST_PAIRS = 6


@dataclass(frozen=True, slots=True)
class _Duty:
    units: tuple[UnitRole, ...]
    pairs: frozenset[tuple[str, str]]
    together: bool


def give_to_owners(tasks: Sequence[RawTask]) -> None:
    """In "Phối hợp với X làm Y", X leads where the plan gives Y to X elsewhere; whoever is told so carries out."""
    duties = [_duty(task) for task in tasks]
    for task, asked in zip(tasks, duties, strict=True):
        if asked.together and any(unit.role == "implement" for unit in asked.units):
            task.given = tuple(_as_owner(unit, task, duties) for unit in asked.units)


def _duty(task: RawTask) -> _Duty:
    content = task.cells["content"]
    return _Duty(task.given, _pairs(content), bool(_TOGETHER.match(plain(content))))


def _as_owner(unit: UnitRole, task: RawTask, duties: Sequence[_Duty]) -> UnitRole:
    asked = _pairs(task.cells["content"].rpartition(unit.name)[2])
    if unit.role != "support" or len(asked) < _FEWEST_PAIRS:
        return unit
    askers = [asker for asker in task.given if asker.role != "support"]
    theirs = (duty.pairs for duty in duties if _acts(unit, duty) and not _is_joint(duty, askers))
    owned = any(len(asked & pairs) >= _SHARED * len(asked) for pairs in theirs)
    return replace(unit, role="lead") if owned else unit


def _acts(unit: UnitRole, duty: _Duty) -> bool:
    return any(other.role != "support" and _is_same(unit, other) for other in duty.units)


def _is_joint(duty: _Duty, askers: Sequence[UnitRole]) -> bool:
    """Whether each is told to work with the other: then neither leads."""
    partners = [unit for unit in duty.units if unit.role == "support"]
    return duty.together and any(_is_same(unit, asker) for unit in partners for asker in askers)


def _is_same(one: UnitRole, two: UnitRole) -> bool:
    first, second = bare(one.name), bare(two.name)
    return first.startswith(second) or second.startswith(first)


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    words = bare(re.split(r"[.;]\s", text)[0]).split()
    return frozenset(pairwise(words))
