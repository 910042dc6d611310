"""Our own web chat as a channel: its pages live in bot/web/, what was said is read from the transcript."""

import asyncio
import math
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from starlette.routing import BaseRoute

from bot.channels.base import Accept, FetchError, Outcome, Outgoing, SendError
from domain.messages import Address, File, IncomingMessage, Limits

HELD_BYTES = 200 * 1024 * 1024
# Seconds within which a page that got its answer asks for the next news.
BETWEEN_TWO_QUESTIONS = 5.0

IsOpen = Callable[[Address], bool]
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as a browser sent it: the name and the media type are the sender's claims."""

    name: str
    media_type: str
    content: bytes


class Unavailable(Exception):
    """The channel takes nothing at the moment: it is not started, stopped, or holds too many uploads."""


class WebChannel:
    """Messages come in through `say`; `send` only wakes the pages that wait for news of their chat.

    `home` is the address under which people open it. `is_open` says whether a chat is open in any browser: what is
    said in one that is not is refused, and what nobody looks at now is told as UNSEEN; without it, neither.

    All its methods belong to one event loop. A waiting page reads the transcript when it is woken, so a row
    must be readable there as soon as `send` has been called for it.
    """

    name = "web"
    bot = "web"
    limits = Limits(text=8000, edits=False, a_second=0)

    def __init__(self, home: str = "", is_open: IsOpen | None = None, clock: Clock = time.monotonic) -> None:
        self.limits = replace(WebChannel.limits, home=home)
        self._is_open = is_open
        self._clock = clock
        self._accept: Accept | None = None
        self._held: dict[str, bytes] = {}
        self._waiting: dict[str, set[asyncio.Event]] = {}
        self._left: dict[str, float] = {}

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """None of its own: bot/web/ has the pages."""
        return ()

    @property
    def listening(self) -> bool:
        """Whether messages are taken in."""
        return self._accept is not None

    def address(self, chat_id: str) -> Address:
        """The address of one web chat."""
        return Address(self.name, self.bot, chat_id)

    async def start(self, accept: Accept) -> None:
        """Begin to take messages in."""
        self._accept = accept

    async def stop(self) -> None:
        """Take nothing in any more and let the waiting pages go at once."""
        self._accept = None
        for chat_id in list(self._waiting):
            self.wake(chat_id)

    async def say(
        self,
        chat_id: str,
        external_id: str,
        text: str = "",
        files: Sequence[Upload] = (),
        pressed: tuple[int, int] | None = None,
    ) -> None:
        """Take one message in; returns once it is committed. The same `external_id` again is a repeat.

        Raises Unavailable where nothing was taken, and whatever `accept` raises where nothing was committed.
        """
        if self._accept is None:
            raise Unavailable("the web channel is not listening")
        with self._holding(files) as named:
            await self._accept(
                IncomingMessage(
                    address=self.address(chat_id),
                    external_id=external_id,
                    kind="press" if pressed else "text",
                    text=text,
                    files=named,
                    pressed=pressed,
                )
            )
        self.wake(chat_id)

    async def send(self, address: Address, out: Outgoing) -> str:
        """Wake the pages of the chat; they read the row from the transcript. Raises SendError where there are none."""
        watched = self._is_watched(address.chat_id)
        self.wake(address.chat_id)
        if not watched and self._is_open:
            if not await asyncio.to_thread(self._is_open, address):
                raise SendError(Outcome.REJECTED, "open in no browser", permanent=True)
            raise SendError(Outcome.UNSEEN, "no page is open")
        return str(out.row)

    async def fetch(self, file: File) -> bytes:
        """An uploaded file, while the message that brought it is being accepted."""
        try:
            return self._held[file.remote_id]
        except KeyError:
            raise FetchError(f"the upload {file.name!r} is not held any more") from None

    def wake(self, chat_id: str) -> None:
        """Let the waiting pages of this chat read its transcript again."""
        for news in self._waiting.get(chat_id, ()):
            news.set()

    def _is_watched(self, chat_id: str) -> bool:
        """Whether a page waits, or will ask again in a moment."""
        since = self._clock() - self._left.get(chat_id, -math.inf)
        return chat_id in self._waiting or since < BETWEEN_TWO_QUESTIONS

    @contextmanager
    def news_of(self, chat_id: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever there may be news of the chat."""
        news = asyncio.Event()
        self._waiting.setdefault(chat_id, set()).add(news)
        try:
            yield news
        finally:
            self._waiting[chat_id].discard(news)
            if not self._waiting[chat_id]:
                del self._waiting[chat_id]
                self._leave(chat_id)

    def _leave(self, chat_id: str) -> None:
        """The last page of a chat has its answer: forget those that did not come back."""
        now = self._clock()
        self._left = {chat: at for chat, at in self._left.items() if now - at < BETWEEN_TWO_QUESTIONS}
        self._left[chat_id] = now

    @contextmanager
    def _holding(self, files: Sequence[Upload]) -> Iterator[tuple[File, ...]]:
        """Keep the uploads in memory for `fetch` while their message is being accepted."""
        if sum(map(len, self._held.values())) + sum(len(f.content) for f in files) > HELD_BYTES:
            raise Unavailable("too many uploads at once")
        named = tuple(File(f.name, f.media_type, len(f.content), secrets.token_hex(16)) for f in files)
        held = {file.remote_id: upload.content for file, upload in zip(named, files, strict=True)}
        self._held.update(held)
        try:
            yield named
        finally:
            for remote_id in held:
                del self._held[remote_id]
