"""A unit named so that it may be several is asked about, and the choice goes on with what was asked."""

import pytest

from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


@pytest.mark.parametrize("zalo", [False, True], ids=["buttons", "plain"])
def test_the_choice_goes_on_with_what_was_asked(department: Department, zalo: bool) -> None:
    office = department.chat("Văn phòng Sở", "office", zalo=zalo)
    office.says("nhiệm vụ của TTYT huyện")
    assert office.text.startswith("“TTYT huyện” có thể là 7 đơn vị")
    assert office.choices[0] == "TTYT Cư Jút"
    office.presses("TTYT Cư Jút")
    assert office.text.startswith("TTYT Cư Jút: ")


@pytest.mark.parametrize(("text", "units"), [("nhiệm vụ của cư", 1), ("nhiem vu cua TTYT Dak", 4), ("xem Đắk", 4)])
def test_a_part_of_a_name_is_never_taken_for_one_unit(office: Chat, text: str, units: int) -> None:
    office.says(text)
    assert len(office.choices) == units
    assert all(choice.startswith("TTYT ") for choice in office.choices)


def test_a_nudge_of_an_unclear_unit_is_no_nudge_of_all(department: Department, office: Chat) -> None:
    office.says("nhắc trung tâm nộp báo cáo quý 1")
    assert office.text.startswith("“trung tâm” có thể là")


@BOTH
@pytest.mark.parametrize("text", ["nhiệm vụ của TTYT Cư Jút", "đơn vị nào trễ", "tổng hợp", "chào em", "abc xyz"])
def test_what_is_clear_or_names_no_unit_is_not_asked(office: Chat, text: str) -> None:
    office.says(text)
    assert "có thể là" not in office.text
    assert "phải không ạ?" not in office.text


def test_the_own_unit_comes_first(department: Department) -> None:
    song = department.chat("TTYT Đắk Song")
    song.says("xem việc của TTYT Đắk")
    assert song.choices[0] == "TTYT Đắk Song"
    song.presses("TTYT Đắk Mil")
    assert "TTYT Đắk Mil: " not in song.text


@pytest.mark.parametrize("zalo", [False, True], ids=["buttons", "plain"])
def test_more_than_five_units_are_paged(department: Department, zalo: bool) -> None:
    office = department.chat("Văn phòng Sở", "office", zalo=zalo)
    office.says("nhiệm vụ của TTYT huyện")
    first = office.choices[:5]
    office.presses("Xem tiếp (2)")
    assert len(office.choices) == 2
    assert not set(first) & set(office.choices)
    unit = office.choices[0]
    assert office.presses(unit).text.startswith(f"{unit}: ")


@pytest.mark.parametrize(
    "text", ["/donvinao", "/donvinao 5", "/donvinao tổng hợp 5", "/donvinao nhiệm vụ của TTYT huyện x"]
)
def test_a_forged_page_of_units_asks_which_unit(office: Chat, text: str) -> None:
    assert office.says(text).text.startswith("Anh/chị muốn xem đơn vị nào?")
