"""How often a channel may be called: buckets that fill with monotonic time."""

import time
from collections import OrderedDict
from collections.abc import Callable

from domain.messages import Address

CHAT_PER_SECOND = 1.0
CHAT_BURST = 5.0
MOST_CHATS = 10_000


class Bucket:
    """Lets `burst` calls through at once and `rate` a second after that."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self.rate, self.burst = rate, burst
        self._left, self._seen = burst, now

    def has_place(self, now: float) -> bool:
        """Whether a place can be taken and used at once."""
        return min(self.burst, self._left + (now - self._seen) * self.rate) >= 1

    def take(self, now: float) -> float:
        """Take one place; how many seconds to wait before using it."""
        self._left = min(self.burst, self._left + (now - self._seen) * self.rate) - 1
        self._seen = now
        return max(0.0, -self._left / self.rate)


class Rates:
    """The limits of every channel: so many calls a second overall, 1 a second per chat, bursts allowed."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._overall: dict[tuple[str, str], Bucket] = {}
        self._chats: OrderedDict[Address, Bucket] = OrderedDict()

    def delay(self, address: Address, a_second: float) -> float:
        """Take a place for one call to this address; how many seconds it has to wait. `a_second` is its bot's rate."""
        now = self._clock()
        bot = (address.channel, address.bot)
        overall = self._overall.setdefault(bot, Bucket(a_second, a_second, now))
        chat = self._chats.setdefault(address, Bucket(CHAT_PER_SECOND, CHAT_BURST, now))
        self._chats.move_to_end(address)
        if len(self._chats) > MOST_CHATS:
            self._chats.popitem(last=False)
        return max(overall.take(now), chat.take(now))
