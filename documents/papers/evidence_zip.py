"""Evidence as one file: a folder for each unit, in it one for each task and report, and a sheet of contents.

Pictures go in as their shown copies, without what the camera wrote beside them, unless the originals were asked for.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from textwrap import shorten

from documents.papers.pictures import BrokenPicture, shown_copy
from documents.papers.plan_cells import day, day_text
from documents.papers.safe_text import file_name
from documents.papers.sheets import (
    Column,
    Value,
    add_sheet,
    content_of,
    new_workbook,
    put_head,
    put_row,
    put_wide,
    set_up,
)
from domain.figures.papers import EvidenceFile, EvidenceValues
from locales import Texts

# What every channel carries, with room for the contents.
MOST_BYTES = 45 * 1024 * 1024
_LONGEST_TASK = 50
_LONGEST_STEM = 40
_PICTURES = ("image/jpeg", "image/png", "image/gif", "image/webp")
# Phones write the place into these too, and nothing here can take it out.
_UNCLEANED = ("image/heic", "video/mp4")
# Already small: packing them again only takes time.
_PACKED = zipfile.ZIP_STORED


@dataclass(frozen=True, slots=True)
class _Placed:
    """A file and where it went; `where` is empty where it stayed out, and `why` then says why."""

    file: EvidenceFile
    where: str = ""
    why: str = ""


def evidence_zip(values: EvidenceValues, say: Texts) -> tuple[bytes, dict[str, int]]:
    """The content of the zip; how many files are in it, and how many stayed out."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", _PACKED) as archive:
        placed = list(_put_files(archive, values, say))
        contents = _contents(values, placed, say)
        archive.writestr(zipfile.ZipInfo(f"{say('paper-zip-contents')}.xlsx", (2000, 1, 1, 0, 0, 0)), contents)
    inside = sum(bool(one.where) for one in placed)
    return out.getvalue(), {"files": inside, "left_out": len(placed) - inside}


def _put_files(archive: zipfile.ZipFile, values: EvidenceValues, say: Texts) -> Iterator[_Placed]:
    size = 0
    taken: set[str] = set()
    for file in values["files"]:
        try:
            content, ending = _content(file, originals=values["originals"])
        except (OSError, BrokenPicture, _NotCleaned) as problem:
            yield _Placed(file, why=say(f"paper-zip-{_reason(problem)}"))
            continue
        if size + len(content) > MOST_BYTES:
            yield _Placed(file, why=say("paper-zip-too-large", megabytes=MOST_BYTES >> 20))
            continue
        size += len(content)
        where = _free(f"{_folder(file)}/{_stem(file)}", ending, taken)
        archive.writestr(_entry(where, file), content)
        yield _Placed(file, where)


class _NotCleaned(Exception):
    """A kind of file out of which nothing here can take what a camera wrote."""


def _reason(problem: Exception) -> str:
    if isinstance(problem, _NotCleaned):
        return "not-cleaned"
    return "broken" if isinstance(problem, BrokenPicture) else "gone"


def _content(file: EvidenceFile, *, originals: bool) -> tuple[bytes, str]:
    """What goes in, and the ending of its name."""
    path = Path(file["path"])
    ending = PurePath(file_name(file["name"])).suffix.lower() or _ENDINGS.get(file["media_type"], "")
    if originals or file["media_type"] not in (*_PICTURES, *_UNCLEANED):
        return path.read_bytes(), ending
    if file["media_type"] in _UNCLEANED:
        raise _NotCleaned
    return shown_copy(path), ".png" if file["media_type"] == "image/png" else ".jpg"


_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "application/pdf": ".pdf"}


def _folder(file: EvidenceFile) -> str:
    name = f"{file['code']} {file['title']}".strip()
    # Cut between words, unless it is all one.
    task = file_name(shorten(name, _LONGEST_TASK, placeholder="") or name, _LONGEST_TASK)
    return f"{file_name(file['unit'])}/{task}"


def _stem(file: EvidenceFile) -> str:
    return f"{file['at'][:10]} {file_name(PurePath(file['name']).stem, _LONGEST_STEM)}"


def _free(stem: str, ending: str, taken: set[str]) -> str:
    """A name that no other file has, also where capitals make no difference."""
    names = (f"{stem}{ending}", *(f"{stem} ({number}){ending}" for number in range(2, 10_000)))
    name = next(name for name in names if name.casefold() not in taken)
    taken.add(name.casefold())
    return name


def _entry(where: str, file: EvidenceFile) -> zipfile.ZipInfo:
    at = day(file["at"])
    return zipfile.ZipInfo(where, (at.year, at.month, at.day, 0, 0, 0) if at else (2000, 1, 1, 0, 0, 0))


# --- the contents


def _contents(values: EvidenceValues, placed: Sequence[_Placed], say: Texts) -> bytes:
    book = new_workbook(values["title"])
    sheet = add_sheet(book, say("paper-zip-contents"))
    columns = [
        Column(say(f"paper-zip-column-{key}"), width, style)
        for key, width, style in (
            ("number", 5, "count"), ("unit", 22, "text"), ("code", 10, "middle"), ("title", 34, "text"),
            ("day", 11, "day"), ("where", 44, "text"), ("note", 30, "text"), ("update", 9, "count"),
        )
    ]  # fmt: skip
    put_wide(sheet, 1, say("paper-zip-title"), "title", columns)
    put_wide(sheet, 2, say("paper-zip-as-of", date=day_text(values["until"]), count=len(placed)), "under", columns)
    put_head(sheet, 3, columns)
    for number, one in enumerate(placed, 1):
        put_row(sheet, 3 + number, _line(number, one, say), columns)
    set_up(sheet, 3, columns, 3 + len(placed))
    return content_of(book)


def _line(number: int, one: _Placed, say: Texts) -> list[Value]:
    file = one.file
    received = [say("paper-zip-receipt", receipt=file["receipt"])] if file["receipt"] else []
    note = "; ".join(filter(None, [*received, file["note"]]))
    return [number, file["unit"], file["code"], file["title"], day(file["at"]), one.where or one.why, note,
            file["update"]]  # fmt: skip
