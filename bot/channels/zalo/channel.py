"""The Zalo channel: started, it listens by webhook or by polling; it sends plain text and fetches photos."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from starlette.routing import BaseRoute

from bot.channels.base import Accept, Outgoing
from bot.channels.pauses import pauses
from bot.channels.zalo.client import ZaloClient, ZaloError
from bot.channels.zalo.errors import DEAD_TOKEN, Refusals
from bot.channels.zalo.intake import Intake
from bot.channels.zalo.parse import CHANNEL
from bot.channels.zalo.photos import Photos
from bot.channels.zalo.polling import Polling
from bot.channels.zalo.send import send
from bot.channels.zalo.timing import Timing
from bot.channels.zalo.webhook import Webhook, drop_webhook, secret_for, set_webhook
from bot.inbox import Inbox
from domain.messages import Address, File, Limits

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ZaloSettings:
    """How to reach Zalo as one bot. Without `webhook_url` it is polled; `unlinked` is said in place of a file."""

    token: str = field(repr=False)
    api_url: str = "https://bot-api.zaloplatforms.com"
    webhook_url: str | None = None
    webhook_secret: str = field(default="", repr=False)
    unlinked: str = ""


class ZaloChannel:
    """One bot of Zalo."""

    name = CHANNEL
    limits = Limits(text=1900, buttons=False, edits=False, a_second=5.0, documents=False)

    def __init__(self, settings: ZaloSettings, inbox: Inbox, timing: Timing | None = None) -> None:
        timing = timing or Timing()
        self.bot = bot_of(settings.token)
        self._settings = settings
        self._timing = timing
        self._client = ZaloClient(settings.token, settings.api_url, timing.answer)
        self._photos = Photos(self._client.http, settings.api_url, self.limits.file_bytes, timing.download)
        self._refusals = Refusals()
        self._intake = Intake(inbox, self.bot, timing)
        self._polling = Polling(self._client, self._intake.take, timing)
        self._secret = secret_for(settings.token, settings.webhook_secret)
        url = settings.webhook_url
        self._webhook = Webhook(url, self._secret, self._intake.take) if url else None
        self._listening: asyncio.Task[None] | None = None

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """The webhook's route, where there is one."""
        return (self._webhook.route,) if self._webhook else ()

    async def start(self, accept: Accept) -> None:
        """Begin to listen. One bot that Zalo refuses does not keep the others from their work."""
        await self._intake.begin(accept)
        self._listening = asyncio.create_task(self._listen())

    async def send(self, address: Address, out: Outgoing) -> str:
        """Make one call and return Zalo's id of the message; raises SendError."""
        try:
            sent = await send(self._client, address.chat_id, out, self._settings.unlinked)
        except ZaloError as error:
            if error.code == DEAD_TOKEN:
                _log.error("Zalo refuses the token of bot %s: nothing can be sent until it is set anew", self.bot)
            raise self._refusals.send_error(address.chat_id, error) from None
        self._refusals.reached(address.chat_id)
        return sent

    async def fetch(self, file: File) -> bytes:
        """The content of a photo that a message named; raises FetchError."""
        return await self._photos.fetch(file.remote_id)

    async def stop(self) -> None:
        """Stop listening; what is being taken in may finish, the rest waits in storage."""
        if self._listening:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
            self._listening = None
        await self._intake.leave()
        await self._client.close()

    async def _listen(self) -> None:
        try:
            await self._insist()
            if not self._webhook:
                await self._polling.run()
        except ZaloError as error:
            _log.error("Zalo refuses the token of bot %s, it hears nothing until that is set anew: %s", self.bot, error)

    async def _insist(self) -> None:
        """Set Zalo up, however long that takes; raises the error of a refused token."""
        for pause in pauses(self._timing):
            try:
                await self._set_up()
                return
            except ZaloError as error:
                if error.code == DEAD_TOKEN:
                    raise
                _log.warning("Zalo cannot be set up yet, again in %g s: %s", pause, error)
                await asyncio.sleep(pause)

    async def _set_up(self) -> None:
        if self._settings.webhook_url:
            await set_webhook(self._client, self._settings.webhook_url, self._secret)
        else:
            await drop_webhook(self._client)


def bot_of(token: str) -> str:
    """What tells this bot from others: the part of its token that is no secret."""
    return token.partition(":")[0]
