"""Reports that are due so many days behind the end of their period, or in the period after it."""

from datetime import date

import pytest

from domain.reports.phrases import Around, read_deadlines


def _dues(text: str) -> dict[str, date]:
    return {deadline.period: deadline.due for deadline in read_deadlines(text, Around(2025))}


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo quý: Trong 05 ngày làm việc kể từ ngày kết thúc quý.",
        "Các đơn vị gửi báo cáo trong vòng 05 (năm) ngày làm việc, kể từ ngày cuối cùng của quý",
        "Báo cáo hằng quý gửi chậm nhất 5 ngày làm việc sau khi kết thúc kỳ báo cáo",
        "Trong vòng 05 ngày làm việc sau khi hết quý, các phòng báo cáo về Văn phòng Sở",
    ],
)
def test_working_days_are_counted_from_the_end_of_each_quarter(text: str) -> None:
    # Seventh of April 2025 is the day off of Hùng Vương; the first of January 2026 is New Year.
    assert _dues(text) == {
        "Q1": date(2025, 4, 8), "Q2": date(2025, 7, 7), "Q3": date(2025, 10, 7), "Q4": date(2026, 1, 8)
    }  # fmt: skip


def test_plain_days_are_counted_from_the_end_of_each_month() -> None:
    dues = _dues("Báo cáo tháng gửi chậm nhất 03 ngày sau khi kết thúc tháng")
    assert (dues["month-01"], dues["month-12"], len(dues)) == (date(2025, 2, 3), date(2026, 1, 3), 12)


def test_each_period_that_is_called_has_its_end() -> None:
    text = "Báo cáo 6 tháng, năm gửi về Sở trong 10 ngày kể từ ngày kết thúc kỳ báo cáo"
    assert _dues(text) == {"H1": date(2025, 7, 10), "Y": date(2026, 1, 10)}


def test_a_single_quarter_has_its_own_end() -> None:
    assert _dues("Báo cáo kết quả trong 05 ngày sau khi kết thúc quý II") == {"Q2": date(2025, 7, 5)}


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo kết quả trong vòng 05 ngày kể từ ngày kết thúc đợt kiểm tra",
        "Báo cáo trong 10 ngày làm việc kể từ ngày kết thúc hội nghị quý",
        "Báo cáo trong 15 ngày sau khi kết thúc năm học",
        "Báo cáo trong vòng 30 ngày kể từ ngày ký",
        "Báo cáo 03 ngày trước khi kết thúc quý",
        "Thanh toán trong 05 ngày làm việc kể từ ngày kết thúc quý",
    ],
)
def test_days_behind_anything_else_are_no_report_of_a_period(text: str) -> None:
    assert _dues(text) == {}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Báo cáo quý: Chậm nhất ngày 05 của tháng đầu quý sau", date(2025, 4, 5), date(2026, 1, 5)),
        ("Báo cáo quý gửi trước ngày 10 tháng đầu tiên của quý kế tiếp", date(2025, 4, 9), date(2026, 1, 9)),
        ("Báo cáo hằng quý chậm nhất ngày 05 của quý liền kề", date(2025, 4, 5), date(2026, 1, 5)),
    ],
)
def test_a_day_of_the_next_quarter_is_of_its_first_month(text: str, first: date, last: date) -> None:
    dues = _dues(text)
    assert (dues["Q1"], dues["Q4"], len(dues)) == (first, last, 4)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Báo cáo tháng trước ngày 03 tháng liền kề", date(2025, 2, 2)),
        ("Báo cáo tháng gửi chậm nhất ngày 05 của tháng kế tiếp", date(2025, 2, 5)),
        ("Báo cáo tháng gửi trước ngày mùng 5 hằng tháng", date(2025, 1, 4)),
        ("Phòng Dân số tổng hợp báo cáo Ban Giám đốc vào ngày 25 hằng tháng", date(2025, 1, 25)),
        ("Báo cáo tháng gửi vào ngày cuối tháng", date(2025, 1, 31)),
    ],
)
def test_a_day_of_every_month(text: str, first: date) -> None:
    dues = _dues(text)
    assert (dues["month-01"], len(dues)) == (first, 12)


def test_a_meeting_on_a_day_of_every_month_is_no_report() -> None:
    assert _dues("Báo cáo tại cuộc họp giao ban vào ngày 25 hằng tháng.") == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Báo cáo hằng quý trước ngày 05 của tháng tiếp theo sau quý báo cáo",
            {"Q1": "2025-04-04", "Q2": "2025-07-04", "Q3": "2025-10-04", "Q4": "2026-01-04"},
        ),
        ("Báo cáo 6 tháng, năm chậm nhất ngày 05 tháng kế tiếp", {"H1": "2025-07-05", "Y": "2026-01-05"}),
        (
            "Báo cáo: trước ngày 20 của tháng cuối kỳ báo cáo (quý, 6 tháng, năm)",
            {"Q1": "2025-03-19", "H1": "2025-06-19", "Q3": "2025-09-19", "Y": "2025-12-19"},
        ),
        (
            "Báo cáo quý I, quý II, quý III, quý IV gửi trước ngày 20 các tháng 3, 6, 9 và 11.",
            {"Q1": "2025-03-19", "Q2": "2025-06-19", "Q3": "2025-09-19", "Q4": "2025-11-19"},
        ),
        (
            "Báo cáo quý gửi chậm nhất ngày cuối cùng của tháng cuối quý",
            {"Q1": "2025-03-31", "Q2": "2025-06-30", "Q3": "2025-09-30", "Q4": "2025-12-31"},
        ),
        (
            "Báo cáo quý (trước ngày 15 tháng cuối cùng của quý) và cả năm (trước ngày 20/11)",
            {"Q1": "2025-03-14", "Q2": "2025-06-14", "Q3": "2025-09-14", "Q4": "2025-12-14", "Y": "2025-11-19"},
        ),
        (
            "Báo cáo gửi chậm nhất vào ngày 05/6 đối với báo cáo 6 tháng và ngày 25/11 đối với báo cáo năm",
            {"H1": "2025-06-05", "Y": "2025-11-25"},
        ),
        (
            "Báo cáo 6 tháng và báo cáo năm gửi chậm nhất lần lượt vào ngày 05/6 và ngày 25/11",
            {"H1": "2025-06-05", "Y": "2025-11-25"},
        ),
        ("Báo cáo quý I trước ngày 10/3 đối với các hội nghị tổ chức ngày 25/3", {"Q1": "2025-03-09"}),
    ],
)
def test_each_period_has_the_day_that_is_meant_for_it(text: str, found: dict[str, str]) -> None:
    assert {period: day.isoformat() for period, day in _dues(text).items()} == found


def test_a_month_beside_a_quarter_keeps_its_own_next_month() -> None:
    assert len(_dues("Báo cáo hằng tháng, quý gửi trước ngày 05 tháng sau")) == 12


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo tháng lồng ghép trong báo cáo công tác tháng của đơn vị",
        "Báo cáo đột xuất: thực hiện khi có yêu cầu của cấp có thẩm quyền",
        "Trước ngày 15 tháng 6, 9 tháng sau khi ký, rà soát hợp đồng",
    ],
)
def test_reports_without_a_day_of_their_own_have_none(text: str) -> None:
    assert _dues(text) == {}
