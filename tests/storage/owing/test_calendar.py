"""The calendar table: proposals fill it, the office's own rows stand."""

from datetime import UTC, date, datetime

from sqlalchemy import select, update

from storage.database import Database
from storage.owing.calendar import calendar, copy_proposals, ensure_years
from storage.revisions import CALENDAR, raise_revision
from storage.schema import calendar_day
from tests.department import MONDAY


def test_a_proposed_year_has_tet_and_keeps_what_awaits_a_word_as_working(database: Database) -> None:
    with database.begin(MONDAY) as store:
        assert copy_proposals(store, 2026) > 10
        days = calendar(store)
        assert not days.is_working(date(2026, 2, 16))
        assert days.at_or_before(date(2026, 2, 15)) == date(2026, 2, 13)
        assert days.is_working(date(2026, 11, 24))
        row = store.first(select(calendar_day).where(calendar_day.c.day == date(2026, 11, 24)))
        assert row is not None
        assert (row.kind, row.confirmed) == ("off", False)
        assert row.source


def test_a_row_that_the_office_edited_is_never_overwritten(database: Database) -> None:
    with database.begin(MONDAY) as store:
        copy_proposals(store, 2026)
        edited = update(calendar_day).where(calendar_day.c.day == date(2026, 2, 16))
        store.change(edited.values(kind="work", source="Văn phòng Sở"))
        raise_revision(store, CALENDAR)
        assert copy_proposals(store, 2026) == 0
        assert calendar(store).is_working(date(2026, 2, 16))


def test_this_year_and_the_next_are_there_from_the_start(database: Database) -> None:
    new_year_in_the_office = datetime(2026, 12, 31, 18, tzinfo=UTC)
    with database.begin(new_year_in_the_office) as store:
        assert ensure_years(store) > 20
        assert ensure_years(store) == 0
        years = {day.year for day in store.connection.scalars(select(calendar_day.c.day))}
        assert years == {2027, 2028}
