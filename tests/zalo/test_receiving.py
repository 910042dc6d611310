"""What people do in Zalo arrives once, whichever of its witnesses tells the truth about it."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any, get_args

import pytest

from storage.database import Database
from storage.talk.raw_updates import waiting_updates
from tests.telegram.running import Inbox, until
from tests.zalo.running import Mode, address, channel_to, running
from tests.zalo.standin import BOT, Handing, StandIn

both_modes = pytest.mark.parametrize("mode", get_args(Mode))
CHAT = "a1b2c3d4e5f60718293a"


def waiting(kept: Database) -> list[Any]:
    """What is kept and not handled."""
    with kept.begin(datetime.now(UTC)) as store:
        return list(waiting_updates(store, "zalo", BOT))


@both_modes
def test_a_message_arrives_and_nothing_is_kept_of_it(zalo: StandIn, kept: Database, inbox: Inbox, mode: Mode) -> None:
    async def play() -> None:
        async with running(zalo, kept, inbox, mode):
            sent = await asyncio.to_thread(zalo.say, CHAT, "nhiệm vụ của tôi")
            (message,) = await inbox.wait(1)
            assert message.external_id == f"message:{sent}"
            assert message.address == address(CHAT)
            assert (message.text, message.sender_name) == ("nhiệm vụ của tôi", "Nguyễn Văn A")
            assert message.sent_at is not None
            await until(lambda: not waiting(kept))

    asyncio.run(play())


@pytest.mark.parametrize("handing", get_args(Handing))
def test_polling_is_right_however_updates_are_handed_out(
    zalo: StandIn, kept: Database, inbox: Inbox, handing: Handing
) -> None:
    zalo.handing = handing

    async def play() -> None:
        async with running(zalo, kept, inbox):
            for text in ("một", "hai", "ba"):
                zalo.say(CHAT, text)
                await until(lambda text=text: text in inbox.texts)
            await asyncio.sleep(0.3)

    asyncio.run(play())
    assert inbox.texts == ["một", "hai", "ba"]
    assert len(zalo.called("getUpdates")) < 30


@both_modes
def test_what_was_kept_and_not_handled_is_taken_up_at_the_next_start(
    zalo: StandIn, kept: Database, inbox: Inbox, mode: Mode
) -> None:
    inbox.slow = {"một": 30}

    async def broken_off() -> None:
        async with running(zalo, kept, inbox, mode):
            await asyncio.to_thread(zalo.say, CHAT, "một")
            await asyncio.to_thread(zalo.say, CHAT, "hai")
            await until(lambda: inbox.tried == ["một"])
            await until(lambda: len(waiting(kept)) == 2)

    asyncio.run(broken_off())
    assert inbox.texts == []
    inbox.slow = {}

    async def again() -> None:
        async with running(zalo, kept, inbox, mode):
            await inbox.wait(2)

    asyncio.run(again())
    assert inbox.texts == ["một", "hai"]


@both_modes
def test_a_message_that_is_not_taken_in_comes_again_before_the_next_of_its_chat(
    zalo: StandIn, kept: Database, inbox: Inbox, mode: Mode
) -> None:
    inbox.failures = {"một": 3}

    async def play() -> None:
        async with running(zalo, kept, inbox, mode):
            await asyncio.to_thread(zalo.say, CHAT, "một")
            await asyncio.to_thread(zalo.say, CHAT, "hai")
            await inbox.wait(2)

    asyncio.run(play())
    assert inbox.texts == ["một", "hai"]
    assert inbox.tried == ["một"] * 4 + ["hai"]


@pytest.mark.parametrize("wrapped", [False, True])
def test_events_are_read_flat_and_wrapped_and_a_repeat_is_one_event(
    zalo: StandIn, kept: Database, inbox: Inbox, wrapped: bool
) -> None:
    zalo.wrapped = wrapped
    message: dict[str, Any] = {"message_id": "c0ffee", "date": "1791000000000", "text": "chào"}
    message |= {"from": {"id": CHAT}, "chat": {"id": CHAT, "chat_type": "PRIVATE"}}

    async def play() -> None:
        async with running(zalo, kept, inbox, "webhook"):
            for _ in range(3):
                await asyncio.to_thread(zalo.post, {"event_name": "message.text.received", "message": message})
            await inbox.wait(1)

    asyncio.run(play())
    assert set(inbox.texts) == {"chào"}
    assert len({m.external_id for m in inbox.messages}) == 1
    assert zalo.answers == [200, 200, 200]


def test_odd_events_are_passed_over_and_the_next_is_read(zalo: StandIn, kept: Database, inbox: Inbox) -> None:
    odd: list[dict[str, Any]] = [
        {"event_name": "message.unsupported.received"},
        {"event_name": "message.unsupported.received", "message": {"chat": {"id": CHAT, "chat_type": "PRIVATE"}}},
        {"event_name": "future.event", "message": "không phải đối tượng"},
        {"message": {"message_id": 7, "text": "ai?", "chat": {}, "from": {}}},
        {"result": []},
        {
            "event_name": "message.text.received",
            "message": {"text": "của bot", "message_id": "b", "from": {"is_bot": True}},
        },
    ]

    async def play() -> None:
        async with running(zalo, kept, inbox, "webhook"):
            for event in odd:
                await asyncio.to_thread(zalo.post, event)
            await asyncio.to_thread(zalo.event, "message.text.received", CHAT, chat_type="GROUP", text="trong nhóm")
            await asyncio.to_thread(zalo.say, CHAT, "thật")
            await inbox.wait(1)

    asyncio.run(play())
    assert inbox.texts == ["thật"]
    assert set(zalo.answers) == {200}


def test_something_unreadable_by_the_bot_still_reaches_it_so_that_it_can_say_so(
    zalo: StandIn, kept: Database, inbox: Inbox
) -> None:
    async def play() -> None:
        async with running(zalo, kept, inbox):
            zalo.event("message.unsupported.received", CHAT)
            zalo.event("message.sticker.received", CHAT, sticker="s1", url="https://zalo.me/s1")
            await inbox.wait(2)

    asyncio.run(play())
    assert inbox.texts == ["", ""]


@pytest.mark.parametrize(("body", "secret", "status"), [(b"", "", 200), (b"{}", "sai", 403), (b"{", None, 400)])
def test_the_webhook_answers_probes_and_refuses_strangers(
    zalo: StandIn, kept: Database, inbox: Inbox, body: bytes, secret: str | None, status: int
) -> None:
    async def play() -> int:
        async with running(zalo, kept, inbox, "webhook"):
            known = zalo.webhook["secret_token"]
            return await asyncio.to_thread(zalo.post_bytes, body, known if secret is None else secret)

    assert asyncio.run(play()) == status
    assert inbox.texts == []


def test_an_event_that_cannot_be_kept_is_not_acknowledged(
    zalo: StandIn, kept: Database, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with running(zalo, kept, inbox, "webhook") as channel:
            monkeypatch.setattr(channel._intake._inbox, "keep", _down)
            await asyncio.to_thread(zalo.say, CHAT, "mất điện")

    asyncio.run(play())
    assert zalo.answers == [500]


async def _down(*_: object) -> None:
    raise OSError("the database is down")


def test_a_webhook_that_zalo_knows_is_not_set_again(zalo: StandIn, kept: Database, inbox: Inbox) -> None:
    async def play() -> None:
        async with running(zalo, kept, inbox, "webhook"):
            url = zalo.webhook["url"]
            again = channel_to(zalo, kept, webhook_url=url)
            await again.start(inbox)
            await until(lambda: len(zalo.called("getWebhookInfo")) == 2)
            await again.stop()

    asyncio.run(play())
    assert len(zalo.called("setWebhook")) == 1


def test_polling_drops_an_old_webhook_and_outlives_storms(zalo: StandIn, kept: Database, inbox: Inbox) -> None:
    zalo.webhook = {"url": "https://old.example/", "secret_token": "x" * 16}
    zalo.word_codes = zalo.mirrored = True
    zalo.fail("getWebhookInfo", "page")
    for kind in ("page", "broken", "reset_before", "error"):
        zalo.fail("getUpdates", kind)

    async def play() -> None:
        async with running(zalo, kept, inbox):
            await until(lambda: len(zalo.called("getUpdates")) > 3)
            zalo.say(CHAT, "còn đây")
            await inbox.wait(1)

    asyncio.run(play())
    assert inbox.texts == ["còn đây"]


def test_a_dead_token_is_said_once_and_never_shown(
    zalo: StandIn, kept: Database, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "this-is-no-longer-valid"

    async def play() -> None:
        channel = channel_to(zalo, kept, token=f"900100200:{secret}")
        await channel.start(inbox)
        await until(lambda: channel._listening is not None and channel._listening.done())
        await channel.stop()

    with caplog.at_level(logging.DEBUG):
        asyncio.run(play())
    assert [record.levelname for record in caplog.records if record.levelno >= logging.WARNING] == ["ERROR"]
    assert secret not in caplog.text
