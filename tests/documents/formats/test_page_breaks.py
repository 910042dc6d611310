"""Sentences that the pages of a PDF file cut are whole again; what only stands beside a break is not joined."""

from pathlib import Path

import pytest
from fpdf import FPDF
from ttf_opensans import OPENSANS_REGULAR

from documents.blocks import Paragraph
from documents.reading import read_blocks

TITLE = "KẾ HOẠCH TRỒNG CÂY NĂM 2026 CỦA SỞ Y TẾ TỈNH ĐẮK NÔNG VÀ CÁC ĐƠN VỊ TRỰC THUỘC SỞ."
FULL = "Sở Y tế chủ trì, phối hợp với các cơ quan, đơn vị có liên quan và Ủy ban nhân dân xã Tân"


def _paragraphs(path: Path, pages: list[list[tuple[str, float]]]) -> list[str]:
    """The paragraphs read of pages with these lines, each as far from the left, in millimetres."""
    pdf = FPDF()
    pdf.add_font("Sans", "", str(OPENSANS_REGULAR.path))
    for lines in pages:
        pdf.add_page()
        pdf.set_font("Sans", size=10)
        for text, indent in lines:
            pdf.set_x(20 + indent)
            pdf.cell(text=text, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(path))
    return [block.text for block in read_blocks(path) if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ((FULL, 10), ("Phú trồng cây trước ngày 30/6/2026.", 0), True),
        ((FULL[:-1] + ";", 10), ("các trạm y tế tưới cây.", 0), True),
        ((FULL[:-1] + ";", 10), ("Các trạm y tế tưới cây.", 0), False),
        ((FULL[:-1] + ".", 10), ("Các trạm y tế tưới cây.", 0), False),
        ((FULL, 10), ("Phòng Tài chính tưới cây.", 10), False),
        ((FULL, 10), ("- Tưới cây.", 0), False),
        (("Văn phòng trồng", 10), ("Phú tưới cây.", 0), False),
    ],
)
def test_a_sentence_goes_on_where_its_line_is_full_and_the_next_one_neither_set_in_nor_marked(
    tmp_path: Path, above: tuple[str, float], below: tuple[str, float], joined: bool
) -> None:
    read = _paragraphs(tmp_path / "kh.pdf", [[(TITLE, 0), above], [below, (TITLE, 0)]])
    assert (f"{above[0]} {below[0]}" in read) == joined
    assert joined or {above[0], below[0]} <= set(read)
