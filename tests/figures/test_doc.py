"""docs/so-lieu.md says what the program counts: its marks, its weights, and its example."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

from domain.figures.counted import Duty
from domain.figures.formula import DEFAULT, Weights, figures
from domain.progress import Mark
from handlers.figures.wording import percent, weight_text
from locales import texts
from tests.places import ROOT

DOC = (ROOT / "docs" / "so-lieu.md").read_text("utf-8")
SAY = texts("vi")
DAY = date(2026, 2, 14)
TASK = Duty("window", 1, unit_id=1, role="lead", code="1.1", title="Việc", mark=Mark.DONE_ON_TIME, day=DAY)
# The unit of the example: 2 reports, 4 dates of tasks, 1 excused, 3 without a date.
EXAMPLE = [
    replace(TASK, kind="report", role="report"),
    replace(TASK, kind="report", role="report", mark=Mark.DONE_LATE),
    TASK,
    replace(TASK, extended=True, first_due=DAY, last_day=date(2026, 3, 1), met_on=date(2026, 2, 20)),
    replace(TASK, mark=Mark.OVERDUE),
    replace(TASK, mark=Mark.IN_TIME),
    replace(TASK, mark=Mark.EXCUSED),
    *(replace(TASK, kind="undated", mark=Mark.NO_DATE) for _ in range(3)),
]
SUPPORT = replace(TASK, role="support")


def test_it_names_every_mark_by_its_own_word() -> None:
    for mark in Mark:
        word = "được miễn" if mark is Mark.EXCUSED else f"{mark.emoji} {SAY(mark.key)}"
        assert word in DOC, mark


def test_it_names_the_weights_that_hold_from_the_start() -> None:
    said = {name: weight_text(SAY, getattr(DEFAULT, name)) for name in ("lead", "implement", "support")}
    assert f"chủ trì {said['lead']}, thực hiện {said['implement']}, phối hợp {said['support']}" in DOC


def test_its_example_comes_out_as_it_says() -> None:
    found = figures(EXAMPLE)
    rates = {
        "nộp báo cáo": (f"{found.reports_came} ÷ {found.reports}", found.reporting_rate),
        "đúng hạn": (f"{found.on_time} ÷ ({found.on_time} + {found.late} + {found.overdue})", found.on_time_rate),
        "quá hạn": (f"{found.overdue} ÷ {found.due}", found.overdue_rate),
        "hoàn thành": (f"{found.done} ÷ {found.dated}", found.completion_rate),
    }
    for name, (made_of, rate) in rates.items():
        assert f"| {name} | {made_of} = {percent(SAY, rate)} |" in DOC
    assert f"| đứng riêng | {found.undated} không hạn, {found.excused} được miễn |" in DOC
    assert (found.extended, found.saved) == (1, 1)


def test_its_example_with_a_weight_comes_out_too() -> None:
    weighed = figures([*EXAMPLE, SUPPORT], Weights(support=Fraction(1, 2)))
    assert weighed.on_time_rate == Fraction(7, 11)
    assert f"đúng hạn = 3,5 ÷ 5,5 = {percent(SAY, weighed.on_time_rate)}" in DOC


def test_its_formulas_are_those_of_the_short_answer_in_chat() -> None:
    assert "÷ việc đã đến hạn (đúng hạn + trễ + quá hạn)" in SAY("how-counted")
    assert re.search(r"\| đúng hạn \| 🟢 ÷ \(🟢 \+ 🟠 \+ 🔴\) \|", DOC)
