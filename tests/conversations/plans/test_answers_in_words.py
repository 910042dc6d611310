"""Doubtful places answered in a person's own words: told back, taken back, passed over, many at once, by several."""

from datetime import date

import pytest
from sqlalchemy import select

from storage.schema import plan, report_rule, task, task_window
from tests.chat import Chat, Department
from tests.conversations.plans.test_import_by_chat import CLASH, SMALL, newest_plan, sends
from tests.databases import ONCE

pytestmark = ONCE

HEAD = """SỞ Y TẾ TỈNH ĐẮK NÔNG

KẾ HOẠCH
Vệ sinh lao động năm 2026

TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tThời gian thực hiện
"""
CONTENTS = [
    "Treo băng rôn tại cổng cơ quan",
    "Viết tin bài về bệnh nghề nghiệp",
    "Kiểm tra hồ sơ sức khỏe người lao động",
    "Đo kiểm môi trường nơi làm việc",
    "Mua sắm trang thiết bị bảo hộ",
    "Tổng hợp số liệu tai nạn",
]


def plan_of(*rows: tuple[str, str]) -> str:
    """A plan of these units and times."""
    lines = [f"{n}\t{CONTENTS[n - 1]}\t{unit}\t{time}" for n, (unit, time) in enumerate(rows, 1)]
    return "\n".join([HEAD.rstrip("\n"), *lines, ""])


NAMES = plan_of(
    ("Trạm Y tế xã Ea Pô", "Quý II/2026"),
    ("Đội Bảo hộ lưu động", "Quý II/2026"),
    ("Thanh tra Sở", "Lúc thuận lợi"),
    ("", "Quý III/2026"),
)


def begins(office: Chat, text: str) -> Chat:
    """The plan is sent, and the first place asked about."""
    sends(office, "vsld.txt", text)
    return office.presses(next(label for label in office.choices if label.startswith("Xem từng chỗ")))


def dues(department: Department) -> list[date]:
    """The last days of the newest plan's tasks."""
    newest = select(plan.c.id).order_by(plan.c.id.desc()).limit(1).scalar_subquery()
    rows = select(task_window.c.due).join(task).where(task.c.plan_id == newest).order_by(task.c.position)
    return [due for (due,) in department.rows(rows)]


def test_each_place_says_which_of_how_many_it_is_and_each_answer_how_it_was_taken(office: Chat) -> None:
    begins(office, NAMES)
    assert office.text.startswith("Chỗ 1/4: “Trạm Y tế xã Ea Pô” (ở 1 nhiệm vụ)")
    assert "Ở nhiệm vụ 1 “Treo băng rôn tại cổng cơ quan”." in office.text
    office.says("là đơn vị mới")
    assert office.text.startswith("Đã nhận: “Trạm Y tế xã Ea Pô” → Đơn vị mới.\nChỗ 2/4: “Đội Bảo hộ")
    office.says("không thuộc đơn vị nào")
    assert office.text.startswith("Đã nhận: “Đội Bảo hộ lưu động” → Không thuộc đơn vị nào, bỏ qua.\nChỗ 3/4: ")
    assert "“Kiểm tra hồ sơ sức khỏe người lao động”" in office.text
    office.says("trước ngày 1/8")
    assert office.text.startswith("Đã nhận: mục 3 → hạn 31/07/2026.\nChỗ 4/4: ")
    office.says("cdc")
    assert office.text.startswith("Đã nhận: mục 4 → Trung tâm Kiểm soát Bệnh tật tỉnh.\n")
    assert "Không có chỗ nào cần hỏi thêm" in office.text


@pytest.mark.parametrize("back", ["quay lại", "em nhầm", "hoàn tác", "sửa lại"])
def test_an_answer_is_taken_back_in_words(department: Department, office: Chat, back: str) -> None:
    begins(office, NAMES).says("đơn vị mới").says("bỏ qua").says(back)
    assert "Đã bỏ câu trả lời vừa rồi" in office.text
    assert "Chỗ 2/4: “Đội Bảo hộ lưu động”" in office.text
    office.says(back)
    assert "Chỗ 1/4: “Trạm Y tế xã Ea Pô”" in office.text
    office.says("ttyt cư jút").says("bỏ qua").says("30/6").says("để trống").presses("Sửa câu vừa trả lời").says("cdc")
    office.says("có")
    assert newest_plan(department) == [("1", "TTYT Cư Jút"), ("3", "TTra"), ("4", "CDC")]


def test_an_answer_that_is_not_understood_is_asked_again_with_what_it_is_like(office: Chat) -> None:
    begins(office, NAMES).says("lãnh đạo phòng nghiệp vụ y")
    assert office.text.startswith("Tôi chưa rõ “lãnh đạo phòng nghiệp vụ y” là câu trả lời nào.\nChỗ 1/4: ")
    assert office.choices[0] == "Phòng Nghiệp vụ Y dược"
    office.says("1")
    assert "“Trạm Y tế xã Ea Pô” → Phòng Nghiệp vụ Y dược" in office.text
    assert "Tôi chưa rõ “không”" in office.says("không").text


def test_a_units_name_answers_the_place_also_after_something_else(office: Chat) -> None:
    begins(office, NAMES).says("việc quá hạn").says("phòng nghiệp vụ y")
    assert office.text.startswith("Tôi chưa rõ “phòng nghiệp vụ y” là câu trả lời nào.\nChỗ 1/4: ")
    assert office.choices[0] == "Phòng Nghiệp vụ Y dược"
    assert "Chỗ 1/4" not in office.says("tình hình TTYT Cư Jút").text


def test_a_place_that_nobody_knows_waits_until_the_others_are_asked(office: Chat) -> None:
    begins(office, NAMES).says("không biết")
    assert "Chỗ 2/4: “Đội Bảo hộ" in office.text
    office.says("bỏ qua").says("để trống").says("để trống")
    assert "Cần anh/chị xem 1 chỗ" in office.text
    office.presses("Xem từng chỗ (1)")
    assert "Chỗ 4/4: “Trạm Y tế xã Ea Pô”" in office.text


@pytest.mark.parametrize("asked", ["tết năm 2027 là ngày nào", "30/6 là thứ mấy?", "quý II được không em"])
def test_a_question_with_a_day_in_it_is_no_answer(department: Department, office: Chat, asked: str) -> None:
    begins(office, plan_of(("Thanh tra Sở", "Lúc thuận lợi"))).says(asked)
    assert "Đã nhận" not in office.text
    office.says("tiếp tục nhập kế hoạch").says("quý II năm 2026").says("có")
    assert dues(department) == [date(2026, 6, 30)]


def test_the_example_of_a_day_is_of_the_plans_year(office: Chat) -> None:
    begins(office, plan_of(("Thanh tra Sở", "Lúc thuận lợi")).replace("năm 2026", "năm 2027"))
    assert "ví dụ “30/6/2027” hoặc “quý II/2027”" in office.text


@pytest.mark.parametrize("again", ["xem lại", "tom tat", "nhập luôn phần đã rõ"])
def test_the_whole_is_shown_in_between_and_kept_only_then(office: Chat, again: str) -> None:
    begins(office, NAMES).says("đơn vị mới").says(again)
    assert "Cần anh/chị xem 3 chỗ" in office.text
    office.says("nhập luôn nhé")
    assert "Đã nhập KH Vệ sinh lao động 2026" in office.text


def test_a_bare_yes_to_places_that_were_not_asked_about_is_one_to_looking_at_them(office: Chat) -> None:
    sends(office, "vsld.txt", NAMES).says("ok em")
    assert office.text.startswith("Chỗ 1/4: “Trạm Y tế xã Ea Pô”")
    office.says("chưa rõ").says("chưa rõ").says("để trống").says("để trống").says("ok em")
    assert "Đã nhập KH Vệ sinh lao động 2026" in office.text


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("năm 2026", 2026),
        ("ap dung cho nam 2027 nhe", 2027),
        ("năm nay", 2026),
        ("sang năm", 2027),
        ("giữ nguyên", 2025),
    ],
)
def test_the_year_of_a_plan_gone_by_is_said_in_words(office: Chat, said: str, year: int) -> None:
    sends(office, "vsld.txt", plan_of(("Thanh tra Sở", "Quý II/2025")).replace("năm 2026", "năm 2025"))
    assert "Áp dụng cho năm nào?" in office.text
    office.says(said)
    assert f"Tên gọi tắt: KH Vệ sinh lao động {year}" in office.text


@pytest.mark.parametrize("said", ["2026 hay 2027", "năm ngoái à?", "năm 1999"])
def test_what_names_no_one_year_is_asked_again(office: Chat, said: str) -> None:
    sends(office, "vsld.txt", plan_of(("Thanh tra Sở", "Quý II/2025")).replace("năm 2026", "năm 2025"))
    assert "Áp dụng cho năm nào?" in office.says(said).text


def test_units_that_came_with_a_plan_and_tasks_of_nobody_are_told(office: Chat) -> None:
    begins(office, NAMES).says("đơn vị mới").says("không thuộc đơn vị nào").says("30/6").says("cdc")
    assert "1 nhiệm vụ không có đơn vị nào thực hiện nên không được nhắc: 2." in office.text
    office.says("có")
    assert "Đã thêm 1 đơn vị mới, chưa có người nhận tin: Trạm Y tế xã Ea Pô." in office.text
    assert "không được nhắc: 2." in office.text


def test_tasks_that_all_have_a_unit_are_not_told_of(office: Chat) -> None:
    begins(office, NAMES).says("đơn vị mới").says("cdc").says("30/6")
    assert "không có đơn vị nào" not in office.says("cdc").text
    office.says("không nhập")
    assert "đơn vị mới" not in sends(office, "b.txt", plan_of(("Thanh tra Sở", "Quý II/2026"))).says("có").text


@pytest.mark.parametrize("word", ["thôi để sau nhé", "thôi để hôm khác"])
def test_who_calls_it_off_in_other_words_is_told_that_nothing_is_lost(office: Chat, word: str) -> None:
    begins(office, NAMES).says("đơn vị mới").says(word)
    assert "Đã giữ lại" in office.text
    office.says("nhập tiếp đi")
    assert "Chỗ 2/4: “Đội Bảo hộ lưu động”" in office.text


@pytest.mark.parametrize("word", ["để sau", "thôi", "dừng lại đã nhé"])
def test_the_import_is_left_in_words_and_gone_on_with(office: Chat, word: str) -> None:
    begins(office, NAMES).says("đơn vị mới").says(word.removesuffix(" đã nhé"))
    assert "Đã giữ lại" in office.text
    office.says("tổng hợp").says("tiếp tục")
    assert "Chỗ 2/4: “Đội Bảo hộ lưu động”" in office.text


def test_what_is_plainly_something_else_is_answered_in_between(office: Chat) -> None:
    begins(office, NAMES).says("việc quá hạn")
    assert "Chỗ 1/4" not in office.text
    office.says("tiếp tục nhập kế hoạch")
    assert "Chỗ 1/4" in office.text


@pytest.mark.parametrize("word", ["tiếp", "xem tiếp", "tiếp theo"])
def test_right_after_a_place_of_a_plan_going_on_means_the_plan(office: Chat, word: str) -> None:
    office.says("nhiệm vụ của tôi")
    assert any(label.startswith("Xem tiếp") for label in office.choices)
    sends(office, "vsld.txt", NAMES).says(word)
    assert office.text.startswith("Chỗ 1/4")
    office.says(word)
    assert office.text.startswith("Chỗ 1/4")
    office.says("nhiệm vụ của tôi").says(word)
    assert "Chỗ 1/4" not in office.text


def test_a_dropped_import_may_be_opened_again_with_its_answers(office: Chat) -> None:
    begins(office, NAMES).says("đơn vị mới").says("không nhập nữa")
    assert "chưa có gì được ghi" in office.text
    office.presses("Mở lại lần nhập này")
    assert "Chỗ 2/4: “Đội Bảo hộ lưu động”" in office.text


def test_the_same_words_are_asked_about_once(department: Department, office: Chat) -> None:
    begins(office, plan_of(*[("Thanh tra Sở", "Lúc thuận lợi")] * 4, ("Thanh tra Sở", "Lúc mát trời")))
    assert "3 nhiệm vụ khác cũng ghi như vậy" in office.text
    office.says("quý 2")
    assert "→ hạn 30/06/2026 (cùng 3 chỗ khác).\nChỗ 5/5: " in office.text
    office.says("30/9").says("có")
    assert dues(department) == [date(2026, 6, 30)] * 4 + [date(2026, 9, 30)]


def test_one_answer_may_serve_all_places_of_a_kind(department: Department, office: Chat) -> None:
    begins(office, plan_of(*[("", "Quý II/2026")] * 6))
    office.says("cdc")
    assert office.choices[:4] == (
        "Trung tâm Kiểm soát Bệnh tật tỉnh",
        "Để trống",
        "Trung tâm Kiểm soát Bệnh tật tỉnh: cả 5 chỗ như vậy",
        "Để trống: cả 5 chỗ như vậy",
    )
    office.presses("Trung tâm Kiểm soát Bệnh tật tỉnh: cả 5 chỗ như vậy")
    assert "(cùng 4 chỗ khác)" in office.text
    office.says("quay lại")
    assert "Chỗ 2/6" in office.text
    office.says("để trống hết").says("có")
    assert newest_plan(department) == [("1", "CDC")]


def test_a_name_is_asked_about_once_however_it_is_set(department: Department, office: Chat) -> None:
    names = ["Đội Bảo hộ lưu động", "đội bảo hộ lưu động", "Đội Bảo hộ lưu động."]
    begins(office, plan_of(*[(name, "Quý II/2026") for name in names]))
    assert office.text.startswith("Chỗ 1/1: “Đội Bảo hộ lưu động” (ở 3 nhiệm vụ)")
    office.says("đơn vị mới").says("có")
    assert [unit for _, unit in newest_plan(department)] == ["Đội Bảo hộ lưu động"] * 3


def test_a_body_outside_may_be_a_new_unit(department: Department, office: Chat) -> None:
    begins(office, plan_of(("Công an tỉnh", "Quý II/2026")))
    office.presses("Đơn vị mới").says("có")
    assert newest_plan(department) == [("1", "Công an tỉnh")]


def test_many_unknown_names_may_all_be_new_units(department: Department, office: Chat) -> None:
    names = ["Trạm Y tế xã Ea Pô", "Trạm Y tế xã Nam Dong", "Trạm Y tế xã Tâm Thắng", "Các trường học"]
    begins(office, plan_of(*[(name, "Quý II/2026") for name in names]))
    office.presses("Đơn vị mới: cả 4 chỗ như vậy")
    # A name of several is no unit's.
    assert "“Các trường học”" in office.text
    office.says("không thuộc").says("có")
    assert [unit for _, unit in newest_plan(department)] == names[:3]


@pytest.mark.parametrize(
    ("said", "due"),
    [("cuối tháng sau", date(2026, 2, 28)), ("hết tháng sáu", date(2026, 6, 30)), ("20.3", date(2026, 3, 20))],
)
def test_a_time_that_is_counted_from_today_is_its_day(
    department: Department, office: Chat, said: str, due: date
) -> None:
    begins(office, plan_of(("Thanh tra Sở", "Lúc thuận lợi"))).says(said).says("có")
    assert dues(department) == [due]


def test_next_month_without_marks_is_asked_again(office: Chat) -> None:
    assert (
        "chưa rõ “cuoi thang sau”"
        in begins(office, plan_of(("Thanh tra Sở", "Lúc thuận lợi"))).says("cuoi thang sau").text
    )


def test_a_day_that_is_over_is_said_to_be(office: Chat) -> None:
    assert "hạn 02/01/2026 (đã qua)" in begins(office, NAMES).says("bỏ qua").says("bỏ qua").says("2/1").text


@pytest.mark.parametrize("said", ["9/3", "lấy ngày 9/3/2026", "theo kế hoạch bổ sung"])
def test_the_day_of_a_report_is_chosen_in_words(department: Department, office: Chat, said: str) -> None:
    begins(office, CLASH.replace("Cải cách hành chính bổ sung", "Truyền thông y tế"))
    assert "các hạn khác nhau" in office.text
    office.says(said.replace("bổ sung", "truyền thông y tế")).says("có")
    rules = select(report_rule.c.due, report_rule.c.due_by).where(report_rule.c.period == "Q1-2026")
    assert department.rows(rules) == [(date(2026, 3, 9), "Trần Văn Bình")]


def test_a_day_that_was_left_open_is_asked_about_when_the_file_comes_again(
    department: Department, office: Chat
) -> None:
    sends(office, "bo-sung.txt", CLASH).presses("Nhập ngay phần đã rõ")
    assert "các hạn khác nhau" in office.text
    office.presses("Trả lời 1 chỗ còn lại").presses("09/03/2026").says("có")
    assert "Đã ghi hạn anh/chị chọn cho 1 báo cáo" in office.text
    rules = select(report_rule.c.due, report_rule.c.due_by).where(report_rule.c.period == "Q1-2026")
    assert department.rows(rules) == [(date(2026, 3, 9), "Trần Văn Bình")]
    assert "không có gì khác" in sends(office, "bo-sung.txt", CLASH).text
    assert office.choices == ()


def test_what_was_left_out_is_listed_and_may_be_answered_at_once(department: Department, office: Chat) -> None:
    sends(office, "vsld.txt", NAMES).presses("Nhập ngay phần đã rõ")
    assert "• “Trạm Y tế xã Ea Pô” (ở 1 nhiệm vụ) là đơn vị hoặc nhóm nào?" in office.text
    office.presses("Trả lời 4 chỗ còn lại").says("cdc")
    office.presses("Để sau").says("tiếp tục nhập kế hoạch").says("bỏ qua").says("bỏ qua").says("bỏ qua").says("có")
    assert newest_plan(department) == [("1", "CDC"), ("3", "TTra")]


# --- several people of the office


def test_another_of_the_office_goes_on_where_the_first_stopped(department: Department, office: Chat) -> None:
    begins(office, NAMES).says("đơn vị mới").says("để sau")
    other = department.chat("Văn phòng Sở", "office", "Lê Văn Cường")
    assert "vsld.txt (Trần Văn Bình bắt đầu)" in str(other.says("kế hoạch").choices)
    other.says("tiếp tục nhập kế hoạch")
    assert "Chỗ 2/4: “Đội Bảo hộ lưu động”" in other.text
    other.presses("Không thuộc đơn vị nào, bỏ qua")
    other.says("để trống").says("cdc").says("có")
    assert newest_plan(department) == [("1", "Trạm Y tế xã Ea Pô"), ("3", "TTra"), ("4", "CDC")]
    office.says("/kehoach 1 write")
    assert "“vsld.txt” đã được Lê Văn Cường nhập lúc 09:00" in office.text


def test_what_another_has_just_answered_is_not_overwritten(department: Department, office: Chat) -> None:
    asked = begins(office, NAMES).last
    other = department.chat("Văn phòng Sở", "office", "Lê Văn Cường")
    other.says("tiếp tục nhập kế hoạch").says("đơn vị mới")
    office.presses("Không thuộc đơn vị nào, bỏ qua", on=asked)
    assert "Chỗ đó Lê Văn Cường vừa trả lời" in office.text
    assert "Chỗ 2/4: “Đội Bảo hộ lưu động”" in office.text


def test_the_same_file_sent_by_two_is_one_import(department: Department, office: Chat) -> None:
    begins(office, NAMES).says("đơn vị mới")
    other = department.chat("Văn phòng Sở", "office", "Lê Văn Cường")
    sends(other, "khac-ten.txt", NAMES)
    assert other.text.startswith("Tệp này đang nhập dở, các câu đã trả lời được giữ.")
    assert "Cần anh/chị xem 3 chỗ" in other.text


# --- what the reader worked out or could not date


INFERRED = """SỞ Y TẾ TỈNH ĐẮK NÔNG

KẾ HOẠCH
Vệ sinh lao động giai đoạn 2026 - 2030

I. NHIỆM VỤ
1. Cải cách tổ chức bộ máy hành chính
- Rà soát vị trí việc làm của các phòng trong quý II năm 2026.
- Sắp xếp lại các đầu mối bên trong đơn vị trong quý III năm 2026.
II. TỔ CHỨC THỰC HIỆN
a) Thanh tra Sở
- Chịu trách nhiệm chủ trì và phối hợp triển khai các nội dung theo chức năng, nhiệm vụ được phân công:
+ Công tác cải cách tổ chức bộ máy hành chính.
- Tăng cường công tác đào tạo, bồi dưỡng trong quý III năm 2026.
"""


@pytest.mark.parametrize(
    ("said", "units"), [("đúng", {"TTra"}), ("cdc", {"CDC", "TTra"}), ("để trống", {"TTra"}), ("không", None)]
)
def test_a_unit_that_was_worked_out_is_confirmed_or_changed(
    department: Department, office: Chat, said: str, units: set[str] | None
) -> None:
    begins(office, INFERRED)
    assert "Thanh tra Sở chủ trì. Có đúng không?" in office.text
    office.says(said)
    if units is None:
        assert "Nếu là đơn vị khác, anh/chị nhắn tên đơn vị" in office.text
        return
    office.says("có")
    parts = newest_plan(department)
    assert {unit for _, unit in parts} == units
    assert len([unit for code, unit in parts if code.startswith("I.1")]) == (0 if said == "để trống" else 2)


def test_a_date_whose_name_is_asked_about_is_not_asked_about_twice(office: Chat) -> None:
    text = plan_of(("Thanh tra Sở", "Quý II/2026"))
    text += "\nIII. CHẾ ĐỘ BÁO CÁO\nCác trường học báo cáo kết quả công tác vệ sinh lao động trước ngày 10/6/2026.\n"
    sends(office, "bc.txt", text)
    assert "Cần anh/chị xem 1 chỗ: 1 tên đơn vị chưa rõ" in office.text
    office.presses("Xem từng chỗ (1)").says("không thuộc đơn vị nào")
    assert "(hạn 09/06/2026) — ai phải thực hiện?" in office.text


def test_sections_are_counted_below_the_heading_that_is_around_all(office: Chat) -> None:
    text = HEAD.replace("TT\t", "II. NHIỆM VỤ\n\nTT\t") + (
        "I\tTUYÊN TRUYỀN\n1\tTreo băng rôn tại cổng cơ quan\tThanh tra Sở\tQuý II/2026\n"
        "2\tViết tin bài về bệnh nghề nghiệp\tThanh tra Sở\tQuý II/2026\n"
        "II\tKIỂM TRA\n1\tĐo kiểm môi trường nơi làm việc\tThanh tra Sở\tQuý II/2026\n"
    )
    assert "Theo mục: I TUYÊN TRUYỀN (2); II KIỂM TRA (1)" in sends(office, "muc.txt", text).text


@pytest.mark.parametrize(("said", "day"), [("ngày sớm hơn", "2026-02-14"), ("lấy hạn muộn hơn", "2026-03-09")])
def test_the_earlier_or_the_later_day_is_chosen_in_words(
    department: Department, office: Chat, said: str, day: str
) -> None:
    begins(office, CLASH).says(said)
    assert f"Đã nhận: hạn Báo cáo CCHC quý I → {day[8:]}/{day[5:7]}/2026" in office.text


def test_a_day_that_no_plan_names_is_no_answer_and_nothing_else(office: Chat) -> None:
    begins(office, CLASH).says("15/8")
    assert office.text.startswith("Tôi chưa rõ “15/8” là câu trả lời nào.\nChỗ 1/1:")


def test_units_are_counted_by_what_their_names_mean(office: Chat) -> None:
    row = "3\tTổ chức hội nghị tổng kết công tác truyền thông\tTTYT Cư Jút\tTháng 12/2026\n"
    sends(office, "a.txt", SMALL + row)
    assert "Theo đơn vị: Trung tâm Y tế huyện Cư Jút (2)" in office.text


def test_a_recurring_task_shows_its_next_day_before_the_yes(office: Chat) -> None:
    sends(office, "a.txt", SMALL.replace("Quý II/2026", "Hằng tháng"))
    assert "Hạn gần nhất: 31/01/2026 1 nhiệm vụ" in office.text


def test_a_year_that_is_not_offered_may_be_written(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL.replace("2026", "2020"))
    assert "Năm khác thì nhắn năm đó, ví dụ “2027”." in office.text
    assert "áp dụng cho 2027" in office.says("2027").text


SPELT_TWICE = plan_of(
    ("Phòng Văn hóa, Khoa học và Thông tin", "Quý II/2026"),
    ("Phòng VH,KH&TT", "Quý II/2026"),
    ("Ban Văn xã huyện Cư Jút", "Quý III/2026"),
)


def test_a_unit_that_a_plan_writes_out_and_short_is_asked_about_once(department: Department, office: Chat) -> None:
    begins(office, SPELT_TWICE)
    assert office.text.startswith("Chỗ 1/2: “Phòng Văn hóa, Khoa học và Thông tin” (ở 2 nhiệm vụ)")
    assert "Kế hoạch cũng ghi là “Phòng VH,KH&TT”." in office.text
    office.says("đơn vị mới").says("quay lại").says("đơn vị mới").says("bỏ qua").says("có")
    assert "Đã thêm 1 đơn vị mới" in office.text
    assert {unit for _, unit in newest_plan(department)} == {"Phòng Văn hóa, Khoa học và Thông tin"}


def test_a_new_unit_of_the_plan_answers_for_another_name(department: Department, office: Chat) -> None:
    begins(office, SPELT_TWICE).says("đơn vị mới").says("phòng văn hóa, khoa học và thông tin")
    assert "“Ban Văn xã huyện Cư Jút” → Phòng Văn hóa, Khoa học và Thông tin." in office.text
    assert "Theo đơn vị: Phòng Văn hóa, Khoa học và Thông tin (3)" in office.text
    office.says("có")
    assert [unit for _, unit in newest_plan(department)] == ["Phòng Văn hóa, Khoa học và Thông tin"] * 3


def test_a_name_of_the_plan_that_is_no_new_unit_answers_for_no_other(office: Chat) -> None:
    begins(office, SPELT_TWICE).says("bỏ qua").says("phòng văn hóa, khoa học và thông tin")
    assert "Tôi chưa rõ" in office.text


def test_who_is_none_of_ours_is_not_counted_among_the_units(office: Chat) -> None:
    begins(office, NAMES)
    assert office.says("xem lại").text.count("Trạm Y tế xã Ea Pô (1)") == 1
    office.says("tiếp").says("không thuộc đơn vị nào").says("xem lại")
    assert "Trạm Y tế xã Ea Pô (1)" not in office.text
    assert "Đội Bảo hộ lưu động (1)" in office.text


def test_the_next_dates_show_the_day_that_was_chosen_of_a_report(office: Chat) -> None:
    sends(office, "bao-cao.txt", CLASH)
    day = office.presses("Xem từng chỗ (1)").choices[1]
    assert f"{day} Báo cáo" not in office.says("xem lại").text
    office.says("tiếp").presses(day)
    assert f"{day} Báo cáo" in office.text


def test_a_number_right_after_a_place_is_its_choice_also_where_a_task_has_that_code(office: Chat) -> None:
    sends(office, "cu.txt", plan_of(("Văn phòng Sở", "Quý II/2026"), ("Văn phòng Sở", "Quý III/2026"))).says("có")
    begins(office, SMALL)
    first = office.choices[0]
    assert f"“Trung tâm Truyền thông và Giáo dục sức khỏe” → {first}" in office.says("1").text
    office.says("nhiệm vụ của tôi").says("2")
    assert "mã nhiệm vụ" in office.text
