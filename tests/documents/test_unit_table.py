"""The spellings of units brought together: abbreviations of the plan's own names, groups by other words."""

import pytest

from documents.short_names import full_names
from documents.unit_table import units_of_plan


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Phòng TC-KH", "Phòng Tài chính - Kế hoạch"),
        ("Phòng VH, KH&TT", "Phòng Văn hóa, Khoa học và Thông tin"),
        ("P. Điều dưỡng", "Phòng Điều dưỡng"),
        ("P.QLCL", "Phòng Quản lý chất lượng"),
        ("VP Sở", "Văn phòng Sở"),
        ("TT Y tế huyện", "Trung tâm Y tế huyện"),
        ("Khoa KSBT", "Khoa Kiểm soát bệnh tật"),
    ],
)
def test_a_short_name_stands_for_the_full_one_with_its_initials(short: str, full: str) -> None:
    names = ["Phòng Tổ chức Cán bộ", full, "Trung tâm Kiểm soát bệnh tật", short]
    assert full_names(names) == {short: full}


def test_initials_of_two_names_stand_for_neither() -> None:
    assert full_names(["Phòng Kế hoạch", "Phòng Khoa học", "Phòng Kho hàng", "Phòng KH"]) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND các xã, phường", "UBND xã, phường"),
        ("UBND các xã, phường, đặc khu", "UBND cấp xã"),
        ("Các sở, ban, ngành tỉnh", "các sở, ban, ngành"),
        ("Các phòng chức năng Sở", "các phòng chức năng liên quan"),
    ],
)
def test_a_group_is_one_however_it_is_called(one: str, other: str) -> None:
    (unit,) = units_of_plan([one, other], "Sở Y tế tỉnh Đắk Nông")
    assert unit.variants == (one, other)


def test_a_unit_and_the_group_of_its_kind_are_two() -> None:
    assert len(units_of_plan(["Trung tâm y tế", "Các trung tâm y tế"], None)) == 2


def test_a_name_is_never_longer_than_any_that_is_printed() -> None:
    (unit,) = units_of_plan(["các phòng chuyên môn", "Các phòng chuyên môn thuộc Sở"], "Sở Nội vụ tỉnh Lâm Đồng")
    assert unit.name == "Các phòng chuyên môn thuộc Sở"


def test_a_sentence_may_spell_a_group_more_fully() -> None:
    texts = ["Phản hồi giữa các đơn vị với các phòng CMNV Sở; giữa người dân với Sở."]
    (unit,) = units_of_plan(["các phòng chuyên môn Sở"], "Sở Y tế", texts=texts)
    assert unit.name == "Các phòng chuyên môn, nghiệp vụ Sở"
