"""The daily cleaning: what was kept long enough goes in small steps, between which everybody else may write."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from datetime import datetime

from storage.cleaning import KINDS, Kind, begins, kept_since, old_rows
from storage.database import Database
from storage.tasks.files import FileFolder
from storage.tasks.loose_files import SETTING, forget_files, known, loose_files

log = logging.getLogger(__name__)

# In seconds: so long others may write between two steps.
PAUSE = 0.05
FILES_AT_ONCE = 500


class Cleaning:
    """Cleans up once a day. `clock` is the one clock of the program."""

    def __init__(self, database: Database, files: FileFolder, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._files = files
        self._clock = clock

    async def clean(self) -> int:
        """Today's cleaning, where no process has done it; how many rows and files went."""
        if not await asyncio.to_thread(self._begins):
            return 0
        gone, steps = 0, self._steps()
        while (count := await asyncio.to_thread(next, steps, None)) is not None:
            gone += count
            await asyncio.sleep(PAUSE)
        if gone:
            log.info("cleaning: %s rows and files were kept long enough", gone)
        return gone

    def _begins(self) -> bool:
        with self._database.begin(self._clock()) as store:
            return begins(store)

    def _steps(self) -> Iterator[int]:
        for kind in KINDS:
            yield from self._rows(kind)
        yield from self._loose()
        yield from self._without_row()

    def _rows(self, kind: Kind) -> Iterator[int]:
        after = 0
        while ids := self._old(kind, after):
            with self._database.begin(self._clock()) as store:
                kind.take(store, kind.table, ids)
            after = ids[-1]
            yield len(ids)

    def _old(self, kind: Kind, after: int) -> list[int]:
        with self._database.begin(self._clock(), read_only=True) as store:
            return old_rows(store, kind, after)

    # --- files

    def _loose(self) -> Iterator[int]:
        after = 0
        while ids := self._next_loose(after):
            with self._database.begin(self._clock()) as store:
                # Removed before others may write: a file that comes in anew waits for its row until then.
                for digest in forget_files(store, ids):
                    self._files.remove(digest)
            after = ids[-1]
            yield len(ids)

    def _next_loose(self, after: int) -> list[int]:
        with self._database.begin(self._clock(), read_only=True) as store:
            return loose_files(store, after)

    def _without_row(self) -> Iterator[int]:
        """Contents that no row speaks of: what the bot made to be sent, and what was never written down."""
        with self._database.begin(self._clock(), read_only=True) as store:
            since = kept_since(store, SETTING)
        old = self._files.untouched_since(since) if since else []
        for start in range(0, len(old), FILES_AT_ONCE):
            part = old[start : start + FILES_AT_ONCE]
            with self._database.begin(self._clock()) as store:
                gone = sorted(set(part) - known(store, part))
                for digest in gone:
                    self._files.remove(digest)
            yield len(gone)
