"""One plan as a sheet: its appendix as printed, with columns for how far each task is.

The sheet can be read back like any plan file: what stands under the columns of the plan is what the plan says.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.papers.plan_cells import (
    day,
    day_text,
    difficulties,
    files,
    kind_of_plan,
    leads,
    new_headings,
    results,
    share,
    standing,
    time,
    units,
)
from documents.papers.sheets import Column, Value, add_sheet, put, put_head, put_row, put_wide, set_up
from domain.figures.papers import PlanValues, RowValues
from locales import Texts


@dataclass(frozen=True, slots=True)
class _Field:
    """A column of the sheet: the key of its label, its width, and what a task has there."""

    key: str
    width: float
    style: str
    value: Callable[[Texts, RowValues], Value]


def add_plan(book: Workbook, plan: PlanValues, say: Texts) -> Worksheet:
    """The sheet of a plan at the end of the book."""
    sheet = add_sheet(book, plan["short"])
    printed = (field for field in _IF_ANY if any(field.value(say, row) is not None for row in plan["rows"]))
    fields = [*_PLAN, *printed, *_PROGRESS]
    columns = [Column(say(f"paper-column-{field.key}"), field.width, field.style) for field in fields]
    row = 1
    for text, style in _heading(plan, say):
        put_wide(sheet, row, text, style, columns)
        row += 1
    put_head(sheet, row, columns)
    last = _tasks(sheet, row, plan, fields, columns, say)
    set_up(sheet, row, columns, last)
    return sheet


def _heading(plan: PlanValues, say: Texts) -> Iterable[tuple[str, str]]:
    """The title as a plan has it, its kind in a line of its own; what follows must not be taken for more of it."""
    kind = kind_of_plan(plan)
    rest = plan["title"][len(kind) :].strip()
    yield from ((line, "title") for line in (kind, rest) if line)
    if plan["issuer"] and kind and rest:
        number = say("paper-number", number=plan["number"]) if plan["number"] else ""
        yield say("paper-attached", kind=kind.capitalize(), number=number, issuer=plan["issuer"]), "under"
    year = say("paper-year", year=plan["year"]) if plan["year"] else ""
    yield say("paper-as-of", date=day_text(plan["until"]), year=year), "under"


def _tasks(
    sheet: Worksheet, row: int, plan: PlanValues, fields: Sequence[_Field], columns: Sequence[Column], say: Texts
) -> int:
    """The sections as rows over their tasks; the number of the last row."""
    open_: list[tuple[str, str]] = []
    for task in plan["rows"]:
        for code, title in new_headings(open_, task):
            row += 1
            put(sheet, row, 1, code, "section")
            put_wide(sheet, row, title, "section", columns, 2)
        open_ = task["section"]
        row += 1
        put_row(sheet, row, [field.value(say, task) for field in fields], columns)
    return row


_PLAN = (
    _Field("code", 5.5, "middle", lambda _, row: row["code"]),
    _Field("content", 36, "text", lambda _, row: row["content"]),
    _Field("lead", 15, "text", leads),
    _Field("support", 15, "text", units("support")),
    _Field("time", 12.5, "text", time),
    _Field("output", 13, "text", lambda _, row: row["output"]),
)
# What some plans print besides.
_IF_ANY = (
    _Field("indicator", 22, "text", lambda _, row: row["indicator"]),
    _Field("budget", 12, "money", lambda _, row: row["budget"]),
    _Field("note", 14, "text", lambda _, row: row["note"]),
)
_PROGRESS = (
    _Field("due", 11, "day", lambda _, row: day(row["due"])),
    _Field("percent", 7.5, "percent", lambda _, row: share(row["percent"])),
    _Field("mark", 11, "middle", standing),
    _Field("results", 26, "text", results),
    _Field("difficulties", 18, "text", difficulties),
    _Field("files", 7, "count", files),
)
