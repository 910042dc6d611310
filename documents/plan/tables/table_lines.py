"""Tables that only set text side by side: the letterhead, the recipients beside the signature."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from documents.blocks import Block, Paragraph, TableRow, table_of

_MOST_COLUMNS = 2
_MOST_ROWS = 8


def as_lines(blocks: Iterable[Block], tasks: frozenset[int]) -> Iterator[Paragraph]:
    """The paragraphs of a document, with the lines of its small tables; `tasks` are the tables that hold tasks."""
    for table, group in groupby(blocks, key=table_of):
        if table is None:
            yield from (block for block in group if isinstance(block, Paragraph))
        elif table not in tasks:
            yield from _lines([block for block in group if isinstance(block, TableRow)])


def _lines(rows: list[TableRow]) -> Iterator[Paragraph]:
    """Column after column, as such tables are read."""
    width = max(len(row.cells) for row in rows)
    if any(sum(map(bool, row.cells)) > _MOST_COLUMNS for row in rows) or len(rows) > _MOST_ROWS:
        return
    for column in range(width):
        for row in rows:
            if column < len(row.cells) and column not in row.repeated:
                yield from (Paragraph(text, row.line) for text in row.cells[column].split("\n") if text)
