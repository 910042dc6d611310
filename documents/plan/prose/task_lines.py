"""One line that is a task, and what stands under it: its further words, its labels and the tasks that are its parts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from documents.blocks import LONGEST_TEXT
from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column
from documents.plan.prose.label_blocks import fields_of, is_labelled_order, label_of, says_how, scope_of
from documents.plan.prose.labels import inline_labels
from documents.plan.prose.outline import Node
from documents.plan.prose.place import Place, acting
from documents.plan.prose.prose_output import products_of
from documents.plan.prose.sections import closes_the_plan, leads_to_examples, lists_parts_of_paper
from documents.plan.prose.sentence_times import time_of_sentence
from documents.plan.tables.raw_task import RawTask
from documents.plan.units.sentences.sentence_units import units_of_sentence


def items_of(node: Node, place: Place, code: str, explicit: bool) -> Iterator[RawTask]:
    """A task and the tasks under it."""
    text, fields, below = _taken_apart(node)
    units = place.units_of(text)
    time_text, schedule = time_of_sentence(text, place.year)
    product = products_of(text)
    ordered: dict[Column, str] = {"output": product} if product else {}
    # Labels of its own tell all of those who act; those of its section leave room for others in its words.
    told = "lead" in fields or "units" in fields
    yield RawTask(
        code, {"content": text, **ordered, **fields}, place.section, place.codes, node.line,
        given=() if told else units, time_text=time_text, schedule=schedule, explicit=explicit,
    )  # fmt: skip
    if leads_to_examples(text) or lists_parts_of_paper(below):
        return
    # Who and when is named with a colon is told for all that is listed under it.
    shared = text.rstrip().endswith(":")
    inner = replace(place, units=units if shared else acting(units))
    for position, child in enumerate((child for child in below if not _goes_on(child)), 1):
        for task in items_of(child, inner, child.code or f"{code.strip(' .)')}.{position}", explicit):
            if shared and not task.time_text:
                task.time_text, task.schedule = time_text, schedule
            if told and not _leads_itself(task):
                task.given = ()
            task.cells = {**_for_parts(fields, task), **task.cells}
            yield task


def _taken_apart(node: Node) -> tuple[str, dict[Column, str], list[Node]]:
    """A task's text with the lines that go on with it, what labels in and under it say, and what else stands there."""
    text, fields = inline_labels(node.text)
    below: list[Node] = []
    for child in node.children:
        labelled = fields_of(child)
        if scope := scope_of(child):
            labelled = {"note": scope}
        fields.update(labelled)
        if not labelled:
            below.append(child)
    if is_labelled_order(node):
        below = [child for child in below if not says_how(child)]
    # Who signs stands in capitals under the last task.
    below = [child for child in below if not is_remark(child) and (child.style or not child.text.isupper())]
    more = (child.text for child in below if _goes_on(child) and not closes(child))
    return " ".join(_within_bounds([text, *more])), fields, below


def _within_bounds(texts: Iterable[str]) -> Iterator[str]:
    """The texts up to the one with which they are longer than a paragraph may be."""
    length = 0
    for text in texts:
        if length > LONGEST_TEXT:
            return
        length += len(text) + 1
        yield text


def _leads_itself(part: RawTask) -> bool:
    return any(unit.role == "lead" for unit in units_of_sentence(part.cells["content"]))


def _for_parts(fields: dict[Column, str], part: RawTask) -> dict[Column, str]:
    """The labels of a task that hold for a part of it, which may have a time or a leader of its own."""
    columns = () if _leads_itself(part) else UNIT_COLUMNS
    columns = columns if part.time_text else (*columns, *TIME_COLUMNS)
    return {column: text for column, text in fields.items() if column in columns}


def _goes_on(child: Node) -> bool:
    """Whether a line under a task belongs to its text: one without a mark, or one that is labelled as its contents."""
    label = label_of(child)
    return not child.style or (label is not None and label[0] == "content" and not child.children)


def is_remark(child: Node) -> bool:
    """Whether a line with a mark of its own stands in brackets: "* (Chi tiết tại Phụ lục kèm theo)"."""
    return bool(child.style) and child.text.startswith("(") and child.text.rstrip(".;").endswith(")")


def closes(child: Node, alone: bool = False) -> bool:
    """Whether a paragraph under a task or a heading is the one that ends the plan."""
    return not child.style and closes_the_plan(child.text, alone)
