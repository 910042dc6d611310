"""PDF tables without ruled cells: columns by the alignment of their words, rows by codes, gaps or drawn lines."""

from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import VAlign
from ttf_opensans import OPENSANS_REGULAR

from documents.blocks import Block, Paragraph, TableRow
from documents.plan.interpreter import interpret
from documents.plan.plan_json import plan_as_json
from documents.reading import read_blocks, read_plan
from tests.documents.rendering import as_pdf, sample, without_repeated_headers


@pytest.mark.parametrize("borders", ["NONE", "HORIZONTAL_LINES"])
@pytest.mark.parametrize("padding", [0, 1])
def test_a_long_table_without_ruled_cells_gives_the_same_tasks(tmp_path: Path, borders: str, padding: float) -> None:
    blocks = without_repeated_headers(sample("papi-2020"))
    read = read_plan(as_pdf(blocks, tmp_path / "kh.pdf", borders, padding))
    assert plan_as_json(read)["tasks"] == plan_as_json(interpret(blocks))["tasks"]


@pytest.mark.parametrize("v_align", [VAlign.T, VAlign.M, VAlign.B])
def test_a_header_over_two_rows_is_read_without_rules_too(tmp_path: Path, v_align: VAlign) -> None:
    blocks = without_repeated_headers(sample("cchc-2020"))
    read, true = read_plan(as_pdf(blocks, tmp_path / "kh.pdf", "NONE", 1, v_align)), interpret(blocks)
    fields = [[(task.section_code, task.code, task.schedule, task.budget_million_vnd) for task in plan.tasks]
              for plan in (read, true)]  # fmt: skip
    assert fields[0] == fields[1]


@pytest.mark.parametrize("v_align", [VAlign.T, VAlign.M, VAlign.B])
@pytest.mark.parametrize("padding", [0, 1])
def test_rows_are_told_wherever_cells_stand_in_them(tmp_path: Path, v_align: VAlign, padding: float) -> None:
    blocks = _with_whole_rows(without_repeated_headers(sample("papi-2020")))
    read = read_plan(as_pdf(blocks, tmp_path / "kh.pdf", "NONE", padding, v_align))
    assert plan_as_json(read)["tasks"] == plan_as_json(interpret(blocks))["tasks"]


def _with_whole_rows(blocks: list[Block]) -> list[Block]:
    """Without the rests of rows that page breaks of the sample split off."""
    return [block for block in blocks if isinstance(block, Paragraph) or block.cells[0]]


ROWS = (
    ("TT", "Nội dung công việc", "Chủ trì", "Thời gian"),
    ("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH VÀ TUYÊN TRUYỀN CỦA CÁC ĐƠN VỊ TRONG NĂM", "", ""),
    ("1", "Xây dựng kế hoạch\ncủa đơn vị", "Văn phòng\nSở", "Quý I/2025"),
    ("2", "Tập huấn", "Thanh tra Sở", "Trước\n30/6/2025"),
)


def _printed(path: Path, rows: tuple[tuple[str, ...], ...], behind: str = "") -> Path:
    """Words set at the left edges of four columns, each row below the one before."""
    pdf = FPDF()
    pdf.add_font("sans", fname=OPENSANS_REGULAR.path)
    pdf.set_font("sans", size=10)
    pdf.add_page()
    pdf.text(20, 20, "KẾ HOẠCH")
    pdf.text(20, 26, "Công tác năm 2025")
    top = 40.0
    for cells in rows:
        for left, cell in zip((20, 32, 100, 150), cells, strict=True):
            for number, line in enumerate(cell.split("\n")):
                pdf.text(left, top + 5 * number, line)
        top += 5 * max(cell.count("\n") + 1 for cell in cells) + 3
    pdf.text(20, top + 10, behind)
    pdf.output(str(path))
    return path


def _rows(blocks: list[Block]) -> list[tuple[str, ...]]:
    return [block.cells for block in blocks if isinstance(block, TableRow)]


def test_a_section_may_go_over_the_columns(tmp_path: Path) -> None:
    _, heading, first, second = _rows(read_blocks(_printed(tmp_path / "kh.pdf", ROWS)))
    assert (heading[0], heading[2:]) == ("I", ("", ""))
    assert heading[1].endswith("TRONG NĂM")
    assert first == ("1", "Xây dựng kế hoạch của đơn vị", "Văn phòng Sở", "Quý I/2025")
    assert second == ("2", "Tập huấn", "Thanh tra Sở", "Trước 30/6/2025")


def test_the_text_behind_a_table_is_none_of_it(tmp_path: Path) -> None:
    words = "III. TỔ CHỨC THỰC HIỆN: các đơn vị căn cứ kế hoạch này để triển khai và báo cáo."
    blocks = read_blocks(_printed(tmp_path / "kh.pdf", ROWS, words))
    assert len(_rows(blocks)) == len(ROWS)
    assert blocks[-1] == Paragraph(words, blocks[-1].line)


def test_lines_that_only_stand_side_by_side_are_no_table(tmp_path: Path) -> None:
    path = _printed(tmp_path / "kh.pdf", (("-", "Nơi nhận:", "GIÁM ĐỐC", "2025"), ("-", "Sở Y tế", "Nguyễn A", "1")))
    assert _rows(read_blocks(path)) == []


def test_a_date_that_a_narrow_cell_breaks_is_one(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_font("sans", fname=OPENSANS_REGULAR.path)
    pdf.set_font("sans", size=10)
    pdf.add_page()
    with pdf.table(text_align="LEFT", col_widths=(10, 60, 60, 19), first_row_as_headings=False) as table:
        for cells in (*ROWS[:1], ("1", "Phát sóng", "Văn phòng Sở", "15/4-15/5/2025")):
            table.row(cells)
    pdf.output(str(tmp_path / "kh.pdf"))
    assert _rows(read_blocks(tmp_path / "kh.pdf"))[1][3] == "15/4-15/5/2025"
