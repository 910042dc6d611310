"""Times that are words: the next month, numbers of quarters, thirds of months, Tết, occasions, halves of the year."""

from datetime import date

import pytest

from domain.plans.drafts import Schedule, Window
from domain.plans.schedules import read_schedule


def _window(start: date | None, due: date) -> Schedule:
    return Schedule("window", windows=(Window(start, due),))


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("Tháng sáu", _window(date(2026, 6, 1), date(2026, 6, 30))),
        ("Tháng Sáu/2026", _window(date(2026, 6, 1), date(2026, 6, 30))),
        ("Quý hai", _window(date(2026, 4, 1), date(2026, 6, 30))),
        ("Quý Ba năm 2026", _window(date(2026, 7, 1), date(2026, 9, 30))),
        ("Hai quý đầu năm", _window(date(2026, 1, 1), date(2026, 6, 30))),
        ("2 quý cuối năm 2026", _window(date(2026, 7, 1), date(2026, 12, 31))),
        ("Trung tuần tháng 9", _window(date(2026, 9, 11), date(2026, 9, 20))),
        ("Hạ tuần tháng 2/2026", _window(date(2026, 2, 21), date(2026, 2, 28))),
        ("20 tháng 5", _window(None, date(2026, 5, 20))),
        ("Hạn 20/5", _window(None, date(2026, 5, 20))),
        ("Sáng 15/3", _window(None, date(2026, 3, 15))),
        ("Trước Tết Nguyên đán Bính Ngọ", _window(None, date(2026, 2, 16))),
    ],
)
def test_words_name_the_days(text: str, schedule: Schedule) -> None:
    assert read_schedule(text, 2026) == schedule


@pytest.mark.parametrize("text", ["Tháng sau", "Tuần đầu tháng sau", "Tháng Chạp", "Sau Tết Nguyên đán"])
def test_what_has_no_day_to_count_from_is_asked(text: str) -> None:
    assert read_schedule(text, 2026) == Schedule()


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("Ngày 05 của tháng sau", Schedule("recurring", "month")),
        ("03 tháng sau khi có kết luận", Schedule("relative", event="kết luận")),
        ("Cuối quý", Schedule("recurring", "quarter")),
        ("06 tháng và cuối năm", Schedule("recurring")),
        ("Sơ kết 6 tháng, tổng kết năm", Schedule("recurring")),
        ("Dịp lễ, Tết và các sự kiện", Schedule("on_event", event="lễ, Tết và các sự kiện")),
        ("Dịp 27/7", _window(None, date(2026, 7, 27))),
        ("Theo thời điểm có nhu cầu", Schedule("on_event", event="thời điểm có nhu cầu")),
    ],
)
def test_words_name_a_rhythm_or_an_event(text: str, schedule: Schedule) -> None:
    assert read_schedule(text, 2026) == schedule
