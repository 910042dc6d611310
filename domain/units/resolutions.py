"""What the names that a plan prints mean among the office's own units."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.units.directory import Candidate


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the printed names of a plan mean.

    `units` gives the ids of units, a group's one by one, and `groups` its own id; `unresolved` are to be asked
    about, with the likeliest answers first; `nobody` are names that the office has said are none of ours.
    """

    units: Mapping[str, tuple[int, ...]]
    unresolved: Mapping[str, tuple[Candidate, ...]]
    nobody: tuple[str, ...]
    groups: Mapping[str, int]
