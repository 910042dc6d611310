"""Said differently before the yes: the draft is amended and shown again, and nothing is written."""

import pytest

from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

OWN = "TTYT Cư Jút"


@pytest.mark.parametrize(
    "text",
    [
        "không, 70",
        "I.1.4 là 70 chứ không phải 60",
        "70 chứ không phải 60",
        "không phải 60 mà là 70",
        "nhầm, 70%",
        "sửa lại 70",
        "khong, 70",
        "70",
        "I.1.4 được 70%",
        "1.4 là 70",
    ],
)
def test_a_number_said_anew_amends_the_draft(department: Department, cu_jut: Chat, text: str) -> None:
    cu_jut.says("I.1.4 được 60%").says(text)
    assert cu_jut.text.startswith("Tôi hiểu như sau")
    assert "tiến độ 70%" in cu_jut.text
    assert cu_jut.choices == ("Ghi", "Sửa", "Không ghi")
    assert department.written() == []
    cu_jut.presses("Ghi")
    assert department.written() == [(OWN, "I.1.4", 70)]


@BOTH
def test_one_line_of_several_is_amended_and_the_others_stay(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%, 4.4 xong").says("I.1.4 là 70 chứ không phải 60")
    assert "tiến độ 70%" in cu_jut.text
    assert "• 4.4 " in cu_jut.text
    cu_jut.presses("Ghi cả 2")
    assert department.written() == [(OWN, "I.1.4", 70), (OWN, "4.4", 100)]


@pytest.mark.parametrize("zalo", [False, True], ids=["buttons", "plain"])
def test_which_of_several_lines_is_asked(department: Department, zalo: bool) -> None:
    chat = department.chat(OWN, zalo=zalo)
    chat.says("I.1.4 được 60%, 4.4 được 50%").says("không, 80")
    assert chat.text.startswith("Anh/chị muốn sửa mục nào?")
    chat.presses(chat.choices[1])
    assert "tiến độ 80%" in chat.text
    assert "tiến độ 60%" in chat.text
    chat.presses("Ghi cả 2")
    assert department.written() == [(OWN, "I.1.4", 60), (OWN, "4.4", 80)]


@pytest.mark.parametrize("text", ["không phải I.1.4 mà là 4.4", "4.4 chứ không phải I.1.4", "nhầm, 4.4 mới đúng"])
def test_the_task_itself_can_be_corrected(department: Department, cu_jut: Chat, text: str) -> None:
    cu_jut.says("I.1.4 được 60%, đã phát 200 tờ rơi").says(text)
    assert "• 4.4 " in cu_jut.text
    assert "I.1.4" not in cu_jut.text
    assert "tiến độ 60%; ghi chú “đã phát 200 tờ rơi”" in cu_jut.text
    cu_jut.presses("Ghi")
    assert department.written() == [(OWN, "4.4", 60)]


def test_what_was_said_beside_the_number_stays(cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%, còn vướng kinh phí in phiếu").says("không, 70")
    assert "tiến độ 70%; vướng mắc “còn vướng kinh phí in phiếu”" in cu_jut.text


def test_a_number_over_100_is_refused_and_the_draft_stays(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("không, 160")
    assert "Tiến độ “160” chưa đúng" in cu_jut.text
    cu_jut.says("quay lại").presses("Ghi")
    assert department.written() == [(OWN, "I.1.4", 60)]


@pytest.mark.parametrize("text", ["ngày 15/3 họp với Sở", "mới 3 việc", "xem 4.4", "hết 50 triệu", "còn 12 khoa"])
def test_other_numbers_correct_nothing(department: Department, cu_jut: Chat, text: str) -> None:
    cu_jut.says("I.1.4 được 60%").says(text)
    assert department.written() == []
    cu_jut.says("/tieptuc 1")
    assert "tiến độ 60%" in cu_jut.text


def test_a_code_of_another_unit_is_not_taken(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("không phải I.1.4 mà là VII.1.7")
    assert "Không tìm thấy nhiệm vụ" in cu_jut.text or "VII.1.7" in cu_jut.text
    assert department.written() == []


def test_one_unclear_line_is_asked_and_the_others_are_kept(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%, 1.1 được 50%")
    assert cu_jut.text.startswith("“1.1” có ở")
    assert "Phần còn lại của tin vẫn giữ: I.1.4" in cu_jut.text
    cu_jut.presses(cu_jut.choices[0])
    assert cu_jut.choices[0] == "Ghi cả 2"
    assert department.written() == []


def test_the_unclear_line_can_be_left_out(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%, 1.1 được 50%").presses("Bỏ mục này, giữ phần còn lại")
    assert cu_jut.text.startswith("Tôi hiểu như sau")
    cu_jut.presses("Ghi")
    assert department.written() == [(OWN, "I.1.4", 60)]
