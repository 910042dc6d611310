"""Pictures as they are shown: copies without EXIF and GPS, made once, by a process of its own, within bounds."""

import asyncio
import contextlib
import logging
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence
from pathlib import Path

from domain.messages import File
from storage.tasks.files import FileFolder

WORKER: Sequence[str] = (sys.executable, "-P", "-m", "bot.processes.picture_worker")
LONGEST = 25.0
AT_ONCE = 2
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})

log = logging.getLogger(__name__)


def is_picture(media_type: str) -> bool:
    """Whether people may see it only as a copy; formats that cannot be copied are pictures too."""
    return media_type.startswith("image/")


class Pictures:
    """Makes shown copies and keeps them beside the originals."""

    def __init__(self, files: FileFolder) -> None:
        self.files = files
        self.worker = WORKER
        self.longest = LONGEST
        self._places = asyncio.Semaphore(AT_ONCE)

    async def shown(self, file: File) -> bytes | None:
        """The content that others may see: of a picture its copy, None where there can be none. Raises OSError."""
        if not is_picture(file.media_type):
            return await asyncio.to_thread(self.files.read, file.sha256)
        kept = await asyncio.to_thread(self.files.read_shown, file.sha256)
        if kept is None and file.media_type in PICTURES:
            kept = await self.copy(self.files.path(file.sha256))
            if kept is not None:
                await asyncio.to_thread(self.files.keep_shown, file.sha256, kept)
        return kept

    async def shown_or_none(self, file: File) -> bytes | None:
        """What `shown` gives; None also where the content is kept no longer."""
        try:
            return await self.shown(file)
        except FileNotFoundError:
            return None

    async def copy(self, path: Path) -> bytes | None:
        """The shown copy of a picture; None where it is broken, too large, or takes too long."""
        async with self._places:
            worker = await asyncio.create_subprocess_exec(*self.worker, str(path), stdout=PIPE, stderr=DEVNULL)
            try:
                copy, _ = await asyncio.wait_for(worker.communicate(), self.longest)
            except TimeoutError:
                copy = b""
            finally:
                if worker.returncode is None:
                    with contextlib.suppress(ProcessLookupError):
                        worker.kill()
                    await worker.wait()
        if worker.returncode or not copy:
            log.warning("a picture cannot be shown: the worker ended with %s", worker.returncode)
            return None
        return copy
