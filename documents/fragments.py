"""The tables of a document one after the other -> the tasks of those that hold tasks."""

from collections.abc import Iterable
from itertools import groupby

from documents.blocks import Block, TableRow
from documents.header import is_code_label, read_header
from documents.table import RawTask, TaskTable


def task_rows(blocks: Iterable[Block]) -> tuple[list[RawTask], frozenset[int]]:
    """The tasks of all task tables of a document, in its order, and which tables those are.

    Tables without a task header are passed over.
    """
    table = TaskTable()
    used: set[int] = set()
    for number, fragment in groupby((b for b in blocks if isinstance(b, TableRow)), key=lambda row: row.table):
        if _add_fragment(table, list(fragment)):
            used.add(number)
    table.close()
    return sorted(table.tasks, key=lambda task: task.line), frozenset(used)


def _add_fragment(table: TaskTable, rows: list[TableRow]) -> bool:
    """Takes rows that stand together; False where they are no part of a task table."""
    if not _belongs(table, rows):
        return False
    table.turn_page()
    index = 0
    started = table.width > 0 and _goes_on_with(table, rows)
    while index < len(rows):
        header = read_header([_own_cells(row) for row in rows[index : index + 4]])
        if header:
            columns, count = header
            table.begin(columns, [_own_cells(row) for row in rows[index : index + count]])
            started = True
            index += count
            continue
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
    return len(first) == table.width and not is_code_label(first[0])


def _belongs(table: TaskTable, rows: list[TableRow]) -> bool:
    has_header = any(read_header([_own_cells(row)]) for row in rows)
    return has_header or (table.width > 0 and _goes_on_with(table, rows))
