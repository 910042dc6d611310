"""A report that is asked for once as papers: the letter of what all units sent, that of one, and the table."""

from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Letter
from openpyxl import load_workbook

from documents.papers.asked_book import asked_workbook
from documents.papers.asked_text import matter
from documents.papers.letter import asked_letter
from domain.figures.papers import AskedValues
from locales import texts
from tests.papers.making import answer, asked_report, silent

SAY = texts("vi")


def _made(values: AskedValues) -> Letter:
    return Document(BytesIO(asked_letter(values, SAY)))


def _said(made: Letter) -> list[str]:
    return [one.text for one in made.paragraphs]


@pytest.fixture(scope="module")
def made() -> Letter:
    return _made(
        asked_report(
            answer(proposal="cấp thêm hoá chất", files=2),
            answer("TTYT Đắk Mil", kind="nothing", text=""),
            answer("TTYT Krông Nô", text="5 ca ở 2 xã\n1 ca nặng", on_time=False, state="approved-late"),
            answer("TTYT Tuy Đức", kind="letter", text="", letter="12/BC-TTYT", letter_date="2026-01-07"),
            silent("TTYT Đắk Song"),
            silent("TTYT Gia Nghĩa", "returned"),
            excused=["TTYT Đắk Glong"],
        )
    )


def test_it_tells_who_sent_it_and_who_did_not(made: Letter) -> None:
    said = _said(made)
    assert "Tình hình sốt xuất huyết" in said
    assert (
        "Sở Y tế báo cáo tình hình sốt xuất huyết, tổng hợp từ báo cáo của 4 đơn vị (đến ngày 20/01/2026), như sau:"
        in said
    )
    assert "Có 6 đơn vị phải báo cáo, hạn 19/01/2026; đã nộp 4, trong đó đúng hạn 3." in said
    assert "Còn 1 đơn vị chưa nộp: TTYT Đắk Song." in said
    assert "1 đơn vị bị trả lại và chưa nộp lại: TTYT Gia Nghĩa." in said
    assert "1 đơn vị báo không phát sinh: TTYT Đắk Mil." in said
    assert "1 đơn vị được miễn: TTYT Đắk Glong." in said
    assert "Trên đây là báo cáo tình hình sốt xuất huyết của Sở Y tế./." in said


def test_it_has_the_words_of_each_unit_with_the_number_of_its_receipt(made: Letter) -> None:
    said = _said(made)
    at = said.index("II. NỘI DUNG BÁO CÁO")
    assert said[at + 1 : said.index("III. ĐỀ XUẤT, KIẾN NGHỊ")] == [
        "- TTYT Cư Jút (báo cáo số tiếp nhận BC-2026-001):",
        "+ 12 ca",
        "+ Kèm 2 tệp.",
        "- TTYT Krông Nô (báo cáo số tiếp nhận BC-2026-001):",
        "+ 5 ca ở 2 xã",
        "+ 1 ca nặng",
        "- TTYT Tuy Đức: Văn bản số 12/BC-TTYT ngày 07/01/2026 (báo cáo số tiếp nhận BC-2026-001).",
    ]
    assert "- TTYT Cư Jút: cấp thêm hoá chất (báo cáo số tiếp nhận BC-2026-001)." in said


def test_its_appendix_has_a_row_for_each_unit_and_no_tasks(made: Letter) -> None:
    table = made.tables[-1]
    lines = [[cell.text for cell in line.cells] for line in table.rows]
    assert lines[0] == ["TT", "Đơn vị", "Tình trạng", "Ngày nộp", "Số tiếp nhận", "Nội dung", "Đề xuất, kiến nghị"]
    assert lines[1] == ["1", "TTYT Cư Jút", "Đúng hạn, chờ duyệt", "08/01/2026", "BC-2026-001", "12 ca\nKèm 2 tệp.",
                        "cấp thêm hoá chất"]  # fmt: skip
    assert lines[5] == ["5", "TTYT Đắk Song", "Quá hạn, chưa nộp", "", "", "", ""]
    assert len(lines) == 7
    assert not any("{" in text for text in _said(made))


def test_a_units_own_letter_goes_to_who_asked_and_has_no_appendix() -> None:
    own = _made(asked_report(answer(text="12 ca\nkhông tử vong"), unit="Trung tâm Y tế huyện Cư Jút"))
    said = _said(own)
    assert "Kính gửi: Sở Y tế tỉnh Đắk Nông" in said
    assert said[said.index("I. NỘI DUNG BÁO CÁO") + 1 :][:2] == ["12 ca", "không tử vong"]
    assert not any("Phụ lục" in text or "đơn vị phải báo cáo" in text for text in said)
    (only,) = own.sections
    assert only.page_height > only.page_width


def test_the_table_has_a_row_for_each_unit() -> None:
    book = load_workbook(BytesIO(asked_workbook(asked_report(answer(files=1), silent("TTYT Đắk Song")), SAY)))
    lines = list(book.worksheets[0].iter_rows(values_only=True))
    assert lines[0][0] == "BÁO CÁO TÌNH HÌNH SỐT XUẤT HUYẾT"
    assert lines[1][0] == "Hạn 19/01/2026; đã nộp 1/2 đơn vị, đến ngày 20/01/2026"
    assert lines[3][1:3] == ("TTYT Cư Jút", "Đúng hạn, chờ duyệt")
    assert lines[4][1:6] == ("TTYT Đắk Song", "Quá hạn, chưa nộp", None, None, None)


@pytest.mark.parametrize(
    ("what", "about"),
    [
        ("Báo cáo tình hình sốt xuất huyết", "tình hình sốt xuất huyết"),
        ("Báo cáo", "Báo cáo"),
        ("Số liệu tiêm chủng", "Số liệu tiêm chủng"),
    ],
)
def test_a_report_is_about_what_stands_behind_that_word(what: str, about: str) -> None:
    assert matter(what) == about
