"""Instants and the office's wall clock."""

from datetime import UTC, date, datetime, time

from domain.days.zone import at_local, local_day


def test_the_local_day_begins_seven_hours_before_the_utc_day() -> None:
    assert local_day(datetime(2026, 2, 9, 16, 59, tzinfo=UTC)) == date(2026, 2, 9)
    assert local_day(datetime(2026, 2, 9, 17, 0, tzinfo=UTC)) == date(2026, 2, 10)


def test_a_local_time_becomes_an_instant_in_utc() -> None:
    moment = at_local(date(2026, 2, 10), time(8))
    assert moment == datetime(2026, 2, 10, 1, 0, tzinfo=UTC)
    assert moment.tzinfo is UTC
