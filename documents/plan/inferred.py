"""Who leads tasks that name nobody: the unit whose duties name their section, by its words or its number."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from documents.plan.references import Path, is_part, parts_carried_out
from domain.plan_words import any_of, bare, plan_words
from domain.plans.drafts import WORKED_OUT, Doubt, TaskDraft, UnitRole, shown_code

_SHORTEST_FIELD = 3


@dataclass(frozen=True, slots=True)
class _Duty:
    """A task that names who acts, what field it is about, and the parts of the plan that it carries out."""

    task: TaskDraft
    field: str
    parts: tuple[Path, ...]

    @property
    def names(self) -> Iterator[str]:
        return (unit.name for unit in self.task.units if unit.role != "support")


def with_inferred_leads(tasks: Sequence[TaskDraft]) -> tuple[tuple[TaskDraft, ...], tuple[Doubt, ...]]:
    """The tasks, those without a unit led by whose duties name them or their section; a doubt for each of these."""
    if not any(map(_is_open, tasks)):
        return tuple(tasks), ()
    duties = [_Duty(task, _field(task.content), tuple(parts_carried_out(task.content))) for task in tasks if task.units]
    given: dict[tuple[str, ...], tuple[UnitRole, ...]] = {}
    filled = []
    for task in tasks:
        leads: tuple[UnitRole, ...] = ()
        if _is_open(task):
            if task.section_code not in given:
                given[task.section_code] = _leads_of_section(task, duties)
            leads = given[task.section_code]
            if own := _leads_of_number(task, duties):
                leads = given[(*task.section_code, task.code)] = own
        filled.append(_led(task, leads))
    return tuple(filled), tuple(_doubt(codes, leads) for codes, leads in given.items() if leads)


def _is_open(task: TaskDraft) -> bool:
    return bool(task.section) and all(unit.role == "support" for unit in task.units)


def _led(task: TaskDraft, leads: tuple[UnitRole, ...]) -> TaskDraft:
    if not leads:
        return task
    return replace(task, units=(*leads, *task.units), sure=replace(task.sure, units=WORKED_OUT))


def _doubt(codes: tuple[str, ...], leads: tuple[UnitRole, ...]) -> Doubt:
    return Doubt(shown_code(codes[:-1], codes[-1]), "plan-doubt-inferred-unit", ", ".join(unit.name for unit in leads))


def _leads_of_section(task: TaskDraft, duties: Sequence[_Duty]) -> tuple[UnitRole, ...]:
    """Who has a duty in the words of the heading of a task, or one that carries out the part under its number."""
    heading, codes = _field(task.section[-1]), task.section_code
    return _leads(duty for duty in _of_others(task, duties) if _is_about(duty.field, heading) or _has(duty, codes))


def _leads_of_number(task: TaskDraft, duties: Sequence[_Duty]) -> tuple[UnitRole, ...]:
    """Who has a duty that names the number of the task itself: "nhiệm vụ 2, 3 mục II"."""
    section, codes = task.section_code, (*task.section_code, task.code)
    return _leads(duty for duty in _of_others(task, duties) if _has(duty, codes) and not _has(duty, section))


def _of_others(task: TaskDraft, duties: Sequence[_Duty]) -> Iterator[_Duty]:
    return (duty for duty in duties if duty.task.section != task.section)


def _leads(duties: Iterable[_Duty]) -> tuple[UnitRole, ...]:
    return tuple(UnitRole(name, "lead") for name in dict.fromkeys(name for duty in duties for name in duty.names))


def _has(duty: _Duty, codes: Sequence[str]) -> bool:
    return any(is_part(path, codes) for path in duty.parts)


def _is_about(field: str, heading: str) -> bool:
    """Whether a duty's words are those of a heading."""
    short, long = sorted((field, heading), key=len)
    begins = len(short.split()) >= _SHORTEST_FIELD and re.match(rf"{re.escape(short)}(?!\w)", long)
    return bool(begins) and len(field.split()) <= len(heading.split()) + _SHORTEST_FIELD


def _field(text: str) -> str:
    """The words of a field of work, without "công tác" before it."""
    words = bare(text)
    found = re.match(rf"{any_of(plan_words('prose')['fields'])}\s+", words)
    return words[found.end() :] if found else words
