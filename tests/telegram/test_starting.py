"""Starting and stopping: who the bot is, its commands, its token kept secret."""

import asyncio
import json
import logging
import socket
import traceback
from dataclasses import replace

import pytest

from bot.channels.base import Outgoing
from bot.channels.telegram.channel import TelegramChannel, TelegramSettings, TokenRefused
from domain.messages import Choice, Reply
from tests.telegram.running import QUICK, Inbox, address, channel_to, running, until
from tests.telegram.standin import FaultKind, StandIn
from tests.telegram.world import BOT_ID

COMMANDS = {
    "vi": [("nhiemvu", "Nhiệm vụ của tôi"), ("trogiup", "Trợ giúp")],
    "en": [("tasks", "My tasks")],
}


def start_and_stop(channel: TelegramChannel, inbox: Inbox) -> None:
    async def play() -> None:
        await channel.start(inbox)
        await channel.stop()

    asyncio.run(play())


def test_it_learns_who_the_bot_is(telegram: StandIn, inbox: Inbox) -> None:
    channel = channel_to(telegram)
    assert channel.bot == telegram.token.split(":")[0]
    start_and_stop(channel, inbox)
    assert channel.bot == str(BOT_ID)


def test_it_publishes_its_commands_in_each_language_and_by_default(telegram: StandIn, inbox: Inbox) -> None:
    start_and_stop(channel_to(telegram, COMMANDS), inbox)
    names = {language: [c["command"] for c in listed] for language, listed in telegram.methods.commands.items()}
    assert names == {"": ["nhiemvu", "trogiup"], "vi": ["nhiemvu", "trogiup"], "en": ["tasks"]}


def test_a_refused_list_of_commands_does_not_keep_it_from_listening(
    telegram: StandIn, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.world.say(5, "một")

    async def play() -> None:
        channel = channel_to(telegram, {"vi": [("Nhiệm vụ", "có dấu")]})
        await channel.start(inbox)
        await inbox.wait(1)
        await channel.stop()

    asyncio.run(play())
    assert "the list of commands is refused" in caplog.text


def test_it_asks_only_for_the_updates_it_reads_and_drops_none(telegram: StandIn, inbox: Inbox) -> None:
    async def play() -> None:
        async with running(telegram, inbox):
            await until(lambda: telegram.called("getUpdates"))
        async with running(telegram, inbox, "webhook"):
            pass

    asyncio.run(play())
    wanted = ["message", "edited_message", "callback_query", "my_chat_member"]
    for call in (telegram.called("getUpdates")[0], telegram.called("setWebhook")[0]):
        assert json.loads(call["allowed_updates"]) == wanted
    for call in telegram.called("deleteWebhook") + telegram.called("setWebhook"):
        assert call.get("drop_pending_updates", "false") == "false"


@pytest.mark.parametrize("webhook_url", [None, "https://so.example/telegram"])
def test_a_webhook_is_left_standing_when_it_stops(telegram: StandIn, inbox: Inbox, webhook_url: str | None) -> None:
    start_and_stop(channel_to(telegram, webhook_url=webhook_url), inbox)
    assert telegram.methods.webhook.get("url") == webhook_url


def test_it_says_so_when_the_token_is_refused(telegram: StandIn, inbox: Inbox) -> None:
    wrong = telegram.token[::-1].replace(":", "")
    with pytest.raises(TokenRefused) as caught:
        start_and_stop(channel_to(telegram, token=wrong), inbox)
    assert wrong not in "".join(traceback.format_exception(caught.value))


def test_it_goes_on_trying_while_telegram_cannot_be_reached(inbox: Inbox) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    async def play() -> None:
        settings = TelegramSettings(token="7000000001:x", api_url=f"http://127.0.0.1:{port}")
        channel = TelegramChannel(settings, timing=QUICK)
        await channel.start(inbox)
        await asyncio.sleep(0.1)
        with StandIn(port, token="7000000001:x") as telegram:
            telegram.world.say(5, "một")
            await inbox.wait(1)
            await channel.stop()

    asyncio.run(play())


@pytest.mark.parametrize("kind", ["empty", "malformed", "reset_before"])
@pytest.mark.parametrize("method", ["getMe", "setMyCommands", "deleteWebhook"])
def test_it_goes_on_trying_after_an_odd_start(telegram: StandIn, inbox: Inbox, method: str, kind: FaultKind) -> None:
    telegram.fail(method, kind)
    telegram.world.say(5, "một")

    async def play() -> None:
        channel = channel_to(telegram, COMMANDS)
        await channel.start(inbox)
        await inbox.wait(1)
        await channel.stop()

    asyncio.run(play())
    assert len(telegram.called(method)) > 1


def test_it_stops_at_once_while_the_database_is_down(telegram: StandIn, inbox: Inbox) -> None:
    inbox.failures = {"một": 10**6}
    telegram.world.say(5, "một")

    async def play() -> None:
        timing = replace(QUICK, first_pause=60, longest_pause=60, leave=60)
        channel = TelegramChannel(TelegramSettings(telegram.token, telegram.url), timing=timing)
        await channel.start(inbox)
        await until(lambda: inbox.tried)
        async with asyncio.timeout(5):
            await channel.stop()

    asyncio.run(play())
    assert len(telegram.world.pending()) == 1


def test_it_can_stop_while_telegram_cannot_be_reached(inbox: Inbox) -> None:
    channel = TelegramChannel(TelegramSettings("1:x", api_url="http://127.0.0.1:9"), timing=QUICK)
    start_and_stop(channel, inbox)


def test_it_can_be_started_again(telegram: StandIn, inbox: Inbox) -> None:
    channel = channel_to(telegram)
    start_and_stop(channel, inbox)
    telegram.world.say(5, "một")

    async def play() -> None:
        await channel.start(inbox)
        await inbox.wait(1)
        await channel.stop()

    asyncio.run(play())


def test_the_token_is_never_logged(telegram: StandIn, inbox: Inbox, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("httpx").setLevel(logging.DEBUG)  # as a careless setting would
    caplog.set_level(logging.DEBUG)
    inbox.failures = {"một": 2}
    telegram.fail("getMe", "page", code=502)
    telegram.fail("getUpdates", "error", code=401, description=f"Unauthorized: {telegram.token}")
    telegram.fail("answerCallbackQuery", "reset_before")
    telegram.world.say(5, "một")

    async def play() -> None:
        async with running(telegram, inbox) as channel:
            await inbox.wait(1)
            sent = await channel.send(address(5), Outgoing(1, Reply("?", choices=(Choice("A", "a"),))))
            telegram.world.press(5, int(sent))
            await inbox.wait(2)
            await until(lambda: "a press is not answered" in caplog.text)

    asyncio.run(play())
    assert "<token>" in caplog.text
    assert telegram.token not in caplog.text
    assert telegram.token.partition(":")[2] not in caplog.text


def test_the_token_is_not_in_the_settings_as_printed() -> None:
    settings = TelegramSettings("7:secret-token", proxy="http://u:secret-proxy@x", webhook_secret="secret-hook")
    assert "secret" not in repr(settings).replace("webhook_secret", "")
