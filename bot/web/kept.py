"""What the pages read from the database and the data folder; the methods block."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.messages import Address
from storage.database import Database
from storage.files import FileFolder, file_of_chat
from storage.transcript import Page, read_transcript


@dataclass(frozen=True, slots=True)
class Kept:
    """The conversations of the web chat, by the clock of the program."""

    database: Database
    files: FileFolder
    clock: Callable[[], datetime]

    def transcript(self, address: Address, after: str) -> Page:
        """The lines of a chat after a cursor."""
        with self.database.begin(self.clock(), read_only=True) as store:
            return read_transcript(store, address, after)

    def open_file(self, address: Address, sha256: str) -> tuple[bytes, str] | None:
        """Content and media type of a file of this chat."""
        with self.database.begin(self.clock(), read_only=True) as store:
            file = file_of_chat(store, address.channel, address.chat_id, sha256)
        return (self.files.read(sha256), file.media_type) if file else None
