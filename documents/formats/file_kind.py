"""What a file really is, by its content, and whether it may be opened: a wrong or hostile one must cost little."""

import codecs
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Literal
from zipfile import BadZipFile, ZipFile

from documents.problems import UnreadablePlan

Kind = Literal["text", "docx", "xlsx", "pdf"]
MOST_BYTES = 20 * 1024 * 1024
# What may come out of a file: documents take up to fifteen times their XML in memory.
_MOST_UNPACKED = 100 * 1024 * 1024
_MOST_XML = {"docx": 15 * 1024 * 1024, "xlsx": 60 * 1024 * 1024}
_MOST_PARTS = 5000
MOST_ROWS = 100_000
MOST_CELLS = 350_000
_CHUNK = 1 << 20
# What zipfile raises of broken, encrypted and (RuntimeError) oddly packed archives, and of names in no code.
BROKEN_ARCHIVE = (BadZipFile, zlib.error, EOFError, RuntimeError, KeyError, OSError, ValueError)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENDINGS: dict[str, Kind] = {".txt": "text", ".md": "text", ".docx": "docx", ".xlsx": "xlsx", ".pdf": "pdf"}
_OLD = dict.fromkeys((".doc", ".rtf", ".odt"), "plan-old-word") | dict.fromkeys((".xls", ".ods"), "plan-old-excel")
_MACRO_ENDINGS = (".docm", ".dotm", ".xlsm", ".xltm", ".xlsb")
# What is refused by its name alone.
REFUSED_ENDINGS = frozenset([*_OLD, *_MACRO_ENDINGS])
# What is taken for a text by its name, and is none though its bytes may be letters.
_NO_TEXT = (_OLE, b"pk\x03\x04", b"%pdf-", b"{\\rtf", b"<!doctype html", b"<html")
_MAIN_PARTS: dict[str, Kind] = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_ROW = re.compile(rb"<(?:\w+:)?row[ >/]")
_CELL = re.compile(rb"<(?:\w+:)?c[ >/]")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"')
_PDF_STREAM = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")


def check_file(path: Path) -> Kind:
    """The format that a file has by its ending and its content; raises UnreadablePlan with what to do instead."""
    ending = path.suffix.lower()
    if not path.is_file():
        raise UnreadablePlan("plan-file-missing", file=path.name)
    if path.stat().st_size > MOST_BYTES:
        raise UnreadablePlan("plan-too-large", file=path.name)
    _check_ending(path, ending)
    if path.stat().st_size == 0:
        raise UnreadablePlan("plan-file-empty", file=path.name)
    expected = _ENDINGS[ending]
    if expected != (_kind(path) if expected != "text" else _kind_of_text(path)):
        raise UnreadablePlan("plan-other-content", file=path.name, ending=ending)
    return expected


def _check_ending(path: Path, ending: str) -> None:
    if ending in _MACRO_ENDINGS:
        raise UnreadablePlan("plan-macro", file=path.name)
    if ending in _OLD:
        raise UnreadablePlan(_OLD[ending], file=path.name)
    if ending not in _ENDINGS:
        raise UnreadablePlan("plan-unknown-format", file=path.name, ending=ending or path.name)


def _begin_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1024)


def is_no_text(begin: bytes) -> bool:
    """Whether a file begins as another kind of document does, whatever its name says."""
    return begin.removeprefix(codecs.BOM_UTF8).lstrip().lower().startswith(_NO_TEXT)


def is_utf16(begin: bytes) -> bool:
    """Whether a text says that it is in UTF-16, in which every other byte may be none."""
    return begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _kind_of_text(path: Path) -> Kind | None:
    """Its encoding is looked at by its own reader."""
    return None if is_no_text(_begin_of(path)) else "text"


def _kind(path: Path) -> Kind | None:
    begin = _begin_of(path)
    if begin.startswith(_OLE):
        raise UnreadablePlan(_ole_problem(path), file=path.name)
    if begin.startswith(b"PK\x03\x04"):
        return _zip_kind(path)
    if b"%PDF-" in begin:
        _check_pdf(path)
        return "pdf"
    return None


def _ole_problem(path: Path) -> str:
    """Office puts encrypted documents, and those before 2007, into the same container."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "plan-password"
    return "plan-old-excel" if "Workbook".encode("utf-16-le") in content else "plan-old-word"


def _zip_kind(path: Path) -> Kind | None:
    try:
        with ZipFile(path) as archive:
            return _checked_archive(archive, path)
    except BROKEN_ARCHIVE as fault:
        raise UnreadablePlan("plan-damaged", file=path.name) from fault


def _checked_archive(archive: ZipFile, path: Path) -> Kind | None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    kind = next((kind for name, kind in _MAIN_PARTS.items() if name in names), None)
    if kind is None:
        return None
    macros = any(name.endswith("vbaProject.bin") for name in names)
    if macros or b"macroEnabled" in _begin(archive, "[Content_Types].xml"):
        raise UnreadablePlan("plan-macro", file=path.name)
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED or xml > _MOST_XML[kind]:
        raise UnreadablePlan("plan-too-much", file=path.name)
    if any(b"<!DOCTYPE" in _begin(archive, name) for name in names if name.endswith((".xml", ".rels"))):
        raise UnreadablePlan("plan-damaged", file=path.name)
    if kind == "xlsx":
        _check_sheets(archive, names, path)
    return kind


def _begin(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(_CHUNK if name == "[Content_Types].xml" else 1024)


def _check_sheets(archive: ZipFile, names: set[str], path: Path) -> None:
    """The rows and cells of all sheets, counted without building them."""
    rows = cells = 0
    for name in sorted(names):
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            with archive.open(name) as sheet:
                for chunk in _chunks(sheet):
                    rows += len(_ROW.findall(chunk))
                    cells += len(_CELL.findall(chunk)) + sum(map(_area, _MERGED.findall(chunk)))
                    if rows > MOST_ROWS or cells > MOST_CELLS:
                        raise UnreadablePlan("plan-too-many-rows", file=path.name)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    """A file in pieces that end where a tag ends."""
    rest = b""
    while piece := file.read(_CHUNK):
        whole, cut, after = (rest + piece).rpartition(b">")
        yield whole + cut
        rest = after if len(after) < _CHUNK else b""
    yield rest


def _area(corners: tuple[bytes, bytes, bytes, bytes]) -> int:
    left, top, right, bottom = corners
    return (abs(int(bottom) - int(top)) + 1) * (abs(_column(right) - _column(left)) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _check_pdf(path: Path) -> None:
    """Compressed streams are tried up to what may come out of them."""
    content = path.read_bytes()
    left = _MOST_UNPACKED
    for found in _PDF_STREAM.finditer(content):
        left -= _unpacked(memoryview(content)[found.end() :], left)
        if left <= 0:
            raise UnreadablePlan("plan-too-much", file=path.name)


def _unpacked(packed: memoryview, most: int) -> int:
    """How many bytes a zlib stream holds, at most `most`."""
    stream = zlib.decompressobj()
    size = position = 0
    try:
        while not stream.eof and size < most and position < len(packed):
            size += len(stream.decompress(packed[position : position + 65536], most - size + 1))
            while stream.unconsumed_tail and size < most:
                size += len(stream.decompress(stream.unconsumed_tail, min(_CHUNK, most - size + 1)))
            position += 65536
    except zlib.error:
        return size
    return size
