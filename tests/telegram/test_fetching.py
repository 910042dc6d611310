"""Files that people sent, fetched from Telegram; what cannot be had is said so."""

import asyncio
import traceback
from typing import Any

import pytest

from bot.channels.base import FetchError
from domain.messages import File
from tests.telegram.running import channel_to
from tests.telegram.standin import StandIn


def fetched(telegram: StandIn, file: File) -> bytes:
    async def play() -> bytes:
        channel = channel_to(telegram)
        await channel._bot.initialize()
        try:
            return await channel.fetch(file)
        finally:
            await channel.stop()

    return asyncio.run(play())


def test_it_fetches_a_file(telegram: StandIn) -> None:
    content = bytes(range(256)) * 100
    assert fetched(telegram, File("a", remote_id=telegram.world.keep(content))) == content


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", {}),
        (b"0" * (20 * 1024 * 1024 + 1), {}),
        (b"1", {"kind": "error", "code": 400, "description": "Bad Request: wrong file_id"}),
        (b"1", {"kind": "reset_after"}),
        (b"1", {"kind": "malformed"}),
    ],
)
def test_a_file_that_cannot_be_had_is_said_so(telegram: StandIn, content: bytes, fault: dict[str, Any]) -> None:
    file = File("a", remote_id=telegram.world.keep(content) if content else "unknown")
    if fault:
        telegram.fail("getFile", **fault)
    with pytest.raises(FetchError) as caught:
        fetched(telegram, file)
    assert telegram.token not in "".join(traceback.format_exception(caught.value))


def test_a_file_whose_content_is_gone_is_said_so(telegram: StandIn) -> None:
    file_id = telegram.world.keep(b"1")
    # The path is good for an hour only; then the download itself is refused.
    telegram.fail("file", "error")
    with pytest.raises(FetchError):
        fetched(telegram, File("a", remote_id=file_id))
