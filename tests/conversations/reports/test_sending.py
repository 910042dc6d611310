"""Sending a report off: its receipt, its other answers, taking it back, and two who do it at once."""

from datetime import date

from sqlalchemy import select

from domain.messages import IncomingMessage
from storage.schema import audit, obligation, outbox, report
from tests.chat import Chat, Department
from tests.conversations.test_at_once import all_at_once
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def states(department: Department) -> list[tuple[int, str, str]]:
    """(version, state, kind) of all that was begun or sent."""
    return department.rows(select(report.c.version, report.c.state, report.c.kind).order_by(report.c.id))


def owed(department: Department) -> tuple[str, object, object]:
    """(state, resubmit_due, review_since) of the report of Cư Jút for Q1."""
    key = department.report("TTYT Cư Jút", "Q1-2026")
    columns = (obligation.c.state, obligation.c.resubmit_due, obligation.c.review_since)
    ((state, again, since),) = department.rows(select(*columns).where(obligation.c.id == key))
    return state, again, since


def test_a_report_is_sent_after_a_preview_with_a_receipt(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Nộp")
    assert cu_jut.text.endswith("Nộp báo cáo này cho Văn phòng Sở?")
    assert owed(department)[0] == "open"
    cu_jut.presses("Nộp báo cáo")
    assert cu_jut.text.startswith("Đã nộp lúc 09:00 10/02/2026, đúng hạn: Báo cáo CCHC quý I của TTYT Cư Jút.")
    assert "Số tiếp nhận BC-2026-Q1-001." in cu_jut.text
    assert "không thay thế báo cáo chính thức có chữ ký số" in cu_jut.text
    assert owed(department) == ("met", None, date(2026, 2, 10))
    assert "đã nộp đúng hạn, chờ duyệt" in cu_jut.says("trạng thái báo cáo quý 1").text


def test_receipts_are_counted_within_a_period(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("quý 1 không phát sinh").presses("Nộp báo cáo")
    other = department.chat("TTYT Đắk Mil").says("quý 1 không phát sinh").presses("Nộp báo cáo")
    assert "BC-2026-Q1-002" in other.text


@BOTH
def test_nothing_to_report_and_not_applicable_are_answers(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("quý 1 không phát sinh")
    assert cu_jut.text == "Trả lời “không phát sinh” cho Báo cáo CCHC quý I của TTYT Cư Jút?"
    cu_jut.presses("Nộp báo cáo")
    assert "đúng hạn" in cu_jut.text

    other = department.chat("TTYT Đắk Mil").says("nộp báo cáo quý 1").presses("Cách trả lời khác")
    other.presses("Không áp dụng").says("đơn vị không có thủ tục hành chính").presses("Nộp báo cáo")
    assert states(department) == [(1, "submitted", "nothing"), (1, "submitted", "not_applicable")]
    assert "không áp dụng, vì “đơn vị không có thủ tục hành chính”" in other.says("trạng thái báo cáo quý 1").text


@BOTH
def test_the_short_way_is_one_answer_among_the_others(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("em đã gửi báo cáo quý 1, công văn số 123/BC-TTYT ngày 9/2")
    assert cu_jut.text == ("Ghi nhận TTYT Cư Jút đã gửi “Báo cáo CCHC quý I”?\nVăn bản số 123/BC-TTYT ngày 09/02/2026")
    cu_jut.presses("Ghi")
    assert states(department) == [(1, "submitted", "letter")]
    assert "đã được Nguyễn Thị An ghi nhận" in cu_jut.says("nộp báo cáo quý 1").text


@BOTH
def test_the_letter_may_be_told_later(department: Department, cu_jut: Chat) -> None:
    assert "Chưa có báo cáo nào đã nộp" in cu_jut.says("công văn số 123/BC-TTYT ngày 9/2").text
    cu_jut.says("quý 1 không phát sinh").presses("Nộp báo cáo").says("công văn số 123/BC-TTYT ngày 9/2").presses("Ghi")
    assert department.rows(select(report.c.letter_number, report.c.letter_date)) == [("123/BC-TTYT", date(2026, 2, 9))]


def test_the_sender_may_withdraw_before_the_review(department: Department, cu_jut: Chat, office: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Nộp").presses("Nộp báo cáo").says("rút báo cáo quý 1")
    assert cu_jut.text.startswith("Rút lại Báo cáo CCHC quý I của TTYT Cư Jút (số tiếp nhận BC-2026-Q1-001)?")
    cu_jut.presses("Rút lại báo cáo")
    assert owed(department) == ("open", None, None)

    cu_jut.says("nộp báo cáo quý 1").presses("Nộp").presses("Nộp báo cáo")
    office.says("duyệt báo cáo quý 1 của TTYT Cư Jút").presses("Duyệt")
    assert "không rút lại được nữa" in cu_jut.says("rút báo cáo quý 1").text
    assert [state for _, state, _ in states(department)] == ["withdrawn", "approved"]


def test_undo_takes_a_sent_report_back_and_keeps_what_it_said(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1").presses("Thêm nhận xét, tệp, số liệu").presses("Nhận xét chung").says("Tốt cả")
    cu_jut.presses("Nộp").presses("Nộp báo cáo").says("hoàn tác").presses("Hoàn tác")
    assert owed(department)[0] == "open"
    assert "Nhận xét: “Tốt cả”" in cu_jut.says("nộp báo cáo quý 1").text


def test_a_preview_that_is_out_of_date_is_shown_again(department: Department, cu_jut: Chat) -> None:
    shown = cu_jut.says("nộp báo cáo quý 1").presses("Nộp").last
    deputy = department.chat("TTYT Cư Jút", "staff", "Lê Thị Dung")
    deputy.says("I.1.4 được 60%").presses("Ghi")
    cu_jut.presses("Nộp báo cáo", on=shown)
    assert cu_jut.text.startswith("Dự thảo vừa có thay đổi trong lúc chờ, anh/chị xem lại:")
    assert "Đang thực hiện 1" in cu_jut.text
    assert owed(department)[0] == "open"


def test_of_two_who_send_it_at_once_one_is_told_of_the_other(department: Department, cu_jut: Chat) -> None:
    deputy = department.chat("TTYT Cư Jút", "staff", "Lê Thị Dung")
    rows = [(chat, chat.says("nộp báo cáo quý 1").presses("Nộp").last.row) for chat in (cu_jut, deputy)]
    all_at_once(department, [IncomingMessage(chat.address, "yes", "press", pressed=(row, 0)) for chat, row in rows])
    newest = select(outbox.c.body).order_by(outbox.c.id.desc()).limit(2)
    texts = sorted(body["text"] for (body,) in department.rows(newest))
    assert texts[0].startswith("Đã nộp lúc 09:00 10/02/2026")
    assert "không ghi lần nữa" in texts[1]
    assert states(department) == [(1, "submitted", "content")]


@BOTH
def test_the_office_enters_for_a_unit_and_says_so(department: Department, cu_jut: Chat, office: Chat) -> None:
    office.says("nhập hộ báo cáo quý 1 của TTYT Cư Jút")
    assert office.text.startswith("Dự thảo Báo cáo CCHC quý I của TTYT Cư Jút (Văn phòng nhập hộ)")
    office.presses("Nộp")
    assert "Văn phòng ghi thay TTYT Cư Jút." in office.text
    office.presses("Nộp báo cáo")
    assert "Thủ trưởng TTYT Cư Jút được báo về việc nhập hộ này." in office.text
    department.tick()
    assert cu_jut.all[-1].text.startswith("Văn phòng Sở (Trần Văn Bình) đã nhập hộ Báo cáo CCHC quý I của TTYT Cư Jút")
    assert "người nộp Trần Văn Bình (Văn phòng nhập hộ)" in cu_jut.says("trạng thái báo cáo quý 1").text
    assert department.rows(select(report.c.for_unit)) == [(True,)]


def test_a_leader_sees_a_report_and_changes_none(department: Department, cu_jut: Chat) -> None:
    leader = department.chat("Lãnh đạo Sở", "leader")
    key = department.report("TTYT Cư Jút", "Q1-2026")
    assert "chưa nộp" in leader.says(f"/baocao #{key}").text
    assert leader.choices == ("Nhiệm vụ của tôi",)
    assert "Không tìm thấy" in leader.says(f"/baocao #{key} draft").text
    assert "Không tìm thấy" in leader.says(f"/baocao #{key} nothing").text


@BOTH
def test_sending_is_audited(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("quý 1 không phát sinh").presses("Nộp báo cáo").says("hoàn tác").presses("Hoàn tác")
    actions = select(audit.c.action).where(audit.c.kind == "report").order_by(audit.c.id)
    assert department.rows(actions) == [("submit",), ("withdraw",)]
