"""Recurring tasks give each unit a window at a time; what goes on all the time is never late."""

from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import delete, select

from domain.plans.drafts import DeadlineDraft, Schedule, TaskDraft, UnitRole, Window
from domain.progress import Mark
from storage.daily import look_after
from storage.database import Database
from storage.schema import obligation, task_window
from storage.store import Store
from storage.tasks.items import items_of_units
from tests.department import MONDAY, found_department, import_small, plan_of, unit_id

CU_JUT = (UnitRole("TTYT Cư Jút", "lead"),)


def dues(store: Store) -> list[date]:
    return list(store.connection.scalars(select(obligation.c.due).order_by(obligation.c.due)))


def test_a_monthly_task_is_owed_each_month(database: Database) -> None:
    task = TaskDraft("1", "Họp", units=CU_JUT, schedule_text="Hàng tháng", schedule=Schedule("recurring", "month"))
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of("Kế hoạch họp", task))
        assert len(dues(store)) == 12
    with database.begin(datetime(2026, 2, 3, 2, tzinfo=UTC)) as store:
        (item,) = items_of_units(store, [unit_id(store, "TTYT Cư Jút")])
        assert (item.due, item.mark) == (date(2026, 1, 31), Mark.OVERDUE)


def test_a_task_that_goes_on_all_year_is_never_late(database: Database) -> None:
    year = Schedule("continuous", windows=(Window(date(2026, 1, 1), date(2026, 12, 31)),))
    task = TaskDraft("1", "Trực", units=CU_JUT, schedule_text="Thường xuyên trong năm 2026", schedule=year)
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of("Kế hoạch trực", task))
        assert dues(store) == []
    with database.begin(datetime(2027, 3, 1, 2, tzinfo=UTC)) as store:
        (item,) = items_of_units(store, [unit_id(store, "TTYT Cư Jút")])
        assert item.mark is Mark.NO_DATE


def test_the_windows_of_a_plan_of_many_years_are_made_from_year_to_year(database: Database) -> None:
    task = TaskDraft("1", "Rà soát", units=CU_JUT, schedule_text="hằng năm", schedule=Schedule("recurring", "year"))
    draft = replace(plan_of("Kế hoạch mười năm", task), year_to=2030)
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, draft)
        assert [due.year for due in dues(store)] == [2026, 2027]
    with database.begin(datetime(2027, 1, 4, 2, tzinfo=UTC)) as store:
        look_after(store)
        assert [due.year for due in dues(store)] == [2026, 2027, 2028]


def test_a_plan_that_stood_before_gets_its_windows_too(database: Database) -> None:
    task = TaskDraft("1", "Họp", units=CU_JUT, schedule_text="Hàng quý", schedule=Schedule("recurring", "quarter"))
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of("Kế hoạch họp", task))
        store.change(delete(obligation))
        store.change(delete(task_window))
    with database.begin(datetime(2026, 5, 4, 2, tzinfo=UTC)) as store:
        look_after(store)
        assert len(dues(store)) == 4
        (item,) = items_of_units(store, [unit_id(store, "TTYT Cư Jút")])
        assert (item.due, item.mark) == (date(2026, 6, 30), Mark.IN_TIME)


def test_a_task_that_comes_to_go_on_all_the_time_owes_no_day_any_more(database: Database) -> None:
    year = (Window(date(2026, 1, 1), date(2026, 12, 31)),)
    task = TaskDraft("1", "Trực", units=CU_JUT, schedule_text="Năm 2026", schedule=Schedule("window", windows=year))
    going_on = replace(task, schedule_text="Thường xuyên", schedule=Schedule("continuous", windows=year))
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of("Kế hoạch trực", task))
        assert dues(store) == [date(2026, 12, 31)]
        import_small(store, plan_of("Kế hoạch trực", going_on))
        look_after(store)
        (item,) = items_of_units(store, [unit_id(store, "TTYT Cư Jút")])
        assert item.mark is Mark.NO_DATE


QUARTERS = DeadlineDraft(
    "Báo cáo quý I", date(2026, 3, 9), "Báo cáo quý gửi trước ngày 10 tháng cuối quý", ("TTYT Cư Jút",), period="Q1"
)


def report_dues(store: Store) -> list[date]:
    reports = select(obligation.c.due).where(obligation.c.rule_id.is_not(None), obligation.c.gone_at.is_(None))
    return list(store.connection.scalars(reports.order_by(obligation.c.due)))


def test_the_reports_of_a_plan_of_many_years_are_asked_for_from_year_to_year(database: Database) -> None:
    task = TaskDraft("1", "Họp", units=CU_JUT)
    draft = replace(plan_of("Kế hoạch năm năm", task, deadlines=(QUARTERS,)), year_to=2030)
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, draft)
        assert report_dues(store) == [date(2026, 3, 9), date(2027, 3, 9)]
    for day in (4, 5):
        with database.begin(datetime(2027, 1, day, 2, tzinfo=UTC)) as store:
            look_after(store)
            assert report_dues(store) == [date(2026, 3, 9), date(2027, 3, 9), date(2028, 3, 9)]


def test_a_report_that_names_its_year_or_is_of_a_school_year_does_not_come_back(database: Database) -> None:
    task = TaskDraft("1", "Họp", units=CU_JUT)
    named = replace(QUARTERS, phrase="Báo cáo quý I gửi trước ngày 10/3/2026")
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, replace(plan_of("Kế hoạch năm năm", task, deadlines=(named,)), year_to=2030))
        school = plan_of("Kế hoạch năm học 2026-2027", task, deadlines=(replace(QUARTERS, due=date(2026, 9, 9)),))
        import_small(store, replace(school, year_to=2027))
        assert report_dues(store) == [date(2026, 3, 9), date(2026, 9, 9)]


def windows(store: Store) -> list[date]:
    own = select(obligation.c.due).where(obligation.c.rule_id.is_(None), obligation.c.gone_at.is_(None))
    return list(store.connection.scalars(own.order_by(obligation.c.due)))


REPORTING = TaskDraft(
    "1",
    "Báo cáo quý gửi trước ngày 10 tháng cuối quý",
    units=CU_JUT,
    schedule_text="trước ngày 10 tháng cuối quý",
    schedule=Schedule("recurring", "quarter"),
)


def test_a_task_that_is_the_report_of_each_quarter_is_owed_once(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        quarters = tuple(replace(QUARTERS, period=f"Q{n}", due=date(2026, 3 * n, 9)) for n in (1, 2, 3, 4))
        import_small(store, plan_of("Kế hoạch", REPORTING, deadlines=quarters))
        assert (len(report_dues(store)), windows(store)) == (4, [])
    with database.begin(datetime(2026, 2, 3, 2, tzinfo=UTC)) as store:
        look_after(store)
        assert (len(report_dues(store)), windows(store)) == (4, [])


def test_a_task_keeps_its_days_where_its_report_asks_others_or_says_something_else(database: Database) -> None:
    others = replace(QUARTERS, who=("CDC",))
    elsewhere = replace(QUARTERS, phrase="Các đơn vị nộp báo cáo trước ngày 10 tháng cuối quý")
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, plan_of("Kế hoạch một", REPORTING, deadlines=(others,)))
        import_small(store, plan_of("Kế hoạch hai", REPORTING, deadlines=(elsewhere,)))
        assert windows(store).count(date(2026, 3, 9)) == 2


def test_a_report_that_begins_with_who_sends_it_is_owed_once(database: Database) -> None:
    day = Schedule("window", windows=(Window(None, date(2026, 3, 9)),))
    sentence = "Các đơn vị trực thuộc, Trung tâm Y tế huyện Cư Jút gửi báo cáo quý I về Sở trước ngày 10/3"
    with database.begin(MONDAY) as store:
        found_department(store)
        asked = replace(QUARTERS, phrase=sentence)
        task = replace(REPORTING, content=sentence, schedule=day)
        import_small(store, plan_of("Kế hoạch", task, deadlines=(asked,)))
        assert (report_dues(store), windows(store)) == ([date(2026, 3, 9)], [])


def test_what_is_done_by_a_day_keeps_it_beside_the_report(database: Database) -> None:
    day = Schedule("window", windows=(Window(None, date(2026, 3, 9)),))
    task = replace(REPORTING, content="Rà soát toàn bộ hồ sơ, sổ sách; báo cáo quý I trước ngày 10/3", schedule=day)
    with database.begin(MONDAY) as store:
        found_department(store)
        asked = replace(QUARTERS, phrase="báo cáo quý I trước ngày 10/3")
        import_small(store, plan_of("Kế hoạch", task, deadlines=(asked,)))
        assert (report_dues(store), windows(store)) == ([date(2026, 3, 9)], [date(2026, 3, 9)])
