"""Which one is meant, said in words: a topic, or a place in the list; a yes is never said so."""

import pytest

from domain.replies.short import place
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


@pytest.mark.parametrize("zalo", [False, True], ids=["buttons", "plain"])
@pytest.mark.parametrize(("text", "at"), [("cái đầu", 0), ("cái thứ hai", 1), ("số 2", 1), ("cai cuoi cung a", -2)])
def test_a_place_chooses_of_the_tasks_asked_about(department: Department, zalo: bool, text: str, at: int) -> None:
    chat = department.chat("TTYT Cư Jút", zalo=zalo)
    wanted = chat.says("1.1 được 50%").choices[at]
    chat.says(text)
    assert f"• {wanted.split()[0]} " in chat.text
    assert department.written() == []


def test_a_place_opens_what_a_list_shows(cu_jut: Chat) -> None:
    second = cu_jut.says("tìm nhiệm vụ về rà soát").choices[1]
    assert cu_jut.says("cái thứ hai").text.startswith(f"Nhiệm vụ {second} ")


def test_a_place_counts_reports_and_tasks_of_a_list_alike(cu_jut: Chat) -> None:
    assert cu_jut.says("nhiệm vụ của tôi").choices[2] == "Báo cáo"
    assert "Báo cáo CCHC quý I" in cu_jut.says("cái thứ 3").text


@pytest.mark.parametrize("text", ["cái đầu", "đầu tiên", "cái cuối"])
def test_a_place_is_no_yes(department: Department, cu_jut: Chat, text: str) -> None:
    cu_jut.says("I.1.4 được 60%, 4.4 xong").says(text)
    assert department.written() == []


@BOTH
def test_the_task_asked_for_can_be_named_by_its_topic(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("được 60%").says("cái kê khai tài sản")
    assert "• 4.4 " in cu_jut.text
    assert "tiến độ 60%" in cu_jut.text
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "4.4", 60)]


def test_of_those_of_one_code_the_topic_tells(cu_jut: Chat) -> None:
    cu_jut.says("1.1 được 50%").says("cái kiểm soát thủ tục hành chính ấy")
    assert "• III.1.1 " in cu_jut.text


def test_a_topic_of_none_of_them_is_no_answer(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("1.1 được 50%").says("cái kê khai tài sản")
    assert "tiến độ 50%" not in cu_jut.text
    assert department.written() == []


@pytest.mark.parametrize("text", ["thứ hai", "thứ 6", "mục 2", "1.3", "cái", "cái đầu tiên xong rồi", "cuối tháng"])
def test_days_and_codes_are_no_places(text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "due"),
    [("hạn của I.1.4", "I.1.4"), ("bao giờ hết hạn vụ kê khai tài sản", "4.4"), ("4.4 hạn khi nào", "4.4")],
)
def test_the_deadline_of_one_task_is_told(cu_jut: Chat, text: str, due: str) -> None:
    cu_jut.says(text)
    assert cu_jut.text.startswith(f"Hạn của {due} “")
    assert "Kế hoạch ghi: “" in cu_jut.text
    assert "TTYT Cư Jút: " in cu_jut.text


def test_the_deadline_of_a_code_of_several_is_asked(cu_jut: Chat) -> None:
    cu_jut.says("hạn của 1.1")
    assert cu_jut.text.startswith("“1.1” có ở")
    cu_jut.presses(cu_jut.choices[0])
    assert cu_jut.text.startswith("Hạn của I.1.1 “")


def test_deadlines_of_reports_are_no_deadline_of_a_task(cu_jut: Chat) -> None:
    assert cu_jut.says("hạn báo cáo CCHC").text.startswith("Việc có hạn chưa xong")


def test_the_deadline_of_another_units_task_is_not_told(department: Department) -> None:
    union = department.chat("Công đoàn Ngành Y tế")
    assert union.says("hạn của VII.1.7").text.startswith("Không tìm thấy nhiệm vụ")
