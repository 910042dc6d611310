"""The conversation in English: switched to by a word, and back."""

import pytest

from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


@pytest.mark.parametrize("text", ["/language en", "english", "Switch to English", "tiếng Anh"])
def test_a_word_switches_the_language(cu_jut: Chat, text: str) -> None:
    assert cu_jut.says(text).text == "I will answer in English from now on."
    assert cu_jut.says("my tasks").text.startswith("TTYT Cư Jút: ")
    assert "tasks" in cu_jut.text
    assert "Từ nay tôi trả lời bằng tiếng Việt" in cu_jut.says("tiếng Việt").text


def test_simple_sentences_work_in_english(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("english").says("I.1.4 is 60% done")
    assert cu_jut.choices[0] == "Save"
    cu_jut.says("sorry, I.1.4 is 70 not 60")
    assert "70%" in cu_jut.text
    cu_jut.says("when is 4.4 due")
    assert cu_jut.text.startswith("Deadline of 4.4")
    assert "the update of I.1.4 still waits" in cu_jut.text
    cu_jut.says("go back").says("yes")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 70)]


@BOTH
def test_left_for_later_in_english(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("english").says("I.1.4 is 60% done").says("later")
    assert cu_jut.text.startswith("Left for later, nothing was saved")
    assert department.written() == []
