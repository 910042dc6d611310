"""A report that the office asks for once: owed like any other, followed by words of its name, moved, withdrawn."""

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from sqlalchemy import Select, select

from storage.reminding.preview import remind_between
from storage.schema import audit, obligation, report_rule, unit
from tests.chat import Chat, Department
from tests.databases import ONCE

ASKS = "giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/1"
NAME = "Báo cáo tình hình sốt xuất huyết"


def owing(department: Department) -> dict[str, tuple[str, str]]:
    """Last day and state of what each unit owes of the report."""
    rows = (
        select(unit.c.short, obligation.c.due, obligation.c.state)
        .select_from(obligation.join(report_rule).join(unit, unit.c.id == obligation.c.unit_id))
        .where(report_rule.c.what == NAME)
    )
    return {short: (f"{due:%d/%m}", state) for short, due, state in department.rows(rows)}


@pytest.fixture
def asked(department: Department, office: Chat) -> Department:
    """The office has asked for the report on 5 January; it is due on the 19th."""
    office.says(ASKS).presses("Yêu cầu báo cáo")
    return department


def test_it_is_shown_asked_for_with_a_yes_told_once_and_owed(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    office.says(ASKS)
    assert office.text.startswith(f"Yêu cầu báo cáo như sau?\n• Nội dung: {NAME}\n• Giao cho các TTYT (8 đơn vị)")
    assert owing(department) == {}
    office.presses("Yêu cầu báo cáo")
    assert office.text.startswith(f"Đã yêu cầu 8 đơn vị nộp “{NAME}”, hạn hết thứ Hai, 19/01/2026")
    assert set(owing(department).values()) == {("19/01", "open")}
    assert len(owing(department)) == 8
    before = len(cu_jut.all)
    department.passes(minutes=6)
    assert f"Báo cáo mới phải nộp: {NAME}, hạn 19/01/2026" in cu_jut.all[-1].text
    assert len(cu_jut.all) == before + 1


def test_it_is_reminded_written_sent_returned_and_accepted(asked: Department, office: Chat, cu_jut: Chat) -> None:
    asked.at("2026-01-08 08:00")
    assert f"{NAME} — hạn 19/01/2026 (“{NAME}”, Văn phòng Sở), chưa nộp" in cu_jut.all[-1].text
    cu_jut.says("nộp báo cáo sốt xuất huyết")
    assert "Anh/chị nhắn nội dung báo cáo vào đây" in cu_jut.text
    assert "nhiệm vụ" not in cu_jut.text
    cu_jut.says("12 ca, không tử vong").presses("Nộp").presses("Nộp báo cáo")
    assert "Nội dung: “12 ca, không tử vong”" in cu_jut.says("báo cáo sốt xuất huyết").text
    office.says("trả lại báo cáo sốt xuất huyết của TTYT Cư Jút vì thiếu số xã").says("có")
    cu_jut.says("nộp báo cáo sốt xuất huyết")
    assert "Báo cáo bị trả lại: “thiếu số xã”" in cu_jut.text
    cu_jut.presses("Sửa nội dung").says("12 ca ở 3 xã").presses("Nộp").presses("Nộp báo cáo")
    office.says("duyệt báo cáo sốt xuất huyết")
    assert "Nội dung: “12 ca ở 3 xã”" in office.text
    office.says("có")
    assert owing(asked)["TTYT Cư Jút"] == ("19/01", "met")


@ONCE
def test_an_empty_one_is_not_sent_and_a_file_is_enough(asked: Department, office: Chat, cu_jut: Chat) -> None:
    (report,) = (row[0] for row in asked.rows(_obligations("TTYT Cư Jút")))
    cu_jut.says(f"/baocao #{report} send")
    assert "Anh/chị nhắn nội dung báo cáo vào đây" in cu_jut.text
    cu_jut.says(f"/baocao #{report} draft").sends_photo().presses("Về dự thảo").presses("Nộp").presses("Nộp báo cáo")
    assert cu_jut.text.startswith("Đã nộp lúc")
    office.says("duyệt báo cáo sốt xuất huyết").presses("Xem tệp kèm theo")
    assert any(said.text.startswith(f"{NAME} của TTYT Cư Jút: 1 tệp kèm theo.") for said in office.replies)
    assert any(said.file for said in office.replies)


def _obligations(short: str) -> Select[Any]:
    return (
        select(obligation.c.id)
        .select_from(obligation.join(report_rule).join(unit, unit.c.id == obligation.c.unit_id))
        .where(report_rule.c.what == NAME, unit.c.short == short)
    )


@ONCE
def test_a_file_that_names_it_is_attached_to_its_draft(asked: Department, cu_jut: Chat) -> None:
    cu_jut.sends_photo("báo cáo sốt xuất huyết")
    assert cu_jut.text.startswith(f"Đã đính kèm vào dự thảo {NAME}: 1 tệp.")
    card = cu_jut.says("báo cáo sốt xuất huyết").last
    cu_jut.sends_photo(reply_to=card)
    assert cu_jut.text.startswith(f"Đã đính kèm vào dự thảo {NAME}: 2 tệp.")
    khtc = asked.chat("KHTC")
    khtc.sends_photo("báo cáo sốt xuất huyết")
    assert NAME not in khtc.text


@ONCE
def test_the_calendar_of_reminders_has_it(asked: Department, cu_jut: Chat) -> None:
    with asked.database.begin(asked.now, read_only=True) as store:
        told = [message for _, day in remind_between(store, date(2026, 1, 5), date(2026, 1, 22)) for message in day]
    mine = [message for message in told if message["unit"] == "Trung tâm Y tế huyện Cư Jút"]
    assert [item["step"] for one in mine for item in one["items"] if item["what"] == NAME] == [-7, -3, -1, 0, 1, 3]


@ONCE
def test_who_has_not_sent_it_is_listed_urged_and_counted(asked: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("đã gửi báo cáo sốt xuất huyết rồi").says("có")
    office.says("ai chưa nộp báo cáo sốt xuất huyết")
    assert office.text.startswith(f"{NAME}: đã nộp 1/8 (đúng hạn 1). Chưa nộp 7 đơn vị")
    assert "Cư Jút" not in office.text
    assert "7 đơn vị" in office.says("đôn đốc báo cáo sốt xuất huyết").text
    office.says("không").says("các báo cáo đột xuất")
    assert office.text.startswith(f"Báo cáo đột xuất đang theo dõi (1):\n1. {NAME} — hạn 19/01/2026, đã nộp 1/8")
    office.presses("Xem báo cáo")
    assert "TTYT Cư Jút — 🟢 đã nộp đúng hạn, chờ duyệt" in office.text
    leader = asked.chat("Ban Giám đốc", "leader")
    assert leader.says("ai chưa nộp báo cáo sốt xuất huyết").text.startswith(f"{NAME}: đã nộp 1/8")
    assert not any("Đôn đốc" in choice for choice in leader.choices)


@ONCE
def test_an_earlier_day_moves_it_for_all_and_a_later_one_extends(asked: Department, office: Chat) -> None:
    office.says("dời hạn báo cáo sốt xuất huyết về 15/1")
    assert "• Hạn đang có: 19/01/2026; hạn mới: 15/01/2026\n• Áp dụng cho 8 đơn vị" in office.text
    office.says("có")
    assert {due for due, _ in owing(asked).values()} == {"15/01"}
    office.says("hoàn tác").says("có")
    assert {due for due, _ in owing(asked).values()} == {"19/01"}
    office.says("gia hạn báo cáo sốt xuất huyết cho TTYT Cư Jút đến 25/1 vì thiếu người")
    assert "• Đơn vị: TTYT Cư Jút\n• Hạn đang có: 19/01/2026; hạn mới: 25/01/2026" in office.text


@ONCE
def test_a_unit_asks_for_a_later_day_of_it(asked: Department, cu_jut: Chat) -> None:
    cu_jut.says("xin gia hạn báo cáo sốt xuất huyết đến 25/1 vì chờ số liệu xã")
    assert "Hạn đang có: 19/01/2026; xin đến: 25/01/2026\n• Lý do: chờ số liệu xã" in cu_jut.text


@ONCE
def test_it_is_withdrawn_and_brought_back_with_what_was_sent(asked: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("đã gửi báo cáo sốt xuất huyết rồi").says("có")
    asked.passes(minutes=6)
    office.says("bỏ báo cáo sốt xuất huyết")
    assert office.text.startswith(f"Bỏ yêu cầu “{NAME}” với 8 đơn vị? 1 đơn vị đã trả lời")
    office.says("có")
    asked.passes(minutes=6)
    assert "Không còn phải" in cu_jut.all[-1].text or "không còn phải" in cu_jut.all[-1].text
    assert office.says("các báo cáo đột xuất").text.startswith("Chưa có báo cáo đột xuất nào")
    office.says("hoàn tác").says("có")
    assert owing(asked)["TTYT Cư Jút"] == ("19/01", "met")
    assert sum(state == "open" for _, state in owing(asked).values()) == 7


@ONCE
def test_a_request_is_taken_back_until_a_unit_has_answered(asked: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("hoàn tác").says("có")
    assert office.text.startswith(f"Đã rút lại yêu cầu “{NAME}”")
    office.says(ASKS).says("có")
    cu_jut.says("nộp báo cáo sốt xuất huyết").says("12 ca")
    office.says("hoàn tác").says("có")
    assert office.text.startswith("Không hoàn tác được: đã có đơn vị trả lời")


@ONCE
def test_the_office_may_give_it_as_a_plain_task_or_the_other_way_round(department: Department, office: Chat) -> None:
    office.says(ASKS).presses("Giao như nhiệm vụ thường")
    assert office.text.startswith("Giao nhiệm vụ đột xuất như sau?")
    office.says("có")
    assert office.text.startswith(f"Đã giao D.1.1 “{NAME}”")
    office.says("giao phòng KHTC rà soát danh mục và báo cáo kết quả, hạn 15/2").presses("Yêu cầu nộp báo cáo")
    assert "• Nội dung: Báo cáo rà soát danh mục và báo cáo kết quả" in office.text


@ONCE
def test_who_only_helps_sends_none_and_is_named_in_the_request(department: Department, office: Chat) -> None:
    office.says("giao phòng KHTC phối hợp với TTYT Cư Jút báo cáo tình hình sốt xuất huyết, hạn 15/1, kèm minh chứng")
    assert "• Phối hợp: TTYT Cư Jút (ghi trong yêu cầu, không phải nộp báo cáo riêng)" in office.text
    office.says("có")
    assert set(owing(department)) == {"KHTC"}
    khtc = department.chat("KHTC")
    khtc.says("nộp báo cáo sốt xuất huyết")
    assert f"Theo Văn phòng Sở: “{NAME}, phối hợp: TTYT Cư Jút, kèm minh chứng”" in khtc.text


@ONCE
def test_the_same_report_asked_for_again_is_the_one_that_is_meant(
    asked: Department, office: Chat, cu_jut: Chat
) -> None:
    cu_jut.says("đã gửi báo cáo sốt xuất huyết rồi").says("có")
    office.says("giao TTYT Cư Jút báo cáo tình hình sốt xuất huyết trước 20/2").says("có")
    assert "hạn 19/02/2026" in cu_jut.says("báo cáo sốt xuất huyết").text
    assert "hạn 19/02/2026" in cu_jut.says("các báo cáo đột xuất").text
    office.says("ai chưa nộp báo cáo sốt xuất huyết")
    assert office.choices == (f"{NAME} (hạn 19/02/2026)", f"{NAME} (hạn 19/01/2026)")


@ONCE
def test_a_unit_sees_and_changes_nothing_of_others(asked: Department, cu_jut: Chat) -> None:
    khtc = asked.chat("KHTC")
    assert NAME not in khtc.says("báo cáo sốt xuất huyết").text
    ((rule,),) = asked.rows(select(report_rule.c.id).where(report_rule.c.what == NAME))
    before = owing(asked)
    rows = asked.rows(select(audit.c.id))
    for words in (f"#{rule}", f"bo #{rule}", f"doi #{rule}", "", "#99999", "bo", "x"):
        cu_jut.says(f"/bcyeucau {words}").says("có")
        assert "Đắk Mil" not in cu_jut.text
        assert "mã L-" not in cu_jut.text
    for text in (f"/chuanop bc:{rule}", f"/dondoc bc:{rule}", "ai chưa nộp báo cáo sốt xuất huyết"):
        assert "Đắk Mil" not in cu_jut.says(text).text
    assert owing(asked) == before
    assert asked.rows(select(audit.c.id)) == rows


@ONCE
def test_a_leader_withdraws_nothing(asked: Department) -> None:
    leader = asked.chat("Ban Giám đốc", "leader")
    assert leader.says("bỏ báo cáo sốt xuất huyết").text.startswith(f"{NAME}: chỉ Văn phòng Sở bỏ được")
    assert leader.says("dời hạn báo cáo sốt xuất huyết về 15/1").text.startswith("Việc này do Văn phòng Sở")


@ONCE
def test_reports_of_a_period_are_never_taken_for_it(asked: Department, office: Chat) -> None:
    office.says("giao các TTYT báo cáo CCHC chuyên đề, hạn 15/1").says("có")
    assert office.says("ai chưa nộp quý 1").text.startswith("Báo cáo CCHC quý I: ")
    assert "chuyên đề" not in office.says("ai chưa nộp báo cáo CCHC quý 1").text


@ONCE
def test_it_is_the_report_meant_while_its_day_is_the_nearest(asked: Department, office: Chat) -> None:
    office.says("giao các TTYT báo cáo CCHC chuyên đề, hạn 15/1").says("có")
    assert "CCHC chuyên đề" in office.says("ai chưa nộp báo cáo").text.partition("\n")[0]
    assert "Báo cáo tình hình sốt xuất huyết" in office.choices, "what else is owed can be chosen"


def _letter(chat: Chat) -> str:
    """The text of the letter that was asked for."""
    chat.department.tick()
    assert chat.last.file is not None, chat.text
    return "\n".join(one.text for one in Document(io.BytesIO(chat.last.file)).paragraphs)


@ONCE
def test_what_units_sent_is_a_letter_for_the_office_and_its_own_for_a_unit(
    asked: Department, office: Chat, cu_jut: Chat
) -> None:
    cu_jut.says("nộp báo cáo sốt xuất huyết").says("12 ca, không tử vong")
    assert "12 ca, không tử vong" in _letter(cu_jut.says("xuất báo cáo sốt xuất huyết bản word"))
    cu_jut.says("nộp báo cáo sốt xuất huyết").presses("Nộp").presses("Nộp báo cáo")
    office.says("báo cáo sốt xuất huyết").presses("Dự thảo Word tổng hợp")
    assert f"Đang lập tệp “{NAME} " in office.text
    said = _letter(office)
    assert "đã nộp 1, trong đó đúng hạn 1" in said
    assert "- TTYT Cư Jút: 12 ca, không tử vong (báo cáo số tiếp nhận BC-2026-001)." in said
    assert office.replies[-2].text.startswith(f"Dự thảo “{NAME}")
    assert "12 ca, không tử vong" in _letter(office.says("tổng hợp báo cáo sốt xuất huyết bản word"))
    cu_jut.says("xuất báo cáo sốt xuất huyết bản word")
    own = _letter(cu_jut)
    assert "Kính gửi: Sở Y tế" in own
    assert "Đắk Mil" not in own


@ONCE
def test_the_table_and_the_files_of_all_units_are_fetched(asked: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.sends_photo("báo cáo sốt xuất huyết").presses("Về dự thảo").presses("Nộp").presses("Nộp báo cáo")
    office.says("xuất excel báo cáo sốt xuất huyết")
    asked.tick()
    (sheet,) = load_workbook(io.BytesIO(office.last.file or b"")).worksheets
    lines = [line[1:3] for line in sheet.iter_rows(min_row=4, values_only=True)]
    assert lines[:2] == [("TTYT Cư Jút", "Đúng hạn, chờ duyệt"), ("TTYT Đắk Mil", "Chưa nộp, chưa đến hạn")]
    office.says("tải tệp báo cáo sốt xuất huyết")
    asked.tick()
    names = zipfile.ZipFile(io.BytesIO(office.last.file or b"")).namelist()
    assert [name.split("/")[0] for name in names] == ["TTYT Cư Jút", "Danh mục minh chứng.xlsx"]


@ONCE
def test_nobody_fetches_what_others_sent(asked: Department, office: Chat, cu_jut: Chat) -> None:
    ((rule,),) = asked.rows(select(report_rule.c.id).where(report_rule.c.what == NAME))
    ((mil,),) = asked.rows(select(unit.c.id).where(unit.c.short == "TTYT Đắk Mil"))
    for says in (f"/xuat docx rule={rule} unit={mil}", f"/xuat zip rule={rule} unit={mil}"):
        assert "Đang lập" not in cu_jut.says(says).text
    khtc = asked.chat("KHTC")
    for says in (*(f"/xuat {maker} rule={rule}" for maker in ("docx", "xlsx", "zip")), "/xuat docx rule=9999"):
        assert "Đang lập" not in khtc.says(says).text
    # A unit that leaves it open means itself.
    cu_jut.says(f"/xuat docx rule={rule}")
    assert "Đắk Mil" not in _letter(cu_jut)


@ONCE
def test_closed_nobody_is_reminded_and_what_comes_later_says_so(asked: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("đã gửi báo cáo sốt xuất huyết rồi").says("có")
    office.says("chốt báo cáo sốt xuất huyết")
    assert office.text.startswith(f"Chốt nhận {NAME}?\nĐã nộp 1/8 (đúng hạn 1)")
    office.presses("Chốt báo cáo")
    assert office.text.startswith(f"Đã chốt nhận {NAME} lúc 09:00 05/01/2026.")
    assert office.says("báo cáo sốt xuất huyết").text.splitlines()[-1].startswith("Văn phòng Sở đã chốt lúc 09:00")
    assert not any("Đôn đốc" in choice or "Chốt" in choice for choice in office.choices)
    assert f"{NAME} — đã chốt, đã nộp 1/8" in office.says("các báo cáo đột xuất").text
    mil = asked.chat("TTYT Đắk Mil")
    for morning in ("2026-01-08", "2026-01-16", "2026-01-20"):
        asked.at(f"{morning} 08:01")
    assert not any(NAME in said.text for said in mil.all)
    mil.says("nộp báo cáo sốt xuất huyết").says("3 ca").presses("Nộp").presses("Nộp báo cáo")
    assert "ghi “sau khi chốt”" in mil.text


@ONCE
def test_closing_is_taken_back_and_offered_when_the_day_is_past(asked: Department, office: Chat) -> None:
    office.says("chốt báo cáo sốt xuất huyết").presses("Chốt báo cáo")
    assert f"Mở lại {NAME} vừa chốt?" in office.says("hoàn tác").text
    office.says("có")
    assert office.text.startswith(f"Đã hoàn tác: {NAME} chưa chốt")
    asked.at("2026-01-20 09:00")
    assert office.says("chốt kỳ").text.startswith(f"Chốt nhận {NAME}?")
    leader = asked.chat("Ban Giám đốc", "leader")
    assert leader.says("chốt báo cáo sốt xuất huyết").text.startswith("Chỉ Văn phòng Sở chốt")
