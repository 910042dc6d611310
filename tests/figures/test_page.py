"""What stands in numbers on the office's page, beside the count by SQL."""

from sqlalchemy import text

from domain.days.periods import Period, bounds
from domain.days.zone import local_day
from handlers.figures.board_views import board
from locales import texts
from storage.database import Database
from tests.figures.counting import Counted
from tests.figures.life import NOW

SAY = texts("vi")


def test_the_board_says_what_sql_counts(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        shown = board(store, SAY, 2025)
        counted = Counted(store, local_day(NOW))
        all_together, by_unit = counted.total(), counted.by_unit()
        year = bounds(Period("Y", 2025), "calendar")
        tasks, with_reports = counted.tasks_by_unit(year), counted.by_unit(year)
    for words in (
        f"quá hạn {all_together.overdue}",
        f"hoàn thành trễ {all_together.late}",
        f"hoàn thành đúng hạn {all_together.on_time}",
        f"trong hạn {all_together.pending}",
    ):
        assert words in shown.counts
    assert shown.late_count == all_together.overdue
    assert {group.unit_id: len(group.lines) for group in shown.late} == {
        key: one.overdue for key, one in by_unit.items() if one.overdue
    }
    assert {row.unit_id for row in shown.rows} == set(tasks)
    for row in shown.rows:
        one = tasks[row.unit_id]
        done = one.on_time + one.late
        assert row.overdue == one.overdue
        dated = done + one.overdue + one.pending
        assert row.done == (f"{done}/{dated}" if dated else "–")
        every = with_reports[row.unit_id]
        due = every.on_time + every.late + every.overdue
        assert row.rate == (_percent(every.on_time, due) if due else "–")


def test_reports_that_are_asked_for_once_stand_by_themselves(two_years: Database) -> None:
    asked = "sum(o.state != 'excused'), sum(o.state = 'met')"
    with two_years.begin(NOW, read_only=True) as store:
        shown = board(store, SAY, 2026).singles
        ((owed, came),) = store.connection.execute(
            text(
                f"select {asked} from obligation o"
                " join report_rule r on r.id = o.rule_id join unit u on u.id = o.unit_id"
                " where r.what = 'Báo cáo đột xuất' and o.gone_at is null and u.ended_at is null"
            )
        )
    (line,) = (line for line in shown if line.name == "Báo cáo đột xuất")
    assert line.when.startswith(f"hạn 31/03/2026, đã nộp {came}/{owed} ")


def test_the_words_of_the_pictures_say_what_sql_counts(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        status, quarters, _, _ = board(store, SAY, 2025).pictures
        counted = Counted(store, local_day(NOW))
        year, quarter = (list(counted.by_unit(bounds(Period(code, 2025), "calendar")).values()) for code in ("Y", "Q1"))
    on_time, late, overdue, pending = (
        sum(getattr(one, name) for one in year) for name in ("on_time", "late", "overdue", "pending")
    )
    assert status.alt.endswith(f"đúng hạn {on_time}, trễ {late}, quá hạn {overdue}, chưa đến hạn {pending}.")
    due = sum(one.on_time + one.late + one.overdue for one in quarter)
    assert f"quý I/2025 {_percent(sum(one.on_time for one in quarter), due)};" in quarters.alt


def _percent(part: int, whole: int) -> str:
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10}%" if tenths % 10 == 0 else f"{tenths // 10},{tenths % 10}%"
