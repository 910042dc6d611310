"""The one formula of the figures, on things made by hand."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from domain.days.periods import Period
from domain.figures.counted import Duty, codes_within, period_day
from domain.figures.formula import Figures, Statistics, Weights, burn_down, figures, ranking
from domain.progress import Mark

FEB = date(2026, 2, 14)
TASK = Duty("window", 1, unit_id=1, role="lead", code="1.1", title="Việc", mark=Mark.DONE_ON_TIME, day=FEB)
REPORT = Duty("report", 2, unit_id=1, role="report", code="", title="Báo cáo", mark=Mark.DONE_ON_TIME, day=FEB)


def of(*marks: Mark) -> list[Duty]:
    """A task under each mark."""
    return [replace(TASK, mark=mark) for mark in marks]


def test_it_divides_what_came_in_time_by_what_had_to_be_done() -> None:
    found = figures(of(Mark.DONE_ON_TIME, Mark.DONE_ON_TIME, Mark.DONE_LATE, Mark.OVERDUE, Mark.IN_TIME))
    assert (found.on_time, found.late, found.overdue, found.pending, found.due, found.dated) == (2, 1, 1, 1, 4, 5)
    assert found.on_time_rate == Fraction(2, 4)
    assert found.overdue_rate == Fraction(1, 4)
    assert found.completion_rate == Fraction(3, 5)


def test_it_keeps_what_has_no_date_and_what_is_excused_out_of_every_rate() -> None:
    undated = replace(TASK, kind="undated", mark=Mark.NO_DATE, done=True, told=True)
    found = figures([*of(Mark.DONE_ON_TIME, Mark.EXCUSED), undated])
    assert (found.undated, found.undated_done, found.undated_told, found.excused) == (1, 1, 1, 1)
    assert (found.on_time_rate, found.completion_rate, found.dated) == (Fraction(1), Fraction(1), 1)


def test_it_counts_reports_that_came_of_all_that_are_asked_for() -> None:
    marks = (Mark.DONE_ON_TIME, Mark.DONE_LATE, Mark.OVERDUE, Mark.DUE_SOON, Mark.EXCUSED, Mark.NO_DATE)
    found = figures(replace(REPORT, mark=mark) for mark in marks)
    assert (found.reports, found.reports_came, found.reports_on_time) == (4, 2, 1)
    assert found.reporting_rate == Fraction(1, 2)


def test_it_gives_no_rate_where_there_is_nothing_to_divide_by() -> None:
    found = figures(of(Mark.EXCUSED))
    assert (found.on_time_rate, found.completion_rate, found.reporting_rate, found.overdue_rate) == (None,) * 4


def test_it_weighs_by_role_and_leaves_out_what_weighs_nothing() -> None:
    lead, support = TASK, replace(TASK, role="support", mark=Mark.OVERDUE)
    assert figures([lead, support]).due == 1
    found = figures([lead, support], Weights(lead=Fraction(2), support=Fraction(1, 2)))
    assert (found.due, found.on_time_rate) == (2, Fraction(4, 5))
    assert figures([lead], Weights(lead=Fraction(0))) == Figures()


def test_it_counts_a_report_whole_whatever_tasks_weigh() -> None:
    assert figures([REPORT], Weights(Fraction(0), Fraction(0))).on_time == 1


def test_it_shows_what_only_a_later_day_has_saved() -> None:
    saved = replace(TASK, extended=True, first_due=FEB, last_day=date(2026, 2, 28), met_on=date(2026, 2, 20))
    early = replace(saved, met_on=FEB)
    found = figures([saved, early])
    assert (found.on_time, found.extended, found.saved) == (2, 2, 1)


def test_units_with_the_same_rate_share_a_place() -> None:
    best, middle, worst = (figures(of(mark, *others)) for mark, others in (
        (Mark.DONE_ON_TIME, ()), (Mark.DONE_ON_TIME, (Mark.OVERDUE,)), (Mark.OVERDUE, ()),
    ))  # fmt: skip
    half = figures(of(*[Mark.DONE_ON_TIME, Mark.DONE_LATE] * 3))
    places = ranking({1: worst, 2: middle, 3: figures(of(Mark.IN_TIME)), 4: half, 5: best})
    assert [(place.unit_id, place.rank, place.ties) for place in places] == [
        (5, 1, 1),
        (2, 2, 2),
        (4, 2, 2),
        (1, 4, 1),
        (3, None, 1),
    ]


def test_a_report_belongs_where_its_period_ends() -> None:
    assert period_day("H1-2026", date(2026, 5, 15)) == date(2026, 6, 30)
    assert period_day("", FEB) == FEB
    half_year = Statistics(FEB, (replace(REPORT, day=date(2026, 6, 30)),))
    assert half_year.in_period(Period("Q2", 2026)).total.reports == 1
    assert half_year.in_period(Period("Q1", 2026)).total.reports == 0
    assert codes_within(Period("Q2", 2026)) == [
        "Q2-2026",
        "H1-2026",
        "month-04-2026",
        "month-05-2026",
        "month-06-2026",
    ]


def test_what_has_no_date_belongs_to_every_period_of_its_plan() -> None:
    undated = replace(TASK, kind="undated", mark=Mark.NO_DATE, day=None, years=(2025, 2026))
    whole = Statistics(FEB, (undated, replace(undated, years=None)))
    assert whole.in_period(Period("Q1", 2026)).total.undated == 2
    assert whole.in_period(Period("Q1", 2027)).total.undated == 1


def test_a_report_of_two_plans_counts_in_both_and_once_in_all() -> None:
    whole = Statistics(FEB, (replace(REPORT, plans=(1, 2)),))
    assert [found.reports for found in whole.by_plan().values()] == [1, 1]
    assert whole.total.reports == 1
    assert whole.of_plan(2).total.reports == 1


def test_quarters_without_anything_stand_between_those_with_something() -> None:
    whole = Statistics(FEB, (TASK, replace(TASK, day=date(2026, 8, 1)), replace(TASK, day=None)))
    assert {str(one): found.dated for one, found in whole.by_quarter().items()} == {
        "Q1-2026": 1,
        "Q2-2026": 0,
        "Q3-2026": 1,
    }


def test_it_burns_down_by_the_dates_and_by_what_was_done() -> None:
    done = replace(TASK, last_day=FEB, met_on=date(2026, 2, 10))
    late = replace(TASK, last_day=FEB, met_on=date(2026, 2, 20), mark=Mark.DONE_LATE)
    days = [date(2026, 2, 1), date(2026, 2, 12), date(2026, 2, 15), date(2026, 2, 21)]
    assert burn_down([done, late], days) == [(days[0], 2, 2), (days[1], 2, 1), (days[2], 0, 1), (days[3], 0, 0)]
