"""Putting a reminder off: told again on the day chosen, hiding nothing."""

import pytest

from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

REPORT = "Báo cáo CCHC quý I"


def days_told(department: Department, chat: Chat, days: list[str], what: str = REPORT) -> list[str]:
    """On which of these mornings the chat is reminded of something."""
    told = []
    for day in days:
        seen = len(chat.all)
        department.at(f"2026-{day} 08:00")
        if any(what in said.text for said in chat.all[seen:]):
            told.append(day)
    return told


@pytest.fixture
def reminded(department: Department, cu_jut: Chat) -> Chat:
    """The head on Wednesday, 4 February, reminded of the quarterly report."""
    department.at("2026-02-04 08:00")
    assert REPORT in cu_jut.all[-1].text
    return cu_jut


def test_a_choice_of_the_reminder_puts_it_off_at_once(department: Department, reminded: Chat) -> None:
    reminded.presses("Nhắc lại sáng mai")
    assert reminded.text.startswith("Đã ghi, tôi nhắc lại như sau:\nthứ Năm, 05/02, 08:00")
    assert "việc quá hạn vẫn ghi là quá hạn và vẫn có trong danh sách của Văn phòng Sở" in reminded.text
    assert days_told(department, reminded, ["02-05", "02-06", "02-09", "02-10"]) == ["02-05", "02-10"]


def test_the_number_of_the_choice_does_the_same_on_a_channel_without_buttons(department: Department) -> None:
    head = department.chat("TTYT Đắk Mil", zalo=True)
    department.at("2026-02-04 08:00")
    assert "Nhắc lại sáng mai" in head.all[-1].text
    head.presses("Nhắc lại sáng mai")
    assert head.text.startswith("Đã ghi")
    assert days_told(department, head, ["02-05", "02-06"]) == ["02-05"]


def test_a_day_in_words_is_asked_for_a_yes(department: Department, reminded: Chat) -> None:
    reminded.says("để thứ 6 nhắc")
    assert reminded.text.startswith("Nhắc lại như sau?\nthứ Sáu, 06/02, 08:00")
    reminded.says("ừ")
    assert reminded.text.startswith("Đã ghi")
    assert days_told(department, reminded, ["02-05", "02-06"]) == ["02-06"]


@BOTH
def test_the_last_day_is_told_even_when_it_is_put_off_for_longer(department: Department, reminded: Chat) -> None:
    reminded.says("hai tuần nữa nhắc lại").says("ừ")
    assert "13/02/2026, 08:00" in reminded.text
    mornings = ["02-05", "02-10", "02-12", "02-13", "02-23"]
    assert days_told(department, reminded, mornings) == ["02-13", "02-23"]


def test_what_is_late_stays_late_for_the_office(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.at("2026-02-23 08:00")
    cu_jut.says("thứ 6 nhắc lại").says("ừ")
    assert "thứ Sáu, 27/02" in cu_jut.text
    seen = len(office.all)
    assert days_told(department, cu_jut, ["02-24", "02-25", "02-26", "02-27"]) == ["02-27"]
    lists = [said.text for said in office.all[seen:] if "Văn phòng:" in said.text]
    assert len(lists) == 4
    assert "🔴" in cu_jut.says("việc quá hạn").text


def test_a_colleague_is_told_as_before(department: Department, reminded: Chat) -> None:
    staff = department.chat("TTYT Cư Jút", "staff")
    reminded.says("tuần sau nữa nhắc lại").says("ừ")
    assert REPORT in [word for word in [REPORT] if days_told(department, staff, ["02-10"])]


@BOTH
def test_undo_lets_it_come_as_usual(department: Department, reminded: Chat) -> None:
    reminded.says("hai tuần nữa nhắc lại").says("ừ").says("hoàn tác").presses("Hoàn tác")
    assert reminded.text.startswith("Đã hoàn tác: nhắc lại")
    assert days_told(department, reminded, ["02-10"]) == ["02-10"]


def test_without_a_day_the_days_are_offered(department: Department, reminded: Chat) -> None:
    reminded.says("/nhaclai")
    assert reminded.text.startswith("Nhắc lại vào ngày nào?")
    assert reminded.choices == ("Nhắc lại sáng mai", "Nhắc lại thứ Sáu, 06/02", "Nhắc lại thứ Hai, 09/02")
    reminded.presses("Nhắc lại thứ Hai, 09/02")
    assert reminded.text.startswith("Đã ghi")


def test_what_is_done_meanwhile_is_not_told_again(department: Department, reminded: Chat) -> None:
    reminded.presses("Nhắc lại sáng mai")
    reminded.says(f"/danop #{department.report('TTYT Cư Jút', 'Q1-2026')}").presses("Ghi")
    assert days_told(department, reminded, ["02-05"]) == []


@BOTH
def test_nobody_puts_off_what_another_was_told(department: Department, reminded: Chat) -> None:
    other = department.chat("TTYT Đắk Mil")
    other.says(f"/nhaclai #{reminded.all[-1].row} mai")
    assert other.text == "Không có việc nào trong tin nhắc gần nhất còn phải nhắc lại."
    assert days_told(department, reminded, ["02-05"]) == []


def test_the_lists_of_the_office_and_of_leaders_cannot_be_put_off(department: Department, office: Chat) -> None:
    department.at("2026-02-23 08:00")
    assert "Nhắc lại sáng mai" not in office.all[-1].choices
    office.says("nhắc lại sáng mai")
    assert office.text.startswith("Danh sách việc quá hạn gửi mỗi ngày làm việc")
