"""Lines that a page cut: which begin anew, and which go on though they begin like a number or a bullet."""

from pathlib import Path

import pytest
from fpdf import FPDF
from ttf_opensans import OPENSANS_REGULAR

from documents.blocks import Paragraph, TableRow
from documents.formats.pdf_reader import read_pdf
from documents.formats.text_reader import text_blocks
from documents.plan.prose.outline import is_marked


@pytest.mark.parametrize(
    "text", ["1.700 ha rừng", "32/CT-TTg ngày 21/10/2025", "12/QĐ-UBND về việc", "II/2026 báo cáo"]
)
def test_numbers_of_things_and_of_documents_are_no_marks(text: str) -> None:
    assert not is_marked(text)


@pytest.mark.parametrize(
    "text", ["1.2. Rà soát", "1.2- Rà soát", "1.2 Rà soát", "1/ Rà soát", "1/Rà soát", "1. Rà soát"]
)
def test_numbers_of_headings_are_marks(text: str) -> None:
    assert is_marked(text)


def _texts(path: Path, lines: list[tuple[int, str]]) -> list[str]:
    """What is read of a page whose lines begin so many millimetres from its left edge."""
    pdf = FPDF()
    pdf.add_page()
    pdf.add_font("sans", fname=OPENSANS_REGULAR.path)
    pdf.set_font("sans", size=10)
    for number, (left, text) in enumerate(lines):
        pdf.text(left, 20 + 5 * number, text)
    pdf.output(str(path))
    return [block.text for block in read_pdf(path) if isinstance(block, Paragraph)]


def test_a_line_that_is_not_set_in_goes_on_behind_a_hyphen_or_with_a_dash(tmp_path: Path) -> None:
    lines = [
        (30, "- Trồng cây phân tán ven đường, ven sông góp phần phát triển kinh tế"),
        (20, "- xã hội địa phương theo đúng Quyết định về việc trồng cây phân tán số 12/QĐ-"),
        (20, "UBND của tỉnh."),
        (30, "- Cấp giống cho các xã vùng cao, vùng biên giới trước mùa mưa năm nay;"),
        (30, "- tưới cây."),
    ]
    assert _texts(tmp_path / "plan.pdf", lines) == [
        "- Trồng cây phân tán ven đường, ven sông góp phần phát triển kinh tế - xã hội địa phương "
        "theo đúng Quyết định về việc trồng cây phân tán số 12/QĐ-UBND của tỉnh.",
        "- Cấp giống cho các xã vùng cao, vùng biên giới trước mùa mưa năm nay;",
        "- tưới cây.",
    ]


def test_a_text_with_longer_lines_than_a_page_has_does_not_break_them() -> None:
    heading = "9. Tổ chức học tập kinh nghiệm về công tác trồng cây phân tán ở các tỉnh bạn"
    duty = "Tham mưu, đề xuất tổ chức đoàn của tỉnh"
    assert len(list(text_blocks(f"{heading}\n{duty}"))) == 1
    assert len(list(text_blocks(f"{heading}\n{duty}\n- {'Trồng cây ' * 25}"))) == 3


def test_behind_the_end_of_a_paper_those_who_get_it_are_listed(tmp_path: Path) -> None:
    closing = "Trên đây là Kế hoạch của Sở, yêu cầu các phòng, đơn vị nghiêm túc triển khai thực hiện./."
    assert _texts(tmp_path / "end.pdf", [(20, closing), (20, "Nơi nhận:"), (20, "- Lưu: VT.")]) == [
        closing,
        "Nơi nhận:",
        "- Lưu: VT.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("a) Tham mưu UBND", "Thành phố phối hợp với Bộ Công an rà soát Chiến lược dữ liệu."),
        ("- Hướng dẫn các Sở, ban, ngành,", "UBND xã, phường trong việc số hóa dữ liệu dân cư."),
        ("1.1.", "Trưởng Ban Chỉ đạo"),
        ("III. NHIỆM VỤ,", "GIẢI PHÁP"),
        ("-", "Tuyên truyền, phổ biến các quy định."),
    ],
)
def test_a_short_line_of_a_text_goes_on_where_its_sentence_cannot_end(lines: tuple[str, str]) -> None:
    assert list(text_blocks("\n".join(lines))) == [Paragraph(" ".join(lines), 1)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Nhiệm vụ\nRà soát Chiến lược dữ liệu của Thành phố.",
        "1.\n\nNhiệm vụ",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    ],
)
def test_a_short_line_that_says_all_ends_there(text: str) -> None:
    assert len(list(text_blocks(text))) == 2


@pytest.mark.parametrize(("rest", "lines"), [("6 tháng/lần (Phòng Nội vụ).", 3), ("100% xã có cán bộ.", 4)])
def test_a_count_of_months_goes_on_with_a_wide_line_behind_a_semicolon(rest: str, lines: int) -> None:
    wide = "- Tổ chức khảo sát mức độ hài lòng của người dân bằng phiếu tại các xã, thị trấn;"
    assert len(list(text_blocks(f"- Rà soát thủ tục.\n{wide}\n{rest}\n- Tập huấn."))) == lines


def test_marks_with_nothing_to_mark_are_no_paragraphs() -> None:
    text = "|\n\n- Rà soát.\n\n*\n\n-"
    assert [block.text for block in text_blocks(text) if isinstance(block, Paragraph)] == ["- Rà soát."]


_OF_A_WEB_PAGE = """1. Phòng chống cháy
Rừng đặc dụng

- Kiểm lâm tuần tra khu A;
khu B
và khu C.

2. Kinh phí

- Quỹ bảo vệ rừng của tỉnh chi trả cho các xã theo diện tích gồm có:
Khu A và
02 khu rừng đặc dụng.

- Các xã (nếu có)...
tự lo, tự thu
và tự chi.

|
Nơi nhận:
- Như trên.
"""


def test_where_blank_lines_part_paragraphs_a_short_line_goes_on_right_below() -> None:
    assert [block.text for block in text_blocks(_OF_A_WEB_PAGE) if isinstance(block, Paragraph)] == [
        "1. Phòng chống cháy Rừng đặc dụng",
        "- Kiểm lâm tuần tra khu A; khu B và khu C.",
        "2. Kinh phí",
        "- Quỹ bảo vệ rừng của tỉnh chi trả cho các xã theo diện tích gồm có: Khu A và 02 khu rừng đặc dụng.",
        "- Các xã (nếu có)... tự lo, tự thu và tự chi.",
        "Nơi nhận:",
        "- Như trên.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        _OF_A_WEB_PAGE.replace("\n\n", "\n"),
        "1. Phòng chống cháy\nRừng đặc dụng\n\n2. Tuần tra\nKhu A và khu B\n\n3. Kinh phí\nCác xã tự lo.",
    ],
)
def test_elsewhere_a_short_line_with_a_capital_right_below_begins_anew(text: str) -> None:
    assert "1. Phòng chống cháy" in [block.text for block in text_blocks(text) if isinstance(block, Paragraph)]


def test_paragraphs_that_begin_with_a_tab_end_where_the_next_tab_stands() -> None:
    items = [f"\t- Rà soát thủ tục số {number};\nVăn phòng Sở chủ trì." for number in range(1, 9)]
    read = list(text_blocks("\n".join(("II. NHIỆM VỤ", *items, "III. KINH PHÍ"))))
    expected = [f"- Rà soát thủ tục số {number}; Văn phòng Sở chủ trì." for number in range(1, 9)]
    assert [block.text for block in read if isinstance(block, Paragraph)] == [
        "II. NHIỆM VỤ",
        *expected,
        "III. KINH PHÍ",
    ]


def test_a_tab_in_front_of_a_single_text_right_below_a_row_is_that_of_an_empty_cell() -> None:
    read = list(text_blocks("STT\tNội dung\tChủ trì\n1\tTập huấn cho\tVăn phòng\n\tcông chức\n\n\tGhi chú"))
    assert [block.cells for block in read if isinstance(block, TableRow)][-1] == ("", "công chức")
    assert isinstance(read[-1], Paragraph)


@pytest.mark.parametrize("line", ["12", "- 12 -", "Trang 12", "Trang 12/15"])
def test_numbers_of_pages_are_no_text(line: str) -> None:
    read = list(text_blocks(f"- Rà soát thủ tục hành chính.\n{line}\n- Niêm yết công khai."))
    assert [block.text for block in read if isinstance(block, Paragraph)] == [
        "- Rà soát thủ tục hành chính.",
        "- Niêm yết công khai.",
    ]


def test_white_boxes_behind_the_lines_are_no_cells_of_a_table(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.add_font("sans", fname=OPENSANS_REGULAR.path)
    pdf.set_font("sans", size=10)
    pdf.set_fill_color(255)
    for left, top, text in (
        (20, 20, "Sở Y tế"),
        (60, 20, "Số: 12/KH-SYT"),
        (20, 30, "Văn phòng"),
        (60, 30, "năm 2026"),
    ):
        pdf.rect(left, top, 40, 10, style="F")
        pdf.text(left + 1, top + 6, text)
    pdf.output(str(tmp_path / "white.pdf"))
    assert not any(isinstance(block, TableRow) for block in read_pdf(tmp_path / "white.pdf"))


def test_a_text_that_was_broken_at_fewer_letters_has_shorter_full_lines() -> None:
    duty = ("- Niêm yết giá dịch vụ khám bệnh, quy trình khám", "bệnh và quyền lợi của người tham gia bảo hiểm y tế.")
    cut = ("- Tuyên truyền các chủ trương về y tế trên các", "Cổng thông tin và hệ thống truyền thanh cơ sở.")
    read = [block.text for block in text_blocks("\n".join((*duty, *duty, *cut))) if isinstance(block, Paragraph)]
    assert read == [" ".join(duty), " ".join(duty), " ".join(cut)]
    short = ("Chào mừng Ngày Chuyển đổi số quốc gia của tỉnh ta", "Văn phòng Sở")
    assert len(list(text_blocks("\n".join(short)))) == 2


def test_numbers_and_bullets_that_word_set_before_tabs_begin_paragraphs() -> None:
    written = ("I.\tMỤC ĐÍCH", "1.\tMục tiêu", "-\tTrồng cây.", "")
    table = ("TT\tNội dung\tChủ trì", "1.\tTrồng cây\tSở Y tế", "12", "II.\tTưới cây")
    blocks = list(text_blocks("\n".join((*written, *table))))
    assert blocks[:3] == [Paragraph("I. MỤC ĐÍCH", 1), Paragraph("1. Mục tiêu", 2), Paragraph("- Trồng cây.", 3)]
    assert [block.cells[0] for block in blocks if isinstance(block, TableRow)] == ["TT", "1.", "II."]


_ITEMS = """- Thực hiện số hóa hồ sơ, giấy tờ, kết quả giải quyết theo Nghị định của Chính phủ về
việc thực hiện một cửa.
- Rà soát, đề xuất danh mục thủ tục đủ điều kiện cung cấp trực tuyến ở mức độ bốn.
Văn phòng Sở chủ trì, các phòng phối hợp; hoàn thành trong quý II và gửi kết quả về
lãnh đạo Sở trước ngày 30/6.
- Công khai giá dịch vụ y tế.
Sở Y tế yêu cầu các đơn vị thực hiện nghiêm túc Kế hoạch này và kịp thời phản ánh các
khó khăn về Văn phòng Sở.
"""


def test_behind_a_full_line_that_ends_a_sentence_an_item_goes_on() -> None:
    texts = [block.text for block in text_blocks(_ITEMS) if isinstance(block, Paragraph)]
    assert [text[:12] for text in texts] == ["- Thực hiện ", "- Rà soát, đ", "- Công khai ", "Sở Y tế yêu "]
    assert texts[1].endswith(
        "mức độ bốn. Văn phòng Sở chủ trì, các phòng phối hợp; hoàn thành trong quý II và gửi kết quả"
        " về lãnh đạo Sở trước ngày 30/6."
    )


def test_a_dash_in_an_open_bracket_is_no_bullet() -> None:
    text = "- Gửi kế hoạch về Sở (qua Phòng Tổ chức\n- Hành chính) trước ngày 20/4.\n- Công khai giá (theo mẫu)."
    assert [block.text for block in text_blocks(text) if isinstance(block, Paragraph)] == [
        "- Gửi kế hoạch về Sở (qua Phòng Tổ chức - Hành chính) trước ngày 20/4.",
        "- Công khai giá (theo mẫu).",
    ]
