"""Hostile files in the very process that reads them: refused in bounded memory and time."""

import base64
import json
import random
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from fpdf import FPDF
from openpyxl.utils import get_column_letter

from documents.blocks import Block
from documents.formats.file_kind import MOST_BYTES
from tests.documents import test_refusals as refusals
from tests.documents.rendering import as_docx, as_xlsx, sample

MOST_ABOVE_REST = 300.0
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SPACES = b" " * (1 << 20)
_LINE = "BT /F 12 Tf 50 700 Td (Ke hoach nam 2026) Tj ET "

# Runs the worker, and says what the largest memory was that it held, in MB.
_MEASURE = """import json, resource, subprocess, sys
worker = [sys.executable, "-P", "-m", "bot.processes.worker"]
ran = subprocess.run([*worker, sys.argv[1]], capture_output=True, timeout=100)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6
print(json.dumps([peak, ran.returncode, ran.stdout.decode().splitlines()[-1]]))"""


@dataclass(frozen=True)
class Read:
    """What the worker answered, and the most memory that it held, in MB."""

    reason: str
    peak: float


def read(path: Path) -> Read:
    """Have a file read by a worker of its own."""
    ran = subprocess.run([sys.executable, "-c", _MEASURE, str(path)], capture_output=True, timeout=110, check=True)
    peak, code, answer = json.loads(ran.stdout)
    said = json.loads(answer)
    return Read(said.get("reason") or ("plan" if "plan" in said else f"died {code}"), peak)


@pytest.fixture(scope="module")
def rest(tmp_path_factory: pytest.TempPathFactory) -> float:
    """What the worker holds that has read nothing, in MB."""
    return read(tmp_path_factory.mktemp("rest") / "khong-co.docx").peak


def _cells(count: int, columns: int) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        row = "".join(f'<c r="{chr(65 + column)}{{0}}"><v>1</v></c>' for column in range(columns))
        rows = "".join(f'<row r="{at}">{row.format(at)}</row>' for at in range(1, count // columns + 1))
        refusals._workbook(path, {"xl/worksheets/sheet1.xml": refusals.SHEET.format(rows, "")})

    return write


def _columns(columns: int, rows: int) -> Callable[[Path], None]:
    """A sheet out to its last column."""
    names = [get_column_letter(column) for column in range(1, columns + 1)]

    def cells(row: int) -> str:
        return "".join(f'<c r="{name}{row}"><v>1</v></c>' for name in names)

    return _sheet(refusals.SHEET.format("".join(f'<row r="{at}">{cells(at)}</row>' for at in range(1, rows + 1)), ""))


def _sheet(xml: str) -> Callable[[Path], None]:
    return lambda path: refusals._workbook(path, {"xl/worksheets/sheet1.xml": xml})


def _strings(xml: str) -> Callable[[Path], None]:
    return lambda path: refusals._workbook(path, {"xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{xml}</sst>'})


def _styles(path: Path) -> None:
    styles = f'<styleSheet xmlns="{SHEET}"><cellXfs>{"<xf/>" * 1_500_000}</cellXfs></styleSheet>'
    refusals._workbook(path, {"xl/styles.xml": styles})


def _word(body: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        refusals._document(path, {"word/document.xml": document})

    return write


def _lying(path: Path) -> None:
    """An archive whose list says that a part is short."""
    refusals._document(path, {"word/document.xml": SPACES * 80})
    size = len(SPACES * 80).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (1000).to_bytes(4, "little")))


def _archive_in_archive(path: Path) -> None:
    refusals._document(path, {})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6000):
            archive.writestr(f"word/media/{number}.bin", b"")


def _stream(packed: bytes, filters: str) -> Callable[[Path], None]:
    """A page whose content is packed so."""

    def write(path: Path) -> None:
        pdf = FPDF()
        pdf.add_page()
        pdf.output(str(path))
        whole = path.read_bytes()
        begin, end = whole.index(b"4 0 obj"), whole.index(b"endobj", whole.index(b"4 0 obj"))
        head = f"4 0 obj\n<</Filter {filters} /Length {len(packed)}>>\nstream\n".encode()
        path.write_bytes(whole[:begin] + head + packed + b"\nendstream\n" + whole[end:])

    return write


def _packed(megabytes: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(SPACES) for _ in range(megabytes)) + packer.flush()


def _twice(path: Path) -> None:
    _stream(zlib.compress(_packed(900), 9), "[/FlateDecode /FlateDecode]")(path)


def _in_letters(path: Path) -> None:
    _stream(base64.a85encode(_packed(600)) + b"~>", "[/ASCII85Decode /FlateDecode]")(path)


def _runs(path: Path) -> None:
    _stream(zlib.compress(b"\x81 " * (20 << 20), 9), "[/FlateDecode /RunLengthDecode]")(path)


def _lines(path: Path) -> None:
    drawn = b"".join(b"%d %d m %d %d l S " % (at % 600, at % 790, at * 7 % 600, at * 13 % 790) for at in range(60_000))
    _stream(zlib.compress(drawn, 9), "/FlateDecode")(path)


def _net(lines: int) -> str:
    """So many level and upright lines, each of which crosses all the others."""
    far = lines * 20
    return _LINE + " ".join(f"0 {at} m {far} {at} l S {at} 0 m {at} {far} l S" for at in range(10, far, 20))


def _nested_forms(levels: int, times: int, name: str = "/F") -> Callable[[Path], None]:
    """Forms that each draw the next one so many times, by its name as it may be written."""

    def form(level: int) -> str:
        drawn = " ".join([f"{name} Do"] * times) if level < levels else "0 0 m 9 9 l S"
        inner = f"/Resources << /XObject << /F {level + 5} 0 R >> >> " if level < levels else ""
        kind = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] " if level else ""
        return f"<< {kind}{inner}/Length {len(drawn)} >>\nstream\n{drawn}\nendstream"

    def write(path: Path) -> None:
        drawn = "/MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>"
        page = f"<< /Type /Page /Parent 2 0 R {drawn} >>"
        objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page]
        _write_pdf(path, [*objects, *map(form, range(levels + 1))])

    return write


def _pages(count: int, shown: str = _LINE) -> Callable[[Path], None]:
    """So many pages that all show the same."""
    drawn = "/MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >>"
    kids = " ".join(f"{at} 0 R" for at in range(5, count + 5))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        *[f"<< /Type /Page /Parent 2 0 R {drawn} >>"] * count,
    ]
    return lambda path: _write_pdf(path, objects)


def _write_pdf(path: Path, objects: Sequence[str]) -> None:
    """A file of these objects, the first being its root."""
    whole, offsets = bytearray(b"%PDF-1.4\n"), []
    for at, one in enumerate(objects, 1):
        offsets.append(len(whole))
        whole += f"{at} 0 obj\n{one}\nendobj\n".encode()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(whole)}\n%%EOF\n"
    path.write_bytes(whole + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode())


def _written(text: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(text, "utf-8")

    return write


def _run(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _over_20_mb(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)


@pytest.mark.parametrize(
    ("name", "make", "reasons"),
    [
        ("dong-trong.xlsx", refusals._empty_rows, {"plan-too-many-rows"}),
        ("gop-o.xlsx", refusals._merged_whole, {"plan-too-many-rows"}),
        ("nhieu-o.xlsx", _cells(360_000, 6), {"plan-too-many-rows"}),
        ("nhieu-cot.xlsx", _columns(16_384, 25), {"plan-too-many-rows"}),
        ("cot-xa.xlsx", _columns(16_384, 2), {"plan-without-tasks"}),
        ("hong.xlsx", _sheet("<worksheet><sheetData><row>"), {"plan-damaged"}),
        ("long-nhau.xlsx", _strings("<si>" * 1_000_000 + "</si>" * 1_000_000), {"plan-damaged", "plan-file-empty"}),
        ("dinh-dang.xlsx", _styles, {"plan-too-much", "plan-damaged"}),
        ("nen.docx", refusals._zip_bomb, {"plan-too-much"}),
        ("khai-gian.docx", _lying, {"plan-damaged", "plan-too-much"}),
        ("nhieu-phan.docx", _archive_in_archive, {"plan-too-much"}),
        ("long-nhau.docx", refusals._nested, {"plan-damaged"}),
        ("bang-long.docx", _word("<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60), {"plan-without-tasks"}),
        ("doan-trong.docx", _word("<w:p/>" * 2_400_000), {"plan-too-much", "plan-damaged", "plan-file-empty"}),
        ("hong.docx", refusals._broken, {"plan-damaged"}),
        ("la-bang.docx", lambda path: refusals._workbook(path, {}), {"plan-other-content"}),
        ("nen.pdf", refusals._pdf_bomb, {"plan-too-much"}),
        ("nen-hai-lan.pdf", _twice, {"plan-too-much", "plan-damaged"}),
        ("nen-chu.pdf", _in_letters, {"plan-too-much", "plan-damaged"}),
        ("lap.pdf", _runs, {"plan-too-much", "plan-damaged"}),
        ("net-ve.pdf", _lines, {"plan-too-much", "plan-scanned"}),
        ("luoi.pdf", _pages(1, _net(200)), {"plan-scanned"}),
        ("nhieu-chu.pdf", _pages(1, _LINE * 20_000), {"plan-too-much"}),
        ("nhieu-trang.pdf", _pages(5000), {"plan-too-much"}),
        ("trang-nang.pdf", _pages(150, _LINE + " " * 1_000_000), {"plan-too-much"}),
        ("long-nhau.pdf", _nested_forms(10, 10), {"plan-too-much"}),
        ("long-vua.pdf", _nested_forms(4, 8), {"plan-scanned", "plan-without-tasks"}),
        ("long-sau.pdf", _nested_forms(300, 2), {"plan-too-much"}),
        ("long-an.pdf", _nested_forms(10, 10, name="/#46"), {"plan-too-much"}),
        ("qua-lon.txt", _over_20_mb, {"plan-too-large"}),
        ("mot-dong.txt", _written("Sở Y tế chủ trì họp; " * 500_000), {"plan-text-too-long"}),
        ("chi-so.txt", _written("1" * 15_000_000), {"plan-text-too-long"}),
        ("dong-trong.txt", _written("\n" * 19_000_000), {"plan-too-much"}),
        (
            "mot-doan.docx",
            _word("<w:p><w:r><w:t>a) </w:t></w:r></w:p>" + _run("1. a) " * 9000)),
            {"plan-text-too-long"},
        ),
        ("qua-lon.pdf", _over_20_mb, {"plan-too-large"}),
    ],
)
@pytest.mark.timeout(120)
@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded and measured by Linux")
def test_it_costs_little(
    tmp_path: Path, rest: float, name: str, make: Callable[[Path], None], reasons: set[str]
) -> None:
    make(tmp_path / name)
    found = read(tmp_path / name)
    assert found.reason in reasons
    assert found.peak - rest <= MOST_ABOVE_REST


def _with_pictures(path: Path, folder: str) -> None:
    """As much of what cannot be packed as makes the file as large as one may be."""
    chance = random.Random(20)
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(19):
            archive.writestr(f"{folder}/media/anh{number}.jpeg", chance.randbytes(1 << 20))
    assert MOST_BYTES * 0.9 < path.stat().st_size <= MOST_BYTES


@pytest.mark.parametrize(
    ("name", "make", "folder"), [("anh.docx", as_docx, "word"), ("anh.xlsx", as_xlsx, "xl")], ids=["docx", "xlsx"]
)
@pytest.mark.timeout(120)
@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded and measured by Linux")
def test_a_plan_with_twenty_megabytes_of_pictures_is_read_within_the_bounds(
    tmp_path: Path, rest: float, name: str, make: Callable[[Sequence[Block], Path], Path], folder: str
) -> None:
    _with_pictures(make(sample("papi-2020"), tmp_path / name), folder)
    found = read(tmp_path / name)
    assert found.reason == "plan"
    assert found.peak - rest <= MOST_ABOVE_REST / 3


@pytest.mark.timeout(60)
def test_a_plan_of_ten_thousand_tasks_is_read_and_of_more_is_not(tmp_path: Path) -> None:
    def sheet(tasks: int) -> Path:
        head = "TT\tNội dung\tĐơn vị chủ trì\tThời gian\n"
        lines = (f"{at}\tRà soát quy trình số {at}\tVăn phòng Sở\tQuý I/2026\n" for at in range(1, tasks + 1))
        path = tmp_path / "dai.txt"
        path.write_text(head + "".join(lines), "utf-8")
        return path

    assert read(sheet(10_000)).reason == "plan"
    assert read(sheet(10_001)).reason == "plan-too-much"
