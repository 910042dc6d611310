"""The office changes its calendar in chat, sees what that moves, and is asked in November to check the next year."""

from datetime import date

from sqlalchemy import func, select

from storage.owing.calendar import calendar
from storage.schema import audit, calendar_day, obligation, report_rule
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def is_working(department: Department, day: date) -> bool:
    with department.database.begin(department.now, read_only=True) as store:
        return calendar(store).is_working(day)


def next_day(department: Department, period: str) -> str:
    """The local day on which somebody is next told of the reports of a period."""
    found = select(func.min(obligation.c.next_remind_at)).join(report_rule).where(report_rule.c.period == period)
    ((moment,),) = department.rows(found)
    return f"{moment:%d/%m %H:%M}"


@BOTH
def test_a_day_off_is_written_after_a_yes_and_moves_reminders(department: Department, office: Chat) -> None:
    day = date(2026, 8, 14)
    assert next_day(department, "Q3-2026") == "05/08 01:00"
    office.says("/lich thêm ngày nghỉ 14/8 vì hội nghị ngành")
    assert office.text.startswith("Sửa lịch làm việc như sau?\n• thứ Sáu, 14/08/2026: nghỉ (hội nghị ngành)")
    assert "hạn 14/08/2026: ngày làm việc cuối trước hạn 14/08/2026 → thứ Năm, 13/08/2026" in office.text
    assert is_working(department, day)
    assert next_day(department, "Q3-2026") == "05/08 01:00"
    office.says("có")
    assert "Đã sửa lịch lúc 09:00 05/01/2026" in office.text
    assert not is_working(department, day)
    assert next_day(department, "Q3-2026") == "04/08 01:00"
    ((count,),) = department.rows(
        select(func.count(audit.c.id)).where(audit.c.kind == "calendar", audit.c.action == "change")
    )
    assert count == 1
    office.presses("Hoàn tác").says("có")
    assert is_working(department, day)
    assert next_day(department, "Q3-2026") == "05/08 01:00"


def test_the_office_need_not_know_a_command(department: Department, office: Chat) -> None:
    office.says("thêm ngày nghỉ 31/12").says("có")
    assert not is_working(department, date(2026, 12, 31))
    office.says("thứ bảy 28/02 làm bù").says("có")
    assert is_working(department, date(2026, 2, 28))
    office.says("bỏ ngày nghỉ 31/12").says("có")
    assert is_working(department, date(2026, 12, 31))


def test_a_day_that_waits_counts_once_it_is_confirmed(department: Department, office: Chat) -> None:
    day = date(2026, 11, 24)
    assert is_working(department, day)
    office.says("xác nhận 24/11")
    assert "thứ Ba, 24/11/2026: nghỉ (Ngày Văn hóa Việt Nam)" in office.text
    office.says("có")
    assert not is_working(department, day)
    assert "đã được xác nhận trước đó" in office.says("/lich xác nhận 24/11").text
    office.says("/lich bỏ ngày nghỉ 24/11").says("có")
    assert is_working(department, day)


def test_a_day_that_was_dropped_is_not_proposed_anew(department: Department, office: Chat) -> None:
    office.says("/lich bỏ ngày nghỉ 1/1/2027").says("có")
    department.at("2026-01-06 09:00")
    assert is_working(department, date(2027, 1, 1))


def test_the_list_says_where_each_day_comes_from(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("/lich")
    assert office.text.startswith("Ngày nghỉ và ngày làm bù sắp tới:\n• thứ Bảy, 14/02/2026 – ")
    assert "nguồn: Bộ luật Lao động 45/2019/QH14" in office.text
    assert (
        "• thứ Năm, 30/04/2026 – thứ Sáu, 01/05/2026 (2 ngày): Ngày Chiến thắng, Ngày Quốc tế Lao động" in office.text
    )
    department.at("2026-11-20 09:00")
    assert office.says("/lich").choices[:2] == ("Xác nhận 24/11", "Bỏ 24/11")
    office.presses("Bỏ 24/11")
    assert "thứ Ba, 24/11/2026: làm việc bình thường, không nghỉ" in office.text
    cu_jut.says("/lich")
    assert cu_jut.text.startswith("Ngày nghỉ và ngày làm bù sắp tới:")
    assert not any(label.startswith(("Bỏ ", "Xác nhận ")) for label in cu_jut.choices)


def test_a_unit_changes_no_day(department: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("/lich thêm ngày nghỉ 31/12")
    assert "Chỉ Văn phòng Sở sửa lịch" in cu_jut.text
    office.says("/lich thêm ngày nghỉ 31/12")
    cu_jut.says("/lich ghi 1")
    assert is_working(department, date(2026, 12, 31))


def test_a_weekday_that_is_not_that_of_its_date_is_said(department: Department, office: Chat) -> None:
    office.says("/lich thứ sáu 28/02 làm bù")
    assert "28/02/2026 là thứ Bảy, không phải thứ Sáu" in office.text
    office.says("thứ bảy 28/02 làm bù").says("có")
    assert is_working(department, date(2026, 2, 28))


def test_what_is_as_said_already_asks_nothing(department: Department, office: Chat) -> None:
    office.says("/lich bỏ ngày nghỉ 5/3")
    assert "thứ Năm, 05/03/2026 không nằm trong danh sách" in office.text


def test_a_change_that_another_stands_on_is_not_taken_back(department: Department, office: Chat) -> None:
    second = department.chat("Văn phòng Sở", "office", "Lê Thị Cúc")
    office.says("/lich thêm ngày nghỉ 31/12").says("có")
    second.says("/lich bỏ ngày nghỉ 31/12").says("có")
    office.says("hoàn tác").says("có")
    assert "Không hoàn tác được" in office.text
    assert is_working(department, date(2026, 12, 31))


@BOTH
def test_pressing_twice_writes_once(department: Department, office: Chat) -> None:
    asked = office.says("/lich thêm ngày nghỉ 31/12").last
    office.presses("Sửa như vậy", on=asked).presses("Sửa như vậy", on=asked)
    assert "không ghi lần nữa" in office.text
    ((count,),) = department.rows(
        select(func.count()).select_from(calendar_day).where(calendar_day.c.day == date(2026, 12, 31))
    )
    assert count == 1


def alarms(office: Chat) -> int:
    return sum("Cần đối chiếu lịch làm việc năm 2027" in said.text for said in office.all)


def test_in_november_the_office_is_asked_once_a_week_until_the_next_year_is_checked(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.at("2026-10-30 09:00")
    department.at("2026-11-01 09:00")
    assert alarms(office) == 0
    for text in ("2026-11-02 07:10", "2026-11-02 08:00", "2026-11-02 15:00", "2026-11-03 09:00"):
        department.at(text)
    assert alarms(office) == 1
    department.at("2026-11-09 08:00")
    assert alarms(office) == 2
    asked = next(said for said in reversed(office.all) if "Cần đối chiếu" in said.text)
    assert "Ngày chờ xác nhận: 24/11" in asked.text
    office.presses("Đã đối chiếu 2027", on=asked)
    assert "Văn phòng đã đối chiếu lịch năm 2027" in office.text
    department.at("2026-11-16 08:00")
    assert alarms(office) == 2
    assert alarms(cu_jut) == 0


def test_that_a_year_was_checked_is_taken_back_and_the_office_asked_again(department: Department, office: Chat) -> None:
    department.at("2026-11-02 08:00")
    asked = next(said for said in office.all if "Cần đối chiếu" in said.text)
    office.presses("Đã đối chiếu 2027", on=asked)
    office.presses("Đã đối chiếu 2027", on=asked)
    assert office.text == "Lịch năm 2027 đã được Trần Văn Bình đối chiếu lúc 08:00 02/11/2026, không ghi lần nữa."
    office.says("hoàn tác")
    assert office.text.startswith("Rút lại việc đã đối chiếu lịch năm 2027?")
    office.presses("Hoàn tác")
    assert office.text.startswith("Đã rút lại: lịch năm 2027 chưa đối chiếu")
    department.at("2026-11-09 08:00")
    assert alarms(office) == 2
