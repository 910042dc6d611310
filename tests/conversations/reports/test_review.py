"""The office approves and returns; both sides are reminded until it is settled."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from domain.messages import IncomingMessage
from storage.reports import changes
from storage.schema import audit, obligation, outbox, report
from tests.chat import Chat, Department
from tests.conversations.test_at_once import all_at_once
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def sent(chat: Chat) -> None:
    """The unit has nothing to report in Q1."""
    chat.says("quý 1 không phát sinh").presses("Nộp báo cáo")


def state(department: Department, chat_unit: str = "TTYT Cư Jút") -> tuple[str, object, object]:
    """(state, resubmit_due, review_since) of a unit's report for Q1."""
    key = department.report(chat_unit, "Q1-2026")
    columns = (obligation.c.state, obligation.c.resubmit_due, obligation.c.review_since)
    ((now, again, since),) = department.rows(select(*columns).where(obligation.c.id == key))
    return now, again, since


def test_a_report_is_approved_after_a_yes_and_its_unit_told(department: Department, cu_jut: Chat, office: Chat) -> None:
    sent(cu_jut)
    office.says("duyệt báo cáo quý 1 của TTYT Cư Jút")
    assert "Duyệt báo cáo này?" in office.text
    assert state(department) == ("met", None, date(2026, 2, 10))
    office.presses("Duyệt")
    assert "Đã duyệt 1 báo cáo lúc 09:00 10/02/2026" in office.text
    assert state(department) == ("met", None, None)
    department.tick()
    assert cu_jut.all[-1].text == (
        "Văn phòng Sở đã duyệt Báo cáo CCHC quý I của TTYT Cư Jút (số tiếp nhận BC-2026-Q1-001)."
    )


@BOTH
def test_several_are_approved_at_once(department: Department, cu_jut: Chat, office: Chat) -> None:
    sent(cu_jut)
    sent(department.chat("TTYT Đắk Mil"))
    sent(department.chat("TTYT Krông Nô"))
    office.says("duyệt báo cáo quý 1 của TTYT Cư Jút và TTYT Đắk Mil").presses("Duyệt cả 2")
    assert office.text.startswith("Đã duyệt 2 báo cáo")
    office.says("báo cáo chờ duyệt")
    assert office.text.startswith("1 báo cáo chờ duyệt")
    assert "TTYT Krông Nô" in office.text


def test_a_returned_report_has_a_day_of_its_own(department: Department, cu_jut: Chat, office: Chat) -> None:
    sent(cu_jut)
    office.says("trả lại báo cáo quý 1 của TTYT Cư Jút vì thiếu số liệu")
    assert "vì “thiếu số liệu”, nộp lại chậm nhất thứ Sáu, 13/02?" in office.text
    office.presses("Trả lại")
    assert state(department) == ("open", date(2026, 2, 13), None)
    department.tick()
    assert "“thiếu số liệu”.\nĐề nghị đơn vị sửa và nộp lại chậm nhất thứ Sáu, 13/02." in cu_jut.all[-1].text
    cu_jut.presses("Sửa và nộp lại")
    assert cu_jut.text.startswith("Báo cáo bị trả lại: “thiếu số liệu”.")


@BOTH
def test_the_office_names_the_day_and_may_be_asked_for_the_reason(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    sent(cu_jut)
    office.says("trả lại báo cáo quý 1 của TTYT Cư Jút, nộp lại trước 28/2")
    assert office.text.startswith("Lý do trả lại (Báo cáo CCHC quý I — TTYT Cư Jút)?")
    office.says("biểu 2 chưa khớp với biểu 1").presses("Trả lại")
    assert state(department)[1] == date(2026, 2, 27)
    assert department.rows(select(report.c.reason)) == [("biểu 2 chưa khớp với biểu 1",)]


def test_redone_by_its_day_it_keeps_the_day_on_which_it_first_came(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    sent(cu_jut)
    office.says("trả lại báo cáo quý 1 của TTYT Cư Jút vì thiếu số liệu, nộp lại trước 28/2").presses("Trả lại")
    department.at("2026-02-26 09:00")
    sent(cu_jut)
    assert "đúng hạn" in cu_jut.text
    assert state(department) == ("met", None, date(2026, 2, 26))


def test_redone_after_its_day_it_is_late(department: Department, cu_jut: Chat, office: Chat) -> None:
    sent(cu_jut)
    office.says("trả lại báo cáo quý 1 của TTYT Cư Jút vì thiếu số liệu").presses("Trả lại")
    department.at("2026-02-24 09:00")
    assert "bị trả lại, quá hạn nộp lại" in cu_jut.says("trạng thái báo cáo quý 1").text
    sent(cu_jut)
    assert "trễ hạn" in cu_jut.text


def test_the_unit_is_reminded_of_what_was_returned_until_it_comes_again(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    sent(cu_jut)
    seen = len(cu_jut.all)
    department.at("2026-02-11 08:01")
    assert not any("Báo cáo CCHC quý I" in said.text for said in cu_jut.all[seen:])

    office.says("trả lại báo cáo quý 1 của TTYT Cư Jút vì thiếu số liệu").presses("Trả lại")
    department.at("2026-02-12 08:01")
    assert "bị trả lại, chưa nộp lại" in cu_jut.all[-1].text
    sent(cu_jut)
    seen = len(cu_jut.all)
    for morning in ("2026-02-13", "2026-02-23", "2026-02-24"):
        department.at(f"{morning} 08:01")
    assert not any("Báo cáo CCHC quý I" in said.text for said in cu_jut.all[seen:])


def test_the_office_is_reminded_of_what_waits_until_it_is_settled(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    sent(cu_jut)
    department.at("2026-02-11 08:01")
    assert "1 báo cáo chờ duyệt, lâu nhất từ thứ Ba, 10/02" in office.all[-1].text
    department.at("2026-02-12 08:01")
    assert "1 báo cáo chờ duyệt" in office.all[-1].text
    office.says("duyệt báo cáo quý 1 của TTYT Cư Jút").presses("Duyệt")
    department.at("2026-02-13 08:01")
    assert "chờ duyệt" not in office.all[-1].text


@BOTH
def test_only_the_office_reviews(department: Department, cu_jut: Chat) -> None:
    sent(cu_jut)
    ((key,),) = department.rows(select(report.c.id))
    for words in (f"/duyetbaocao {key}", f"/trabaocao {key} sai", "/choduyet"):
        assert cu_jut.says(words).text == "Chỉ Văn phòng Sở duyệt và trả lại báo cáo."
    leader = department.chat("Lãnh đạo Sở", "leader")
    assert "Chỉ Văn phòng Sở" in leader.says("duyệt báo cáo quý 1 của TTYT Cư Jút").text
    assert state(department)[2] == date(2026, 2, 10)


@BOTH
def test_the_second_of_two_reviewers_is_told_who_was_first(department: Department, cu_jut: Chat, office: Chat) -> None:
    sent(cu_jut)
    second = department.chat("Văn phòng Sở", "office", "Phạm Thị Hoa")
    shown = office.says("duyệt báo cáo quý 1 của TTYT Cư Jút").last.row
    other = second.says("trả lại báo cáo quý 1 của TTYT Cư Jút vì thiếu số liệu").last.row
    pressed = [(office, shown), (second, other)]
    all_at_once(department, [IncomingMessage(c.address, "yes", "press", pressed=(row, 0)) for c, row in pressed])
    newest = select(outbox.c.body).where(outbox.c.kind == "reply").order_by(outbox.c.id.desc()).limit(2)
    texts = [body["text"] for (body,) in department.rows(newest)]
    assert sum("không ghi lần nữa" in text for text in texts) == 1
    assert len(department.rows(select(report.c.id).where(report.c.reviewed_at.is_not(None)))) == 1
    third = department.chat("Văn phòng Sở", "office", "Lý Văn Tám")
    assert "không ghi lần nữa" in third.says("duyệt báo cáo quý 1 của TTYT Cư Jút").text


@BOTH
def test_a_decision_is_taken_back_while_nothing_stands_on_it(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    sent(cu_jut)
    office.says("trả lại báo cáo quý 1 của TTYT Cư Jút vì thiếu số liệu").presses("Trả lại").says("hoàn tác")
    assert office.text.startswith("Rút lại việc trả lại 1 báo cáo")
    office.presses("Hoàn tác")
    assert state(department) == ("met", None, date(2026, 2, 10))

    office.says("trả lại báo cáo quý 1 của TTYT Cư Jút vì thiếu số liệu").presses("Trả lại")
    sent(cu_jut)
    office.says("hoàn tác").presses("Hoàn tác")
    assert office.text == "Không hoàn tác được: đơn vị đã nộp bản mới hơn."


@BOTH
def test_a_fault_between_leaves_everything_as_it_was(
    department: Department, cu_jut: Chat, office: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(cu_jut)
    sent(department.chat("TTYT Đắk Mil"))
    office.says("duyệt báo cáo quý 1")
    broken = {"left": 1}
    settle = changes._settle

    def breaks(*args: Any) -> None:
        if not broken["left"]:
            raise RuntimeError("the disk is full")
        broken["left"] -= 1
        settle(*args)

    monkeypatch.setattr(changes, "_settle", breaks)
    office.presses("Duyệt cả 2")
    assert "hệ thống gặp lỗi" in office.text
    assert department.rows(select(report.c.state)) == [("submitted",), ("submitted",)]
    assert department.rows(select(audit.c.id).where(audit.c.action == "approve")) == []

    monkeypatch.setattr(changes, "_settle", settle)
    office.says("duyệt báo cáo quý 1").presses("Duyệt cả 2")
    assert department.rows(select(report.c.state)) == [("approved",), ("approved",)]
