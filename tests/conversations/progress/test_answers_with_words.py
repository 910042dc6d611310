"""What people answer to "how far is it?" besides a number: words, another task's code, a difficulty."""

import pytest

from domain.replies.short import percent_and_words
from tests.chat import Chat
from tests.databases import ONCE

pytestmark = ONCE

ASKED = "/tiendo I.1.4"
OTHER = "I.1.6"


def test_a_number_with_words_is_about_the_task_asked_about(cu_jut: Chat) -> None:
    cu_jut.says(ASKED).says("60 còn chờ phê duyệt")
    assert "I.1.4" in cu_jut.text
    assert "tiến độ 60%" in cu_jut.text
    assert "còn chờ phê duyệt" in cu_jut.text
    cu_jut.presses("Ghi")
    assert "Đã ghi" in cu_jut.text


def test_a_difficulty_behind_the_number_goes_to_the_office_as_one(cu_jut: Chat, office: Chat) -> None:
    cu_jut.says(ASKED).says("60%, vướng kinh phí")
    assert "vướng mắc “vướng kinh phí”" in cu_jut.text
    cu_jut.presses("Ghi")
    assert "đã chuyển Văn phòng Sở" in cu_jut.text


def test_a_difficulty_is_not_written_a_second_time_as_a_note(cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 65%, còn vướng kinh phí in phiếu")
    assert "tiến độ 65%; vướng mắc “còn vướng kinh phí in phiếu”" in cu_jut.text
    assert "ghi chú" not in cu_jut.text


def test_words_alone_are_about_the_task_asked_about(cu_jut: Chat) -> None:
    cu_jut.says(ASKED).says("xong rồi, đã gửi văn bản")
    assert "I.1.4" in cu_jut.text
    assert "hoàn thành 100%" in cu_jut.text


def test_the_code_of_another_task_is_not_an_answer(cu_jut: Chat) -> None:
    cu_jut.says(ASKED).says(f"{OTHER} xong")
    assert OTHER in cu_jut.text
    assert "I.1.4" not in cu_jut.text


@pytest.mark.parametrize("text", ["3 ngày nữa xong", "2 đơn vị chưa gửi", "60%", "1.3 được 80%", "chưa làm"])
def test_a_number_of_other_things_is_no_percentage(text: str) -> None:
    assert percent_and_words(text) is None


@pytest.mark.parametrize("text", ["60 còn chờ in", "được 60%, còn chờ in", "khoảng 60. còn chờ in", "60 % còn chờ in"])
def test_the_words_behind_a_percentage_are_kept_as_they_were_written(text: str) -> None:
    assert percent_and_words(text) == (60, "còn chờ in")
