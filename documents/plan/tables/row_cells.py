"""What the cells of one row of a task table are: a heading's, a task's, a sum's."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from documents.plan.columns.header import TIME_COLUMNS, UNIT_COLUMNS, Column, Columns
from documents.plan.tables.money import read_money
from domain.plan_words import bare, plan_words, tidy

Cells = dict[Column, str]
_ASSIGNED = (*UNIT_COLUMNS, *TIME_COLUMNS)
_QUOTES = "\"“”″'‘’`-–—.() "


def only_text(cells: Cells) -> bool:
    """Whether a row has one text, besides which there may be a sum of money."""
    texts = [column for column, text in cells.items() if not (column == "budget" and read_money(text) is not None)]
    return len(texts) == 1 and texts[0] not in _ASSIGNED


def label_of_money(columns: Columns, header: Sequence[Sequence[str]]) -> str:
    """What the header says over the columns of money, in all its rows."""
    at = [at for at, column in enumerate(columns) if column == "budget"]
    return " ".join(row[number] for row in header for number in at if number < len(row))


def is_assigned(cells: Cells) -> bool:
    """Whether a row says who or when."""
    return any(column in cells for column in _ASSIGNED)


def is_total(cells: Cells) -> bool:
    """Whether a row is the sum of those above it."""
    if is_assigned(cells):
        return False
    text = (cells.get("code") or cells.get("content", "")).partition(":")[0]
    label = re.sub(r"[\d\s]+$", "", bare(text))
    return label in {bare(total) for total in plan_words("table")["totals"]}


def misplaced_text(cells: Cells) -> str:
    """The only text of a row whose content is empty: a heading that was merged over the columns, wherever it begins."""
    return next(iter(cells.values())) if len(cells) == 1 and "content" not in cells else ""


def without_dittos(cells: Cells, above: Mapping[Column, str]) -> Cells:
    """The cells, those that only say "như trên" with the text of the row above."""
    return {column: above.get(column, text) if _is_ditto(text) else text for column, text in cells.items()}


@cache
def _ditto_words() -> frozenset[str]:
    return frozenset(map(bare, plan_words("table")["dittos"]))


def _is_ditto(text: str) -> bool:
    marks = text.strip()
    return bare(marks) in _ditto_words() or (
        bool(marks) and not marks.strip(_QUOTES) and any(mark in marks for mark in '"“”″')
    )


def says_all(columns: set[Column | None]) -> bool:
    """Whether these tell what comes of a task, when and by whom."""
    return "output" in columns and bool(columns & set(UNIT_COLUMNS)) and bool(columns & set(TIME_COLUMNS))


def text_of_heading(cells: Cells, sure: bool) -> str:
    """What a section row says; one that is `sure` may have more than its text."""
    return tidy(cells.get("content", "") if sure else " ".join(cells.values()))


def labels_of(cells: Sequence[str]) -> tuple[str, ...]:
    """A header row in a form that is the same however it is printed."""
    return tuple(bare(cell) for cell in cells)
