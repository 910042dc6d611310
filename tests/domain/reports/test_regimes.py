"""Reporting regimes in the office's own words, and the days that follow from them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days.periods import Period, roll
from domain.days.working_days import Calendar
from domain.reports.regimes import BadRegime, as_rows, cutoff_day, dues, from_rows, read_regime
from domain.units.directory import GroupName, UnitName
from domain.units.mentions import mentioned
from tests.domain.calendars import OFFICE_2026, PLAIN

TTYT = GroupName(1, "các TTYT", members=(2, 3))
CU_JUT = UnitName(2, "Trung tâm Y tế huyện Cư Jút", "TTYT Cư Jút", ("Cư Jút",))
OFFICE = UnitName(9, "Văn phòng Sở", "VPS", ("Sở Y tế",))


def days(words: str, year: int) -> dict[str, date]:
    return {due.period.code: due.day for due in dues(read_regime(words).slots, year)}


@pytest.mark.parametrize(
    ("words", "year", "period", "literal", "before", "rolled"),
    [
        ("chậm nhất ngày 15 tháng thứ 2 của quý", 2026, "Q1", (2, 15), (2, 13), (2, 23)),
        ("chậm nhất ngày 15 tháng thứ 2 của quý", 2027, "Q2", (5, 15), (5, 14), (5, 17)),
        ("chậm nhất ngày 15 tháng thứ 2 của quý", 2027, "Q3", (8, 15), (8, 13), (8, 16)),
        ("chậm nhất ngày 15 tháng thứ 2 của quý", 2020, "Q1", (2, 15), (2, 14), (2, 17)),
        ("chậm nhất ngày 15 tháng thứ 2 của quý", 2020, "Q3", (8, 15), (8, 14), (8, 17)),
        ("trước ngày 15 tháng thứ 2 của quý", 2020, "Q1", (2, 14), (2, 14), (2, 14)),
    ],
)
def test_the_vectors_of_the_decree_come_out_of_the_offices_words(
    words: str, year: int, period: str, literal: tuple[int, int], before: tuple[int, int], rolled: tuple[int, int]
) -> None:
    day = days(f"báo cáo quý {words}", year)[period]
    assert day == date(year, *literal)
    assert OFFICE_2026.at_or_before(day) == date(year, *before)
    assert roll(day, "next_working_day", OFFICE_2026) == date(year, *rolled)


@pytest.mark.parametrize(
    ("words", "year", "day"),
    [
        ("báo cáo năm trước ngày 10/11", 2020, date(2020, 11, 9)),
        ("báo cáo năm trước ngày 10/11 hằng năm", 2027, date(2027, 11, 9)),
        ("báo cáo năm trước ngày 20/1 năm sau", 2019, date(2020, 1, 19)),
    ],
)
def test_a_report_of_a_year_may_be_due_in_the_next(words: str, year: int, day: date) -> None:
    assert days(words, year) == {"Y": day}


@pytest.mark.parametrize(
    "words",
    [
        "báo cáo tháng trước ngày 20",
        "bao cao thang truoc ngay 20",
        "Hằng tháng, trước ngày 20, các đơn vị báo cáo",
        "báo cáo trước ngày 20 hàng tháng",
    ],
)
def test_a_monthly_report_is_twelve_days(words: str) -> None:
    found = days(words, 2026)
    assert len(found) == 12
    assert found["month-02"] == date(2026, 2, 19)


def test_a_day_that_a_month_has_not_is_its_last() -> None:
    found = days("báo cáo tháng chậm nhất ngày 31", 2028)
    assert (found["month-02"], found["month-04"]) == (date(2028, 2, 29), date(2028, 4, 30))
    assert days("báo cáo tháng trước ngày 30", 2026)["month-02"] == date(2026, 2, 28)


def test_the_first_half_is_one_report() -> None:
    assert days("báo cáo 6 tháng trước 15/6", 2026) == {"H1": date(2026, 6, 14)}


def test_a_day_without_before_or_at_the_latest_is_the_last_day_itself() -> None:
    regime = read_regime("báo cáo tháng nộp ngày 20")
    assert {slot.reading for slot in regime.slots} == {"by"}
    assert dues(regime.slots, 2026)[0].day == date(2026, 1, 20)


def test_it_keeps_what_the_report_is_about() -> None:
    assert read_regime("báo cáo CCHC quý trước ngày 15 tháng cuối quý").subjects == ("CCHC",)
    about = read_regime("báo cáo công tác tiêm chủng hằng tháng chậm nhất ngày 5 tháng sau")
    assert (about.topic, about.subjects) == ("tiêm chủng", ("tiêm chủng",))


def test_figures_roll_and_calendar_months_are_read_from_the_same_sentence() -> None:
    regime = read_regime(
        "báo cáo tháng trước ngày 20, số liệu đến ngày 15, theo tháng dương lịch, "
        "trùng ngày nghỉ thì lùi sang ngày làm việc tiếp theo"
    )
    assert (regime.cutoff, regime.closing, regime.roll) == ({"day": 15}, "calendar", "next_working_day")
    assert len(regime.slots) == 12
    plain = read_regime("báo cáo tháng trước ngày 20")
    assert (plain.cutoff, plain.closing, plain.roll) == (None, "decree", "none")


@pytest.mark.parametrize("words", ["báo cáo quý trước ngày 10", "báo cáo tháng", "đặt hạn", "", "báo cáo ngày 20/13"])
def test_words_that_fix_no_day_are_refused(words: str) -> None:
    with pytest.raises(BadRegime, match="regime-no-day"):
        read_regime(words)


def test_figures_without_a_day_are_refused() -> None:
    with pytest.raises(BadRegime, match="regime-no-cutoff"):
        read_regime("báo cáo tháng trước ngày 20, chốt số liệu sớm")


@pytest.mark.parametrize(
    ("cutoff", "due", "expected"),
    [
        # The period ends on 14/03, after the due day: figures stop with one working day to go.
        (None, date(2026, 2, 14), date(2026, 2, 12)),
        # The period ends in time.
        (None, date(2026, 3, 25), date(2026, 3, 14)),
        ({"day": 10}, date(2026, 2, 14), date(2026, 2, 10)),
        ({"day": 20}, date(2026, 2, 14), date(2026, 1, 20)),
        ({"day": 31}, date(2026, 3, 5), date(2026, 2, 28)),
        ({"before": 2}, date(2026, 2, 14), date(2026, 2, 12)),
    ],
)
def test_figures_go_up_to_a_day_that_leaves_time_to_write(
    cutoff: dict[str, int] | None, due: date, expected: date
) -> None:
    assert cutoff_day(cutoff, Period("Q1", 2026), "decree", due, OFFICE_2026) == expected


def test_the_receiver_of_a_report_is_not_asked_for_it() -> None:
    known = (TTYT, CU_JUT, OFFICE)
    asked, rest = mentioned(known, "các TTYT báo cáo tháng gửi về Văn phòng Sở trước ngày 20")
    assert asked == (TTYT,)
    assert len(read_regime(rest).slots) == 12
    assert mentioned(known, "TTYT Cư Jút báo cáo quý về Sở Y tế")[0] == (CU_JUT,)
    assert mentioned(known, "báo cáo tháng trước ngày 20")[0] == ()


@given(st.integers(1, 31), st.integers(2000, 2100), st.sampled_from(["trước", "chậm nhất"]))
def test_every_month_has_its_day(day: int, year: int, bound: str) -> None:
    regime = read_regime(f"báo cáo tháng {bound} ngày {day}")
    found = dues(regime.slots, year)
    assert len(found) == 12
    assert from_rows(as_rows(regime.slots)) == regime.slots
    assert all(cutoff_day(None, due.period, "decree", due.day, PLAIN) < due.day for due in found)


@given(st.text(max_size=80))
def test_any_words_are_read_or_refused(words: str) -> None:
    try:
        regime = read_regime(f"báo cáo {words}")
    except BadRegime:
        return
    assert regime.slots


def test_the_calendar_without_days_off_leaves_weekends() -> None:
    assert cutoff_day(None, Period("Q1", 2026), "decree", date(2026, 2, 15), Calendar()) == date(2026, 2, 12)


def test_what_leads_to_the_rule_is_none_of_its_words() -> None:
    assert read_regime("đặt chế độ: báo cáo tháng trước ngày 20").words == "báo cáo tháng trước ngày 20"
