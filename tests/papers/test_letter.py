"""A report as a letter: the form of Decree 30/2020/NĐ-CP, what it says, and templates of the office's own."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Letter
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from documents.papers.asked_text import asked_context
from documents.papers.letter import context_of, letter
from documents.problems import BrokenTemplate
from domain.figures.letterheads import letterhead_of
from domain.figures.papers import ReportValues
from locales import texts
from tests.papers.making import answer, asked_report, figures, plan, report, row, told
from tests.places import ROOT

SAY = texts("vi")


def _made(values: ReportValues) -> Letter:
    return Document(BytesIO(letter(values, SAY)))


def _text(made: Letter) -> str:
    cells = [cell.text for table in made.tables for line in table.rows for cell in line.cells]
    return "\n".join([*(one.text for one in made.paragraphs), *cells])


@pytest.fixture(scope="module")
def made() -> Letter:
    return _made(report())


def test_the_pages_have_the_margins_of_the_decree(made: Letter) -> None:
    body, appendix = made.sections
    assert (round(body.page_width.mm), round(body.page_height.mm)) == (210, 297)
    assert [round(side.mm) for side in (body.top_margin, body.bottom_margin)] == [20, 20]
    assert [round(side.mm) for side in (body.left_margin, body.right_margin)] == [30, 15]
    assert appendix.orientation == WD_ORIENT.LANDSCAPE
    assert appendix.page_width > appendix.page_height


def test_pages_are_numbered_in_the_middle_of_the_top_margin_but_for_the_first(made: Letter) -> None:
    for section in made.sections:
        assert section.different_first_page_header_footer
        assert not section.first_page_header.paragraphs[0].text
        (line,) = section.header.paragraphs
        assert "PAGE" in "".join(one.text or "" for one in line._p.iter(qn("w:instrText")))
        assert line.alignment == 1
    assert made.sections[1]._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_the_letter_is_set_in_times_new_roman_black(made: Letter) -> None:
    assert made.styles["Normal"].font.name == "Times New Roman"
    runs = [run for one in made.paragraphs for run in one.runs]
    assert {run.font.name for run in runs} <= {"Times New Roman", None}
    assert all(run.font.color is None or run.font.color.rgb is None for run in runs)
    title = next(one for one in made.paragraphs if one.text == "BÁO CÁO")
    assert (title.runs[0].bold, title.runs[0].font.size.pt) == (True, 14)
    said = next(one for one in made.paragraphs if one.text.startswith("Trong kỳ"))
    assert (said.alignment, round(said.paragraph_format.first_line_indent.mm, 1)) == (3, 12.7)
    assert said.paragraph_format.space_before.pt >= 6


def test_state_body_place_and_recipients_stand_there_and_number_date_and_signature_are_blank(made: Letter) -> None:
    said = _text(made)
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ",
        "Kính gửi: Ủy ban nhân dân tỉnh Đắk Nông", "- Như trên;", "- Lưu: VT, VP.", "DỰ THẢO",
    ):  # fmt: skip
        assert text in said
    assert re.search(r"Số:\s+/BC-SYT", said)
    assert re.search(r"Đắk Nông, ngày\s+tháng\s+năm 2026", said)
    assert not made.inline_shapes


def test_a_units_letter_goes_to_the_department() -> None:
    said = _text(_made(report(unit="Trung tâm Y tế huyện Cư Jút")))
    assert "SỞ Y TẾ TỈNH ĐẮK NÔNG" in said
    assert "TRUNG TÂM Y TẾ HUYỆN CƯ JÚT" in said
    assert "Kính gửi: Sở Y tế tỉnh Đắk Nông" in said
    assert "Xếp hạng" not in said


def test_what_was_told_stands_under_its_part_with_the_number_of_its_update(made: Letter) -> None:
    said = [one.text for one in made.paragraphs]
    at = {name: next(i for i, text in enumerate(said) if text.endswith(name)) for name in (
        "TÌNH HÌNH CHUNG", "KẾT QUẢ THỰC HIỆN", "KHÓ KHĂN, VƯỚNG MẮC", "ƯỚC THỰC HIỆN CẢ KỲ", "ĐỀ XUẤT, KIẾN NGHỊ",
    )}  # fmt: skip
    assert sorted(at.values()) == list(at.values())
    assert [said[i].split(".")[0] for i in at.values()] == ["I", "II", "III", "IV", "V"]
    assert "- I.1.1 Tập huấn: TTYT Cư Jút: đã mở 2 lớp (cập nhật số 7)" in said
    assert "- TTYT Cư Jút: I.1.1 Tập huấn: thiếu kinh phí (cập nhật số 7)" in said
    estimate = "- TTYT Cư Jút: ước đạt 95% (số liệu đến ngày 10/02/2026) (báo cáo số tiếp nhận BC-2026-Q1-001)"
    assert said[at["ƯỚC THỰC HIỆN CẢ KỲ"] + 1] == estimate
    assert any("chưa nộp báo cáo quý I/2026: Thanh tra Sở" in text for text in said)


def test_what_was_dealt_with_is_told_with_its_answer() -> None:
    difficulties = [
        told("thiếu máy tính", 8, "closed", "Sở đã cấp 2 máy"),
        told("thiếu người", 9, "answered", "đang tuyển"),
        told("mưa", 10, "closed"),
    ]
    line = report()["sections"][0]["lines"][0] | {"difficulties": difficulties, "updates": [8, 9, 10]}
    said = _text(_made(report(sections=[report()["sections"][0] | {"lines": [line]}])))
    assert "thiếu máy tính (đã được Văn phòng Sở giải quyết: “Sở đã cấp 2 máy”)" in said
    assert "thiếu người (đang giải quyết, Văn phòng Sở trả lời: “đang tuyển”)" in said
    assert "mưa (đã giải quyết xong) (cập nhật số 8, 9, 10)" in said


def test_parts_without_anything_are_left_out_and_the_others_numbered_through() -> None:
    said = [one.text for one in _made(report(beside=[], sections=[])).paragraphs]
    assert [text for text in said if re.match(r"[IVX]+\. ", text)] == ["I. TÌNH HÌNH CHUNG"]


def test_what_people_typed_is_text_and_no_markup() -> None:
    odd = '<w:p/> & "x" {{ nam }} {% for %} \x0b\ud800'
    line = report()["sections"][0]["lines"][0] | {"notes": [odd], "difficulties": [told(odd)]}
    section = report()["sections"][0] | {"heading": odd, "lines": [line]}
    values = report(sections=[section], plans=[plan(row(content=odd, title=odd))], missing=[odd])
    assert '<w:p/> & "x" {{ nam }} {% for %}' in _text(_made(values))


def test_of_many_units_some_are_quoted_and_the_rest_counted() -> None:
    first = report()["sections"][0]["lines"][0]
    lines = [first | {"unit": f"Đơn vị {n}", "notes": ["xong", "xong nốt"], "updates": [n]} for n in range(9)]
    said = _text(_made(report(sections=[report()["sections"][0] | {"lines": lines}])))
    assert "Đơn vị 2: xong nốt (cập nhật số 2); và 6 đơn vị khác (xem Phụ lục)" in said


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"dated": 4, "on_time": 4}, ": đã hoàn thành 4, đều đúng hạn."),
        ({"dated": 4, "late": 4}, ": đã hoàn thành 4, đều trễ hạn."),
        ({"dated": 5, "on_time": 3, "late": 1, "pending": 1}, "4 (đúng hạn 3, trễ hạn 1), chưa đến hạn 1."),
        ({"undated": 3}, "Ngoài ra có 3 nhiệm vụ không hạn"),
        ({"excused": 2}, "Có 2 việc được miễn."),
    ],
)
def test_only_what_there_is_is_counted(counts: dict[str, int], told: str) -> None:
    assert told in _text(_made(report(total=figures("", None, **counts))))


# --- templates of the office's own


def _template(folder: Path, text: str) -> dict[str, str]:
    document = Document()
    document.add_paragraph(text)
    document.save(str(folder / "bao-cao.docx"))
    return {"template": str(folder / "bao-cao.docx")}


def test_the_offices_own_template_is_used(tmp_path: Path) -> None:
    own = _template(tmp_path, "Mẫu riêng của {{ co_quan }}: {{ trich_yeu }}")
    assert _made(report(**own)).paragraphs[0].text == "Mẫu riêng của SỞ Y TẾ: Kết quả thực hiện nhiệm vụ quý I/2026"


@pytest.mark.parametrize(
    "text",
    [
        "{{ khong_co }}",
        "{% for x in bang %}",
        "{{ co_quan | la }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ bang.append(1) }}",
    ],
)
def test_a_template_that_cannot_be_filled_in_is_refused(tmp_path: Path, text: str) -> None:
    own = _template(tmp_path, text)
    with pytest.raises(BrokenTemplate):
        letter(report(**own), SAY)


@pytest.mark.parametrize("content", [b"", b"no document", b"PK\x03\x04" + bytes(80)])
def test_a_file_that_is_no_document_is_no_template(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bao-cao.docx").write_bytes(content)
    with pytest.raises(BrokenTemplate):
        letter(report(template=str(tmp_path / "bao-cao.docx")), SAY)


def test_the_guide_lists_every_tag_and_no_other() -> None:
    guide = (ROOT / "docs" / "mau-bao-cao.md").read_text("utf-8")
    listed = set(re.findall(r"`([a-z_]+)`", guide.split("## Thẻ dùng được")[1].split("## Tên cơ quan")[0]))
    context = context_of(report(), SAY)
    of_asked = asked_context(asked_report(answer()), SAY)["cac_bao_cao"]
    rows = {key for one in (*context["bang"], *context["don_vi"], *context["cac_phan"], *of_asked) for key in one}
    paragraphs = {key for one in context["cac_phan"] for text in one["cac_doan"] for key in text}
    assert listed - {"muc", "tieu_muc", "doan"} == {*context, *rows, *paragraphs} - {"muc"}


# --- whose letter


@pytest.mark.parametrize(
    ("name", "parent", "place", "symbol"),
    [
        ("Sở Y tế tỉnh Đắk Nông", "Ủy ban nhân dân tỉnh Đắk Nông", "Đắk Nông", "SYT"),
        ("Sở Y tế thành phố Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng", "Đà Nẵng", "SYT"),
        ("Sở Nội vụ", "", "", "SNV"),
        ("", "", "", ""),
    ],
)
def test_a_departments_name_tells_whom_it_belongs_to(name: str, parent: str, place: str, symbol: str) -> None:
    head = letterhead_of(name)
    assert (head["parent"], head["place"], head["symbol"]) == (parent, place, symbol)


def test_what_is_set_outweighs_what_the_name_tells() -> None:
    head: Any = letterhead_of("Sở Y tế tỉnh Đắk Nông", "Bộ Y tế", "Gia Nghĩa")
    assert (head["parent"], head["place"], head["body"]) == ("Bộ Y tế", "Gia Nghĩa", "Sở Y tế")


def test_a_day_before_the_plan_came_in_is_told_with_the_plans_own_words() -> None:
    past = row(schedule="Tháng 12/2019", due="2025-12-31", mark="no_date")
    endless = row(schedule="Thường xuyên", due=None, mark="no_date")
    cells = context_of(report(plans=[plan(past, endless)]), SAY)["bang"]
    told = [(one["thoi_gian"], one["han"], one["tinh_trang"]) for one in cells if not one["muc"]]
    assert told == [
        ("Tháng 12/2019", "", "Tháng 12/2019 (trước khi nhập kế hoạch)"),
        ("Thường xuyên", "", "không hạn"),
    ]
