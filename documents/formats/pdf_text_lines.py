"""The words of a PDF page, or of one of its cells, as lines of text with their places."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.formats.pdf_lines import Word

_COLUMN_GAP = 40.0
_SAME_LINE = 3.0
_CUT = re.compile(r"\w[-–]$")
# Letters of symbol fonts have no meaning but as marks of a list.
_SYMBOL = re.compile(r"^[\uf000-\uf0ff](?=\s*\S)\s*")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text with its place on the page, and the width of its first word, in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    first_width: float


def text_lines(words: Sequence[Word], gap: float = _COLUMN_GAP) -> list[TextLine]:
    """Words on one height joined, unless a gap as wide as between columns parts them."""
    lines: list[TextLine] = []
    for word in sorted(words, key=lambda word: (round(word["bottom"] / _SAME_LINE), word["x0"])):
        last = lines[-1] if lines else None
        if last and abs(last.bottom - word["bottom"]) <= _SAME_LINE and -1 <= word["x0"] - last.right < gap:
            lines[-1] = replace(last, text=f"{last.text} {word['text']}", right=word["x1"])
        else:
            width = word["x1"] - word["x0"]
            lines.append(TextLine(word["text"], word["x0"], word["x1"], word["top"], word["bottom"], width))
    return [replace(line, text=_SYMBOL.sub("- ", line.text)) for line in lines]


def joined(above: str, below: str) -> str:
    """Two lines of one text; a word that was cut behind its own hyphen is whole again ("QĐ-" and "UBND")."""
    return f"{above}{below}" if _CUT.search(above) else f"{above} {below}"
