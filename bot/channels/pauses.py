"""How long to wait before each new try of something that failed."""

from collections.abc import Iterator
from typing import Protocol


class Pausing(Protocol):
    """Seconds: the first pause, which then doubles, and the longest."""

    @property
    def first_pause(self) -> float:
        """Before the second try."""

    @property
    def longest_pause(self) -> float:
        """Before any later one."""


def pauses(timing: Pausing) -> Iterator[float]:
    """The seconds to wait before each new try."""
    pause = timing.first_pause
    while True:
        yield pause
        pause = min(2 * pause, timing.longest_pause)
