"""Files that come through the upload page: looked through before they are kept, then said in the chat as ever."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from itsdangerous import BadData, URLSafeSerializer

from bot.channels.web import Upload
from bot.evidence import media_type_of, problem_of, text_type_of
from bot.processes.bounds import SCREEN
from bot.processes.pictures import PICTURES, Pictures
from bot.processes.reader import WORKER, Reader
from bot.web.said import Refused
from domain.messages import Address, File, IncomingMessage
from handlers.evidence.screening import REFUSED_AS, SCREENED, document_name
from storage.tasks.files import FileFolder

MOST_FILES = 10
FILE_BYTES = 20 * 1024 * 1024
AT_ONCE = 2
LONGEST_SCREENING = 60.0

Take = Callable[[IncomingMessage], Awaitable[None]]
"""Takes a message in whose files are kept already; returns once its effects are committed."""


class Uploads:
    """Keeps what may be kept, and hands it in as messages of the chat that the link was sent to."""

    def __init__(self, files: FileFolder, pictures: Pictures, take: Take, seals: URLSafeSerializer) -> None:
        self.files = files
        self.pictures = pictures
        self.take = take
        # What was uploaded and not yet handed in is known only to the page: sealed, so that nobody hands in another's.
        self._seals = seals
        self._places = asyncio.Semaphore(AT_ONCE)

    async def keep(self, upload: Upload, *, texts: bool) -> File:
        """Keep one file; raises Refused for what is too large, of a kind that is not taken, broken, or secret.

        Plain texts are plans, which the office alone sends.
        """
        if len(upload.content) > FILE_BYTES:
            raise Refused("web-file-too-large", 413, name=upload.name, megabytes=FILE_BYTES // 1024**2)
        text_type = text_type_of(upload.content, upload.name) if texts else None
        media_type = media_type_of(upload.content, upload.name) or text_type
        if media_type is None:
            problem = await asyncio.to_thread(problem_of, upload.content, upload.name)
            key = REFUSED_AS.get(problem, "upload-unknown-type")
            raise Refused(key, 415, name=upload.name, file=upload.name, ending=PurePath(upload.name).suffix.lower())
        file = File(upload.name, media_type, len(upload.content))
        # What is refused here was never kept: this folder is gone right after.
        with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
            path = Path(folder, document_name(file) if media_type in SCREENED else "file")
            await asyncio.to_thread(path.write_bytes, upload.content)
            await self._look_through(file, path)
        return replace(file, sha256=await asyncio.to_thread(self.files.stage, upload.content))

    async def _look_through(self, file: File, path: Path) -> None:
        if file.media_type in PICTURES and await self.pictures.copy(path) is None:
            raise Refused("upload-broken-picture", 415, name=file.name)
        if file.media_type in SCREENED:
            async with self._places:
                outcome = await Reader(WORKER, LONGEST_SCREENING).read(path, SCREEN)
            if outcome.get("reason") == "plan-secret":
                raise Refused("plan-secret", 403, file=file.name, mark=outcome["values"]["mark"])

    def seal(self, chat: Address, file: File) -> str:
        """What the page keeps of a file until all are handed in."""
        return str(self._seals.dumps([chat.channel, chat.chat_id, file.name, file.media_type, file.size, file.sha256]))

    def unseal(self, chat: Address, sealed: str) -> File:
        """The file again; raises Refused for one that was not uploaded for this chat."""
        try:
            channel, chat_id, name, media_type, size, sha256 = self._seals.loads(sealed)
        except (BadData, ValueError):
            raise Refused("upload-lost", 409) from None
        if (channel, chat_id) != (chat.channel, chat.chat_id):
            raise Refused("upload-lost", 409)
        return File(name, media_type, size, sha256=sha256)

    async def hand_in(self, chat: Address, batch: str, note: str, files: Sequence[File]) -> None:
        """Say the files in the chat, one message each, as an album where they are several; a repeat does nothing."""
        unlike = list({file.sha256: file for file in files}.values())
        group = f"upload-{batch}" if len(unlike) > 1 else ""
        for file in unlike:
            if not await asyncio.to_thread(self.files.adopt, file.sha256):
                raise Refused("upload-lost", 409)
        for number, file in enumerate(unlike):
            event = f"upload:{batch}:{file.sha256[:32]}"
            await self.take(IncomingMessage(chat, event, text="" if number else note, files=(file,), group=group))
