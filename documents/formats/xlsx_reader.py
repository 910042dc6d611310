"""Excel workbooks -> blocks: every visible sheet is a table with lines of text above and below it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from documents.blocks import MOST_COLUMNS, Aside, Block, Paragraph, TableRow
from documents.collecting import without_collecting
from documents.formats.xlsx_doubts import formulas_without_results, hidden_parts
from documents.secrecy import WIDE_BLANK
from domain.plan_words import tidy

_FULL_ROW = 3
_LONGEST_MARK = 200
_THOUSANDTHS = re.compile(r"\.\d{3}$")


def read_xlsx(path: Path) -> list[Block]:
    """The blocks of an .xlsx file, in the order of its sheets; raises what openpyxl raises."""
    from openpyxl import load_workbook

    with without_collecting():
        book = load_workbook(path, data_only=True, keep_links=False)
        blocks: list[Block] = []
        for number, sheet in enumerate(book.worksheets, 1):
            if sheet.sheet_state == "visible":
                blocks += _sheet(sheet, number, len(blocks))
                blocks += _stamps(sheet, len(blocks))
            blocks += _asides(sheet, len(blocks))
        blocks += formulas_without_results(path, book)
        for sheet in book.worksheets:
            # Cells and their sheet hold each other: they would stay until the collector comes by.
            sheet._cells.clear()
    return blocks


def _sheet(sheet: Any, table: int, line: int) -> Iterator[Block]:
    rows = _rows(sheet)
    yield from hidden_parts(sheet, rows)
    width = max((max(row) for row in rows.values()), default=0)
    repeated = _merge_downwards(sheet, rows)
    filled = [number for number, row in rows.items() if sum(map(bool, row.values())) >= _FULL_ROW]
    first, last = (min(filled), max(filled)) if filled else (0, -1)
    for number in sorted(rows):
        line += 1
        cells = tuple(rows[number].get(column, "") for column in range(1, width + 1))
        if not any(cells):
            continue
        if first <= number <= last:
            yield TableRow(cells, line, table, frozenset(repeated[number]))
        else:
            yield from (Paragraph(text, line) for cell in cells for text in map(tidy, cell.split("\n")) if text)


def _stamps(sheet: Any, line: int) -> Iterator[Block]:
    """What is printed over and under every page."""
    odd, even, first = (
        (getattr(sheet, f"{page}Header"), getattr(sheet, f"{page}Footer")) for page in ("odd", "even", "first")
    )
    for edge in (*odd, *even, *first):
        for part in (edge.left, edge.center, edge.right):
            if text := tidy(part.text or ""):
                yield Paragraph(text, line)


def _asides(sheet: Any, line: int) -> Iterator[Block]:
    """Where a mark of secrecy may stand beside what a sheet tells: its name, what is hidden, far out or far apart."""
    texts = [sheet.title]
    hidden = sheet.sheet_state != "visible"
    for (_, column), cell in sheet._cells.items():
        value = cell.value
        if isinstance(value, str) and (hidden or column > MOST_COLUMNS or WIDE_BLANK in value):
            texts.append(value)
    yield from (Aside(text, line) for text in texts if len(text) <= _LONGEST_MARK)


def _rows(sheet: Any) -> dict[int, dict[int, str]]:
    """The texts of the cells that are there: asking a sheet for its rows would make the missing ones as well."""
    rows: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, column), cell in sheet._cells.items():
        value = cell.value
        if value is not None and column <= MOST_COLUMNS:
            # To ask for the format takes longer than all else: a text has none.
            rows[row][column] = _lines(value) if isinstance(value, str) else _cell_text(value, cell.number_format)
    return rows


def _lines(text: str) -> str:
    return "\n".join(filter(None, map(tidy, text.split("\n"))))


def _merge_downwards(sheet: Any, rows: dict[int, dict[int, str]]) -> dict[int, set[int]]:
    """Repeats a cell that is merged over rows in each of them; the columns by row that were so filled."""
    repeated: dict[int, set[int]] = defaultdict(set)
    for area in sheet.merged_cells.ranges:
        text = rows.get(area.min_row, {}).get(area.min_col)
        for number in range(area.min_row + 1, area.max_row + 1):
            if text and number in rows:
                rows[number][area.min_col] = text
                repeated[number].add(area.min_col - 1)
    return repeated


def _cell_text(value: object, number_format: str) -> str:
    """What a cell shows: dates as plans print them, numbers without the tail that Excel keeps.

    >>> _cell_text(0.8, "0%"), _cell_text(1.1, "0.00"), _cell_text(date(2025, 6, 1), "mm/yyyy")
    ('80%', '1.10', '06/2025')
    """
    if isinstance(value, datetime | date):
        has_day = "d" in number_format.lower() or not {"m", "y"} & set(number_format.lower())
        return value.strftime("%d/%m/%Y" if has_day else "%m/%Y")
    if isinstance(value, bool | time):
        return str(value)
    return _number(value, number_format) if isinstance(value, int | float) else str(value)


def _number(value: float, number_format: str) -> str:
    if "%" in number_format:
        return f"{round(value * 100, 2):g}%".replace(".", ",")
    if number_format in ("0.0", "0.00"):
        return f"{value:.{len(number_format) - 2}f}"
    text = str(int(value)) if float(value).is_integer() else f"{value:.10g}"
    # A point before three digits would part thousands.
    return text.replace(".", ",") if _THOUSANDTHS.search(text) else text
