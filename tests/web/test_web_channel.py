import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.requests import Request

from bot.channels.base import FetchError, Outcome, Outgoing, SendError
from bot.channels.web import HELD_BYTES, Unavailable, Upload, WebChannel
from bot.web.chat import ChatPages, Person
from domain.messages import File, IncomingMessage, Reply
from tests.web.web_backend import Backend

PERSON = Person("a1", "Nguyễn Thị An", "TTYT Cư Jút", "Thủ trưởng")
NOW = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


def run(story: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(story, 10))


def pages(backend: Backend, wait: float) -> ChatPages:
    async def anybody(_request: Request) -> Person:
        return PERSON

    return ChatPages(backend.channel, backend.transcript, backend.open_file, anybody, now=lambda: NOW, wait=wait)


def request(query: str) -> Request:
    return Request({"type": "http", "method": "GET", "path": "/", "headers": [], "query_string": query.encode()})


def test_a_waiting_page_is_woken_by_what_is_sent_to_its_chat() -> None:
    async def story() -> None:
        backend = Backend()
        await backend.channel.start(backend.accept)
        waiting = asyncio.ensure_future(pages(backend, wait=60).updates(request("after=")))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        await backend.tell("a1", Reply("Nhắc việc"))
        assert "Nhắc việc".encode() in (await waiting).body

    run(story())


def test_a_waiting_page_sleeps_on_when_another_chat_has_news() -> None:
    async def story() -> None:
        backend = Backend()
        await backend.channel.start(backend.accept)
        waiting = asyncio.ensure_future(pages(backend, wait=60).updates(request("after=")))
        await asyncio.sleep(0.05)
        await backend.tell("b2", Reply("Cho người khác"))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        waiting.cancel()

    run(story())


def test_a_page_that_waited_long_enough_gets_an_empty_answer() -> None:
    async def story() -> None:
        backend = Backend()
        await backend.channel.start(backend.accept)
        assert b'"lines":[]' in (await pages(backend, wait=0.01).updates(request("after="))).body

    run(story())


def test_the_first_question_of_a_page_is_answered_at_once() -> None:
    async def story() -> None:
        backend = Backend()
        await backend.channel.start(backend.accept)
        assert b'"lines":[]' in (await pages(backend, wait=60).updates(request(""))).body

    run(story())


def test_stop_lets_the_waiting_pages_go_and_takes_nothing_more() -> None:
    async def story() -> None:
        backend = Backend()
        await backend.channel.start(backend.accept)
        waiting = asyncio.ensure_future(pages(backend, wait=60).updates(request("after=")))
        await asyncio.sleep(0.05)
        await backend.channel.stop()
        assert b'"lines":[]' in (await waiting).body
        with pytest.raises(Unavailable):
            await backend.channel.say("a1", "m1", "xin chào")
        assert backend.accepted == []

    run(story())


def test_send_names_the_outbox_row() -> None:
    async def story() -> None:
        channel = WebChannel()
        assert await channel.send(channel.address("a1"), Outgoing(42, Reply("Xin chào"))) == "42"

    run(story())


def test_an_upload_is_held_only_while_its_message_is_accepted() -> None:
    seen: list[tuple[File, bytes]] = []

    async def story() -> None:
        channel = WebChannel()

        async def accept(message: IncomingMessage) -> None:
            seen.append((message.files[0], await channel.fetch(message.files[0])))
            raise OSError("the database is locked")

        await channel.start(accept)
        with pytest.raises(OSError, match="locked"):
            await channel.say("a1", "m1", files=[Upload("a.png", "image/png", b"content")])
        assert (seen[0][0].name, seen[0][0].size, seen[0][1]) == ("a.png", 7, b"content")
        with pytest.raises(FetchError):
            await channel.fetch(seen[0][0])

    run(story())


def test_it_takes_no_more_uploads_than_it_can_hold() -> None:
    class Huge(bytes):
        def __len__(self) -> int:
            return HELD_BYTES + 1

    async def story() -> None:
        backend = Backend()
        await backend.channel.start(backend.accept)
        with pytest.raises(Unavailable):
            await backend.channel.say("a1", "m1", files=[Upload("a.png", "image/png", Huge())])
        assert backend.accepted == []

    run(story())


def test_a_page_between_two_questions_is_still_looked_at() -> None:
    async def story() -> None:
        moment = 100.0
        channel = WebChannel(is_open=lambda _address: True, clock=lambda: moment)
        with channel.news_of("a1"):
            assert await channel.send(channel.address("a1"), Outgoing(1, Reply("Xin chào"))) == "1"
        moment += 4
        assert await channel.send(channel.address("a1"), Outgoing(2, Reply("Nhắc việc"))) == "2"
        moment += 2
        with pytest.raises(SendError) as unseen:
            await channel.send(channel.address("a1"), Outgoing(3, Reply("Nhắc việc")))
        assert unseen.value.outcome is Outcome.UNSEEN

    run(story())


def test_a_chat_that_is_open_in_no_browser_cannot_be_reached() -> None:
    async def story() -> None:
        channel = WebChannel(is_open=lambda _address: False)
        with pytest.raises(SendError) as refused:
            await channel.send(channel.address("a1"), Outgoing(1, Reply("Nhắc việc")))
        assert (refused.value.outcome, refused.value.permanent) == (Outcome.REJECTED, True)

    run(story())


def test_a_page_that_was_closed_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.chat.LOOK_AGAIN", 0.01)

    async def gone() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def story() -> None:
        backend = Backend()
        await backend.channel.start(backend.accept)
        closed = request("after=")
        closed._receive = gone
        assert b'"lines":[]' in (await pages(backend, wait=60).updates(closed)).body

    run(story())
