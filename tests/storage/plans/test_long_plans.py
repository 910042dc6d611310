"""A long plan takes no more statements than a short one, neither when it comes in nor when all of it has changed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from domain.plans.drafts import Schedule, TaskDraft, UnitRole, Window
from storage.database import Database
from storage.owing.obligations import move_windows
from storage.schema import assignment, obligation, task, task_window, unit
from storage.store import Store, by_thousands
from tests.department import MONDAY, found_department, import_small, plan_of
from tests.statements import statements

SHORT, LONG = 3, 40


def tasks(count: int, due: date, *units: UnitRole, word: str = "hồ sơ") -> Iterator[TaskDraft]:
    """Tasks with one window each."""
    schedule = Schedule("window", windows=(Window(None, due),))
    return (TaskDraft(str(n), f"Rà soát {word} đợt {n}", units=units, schedule=schedule) for n in range(1, count + 1))


def counted(store: Store, title: str, rows: Iterator[TaskDraft]) -> int:
    """How many statements a plan takes that comes in."""
    seen = statements(store)
    import_small(store, plan_of(title, *rows))
    return len(seen)


def owed(store: Store, title: str) -> set[tuple[str, date, datetime | None, str]]:
    """What units still owe by the tasks of a plan: who, by when, and when they are told."""
    rows = (
        select(unit.c.name, obligation.c.due, obligation.c.next_remind_at, task.c.title)
        .join(unit, unit.c.id == obligation.c.unit_id)
        .join(assignment, assignment.c.id == obligation.c.assignment_id)
        .join(task, task.c.id == assignment.c.task_id)
        .where(obligation.c.gone_at.is_(None), task.c.gone_at.is_(None), task.c.content.contains(title))
    )
    return {tuple(row) for row in store.rows(rows)}


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    """The department, whose calendar is known for the years around."""
    with database.begin(MONDAY) as opened:
        found_department(opened)
        import_small(opened, plan_of("KẾ HOẠCH Đầu tiên", *tasks(1, date(2026, 6, 1), word="đầu tiên")))
        yield opened


def test_tasks_come_in_together(store: Store) -> None:
    units = (UnitRole("các đơn vị trực thuộc", "lead"), UnitRole("CDC", "support"))
    taken = [counted(store, f"KẾ HOẠCH {n}", tasks(n, date(2026, 6, 1), *units)) for n in (SHORT, LONG)]
    assert taken[0] == taken[1]
    rows = store.rows(select(task.c.shown_code, task.c.title, task_window.c.due).join(task_window))
    assert len(rows) == 1 + SHORT + LONG
    assert all(row.title.endswith(f"đợt {row.shown_code}") for row in rows)


def test_what_is_different_in_tasks_is_brought_together(store: Store) -> None:
    taken = []
    for count in (SHORT, LONG):
        title = f"KẾ HOẠCH {count}"
        lead, other = UnitRole("CDC", "lead"), UnitRole("Thanh tra Sở", "support")
        import_small(store, plan_of(title, *tasks(count, date(2026, 6, 1), lead, other, word=title)))
        changed = (UnitRole("Thanh tra Sở", "lead"), UnitRole("Văn phòng Sở", "implement"))
        taken.append(counted(store, title, tasks(count, date(2026, 9, 1), *changed, word=title)))
        now = owed(store, title)
        assert {(name, due) for name, due, *_ in now} == {
            ("Thanh tra Sở", date(2026, 9, 1)),
            ("Văn phòng Sở", date(2026, 9, 1)),
        }
        assert len(now) == 2 * count
        assert all(told and told > datetime(2026, 8, 1, tzinfo=UTC) for _, _, told, _ in now)
    assert taken[0] == taken[1]


def test_tasks_that_go_and_come_again_do_so_together(store: Store) -> None:
    gone, again = [], []
    for count in (SHORT, LONG):
        title = f"KẾ HOẠCH {count}"
        lead = UnitRole("CDC", "lead")
        import_small(store, plan_of(title, *tasks(count, date(2026, 6, 1), lead, word=title)))
        gone.append(counted(store, title, tasks(1, date(2026, 6, 1), lead, word=title)))
        assert len(owed(store, title)) == 1
        again.append(counted(store, title, tasks(count, date(2026, 7, 1), lead, word=title)))
        assert {due for _, due, *_ in owed(store, title)} == {date(2026, 7, 1)}
        assert len(owed(store, title)) == count
    assert gone[0] == gone[1]
    assert again[0] == again[1]


def test_a_window_that_is_moved_moves_what_is_owed_for_it_alone(store: Store) -> None:
    import_small(store, plan_of("KẾ HOẠCH", *tasks(2, date(2026, 6, 1), UnitRole("CDC", "lead"), word="kho")))
    row = select(task_window.c.id).join(task).where(task.c.title == "Rà soát kho đợt 2")
    move_windows(store, {store.value(row): Window(None, date(2026, 1, 1))})
    assert {(title, due, told is None) for _, due, told, title in owed(store, "kho")} == {
        ("Rà soát kho đợt 1", date(2026, 6, 1), False),
        ("Rà soát kho đợt 2", date(2026, 1, 1), True),
    }


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1000, [1000]), (2001, [1000, 1000, 1])])
def test_ids_are_named_by_the_thousand(count: int, sizes: list[int]) -> None:
    assert [len(some) for some in by_thousands(range(count))] == sizes
