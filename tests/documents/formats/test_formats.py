"""Word, Excel and PDF files give the same plan as the text they were made from."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF
from openpyxl import Workbook
from PIL import Image
from ttf_opensans import OPENSANS_REGULAR

from documents.blocks import TableRow
from documents.plan.interpreter import interpret
from documents.plan.plan_json import plan_as_json
from documents.reading import read_blocks, read_plan
from domain.plans.drafts import PlanDraft, TaskDraft
from tests.documents.rendering import as_docx, as_pdf, as_xlsx, sample

PLANS = ["papi-2020", "cchc-2020", "cai-thien-2024", "tuyen-truyen-2023", "cchc-2030"]
HEADER = ["STT", "Nội dung", "Thời gian", "Đơn vị chủ trì", "Đơn vị phối hợp"]


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize(("ending", "make"), [("docx", as_docx), ("xlsx", as_xlsx), ("pdf", as_pdf)])
def test_the_format_changes_nothing(tmp_path: Path, name: str, ending: str, make: Any) -> None:
    blocks = sample(name)
    read = read_plan(make(blocks, tmp_path / f"kh.{ending}"))
    assert _without_blanks(read) == _without_blanks(interpret(blocks))


def _without_blanks(plan: PlanDraft) -> str:
    """A narrow column of a PDF breaks even a word that is too long for it."""
    return "".join(json.dumps(plan_as_json(plan), ensure_ascii=False).split())


def _tasks(path: Path) -> list[TaskDraft]:
    return list(read_plan(path).tasks)


def _units(task: TaskDraft) -> list[str]:
    return [unit.name for unit in task.units]


def test_cells_merged_downwards_in_word_count_for_every_row(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(4, 5)
    rows = [
        HEADER,
        ["1", "Tập huấn", "Quý I", "Văn phòng Sở", ""],
        ["2", "Họp", "", "", ""],
        ["3", "Sơ kết", "", "", ""],
    ]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(3, 2))
    table.cell(1, 3).merge(table.cell(3, 3))
    document.save(str(tmp_path / "kh.docx"))
    tasks = _tasks(tmp_path / "kh.docx")
    assert [(t.content, t.schedule_text, _units(t)) for t in tasks] == [
        (name, "Quý I", ["Văn phòng Sở"]) for name in ("Tập huấn", "Họp", "Sơ kết")
    ]


def test_a_task_over_several_rows_of_a_workbook_is_one(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (
        ["KẾ HOẠCH"], ["Công tác năm 2025"], HEADER,
        ["I", "THỂ CHẾ"],
        [1, "Tập huấn", "Quý I", "Văn phòng Sở", "Thanh tra Sở"],
        [None, None, None, None, "Phòng Tổ chức Cán bộ"],
        [2, "Họp", date(2025, 6, 30), "Thanh tra Sở"],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A5:A6")
    sheet.merge_cells("B5:B6")
    sheet.merge_cells("C5:C6")
    book.save(tmp_path / "kh.xlsx")
    first, second = _tasks(tmp_path / "kh.xlsx")
    assert (first.code, first.section, _units(first)) == (
        "1", ("THỂ CHẾ",), ["Văn phòng Sở", "Thanh tra Sở", "Phòng Tổ chức Cán bộ"]
    )  # fmt: skip
    assert [window.due for window in second.schedule.windows] == [date(2025, 6, 30)]


def test_a_heading_merged_over_columns_stands_over_both(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    sheet.append(["STT", "Nhiệm vụ", "Đơn vị thực hiện", None, "Thời gian"])
    sheet.append([None, None, "Chủ trì", "Phối hợp", None])
    sheet.append([1.1, "Tập huấn", "Văn phòng Sở", "Thanh tra Sở", "Tháng 3/2025"])
    for area in ("A1:A2", "B1:B2", "C1:D1", "E1:E2"):
        sheet.merge_cells(area)
    book.save(tmp_path / "kh.xlsx")
    (task,) = _tasks(tmp_path / "kh.xlsx")
    assert task.code == "1.1"
    assert [(unit.name, unit.role) for unit in task.units] == [("Văn phòng Sở", "lead"), ("Thanh tra Sở", "support")]


def test_every_visible_sheet_is_read(tmp_path: Path) -> None:
    book = Workbook()
    for title, content in (("A", "Tập huấn"), ("B", "Họp"), ("Ẩn", "Nháp")):
        sheet = book.create_sheet(title)
        sheet.append(HEADER)
        sheet.append(["1", content, "Quý I", "Văn phòng Sở", ""])
        sheet.sheet_state = "hidden" if title == "Ẩn" else "visible"
    book.save(tmp_path / "kh.xlsx")
    assert [task.content for task in _tasks(tmp_path / "kh.xlsx")] == ["Tập huấn", "Họp"]


def test_lines_under_a_sheets_table_are_no_rows_of_it(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (HEADER, ["1", "Họp", "Quý I", "Văn phòng Sở", "Thanh tra Sở"], [], ["Nơi nhận:", "GIÁM ĐỐC"]):
        sheet.append(row)
    book.save(tmp_path / "kh.xlsx")
    rows = [block for block in read_blocks(tmp_path / "kh.xlsx") if isinstance(block, TableRow)]
    assert len(rows) == 2


def test_word_numbers_its_paragraphs_itself(tmp_path: Path) -> None:
    document = Document()
    for text, style in (("Xây dựng kế hoạch", "List Number"), ("Rà soát quy chế", "List Bullet")):
        document.add_paragraph(text, style=style)
    document.add_paragraph("Tổng hợp", style="List Number")
    document.save(str(tmp_path / "kh.docx"))
    texts = [getattr(block, "text", "") for block in read_blocks(tmp_path / "kh.docx")]
    assert texts == ["1. Xây dựng kế hoạch", "- Rà soát quy chế", "2. Tổng hợp"]


def test_a_letterhead_set_in_a_table_tells_number_and_place(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "SỞ Y TẾ\nSố: 15/KH-SYT"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐắk Nông, ngày 05 tháng 01 năm 2025"
    for text in ("KẾ HOẠCH", "Công tác năm 2025", "I. NHIỆM VỤ", "1. Văn phòng Sở chủ trì tập huấn trong tháng 3."):
        document.add_paragraph(text)
    document.save(str(tmp_path / "kh.docx"))
    plan = read_plan(tmp_path / "kh.docx")
    assert (plan.number, plan.place, plan.year_from) == ("15/KH-SYT", "Đắk Nông", 2025)


def test_a_scanned_page_among_pages_of_text_is_a_doubt_that_names_it(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_font("sans", fname=OPENSANS_REGULAR.path)
    pdf.set_font("sans", size=10)
    for picture in (False, True, False):
        pdf.add_page()
        if picture:
            pdf.image(Image.new("L", (60, 80), 200), x=5, y=5, w=200, h=285)
            pdf.text(100, 292, "2")
        else:
            pdf.multi_cell(
                0, 6, "KẾ HOẠCH\nCông tác năm 2025\nII. NHIỆM VỤ\n1. Văn phòng Sở chủ trì tập huấn trong tháng 3."
            )
    pdf.output(str(tmp_path / "kh.pdf"))
    unread = [doubt for doubt in read_plan(tmp_path / "kh.pdf").doubts if doubt.question == "plan-doubt-unread-page"]
    assert [doubt.about for doubt in unread] == ["2"]


def test_what_was_deleted_or_moved_away_in_word_is_not_read(tmp_path: Path) -> None:
    document = Document()
    for text in ("KẾ HOẠCH", "Công tác năm 2025", "I. NHIỆM VỤ"):
        document.add_paragraph(text)
    paragraph = document.add_paragraph("1. Văn phòng Sở chủ trì tập huấn ")
    for tag, inner in (
        ("ins", "<w:t>hoà giải viên </w:t>"),
        ("del", "<w:delText>cán bộ </w:delText>"),
        ("moveFrom", "<w:t>trưởng thôn </w:t>"),
        ("moveTo", "<w:t>trong tháng 3.</w:t>"),
    ):
        paragraph._p.append(parse_xml(f"<w:{tag} {nsdecls('w')} w:id='1' w:author='a'><w:r>{inner}</w:r></w:{tag}>"))
    document.save(str(tmp_path / "kh.docx"))
    (task,) = _tasks(tmp_path / "kh.docx")
    assert task.content == "Văn phòng Sở chủ trì tập huấn hoà giải viên trong tháng 3."
