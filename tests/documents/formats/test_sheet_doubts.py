"""What a sheet holds and does not show: formulas that nobody calculated, hidden rows and columns."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.problems import UnreadablePlan
from documents.reading import read_plan
from locales import LANGUAGES, texts

ROWS = (
    ["TT", "Nội dung", "Đơn vị chủ trì", "Thời gian"],
    [1, "Tập huấn", "Văn phòng Sở", "Quý I/2025"],
    [2, "Sơ kết", "Thanh tra Sở", "Quý II/2025"],
    [3, "Tổng kết", "Văn phòng Sở", "Quý IV/2025"],
)


def _book(path: Path, edit: Callable[[Worksheet], object]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "KH"
    for row in ROWS:
        sheet.append(row)
    edit(sheet)
    book.save(path)
    return path


def _doubts(path: Path) -> list[tuple[str, str, str]]:
    return [(doubt.about, doubt.question, doubt.detail) for doubt in read_plan(path).doubts]


def _formulas(sheet: Worksheet) -> None:
    for number in range(2, 6):
        sheet[f"E{number}"] = f"=A{number}+1"


def test_formulas_that_nobody_calculated_are_told(tmp_path: Path) -> None:
    path = _book(tmp_path / "kh.xlsx", _formulas)
    assert _doubts(path) == [("KH", "plan-doubt-formula", "E2, E3, E4…")]
    for language in LANGUAGES:
        assert "Excel" in texts(language)("plan-doubt-formula", about="KH", detail="E2")


def test_a_sheet_of_formulas_alone_is_refused_with_what_to_do(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        for number in range(2, 5):
            for column in "BCD":
                sheet[f"{column}{number}"] = f"=X{number}"

    path = _book(tmp_path / "kh.xlsx", edit)
    with pytest.raises(UnreadablePlan, match="plan-formulas") as refused:
        read_plan(path)
    for language in LANGUAGES:
        assert "“KH” " in texts(language)("plan-formulas", **refused.value.values)


@pytest.mark.parametrize("result", ["<v>4</v>", "<v></v>"])
def test_a_formula_with_a_result_is_read(tmp_path: Path, result: str) -> None:
    path = _book(tmp_path / "kh.xlsx", _formulas)
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = "xl/worksheets/sheet1.xml"
    sheet = parts[name].decode().replace("<v></v>", result).replace("<v />", result).replace("<v/>", result)
    text = sheet.replace("><f>", ' t="str"><f>') if result == "<v></v>" else sheet
    with zipfile.ZipFile(path, "w") as new:
        for part, content in (parts | {name: text.encode()}).items():
            new.writestr(part, content)
    assert _doubts(path) == []


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[9].hidden = True
        sheet.column_dimensions["D"].hidden = True
        sheet.column_dimensions["G"].hidden = True

    path = _book(tmp_path / "kh.xlsx", edit)
    assert _doubts(path) == [("KH", "plan-doubt-hidden-rows", "3"), ("KH", "plan-doubt-hidden-columns", "D")]
    assert [task.content for task in read_plan(path).tasks] == ["Tập huấn", "Sơ kết", "Tổng kết"]


def test_what_a_hidden_sheet_holds_is_neither_read_nor_told(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        other = sheet.parent.create_sheet("Nháp")
        other.append(ROWS[0])
        other.append([9, "=B2", "Văn phòng Sở", "Quý I/2025"])
        other.sheet_state = "hidden"

    assert _doubts(_book(tmp_path / "kh.xlsx", edit)) == []
