"""A report as a draft letter in the form of Decree 30/2020/NĐ-CP: the office's template filled in.

Number, date, signature and seal stay empty: those are for people. docs/mau-bao-cao.md lists what a template may use.
"""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from documents.papers import plan_cells
from documents.papers.asked_text import asked_context
from documents.papers.letter_text import closing, opening, parts_of, subject
from documents.papers.safe_text import printable
from documents.problems import BrokenTemplate
from domain.figures.papers import AskedValues, FigureValues, Letterhead, PlanValues, ReportValues
from locales import Texts

TEMPLATE = "bao-cao.docx"
_LONGEST_FAULT = 150
# Lines of one cell of the appendix: of all units the letter itself quotes some, and the workbook has all of them.
_OF_ALL, _OF_ONE = 1, 6
# What the libraries raise of a file that is no document, or whose tags do not fit together.
_FAULTS = (
    TemplateError, zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, TypeError,
    AttributeError, SyntaxError, OSError,
)  # fmt: skip


def letter(values: ReportValues, say: Texts) -> bytes:
    """The content of a letter on the tasks of a period; raises BrokenTemplate."""
    return _letter(values, context_of(values, say))


def asked_letter(values: AskedValues, say: Texts) -> bytes:
    """The content of a letter on what units answered to a report asked for once; raises BrokenTemplate."""
    return _letter(values, _beside_text(values, say) | asked_context(values, say))


def _letter(values: ReportValues | AskedValues, words: dict[str, Any]) -> bytes:
    context = _printable(words)
    if not values["template"]:
        with resources.as_file(resources.files(__package__) / "templates" / TEMPLATE) as shipped:
            return _filled(shipped, context)
    try:
        return _filled(Path(values["template"]), context)
    except _FAULTS as fault:
        raise BrokenTemplate((str(fault).splitlines() or [type(fault).__name__])[0][:_LONGEST_FAULT]) from fault


def _filled(template: Path, context: dict[str, Any]) -> bytes:
    # What a template says may only look things up, and a word that stands for nothing is told.
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
    document = DocxTemplate(template)
    document.render(context, environment, autoescape=True)
    if not context["ten_phu_luc"]:
        _drop_appendix(document.docx)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _drop_appendix(document: Document) -> None:
    """Let the letter end with its first section, where the template has several."""
    body = document.element.body
    ends = [one for one in body.iterchildren(qn("w:p")) if one.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None]
    if ends:
        section = ends[0].find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        for one in [ends[0], *ends[0].itersiblings()]:
            body.remove(one)
        body.append(section)


def _printable(value: Any) -> Any:
    """The same without characters that no document can hold."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(one) for key, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list) else value


def context_of(values: ReportValues, say: Texts) -> dict[str, Any]:
    """What a template may use, by names that the office can read."""
    unit = values["unit"]
    return _beside_text(values, say) | {
        "trich_yeu": subject(values, say),
        "mo_dau": opening(values, say),
        "cac_phan": parts_of(values, say),
        "ket_thuc": closing(values, say),
        "ten_phu_luc": say("letter-appendix", period=plan_cells.period_name(say, values["period"]).upper()),
        "don_vi": [] if unit else [_of_unit(one) for one in values["by_unit"]],
        "tat_ca": _of_unit({**values["total"], "name": say("paper-total")}),
        "bang": list(_table(values["plans"], _OF_ONE if unit else _OF_ALL, say)),
        "cac_bao_cao": [],
    }


def _beside_text(values: ReportValues | AskedValues, say: Texts) -> dict[str, Any]:
    """The head of the letter, whom it goes to, and the day of its figures."""
    head, unit = values["head"], values["unit"]
    body = unit or head["body"]
    return {
        "co_quan_chu_quan": _over(head, unit, say),
        "co_quan": body.upper(),
        "co_quan_thuong": body,
        "ky_hieu": "" if unit else head["symbol"],
        "dia_danh": head["place"] or "…",
        "nam": values["until"][:4],
        "kinh_gui": (head["full"] if unit else head["parent"]) or "…",
        "noi_nhan": say("letter-recipients-unit" if unit else "letter-recipients", body=body).split("\n"),
        "ngay_so_lieu": say("letter-appendix-day", date=plan_cells.day_text(values["until"])),
    }


def _over(head: Letterhead, unit: str, say: Texts) -> str:
    """The body over the one that writes, in capitals and as short as letterheads have it."""
    over = head["full"] if unit else head["parent"]
    return over.upper().replace(say("letter-committee").upper(), say("letter-committee-short"))


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


def _table(plans: Sequence[PlanValues], most: int, say: Texts) -> Iterator[dict[str, Any]]:
    """The tasks, with the names of plans and sections as rows over them."""
    several = len(plans) > 1
    for plan in plans:
        if several:
            yield {"muc": plan_cells.plan_name(plan).upper()}
        path: list[tuple[str, str]] = []
        for row in plan["rows"]:
            yield from ({"muc": " ".join(one).strip()} for one in plan_cells.new_headings(path, row))
            path = row["section"]
            told = {"ket_qua": plan_cells.results(say, row, most), "vuong_mac": plan_cells.difficulties(say, row, most)}
            yield {name: cell(say, row) for name, cell in _CELLS.items()} | told | {"muc": ""}


def _percent(_say: Texts, row: Any) -> str:
    return "" if row["percent"] is None else f"{row['percent']:.0f}%"


def _due(_say: Texts, row: Any) -> str:
    """The last day; of what lay before the plan came in nothing, as nobody was held to it."""
    return plan_cells.day_text(row["due"]) if row["due"] and not plan_cells.is_from_before(row) else ""


def _standing(say: Texts, row: Any) -> str:
    """How it stands; of what lay before the plan came in the plan's own words for the time."""
    if plan_cells.is_from_before(row) and (printed := plan_cells.time(say, row)):
        return say("letter-mark-before", time=printed)
    return plan_cells.standing(say, row)


_CELLS: dict[str, Callable[[Texts, Any], str]] = {
    "tt": lambda _, row: row["code"],
    "noi_dung": lambda _, row: row["content"],
    "chu_tri": plan_cells.leads,
    "phoi_hop": plan_cells.units("support"),
    "thoi_gian": plan_cells.time,
    "san_pham": lambda _, row: row["output"] or "",
    "han": _due,
    "tien_do": _percent,
    "tinh_trang": _standing,
}
