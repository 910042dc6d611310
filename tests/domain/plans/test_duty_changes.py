"""What is different in what a unit has to do, and in how many lines it is told."""

from datetime import date

from domain.plans.duty_changes import Duty, Key, changes_of, lines_of

TODAY = date(2026, 1, 5)


def duty(number: int, *dues: date, role: str = "lead", plan: int | None = 1) -> Duty:
    return Duty(8, f"Việc {number}", role, dues, plan, "KH CCHC 2026" if plan else "")


def tasks(count: int) -> dict[Key, Duty]:
    return {("task", number): duty(number, date(2026, 6, number)) for number in range(1, count + 1)}


def test_each_kind_of_difference_is_found_with_its_days() -> None:
    now: dict[Key, Duty] = {
        ("task", 1): duty(1, date(2025, 12, 1), date(2026, 3, 1)),
        ("task", 2): duty(2, date(2026, 5, 1), date(2026, 9, 1)),
        ("task", 3): duty(3, role="support"),
        ("task", 5): duty(5, date(2026, 5, 1)),
    }
    before: dict[Key, Duty | None] = {
        ("task", 1): None,
        ("task", 2): duty(2, date(2026, 4, 1), date(2026, 9, 1)),
        ("task", 3): duty(3),
        ("task", 4): duty(4, date(2026, 2, 1)),
        ("task", 5): duty(5, date(2026, 5, 1)),
        ("task", 6): None,
    }
    found = [(one.kind, one.key[1], one.was, one.due) for one in changes_of(before, now, TODAY)]
    assert found == [
        ("new", 1, None, date(2026, 3, 1)),
        ("moved", 2, date(2026, 4, 1), date(2026, 5, 1)),
        ("role", 3, None, None),
        ("gone", 4, date(2026, 2, 1), None),
    ]


def test_a_whole_plan_is_one_line_and_a_few_tasks_are_lines_of_their_own() -> None:
    now = tasks(5)
    new = changes_of(dict.fromkeys(now), now, TODAY)
    assert [(len(line.changes), line.whole) for line in lines_of(new, now)] == [(5, True)]
    assert [(len(line.changes), line.whole) for line in lines_of(new[:4], now)] == [(4, False)]
    assert [len(line.changes) for line in lines_of(new[:3], now)] == [1, 1, 1]


def test_a_duty_comes_back_from_what_is_kept_of_it() -> None:
    for one in (duty(1, date(2026, 3, 1)), duty(2, plan=None)):
        assert Duty.from_list(one.as_list()) == one
