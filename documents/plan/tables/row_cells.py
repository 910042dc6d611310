"""What the cells of one row of a task table are: a heading's, a task's, a sum's."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from documents.blocks import TableRow
from documents.plan.columns.header_labels import counts_columns
from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column, Columns
from documents.plan.columns.numbering import read_number, split_code, split_code_cell
from documents.plan.columns.ticks import Marks
from documents.plan.tables.money import read_money
from domain.plan_words import bare, plan_words, tidy

BULLETS = "-+•"
Cells = dict[Column, str]
_ASSIGNED = (*UNIT_COLUMNS, *TIME_COLUMNS)
# Letters, with whatever marks and blanks stand around them.
_LONGEST_DITTO = 20
_QUOTES = "\"“”″'‘’`-–—.() "


def cells_by_column(texts: Sequence[str], columns: Columns, marks: Marks) -> Cells:
    """The texts of a row by their columns; those of columns alike are joined, and marks are told in words."""
    cells: Cells = {}
    for at, (column, text) in enumerate(zip(columns, texts, strict=False)):
        if at in marks.places:
            column, text = marks.read(at, column, text)
        if column and text:
            joint = ";\n" if column in UNIT_COLUMNS or marks.is_own_time(at, text) else "\n"
            cells[column] = f"{cells[column]}{joint}{text}" if column in cells else text
    return cells


def only_text(cells: Cells) -> bool:
    """Whether a row has one text, besides which there may be a sum of money."""
    texts = [column for column, text in cells.items() if not (column == "budget" and read_money(text) is not None)]
    return len(texts) == 1 and texts[0] not in _ASSIGNED


def begins_anew(cells: Cells) -> bool:
    """Whether a row has one text, which begins with a capital."""
    return set(cells) == {"content"} and tidy(cells["content"])[:1].isupper()


def is_whole(cells: Cells) -> bool:
    """Whether a row says what, who and when, as none does that only goes on."""
    return "content" in cells and all(set(cells) & set(kind) for kind in (UNIT_COLUMNS, TIME_COLUMNS))


def only_time(cells: Cells) -> str:
    """The only text of a row, where it stands in a column of times; or ""."""
    return tidy(next(iter(cells.values()))) if len(cells) == 1 and set(cells) <= set(TIME_COLUMNS) else ""


def is_said_again(columns: Columns, known: Columns) -> bool:
    """Whether these are a table's known columns, less that of the codes: its cell holds the section's number."""
    if len(columns) != len(known) or columns == known:
        return False
    return all(new == old or (new is None and old == "code") for new, old in zip(columns, known, strict=True))


def take_code(cells: Cells, columns: Columns) -> str:
    """Takes the code out of the cells: from its column, or from the beginning of the text."""
    code = tidy(cells.pop("code", "")).strip(BULLETS)
    if code and not read_number(code) and split_code_cell(code)[0] and "content" not in cells:
        code, cells["content"] = split_code_cell(code)
    elif not code and "code" not in columns:
        code, rest = split_code(tidy(cells.get("content", "")))
        if code:
            cells["content"] = rest
    elif code and not cells and not read_number(code):
        cells["content"], code = code, ""
    return code


def label_of_money(columns: Columns, header: Sequence[Sequence[str]]) -> str:
    """What the header says over the columns of money, in all its rows."""
    at = [at for at, column in enumerate(columns) if column == "budget"]
    return " ".join(row[number] for row in header for number in at if number < len(row))


def is_assigned(cells: Cells) -> bool:
    """Whether a row says who or when."""
    return not cells.keys().isdisjoint(_ASSIGNED)


def is_total(cells: Cells) -> bool:
    """Whether a row is the sum of those above it, or a remark on the table."""
    if is_assigned(cells):
        return False
    text, colon, _ = (cells.get("code") or cells.get("content", "")).partition(":")
    label = re.sub(r"[\d\s]+$", "", bare(re.sub(r"\([^()]*\)", "", text)))
    words = plan_words("table")
    return label in set(map(bare, words["totals"])) or bool(colon and label in set(map(bare, words["remarks"])))


def with_text_in_place(cells: Cells) -> Cells:
    """The cells; an only text beside an empty content is a heading merged over the columns, wherever it begins."""
    return {"content": next(iter(cells.values()))} if len(cells) == 1 and "content" not in cells else cells


def without_dittos(cells: Cells, above: Mapping[Column, str]) -> Cells:
    """The cells, those that only say "như trên" with the text of the row above."""
    return {column: above.get(column, text) if _is_ditto(text) else text for column, text in cells.items()}


@cache
def _ditto_words() -> frozenset[str]:
    return frozenset(map(bare, plan_words("table")["dittos"]))


def _is_ditto(text: str) -> bool:
    marks = text.strip()
    if len(marks) > _LONGEST_DITTO:
        return False
    return bare(marks) in _ditto_words() or (
        bool(marks) and not marks.strip(_QUOTES) and any(mark in marks for mark in '"“”″')
    )


def _says_all(columns: set[Column | None]) -> bool:
    """Whether these tell what comes of a task, when and by whom."""
    return "output" in columns and bool(columns & set(UNIT_COLUMNS)) and bool(columns & set(TIME_COLUMNS))


def text_of_heading(cells: Cells, sure: bool) -> str:
    """What a section row says, without what its tasks cost; one that is `sure` may have more than its text."""
    texts = [text for column, text in cells.items() if column != "budget"]
    return tidy(cells.get("content", "") if sure else " ".join(texts))


def labels_of(cells: Sequence[str]) -> tuple[str, ...]:
    """A header row in a form that is the same however it is printed."""
    return tuple(bare(cell) for cell in cells)


def rows_said_again(header: Sequence[tuple[str, ...]], rows: Sequence[Sequence[str]]) -> int:
    """How many of these rows are a header said again, by its rows in that form; 0 where they begin otherwise.

    What stands under them, but for the numbers of the columns, is no part of it, however short: a page break may have
    left the end of a row there.
    """
    count = len(header)
    if len(rows) < count or not all(map(_has_labels, rows, header)):
        return 0
    return count + any(map(counts_columns, rows[count : count + 1]))


def _has_labels(cells: Sequence[str], labels: Sequence[str]) -> bool:
    return len(cells) == len(labels) and all(bare(cell) == label for cell, label in zip(cells, labels, strict=True))


def cut_labels(whole: Sequence[str], again: Sequence[str]) -> dict[int, str]:
    """What labels that are said again on a new page lack at their ends, by column: it is drawn in the row below."""
    pairs = enumerate(zip(whole, again, strict=False))
    return {at: old[len(new) + 1 :] for at, (old, new) in pairs if new and old.startswith(f"{new} ")}


def begins_alike(whole: Sequence[str], again: Sequence[str]) -> bool:
    """Whether these are the labels of a header, some of them without their ends."""
    pairs = zip(whole, again, strict=True) if len(whole) == len(again) else ()
    alike = [new == old or bool(new and old.startswith(f"{new} ")) for old, new in pairs]
    return bool(alike) and all(alike)


def without_ends_of_labels(texts: Sequence[str], cut: Mapping[int, str]) -> tuple[str, ...]:
    """The texts of the first row of a page without the words that its header lacks."""
    return tuple(
        " ".join(text.split()[len(cut[at].split()) :]) if at in cut and _begins(text, cut[at]) else text
        for at, text in enumerate(texts)
    )


def _begins(text: str, words: str) -> bool:
    return f"{bare(text)} ".startswith(f"{words} ")


def own_texts(row: TableRow, columns: Columns) -> tuple[str, ...]:
    """The texts of a row. A merged cell counts for each of its rows, but a task over several rows is one.

    A row under the number of the one above is a task of its own where it has a text and a unit or a time, or under the
    text of the one above a product, a time and a unit.
    """
    if not row.repeated:
        return row.cells
    whole = [at for at, column in enumerate(columns) if column in ("code", "content")]
    one_task = any(at in row.repeated for at in whole) and all(
        at in row.repeated or at >= len(row.cells) or not row.cells[at] for at in whole
    )
    own = _own_columns(row, columns)
    if _says_all(own) if one_task else "content" in own and own & {*UNIT_COLUMNS, *TIME_COLUMNS}:
        return row.cells
    hidden = row.repeated if one_task else row.repeated & {at for at in whole if columns[at] == "code"}
    return tuple("" if at in hidden else cell for at, cell in enumerate(row.cells))


def _own_columns(row: TableRow, columns: Columns) -> set[Column | None]:
    """The columns in which a row has a text that is not that of the row above."""
    cells = enumerate(zip(columns, row.cells, strict=False))
    return {column for at, (column, cell) in cells if cell and at not in row.repeated}
