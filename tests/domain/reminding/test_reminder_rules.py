"""The office's steps, a person's own, and what is put off."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days.zone import at_local
from domain.reminding.digests import ends_on, is_told_on, offset, possible_steps, put_off_until, told_step
from domain.reminding.office_rules import BadSteps, Rules, Wishes, as_dict, check_steps, joined, personal, with_steps
from domain.reminding.rules import DEFAULT, current_step, next_moment
from tests.domain.calendars import OFFICE_2026

FRIDAY = date(2026, 2, 27)
DAYS = st.dates(date(2026, 1, 1), date(2026, 6, 30))
WISHES = st.builds(Wishes, hour=st.none() | st.times(time(7), time(17, 59)), days_before=st.none() | st.integers(0, 30))


def test_a_kind_that_was_not_touched_has_the_usual_steps() -> None:
    rules = Rules({"report": with_steps(DEFAULT, {"before": [10, 0]})})
    assert rules.of("report").before == (10, 0)
    assert rules.of("report").after == (1, 3)
    assert rules.of("window") == DEFAULT


def test_steps_are_put_in_order_and_keep_the_due_day_and_the_first_late_day() -> None:
    assert check_steps({"before": [1, 10, 5, 2, 5], "after": [4], "every": 5}) == {
        "before": [10, 5, 2, 1, 0],
        "after": [1, 4],
        "every": 5,
    }


@pytest.mark.parametrize(
    ("steps", "key"),
    [
        ({"before": [1, 2, 3, 4, 5, 6], "after": [1], "every": 5}, "steps-too-many"),
        ({"before": [61], "after": [1], "every": 5}, "steps-too-far"),
        ({"before": [7], "after": [61], "every": 5}, "steps-too-far"),
        ({"before": [7], "after": [0, 1], "every": 5}, "steps-too-far"),
        ({"before": [7], "after": [1], "every": 0}, "steps-too-far"),
    ],
)
def test_steps_that_would_pester_or_never_come_are_refused(steps: dict[str, object], key: str) -> None:
    with pytest.raises(BadSteps) as refused:
        check_steps(steps)
    assert refused.value.key == key


def test_what_is_kept_of_a_policy_gives_it_back() -> None:
    policy = replace(DEFAULT, before=(10, 2, 0), after=(1, 4), every=7)
    assert with_steps(DEFAULT, as_dict(policy)) == policy


@pytest.mark.parametrize(
    ("days_before", "before"),
    [(None, (7, 3, 1, 0)), (2, (2, 1, 0)), (10, (10, 7, 3, 1, 0)), (3, (3, 1, 0)), (0, (0,))],
)
def test_a_person_hears_from_the_day_chosen_on(days_before: int | None, before: tuple[int, ...]) -> None:
    assert personal(DEFAULT, Wishes(days_before=days_before)).before == before


@given(DAYS, DAYS, WISHES)
def test_no_wish_hides_the_last_day_or_anything_late(day: date, due: date, wishes: Wishes) -> None:
    usual = current_step(day, due, "none", OFFICE_2026)
    own = current_step(day, due, "none", OFFICE_2026, personal(DEFAULT, wishes))
    if usual is not None and usual >= 0:
        assert own == usual


@given(DAYS, st.lists(WISHES, max_size=3))
def test_nobody_is_told_later_than_they_wish(due: date, wishes: list[Wishes]) -> None:
    now = at_local(date(2026, 1, 5), time(6))
    policies = [DEFAULT, *(personal(DEFAULT, wish) for wish in wishes)]
    first = next_moment(now, due, "none", OFFICE_2026, joined(policies))
    assert first <= min(next_moment(now, due, "none", OFFICE_2026, policy) for policy in policies)


# --- putting off


def steps_on(day: date, later: date | None) -> tuple[int, ...]:
    return possible_steps("head", day, FRIDAY, "none", OFFICE_2026, DEFAULT, later)


def test_what_is_put_off_is_told_on_its_day_and_not_before() -> None:
    later = date(2026, 2, 25)
    assert steps_on(date(2026, 2, 24), later) == ()
    assert steps_on(later, later) == (-3, -2)
    assert steps_on(later, None) == (-3,)


def test_the_last_day_cannot_be_put_off() -> None:
    assert steps_on(FRIDAY, date(2026, 3, 4))[0] == 0
    assert put_off_until(date(2026, 3, 4), date(2026, 2, 24), FRIDAY, "none", OFFICE_2026) == FRIDAY


def test_what_is_late_is_put_off_for_a_week_at_most() -> None:
    monday = date(2026, 3, 2)
    assert put_off_until(date(2026, 3, 4), monday, FRIDAY, "none", OFFICE_2026) == date(2026, 3, 4)
    assert put_off_until(date(2026, 5, 4), monday, FRIDAY, "none", OFFICE_2026) == date(2026, 3, 9)


def test_a_day_off_gives_way_to_the_next_working_day() -> None:
    due = date(2026, 3, 6)
    assert put_off_until(date(2026, 2, 28), FRIDAY, due, "none", OFFICE_2026) == date(2026, 3, 2)


@pytest.mark.parametrize("role", ["office", "leader"])
def test_nobody_but_the_unit_puts_anything_off(role: str) -> None:
    day = date(2026, 3, 9)
    usual = told_step(role, day, FRIDAY, "none", OFFICE_2026)
    assert possible_steps(role, day, FRIDAY, "none", OFFICE_2026, DEFAULT, date(2026, 3, 20)) == (usual,)


@given(DAYS, DAYS, DAYS)
def test_the_last_day_is_told_whatever_was_put_off(day: date, due: date, later: date) -> None:
    if ends_on(day, due, "none", OFFICE_2026):
        assert 0 in possible_steps("head", day, due, "none", OFFICE_2026, DEFAULT, later)
        assert offset(day, due, "none", OFFICE_2026) == 0


def test_the_preview_holds_back_what_is_put_off() -> None:
    def told(later: date | None) -> list[int]:
        days = [date(2026, 2, 23), date(2026, 2, 24), date(2026, 2, 25), date(2026, 2, 26), FRIDAY]
        first = date(2026, 2, 2)
        return [d.day for d in days if is_told_on("head", d, first, FRIDAY, "none", OFFICE_2026, DEFAULT, later)]

    assert told(None) == [24, 26, 27]
    assert told(date(2026, 2, 25)) == [25, 26, 27]
