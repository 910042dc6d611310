"""Closing a period freezes what had come; who is missing is reminded no more, and may still answer."""

from sqlalchemy import select

from storage.schema import period_close, report
from tests.chat import Chat, Department
from tests.databases import ONCE


def test_closing_shows_what_is_missing_and_freezes_it(department: Department, cu_jut: Chat, office: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Nộp").presses("Nộp báo cáo")
    office.says("chốt kỳ quý 1")
    assert office.text.startswith("Chốt kỳ Báo cáo CCHC quý I?\nĐã nộp 1/14 (đúng hạn 1)")
    assert "Còn thiếu 13: " in office.text
    assert department.rows(select(period_close.c.id)) == []
    office.presses("Chốt kỳ")
    assert office.text.startswith("Đã chốt kỳ Báo cáo CCHC quý I lúc 09:00 10/02/2026.")

    cu_jut.says("rút báo cáo quý 1").presses("Rút lại báo cáo")
    ((snapshot,),) = department.rows(select(period_close.c.snapshot))
    assert len(snapshot) == 14
    (own,) = [one for one in snapshot if one["name"] == "TTYT Cư Jút"]
    assert (own["state"], own["on_time"], own["receipt"]) == ("submitted", True, "BC-2026-Q1-001")
    assert own["figures"]["not_started"] == 55
    assert sum(one["state"] == "missing" for one in snapshot) == 13


@ONCE
def test_who_is_missing_is_reminded_no_more(department: Department, cu_jut: Chat, office: Chat) -> None:
    department.at("2026-02-13 08:01")
    assert "Báo cáo CCHC quý I" in cu_jut.all[-1].text
    office.says("chốt kỳ quý 1").presses("Chốt kỳ")
    seen = len(cu_jut.all)
    for morning in ("2026-02-23", "2026-02-25", "2026-03-04"):
        department.at(f"{morning} 08:01")
    assert not any("Báo cáo CCHC quý I" in said.text for said in cu_jut.all[seen:])


def test_opened_again_the_reminders_go_on(department: Department, cu_jut: Chat, office: Chat) -> None:
    office.says("chốt kỳ quý 1").presses("Chốt kỳ").says("hoàn tác").presses("Hoàn tác")
    assert office.text.startswith("Đã hoàn tác: kỳ Báo cáo CCHC quý I chưa chốt")
    department.at("2026-02-13 08:01")
    assert any("Báo cáo CCHC quý I" in said.text for said in cu_jut.all)


def test_a_version_after_the_close_says_so(department: Department, cu_jut: Chat, office: Chat) -> None:
    cu_jut.says("quý 1 không phát sinh").presses("Nộp báo cáo")
    office.says("duyệt báo cáo quý 1 của TTYT Cư Jút").presses("Duyệt")
    office.says("chốt kỳ quý 1").presses("Chốt kỳ")
    cu_jut.says("trạng thái báo cáo quý 1").presses("Nộp bản mới").presses("Nộp").presses("Nộp báo cáo")
    assert "ghi “sau khi chốt”" in cu_jut.text
    versions = select(report.c.version, report.c.state, report.c.after_close).order_by(report.c.version)
    assert department.rows(versions) == [(1, "approved", False), (2, "submitted", True)]
    assert "(sau khi chốt)" in cu_jut.says("trạng thái báo cáo quý 1").text


def test_the_second_to_close_is_told_who_was_first(department: Department, office: Chat) -> None:
    second = department.chat("Văn phòng Sở", "office", "Phạm Thị Hoa")
    second.says("chốt kỳ quý 1")
    office.says("chốt kỳ quý 1").presses("Chốt kỳ")
    second.presses("Chốt kỳ")
    assert second.text.startswith("Kỳ Báo cáo CCHC quý I đã được Trần Văn Bình chốt lúc 09:00 10/02/2026")
    assert len(department.rows(select(period_close.c.id))) == 1


@ONCE
def test_only_the_office_closes(department: Department, cu_jut: Chat) -> None:
    leader = department.chat("Lãnh đạo Sở", "leader")
    assert leader.says("chốt kỳ quý 1").text == "Chỉ Văn phòng Sở chốt kỳ báo cáo."
    for chat in (cu_jut, leader):
        for rule in range(1, 6):
            chat.says(f"/chotky #{rule} yes")
    assert department.rows(select(period_close.c.id)) == []


def test_without_a_period_what_is_due_is_offered(department: Department, office: Chat) -> None:
    assert office.says("chốt kỳ").text.startswith("Không có báo cáo nào của kỳ này.")
    department.at("2026-02-23 09:00")
    assert office.says("chốt kỳ").text.startswith("Chốt kỳ Báo cáo CCHC quý I?")


def test_longer_periods_are_reported_and_closed_by_their_words(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    regime = "báo cáo tiêm chủng 9 tháng trước ngày 15/9, 6 tháng cuối năm trước ngày 15/12, năm trước ngày 20/12"
    office.says(f"/chedo {regime}")
    assert "• 6 tháng cuối năm 2026: hạn thứ Hai, 14/12/2026 — kỳ 15/06/2026–14/12/2026" in office.text
    office.says("có")
    for words in ("9 tháng", "6 tháng cuối năm"):
        assert cu_jut.says(f"nộp báo cáo {words}").text.startswith(f"Dự thảo Báo cáo tiêm chủng {words} của"), words
        assert office.says(f"chốt kỳ {words}").text.startswith(f"Chốt kỳ Báo cáo tiêm chủng {words}?"), words
    for words in ("chốt kỳ năm", "chốt báo cáo năm", "chốt kỳ năm 2026"):
        assert office.says(words).choices == ("Báo cáo CCHC năm", "Báo cáo tiêm chủng năm"), words
    assert "Báo cáo tiêm chủng năm" in cu_jut.says("nộp báo cáo năm").text
