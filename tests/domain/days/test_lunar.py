"""Tết and what is dated by it."""

from datetime import date, timedelta

import pytest

from domain.days.holidays import propose
from domain.days.lunar import lunar_days, new_year
from domain.plan_words import plain


@pytest.mark.parametrize("year", [2020, 2025, 2030, 2033, 2040])
def test_the_first_day_of_tet_is_that_of_the_published_calendar(year: int) -> None:
    named = {row.day for row in propose(year) if row.name.casefold() == "tết nguyên đán"}
    eves = {row.day + timedelta(days=1) for row in propose(year) if row.name.startswith("Giao thừa")}
    assert {new_year(year)} in (named, eves)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Trước Tết Nguyên đán", (None, date(2026, 2, 16))),
        ("Xong trước Tết Nguyên đán Đinh Mùi năm 2027", (None, date(2027, 2, 5))),
        ("Tháng Giêng", (date(2026, 2, 17), date(2026, 3, 17))),
        ("Trước, trong và sau Tết Nguyên đán", None),
        ("Trước Tết Dương lịch", None),
        ("Trước Tết Nguyên đán 1999", None),
    ],
)
def test_a_time_by_tet_is_one_of_its_year(text: str, days: tuple[date | None, date] | None) -> None:
    assert lunar_days(plain(text), 2026) == days
