"""Papers as a conversation: asked for, made beside it, sent; and what one may not have is not made."""

import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from sqlalchemy import select, update

from handlers.papers.contents import Office
from storage.schema import audit, job, membership
from tests.chat import JPEG, Chat, Department
from tests.databases import ONCE

# What is asked of the database is tried on both kinds where plans and figures are.
pytestmark = ONCE


def gets(chat: Chat) -> bytes:
    """What was asked for is made and sent."""
    chat.department.tick()
    assert chat.last.file is not None, chat.text
    return chat.last.file


def asked(department: Department) -> list[dict[str, Any]]:
    """What waits to be made."""
    rows = department.rows(select(job.c.data).where(job.c.kind == "paper", job.c.state == "waiting"))
    return [data["asked"] for (data,) in rows]


def test_the_office_gets_a_plan_as_a_workbook(office: Chat) -> None:
    assert "Đang lập tệp “Theo dõi nhiệm vụ KH PAPI 2026" in office.says("xuất excel kế hoạch PAPI").text
    book = load_workbook(io.BytesIO(gets(office)))
    assert book.sheetnames == ["Tổng hợp", "Theo đơn vị", "KH PAPI 2026"]
    assert "Theo dõi nhiệm vụ KH PAPI 2026" in office.replies[-2].text


def test_a_unit_gets_its_own_alone(cu_jut: Chat) -> None:
    cu_jut.says("xuất excel")
    book = load_workbook(io.BytesIO(gets(cu_jut)))
    units = {line[3] for line in book["Theo đơn vị"].iter_rows(min_row=4, values_only=True)}
    named = [line[1] for line in book["Tổng hợp"].iter_rows(min_row=4, values_only=True)]
    assert units == {"TTYT Cư Jút"}
    assert not any("Đắk Mil" in str(name) for name in named)


def test_the_leader_gets_a_report_as_a_letter(department: Department) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    assert "Đang lập tệp “Báo cáo quý I 2026" in leader.says("xuất báo cáo word quý 1").text
    letter = Document(io.BytesIO(gets(leader)))
    assert "Kết quả thực hiện nhiệm vụ quý I/2026" in [one.text for one in letter.paragraphs]


def test_a_units_letter_has_the_lines_of_its_report(department: Department, cu_jut: Chat) -> None:
    department.at("2026-02-10 09:00")
    cu_jut.says("I.1.4 được 60%, vướng kinh phí").presses("Ghi")
    cu_jut.says("xuất báo cáo word quý 1")
    said = [one.text for one in Document(io.BytesIO(gets(cu_jut))).paragraphs]
    assert any(text.startswith("- I.1.4") and "đang thực hiện (60%)" in text for text in said)
    assert any("kinh phí" in text and "cập nhật số" in text for text in said)


def test_a_difficulty_is_told_alike_in_chat_letter_and_workbook(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.at("2026-02-10 09:00")
    cu_jut.says("I.1.4 vướng thiếu máy tính").presses("Ghi")
    cu_jut.says("II.2.1 vướng kinh phí").presses("Ghi")
    office.says("trả lời vướng mắc I.1.4 của TTYT Cư Jút: Sở đã cấp 2 máy").says("có")
    office.presses("Đóng (đã giải quyết)").says("có")
    solved = "vướng thiếu máy tính (đã được Văn phòng Sở giải quyết: “Sở đã cấp 2 máy”)"
    report = f"/baocao #{department.report('TTYT Cư Jút', 'Q1-2026')}"
    cu_jut.says(f"{report} draft")
    chat = "\n".join(cu_jut.says(f"{report} lines {start}").text for start in range(0, 50, 5))
    cu_jut.says("xuất báo cáo word quý 1")
    letter = "\n".join(one.text for one in Document(io.BytesIO(gets(cu_jut))).paragraphs)
    office.says("xuất excel kế hoạch CCHC")
    book = load_workbook(io.BytesIO(gets(office)))
    cells = "\n".join(str(cell) for sheet in book for line in sheet.iter_rows(values_only=True) for cell in line)
    for text in (letter, cells):
        assert solved in text
        assert "vướng kinh phí (cập nhật số 2)" in text
    assert f"vướng mắc: {solved}" in chat
    assert "vướng mắc: vướng kinh phí" in chat


def test_a_period_that_is_not_named_is_asked_for(department: Department, office: Chat) -> None:
    office.says("xuất báo cáo word")
    assert "kỳ nào" in office.text
    office.presses("Quý I/2026")
    assert asked(department)[0]["period"] == "Q1-2026"


def test_what_is_to_be_made_is_asked_for_where_it_is_not_said(department: Department, office: Chat) -> None:
    office.says("xuất ra file")
    office.presses("Excel theo dõi nhiệm vụ")
    assert asked(department) == [
        {"maker": "xlsx", "plans": [], "period": "", "unit": None, "task": None, "originals": False, "rule": None}
    ]


def test_evidence_of_a_task_comes_as_a_zip(department: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.sends_photo("I.1.4 được 60%").presses("Ghi")
    cu_jut.says("tải minh chứng I.1.4")
    with zipfile.ZipFile(io.BytesIO(gets(cu_jut))) as archive:
        assert [name.split("/")[0] for name in archive.namelist()] == ["TTYT Cư Jút", "Danh mục minh chứng.xlsx"]
    assert cu_jut.replies[-2].text.endswith(": 1 minh chứng và một danh mục.")
    office.says("tải minh chứng I.1.4 bản gốc")
    with zipfile.ZipFile(io.BytesIO(gets(office))) as archive:
        photo, _ = archive.namelist()
        assert photo.startswith("TTYT Cư Jút/I.1.4")
        assert archive.read(photo) == JPEG
    fetched = select(audit.c.after).where(audit.c.action == "fetch originals")
    assert [name for (name,) in department.rows(fetched)] == ["Minh chứng 05-01-2026.zip"]


def test_files_of_reports_come_beside_the_evidence(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.at("2026-02-10 09:00")
    cu_jut.sends_photo("I.1.4 được 60%").presses("Ghi")
    report = f"/baocao #{department.report('TTYT Cư Jút', 'Q1-2026')}"
    cu_jut.says(f"{report} field files").says("", files=[cu_jut.file("số liệu.pdf", b"%PDF-1.4 so lieu")])
    office.says("xuất minh chứng quý 1")
    with zipfile.ZipFile(io.BytesIO(gets(office))) as archive:
        assert not any("số liệu" in name for name in archive.namelist()), "a draft is nobody else's yet"
    cu_jut.says(f"{report} send").presses("Nộp báo cáo")
    office.says("xuất minh chứng quý 1")
    with zipfile.ZipFile(io.BytesIO(gets(office))) as archive:
        assert "TTYT Cư Jút/Báo cáo CCHC quý I/2026-02-10 số liệu.pdf" in archive.namelist()
        sheet = load_workbook(io.BytesIO(archive.read("Danh mục minh chứng.xlsx"))).worksheets[0]
        lines = [line for line in sheet.iter_rows(min_row=4, values_only=True) if line[3] == "Báo cáo CCHC quý I"]
    assert [line[6] for line in lines] == ["Kèm báo cáo số tiếp nhận BC-2026-Q1-001"]
    office.says("xuất minh chứng quý 2")
    department.tick()
    assert office.text == "Chưa có minh chứng nào được gửi cho phần này."
    tuy_duc = department.chat("TTYT Tuy Đức")
    tuy_duc.says("xuất minh chứng quý 1")
    department.tick()
    assert tuy_duc.text == "Chưa có minh chứng nào được gửi cho phần này."


def test_the_lines_of_a_draft_can_be_had_as_a_letter(department: Department, cu_jut: Chat) -> None:
    cu_jut.says(f"/baocao #{department.report('TTYT Cư Jút', 'Q1-2026')} draft").presses("Xem từng nhiệm vụ")
    cu_jut.presses("Xem bản Word")
    assert asked(department)[0]["maker"] == "docx"
    assert asked(department)[0]["period"] == "Q1-2026"


def test_a_paper_can_be_asked_for_while_a_report_is_filled_in(department: Department, cu_jut: Chat) -> None:
    cu_jut.says(f"/baocao #{department.report('TTYT Cư Jút', 'Q1-2026')} draft")
    cu_jut.says(f"/baocao #{department.report('TTYT Cư Jút', 'Q1-2026')} gaps")
    assert "Đang lập tệp" in cu_jut.says("xuất báo cáo word quý 1").text
    assert len(asked(department)) == 1


def test_no_evidence_is_a_sentence(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("tải minh chứng")
    department.tick()
    assert cu_jut.text == "Chưa có minh chứng nào được gửi cho phần này."


# --- what one may not have


@pytest.mark.parametrize(
    "words",
    ["xuất excel của TTYT Đắk Mil", "tải minh chứng của TTYT Đắk Mil", "tải minh chứng 1.3 của TTYT Đắk Mil"],
)
def test_another_units_papers_are_not_made(department: Department, cu_jut: Chat, words: str) -> None:
    assert "chỉ xem được" in cu_jut.says(words).text
    assert asked(department) == []


def test_forged_commands_get_nothing_that_is_not_theirs(department: Department, cu_jut: Chat) -> None:
    (other,) = {unit for unit, short in _units(department) if short == "TTYT Đắk Mil"}
    own = {unit for unit, short in _units(department) if short == "TTYT Cư Jút"}
    for maker in ("xlsx", "docx", "zip"):
        cu_jut.says(f"/xuat {maker} unit={other} period=Q1-2026")
        cu_jut.says(f"/xuat {maker} period=Q1-2026")
    assert {one["unit"] for one in asked(department)} == own
    for words in (
        "/xuat",
        "/xuat exe unit=x",
        "/xuat docx period=Q9-2026",
        "/xuat zip task=999999",
        "/xuat xlsx plan=77,x",
    ):
        assert cu_jut.says(words).text


def _units(department: Department) -> list[tuple[Any, ...]]:
    from storage.schema import unit

    return department.rows(select(unit.c.id, unit.c.short))


def test_originals_are_the_offices_alone(department: Department, cu_jut: Chat) -> None:
    assert "Chỉ Văn phòng tải được ảnh gốc" in cu_jut.says("tải minh chứng bản gốc").text
    assert asked(department) == []


def test_who_has_lost_the_post_meanwhile_gets_nothing(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("xuất excel")
    with department.database.begin(department.now) as store:
        store.change(update(membership).values(until=department.now))
    department.tick()
    assert cu_jut.last.file is None
    assert "không còn quyền" in cu_jut.text


# --- what goes wrong


def test_a_broken_template_is_one_sentence(department: Department, office: Chat, tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(b"no document")
    department.app.jobs.office = Office(template=tmp_path / "mau.docx")
    office.says("xuất báo cáo word quý 1")
    department.tick()
    assert office.text.startswith("Mẫu báo cáo của cơ quan")
    assert "dùng mẫu có sẵn" in office.text


def test_a_process_that_dies_is_one_sentence(department: Department, office: Chat) -> None:
    office.says("xuất excel")
    department.app.jobs.worker = (sys.executable, "-c", "import os; os.abort()")
    department.tick()
    assert office.last.file is None
    assert "Theo dõi nhiệm vụ" in office.text


def test_what_still_stands_in_the_way_is_carried_into_the_next_report_and_what_was_solved_once_more(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.at("2026-02-10 09:00")
    cu_jut.says("I.1.4 vướng thiếu máy tính").presses("Ghi")
    cu_jut.says("II.2.1 vướng kinh phí").presses("Ghi")
    cu_jut.says("I.1.2 vướng chờ hướng dẫn").presses("Ghi")
    office.says("đóng vướng mắc I.1.2 của TTYT Cư Jút").says("có")
    department.at("2026-04-20 09:00")
    office.says("trả lời vướng mắc I.1.4 của TTYT Cư Jút: Sở đã cấp 2 máy").says("có")
    office.presses("Đóng (đã giải quyết)").says("có")
    solved = "thiếu máy tính (nêu từ 10/02/2026, đã được Văn phòng Sở giải quyết ngày 20/04/2026: “Sở đã cấp 2 máy”)"
    still = "vướng kinh phí (nêu từ 10/02/2026, chưa giải quyết)"
    department.at("2026-05-10 09:00")
    letter = _letter(office, "xuất báo cáo word quý 2")
    assert any(f": vướng {solved} (cập nhật số 1)" in text for text in letter), letter
    assert any("II.2.1" in text and still in text for text in letter)
    assert not any("chờ hướng dẫn" in text for text in letter), "solved before the period"
    department.at("2026-08-10 09:00")
    later = "\n".join(_letter(office, "xuất báo cáo word quý 3"))
    assert still in later
    report = f"/baocao #{department.report('TTYT Cư Jút', 'Q3-2026')}"
    assert "Vướng mắc 1" in cu_jut.says(f"{report} draft").text
    lines = "\n".join(cu_jut.says(f"{report} lines {start}").text for start in range(0, 50, 5))
    assert f"vướng mắc: {still}" in lines
    own = "\n".join(_letter(cu_jut, "xuất báo cáo word quý 3"))
    assert still in own
    assert "thiếu máy tính" not in f"{later}{lines}{own}"


def test_what_is_done_has_nothing_more_in_its_way(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.at("2026-02-10 09:00")
    cu_jut.says("I.1.4 vướng thiếu máy tính").presses("Ghi")
    department.at("2026-05-10 09:00")
    cu_jut.says("I.1.4 xong").presses("Ghi")
    assert "thiếu máy tính" not in "\n".join(_letter(office, "xuất báo cáo word quý 2"))


def _letter(chat: Chat, says: str) -> list[str]:
    """The paragraphs of the letter that is asked for."""
    chat.says(says)
    return [one.text for one in Document(io.BytesIO(gets(chat))).paragraphs]


def test_what_hindered_a_unit_that_was_merged_hinders_the_other_one(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.at("2026-02-10 09:00")
    mil = department.chat("TTYT Đắk Mil", name="Y Thơm")
    cu_jut.says("I.1.4 vướng thiếu máy tính").presses("Ghi")
    department.at("2026-05-10 09:00")
    office.says("sáp nhập TTYT Cư Jút vào TTYT Đắk Mil").presses("Sáp nhập")
    assert "TTYT Cư Jút: I.1.4 " in office.says("vướng mắc").text
    assert "“thiếu máy tính”" in office.text or "“vướng thiếu máy tính”" in office.text
    assert mil.says("vướng mắc của đơn vị tôi").text.startswith("Vướng mắc đang chờ: 1")
    still = "thiếu máy tính (nêu từ 10/02/2026, chưa giải quyết)"
    assert any("TTYT Đắk Mil: I.1.4 " in text and still in text for text in _letter(office, "xuất báo cáo word quý 2"))
    department.at("2026-08-10 09:00")
    assert any("I.1.4 " in text and still in text for text in _letter(mil, "xuất báo cáo word quý 3"))
    mil.says("đóng vướng mắc I.1.4").says("có")
    assert mil.text.startswith("Đã đóng vướng mắc")
    assert office.says("vướng mắc").text.startswith("Không có vướng mắc nào")
    khtc = department.chat("KHTC")
    assert khtc.says("/vuongmac #1").text.startswith("Không tìm thấy")
