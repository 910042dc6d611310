"""Days as they are said in chat, counted from Wednesday 4 March 2026."""

from datetime import date

import pytest

from domain.understanding import Context, understand
from domain.understanding.days import day_said

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("05/4", date(2026, 4, 5)),
        ("hết ngày 05/4", date(2026, 4, 5)),
        ("ngày 5 tháng 4 năm 2027", date(2027, 4, 5)),
        ("31/12", date(2026, 12, 31)),
        ("ngày 15", date(2026, 3, 15)),
        ("ngày 2", date(2026, 4, 2)),
        ("mai", date(2026, 3, 5)),
        ("sáng mai", date(2026, 3, 5)),
        ("ngày mốt", date(2026, 3, 6)),
        ("chiều nay", WEDNESDAY),
        ("thu 5", date(2026, 3, 5)),
        ("thứ tư", date(2026, 3, 11)),
        ("thứ 2 tuần sau", date(2026, 3, 9)),
        ("thứ 6 tuần sau", date(2026, 3, 13)),
        ("chủ nhật", date(2026, 3, 8)),
        ("tuần sau", date(2026, 3, 9)),
        ("cuối tuần", date(2026, 3, 6)),
        ("cuối tuần sau", date(2026, 3, 13)),
        ("cuối tháng", date(2026, 3, 31)),
        ("tháng sau", date(2026, 4, 1)),
        ("cuối tháng sau", date(2026, 4, 30)),
        ("hết quý", date(2026, 3, 31)),
        ("cuối năm", date(2026, 12, 31)),
    ],
)
def test_a_day_said_in_chat_is_counted_from_today(words: str, day: date) -> None:
    assert day_said(words, WEDNESDAY) == day


@pytest.mark.parametrize("words", ["lát nữa", "khi nào xong", "30/2", "ngày 32", ""])
def test_what_names_no_certain_day_is_none(words: str) -> None:
    assert day_said(words, WEDNESDAY) is None


def test_a_date_long_over_is_next_years() -> None:
    assert day_said("15/1", date(2026, 12, 20)) == date(2027, 1, 15)
    assert day_said("29/2", date(2027, 12, 20)) == date(2028, 2, 29)


def test_snoozing_gives_the_day_where_today_is_known_and_the_words_where_it_is_not() -> None:
    known = Context(role="unit", today=WEDNESDAY)
    assert understand("để thứ 6 tuần sau nhắc lại", known).slots["until"] == "2026-03-13"
    assert understand("lát nữa nhắc lại", known).slots["until"] == "lát nữa"
    assert understand("để thứ 6 tuần sau nhắc lại", Context(role="unit")).slots["until"] == "thứ 6 tuần sau"
