"""A regime's reports are there for every unit a year ahead, also for those that join later."""

from datetime import UTC, date, datetime

from sqlalchemy import func, select

from domain.reports.regimes import read_regime
from domain.units.tables import UnitRow
from storage.daily import look_after
from storage.database import Database
from storage.reports.dates import report_dates
from storage.reports.series import series_in_force
from storage.reports.series_changes import add_series
from storage.schema import obligation, report_rule, report_source, unit
from storage.store import Store
from storage.units import import_units
from tests.department import MONDAY, UNITS, found_department, person_in

QUARTERLY = read_regime("báo cáo tiêm chủng quý trước ngày 15 tháng thứ 2 của quý")
NEW = UnitRow("Trung tâm Y tế huyện Mới", "TTYT Mới", "subordinate")


def owed(store: Store, short: str) -> list[date]:
    found = select(obligation.c.due).join(unit).where(unit.c.short == short, obligation.c.state == "open")
    return list(store.connection.scalars(found.order_by(obligation.c.due)))


def lay_down(store: Store) -> int:
    found_department(store)
    officer = person_in(store, "Văn phòng Sở", "office", "Trần Văn Bình")
    return add_series(store, QUARTERLY, None, None, officer)


def test_a_unit_that_joins_later_owes_what_is_still_to_come(database: Database) -> None:
    with database.begin(MONDAY) as store:
        lay_down(store)
    with database.begin(datetime(2026, 3, 2, 2, tzinfo=UTC)) as store:
        look_after(store)
        import_units(store, [*UNITS[0], NEW], UNITS[1])
        assert owed(store, "TTYT Mới") == []
        assert look_after(store)
        assert owed(store, "TTYT Mới") == [
            date(2026, 5, 14),
            date(2026, 8, 14),
            date(2026, 11, 14),
            date(2027, 2, 14),
        ]


def test_looking_twice_a_day_makes_nothing_twice(database: Database) -> None:
    with database.begin(MONDAY) as store:
        lay_down(store)
        assert look_after(store)
        count = store.value(select(func.count()).select_from(obligation))
        assert not look_after(store)
        assert store.value(select(func.count()).select_from(report_source)) == 4
        assert store.value(select(func.count()).select_from(obligation)) == count == 4 * 19


def test_every_day_of_a_year_makes_each_report_once(database: Database) -> None:
    with database.begin(MONDAY) as store:
        lay_down(store)
    for month in range(2, 13):
        with database.begin(datetime(2026, month, 20, 2, tzinfo=UTC)) as store:
            look_after(store)
    with database.begin(datetime(2026, 12, 21, 2, tzinfo=UTC)) as store:
        periods = list(store.connection.scalars(select(report_rule.c.period).order_by(report_rule.c.due)))
        assert periods == [f"Q{n}-2026" for n in (1, 2, 3, 4)] + [f"Q{n}-2027" for n in (1, 2, 3, 4)]
        assert len(owed(store, "TTYT Cư Jút")) == 8


def test_a_report_knows_its_four_dates(database: Database) -> None:
    with database.begin(MONDAY) as store:
        lay_down(store)
        first = store.value(select(obligation.c.id).where(obligation.c.due == date(2026, 2, 14)))
        dates = report_dates(store, first)
        assert dates is not None
        assert (dates.start, dates.end) == (date(2025, 12, 15), date(2026, 3, 14))
        assert (dates.cutoff, dates.due, dates.last_working) == (
            date(2026, 2, 12),
            date(2026, 2, 14),
            date(2026, 2, 13),
        )
        assert dates.rolled is None
        assert [one.set_by for one in series_in_force(store)] == ["Trần Văn Bình"]
