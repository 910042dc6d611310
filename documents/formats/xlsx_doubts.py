"""What a person should know of a sheet before trusting what was read: formulas without results, what is hidden."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from documents.blocks import Doubtful

UNCOMPUTED = "plan-doubt-formula"
_NAMED = 3
_PIECE = 1 << 20
# A cell with a formula and no result; an empty text (t="str") is a result.
_UNCOMPUTED = re.compile(
    rb'<c\s(?![^<>]*\bt="str")[^<>]*>\s*<f(?:\s[^<>]*)?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)

Rows = Mapping[int, Mapping[int, str]]


def formulas_without_results(path: Path, book: Any) -> Iterator[Doubtful]:
    """The visible sheets with cells that a program wrote which does not calculate: they read as empty."""
    from openpyxl import load_workbook

    if not _may_lack_results(path):
        return
    formulas = load_workbook(path, keep_links=False)
    for sheet in book.worksheets:
        written = formulas[sheet.title]._cells if sheet.sheet_state == "visible" else {}
        empty = [
            cell.coordinate
            for place, cell in written.items()
            if cell.data_type == "f" and place in sheet._cells and sheet._cells[place].value is None
        ]
        if empty:
            yield Doubtful(sheet.title, UNCOMPUTED, _first(empty))


def _may_lack_results(path: Path) -> bool:
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                with archive.open(name) as part:
                    if any(
                        b"<f" in piece and _UNCOMPUTED.search(piece) for piece in iter(partial(part.read, _PIECE), b"")
                    ):
                        return True
    return False


def hidden_parts(sheet: Any, rows: Rows) -> Iterator[Doubtful]:
    """Rows and columns with words that nobody sees who opens the sheet; they are read nevertheless."""
    hidden = [str(number) for number, row in sheet.row_dimensions.items() if row.hidden and number in rows]
    if hidden:
        yield Doubtful(sheet.title, "plan-doubt-hidden-rows", _first(hidden))
    filled = {column for row in rows.values() for column, text in row.items() if text}
    unseen = [
        letter
        for letter, column in sheet.column_dimensions.items()
        if column.hidden and filled & set(range(column.min or 0, (column.max or 0) + 1))
    ]
    if unseen:
        yield Doubtful(sheet.title, "plan-doubt-hidden-columns", _first(unseen))


def _first(places: list[str]) -> str:
    return ", ".join(places[:_NAMED]) + ("…" if len(places) > _NAMED else "")
