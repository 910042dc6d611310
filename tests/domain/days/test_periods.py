"""Reporting periods, their names and their first and last days."""

from datetime import date

import pytest

from domain.days.periods import BadPeriod, Period, bounds, label, parse_period
from locales import texts


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Q1-2026", date(2025, 12, 15), date(2026, 3, 14)),
        ("Q2-2026", date(2026, 3, 15), date(2026, 6, 14)),
        ("Q3-2026", date(2026, 6, 15), date(2026, 9, 14)),
        ("Q4-2026", date(2026, 9, 15), date(2026, 12, 14)),
        ("H1-2026", date(2025, 12, 15), date(2026, 6, 14)),
        ("H2-2026", date(2026, 6, 15), date(2026, 12, 14)),
        ("9M-2026", date(2025, 12, 15), date(2026, 9, 14)),
        ("Y-2026", date(2025, 12, 15), date(2026, 12, 14)),
        ("month-01-2026", date(2025, 12, 15), date(2026, 1, 14)),
        ("month-03-2026", date(2026, 2, 15), date(2026, 3, 14)),
    ],
)
def test_a_period_closes_as_decree_09_2019_says(text: str, start: date, end: date) -> None:
    period = parse_period(text)
    assert bounds(period) == (start, end)
    assert str(period) == text


def test_case_and_a_single_digit_month_are_accepted() -> None:
    assert parse_period(" q1-2026 ") == Period("Q1", 2026)
    assert parse_period("Month-3-2026") == Period("month-03", 2026)


@pytest.mark.parametrize("text", ["", "Q5-2026", "Q1", "2026", "month-13-2026", "month-00-2026", "H3-2026", "Q1-26"])
def test_it_refuses_what_names_no_period(text: str) -> None:
    with pytest.raises(BadPeriod):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("Q3-2026", "quý III/2026", "quarter III/2026"),
        ("H1-2026", "6 tháng đầu năm 2026", "first half of 2026"),
        ("H2-2026", "6 tháng cuối năm 2026", "second half of 2026"),
        ("9M-2026", "9 tháng đầu năm 2026", "first nine months of 2026"),
        ("Y-2026", "năm 2026", "2026"),
        ("month-09-2026", "tháng 9/2026", "month 9/2026"),
    ],
)
def test_a_period_has_a_name_to_be_shown(text: str, vietnamese: str, english: str) -> None:
    key, arguments = label(parse_period(text))
    assert texts("vi")(key, **arguments) == vietnamese
    assert texts("en")(key, **arguments) == english
