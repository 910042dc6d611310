"""The head of a letter on a page of a PDF: two halves beside each other, each read from its top to its end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.formats.pdf_lines import Line, Segment, Word, lines_of
from domain.plan_words import plain, tidy

# How many lines below the state's or the party's name the place and date may stand.
_BELOW = 10
_STATE = re.compile(r"cong hoa xa hoi|dang cong san viet nam")
_MOTTO = re.compile(r"doc lap")
_DATED = re.compile(r", ngay(?!\w)")
_WITH_YEAR = re.compile(r"nam\W*20\S*\W*$")
# What a narrow half leaves of a date for the next line.
_REST_OF_DATE = re.compile(r"(?:thang|nam|\d+)(?!\w)")


@dataclass(frozen=True, slots=True)
class _Strip:
    """The blank between two halves: from where the left one ends to where the right one begins."""

    left: float
    right: float

    def is_right(self, segment: Segment) -> bool:
        """Whether a segment is of the right half: it ends behind the place where that begins."""
        return segment.right > self.right

    def beside(self, line: Line) -> "_Strip":
        """The blank that is left between the halves with one more line of them."""
        left = max((one.right for one in line.segments if not self.is_right(one)), default=self.left)
        right = min((one.left for one in line.segments if self.is_right(one)), default=self.right)
        return _Strip(max(self.left, left), min(self.right, right))


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The words of both halves of a letterhead, none where a page has no two; the tops of its first and last line."""

    left: Sequence[Word] = ()
    right: Sequence[Word] = ()
    top: float = 0.0
    last_top: float = 0.0

    def rest_of(self, words: Sequence[Word]) -> list[Word]:
        """The words of a page that stand in neither half."""
        own = {id(word) for word in (*self.left, *self.right)}
        return [word for word in words if id(word) not in own]

    def height_of(self, top: float) -> float:
        """Where what begins at a height is read: both halves as one, that their lines are not mixed again."""
        return self.top if self.top <= top <= self.last_top else top


def letterhead_of(words: Sequence[Word]) -> Letterhead:
    """The letterhead of a page: its right half begins with the state or the party and ends with the place and date."""
    lines = lines_of(list(words))
    for at, line in enumerate(lines):
        state = next((one for one in line.segments if one.text.isupper() and _STATE.match(_plain(one))), None)
        if state:
            return _parted(lines[at : at + 1 + _BELOW], _Strip(0.0, state.left).beside(line))
    return Letterhead()


def _parted(lines: list[Line], strip: _Strip) -> Letterhead:
    """The halves of the lines that belong to a letterhead, which these begin with."""
    beside = [lines[0]]
    ends = 1
    for line in lines[1:]:
        narrower = strip.beside(line)
        if narrower.left >= narrower.right:
            break
        beside.append(line)
        strip = narrower
        ends = len(beside) if _is_of_head(beside, strip) else ends
    words = [word for line in beside[:ends] for one in line.segments for word in one.words]
    left = [word for word in words if word["x1"] <= strip.left]
    right = [word for word in words if word["x0"] >= strip.right]
    return Letterhead(left, right, lines[0].top, lines[ends - 1].top) if left else Letterhead()


def _is_of_head(lines: list[Line], strip: _Strip) -> bool:
    """Whether the right half of the last of these lines is a motto, a place and date, or the rest of such a date."""
    above, said = (_right_text(line, strip) for line in lines[-2:])
    if _MOTTO.match(said) or _DATED.search(said):
        return True
    return bool(_REST_OF_DATE.match(said) and not _WITH_YEAR.search(above))


def _right_text(line: Line, strip: _Strip) -> str:
    return " ".join(_plain(one) for one in line.segments if one.left >= strip.right)


def _plain(segment: Segment) -> str:
    return plain(tidy(segment.text))
