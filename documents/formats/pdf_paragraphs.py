"""Lines of a PDF page -> paragraphs, told by room at the ends of lines, by blanks, marks and indents."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from documents.formats.pdf_text_lines import TextLine, joined
from documents.plan.prose.outline import is_marked
from domain.plan_words import tidy

_SHORT_LINE = 0.9
_HALF = 0.3
_INDENT = 12.0
# Points that do not count: two edges at one place, and at the right edge.
_SAME_EDGE = 4.0
_NEARLY = 1.0
# The text of a list stands at most so far behind its marks.
_HANGING = 60.0
# In heights of a line: a blank between words, one that parts paragraphs, and one that is clearly wider than usual.
_SPACE = 0.25
_APART = 1.2
_WIDER = 0.25
_DASHED = re.compile(r"[-–]\s+(\S)")
_PAPER_ENDS = ("./.", "/.")
_SENTENCE_ENDS = (".", ";", ":", "!", "?")


@dataclass(frozen=True, slots=True)
class Flow:
    """Whether the text of a page goes on from the page before it, and whether it is cut at the end."""

    goes_on: bool
    is_cut: bool


@dataclass(frozen=True, slots=True)
class _Page:
    """The edges of the text of a page, and the usual blank between two of its lines."""

    left: float
    right: float
    leading: float

    @property
    def width(self) -> float:
        return self.right - self.left


def flow_of(lines: list[TextLine]) -> Flow:
    """Whether the first line of a page is set like the middle of a paragraph, and whether its last line is full."""
    if not lines:
        return Flow(False, False)
    page = _page(lines)
    set_in = lines[0].left - page.left >= _INDENT and not lines[0].text[:1].islower()
    return Flow(not set_in and not is_marked(lines[0].text), _is_long(lines[-1], page))


def paragraphs(lines: list[TextLine]) -> Iterator[tuple[float, str]]:
    """The paragraphs of a page from its top, each with the height where it begins."""
    page = _page(lines) if lines else _Page(0.0, 0.0, 0.0)
    whole: list[TextLine] = []
    for line in lines:
        if whole and not _goes_on(whole, line, page):
            yield whole[0].top, _text(whole)
            whole = []
        whole.append(line)
    if whole:
        yield whole[0].top, _text(whole)


def _page(lines: list[TextLine]) -> _Page:
    gaps = Counter(round(below.top - above.bottom) for above, below in pairwise(lines) if below.top > above.bottom)
    leading = min((gap for gap, times in gaps.items() if times == max(gaps.values())), default=0)
    return _Page(min(line.left for line in lines), max(line.right for line in lines), leading)


def _text(lines: list[TextLine]) -> str:
    text = lines[0].text
    for line in lines[1:]:
        text = joined(text, line.text)
    return tidy(text)


def _goes_on(whole: list[TextLine], line: TextLine, page: _Page) -> bool:
    """Whether a line belongs to the paragraph above it."""
    above = whole[-1]
    if not _is_near(above, line, page) or _begins_anew(above.text, line.text) or not _is_full(above, line, page):
        return False
    return _is_set_alike(whole, line, page) or _is_centred(above, line, page)


def _is_near(above: TextLine, line: TextLine, page: _Page) -> bool:
    """Whether no blank as between two paragraphs lies between two lines."""
    gap, height = line.top - above.bottom, above.bottom - above.top
    return -height / 2 <= gap < _APART * height and gap <= page.leading + max(2.0, _WIDER * height)


def _is_full(above: TextLine, line: TextLine, page: _Page) -> bool:
    """Whether the first word of a line had no room at the end of the line above; words that stay together take more."""
    blank = _SPACE * (above.bottom - above.top)
    if above.right + blank + line.first_width > page.right - _NEARLY:
        return not _is_far_in(above, page)
    return _is_long(above, page) and line.text.lstrip("-– ")[:1].islower() and not above.text.endswith(_SENTENCE_ENDS)


def _is_set_alike(whole: list[TextLine], line: TextLine, page: _Page) -> bool:
    """Whether a line begins where the next line of its paragraph does: set out, set in behind a mark, or below."""
    if len(whole) > 1:
        return abs(line.left - whole[-1].left) < _SAME_EDGE
    further = line.left - whole[0].left
    if further > _SAME_EDGE:
        return further < _HANGING and is_marked(whole[0].text)
    if further < -_SAME_EDGE or line.left - page.left < _SAME_EDGE:
        return True
    return line.text[:1].islower() or not whole[0].text.endswith(_SENTENCE_ENDS)


def _is_centred(above: TextLine, line: TextLine, page: _Page) -> bool:
    """Whether both stand in the middle of the page, as the lines of a title do."""
    middle = (page.left + page.right) / 2
    away = (abs((one.left + one.right) / 2 - middle) for one in (above, line))
    return max(away) < _SAME_EDGE and not above.text.endswith(_SENTENCE_ENDS)


def _is_long(line: TextLine, page: _Page) -> bool:
    """Whether a line reaches the right edge; one that begins far from the left is of half a letterhead."""
    return line.right >= page.left + _SHORT_LINE * page.width and not _is_far_in(line, page)


def _is_far_in(line: TextLine, page: _Page) -> bool:
    return line.left - page.left >= _HALF * page.width


def _begins_anew(above: str, text: str) -> bool:
    """Whether a line that is not set in begins a paragraph: its mark is no dash amid a sentence, as in "2026 - 2030".

    Behind "./." a paper is at its end, and those who get it are listed.
    """
    if above.endswith(_PAPER_ENDS):
        return True
    dashed = _DASHED.match(text)
    to_the_last = dashed and above[-1:].isdigit() and dashed[1].isdigit()
    amid = to_the_last or (dashed and dashed[1].islower() and not above.endswith((".", ";", ":")))
    return is_marked(text) and not amid
