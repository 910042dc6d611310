"""Words of a message that may name one of several units, and the message with each of them named in full."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.units.words import Words, words

_TOKEN = re.compile(r"[^\W_]+")
_MOST_WORDS = 5
# "các trung tâm" is all of them.
_PLURAL = frozenset(["cac", "moi", "tung", "tat ca", "nhung", "toan"])


@dataclass(frozen=True, slots=True)
class Guess:
    """The words [start, end) of the text, as typed, and the units that they may name, in their given order."""

    text: str
    start: int
    end: int
    units: tuple[int, ...]

    @property
    def said(self) -> str:
        """The words."""
        return self.text[self.start : self.end]

    def naming(self, name: str) -> str:
        """The message with a unit's name in the place of the words."""
        return f"{self.text[: self.start]}{name}{self.text[self.end :]}"


def guess_units(text: str, names: Mapping[int, Iterable[str]], frame: frozenset[str]) -> Guess | None:
    """The longest stretch of words that are part of units' names; words of everyday talk alone are none.

    `names` maps the id of each unit to its names.
    """
    text = unicodedata.normalize("NFC", text)
    tokens = list(_TOKEN.finditer(text))
    known = {unit: [words(name) for name in all_names] for unit, all_names in names.items()}
    for size in range(min(_MOST_WORDS, len(tokens)), 0, -1):
        for first in range(len(tokens) - size + 1):
            stretch = words(" ".join(token[0] for token in tokens[first : first + size]))
            before = words(tokens[first - 1][0]) if first else ()
            if frame.issuperset(stretch) or _PLURAL.intersection(before):
                continue
            units = tuple(unit for unit, rows in known.items() if any(_part_of(stretch, row) for row in rows))
            if units:
                return Guess(text, tokens[first].start(), tokens[first + size - 1].end(), units)
    return None


def _part_of(stretch: Words, name: Words) -> bool:
    """Whether the words stand in the name in this order, perhaps with others between them, and it says more."""
    rest = iter(name)
    return len(stretch) < len(name) and all(word in rest for word in stretch)
