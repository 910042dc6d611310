"""What is owed can be met once, taken back, moved; and a change of the calendar moves what it moves."""

from datetime import UTC, date, datetime

from sqlalchemy import select

from domain.plans.drafts import DeadlineDraft, UnitRole
from storage.database import Database
from storage.owing.calendar import ensure_years
from storage.owing.obligations import follow_calendar, meet, move_due, recompute, report_sources
from storage.revisions import CALENDAR, raise_revision
from storage.schema import audit, calendar_day, obligation, report_rule
from storage.store import Store
from tests.department import MONDAY, dated_task, found_department, import_small, person_in, plan_of

PLAN = "KẾ HOẠCH Thực hiện PAPI"


def found(store: Store, *dues: date) -> None:
    """Alice's unit owes a report on 15/02 and a task on each of these days."""
    found_department(store)
    person_in(store, "CDC", "head", "Alice")
    quarter = DeadlineDraft("Báo cáo quý I", date(2026, 2, 15), "chậm nhất ngày 15", ("CDC",), period="Q1")
    tasks = [dated_task(str(n), due, UnitRole("CDC", "lead")) for n, due in enumerate(dues)]
    import_small(store, plan_of(PLAN, *tasks, deadlines=(quarter,)))


def test_it_is_met_once_and_stays_with_who_was_first(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found(store)
        bob = person_in(store, "CDC", "staff", "Bob")
        (key,) = store.connection.scalars(select(obligation.c.id))
        assert meet(store, key, bob)
        assert not meet(store, key, 1)
        row = store.first(select(obligation))
        assert row is not None
        assert (row.state, row.met_by, row.met_at, row.next_remind_at) == ("met", bob, MONDAY, None)
        recompute(store)
        assert store.value(select(obligation.c.next_remind_at)) is None
        assert [row.action for row in store.rows(select(audit).where(audit.c.kind == "obligation"))] == ["meet"]


def test_a_report_says_which_lines_ask_for_it_and_a_task_none(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found(store, date(2026, 3, 31))
        window, report = store.connection.scalars(select(obligation.c.id).order_by(obligation.c.id))
        assert [source.phrase for source in report_sources(store, report)] == ["chậm nhất ngày 15"]
        assert report_sources(store, window) == ()


def test_another_due_day_moves_the_next_reminder(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found(store)
        rule_id = store.value(select(report_rule.c.id))
        move_due(store, rule_id, date(2026, 3, 13))
        row = store.first(select(obligation))
        assert row is not None
        assert (row.due, row.next_remind_at) == (date(2026, 3, 13), datetime(2026, 3, 4, 1, tzinfo=UTC))


def test_a_year_whose_days_off_come_in_moves_what_was_counted_without_them(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found(store, date(2026, 2, 27))
        store.connection.execute(calendar_day.delete())
        raise_revision(store, CALENDAR)
        recompute(store)
        without = store.value(select(obligation.c.next_remind_at).where(obligation.c.due == date(2026, 2, 27)))
        assert without == datetime(2026, 2, 18, 1, tzinfo=UTC)
        follow_calendar(store)
        moved = store.value(select(obligation.c.next_remind_at).where(obligation.c.due == date(2026, 2, 27)))
        assert moved == datetime(2026, 2, 11, 1, tzinfo=UTC)
        assert ensure_years(store) == 0
