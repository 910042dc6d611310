"""What stands on and behind the pages of a PDF beside their text: notes, properties, bookmarks, words drawn across."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from documents.blocks import Aside
from documents.formats.pdf_lines import Word, lines_of
from documents.secrecy import MAY_BE_ONE, WIDE_BLANK

# Keys of notes, stamps and fields whose values are words.
_SAID = ("Contents", "Subj", "V")
_TAG = re.compile(r"<[^<>]*>")
_MOST_METADATA = 1 << 20
_MOST_BOOKMARKS = 5_000
_LEVEL = 0.01
# In heights of a letter: one that stands further from the last begins another text.
_NEXT_LETTER = 3.0
_FAR_APART = 1.5


def asides_of_file(pdf: Any) -> Iterator[Aside]:
    """The properties of a file of pdfplumber's, word by word where they are lists, and its bookmarks."""
    from pdfplumber.utils.pdfinternals import resolve

    metadata = resolve(pdf.doc.catalog.get("Metadata"))
    packet = metadata.get_data()[:_MOST_METADATA].decode("utf-8", "replace") if hasattr(metadata, "get_data") else ""
    for text in (*map(str, pdf.metadata.values()), *_TAG.split(packet)):
        yield from (Aside(piece, 0) for piece in re.split(r"[,;\n]", text))
    yield from (Aside(title, 0) for title in _bookmarks(pdf))


def _bookmarks(pdf: Any) -> Iterator[str]:
    """The titles of a file's bookmarks; a chain of them that never ends is left after so many."""
    from pdfplumber.utils.pdfinternals import resolve, resolve_and_decode

    waiting = [pdf.doc.catalog.get("Outlines")]
    for _ in range(_MOST_BOOKMARKS):
        if not waiting:
            return
        entry = resolve(waiting.pop())
        if isinstance(entry, dict):
            title = resolve_and_decode(entry.get("Title"))
            if isinstance(title, str):
                yield title
            waiting += [entry.get("Next"), entry.get("First")]


def asides_of_page(page: Any, words: Sequence[Word]) -> Iterator[Aside]:
    """Notes, turned words, and lines with words in capitals between wide blanks."""
    for text in (*_notes(page), *_turned(page), *_spaced(words)):
        yield Aside(text, 0)


def is_aslant(thing: Word) -> bool:
    """Whether a letter stands neither upright nor along an edge of the page, as watermarks do."""
    if thing["object_type"] != "char":
        return False
    along, across = (abs(float(part)) for part in thing["matrix"][:2])
    return min(along, across) > _LEVEL * max(along, across)


def _notes(page: Any) -> Iterator[str]:
    from pdfplumber.utils.pdfinternals import resolve, resolve_and_decode

    for note in resolve(page.page_obj.annots) or ():
        said = resolve(note)
        values = (resolve(said.get(key)) for key in _SAID) if isinstance(said, dict) else ()
        for value in values:
            if isinstance(value, bytes | str):
                yield from str(resolve_and_decode(value)).splitlines()


def _turned(page: Any) -> Iterator[str]:
    """Letters that do not stand upright, as far as each follows the one before."""
    text, last = "", None
    for letter in page.chars:
        if letter["upright"] and not is_aslant(letter):
            continue
        if last and _distance(last, letter) > _NEXT_LETTER * letter["size"]:
            yield text
            text = ""
        text, last = text + letter["text"], letter
    yield text


def _distance(one: Word, other: Word) -> float:
    return float(max(abs(one["matrix"][4] - other["matrix"][4]), abs(one["matrix"][5] - other["matrix"][5])))


def _spaced(words: Sequence[Word]) -> Iterator[str]:
    """The lines that hold a word in capitals, their wide blanks kept: "SỞ Y TẾ      MẬT      CỘNG HÒA …"."""
    bottoms = {round(word["bottom"]) for word in words if MAY_BE_ONE.search(word["text"]) and word["text"].isupper()}
    for line in lines_of([word for word in words if round(word["bottom"]) in bottoms]):
        beside = [word for segment in line.segments for word in segment.words]
        text = str(beside[0]["text"])
        for last, word in pairwise(beside):
            wide = word["x0"] - last["x1"] > _FAR_APART * (word["bottom"] - word["top"])
            text += f"{WIDE_BLANK if wide else ' '}{word['text']}"
        yield text
