"""The steps of a reminder, counted in working days, and the moments at which somebody must be told."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days.periods import RollPolicy
from domain.days.zone import ZONE, local_day
from domain.reminding.rules import (
    DEFAULT,
    current_step,
    first_moment,
    in_window,
    is_leader_day,
    next_moment,
    next_told,
    next_window,
    reminder_day,
    working_days_late,
)
from tests.domain.calendars import OFFICE_2026, PLAIN


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


DUES = st.dates(date(2025, 12, 1), date(2026, 12, 31))
ROLLS = st.sampled_from(["none", "next_working_day"])
MOMENTS = st.integers(0, 700_000).map(lambda minutes: local("2025-11-01 00:00") + timedelta(minutes=minutes))

IN_TET = date(2026, 2, 15)


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def step(day: date, due: date, policy_roll: RollPolicy) -> int | None:
    """The step that falls exactly on `day`."""
    now, before = (current_step(one, due, policy_roll, OFFICE_2026) for one in (day, day - timedelta(days=1)))
    return now if now != before else None


def steps(due: date, policy_roll: RollPolicy, last: date) -> list[tuple[date, int | None]]:
    """The days on which the unit is told, one after the other, and the step of each."""
    found, moment = [], local("2025-10-01 00:00")
    while (day := local_day(moment := next_told(moment, due, policy_roll, OFFICE_2026))) <= last:
        found.append((day, step(day, due, policy_roll)))
    return found


def test_steps_around_tet_count_from_the_working_day_before_it() -> None:
    assert reminder_day(IN_TET, "none", OFFICE_2026) == date(2026, 2, 13)
    assert steps(IN_TET, "none", date(2026, 3, 11)) == [
        (date(2026, 2, 4), -7),
        (date(2026, 2, 10), -3),
        (date(2026, 2, 12), -1),
        (date(2026, 2, 13), 0),
        (date(2026, 2, 23), 1),
        (date(2026, 2, 25), 3),
        (date(2026, 3, 4), 8),
        (date(2026, 3, 11), 13),
    ]


def test_steps_move_with_the_rolled_day_where_the_office_chose_that() -> None:
    assert reminder_day(IN_TET, "next_working_day", OFFICE_2026) == date(2026, 2, 23)
    assert steps(IN_TET, "next_working_day", date(2026, 2, 26)) == [
        (date(2026, 2, 5), -7),
        (date(2026, 2, 11), -3),
        (date(2026, 2, 13), -1),
        (date(2026, 2, 23), 0),
        (date(2026, 2, 24), 1),
        (date(2026, 2, 26), 3),
    ]


@pytest.mark.parametrize(
    ("day", "step"),
    [
        (date(2026, 2, 3), None),
        (date(2026, 2, 4), -7),
        (date(2026, 2, 7), -7),
        (date(2026, 2, 9), -7),
        (date(2026, 2, 11), -3),
        (date(2026, 2, 13), 0),
        (date(2026, 2, 22), 0),
        (date(2026, 2, 24), 1),
        (date(2026, 3, 3), 3),
        (date(2026, 3, 10), 8),
        (date(2027, 2, 15), 253),
    ],
)
def test_of_the_steps_missed_only_the_latest_counts(day: date, step: int | None) -> None:
    assert current_step(day, IN_TET, "none", OFFICE_2026) == step


@pytest.mark.parametrize(
    ("day", "late"),
    [
        (date(2026, 2, 13), 0),
        (date(2026, 2, 15), 0),
        (date(2026, 2, 22), 0),
        (date(2026, 2, 23), 1),
        (date(2026, 2, 28), 5),
    ],
)
def test_lateness_begins_on_the_first_working_day_after_the_due_date(day: date, late: int) -> None:
    assert working_days_late(day, IN_TET, OFFICE_2026) == late


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-01-05 09:00", "2026-02-04 08:00"),
        ("2026-02-04 07:59", "2026-02-04 08:00"),
        ("2026-02-04 08:00", "2026-02-10 08:00"),
        ("2026-02-13 08:00", "2026-02-23 08:00"),
        ("2026-02-23 08:00", "2026-02-24 08:00"),
        ("2026-02-27 17:00", "2026-03-02 08:00"),
    ],
)
def test_the_next_moment_is_a_step_and_after_the_due_date_every_working_morning(now: str, then: str) -> None:
    moment = next_moment(local(now), IN_TET, "none", OFFICE_2026)
    assert moment == local(then)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        # Nothing missed yet: the first step.
        ("2026-01-05 09:00", "2026-02-04 08:00"),
        # Missed the step of the 4th at 8: told in the next digest.
        ("2026-02-04 10:00", "2026-02-05 08:00"),
        ("2026-02-07 10:00", "2026-02-09 08:00"),
        # Today is the last working day before the due date: before 8 the digest, then at once.
        ("2026-02-13 07:30", "2026-02-13 08:00"),
        ("2026-02-13 10:00", "2026-02-13 10:00"),
        # Too late in the evening: it can only be told when the office is back.
        ("2026-02-13 19:00", "2026-02-23 08:00"),
    ],
)
def test_what_is_created_late_is_told_in_the_next_digest_unless_it_ends_today(now: str, then: str) -> None:
    moment = first_moment(local(now), IN_TET, "none", OFFICE_2026)
    assert moment == local(then)


def test_leaders_are_told_on_monday_or_the_first_working_day_of_the_week() -> None:
    told = [day for day in days(date(2026, 2, 9), date(2026, 3, 8)) if is_leader_day(day, OFFICE_2026)]
    assert told == [date(2026, 2, 9), date(2026, 2, 23), date(2026, 3, 2)]
    assert is_leader_day(date(2026, 4, 28), OFFICE_2026)
    assert not is_leader_day(date(2026, 4, 27), OFFICE_2026)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-02-13 06:59", "2026-02-13 07:00"),
        ("2026-02-13 07:00", "2026-02-13 07:00"),
        ("2026-02-13 17:59", "2026-02-13 17:59"),
        ("2026-02-13 18:00", "2026-02-23 07:00"),
        ("2026-02-17 10:00", "2026-02-23 07:00"),
    ],
)
def test_messages_wait_for_the_window_of_a_working_day(now: str, then: str) -> None:
    assert next_window(local(now), OFFICE_2026) == local(then)
    assert in_window(local(now), OFFICE_2026) == (now == then)


@given(MOMENTS, DUES, ROLLS)
def test_the_next_moment_is_a_later_morning_with_something_to_tell(
    now: datetime, due: date, policy_roll: RollPolicy
) -> None:
    moment = next_moment(now, due, policy_roll, OFFICE_2026)
    day = local_day(moment)
    assert moment > now
    assert moment.time() == time(1)
    assert OFFICE_2026.is_working(day)
    late = working_days_late(day, due, OFFICE_2026, policy_roll)
    assert late or step(day, due, policy_roll) is not None


@given(MOMENTS, DUES, ROLLS)
def test_no_step_lies_between_now_and_the_next_moment(now: datetime, due: date, policy_roll: RollPolicy) -> None:
    moment = next_moment(now, due, policy_roll, OFFICE_2026)
    skipped = days(local_day(now) + timedelta(days=1), local_day(moment) - timedelta(days=1))[:60]
    assert all(step(day, due, policy_roll) is None for day in skipped)


@given(MOMENTS, DUES, ROLLS)
def test_the_first_moment_is_never_past_nor_outside_the_window(
    now: datetime, due: date, policy_roll: RollPolicy
) -> None:
    moment = first_moment(now, due, policy_roll, OFFICE_2026)
    assert moment >= now
    assert in_window(moment, OFFICE_2026)
    assert current_step(local_day(moment), due, policy_roll, OFFICE_2026) is not None


@given(DUES, ROLLS)
def test_steps_rise_strictly_and_the_unit_is_told_on_the_working_day_of_each(
    due: date, policy_roll: RollPolicy
) -> None:
    last = due + timedelta(days=45)
    told = steps(due, policy_roll, last)
    rising = [
        found for day in days(due - timedelta(days=40), last) if (found := step(day, due, policy_roll)) is not None
    ]
    assert [one for _, one in told] == rising == sorted(set(rising))
    assert all(OFFICE_2026.is_working(day) for day, _ in told)


def test_without_holidays_a_friday_due_date_is_told_seven_working_days_before() -> None:
    due = date(2026, 11, 27)
    moment = next_moment(local("2026-11-01 07:00"), due, "none", PLAIN, DEFAULT)
    assert moment == local("2026-11-18 08:00")
