"""What every reader of a format yields: one stream of paragraphs and table rows, in the document's order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or heading; `line` is its place in the document."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table; rows that stand together have the same `table`. An empty cell is ""."""

    cells: tuple[str, ...]
    line: int
    table: int


Block = Paragraph | TableRow
