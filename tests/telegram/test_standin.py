"""The stand-in itself: it refuses what Telegram refuses, and keeps to Telegram's rules for updates."""

import json
import subprocess
import sys
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.telegram.standin import TOKEN, StandIn


def post(url: str, params: dict[str, Any]) -> Any:
    request = urllib.request.Request(url, json.dumps(params).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return json.load(error)


def call(telegram: StandIn, method: str, **params: Any) -> Any:
    return post(f"{telegram.url}/bot{telegram.token}/{method}", params)


def keyboard(**button: str) -> dict[str, Any]:
    return {"chat_id": 5, "text": "a", "reply_markup": {"inline_keyboard": [[button]]}}


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "a"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 6, "text": "a"}, "chat not found"),
    ("sendMessage", {"chat_id": 5}, "message text is empty"),
    ("sendMessage", {"chat_id": 5, "text": " \n"}, "message text is empty"),
    ("sendMessage", {"chat_id": 5, "text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ("sendMessage", {"chat_id": 5, "text": "a" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": 5, "text": "😀" * 2049}, "message is too long"),
    ("sendMessage", {"chat_id": 5, "text": "a", "parse_mode": "XML"}, "unsupported parse_mode"),
    ("sendMessage", {"chat_id": 5, "text": "a", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
    ("sendMessage", keyboard(text=" ", callback_data="1"), "can't parse inline keyboard button: Text must be"),
    ("sendMessage", keyboard(text="a"), "can't parse inline keyboard button: Text buttons are unallowed"),
    ("sendMessage", keyboard(text="a", url="http://localhost:8080/"), "inline keyboard button URL 'http://localhost"),
    ("sendMessage", keyboard(text="a", callback_data=""), "BUTTON_DATA_INVALID"),
    ("sendMessage", keyboard(text="a", callback_data="đ" * 33), "BUTTON_DATA_INVALID"),
    ("editMessageText", {"chat_id": 5, "text": "a"}, "message identifier is empty"),
    ("editMessageText", {"chat_id": 5, "text": "a", "message_id": 99}, "message to edit not found"),
    ("editMessageText", {"chat_id": 5, "text": "a", "message_id": 1}, "message can't be edited"),
    ("sendDocument", {"chat_id": 5}, "there is no document in the request"),
    ("getFile", {"file_id": "x"}, "invalid file_id"),
    ("answerCallbackQuery", {}, "callback_query identifier is empty"),
    ("answerCallbackQuery", {"callback_query_id": "x"}, "query is too old and response timeout expired"),
    ("setMyCommands", {"commands": [{"command": "Nhiệm vụ", "description": "a"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setWebhook", {"url": "http://example.com/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ("setWebhook", {"url": "https://a.example/", "secret_token": "bí mật"}, "secret token contains unallowed"),
    ("setWebhook", {"url": "https://a.example/", "secret_token": "a" * 257}, "secret token is too long"),
]


@pytest.mark.parametrize(("method", "params", "description"), REFUSED)
def test_it_refuses_what_telegram_refuses(
    telegram: StandIn, method: str, params: dict[str, Any], description: str
) -> None:
    telegram.world.say(5, "một")
    answer = call(telegram, method, **params)
    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert answer["description"].startswith(f"Bad Request: {description}")
    assert telegram.world.said(5) == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a < b", "Unclosed start tag at byte offset 2"),
        ("đ <div>a</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ],
)
def test_it_reads_html_as_strictly_as_telegram(telegram: StandIn, text: str, complaint: str) -> None:
    telegram.world.chat(5)
    answer = call(telegram, "sendMessage", chat_id=5, text=text, parse_mode="HTML")
    assert answer["description"] == f"Bad Request: can't parse entities: {complaint}"


def test_it_counts_a_text_after_its_entities(telegram: StandIn) -> None:
    telegram.world.chat(5)
    text = f"<b>{'&lt;' * 4096}</b>"
    (entity,) = call(telegram, "sendMessage", chat_id=5, text=text, parse_mode="HTML")["result"]["entities"]
    assert entity == {"type": "bold", "offset": 0, "length": 4096}


def test_it_knows_its_token_and_its_methods(telegram: StandIn) -> None:
    assert post(f"{telegram.url}/bot1:x/getMe", {})["error_code"] == 401
    assert call(telegram, "sendNothing")["error_code"] == 404


def test_an_offset_confirms_what_lies_below_it(telegram: StandIn) -> None:
    for text in ("một", "hai", "ba"):
        telegram.world.say(5, text)
    first, second, third = telegram.world.pending()
    assert [u["update_id"] for u in call(telegram, "getUpdates")["result"]] == [first, second, third]
    assert [u["update_id"] for u in call(telegram, "getUpdates", offset=third)["result"]] == [third]
    assert telegram.world.pending() == [third]
    assert call(telegram, "getUpdates", offset=third + 1)["result"] == []


def test_the_same_question_asked_at_once_again_gives_one_update_only(telegram: StandIn) -> None:
    telegram.world.say(5, "một")
    telegram.world.say(5, "hai")
    assert [len(call(telegram, "getUpdates")["result"]) for _ in range(2)] == [2, 1]


def test_updates_of_a_kind_not_asked_for_do_not_come(telegram: StandIn) -> None:
    call(telegram, "getUpdates", allowed_updates=["callback_query"])
    telegram.world.say(5, "một")
    assert telegram.world.pending() == []


def test_a_second_poll_ends_the_first(telegram: StandIn) -> None:
    with ThreadPoolExecutor() as pool:
        first = pool.submit(call, telegram, "getUpdates", timeout=5)
        telegram.wait_for(lambda: telegram.methods.polls == 1)
        call(telegram, "getUpdates")
        assert first.result()["error_code"] == 409


def test_it_does_not_give_updates_while_a_webhook_is_set(telegram: StandIn) -> None:
    call(telegram, "setWebhook", url="https://a.example/")
    assert call(telegram, "getUpdates")["error_code"] == 409


def test_it_runs_alone_and_is_led_over_http() -> None:
    command = [sys.executable, "-m", "tests.telegram.standin", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            post(f"{url}/control/say", {"chat": 5, "text": "một"})
            post(f"{url}/control/fail", {"method": "sendMessage", "kind": "error", "code": 403})
            assert len(post(f"{url}/bot{TOKEN}/getUpdates", {})["result"]) == 1
            answers = [post(f"{url}/bot{TOKEN}/sendMessage", {"chat_id": 5, "text": "chào"}) for _ in range(2)]
            assert [answer["ok"] for answer in answers] == [False, True]
            history = post(f"{url}/control/history", {"chat": 5})
            assert [message["text"] for message in history] == ["một", "chào"]
            assert "error" in post(f"{url}/control/nothing", {})
            assert "error" in post(f"{url}/control/press", {"chat": 5, "message_id": 99})
        finally:
            process.terminate()
