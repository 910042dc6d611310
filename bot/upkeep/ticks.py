"""When each of the program's ticks last ended well, so that one that hangs or fails is seen from outside."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

Look = Callable[[], Awaitable[object]]

# How many seconds may pass without a tick ending well; those not named here take as long as they take.
PATIENCE = {"deliver": 60.0, "work": 60.0, "enqueue": 120.0}


@dataclass(frozen=True, slots=True)
class Tick:
    """One that ended well: when, how many seconds it took, and when by the monotonic clock."""

    at: datetime
    seconds: float
    ended: float


class Ticks:
    """The last good end of each tick by its name. `clock` is the one clock of the program."""

    def __init__(self, clock: Callable[[], datetime], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self.last: dict[str, Tick] = {}

    def watched(self, name: str, look: Look) -> Look:
        """The same tick, its good ends noted."""

        async def watched() -> None:
            begun = self._monotonic()
            try:
                await look()
            except asyncio.CancelledError:
                # The scheduler cuts ticks short when the program stops, and takes it for a fault of theirs.
                return
            ended = self._monotonic()
            self.last[name] = Tick(self._clock(), ended - begun, ended)

        return watched

    @property
    def alive(self) -> bool:
        """Whether every tick that must be quick has ended well of late."""
        now = self._monotonic()
        return all(name in self.last and now - self.last[name].ended < most for name, most in PATIENCE.items())
