"""The targets of a whole plan: those of its text before the tasks, and those of each task."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from documents.blocks import Paragraph
from documents.plan.prose.outline import Node, outline
from documents.plan.targets import is_rate, read_targets
from domain.plan_words import any_of, bare, plan_words
from domain.plans.drafts import TargetDraft, TaskDraft

_YEAR = re.compile(
    r"(?<!\w)(?:(?:den|trong) (?:het |cuoi )?nam|giai doan (?:20\d\d|tu nam 20\d\d) (?:den(?: nam)? )?) ?(20\d\d)(?!\d)"
)


def targets_of_plan(text: Sequence[Paragraph], tasks: Sequence[TaskDraft]) -> tuple[TargetDraft, ...]:
    """Targets of the text before the tasks, and of the sections of aims between them, are the whole plan's."""
    lines = frozenset(task.line for task in tasks)
    first = min(lines, default=0)
    found = list(_of_text(outline(takewhile(lambda paragraph: paragraph.line < first, text)), False, None))
    found += [target for aims in _later_aims(outline(text), first) for target in _of_aims(aims, lines)]
    for index, task in enumerate(tasks):
        for own in (task.content, task.indicator, _own_output(task)):
            found += read_targets(own, index) if own else ()
        # A bare number in a note is a remark: "02 đợt".
        found += (target for target in read_targets(task.note or "", index) if target.op != "=")
    return tuple(found)


def _own_output(task: TaskDraft) -> str | None:
    """The product of a task, unless it only repeats words of its content."""
    pieces = (task.output or "").split("; ")
    return None if all(piece in task.content for piece in pieces) else task.output


def _later_aims(node: Node, first: int) -> Iterator[Node]:
    """The sections of aims that begin behind the first task."""
    for child in node.children:
        if child.numbered and child.line > first and _speaks_of_aims(child.text):
            yield child
        else:
            yield from _later_aims(child, first)


def _of_aims(section: Node, tasks: frozenset[int]) -> Iterator[TargetDraft]:
    """The targets of a section, as far as it holds no tasks."""
    lines = {below.line for below in _all_below(section)}
    return iter(()) if lines & tasks else _of_text(section, True, _year_of(section))


def _all_below(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _all_below(child)


def _of_text(node: Node, aimed: bool, by: date | None) -> Iterator[TargetDraft]:
    """The targets under a heading; `by` is the last day that the headings name.

    Outside the sections of aims only shares and scores are targets, in them rates too and what is compared: other
    numbers mostly tell of the past.
    """
    for child in node.children:
        if child.numbered and not aimed and _sets_none(child.text):
            continue
        aims = aimed or (child.numbered and _speaks_of_aims(child.text))
        found = read_targets(child.text, None)
        for target in found:
            if target.unit in plan_words("targets")["rates"] or (aims and _is_aimed_at(target)):
                yield replace(target, by=target.by or by)
        year = None if found or not aims else _year_of(child)
        # "Đến năm 2030:" leads to the lines behind it.
        by = year if year and child.text.endswith(":") else by
        yield from _of_text(child, aims, year or by)


def _is_aimed_at(target: TargetDraft) -> bool:
    """Whether a number under the heading of aims is one: a rate, or compared with what is to be."""
    return target.op != "=" or is_rate(target.unit) or bare(target.text).startswith("dat ")


def _speaks_of_aims(heading: str) -> bool:
    return bool(re.match(any_of(plan_words("targets")["headings"]), bare(heading)))


def _sets_none(heading: str) -> bool:
    """Whether a section tells how things were, or who pays what: "I. ĐÁNH GIÁ TÌNH HÌNH 6 THÁNG ĐẦU NĂM"."""
    words = [*plan_words("targets")["looked_back"], *plan_words("prose")["money"]]
    return bool(re.match(any_of(words), bare(heading)))


def _year_of(heading: Node) -> date | None:
    """ "1. Mục tiêu đến năm 2030": the day by which what stands under it is to be reached."""
    found = _YEAR.search(bare(heading.text))
    return date(int(found[1]), 12, 31) if found else None
