"""Tables of a PDF without ruled cells: columns are known by the blank strips between them, rows by gaps or codes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.formats.pdf_cells import rows_by_cells
from documents.formats.pdf_lines import Columns, Line, Word, cells_of, crosses, is_code, lines_of, usual_gap
from documents.formats.pdf_rows import rows_of
from documents.plan.columns.header import read_header
from documents.plan.columns.labels import column_of, is_code_label

# In heights of a line: a higher blank than usual parts two rows.
_ROW_GAP = 0.4
_FEWEST_COLUMNS = 3
_MOST_HEADER_LINES = 4
_STEP = 1.0
# How far a strip may lie from that of the page before, in points.
_PLAY = 10.0


@dataclass(slots=True)
class AlignedTable:
    """A table found on a page: its rows as words by column, its place, and its columns for the next page."""

    rows: list[list[list[Word]]]
    columns: Columns
    top: float
    bottom: float

    def holds(self, word: Word) -> bool:
        """Whether a word of the page stands on the height of this table."""
        return bool(self.top <= (word["top"] + word["bottom"]) / 2 <= self.bottom)


def aligned_tables(words: list[Word], rules: Sequence[Word], above: Columns | None) -> list[AlignedTable]:
    """The tables of a page whose columns are told by alignment alone, from its top.

    `above` are the columns of a table that the page before ended with: its rows may go on without a header.
    """
    lines = lines_of(words)
    lines = [line for line in lines if not (line in (lines[0], lines[-1]) and _is_page_number(line))]
    found = _with_header(lines, rules)
    tables: list[AlignedTable] = []
    if above and (on_top := _going_on([line for line in lines if not found or line.top < found.top], rules, above)):
        tables.append(on_top)
    while found:
        tables.append(found)
        lines = [line for line in lines if line.top >= found.bottom]
        found = _with_header(lines, rules)
    return tables


def _with_header(lines: list[Line], rules: Sequence[Word]) -> AlignedTable | None:
    for index, line in enumerate(lines):
        if not _may_be_header(line):
            continue
        first, last = _header_band(lines, index)
        columns = _columns(lines[first:last], lines[last:])
        last = _header_end(lines, first, last, columns)
        header = cells_of(lines[first:last], columns) if columns else []
        if columns and read_header([tuple(" ".join(word["text"] for word in cell) for cell in header)]):
            end = _end(lines, last, columns)
            rows = [header, *rows_of(lines[last:end], columns, rules)]
            return AlignedTable(rows, columns, lines[first].top, lines[end - 1].bottom)
    return None


def _header_end(lines: list[Line], first: int, last: int, columns: Columns | None) -> int:
    """Behind the header: with no blank below it, the row below may begin above its code."""
    if not columns or not columns.coded or last == len(lines) or is_code(lines[last - 1].segments[0].text):
        return last
    if lines[last].top - lines[last - 1].bottom > _near(lines[first:last]):
        return last
    rows = rows_by_cells(lines[first : _end(lines, last, columns)], columns)
    end = first + len(rows[0])
    while end < last and _names_columns(lines[end]):
        end += 1
    return end


def _going_on(lines: list[Line], rules: Sequence[Word], columns: Columns) -> AlignedTable | None:
    fitted = (_strip(strip - _PLAY, strip + _PLAY, lines) for strip in columns.strips)
    columns = replace(columns, strips=tuple(fitted))
    end = _end(lines, 0, columns)
    if not end:
        return None
    rows = list(rows_of(lines[:end], columns, rules))
    return AlignedTable(rows, columns, lines[0].top, lines[end - 1].bottom)


def _is_page_number(line: Line) -> bool:
    return len(line.segments) == 1 and line.segments[0].text.strip("- ").isdigit() and len(line.segments[0].text) <= 5


def _may_be_header(line: Line) -> bool:
    """Whether the segments of a line read like the labels of columns."""
    labels = [segment.text for segment in line.segments]
    if len(labels) < _FEWEST_COLUMNS:
        return False
    named = sum(column_of(label) is not None for label in labels)
    return named == len(labels) or (any(map(is_code_label, labels)) and named > 1)


def _header_band(lines: list[Line], index: int) -> tuple[int, int]:
    """The lines of a header around one of them: those close to it, up to the first that begins with a code."""
    near = _near(lines[index:])
    first, last = index, index + 1
    while first > max(0, index - _MOST_HEADER_LINES) and len(lines[first - 1].segments) > 1:
        if lines[first].top - lines[first - 1].bottom > near:
            break
        first -= 1
    while last < min(len(lines), index + _MOST_HEADER_LINES) and not is_code(lines[last].segments[0].text):
        if lines[last].top - lines[last - 1].bottom > near:
            break
        if len(lines[last].segments) > len(lines[index].segments) and not _names_columns(lines[last]):
            break
        last += 1
    while last < len(lines) and last - index <= _MOST_HEADER_LINES and _names_columns(lines[last]):
        last += 1
    return first, last


def _near(lines: list[Line]) -> float:
    """The highest blank between two lines of one text."""
    return usual_gap(lines) + _ROW_GAP * (lines[0].bottom - lines[0].top)


def _names_columns(line: Line) -> bool:
    return len(line.segments) > 1 and all(column_of(segment.text) is not None for segment in line.segments)


def _columns(header: list[Line], body: list[Line]) -> Columns | None:
    """A strip between each two neighbours of the header, where the fewest lines of the body go over it."""
    cells = _header_cells(header)
    if len(cells) < _FEWEST_COLUMNS:
        return None
    strips = tuple(_strip(left[1], right[0], body) for left, right in pairwise(cells))
    coded = any(is_code_label(segment.text) for line in header for segment in line.segments[:1])
    return Columns(strips, coded)


def _header_cells(header: list[Line]) -> list[tuple[float, float]]:
    """From where to where each label goes; one that stands over several others of a line is left out."""
    lines = [[(segment.left, segment.right) for segment in line.segments] for line in header]
    labels = [one for line in lines for one in line]
    cells: list[tuple[float, float]] = []
    for left, right in sorted(one for one in labels if not any(_stands_over(one, line) for line in lines)):
        if cells and left < cells[-1][1]:
            cells[-1] = (cells[-1][0], max(right, cells[-1][1]))
        else:
            cells.append((left, right))
    return cells


def _stands_over(label: tuple[float, float], line: list[tuple[float, float]]) -> bool:
    return sum(_overlap(label, other) for other in line) > 1


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _strip(left: float, right: float, body: list[Line]) -> float:
    """The end of the widest stretch between two labels that the fewest lines go over.

    Texts begin at the left edge of their column, and end anywhere.
    """
    steps = max(1, int((right - left) / _STEP))
    places = [left + (at + 0.5) * (right - left) / steps for at in range(steps)]
    counts = [sum(line.crosses(place) for line in body) for place in places]
    fewest = min(counts)
    runs: list[list[float]] = [[]]
    for place, count in zip(places, counts, strict=True):
        if count == fewest:
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
    return max(runs, key=len)[-1]


def _end(lines: list[Line], begin: int, columns: Columns) -> int:
    """Behind the last line of the table: a text that goes over the columns without being a heading ends it."""
    end, index = begin, begin
    while index < len(lines):
        line = lines[index]
        if _is_apart(lines[index - 1], line) and index > begin and not _parts_columns(line, columns):
            break
        if crosses(line, columns):
            if not _is_heading(line, lines[index - 1] if index > begin else None, columns):
                break
            # Its code stands in the column of codes: this is no heading of the text behind the table.
            end = index + 1 if columns.coded and not line.crosses(columns.strips[0]) else end
        elif _parts_columns(line, columns) or end == index:
            end = index + 1
        index += 1
    return end


def _is_apart(above: Line, below: Line) -> bool:
    return below.top - above.bottom > 3 * (above.bottom - above.top)


def _parts_columns(line: Line, columns: Columns) -> bool:
    """Whether a line has words in more than one column and goes over none of the strips."""
    filled = {columns.of(word) for segment in line.segments for word in segment.words}
    return len(filled) > 1 and not crosses(line, columns)


def _is_heading(line: Line, above: Line | None, columns: Columns) -> bool:
    """Whether a line over the columns is a section of the table: it begins with a code, or goes on with such a line."""
    if not columns.coded:
        return True
    first = line.segments[0]
    if first.left < columns.strips[0]:
        return is_code(line.segments[0].text)
    return above is not None and crosses(above, columns)
