"""Last days of sending something that stand in a label, in the clause behind, or in no words that bind them."""

from datetime import date

import pytest

from domain.reports.drawn_up import drawn_up
from domain.reports.parties import owners
from domain.reports.phrases import Around, read_deadlines
from domain.reports.when_clauses import says_only_when

AROUND = Around(2026, who=("Các đơn vị",))


def _read(text: str) -> list[tuple[str, date]]:
    return [(one.what, one.due) for one in read_deadlines(text, AROUND)]


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        ("Hạn nộp hồ sơ: 31/5/2026.", "Hạn nộp hồ sơ", date(2026, 5, 31)),
        ("Thời hạn gửi danh sách là ngày 31/5.", "Thời hạn gửi danh sách", date(2026, 5, 31)),
        ("Hạn cuối nộp hồ sơ: 17h00 ngày 31/5/2026", "Hạn cuối nộp hồ sơ", date(2026, 5, 31)),
        ("Thời gian nộp bài: từ ngày 01/4/2026 đến hết ngày 30/6/2026.", "Thời gian nộp bài", date(2026, 6, 30)),
    ],
)
def test_a_label_of_sending_needs_no_word_that_binds_its_day(text: str, what: str, due: date) -> None:
    assert _read(text)[0][1] == due
    assert _read(text)[0][0].startswith(what)


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("chậm nhất 16 giờ 30 ngày thứ Sáu, 20/11/2026", date(2026, 11, 20)),
        ("trước 16h00 thứ Sáu, ngày 20/11", date(2026, 11, 20)),
        ("trước thứ Sáu (ngày 20/11/2026)", date(2026, 11, 19)),
    ],
)
def test_the_day_of_the_week_may_stand_before_a_day(when: str, due: date) -> None:
    assert _read(f"Gửi báo cáo về Sở Y tế {when}.") == [("Gửi báo cáo về Sở Y tế", due)]


def test_from_now_on_is_no_stretch() -> None:
    assert _read("Từ nay đến hết ngày 30/11/2026, gửi báo cáo.") == [("gửi báo cáo", date(2026, 11, 30))]
    assert _read("Từ ngày 01/11 đến hết ngày 30/11/2026, lấy phiếu và gửi báo cáo.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian trình diễn: ngày 31/5/2026.",
        "Hội nghị báo cáo viên: ngày 31/5/2026.",
        "Treo băng rôn từ ngày 01/4/2026 đến hết ngày 30/6/2026, gửi ảnh về Văn phòng Sở.",
    ],
)
def test_other_labels_and_stretches_are_no_last_days_of_sending(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    "when", ["Thời hạn hoàn thành: Trước ngày 15/4/2026.", "Hoàn thành trước ngày 15/4.", "Thời hạn: trước 15/4/2026"]
)
def test_a_clause_that_says_only_when_is_of_what_the_one_above_sends(when: str) -> None:
    sent = "Báo cáo kết quả gửi về Sở Tài chính (đồng gửi Sở Nội vụ)"
    assert _read(f"{sent}. {when}") == [(sent, date(2026, 4, 14))]


@pytest.mark.parametrize(
    "text",
    [
        "Các đơn vị tổ chức hội nghị. Thời hạn hoàn thành: Trước ngày 15/4/2026.",
        "Báo cáo gửi về Sở Y tế. Trước ngày 15/4/2026 hoàn thành việc lấy phiếu.",
    ],
)
def test_what_goes_to_nobody_or_has_its_own_day_leaves_the_clause_above_alone(text: str) -> None:
    assert _read(text) == []


def test_a_day_of_its_own_stands_before_that_of_the_next_clause() -> None:
    text = "Báo cáo gửi về Sở Y tế trước ngày 20/3/2026. Thời gian hoàn thành: trước ngày 15/3/2026."
    assert [due for _, due in _read(text)] == [date(2026, 3, 19)]


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo kết quả Ủy ban nhân dân tỉnh (qua Công an tỉnh) trong tháng 11/2026.",
        "Xây dựng kế hoạch (hoàn thành trong tháng 11/2026) gửi về Công an tỉnh.",
        "Gửi danh sách về Sở Y tế trong ngày 30/11/2026.",
    ],
)
def test_what_is_sent_within_a_month_is_due_on_its_last_day(text: str) -> None:
    assert [due for _, due in _read(text)] == [date(2026, 11, 30)]


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo số liệu phát sinh trong tháng 11/2026 về Sở Y tế.",
        "Báo cáo Sở Y tế những vụ việc xảy ra trong ngày 30/11/2026.",
        "Tổ chức hội nghị của Sở Y tế trong tháng 11/2026.",
        "Gửi thông tin đến doanh nghiệp để lấy ý kiến, hoàn thành trong tháng 11/2026.",
    ],
)
def test_a_month_of_something_else_is_no_day_of_sending(text: str) -> None:
    assert _read(text) == []


def test_a_clause_with_another_duty_says_more_than_when() -> None:
    assert says_only_when("Thời gian hoàn thành: Trước 17h00 ngày 31/5/2026 (qua email).")
    assert not says_only_when("Thời gian hoàn thành ban hành kế hoạch chậm nhất là ngày 31/5/2026.")


def _drawn_up(text: str) -> list[tuple[str, date, tuple[str, ...]]]:
    return [(one.what, one.due, one.who) for one in drawn_up(text, Around(2026))]


def test_plans_that_units_issue_for_themselves_have_their_day() -> None:
    units = "UBND các xã, phường"
    text = f"{units} xây dựng kế hoạch để triển khai. Thời gian hoàn thành ban hành kế hoạch chậm nhất là 15/01/2026."
    assert _drawn_up(text) == [("Thời gian hoàn thành ban hành kế hoạch", date(2026, 1, 15), (units,))]


@pytest.mark.parametrize(
    "text",
    [
        "Ban hành kế hoạch trước ngày 15/01/2026.",
        "Các đơn vị đã ban hành kế hoạch trước ngày 15/01/2025.",
        "Các đơn vị triển khai kế hoạch trước ngày 15/01/2026.",
    ],
)
def test_what_nobody_issues_or_was_issued_in_a_year_gone_by_is_no_duty(text: str) -> None:
    assert _drawn_up(text) == []


def test_who_is_asked_owes_it_and_not_who_asks() -> None:
    assert owners("Sở Y tế yêu cầu các đơn vị gửi báo cáo") == ("các đơn vị",)
    assert owners("Các đơn vị có văn bản góp ý gửi Sở Y tế") == ("Các đơn vị",)
    assert owners("Văn phòng Sở yêu cầu báo cáo") == ("Văn phòng Sở",)


def test_those_to_whom_something_goes_do_not_owe_it() -> None:
    assert owners("Hướng dẫn và gửi các đơn vị biểu mẫu trước ngày 15/01/2026") == ()
    assert owners("Định kỳ, các đơn vị gửi biểu mẫu trước ngày 15/01/2026") == ("các đơn vị",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Theo dõi, đôn đốc các phòng, đơn vị thực hiện", ()),
        ("Tổng hợp báo cáo của các đơn vị", ()),
        ("Tập huấn tại các trung tâm y tế", ()),
        ("Đôn đốc các phòng gửi báo cáo trước ngày 15/6", ("các phòng",)),
        ("Báo cáo của các đơn vị gửi về Sở trước ngày 10/6", ("các đơn vị",)),
    ],
)
def test_those_who_are_overseen_owe_only_what_they_send_themselves(text: str, who: tuple[str, ...]) -> None:
    assert owners(text) == who


def test_behind_a_label_stands_who_has_to_act() -> None:
    assert owners("Chế độ báo cáo: Trung tâm Y tế các huyện gửi báo cáo") == ("Trung tâm Y tế các huyện",)
    assert owners("Báo cáo tháng: số liệu của tháng") == ()


def test_under_the_heading_of_a_unit_others_only_help() -> None:
    duty = "Phối hợp Thanh tra tỉnh, các đơn vị liên quan tổng hợp, báo cáo trước ngày 15/12/2026"
    assert owners(duty, headed=True) == ()
    assert owners("Sau đó các phòng gửi báo cáo", headed=True) == ("các phòng",)
