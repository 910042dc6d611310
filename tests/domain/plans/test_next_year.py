"""A plan made that of another year: words and dates move, fixed days and documents of the old year are asked about."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.plans.answers import NEW_DAY, OLD_PAPER
from domain.plans.drafts import DeadlineDraft, PlanDraft, Schedule, TargetDraft, TaskDraft, Window
from domain.plans.next_year import next_plan


def a_task(content: str = "Việc", due: date | None = None, **rest: Any) -> TaskDraft:
    windows = (Window(None, due),) if due else ()
    schedule = Schedule("window" if due else "continuous", windows=windows)
    return replace(TaskDraft("1.1", content, schedule=schedule), **rest)


def a_plan(*tasks: TaskDraft, **rest: Any) -> PlanDraft:
    return replace(
        PlanDraft("KẾ HOẠCH năm 2026", number="12/KH-SYT", year_from=2026, year_to=2026, tasks=tasks), **rest
    )


def test_years_in_the_words_move_and_the_number_is_left_empty() -> None:
    plan = next_plan(a_plan(a_task("Xây dựng kế hoạch năm 2026", output="Kế hoạch 2026")), 2027)
    assert (plan.title, plan.number, plan.year_from, plan.year_to) == ("KẾ HOẠCH năm 2027", None, 2027, 2027)
    assert (plan.tasks[0].content, plan.tasks[0].output) == ("Xây dựng kế hoạch năm 2027", "Kế hoạch 2027")


def test_a_plan_that_was_brought_from_an_older_year_leaves_no_year_of_it_behind() -> None:
    old = a_plan(a_task("Thực hiện Kế hoạch năm 2020", schedule_text="Tháng 6/2020"), printed_year=2020)
    plan = next_plan(old, 2027)
    assert (plan.tasks[0].content, plan.tasks[0].schedule_text) == ("Thực hiện Kế hoạch năm 2027", "Tháng 6/2027")
    assert plan.printed_year is None


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021",
        "Theo Quyết định 12/2026/QĐ-UBND",
        "Theo Kế hoạch 121/KH-UBND ngày 05/01/2026",
    ],
)
def test_numbers_and_days_of_documents_stay(text: str) -> None:
    assert next_plan(a_plan(a_task(text)), 2027).tasks[0].content == text


def test_only_documents_of_the_old_year_are_asked_about() -> None:
    plan = next_plan(a_plan(a_task("Theo 121/KH-UBND ngày 05/01/2026 và 76/NQ-CP ngày 15/7/2021")), 2027)
    assert [(doubt.question, doubt.detail) for doubt in plan.doubts] == [(OLD_PAPER, "121/KH-UBND ngày 05/01/2026")]


@pytest.mark.parametrize(
    ("due", "moved", "asked"),
    [
        (date(2026, 3, 31), date(2027, 3, 31), False),
        (date(2026, 2, 28), date(2027, 2, 28), False),
        (date(2026, 6, 15), date(2027, 6, 15), True),
    ],
)
def test_ends_of_months_move_by_rule_and_other_days_are_asked_about(due: date, moved: date, asked: bool) -> None:
    plan = next_plan(a_plan(a_task(due=due)), 2027)
    assert plan.tasks[0].schedule.windows == (Window(None, moved),)
    assert [doubt.question for doubt in plan.doubts] == ([NEW_DAY] if asked else [])


def test_the_last_of_february_is_its_last_in_a_leap_year() -> None:
    assert next_plan(a_plan(a_task(due=date(2027, 2, 28)), year_from=2027, year_to=2027), 2028).tasks[
        0
    ].schedule.windows == (Window(None, date(2028, 2, 29)),)


def test_reports_and_targets_move_too() -> None:
    deadline = DeadlineDraft("Báo cáo năm 2026", date(2026, 2, 14), "trước ngày 15/02/2026", period="Q1")
    goal = TargetDraft("80% trong năm 2026", 80, ">=", "%", by=date(2026, 12, 31))
    plan = next_plan(a_plan(deadlines=(deadline,), targets=(goal,)), 2027)
    assert (plan.deadlines[0].what, plan.deadlines[0].due) == ("Báo cáo năm 2027", date(2027, 2, 14))
    assert plan.deadlines[0].phrase == "trước ngày 15/02/2027"
    assert (plan.targets[0].text, plan.targets[0].by) == ("80% trong năm 2027", date(2027, 12, 31))
