"""What people do in Telegram arrives once, in order, and is acknowledged only when it was taken in."""

import asyncio
import json
import urllib.request
from typing import Any, get_args

import pytest

from bot.channels.base import Outgoing
from domain.messages import Choice, Reply
from tests.telegram.running import Inbox, Mode, address, running, until
from tests.telegram.standin import StandIn

both_modes = pytest.mark.parametrize("mode", get_args(Mode))


@both_modes
def test_a_message_arrives_and_is_acknowledged(telegram: StandIn, inbox: Inbox, mode: Mode) -> None:
    async def play() -> None:
        async with running(telegram, inbox, mode):
            sent = telegram.world.say(5, "nhiệm vụ của tôi")
            (message,) = await inbox.wait(1)
            assert message.external_id == f"message:{sent}"
            assert message.address == address(5)
            await until(lambda: not telegram.world.pending())

    asyncio.run(play())


@both_modes
def test_what_was_written_while_the_bot_was_away_is_kept(telegram: StandIn, inbox: Inbox, mode: Mode) -> None:
    telegram.world.say(5, "một")
    telegram.methods.set_webhook({"url": "https://old.example/"})

    async def play() -> None:
        async with running(telegram, inbox, mode):
            await inbox.wait(1)

    asyncio.run(play())
    assert inbox.texts == ["một"]


@both_modes
def test_a_message_that_is_not_taken_in_comes_again_before_the_next_of_its_chat(
    telegram: StandIn, inbox: Inbox, mode: Mode
) -> None:
    inbox.failures = {"một": 3}
    telegram.world.say(5, "một")
    telegram.world.say(5, "hai")

    async def play() -> None:
        async with running(telegram, inbox, mode):
            await inbox.wait(2)
            await until(lambda: not telegram.world.pending())

    asyncio.run(play())
    assert inbox.texts == ["một", "hai"]
    assert inbox.tried == ["một"] * 4 + ["hai"]


@both_modes
def test_what_is_never_taken_in_is_never_acknowledged(telegram: StandIn, inbox: Inbox, mode: Mode) -> None:
    inbox.failures = {"một": 10**6}
    telegram.world.say(5, "một")
    telegram.world.say(5, "hai")
    before = telegram.world.pending()

    async def play() -> None:
        async with running(telegram, inbox, mode):
            await until(lambda: len(inbox.tried) > 3)
            await until(lambda: mode == "webhook" or len(telegram.called("getUpdates")) > 2)

    asyncio.run(play())
    assert telegram.world.pending() == before
    assert inbox.texts == []


def test_a_chat_that_is_stuck_does_not_stop_the_others(telegram: StandIn, inbox: Inbox) -> None:
    inbox.failures = {"một": 10**6}
    telegram.world.say(5, "một")
    telegram.world.say(6, "hai")

    async def play() -> None:
        async with running(telegram, inbox):
            await inbox.wait(1)
            telegram.world.say(6, "ba")
            telegram.world.say(5, "bốn")
            telegram.world.say(7, "năm")
            await inbox.wait(3)

    asyncio.run(play())
    assert sorted(inbox.texts) == ["ba", "hai", "năm"]
    assert len(telegram.world.pending()) == 5


def test_chats_are_served_side_by_side(telegram: StandIn, inbox: Inbox) -> None:
    inbox.slow = {"một": 0.3}
    telegram.world.say(5, "một")
    telegram.world.say(5, "hai")
    telegram.world.say(6, "ba")

    async def play() -> None:
        async with running(telegram, inbox):
            await inbox.wait(3)

    asyncio.run(play())
    assert inbox.texts == ["ba", "một", "hai"]


@both_modes
def test_a_repeated_update_has_the_same_external_id(telegram: StandIn, inbox: Inbox, mode: Mode) -> None:
    async def play() -> None:
        async with running(telegram, inbox, mode):
            telegram.world.say(5, "một")
            await until(lambda: not telegram.world.pending())
            telegram.fail("getUpdates" if mode == "polling" else "webhook", "repeat")
            telegram.world.say(5, "hai")
            await until(lambda: inbox.texts == ["một", "hai", "hai"])

    asyncio.run(play())
    assert inbox.messages[1] == inbox.messages[2]


@both_modes
def test_a_press_is_answered_after_it_was_taken_in(telegram: StandIn, inbox: Inbox, mode: Mode) -> None:
    async def play() -> None:
        async with running(telegram, inbox, mode) as channel:
            telegram.world.chat(5)
            question = Reply("Ghi 80%?", choices=(Choice("Đúng", "/co"), Choice("Sai", "/khong")))
            sent = await channel.send(address(5), Outgoing(row=41, reply=question))
            inbox.failures = {"": 1}
            query = telegram.world.press(5, int(sent), 1)
            (message,) = await inbox.wait(1)
            assert (message.kind, message.pressed, message.external_id) == ("press", (41, 1), f"callback:{query}")
            await until(lambda: telegram.methods.answered == [query])

    asyncio.run(play())
    assert len(telegram.called("answerCallbackQuery")) == 1


@pytest.mark.parametrize("fault", [{"kind": "error", "code": 400, "description": "Bad Request"}, {"kind": "empty"}])
def test_a_press_that_cannot_be_answered_is_still_acknowledged(
    telegram: StandIn, inbox: Inbox, fault: dict[str, Any]
) -> None:
    telegram.fail("answerCallbackQuery", **fault)

    async def play() -> None:
        async with running(telegram, inbox) as channel:
            telegram.world.chat(5)
            sent = await channel.send(address(5), Outgoing(1, Reply("?", choices=(Choice("A", "a"),))))
            telegram.world.press(5, int(sent))
            await inbox.wait(1)
            await until(lambda: not telegram.world.pending())

    asyncio.run(play())
    assert len(inbox.messages) == 1


@both_modes
def test_a_forged_button_is_a_press_of_nothing(telegram: StandIn, inbox: Inbox, mode: Mode) -> None:
    forged = ["", "1", "1:", "-1:0", "01:0", "1:0:0", "1:0\n", "x" * 64, "١:٠", "9" * 30 + ":0", "1:999"]
    sent = telegram.world.say(5, "một")

    async def play() -> None:
        async with running(telegram, inbox, mode):
            for data in forged:
                telegram.world.press(5, sent, data=data)
            _, *presses = await inbox.wait(1 + len(forged))
            assert {(press.kind, press.pressed, press.text) for press in presses} == {("press", None, "")}

    asyncio.run(play())
    assert len(inbox.messages) == 1 + len(forged)


@both_modes
def test_an_update_that_cannot_be_read_is_acknowledged(
    telegram: StandIn, inbox: Inbox, mode: Mode, caplog: pytest.LogCaptureFixture
) -> None:
    broken = telegram.world.push({"message": {"date": "yesterday", "chat": 7}})
    telegram.world.push({"message": {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "group", "title": "x"}}})
    telegram.world.say(5, "sau đó")

    async def play() -> None:
        async with running(telegram, inbox, mode):
            await inbox.wait(1)
            await until(lambda: not telegram.world.pending())

    asyncio.run(play())
    assert inbox.texts == ["sau đó"]
    assert f"update {broken} cannot be read" in caplog.text


@both_modes
def test_edits_albums_and_blocking_arrive(telegram: StandIn, inbox: Inbox, mode: Mode) -> None:
    async def play() -> None:
        async with running(telegram, inbox, mode):
            sent = telegram.world.say(5, "được 8%")
            telegram.world.edit(5, sent, "được 80%")
            telegram.world.album(5, [b"1", b"22"], caption="minh chứng")
            telegram.world.block(5)
            telegram.world.unblock(5)
            await inbox.wait(6)

    asyncio.run(play())
    plain, edit, first, second, blocked, unblocked = inbox.messages
    assert (edit.kind, edit.text, edit.edits) == ("edit", "được 80%", plain.external_id)
    assert first.group == second.group != ""
    assert (first.text, second.text) == ("minh chứng", "")
    assert [file.size for file in (*first.files, *second.files)] == [1, 2]
    assert (blocked.kind, unblocked.kind) == ("blocked", "unblocked")


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "malformed"},
        {"kind": "empty"},
        {"kind": "reset_before"},
        {"kind": "reset_after"},
        {"kind": "page", "code": 502},
        {"kind": "error", "code": 500, "description": "Internal Server Error: restart"},
        {"kind": "error", "code": 409, "description": "Conflict: terminated by other getUpdates request"},
    ],
    ids=lambda fault: f"{fault['kind']}-{fault.get('code', '')}",
)
def test_polling_goes_on_after_a_fault(
    telegram: StandIn, inbox: Inbox, fault: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("getUpdates", times=2, **fault)
    telegram.world.say(5, "một")

    async def play() -> None:
        async with running(telegram, inbox):
            await inbox.wait(1)
            await until(lambda: not telegram.world.pending())

    asyncio.run(play())
    assert inbox.texts == ["một"]
    assert caplog.text.count("no updates from Telegram") == 2
    assert telegram.token not in caplog.text


def test_polling_waits_as_long_as_telegram_asks(
    telegram: StandIn, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("getUpdates", "error", code=429, parameters={"retry_after": 1})
    telegram.world.say(5, "một")

    async def play() -> None:
        async with running(telegram, inbox):
            await inbox.wait(1)

    asyncio.run(play())
    assert "again in 1 s" in caplog.text


def test_a_message_being_taken_in_may_finish_when_the_channel_stops(telegram: StandIn, inbox: Inbox) -> None:
    inbox.slow = {"một": 0.3}
    telegram.world.say(5, "một")

    async def play() -> None:
        async with running(telegram, inbox):
            await until(lambda: inbox.tried)
        assert inbox.texts == ["một"]

    asyncio.run(play())


def test_the_webhook_wants_the_secret(telegram: StandIn, inbox: Inbox) -> None:
    def post(url: str, body: bytes, secret: str | None) -> int:
        headers = {"Content-Type": "application/json"}
        headers |= {"X-Telegram-Bot-Api-Secret-Token": secret} if secret is not None else {}
        try:
            with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code

    update = json.dumps({"update_id": 1}).encode()
    cases = [
        (update, None, 403),
        (update, "", 403),
        (update, "sai", 403),
        (update, "đúng", 403),
        (update, "bi-mat", 200),
        (b"{", "bi-mat", 400),
        (b"[]", "bi-mat", 400),
        (b"x" * (1024 * 1024 + 1), "bi-mat", 413),
    ]

    async def play() -> None:
        async with running(telegram, inbox, "webhook", webhook_secret="bi-mat"):
            url = telegram.methods.webhook["url"]
            for body, secret, code in cases:
                header = secret.encode().decode("latin-1") if secret else secret
                assert await asyncio.to_thread(post, url, body, header) == code, (body[:20], secret)

    asyncio.run(play())
    assert inbox.messages == []


def test_a_webhook_without_a_secret_gets_one_made_from_the_token(telegram: StandIn, inbox: Inbox) -> None:
    async def play() -> None:
        async with running(telegram, inbox, "webhook"):
            telegram.world.say(5, "một")
            await inbox.wait(1)

    asyncio.run(play())
    (call,) = telegram.called("setWebhook")
    assert len(call["secret_token"]) == 64
    assert telegram.token not in call["secret_token"]
    assert "drop_pending_updates" not in call
