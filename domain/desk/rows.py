"""Phrases as rows of folded words: how a sentence begins says which of many readers it may concern at all."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from domain.text import fold
from domain.understanding.sentence import Sentence, read_words
from locales import language_data

Row = Sequence[str]


class PhraseRows:
    """Phrases of the language data as rows of folded words, the longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._rows = tuple(sorted({tuple(fold(one).split()) for one in phrases}, key=len, reverse=True))
        # Most sentences begin with none of the first words: one look rules all the phrases out.
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for row in self._rows:
            self._by_first.setdefault(row[0], []).append(row)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self._rows)

    def size_at(self, row: Row, at: int) -> int:
        """How many words of the row, from a place on, are the longest of these that stands there; 0 for none."""
        found = self._by_first.get(row[at]) if at < len(row) else None
        return next((len(one) for one in found if tuple(row[at : at + len(one)]) == one), 0) if found else 0


@cache
def desk_rows(*names: str) -> PhraseRows:
    """A list of the words with which the office begins its requests, by its names: `desk_rows("task", "move")`."""
    found: Any = language_data("vi", "desk_words")
    for name in names:
        found = found[name]
    return PhraseRows(found)


@lru_cache(maxsize=8)
def words_said(text: str) -> Sentence:
    """The words of a message, at which several readers look one after the other."""
    return read_words(text)


def begins(row: Row, phrases: PhraseRows, at: int = 0) -> int:
    """How many words of the row, from a place on, are the longest of these phrases that stands there; 0 for none."""
    return phrases.size_at(row, at)


def place_of(row: Row, phrases: PhraseRows, start: int) -> tuple[int, int] | None:
    """Where the first of these phrases from a place on begins and ends."""
    found = ((at, phrases.size_at(row, at)) for at in range(start, len(row)))
    return next(((at, at + size) for at, size in found if size), None)


def past_politeness(row: Row) -> int:
    """Where a sentence begins in earnest."""
    at = 0
    while (size := begins(row, desk_rows("polite"), at)) or row[at : at + 1] == (",",):
        at += size or 1
    return at
