"""Headers whose lines a page break parted: "Nội" over "dung nhiệm vụ" on the next page are one row again."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from documents.blocks import Block, TableRow
from documents.plan.columns.header import read_header
from domain.plan_words import tidy

_MOST_ROWS = 3


def with_whole_headers(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with such headers whole: one page has nothing else of their table, the next begins with the rest."""
    whole: list[Block] = []
    rows: list[TableRow] = []
    for block in blocks:
        if not isinstance(block, TableRow):
            rows = []
        elif rows and block.table == rows[-1].table:
            rows.append(block)
        elif rows and _goes_on(rows, block):
            # They stand over the rows of that page, among which may be more of their labels.
            whole[-len(rows) :] = [replace(row, table=block.table) for row in (*rows[:-1], _joined(rows[-1], block))]
            rows = []
            continue
        else:
            rows = [block]
        whole.append(block)
    return whole


def _goes_on(rows: Sequence[TableRow], below: TableRow) -> bool:
    """Whether these rows are a header only together with the one below, or go on there with small letters."""
    if len(rows) > _MOST_ROWS or any(below.cells[:1]) or len(below.cells) != len(rows[-1].cells):
        return False
    above = [row.cells for row in rows]
    found, alone = read_header([*above[:-1], _joined(rows[-1], below).cells]), read_header(above)
    if found is None or found[1] < len(rows):
        return False
    return alone is None or (alone[1] == len(rows) and all(cell[0].islower() for cell in below.cells if cell))


def _joined(above: TableRow, below: TableRow) -> TableRow:
    pairs = zip(above.cells, below.cells, strict=True)
    return replace(above, cells=tuple(tidy(f"{first} {second}") for first, second in pairs))
