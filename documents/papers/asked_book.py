"""A report that is asked for once as a workbook: one sheet, one row for each unit that owes it."""

from documents.papers.asked_text import answer_text
from documents.papers.plan_cells import day, day_text
from documents.papers.sheets import (
    Column,
    Value,
    add_sheet,
    content_of,
    new_workbook,
    put_head,
    put_row,
    put_wide,
    set_up,
)
from domain.figures.papers import AnswerValues, AskedValues
from locales import Texts

_COLUMNS = (
    ("number", 5, "count"), ("unit", 24, "text"), ("state", 16, "text"), ("day", 11, "day"), ("receipt", 16, "middle"),
    ("contents", 44, "text"), ("proposal", 24, "text"), ("files", 8, "count"),
)  # fmt: skip


def asked_workbook(values: AskedValues, say: Texts) -> bytes:
    """The content of the workbook."""
    book = new_workbook(values["title"])
    sheet = add_sheet(book, say("paper-asked-sheet"))
    columns = [Column(say(f"paper-asked-{key}"), width, style) for key, width, style in _COLUMNS]
    put_wide(sheet, 1, values["what"].upper(), "title", columns)
    came = sum(one["came"] for one in values["answers"])
    counts = {"came": came, "count": len(values["answers"])}
    days = {"due": day_text(values["due"]), "until": day_text(values["until"])}
    put_wide(sheet, 2, say("paper-asked-as-of", **days, **counts), "under", columns)
    put_head(sheet, 3, columns)
    for number, one in enumerate(values["answers"], 1):
        put_row(sheet, 3 + number, _row(number, one, say), columns)
    set_up(sheet, 3, columns, 3 + len(values["answers"]))
    return content_of(book)


def _row(number: int, one: AnswerValues, say: Texts) -> list[Value]:
    state = say(f"paper-answer-{one['state']}")
    return [number, one["unit"], state, day(one["at"]) if one["at"] else None, one["receipt"],
            answer_text(one, say), one["proposal"], one["files"] or None]  # fmt: skip
