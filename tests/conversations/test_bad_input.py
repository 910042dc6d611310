"""Whatever comes in gets one clear sentence; nothing is lost, leaked or written by mistake."""

import logging
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from handlers import directory, files
from handlers.turn import Turn
from storage.schema import draft, incoming, outbox, question
from storage.talk.drafts import save_draft
from tests.chat import Chat, Department


@pytest.mark.parametrize("text", ["I.1.4 được 120%", "I.1.4 đạt 101%", "I.1.4 được 999%"])
def test_a_percent_over_100_is_refused(department: Department, cu_jut: Chat, text: str) -> None:
    assert "chỉ ghi số từ 0 đến 100" in cu_jut.says(text).text
    assert department.rows(select(draft.c.id)) == []


@pytest.mark.parametrize(
    "text", ["a " * 5000, "nhiệm vụ " * 1200, "9" * 10_000, "I.1.4 xong, " * 900, "\n" * 9_999 + "?"]
)
def test_ten_thousand_characters_are_declined(department: Department, cu_jut: Chat, text: str) -> None:
    assert cu_jut.says(text).text.startswith("Tin nhắn quá dài, chưa ghi gì.")
    assert department.rows(select(draft.c.id)) == []


def test_a_long_note_is_kept_whole_and_shown_in_parts(department: Department) -> None:
    chat = department.chat("TTYT Cư Jút", zalo=True)
    note = "đã họp " * 270
    chat.says(f"I.1.4 được 60%, {note}")
    assert len(chat.replies) > 1
    chat.presses("Ghi").says("lịch sử I.1.4")
    assert "".join(said.text for said in chat.replies).count("đã họp") == 270


@pytest.mark.parametrize("text", ["", "   ", "\u200b"])
def test_a_message_without_words_is_told_what_can_be_read(cu_jut: Chat, text: str) -> None:
    cu_jut.says(text)
    assert cu_jut.text
    assert "Nhiệm vụ của tôi" in cu_jut.choices


@pytest.mark.parametrize(
    "text", ["<b>I.1.4</b> & {x} {{y}} %s $1 \\", "{0}", "💥👩‍👩‍👧", "'; DROP TABLE draft; --", "/", "//", "#12"]
)
def test_odd_texts_are_answered(department: Department, cu_jut: Chat, text: str) -> None:
    assert "mã L-" not in cu_jut.says(text).text
    assert department.written() == []


def test_names_and_notes_are_shown_as_they_were_written(department: Department) -> None:
    chat = department.chat("TTYT Cư Jút", name="<b>An</b> {name} & { $x }")
    chat.says("I.1.4 được 60%, đã treo <a href='x'>{đây}</a> & { $percent }").presses("Ghi")
    assert "“đã treo <a href='x'>{đây}</a> & { $percent”" in chat.text
    assert "(<b>An</b> {name} & { $x }): 60%" in chat.says("lịch sử I.1.4").text


def test_a_repeated_event_does_nothing(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%", event="m1").says("ghi", event="m2")
    assert cu_jut.says("ghi", event="m2").replies == []
    assert cu_jut.says("I.1.4 được 60%", event="m1").replies == []
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    assert len(department.rows(select(incoming.c.id))) == 2


# --- faults


def falls_over(turn: Turn) -> Any:
    """A handler that writes something and then fails."""
    save_draft(turn.store, turn.person.id, "progress", {"lines": []}, turn.incoming_id)
    raise RuntimeError("a fault of ours")


def test_a_fault_is_owned_up_to_and_leaves_nothing_behind(
    department: Department, cu_jut: Chat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    cu_jut.says("I.1.4 được 60%")
    kept = department.rows(select(draft.c.id)), department.rows(select(question.c.data))
    monkeypatch.setitem(directory.INTENTS, "help", falls_over)
    with caplog.at_level(logging.CRITICAL, logger="bot"):
        cu_jut.says("trợ giúp")
    ((fault,),) = department.rows(select(incoming.c.fault).where(incoming.c.text == "trợ giúp"))
    assert f"(mã {fault})" in cu_jut.text
    assert fault.startswith("L-")
    assert (department.rows(select(draft.c.id)), department.rows(select(question.c.data))) == kept

    cu_jut.says("ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_a_fault_on_an_album_is_told_once(
    department: Department, cu_jut: Chat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(files, "received", falls_over)
    cu_jut.sends_photo(group="album")
    department.passes(seconds=3)
    assert "(mã L-" in cu_jut.text


def test_a_database_that_is_down_keeps_nothing_and_is_tried_again(
    department: Department, cu_jut: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def down(turn: Turn) -> Any:
        save_draft(turn.store, turn.person.id, "progress", {"lines": []}, turn.incoming_id)
        raise OperationalError("INSERT", {}, Exception("database is locked"))

    with monkeypatch.context() as patch:
        patch.setitem(directory.INTENTS, "help", down)
        with pytest.raises(OperationalError):
            cu_jut.says("trợ giúp", event="m1")
    assert department.rows(select(incoming.c.id)) == []
    assert department.rows(select(outbox.c.id)) == []
    assert department.rows(select(draft.c.id)) == []
    assert cu_jut.says("trợ giúp", event="m1").text.startswith("Tôi theo dõi nhiệm vụ")
