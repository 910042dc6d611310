"""Tasks named by what they are about: found, asked about where several may be meant, told where there is none."""

import pytest

from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def test_a_task_is_found_by_a_few_words(cu_jut: Chat) -> None:
    assert cu_jut.says("việc nào liên quan tới đường dây nóng").text.startswith("Nhiệm vụ 1.2 (KH PAPI 2026)")
    assert cu_jut.says("tim nhiem vu ke khai tai san").text.startswith("Nhiệm vụ 4.4 (KH PAPI 2026)")


@BOTH
def test_several_that_may_be_meant_are_choices(cu_jut: Chat) -> None:
    cu_jut.says("tìm nhiệm vụ về rà soát")
    assert "nhiệm vụ về “rà soát”:" in cu_jut.text.split("\n")[0]
    assert len(cu_jut.choices) > 1
    cu_jut.presses(cu_jut.choices[0])
    assert cu_jut.text.startswith("Nhiệm vụ ")


def test_what_no_task_is_about_is_said(cu_jut: Chat) -> None:
    cu_jut.says("tìm nhiệm vụ về phóng vệ tinh")
    assert cu_jut.text.startswith("Không tìm thấy nhiệm vụ nào về “phóng vệ tinh”")
    assert cu_jut.choices == ("Nhiệm vụ của tôi",)


def test_a_unit_finds_nothing_of_others_and_the_office_all(department: Department, office: Chat) -> None:
    union = department.chat("Công đoàn Ngành Y tế")
    assert union.says("tìm nhiệm vụ iso").text.startswith("Không tìm thấy")
    assert office.says("tìm nhiệm vụ iso").text.startswith("Nhiệm vụ VII.1.7")


def test_progress_of_a_task_named_by_its_topic_is_confirmed_first(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("cái kê khai tài sản bên em xong rồi ạ")
    assert "• 4.4 " in cu_jut.text
    assert "hoàn thành 100%" in cu_jut.text
    assert department.written() == []
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "4.4", 100)]


def test_progress_of_what_may_be_several_tasks_is_asked_with_choices(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("rà soát thủ tục hành chính được 60%")
    assert len(cu_jut.choices) > 2
    assert department.written() == []
    cu_jut.presses(cu_jut.choices[0])
    assert "tiến độ 60%" in cu_jut.text
    cu_jut.presses("Ghi")
    assert [percent for _, _, percent in department.written()] == [60]


def test_a_caption_names_the_task_of_a_photo(cu_jut: Chat) -> None:
    cu_jut.sends_photo("đường dây nóng")
    assert "• 1.2 " in cu_jut.text
    assert "1 tệp minh chứng" in cu_jut.text


@pytest.mark.parametrize("text", ["lịch sử cập nhật đường dây nóng", "ai đã cập nhật đường dây nóng"])
def test_the_history_of_a_task_named_by_its_topic(cu_jut: Chat, text: str) -> None:
    assert cu_jut.says(text).text == "1.2 chưa có cập nhật nào."


@BOTH
def test_that_task_is_the_one_spoken_of_last(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("xem 4.4")
    cu_jut.says("nhiệm vụ đó được 40% rồi")
    assert "• 4.4 " in cu_jut.text
    assert "tiến độ 40%" in cu_jut.text
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "4.4", 40)]


@BOTH
def test_that_task_is_asked_for_where_none_was_spoken_of(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("cái đó xong rồi")
    assert len(cu_jut.choices) > 2
    assert department.written() == []


def test_an_answer_to_a_card_needs_no_code(cu_jut: Chat) -> None:
    card = cu_jut.says("xem 4.4").last
    cu_jut.says("cái kia").says("bên em làm xong hết rồi, có biên bản", reply_to=card)
    assert "• 4.4 " in cu_jut.text
    assert "hoàn thành 100%" in cu_jut.text


def test_what_is_not_understood_is_asked_back_with_what_it_may_mean(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("cái vụ kê khai kia á")
    assert any("4.4 " in choice for choice in cu_jut.choices) or "4.4" in cu_jut.text
    cu_jut.says("qwfp xyzt")
    assert cu_jut.text.startswith("Tôi chưa hiểu rõ ý anh/chị.")
    assert cu_jut.choices == ("Nhiệm vụ của tôi", "Hạn báo cáo", "Trợ giúp")
    assert department.written() == []
