"""What papers are made of in tests: one plan with one task, and the values of a letter."""

from typing import Any, cast

from domain.figures.letterheads import letterhead_of
from domain.figures.papers import AnswerValues, AskedValues, FigureValues, PlanValues, ReportValues


def said(text: str, update: int = 7) -> dict[str, Any]:
    """Something that a unit told."""
    return {"id": update, "at": "2026-02-10", "text": text}


def told(text: str, update: int = 7, state: str = "open", answer: str = "") -> dict[str, Any]:
    """A difficulty that a unit told, with what became of it."""
    return said(text, update) | {"state": state, "answer": answer, "by": "Văn phòng Sở", "closed": "", "since": ""}


def part(unit: str = "TTYT Cư Jút", **given: Any) -> dict[str, Any]:
    """One unit's part of a task."""
    plain = {
        "unit": unit, "unit_id": 1, "role": "lead", "due": "2026-02-15", "mark": "due_soon", "percent": 60,
        "status": "in_progress", "updated": "2026-02-10", "notes": [], "difficulties": [], "measured": [], "files": 0,
    }  # fmt: skip
    return plain | given


def row(*parts: dict[str, Any], **given: Any) -> dict[str, Any]:
    """A task."""
    plain = {
        "task": 1, "outermost": 1, "section": [("I", "CẢI CÁCH THỂ CHẾ")], "code": "1.1", "shown_code": "I.1.1",
        "title": "Tập huấn", "content": "Tập huấn", "indicator": None, "output": None, "budget": None, "note": None,
        "units": [("Văn phòng Sở", "lead")], "schedule": "Quý I", "event": None, "due": "2026-02-15",
        "mark": "due_soon", "percent": 60.0, "parts": list(parts),
    }  # fmt: skip
    return plain | given


def plan(*rows: dict[str, Any], **given: Any) -> PlanValues:
    """A plan."""
    plain = {
        "id": 1, "title": "KẾ HOẠCH Cải cách hành chính năm 2026", "short": "KH CCHC 2026",
        "issuer": "Sở Y tế", "number": "15/KH-SYT", "year": "", "until": "2026-02-10", "rows": list(rows),
    }  # fmt: skip
    return cast("PlanValues", plain | given)


def figures(name: str = "", rank: int | None = None, **counts: int) -> FigureValues:
    """Figures with these counts; the rates of 3 of 4."""
    names = ("dated", "on_time", "late", "overdue", "pending", "undated", "excused",
             "reports", "reports_came", "reports_on_time")  # fmt: skip
    rates: dict[str, float | None] = {"reporting_rate": 0.75, "on_time_rate": 0.75, "completion_rate": 0.75}
    return FigureValues(name=name, rank=rank, counts=dict.fromkeys(names, 0) | counts, rates=rates)


def report(**given: Any) -> ReportValues:
    """The values of a letter of all units."""
    line = {
        "code": "I.1.1", "title": "Tập huấn", "unit": "TTYT Cư Jút", "status": "in_progress", "percent": 60,
        "notes": ["đã mở 2 lớp"], "difficulties": [told("thiếu kinh phí")], "measured": [], "files": 1, "updates": [7],
        "missing": False,
    }  # fmt: skip
    counted = figures(dated=4, on_time=3, overdue=1)
    section = {"plan": "KH CCHC 2026", "heading": "I CẢI CÁCH THỂ CHẾ", "figures": counted, "lines": [line]}
    beside = {"unit": "TTYT Cư Jút", "receipt": "BC-2026-Q1-001", "cutoff": "2026-02-10", "estimate": "ước đạt 95%",
              "note": "", "proposal": "bổ sung kinh phí"}  # fmt: skip
    plain = {
        "head": letterhead_of("Sở Y tế tỉnh Đắk Nông"), "unit": "", "what": "", "period": "Q1-2026",
        "start": "2025-12-15", "end": "2026-03-14", "until": "2026-02-10", "lines_until": "", "sections": [section],
        "beside": [beside], "missing": ["Thanh tra Sở"], "total": figures(dated=4, on_time=3, overdue=1, reports=2),
        "by_unit": [figures("Trung tâm Y tế huyện Cư Jút", 1, dated=4, on_time=3, overdue=1)],
        "plans": [plan(row(part()))], "template": "",
    }  # fmt: skip
    return cast("ReportValues", plain | given)


def answer(unit: str = "TTYT Cư Jút", **given: Any) -> AnswerValues:
    """What a unit answered to a report that is asked for once."""
    plain = {
        "unit": unit, "state": "submitted-on-time", "came": True, "on_time": True, "at": "2026-01-08",
        "receipt": "BC-2026-001", "kind": "content", "why": "", "letter": "", "letter_date": "", "text": "12 ca",
        "proposal": "", "estimate": "", "lines": 0, "files": 0,
    }  # fmt: skip
    return cast("AnswerValues", plain | given)


def silent(unit: str, state: str = "overdue") -> AnswerValues:
    """A unit of which nothing stands."""
    return answer(unit, state=state, came=False, on_time=False, at="", receipt="", kind="", text="")


def asked_report(*answers: AnswerValues, **given: Any) -> AskedValues:
    """The values of a letter on a report that is asked for once."""
    plain = {
        "head": letterhead_of("Sở Y tế tỉnh Đắk Nông"), "title": "Báo cáo", "unit": "",
        "what": "Báo cáo tình hình sốt xuất huyết", "due": "2026-01-19", "closed": "", "until": "2026-01-20",
        "answers": list(answers), "excused": [], "template": "",
    }  # fmt: skip
    return cast("AskedValues", plain | given)
