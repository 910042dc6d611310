"""Updates as Telegram sends them, and the message that each becomes."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram.parse import read_update
from domain.messages import IncomingMessage
from tests.places import DATA

CASES = sorted((DATA / "telegram").glob("*.json"))


def as_json(message: IncomingMessage | None) -> dict[str, Any] | None:
    """The message as the cases write it: without what is empty."""
    if message is None:
        return None
    fields = {key: value for key, value in asdict(message).items() if value}
    fields["address"] = "/".join(fields["address"].values())
    if files := fields.get("files"):
        fields["files"] = [{key: value for key, value in file.items() if value} for file in files]
    if message.sent_at:
        fields["sent_at"] = message.sent_at.isoformat()
    return fields | ({"pressed": list(message.pressed)} if message.pressed else {})


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_it_reads_an_update(case: Path) -> None:
    captured = json.loads(case.read_text(encoding="utf-8"))
    assert as_json(read_update(captured["update"], "7000000001")) == captured["message"]


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"update_id": 1},
        {"update_id": 1, "message": {}},
        {"update_id": 1, "message": None},
        {"update_id": 1, "message": []},
        {"update_id": 1, "message": {"message_id": 1, "date": 10**30, "chat": {"id": 5, "type": "private"}}},
        {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "new kind"}, "text": "x"}},
        {"update_id": 1, "callback_query": {"id": "1"}},
        {"update_id": 1, "something_new": {"id": "1"}},
    ],
)
def test_it_passes_over_what_it_cannot_read(update: dict[str, Any]) -> None:
    assert read_update(update, "7000000001") is None


def in_group(**more: Any) -> dict[str, Any]:
    """A file that somebody sends in a group."""
    file = {"file_id": "f1", "file_unique_id": "u1", "file_name": "ke-hoach.docx", "file_size": 9}
    sender = {"id": 42, "is_bot": False, "first_name": "Bình"}
    group = {"id": -5, "type": "supergroup", "title": "Văn phòng"}
    message = {"message_id": 8, "date": 1_767_600_000, "chat": group, "from": sender, "document": file} | more
    return {"update_id": 1, "message": message}


BOT = {"id": 7, "is_bot": True, "first_name": "Đôn Đốc"}
OURS = {"message_id": 3, "date": 1, "chat": {"id": -5, "type": "group"}, "text": "…"}


@pytest.mark.parametrize(
    "more",
    [
        {"caption": "@dondoc_bot kế hoạch năm nay"},
        {"caption": "kế hoạch năm nay @DonDoc_Bot"},
        {
            "caption": "kế hoạch năm nay",
            "reply_to_message": OURS | {"from": {"id": 7, "is_bot": True, "first_name": "b"}},
        },
    ],
)
def test_a_file_sent_to_the_bot_in_a_group_counts_as_sent_in_the_persons_own_chat(more: dict[str, Any]) -> None:
    message = read_update(in_group(**more), "7", "dondoc_bot")
    assert message is not None
    assert (message.address.chat_id, message.text, message.in_group) == ("42", "kế hoạch năm nay", True)
    assert [file.name for file in message.files] == ["ke-hoach.docx"]
    assert message.external_id == "group:-5:8"
    assert message.reply_to == message.group == ""


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"caption": "@dondoc_bot_khac kế hoạch"},
        {"caption": "@dondoc_bot", "document": None, "text": "@dondoc_bot nhiệm vụ của tôi"},
        {"caption": "@dondoc_bot", "from": {"id": 1, "is_bot": True, "first_name": "GroupAnonymousBot"}},
        {"caption": "@dondoc_bot", "from": None},
        {"reply_to_message": OURS | {"from": {"id": 42, "is_bot": False, "first_name": "Bình"}}},
    ],
)
def test_whatever_else_is_said_in_a_group_is_not_for_us(more: dict[str, Any]) -> None:
    update = in_group(**more)
    update["message"] = {name: value for name, value in update["message"].items() if value is not None}
    assert read_update(update, "7", "dondoc_bot") is None
