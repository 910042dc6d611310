"""Units named inside a sentence, by any spelling of their names that people use."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.process import extractOne

from domain.text import fold
from domain.understanding.phrases import Hit, PhraseBook, frame_words, strongest
from domain.understanding.sentence import read_words
from domain.understanding.spelling import meant
from domain.units.directory import UnitName
from locales import language_data

Words = tuple[str, ...]
_CLOSE_ENOUGH = 86
# Most of a long name is its kind: the word that tells it from others must be near too.
_LAST_WORD = 60
_WINDOW = 6
_SHORTEST = 4


class NamedUnits:
    """The units of a department as they are spoken of; build it once, it is used for every message."""

    def __init__(self, units: Iterable[UnitName]) -> None:
        self._units = {unit.id: unit for unit in units}
        self._book = PhraseBook()
        for phrase, ids in self._spellings.items():
            if len(ids) == 1:
                self._book.add(phrase, str(min(ids)))

    @cached_property
    def words(self) -> frozenset[str]:
        """Words of names, which are not to be taken for mistakes."""
        names = (n for u in self._units.values() for n in (u.name, u.short, *u.aliases))
        return frozenset(word for name in names for word in _plain(name) if len(word) > 1)

    @cached_property
    def _spellings(self) -> dict[Words, set[int]]:
        found: dict[Words, set[int]] = defaultdict(set)
        for unit in self._units.values():
            for name in (unit.name, unit.short, *unit.aliases):
                for phrase in _spellings(name) | _spellings(name.replace("'", "")):
                    found[phrase].add(unit.id)
        return self._own_names_first(found)

    def _own_names_first(self, found: dict[Words, set[int]]) -> dict[Words, set[int]]:
        """What is a unit's very name means that unit, though it be short for another too."""
        for unit in self._units.values():
            for name in (unit.name, unit.short, *unit.aliases):
                if name:
                    found[_plain(name)] = {unit.id}
        return found

    def ids_in(self, text: str) -> set[int]:
        """The units that a message names."""
        return {int(hit.name) for hit in self.find_in(read_words(text, self.words).row)}

    def name(self, unit: int) -> str:
        """The full name of a unit."""
        return self._units[unit].name

    def find_in(self, row: Sequence[str]) -> list[Hit]:
        """The units named in a row of folded words, in their order; a hit's name is the id of the unit."""
        return strongest(self._book.find(row)) or self._near(row)

    def _near(self, row: Sequence[str]) -> list[Hit]:
        """A mistyped name after a word that announces one."""
        for start, word in enumerate(row):
            follows = row[start + 1 : start + 2]
            if word not in self._announced or not follows or follows[0] in frame_words():
                continue
            for end in range(min(len(row), start + _WINDOW), start + 2, -1):
                if not self._mistyped(row[start + 1 : end]):
                    continue
                names = self._announced[word]
                typed = " ".join(row[start:end])
                found = extractOne(typed, names, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
                if found and fuzz.ratio(row[end - 1], found[0].split()[-1]) >= _LAST_WORD:
                    return [Hit(found[2], start, end)]
        return []

    def _mistyped(self, row: Sequence[str]) -> bool:
        """Whether some word is neither of a name nor of what people say anyway."""
        return any(word not in self.words and word not in frame_words() for word in row)

    @cached_property
    def _announced(self) -> dict[str, dict[str, str]]:
        """By the first word of a name: ids of units and the name."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for unit in self._units.values():
            full = _plain(_without_left_out(unit.name))
            row = next((row for row in _heads() if full[: len(row[0])] == row[0]), [])
            for head in row:
                found[head[0]][str(unit.id)] = " ".join((*head, *full[len(row[0]) :]))
        return dict(found)


def _plain(name: str) -> Words:
    return tuple(w for w in fold(name.replace("'", " ").replace(".", " ").replace("-", " ")).split() if w)


def _expanded(words: Words) -> Words:
    """The words as a message has them, in which a lone letter is read as an abbreviation: `r lap`, `roi lap`."""
    return tuple(fold(m) for word in words for m in (meant(word) if len(word) == 1 else (word,)))


@cache
def _heads() -> list[list[Words]]:
    return [[_plain(head) for head in row] for row in language_data("vi", "unit_mentions")["heads"]]


@cache
def _before_initials() -> list[Words]:
    return [_plain(word) for word in language_data("vi", "unit_mentions")["before_initials"]]


def _spellings(name: str) -> set[Words]:
    """The ways to write one name, as rows of folded words."""
    whole = _plain(name)
    found = {whole, _expanded(whole)}
    full = _plain(_without_left_out(name))
    row = next((row for row in _heads() if full[: len(row[0])] == row[0]), None)
    if row:
        rest = full[len(row[0]) :]
        initials = "".join(word[0] for word in rest)
        found |= {(*before, initials) for before in _before_initials() if len(rest) > 1}
        found |= {full, *((*head, *short) for head in row for short in _specific(rest))}
        if len("".join(rest)) > _SHORTEST and len(rest) > 1:
            found |= {
                rest,
                _expanded(rest),
                (*rest[:-1], *_cut_short(rest[-1])),
                (rest[0][0], *rest[1:]),
                _expanded((rest[0][0], *rest[1:])),
            }
            found |= {p for p in _inner(rest) if len(p) > 2}
    return {p for p in found if p and (len(p) > 1 or len(p[0]) > 1)}


def _without_left_out(name: str) -> str:
    """The name without the words that people leave out, which are told by their marks: "sở" is not "số"."""
    for gone in language_data("vi", "unit_mentions")["left_out"]:
        name = re.sub(rf"(?<=\s){gone}(?!\w)", "", name, flags=re.IGNORECASE)
    return name


def _specific(rest: Words) -> set[Words]:
    """What follows the kind of unit: whole, its beginning, its initials, some words left out."""
    if len(rest) < 2:
        return {rest} if rest else set()
    whole = {
        rest,
        _expanded(rest),
        (*rest[:-1], *_cut_short(rest[-1])),
        (rest[0][0], *rest[1:]),
        ("".join(rest),),
        ("".join(w[0] for w in rest),),
    }
    return whole | {rest[:n] for n in range(2, len(rest))} | _inner(rest)


def _cut_short(word: str) -> Words:
    """How talk reads a name's last word without its "n": "sog", for "Song", is short for "xong"."""
    return meant(f"{word[:-2]}g") if word.endswith("ng") else (word,)


def _inner(rest: Words) -> set[Words]:
    """The name with words left out, two at least of its own."""
    return {p for n in range(2, len(rest)) for p in combinations(rest, n)} if len(rest) <= _WINDOW else set()
