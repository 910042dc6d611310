"""What every reader of a format yields: one stream of paragraphs and table rows, in the document's order."""

from dataclasses import dataclass

# Characters of one paragraph or cell, as many as Excel has room for: what is longer is no text for people.
LONGEST_TEXT = 32_767
# Columns of a table: what stands further to the right is no table for people.
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or heading; `line` is its place in the document."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table; rows that stand together have the same `table`. An empty cell is "".

    A cell that is merged over several columns has its text in the first of them. `repeated` are the columns whose
    cell is merged with the one above: they repeat its text.
    """

    cells: tuple[str, ...]
    line: int
    table: int
    repeated: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What could not be read, or not for sure; the fields are those of a `Doubt`."""

    about: str
    question: str
    detail: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Aside:
    """A text that is no part of what a document says, but may be its mark of secrecy."""

    text: str
    line: int


Block = Paragraph | TableRow | Doubtful | Aside


def table_of(block: Block) -> int | None:
    """The table in which a block is a row; None outside tables."""
    return block.table if isinstance(block, TableRow) else None


def texts_of(block: Block) -> tuple[str, ...]:
    """The texts that stand in a block."""
    if isinstance(block, Doubtful):
        return ()
    return block.cells if isinstance(block, TableRow) else (block.text,)
