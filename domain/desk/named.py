"""Units and groups where they are named in a sentence."""

from dataclasses import dataclass

from domain.desk.rows import words_said
from domain.understanding.context import UnitNames
from domain.understanding.sentence import Sentence
from domain.units.directory import Directory, GroupName, Known, UnitName

_LONGEST_NAME = 14


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence, and the units that it may name."""

    sentence: Sentence
    names: Directory
    spoken: UnitNames


def name_at(heard: Heard, at: int) -> tuple[Known, int] | None:
    """The unit or group whose name begins here, the longest that ends in a word of its own; and where it ends."""
    row = heard.sentence.row
    for last in range(min(len(row), at + _LONGEST_NAME), at, -1):
        match = heard.names.find(heard.sentence.literal(at, last))
        what = match.candidates[0].what if match.unit_ids else None
        if what is not None and row[last - 1] in _words_of(what):
            return what, last
    hit = next((hit for hit in heard.spoken.find_in(row[at : at + _LONGEST_NAME]) if hit.start == 0), None)
    units = {one.id: one for one in heard.names.known if isinstance(one, UnitName)}
    return (units[int(hit.name)], at + hit.end) if hit else None


def _words_of(what: Known) -> frozenset[str]:
    own = (what.name, what.short) if isinstance(what, UnitName) else (what.name,)
    names = (*own, *what.aliases)
    plural = {"vi", "tam", "phong"} if isinstance(what, GroupName) else set()
    return frozenset(word for name in names for word in words_said(name).row) | plural
