"""Blanks the traces of people whose data is erased, in small steps, between which everybody else may write."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.upkeep.erased import note_erased
from locales import DEFAULT, texts
from storage.database import Database
from storage.privacy.erasing import Step, blank_chats, blanking, erased_people, erasing, finish
from storage.store import Store

Found = TypeVar("Found")

log = logging.getLogger(__name__)

# In seconds: so long others may write between two steps.
PAUSE = 0.05


class Erasing:
    """Follows up requests on which the office has said yes. `clock` is the one clock of the program."""

    def __init__(self, database: Database, data_dir: Path, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._data_dir = data_dir
        self._clock = clock

    async def erase(self) -> None:
        """Blank what can be found by now; what fails is found again the next time."""
        for request_id, traces in (await asyncio.to_thread(self._look, erasing)).items():
            # First the chats: what is written there from now on is a stranger's.
            await asyncio.to_thread(self._do, partial(blank_chats, chats=traces.chats))
            look = partial(blanking, traces=traces, blank=texts(DEFAULT)("person-erased"))
            for step in await asyncio.to_thread(self._look, look):
                await asyncio.to_thread(self._do, step)
                await asyncio.sleep(PAUSE)
            await asyncio.to_thread(self._do, partial(finish, request_id=request_id))
            await asyncio.to_thread(note_erased, self._data_dir, await asyncio.to_thread(self._look, erased_people))
            log.info("data request %s: every trace is blanked", request_id)

    def _look(self, look: Callable[[Store], Found]) -> Found:
        with self._database.begin(self._clock(), read_only=True) as store:
            return look(store)

    def _do(self, step: Step) -> None:
        with self._database.begin(self._clock()) as store:
            step(store)
