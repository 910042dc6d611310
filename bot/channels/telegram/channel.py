"""The Telegram channel: started, it listens by polling or by webhook; it sends and fetches files."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from starlette.routing import BaseRoute
from telegram import Bot, BotCommand
from telegram.error import BadRequest, InvalidToken

from bot.channels.base import Accept, FetchError, Outgoing
from bot.channels.pauses import pauses
from bot.channels.telegram import errors
from bot.channels.telegram.parse import ALLOWED_UPDATES, CHANNEL, read_update
from bot.channels.telegram.polling import Polling, Timing, UpdatesRequest
from bot.channels.telegram.send import AnswersRequest, send
from bot.channels.telegram.webhook import Webhook, secret_from
from domain.messages import Address, File, IncomingMessage, Limits

Commands = Mapping[str, Sequence[tuple[str, str]]]
"""Language -> (command, description); the first language is also shown to everybody else."""

_log = logging.getLogger(__name__)
# These log whole URLs, and with them the token.
_TALKATIVE = ("httpx", "httpcore", "telegram")


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """How to reach Telegram. Without `webhook_url` it is polled; without a secret one is made from the token."""

    token: str = field(repr=False)
    api_url: str = "https://api.telegram.org"
    proxy: str | None = field(default=None, repr=False)
    webhook_url: str | None = None
    webhook_secret: str = field(default="", repr=False)


class TokenRefused(Exception):
    """Telegram does not know the token: a wrong setting, not a fault that passes."""


class TelegramChannel:
    """One bot of Telegram."""

    name = CHANNEL
    limits = Limits(text=4096, utf16=True, buttons=True, edits=True, file_bytes=20 * 1024 * 1024)

    def __init__(
        self, settings: TelegramSettings, commands: Commands | None = None, timing: Timing | None = None
    ) -> None:
        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        self.bot = settings.token.partition(":")[0]
        self.username = ""
        self._settings = settings
        self._commands = commands or {}
        self._timing = timing or Timing()
        self._bot = _client(settings, self._timing)
        self._accept: Accept | None = None
        self._listening: asyncio.Task[None] | None = None
        self._polling = Polling(self._bot, self._read, self._take, self._timing)
        self._secret = settings.webhook_secret or secret_from(settings.token)
        url = settings.webhook_url
        self._webhook = Webhook(url, self._secret, self._read, self._take) if url else None

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """The webhook's route, where there is one."""
        return (self._webhook.route,) if self._webhook else ()

    async def start(self, accept: Accept) -> None:
        """Begin to listen; raises TokenRefused. While Telegram cannot be reached it goes on trying."""
        self._accept = accept
        try:
            await self._set_up()
        except InvalidToken as error:
            await self._bot.shutdown()
            raise TokenRefused(errors.plain(error, self._settings.token)) from None
        except Exception as error:
            self._complain("Telegram cannot be set up yet", error)
            self._listening = asyncio.create_task(self._listen(ready=False))
        else:
            self._listening = asyncio.create_task(self._listen(ready=True))

    async def send(self, address: Address, out: Outgoing) -> str:
        """Make one call and return Telegram's id of the message; raises SendError."""
        try:
            return await send(self._bot, address.chat_id, out)
        except Exception as error:  # an answer in an unknown shape raises anything: the outcome is unknown
            # The chain is cut, for a cause could show the token.
            raise errors.send_error(error, self._settings.token) from None

    async def fetch(self, file: File) -> bytes:
        """The content of a file that a message named; raises FetchError."""
        try:
            remote = await self._bot.get_file(file.remote_id)
            if (remote.file_size or 0) > self.limits.file_bytes:
                raise FetchError("the file is too large")
            content = bytes(await remote.download_as_bytearray(read_timeout=self._timing.upload))
        except FetchError:
            raise
        except Exception as error:
            raise FetchError(errors.plain(error, self._settings.token)) from None
        if len(content) > self.limits.file_bytes:
            raise FetchError("the file is too large")
        return content

    async def stop(self) -> None:
        """Stop listening; what is being taken in may finish, the rest stays unacknowledged."""
        if self._listening:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
            self._listening = None
        await self._polling.leave()
        await self._bot.shutdown()

    def _read(self, raw: Mapping[str, object]) -> IncomingMessage | None:
        return read_update(raw, self.bot, self.username)

    async def _take(self, message: IncomingMessage) -> None:
        """Take a message in; a press is answered afterwards, so that its button stops waiting."""
        if self._accept is None:
            raise RuntimeError("the channel is not started")
        await self._accept(message)
        if message.kind == "press":
            await self._answer(message.external_id.removeprefix("callback:"))

    async def _answer(self, query_id: str) -> None:
        try:
            await self._bot.answer_callback_query(query_id)
        except Exception as error:
            self._complain("a press is not answered", error)

    async def _listen(self, ready: bool) -> None:
        waits = pauses(self._timing)
        while not ready:
            await asyncio.sleep(next(waits))
            try:
                await self._set_up()
                ready = True
            except Exception as error:
                self._complain("Telegram cannot be set up yet", error)
        if not self._webhook:
            await self._polling.run()

    async def _set_up(self) -> None:
        """Learn who the bot is, publish its commands, choose webhook or polling; pending updates are kept."""
        await self._bot.initialize()
        self.bot = str(self._bot.id)
        self.username = str(self._bot.username or "")
        await self._publish_commands()
        if self._settings.webhook_url:
            await self._bot.set_webhook(
                self._settings.webhook_url, secret_token=self._secret, allowed_updates=ALLOWED_UPDATES
            )
        else:
            await self._bot.delete_webhook(drop_pending_updates=False)

    async def _publish_commands(self) -> None:
        lists = dict(self._commands)
        if lists:
            lists = {"": next(iter(lists.values()))} | lists
        for language, commands in lists.items():
            try:
                await self._bot.set_my_commands(
                    [BotCommand(name, description) for name, description in commands],
                    language_code=language or None,
                )
            except BadRequest as error:
                self._complain("the list of commands is refused", error)

    def _complain(self, what: str, error: Exception) -> None:
        _log.warning("%s: %s", what, errors.plain(error, self._settings.token))


def _client(settings: TelegramSettings, timing: Timing) -> Bot:
    """The library's client, with a connection of its own for the long polls."""
    url = settings.api_url.rstrip("/")
    return Bot(
        settings.token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=AnswersRequest(
            connection_pool_size=32,
            proxy=settings.proxy,
            read_timeout=timing.answer,
            write_timeout=timing.answer,
            media_write_timeout=timing.upload,
        ),
        get_updates_request=UpdatesRequest(connection_pool_size=2, proxy=settings.proxy, read_timeout=timing.answer),
    )
