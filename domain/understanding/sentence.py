"""A message as words that can be compared, each knowing the place in the text that it came from."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from domain.text import fold
from domain.understanding.spelling import across, as_name, contracted, denies, glued, in_company, meant, without_vni

_Token = tuple[str, str, int, int]

LONGEST = 2000
PUNCTUATION = frozenset(',;:?!.()"“”-%/\n')

_KILOS = "kg"

_TOKEN = re.compile(
    r"""
    (?P<other>https?://\S+|\S+@\S+\.\S+|\d+/(?:\d{4}/)?[^\W\d_][\w-]*|\+?\d{9,}|0\d{2,3}[ .]\d{3}[ .]\d{3,4})
    |(?P<code>(?<![^\W_])(?:(?:[ivx]{1,6}|[a-eđ])\.)?(?:[ivx]{1,6}|[a-eđ])(?:[.,]\d{1,2}){1,3}(?![\d%]))
    |(?P<period>(?<![^\W_])(?:h[12]|9m)(?!\w))
    |(?P<english>(?<!\w)(?:i|it|that|what|who|he|she|we|they|you|is|are|has|have|do|does|don|isn|aren|hasn|haven|doesn)
        ['’](?:m|s|re|t|ve|ll|d)(?!\w))
    |(?P<vni>[^\W\d_]+(?:\d{1,2}[^\W\d_]+)+\d{0,2}(?!\w))
    |(?P<number>\d+(?:[.,/:]\d+)*%?)
    |(?P<word>[^\W\d_]+)
    |(?P<mark>[,;:?!()"“”%/\n-]|\.(?=\s|$))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """`plain` is the folded word as meant, `typed` the same with its marks, [start, end) its place in the text."""

    plain: str
    typed: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A message and its words; `plain` is the words in a row, blanks between them."""

    text: str
    words: tuple[Word, ...]

    @cached_property
    def marked(self) -> bool:
        """Whether it was typed with Vietnamese marks."""
        return any(letter.isalpha() and not letter.isascii() for letter in self.text)

    @cached_property
    def row(self) -> tuple[str, ...]:
        return tuple(w.plain for w in self.words)

    @cached_property
    def spelt(self) -> tuple[str, ...]:
        """The words with their marks; one that was put right, and so has lost them, is empty."""
        lower = self.text.lower()
        return tuple("" if w.typed.isascii() and lower[w.start : w.end] != w.typed else w.typed for w in self.words)

    @cached_property
    def plain(self) -> str:
        return " ".join(self.row)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(w.plain) + 1 for w in self.words), initial=0))[:-1]

    def index(self, offset: int) -> int:
        """Which word stands at this offset of `plain`."""
        return bisect_right(self._starts, offset) - 1

    def literal(self, start: int, end: int) -> str:
        """The text of the words [start, end) as it was typed, without marks at its ends."""
        if start >= end:
            return ""
        return self.text[self.words[start].start : self.words[end - 1].end].strip(' ,;:.!?-–\n\t()"“”')


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def read_words(text: str, names: Container[str] = ()) -> Sentence:
    """The words of a message, those of `names` left as typed; what goes beyond LONGEST characters is left out."""
    text = unicodedata.normalize("NFC", text)[:LONGEST]
    # Casefolding may change lengths ("ß"); places must stay true, so such letters are left as they are.
    lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return Sentence(text, tuple(_joined(list(_typed(lower)), names)))


def _typed(lower: str) -> Iterator[_Token]:
    tokens = [(m.lastgroup or "", m[0], m.start(), m.end()) for m in _TOKEN.finditer(lower)]
    vni = any(kind == "vni" for kind, *_ in tokens) or sum(map(_toned, tokens, tokens[1:])) > 1
    skip = False
    for index, (kind, typed, start, end) in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else ("", "", -1, -1)
        if skip:
            skip = False
        elif vni and kind == "word" and following[0] == "number" and following[2] == end and len(following[1]) < 3:
            skip = True
            yield "word", typed, start, following[3]
        else:
            yield kind, typed, start, end


def _toned(word: _Token, number: _Token) -> bool:
    """Whether a digit right behind a word may be its VNI tone: not in `q1` or `nv5`."""
    is_pair = word[0] == "word" and number[0] == "number" and number[2] == word[3]
    return is_pair and len(number[1]) == 1 and not glued(word[1], before_number=True)


def _joined(tokens: list[_Token], names: Container[str]) -> Iterator[Word]:
    nothing = ("", "", -1, -1)
    moved = ""
    for (kind, typed, start, end), previous, following in zip(
        tokens, [nothing, *tokens], [*tokens[1:], nothing], strict=False
    ):
        if moved:
            yield Word(moved, moved, start, end)
            moved = ""
        elif typed == _KILOS and previous[0] == "number" and not denies(_folded(following[1])):
            yield Word(typed, typed, start, end)
        elif kind in ("word", "vni") and (name := as_name(_folded(typed), names)):
            yield Word(name, typed if name == _folded(typed) else name, start, end)
        elif kind == "word" and (right := _in_company(typed, previous, following)):
            yield Word(right, right, start, end)
        elif kind == "word" and following[0] == "word" and (pair := across(_folded(typed), _folded(following[1]))):
            moved = pair[1]
            yield Word(pair[0], pair[0], start, end)
        else:
            behind = previous[0] == "number" and previous[3] == start
            before = following[0] == "number" and following[2] == end
            for word in _meant(kind, typed, before, behind):
                yield Word(_folded(word) or word, word, start, end)


def _in_company(typed: str, previous: _Token, following: _Token) -> str:
    before, after = (_folded(token[1]) if token[0] == "word" else "" for token in (previous, following))
    return in_company(_folded(typed), before, after)


def _meant(kind: str, typed: str, before_number: bool, behind_number: bool) -> tuple[str, ...]:
    if kind == "vni":
        return (without_vni(typed) or typed,)
    if kind == "english":
        return contracted(typed.replace("’", "'"))
    if kind != "word":
        return (typed,)
    if before_number and (words := glued(typed, before_number=True)):
        return words
    if behind_number and (words := glued(typed, before_number=False)):
        return words
    return meant(typed)
