"""Files that are something else than their names say: taken or refused alike in chat and at the terminal."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from fpdf import FPDF
from openpyxl import Workbook

from bot.evidence import media_type_of, problem_of, text_type_of
from documents.problems import UnreadablePlan
from documents.reading import read_plan
from handlers.evidence.screening import REFUSED_AS
from tests.chat import JPEG

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _made(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def _pdf() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    return bytes(pdf.output())


def _packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


CONTENTS = {
    "text": "KẾ HOẠCH năm 2026\n".encode(),
    "wide": "KẾ HOẠCH năm 2026\n".encode("utf-16"),
    "docx": _made(lambda out: Document().save(out)),
    "xlsx": _made(lambda out: Workbook().save(out)),
    "pdf": _pdf(),
    "pptx": _packed(**{"ppt/presentation.xml": "<p/>"}),
    "odt": _packed(mimetype="application/vnd.oasis.opendocument.text"),
    "zip": _packed(a="x"),
    "doc": OLE + "WordDocument".encode("utf-16-le"),
    "xls": OLE + "Workbook".encode("utf-16-le"),
    "rtf": b"{\\rtf1 abc}",
    "html": b"<!DOCTYPE html><html><body>x</body></html>",
    "jpg": JPEG,
}
# Of each ending: the contents that it may have.
OWN = {"txt": ("text", "wide"), "md": ("text", "wide"), "docx": ("docx",), "xlsx": ("xlsx",), "pdf": ("pdf",)}
OWN |= dict.fromkeys(("doc", "rtf", "odt", "xls", "ods", "docm", "xlsm"), ())


def _in_chat(content: bytes, name: str) -> str:
    """The key of the refusal; empty for what is taken."""
    if media_type_of(content, name) or text_type_of(content, name):
        return ""
    return REFUSED_AS.get(problem_of(content, name), "")


def _at_the_terminal(content: bytes, path: Path) -> str:
    path.write_bytes(content)
    try:
        read_plan(path)
    except UnreadablePlan as refused:
        taken = refused.reason_key in ("plan-without-tasks", "plan-file-empty", "plan-scanned")
        return "" if taken else refused.reason_key
    return ""


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("ending", OWN)
def test_what_a_name_does_not_say_is_refused_alike_wherever_it_comes_in(
    tmp_path: Path, ending: str, content: str
) -> None:
    path = tmp_path / f"ke-hoach.{ending}"
    said = _in_chat(CONTENTS[content], path.name)
    if ending in ("txt", "md") and content == "jpg":
        assert (said, _at_the_terminal(JPEG, path)) == ("plan-other-content", "plan-not-text")
        return
    assert said == _at_the_terminal(CONTENTS[content], path)
    assert (said == "") == (content in OWN[ending])


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("bai.pptx", "docx", "other_content"),
        ("anh.jpg", "pdf", "other_content"),
        ("anh.pdf", "jpg", "other_content"),
        ("anh.png", "jpg", None),
        ("ke-hoach", "docx", None),
        ("Số 12.KH-SYT", "pdf", None),
        ("ke-hoach.zip", "zip", "unknown_type"),
        ("anh.jpg", "text", "unknown_type"),
    ],
)
def test_evidence_is_what_its_name_says_where_that_says_anything(name: str, content: str, problem: str | None) -> None:
    taken = media_type_of(CONTENTS[content], name)
    assert (None if taken else problem_of(CONTENTS[content], name)) == problem


@pytest.mark.parametrize("harm", [b"\x8b", b"\xff\xfe"])
def test_an_archive_whose_names_are_in_no_code_is_damaged(tmp_path: Path, harm: bytes) -> None:
    whole = _packed(**{"word/đ.xml": "<w/>"})
    at = whole.rfind("đ".encode())
    content = whole[:at] + harm + whole[at + len(harm) :]
    assert media_type_of(content, "kh.docx") is None
    assert problem_of(content, "kh.docx") == "damaged"
    assert _at_the_terminal(content, tmp_path / "kh.docx") == "plan-damaged"
