"""A stand-in for the program behind the web chat: it keeps what is said and answers by a function."""

import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from starlette.applications import Starlette

from bot.channels.base import Outgoing
from bot.channels.web import WebChannel
from bot.web.chat import Person
from bot.web.demo import Demo, web_routes
from domain.messages import Address, File, IncomingMessage, Reply
from locales import texts
from storage.talk.transcript import Line, Page

PEOPLE = [
    Person("a1", "Nguyễn Thị An", "Trung tâm Y tế huyện Cư Jút", "Thủ trưởng"),
    Person("b2", "Trần Văn Bình", "Văn phòng Sở", "Văn phòng"),
]
START = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


def echo(message: IncomingMessage) -> Reply | None:
    """The answer that shows what was understood."""
    return Reply(f"Đã nhận: {message.text or message.pressed}")


class Backend:
    """Everything that the demo's pages want from their surroundings, in memory."""

    def __init__(self, answer: Callable[[IncomingMessage], Reply | None] = echo) -> None:
        self.channel = WebChannel()
        self.answer = answer
        self.accepted: list[IncomingMessage] = []
        self.lines: dict[str, list[Line]] = {}
        self.files: dict[tuple[str, str], tuple[bytes, str]] = {}
        self.people = list(PEOPLE)
        self.moment = START
        self.upcoming = [START + timedelta(days=3)]

    def app(self) -> Starlette:
        """The demo, whole."""
        demo = Demo(self.channel, self.transcript, self.open_file, lambda: self.people, self, texts("vi"))
        return Starlette(routes=web_routes(demo), lifespan=self.lifespan)

    @asynccontextmanager
    async def lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        """Start and stop the channel with the application."""
        await self.channel.start(self.accept)
        yield
        await self.channel.stop()

    async def accept(self, message: IncomingMessage) -> None:
        """Keep the message, unless it is a repeat, and answer it."""
        chat = self.lines.setdefault(message.address.chat_id, [])
        if any(line.key == message.external_id for line in chat):
            return
        self.accepted.append(message)
        files = tuple([await self._kept(message.address, file) for file in message.files])
        chat.append(Line(message.external_id, True, self._words(message), (), files, self.moment, None))
        if reply := self.answer(message):
            await self.tell(message.address.chat_id, reply)

    async def tell(self, chat_id: str, reply: Reply) -> None:
        """Say something in a chat."""
        chat = self.lines.setdefault(chat_id, [])
        row = len(chat)
        chat.append(Line(f"row-{row}", False, reply.text, reply.choices, reply.attachments, self.moment, row))
        await self.channel.send(self.channel.address(chat_id), Outgoing(row, reply))

    async def _kept(self, address: Address, file: File) -> File:
        content = await self.channel.fetch(file)
        sha256 = hashlib.sha256(content).hexdigest()
        self.files[address.chat_id, sha256] = content, file.media_type
        return File(file.name, file.media_type, file.size, sha256=sha256)

    def _words(self, message: IncomingMessage) -> str:
        if message.pressed is None:
            return message.text
        row, index = message.pressed
        return self.lines[message.address.chat_id][row].choices[index].label

    def transcript(self, address: Address, after: str) -> Page:
        """The lines after a cursor, which here is a count."""
        chat = self.lines.get(address.chat_id, [])
        return Page(tuple(chat[int(after or 0) :]), str(len(chat)))

    async def open_file(self, address: Address, sha256: str) -> tuple[bytes, str] | None:
        """A file of this chat."""
        return self.files.get((address.chat_id, sha256))

    def now(self) -> datetime:
        """The demo's present."""
        return self.moment

    async def next_reminder(self, person_key: str) -> datetime | None:
        """Move to the next moment that is planned, and remind the person."""
        if not self.upcoming:
            return None
        self.moment = self.upcoming.pop(0)
        await self.tell(person_key, Reply("Nhắc việc: còn 1 việc"))
        return self.moment

    async def next_day(self) -> datetime:
        """Move by a day."""
        self.moment += timedelta(days=1)
        return self.moment
