"""Files that are no readable plans: each is refused with its sentence, soon and without filling the memory."""

import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF
from openpyxl import Workbook

from documents.blocks import Paragraph
from documents.problems import UnreadablePlan
from documents.reading import read_plan
from documents.secrecy import secret_mark
from locales import LANGUAGES, texts
from tests.documents.rendering import as_pdf, sample

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData>{}</worksheet>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _workbook(path: Path, replaced: dict[str, str | bytes]) -> None:
    """A real workbook with some of its parts replaced."""
    Workbook().save(path)
    with zipfile.ZipFile(path) as old:
        parts: dict[str, str | bytes] = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in (parts | replaced).items():
            new.writestr(name, content)


def _document(path: Path, replaced: dict[str, str | bytes]) -> None:
    Document().save(str(path))
    with zipfile.ZipFile(path) as old:
        parts: dict[str, str | bytes] = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in (parts | replaced).items():
            new.writestr(name, content)


def _empty_rows(path: Path) -> None:
    rows = "".join(f'<row r="{number}" ht="15"/>' for number in range(1, 1_000_001))
    _workbook(path, {"xl/worksheets/sheet1.xml": SHEET.format(rows, "")})


def _merged_whole(path: Path) -> None:
    merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    _workbook(path, {"xl/worksheets/sheet1.xml": SHEET.format("", merged)})


def _zip_bomb(path: Path) -> None:
    _document(path, {"word/media/image1.png": bytes(150 * 1024 * 1024)})


def _nested(path: Path) -> None:
    body = "<w:p>" * 5000 + "</w:p>" * 5000
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    _document(path, {"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'})


def _entities(path: Path) -> None:
    _document(path, {"word/document.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'})


def _broken(path: Path) -> None:
    _document(path, {"word/document.xml": "<w:document><w:body>"})


def _cut(path: Path) -> None:
    Document().save(str(path))
    path.write_bytes(path.read_bytes()[:5000])


def _macro(path: Path) -> None:
    _document(path, {"word/vbaProject.bin": b"x"})


def _scanned(path: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 100, 100)
    pdf.output(str(path))


def _locked(path: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_encryption(owner_password="chu", user_password="mo")
    pdf.output(str(path))


def _nameless_letters(path: Path) -> None:
    """A PDF whose fonts do not tell which letters their signs are, as some printers write it."""
    as_pdf(sample("truong-hoc-2026")[:12], path)
    told = path.read_bytes()
    path.write_bytes(re.sub(rb"/ToUnicode \d+ 0 R", lambda name: b" " * len(name[0]), told))


def _pdf_bomb(path: Path) -> None:
    stream = zlib.compress(bytes(120 * 1024 * 1024), 9)
    path.write_bytes(b"%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n" + stream + b"\nendstream endobj")


def _bytes(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


@pytest.mark.parametrize(
    ("name", "make", "reason"),
    [
        ("a.xlsx", _empty_rows, "plan-too-many-rows"),
        ("a.xlsx", _merged_whole, "plan-too-many-rows"),
        ("a.docx", _zip_bomb, "plan-too-much"),
        ("a.docx", _nested, "plan-damaged"),
        ("a.docx", _entities, "plan-damaged"),
        ("a.docx", _broken, "plan-damaged"),
        ("a.docx", _cut, "plan-damaged"),
        ("a.docx", _macro, "plan-macro"),
        ("a.docx", _bytes(b"chi la van ban"), "plan-other-content"),
        ("a.docx", _bytes(b"%PDF-1.4 x"), "plan-other-content"),
        ("a.docx", lambda path: Workbook().save(path), "plan-other-content"),
        ("a.xlsx", _bytes(OLE + "EncryptedPackage".encode("utf-16-le")), "plan-password"),
        ("a.docx", _bytes(OLE + "WordDocument".encode("utf-16-le")), "plan-old-word"),
        ("a.xlsx", _bytes(OLE + "Workbook".encode("utf-16-le")), "plan-old-excel"),
        ("a.xls", _bytes(OLE), "plan-old-excel"),
        ("a.rtf", _bytes(b"{\\rtf1}"), "plan-old-word"),
        ("a.docm", _bytes(b"PK"), "plan-macro"),
        ("a.xlsm", _bytes(b"PK"), "plan-macro"),
        ("a.pdf", _scanned, "plan-scanned"),
        ("a.pdf", _nameless_letters, "plan-lost-letters"),
        ("a.pdf", _locked, "plan-password"),
        ("a.pdf", _pdf_bomb, "plan-too-much"),
        ("a.pdf", _bytes(b"%PDF-1.4\nkhong phai"), "plan-damaged"),
        ("a.txt", _bytes(bytes(20 * 1024 * 1024 + 1)), "plan-too-large"),
    ],
)
@pytest.mark.timeout(30)
def test_it_says_what_is_wrong_with_a_file(
    tmp_path: Path, name: str, make: Callable[[Path], None], reason: str
) -> None:
    make(tmp_path / name)
    with pytest.raises(UnreadablePlan) as refused:
        read_plan(tmp_path / name)
    assert refused.value.reason_key == reason
    for language in LANGUAGES:
        assert name in texts(language)(reason, **refused.value.values)


def _secret_word(path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "MẬT"
    document.add_paragraph("KẾ HOẠCH")
    document.save(str(path))


def _secret_letterhead(path: Path) -> None:
    document = Document()
    document.add_table(1, 2).cell(0, 0).text = "SỞ Y TẾ\nTỐI MẬT"
    document.add_paragraph("KẾ HOẠCH")
    document.save(str(path))


def _secret_box(path: Path) -> None:
    box = "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    _document(path, {"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{box}</w:body></w:document>'})


def _secret_sheet(path: Path) -> None:
    book = Workbook()
    book.worksheets[0]["C1"] = "Tuyệt mật"
    book.save(path)


@pytest.mark.parametrize(
    ("name", "make"),
    [("a.docx", _secret_word), ("a.docx", _secret_letterhead), ("a.docx", _secret_box), ("a.xlsx", _secret_sheet)],
)
def test_it_refuses_what_is_marked_secret(tmp_path: Path, name: str, make: Callable[[Path], None]) -> None:
    make(tmp_path / name)
    with pytest.raises(UnreadablePlan, match="plan-secret"):
        read_plan(tmp_path / name)


@pytest.mark.parametrize(
    "line",
    [
        "Độ mật: Mật",
        "Mức độ mật: TỐI MẬT",
        "DẤU CHỈ ĐỘ MẬT: MẬT",
        "M Ậ T",
        "T U Y Ệ T  M Ậ T",
        "- MẬT -",
        "[TỐI MẬT]",
        "MẬT!",
        "MẬT - KHẨN",
        "HỎA TỐC - TỐI MẬT",
        "Số: 12/KH-UBND MẬT",
        "Số: 12/KH-UBND (MẬT)",
        "TÀI LIỆU MẬT",
        "Văn bản MẬT",
    ],
)
def test_a_mark_of_secrecy_is_known_however_it_is_printed(line: str) -> None:
    assert secret_mark([Paragraph(line, 1)])


@pytest.mark.parametrize(
    "line",
    ["Bảo mật", "CÔNG TÁC BẢO VỆ BÍ MẬT", "Tài liệu mật", "Mật độ dân số", "KHẨN", "Sổ mật", "Mất", "ẤN ĐỊNH MẬT"],
)
def test_words_that_only_speak_of_secrets_are_no_mark(line: str) -> None:
    assert secret_mark([Paragraph(line, 1)]) is None


def _first_page(path: Path) -> None:
    document = Document()
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.paragraphs[0].text = "TUYỆT MẬT"
    document.save(str(path))


def _even_pages(path: Path) -> None:
    document = Document()
    document.sections[0].even_page_footer.paragraphs[0].text = "MẬT"
    document.save(str(path))


def _in_header(xml: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        document = Document()
        spaces = f"{nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'"
        drawn = parse_xml(f"<w:r {spaces}><w:pict><v:shape>{xml}</v:shape></w:pict></w:r>")
        document.sections[0].header.paragraphs[0]._p.append(drawn)
        document.save(str(path))

    return make


def _sheet(edit: Callable[[Workbook], object]) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        book = Workbook()
        book.worksheets[0]["A1"] = "KẾ HOẠCH"
        edit(book)
        book.save(path)

    return make


def _hide_a_sheet(book: Workbook) -> None:
    hidden = book.create_sheet("Ẩn")
    hidden["A1"] = "Tối mật"
    hidden.sheet_state = "hidden"


BOX = "<v:textbox><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></v:textbox>"


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("trang-dau.docx", _first_page),
        ("trang-chan.docx", _even_pages),
        ("hop-chu.docx", _in_header(BOX)),
        ("chu-chim.docx", _in_header('<v:textpath string="TUYỆT MẬT"/>')),
        ("trang-an.xlsx", _sheet(_hide_a_sheet)),
        ("o-xa.xlsx", _sheet(lambda book: book.worksheets[0].__setitem__("BZ1", "MẬT"))),
        ("ten-trang.xlsx", _sheet(lambda book: setattr(book.worksheets[0], "title", "MẬT"))),
        ("dau-trang-dau.xlsx", _sheet(lambda book: setattr(book.worksheets[0].firstHeader.right, "text", "MẬT"))),
        ("dau-trang-chan.xlsx", _sheet(lambda book: setattr(book.worksheets[0].evenHeader.left, "text", "MẬT"))),
    ],
)
def test_a_mark_of_secrecy_is_seen_wherever_it_stands(tmp_path: Path, name: str, make: Callable[[Path], None]) -> None:
    make(tmp_path / name)
    with pytest.raises(UnreadablePlan, match="plan-secret"):
        read_plan(tmp_path / name)


TCVN3 = "KÕ HO¹CH\nC¶i c¸ch hµnh chÝnh n¨m 2025\nI. NhiÖm vô\n1. V¨n phßng Së chñ tr× tËp huÊn trong th¸ng 3.\n"
VNI = "KEÁ HOAÏCH\nCaûi caùch haønh chính naêm 2025\nI. Nhieäm vuï\n1. Vaên phoøng Sôû chuû trì taäp huaán.\n"
MIXED = "KẾ HOẠCH\nCải cách hành chính năm 2025\nI. Nhiệm vụ\n"


@pytest.mark.parametrize("text", [TCVN3, VNI, MIXED + TCVN3])
def test_a_text_in_an_old_code_is_refused_rather_than_taken_for_words(tmp_path: Path, text: str) -> None:
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "kh.docx"))
    with pytest.raises(UnreadablePlan, match="plan-legacy-font"):
        read_plan(tmp_path / "kh.docx")
    for language in LANGUAGES:
        assert "kh.docx" in texts(language)("plan-legacy-font", file="kh.docx")


def test_a_foreign_name_is_no_old_code(tmp_path: Path) -> None:
    lines = [
        "1. Văn phòng Sở làm việc với Viện Goethe (Köln) và tổ chức Médecins du Monde.",
        "2. Văn phòng Sở tổng kết.",
    ]
    (tmp_path / "kh.txt").write_text("\n\n".join([*MIXED.splitlines(), *lines]), "utf-8")
    assert len(read_plan(tmp_path / "kh.txt").tasks) == 2
