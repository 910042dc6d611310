"""What is offered for a printed name that nobody knows."""

import pytest

from domain.units.directory import Directory, GroupName, UnitName
from domain.units.likely import likeliest

UNITS = [
    UnitName(1, "Phòng Nghiệp vụ Y dược", "NVYD"),
    UnitName(2, "Phòng Tổ chức Cán bộ", "TCCB"),
    UnitName(3, "Ban Giám đốc", "BGĐ", ("Lãnh đạo Sở Y tế",)),
    UnitName(4, "Trung tâm Y tế huyện Tuy Đức", "TTYT Tuy Đức"),
    UnitName(5, "Trung tâm Y tế huyện Đắk Song", "TTYT Đắk Song"),
    UnitName(6, "Bệnh viện Đa khoa tỉnh", "BVĐK tỉnh"),
]
DIVISIONS, CENTRES = GroupName(1, "các phòng chức năng Sở", (), (1, 2)), GroupName(2, "các TTYT", (), (4, 5))
KNOWN = Directory(UNITS, [DIVISIONS, CENTRES])


def offered(name: str) -> list[str]:
    return [one.name for one in likeliest(name, KNOWN.find(name).candidates, KNOWN.known)]


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("TTYT các huyện", CENTRES),
        ("các phòng thuộc Sở", DIVISIONS),
        ("Các phòng, ban", DIVISIONS),
        ("Các phòng CMNV Sở", DIVISIONS),
    ],
)
def test_a_name_of_many_is_first_of_all_a_group_that_is_called_alike(name: str, group: GroupName) -> None:
    assert offered(name)[0] == group.name


@pytest.mark.parametrize(
    "name",
    [
        "Trung tâm Truyền thông và Giáo dục",
        "Công an phường",
        "Trung tâm Truyền thông và Văn hóa",
        "Phòng VH,KH&TT",
        "Ban Quản lý dự án huyện",
        "UBND các xã, thị trấn",
    ],
)
def test_what_has_no_more_than_its_kind_in_common_is_not_offered(name: str) -> None:
    assert offered(name) == []


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Khoa Truyền nhiễm BVĐK tỉnh", "Bệnh viện Đa khoa tỉnh"),
        ("Sở Y tế", "Ban Giám đốc"),
        ("Phòng Nghiệp vụ", "Phòng Nghiệp vụ Y dược"),
        ("Trung tam Dan so Tuy Duc", "Trung tâm Y tế huyện Tuy Đức"),
    ],
)
def test_a_unit_that_is_told_by_more_than_its_kind_is_offered(name: str, unit: str) -> None:
    assert offered(name)[0] == unit


def test_a_group_that_is_like_none_may_be_any() -> None:
    assert offered("Các hội, đoàn thể") == ["các phòng chức năng Sở", "các TTYT"]
