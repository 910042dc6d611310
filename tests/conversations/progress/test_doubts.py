"""What is said of a task but is no progress: nothing is written without a word."""

import pytest

from tests.chat import Chat, Department
from tests.databases import ONCE

pytestmark = ONCE


def test_a_measured_value_is_told_from_progress_and_offered(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("4.6 đạt 85% hài lòng")
    assert "85% là kết quả đo được, không phải tiến độ" in cu_jut.text
    assert "kết quả đo 85% (chỉ tiêu “trên 80% người dân hài lòng" in cu_jut.text
    assert cu_jut.choices == ("Ghi kết quả 85%", "Ghi tiến độ 85%", "Không ghi")
    assert department.written() == []

    cu_jut.presses("Ghi tiến độ 85%")
    assert department.written() == [("TTYT Cư Jút", "4.6", 85)]


def test_a_measured_value_can_be_left_alone(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("4.6 đạt 85% hài lòng").presses("Không ghi")
    assert cu_jut.text == "Đã bỏ, không ghi gì."
    assert department.written() == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mai xong II.2.1", "việc dự kiến"),
        ("nếu có tiền thì II.2.1 sẽ xong 50%", "kèm điều kiện"),
        ("II.2.1 phải xong trong tháng này", "yêu cầu phải làm"),
        ("nghe nói II.2.1 xong rồi", "lời dẫn lại"),
    ],
)
def test_what_is_not_yet_so_is_offered_as_a_note(department: Department, cu_jut: Chat, text: str, told: str) -> None:
    cu_jut.says(text)
    assert told in cu_jut.text
    assert cu_jut.choices == ("Ghi thành ghi chú", "Không ghi")
    assert department.written() == []

    cu_jut.presses("Ghi thành ghi chú")
    assert department.written() == [("TTYT Cư Jút", "II.2.1", None)]
    assert f"ghi chú “{text}”" in cu_jut.says("lịch sử II.2.1").text


@pytest.mark.parametrize("text", ["sếp khen I.1.4 xong 80% là giỏi", "I.1.4 chắc được 80% mà anh Tám cứ nhắc hoài"])
def test_what_may_not_be_meant_is_asked_about_with_the_value_as_a_choice(
    department: Department, cu_jut: Chat, text: str
) -> None:
    cu_jut.says(text)
    assert "Tôi chưa chắc đây là kết quả thực hiện" in cu_jut.text
    assert cu_jut.choices == ("Ghi thành ghi chú", "Ghi tiến độ 80%", "Không ghi")
    assert department.written() == []

    cu_jut.presses("Ghi tiến độ 80%")
    assert "tiến độ 80%" in cu_jut.text
    assert department.written() == []
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 80)]


def test_a_guess_at_being_done_is_asked_about(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 chắc xong rồi")
    assert "Tôi chưa chắc đây là kết quả thực hiện" in cu_jut.text
    assert cu_jut.choices == ("Ghi thành ghi chú", "Ghi tiến độ 100%", "Không ghi")
    assert department.written() == []


def test_of_several_only_what_is_sure_is_drafted(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 xong, mai xong 4.6")
    assert "4.6: là dự kiến, điều kiện hoặc câu hỏi" in cu_jut.text
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 100)]


def test_a_measured_value_over_100_is_refused(department: Department, cu_jut: Chat) -> None:
    assert "Tiến độ “850” chưa đúng" in cu_jut.says("4.6 đạt 850% hài lòng").text


def test_a_question_is_answered_with_the_task(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 xong chưa?")
    assert cu_jut.text.startswith("Nhiệm vụ I.1.4")
    assert "chưa cập nhật" in cu_jut.text
    assert department.written() == []


def test_not_yet_done_is_never_taken_for_done(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("chưa xong I.1.4")
    assert "đang thực hiện (0%)" in cu_jut.text
    assert department.written() == []
