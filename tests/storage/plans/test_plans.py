"""A plan comes in: names resolved or asked about, tasks kept, its dates made into what each unit owes."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Row, select

from domain.plans.drafts import DeadlineDraft, Schedule, TargetDraft, TaskDraft, UnitRole, Window
from storage.database import Database
from storage.owing.calendar import calendar
from storage.plans.printed_names import resolve
from storage.plans.taking_in import FileOfPlan, PlanExists, import_plan
from storage.revisions import revision
from storage.schema import assignment, calendar_day, obligation, report_rule, section, target, task, task_window, unit
from storage.store import Store
from tests.department import MONDAY, dated_task, found_department, import_sample, import_small, plan_of, unit_id

PLAN = "KẾ HOẠCH Thực hiện PAPI"


def owed(store: Store, short: str) -> list[Row[Any]]:
    """The dated tasks that a unit owes, by code."""
    return list(
        store.rows(
            select(task.c.shown_code, obligation.c.due, obligation.c.counted, obligation.c.next_remind_at)
            .join(assignment, assignment.c.id == obligation.c.assignment_id)
            .join(task, task.c.id == assignment.c.task_id)
            .join(unit, unit.c.id == obligation.c.unit_id)
            .where(unit.c.short == short)
            .order_by(obligation.c.due, task.c.position)
        )
    )


def test_groups_become_their_units_and_what_is_unknown_is_listed_for_the_office(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        came = import_sample(store, "cchc")
        assert came.short == "KH CCHC 2026"
        assert came.tasks == 55
        assert came.unresolved == ("các đơn vị liên quan",)
        row = select(assignment).join(task, task.c.id == assignment.c.task_id).where(task.c.shown_code == "I.1.4")
        roles = [one.role for one in store.rows(row)]
        assert (roles.count("lead"), roles.count("implement")) == (1, 18)


def test_a_unit_named_twice_keeps_its_strongest_role(database: Database) -> None:
    roles = (
        UnitRole("các phòng chức năng Sở", "support"),
        UnitRole("Thanh tra Sở", "lead"),
        UnitRole("TTra", "implement"),
    )
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of(PLAN, TaskDraft("1", "Việc", units=roles)))
        rows = store.rows(select(assignment.c.role, assignment.c.printed_name).order_by(assignment.c.unit_id))
        assert sorted(set(map(tuple, rows))) == [("lead", "Thanh tra Sở"), ("support", "các phòng chức năng Sở")]
        assert len(rows) == 5


def test_lead_and_implement_owe_and_support_does_not(database: Database) -> None:
    roles = (UnitRole("Thanh tra Sở", "lead"), UnitRole("CDC", "implement"), UnitRole("Chi cục Dân số", "support"))
    with database.begin(MONDAY) as store:
        found_department(store)
        came = import_small(store, plan_of(PLAN, dated_task("1.", date(2026, 3, 31), *roles)))
        assert (came.assignments, came.obligations) == (3, 2)
        assert [row.shown_code for row in owed(store, "TTra")] == ["1"]
        assert len(owed(store, "CDC")) == 1
        assert owed(store, "CCDS") == []


def test_every_window_is_owed_and_those_already_past_are_never_late(database: Database) -> None:
    with database.begin(datetime(2026, 7, 1, 2, tzinfo=UTC)) as store:
        found_department(store)
        import_sample(store, "papi")
        rows = [tuple(row) for row in owed(store, "TTra") if row.shown_code == "3.2"]
        assert rows == [
            ("3.2", date(2026, 3, 31), False, None),
            ("3.2", date(2026, 9, 30), True, datetime(2026, 9, 21, 1, tzinfo=UTC)),
        ]


def test_a_report_asked_by_two_plans_is_one_duty_due_on_the_earlier_day(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        assert import_sample(store, "papi").merged == ()
        merged = import_sample(store, "cchc").merged
        assert [one.what for one in merged][:2] == ["Báo cáo CCHC quý I", "Báo cáo CCHC 6 tháng"]
        assert [(line.plan, line.due, line.reading) for line in merged[0].lines] == [
            ("KH CCHC 2026", date(2026, 2, 14), "before"),
            ("KH PAPI 2026", date(2026, 2, 15), "by"),
        ]
        statement = select(obligation).join(report_rule).where(report_rule.c.period == "Q1-2026")
        rows = store.rows(statement)
        assert len(rows) == 14
        assert {(row.due, row.period_start, row.period_end) for row in rows} == {
            (date(2026, 2, 14), date(2025, 12, 15), date(2026, 3, 14))
        }
        assert {row.next_remind_at for row in rows} == {datetime(2026, 2, 4, 1, tzinfo=UTC)}


def test_the_order_of_import_does_not_change_what_is_owed(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_sample(store, "cchc")
        assert len(import_sample(store, "papi").merged) == 4
        rules = store.rows(select(report_rule.c.period, report_rule.c.due).order_by(report_rule.c.due))
        assert [tuple(row) for row in rules] == [
            ("", date(2026, 1, 19)),
            ("Q1-2026", date(2026, 2, 14)),
            ("H1-2026", date(2026, 5, 14)),
            ("Q3-2026", date(2026, 8, 14)),
            ("Y-2026", date(2026, 11, 9)),
        ]


def report(subject: str, due: date, *who: str) -> DeadlineDraft:
    return DeadlineDraft(
        "Báo cáo quý I", due, f"quý I {subject} {due}", who, period="Q1", subjects=(subject,) if subject else ()
    )


def test_reports_of_one_period_about_different_things_stay_apart(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of("KẾ HOẠCH một", deadlines=(report("CCHC", date(2026, 2, 14), "CDC"),)))
        others = (report("PAPI", date(2026, 2, 14), "CDC"), report("", date(2026, 2, 14), "CDC"))
        assert import_small(store, plan_of("KẾ HOẠCH hai", deadlines=others)).merged == ()
        assert import_small(store, plan_of("KẾ HOẠCH ba", deadlines=others[1:])).merged == ()


def test_a_day_already_past_does_not_pull_a_report_forward(database: Database) -> None:
    with database.begin(datetime(2026, 2, 15, 2, tzinfo=UTC)) as store:
        found_department(store)
        import_small(store, plan_of("KẾ HOẠCH một", deadlines=(report("CCHC", date(2026, 2, 15), "CDC"),)))
        second = plan_of("KẾ HOẠCH hai", deadlines=(report("CCHC", date(2026, 2, 14), "CDC", "Thanh tra Sở"),))
        assert import_small(store, second).merged[0].due == date(2026, 2, 15)
        assert [row.due for row in store.rows(select(obligation))] == [date(2026, 2, 15)] * 2


def test_a_sentence_that_names_nobody_asks_the_subordinate_units_of_the_plan(database: Database) -> None:
    tasks = TaskDraft("1", "Việc", units=(UnitRole("CDC", "support"), UnitRole("Thanh tra Sở", "lead")))
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of(PLAN, tasks, deadlines=(report("PAPI", date(2026, 2, 13)),)))
        assert [row.unit_id for row in store.rows(select(obligation))] == [unit_id(store, "CDC")]
        came = import_small(store, plan_of("KẾ HOẠCH hai", deadlines=(report("X", date(2026, 2, 13), "Tổ lạ"),)))
        assert came.unowed == ("quý I X 2026-02-13",)
        assert came.unresolved == ("Tổ lạ",)


def test_a_dated_sentence_of_a_task_is_the_task_itself(database: Database) -> None:
    phrase = "Các đơn vị gửi kế hoạch trước ngày 20/3/2026"
    due = date(2026, 3, 19)
    row = TaskDraft(
        "1", f"Lập kế hoạch. {phrase}.", units=(UnitRole("CDC", "lead"),),
        schedule=Schedule("window", windows=(Window(None, due),)),
    )  # fmt: skip
    with database.begin(MONDAY) as store:
        found_department(store)
        draft = plan_of(PLAN, row, deadlines=(DeadlineDraft("Kế hoạch", due, phrase, ("CDC",)),))
        assert import_small(store, draft).obligations == 1


def test_a_second_import_of_the_same_file_and_year_is_refused(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        first = import_sample(store, "papi")
        with pytest.raises(PlanExists, match="KH PAPI 2026") as refused:
            import_sample(store, "papi")
        assert refused.value.plan_id == first.plan_id


def test_a_file_without_a_year_is_refused_the_second_time_as_well(database: Database) -> None:
    draft = plan_of(PLAN)
    with database.begin(MONDAY) as store:
        no_year = type(draft)(PLAN)
        import_plan(store, no_year, resolve(store, no_year), FileOfPlan("a.txt", "0" * 64), "KH")
        with pytest.raises(PlanExists):
            import_plan(store, no_year, resolve(store, no_year), FileOfPlan("b.txt", "0" * 64), "KH")


def test_sections_windows_targets_and_titles_are_kept(database: Database) -> None:
    windows = (Window(date(2026, 7, 1), date(2026, 9, 30)), Window(date(2026, 1, 1), date(2026, 3, 31)))
    row = TaskDraft(
        "1.1", "Công khai danh mục; cập nhật hằng quý", ("Mục lớn", "Mục nhỏ"), ("II.", "1."),
        schedule=Schedule("window", windows=windows),
    )  # fmt: skip
    draft = plan_of(PLAN, row, row)
    draft = type(draft)(draft.title, tasks=draft.tasks, targets=(TargetDraft("trên 80%", 80, ">", "%", task=1),))
    with database.begin(MONDAY) as store:
        before = revision(store)
        import_small(store, draft)
        assert revision(store) != before
        rows = store.rows(select(task).order_by(task.c.id))
        assert [(r.shown_code, r.title) for r in rows] == [("II.1.1", "Công khai danh mục")] * 2
        parents = store.rows(select(section.c.code, section.c.parent_id).order_by(section.c.id))
        assert [r.code for r in parents] == ["II.", "1."]
        assert parents[1].parent_id is not None
        dues = store.connection.scalars(select(task_window.c.due).where(task_window.c.task_id == rows[0].id))
        assert list(dues) == [date(2026, 3, 31), date(2026, 9, 30)]
        assert store.value(select(target.c.task_id)) == rows[1].id


def test_the_days_off_of_a_plans_year_are_known_before_its_steps_are_counted(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of(PLAN, dated_task("1", date(2027, 2, 26), UnitRole("CDC", "lead"))))
        assert not calendar(store).is_working(date(2027, 1, 1))
        assert store.value(select(calendar_day.c.name).where(calendar_day.c.day == date(2028, 1, 1)))
