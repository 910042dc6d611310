"""A workbook of plans: a summary of the figures, every unit's part in one list, and each plan as its appendix.

The summary and the list stand in front: a reader of plan files meets no table of tasks before the plans themselves.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.papers.plan_cells import day, day_text, period_name, share, standing
from documents.papers.plan_sheet import add_plan
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
from domain.figures.difficulties import Told, difficulty_text
from domain.figures.papers import (
    COUNTS,
    RATES,
    REPORTS,
    BookValues,
    FigureValues,
    PartValues,
    PlanValues,
    RowValues,
    Said,
)
from locales import Texts


def workbook(values: BookValues, say: Texts) -> bytes:
    """The content of the workbook."""
    book = new_workbook(values["title"])
    _add_summary(book, values, say)
    _add_parts(book, values, say)
    for plan in values["plans"]:
        add_plan(book, plan, say)
    return content_of(book)


def _head(sheet: Worksheet, values: BookValues, columns: Sequence[Column], key: str, say: Texts) -> int:
    """The lines over a table; the number of its header's row."""
    put_wide(sheet, 1, say(f"paper-{key}-title"), "title", columns)
    period = f" {period_name(say, values['period'])}" if values["period"] else ""
    put_wide(sheet, 2, say("paper-as-of", date=day_text(values["until"]), year=period), "under", columns)
    put_head(sheet, 3, columns)
    return 3


# --- the summary


def _add_summary(book: Workbook, values: BookValues, say: Texts) -> None:
    sheet = add_sheet(book, say("paper-sheet-summary"))
    columns = _summary_columns(say)
    head = row = _head(sheet, values, columns, "summary", say)
    strong = [replace(column, style=f"strong-{column.style}") if column.style in ("count", "rate") else
              replace(column, style="strong") for column in columns]  # fmt: skip
    row += 1
    put_row(sheet, row, _figures(None, values["total"] | {"name": say("paper-total")}), strong)
    for key, found in (("plans", values["by_plan"]), ("units", values["by_unit"])):
        if len(found) > 1:
            row += 1
            put_wide(sheet, row, say(f"paper-summary-{key}"), "section", columns)
            for number, one in enumerate(found, 1):
                row += 1
                put_row(sheet, row, _figures(number, one), columns)
    set_up(sheet, head, columns, row)


def _summary_columns(say: Texts) -> list[Column]:
    counts = [Column(say(f"paper-figure-{key.replace('_', '-')}"), 8.5, "count") for key in (*COUNTS, *REPORTS)]
    rates = [Column(say(f"paper-figure-{key.replace('_', '-')}"), 10, "rate") for key in RATES]
    name = Column(say("paper-figure-name"), 34)
    return [Column(say("paper-column-code"), 5.5, "middle"), name, *counts, *rates,
            Column(say("paper-figure-rank"), 8, "count")]  # fmt: skip


def _figures(number: int | None, one: FigureValues) -> list[Value]:
    return [number, one["name"], *one["counts"].values(), *one["rates"].values(), one["rank"]]


# --- every unit's part


def _add_parts(book: Workbook, values: BookValues, say: Texts) -> None:
    sheet = add_sheet(book, say("paper-sheet-parts"))
    columns = [Column(say(f"paper-part-{key}"), width, style) for key, width, style, _ in _PART]
    head = row = _head(sheet, values, columns, "parts", say)
    for plan, task, part in _parts(values["plans"]):
        row += 1
        put_row(sheet, row, [value(say, plan, task, part) for *_, value in _PART], columns)
    set_up(sheet, head, columns, row)


def _parts(plans: Iterable[PlanValues]) -> Iterable[tuple[PlanValues, RowValues, PartValues]]:
    return ((plan, task, part) for plan in plans for task in plan["rows"] for part in task["parts"])


def _all_of(say: Texts, said: Sequence[Said]) -> str:
    """Everything that was told, the newest first."""
    return "\n".join(
        say("paper-told-on", date=day_text(one["at"]), text=one["text"], id=one["id"]) for one in reversed(said)
    )


def _difficulties(say: Texts, told: Sequence[Told]) -> str:
    """Every difficulty with what became of it, the newest first."""
    return _all_of(say, [Said(id=one["id"], at=one["at"], text=difficulty_text(say, one)) for one in told])


@cache
def _role(say: Texts, role: str) -> str:
    return say(f"paper-role-{role}")


_Value = Callable[[Texts, PlanValues, RowValues, PartValues], Value]
_PART: tuple[tuple[str, float, str, _Value], ...] = (
    ("plan", 12, "text", lambda _s, plan, _t, _p: plan["short"]),
    ("code", 8, "middle", lambda _s, _pl, task, _p: task["shown_code"]),
    ("title", 30, "text", lambda _s, _pl, task, _p: task["title"]),
    ("unit", 18, "text", lambda _s, _pl, _t, part: part["unit"]),
    ("role", 9, "middle", lambda say, _pl, _t, part: _role(say, part["role"])),
    ("due", 10.5, "day", lambda _s, _pl, _t, part: day(part["due"])),
    ("mark", 10, "middle", lambda say, _pl, _t, part: standing(say, part)),
    ("percent", 8, "percent", lambda _s, _pl, _t, part: share(part["percent"])),
    ("updated", 10.5, "day", lambda _s, _pl, _t, part: day(part["updated"])),
    ("results", 32, "text", lambda say, _pl, _t, part: _all_of(say, part["notes"])),
    ("difficulties", 20, "text", lambda say, _pl, _t, part: _difficulties(say, part["difficulties"])),
    ("files", 7.5, "count", lambda _s, _pl, _t, part: part["files"] or None),
)
