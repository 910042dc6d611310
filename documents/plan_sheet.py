"""One plan as a sheet: its appendix as printed, with columns for how far each task is.

The sheet can be read back like any plan file: what stands under the columns of the plan is what the plan says.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.sheets import Column, Value, add_sheet, put, put_head, put_row, put_wide, set_up
from domain.papers import PartValues, PlanValues, RowValues, Said
from domain.plan_words import plan_words
from domain.progress import DONE
from locales import Texts

# Lines of one cell: more would not be seen, as Excel shows no row higher than a page.
MOST_LINES = 12
_NO_DATE = "no_date"


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
    kind = next((kind for kind in plan_words("document")["kinds"] if plan["title"].startswith(kind)), "")
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
        path = [(code, title) for code, title in task["section"]]
        same = next((at for at, pair in enumerate(zip(open_, path, strict=False)) if pair[0] != pair[1]), None)
        known = min(len(open_), len(path)) if same is None else same
        for code, title in path[known:]:
            row += 1
            put(sheet, row, 1, code, "section")
            put_wide(sheet, row, title, "section", columns, 2)
        open_ = path
        row += 1
        put_row(sheet, row, [field.value(say, task) for field in fields], columns)
    return row


# --- the cells of a task


def _units(role: str) -> Callable[[Texts, RowValues], str]:
    return lambda _say, row: ";\n".join(name for name, as_ in row["units"] if as_ == role)


def _leads(say: Texts, row: RowValues) -> str:
    """Those who lead, and under a word of their own those who only carry out."""
    leads, doing = (_units(role)(say, row) for role in ("lead", "implement"))
    named = say("paper-implement", units=doing) if doing else ""
    return ";\n".join(text for text in (leads, named) if text)


def _time(say: Texts, row: RowValues) -> str:
    """The plan's own words; where they do not name what it waits for, that."""
    event = row["event"]
    return row["schedule"] if event is None or event in row["schedule"] else say("paper-when-event", event=event)


def day(text: str | None) -> date | None:
    """The day of an ISO text."""
    return date.fromisoformat(text[:10]) if text else None


def day_text(text: str) -> str:
    """15/02/2026, of an ISO text."""
    return f"{date.fromisoformat(text[:10]):%d/%m/%Y}"


def share(percent: float | None) -> float | None:
    """A percent as Excel has it: 0.8 is 80%."""
    return None if percent is None else percent / DONE


def mark_word(say: Texts, mark: str) -> str:
    """The word of a mark."""
    return say(f"mark-{mark.replace('_', '-')}")


def owing(row: RowValues) -> list[PartValues]:
    """The parts of those who answer for a task."""
    return [part for part in row["parts"] if part["role"] != "support"]


def _results(say: Texts, row: RowValues) -> str:
    """How many units are through, then what each told last."""
    parts = owing(row)
    done = sum(part["status"] == "done" for part in parts)
    count = [say("paper-units-done", done=done, of=len(parts))] if len(parts) > 1 else []
    return _limited(say, [*count, *_told(say, row, lambda part: part["notes"])])


def _difficulties(say: Texts, row: RowValues) -> str:
    return _limited(say, list(_told(say, row, lambda part: part["difficulties"])))


def _told(say: Texts, row: RowValues, of: Callable[[PartValues], Sequence[Said]]) -> Iterable[str]:
    """The newest word of each unit, with the unit's name where there are several."""
    several = len(row["parts"]) > 1
    for part in row["parts"]:
        if said := of(part):
            text = say("paper-told", text=said[-1]["text"], id=said[-1]["id"])
            yield say("paper-of-unit", unit=part["unit"], text=text) if several else text


def _limited(say: Texts, lines: list[str]) -> str:
    left = len(lines) - MOST_LINES
    kept = lines if left <= 0 else [*lines[:MOST_LINES], say("paper-more-units", count=left)]
    return "\n".join(kept)


def _files(_say: Texts, row: RowValues) -> int | None:
    return sum(part["files"] for part in row["parts"]) or None


_PLAN = (
    _Field("code", 5.5, "middle", lambda _, row: row["code"]),
    _Field("content", 36, "text", lambda _, row: row["content"]),
    _Field("lead", 15, "text", _leads),
    _Field("support", 15, "text", _units("support")),
    _Field("time", 12.5, "text", _time),
    _Field("output", 13, "text", lambda _, row: row["output"]),
)
# What some plans print besides.
_IF_ANY = (
    _Field("indicator", 16, "text", lambda _, row: row["indicator"]),
    _Field("budget", 12, "money", lambda _, row: row["budget"]),
    _Field("note", 14, "text", lambda _, row: row["note"]),
)
_PROGRESS = (
    _Field("due", 11, "day", lambda _, row: day(row["due"])),
    _Field("percent", 7.5, "percent", lambda _, row: share(row["percent"])),
    _Field("mark", 11, "middle", lambda say, row: mark_word(say, row["mark"])),
    _Field("results", 28, "text", _results),
    _Field("difficulties", 19, "text", _difficulties),
    _Field("files", 7, "count", _files),
)
