"""What a unit's updates amount to, and the mark that follows from the dates."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plans.drafts import Window
from domain.progress import (
    BadPercent,
    Mark,
    State,
    Status,
    Update,
    check_percent,
    is_overdue,
    mark,
    replay,
    settle,
    sort_key,
)

HALVES = (Window(date(2026, 1, 1), date(2026, 6, 30)), Window(date(2026, 7, 1), date(2026, 12, 31)))
TODAY = date(2026, 3, 10)


def at(month: int, day: int, hour: int = 2) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(("given_", "percent"), [(0, 0), (100, 100), ("80", 80), (" 80 % ", 80), ("007", 7)])
def test_it_accepts_whole_percents(given_: object, percent: int) -> None:
    assert check_percent(given_) == percent


@pytest.mark.parametrize("given_", [101, -1, "", "abc", "12.5", 12.5, True, None, "٣", "²", "9" * 5000, "00101"])
def test_it_refuses_what_is_no_percent(given_: object) -> None:
    with pytest.raises(BadPercent):
        check_percent(given_)


@pytest.mark.parametrize(
    ("percent", "status", "before", "settled"),
    [
        (100, None, 0, (100, "done")),
        (None, "done", 40, (100, "done")),
        (60, None, 0, (60, "in_progress")),
        (60, "done", 0, (60, "in_progress")),
        (0, "in_progress", 0, (0, "in_progress")),
        (0, None, 50, (0, "not_started")),
        (None, "in_progress", 40, (40, "in_progress")),
        (None, "in_progress", 100, (0, "in_progress")),
        (None, "not_started", 40, (0, "not_started")),
    ],
)
def test_percent_and_status_agree(
    percent: int | None, status: Status | None, before: int, settled: tuple[int, Status]
) -> None:
    assert settle(percent, status, before) == settled


def test_an_empty_claim_settles_nothing() -> None:
    with pytest.raises(ValueError, match="neither"):
        settle(None, None)


def test_nothing_reported_is_not_started() -> None:
    assert replay([], HALVES) == State(0, "not_started", {}, None)


def test_done_meets_the_window_of_its_day() -> None:
    state = replay([Update(1, at(2, 1), 40), Update(2, at(5, 20), 100)], HALVES)
    assert state == State(100, "done", {0: 2}, at(5, 20))


def test_done_also_meets_the_earlier_windows_still_open() -> None:
    assert replay([Update(7, at(8, 1), status="done")], HALVES).met == {0: 7, 1: 7}


def test_a_later_window_leaves_the_earlier_answer_alone() -> None:
    state = replay([Update(1, at(5, 20), 100), Update(2, at(8, 1), 30)], HALVES)
    assert state == State(30, "in_progress", {0: 1}, None)
    state = replay([Update(1, at(5, 20), 100), Update(3, at(9, 1), 100)], HALVES)
    assert state == State(100, "done", {0: 1, 1: 3}, at(9, 1))


def test_less_than_done_opens_the_current_window_again() -> None:
    state = replay([Update(1, at(8, 1), 100), Update(2, at(8, 2), 90)], HALVES)
    assert state == State(90, "in_progress", {0: 1}, None)


def test_done_said_twice_keeps_the_first_time() -> None:
    state = replay([Update(1, at(5, 20), 100), Update(2, at(5, 21), 100)], HALVES)
    assert state == State(100, "done", {0: 1}, at(5, 20))


def test_a_bare_note_changes_nothing() -> None:
    state = replay([Update(1, at(5, 20), 100), Update(2, at(5, 21))], HALVES)
    assert state == State(100, "done", {0: 1}, at(5, 20))


def test_the_window_is_that_of_the_local_day() -> None:
    last_utc_hour_of_june = at(6, 30, 18)
    assert replay([Update(1, last_utc_hour_of_june, 100)], HALVES).met == {0: 1, 1: 1}


def test_a_task_without_windows_is_done_all_the_same() -> None:
    assert replay([Update(1, at(5, 20), 100)]) == State(100, "done", {}, at(5, 20))


def test_a_window_without_a_start_begins_after_the_one_before_it() -> None:
    windows = (Window(None, date(2026, 3, 15)), Window(None, date(2026, 6, 15)))
    assert replay([Update(1, at(1, 1), 100)], windows).met == {0: 1}
    assert replay([Update(1, at(3, 15), 100)], windows).met == {0: 1}
    assert replay([Update(1, at(3, 16), 100)], windows).met == {0: 1, 1: 1}


def test_before_the_first_start_the_first_window_is_meant() -> None:
    assert replay([Update(1, datetime(2025, 12, 1, tzinfo=UTC), 100)], HALVES).met == {0: 1}


UPDATES = st.lists(
    st.builds(
        Update,
        st.integers(1, 1000),
        st.integers(-50, 600).map(lambda days: at(1, 1) + timedelta(days=days)),
        st.none() | st.integers(0, 100),
        st.none() | st.sampled_from(["not_started", "in_progress", "done"]),
    )
)


@given(UPDATES)
def test_the_state_is_consistent_after_any_updates(updates: list[Update]) -> None:
    state = replay(sorted(updates, key=lambda update: update.at), HALVES)
    assert (state.status == "done") == (state.percent == 100) == (state.done_at is not None)
    assert state.status != "not_started" or state.percent == 0
    assert set(state.met) <= {0, 1}
    assert set(state.met.values()) <= {update.id for update in updates}


@pytest.mark.parametrize(
    ("due", "met_on", "counted", "expected"),
    [
        (None, None, True, Mark.NO_DATE),
        (None, TODAY, True, Mark.NO_DATE),
        (date(2026, 3, 9), None, True, Mark.OVERDUE),
        (date(2026, 3, 9), None, False, Mark.NO_DATE),
        (date(2026, 3, 10), None, True, Mark.DUE_SOON),
        (date(2026, 3, 17), None, True, Mark.DUE_SOON),
        (date(2026, 3, 18), None, True, Mark.IN_TIME),
        (date(2026, 3, 9), date(2026, 3, 9), True, Mark.DONE_ON_TIME),
        (date(2026, 3, 9), date(2026, 3, 10), True, Mark.DONE_LATE),
        (date(2026, 3, 9), date(2026, 3, 10), False, Mark.DONE_ON_TIME),
    ],
)
def test_the_mark_follows_from_the_dates(due: date | None, met_on: date | None, counted: bool, expected: Mark) -> None:
    assert mark(due, TODAY, met_on, counted) is expected


@given(st.none() | st.dates(), st.dates(), st.none() | st.dates(), st.booleans())
def test_the_red_mark_and_overdue_are_one_formula(
    due: date | None, today: date, met_on: date | None, counted: bool
) -> None:
    red = mark(due, today, met_on, counted) is Mark.OVERDUE
    assert red == is_overdue(due, today, met_on is not None, counted)


def test_every_mark_has_its_sign_and_its_word() -> None:
    assert {item.emoji for item in Mark} == set("🟢🔵🟡🔴🟠⚪")
    assert Mark.DUE_SOON.key == "mark-due-soon"


def test_the_most_urgent_comes_first() -> None:
    items = [
        (Mark.DONE_LATE, date(2026, 1, 5)),
        (Mark.NO_DATE, None),
        (Mark.IN_TIME, date(2026, 5, 1)),
        (Mark.OVERDUE, TODAY - timedelta(days=1)),
        (Mark.DUE_SOON, TODAY),
        (Mark.IN_TIME, date(2026, 4, 1)),
        (Mark.OVERDUE, TODAY - timedelta(days=30)),
    ]
    assert [items.index(item) for item in sorted(items, key=lambda item: sort_key(*item))] == [
        6,
        3,
        4,
        5,
        2,
        1,
        0,
    ]
