"""The plans that are followed, listed: the office may go on from there, a unit sees its own part."""

import pytest

from tests.chat import Chat, Department
from tests.conversations.plans.test_import_by_chat import SMALL, plans, sends
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def test_the_office_sees_all_plans_and_what_may_be_done(department: Department, office: Chat) -> None:
    office.says("/kehoach")
    assert "Đang theo dõi 2 kế hoạch:" in office.text
    assert "1. KH CCHC 2026: 55 nhiệm vụ" in office.text
    assert office.choices == ("KH CCHC 2026", "KH PAPI 2026", "Nhập kế hoạch mới", "Rút kế hoạch")
    office.presses("Nhập kế hoạch mới")
    assert "gửi tệp kế hoạch" in office.text


@BOTH
def test_a_plan_is_shown_with_where_it_comes_from(office: Chat) -> None:
    office.says("các kế hoạch").presses("KH PAPI 2026")
    assert "KẾ HOẠCH Hành động nâng cao Chỉ số PAPI năm 2020" in office.text
    assert "theo kế hoạch năm 2020, áp dụng cho 2026" in office.text
    assert "Theo mục: 1." in office.text
    assert "Hạn gần nhất: " in office.text
    assert "từ tệp “papi.txt”" in office.text
    office.presses("Rút kế hoạch")
    assert "Rút KH PAPI 2026" in office.text
    assert "Đã rút KH PAPI 2026" in office.says("có").text
    assert "Đang theo dõi 1 kế hoạch" in office.says("/plans").text


@pytest.mark.parametrize("words", ["tôi muốn nhập kế hoạch mới", "thêm kế hoạch", "nhập kế hoạch như thế nào?"])
def test_who_wants_to_take_a_plan_in_is_told_how(department: Department, office: Chat, words: str) -> None:
    assert "gửi tệp kế hoạch" in office.says(words).text
    assert "Chỉ Văn phòng Sở" in department.chat("TTYT Cư Jút").says(words).text


def test_an_import_that_was_stopped_is_offered(office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)").presses("Để sau")
    office.says("/kehoach").presses("Tiếp tục nhập “truyen-thong.txt”")
    assert "Trung tâm Truyền thông và Giáo dục sức khỏe" in office.text


def test_a_leader_looks_and_changes_nothing(department: Department) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    leader.says("kế hoạch đang theo dõi")
    assert leader.choices == ("KH CCHC 2026", "KH PAPI 2026")
    assert leader.presses("KH CCHC 2026").choices == ("Các kế hoạch",)
    assert "Chỉ Văn phòng Sở" in leader.says("/kehoach nhap").text


@BOTH
def test_a_unit_sees_the_plans_that_give_it_tasks_and_its_own_numbers(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("/kehoach")
    assert "KH CCHC 2026: " in cu_jut.text
    assert "nhiệm vụ của đơn vị anh/chị" in cu_jut.text
    assert "21 đơn vị" not in cu_jut.text
    assert cu_jut.choices == ("Nhiệm vụ của tôi",)
    assert "không còn được theo dõi" in cu_jut.says("/xemkehoach #1").text


@BOTH
def test_without_plans_one_may_come_in(department: Department, office: Chat) -> None:
    for number in (1, 2):
        office.says(f"/rutkehoach #{number} yes")
    assert plans(department) == []
    office.says("/kehoach")
    assert "Chưa theo dõi kế hoạch nào" in office.text
    assert office.choices == ("Nhập kế hoạch mới",)
