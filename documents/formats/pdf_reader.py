"""PDF files with text -> blocks: ruled tables as rows, lines of text joined to paragraphs."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from documents.blocks import Aside, Block, Doubtful, Paragraph, TableRow, texts_of
from documents.formats.pdf_asides import asides_of_file, asides_of_page, is_aslant
from documents.formats.pdf_cell_text import cell_text
from documents.formats.pdf_columns import AlignedTable, aligned_tables
from documents.formats.pdf_forms import TooMuchDrawn, check_drawn
from documents.formats.pdf_letterhead import Letterhead, letterhead_of
from documents.formats.pdf_lines import Columns, Word
from documents.formats.pdf_paragraphs import Flow, flow_of, paragraphs
from documents.formats.pdf_tables import ruled_tables
from documents.formats.pdf_text_lines import TextLine, joined, text_lines
from documents.problems import UnreadablePlan
from documents.progress import begin_page
from documents.secrecy import secret_mark

MOST_PAGES = 200
# Of a file that is too long, so many pages are looked at for a mark of secrecy.
_LOOKED_AT = 3
_INDENT = 12.0
# Thinner boxes are lines.
_THICK = 3.0
# In shades of grey, in the colours of light and in those of print.
_WHITE = (1, (1,), (1, 1, 1), (0, 0, 0, 0))
_FEW_LETTERS = 80
_MOST_OF_A_PAGE = 0.4


def read_pdf(path: Path) -> list[Block]:
    """The blocks of a .pdf file; raises UnreadablePlan where it has too many pages, or these show too much."""
    import pdfplumber

    from documents.formats.pdf_pages import first_pages

    # A file that pdfplumber opened itself it also closes itself, and builds all pages for that.
    with path.open("rb") as stream:
        pdf = pdfplumber.open(stream)
        pages, asides = first_pages(pdf, MOST_PAGES + 1), list(asides_of_file(pdf))
        read: list[Block] = []
        try:
            check_drawn(pages)
            for block in _over_breaks(_pages(pages if len(pages) <= MOST_PAGES else pages[:_LOOKED_AT], asides)):
                read.append(replace(block, line=len(read) + 1))
        except TooMuchDrawn:
            raise _too_much(path, [*read, *asides]) from None
        if len(pages) > MOST_PAGES:
            raise _too_much(path, [*read, *asides])
        return [*read, *asides]


def _too_much(path: Path, seen: Iterable[Block]) -> UnreadablePlan:
    """Why a file is read no further: it is too much, or what was seen of it is marked secret."""
    mark = secret_mark(seen)
    return UnreadablePlan("plan-secret" if mark else "plan-too-much", file=path.name, mark=mark or "")


def _pages(pages: list[Any], asides: list[Aside]) -> Iterator[tuple[list[Block], Flow]]:
    """What the pages say; what stands beside it goes to `asides`."""
    columns: Columns | None = None
    for page in pages:
        begin_page(page.page_number, len(pages))
        has_more = any(map(is_aslant, page.chars)) or any(map(_is_blank, page.rects))
        seen = page.filter(_is_seen) if has_more else page
        words = seen.extract_words(keep_blank_chars=False)
        blocks, columns, flow = _page(seen, words, columns)
        if _is_picture(page, blocks):
            blocks.append(Doubtful(str(page.page_number), "plan-doubt-unread-page"))
        yield blocks, flow
        asides += asides_of_page(page, words)
        page.close()


def _over_breaks(pages: Iterable[tuple[list[Block], Flow]]) -> Iterator[Block]:
    """The blocks of all pages; a sentence that a page break cuts is whole again."""
    held: Paragraph | None = None
    for blocks, flow in pages:
        first = blocks[0] if blocks and flow.goes_on else None
        if held and isinstance(first, Paragraph) and _is_one_sentence(held.text, first.text):
            blocks[0] = Paragraph(joined(held.text, first.text), 0)
        elif held:
            yield held
        last = blocks[-1] if blocks and flow.is_cut else None
        held = last if isinstance(last, Paragraph) else None
        yield from blocks[:-1] if held else blocks
    if held:
        yield held


def _is_one_sentence(above: str, below: str) -> bool:
    """Whether what stands over a page break is not ended: then it is no note at the foot of its page either."""
    return not above.endswith((".", ":", "!", "?")) and (above[-1:].isalnum() or below[:1].islower())


def _is_seen(thing: Word) -> bool:
    """Whether a thing belongs to the text: watermarks are drawn aslant across it, white boxes behind it."""
    return not (is_aslant(thing) or _is_blank(thing))


def _is_blank(thing: Word) -> bool:
    """Whether this is a box in white without an edge: no cell of a table."""
    if thing["object_type"] != "rect" or thing["stroke"] or min(thing["width"], thing["height"]) < _THICK:
        return False
    return thing["non_stroking_color"] in _WHITE


def _is_picture(page: Any, blocks: list[Block]) -> bool:
    """Whether a page is a scan: a picture over most of it, and hardly a word beside it."""
    letters = sum(len(text) for block in blocks for text in texts_of(block))
    covered = sum(float(image["width"]) * float(image["height"]) for image in page.images)
    return letters < _FEW_LETTERS and covered > _MOST_OF_A_PAGE * float(page.width) * float(page.height)


def _page(page: Any, words: list[Word], columns: Columns | None) -> tuple[list[Block], Columns | None, Flow]:
    """Tables and paragraphs from the top of a page to its bottom, the columns of a table that may go on, and its text.

    `columns` are those of a table without ruled cells that the page before ended with.
    """
    tables = ruled_tables(page)
    placed: list[tuple[float, Block]] = []
    for number, table in enumerate(tables):
        # Tables of different pages are different ones: rows that go on are joined above the readers.
        own = page.page_number * 100 + number
        placed += [(table.box[1], row) for row in table.read(words, own)]
    around = [word for word in words if not any(table.holds(word) for table in tables)]
    rules = [edge for edge in page.horizontal_edges if edge["x1"] - edge["x0"] > _INDENT]
    aligned = aligned_tables(around, rules, columns)
    for number, found in enumerate(aligned, len(tables)):
        placed += [(found.top, row) for row in _aligned_rows(found, page.page_number * 100 + number)]
    around = [word for word in around if not any(found.holds(word) for found in aligned)]
    head = letterhead_of(around)
    lines = _lines_of_text(around, head)
    placed += [(head.height_of(top), Paragraph(text, 0)) for top, text in paragraphs(lines)]
    blocks = [block for _, block in sorted(placed, key=lambda one: one[0])]
    return blocks, aligned[-1].columns if aligned else None, flow_of(lines)


def _aligned_rows(table: AlignedTable, number: int) -> Iterator[TableRow]:
    """The rows of a table without ruled cells: each cell is as wide as the widest text of its column."""
    # Headings go over several columns and tell nothing of their widths.
    wide = [row for row in table.rows if sum(map(bool, row)) > 2]
    edges = [_edges([word for row in wide for word in row[at]]) for at in range(len(table.columns.strips) + 1)]
    for row in table.rows:
        yield TableRow(tuple(cell_text(*edge, cell) for edge, cell in zip(edges, row, strict=True)), 0, number)


def _edges(words: list[Word]) -> tuple[float, float]:
    """Where the texts of a column begin and end."""
    return min((word["x0"] for word in words), default=0.0), max((word["x1"] for word in words), default=0.0)


def _lines_of_text(words: list[Word], head: Letterhead) -> list[TextLine]:
    """The lines of a page, but for its number at the top or the bottom; first those of each half of its letterhead."""
    halves = (text_lines(half, gap=math.inf) for half in (head.left, head.right))
    lines = [*chain(*halves), *text_lines(head.rest_of(words))]
    return [line for line in lines if not (line.text.strip("- ").isdigit() and (line is lines[0] or line is lines[-1]))]
