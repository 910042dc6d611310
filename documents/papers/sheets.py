"""How the sheets of a workbook look and print: one place for styles, safe cells and the set-up of pages."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from math import ceil
from typing import Any
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from documents.papers.safe_text import file_name, for_cell, printable

Value = str | int | float | date | None
FONT = "Times New Roman"
_A4 = 9
_INCH = 25.4
# Points of a line, and of the highest row that Excel has; letters for each unit of a column's width.
_LINE = 15.0
_HIGHEST = 409.0
_LETTERS = 1.2
_BOLD = 1.35
_LONGEST_TITLE = 31
_SIDE = Side("thin", color="FF808080")
_GRID = Border(_SIDE, _SIDE, _SIDE, _SIDE)
_NO_GRID = Border()
_PLAIN = PatternFill()
_BAND = PatternFill("solid", fgColor="FFE9EFF7")
_HEAD = PatternFill("solid", fgColor="FFD5E0EE")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its label, its width in letters, the style of its cells."""

    label: str
    width: float
    style: str = "text"


@dataclass(frozen=True, slots=True)
class _Look:
    size: int = 11
    bold: bool = False
    italic: bool = False
    across: str = "left"
    down: str = "top"
    fill: PatternFill = _PLAIN
    border: Border = _GRID
    number: str = "General"


_LOOKS = {
    "title": _Look(14, bold=True, across="center", down="center", border=_NO_GRID),
    "under": _Look(12, italic=True, across="center", down="center", border=_NO_GRID),
    "aside": _Look(italic=True, border=_NO_GRID),
    "head": _Look(bold=True, across="center", down="center", fill=_HEAD),
    "section": _Look(bold=True, down="center", fill=_BAND),
    "text": _Look(),
    "strong": _Look(bold=True),
    "middle": _Look(across="center"),
    "day": _Look(across="center", number="dd/mm/yyyy"),
    "count": _Look(across="center", number="#,##0"),
    "strong-count": _Look(bold=True, across="center", number="#,##0"),
    "percent": _Look(across="center", number="0%"),
    "rate": _Look(across="center", number="0.0%"),
    "strong-rate": _Look(bold=True, across="center", number="0.0%"),
    "money": _Look(across="right", number="#,##0.###"),
}


def new_workbook(title: str) -> Workbook:
    """A workbook without sheets that knows the styles of `put`."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, look in _LOOKS.items():
        book.add_named_style(_named(name, look))
    book.properties.title = printable(title)
    book.properties.creator = "Đôn Đốc"
    return book


def content_of(book: Workbook) -> bytes:
    """A workbook as the content of a file."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _named(name: str, look: _Look) -> NamedStyle:
    return NamedStyle(
        _style_name(name),
        font=Font(name=FONT, size=look.size, bold=look.bold, italic=look.italic),
        fill=look.fill,
        border=look.border,
        alignment=Alignment(horizontal=look.across, vertical=look.down, wrap_text=True),
        number_format=look.number,
    )


_known: WeakKeyDictionary[Workbook, dict[str, StyleArray]] = WeakKeyDictionary()


def _arrays(book: Any) -> dict[str, StyleArray]:
    """The styles of a workbook as its cells have them; shared by all cells of a style."""
    if book not in _known:
        _known[book] = {}
        scratch = book.create_sheet()
        for name in _LOOKS:
            cell: Any = scratch.cell(1, 1)
            cell.style = _style_name(name)
            _known[book][name] = copy(cell._style)
        book.remove(scratch)
    return _known[book]


def _style_name(style: str) -> str:
    """Excel has names of its own, such as "Title"."""
    return f"dondoc-{style}"


def add_sheet(book: Workbook, title: str) -> Worksheet:
    """A new sheet at the end, under a title that Excel takes and no other sheet has."""
    wanted = file_name(title, _LONGEST_TITLE)
    taken = {sheet.title.casefold() for sheet in book.worksheets}
    names = (wanted, *(f"{wanted[: _LONGEST_TITLE - 4].rstrip()} ({number})" for number in range(2, 1000)))
    sheet: Worksheet = book.create_sheet(next(name for name in names if name.casefold() not in taken))
    return sheet


def put(sheet: Worksheet, row: int, column: int, value: Value, style: str) -> None:
    """Write one cell: texts are never formulas, whatever they begin with."""
    cell: Any = sheet.cell(row, column)
    # Looked up by its name each time, a style would take half of the time of a large workbook.
    cell._style = _arrays(sheet.parent)[style]
    if not isinstance(value, str):
        cell.value = value
        return
    text, risky = for_cell(value)
    if text:
        cell.value = text
        cell.data_type = "s"
        if risky:
            # Excel keeps it a text when somebody edits it.
            cell._style = copy(cell._style)
            cell.quotePrefix = True


def put_row(sheet: Worksheet, row: int, values: Sequence[Value], columns: Sequence[Column]) -> None:
    """Write the cells of a row from the first column on, as high as the longest text needs."""
    lines = 1
    for number, (value, column) in enumerate(zip(values, columns, strict=True), 1):
        put(sheet, row, number, value, column.style)
        if isinstance(value, str):
            lines = max(lines, _lines(value, column.width))
    sheet.row_dimensions[row].height = min(lines * _LINE + 3, _HIGHEST)


def put_wide(sheet: Worksheet, row: int, text: str, style: str, columns: Sequence[Column], first: int = 1) -> None:
    """Write a line over the columns from `first` on."""
    for column in range(first, len(columns) + 1):
        put(sheet, row, column, text if column == first else None, style)
    if first < len(columns):
        sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=len(columns))
    scale = _LOOKS[style].size / _LOOKS["text"].size
    lines = _lines(text, sum(column.width for column in columns[first - 1 :]) / scale)
    sheet.row_dimensions[row].height = min(lines * _LINE * scale + 4, _HIGHEST)


def _lines(text: str, width: float) -> int:
    """How many lines a text takes: not every program finds that out by itself, and none for merged cells."""
    return sum(max(1, ceil(len(line) / (width * _LETTERS))) for line in text.split("\n"))


def put_head(sheet: Worksheet, row: int, columns: Sequence[Column]) -> None:
    """The labels of a table, with the widths of its columns."""
    for number, column in enumerate(columns, 1):
        put(sheet, row, number, column.label, "head")
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    # Labels are bold, and words are not parted.
    lines = max(_lines(column.label, column.width / _BOLD) for column in columns)
    sheet.row_dimensions[row].height = lines * _LINE + 6


def set_up(sheet: Worksheet, head: int, columns: Sequence[Column], last: int) -> None:
    """A4 landscape, as wide as a page; the header row stays in sight, is repeated in print and offers filters."""
    width = get_column_letter(len(columns))
    sheet.freeze_panes = f"A{head + 1}"
    sheet.auto_filter.ref = f"A{head}:{width}{max(last, head)}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.firstPageNumber, sheet.page_setup.useFirstPageNumber = 1, True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.top = sheet.page_margins.bottom = 20 / _INCH
    sheet.page_margins.left = sheet.page_margins.right = 15 / _INCH
    sheet.page_margins.header = sheet.page_margins.footer = 10 / _INCH
    if (header := sheet.oddHeader) is not None:
        header.center.text, header.center.font, header.center.size = "&P", f"{FONT},Regular", 13
    sheet.sheet_view.zoomScale = 90
