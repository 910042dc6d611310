"""The draft of a report: from the unit's own updates, filled task by task, resumed by whoever goes on with it."""

from sqlalchemy import select

from storage.schema import report
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def test_the_draft_comes_from_what_the_unit_has_told(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%, còn vướng kinh phí").presses("Ghi")
    cu_jut.says("nộp báo cáo quý 1")
    assert cu_jut.text.startswith("Dự thảo Báo cáo CCHC quý I của TTYT Cư Jút\nSố liệu đến 10/02/2026, kỳ 15/12/2025")
    assert "Đang thực hiện 1 · Chưa thực hiện 54 · Vướng mắc 1" in cu_jut.text
    assert "nhiệm vụ chưa có cập nhật trong kỳ (" in cu_jut.text
    assert "ước cả kỳ" in cu_jut.text


@BOTH
def test_gaps_are_filled_one_by_one_by_choice_number_and_words(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Bổ sung từng mục (47)")
    assert "Mục 1/47: 3.3" in cu_jut.text
    cu_jut.presses("Thực hiện đều trong kỳ")
    assert cu_jut.text.startswith("Đã ghi 3.3.\nMục 1/46: 5.1")

    cu_jut.says("45")
    assert cu_jut.text.startswith("Đã ghi 5.1.\nMục 1/45: 5.2")

    cu_jut.says("đã rà soát 3 văn bản")
    assert "5.2" in cu_jut.text
    assert "ghi chú “đã rà soát 3 văn bản”" in cu_jut.text
    cu_jut.presses("Ghi")
    assert "Mục 1/44: I.1.1" in cu_jut.text

    cu_jut.presses("Bỏ qua mục này")
    assert "Mục 2/44" in cu_jut.text
    assert [code for _, code, _ in department.written()] == ["3.3", "5.1", "5.2"]
    assert "Đang thực hiện 3" in cu_jut.presses("Về dự thảo").text


def test_a_photo_that_answers_a_gap_is_evidence_of_its_task(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Bổ sung từng mục (47)")
    cu_jut.sends_photo("tiếp công dân ngày 5")
    assert "• 3.3 " in cu_jut.text
    assert "1 tệp minh chứng" in cu_jut.text
    cu_jut.presses("Ghi").presses("Về dự thảo")
    assert "Minh chứng 1 tệp" in cu_jut.text


@BOTH
def test_what_stands_beside_the_tasks_is_kept_and_shown(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1")
    for field, said in (
        ("Kiến nghị, đề xuất", "Đề nghị Sở hỗ trợ kinh phí in ấn tài liệu tuyên truyền"),
        ("Ước cả kỳ", "ước hoàn thành 40/55 nhiệm vụ"),
        ("Số liệu đến ngày", "8/2"),
        ("Số, ngày văn bản", "123/BC-TTYT ngày 9/2"),
    ):
        cu_jut.presses("Thêm nhận xét, tệp, số liệu").presses(field).says(said)
    assert "Kiến nghị: “Đề nghị Sở hỗ trợ kinh phí in ấn tài liệu tuyên truyền”" in cu_jut.text
    assert "Ước cả kỳ: “ước hoàn thành 40/55 nhiệm vụ”" in cu_jut.text
    assert "Số liệu đến 08/02/2026" in cu_jut.text
    assert "Văn bản số 123/BC-TTYT ngày 09/02/2026" in cu_jut.text
    assert "; ước cả kỳ" not in cu_jut.text


def test_figures_go_up_to_no_day_to_come(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Thêm nhận xét, tệp, số liệu").presses("Số liệu đến ngày").says("1/3")
    assert cu_jut.text.startswith("Ngày này chưa đọc được, hoặc nằm ngoài kỳ, hoặc chưa tới.")
    assert "Số liệu đến 05/02/2026" in cu_jut.says("5/2").text


@BOTH
def test_a_file_is_attached_and_removed(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Thêm nhận xét, tệp, số liệu").presses("Đính kèm tệp").sends_photo()
    assert cu_jut.text.startswith("Đã đính kèm vào dự thảo Báo cáo CCHC quý I: 1 tệp.")
    assert "Tệp kèm theo: 1" in cu_jut.presses("Về dự thảo").text
    cu_jut.presses("Thêm nhận xét, tệp, số liệu").presses("Gỡ tệp đính kèm")
    assert "Tệp kèm theo" not in cu_jut.text


@BOTH
def test_a_colleague_goes_on_with_the_draft_on_another_channel_after_weeks(
    department: Department, cu_jut: Chat
) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Thêm nhận xét, tệp, số liệu").presses("Nhận xét chung")
    cu_jut.says("Triển khai đúng kế hoạch")
    department.at("2026-03-20 09:00")
    deputy = department.chat("TTYT Cư Jút", "staff", "Lê Thị Dung", zalo=True)
    deputy.says("nộp báo cáo quý 1")
    assert "Nhận xét: “Triển khai đúng kế hoạch”" in deputy.text
    assert "[2] Nộp" in deputy.text
    deputy.says("2").says("1")
    assert "trễ hạn: Báo cáo CCHC quý I của TTYT Cư Jút." in deputy.text
    assert department.rows(select(report.c.version, report.c.state)) == [(1, "submitted")]


@BOTH
def test_something_else_can_be_asked_while_a_field_is_open(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Thêm nhận xét, tệp, số liệu").presses("Nhận xét chung")
    assert "đang theo dõi" in cu_jut.says("nhiệm vụ của tôi").text
    assert department.rows(select(report.c.note)) == [("",)]


@BOTH
def test_another_unit_neither_sees_nor_changes_it(department: Department, cu_jut: Chat) -> None:
    key = department.report("TTYT Cư Jút", "Q1-2026")
    other = department.chat("TTYT Đắk Mil")
    part, _ = department.assignment("TTYT Cư Jút", "3.3")
    for words in (
        "",
        "draft",
        "lines",
        "gaps",
        f"fill {part} going",
        "field note",
        "send",
        "nothing",
        "na",
        "withdraw yes",
    ):
        other.says(f"/baocao #{key} {words}")
        assert other.text == "Không tìm thấy báo cáo này trong các báo cáo của đơn vị anh/chị.", words
    assert "Không tìm thấy" in other.says(f"/danop #{key}").text
    assert department.rows(select(report.c.id)) == []


def test_a_task_of_another_unit_cannot_be_filled_through_ones_own_report(department: Department, cu_jut: Chat) -> None:
    key = department.report("TTYT Cư Jút", "Q1-2026")
    part, _ = department.assignment("TTYT Đắk Mil", "3.3")
    cu_jut.says("nộp báo cáo quý 1").says(f"/baocao #{key} fill {part} going")
    assert "Không tìm thấy" in cu_jut.text
    assert department.written() == []


def test_all_gaps_are_answered_at_once_but_some(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Trả lời chung cho tất cả")
    assert cu_jut.text == "Trả lời chung cho 47 nhiệm vụ vừa nêu. Tình hình thế nào?"
    cu_jut.says("xong hết trừ 3.3 và 5.1")
    assert cu_jut.text.startswith("Trả lời chung cho 45 nhiệm vụ, anh/chị kiểm tra giúp:\n• ")
    assert "ghi chú “Thực hiện thường xuyên trong kỳ”" in cu_jut.text
    assert "• và 40 nhiệm vụ nữa: " in cu_jut.text
    assert "Không ghi gì cho: 3.3, 5.1." in cu_jut.text
    assert len(cu_jut.text) < 2000

    cu_jut.presses("Xem từng dòng")
    assert cu_jut.text.startswith("Sẽ ghi như sau (1–10/45):\n1. ")
    cu_jut.presses("Xem tiếp (35)")
    assert cu_jut.text.startswith("Sẽ ghi như sau (11–20/45):\n")
    cu_jut.presses("Ghi cả 45")
    assert len(department.written()) == 45
    # What is left is asked for one by one, as before.
    assert "Mục 1/2: 3.3" in cu_jut.text

    cu_jut.says("hoàn tác").presses("Hoàn tác")
    assert department.written() == []
    assert "Bổ sung từng mục (47)" in cu_jut.says("nộp báo cáo quý 1").choices


def test_all_gaps_are_answered_in_words_behind_the_draft(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").says("tất cả đang làm")
    assert cu_jut.text.startswith("Trả lời chung cho 47 nhiệm vụ")
    cu_jut.says("có")
    assert "chưa có cập nhật trong kỳ" not in cu_jut.says("nộp báo cáo quý 1").text
    assert len(department.written()) == 47


def test_asked_about_one_task_all_done_is_about_that_task(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Bổ sung từng mục (47)").says("xong hết")
    assert "Trả lời chung" not in cu_jut.text
