"""Who owes the dated duties of a plan's text."""

from datetime import date

from documents.blocks import Paragraph, TableRow
from documents.plan.interpreter import interpret
from domain.plans.drafts import PlanDraft

_HEAD = ("SỞ Y TẾ", "Số: 12/KH-SYT", "KẾ HOẠCH", "Công tác dân số năm 2025")


def _draft(*lines: str) -> PlanDraft:
    text = (*_HEAD, "I. NHIỆM VỤ", "1. Chi cục Dân số tổ chức hội nghị trong tháng 3/2025.", *lines)
    return interpret([Paragraph(line, at) for at, line in enumerate(text)])


def _deadlines(*lines: str) -> list[tuple[str, date, tuple[str, ...]]]:
    return [(one.what, one.due, one.who) for one in _draft(*lines).deadlines]


def test_each_of_several_units_owes_a_report_by_its_own_name() -> None:
    line = "2. Các phòng chức năng, đơn vị trực thuộc Sở và UBND các xã, thị trấn gửi báo cáo năm trước 10/12/2025."
    who = ("Các phòng chức năng", "đơn vị trực thuộc Sở", "UBND các xã, thị trấn")
    assert _deadlines("II. TỔ CHỨC THỰC HIỆN", line) == [("Báo cáo năm", date(2025, 12, 9), who)]


def test_a_duty_behind_the_end_of_a_quarter_is_owed_by_the_unit_of_its_heading() -> None:
    found = _deadlines(
        "II. TỔ CHỨC THỰC HIỆN",
        "2. Phòng Y tế các huyện, thị xã, thành phố",
        "a) Bố trí cán bộ phụ trách.",
        "b) Trong vòng 05 ngày làm việc kể từ ngày kết thúc quý, cập nhật số liệu và báo cáo Sở Y tế.",
    )
    assert [what for what, _, _ in found] == ["Báo cáo quý I", "Báo cáo quý II", "Báo cáo quý III", "Báo cáo quý IV"]
    assert {who for _, _, who in found} == {("Phòng Y tế các huyện, thị xã, thành phố",)}


def test_whom_a_unit_oversees_before_it_reports_does_not_owe_its_report() -> None:
    found = _deadlines(
        "II. TỔ CHỨC THỰC HIỆN",
        "2. Văn phòng Sở",
        "- Phối hợp Phòng Nghiệp vụ, các đơn vị liên quan tuyên truyền; đôn đốc các phòng, đơn vị thực hiện; tổng hợp"
        " báo cáo UBND tỉnh trước ngày 30/11/2025.",
        "- Đôn đốc các đơn vị trực thuộc gửi báo cáo trước ngày 15/11/2025.",
    )
    assert [(due, who) for _, due, who in found] == [
        (date(2025, 11, 29), ("Văn phòng Sở",)),
        (date(2025, 11, 14), ("các đơn vị trực thuộc",)),
    ]


def _weekly(*lines: str) -> list[str]:
    return [doubt.detail for doubt in _draft("II. TỔ CHỨC THỰC HIỆN", *lines).doubts if "weekly" in doubt.question]


def test_a_report_of_every_week_that_is_no_task_is_told_to_the_office() -> None:
    line = "Chế độ báo cáo tuần: chiều thứ Năm hằng tuần, các đơn vị báo cáo nhanh tình hình cho Văn phòng Sở."
    assert _weekly(f"2. {line}") == [line]


def test_what_comes_back_every_week_as_a_task_needs_no_question() -> None:
    task = "a) Vào thứ Hai hằng tuần cung cấp thông tin dịch bệnh cho Phòng Truyền thông."
    assert _weekly("2. Khoa Kiểm soát bệnh tật", task) == []
    assert _weekly("2. Văn phòng Sở trực tiếp công dân vào sáng thứ Sáu hằng tuần.") == []
    assert _weekly("2. Báo cáo tuần lễ hưởng ứng gửi về Sở trước thứ Sáu, ngày 10/10/2025.") == []


def test_a_plan_of_the_units_own_is_owed_where_no_task_tells_of_it() -> None:
    row = ("1", "Kiểm tra", "Quý III", "Thanh tra Sở")
    duty = "Các đơn vị trực thuộc ban hành kế hoạch của đơn vị mình trước ngày 28/02/2025."
    table = [TableRow(cells, 20 + at, 1) for at, cells in enumerate((("STT", "Nội dung", "Thời gian", "Chủ trì"), row))]
    lines = [Paragraph(line, at) for at, line in enumerate((*_HEAD, "II. TỔ CHỨC THỰC HIỆN", f"1. {duty}"))]
    (owed,) = interpret([*lines, *table]).deadlines
    assert (owed.due, owed.who, owed.phrase) == (date(2025, 2, 27), ("Các đơn vị trực thuộc",), duty)
    told = _draft("2. Các đơn vị trực thuộc", f"a) {duty.partition('thuộc ')[2]}")
    assert len(told.tasks) == 2
    assert told.deadlines == ()


def test_a_line_that_says_only_when_dates_what_the_line_above_sends() -> None:
    lines = ("2. Chi cục Dân số", "a) Rà soát số liệu.", "b) Báo cáo kết quả gửi về Sở Y tế.")
    (owed,) = _deadlines("II. TỔ CHỨC THỰC HIỆN", *lines, "Thời hạn hoàn thành: Trước ngày 15/4/2025.")
    assert owed == ("Báo cáo kết quả gửi về Sở Y tế", date(2025, 4, 14), ("Chi cục Dân số",))
    assert _deadlines("II. TỔ CHỨC THỰC HIỆN", *lines[:2], "Thời hạn hoàn thành: Trước ngày 15/4/2025.") == []


def _of_row(content: str, time: str) -> list[tuple[str, date]]:
    cells = (("STT", "Nội dung", "Thời gian", "Chủ trì"), ("1", content, time, "Các đơn vị trực thuộc"))
    table = [TableRow(row, 20 + at, 1) for at, row in enumerate(cells)]
    lines = [Paragraph(line, at) for at, line in enumerate(_HEAD)]
    return [(one.what, one.due) for one in interpret([*lines, *table]).deadlines]


def test_what_a_row_sends_to_somebody_is_due_on_the_last_day_of_its_cell() -> None:
    found = _of_row("Báo cáo kết quả kiểm tra về Văn phòng Sở", "Trước ngày 15/11/2025")
    assert found == [("Báo cáo kết quả kiểm tra về Văn phòng Sở", date(2025, 11, 14))]


def test_what_a_row_sends_to_nobody_or_says_a_day_of_itself_is_not_due_twice() -> None:
    assert _of_row("Xây dựng báo cáo kết quả kiểm tra", "Trước ngày 15/11/2025") == []
    assert _of_row("Báo cáo kết quả kiểm tra về Văn phòng Sở", "Tháng 11/2025") == []
    sent = _of_row("Gửi báo cáo kết quả về Văn phòng Sở trước ngày 15/11/2025", "Trước ngày 15/11/2025")
    assert [due for _, due in sent] == [date(2025, 11, 14)]


def test_how_others_are_told_to_send_something_is_no_duty_to_send_it() -> None:
    line = "2. Văn phòng Sở xây dựng video hướng dẫn nộp hồ sơ trực tuyến, hoàn thành trước ngày 30/4/2025."
    assert _deadlines("II. TỔ CHỨC THỰC HIỆN", line) == []
