"""Which units a printed or typed name means; what is not sure is asked, never guessed."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from domain.units.words import Name, Words, contains, places_in, starts_with, take_apart, vocabulary, words

Certainty = Literal["exact", "alias", "nobody", "close", "none"]

_ALIKE = 60.0
_BEGINS_LIKE = 90.0
# A name that says "các" is likelier a group.
_PLURAL = 10.0
# What has to be asked is never given as certain.
_NOT_SURE = 99.0
_ASKED = 5


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit by all the names that it is known under."""

    id: int
    name: str
    short: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupName:
    """A group by all its names; `members` are ids of units."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    members: tuple[int, ...] = ()


Known = UnitName | GroupName


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a name may mean: a unit or a group; `score` runs from 0 to 100."""

    what: Known
    score: float = 100.0


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: one candidate where `sure`, else those to ask about, best first.

    "nobody" is sure as well: the office has said that the name is none of ours.
    """

    certainty: Certainty
    candidates: tuple[Candidate, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the name needs no question."""
        return self.certainty in ("exact", "alias", "nobody")

    @property
    def unit_ids(self) -> tuple[int, ...]:
        """The units that are surely meant, a group's one by one; empty where nobody is, or a question is needed."""
        if not self.sure or not self.candidates:
            return ()
        what = self.candidates[0].what
        return what.members if isinstance(what, GroupName) else (what.id,)


class Directory:
    """The units and groups of a department; `nobody` are names that the office has said are none of ours.

    A name is sure where its words are those of exactly one unit or group, marks, abbreviations and words that
    add nothing aside. Answers to what was asked before are aliases. `known` is all of them.
    """

    def __init__(self, units: Iterable[UnitName], groups: Iterable[GroupName] = (), nobody: Iterable[str] = ()) -> None:
        known: list[Known] = [*units, *groups]
        self._nobody = {words(text) for text in nobody}
        self._places = places_in(words(text) for what in known for text in _names(what))
        self._by_words: dict[Words, list[Known]] = defaultdict(list)
        self._by_core: dict[Words, list[Known]] = defaultdict(list)
        self._levels: dict[Known, frozenset[str]] = {}
        self._of_many: set[tuple[Known, Words]] = set()
        for what in known:
            self._add(what)
        self.known = tuple(known)
        self._phrases = {core: " ".join(core) for core in self._by_core}

    def find(self, text: str) -> Match:
        """What a printed name, or one typed in chat, with or without marks, means."""
        written = words(text)
        if written in self._nobody:
            return Match("nobody")
        sure = self._same_words(written, text) or self._same_core(written) or self._begins(written)
        return sure or self._close(written)

    def _add(self, what: Known) -> None:
        levels: frozenset[str] = frozenset()
        for name in map(words, _names(what)):
            parts = take_apart(name, self._places)
            levels |= parts.levels
            self._of_many |= {(what, parts.core)} if parts.plural else set()
            _note(self._by_words[name], what)
            for core in (parts.core, *_with_kind(parts.core, what)):
                _note(self._by_core[core], what)
        self._levels[what] = levels

    def _same_words(self, written: Words, text: str) -> Match | None:
        found = self._by_words.get(written, [])
        if len(found) > 1:
            found = [what for what in found if _marked(text) in map(_marked, _names(what))]
        if len(found) != 1:
            return None
        own = (found[0].name, found[0].short) if isinstance(found[0], UnitName) else (found[0].name,)
        return Match("exact" if written in map(words, own) else "alias", (Candidate(found[0]),))

    def _same_core(self, written: Words) -> Match | None:
        for behind_heads in (False, True):
            parts = take_apart(written, self._places, behind_heads)
            found = self._by_core.get(parts.core, [])
            if len(found) == 1 and self._agrees(found[0], parts):
                return Match("alias", (Candidate(found[0]),))
        return None

    def _agrees(self, what: Known, parts: Name) -> bool:
        """Whether the name may be meant: of the same level, one unit or many as it says."""
        ours = self._levels[what]
        if isinstance(what, GroupName):
            ours |= {"department"}
            if not parts.plural and self._begins_units(parts.core):
                return False
        elif parts.plural and (what, parts.core) not in self._of_many:
            return False
        return not parts.levels or not ours or bool(parts.levels & ours)

    def _begins_units(self, core: Words) -> bool:
        return any(
            other[: len(core)] == core and isinstance(what, UnitName)
            for other, found in self._by_core.items()
            for what in found
        )

    def _begins(self, written: Words) -> Match | None:
        """A name and how it is to act: sure where the rest is such a clause and names nobody else."""
        beginning = self._longest_beginning(written)
        if beginning is None:
            return None
        match, rest = beginning
        others = any(len(core) > 1 and contains(rest, core) for core in self._by_core)
        return match if starts_with(rest, vocabulary().clauses) and not others else None

    def _longest_beginning(self, written: Words) -> tuple[Match, Words] | None:
        for size in range(len(written) - 1, 0, -1):
            if match := self._same_core(written[:size]):
                return match, written[size:]
        return None

    def _close(self, written: Words) -> Match:
        """The likeliest, to be asked."""
        scores = self._alike(take_apart(written, self._places, behind_heads=True))
        if beginning := self._longest_beginning(written):
            what = beginning[0].candidates[0].what
            scores[what] = max(_BEGINS_LIKE, scores.get(what, 0.0))
        best = sorted(scores.items(), key=lambda item: -item[1])[:_ASKED]
        return Match("close" if best else "none", tuple(Candidate(what, score) for what, score in best))

    def _alike(self, parts: Name) -> dict[Known, float]:
        written = " ".join(parts.core)
        found = process.extract(
            written, self._phrases, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=3 * _ASKED
        )
        scores: dict[Known, float] = {}
        for _, ratio, core in found:
            for what in self._by_core[core]:
                likelier = _PLURAL if parts.plural and isinstance(what, GroupName) else 0.0
                scores[what] = max(min(_NOT_SURE, ratio + likelier), scores.get(what, 0.0))
        return scores | self._groups_beginning(parts) if parts.plural else scores

    def _groups_beginning(self, parts: Name) -> dict[Known, float]:
        """The groups of which only the beginning was said, as in "các đơn vị liên quan"."""
        return {
            what: _BEGINS_LIKE
            for core, found in self._by_core.items()
            for what in found
            if parts.core and starts_with(core, [parts.core]) and isinstance(what, GroupName)
        }


def _names(what: Known) -> Iterator[str]:
    yield what.name
    if isinstance(what, UnitName) and what.short:
        yield what.short
    yield from what.aliases


def _with_kind(core: Words, what: Known) -> Iterator[Words]:
    """A unit's name said with what it is: "phòng TCCB"."""
    kind = starts_with(words(what.name), vocabulary().kinds)
    if isinstance(what, UnitName) and kind and core[: len(kind)] != kind:
        yield kind + core


def _marked(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _note(found: list[Known], what: Known) -> None:
    if what not in found:
        found.append(what)
