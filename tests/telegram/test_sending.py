"""Replies as Telegram gets them, and what its refusals mean to delivery."""

import asyncio
import traceback
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.channels.base import Outcome, Outgoing, SendError
from bot.channels.telegram.channel import TelegramChannel
from domain.messages import Choice, File, Page, Reply, length, split
from tests.telegram.running import QUICK, address, channel_to
from tests.telegram.standin import StandIn
from tests.telegram.world import buttons

IMPATIENT = replace(QUICK, answer=0.5)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


def sends(telegram: StandIn, *outgoing: Outgoing, chat: int = 5, **settings: Any) -> list[str]:
    """Send these one after the other; returns the ids of the messages."""

    async def play() -> list[str]:
        channel = channel_to(telegram, **settings)
        await channel._bot.initialize()
        try:
            return [await channel.send(address(chat), out) for out in outgoing]
        finally:
            await channel.stop()

    telegram.world.chat(5)
    return asyncio.run(play())


def refused(telegram: StandIn, out: Outgoing, chat: int = 5, **settings: Any) -> SendError:
    with pytest.raises(SendError) as caught:
        sends(telegram, out, chat=chat, **settings)
    assert telegram.token not in "".join(traceback.format_exception(caught.value))
    return caught.value


def test_a_text_goes_out_escaped_with_its_first_line_bold(telegram: StandIn) -> None:
    text = 'Nhiệm vụ <1.3> & {x}\n<b>Chủ trì</b>: Phòng "TC-KT"'
    (sent,) = sends(telegram, Outgoing(7, Reply(text)))
    (message,) = telegram.world.said(5)
    assert sent == str(message["message_id"])
    assert message["text"] == text
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": len("Nhiệm vụ <1.3> & {x}")}]
    assert (message["silent"], message["preview"], "has_protected_content" in message) == (False, False, False)


def test_a_text_of_one_line_has_no_heading(telegram: StandIn) -> None:
    sends(telegram, Outgoing(7, Reply("Đã ghi.")))
    assert telegram.world.said(5)[0]["entities"] == []


def test_a_reply_may_be_silent_and_protected(telegram: StandIn) -> None:
    sends(telegram, Outgoing(7, Reply("Danh sách", silent=True, protected=True)))
    (message,) = telegram.world.said(5)
    assert message["silent"] is message["has_protected_content"] is True


def test_every_choice_is_a_button_that_carries_row_and_index(telegram: StandIn) -> None:
    choices = (Choice("Ghi 80%", "/ghi"), Choice("Thôi", "/thoi"), Choice("Nhãn " * 30, "/dai"))
    sends(telegram, Outgoing(9_000_000_000_000, Reply("Ghi?", choices)))
    rows = telegram.world.said(5)[0]["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows] == [1, 1, 1]
    assert [row[0]["text"] for row in rows[:2]] == ["1. Ghi 80%", "2. Thôi"]
    assert rows[2][0]["text"].endswith("…")
    assert len(rows[2][0]["text"]) <= 48
    assert [row[0]["callback_data"] for row in rows] == [f"9000000000000:{n}" for n in range(3)]


def test_short_listed_choices_share_rows(telegram: StandIn) -> None:
    listed = tuple(Choice(f"1.{n}", f"/xem {n}", listed=True) for n in range(1, 8))
    sends(telegram, Outgoing(1, Reply("Danh sách", (*listed, Choice("Xem thêm", "/them")))))
    rows = telegram.world.said(5)[0]["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [
        ["1. 1.1", "2. 1.2", "3. 1.3", "4. 1.4", "5. 1.5"],
        ["6. 1.6", "7. 1.7"],
        ["8. Xem thêm"],
    ]


def test_listed_choices_too_long_for_one_row_take_more(telegram: StandIn) -> None:
    listed = tuple(Choice("VIII.1.10 Tuyên truyền", "/xem", listed=True) for _ in range(3))
    sends(telegram, Outgoing(1, Reply("Danh sách", listed)))
    assert [len(row) for row in telegram.world.said(5)[0]["reply_markup"]["inline_keyboard"]] == [1, 1, 1]


def test_an_edit_changes_the_message_in_place(telegram: StandIn) -> None:
    (first,) = sends(telegram, Outgoing(1, Reply("Ghi?", (Choice("Có", "/co"),))))
    (again,) = sends(telegram, Outgoing(2, Reply("Đã ghi."), edits=first))
    (message,) = telegram.world.said(5)
    assert again == first
    assert (message["text"], buttons(message)) == ("Đã ghi.", [])


def test_an_edit_that_changes_nothing_is_a_success(telegram: StandIn) -> None:
    (first,) = sends(telegram, Outgoing(1, Reply("Một\nhai", (Choice("Có", "/co"),))))
    (again,) = sends(telegram, Outgoing(1, Reply("Một\nhai", (Choice("Có", "/co"),)), edits=first))
    assert again == first
    assert len(telegram.called("editMessageText")) == 1
    assert len(telegram.world.said(5)) == 1


def gone(telegram: StandIn) -> str:
    return "99999"


def of_the_person(telegram: StandIn) -> str:
    return str(telegram.world.say(5, "một"))


def a_file(telegram: StandIn) -> str:
    return sends(telegram, Outgoing(1, Reply("", attachments=(File("a.txt"),)), file=b"x"))[0]


def of_another_channel(telegram: StandIn) -> str:
    return "web-7f"


@pytest.mark.parametrize("edited", [gone, of_the_person, a_file, of_another_channel])
def test_what_cannot_be_edited_is_sent_anew(telegram: StandIn, edited: Callable[[StandIn], str]) -> None:
    old = edited(telegram)
    (new,) = sends(telegram, Outgoing(2, Reply("Đã ghi."), edits=old))
    assert new != old
    assert telegram.world.said(5)[-1]["text"] == "Đã ghi."


@pytest.mark.parametrize(
    ("attachment", "content", "kind"),
    [
        (File("bieu-do.png", "image/png"), PNG, "photo"),
        (File("hong.png", "image/png"), b"not a picture", "document"),
        (File("to.jpg", "image/jpeg"), b"\xff\xd8\xff" + b"\0" * (10 * 1024 * 1024), "document"),
        (File("Tổng hợp.xlsx", "application/vnd.ms-excel"), bytes(range(256)), "document"),
    ],
)
def test_an_attachment_goes_out_as_photo_or_document(
    telegram: StandIn, attachment: File, content: bytes, kind: str
) -> None:
    reply = Reply("Tệp <1>", (Choice("Xem", "/xem"),), attachments=(attachment,), protected=True)
    sends(telegram, Outgoing(3, reply, file=content))
    (message,) = telegram.world.said(5)
    sent = message["photo"][-1] if kind == "photo" else message["document"]
    assert telegram.world.files[sent["file_id"]] == content
    assert sent.get("file_name") == (None if kind == "photo" else attachment.name)
    assert message["caption"] == "Tệp <1>"
    assert message["has_protected_content"] is True
    assert buttons(message)[0]["callback_data"] == "3:0"


def test_a_long_reply_fits_part_by_part_in_utf16_units(telegram: StandIn) -> None:
    reply = Reply("\n".join(["Việc & đầu tiên 📌" + "😀" * 500] * 12), (Choice("Tiếp", "/tiep"),))
    parts = split(reply, TelegramChannel.limits)
    assert len(parts) > 2
    sends(telegram, *(Outgoing(row, part) for row, part in enumerate(parts)))
    assert "\n".join(message["text"] for message in telegram.world.said(5)) == reply.text
    assert max(length(part.text, TelegramChannel.limits) for part in parts) > 3000
    assert [len(buttons(message)) for message in telegram.world.said(5)][-2:] == [0, 1]


REFUSALS = [
    ({"code": 403, "description": "Forbidden: bot was blocked by the user"}, Outcome.REJECTED, True),
    ({"code": 403, "description": "Forbidden: user is deactivated"}, Outcome.REJECTED, True),
    ({"code": 400, "description": "Bad Request: chat not found"}, Outcome.REJECTED, True),
    ({"code": 400, "description": "Bad Request: message is too long"}, Outcome.REJECTED, False),
    ({"code": 413, "description": "Request Entity Too Large"}, Outcome.REJECTED, False),
    ({"code": 401, "description": "Unauthorized"}, Outcome.TRY_LATER, False),
    ({"code": 404, "description": "Not Found"}, Outcome.TRY_LATER, False),
    ({"code": 409, "description": "Conflict: terminated"}, Outcome.TRY_LATER, False),
    ({"code": 429, "description": "Too Many Requests: retry later"}, Outcome.TRY_LATER, False),
    ({"code": 500, "description": "Internal Server Error"}, Outcome.UNKNOWN, False),
]


@pytest.mark.parametrize(("answer", "outcome", "permanent"), REFUSALS)
def test_a_refusal_is_told_as_an_outcome(
    telegram: StandIn, answer: dict[str, Any], outcome: Outcome, permanent: bool
) -> None:
    telegram.fail("sendMessage", "error", **answer)
    error = refused(telegram, Outgoing(1, Reply("một")))
    assert (error.outcome, error.permanent, error.retry_after, error.moved_to) == (outcome, permanent, None, "")
    assert answer["description"].removeprefix("Bad Request: ").lower() in error.reason.lower()
    assert telegram.world.said(5) == []


def test_flood_control_is_told_with_its_seconds(telegram: StandIn) -> None:
    telegram.fail("sendMessage", "error", code=429, parameters={"retry_after": 17})
    error = refused(telegram, Outgoing(1, Reply("một")))
    assert (error.outcome, error.retry_after) == (Outcome.TRY_LATER, 17)


def test_a_chat_that_moved_is_told_with_its_new_id(telegram: StandIn) -> None:
    telegram.fail("sendMessage", "error", code=400, parameters={"migrate_to_chat_id": -1001234})
    error = refused(telegram, Outgoing(1, Reply("một")))
    assert (error.outcome, error.moved_to, error.permanent) == (Outcome.REJECTED, "-1001234", False)


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [
        ({"kind": "hang", "seconds": 30}, 1),
        ({"kind": "reset_after"}, 1),
        ({"kind": "reset_before"}, 0),
        ({"kind": "malformed"}, 1),
        ({"kind": "empty"}, 1),
        ({"kind": "page", "code": 502}, 0),
        ({"kind": "page", "code": 504}, 0),
    ],
)
def test_a_send_that_may_have_arrived_has_an_unknown_outcome(
    telegram: StandIn, fault: dict[str, Any], arrived: int
) -> None:
    telegram.fail("sendMessage", **fault)
    error = refused(telegram, Outgoing(1, Reply("một")), timing=IMPATIENT)
    assert (error.outcome, error.permanent) == (Outcome.UNKNOWN, False)
    assert len(telegram.world.said(5)) == arrived


@pytest.mark.parametrize("answer", [b"{}", b"[]", b'{"ok": true, "result": true}', b'{"ok": true, "result": {}}'])
def test_an_answer_of_an_unknown_shape_leaves_the_outcome_unknown(
    telegram: StandIn, answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def do_request(*args: Any, **kwargs: Any) -> tuple[int, bytes]:
        return 200, answer

    async def play() -> None:
        channel = channel_to(telegram)
        monkeypatch.setattr("telegram.request.HTTPXRequest.do_request", do_request)
        with pytest.raises(SendError) as caught:
            await channel.send(address(5), Outgoing(1, Reply("một")))
        assert caught.value.outcome is Outcome.UNKNOWN

    asyncio.run(play())


def test_without_a_connection_nothing_was_sent(telegram: StandIn) -> None:
    async def play(api_url: str) -> None:
        channel = channel_to(telegram, api_url=api_url)
        with pytest.raises(SendError) as caught:
            await channel.send(address(5), Outgoing(1, Reply("một")))
        assert caught.value.outcome is Outcome.TRY_LATER
        assert telegram.token not in str(caught.value)
        await channel.stop()

    for api_url in ("http://127.0.0.1:9", "127.0.0.1:9"):
        asyncio.run(play(api_url))


def test_a_proxy_that_is_down_sent_nothing(telegram: StandIn) -> None:
    async def play() -> None:
        channel = channel_to(telegram, proxy="http://ten:mat-khau@127.0.0.1:9")
        with pytest.raises(SendError) as caught:
            await channel.send(address(5), Outgoing(1, Reply("một")))
        assert caught.value.outcome is Outcome.TRY_LATER
        assert "mat-khau" not in caught.value.reason
        await channel.stop()

    asyncio.run(play())


def test_an_edit_of_unknown_outcome_is_not_sent_anew(telegram: StandIn) -> None:
    (first,) = sends(telegram, Outgoing(1, Reply("Ghi?")))
    telegram.fail("editMessageText", "reset_after")
    assert refused(telegram, Outgoing(2, Reply("Đã ghi."), edits=first)).outcome is Outcome.UNKNOWN
    assert len(telegram.world.said(5)) == 1


def test_it_cannot_write_to_a_stranger_nor_to_who_blocked_it(telegram: StandIn) -> None:
    assert refused(telegram, Outgoing(1, Reply("một")), chat=77).permanent
    telegram.world.block(5)
    assert refused(telegram, Outgoing(1, Reply("một"))).permanent


def test_a_page_is_a_button_with_its_address(telegram: StandIn) -> None:
    choices = (Choice("Gửi tệp", "/guitep", page=Page("upload", 7)), Choice("Để sau", "/thoi"))
    link = "https://dondoc.example.vn/l/upload/abc"
    sends(telegram, Outgoing(7, Reply("Mời gửi.", choices), links=(link, "")))
    shown = [(button.get("url"), button.get("callback_data")) for button in buttons(telegram.world.said(5)[0])]
    assert shown == [(link, None), (None, "7:1")]


def test_an_address_that_telegram_refuses_is_no_reason_to_lose_the_message(telegram: StandIn) -> None:
    choices = (Choice("Gửi tệp", "/guitep", page=Page("upload", 7)),)
    sends(telegram, Outgoing(7, Reply("Mời gửi.", choices), links=("http://dondoc:8080/l/upload/abc",)))
    assert buttons(telegram.world.said(5)[0])[0]["callback_data"] == "7:0"
