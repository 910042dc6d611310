"""Word documents -> blocks."""

from collections.abc import Iterator
from itertools import filterfalse
from pathlib import Path
from typing import Any

from documents.blocks import MOST_COLUMNS, Aside, Block, Paragraph, TableRow
from domain.plan_words import tidy

_SKIPPED = ("txbxContent", "Fallback", "delText", "instrText", "moveFrom")


def read_docx(path: Path) -> list[Block]:
    """The blocks of a .docx file, with the numbers that Word itself gives; raises what python-docx raises."""
    from docx import Document

    from documents.formats.word_numbers import word_numbers

    document = Document(str(path))
    walk = _Walk(word_numbers(document))
    return [*walk.blocks(document.element.body), *walk.asides(document)]


class _Walk:
    """Goes through a body once, counting blocks and tables."""

    def __init__(self, numbers: Any) -> None:
        self._numbers = numbers
        self._line = 0
        self._table = 0

    def blocks(self, parent: Any) -> Iterator[Block]:
        for element in parent.iterchildren():
            name = _name(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                self._table += 1
                yield from self._rows(element)
            elif name in ("sdt", "sdtContent", "ins", "customXml", "smartTag"):
                yield from self.blocks(element)

    def asides(self, document: Any) -> Iterator[Block]:
        """The lines of headers, footers and floating boxes, where stamps such as "MẬT" stand; they come last."""
        edges = [edge._element for section in document.sections for edge in _edges(section)]
        for parent in (*edges, document.element.body):
            boxes = [box for box in _of_this_version(parent) if _name(box) == "txbxContent"]
            for box in boxes if parent is document.element.body else [parent, *boxes]:
                yield from self.blocks(box)
            yield from (Aside(text, self._line) for text in _watermarks(parent))

    def _paragraph(self, element: Any) -> Iterator[Paragraph]:
        for text in filter(None, map(tidy, self._text(element).split("\n"))):
            self._line += 1
            yield Paragraph(text, self._line)

    def _lines(self, cell: Any) -> Iterator[str]:
        for paragraph in _paragraphs(cell):
            yield from filter(None, map(tidy, self._text(paragraph).split("\n")))

    def _text(self, paragraph: Any) -> str:
        text = "".join(_pieces(paragraph))
        return self._numbers.of(paragraph) + text if text.strip() else ""

    def _rows(self, table: Any) -> Iterator[TableRow]:
        above: list[str] = []
        for row in filterfalse(_is_deleted, _named(table, "tr")):
            self._line += 1
            cells: list[str] = []
            repeated: set[int] = set()
            for cell in _named(row, "tc"):
                at = len(cells)
                span, merged = _merged(cell)
                if merged and at < len(above):
                    repeated.add(at)
                    cells.append(above[at])
                else:
                    cells.append("\n".join(self._lines(cell)))
                cells += [""] * (min(span, MOST_COLUMNS) - 1)
            above = cells
            yield TableRow(tuple(cells[:MOST_COLUMNS]), self._line, self._table, frozenset(repeated))


def _edges(section: Any) -> Iterator[Any]:
    """The headers and footers of a section, those of its first and its even pages with them."""
    for kind in ("", "first_page_", "even_page_"):
        for edge in (getattr(section, f"{kind}header"), getattr(section, f"{kind}footer")):
            if not edge.is_linked_to_previous:
                yield edge


def _watermarks(parent: Any) -> Iterator[str]:
    """The words that Word draws across its pages."""
    for element in parent.iter():
        if _name(element) == "textpath":
            yield tidy(element.get("string", ""))


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _named(parent: Any, name: str) -> Iterator[Any]:
    """The children of this name, also those inside content controls."""
    for child in parent.iterchildren():
        if _name(child) == name:
            yield child
        elif _name(child) in ("sdt", "sdtContent", "ins"):
            yield from _named(child, name)


def _of_this_version(parent: Any) -> Iterator[Any]:
    """All elements below, without the drawings of old programs that repeat what newer ones draw."""
    for child in parent.iterchildren():
        if _name(child) != "Fallback":
            yield child
            yield from _of_this_version(child)


def _is_deleted(row: Any) -> bool:
    """Whether a row was taken out while changes were tracked."""
    return any(_name(child) == "trPr" and any(_name(one) == "del" for one in child) for child in row)


def _paragraphs(cell: Any) -> Iterator[Any]:
    return (element for element in cell.iter() if _name(element) == "p")


def _pieces(element: Any) -> Iterator[str]:
    """The text of a paragraph, without boxes that float over it and what was deleted."""
    for child in element.iterchildren():
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in ("tab", "ptab"):
            yield " "
        elif name in ("br", "cr"):
            yield "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name not in _SKIPPED and name != "pPr":
            yield from _pieces(child)


def _merged(cell: Any) -> tuple[int, bool]:
    """Over how many columns a cell goes, and whether it belongs to the one above."""
    from docx.oxml.ns import qn

    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        return 1, False
    span, merge = properties.find(qn("w:gridSpan")), properties.find(qn("w:vMerge"))
    width = span.get(qn("w:val"), "1") if span is not None else "1"
    return (
        max(1, int(width)) if width.isdigit() else 1,
        merge is not None and merge.get(qn("w:val"), "continue") == "continue",
    )
