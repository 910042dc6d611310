"""`dondoc understand --unread`: the office looks through what was not understood."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from bot import clock
from bot.commands.department import open_department
from storage.privacy.unread import keep_unread
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 1, 5, 2, tzinfo=UTC), tick=False):
        yield


def test_what_was_not_understood_is_listed_with_its_reading(dondoc: Run) -> None:
    assert dondoc("understand", "--unread").out == "Không có câu nào chưa hiểu.\n"
    with open_department() as database, database.begin(clock.now()) as store:
        for text in ("chị Lan nói gì", "abc", "chị Hoa nói gì"):
            keep_unread(store, "unit", text, "out_of_scope", 0.3)

    listed = dondoc("understand", "--unread")
    assert listed.code == 0
    first, second = listed.out.splitlines()
    assert first == "2 lần, gần nhất 05/01/2026, unit, hiểu là out_of_scope (0.30): chị … nói gì"
    assert second.endswith(": abc")
    (row, _) = json.loads(dondoc("understand", "--unread", "--json").out)["unread"]
    assert row == {
        "role": "unit",
        "text": "chị … nói gì",
        "intent": "out_of_scope",
        "confidence": 0.3,
        "times": 2,
        "first_at": "2026-01-05T02:00:00+00:00",
        "last_at": "2026-01-05T02:00:00+00:00",
    }


def test_it_is_not_mixed_with_reading_a_sentence(dondoc: Run) -> None:
    ran = dondoc("understand", "1.3 xong", "--unread")
    assert ran.code == 2
    assert "--unread" in ran.err
