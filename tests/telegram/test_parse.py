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
