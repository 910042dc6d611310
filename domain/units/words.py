"""How the name of a unit is written: its words, without those that add nothing to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from domain.text import fold
from domain.units.places import kinds_of_places
from locales import language_data

Words = tuple[str, ...]

_SEVERAL = 2
_BETWEEN = (("va",), ("cac",))
# "UBND các xã, phường" has no name but its places; "Trung tâm Y tế" is one.
_OWN_NAME = 3
_APOSTROPHES = re.compile("['’‘ʼ`]")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """`unit_words.toml`, folded; the longest phrases come first."""

    plural: tuple[Words, ...]
    opening: tuple[Words, ...]
    heads: tuple[Words, ...]
    filler: tuple[Words, ...]
    clauses: tuple[Words, ...]
    kinds: tuple[Words, ...]
    places: tuple[Words, ...]
    levels: tuple[tuple[Words, str], ...]
    abbreviations: dict[str, Words]


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    `core` is what tells units apart; `full` is the core with its levels; `levels` say whose unit it is (of the
    department, of the province); `plural` whether it began with "các", is of every place of several kinds, or of
    whoever has to do with something.
    """

    core: Words
    full: Words
    levels: frozenset[str]
    plural: bool


def words(text: str) -> Words:
    """The folded words of a text, abbreviations written out, and what was set twice in a row said once."""
    abbreviations = vocabulary().abbreviations
    found: list[str] = []
    for word in _WORD.findall(_APOSTROPHES.sub("", fold(text))):
        found.extend(abbreviations.get(word, (word,)))
    return _said_once(tuple(found))


def take_apart(name: Words, places: frozenset[Words] = frozenset(), behind_heads: bool = False) -> Name:
    """The parts of a name; `places` are the provinces known to be ours.

    `behind_heads` looks for the units in "Thủ trưởng các đơn vị trực thuộc".
    """
    known = vocabulary()
    openings = (*known.plural, *known.opening, *(known.heads if behind_heads else ()))
    full = _without(name, known.filler)
    plural = full != name
    while opening := starts_with(full, openings):
        plural = plural or opening in known.plural
        full = full[len(opening) :]
    full, everywhere = _without_places(full)
    plural = plural or everywhere
    core, levels = _without_levels(full, places)
    return Name(core, full, levels, plural)


def _without_places(name: Words) -> tuple[Words, bool]:
    """A name without "huyện, thị xã, thành phố" at its end, and whether it had several kinds of places there."""
    rest, count = name, 0
    while place := next((place for place in vocabulary().places if rest[-len(place) :] == place), ()):
        rest, count = rest[: -len(place)], count + 1
        while rest[-1:] in _BETWEEN:
            rest = rest[:-1]
    several = count >= _SEVERAL and len(rest) >= _OWN_NAME
    return (rest, True) if several else (name, False)


def starts_with(name: Words, phrases: Iterable[Words]) -> Words:
    """The first of the phrases that the name begins with, else nothing."""
    return next((phrase for phrase in phrases if name[: len(phrase)] == phrase), ())


def contains(name: Words, phrase: Words) -> bool:
    """Whether the phrase stands somewhere in the name."""
    return any(name[at : at + len(phrase)] == phrase for at in range(len(name) - len(phrase) + 1))


def places_in(names: Iterable[Words]) -> frozenset[Words]:
    """The provinces that names of our own end with, as in "… tỉnh Đắk Nông"."""
    provinces = [level for level, whose in vocabulary().levels if whose == "province"]
    return frozenset(
        name[at + len(level) :]
        for name in names
        for level in provinces
        for at in range(1, len(name) - len(level))
        if name[at : at + len(level)] == level
    )


@cache
def vocabulary() -> _Vocabulary:
    """What is known of the writing of names, read once."""
    data = language_data("vi", "unit_words")
    levels = [(_folded(level), whose) for whose, found in data["levels"].items() for level in found]
    return _Vocabulary(
        **{
            key: _longest_first(_folded(phrase) for phrase in data[key])
            for key in ("plural", "opening", "heads", "filler", "clauses", "kinds")
        },
        places=_longest_first(map(_folded, kinds_of_places())),
        levels=tuple(sorted(levels, key=lambda level: -len(level[0]))),
        abbreviations={fold(short): _folded(long) for short, long in data["abbreviations"].items()},
    )


def _folded(phrase: str) -> Words:
    return tuple(fold(phrase).split())


def _longest_first(phrases: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(sorted(phrases, key=len, reverse=True))


def _said_once(name: Words) -> Words:
    for size in range(1, len(name) // 2 + 1):
        for at in range(len(name) - 2 * size + 1):
            if name[at : at + size] == name[at + size : at + 2 * size]:
                return _said_once(name[:at] + name[at + size :])
    return name


def _without(name: Words, phrases: tuple[Words, ...]) -> Words:
    for at in range(len(name)):
        if phrase := starts_with(name[at:], phrases):
            return _without(name[:at] + name[at + len(phrase) :], phrases)
    return name


def _without_levels(name: Words, places: frozenset[Words]) -> tuple[Words, frozenset[str]]:
    """The name without the levels at its end; one that would be left empty, or only a head, keeps them."""
    levels: set[str] = set()
    while (found := _level_at_end(name, places)) and name[: -found[0]] not in ((), *vocabulary().heads):
        name = name[: -found[0]]
        levels.add(found[1])
    return name, frozenset(levels)


def _level_at_end(name: Words, places: frozenset[Words]) -> tuple[int, str] | None:
    """How many words at the end name a level, and which."""
    for level, whose in vocabulary().levels:
        ends = (level, *(level + place for place in places)) if whose == "province" else (level,)
        for end in ends:
            if name[-len(end) :] == end:
                return len(end), whose
    return None
