"""A plan is left half way and gone on with on another day: nothing said meanwhile is taken for an answer in silence."""

from tests.chat import Chat, Department
from tests.conversations.plans.test_answers_in_words import NAMES, begins
from tests.conversations.plans.test_import_by_chat import SMALL, newest_plan, plans, sends
from tests.databases import ONCE

pytestmark = ONCE


def test_the_office_goes_on_days_later_where_it_stopped(department: Department, office: Chat) -> None:
    begins(office, NAMES).says("đơn vị mới")
    assert "Chỗ 2/" in office.text
    department.passes(days=5)
    office.says("tiếp tục nhập kế hoạch")
    assert "Đội Bảo hộ lưu động" in office.text


def test_an_answer_of_another_day_is_not_noted_but_asked_for_again(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)")
    department.passes(hours=20)
    office.says("cdc")
    assert "còn nhập dở từ hôm trước" in office.text
    assert "“cdc” chưa được ghi" in office.text
    assert "“Trung tâm Truyền thông và Giáo dục sức khỏe” (ở 1 nhiệm vụ)" in office.text
    office.says("cdc")
    office.presses("Nhập kế hoạch này")
    assert ("2", "CDC") in newest_plan(department)


def test_a_yes_of_another_day_shows_the_plan_before_it_is_kept(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL)
    before = plans(department)
    department.passes(days=4)
    office.says("có")
    assert "còn nhập dở từ hôm trước" in office.text
    assert "Đọc được 2 nhiệm vụ" in office.text
    assert plans(department) == before
    office.presses("Nhập ngay phần đã rõ")
    assert len(plans(department)) == len(before) + 1


def test_a_number_typed_days_later_shows_the_place_again(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)")
    department.passes(days=6)
    office.says("1")
    assert "“1” chưa được ghi" in office.text
    assert "Đơn vị mới" in office.choices


def test_what_is_asked_on_another_day_is_answered_for_itself(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)")
    department.passes(hours=20)
    office.says("việc quá hạn")
    assert "còn nhập dở" not in office.text


def test_the_choice_of_a_newer_message_needs_no_second_question(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)")
    department.passes(hours=20)
    office.says("các kế hoạch")
    office.says("1")
    assert "còn nhập dở" not in office.text
    assert "Số 1 là" not in office.text


def test_what_is_said_of_plans_is_no_answer_to_a_place(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)")
    office.says("rút kế hoạch")
    assert "là câu trả lời nào" not in office.text
    assert "KH CCHC 2026" in office.choices


def test_another_file_is_shown_at_once_though_one_was_left(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)")
    department.passes(days=2)
    sends(office, "vsld.txt", NAMES)
    assert "Vệ sinh lao động năm 2026" in office.text


def test_only_the_office_is_shown_what_the_office_left(department: Department, office: Chat, cu_jut: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)")
    department.passes(hours=20)
    assert "còn nhập dở" not in cu_jut.says("cdc").text


def test_a_yes_after_something_else_shows_the_plan_before_it_is_kept(department: Department, office: Chat) -> None:
    sends(office, "vsld.txt", NAMES.replace("Trạm Y tế xã Ea Pô", "CDC").replace("Đội Bảo hộ lưu động", "CDC"))
    office.presses(office.choices[0]).says("để trống").says("để trống")
    assert "Nhập kế hoạch này?" in office.text
    before = plans(department)
    office.says("việc quá hạn").says("có")
    assert "Nhập kế hoạch này?" in office.text
    assert plans(department) == before
    office.says("có")
    assert len(plans(department)) == len(before) + 1
