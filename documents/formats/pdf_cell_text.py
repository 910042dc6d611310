"""The words of a cell of a PDF -> its text: lines that a narrow cell broke, in words and between them, made whole."""

import re
from itertools import pairwise

from documents.formats.pdf_lines import Word
from documents.formats.pdf_text_lines import TextLine, joined, text_lines
from domain.plan_words import bare, tidy
from domain.syllables import SYLLABLE

_BLANK = 3.0
_DATE = re.compile(r"(?:[\d/.–-]*\d{1,2}/|[IVX]+[/-])?(?:19|20)\d\d[.,;]?")
_ROMAN = re.compile(r"[IVX]+")
_NEVER_FIRST = ",.;:)"
_LETTERS = re.compile(r"[^\W\d_]+")


def cell_text(left: float, right: float, words: list[Word]) -> str:
    """The text of a cell between two edges; a line that ends though the next word had room there ends a paragraph."""
    lines = text_lines(words, gap=right - left)
    if not lines:
        return ""
    room = right - (min(line.left for line in lines) - left)
    text = lines[0].text
    for above, line in pairwise(lines):
        if _is_cut(above, line, room):
            text += line.text
        else:
            anew = above.right + _BLANK + line.first_width < room
            text = f"{text}\n{line.text}" if anew else joined(text, line.text)
    return "\n".join(map(tidy, text.split("\n")))


def _is_cut(above: TextLine, below: TextLine, room: float) -> bool:
    """Whether a cell that is too narrow for a word broke it between these lines."""
    end, begin = above.text.split()[-1], below.text.split()[0]
    if _DATE.fullmatch(end + begin) and not _DATE.fullmatch(end) and not _DATE.fullmatch(begin):
        return True
    # A longer word begins a line of its own, and fills it.
    if end != above.text or above.right + below.first_width / len(begin) < room:
        return False
    if _ROMAN.fullmatch(end + begin) or begin[0] in _NEVER_FIRST:
        return True
    rest = bool(_LETTERS.fullmatch(end + begin)) and not _is_syllable(begin)
    # "Các" and "CC" are two words, "KHT" and "C" are not.
    return rest and (begin.islower() or not _is_syllable(end))


def _is_syllable(word: str) -> bool:
    return bool(SYLLABLE.fullmatch(bare(word)))
