"""Every figure that the program works out, beside the count by SQL, after two years of 21 units."""

from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import event

from domain.days.periods import Period, bounds
from domain.days.zone import local_day
from domain.figures.formula import Figures, Weights
from storage.database import Database
from storage.figures.queries import statistics
from storage.figures.weights import set_weights, weights_kept
from tests.figures.counting import Counted, Counts
from tests.figures.life import NOW, QUARTERS

TODAY = local_day(NOW)
PERIODS = (*QUARTERS, Period("H1", 2025), Period("9M", 2026), Period("Y", 2025), Period("month-05", 2025))


def counts(found: Figures) -> Counts:
    """What the program has counted, as the SQL says it."""
    return Counts(
        found.on_time,
        found.late,
        found.overdue,
        found.pending,
        found.undated,
        found.undated_done,
        found.undated_told,
        found.excused,
        found.extended,
        found.saved,
        found.reports,
        found.reports_came,
        found.reports_on_time,
    )


def span(period: Period) -> tuple[date, date]:
    """First and last day of its calendar months."""
    return bounds(period, "calendar")


def test_the_department_has_lived_through_everything_that_counts(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        counted = Counted(store, TODAY)
        assert min(counted.total()) > 40
        assert len(counted.by_unit()) == 20
        quarter = [counted.total(span(one)) for one in QUARTERS]
        assert all(min(one.on_time, one.late, one.overdue, one.reports, one.extended) > 0 for one in quarter)


def test_every_unit_agrees_in_every_period(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        counted = Counted(store, TODAY)
        for period in PERIODS:
            found = statistics(store, period).by_unit()
            assert {key: counts(one) for key, one in found.items()} == counted.by_unit(span(period)), period


def test_all_together_agrees_by_unit_plan_and_section(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        whole, counted = statistics(store), Counted(store, TODAY)
        assert counts(whole.total) == counted.total()
        assert {key: counts(one) for key, one in whole.by_unit().items()} == counted.by_unit()
        assert {key: counts(one) for key, one in whole.by_plan().items()} == counted.by_plan()
        assert {key: counts(one) for key, one in whole.by_section().items()} == counted.by_section()


def test_what_is_cut_out_of_the_whole_is_what_is_asked_for_alone(two_years: Database) -> None:
    """But for what was told in a period: that is known where the period is asked for."""
    with two_years.begin(NOW, read_only=True) as store:
        whole, counted = statistics(store), Counted(store, TODAY)
        for period, found in whole.by_quarter().items():
            expected = counted.total(span(period))
            assert counts(found)[:4] == expected[:4]
            assert counts(whole.in_period(period).total)[:6] == expected[:6]
        for key in counted.by_plan():
            assert counts(whole.of_plan(key).total) == counted.by_plan()[key]


def test_the_rates_follow_from_the_counts(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        counted = Counted(store, TODAY).by_unit(span(Period("Q1", 2026)))
        for key, found in statistics(store, Period("Q1", 2026)).by_unit().items():
            one = counted[key]
            due = one.on_time + one.late + one.overdue
            assert found.on_time_rate == (Fraction(one.on_time, due) if due else None)
            assert found.completion_rate == _share(one.on_time + one.late, due + one.pending)
            assert found.overdue_rate == _share(one.overdue, due)
            assert found.reporting_rate == _share(one.came, one.reports)


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def test_places_follow_the_rate_and_are_shared_where_it_is_the_same(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        period = Period("Q1", 2026)
        counted = Counted(store, TODAY).by_unit(span(period))
        rates = {key: _share(one.on_time, one.on_time + one.late + one.overdue) for key, one in counted.items()}
        places = statistics(store, period).ranking()
        assert {place.unit_id for place in places} == set(rates)
        assert any(place.ties > 1 for place in places)
        for place in places:
            mine = rates[place.unit_id]
            known = [rate for rate in rates.values() if rate is not None]
            assert place.rank == (None if mine is None else 1 + sum(rate > mine for rate in known))


@pytest.fixture
def weighed(own_two_years: Database) -> Database:
    """The office has let support count a half, and leading twice."""
    with own_two_years.begin(NOW) as store:
        assert set_weights(store, weights_kept(store), Weights(Fraction(2), Fraction(1), Fraction(1, 2)))
    return own_two_years


def test_support_shares_in_how_the_leading_unit_stands(weighed: Database) -> None:
    with weighed.begin(NOW, read_only=True) as store:
        counted = Counted(store, TODAY, support=True)
        plain = Counted(store, TODAY)
        assert counted.total() != plain.total()
        for period in QUARTERS:
            found = statistics(store, period).by_unit()
            expected = counted.by_unit(span(period))
            assert {key: _dated(counts(one)) for key, one in found.items() if _dated(counts(one))} == {
                key: _dated(one) for key, one in expected.items() if _dated(one)
            }


def _dated(one: Counts) -> tuple[int, ...]:
    """What has a date, or nothing at all; a part in support that has none is no matter of weights."""
    dated = (*one[:4], one.excused, one.extended, one.saved)
    return dated if any(dated) else ()


def test_weights_move_the_rates(weighed: Database) -> None:
    worth = {"report": 1.0, "lead": 2.0, "implement": 1.0, "support": 0.5}
    with weighed.begin(NOW, read_only=True) as store:
        whole = statistics(store)
    due = [duty for duty in whole.duties if duty.mark.value in ("done_on_time", "done_late", "overdue")]
    on_time = sum(worth[duty.role] for duty in due if duty.mark.value == "done_on_time")
    assert whole.total.on_time_rate == Fraction(on_time) / Fraction(sum(worth[duty.role] for duty in due))


def test_the_count_is_the_same_on_the_other_database(two_years_elsewhere: Database, two_years: Database) -> None:
    with two_years_elsewhere.begin(NOW, read_only=True) as there, two_years.begin(NOW, read_only=True) as here:
        for period in (Period("Q2", 2025), Period("Q1", 2026)):
            found = statistics(there, period)
            assert found == statistics(here, period)
            assert {key: counts(one) for key, one in found.by_unit().items()} == Counted(there, TODAY).by_unit(
                span(period)
            )


def test_it_costs_the_same_few_queries_however_much_there_is(two_years: Database) -> None:
    asked: list[str] = []
    with two_years.begin(NOW, read_only=True) as store:
        statistics(store)
        event.listen(store.connection, "before_cursor_execute", lambda *all_of_it: asked.append(all_of_it[2]))
        whole = statistics(store)
        matrix = {unit: whole.of_units([unit]).by_quarter() for unit in whole.by_unit()}
    assert len(asked) <= 7
    assert len(matrix) == 20
