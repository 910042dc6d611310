"""While a plan comes in the office asks back: about the place, about the plan, about something else."""

import pytest

from tests.chat import Chat, Department
from tests.conversations.plans.test_answers_in_words import NAMES, begins, dues, plan_of
from tests.conversations.plans.test_import_by_chat import CLASH, SMALL, newest_plan, sends
from tests.databases import ONCE

pytestmark = ONCE

FIRST_PLACE = "“Trạm Y tế xã Ea Pô” (ở 1 nhiệm vụ) là đơn vị hoặc nhóm nào?"


@pytest.fixture
def phone(department: Department) -> Chat:
    """Somebody of the office on a channel without buttons."""
    return department.chat("Văn phòng Sở", "office", zalo=True)


def clash(office: Chat) -> Chat:
    """The place where two plans differ about a day is asked about."""
    sends(office, "bo-sung.txt", CLASH)
    while "được yêu cầu với các hạn khác nhau" not in office.text:
        office.presses(next(label for label in office.choices if label.startswith(("Xem từng chỗ", "Để trống"))))
    return office


@pytest.mark.parametrize("said", ["sao lại hỏi đơn vị này?", "ý là sao", "vif sao hỏi caasu nafy", "không hiểu"])
def test_a_question_about_a_name_is_answered_and_the_place_asked_again(office: Chat, said: str) -> None:
    choices = begins(office, NAMES).choices
    office.says(said)
    assert office.text.startswith("Tên này không khớp hẳn với đơn vị, nhóm nào trong danh sách")
    assert "Trong tệp “vsld.txt”:\n• 1 “Treo băng rôn tại cổng cơ quan” (chủ trì)" in office.text
    assert "• Đơn vị mới: thêm vào danh sách đơn vị" in office.text
    assert f"Chỗ 1/4: {FIRST_PLACE}" in office.text
    assert office.choices == choices
    office.says("đơn vị mới")
    assert office.text.startswith("Đã nhận: “Trạm Y tế xã Ea Pô” → Đơn vị mới.")


def test_only_choices_that_there_are_are_explained(office: Chat) -> None:
    begins(office, plan_of(("Các trạm y tế xã", "Quý II/2026"))).says("là sao")
    assert "• Không thuộc đơn vị nào" in office.text
    assert "• Đơn vị mới" not in office.text


def test_two_days_are_explained_with_both_lines(office: Chat) -> None:
    choices = clash(office).choices
    office.says("vì sao có hai hạn?")
    assert "mỗi đơn vị chỉ nộp một lần nên cần một hạn" in office.text
    assert "• KH CCHC 2026: “" in office.text
    assert "Báo cáo CCHC quý I gửi trước ngày 10/3/2026" in office.text
    assert "• Chọn một hạn: mọi đơn vị phải nộp báo cáo này theo hạn đó." in office.text
    assert "khi chưa chọn, hạn đến trước (14/02/2026) được tính" in office.text
    assert office.choices == choices
    assert office.says("cái nào đúng hơn?").text.startswith("Hạn nào cũng đúng theo kế hoạch của nó")
    assert office.says("theo kế hoạch nào?").text.startswith("Trong tệp “bo-sung.txt” (tôi không lưu số trang")
    assert "• Lời văn: “Chế độ báo cáo: Báo cáo CCHC quý I gửi trước ngày 10/3/2026.”" in office.text


def test_a_time_and_a_missing_unit_are_explained(office: Chat) -> None:
    begins(office, NAMES).says("bỏ qua").says("bỏ qua").says("vì sao hỏi chỗ này")
    assert office.text.startswith("Lời văn này không cho biết ngày hạn")
    assert "• Thời gian ghi “Lúc thuận lợi”\n• 3 “Kiểm tra hồ sơ sức khỏe người lao động”" in office.text
    assert "• Để trống: nhiệm vụ vẫn được nhập, không có hạn và không được nhắc." in office.text
    office.says("để trống").says("để trống thì sao?")
    assert office.text.startswith("Nhiệm vụ này không ghi đơn vị")
    assert "không giao ai và không được nhắc" in office.text


def test_how_much_is_left_and_what_was_answered_is_told(office: Chat) -> None:
    begins(office, NAMES).says("còn mấy chỗ nữa?")
    assert office.text.startswith("Còn 4 chỗ, kể cả chỗ này: 2 tên đơn vị chưa rõ, 2 chỗ chưa chắc.")
    assert "Các chỗ tiếp theo:\n• “Đội Bảo hộ lưu động”" in office.text
    assert "Chưa có câu nào được trả lời." in office.says("xem lại câu trước").text
    office.says("đơn vị mới").says("xem lại câu trước")
    assert office.text.startswith("Đã nhận: “Trạm Y tế xã Ea Pô” → Đơn vị mới. Muốn sửa, nhắn “quay lại”.")
    assert "Chỗ 2/4: " in office.text


def test_the_year_and_the_whole_are_explained_too(office: Chat) -> None:
    sends(office, "vsld.txt", NAMES.replace("năm 2026", "năm 2025")).says("là sao em")
    assert office.text.startswith("Năm của kế hoạch đã qua")
    assert "• Giữ năm 2025: các hạn đã qua được lưu lại" in office.text
    assert "Câu này cần trả lời trước" in office.says("bỏ qua chỗ này").text
    office.says("năm nay").says("là sao em")
    assert office.text.startswith("Đây là nội dung tôi đọc được từ tệp “vsld.txt”; chưa có gì được ghi.")
    assert "Cần anh/chị xem 4 chỗ" in office.text
    assert "Nhập ngay phần đã rõ" in office.choices
    assert office.says("xem lại câu trước").text.startswith("Đã nhận: Áp dụng cho 2026.")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("ai trễ hạn?", "quá hạn"),
        ("nhiệm vụ của tôi là gì", "nhiệm vụ"),
        ("báo cáo quý 1 ai chưa nộp", "đã nộp 0/"),
        ("có những kế hoạch nào", "Đang theo dõi 2 kế hoạch"),
        ("kế hoạch nào đang theo dõi", "Đang theo dõi 2 kế hoạch"),
        ("có vướng mắc gì không", "vướng mắc"),
        ("vì sao xếp hạng thấp", "xếp hạng"),
    ],
)
def test_a_question_of_another_subject_is_answered_as_such(office: Chat, said: str, answer: str) -> None:
    begins(office, NAMES).says(said)
    assert answer in office.text
    assert FIRST_PLACE not in office.text
    assert "là câu trả lời nào" not in office.text
    assert "Chỗ 1/4" in office.says("tiếp tục nhập kế hoạch").text


@pytest.mark.parametrize("said", ["cdc?", "tên này viết tắt à", "giá vàng thế nào"])
def test_a_question_that_nobody_else_answers_is_asked_back(office: Chat, said: str) -> None:
    begins(office, NAMES).says(said)
    assert office.text.startswith(f"Tôi chưa rõ “{said}” là câu trả lời nào.\nChỗ 1/4")


def test_another_subject_in_between_ends_with_the_way_back_once(office: Chat) -> None:
    begins(office, NAMES).says("ai trễ hạn?")
    assert "Kế hoạch “vsld.txt” còn nhập dở" in office.text
    assert "còn nhập dở" not in office.says("tổng hợp").text
    office.says("tiếp tục nhập kế hoạch").says("tổng hợp").presses("Tiếp tục nhập kế hoạch")
    assert "Chỗ 1/4" in office.text


def test_another_question_in_between_says_that_the_plan_waits(office: Chat) -> None:
    begins(office, NAMES).says("giao các TTYT báo cáo tình hình sốt xuất huyết")
    assert "Kế hoạch “vsld.txt” còn nhập dở" in office.text
    assert "Chỗ 1/4" in office.says("tiếp tục nhập kế hoạch").text


def test_a_question_back_after_something_else_has_to_say_what_it_is_about(office: Chat) -> None:
    begins(office, NAMES).says("ai trễ hạn?").says("là sao")
    assert "Chỗ 1/4" not in office.text
    assert "Chỗ 1/4" in office.says("chỗ này là sao").text


@pytest.mark.parametrize(
    "said", ["để tôi hỏi lại đã", "đang chờ ý kiến lãnh đạo", "chỗ này tôi không biết", "chỗ tiếp theo"]
)
def test_a_place_of_which_others_are_asked_first_waits(office: Chat, said: str) -> None:
    begins(office, NAMES).says(said)
    assert office.text.startswith("Đã nhận: “Trạm Y tế xã Ea Pô” → chưa rõ, để hỏi lại sau.\nChỗ 2/4")


def test_a_place_with_two_days_may_be_passed_over(office: Chat) -> None:
    assert "chưa rõ, để hỏi lại sau" in clash(office).says("bỏ qua chỗ này").text


@pytest.mark.parametrize("said", ["cái nào cũng được", "tùy em", "em chọn giúp đi", "hạn nào cũng được"])
def test_who_leaves_the_choice_to_the_bot_is_told_that_it_does_not_choose(office: Chat, said: str) -> None:
    assert clash(office).says(said).text.startswith("Hạn nào cũng đúng theo kế hoạch của nó; Văn phòng quyết định")


def test_all_units_are_an_answer_and_no_order(office: Chat) -> None:
    begins(office, plan_of(("Các trạm y tế xã", "Quý II/2026"))).says("giao cho tất cả các đơn vị")
    assert office.text.startswith("Đã nhận: “Các trạm y tế xã” → ")
    office.says("quay lại").says("giao cho ai đó ở trạm")
    assert "“giao cho ai đó ở trạm”" in office.text
    office.says("giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12")
    assert "Báo cáo tình hình sốt xuất huyết" in office.text


@pytest.mark.parametrize(
    "said", ["để trống, chỗ sau là đơn vị mới", "đơn vị mới; câu sau bỏ qua", "cdc, chỗ sau cũng vậy"]
)
def test_of_two_answers_at_once_none_is_taken(office: Chat, said: str) -> None:
    begins(office, NAMES).says(said)
    assert office.text.startswith("Mỗi tin trả lời một chỗ giúp; trước hết là chỗ này.\nChỗ 1/4")


@pytest.mark.parametrize(("said", "is_new"), [("đây là đơn vị mới của sở", True), ("không phải đơn vị mới", False)])
def test_a_new_unit_is_one_only_where_it_is_not_denied(office: Chat, said: str, is_new: bool) -> None:
    begins(office, NAMES).says(said)
    assert office.text.startswith("Đã nhận: “Trạm Y tế xã Ea Pô” → Đơn vị mới.") == is_new


def test_whether_it_is_a_new_version_is_explained(office: Chat) -> None:
    sends(office, "a.txt", NAMES).presses("Nhập ngay phần đã rõ")
    sends(office, "b.txt", NAMES.replace("Vệ sinh lao động", "Vệ sinh và an toàn lao động")).says("giống ở đâu vậy")
    assert "• Tên kế hoạch: “" in office.text
    assert "là bản mới của kế hoạch đó hay là kế hoạch khác?" in office.text
    office.says("là sao")
    assert office.text.startswith("Kế hoạch này có nhiều nhiệm vụ trùng với kế hoạch đang theo dõi")
    assert "• Bản mới: nội dung được cập nhật, tiến độ và lịch sử giữ nguyên." in office.text


def test_a_stop_with_its_marks_stops(office: Chat) -> None:
    assert "Đã giữ lại" in begins(office, NAMES).says("dừng").text
    assert "Đã giữ lại" not in office.says("tiếp tục nhập kế hoạch").says("đúng").text


@pytest.mark.parametrize(("said", "others"), [("không giao ai cả", False), ("không giao ai cho tất cả", True)])
def test_stress_is_not_taken_for_all(office: Chat, said: str, others: bool) -> None:
    begins(office, NAMES).says(said)
    assert ("(cùng 1 chỗ khác)" in office.text) == others


def test_a_number_that_is_no_choice_is_told_so(department: Department, phone: Chat) -> None:
    begins(phone, plan_of(("Thanh tra Sở", "Lúc thuận lợi"))).says("12")
    assert phone.text.startswith("Không có lựa chọn số 12.\nChỗ 1/1: ")
    phone.says("2 nhé").says("nhập luôn")
    assert dues(department) == []


def test_several_numbers_choose_several_units(phone: Chat) -> None:
    begins(phone, plan_of(("Các phòng nghiệp vụ", "Quý II/2026")))
    first, second = phone.choices[:2]
    phone.says("1, 2")
    assert f"→ {first}; {second}." in phone.text


def test_several_numbers_of_which_one_is_no_unit_are_not_taken(phone: Chat) -> None:
    begins(phone, NAMES).says("1 và 2")
    assert phone.text.startswith("Chỗ này chỉ nhận một lựa chọn, anh/chị nhắn một số.\nChỗ 1/4")


def test_back_before_the_first_answer_says_that_there_is_none(office: Chat) -> None:
    assert begins(office, NAMES).says("quay lại").text.startswith("Chưa có câu trả lời nào để bỏ.\nChỗ 1/4")
    assert "Chưa có câu trả lời" not in office.says("hoàn tác").text


def test_a_choice_that_does_not_fit_is_told_so(office: Chat) -> None:
    begins(office, plan_of(("Các trạm y tế xã", "Quý II/2026"))).says("đơn vị mới")
    assert office.text.startswith("Tôi chưa rõ “đơn vị mới” là câu trả lời nào.\nChỗ 1/1")


def test_units_in_a_polite_answer_are_heard(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)").says("dạ giao CDC ạ").says("có")
    assert ("2", "CDC") in newest_plan(department)
