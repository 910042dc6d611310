"""From an event to a message taken in: kept first, acknowledged, then handled from storage, in order per chat."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.base import Accept
from bot.channels.pauses import pauses
from bot.channels.zalo.parse import read_event
from bot.channels.zalo.timing import Timing
from bot.inbox import Inbox
from domain.messages import IncomingMessage

_log = logging.getLogger(__name__)


class Intake:
    """Takes events in. What is kept and not handled when the process ends is taken up at the next start."""

    def __init__(self, inbox: Inbox, bot: str, timing: Timing) -> None:
        self._inbox = inbox
        self._bot = bot
        self._timing = timing
        self._accept: Accept | None = None
        self._chats: dict[str, asyncio.Task[None]] = {}
        self._leaving = asyncio.Event()

    async def begin(self, accept: Accept) -> None:
        """From now on messages go to `accept`, those first that an earlier process left."""
        self._accept = accept
        for update in await self._inbox.waiting():
            message = read_event(update.body, self._bot)
            if message:
                self._line_up(update.id, message)
            else:
                await self._inbox.forget(update.id)

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Keep an event and see to it; when this returns it may be acknowledged. Raises what the database raises."""
        message = read_event(raw, self._bot)
        if message is None:
            return
        row = await self._inbox.keep(message.external_id, raw)
        if row is not None:
            self._line_up(row, message)

    async def leave(self) -> None:
        """Let what is being handled finish; what does not finish is taken up at the next start."""
        self._leaving.set()
        if self._chats:
            _, late = await asyncio.wait(self._chats.values(), timeout=self._timing.leave)
            await _cut_off(list(late))

    def _line_up(self, row: int, message: IncomingMessage) -> None:
        """Behind what the chat said before; different chats go side by side."""
        chat = message.address.chat_id
        task = asyncio.create_task(self._handle(row, message, self._chats.get(chat)))
        self._chats[chat] = task
        task.add_done_callback(lambda done: self._chats.pop(chat) if self._chats.get(chat) is done else None)

    async def _handle(self, row: int, message: IncomingMessage, before: asyncio.Task[None] | None) -> None:
        if before:
            await asyncio.wait([before])
        for pause in pauses(self._timing):
            if self._leaving.is_set() or self._accept is None:
                return
            try:
                await self._accept(message)
                await self._inbox.forget(row)
                return
            except Exception:
                _log.warning("%s is not taken in, again in %g s", message.external_id, pause, exc_info=True)
                await asyncio.sleep(pause)


async def _cut_off(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
