"""Halves of a letterhead in a PDF are told apart, however near they stand; other lines stay whole."""

from pathlib import Path

import pytest
from fpdf import FPDF
from ttf_opensans import OPENSANS_REGULAR

from documents.blocks import Paragraph
from documents.formats.pdf_letterhead import letterhead_of
from documents.formats.pdf_lines import Word
from documents.formats.pdf_reader import read_pdf
from documents.formats.pdf_text_lines import text_lines

LETTER, BLANK, HEIGHT = 5.0, 3.0, 10.0
STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def _words(*lines: tuple[float, float, str]) -> list[Word]:
    """The words of lines that begin so far from the left and from the top, all letters equally wide."""
    words: list[Word] = []
    for at, top, text in lines:
        for word in text.split():
            words.append({"text": word, "x0": at, "x1": at + LETTER * len(word), "top": top, "bottom": top + HEIGHT})
            at += LETTER * len(word) + BLANK
    return words


def _halves(*lines: tuple[float, float, str]) -> tuple[list[str], list[str]]:
    head = letterhead_of(_words(*lines))
    return [one.text for one in text_lines(head.left)], [one.text for one in text_lines(head.right)]


def test_halves_are_parted_by_the_blank_that_goes_through_all_their_lines() -> None:
    left, right = _halves(
        (50, 0, "UBND TỈNH ĐẮK NÔNG"),
        (140, 0, STATE),
        (77, 14, "SỞ Y TẾ"),
        (164, 14, MOTTO),
        (60, 30, "Số: 12/KH-SYT"),
        (155, 30, "Đắk Nông, ngày 05 tháng 3 năm 2026"),
        (90, 60, "KẾ HOẠCH"),
    )
    assert left == ["UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ", "Số: 12/KH-SYT"]
    assert right == [STATE, MOTTO, "Đắk Nông, ngày 05 tháng 3 năm 2026"]


def test_a_half_that_is_too_narrow_for_its_lines_goes_on_below_them() -> None:
    left, right = _halves(
        (50, 0, "ỦY BAN MTTQ VIỆT NAM"),
        (160, 0, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT"),
        (60, 14, "XÃ LƯƠNG MINH"),
        (220, 14, "NAM"),
        (165, 28, MOTTO),
        (50, 42, "Số: 16/KH-MTTQ-BTT"),
        (155, 42, "Lương Minh, ngày 18 tháng 11 năm"),
        (220, 56, "2025"),
        (155, 84, "KẾ HOẠCH"),
    )
    assert left == ["ỦY BAN MTTQ VIỆT NAM", "XÃ LƯƠNG MINH", "Số: 16/KH-MTTQ-BTT"]
    assert right[-2:] == ["Lương Minh, ngày 18 tháng 11 năm", "2025"]


def test_a_half_without_a_date_ends_with_its_motto() -> None:
    left, right = _halves(
        (50, 0, "TRƯỜNG MẦM NON HOA SEN"),
        (167, 0, STATE),
        (180, 14, MOTTO),
        (180, 40, "KẾ HOẠCH NĂM 2026"),
        (20, 54, "Căn cứ Luật Tổ chức chính quyền địa phương, nhà trường ban hành Kế hoạch"),
    )
    assert left == ["TRƯỜNG MẦM NON HOA SEN"]
    assert right == [STATE, MOTTO]


@pytest.mark.parametrize(
    "lines",
    [
        ((120, 0, STATE), (135, 14, MOTTO), (200, 28, "Hà Nội, ngày 05 tháng 3 năm 2026")),
        ((20, 0, f"HIẾN PHÁP NƯỚC {STATE}"), (20, 14, "và các văn bản khác, ngày 05 tháng 3 năm 2026")),
        ((20, 0, "Tại phường Bắc Gia Nghĩa, ngày 05 tháng 3 năm 2026"),),
        ((20, 0, "nhân dân"), (70, 0, "Cộng hòa xã hội chủ nghĩa Việt Nam"), (20, 14, "ký")),
    ],
    ids=["one column", "a title", "a date", "a sentence"],
)
def test_what_has_no_two_halves_is_not_parted(lines: tuple[tuple[float, float, str], ...]) -> None:
    assert _halves(*lines) == ([], [])


def test_the_lines_of_near_halves_are_read_one_half_after_the_other(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_font("sans", fname=OPENSANS_REGULAR.path)
    pdf.set_font("sans", size=11)
    pdf.add_page()
    dated = "Đắk Nông, ngày 05 tháng 3 năm 2026"
    lines = [("SỞ Y TẾ TỈNH ĐẮK NÔNG", STATE), ("VĂN PHÒNG", MOTTO), ("Số: 7/KH-VP", dated)]
    for at, (left, right) in enumerate(lines):
        pdf.text(70 - pdf.get_string_width(left), 20.0 + 6 * at, left)
        pdf.text(74, 20.0 + 6 * at, right)
    pdf.text(80, 60, "KẾ HOẠCH")
    pdf.output(str(tmp_path / "kh.pdf"))
    read = [block.text for block in read_pdf(tmp_path / "kh.pdf") if isinstance(block, Paragraph)]
    assert read == ["SỞ Y TẾ TỈNH ĐẮK NÔNG", "VĂN PHÒNG", "Số: 7/KH-VP", STATE, MOTTO, dated, "KẾ HOẠCH"]
