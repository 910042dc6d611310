"""Working days, with the dated examples from the rules that the office works by."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days.periods import RollPolicy, roll
from domain.days.working_days import Calendar
from tests.domain.calendars import OFFICE_2026, PLAIN

DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))
NEAR = st.dates(date(2026, 1, 1), date(2026, 4, 30))
CALENDARS = st.builds(Calendar, st.frozensets(NEAR, max_size=40), st.frozensets(NEAR, max_size=15))


@pytest.mark.parametrize(
    ("literal", "before", "rolled"),
    [
        (date(2020, 2, 15), date(2020, 2, 14), date(2020, 2, 17)),
        (date(2020, 2, 14), date(2020, 2, 14), date(2020, 2, 14)),
        (date(2020, 8, 15), date(2020, 8, 14), date(2020, 8, 17)),
        (date(2020, 11, 9), date(2020, 11, 9), date(2020, 11, 9)),
        (date(2020, 1, 19), date(2020, 1, 17), date(2020, 1, 20)),
        (date(2023, 11, 19), date(2023, 11, 17), date(2023, 11, 20)),
        (date(2026, 2, 15), date(2026, 2, 13), date(2026, 2, 23)),
        (date(2027, 5, 15), date(2027, 5, 14), date(2027, 5, 17)),
        (date(2027, 8, 15), date(2027, 8, 13), date(2027, 8, 16)),
        (date(2027, 11, 9), date(2027, 11, 9), date(2027, 11, 9)),
    ],
)
def test_a_last_day_has_a_working_day_before_it_and_may_be_rolled(literal: date, before: date, rolled: date) -> None:
    assert OFFICE_2026.at_or_before(literal) == before
    assert roll(literal, "next_working_day", OFFICE_2026) == rolled
    assert roll(literal, "none", OFFICE_2026) == literal


def test_an_extra_working_saturday_is_a_working_day() -> None:
    saturday = date(2026, 8, 22)
    assert OFFICE_2026.is_working(saturday)
    assert OFFICE_2026.plus(date(2026, 8, 21), 1) == saturday
    assert OFFICE_2026.between(date(2026, 8, 21), date(2026, 8, 24)) == 2


def test_an_extra_working_day_outweighs_a_day_off() -> None:
    day = date(2026, 3, 4)
    calendar = Calendar(frozenset({day}), frozenset({day}))
    assert calendar.is_working(day)
    assert calendar.between(day - timedelta(days=1), day) == 1


def test_between_counts_the_last_day_and_not_the_first() -> None:
    assert OFFICE_2026.between(date(2026, 2, 13), date(2026, 2, 23)) == 1
    assert OFFICE_2026.between(date(2026, 2, 23), date(2026, 2, 13)) == -1
    assert PLAIN.between(date(2026, 3, 2), date(2026, 3, 9)) == 5


def test_the_zeroth_working_day_is_refused() -> None:
    with pytest.raises(ValueError, match="n must not be 0"):
        PLAIN.plus(date(2026, 3, 2), 0)


@given(CALENDARS, DAYS, DAYS)
def test_counting_agrees_with_walking(calendar: Calendar, first: date, last: date) -> None:
    first, last = min(first, last), max(first, last)
    last = min(last, first + timedelta(days=200))
    walked = sum(calendar.is_working(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
    assert calendar.between(first, last) == walked
    assert calendar.between(last, first) == -walked


@given(CALENDARS, NEAR, st.integers(1, 60))
def test_going_forward_and_back_agrees_with_the_count(calendar: Calendar, day: date, n: int) -> None:
    later, earlier = calendar.plus(day, n), calendar.plus(day, -n)
    assert calendar.is_working(later)
    assert calendar.is_working(earlier)
    assert calendar.between(day, later) == n
    yesterday = timedelta(days=1)
    assert calendar.between(earlier - yesterday, day - yesterday) == n


@pytest.mark.parametrize("policy", ["none", "next_working_day"])
def test_a_working_day_is_never_moved(policy: RollPolicy) -> None:
    assert roll(date(2026, 3, 4), policy, OFFICE_2026) == date(2026, 3, 4)
