"""The lines of every part of an Office archive, for a mark of secrecy in comments, notes, drawings or properties.

Words are picked out without a parser: nothing in them is ever unfolded, and what is broken elsewhere does not matter.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from zipfile import ZipFile

from documents.blocks import Aside
from documents.secrecy import WIDE_BLANK

_TEXTS = (".xml", ".htm", ".html", ".xhtml")
_PAGES = (".htm", ".html", ".xhtml")
# Whose lines the readers yield themselves, without their tabs and wide blanks; and those that hold no words.
_READ = ("word/document.xml", "xl/sharedStrings.xml")
_WORDLESS = ("xl/worksheets/", "xl/styles", "word/styles", "word/theme", "xl/theme", "ppt/theme")
# Where every text between two tags is one of its own.
_PLAIN = ("docProps/", "customXml/", "xl/threadedComments/", "ppt/comments/")
# A mark stands at the beginning of what it marks.
_MOST_OF_A_PART = 16 * 1024 * 1024
_MOST = 100 * 1024 * 1024
_LINE_END = re.compile(r"</(?:\w+:)?(?:p|si|text)>")
_PIECE = re.compile(r"<(?:\w+:)?(?:(p?tab)|(br|cr)|t)(?:\s[^<>]*)?/?>([^<]*)")
_TAG = re.compile(r"<[^<>]*>")
_LISTED = re.compile(r"[,;\n]")
_NAMED = re.compile(r'\s(?:descr|title|alt|string)="([^"<>]*)"')


def asides_of(path: Path) -> Iterator[Aside]:
    """What a reader of the document itself does not yield; raises what zipfile raises."""
    return (Aside(line, 0) for line in _lines_of(path, _READ))


def whole_of(path: Path) -> Iterator[Aside]:
    """All lines of an archive, also of one that is too large or too broken to be read; raises what zipfile raises."""
    return (Aside(line, 0) for line in _lines_of(path, ()))


def _lines_of(path: Path, read: tuple[str, ...]) -> Iterator[str]:
    left = _MOST
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith(_TEXTS) or name.startswith(_WORDLESS):
                continue
            with archive.open(name) as part:
                content = part.read(min(left, _MOST_OF_A_PART))
            left -= len(content)
            text = content.decode("utf-8", "replace")
            yield from _lines(name, text, of_reader=name in read)


def _lines(name: str, xml: str, *, of_reader: bool) -> Iterator[str]:
    yield from map(unescape, _NAMED.findall(xml))
    if name.startswith(_PLAIN) or name.endswith(_PAGES):
        for text in filter(None, _TAG.split(xml)):
            yield from _LISTED.split(unescape(text))
        return
    for paragraph in _LINE_END.split(xml):
        for line in unescape("".join(map(_word, _PIECE.finditer(paragraph)))).split("\n"):
            if line and (not of_reader or "\t" in line or WIDE_BLANK in line):
                yield line


def _word(piece: re.Match[str]) -> str:
    tab, line_break, text = piece.groups()
    return "\t" if tab else "\n" if line_break else text
