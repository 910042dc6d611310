"""Tables of a PDF page whose cells are ruled -> rows of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from documents.blocks import TableRow
from documents.formats.pdf_cell_text import cell_text
from documents.formats.pdf_lines import Word

Box = tuple[float, float, float, float]
"""The left, upper, right and lower edge, in points from the upper left corner of the page."""


@dataclass(frozen=True, slots=True)
class RuledTable:
    """The place of a table, and that of each of its rows with its cells; None stands where a cell is merged away."""

    box: Box
    rows: Sequence[tuple[Box, Sequence[Box | None]]]

    def holds(self, word: Word) -> bool:
        """Whether a word of the page stands in this table."""
        return _inside(word, self.box)

    def read(self, words: Sequence[Word], number: int) -> Iterator[TableRow]:
        """The rows that are not empty, as those of table `number`."""
        within = _within(self.box, words)
        above: list[str] = []
        for place, boxes in self.rows:
            beside = _within(place, within)
            cells = [cell_text(box[0], box[2], _within(box, beside)) if box else "" for box in boxes]
            repeated = {
                at for at, box in enumerate(boxes) if box is None and at < len(above) and self._reaches(at, place)
            }
            for at in repeated:
                cells[at] = above[at]
            above = cells
            if any(cells):
                yield TableRow(tuple(cells), 0, number, frozenset(repeated))

    def _reaches(self, at: int, box: Box) -> bool:
        """Whether a cell of this column begins above a row and goes on through it."""
        column = (cells[at] for _, cells in self.rows if at < len(cells))
        return any(cell and cell[1] < box[1] - 1 and cell[3] >= box[3] - 1 for cell in column)


def ruled_tables(page: Any) -> list[RuledTable]:
    """The tables of a page of pdfplumber's that have more than one column."""
    from documents.formats.pdf_pages import drawn_tables

    # Of pdfplumber's tables each place is worked out anew from all cells whenever it is asked for.
    found = [RuledTable(table.bbox, [(row.bbox, row.cells) for row in table.rows]) for table in drawn_tables(page)]
    return [table for table in found if table.rows and len(table.rows[0][1]) > 1]


def _within(box: Box, words: Sequence[Word]) -> list[Word]:
    return [word for word in words if _inside(word, box)]


def _inside(word: Word, box: Box) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    left, top, right, bottom = box
    return bool(left <= x <= right and top <= y <= bottom)
