"""Who leads tasks that name nobody: the unit whose duties name their section, by its words or by its number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.plan_words import any_of, bare, plain, plan_words
from domain.plans.drafts import WORKED_OUT, Doubt, TaskDraft, UnitRole, shown_code

_SHORTEST_FIELD = 3
_ITEM = r"\d+(?:\.\d+)*"
_ITEMS = rf"{_ITEM}(?:\s*(?:,|va|;)\s*(?:muc |diem |khoan )?{_ITEM})*"
# "tại mục 1, 2 phần III"
_REFERENCE = re.compile(
    rf"(?<!\w)(?:muc|diem|khoan|nhiem vu|noi dung)\s+({_ITEMS})[,\s]+(?:cua |tai )?(?:phan|muc)\s+([ivx]+)(?!\w)"
)


def with_inferred_leads(tasks: Sequence[TaskDraft]) -> tuple[tuple[TaskDraft, ...], tuple[Doubt, ...]]:
    """The tasks, those without a unit led by whose duties name their section; a doubt for each such section."""
    duties = [task for task in tasks if task.units]
    given: dict[tuple[str, ...], tuple[UnitRole, ...]] = {}
    filled = []
    for task in tasks:
        if not _names_nobody(task) or not task.section:
            filled.append(task)
            continue
        if task.section_code not in given:
            given[task.section_code] = _leads_of(task, duties)
        leads = given[task.section_code]
        sure = replace(task.sure, units=WORKED_OUT) if leads else task.sure
        filled.append(replace(task, units=(*leads, *task.units), sure=sure))
    return tuple(filled), tuple(_doubt(codes, leads) for codes, leads in given.items() if leads)


def _names_nobody(task: TaskDraft) -> bool:
    return all(unit.role == "support" for unit in task.units)


def _doubt(codes: tuple[str, ...], leads: tuple[UnitRole, ...]) -> Doubt:
    return Doubt(shown_code(codes[:-1], codes[-1]), "plan-doubt-inferred-unit", ", ".join(unit.name for unit in leads))


def _leads_of(task: TaskDraft, duties: Sequence[TaskDraft]) -> tuple[UnitRole, ...]:
    heading = _field(task.section[-1])
    found = [duty for duty in duties if duty.section != task.section and _is_about(duty, heading, task.section_code)]
    names = dict.fromkeys(unit.name for duty in found for unit in duty.units if unit.role != "support")
    return tuple(UnitRole(name, "lead") for name in names)


def _is_about(duty: TaskDraft, heading: str, codes: tuple[str, ...]) -> bool:
    """Whether a duty's words are those of the heading, or it refers to the heading's number."""
    field = _field(duty.content)
    short, long = sorted((field, heading), key=len)
    if len(short.split()) >= _SHORTEST_FIELD and re.match(rf"{re.escape(short)}(?!\w)", long):
        return len(field.split()) <= len(heading.split()) + _SHORTEST_FIELD
    return any(_refers(found, codes) for found in _REFERENCE.finditer(_without_opening(duty.content)))


def _without_opening(text: str) -> str:
    """Folded, without what the duty only rests on: "Trên cơ sở kết quả tại mục 1 phần III, …"."""
    folded = plain(text)
    opening = re.match(any_of(plan_words("units")["openings"]), folded)
    return folded.partition(",")[2] if opening else folded


def _refers(found: re.Match[str], codes: tuple[str, ...]) -> bool:
    numbers = re.findall(_ITEM, found[1])
    printed = [code.strip(" .):").casefold() for code in codes]
    return printed[0] == found[2] and printed[-1] in numbers


def _field(text: str) -> str:
    """The words of a field of work, without "công tác" before it."""
    words = bare(text)
    found = re.match(rf"{any_of(plan_words('prose')['fields'])}\s+", words)
    return words[found.end() :] if found else words
