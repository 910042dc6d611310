"""Marks of secrecy in every place of a document where one can stand, and words that only speak of secrets."""

import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF
from openpyxl import Workbook
from openpyxl.comments import Comment
from ttf_opensans import OPENSANS_REGULAR

from bot.processes.worker import read, screen
from documents.blocks import Block, Paragraph, TableRow
from documents.reading import read_plan
from documents.secrecy import secret_mark
from tests.documents.test_refusals import SHEET, _workbook

LINES = ("KẾ HOẠCH", "Công tác năm 2025", "II. NHIỆM VỤ", "1. Văn phòng Sở chủ trì tập huấn trong tháng 3.")
DRAWN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
Make = Callable[[Path], None]


def _word(edit: Callable[[WordDocument], object]) -> Make:
    def make(path: Path) -> None:
        document = Document()
        for line in LINES:
            document.add_paragraph(line)
        edit(document)
        document.save(str(path))

    return make


def _book(edit: Callable[[Workbook], object]) -> Make:
    def make(path: Path) -> None:
        book = Workbook()
        book.worksheets[0]["A1"] = "KẾ HOẠCH"
        edit(book)
        book.save(path)

    return make


def _with_part(make: Make, name: str, content: str) -> Make:
    """A document with one more part in its archive."""

    def extended(path: Path) -> None:
        make(path)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)

    return extended


def _pdf(edit: Callable[[FPDF], object]) -> Make:
    def make(path: Path) -> None:
        pdf = FPDF()
        pdf.add_font("sans", fname=OPENSANS_REGULAR.path)
        pdf.set_font("sans", size=11)
        pdf.add_page()
        pdf.multi_cell(0, 6, "\n".join(LINES))
        edit(pdf)
        pdf.output(str(path))

    return make


def _drawn_across(degrees: float, text: str) -> Callable[[FPDF], None]:
    def draw(pdf: FPDF) -> None:
        pdf.set_font("sans", size=90)
        with pdf.rotation(degrees, 105, 150):
            pdf.text(40, 150, text)

    return draw


def _bookmarked(*titles: str) -> Callable[[FPDF], None]:
    def mark(pdf: FPDF) -> None:
        for level, title in enumerate(titles):
            pdf.start_section(title, level)

    return mark


def _beside_others(pdf: FPDF) -> None:
    for left, text in ((10, "SỞ Y TẾ"), (60, "MẬT"), (80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")):
        pdf.text(left, 7, text)


def _before_a_full_page(pdf: FPDF) -> None:
    """A mark over a page that shows more than may be read."""
    pdf.text(90, 7, "MẬT")
    pdf.add_page()
    for at in range(100):
        pdf.text(10, 10 + at, "a" * 1000)


def _picture_called(text: str) -> Callable[[WordDocument], None]:
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    drawing = (
        f'<w:drawing><wp:inline xmlns:wp="{space}"><wp:docPr id="1" name="x" descr="{text}"/></wp:inline></w:drawing>'
    )
    return lambda document: document.paragraphs[0]._p.append(parse_xml(f"<w:r {nsdecls('w')}>{drawing}</w:r>"))


def _said_of(name: str) -> Callable[[WordDocument | Workbook], None]:
    def say(document: WordDocument | Workbook) -> None:
        properties = document.properties if isinstance(document, Workbook) else document.core_properties
        setattr(properties, name, "cải cách, Tối mật")

    return say


PLAIN_WORD, PLAIN_BOOK = _word(lambda _: None), _book(lambda _: None)
FOOTNOTE = f"<w:footnotes {nsdecls('w')}><w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p></w:footnotes>"
SHAPE = f"<x {DRAWN}><a:p><a:r><a:t>M</a:t></a:r><a:r><a:t>ẬT</a:t></a:r></a:p></x>"
PROPERTY = '<Properties><property name="Độ mật"><vt:lpwstr>Mật</vt:lpwstr></property></Properties>'
THREAD = "<ThreadedComments><threadedComment><text>M&#7852;T</text></threadedComment></ThreadedComments>"


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("nhan-xet.docx", _word(lambda word: word.add_comment(word.paragraphs[0].runs, text="MẬT", author="a"))),
        ("chu-thich.docx", _with_part(PLAIN_WORD, "word/footnotes.xml", FOOTNOTE)),
        ("so-do.docx", _with_part(PLAIN_WORD, "word/diagrams/data1.xml", SHAPE)),
        ("thuoc-tinh.docx", _with_part(PLAIN_WORD, "docProps/custom.xml", PROPERTY)),
        ("tu-khoa.docx", _word(_said_of("keywords"))),
        ("tieu-de.docx", _word(_said_of("title"))),
        ("loai.docx", _word(_said_of("category"))),
        ("anh.docx", _word(_picture_called("Dấu MẬT"))),
        ("trang-web.docx", _with_part(PLAIN_WORD, "word/afchunk.htm", "<html><body><p>MẬT</p></body></html>")),
        ("dau-cach.docx", _word(lambda word: word.add_paragraph("MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập"))),
        ("cach-xa.docx", _word(lambda word: word.add_paragraph("UBND TỈNH        MẬT        CỘNG HÒA XÃ HỘI"))),
        ("nhan-xet.xlsx", _book(lambda book: setattr(book.worksheets[0]["A1"], "comment", Comment("a:\nMẬT", "a")))),
        ("trao-doi.xlsx", _with_part(PLAIN_BOOK, "xl/threadedComments/threadedComment1.xml", THREAD)),
        ("hinh.xlsx", _with_part(PLAIN_BOOK, "xl/drawings/drawing1.xml", SHAPE)),
        ("tu-khoa.xlsx", _book(_said_of("keywords"))),
        ("loai.xlsx", _book(_said_of("category"))),
        ("cach-xa.xlsx", _book(lambda book: book.worksheets[0].__setitem__("A2", "SỞ Y TẾ          MẬT"))),
        ("ghi-chu.pdf", _pdf(lambda pdf: pdf.text_annotation(50, 50, "MẬT"))),
        ("chu-noi.pdf", _pdf(lambda pdf: pdf.free_text_annotation("TỐI MẬT", x=10, y=10, w=50, h=10))),
        ("tieu-de.pdf", _pdf(lambda pdf: pdf.set_title("Mật"))),
        ("tu-khoa.pdf", _pdf(lambda pdf: pdf.set_keywords("kế hoạch, Tối mật"))),
        ("dau-trang.pdf", _pdf(_bookmarked("Kế hoạch", "Phụ lục", "TỐI MẬT"))),
        ("chu-chim.pdf", _pdf(_drawn_across(45, "TỐI MẬT"))),
        ("chu-doc.pdf", _pdf(_drawn_across(90, "MẬT"))),
        ("canh-nhau.pdf", _pdf(_beside_others)),
        ("trang-dau.pdf", _pdf(_before_a_full_page)),
    ],
)
def test_a_mark_is_seen_wherever_it_stands(tmp_path: Path, name: str, make: Make) -> None:
    make(tmp_path / name)
    assert screen(tmp_path / name).get("reason") == "plan-secret"
    assert read(tmp_path / name).get("reason") == "plan-secret"


@pytest.mark.parametrize(
    "line",
    [
        "ĐỘ MẬT: M Ậ T",
        "TUYỆT  M ẬT",
        "M\u200bẬ\u00adT",
        unicodedata.normalize("NFD", "TỐI MẬT"),
        "Dấu MẬT",
        "TèI MËT",
        "TOÁI MAÄT",
        "UBND TỈNH\tTUYỆT MẬT\tCỘNG HÒA",
    ],
)
def test_a_mark_is_known_in_any_letters(line: str) -> None:
    assert secret_mark([Paragraph(line, 1)])


@pytest.mark.parametrize(
    "lines",
    [
        ["- Tuyệt mật;", "- Tối mật;", "- Mật."],
        ["Tuyệt mật;", "Tối mật;"],
        ["Bảo vệ bí mật nhà nước", "CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2025"],
        ["Rà soát, bảo   mật   thông tin", "bí    mật    nhà nước"],
        ["Soạn thảo tài liệu mật trên máy tính riêng", "mật độ", "Giải mật", "Mật ong", "Niëm Mäs"],
    ],
)
def test_a_text_about_secrets_has_no_mark(lines: list[str]) -> None:
    assert secret_mark([Paragraph(line, number) for number, line in enumerate(lines)]) is None


def _rows(*rows: tuple[str, ...]) -> list[Block]:
    return [TableRow(cells, line, 1) for line, cells in enumerate(rows)]


def test_a_table_of_the_kinds_of_secrets_is_not_marked_itself() -> None:
    assert (
        secret_mark(_rows(("Loại", "Tổng số", "Tuyệt mật", "Tối mật", "Mật"), ("Văn bản", "5", "0", "2", "3"))) is None
    )
    assert secret_mark(_rows(("Độ mật", "Số lượng"), ("TUYỆT MẬT", "0"), ("MẬT", "3"))) is None
    assert secret_mark(_rows(("SỞ Y TẾ", "MẬT"), ("Số: 12", ""))) == "MẬT"


def test_a_watermark_does_not_stand_in_the_text(tmp_path: Path) -> None:
    _pdf(_drawn_across(50, "DỰ THẢO"))(tmp_path / "kh.pdf")
    (task,) = read_plan(tmp_path / "kh.pdf").tasks
    assert task.content == "Văn phòng Sở chủ trì tập huấn trong tháng 3."


def test_bookmarks_that_tell_of_secrets_in_a_sentence_are_no_mark(tmp_path: Path) -> None:
    _pdf(_bookmarked("Bảo vệ bí mật nhà nước", "Quản lý tài liệu mật"))(tmp_path / "kh.pdf")
    assert read_plan(tmp_path / "kh.pdf").tasks


def test_bookmarks_that_lead_back_to_themselves_end(tmp_path: Path) -> None:
    path = tmp_path / "kh.pdf"
    _pdf(_bookmarked("Kế hoạch", "Phụ lục"))(path)
    whole = path.read_bytes()
    first, last = re.findall(rb"/First (\d+) 0 R", whole)[0], re.findall(rb"/Parent (\d+) 0 R\n/Title", whole)
    assert first in last
    path.write_bytes(re.sub(rb"/First \d+ 0 R", b"/First " + first + b" 0 R", whole))
    assert read_plan(path).tasks


def _long_pdf(pdf: FPDF) -> None:
    pdf.text(150, 15, "MẬT")
    for _ in range(205):
        pdf.add_page()


def _many_rows(path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>KẾ HOẠCH</t></is></c></row>'
    rows += "".join(f'<row r="{number}"/>' for number in range(2, 100_003))
    _workbook(path, {"xl/worksheets/sheet1.xml": SHEET.format(rows, ""), "docProps/core.xml": "<a>MẬT</a>"})


def _broken(path: Path) -> None:
    _with_part(PLAIN_WORD, "word/header9.xml", f"<w:hdr {nsdecls('w')}><w:p><w:r><w:t>MẬT</w:t></w:r></w:p>")(path)
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", "<w:document>")


def _bytes(content: bytes) -> Make:
    def make(path: Path) -> None:
        path.write_bytes(content)

    return make


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("dai.pdf", _pdf(_long_pdf)),
        ("nhieu-dong.xlsx", _many_rows),
        ("hong.docx", _broken),
        ("ma-cu.txt", _bytes(b"UBND T\xc8NH\r\nM\xc2\xf2T\r\n")),
        ("tcvn3.txt", _bytes("Së Y tÕ\nTèI MËT\n".encode("latin-1"))),
        ("khong-dau-bom.txt", _bytes("MẬT\nKẾ HOẠCH".encode("utf-16-le"))),
    ],
)
def test_a_mark_is_seen_in_what_cannot_be_read(tmp_path: Path, name: str, make: Make) -> None:
    make(tmp_path / name)
    assert screen(tmp_path / name).get("reason") == "plan-secret"
    assert read(tmp_path / name).get("reason") == "plan-secret"


def _presentation(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ppt/slides/slide1.xml", f"<x {DRAWN}><a:p><a:r><a:t>Sơ kết</a:t></a:r></a:p></x>")
        archive.writestr("ppt/comments/comment1.xml", "<p:cmLst><p:cm><p:text>MẬT</p:text></p:cm></p:cmLst>")


def test_a_presentation_is_looked_through_with_its_notes_and_comments(tmp_path: Path) -> None:
    _presentation(tmp_path / "bao-cao.pptx")
    assert screen(tmp_path / "bao-cao.pptx").get("reason") == "plan-secret"
