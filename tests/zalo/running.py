"""Runs the real channel against the stand-in, on a real database of kept updates."""

import contextlib
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any, Literal

from bot.channels.base import Accept
from bot.channels.zalo.channel import ZaloChannel, ZaloSettings
from bot.channels.zalo.timing import Timing
from bot.inbox import Inbox as Kept
from domain.messages import Address
from storage.database import Database
from tests.telegram.running import served, until
from tests.zalo.standin import BOT, StandIn

Mode = Literal["polling", "webhook"]
QUICK = Timing(poll=1, floor=0.02, answer=1.0, download=2.0, first_pause=0.02, longest_pause=0.1, leave=2.0)


def channel_to(zalo: StandIn, database: Database, **settings: Any) -> ZaloChannel:
    """The channel, not started."""
    settings = {"token": zalo.token, "api_url": zalo.url} | settings
    inbox = Kept(database, lambda: datetime.now(UTC), "zalo", BOT)
    return ZaloChannel(ZaloSettings(**settings), inbox, timing=QUICK)


def address(chat: str) -> Address:
    return Address("zalo", BOT, chat)


@contextlib.asynccontextmanager
async def running(
    zalo: StandIn, database: Database, accept: Accept, mode: Mode = "polling"
) -> AsyncIterator[ZaloChannel]:
    """The channel, started, with its webhook served and set where it has one."""
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/zalo/{BOT}"
        channel = channel_to(zalo, database, webhook_url=url if mode == "webhook" else None)
        async with served(channel, listener):
            try:
                await channel.start(accept)
                if mode == "webhook":
                    await until(lambda: zalo.webhook)
                yield channel
            finally:
                await channel.stop()
