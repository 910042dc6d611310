"""A plan that comes in again: what is different is told, what was done stays."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from domain.plans.changes import HeldTask, PlanChanges, match_tasks
from domain.plans.drafts import DeadlineDraft, PlanDraft, Schedule, TargetDraft, TaskDraft, UnitRole, Window
from storage.database import Database
from storage.plans.taking_in import Imported, PlanExists
from storage.schema import assignment, obligation, plan, report_rule, target, task, unit
from storage.store import Store
from storage.tasks.items import items_of_units
from storage.tasks.progress import Line, write_updates
from tests.databases import ONCE
from tests.department import MONDAY, dated_task, found_department, import_small, person_in, plan_of, unit_id

PLAN = "KẾ HOẠCH Cải cách hành chính năm 2026"
TTRA, CDC = UnitRole("Thanh tra Sở", "lead"), UnitRole("CDC", "implement")
MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)
REPORT = DeadlineDraft("Báo cáo CCHC quý I", date(2026, 3, 15), "trước ngày 16/3", who=("CDC",), period="Q1")


def first_plan() -> PlanDraft:
    tasks = (
        replace(dated_task("1.", MARCH, TTRA, CDC), content="Ban hành kế hoạch kiểm tra công tác cải cách hành chính"),
        replace(dated_task("2.", JUNE, TTRA), content="Tập huấn nghiệp vụ cho cán bộ làm công tác tuyên truyền"),
    )
    return replace(plan_of(PLAN, *tasks, deadlines=(REPORT,)), targets=(TargetDraft("trên 80%", 80, ">", "%", 0),))


def done(store: Store, code: str, short: str) -> int:
    """The unit says that its part is done; the id of that part."""
    statement = select(assignment.c.id).join(task).join(unit, unit.c.id == assignment.c.unit_id)
    part = store.value(statement.where(task.c.shown_code == code, unit.c.short == short))
    write_updates(
        store, person_in(store, short, "head", f"Người {short}"), [Line(part, 100, "done", "", "", (), False)]
    )
    return int(part)


def changes(came: Imported) -> PlanChanges:
    assert came.changes is not None
    return came.changes


def owed(store: Store, short: str) -> list[tuple[Any, ...]]:
    statement = select(obligation.c.due, obligation.c.state).join(unit).order_by(obligation.c.due)
    return [tuple(row) for row in store.rows(statement.where(unit.c.short == short))]


def test_the_same_plan_again_changes_nothing(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        came = import_small(store, first_plan())
        before = {
            table: store.rows(select(table)) for table in (plan, task, assignment, obligation, report_rule, target)
        }
        with pytest.raises(PlanExists) as refused, store.savepoint():
            import_small(store, first_plan())
        assert refused.value.plan_id == came.plan_id
        assert {table: store.rows(select(table)) for table in before} == before


@ONCE
def test_a_plan_set_in_other_letters_is_the_same(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, first_plan())
        with pytest.raises(PlanExists):
            import_small(store, replace(first_plan(), title="Kế hoạch  cải cách hành chính, năm 2026"))


def test_a_moved_date_moves_what_is_owed_and_keeps_what_was_done(database: Database) -> None:
    draft = first_plan()
    moved = replace(draft.tasks[0], schedule=Schedule("window", windows=(Window(None, JUNE),)))
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, draft)
        done(store, "1", "CDC")
        came = changes(import_small(store, replace(draft, tasks=(moved, draft.tasks[1]))))
        assert [(one.code, one.was, one.now) for one in came.changed] == [("1", (MARCH,), (JUNE,))]
        assert (came.new, came.gone, came.reports) == ((), (), ())
        assert owed(store, "CDC") == [(date(2026, 3, 15), "open"), (JUNE, "met")]
        assert owed(store, "TTra") == [(JUNE, "open"), (JUNE, "open")]


def test_a_day_that_a_changed_plan_sets_in_the_past_is_not_late(database: Database) -> None:
    draft = first_plan()
    past = replace(draft.tasks[1], schedule=Schedule("window", windows=(Window(None, MARCH),)))
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, draft)
    with database.begin(datetime(2026, 5, 4, 2, tzinfo=UTC)) as store:
        import_small(store, replace(draft, tasks=(draft.tasks[0], past)))
        statement = select(obligation.c.counted, obligation.c.next_remind_at).where(obligation.c.due == MARCH)
        rows = store.rows(statement.where(obligation.c.unit_id == unit_id(store, "TTra")).order_by(obligation.c.id))
        assert [tuple(row) for row in rows][1:] == [(False, None)]


@ONCE
def test_a_reworded_and_renumbered_task_keeps_its_progress(database: Database) -> None:
    draft = first_plan()
    inserted = replace(dated_task("1.", MARCH, TTRA), content="Rà soát danh mục thủ tục hành chính của ngành")
    second = replace(draft.tasks[0], code="2.")
    third = replace(draft.tasks[1], code="3.", content=f"{draft.tasks[1].content}, báo chí")
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, draft)
        part = done(store, "1", "CDC")
        came = changes(import_small(store, replace(draft, tasks=(inserted, second, third))))
        assert came.new == (("1", inserted.content),)
        assert [(one.code, one.fields) for one in came.changed] == [
            ("2", ("shown_code",)),
            ("3", ("content", "shown_code")),
        ]
        (item,) = [item for item in items_of_units(store, [unit_id(store, "CDC")]) if item.kind == "task"]
        assert (item.id, item.code, item.percent) == (part, "2", 100)


def test_a_task_that_is_gone_leaves_the_lists_and_keeps_its_history(database: Database) -> None:
    draft = first_plan()
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, draft)
        done(store, "1", "CDC")
        came = changes(import_small(store, replace(draft, tasks=draft.tasks[1:], targets=())))
        assert [code for code, _ in came.gone] == ["1"]
        assert [item.kind for item in items_of_units(store, [unit_id(store, "CDC")])] == ["report"]
        assert owed(store, "CDC") == [(date(2026, 3, 15), "open"), (MARCH, "met")]
        assert owed(store, "TTra") == [(MARCH, "gone"), (JUNE, "open")]
        assert [code for code, _ in changes(import_small(store, draft)).new] == ["1"]
        (item,) = [item for item in items_of_units(store, [unit_id(store, "CDC")]) if item.kind == "task"]
        assert (item.code, item.percent) == ("1", 100)


@ONCE
def test_a_unit_that_a_plan_no_longer_names_owes_nothing_and_may_come_back(database: Database) -> None:
    draft = first_plan()
    without = replace(draft, tasks=(replace(draft.tasks[0], units=(TTRA,)), draft.tasks[1]))
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, draft)
        part = done(store, "1", "CDC")
        assert [one.fields for one in changes(import_small(store, without)).changed] == [("units",)]
        assert [item.kind for item in items_of_units(store, [unit_id(store, "CDC")])] == ["report"]
        import_small(store, draft)
        (item,) = [item for item in items_of_units(store, [unit_id(store, "CDC")]) if item.kind == "task"]
        assert (item.id, item.percent) == (part, 100)


@pytest.mark.parametrize(
    ("deadlines", "expected", "rule"),
    [
        (
            (replace(REPORT, due=date(2026, 3, 20)),),
            (date(2026, 3, 15), date(2026, 3, 20)),
            (date(2026, 3, 20), "open"),
        ),
        ((), (date(2026, 3, 15), None), (date(2026, 3, 15), "gone")),
    ],
)
def test_a_report_moves_or_goes_with_its_line(
    database: Database,
    deadlines: tuple[DeadlineDraft, ...],
    expected: tuple[date, date | None],
    rule: tuple[date, str],
) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, first_plan())
        came = changes(import_small(store, replace(first_plan(), deadlines=deadlines)))
        assert [(one.was, one.now) for one in came.reports] == [expected]
        reports = select(obligation.c.due, obligation.c.state).where(obligation.c.rule_id.is_not(None))
        assert [tuple(row) for row in store.rows(reports)] == [rule]


def test_the_likest_tasks_are_matched_and_unlike_ones_under_one_code_are_not() -> None:
    held = [HeldTask(1, "1", "Kiểm tra công vụ quý I"), HeldTask(2, "2", "Kiểm tra công vụ quý II")]
    tasks = [TaskDraft("1.", "Kiểm tra công vụ quý III"), TaskDraft("2.", "Mua sắm trang thiết bị y tế")]
    assert match_tasks(held, tasks) == [1, None]
    swapped = [TaskDraft("3.", "Kiểm tra công vụ quý II"), TaskDraft("4.", "Kiểm tra công vụ quý I")]
    assert match_tasks(held, swapped) == [2, 1]


def test_a_task_that_is_renumbered_and_reworded_at_once_is_the_same() -> None:
    held = [
        HeldTask(1, "I.1", "Treo băng rôn tại cổng các đơn vị"),
        HeldTask(2, "I.2", "Viết tin bài về vệ sinh lao động"),
        HeldTask(3, "I.3", "Kiểm tra công vụ quý I tại các phòng"),
    ]

    def task(code: str, content: str) -> TaskDraft:
        return TaskDraft(code, content, section=("Tuyên truyền",), section_code=("I.",))

    tasks = [
        task("1.", "Mở hội nghị phát động tháng vệ sinh lao động"),
        task("2.", "Treo băng rôn tại cổng các đơn vị"),
        task("3.", "Viết tin, bài tuyên truyền về vệ sinh lao động"),
        task("4.", "Kiểm tra công vụ quý IV tại các phòng"),
    ]
    assert match_tasks(held, tasks) == [None, 1, 2, None]


def test_of_two_that_are_as_like_neither_is_taken_for_the_one_before() -> None:
    held = [HeldTask(1, "I.1", "Viết tin bài về vệ sinh lao động ở xã")]
    tasks = [
        TaskDraft("2.", "Viết tin bài về vệ sinh lao động ở các huyện", ("A",), ("I.",)),
        TaskDraft("3.", "Viết tin bài về vệ sinh lao động ở các tỉnh", ("A",), ("I.",)),
    ]
    assert match_tasks(held, tasks) == [None, None]
