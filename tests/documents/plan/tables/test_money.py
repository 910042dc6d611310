"""Sums of money in cells, under headers and in sentences: always millions of đồng in the end."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.tables.money import read_money, scale_of
from documents.reading import read_plan


@pytest.mark.parametrize(
    ("cell", "millions"),
    [
        ("120", 120), ("1.250", 1250), ("1.250,5", 1250.5), ("120,5", 120.5), ("1.5", 1.5), ("0", 0),
        ("1,5 tỷ", 1500), ("12.5 tỷ đồng", 12500), ("1 tỷ 200 triệu", 1200), ("khoảng 1,2 tỉ", 1200),
        ("120 triệu", 120), ("1.200 triệu đồng", 1200), ("45 tr", 45), ("200 triệu đồng/năm", 200),
        ("500 nghìn", 0.5), ("120.000.000 đồng", 120), ("500.000đ", 0.5), ("300.000 VNĐ", 0.3),
        ("50.000.000", 50), ("1,200,000", 1.2), ("15 000 000", 15),
        ("NSNN: 100 triệu\nNguồn khác: 50 triệu", 150),
        ("Tổng 150 triệu đồng (NSNN 100 triệu; xã hội hóa 50 triệu)", 150),
        ("300 triệu đồng, trong đó ngân sách tỉnh 200 triệu", 300),
    ],
)  # fmt: skip
def test_a_cell_names_its_sum(cell: str, millions: float) -> None:
    assert read_money(cell) == millions


@pytest.mark.parametrize(
    "cell",
    ["", "-", "Không", "NSNN", "Theo Quyết định 12/QĐ-UBND", "Kinh phí năm 2024", "500.000 đồng/người x 20 người"],
)
def test_what_is_no_sum_is_none(cell: str) -> None:
    assert read_money(cell) is None


@pytest.mark.parametrize(
    ("label", "scale"),
    [
        ("Kinh phí (triệu đồng)", 1), ("KINH PHÍ (TỶ ĐỒNG)", 1000), ("Dự toán (1.000 đồng)", 1e-3),
        ("ĐVT: 1000đ", 1e-3), ("Kinh phí (đồng)", 1e-6), ("Kinh phí (VNĐ)", 1e-6), ("Kinh phí (nghìn đồng)", 1e-3),
        ("Kinh phí", None), ("Kinh phí hoạt động", None),
    ],
)  # fmt: skip
def test_a_label_tells_what_its_numbers_count(label: str, scale: float | None) -> None:
    assert scale_of(label) == pytest.approx(scale)


def _budgets(*lines: str) -> list[float | None]:
    plan = interpret(list(text_blocks("\n".join(("KẾ HOẠCH", "Công tác năm 2025", "", *lines)))))
    return [task.budget_million_vnd for task in plan.tasks]


ROWS = ("1\tTập huấn\t50.000.000\tQuý I\tVăn phòng Sở", "2\tIn tờ rơi\t500.000\tQuý II\tThanh tra Sở")


@pytest.mark.parametrize("label", ["Kinh phí (đồng)", "Dự toán kinh phí (VNĐ)", "Kinh phí"])
def test_a_column_in_dong_is_brought_to_millions(label: str) -> None:
    assert _budgets(f"STT\tNội dung\t{label}\tThời gian\tĐơn vị chủ trì", *ROWS) == [50, 0.5]


def test_a_line_over_the_table_tells_what_its_numbers_count() -> None:
    header = "STT\tNội dung\tKinh phí\tThời gian\tĐơn vị chủ trì"
    assert _budgets("(Đơn vị tính: nghìn đồng)", "", header, "1\tHọp\t1.500\tQuý I\tVăn phòng Sở") == [1.5]


def test_of_several_columns_of_money_the_total_counts() -> None:
    assert _budgets(
        "STT\tNội dung\tKinh phí (triệu đồng)\t\t\tThời gian\tĐơn vị chủ trì",
        "\t\tNSNN\tNguồn khác\tTổng cộng\t\t",
        "1\tTập huấn\t100\t50\t150\tQuý I\tVăn phòng Sở",
    ) == [150]


def test_a_section_row_with_its_sum_stays_a_section() -> None:
    header = "STT\tNội dung\tKinh phí\tThời gian\tĐơn vị chủ trì"
    assert _budgets(header, "I\tTHỂ CHẾ\t1,5 tỷ", "1\tHọp\t120 triệu\tQuý I\tVăn phòng Sở") == [120]


def test_a_sum_may_stand_in_a_labelled_line() -> None:
    told = "1. Văn phòng Sở chủ trì tập huấn. Kinh phí: 35.000.000 đồng; Thời gian: Quý II."
    assert _budgets("I. NHIỆM VỤ", told) == [35]


@pytest.mark.parametrize(("value", "millions"), [(120_000_000, 120), (1.125, 1.125), (1250.5, 1250.5), ("2 tỷ", 2000)])
def test_sums_in_a_workbook_are_numbers(tmp_path: Path, value: float | str, millions: float) -> None:
    book = Workbook()
    book.worksheets[0].append(["STT", "Nội dung", "Kinh phí", "Thời gian", "Đơn vị chủ trì"])
    book.worksheets[0].append([1, "Tập huấn", value, "Quý I", "Văn phòng Sở"])
    book.save(tmp_path / "kh.xlsx")
    (task,) = read_plan(tmp_path / "kh.xlsx").tasks
    assert task.budget_million_vnd == millions
