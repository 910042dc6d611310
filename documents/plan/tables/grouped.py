"""Tables with two columns of contents: the first names a group of tasks, merged over their rows or left blank."""

from collections.abc import Sequence

from documents.blocks import TableRow
from documents.plan.columns.header_labels import labels_of_columns
from documents.plan.columns.labels import UNIT_COLUMNS, Columns, column_of, has_words
from documents.plan.tables.raw_task import RawTask
from documents.plan.tables.row_cells import Cells
from domain.plan_words import bare, tidy


def with_groups(columns: Columns, header: Sequence[Sequence[str]], rows: Sequence[TableRow]) -> Columns:
    """The columns of a table, the first of contents as that of groups where its rows show that it is."""
    first = columns.index("content")
    labels = labels_of_columns(header)
    others = range(first + 1, len(columns))
    second = next((at for at in others if columns[at] == "other" and column_of(labels[at]) == "content"), None)
    if second is None:
        return columns
    if not any(_is_of_group_above(row, columns, first, second) for row in rows):
        return _by_means(columns, labels, first, second)
    return tuple("group" if at == first else "content" if at == second else one for at, one in enumerate(columns))


def _by_means(columns: Columns, labels: Sequence[str], first: int, second: int) -> Columns:
    """The columns of a table in which what is looked at stands beside what is to be done: "Tiêu chí", "Giải pháp"."""
    looked_at = has_words("looked_at", bare(labels[first])) and "indicator" not in columns
    if not (looked_at and has_words("means", bare(labels[second]))):
        return columns
    return tuple("indicator" if at == first else "content" if at == second else one for at, one in enumerate(columns))


def _is_of_group_above(row: TableRow, columns: Columns, first: int, second: int) -> bool:
    """Whether a row has a task of its own beside the group of the row above it."""
    if len(row.cells) < len(columns) or second in row.repeated or not _begins_a_line(row.cells[second]):
        return False
    assigned = any(column in UNIT_COLUMNS and cell for column, cell in zip(columns, row.cells, strict=False))
    blank = not row.cells[first] and not any(
        cell for column, cell in zip(columns, row.cells, strict=False) if column == "code"
    )
    return assigned and (first in row.repeated or blank)


def _begins_a_line(cell: str) -> bool:
    """Whether a text begins with a capital, be it behind the dash of a list."""
    return cell.lstrip("-–+• ")[:1].isupper()


def is_cut_by_line(above: RawTask, group: str, cells: Cells) -> bool:
    """Whether no text of a row without a number begins anew: a page cut the cells of the row above at each line."""
    open_ = not above.cells.get("content", "").endswith((".", ";", ":"))
    texts = [tidy(text) for text in (group, cells.get("content", "")) if text]
    return bool(group or cells) and all(text[0].islower() or (open_ and text[0].isdigit()) for text in texts)
