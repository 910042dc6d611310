"""Times that are words: the next month, numbers of quarters, thirds of months, Tết, occasions, halves of the year."""

from datetime import date

import pytest

from domain.plans.drafts import Schedule, Window
from domain.plans.schedules import read_schedule


def _window(start: date | None, due: date) -> Schedule:
    return Schedule("window", windows=(Window(start, due),))


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("Tháng sáu", _window(date(2026, 6, 1), date(2026, 6, 30))),
        ("Tháng Sáu/2026", _window(date(2026, 6, 1), date(2026, 6, 30))),
        ("Quý hai", _window(date(2026, 4, 1), date(2026, 6, 30))),
        ("Quý Ba năm 2026", _window(date(2026, 7, 1), date(2026, 9, 30))),
        ("Hai quý đầu năm", _window(date(2026, 1, 1), date(2026, 6, 30))),
        ("2 quý cuối năm 2026", _window(date(2026, 7, 1), date(2026, 12, 31))),
        ("Trung tuần tháng 9", _window(date(2026, 9, 11), date(2026, 9, 20))),
        ("Hạ tuần tháng 2/2026", _window(date(2026, 2, 21), date(2026, 2, 28))),
        ("20 tháng 5", _window(None, date(2026, 5, 20))),
        ("Hạn 20/5", _window(None, date(2026, 5, 20))),
        ("Tháng 01/2026 - Hết năm 2026", _window(date(2026, 1, 1), date(2026, 12, 31))),
        ("Tháng 7/2026 - Trước ngày 15/8/2026", _window(date(2026, 7, 1), date(2026, 8, 14))),
        ("Quý II - chậm nhất ngày 10/9", _window(date(2026, 4, 1), date(2026, 9, 10))),
        ("Sáng 15/3", _window(None, date(2026, 3, 15))),
        ("Trước Tết Nguyên đán Bính Ngọ", _window(None, date(2026, 2, 16))),
    ],
)
def test_words_name_the_days(text: str, schedule: Schedule) -> None:
    assert read_schedule(text, 2026) == schedule


@pytest.mark.parametrize(
    "text",
    ["Tháng sau", "Tuần đầu tháng sau", "Tháng Chạp", "Sau Tết Nguyên đán", "Sau đó", "Trước 15 ngày", "Đạt: 10/12 xã"],
)
def test_what_has_no_day_to_count_from_is_asked(text: str) -> None:
    assert read_schedule(text, 2026) == Schedule()


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("Ngày 05 của tháng sau", Schedule("recurring", "month")),
        ("03 tháng sau khi có kết luận", Schedule("relative", event="kết luận")),
        ("Cuối quý", Schedule("recurring", "quarter")),
        ("06 tháng và cuối năm", Schedule("recurring")),
        ("Sơ kết 6 tháng, tổng kết năm", Schedule("recurring")),
        ("Dịp lễ, Tết và các sự kiện", Schedule("on_event", event="lễ, Tết và các sự kiện")),
        ("Dịp 27/7", _window(None, date(2026, 7, 27))),
        ("Theo thời điểm có nhu cầu", Schedule("on_event", event="thời điểm có nhu cầu")),
    ],
)
def test_words_name_a_rhythm_or_an_event(text: str, schedule: Schedule) -> None:
    assert read_schedule(text, 2026) == schedule


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        ("Kế hoạch: tháng 9; lễ hưởng ứng: 09/11", [date(2026, 9, 30), date(2026, 11, 9)]),
        ("Đợt 1: 15/3; đợt 2: 15/9", [date(2026, 3, 15), date(2026, 9, 15)]),
        (
            "6 tháng đầu năm: trước ngày 15/6; 6 tháng cuối năm: trước ngày 15/11",
            [date(2026, 6, 14), date(2026, 11, 14)],
        ),
        (
            "6 tháng đầu năm: trước ngày 15/6; cả năm: trước ngày 15/12",
            [date(2026, 6, 14), date(2026, 12, 14)],
        ),
        ("6 tháng đầu năm: tháng 7; cuối năm: tháng 12", [date(2026, 7, 31), date(2026, 12, 31)]),
        ("Quý III: 02 cuộc; tháng 12: 01 cuộc", [date(2026, 9, 30), date(2026, 12, 31)]),
        ("Hoàn thành trong tháng 5, duy trì thường xuyên", [date(2026, 5, 31)]),
        ("Đợt 1 tháng 3, đợt 2 tháng 9", [date(2026, 3, 31), date(2026, 9, 30)]),
        ("30/6; 31/12", [date(2026, 6, 30), date(2026, 12, 31)]),
        ("Tháng 3 → Tháng 5", [date(2026, 5, 31)]),
        ("Tuần 1 - Tuần 3 tháng 11", [date(2026, 11, 21)]),
        ("HKI", [date(2027, 1, 31)]),
        ("Quý II/2026, từ 01/7/2026, cuối năm 2026", [date(2026, 6, 30), date(2026, 12, 31)]),
    ],
)
def test_several_times_of_one_cell_are_all_read(text: str, dues: list[date]) -> None:
    assert [window.due for window in read_schedule(text, 2026).windows] == dues


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("4 tin, bài/tháng", Schedule("recurring", "month")),
        ("02 chuyên mục/tuần", Schedule("recurring", "week")),
        ("Đột xuất, tối thiểu 01 lần/quý", Schedule("recurring", "quarter")),
        ("Đột xuất, khi Sở yêu cầu", Schedule("on_event", event="khi Sở yêu cầu")),
        ("Sau hội nghị", Schedule("on_event", event="hội nghị")),
        ("Sau mỗi đợt kiểm tra.", Schedule("on_event", event="mỗi đợt kiểm tra")),
        ("Trước 05 ngày tổ chức Hội nghị", Schedule("relative", event="tổ chức Hội nghị")),
        ("Sau khi công bố kết quả 30 ngày", Schedule("relative", event="công bố kết quả")),
        ("Trước ngày khai mạc ít nhất 03 ngày làm việc", Schedule("relative", event="khai mạc")),
        ("05 ngày trước khi tổ chức Hội nghị", Schedule("relative", event="tổ chức Hội nghị")),
        ("Trước sự kiện 01 tuần.", Schedule("relative", event="sự kiện")),
        ("Sau khi công bố kết quả", Schedule("relative", event="công bố kết quả")),
        ("Trong năm học", Schedule("continuous")),
        (
            "Năm 2026 và hằng năm đến 2030",
            Schedule("recurring", "year", (Window(date(2026, 1, 1), date(2030, 12, 31)),)),
        ),
    ],
)
def test_short_cells_tell_a_rhythm_or_what_is_waited_for(text: str, schedule: Schedule) -> None:
    assert read_schedule(text, 2026) == schedule
