"""What is told to whom, day by day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days.periods import RollPolicy
from domain.reminding.digests import ends_on, goes_out, is_told_on, told_before, told_step
from domain.reminding.rules import current_step, working_days_late
from tests.domain.calendars import OFFICE_2026

FRIDAY = date(2026, 2, 27)
DAYS = st.dates(date(2026, 1, 1), date(2026, 6, 30))
ROLLS = st.sampled_from(["none", "next_working_day"])


def utc(month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("role", "day", "step"),
    [
        ("head", date(2026, 2, 25), -3),
        ("staff", date(2026, 2, 26), -1),
        ("head", date(2026, 3, 3), 1),
        ("office", FRIDAY, None),
        ("office", date(2026, 3, 2), 1),
        ("office", date(2026, 3, 3), 2),
        ("leader", date(2026, 3, 4), None),
        ("leader", date(2026, 3, 9), 6),
        ("leader", date(2026, 3, 10), None),
    ],
)
def test_each_role_hears_of_what_concerns_it(role: str, day: date, step: int | None) -> None:
    assert told_step(role, day, FRIDAY, "none", OFFICE_2026) == step


def test_leaders_do_not_hear_of_what_is_hardly_late() -> None:
    monday = date(2026, 3, 2)
    assert told_step("leader", monday, FRIDAY, "none", OFFICE_2026) is None
    assert told_step("leader", monday, date(2026, 2, 25), "none", OFFICE_2026) == 3


def test_a_step_is_told_once_and_a_missed_one_on_the_first_day() -> None:
    def told(first: date) -> list[int]:
        days = [date(2026, 2, 23) + timedelta(days=n) for n in range(5)]
        return [day.day for day in days if is_told_on("head", day, first, FRIDAY, "none", OFFICE_2026)]

    assert told(date(2026, 2, 1)) == [24, 26, 27]
    assert told(date(2026, 2, 25)) == [25, 26, 27]
    assert told(date(2026, 2, 28)) == []


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (utc(2, 13, 0, 59), utc(2, 13, 1, 0)),
        (utc(2, 13, 1, 0), utc(2, 13, 1, 0)),
        (utc(2, 13, 10, 59), utc(2, 13, 10, 59)),
        (utc(2, 13, 11, 0), utc(2, 23, 1, 0)),
        (utc(2, 17, 3, 0), utc(2, 23, 1, 0)),
    ],
)
def test_a_digest_goes_out_between_its_hour_and_the_end_of_a_working_day(now: datetime, then: datetime) -> None:
    assert goes_out(now, OFFICE_2026) == then


def test_what_is_due_on_a_day_off_ends_on_the_working_day_before() -> None:
    assert ends_on(date(2026, 2, 13), date(2026, 2, 15), "none", OFFICE_2026)
    assert not ends_on(date(2026, 2, 13), date(2026, 2, 15), "next_working_day", OFFICE_2026)


@given(DAYS, DAYS, ROLLS)
def test_what_is_due_after_the_horizon_concerns_nobody(day: date, due: date, policy_roll: RollPolicy) -> None:
    concerns = current_step(day, due, policy_roll, OFFICE_2026) is not None
    assert not concerns or due < told_before(day, OFFICE_2026)
    assert working_days_late(day, due, OFFICE_2026, policy_roll) == 0 or due < day
