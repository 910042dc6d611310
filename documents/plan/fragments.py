"""The tables of a document one after the other -> the tasks of those that hold tasks."""

import re
from collections.abc import Iterable
from itertools import groupby

from documents.blocks import Block, Paragraph, TableRow, table_of
from documents.plan.columns.header import begins_another_table, is_signature, read_header
from documents.plan.columns.labels import is_code_label
from documents.plan.prose.outline import Node, is_marked, outline
from documents.plan.prose.place import code_under
from documents.plan.row_times import period_of_title
from documents.plan.tables.cut_headers import with_whole_headers
from documents.plan.tables.grouped import with_groups
from documents.plan.tables.raw_task import RawTask
from documents.plan.tables.row_cells import rows_said_again
from documents.plan.tables.table import TaskTable
from documents.plan.told_in_cells import with_told_fields
from domain.plan_words import plain

_LONGEST_HEADING = 25
_LINES_OVER_TABLE = 3
_MOST_ROWS_OF_HEADER = 5
_DAY = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?:/20\d\d)?(?![\d/])")
_OF_A_DAY = re.compile(r"(?:ngay|thu|chu nhat|buoi|sang|chieu)(?!\w)")


def task_rows(blocks: Iterable[Block]) -> tuple[list[RawTask], frozenset[int]]:
    """The tasks of all task tables of a document, in its order, and which tables those are.

    Tables without a task header are passed over.
    """
    table = TaskTable()
    used: set[int] = set()
    text: list[Paragraph] = []
    between: list[Paragraph] = []
    blocks = with_whole_headers(blocks)
    periods = _periods_over_tables(blocks)
    for number, group in groupby(blocks, key=table_of):
        if number is None:
            between += [block for block in group if isinstance(block, Paragraph) and not block.text.isdigit()]
            continue
        rows = [block for block in group if isinstance(block, TableRow)]
        text += between
        if between and _belongs(table, rows):
            heading = _heading_of_a_day(between[-1].text) or periods.get(number, ())
            table.stand_under((*_headings_right_above(text), *heading))
            table.stand_on(_day_right_above(between))
        if _add_fragment(table, rows):
            used.add(number)
            text = _without_lines(text, between)
        between = []
    table.close()
    return _finished(table.tasks), frozenset(used)


def _finished(tasks: list[RawTask]) -> list[RawTask]:
    """The tasks in the document's order, with what their cells tell beside the columns, each with a number."""
    tasks = sorted(tasks, key=lambda task: task.line)
    for task in tasks:
        task.cells = with_told_fields(task.cells)
    _number(tasks)
    return tasks


def _periods_over_tables(blocks: list[Block]) -> dict[int, tuple[tuple[str, str], ...]]:
    """The lines over tables that name the month or the quarter of each, where these differ, as their headings."""
    found: dict[int, tuple[tuple[str, str], ...]] = {}
    above: list[Block] = []
    for number, group in groupby(blocks, key=table_of):
        if number is None:
            above = list(group)[-_LINES_OVER_TABLE:]
        else:
            lines = [block.text for block in above if isinstance(block, Paragraph)]
            line = next((line for line in lines[::-1] if period_of_title(line) and not is_marked(line)), "")
            found[number], above = ((("", line),) if line else ()), []
    return found if len(set(filter(None, found.values()))) > 1 else {}


def _without_lines(text: list[Paragraph], between: list[Paragraph]) -> list[Paragraph]:
    """The text, of what led to a table only its headings: the rest says nothing of the next one."""
    led = {line.line for line in between if not outline([line]).children[0].numbered}
    return [line for line in text if line.line not in led]


def _number(tasks: list[RawTask]) -> None:
    """Gives the tasks of a section that prints no numbers their places in it.

    Under a numbered heading of the text they are counted as its paragraphs are: "2.1", "2.2" …
    """
    sections: dict[tuple[tuple[str, ...], tuple[str, ...]], list[RawTask]] = {}
    for task in tasks:
        depth = _depth_of_text(task)
        sections.setdefault((task.section_code[:depth], task.section[:depth]), []).append(task)
    for (codes, _), own in sections.items():
        if any(task.code for task in own):
            _number_parts(own)
            continue
        of_text = codes if own[0].in_text else ()
        for position, task in enumerate(own, 1):
            task.code = code_under(of_text, position)


def _number_parts(tasks: list[RawTask]) -> None:
    """Gives tasks without a number, between some that have one, their places behind these: "2.1" behind "2"."""
    last, position = "", 0
    for task in tasks:
        last, position = (task.code, 0) if task.code else (last, position + 1)
        task.code = task.code or (code_under((last,), position) if last else "")


def _depth_of_text(task: RawTask) -> int | None:
    """How many sections of a task have the numbers of the text; None where it stands under none of these."""
    return next((at for at, code in enumerate(task.section_code) if not code), None) if task.in_text else None


def _headings_right_above(text: list[Paragraph]) -> tuple[tuple[str, str], ...]:
    """The codes and texts of the numbered headings that a table stands under, the outermost first.

    Between the last of them and the table is at most a line, or several of which the last leads to it; else the table
    stands under none.
    """
    path: list[Node] = []
    node = outline(text)
    while node.children and (last := next((child for child in node.children[::-1] if child.numbered), None)):
        if last is not node.children[-1]:
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


def _heading_of_a_day(line: str) -> tuple[tuple[str, str], ...]:
    """A line over a table of hours that names the day or the half of it; else nothing."""
    names = _OF_A_DAY.match(plain(line)) and len(line.split()) <= _LONGEST_HEADING and not line.endswith((".", ";"))
    return (("", line.rstrip(" :")),) if names else ()


def _is_sentence(heading: str) -> bool:
    return heading.endswith((".", ";")) or len(heading.split()) > _LONGEST_HEADING


def _add_fragment(table: TaskTable, rows: list[TableRow]) -> bool:
    """Takes rows that stand together; False where they are no part of a task table."""
    if not _belongs(table, rows):
        return False
    table.turn_page()
    index = 0
    started = table.width > 0 and _goes_on_with(table, rows)
    own = list(map(_own_cells, rows))
    while index < len(rows):
        again = rows_said_again(table.header, own[index : index + len(table.header) + 1])
        header = read_header(own[index : index + (again or _MOST_ROWS_OF_HEADER)])
        if header:
            columns, count = header
            labels = own[index : index + count]
            table.begin(with_groups(columns, labels, rows[index + count :]), labels)
            started = True
            index += count
            continue
        started = started and not (begins_another_table(own[index]) or is_signature(own[index]))
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
    own = list(map(_own_cells, rows))
    has_header = any(read_header(own[at : at + 2]) for at in range(len(rows)))
    return has_header or (table.width > 0 and _goes_on_with(table, rows))
