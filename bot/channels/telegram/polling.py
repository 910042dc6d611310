"""Polling that acknowledges an update only once its effects are committed.

Telegram takes an offset as "everything below is done", and gives everything from it on again at the next call.
So nothing needs to be kept here: an update that is not done yet comes back by itself.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Bot, Update
from telegram.request import HTTPXRequest

from bot.channels.pauses import pauses
from bot.channels.telegram import errors
from bot.channels.telegram.parse import ALLOWED_UPDATES
from domain.messages import IncomingMessage

Read = Callable[[Mapping[str, Any]], IncomingMessage | None]
Take = Callable[[IncomingMessage], Awaitable[None]]

_log = logging.getLogger(__name__)
_RAW = "raw"


@dataclass(frozen=True, slots=True)
class Timing:
    """How long things may take, in seconds.

    `poll` is the length of one long poll; `patience` how long a slow chat keeps the next poll waiting: not less
    than 0.5, for Telegram gives one update only when it is asked the same again sooner. `answer` and `upload` bound
    one call, `leave` the wait for chats being served when the channel stops.
    """

    poll: int = 30
    patience: float = 1.0
    first_pause: float = 1.0
    longest_pause: float = 30.0
    answer: float = 10.0
    upload: float = 60.0
    leave: float = 10.0


class UpdatesRequest(HTTPXRequest):
    """Hands every update on unread, so that one malformed update cannot hold up all that come after it."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer of Telegram, each update wrapped with its id."""
        answer = HTTPXRequest.parse_json_payload(payload)
        updates = answer.get("result")
        if isinstance(updates, list):
            answer["result"] = [{"update_id": raw["update_id"], _RAW: raw} for raw in updates]
        return answer


class Polling:
    """Asks for updates, has each taken in, in order per chat and different chats side by side."""

    def __init__(self, bot: Bot, read: Read, take: Take, timing: Timing) -> None:
        self._bot = bot
        self._read = read
        self._take = take
        self._timing = timing
        self._offset = 0
        self._done: set[int] = set()
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._pausing: set[str] = set()

    async def run(self) -> None:
        """Poll until cancelled."""
        waits = pauses(self._timing)
        while True:
            try:
                updates = await self._ask()
            except Exception as error:
                wait = max(next(waits), errors.retry_after(error) or 0)
                _log.warning("no updates from Telegram, again in %g s: %s", wait, errors.plain(error, self._bot.token))
                await asyncio.sleep(wait)
            else:
                waits = pauses(self._timing)
                self._begin(updates)
                await self._settle(updates)

    async def leave(self) -> None:
        """Let the chats that are being served finish; what does not finish stays unacknowledged."""
        working = [task for chat, task in self._busy.items() if chat not in self._pausing]
        if working:
            await asyncio.wait(working, timeout=self._timing.leave)
        for task in self._busy.values():
            task.cancel()
        await asyncio.gather(*self._busy.values(), return_exceptions=True)
        self._busy.clear()
        self._pausing.clear()

    async def _ask(self) -> Sequence[Update]:
        return await self._bot.get_updates(
            offset=self._offset,
            timeout=0 if self._busy else self._timing.poll,
            allowed_updates=ALLOWED_UPDATES,
        )

    def _begin(self, updates: Sequence[Update]) -> None:
        """Set the idle chats to work; what comes for a busy one is given again by a later poll."""
        work: dict[str, list[tuple[int, IncomingMessage]]] = {}
        for update in updates:
            if update.update_id in self._done:
                continue
            message = self._read(update.api_kwargs[_RAW])
            if message is None:
                self._done.add(update.update_id)
            elif message.address.chat_id not in self._busy:
                work.setdefault(message.address.chat_id, []).append((update.update_id, message))
        for chat, messages in work.items():
            self._busy[chat] = asyncio.create_task(self._serve(messages))

    async def _settle(self, updates: Sequence[Update]) -> None:
        """Wait a little for the chats, then move the offset past what is done without a gap."""
        if self._busy:
            await asyncio.wait(self._busy.values(), timeout=self._timing.patience)
        self._busy = {chat: task for chat, task in self._busy.items() if not task.done()}
        for update in updates:
            if update.update_id not in self._done:
                break
            self._offset = max(self._offset, update.update_id + 1)
        self._done = {update_id for update_id in self._done if update_id >= self._offset}

    async def _serve(self, messages: Sequence[tuple[int, IncomingMessage]]) -> None:
        for update_id, message in messages:
            await self._insist(message)
            self._done.add(update_id)

    async def _insist(self, message: IncomingMessage) -> None:
        """Have the message taken in, however long that takes: the next one of the chat must not overtake it."""
        for wait in pauses(self._timing):
            try:
                await self._take(message)
                return
            except Exception:
                _log.warning("%s is not taken in, again in %g s", message.external_id, wait, exc_info=True)
                self._pausing.add(message.address.chat_id)
                await asyncio.sleep(wait)
                self._pausing.discard(message.address.chat_id)
