"""The sample plans as Word, Excel and PDF files, made from their blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from docx import Document
from fpdf import FPDF
from fpdf.enums import VAlign, XPos, YPos
from openpyxl import Workbook
from ttf_opensans import OPENSANS_REGULAR

from documents.blocks import Block, Paragraph, TableRow, table_of
from documents.formats.text_reader import read_text
from tests.places import DATA


def sample(name: str) -> list[Block]:
    """The blocks of a sample plan."""
    return read_text(DATA / f"{name}.txt")


def without_repeated_headers(blocks: Sequence[Block]) -> list[Block]:
    """One table with one header, as an office writes it; page breaks come with the pages."""
    kept: list[Block] = []
    header: list[tuple[str, ...]] = []
    for block in blocks:
        if isinstance(block, TableRow):
            if not header or (len(header) == 1 and not block.cells[0]):
                header.append(block.cells)
            elif block.cells in header:
                continue
            block = replace(block, table=1)
        kept.append(block)
    return kept


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    for _, group in groupby(blocks, key=table_of):
        yield list(group)


def _rows(group: Sequence[Block]) -> list[tuple[str, ...]]:
    rows = [block.cells for block in group if isinstance(block, TableRow)]
    width = max(map(len, rows), default=0)
    return [(*cells, *[""] * (width - len(cells))) for cells in rows]


def as_docx(blocks: Sequence[Block], path: Path) -> Path:
    """Paragraphs and tables as Word has them."""
    document = Document()
    for group in _groups(blocks):
        if isinstance(group[0], Paragraph):
            for block in group:
                document.add_paragraph(block.text if isinstance(block, Paragraph) else "")
            continue
        rows = _rows(group)
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        document.add_paragraph("")
    document.save(str(path))
    return path


def as_xlsx(blocks: Sequence[Block], path: Path) -> Path:
    """One sheet: the text above the tables, which stand without a gap, as offices copy them together."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for block in blocks:
        sheet.append([block.text] if isinstance(block, Paragraph) else list(block.cells))
    book.save(path)
    return path


def as_pdf(
    blocks: Sequence[Block], path: Path, borders: str = "ALL", padding: float = 0, v_align: VAlign = VAlign.T
) -> Path:
    """Pages as a printer of documents makes them: wrapped lines, tables that go on over pages, ruled or not."""
    pdf = FPDF(orientation="landscape" if any(isinstance(b, TableRow) for b in blocks) else "portrait")
    pdf.add_font("sans", fname=OPENSANS_REGULAR.path)
    pdf.set_font("sans", size=9)
    pdf.add_page()
    for group in _groups(blocks):
        if isinstance(group[0], Paragraph):
            for block in group:
                text = block.text if isinstance(block, Paragraph) else ""
                pdf.multi_cell(0, 5, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
                pdf.ln(2)
            continue
        with pdf.table(
            text_align="LEFT", first_row_as_headings=False, borders_layout=borders, padding=padding, v_align=v_align
        ) as table:
            for cells in _rows(group):
                table.row(cells)
    pdf.output(str(path))
    return path
