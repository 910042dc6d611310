"""Days off and extra working days in the office's own words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days.office_words import BadDays, DayEdit, read_day_edits

TODAY = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("text", "day", "action"),
    [
        ("thêm ngày nghỉ 31/12", date(2026, 12, 31), "off"),
        ("them ngay nghi 31/12", date(2026, 12, 31), "off"),
        ("thứ bảy 28/02 làm bù", date(2026, 2, 28), "work"),
        ("làm bù thứ 7, ngày 28/2/2026", date(2026, 2, 28), "work"),
        ("bỏ ngày nghỉ 24/11", date(2026, 11, 24), "remove"),
        ("xác nhận 24/11", date(2026, 11, 24), "confirm"),
        ("xác nhận ngày nghỉ 24 tháng 11", date(2026, 11, 24), "confirm"),
        ("nghỉ ngày 2/1/2027", date(2027, 1, 2), "off"),
    ],
)
def test_one_day(text: str, day: date, action: str) -> None:
    (edit,) = read_day_edits(text, TODAY)
    assert (edit.day, edit.action) == (day, action)


def test_a_stretch_is_all_its_days() -> None:
    edits = read_day_edits("nghỉ Tết từ 6/2 đến 14/2/2027 theo QĐ 1234/QĐ-TTg", TODAY)
    assert [edits[0].day, edits[-1].day] == [date(2027, 2, 6), date(2027, 2, 14)]
    assert len(edits) == 9
    assert {edit.source for edit in edits} == {"QĐ 1234/QĐ-TTg"}
    assert [edit.day for edit in read_day_edits("nghỉ 14-16/2", TODAY)] == [date(2026, 2, day) for day in (14, 15, 16)]
    assert len(read_day_edits("nghỉ từ ngày 30/12 đến ngày 2/1/2027", TODAY)) == 4


def test_a_swap_is_a_day_off_and_a_day_worked() -> None:
    expected = {date(2026, 4, 20): "off", date(2026, 4, 25): "work"}
    for text in ("nghỉ thứ hai 20/4, làm bù thứ bảy 25/4", "hoán đổi ngày làm việc 20/4 sang thứ bảy 25/4"):
        assert {edit.day: edit.action for edit in read_day_edits(text, TODAY)} == expected


def test_several_days_share_what_is_said_of_them() -> None:
    assert [edit.action for edit in read_day_edits("nghỉ 30/4, 1/5", TODAY)] == ["off", "off"]


def test_it_keeps_the_reason() -> None:
    assert read_day_edits("thêm ngày nghỉ 31/12 vì hội nghị ngành", TODAY) == (
        DayEdit(date(2026, 12, 31), "off", "hội nghị ngành"),
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nghỉ Tết Nguyên đán từ 6/2 đến 8/2/2027", "Nghỉ Tết Nguyên đán"),
        ("thêm ngày nghỉ 31/12", "Ngày nghỉ"),
        ("nghỉ thứ hai 20/4", "Ngày nghỉ"),
        ("thứ bảy 28/02 làm bù", "Làm bù"),
    ],
)
def test_a_day_is_called_as_the_sentence_calls_it(text: str, name: str) -> None:
    assert read_day_edits(text, TODAY)[0].name == name


def test_a_day_that_is_over_is_meant_for_the_next_year() -> None:
    (edit,) = read_day_edits("thêm ngày nghỉ 2/1", date(2026, 11, 22))
    assert edit.day == date(2027, 1, 2)
    (edit,) = read_day_edits("thêm ngày nghỉ 20/11", date(2026, 11, 22))
    assert edit.day == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("thêm ngày nghỉ", "calendar-no-day"),
        ("thêm ngày nghỉ 31/2", "calendar-not-a-day"),
        ("thứ sáu 28/02 làm bù", "calendar-weekday"),
        ("ngày 28/02 thì sao", "calendar-no-action"),
        ("nghỉ từ 20/2 đến 10/2", "calendar-stretch"),
        ("nghỉ từ 1/1/2026 đến 31/12/2026", "calendar-stretch"),
        ("nghỉ 30/4, 30/4", "calendar-day-twice"),
        ("hoán đổi 20/4", "calendar-swap"),
    ],
)
def test_what_cannot_be_is_refused(text: str, key: str) -> None:
    with pytest.raises(BadDays, match=key):
        read_day_edits(text, TODAY)


@given(st.text(max_size=60))
def test_any_words_are_read_or_refused(text: str) -> None:
    try:
        edits = read_day_edits(f"nghỉ {text}", TODAY)
    except BadDays:
        return
    assert edits
