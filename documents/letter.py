"""A report as a draft letter in the form of Decree 30/2020/NĐ-CP: the office's template filled in.

Number, date, signature and seal stay empty: those are for people. docs/mau-bao-cao.md lists what a template may use.
"""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from documents import plan_cells
from documents.letter_text import closing, opening, parts_of, subject
from documents.safe_text import printable
from domain.papers import FigureValues, PlanValues, ReportValues
from locales import Texts

TEMPLATE = "bao-cao.docx"


class BrokenTemplate(Exception):
    """The office's template cannot be filled in; the message is what is wrong with it, in its own words."""


def make_letter(values: ReportValues, path: Path, say: Texts) -> None:
    """Write the letter to `path`; raises BrokenTemplate."""
    own = values["template"]
    if not own:
        with resources.as_file(resources.files(__package__) / "templates" / TEMPLATE) as shipped:
            return _fill(shipped, context_of(values, say), path)
    try:
        return _fill(Path(own), context_of(values, say), path)
    except (TemplateError, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, SyntaxError) as fault:
        raise BrokenTemplate(str(fault)) from fault


def _fill(template: Path, context: dict[str, Any], path: Path) -> None:
    # What a template says may only look things up, and a word that stands for nothing is told.
    environment = SandboxedEnvironment(undefined=StrictUndefined)
    document = DocxTemplate(template)
    document.render(_printable(context), environment, autoescape=True)
    document.save(path)


def _printable(value: Any) -> Any:
    """The same without characters that no document can hold."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(one) for key, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list) else value


def context_of(values: ReportValues, say: Texts) -> dict[str, Any]:
    """What a template may use, by names that the office can read."""
    head, unit = values["head"], values["unit"]
    body = unit or head["body"]
    return {
        "co_quan_chu_quan": (head["full"] if unit else head["parent"]).upper(),
        "co_quan": body.upper(),
        "co_quan_thuong": body,
        "ky_hieu": "" if unit else head["symbol"],
        "dia_danh": head["place"] or "…",
        "nam": values["until"][:4],
        "trich_yeu": subject(values, say),
        "kinh_gui": (head["full"] if unit else head["parent"]) or "…",
        "mo_dau": opening(values, say),
        "cac_phan": parts_of(values, say),
        "ket_thuc": closing(values, say),
        "noi_nhan": say("letter-recipients-unit" if unit else "letter-recipients", body=body).split("\n"),
        "ten_phu_luc": say("letter-appendix", period=plan_cells.period_name(say, values["period"])),
        "don_vi": [] if unit else [_of_unit(one) for one in values["by_unit"]],
        "tat_ca": _of_unit({**values["total"], "name": say("paper-total")}),
        "bang": list(_table(values["plans"], say)),
    }


def _of_unit(one: FigureValues) -> dict[str, str | int]:
    counts = one["counts"]
    return {
        "ten": one["name"],
        "co_han": counts["dated"],
        "dung_han": counts["on_time"],
        "tre": counts["late"],
        "qua_han": counts["overdue"],
        "chua_den_han": counts["pending"],
        "khong_han": counts["undated"],
        "bao_cao": f"{counts['reports_came']}/{counts['reports']}",
        "ty_le_dung_han": plan_cells.rate_text(one["rates"]["on_time_rate"]),
        "ty_le_hoan_thanh": plan_cells.rate_text(one["rates"]["completion_rate"]),
        "hang": one["rank"] or "",
    }


def _table(plans: Iterable[PlanValues], say: Texts) -> Iterator[dict[str, Any]]:
    """The tasks, with the names of plans and sections as rows over them."""
    several = len(list(plans)) > 1
    for plan in plans:
        if several:
            yield {"muc": plan["title"]}
        path: list[tuple[str, str]] = []
        for row in plan["rows"]:
            yield from ({"muc": " ".join(one).strip()} for one in plan_cells.new_headings(path, row))
            path = row["section"]
            yield {name: cell(say, row) for name, cell in _CELLS.items()} | {"muc": ""}


def _percent(_say: Texts, row: Any) -> str:
    return "" if row["percent"] is None else f"{row['percent']:.0f}%"


def _due(_say: Texts, row: Any) -> str:
    return plan_cells.day_text(row["due"]) if row["due"] else ""


_CELLS: dict[str, Callable[[Texts, Any], str]] = {
    "tt": lambda _, row: row["code"],
    "noi_dung": lambda _, row: row["content"],
    "chu_tri": plan_cells.leads,
    "phoi_hop": plan_cells.units("support"),
    "thoi_gian": plan_cells.time,
    "san_pham": lambda _, row: row["output"] or "",
    "han": _due,
    "tien_do": _percent,
    "tinh_trang": lambda say, row: plan_cells.mark_word(say, row["mark"]),
    "ket_qua": plan_cells.results,
    "vuong_mac": plan_cells.difficulties,
}
