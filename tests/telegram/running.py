"""Runs the real channel against the stand-in, with a fake for what takes its messages in."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable
from typing import Any, Literal

import uvicorn
from starlette.applications import Starlette

from bot.channels.base import Channel
from bot.channels.telegram.channel import Commands, TelegramChannel, TelegramSettings
from bot.channels.telegram.polling import Timing
from domain.messages import Address, IncomingMessage
from tests.telegram.standin import StandIn
from tests.telegram.world import BOT_ID

Mode = Literal["polling", "webhook"]
QUICK = Timing(poll=5, patience=0.6, first_pause=0.02, longest_pause=0.1, answer=5.0, upload=5.0, leave=2.0)


class Inbox:
    """Takes messages in and keeps them; fails as often as told, for a text or for all."""

    def __init__(self) -> None:
        self.messages: list[IncomingMessage] = []
        self.tried: list[str] = []
        self.failures: dict[str, int] = {}
        self.slow: dict[str, float] = {}

    async def __call__(self, message: IncomingMessage) -> None:
        self.tried.append(message.text)
        await asyncio.sleep(self.slow.get(message.text, 0))
        if self.failures.get(message.text, 0) > 0:
            self.failures[message.text] -= 1
            raise OSError("the database is down")
        self.messages.append(message)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]

    async def wait(self, count: int) -> list[IncomingMessage]:
        """The messages, once there are so many."""
        await until(lambda: len(self.messages) >= count)
        return self.messages


async def until(condition: Callable[[], Any], seconds: float = 10.0) -> None:
    """Wait until the condition holds."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - the conditions are of other threads
            await asyncio.sleep(0.01)


def channel_to(
    standin: StandIn, commands: Commands | None = None, timing: Timing = QUICK, **settings: Any
) -> TelegramChannel:
    """The channel, not started."""
    settings = {"token": standin.token, "api_url": standin.url} | settings
    return TelegramChannel(TelegramSettings(**settings), commands, timing)


def address(chat: int) -> Address:
    return Address("telegram", str(BOT_ID), str(chat))


@contextlib.asynccontextmanager
async def running(
    standin: StandIn, inbox: Inbox, mode: Mode = "polling", **settings: Any
) -> AsyncIterator[TelegramChannel]:
    """The channel, started, with its webhook served where it has one."""
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as listener:
        if mode == "webhook":
            settings["webhook_url"] = f"http://127.0.0.1:{listener.getsockname()[1]}/telegram"
        channel = channel_to(standin, **settings)
        async with served(channel, listener):
            try:
                await channel.start(inbox)
                yield channel
            finally:
                await channel.stop()


@contextlib.asynccontextmanager
async def served(channel: Channel, listener: socket.socket) -> AsyncIterator[None]:
    """The routes of a channel, where it has any."""
    if not channel.routes:
        yield
        return
    app = Starlette(routes=channel.routes)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", ws="none"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    await until(lambda: server.started)
    try:
        yield
    finally:
        server.should_exit = True
        await serving
