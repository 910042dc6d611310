"""Reporting regimes and dated sentences, as plans write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days.named_periods import periods_named
from domain.reports.parties import owners
from domain.reports.phrases import Around, clauses, read_deadlines, report_subjects

AROUND = Around(2020, known=("các đơn vị trực thuộc",))


def _dues(text: str) -> dict[str, date]:
    return {deadline.period: deadline.due for deadline in read_deadlines(text, AROUND)}


def test_a_regime_gives_one_day_in_each_quarter_it_names() -> None:
    assert _dues("- Báo cáo quý I, 6 tháng, quý III: Gửi chậm nhất vào ngày 15 của tháng thứ 2 của quý.") == {
        "Q1": date(2020, 2, 15),
        "H1": date(2020, 5, 15),
        "Q3": date(2020, 8, 15),
    }


def test_before_the_fifteenth_ends_on_the_fourteenth() -> None:
    text = "Đối với báo cáo quý I, 6 tháng, quý III các đơn vị phải gửi về VPS trước ngày 15 tháng thứ 2 của quý"
    assert _dues(text) == {"Q1": date(2020, 2, 14), "H1": date(2020, 5, 14), "Q3": date(2020, 8, 14)}


def test_quarters_in_general_are_all_four() -> None:
    assert _dues("Báo cáo quý: gửi trước ngày 15 tháng cuối quý") == {
        "Q1": date(2020, 3, 14),
        "Q2": date(2020, 6, 14),
        "Q3": date(2020, 9, 14),
        "Q4": date(2020, 12, 14),
    }


def test_a_day_in_every_month_is_twelve_reports() -> None:
    dues = _dues("Báo cáo tháng gửi về Văn phòng Sở trước ngày 20 hằng tháng.")
    assert len(dues) == 12
    assert dues["month-02"] == date(2020, 2, 19)


def test_monthly_reports_of_some_months_are_those() -> None:
    text = "Ngày 25 hằng tháng, từ tháng 10/2019 đến hết tháng 3/2020, các đơn vị báo cáo kết quả về Văn phòng."
    assert list(_dues(text).values()) == [
        date(2019, 10, 25),
        date(2019, 11, 25),
        date(2019, 12, 25),
        date(2020, 1, 25),
        date(2020, 2, 25),
        date(2020, 3, 25),
    ]


def test_a_day_of_every_month_inside_a_sentence_binds_only_by_its_words() -> None:
    assert _dues("Báo cáo tại cuộc họp giao ban ngày 25 hằng tháng.") == {}


def test_monthly_reports_may_be_named_before_their_day() -> None:
    dues = _dues("Báo cáo tháng trước ngày 22, báo cáo quý trước ngày 20 của tháng cuối quý")
    assert (dues["month-05"], dues["Q2"], len(dues)) == (date(2020, 5, 21), date(2020, 6, 19), 16)


def test_a_list_of_days_is_laid_beside_a_list_of_periods() -> None:
    text = "Báo cáo quý I, 6 tháng, 9 tháng và năm gửi trước ngày 15/3, 15/6, 15/9 và 15/12"
    assert _dues(text) == {
        "Q1": date(2020, 3, 14),
        "H1": date(2020, 6, 14),
        "9M": date(2020, 9, 14),
        "Y": date(2020, 12, 14),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo định kỳ: Quý I trước ngày 15/3; 6 tháng trước ngày 15/6; năm trước ngày 15/12.",
        "Báo cáo quý I trước ngày 15/3, báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12",
        "Báo cáo quý I (trước ngày 15/3), báo cáo 6 tháng (trước ngày 15/6) và báo cáo năm (trước ngày 15/12).",
        "Quý I (trước ngày 15/3), 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12) báo cáo về Sở Y tế",
    ],
)
def test_each_report_of_a_list_has_its_own_day(text: str) -> None:
    assert _dues(text) == {"Q1": date(2020, 3, 14), "H1": date(2020, 6, 14), "Y": date(2020, 12, 14)}


@pytest.mark.parametrize(
    "text",
    [
        "Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) báo cáo về Sở Y tế",
        "Định kỳ 06 tháng (trước ngày 15/6) và 01 năm (trước ngày 15/12) tổng hợp, báo cáo UBND tỉnh.",
        "Báo cáo 6 tháng và cả năm gửi trước ngày 15 tháng 6 và 15 tháng 12",
        "Báo cáo 6 tháng trước 17 giờ ngày 14/6 và báo cáo năm trước 17h00 ngày 14/12",
    ],
)
def test_half_years_and_years_have_their_own_days(text: str) -> None:
    assert _dues(text) == {"H1": date(2020, 6, 14), "Y": date(2020, 12, 14)}


def test_a_list_of_regimes_is_read_to_its_end() -> None:
    text = "Định kỳ hằng quý (trước ngày 15 của tháng cuối quý), năm (trước ngày 10/12) báo cáo về Phòng Nội vụ."
    dues = _dues(text)
    assert (dues["Q1"], dues["Q4"], dues["Y"], len(dues)) == (
        date(2020, 3, 14), date(2020, 12, 14), date(2020, 12, 9), 5
    )  # fmt: skip


def test_a_report_in_brackets_at_the_end_has_its_own_day() -> None:
    text = "Tổng hợp báo cáo, gửi UBND tỉnh trước ngày 25 tháng cuối của quý (báo cáo năm trước ngày 15/12)."
    dues = _dues(text)
    assert (dues["Q1"], dues["Y"], len(dues)) == (date(2020, 3, 24), date(2020, 12, 14), 5)


def test_brackets_that_tell_how_a_report_is_sent_are_part_of_its_sentence() -> None:
    text = "Báo cáo kết quả về Sở Y tế trước ngày 10/6 (báo cáo bằng văn bản)."
    assert clauses(text) == [text]


def test_the_last_month_of_a_period_is_that_of_each() -> None:
    text = "Định kỳ 6 tháng, 9 tháng và năm gửi báo cáo về Sở Nội vụ trước ngày 10 tháng cuối của kỳ báo cáo."
    assert _dues(text) == {"H1": date(2020, 6, 9), "9M": date(2020, 9, 9), "Y": date(2020, 12, 9)}


def test_four_days_of_a_quarterly_report_are_its_quarters() -> None:
    text = "Báo cáo theo quý: chậm nhất 05/4, 05/7, 05/10/2020 và 05/01/2021."
    assert _dues(text)["Q4"] == date(2021, 1, 5)


@pytest.mark.parametrize(
    ("text", "february"),
    [
        ("Báo cáo gửi về Sở Y tế chậm nhất ngày cuối cùng của tháng.", date(2020, 2, 29)),
        ("Báo cáo gửi về Sở Y tế chậm nhất ngày 30 hằng tháng.", date(2020, 2, 29)),
        ("Báo cáo gửi về Sở Y tế trước ngày 30 hằng tháng.", date(2020, 2, 29)),
        ("Các trạm gửi báo cáo về Trung tâm vào ngày 20 hằng tháng.", date(2020, 2, 20)),
        ("Định kỳ ngày 15 hằng tháng báo cáo tiến độ về Sở Xây dựng.", date(2020, 2, 15)),
    ],
)
def test_every_month_has_its_day(text: str, february: date) -> None:
    dues = _dues(text)
    assert (dues["month-02"], len(dues)) == (february, 12)


@pytest.mark.parametrize(
    "text", ["Gửi báo cáo về Sở trước 16h00 ngày 20/11/2020", "Nộp chậm nhất 16 giờ, ngày 20/11/2020"]
)
def test_what_is_due_before_an_hour_is_due_on_that_day(text: str) -> None:
    (deadline,) = read_deadlines(text, AROUND)
    assert (deadline.due, deadline.rule) == (date(2020, 11, 20), "by")


def test_each_of_two_reports_is_called_by_its_own_name() -> None:
    text = "Các trường nộp báo cáo học kỳ I trước ngày 15/01/2020 và báo cáo cuối năm học trước ngày 31/5/2020."
    assert [deadline.what for deadline in read_deadlines(text, AROUND)] == [
        "Các trường nộp báo cáo học kỳ I",
        "báo cáo cuối năm học",
    ]


def test_a_sentence_that_opens_with_its_day_is_called_by_what_follows() -> None:
    (deadline,) = read_deadlines("Trước ngày 10/12 hằng năm, các phòng gửi số liệu về Văn phòng.", AROUND)
    assert deadline.what == "các phòng gửi số liệu về Văn phòng"


def test_only_a_unit_receives_a_report() -> None:
    (deadline,) = read_deadlines("Báo cáo sơ kết 6 tháng trước 15/6", AROUND)
    assert deadline.to is None


@pytest.mark.parametrize(
    ("text", "january"),
    [
        ("Hàng tháng, trước ngày 20, các đơn vị báo cáo Sở Y tế", date(2020, 1, 19)),
        ("Báo cáo tháng: chậm nhất ngày 05 tháng sau", date(2020, 2, 5)),
    ],
)
def test_monthly_reports_are_due_in_the_month_or_the_next(text: str, january: date) -> None:
    assert _dues(text)["month-01"] == january


def test_the_first_month_of_the_next_quarter_may_fall_in_the_next_year() -> None:
    assert _dues("Hàng quý (trước ngày 10 của tháng đầu quý sau) báo cáo về Văn phòng Sở")["Q4"] == date(2021, 1, 9)


@pytest.mark.parametrize(
    ("bound", "due", "rule"),
    [
        ("trước ngày", date(2020, 11, 9), "before"),
        ("trước", date(2020, 11, 9), "before"),
        ("chậm nhất ngày", date(2020, 11, 10), "by"),
        ("chậm nhất là ngày", date(2020, 11, 10), "by"),
        ("đến hết ngày", date(2020, 11, 10), "until"),
    ],
)
def test_the_words_before_a_day_decide_the_last_day(bound: str, due: date, rule: str) -> None:
    (deadline,) = read_deadlines(f"Báo cáo năm: Gửi {bound} 10/11 hàng năm.", AROUND)
    assert (deadline.due, deadline.rule, deadline.period, deadline.repeats) == (due, rule, "Y", "yearly")


def test_it_says_who_sends_what_to_whom() -> None:
    text = (
        "thời gian quy định; Kế hoạch năm 2020 các đơn vị phải hoàn thiện và gửi về Sở Y tế trước ngày **20/1/2020**."
    )
    (deadline,) = read_deadlines(text, AROUND)
    assert deadline.due == date(2020, 1, 19)
    assert deadline.who == ("các đơn vị trực thuộc",)
    assert deadline.to == "Sở Y tế"
    assert deadline.phrase.endswith("gửi về Sở Y tế trước ngày 20/1/2020.")
    assert deadline.phrase.startswith("Kế hoạch năm 2020")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Các khoa, phòng: báo cáo về Phòng Hành chính trước ngày 25/01/2020.", ("Các khoa, phòng",)),
        ("Các phòng, ban, đơn vị báo cáo trước ngày 25/01/2020.", ("Các phòng, ban, đơn vị",)),
        ("Đơn vị thực hiện: báo cáo trước ngày 25/01/2020.", ()),
    ],
)
def test_a_group_is_named_to_its_end_and_a_bare_noun_is_nobody(text: str, who: tuple[str, ...]) -> None:
    assert [deadline.who for deadline in read_deadlines(text, Around(2020))] == [who]


def test_it_spells_out_the_receiver() -> None:
    (deadline,) = read_deadlines("Báo cáo năm gửi về VPS trước ngày 10/11", AROUND)
    assert deadline.to == "Văn phòng Sở"


def test_a_receiver_keeps_the_words_of_its_name_that_would_end_it_in_small_letters() -> None:
    text = "Các phòng gửi số liệu về Phòng Phổ biến và Theo dõi thi hành pháp luật trước ngày 15/3/2020."
    (deadline,) = read_deadlines(text, AROUND)
    assert deadline.to == "Phòng Phổ biến và Theo dõi thi hành pháp luật"
    (deadline,) = read_deadlines("Các phòng gửi số liệu về Sở Tư pháp theo mẫu trước ngày 15/3/2020.", AROUND)
    assert deadline.to == "Sở Tư pháp"


@pytest.mark.parametrize("asked", ["kèm theo hình ảnh", "hình ảnh gửi kèm", "kèm các minh chứng", "có hình ảnh"])
def test_it_asks_for_pictures_in_whatever_words(asked: str) -> None:
    (deadline,) = read_deadlines(f"Báo cáo về Sở Y tế trước ngày 20/11/2023 ({asked})", AROUND)
    assert deadline.evidence


def test_it_asks_for_pictures_where_the_text_does() -> None:
    text = "Các đơn vị báo cáo về Sở Y tế (qua Văn phòng Sở) trước ngày 20/11/2023 (gửi kèm hình ảnh triển khai)"
    (deadline,) = read_deadlines(text, AROUND)
    assert deadline.evidence
    assert deadline.due == date(2023, 11, 19)


@pytest.mark.parametrize(
    "text",
    [
        "theo Công văn số 4096/UBND-NC ngày 02/8/2017 về chế độ báo cáo công tác CCHC",
        "Treo băng rôn từ ngày 25/10/2023 đến hết ngày 20/11/2023 và báo cáo kết quả",
        "Phát động thi đua trước ngày 20/11/2023",
        "Báo cáo kịp thời khi có yêu cầu",
        "Báo cáo năm trước ngày 31/2",
    ],
)
def test_what_is_no_dated_delivery_is_left_alone(text: str) -> None:
    assert read_deadlines(text, AROUND) == ()


def test_a_regime_without_a_year_is_left_alone() -> None:
    assert read_deadlines("Báo cáo quý I gửi trước ngày 15 tháng thứ 2 của quý", Around(None)) == ()


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("báo cáo kết quả thực hiện (kết hợp với báo cáo CCHC) gửi Sở Y tế", ("CCHC",)),
        ("Thực hiện chế độ báo cáo cải cách hành chính định kỳ", ("CCHC",)),
        ("báo cáo UBND tỉnh", ()),
        ("Báo cáo quý III", ()),
    ],
)
def test_it_knows_what_a_report_is_about(text: str, subjects: tuple[str, ...]) -> None:
    assert report_subjects(text) == subjects


def test_a_later_sentence_has_the_receiver_and_the_subject_of_the_one_before() -> None:
    text = "Báo cáo CCHC quý I các đơn vị gửi về VPS trước ngày 15/3. Báo cáo năm trước 10/11."
    last = read_deadlines(text, AROUND)[-1]
    assert (last.to, last.subjects, last.what) == ("Văn phòng Sở", ("CCHC",), "Báo cáo CCHC năm")


def test_it_names_the_periods_of_a_list() -> None:
    assert periods_named("Các báo cáo định kỳ, quý, 6 tháng, 9 tháng và báo cáo năm") == ("H1", "9M", "Y")
    assert periods_named("báo cáo 6 tháng đầu năm, 6 tháng cuối năm và năm") == ("H1", "H2", "Y")
    assert periods_named("báo cáo 6 tháng cuối năm") == ("H2",)
    assert periods_named("báo cáo trước ngày 05/7 và ngày 05/01 năm sau") == ()
    assert periods_named("báo cáo năm trước ngày 05/01 năm sau") == ("Y",)
    assert periods_named("báo cáo tuần vào thứ Năm") == ()


def test_lost_line_breaks_part_sentences() -> None:
    assert clauses("Các báo cáo năm Đối với báo cáo quý I gửi sớm Báo cáo năm gửi sau") == [
        "Các báo cáo năm",
        "Đối với báo cáo quý I gửi sớm",
        "Báo cáo năm gửi sau",
    ]


PIECES = ["báo cáo", "quý", "I", "gửi", "trước ngày", "15", "/", "2", "tháng thứ 2", "của quý", "hằng tháng", "2020"]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_it_never_fails_on_the_words_of_regimes(text: str) -> None:
    assert all(deadline.phrase for deadline in read_deadlines(text, AROUND))


@given(st.text(max_size=60))
def test_it_never_fails_on_any_text(text: str) -> None:
    assert isinstance(read_deadlines(text, AROUND), tuple)


def test_a_sentence_may_begin_with_any_capital_but_not_behind_initials() -> None:
    text = "Lập kế hoạch trong tháng 12/2025. Định kỳ báo cáo về P. TC-HC và TP. Huế."
    assert clauses(text) == ["Lập kế hoạch trong tháng 12/2025.", "Định kỳ báo cáo về P. TC-HC và TP. Huế."]


def test_what_is_summed_up_and_reported_by_a_day_is_one_duty() -> None:
    (deadline,) = read_deadlines("Trước ngày 15/12 hằng năm tổng hợp, báo cáo Sở Nội vụ.", AROUND)
    assert (deadline.due, deadline.repeats) == (date(2020, 12, 14), "yearly")


def test_what_is_prevented_is_no_office() -> None:
    assert owners("Phòng chống dịch bệnh năm 2020") == ()
    assert owners("Phòng cháy chữa cháy tại các trạm gửi báo cáo trước ngày 15/3/2020") == ()
    assert owners("Phòng Nghiệp vụ Y gửi báo cáo trước ngày 15/3/2020") == ("Phòng Nghiệp vụ Y",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Báo cáo kết quả về Sở chậm nhất là ngày 10 tháng 7 năm 2025", [("", "07-10")]),
        ("Báo cáo quý I năm 2025 gửi trước ngày 15/3/2025", [("Q1", "03-14")]),
        ("Báo cáo định kỳ 2 lần/năm, trước ngày 10/6 và 10/12", [("", "06-09"), ("", "12-09")]),
        (
            "Báo cáo hằng quý trước ngày 05 tháng đầu tiên của quý kế tiếp",
            [("Q1", "04-04"), ("Q2", "07-04"), ("Q3", "10-04"), ("Q4", "01-04")],
        ),
        (
            "Báo cáo quý (ngày 15 tháng cuối quý), năm (ngày 15/12)",
            [("Q1", "03-15"), ("Q2", "06-15"), ("Q3", "09-15"), ("Q4", "12-15"), ("Y", "12-15")],
        ),
    ],
)
def test_a_day_has_the_period_that_its_words_give_it(text: str, found: list[tuple[str, str]]) -> None:
    read = read_deadlines(text, Around(2025))
    assert [(one.period, one.due.strftime("%m-%d")) for one in read] == found


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo hằng tháng (ngày 15 hằng tháng), quý (ngày 15 tháng cuối quý)",
        "Nộp báo cáo trong ngày 15 hằng tháng",
        "Báo cáo tháng chậm nhất ngày 15.",
    ],
)
def test_a_day_of_every_month_is_read_before_that_of_a_quarter(text: str) -> None:
    months = [one for one in read_deadlines(text, Around(2025)) if one.period.startswith("month-")]
    assert [(one.due.month, one.due.day) for one in months] == [(month, 15) for month in range(1, 13)]


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo 6 tháng (trước ngày 16/6), tổng kết năm (trước ngày 20/11 hàng năm) gửi về Sở Công Thương",
        "Chế độ báo cáo: Định kỳ 6 tháng, 1 năm (6 tháng trước ngày 16/6; 1 năm trước ngày 20/11 hàng năm)",
        "BC sơ kết 6 tháng trước ngày 16/6, BC năm trước ngày 20/11",
    ],
)
def test_a_day_belongs_to_the_period_that_stands_before_it(text: str) -> None:
    assert _dues(text) == {"H1": date(2020, 6, 15), "Y": date(2020, 11, 19)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Các phòng, ban, ngành của huyện và UBND các xã, thị trấn căn cứ Kế hoạch này gửi báo cáo",
            "Các phòng, ban, ngành của huyện và UBND các xã, thị trấn",
        ),
        ("Trạm Y tế các xã, thị trấn: Gửi báo cáo kết quả truyền thông", "Trạm Y tế các xã, thị trấn"),
        ("Các cơ quan, đơn vị tiến hành đánh giá, báo cáo kết quả", "Các cơ quan, đơn vị"),
    ],
)
def test_the_names_of_those_who_owe_end_where_they_have_to_do_something(text: str, names: str) -> None:
    assert owners(text) == (names,)


def test_a_receiver_ends_before_what_it_receives() -> None:
    text = "Các đơn vị báo cáo UBND thành phố kết quả thực hiện trước ngày 15/6"
    assert [deadline.to for deadline in read_deadlines(text, AROUND)] == ["UBND thành phố"]


def test_words_of_a_title_in_capitals_are_no_abbreviations() -> None:
    assert report_subjects("Báo cáo KẾ HOẠCH TRIỂN KHAI CÔNG TÁC DÂN SỐ TRONG NĂM 2025") == ()
    assert report_subjects("Báo cáo CCHC, PAPI") == ("CCHC", "PAPI")


def test_those_who_get_a_report_are_not_what_it_is_about() -> None:
    assert report_subjects("Báo cáo Tỉnh ủy, HĐND, UBND tỉnh") == ()


def test_a_duty_that_begins_with_its_days_is_called_by_what_follows_them() -> None:
    text = "Định kỳ trước ngày 01/6 và 15/11 hằng năm (hoặc đột xuất) báo cáo kết quả về Sở Nội vụ để tổng hợp"
    found = read_deadlines(text, AROUND)
    assert [(one.due, one.what) for one in found] == [
        (date(2020, 5, 31), "báo cáo kết quả về Sở Nội vụ để tổng hợp"),
        (date(2020, 11, 14), "báo cáo kết quả về Sở Nội vụ để tổng hợp"),
    ]
