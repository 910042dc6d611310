"""The office sets between which hours messages go out by themselves; answers go at any time."""

import pytest

from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

SAID = "chỉ gửi tin từ 7h30 đến 17h"


def set_hours(office: Chat, said: str = SAID) -> None:
    office.says(said).presses("Đồng ý")


def test_it_is_shown_first_and_set_with_a_yes(office: Chat) -> None:
    office.says(SAID)
    assert office.text == "Đổi giờ tự gửi tin cho cả Sở từ 07:00–18:00 thành 07:30–17:00 ngày làm việc?"
    assert "từ 07:00 đến trước 18:00" in office.says("/khunggio").text
    set_hours(office)
    assert office.text.startswith("Từ nay tin chỉ tự gửi từ 07:30 đến trước 17:00 ngày làm việc.")
    assert "từ 07:30 đến trước 17:00" in office.says("khung giờ gửi tin").text


@BOTH
def test_messages_wait_until_the_window_opens(department: Department, cu_jut: Chat, office: Chat) -> None:
    set_hours(office)
    department.at("2026-01-06 17:05")
    before = len(office.all)
    cu_jut.says("xóa dữ liệu của tôi").presses("Gửi yêu cầu")
    department.at("2026-01-07 07:15")
    assert len(office.all) == before
    department.at("2026-01-07 07:30")
    assert "yêu cầu xóa dữ liệu cá nhân" in office.all[before].text


def test_it_can_be_taken_back(department: Department, office: Chat) -> None:
    set_hours(office)
    department.passes(minutes=1)
    office.says("hoàn tác").presses("Hoàn tác")
    assert "từ 07:00 đến trước 18:00" in office.says("/khunggio").text


@pytest.mark.parametrize("hours", ["từ 3h đến 17h", "từ 9h đến 17h", "từ 7h đến 8h", "từ 7h đến 23h", "từ 17h đến 7h"])
def test_hours_that_cannot_be_are_refused_in_one_sentence(office: Chat, hours: str) -> None:
    office.says(f"chỉ gửi tin {hours}")
    assert office.text.startswith("Khung giờ cần mở trong khoảng 05:00 đến 08:00")
    assert "từ 07:00 đến trước 18:00" in office.says("/khunggio").text


@BOTH
def test_nobodys_own_hour_is_left_outside(cu_jut: Chat, office: Chat) -> None:
    cu_jut.says("nhắc tôi lúc 17 giờ 30").presses("Ghi")
    assert "Có người đã chọn nhận nhắc lúc 17:30" in office.says(SAID).text


def test_ones_own_hour_lies_inside(cu_jut: Chat, office: Chat) -> None:
    set_hours(office)
    cu_jut.says("nhắc tôi lúc 17 giờ 30")
    assert cu_jut.text.startswith("Tin nhắc chỉ gửi từ 07:30 đến trước 17:00 ngày làm việc.")


def test_only_the_office_sets_it(cu_jut: Chat, office: Chat) -> None:
    office.says(SAID)
    for said in (SAID, "/khunggio 07:30 17:00", "/dongy 1"):
        cu_jut.says(said)
    assert "từ 07:00 đến trước 18:00" in cu_jut.says("/khunggio").text


def test_of_two_who_change_it_the_second_sees_how_it_stands(department: Department, office: Chat) -> None:
    second = department.chat("Văn phòng Sở", "office", "Lê Thị Hai")
    second.says("chỉ gửi tin từ 6h đến 19h")
    set_hours(office)
    second.presses("Đồng ý")
    assert "từ 07:30 đến trước 17:00" in second.text
