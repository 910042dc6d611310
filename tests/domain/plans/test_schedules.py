"""The words of time cells, those of the two sample plans and their near neighbours."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plans.drafts import Every, Schedule, ScheduleKind, Window
from domain.plans.schedules import read_schedule


def _window(*bounds: tuple[str | None, str]) -> Schedule:
    return Schedule("window", windows=_windows(*bounds))


def _windows(*bounds: tuple[str | None, str]) -> tuple[Window, ...]:
    return tuple(Window(date.fromisoformat(start) if start else None, date.fromisoformat(due)) for start, due in bounds)


WINDOWS = [
    ("Quý I/2020", ("2020-01-01", "2020-03-31")),
    ("Quí 1 năm 2021", ("2021-01-01", "2021-03-31")),
    ("Quý IV-2025", ("2025-10-01", "2025-12-31")),
    ("Quý IV/2019 - Quý IV/2019", ("2019-10-01", "2019-12-31")),
    ("Quý IV/2025 - Quý II/2026", ("2025-10-01", "2026-06-30")),
    ("Quý I - Quý III/2020", ("2020-01-01", "2020-09-30")),
    ("Quý III, IV", ("2020-07-01", "2020-12-31")),
    ("Tháng 12/2019 - Tháng 12/2019", ("2019-12-01", "2019-12-31")),
    ("Tháng 6/2020 - Tháng 12/2020", ("2020-06-01", "2020-12-31")),
    ("Tháng 11, 12/2020", ("2020-11-01", "2020-12-31")),
    ("Tháng 01-12/2020", ("2020-01-01", "2020-12-31")),
    ("Từ tháng 1 đến tháng 6 năm 2020", ("2020-01-01", "2020-06-30")),
    ("Bắt đầu từ tháng 3/2020 - Kết thúc tháng 6/2020", ("2020-03-01", "2020-06-30")),
    ("6/2025", ("2025-06-01", "2025-06-30")),
    ("T2/2024", ("2024-02-01", "2024-02-29")),
    ("Hoàn thành trong tháng 6", ("2020-06-01", "2020-06-30")),
    ("6 tháng đầu năm", ("2020-01-01", "2020-06-30")),
    ("6 tháng cuối năm 2021", ("2021-07-01", "2021-12-31")),
    ("Trong năm 2024", ("2024-01-01", "2024-12-31")),
    ("Cả năm", ("2020-01-01", "2020-12-31")),
    ("2021 - 2025", ("2021-01-01", "2025-12-31")),
    ("từ ngày 25/10/2023 đến hết ngày 20/11/2023", ("2023-10-25", "2023-11-20")),
    ("01/01/2020 - 31/12/2020", ("2020-01-01", "2020-12-31")),
    ("trước ngày 20/11/2023", (None, "2023-11-19")),
    ("Trước 10/11", (None, "2020-11-09")),
    ("Trước tháng 3/2020", (None, "2020-02-29")),
    ("Xong trước Quý II/2020", (None, "2020-03-31")),
    ("Chậm nhất ngày 15/02/2020", (None, "2020-02-15")),
    ("Đến hết quý II/2020", (None, "2020-06-30")),
    ("Ngày 20 tháng 11 năm 2023", (None, "2023-11-20")),
    ("30/6/2020", (None, "2020-06-30")),
    ("Trong vòng 30 ngày kể từ ngày 01/6/2020", ("2020-06-01", "2020-07-01")),
    ("Quý I/2020, khi có yêu cầu", ("2020-01-01", "2020-03-31")),
    ("15/3-20/4/2020", ("2020-03-15", "2020-04-20")),
    ("20/12-14/01/2021", ("2020-12-20", "2021-01-14")),
    ("16-29/4/2020", ("2020-04-16", "2020-04-29")),
    ("Từ 10-20/6/2020", ("2020-06-10", "2020-06-20")),
    ("Từ 01/4 đến 12/4/2020", ("2020-04-01", "2020-04-12")),
    ("Từ ngày 10 đến hết ngày 20/6", ("2020-06-10", "2020-06-20")),
    ("Ngày 02, 03/6/2020", ("2020-06-02", "2020-06-03")),
    ("Ngày 5 và 6 tháng 6 năm 2020", ("2020-06-05", "2020-06-06")),
    ("31/12/20", (None, "2020-12-31")),
    ("27/2", (None, "2020-02-27")),
    ("Dịp 27/2", (None, "2020-02-27")),
    ("Trước 20/01 năm sau", (None, "2021-01-19")),
    ("Quý I năm sau", ("2021-01-01", "2021-03-31")),
    ("Tháng 12 năm trước", ("2019-12-01", "2019-12-31")),
    ("Quý IV năm trước liền kề", ("2019-10-01", "2019-12-31")),
    ("Trước ngày 31/01 năm liền kề", (None, "2021-01-30")),
    ("Trước ngày 31/01 của năm kế tiếp", (None, "2021-01-30")),
    ("Từ 20 giờ 15 phút - 20 giờ 45 phút ngày 25 tháng 12", (None, "2020-12-25")),
    ("Lúc 8 giờ ngày 12/5/2020", (None, "2020-05-12")),
    ("8h00 - 11h30 ngày 12/5/2020", (None, "2020-05-12")),
    ("Quý II/2020; cập nhật hằng năm", ("2020-04-01", "2020-06-30")),
    ("2020 - 2021; rà soát hằng năm", ("2020-01-01", "2021-12-31")),
    ("Danh mục quý II; hội nghị, khảo sát mỗi quý", ("2020-04-01", "2020-06-30")),
    ("Đặt mua từ 2020; trồng 2021 - 2022", ("2021-01-01", "2022-12-31")),
    ("Q.II/2020", ("2020-04-01", "2020-06-30")),
    ("T.3/2020", ("2020-03-01", "2020-03-31")),
    ("Tháng ba", ("2020-03-01", "2020-03-31")),
    ("Tháng Mười hai năm 2020", ("2020-12-01", "2020-12-31")),
    ("Đầu năm", ("2020-01-01", "2020-03-31")),
    ("Giữa năm 2021", ("2021-04-01", "2021-06-30")),
    ("Cuối năm", ("2020-10-01", "2020-12-31")),
    ("Năm học 2020 - 2021", ("2020-09-01", "2021-05-31")),
    ("Năm 2020, 2021", ("2020-01-01", "2021-12-31")),
    ("Đến năm 2025", (None, "2025-12-31")),
    ("Đến 2025", (None, "2025-12-31")),
    ("01/04/2020 - Hoàn thành trong quý III", ("2020-04-01", "2020-09-30")),
    ("06 tháng đầu năm 2020", ("2020-01-01", "2020-06-30")),
    ("06 tháng cuối năm", ("2020-07-01", "2020-12-31")),
    ("Nửa cuối năm 2020", ("2020-07-01", "2020-12-31")),
    ("Nửa đầu tháng 3", ("2020-03-01", "2020-03-15")),
    ("3-11/2020", ("2020-03-01", "2020-11-30")),
    ("03/2020-11/2020", ("2020-03-01", "2020-11-30")),
    ("Tháng 11/2020-01/2021", ("2020-11-01", "2021-01-31")),
    ("Từ năm 2020 đến năm 2025", ("2020-01-01", "2025-12-31")),
    ("Từ 2020 đến hết 2025", ("2020-01-01", "2025-12-31")),
    ("Đầu tháng 6/2020", ("2020-06-01", "2020-06-10")),
    ("Giữa tháng 6", ("2020-06-11", "2020-06-20")),
    ("Cuối tháng 2/2020", ("2020-02-21", "2020-02-29")),
    ("Đến cuối tháng 9", (None, "2020-09-30")),
    ("Đầu quý III", ("2020-07-01", "2020-07-31")),
    ("Cuối quý II/2020", ("2020-06-01", "2020-06-30")),
    ("Tuần 2 tháng 5", ("2020-05-08", "2020-05-14")),
    ("Tuần 2, 3 tháng 5/2020", ("2020-05-08", "2020-05-21")),
    ("Tuần thứ nhất của tháng 9", ("2020-09-01", "2020-09-07")),
    ("Tuần cuối tháng 5", ("2020-05-25", "2020-05-31")),
    ("Trước 17h00 ngày 15/5/2020", (None, "2020-05-15")),
    ("Trước 16 giờ 30 phút, ngày 15/5", (None, "2020-05-15")),
    ("Trước ngày 20/12 năm 2020", (None, "2020-12-19")),
    ("Trong 05 ngày làm việc kể từ ngày 01/6/2020", ("2020-06-01", "2020-06-08")),
    ("Trong vòng 02 tháng kể từ ngày 01/6/2020", ("2020-06-01", "2020-08-01")),
    ("30 ngày kể từ ngày 01/6/2020", ("2020-06-01", "2020-07-01")),
    ("Học kỳ I năm học 2020-2021", ("2020-09-01", "2021-01-31")),
    ("Học kỳ 2 (năm học 2020-2021)", ("2021-02-01", "2021-05-31")),
    ("Đầu năm học 2020-2021", ("2020-09-01", "2020-09-30")),
    ("Trình Hội đồng nhân dân tại kỳ họp thứ 9 (tháng 7/2020)", ("2020-07-01", "2020-07-31")),
]


@pytest.mark.parametrize(("text", "bounds"), WINDOWS)
def test_it_reads_a_window(text: str, bounds: tuple[str | None, str]) -> None:
    assert read_schedule(text, 2020) == _window(bounds)


@pytest.mark.parametrize("text", ["Trước 15/3 và 15/9", "Trước ngày 15/3 và trước ngày 15/9/2020"])
def test_each_of_two_days_ends_a_window(text: str) -> None:
    assert read_schedule(text, 2020) == _window((None, "2020-03-14"), (None, "2020-09-14"))


@pytest.mark.parametrize("text", ["Tháng 3 Tháng 9", "Tháng 3/2020 Tháng 9/2020", "T3/2020 T9/2020"])
def test_lines_of_a_cell_are_a_list_of_months(text: str) -> None:
    assert read_schedule(text, 2020) == _window(("2020-03-01", "2020-03-31"), ("2020-09-01", "2020-09-30"))


def test_a_year_right_before_a_day_tells_what_the_day_is_for() -> None:
    text = "9 tháng trước ngày 16/9 và năm 2020 trước ngày 01/12/2020"
    assert read_schedule(text, 2020) == _window((None, "2020-09-15"), (None, "2020-11-30"))


def test_some_times_a_year_are_the_months_that_are_named() -> None:
    assert read_schedule("02 lần/năm (tháng 3, tháng 10)", 2020) == _window(
        ("2020-03-01", "2020-03-31"), ("2020-10-01", "2020-10-31")
    )


@pytest.mark.parametrize("text", ["Quý I/2020 Quý III/2020", "Quý I, III/2020", "Quý I và Quý III năm 2020"])
def test_it_reads_two_windows_where_nothing_joins_them(text: str) -> None:
    assert read_schedule(text, 2020) == _window(("2020-01-01", "2020-03-31"), ("2020-07-01", "2020-09-30"))


@pytest.mark.parametrize(
    ("text", "kind", "every"),
    [
        ("Thường xuyên", "continuous", None),
        ("Thường xuyên - Thường xuyên", "continuous", None),
        ("Hằng ngày", "recurring", None),
        ("Thường xuyên, cao điểm từ tháng 4 đến tháng 8", "continuous", None),
        ("Mỗi học kỳ", "recurring", None),
        ("Hàng tuần", "recurring", "week"),
        ("Hằng tháng", "recurring", "month"),
        ("Hàng quý", "recurring", "quarter"),
        ("Hằng năm", "recurring", "year"),
        ("Trước ngày 05 của tháng liền kề", "recurring", "month"),
        ("Trước ngày 10 tháng sau", "recurring", "month"),
        ("Chậm nhất ngày 05 tháng đầu quý sau", "recurring", "quarter"),
        ("Từ ngày ban hành Kế hoạch trở đi", "continuous", None),
        ("Từ khi Luật có hiệu lực trở đi", "continuous", None),
        ("Từ 2026", "continuous", None),
        ("Định kỳ hàng quý, năm", "recurring", "quarter"),
        ("3 tháng/lần", "recurring", "quarter"),
        ("03 tháng một lần", "recurring", "quarter"),
        ("Giao ban đầu tháng", "recurring", "month"),
        ("Cuối tuần", "recurring", "week"),
        ("1 lần/quý", "recurring", "quarter"),
        ("Tháng, quý, năm", "recurring", "month"),
        ("Định kỳ", "recurring", None),
        ("Định kỳ 6 tháng, năm", "recurring", None),
        ("Theo quy định của Sở Nội vụ.", "external", None),
        ("Theo Công văn số 4096/UBND-NC, ngày 02/8/2017 của UBND tỉnh", "external", None),
        ("Từ tháng 3/2020", "continuous", None),
        ("Năm 2020 và các năm tiếp theo", "continuous", None),
        ("Từ năm 2020 trở đi", "continuous", None),
        ("Mỗi quý 1 lần", "recurring", "quarter"),
        ("1 quý/lần", "recurring", "quarter"),
        ("6 tháng 01 lần", "recurring", None),
        ("01 năm/lần", "recurring", "year"),
        ("2 tuần/lần", "recurring", None),
        ("Trước ngày 20 của tháng cuối quý", "recurring", "quarter"),
        ("Ngày 25 của tháng", "recurring", "month"),
        ("Ngày cuối cùng của tháng", "recurring", "month"),
        ("Quanh năm", "continuous", None),
        ("Suốt năm học", "continuous", None),
        ("Cả năm học", "continuous", None),
        ("Kể từ ngày 01/7/2020", "continuous", None),
        ("Sau ngày 30/6/2020", "none", None),
        ("mỗi tháng 02 lần", "recurring", "month"),
        ("Tháng thứ 2 hàng quý", "recurring", "quarter"),
        ("Theo năm học", "external", None),
        ("9/2025 - Theo lịch của Bộ", "external", None),
        ("Thường xuyên - Theo kế hoạch của Bộ", "continuous", None),
        ("Trình kỳ họp giữa năm 2020 của HĐND tỉnh", "external", None),
        ("Trình HĐND tỉnh thông qua tại kỳ họp giữa năm 2020", "external", None),
        ("", "none", None),
        ("-", "none", None),
        ("31/2/2020", "none", None),
        ("Tháng 13/2020", "none", None),
        ("Tháng 12 - Tháng 3/2021", "none", None),
    ],
)
def test_it_reads_the_kind_and_the_rhythm(text: str, kind: ScheduleKind, every: Every | None) -> None:
    assert read_schedule(text, 2020) == Schedule(kind, every)


@pytest.mark.parametrize(
    ("text", "kind", "event"),
    [
        ("Khi có kết luận chính thức", "on_event", "kết luận chính thức"),
        ("Khi có yêu cầu - Khi có yêu cầu", "on_event", "yêu cầu"),
        ("Theo yêu cầu của Sở Y tế", "on_event", "yêu cầu của Sở Y tế"),
        ("Đột xuất", "on_event", "Đột xuất"),
        (
            "Sau khi có thông báo kết quả kiểm tra - Kết thúc trong vòng 30 ngày kể từ ngày có thông báo",
            "relative",
            "thông báo kết quả kiểm tra",
        ),
        ("Trong vòng 30 ngày kể từ ngày có kết luận", "relative", "kết luận"),
        ("Chậm nhất 10 ngày sau khi kết thúc kiểm tra", "relative", "kết thúc kiểm tra"),
        ("Ngay sau khi có kết luận kiểm tra", "on_event", "kết luận kiểm tra"),
        ("Nếu có", "on_event", "Nếu có"),
        ("Thực hiện thường xuyên khi có yêu cầu của tỉnh", "on_event", "yêu cầu của tỉnh"),
        ("100 ngày", "relative", "100 ngày"),
        ("45 ngày làm việc", "relative", "45 ngày làm việc"),
        ("Khi cần thiết", "on_event", "Khi cần thiết"),
        ("Trước và sau các kỳ nghỉ lễ, Tết", "on_event", "các kỳ nghỉ lễ, Tết"),
        ("Trong các ngày lễ, Tết", "on_event", "các ngày lễ, Tết"),
        ("Chậm nhất 07 ngày trước ngày kiểm tra", "relative", "kiểm tra"),
        ("Trong 02 tuần sau khi hết năm học", "relative", "hết năm học"),
        ("15 ngày sau ngày ban hành", "relative", "ban hành"),
        ("Trong vòng 01 tháng kể từ ngày phê duyệt", "relative", "phê duyệt"),
    ],
)
def test_it_keeps_the_event_that_a_task_waits_for(text: str, kind: ScheduleKind, event: str) -> None:
    assert read_schedule(text, 2020) == Schedule(kind, event=event)


def test_a_rhythm_keeps_the_day_that_is_named_with_it() -> None:
    expected = Schedule("recurring", "year", _windows((None, "2020-12-14")))
    assert read_schedule("Hàng năm, trước ngày 15/12", 2020) == expected


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Tháng 12 hằng năm", ("2020-12-01", "2020-12-31")),
        ("Hằng năm, trong Quý IV", ("2020-10-01", "2020-12-31")),
    ],
)
def test_what_comes_back_every_year_keeps_its_months(text: str, bounds: tuple[str, str]) -> None:
    assert read_schedule(text, 2020) == Schedule("recurring", "year", _windows(bounds))


def test_an_end_by_a_rhythm_is_no_timetable_of_others() -> None:
    assert read_schedule("9/2025 - Theo từng quý", 2025).kind == "recurring"


def test_a_continuous_task_keeps_the_year_that_its_words_name() -> None:
    year = _windows(("2024-01-01", "2024-12-31"))
    assert read_schedule("Thường xuyên trong năm 2024", 2020) == Schedule("continuous", windows=year)


@pytest.mark.parametrize(
    "text", ["Thường xuyên trong năm", "Báo cáo định kỳ theo quy định; thực hiện thường xuyên trong năm"]
)
def test_what_goes_on_in_the_year_ends_with_that_of_the_plan(text: str) -> None:
    assert read_schedule(text, 2024) == Schedule("continuous", windows=_windows(("2024-01-01", "2024-12-31")))
    assert read_schedule(text, None) == Schedule("continuous")


def test_a_continuous_task_keeps_the_quarter_that_its_words_name() -> None:
    quarter = _windows(("2024-01-01", "2024-03-31"))
    assert read_schedule("Thường xuyên trong Quý I", 2024) == Schedule("continuous", windows=quarter)


def test_it_invents_no_year() -> None:
    assert read_schedule("Quý I", None) == Schedule()


PIECES = ["quý", "I", "IV", "tháng", "12", "/", "2020", "-", ",", "ngày", "31", "trước", "năm", "khi có", "đến", "0"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), st.none() | st.integers(1, 9998))
def test_it_never_fails_on_the_words_of_times(text: str, year: int | None) -> None:
    schedule = read_schedule(text, year)
    assert all(window.start is None or window.start <= window.due for window in schedule.windows)


@given(st.text(max_size=60))
def test_it_never_fails_on_any_text(text: str) -> None:
    assert read_schedule(text, 2020).kind


def test_a_day_before_the_name_of_the_plans_year_is_in_that_year() -> None:
    text = "quý I trước ngày 16/3, 9 tháng trước ngày 16/9 và năm 2025 trước ngày 01/12/2025"
    dues = {window.due for window in read_schedule(text, 2025).windows}
    assert {date(2025, 9, 15), date(2025, 11, 30)} <= dues


def test_stretches_that_follow_each_other_are_one() -> None:
    assert read_schedule("Quý IV/2026, 2027", 2026).windows == (Window(date(2026, 10, 1), date(2027, 12, 31)),)


def test_what_has_words_of_its_own_is_done_at_a_time_of_its_own() -> None:
    text = "Tiếp nhận quý IV/2026; xây dựng 2027 - 2028; duy trì đến 2030"
    assert [window.due.year for window in read_schedule(text, 2026).windows] == [2026, 2028, 2030]


@pytest.mark.parametrize(
    "text",
    ["Hoàn thành trong năm 2027 và vận hành thường xuyên, liên tục", "Ban hành trước năm 2028 và duy trì thường xuyên"],
)
def test_what_goes_on_once_it_is_finished_is_due_when_it_is_to_be_finished(text: str) -> None:
    schedule = read_schedule(text, 2026)
    assert (schedule.kind, schedule.windows[0].due) == ("window", date(2027, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Quý I/2026 và thực hiện thường xuyên",
        "Quý I/2026 và thường xuyên cập nhật",
        "Kế hoạch: Tháng 3/2026; Tuyên truyền: Thường xuyên",
        "Kế hoạch: Quý I/2026 Tin, bài: Thường xuyên",
    ],
)
def test_what_has_a_short_time_first_and_goes_on_then_is_due_at_its_end(text: str) -> None:
    schedule = read_schedule(text, 2026)
    assert (schedule.kind, [window.due for window in schedule.windows]) == ("window", [date(2026, 3, 31)])


def test_half_years_beside_the_year_have_no_rhythm_of_their_own() -> None:
    assert read_schedule("6 tháng, hằng năm", 2026) == read_schedule("6 tháng, năm", 2026)


@pytest.mark.parametrize(
    "text",
    ["Thường xuyên và hoàn thành năm 2027", "Năm 2026 và thường xuyên các năm", "Quý I/2026 - Thường xuyên"],
)
def test_what_goes_on_from_the_start_or_is_never_finished_is_continuous(text: str) -> None:
    assert read_schedule(text, 2026).kind == "continuous"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Dự kiến ngày 30/01/2026 (chậm nhất ngày 03/02/2026)", [(date(2026, 1, 30), date(2026, 2, 3))]),
        ("Dự kiến tháng 5/2026, chậm nhất trước 15/6/2026", [(date(2026, 5, 1), date(2026, 6, 14))]),
        ("Dự kiến ngày 10/3/2026 và ngày 12/5/2026", [(None, date(2026, 3, 10)), (None, date(2026, 5, 12))]),
    ],
)
def test_a_planned_day_gives_way_to_the_last_one(text: str, days: list[tuple[date | None, date]]) -> None:
    assert [(window.start, window.due) for window in read_schedule(text, 2026).windows] == days


@pytest.mark.parametrize("text", ["Tháng 6; hằng năm", "Thường xuyên; báo cáo hằng quý", "Hằng quý; báo cáo tháng 12"])
def test_what_comes_back_without_words_of_its_own_or_first_is_the_tasks(text: str) -> None:
    assert read_schedule(text, 2026).kind in ("recurring", "continuous")
