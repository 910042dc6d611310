"""A plan as an Excel sheet: what it shows, and that it is read back as the same plan."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.papers.plan_sheet import add_plan
from documents.papers.sheets import new_workbook
from documents.reading import read_plan
from domain.figures.papers import PlanValues
from domain.plans.drafts import PlanDraft
from locales import texts
from storage.database import Database
from storage.figures.papers import Span, plan_values
from tests.department import MONDAY, found_department, import_small
from tests.papers.making import part, plan, row, said, told
from tests.plans import sample_plan

PLANS = ["papi-2020", "cchc-2020", "cai-thien-2024", "tuyen-truyen-2023", "cchc-2030"]


def _sheet(database: Database, draft: PlanDraft) -> Workbook:
    with database.begin(MONDAY) as store:
        found_department(store)
        imported = import_small(store, draft)
        values = plan_values(store, imported.plan_id, Span())
    assert values
    return _book(values)


def _book(values: PlanValues) -> Workbook:
    book = new_workbook(values["title"])
    add_plan(book, values, texts("vi"))
    return book


def _told(plan: PlanDraft) -> list[Any]:
    """What a plan says of each task: code, content, sections, units with their roles, output, when."""
    return [
        (t.code, t.content, t.section, t.section_code, t.units, t.output, t.indicator, t.note, t.schedule)
        for t in plan.tasks
    ]


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_that_was_kept_and_exported_is_read_back_as_it_was(
    database: Database, tmp_path: Path, name: str
) -> None:
    draft = sample_plan(name)
    _sheet(database, draft).save(tmp_path / "kh.xlsx")
    again = read_plan(tmp_path / "kh.xlsx")
    assert _told(again) == _told(draft)
    assert (again.title, again.issuer, again.year_from) == (draft.title, draft.issuer, draft.year_from)


# --- the cells


def _cells(values: PlanValues, path: Path) -> tuple[Worksheet, dict[str, Any]]:
    """The sheet as a program finds it in the file, and the first task's cells by the labels of their columns."""
    _book(values).save(path)
    sheet = load_workbook(path).worksheets[0]
    (head,) = [row for row in sheet.iter_rows() if row[0].value == "TT"]
    under = [row for row in sheet.iter_rows(min_row=head[0].row + 1) if row[2].value or row[4].value]
    return sheet, {str(label.value): cell for label, cell in zip(head, under[0], strict=True)}


def test_days_and_numbers_are_days_and_numbers(tmp_path: Path) -> None:
    task = row(part(files=2), part("TTYT Tuy Đức", files=1), budget=12.5)
    _, cells = _cells(plan(task), tmp_path / "kh.xlsx")
    assert cells["Hạn"].value.date() == date(2026, 2, 15)
    assert cells["Hạn"].number_format == "dd/mm/yyyy"
    assert (cells["Tiến độ"].value, cells["Tiến độ"].number_format) == (0.6, "0%")
    assert (cells["Minh chứng"].value, cells["Kinh phí (triệu đồng)"].value) == (3, 12.5)


def test_the_columns_are_those_of_a_plans_appendix(tmp_path: Path) -> None:
    _, cells = _cells(plan(row(part())), tmp_path / "kh.xlsx")
    assert list(cells) == [
        "TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm",
        "Hạn", "Tiến độ", "Tình trạng", "Kết quả", "Vướng mắc", "Minh chứng",
    ]  # fmt: skip


def test_what_units_told_stands_with_the_unit_and_the_number_of_the_update(tmp_path: Path) -> None:
    one = part(notes=[said("họp chưa"), said("đã họp", 9)], difficulties=[told("thiếu kinh phí")], status="done")
    _, cells = _cells(plan(row(one, part("TTYT Tuy Đức"))), tmp_path / "kh.xlsx")
    assert cells["Kết quả"].value == "Hoàn thành 1/2 đơn vị\nTTYT Cư Jút: đã họp (cập nhật số 9)"
    assert cells["Vướng mắc"].value == "TTYT Cư Jút: thiếu kinh phí (cập nhật số 7)"


def test_what_still_hinders_stands_before_what_was_dealt_with(tmp_path: Path) -> None:
    closed = told("thiếu máy tính", 9, "closed", "đã cấp")
    _, cells = _cells(plan(row(part(difficulties=[told("thiếu kinh phí"), closed]))), tmp_path / "a.xlsx")
    assert cells["Vướng mắc"].value == "thiếu kinh phí (cập nhật số 7)"
    _, cells = _cells(plan(row(part(difficulties=[closed]))), tmp_path / "b.xlsx")
    assert cells["Vướng mắc"].value == "thiếu máy tính (đã được Văn phòng Sở giải quyết: “đã cấp”) (cập nhật số 9)"


@pytest.mark.parametrize("text", ["=1+1", "+84 905 000 000", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("x")'])
def test_no_text_is_ever_a_formula(tmp_path: Path, text: str) -> None:
    task = row(part(notes=[said(text)], difficulties=[told(text)]), content=text, schedule=text, units=[(text, "lead")])
    task |= {"section": [(text, text)], "code": text, "output": text, "indicator": text, "note": text}
    sheet, _ = _cells(plan(task, title=text, short=text), tmp_path / "kh.xlsx")
    for cell in (cell for line in sheet.iter_rows() for cell in line if isinstance(cell.value, str)):
        assert cell.data_type == "s"
        assert not cell.value.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    _, cells = _cells(plan(row(part(notes=[said("xong\x00\x07\x1b\ud800 rồi")]))), tmp_path / "kh.xlsx")
    assert cells["Kết quả"].value == "xong rồi (cập nhật số 7)"


def test_it_prints_on_a4_with_its_header_on_every_page(tmp_path: Path) -> None:
    sheet, cells = _cells(plan(row(part())), tmp_path / "kh.xlsx")
    head = cells["TT"].row - 2
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.freeze_panes == f"A{head + 1}"
    assert sheet.auto_filter.ref == f"A{head}:L{cells['TT'].row}"
    assert sheet.oddHeader.center.text == "&P"
    assert cells["Nội dung"].alignment.wrap_text


def test_plans_of_one_name_have_sheets_of_their_own() -> None:
    book = new_workbook("Theo dõi")
    for _ in range(3):
        add_plan(book, plan(row(part()), short="KH: CCHC/2026 [số 1] và một tên rất dài"), texts("vi"))
    assert len({sheet.title for sheet in book.worksheets}) == 3
    assert all(len(sheet.title) <= 31 for sheet in book.worksheets)


# --- from the database


def test_a_body_outside_the_department_stays_in_its_cell(database: Database) -> None:
    draft = sample_plan("papi-2020")
    book = _sheet(database, draft)
    supporting = [cell.value for row in book.worksheets[0].iter_rows(min_col=4, max_col=4) for cell in row]
    printed = [unit.name for task in draft.tasks for unit in task.units if unit.role == "support"]
    assert all(any(name in str(cell) for cell in supporting) for name in printed)
