"""Recurring tasks as windows."""

from datetime import date

import pytest

from domain.plans.drafts import PlanDraft, Schedule, TaskDraft, Window
from domain.plans.schedules import read_schedule
from domain.reports.recurrence import made_ahead, occurrences


def windows(text: str, first: int = 2026, last: int = 2026) -> tuple[Window, ...]:
    return occurrences(read_schedule(text, first), text, first, last)


def test_every_month_quarter_and_year_is_a_window() -> None:
    monthly = windows("Hàng tháng")
    assert len(monthly) == 12
    assert monthly[1] == Window(date(2026, 2, 1), date(2026, 2, 28))
    assert [window.due for window in windows("Hằng quý")] == [
        date(2026, 3, 31),
        date(2026, 6, 30),
        date(2026, 9, 30),
        date(2026, 12, 31),
    ]
    assert windows("hằng năm", 2025, 2026) == (
        Window(date(2025, 1, 1), date(2025, 12, 31)),
        Window(date(2026, 1, 1), date(2026, 12, 31)),
    )


def test_a_day_that_the_words_fix_ends_the_window() -> None:
    text = "hằng quý, trước ngày 10 tháng cuối quý"
    found = occurrences(Schedule("recurring", "quarter"), text, 2026, 2026)
    assert [window.due for window in found] == [date(2026, month, 9) for month in (3, 6, 9, 12)]
    assert found[0].start == date(2026, 1, 1)


@pytest.mark.parametrize("text", ["Hàng tuần", "định kỳ", "Thường xuyên", "khi có yêu cầu"])
def test_what_has_no_date_of_its_own_is_left_without(text: str) -> None:
    assert windows(text) == ()


def test_windows_that_the_plan_names_stay() -> None:
    own = (Window(None, date(2026, 5, 1)),)
    assert occurrences(Schedule("recurring", "month", own), "", 2026, 2026) == own


def test_a_plan_of_many_years_is_made_no_further_than_the_next() -> None:
    task = TaskDraft("1", "Việc", schedule_text="hằng năm", schedule=Schedule("recurring", "year"))
    draft = PlanDraft("Kế hoạch", year_from=2025, year_to=2030, tasks=(task,))
    (made,) = made_ahead(draft, date(2026, 1, 5)).tasks
    assert [window.due.year for window in made.schedule.windows] == [2025, 2026, 2027]
