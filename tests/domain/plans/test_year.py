"""A plan of one year, applied to another."""

from datetime import date

import pytest

from domain.plans.drafts import DeadlineDraft, PlanDraft, Schedule, TargetDraft, TaskDraft, Window
from domain.plans.year import bring_to_year, moved

PLAN = PlanDraft(
    title="KẾ HOẠCH năm 2020",
    year_from=2020,
    year_to=2020,
    tasks=(
        TaskDraft(
            code="1.1",
            content="Xây dựng kế hoạch",
            schedule_text="Quý IV/2019 - Tháng 02/2020",
            schedule=Schedule("window", windows=(Window(date(2019, 10, 1), date(2020, 2, 29)),)),
        ),
        TaskDraft(code="1.2", content="Tuyên truyền", schedule=Schedule("continuous")),
    ),
    deadlines=(DeadlineDraft("Báo cáo năm", date(2020, 11, 9), "trước 10/11", period="Y"),),
    targets=(TargetDraft("trên 80%", 80, ">", "%", by=date(2020, 12, 31)),),
)


def test_every_date_moves_by_the_same_number_of_years() -> None:
    plan = bring_to_year(PLAN, 2026)
    assert (plan.year_from, plan.year_to) == (2026, 2026)
    assert plan.deadlines[0].due == date(2026, 11, 9)
    assert plan.targets[0].by == date(2026, 12, 31)


def test_the_year_before_stays_the_year_before_and_the_end_of_a_month_its_end() -> None:
    (window,) = bring_to_year(PLAN, 2026).tasks[0].schedule.windows
    assert window == Window(date(2025, 10, 1), date(2026, 2, 28))


def test_the_words_of_the_plan_stay() -> None:
    plan = bring_to_year(PLAN, 2026)
    assert plan.title == "KẾ HOẠCH năm 2020"
    assert plan.tasks[0].schedule_text == "Quý IV/2019 - Tháng 02/2020"
    assert plan.deadlines[0].phrase == "trước 10/11"


def test_a_plan_that_covers_the_year_stays_as_it_is() -> None:
    plan = PlanDraft(title="", year_from=2021, year_to=2030, tasks=PLAN.tasks)
    assert bring_to_year(plan, 2026) is plan


def test_a_plan_without_a_year_cannot_be_moved() -> None:
    with pytest.raises(ValueError, match="no year"):
        bring_to_year(PlanDraft(title=""), 2026)


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2020, 2, 29), 6, date(2026, 2, 28)),
        (date(2021, 2, 28), 3, date(2024, 2, 29)),
        (date(2020, 2, 28), 6, date(2026, 2, 28)),
        (date(2020, 6, 30), 6, date(2026, 6, 30)),
    ],
)
def test_february_keeps_its_last_day(day: date, years: int, expected: date) -> None:
    assert moved(day, years) == expected
