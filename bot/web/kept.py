"""What the pages read from the database and the data folder; `transcript` blocks."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.processes.pictures import Pictures
from domain.messages import Address, File
from storage.database import Database
from storage.talk.transcript import Page, read_transcript
from storage.tasks.files import file_of_chat


@dataclass(frozen=True, slots=True)
class Kept:
    """The conversations of the web chat, by the clock of the program."""

    database: Database
    pictures: Pictures
    clock: Callable[[], datetime]

    def transcript(self, address: Address, after: str) -> Page:
        """The lines of a chat after a cursor."""
        with self.database.begin(self.clock(), read_only=True) as store:
            return read_transcript(store, address, after)

    async def open_file(self, address: Address, sha256: str) -> tuple[bytes, str] | None:
        """Content and media type of a file of this chat, as it may be shown."""
        file = await asyncio.to_thread(self._file, address, sha256)
        content = await self.pictures.shown_or_none(file) if file else None
        return (content, file.media_type) if file and content is not None else None

    def _file(self, address: Address, sha256: str) -> File | None:
        with self.database.begin(self.clock(), read_only=True) as store:
            return file_of_chat(store, address.channel, address.chat_id, sha256)
