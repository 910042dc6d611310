"""Saying that a report was sent, and taking that back."""

from tests.chat import Chat, Department
from tests.conftest import department
from tests.databases import ONCE

pytestmark = ONCE

# In January, when the report of Q1 is not due for weeks.
__all__ = ["department"]


def test_a_report_is_noted_after_a_yes_and_in_time(department: Department, cu_jut: Chat) -> None:
    cu_jut.says(f"/baocao #{department.report('TTYT Cư Jút', 'Q1-2026')}")
    assert "chậm nhất vào ngày 15" in cu_jut.text
    assert "không thay thế báo cáo chính thức" in cu_jut.text

    cu_jut.presses("Đã gửi báo cáo này")
    assert cu_jut.text == "Ghi nhận TTYT Cư Jút đã gửi “Báo cáo CCHC quý I”?"
    cu_jut.presses("Ghi")
    assert "Đã ghi nhận lúc 09:00 05/01/2026: TTYT Cư Jút đã gửi “Báo cáo CCHC quý I”, đúng hạn." in cu_jut.text


def test_a_report_after_its_day_is_late(department: Department, cu_jut: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    department.at("2026-02-20 09:00")
    cu_jut.says(f"/danop #{report}").presses("Ghi")
    assert "trễ hạn" in cu_jut.text


def test_the_second_to_note_it_is_told_who_was_first_and_when(department: Department, cu_jut: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    deputy = department.chat("TTYT Cư Jút", "staff", "Lê Thị Dung")
    cu_jut.says(f"/danop #{report}")
    deputy.says(f"/danop #{report}").presses("Ghi")
    department.passes(minutes=12)

    cu_jut.presses("Ghi")
    expected = "“Báo cáo CCHC quý I” đã được Lê Thị Dung ghi nhận lúc 09:00 05/01/2026, không ghi lần nữa."
    assert cu_jut.text == expected
    assert cu_jut.says(f"/danop #{report}").text == expected


def test_undo_takes_back_a_noted_report(department: Department, cu_jut: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    cu_jut.says(f"/danop #{report}").presses("Ghi").says("hoàn tác")
    assert cu_jut.text == "Rút lại ghi nhận của anh/chị là TTYT Cư Jút đã gửi “Báo cáo CCHC quý I”?"

    cu_jut.presses("Hoàn tác")
    assert "trở lại chưa nộp" in cu_jut.text
    assert "chưa nộp" in cu_jut.says(f"/baocao #{report}").text
    assert "Không có cập nhật nào" in cu_jut.says("hoàn tác").text


def test_undo_takes_back_whichever_was_written_last(department: Department, cu_jut: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    cu_jut.says(f"/danop #{report}").presses("Ghi")
    department.passes(minutes=1)
    cu_jut.says("I.1.4 được 60%").presses("Ghi")
    assert "(I.1.4)" in cu_jut.says("hoàn tác").text
    cu_jut.presses("Hoàn tác")
    assert "Báo cáo CCHC quý I" in cu_jut.says("hoàn tác").text


def test_nobody_takes_back_what_somebody_else_noted(department: Department, cu_jut: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    deputy = department.chat("TTYT Cư Jút", "staff")
    cu_jut.says(f"/danop #{report}").presses("Ghi")
    deputy.says(f"/hoantac #{report}")
    assert "Không có cập nhật nào của anh/chị" in deputy.text
    assert "đã gửi" in cu_jut.says(f"/baocao #{report}").text


def test_after_a_day_a_noted_report_stands(department: Department, cu_jut: Chat) -> None:
    cu_jut.says(f"/danop #{department.report('TTYT Cư Jút', 'Q1-2026')}").presses("Ghi")
    department.passes(hours=24)
    assert "Không có cập nhật nào" in cu_jut.says("hoàn tác").text


def test_a_dropped_note_leaves_the_report_open(department: Department, cu_jut: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    cu_jut.says(f"/danop #{report}").presses("Không ghi")
    assert "chưa nộp" in cu_jut.says(f"/baocao #{report}").text


def test_a_report_is_found_by_its_period(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1")
    assert cu_jut.text.startswith("Dự thảo Báo cáo CCHC quý I của TTYT Cư Jút")


def test_without_a_period_the_open_reports_are_offered(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo")
    assert cu_jut.text.startswith("Anh/chị muốn nói về báo cáo nào?")
    assert "Báo cáo CCHC quý I" in cu_jut.text
    cu_jut.says("1")
    assert "Theo KH" in cu_jut.text
