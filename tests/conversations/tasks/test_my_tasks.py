"""The list of tasks, its pages and filters, one task's card."""

import re

import pytest

from domain.units.tables import UnitRow
from storage.units import import_units
from tests.chat import Chat, Department
from tests.databases import ONCE

pytestmark = ONCE

MARKS = "🔴🟡🔵⚪🟢🟠"


def marks_of(text: str) -> str:
    """The marks of the numbered lines, in their order."""
    return "".join(re.findall(rf"^\d+\. ([{MARKS}])", text, re.MULTILINE))


@pytest.mark.parametrize("text", ["nhiệm vụ của tôi", "nv cua toi", "/nhiemvu", "việc của tôi"])
def test_the_unit_and_its_totals_come_first(cu_jut: Chat, text: str) -> None:
    cu_jut.says(text)
    first, second = cu_jut.text.split("\n")[:2]
    assert first == "TTYT Cư Jút: 76 nhiệm vụ, 5 báo cáo đang theo dõi (KH CCHC 2026, KH PAPI 2026)"
    assert second == "🔵 trong hạn 39 · ⚪ không hạn 42"


def test_the_most_urgent_is_on_top(department: Department, cu_jut: Chat) -> None:
    department.at("2026-02-10 09:00")
    cu_jut.says("nhiệm vụ của tôi")
    lines = cu_jut.text.split("\n")[2:]
    assert lines[0].startswith("1. 🔴 Kế hoạch năm 2020 các đơn vị")
    assert "quá hạn 22 ngày (hạn 19/01/2026), chưa nộp" in lines[0]
    assert lines[1].startswith("2. 🔴 3.3 Thực hiện tốt công tác Tiếp công dân")
    assert lines[2] == "3. 🟡 Báo cáo CCHC quý I — sắp đến hạn thứ Bảy, 14/02, chưa nộp"


def test_pages_go_on_to_the_last_and_show_each_item_once(department: Department) -> None:
    chat = department.chat("TTYT Cư Jút", zalo=True).says("nhiệm vụ của tôi")
    text = chat.text
    while label := next((choice for choice in chat.choices if choice.startswith("Xem tiếp")), ""):
        chat.presses(label)
        text += chat.text
    items = re.findall(rf"^\d+\. [{MARKS}] (.*) —", text, re.MULTILINE)
    assert len(items) == len(set(items)) == 81
    assert "81–81/81" in chat.text
    assert list(marks_of(text)) == sorted(marks_of(text), key=MARKS.index)


def test_a_filter_is_said_and_kept_over_the_pages(department: Department, cu_jut: Chat) -> None:
    department.at("2027-01-11 09:00")
    cu_jut.says("việc quá hạn")
    assert cu_jut.text.startswith("TTYT Cư Jút — quá hạn: 1–5/")
    assert marks_of(cu_jut.text) == "🔴🔴🔴🔴🔴"
    cu_jut.presses(next(choice for choice in cu_jut.choices if choice.startswith("Xem tiếp")))
    assert cu_jut.text.startswith("TTYT Cư Jút — quá hạn: 6–10/")
    assert marks_of(cu_jut.text) == "🔴🔴🔴🔴🔴"


@pytest.mark.parametrize("asks", ["nhiệm vụ PAPI của tôi", "kế hoạch PAPI", "cho xem kế hoạch PAPI 2026", "việc PAPI"])
def test_a_plan_that_is_named_narrows_the_list_over_its_pages(cu_jut: Chat, asks: str) -> None:
    cu_jut.says(asks)
    assert cu_jut.text.startswith("TTYT Cư Jút: 25 nhiệm vụ, 0 báo cáo đang theo dõi (KH PAPI 2026)")
    cu_jut.presses(next(choice for choice in cu_jut.choices if choice.startswith("Xem tiếp")))
    assert cu_jut.text.startswith("TTYT Cư Jút (KH PAPI 2026) — tất cả: 6–10/25")


def test_what_is_asked_about_more_than_a_plan_is_searched_for(cu_jut: Chat) -> None:
    assert cu_jut.says("kế hoạch tuyên truyền CCHC").text.startswith("Nhiệm vụ I.1.8 (KH CCHC 2026)")


def test_the_office_may_ask_for_a_units_part_of_a_plan(department: Department, office: Chat) -> None:
    office.says("nhiệm vụ PAPI của TTYT Cư Jút")
    assert office.text.startswith("TTYT Cư Jút (KH PAPI 2026): 25 việc")
    office.presses(next(choice for choice in office.choices if choice.startswith("Xem tiếp")))
    assert "KH PAPI 2026" in office.text.partition("\n")[0]


def test_a_page_past_the_end_is_the_last_one(cu_jut: Chat) -> None:
    assert cu_jut.says("/nhiemvu 500").text.startswith("TTYT Cư Jút — tất cả: 81–81/81")


def test_an_empty_filter_says_so(cu_jut: Chat) -> None:
    assert cu_jut.says("việc quá hạn").text == "TTYT Cư Jút không có việc nào thuộc mục “quá hạn”."
    assert cu_jut.choices == ("Nhiệm vụ của tôi",)


def test_a_unit_without_tasks_is_told_so(department: Department) -> None:
    with department.database.begin(department.now) as store:
        import_units(store, [UnitRow("Trung tâm Cấp cứu 115", "TTCC", "subordinate")])
    assert "chưa có nhiệm vụ nào" in department.chat("Trung tâm Cấp cứu 115").says("nhiệm vụ của tôi").text


def test_a_card_has_the_plans_own_words(cu_jut: Chat) -> None:
    cu_jut.says("xem I.1.4")
    assert cu_jut.text.split("\n") == [
        "Nhiệm vụ I.1.4 (KH CCHC 2026)",
        "“Ban hành và thực hiện kế hoạch tự kiểm tra công tác CCHC của đơn vị”",
        "(theo kế hoạch năm 2020, áp dụng cho 2026)",
        "Mục: I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC › 1. Ban hành và thực hiện kế hoạch CCHC của cơ quan, đơn vị",
        "Chủ trì: Văn phòng Sở",
        "Thực hiện: các phòng chức năng; các đơn vị trực thuộc",
        "Chỉ số: (1) Kiểm tra ít nhất 30% đơn vị trực thuộc. (2) 100% các đơn vị trong KH được kiểm tra.",
        "Sản phẩm: Kế hoạch kiểm tra công tác CCHC, kế hoạch tự kiểm tra của đơn vị",
        "Thời gian: “Tháng 6/2020 - Tháng 12/2020” (01/06/2026 – 31/12/2026)",
        "TTYT Cư Jút: 🔵 trong hạn, đến 31/12/2026, chưa cập nhật",
    ]
    assert cu_jut.choices == ("Cập nhật tiến độ", "Lịch sử", "Nhiệm vụ của tôi")


def test_a_number_of_the_list_opens_its_item(department: Department) -> None:
    chat = department.chat("TTYT Cư Jút", zalo=True).says("nhiệm vụ của tôi").says("2")
    assert chat.text.startswith("Nhiệm vụ 3.3 (KH PAPI 2026)")


def test_a_code_of_several_tasks_is_asked(cu_jut: Chat) -> None:
    cu_jut.says("xem 1.1")
    assert cu_jut.text == "“1.1” có ở 3 mục, anh/chị chọn giúp:"
    assert [choice.split()[0] for choice in cu_jut.choices] == ["I.1.1", "II.1.1", "III.1.1"]
    cu_jut.presses(cu_jut.choices[1])
    assert cu_jut.text.startswith("Nhiệm vụ II.1.1")


def test_the_unit_that_leads_alone_sees_its_implementers(department: Department, office: Chat) -> None:
    assert "Đơn vị khác (" not in department.chat("TTYT Cư Jút").says("xem I.1.4").text
    assert "Đơn vị khác (" in department.chat("Văn phòng Sở").says("xem I.1.4").text


def test_an_unknown_code_says_how_to_find_one(cu_jut: Chat) -> None:
    assert "Không tìm thấy nhiệm vụ “9.9.9”" in cu_jut.says("xem 9.9.9").text
    assert cu_jut.choices == ("Nhiệm vụ của tôi",)


def test_work_of_the_station_without_a_name_is_ones_own(cu_jut: Chat) -> None:
    cu_jut.says("anh coi giùm mấy đầu việc còn tồn của trạm")
    assert cu_jut.text.startswith("TTYT Cư Jút")
