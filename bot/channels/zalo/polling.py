"""Polling, for trials: Zalo knows no offset and no acknowledgement.

Some witnesses saw each update handed out once, others the last one again and again: an update is kept before the
next poll, and one that comes back slows the polling down instead of filling the disk.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.channels.pauses import pauses
from bot.channels.zalo.client import ZaloClient, ZaloError
from bot.channels.zalo.errors import DEAD_TOKEN
from bot.channels.zalo.timing import Timing

Take = Callable[[Mapping[str, Any]], Awaitable[None]]

_NOTHING_NEW = 408
# How much longer than the poll its answer may take.
_GRACE = 10.0
_log = logging.getLogger(__name__)


class Polling:
    """Asks for updates, and has each kept before it asks for the next."""

    def __init__(self, client: ZaloClient, take: Take, timing: Timing) -> None:
        self._client = client
        self._take = take
        self._timing = timing
        self._last: Sequence[Any] = ()

    async def run(self) -> None:
        """Poll until cancelled; raises the error of a refused token."""
        waits = pauses(self._timing)
        while True:
            try:
                await self._once()
            except ZaloError as error:
                if error.code == DEAD_TOKEN:
                    raise
                await self._rest(next(waits), error)
            except Exception as error:
                await self._rest(next(waits), error)
            else:
                waits = pauses(self._timing)

    async def _once(self) -> None:
        begun = time.monotonic()
        updates = await self._ask()
        if not updates or updates == self._last:
            await asyncio.sleep(self._timing.floor - (time.monotonic() - begun))
            return
        for update in updates:
            if isinstance(update, Mapping):
                await self._take(update)
        # Remembered only now: what could not be kept must be taken again.
        self._last = updates

    async def _ask(self) -> Sequence[Any]:
        try:
            poll = self._timing.poll
            result = await self._client.call("getUpdates", wait=poll + _GRACE, timeout=poll)
        except ZaloError as error:
            if error.code == _NOTHING_NEW:
                return ()
            raise
        return result if isinstance(result, list) else (result,)

    async def _rest(self, pause: float, error: Exception) -> None:
        _log.warning("no updates from Zalo, again in about %g s: %s", pause, error)
        # A little unevenly, so that several bots do not come back all at once.
        await asyncio.sleep(pause * random.uniform(0.8, 1.2))  # noqa: S311 - no secret hangs on it
