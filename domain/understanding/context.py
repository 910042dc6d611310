"""What is known about the one who writes, and about what was asked."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from domain.understanding.phrases import Hit

Asker = Literal["unit", "office", "leader"]
Asking = Literal["confirm", "percent", "text", "date"]


class UnitNames(Protocol):
    """Finds units in a row of folded words; `NamedUnits` is one."""

    @property
    def words(self) -> Container[str]:
        """Words of names, which are not to be taken for mistakes."""

    def name(self, unit: int) -> str:
        """The full name of a unit."""

    def find_in(self, row: Sequence[str]) -> list[Hit]:
        """The units named, in their order; a hit's name is the id of the unit."""


class TopicNames(Protocol):
    """Finds what tasks are about in a row of folded words; `TopicIndex` of domain/understanding/matching.py is one."""

    @property
    def words(self) -> Container[str]:
        """Words of tasks, which are not to be taken for mistakes."""

    def find_in(self, row: Sequence[str]) -> list[Hit]:
        """Stretches that name a topic, in their order."""


class _NoTopics:
    words: frozenset[str] = frozenset()

    def find_in(self, row: Sequence[str]) -> list[Hit]:
        return []


class _NoUnits:
    words: frozenset[str] = frozenset()

    def name(self, unit: int) -> str:
        raise LookupError(unit)

    def find_in(self, row: Sequence[str]) -> list[Hit]:
        return []


@dataclass(frozen=True, slots=True)
class Context:
    """Who writes (a unit's head or staff, the office, a leader), and the open question of the chat, if any.

    `codes` are the shown codes of known tasks; without them every number that looks like a code is one.
    `topics` are what known tasks are about, beside the topics of the language data. `about_task` says that the
    message answers one of ours about a task. `today` is the local day, for "quý này" and "mai"; without it such
    words are left as they were said.
    """

    role: Asker | None = None
    own_unit: int | None = None
    units: UnitNames = field(default_factory=_NoUnits)
    codes: frozenset[str] = frozenset()
    asking: Asking | None = None
    topics: TopicNames = field(default_factory=_NoTopics)
    about_task: bool = False
    today: date | None = None
