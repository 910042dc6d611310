"""Which lines of a table without rules make a row, told by its codes and by where its cells stand in their rows."""

from dataclasses import dataclass
from typing import Literal

from documents.formats.pdf_lines import Columns, Line, Word, cells_of, has_code, usual_gap

Align = Literal["top", "middle", "bottom"]
_ALIGNS: tuple[Align, ...] = ("top", "middle", "bottom")
# What speaks against a row: a code that stands elsewhere than its cells, no code, a wide blank inside, and each
# cell that stands elsewhere or begins with a small letter.
_CODE_AWAY = 3.0
_UNCODED = 1.5
_BLANK_INSIDE = 1.5
_CELL_AWAY = 0.5
_SMALL_LETTER = 0.5
# In heights of a line: places that are nearer are one.
_NEAR = 0.3
# A share of the blank between two lines of a text: between two rows is at least as much.
_ROW_BLANK = 0.7


@dataclass(frozen=True, slots=True)
class _Way:
    """Where the rows end, and how much speaks against them."""

    cost: float
    ends: tuple[int, ...] = ()


def rows_by_cells(lines: list[Line], columns: Columns) -> list[list[Line]]:
    """The lines of each row; the cells of a page all stand at the top, in the middle or at the bottom of their rows."""
    ways = [_best(lines, columns, align) for align in _ALIGNS]
    ends = min(ways, key=lambda way: way.cost).ends
    return [lines[begin:end] for begin, end in zip((0, *ends), ends, strict=False)]


def _best(lines: list[Line], columns: Columns, align: Align) -> _Way:
    """The rows against which the least speaks."""
    leading = usual_gap(lines)
    best = [_Way(0.0)] * (len(lines) + 1)
    for begin in range(len(lines) - 1, -1, -1):
        ways = [
            _Way(best[end].cost + _cost(lines[begin:end], columns, align, leading), (end, *best[end].ends))
            for end in _ends(lines, columns, begin, leading)
        ]
        best[begin] = min(ways, key=lambda way: way.cost)
    return best[0]


def _ends(lines: list[Line], columns: Columns, begin: int, leading: float) -> list[int]:
    """Where a row that begins with a line may end: before its second code, and a blank through all columns."""
    ends: list[int] = []
    codes, bottom = 0, 0.0
    for end, line in enumerate(lines[begin:], begin):
        codes += has_code(line, columns)
        blank = line.top - bottom >= _ROW_BLANK * leading
        if end > begin and (blank or codes > 1):
            ends.append(end)
        if codes > 1:
            return ends
        bottom = max(bottom, line.bottom)
    return [*ends, len(lines)]


def _cost(row: list[Line], columns: Columns, align: Align, leading: float) -> float:
    top, bottom = row[0].top, max(line.bottom for line in row)
    near = _NEAR * (row[0].bottom - top)
    place = _place(top, bottom, align)
    code = next((line for line in row if has_code(line, columns)), None)
    cost = _BLANK_INSIDE * _blanks(row, leading) + (0.0 if code else _UNCODED)
    if code and abs(_place(code.top, code.bottom, align) - place) > near:
        cost += _CODE_AWAY
    for cell in filter(None, cells_of(row, columns)[1:]):
        away = abs(_place(cell[0]["top"], cell[-1]["bottom"], align) - place) > near
        # Beside a code in the middle texts may begin on top all the same.
        cost += _CELL_AWAY * (away and cell[0]["top"] - top > near)
        cost += _SMALL_LETTER * (_begins_small(cell) and code is not None)
    return cost


def _place(top: float, bottom: float, align: Align) -> float:
    return {"top": top, "middle": (top + bottom) / 2, "bottom": bottom}[align]


def _begins_small(cell: list[Word]) -> bool:
    return str(cell[0]["text"])[:1].islower()


def _blanks(row: list[Line], leading: float) -> int:
    """The blanks through all columns that are clearly higher than between the lines of one text."""
    count, bottom = 0, row[0].bottom
    for line in row[1:]:
        count += line.top - bottom > leading + max(2.0, 0.25 * (line.bottom - line.top))
        bottom = max(bottom, line.bottom)
    return count
