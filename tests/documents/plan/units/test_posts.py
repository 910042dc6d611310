"""Posts behind courtesies: one name with them and without; no courtesy inside other words."""

import pytest

from documents.plan.units.cells.units_cell import read_units
from documents.plan.units.names.posts import behind_courtesy, without_courtesy


@pytest.mark.parametrize(
    ("name", "post"),
    [
        ("Đồng chí Phó Chủ tịch", "Phó Chủ tịch"),
        ("các đ/c Phó Giám đốc", "các Phó Giám đốc"),
        ("Thầy Hiệu trưởng", "Hiệu trưởng"),
        ("Đồng chí Nguyễn Văn An", "Đồng chí Nguyễn Văn An"),
        ("Cơ sở y tế", "Cơ sở y tế"),
    ],
)
def test_a_post_goes_without_its_courtesy_and_a_person_keeps_it(name: str, post: str) -> None:
    assert without_courtesy(name) == post


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Đồng chí Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch UBND xã", "Chủ tịch UBND xã"),
        ("Đồng chí Phó Bí thư, Phó Chủ tịch HĐND xã", "Phó Chủ tịch HĐND xã"),
        ("Các đồng chí Ủy viên Ban Chỉ đạo, Chủ tịch UBND xã", "Ủy viên Ban Chỉ đạo, Chủ tịch UBND xã"),
        ("Đồng chí Chủ tịch UBND xã, Trưởng Công an xã", "Chủ tịch UBND xã, Trưởng Công an xã"),
    ],
)
def test_one_who_holds_several_posts_acts_by_the_last_of_them(text: str, post: str) -> None:
    assert behind_courtesy(text) == post


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Văn phòng Sở, các đồng chí Phó Giám đốc", ["Văn phòng Sở", "các đồng chí Phó Giám đốc"]),
        ("Văn phòng, thầy Hiệu trưởng", ["Văn phòng", "thầy Hiệu trưởng"]),
        ("Phòng Kế hoạch, cơ khí", ["Phòng Kế hoạch, cơ khí"]),
    ],
)
def test_a_unit_begins_behind_a_courtesy(cell: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(cell, "lead")] == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Vũ Thị Lan\nĐỗ Văn Bình", ["Vũ Thị Lan", "Đỗ Văn Bình"]),
        ("Vũ Thị Lan, Đ/c Đỗ Văn Bình", ["Vũ Thị Lan", "Đ/c Đỗ Văn Bình"]),
        ("Trường Trung học phổ thông\nNguyễn Thị Minh Khai", ["Trường Trung học phổ thông Nguyễn Thị Minh Khai"]),
        ("UBND các phường Trần Phú, Lê Lợi", ["UBND các phường Trần Phú, Lê Lợi"]),
    ],
)
def test_people_on_lines_of_their_own_are_each_one(cell: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(cell, "lead")] == names
