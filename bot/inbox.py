"""Where a channel keeps what it is handed only once, before it says that it has it."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from storage.database import Database
from storage.talk.raw_updates import RawUpdate, forget_update, keep_update, waiting_updates


class Inbox:
    """The kept updates of one bot of a channel."""

    def __init__(self, database: Database, clock: Callable[[], datetime], channel: str, bot: str) -> None:
        self._database = database
        self._clock = clock
        self._whose = (channel, bot)

    async def keep(self, external_id: str, body: Mapping[str, Any]) -> int | None:
        """Commit an update as it came; its row, None where it waits there already."""
        return await asyncio.to_thread(self._keep, external_id, body)

    async def waiting(self) -> Sequence[RawUpdate]:
        """What was kept and never handled, the oldest first."""
        return await asyncio.to_thread(self._waiting)

    async def forget(self, row: int) -> None:
        """It is handled."""
        await asyncio.to_thread(self._forget, row)

    def _keep(self, external_id: str, body: Mapping[str, Any]) -> int | None:
        with self._database.begin(self._clock()) as store:
            return keep_update(store, *self._whose, external_id, body)

    def _waiting(self) -> Sequence[RawUpdate]:
        with self._database.begin(self._clock(), read_only=True) as store:
            return waiting_updates(store, *self._whose)

    def _forget(self, row: int) -> None:
        with self._database.begin(self._clock()) as store:
            forget_update(store, row)
