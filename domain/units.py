"""Which units a printed or typed name means; what is not sure is asked, never guessed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Certainty = Literal["exact", "alias", "close", "none"]


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a name may mean: a unit or a group; `score` runs from 0 to 100."""

    what: UnitName | GroupName
    score: float = 100.0


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: one candidate where `sure`, else those to ask about, best first."""

    certainty: Certainty
    candidates: tuple[Candidate, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the name means one thing without a question."""
        return self.certainty in ("exact", "alias")

    @property
    def unit_ids(self) -> tuple[int, ...]:
        """The units that are surely meant: a group gives its members; empty where a question is needed."""
        if not self.sure:
            return ()
        what = self.candidates[0].what
        return what.members if isinstance(what, GroupName) else (what.id,)


class Directory:
    """The units and groups of a department; `kept` maps a text once asked about to its answer."""

    def __init__(
        self,
        units: Iterable[UnitName],
        groups: Iterable[GroupName] = (),
        kept: Mapping[str, UnitName | GroupName] | None = None,
    ) -> None:
        raise NotImplementedError

    def find(self, text: str) -> Match:
        """What a printed name, or one typed in chat, with or without marks, means."""
        raise NotImplementedError
