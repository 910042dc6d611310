"""The words of a PDF page as lines of segments, and the columns that such lines keep to."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from documents.plan.columns.labels import is_code_label
from documents.plan.columns.numbering import read_number, split_code

Word = dict[str, Any]
# In heights of a line: a wider blank parts two columns; bottoms that are nearer are on one line.
_COLUMN_GAP = 0.42
_SAME_LINE = 0.35
# How many lines further down the next line of a text is looked for: lines of other cells stand between.
_BELOW = 4


@dataclass(slots=True)
class Segment:
    """Words that stand close together on one line."""

    words: list[Word]

    @property
    def left(self) -> float:
        """Where it begins."""
        return float(self.words[0]["x0"])

    @property
    def right(self) -> float:
        """Where it ends."""
        return float(self.words[-1]["x1"])

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(word["text"] for word in self.words)


@dataclass(slots=True)
class Line:
    """The segments on one height."""

    segments: list[Segment]
    top: float
    bottom: float

    def crosses(self, x: float) -> bool:
        """Whether a segment goes over this place."""
        return any(segment.left < x < segment.right for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Columns:
    """Places in the blank strips between the columns of a table, and whether the first column holds codes."""

    strips: tuple[float, ...]
    coded: bool

    def of(self, word: Word) -> int:
        """The column that a word stands in."""
        middle = (word["x0"] + word["x1"]) / 2
        return sum(strip < middle for strip in self.strips)


def lines_of(words: list[Word]) -> list[Line]:
    """The words of a page by lines, from the top."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda word: (word["bottom"], word["x0"])):
        height = word["bottom"] - word["top"]
        if lines and abs(lines[-1].bottom - word["bottom"]) <= _SAME_LINE * height:
            lines[-1].segments[0].words.append(word)
            lines[-1].top = min(lines[-1].top, word["top"])
        else:
            lines.append(Line([Segment([word])], word["top"], word["bottom"]))
    return [Line(list(_segments(line.segments[0].words)), line.top, line.bottom) for line in lines]


def _segments(words: list[Word]) -> Iterator[Segment]:
    words = sorted(words, key=lambda word: float(word["x0"]))
    segment = [words[0]]
    for last, word in pairwise(words):
        if word["x0"] - last["x1"] > _COLUMN_GAP * (word["bottom"] - word["top"]):
            yield Segment(segment)
            segment = []
        segment.append(word)
    yield Segment(segment)


def usual_gap(lines: list[Line]) -> float:
    """The blank between two lines of one text: a low one of those between texts that stand below each other."""
    gaps = sorted(gap for at, line in enumerate(lines) for gap in _gaps_below(line, lines[at + 1 : at + 1 + _BELOW]))
    return gaps[len(gaps) // 4] if gaps else 0.0


def _gaps_below(line: Line, below: list[Line]) -> Iterator[float]:
    for segment in line.segments:
        under = (other for other in below if any(_side_by_side(segment, one) for one in other.segments))
        if nearest := next(under, None):
            yield max(0.0, nearest.top - line.bottom)


def _side_by_side(one: Segment, other: Segment) -> bool:
    return one.left < other.right and other.left < one.right


def is_code(text: str) -> bool:
    """Whether a text begins with a number or a letter of a list."""
    first = text.split()[0]
    return read_number(first) is not None or bool(split_code(text)[0])


def crosses(line: Line, columns: Columns) -> bool:
    """Whether a text of this line goes over a strip between columns."""
    return any(line.crosses(strip) for strip in columns.strips)


def has_code(line: Line, columns: Columns) -> bool:
    """Whether a line begins with a code, or the label of the codes, in their column."""
    first = line.segments[0]
    return first.left < columns.strips[0] and (is_code(first.text) or is_code_label(first.text))


def cells_of(lines: list[Line], columns: Columns) -> list[list[Word]]:
    """The words of each column; a heading that goes over the columns stands in the second."""
    cells: list[list[Word]] = [[] for _ in range(len(columns.strips) + 1)]
    over = any(crosses(line, columns) for line in lines)
    for line in lines:
        for segment in line.segments:
            for word in segment.words:
                at = columns.of(word)
                cells[min(at, 1) if over else at].append(word)
    return cells
