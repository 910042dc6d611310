"""Whether a document is marked as a state secret: read for that alone, whatever it is about."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from zipfile import ZipFile

from documents.blocks import Block, Paragraph
from documents.problems import UnreadablePlan
from documents.reading import read_blocks
from documents.secrecy import secret_mark
from domain.plan_words import tidy

_SLIDES = ("ppt/slides/", "ppt/slideMasters/", "ppt/slideLayouts/", "ppt/notesSlides/")
_PARAGRAPH_END = re.compile(r"</(?:\w+:)?p>")
_RUN = re.compile(r"<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</")
MOST_PARTS = 5000
MOST_UNPACKED = 100 * 1024 * 1024


def mark_in(path: Path) -> str | None:
    """The mark of secrecy of a document, as printed; None where there is none, or nothing that can be read."""
    try:
        return secret_mark(read_slides(path) if path.suffix.lower() == ".pptx" else read_blocks(path))
    except UnreadablePlan:
        return None


def read_slides(path: Path) -> list[Block]:
    """The lines of a presentation, those of its masters and notes with them; raises UnreadablePlan."""
    try:
        with ZipFile(path) as archive:
            _check_size(archive, path)
            lines = [line for part in _slide_parts(archive) for line in _lines(archive.read(part))]
    except (UnreadablePlan, OSError, MemoryError):
        raise
    except Exception as fault:
        # Whatever a broken archive leads the libraries to: each of it means the same.
        raise UnreadablePlan("plan-damaged", file=path.name) from fault
    return [Paragraph(line, number) for number, line in enumerate(lines, 1)]


def _check_size(archive: ZipFile, path: Path) -> None:
    size = sum(archive.getinfo(name).file_size for name in _slide_parts(archive))
    if len(archive.infolist()) > MOST_PARTS or size > MOST_UNPACKED:
        raise UnreadablePlan("plan-too-much", file=path.name)


def _slide_parts(archive: ZipFile) -> list[str]:
    return [name for name in archive.namelist() if name.startswith(_SLIDES) and name.endswith(".xml")]


def _lines(xml: bytes) -> Iterator[str]:
    """The paragraphs of one part. Its words are picked out without a parser: nothing in it is ever unfolded."""
    for paragraph in _PARAGRAPH_END.split(xml.decode("utf-8", "replace")):
        if line := tidy(unescape("".join(_RUN.findall(paragraph)))):
            yield line
