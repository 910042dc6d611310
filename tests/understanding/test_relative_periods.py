"""Periods told by the day on which one writes."""

from datetime import date

import pytest

from domain.understanding import Context, understand


@pytest.mark.parametrize(
    ("text", "today", "period"),
    [
        ("nộp báo cáo quý này", date(2026, 3, 4), "Q1-2026"),
        ("nop bao cao quy nay", date(2026, 12, 31), "Q4-2026"),
        ("em gửi báo cáo quý trước", date(2026, 1, 5), "Q4-2025"),
        ("nộp báo cáo tháng trước", date(2026, 1, 31), "month-12-2025"),
        ("nộp báo cáo tháng này", date(2026, 11, 2), "month-11-2026"),
        ("gửi báo cáo năm nay", date(2026, 11, 2), "Y-2026"),
        ("nộp báo cáo quý 2, quý trước gửi rồi", date(2026, 5, 5), "Q2"),
    ],
)
def test_it_reads_a_period_as_seen_from_today(text: str, today: date, period: str) -> None:
    read = understand(text, Context(role="unit", own_unit=1, today=today))
    assert (read.intent, read.slots.get("period")) == ("submit_report", period)


def test_without_a_date_such_words_name_no_period() -> None:
    assert "period" not in understand("nộp báo cáo quý này", Context(role="unit", own_unit=1)).slots


def test_the_office_asks_for_the_units_of_this_quarter() -> None:
    read = understand("đơn vị nào chưa nộp báo cáo quý này", Context(role="office", today=date(2026, 8, 1)))
    assert (read.intent, read.slots["period"]) == ("late_units", "Q3-2026")
