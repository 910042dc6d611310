"""The phrases of the language data, found in one walk over the words of a sentence."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from domain.text import fold
from locales import LANGUAGES, language_data

_END = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: what it stands for, and its words [start, end)."""

    name: str
    start: int
    end: int


class PhraseBook:
    """Phrases as a tree of words; looking them up costs one walk per word, whatever the number of phrases."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, phrase: Sequence[str], name: str, marked: Sequence[str] = (), always: bool = False) -> None:
        """`marked` is the only spelling that counts, where given; words without any mark too, unless `always`."""
        node = self._root
        for word in phrase:
            node = node.setdefault(word, {})
        node.setdefault(_END, []).append((name, tuple(marked), always))

    def find(self, words: Sequence[str], typed: Sequence[str] = ()) -> list[Hit]:
        """Every phrase in `words`; `typed` are the same words with the marks that they were typed with."""
        hits = []
        for start in range(len(words)):
            node = self._root
            for end in range(start, len(words)):
                found = node.get(words[end])
                if found is None:
                    break
                node = found
                for name, marked, always in node.get(_END, ()):
                    if not marked or _spelt_so(marked, typed[start : end + 1], always):
                        hits.append(Hit(name, start, end + 1))
        return hits

    def words(self) -> set[str]:
        """Every word of every phrase."""
        found: set[str] = set()
        nodes = [self._root]
        while nodes:
            for word, child in nodes.pop().items():
                if word != _END:
                    found.add(word)
                    nodes.append(child)
        return found


def _spelt_so(marked: Sequence[str], typed: Sequence[str], always: bool) -> bool:
    return all(_letters(t) == _letters(m) or (t.isascii() and not always) for t, m in zip(typed, marked, strict=True))


def _letters(word: str) -> str:
    """Letters and marks in no order: "hủy" and "huỷ" are one spelling."""
    return "".join(sorted(unicodedata.normalize("NFD", word)))


def strongest(hits: Iterable[Hit]) -> list[Hit]:
    """Of hits of one family that overlap, the longest; of equally long ones, the first."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if all(hit.end <= k.start or hit.start >= k.end for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _words(phrase: str) -> list[str]:
    """The words of a phrase of the data as a sentence has them."""
    return phrase.replace("+", " ").replace("'", " ").split()


def _add(book: PhraseBook, phrase: str, name: str) -> None:
    for written in _alternatives(phrase.lstrip("=!")):
        words = _words(written)
        book.add([fold(w) for w in words], name, words if phrase[0] in "=!" else (), always=phrase[0] == "!")


def _alternatives(phrase: str) -> list[str]:
    """`chưa {gửi|nộp} được` is two phrases."""
    before, opened, rest = phrase.partition("{")
    if not opened:
        return [phrase]
    choices, _, after = rest.partition("}")
    return [before + choice + end for choice in choices.split("|") for end in _alternatives(after)]


@cache
def concepts() -> PhraseBook:
    """The phrases of all languages under the names of their concepts."""
    book = PhraseBook()
    for language in LANGUAGES:
        for name, phrases in language_data(language, "phrases")["concepts"].items():
            for phrase in phrases:
                _add(book, phrase, name)
    for phrase in language_data("vi", "phrases")["topics"]["words"]:
        _add(book, phrase, "topic")
    return book


@cache
def frame_words() -> frozenset[str]:
    """Words that carry no content of their own."""
    return _single_words("frame")


@cache
def polite_words() -> frozenset[str]:
    """Words that may stand behind a question's last word."""
    return _single_words("polite")


@cache
def frame_spellings() -> frozenset[str]:
    """The same words with their marks: "vẫn" carries no content, "văn" does."""
    phrases = language_data("vi", "phrases")["frame"]["words"]
    return frozenset(word for phrase in phrases for word in _words(phrase))


def is_frame(plain: str, typed: str, marked: bool) -> bool:
    """Whether a word, folded and as typed, carries no content; where nothing has marks, any spelling may be meant."""
    return plain in frame_words() and (not marked or typed in frame_spellings())


def _single_words(table: str) -> frozenset[str]:
    phrases = language_data("vi", "phrases")[table]["words"]
    return frozenset(fold(word) for phrase in phrases for word in _words(phrase))
