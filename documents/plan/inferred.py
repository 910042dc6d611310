"""Who leads tasks that name nobody: the unit whose duties name their section, by its words or its number."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from documents.plan.references import Path, is_part, parts_carried_out
from domain.plan_words import any_of, bare, plan_words
from domain.plans.drafts import WORKED_OUT, Doubt, TaskDraft, UnitRole, shown_code

# Words.
_SHORTEST_FIELD, _LONGEST_FIELD = 3, 40
_MORE_WORDS = 3
# "Chủ trì triển khai nội dung cải cách thể chế, cải cách tài chính công; …": the fields that one leads.
_FIELDS_LED = re.compile(
    r"(?:chủ trì|phụ trách|đầu mối|chịu trách nhiệm)(?: \w+){0,5}? (?:nội dung|nhiệm vụ|công tác|lĩnh vực)(?: về)? "
    r"(?P<fields>[^;.]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Duty:
    """A task that names who acts, its place among all, and the parts of the plan that it carries out."""

    task: TaskDraft
    place: int
    parts: tuple[Path, ...]

    @property
    def names(self) -> Iterator[str]:
        return (unit.name for unit in self.task.units if unit.role != "support")


@dataclass(frozen=True, slots=True)
class _Duties:
    """The duties of a plan by the words of their fields, and those that name parts.

    The words are "all" of a field or its "beginning", or those of one of several "listed".
    """

    by_words: dict[tuple[str, str], list[_Duty]]
    with_parts: list[_Duty]


def with_inferred_leads(tasks: Sequence[TaskDraft]) -> tuple[tuple[TaskDraft, ...], tuple[Doubt, ...]]:
    """The tasks, those without a unit led by whose duties name them or their section; a doubt for each of these."""
    if not any(map(_is_open, tasks)):
        return tuple(tasks), ()
    duties = _duties(tasks)
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


def _duties(tasks: Sequence[TaskDraft]) -> _Duties:
    by_words: defaultdict[tuple[str, str], list[_Duty]] = defaultdict(list)
    duties = [
        _Duty(task, place, tuple(parts_carried_out(task.content))) for place, task in enumerate(tasks) if task.units
    ]
    for duty in duties:
        for listed in _fields_led(duty.task.content):
            by_words["listed", listed].append(duty)
        words = _field(duty.task.content)
        if len(words) <= _LONGEST_FIELD + _MORE_WORDS:
            by_words["all", " ".join(words)].append(duty)
            for end in range(max(_SHORTEST_FIELD, len(words) - _MORE_WORDS), len(words)):
                by_words["beginning", " ".join(words[:end])].append(duty)
    return _Duties(by_words, [duty for duty in duties if duty.parts])


def _is_open(task: TaskDraft) -> bool:
    return bool(task.section) and all(unit.role == "support" for unit in task.units)


def _led(task: TaskDraft, leads: tuple[UnitRole, ...]) -> TaskDraft:
    if not leads:
        return task
    return replace(task, units=(*leads, *task.units), sure=replace(task.sure, units=WORKED_OUT))


def _doubt(codes: tuple[str, ...], leads: tuple[UnitRole, ...]) -> Doubt:
    return Doubt(shown_code(codes[:-1], codes[-1]), "plan-doubt-inferred-unit", ", ".join(unit.name for unit in leads))


def _leads_of_section(task: TaskDraft, duties: _Duties) -> tuple[UnitRole, ...]:
    """Who has a duty in the words of the heading of a task, or one that carries out the part under its number."""
    named = [duty for words in _told_by(task.section[-1]) for duty in duties.by_words.get(words, ())]
    named += (duty for duty in duties.with_parts if _has(duty, task.section_code))
    return _leads(task, sorted(named, key=lambda duty: duty.place))


def _told_by(heading: str) -> Iterator[tuple[str, str]]:
    """How a duty has the words of a heading: those that it begins with, or all of them and a few more."""
    words = _field(heading)[:_LONGEST_FIELD]
    for end in range(_SHORTEST_FIELD, len(words) + 1):
        yield "all", " ".join(words[:end])
    if len(words) >= _SHORTEST_FIELD:
        yield "beginning", " ".join(words)
        yield "listed", _without_and(words)


def _leads_of_number(task: TaskDraft, duties: _Duties) -> tuple[UnitRole, ...]:
    """Who has a duty that names the number of the task itself: "nhiệm vụ 2, 3 mục II"."""
    section, codes = task.section_code, (*task.section_code, task.code)
    return _leads(task, (duty for duty in duties.with_parts if _has(duty, codes) and not _has(duty, section)))


def _leads(task: TaskDraft, duties: Iterable[_Duty]) -> tuple[UnitRole, ...]:
    others = (duty for duty in duties if duty.task.section != task.section)
    return tuple(UnitRole(name, "lead") for name in dict.fromkeys(name for duty in others for name in duty.names))


def _has(duty: _Duty, codes: Sequence[str]) -> bool:
    return any(is_part(path, codes) for path in duty.parts)


def _fields_led(duty: str) -> Iterator[str]:
    """The fields that a duty lists of those that its unit leads, each and all together."""
    if found := _FIELDS_LED.match(duty):
        fields = dict.fromkeys((found["fields"], *re.split(r",\s*|\s+và\s+", found["fields"])))
        yield from (_without_and(words) for field in fields if len(words := _field(field)) >= _SHORTEST_FIELD)


def _without_and(words: Iterable[str]) -> str:
    return " ".join(word for word in words if word != "va")


def _field(text: str) -> list[str]:
    """The words of a field of work, folded, without "công tác" before it."""
    words = bare(text)
    found = re.match(rf"{any_of(plan_words('prose')['fields'])}\s+", words)
    return words[found.end() if found else 0 :].split()
