"""The phrases of the language data, found in one walk over the words of a sentence."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Literal

from domain.text import fold
from locales import LANGUAGES, language_data

_END = ""
# Stands in a phrase for any one word: "không * được".
_ANY = "*"
# Words without marks may stand for any ("marks"), and marks that make no word of the data too ("slips").
Spelling = Literal["exact", "marks", "slips"]
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SPELLINGS: dict[str, Spelling] = {"!": "exact", "=": "marks"}


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

    def add(self, phrase: Sequence[str], name: str, marked: Sequence[str] = (), spelling: Spelling = "slips") -> None:
        """`marked` is how the phrase is spelt, where that counts, and `spelling` how much it does."""
        node = self._root
        for word in phrase:
            node = node.setdefault(word, {})
        node.setdefault(_END, []).append((name, tuple(marked), spelling))

    def find(self, words: Sequence[str], typed: Sequence[str] = (), marked: bool = False) -> list[Hit]:
        """Every phrase in `words`; `typed` are the same with their marks, `marked` says that the writer uses marks."""
        return [hit for start in range(len(words)) for hit in self._from(start, words, typed, marked)]

    def _from(self, start: int, words: Sequence[str], typed: Sequence[str], marked: bool) -> Iterator[Hit]:
        """The phrases that begin at a word; the tree is no deeper than its longest phrase."""
        nodes = [self._root]
        for end in range(start, len(words)):
            keys = (words[end], _ANY) if words[end].isalpha() else (words[end],)
            nodes = [below for node in nodes for key in keys if (below := node.get(key))]
            if not nodes:
                return
            for node in nodes:
                for name, spelt, spelling in node.get(_END, ()):
                    if not spelt or not typed or _spelt_so(spelt, typed[start : end + 1], spelling, marked):
                        yield Hit(name, start, end + 1)

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


def _spelt_so(spelt: Sequence[str], typed: Sequence[str], spelling: Spelling, marked: bool) -> bool:
    pairs = zip(typed, spelt, strict=True)
    # A whole phrase tells what its words mean; one word among others that have marks means itself.
    alone = marked and len(spelt) == 1
    return all(s == _ANY or _letters(t) == _letters(s) or _forgiven(t, spelling, alone) for t, s in pairs)


def _forgiven(typed: str, spelling: Spelling, alone: bool) -> bool:
    """Whether a word that is spelt otherwise may be meant all the same."""
    if typed.isascii():
        return spelling != "exact" and not (alone and typed in known_spellings())
    return spelling == "slips" and _letters(typed) not in known_spellings()


@cache
def known_spellings() -> frozenset[str]:
    """The words of the data as they are spelt: one of them is no slip for another."""
    data = language_data("vi", "phrases")
    lists = [*data["concepts"].values(), *data["groups"].values()]
    lists += [data[name]["words"] for name in ("frame", "topics", "polite")]
    words = (w for phrases in lists for phrase in phrases for w in re.findall(r"(?<![@\w])[^\W\d_]+", phrase))
    return frozenset(w if w.isascii() else _letters(w) for w in words)


@lru_cache(maxsize=8192)
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
        book.add([_folded(w) for w in words], name, words, _SPELLINGS.get(phrase[0], "slips"))


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    """Phrases are made of few words, many times over."""
    return fold(word)


@cache
def _groups() -> Mapping[str, list[str]]:
    groups: Mapping[str, list[str]] = language_data("vi", "phrases")["groups"]
    return groups


def _either(choices: str) -> list[str]:
    """`gửi|nộp` is two; `@me` is all of a group."""
    found = (_groups()[one[1:]] if one.startswith("@") else [one] for one in choices.split("|"))
    return [choice for group in found for choice in group]


def _alternatives(phrase: str) -> list[str]:
    """`chưa {gửi|nộp} được` is two phrases."""
    before, opened, rest = phrase.partition("{")
    if not opened:
        return [phrase]
    choices, _, after = rest.partition("}")
    return [before + choice + end for choice in _either(choices) for end in _alternatives(after)]


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
def pairs_of_words() -> Counter[tuple[str, str]]:
    """Two words, with their marks, that stand side by side in phrases and topics, and how often they do."""
    data = language_data("vi", "phrases")
    phrases = [p for said in data["concepts"].values() for p in said] + data["topics"]["words"]
    # What a pattern puts together is as often no expression.
    whole = [_words(part) for phrase in phrases for part in re.split(r"[{|}]", phrase.lstrip("=!"))]
    return Counter(pair for row in whole for pair in pairwise(row) if "".join(pair).isalpha())


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


@cache
def _told_plainly(where: str) -> frozenset[str]:
    data = language_data("vi", "phrases")
    phrases = [*data["told_plainly"][where], *data["polite"]["words"]]
    words = {word for phrase in phrases for word in _words(phrase)}
    # "rôi" is "rồi" whose tone was left out.
    toneless = {bare for word in words if not (bare := _toneless(word)).isascii()} - known_spellings()
    return frozenset({*map(_letters, words), *map(fold, words), *toneless})


def _toneless(word: str) -> str:
    """The letters of a word without its tone: "rôi" of "rồi"."""
    return _letters("".join(c for c in unicodedata.normalize("NFD", word) if c not in _TONES))


def is_told_plainly(plain: str, typed: str, marked: bool = False, after: bool = False) -> bool:
    """Whether a word, folded and as typed, is one that people report with and none of another story.

    `marked` says that the writer uses marks: "con" is no "còn" then; `after` that the word stands behind the value.
    """
    if after and _is_one_of(_told_plainly("after"), plain, typed, marked):
        return True
    return _is_one_of(_told_plainly("words"), plain, typed, marked)


def _is_one_of(words: frozenset[str], plain: str, typed: str, marked: bool) -> bool:
    """Whether the word is one of these, which are given with their marks and without."""
    means_itself = marked and typed in known_spellings()
    return _letters(typed) in words if not typed.isascii() or means_itself else plain in words


@cache
def topic_words() -> frozenset[str]:
    """The words that topics are made of, one by one."""
    return _single_words("topics")


def _single_words(table: str) -> frozenset[str]:
    phrases = language_data("vi", "phrases")[table]["words"]
    return frozenset(fold(word) for phrase in phrases for word in _words(phrase))
