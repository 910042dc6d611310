"""Evidence as a zip: safe names, shown copies, a list of what is in it and of what is not."""

import io
import zipfile
from pathlib import Path
from typing import Any, cast

import pytest
from openpyxl import load_workbook
from PIL import Image

from documents.papers import evidence_zip as module
from documents.papers.evidence_zip import evidence_zip
from domain.figures.papers import EvidenceValues
from locales import texts
from tests.documents.papers.test_pictures import taken

SAY = texts("vi")
PDF = b"%PDF-1.4 van ban"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A photo with its place in it, and a document."""
    (tmp_path / "photo").write_bytes(taken("JPEG"))
    (tmp_path / "letter").write_bytes(PDF)
    return tmp_path


def _file(path: Path, **given: Any) -> dict[str, Any]:
    plain = {
        "unit": "TTYT Cư Jút", "code": "1.2", "title": "Treo pa nô, áp phích", "at": "2026-02-10", "name": "anh.jpg",
        "media_type": "image/jpeg", "note": "cổng trung tâm", "update": 7, "receipt": "", "sha256": "x",
        "path": str(path),
    }  # fmt: skip
    return plain | given


def _zip(*files: dict[str, Any], originals: bool = False) -> tuple[dict[str, bytes], dict[str, int]]:
    values = {"title": "Minh chứng", "until": "2026-02-10", "originals": originals, "files": list(files)}
    content, told = evidence_zip(cast("EvidenceValues", values), SAY)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}, told


def _contents(found: dict[str, bytes]) -> list[tuple[Any, ...]]:
    sheet = load_workbook(io.BytesIO(found["Danh mục minh chứng.xlsx"])).worksheets[0]
    return list(sheet.iter_rows(min_row=4, values_only=True))


def test_each_unit_and_task_has_a_folder_and_the_contents_name_every_file(folder: Path) -> None:
    letter = _file(folder / "letter", name="bao cao.pdf", media_type="application/pdf", update=9)
    found, told = _zip(_file(folder / "photo"), letter)
    photo = "TTYT Cư Jút/1.2 Treo pa nô, áp phích/2026-02-10 anh.jpg"
    assert list(found)[:2] == [photo, "TTYT Cư Jút/1.2 Treo pa nô, áp phích/2026-02-10 bao cao.pdf"]
    assert told == {"files": 2, "left_out": 0}
    first, second = _contents(found)
    assert (first[0], first[1], first[2], first[5:]) == (1, "TTYT Cư Jút", "1.2", (photo, "cổng trung tâm", 7))
    assert second[7] == 9


def test_a_long_name_of_a_task_is_cut_between_words(folder: Path) -> None:
    (name, *_) = _zip(_file(folder / "photo", title="Ban hành và thực hiện kế hoạch tự kiểm tra công tác CCHC"))[0]
    assert name.split("/")[1] == "1.2 Ban hành và thực hiện kế hoạch tự kiểm tra"


def test_a_picture_is_its_shown_copy_unless_the_original_was_asked_for(folder: Path) -> None:
    kept = (folder / "photo").read_bytes()
    (shown, *_), (original, *_) = (list(_zip(_file(folder / "photo"), originals=o)[0].values()) for o in (False, True))
    assert b"Exif" in kept
    assert original == kept
    assert b"Exif" not in shown
    assert Image.open(io.BytesIO(shown)).format == "JPEG"


@pytest.mark.parametrize("media_type", ["image/heic", "video/mp4"])
def test_what_cannot_be_made_silent_about_its_place_stays_out(folder: Path, media_type: str) -> None:
    found, told = _zip(_file(folder / "photo", media_type=media_type))
    assert told == {"files": 0, "left_out": 1}
    assert list(found) == ["Danh mục minh chứng.xlsx"]
    assert "bản gốc" in _contents(found)[0][5]


def test_what_is_gone_or_broken_stays_out_and_the_contents_say_why(folder: Path) -> None:
    found, told = _zip(_file(folder / "nowhere", media_type="application/pdf"), _file(folder / "letter"))
    assert told == {"files": 0, "left_out": 2}
    assert [line[5].split(";")[0] for line in _contents(found)] == [
        "Không kèm: tệp không còn trong kho",
        "Không kèm: ảnh không mở được",
    ]


def test_no_name_leads_out_of_the_folder_or_takes_anothers_place(folder: Path) -> None:
    evil = {"unit": "../..", "title": "a/../../b", "code": "C:\\x", "media_type": "application/pdf"}
    files = [_file(folder / "letter", **evil, name=name) for name in ("../../etc/passwd", "CON", "a\u202ecod.pdf", "")]
    same = [_file(folder / "letter", media_type="application/pdf", name=name) for name in ("A.pdf", "a.PDF")]
    found, told = _zip(*files, *same)
    assert told == {"files": 6, "left_out": 0}
    assert len({name.casefold() for name in found}) == 7
    for name in found:
        assert not name.startswith(("/", "."))
        assert ".." not in name.split("/")
        assert not set(name) & set('\\:*?"<>|\u202e')


def test_what_is_too_much_stays_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 40)
    files = [_file(folder / "letter", media_type="application/pdf", name=f"{n}.pdf") for n in range(4)]
    found, told = _zip(*files)
    assert told == {"files": 2, "left_out": 2}
    assert "tải riêng từng đơn vị" in _contents(found)[3][5]


def test_nothing_typed_is_a_formula_in_the_contents(folder: Path) -> None:
    found, _ = _zip(_file(folder / "letter", media_type="application/pdf", note="=1+1", title="@x", unit="+1"))
    sheet = load_workbook(io.BytesIO(found["Danh mục minh chứng.xlsx"])).worksheets[0]
    cells = [cell for line in sheet.iter_rows() for cell in line if isinstance(cell.value, str)]
    assert not any(cell.data_type == "f" or cell.value.startswith(("=", "+", "-", "@")) for cell in cells)
