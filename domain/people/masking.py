"""A message without what tells of a person: names, telephone numbers, addresses, numbers of papers."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from domain.people.names import family_names
from domain.text import fold
from domain.understanding.phrases import frame_words
from locales import LANGUAGES, language_data

LONGEST = 200
_HIDDEN = "…"
_NAME_WORDS = 4
_TRACES = re.compile(
    r"(?:https?://|www\.)\S+|[\w.-]+\.(?:vn|com|net|org|info)\b\S*|\S+@\S+|\+?\w*\d(?:[ .-]?\d){8,}\w*", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")

Words = Sequence[re.Match[str]]


def masked(text: str, people: Iterable[str], units: Iterable[str] = ()) -> str:
    """The text, cut to LONGEST, with "…" for whatever names or reaches a person; names of units stay."""
    plain = _TRACES.sub(_HIDDEN, unicodedata.normalize("NFC", text))
    words = list(_WORD.finditer(plain))
    row = [fold(word[0]) for word in words]
    kept = set(_places(row, units))
    gone = {at for at in (*_places(row, _short_too(people)), *_named(words, row)) if at not in kept}
    for at in sorted(gone, reverse=True):
        plain = plain[: words[at].start()] + _HIDDEN + plain[words[at].end() :]
    return " ".join(re.sub(rf"{_HIDDEN}(?:\s*{_HIDDEN})+", _HIDDEN, plain).split())[:LONGEST]


def _short_too(people: Iterable[str]) -> Iterator[str]:
    """Full names, and the same without the family's."""
    for name in people:
        yield name
        if len(name.split()) > 2:
            yield name.split(maxsplit=1)[1]


def _places(row: Sequence[str], phrases: Iterable[str]) -> Iterator[int]:
    """Where the words of these phrases stand."""
    for phrase in phrases:
        wanted = [fold(word) for word in _WORD.findall(unicodedata.normalize("NFC", phrase))]
        if len(wanted) < 2:
            continue
        for start in range(len(row) - len(wanted) + 1):
            if list(row[start : start + len(wanted)]) == wanted:
                yield from range(start, start + len(wanted))


def _named(words: Words, row: Sequence[str]) -> Iterator[int]:
    """What stands behind a form of address, and names in capitals that begin with a family's."""
    for at in range(len(row)):
        if any(list(row[max(0, at - len(title)) : at]) == title for title in _titles()):
            yield from _name_from(words, row, at)
        if row[at] in family_names() and words[at][0][0].isupper():
            run = list(_capitals(words, at))
            yield from run if len(run) > 1 else ()


def _name_from(words: Words, row: Sequence[str], at: int) -> Iterator[int]:
    """The words in capitals from here on; without capitals the one word that is none of everyday talk."""
    if run := list(_capitals(words, at)):
        yield from run
    elif row[at] not in frame_words() and row[at].isalpha():
        yield at


def _capitals(words: Words, at: int) -> Iterator[int]:
    for index in range(at, min(len(words), at + _NAME_WORDS)):
        if not words[index][0][0].isupper():
            return
        yield index


@cache
def _titles() -> list[list[str]]:
    rows = [language_data(language, "masking")["honorifics"] for language in LANGUAGES]
    return [fold(title).split() for row in rows for title in row]
