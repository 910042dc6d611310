"""When work trails its calendar far enough to be asked about."""

from datetime import date

import pytest

from domain.figures.lagging import elapsed, trails

START, DUE = date(2026, 1, 1), date(2026, 4, 10)


@pytest.mark.parametrize(
    ("today", "share"),
    [
        (date(2025, 12, 31), 0),
        (date(2026, 1, 1), 1),
        (date(2026, 2, 19), 50),
        (date(2026, 4, 10), 100),
        (date(2026, 5, 1), 100),
    ],
)
def test_the_share_of_the_time_counts_both_ends(today: date, share: int) -> None:
    assert elapsed(START, DUE, today) == share


@pytest.mark.parametrize(
    ("today", "percent", "behind"),
    [
        (date(2026, 2, 18), 0, False),
        (date(2026, 2, 19), 20, True),
        (date(2026, 2, 19), 21, False),
        (date(2026, 4, 10), 70, True),
        (date(2026, 4, 10), 71, False),
        (date(2026, 4, 11), 0, False),
    ],
)
def test_it_trails_from_the_middle_on_by_thirty_points(today: date, percent: int, behind: bool) -> None:
    assert trails(START, DUE, today, percent) is behind


def test_a_window_of_no_days_has_passed() -> None:
    assert elapsed(DUE, START, START) == 100
