"""The tables of a document one after the other -> the tasks of those that hold tasks."""

import re
from collections.abc import Iterable
from itertools import groupby

from documents.blocks import Block, Paragraph, TableRow
from documents.plan.columns.header import begins_another_table, is_signature, read_header
from documents.plan.columns.labels import is_code_label
from documents.plan.prose.outline import Node, outline
from documents.plan.tables.grouped import with_groups
from documents.plan.tables.raw_task import RawTask
from documents.plan.tables.table import TaskTable

_LONGEST_HEADING = 25
_DAY = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?:/20\d\d)?(?![\d/])")


def task_rows(blocks: Iterable[Block]) -> tuple[list[RawTask], frozenset[int]]:
    """The tasks of all task tables of a document, in its order, and which tables those are.

    Tables without a task header are passed over.
    """
    table = TaskTable()
    used: set[int] = set()
    text: list[Paragraph] = []
    between: list[Paragraph] = []
    for number, group in groupby(blocks, key=lambda block: block.table if isinstance(block, TableRow) else None):
        if number is None:
            between += [block for block in group if isinstance(block, Paragraph) and not block.text.isdigit()]
            continue
        rows = [block for block in group if isinstance(block, TableRow)]
        text += between
        if between and _belongs(table, rows):
            table.stand_under(_headings_right_above(text))
            table.stand_on(_day_right_above(between))
        between = []
        if _add_fragment(table, rows):
            used.add(number)
    table.close()
    tasks = sorted(table.tasks, key=lambda task: task.line)
    _number(tasks)
    return tasks, frozenset(used)


def _number(tasks: list[RawTask]) -> None:
    """Gives the tasks of a section that prints no numbers their places in it."""
    sections: dict[tuple[tuple[str, ...], tuple[str, ...]], list[RawTask]] = {}
    for task in tasks:
        sections.setdefault((task.section_code, task.section), []).append(task)
    for own in sections.values():
        if not any(task.code for task in own):
            for place, task in enumerate(own, 1):
                task.code = str(place)


def _headings_right_above(text: list[Paragraph]) -> tuple[tuple[str, str], ...]:
    """The codes and texts of the numbered headings that a table stands under, the outermost first.

    Between the last of them and the table is at most a line, or several of which the last leads to it; else the table
    stands under none.
    """
    path: list[Node] = []
    node = outline(text)
    while node.children and (last := next((child for child in node.children[::-1] if child.numbered), None)):
        if last is not node.children[-1] and node.children.index(last) + 1 < len(node.children):
            return ()
        path.append(node := last)
    led_to = len(node.children) <= 1 or node.children[-1].text.endswith(":")
    if not path or not led_to or any(_is_sentence(heading.text) for heading in path):
        return ()
    return tuple((heading.code, heading.text.rstrip(" :")) for heading in path)


def _day_right_above(between: list[Paragraph]) -> str:
    """The day that the last short line before a table names: "Ngày 1: Thứ Hai, ngày 24/8/2026"; or ""."""
    line = between[-1].text
    found = _DAY.findall(line) if len(line.split()) <= _LONGEST_HEADING else []
    return str(found[-1]) if found else ""


def _is_sentence(heading: str) -> bool:
    return heading.endswith((".", ";")) or len(heading.split()) > _LONGEST_HEADING


def _add_fragment(table: TaskTable, rows: list[TableRow]) -> bool:
    """Takes rows that stand together; False where they are no part of a task table."""
    if not _belongs(table, rows):
        return False
    table.turn_page()
    index = 0
    started = table.width > 0 and _goes_on_with(table, rows)
    while index < len(rows):
        header = read_header([_own_cells(row) for row in rows[index : index + 5]])
        if header:
            columns, count = header
            labels = [_own_cells(row) for row in rows[index : index + count]]
            table.begin(with_groups(columns, labels, rows[index + count :]), labels)
            started = True
            index += count
            continue
        own = _own_cells(rows[index])
        started = started and not (begins_another_table(own) or is_signature(own))
        if started:
            table.add(rows[index])
        index += 1
    return True


def _own_cells(row: TableRow) -> tuple[str, ...]:
    """The cells without those that only go on from above."""
    if not row.repeated:
        return row.cells
    return tuple("" if at in row.repeated else cell for at, cell in enumerate(row.cells))


def _goes_on_with(table: TaskTable, rows: list[TableRow]) -> bool:
    """Whether rows without a header can be the next page of the table."""
    first = rows[0].cells
    return len(first) == table.width and not is_code_label(first[0]) and not begins_another_table(first)


def _belongs(table: TaskTable, rows: list[TableRow]) -> bool:
    has_header = any(read_header([_own_cells(row) for row in rows[at : at + 2]]) for at in range(len(rows)))
    return has_header or (table.width > 0 and _goes_on_with(table, rows))
