"""Cells that name units: how they part them, and who leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.plan.comma_names import names_with_commas
from documents.plan.units_cell import read_units
from domain.plan_words import plain

LEAD_AND_TWO = [
    ("Văn phòng Sở", "lead"),
    ("các phòng chức năng", "implement"),
    ("các đơn vị trực thuộc", "implement"),
]


def _read(cell: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in read_units(cell, "lead")]


@pytest.mark.parametrize(
    "cell",
    [
        "Văn phòng Sở; Thanh tra Sở; Phòng Tổ chức Cán bộ",
        "Văn phòng Sở, Thanh tra Sở, Phòng Tổ chức Cán bộ.",
        "Văn phòng Sở, Thanh tra Sở và Phòng Tổ chức Cán bộ",
        "Văn phòng Sở\nThanh tra Sở\nPhòng Tổ chức\nCán bộ",
        "- Văn phòng Sở. - Thanh tra Sở. - Phòng Tổ chức Cán bộ.",
        "Văn phòng Sở Thanh tra Sở Phòng Tổ chức Cán bộ",
    ],
)
def test_units_are_parted_however_they_are_listed(cell: str) -> None:
    assert _read(cell) == [("Văn phòng Sở", "lead"), ("Thanh tra Sở", "lead"), ("Phòng Tổ chức Cán bộ", "lead")]


@pytest.mark.parametrize(
    "name",
    [
        "Các bộ phận tham mưu, giúp việc",
        "các phòng CM, NV",
        "Các cơ quan, đơn vị trực thuộc",
        "Các sở, ban, ngành",
        "UBND các huyện, thị xã, thành phố",
        "Lãnh đạo Phòng Tổ chức Cán bộ",
        "Sở Giáo dục và Đào tạo",
        "Các phòng chức năng theo chức năng, nhiệm vụ tham mưu triển khai thực hiện",
    ],
)
def test_a_comma_inside_a_name_parts_nothing(name: str) -> None:
    assert _read(f"{name}.") == [(name, "lead")]


@pytest.mark.parametrize(
    "cell",
    [
        "Chủ trì: Văn phòng Sở Thực hiện: các phòng chức năng và các đơn vị trực thuộc",
        "Đơn vị chủ trì: Văn phòng Sở. Đơn vị thực hiện: các phòng chức năng, các đơn vị trực thuộc",
        "CHỦ TRÌ : Văn phòng Sở\nThực hiện: các phòng chức năng; các đơn vị trực thuộc:",
    ],
)
def test_role_words_open_a_list(cell: str) -> None:
    assert _read(cell) == LEAD_AND_TWO


@pytest.mark.parametrize(
    "cell",
    [
        "Văn phòng Sở phối hợp các đơn vị trực thuộc",
        "Văn phòng Sở chủ trì, phối hợp với các đơn vị trực thuộc",
        "Văn phòng Sở chủ trì; các đơn vị trực thuộc phối hợp",
        "Văn phòng Sở (chủ trì), các đơn vị trực thuộc (phối hợp)",
        "Chủ trì: Văn phòng Sở; Phối hợp: các đơn vị trực thuộc",
    ],
)
def test_role_words_stand_between_and_behind_names_too(cell: str) -> None:
    assert _read(cell) == [("Văn phòng Sở", "lead"), ("các đơn vị trực thuộc", "support")]


def test_two_units_after_one_role_word_share_it() -> None:
    cell = "Chủ trì: Văn phòng Sở và các đơn vị trực thuộc"
    assert _read(cell) == [("Văn phòng Sở", "lead"), ("các đơn vị trực thuộc", "lead")]


def test_a_unit_named_twice_keeps_its_strongest_role() -> None:
    cell = "Phối hợp: Văn phòng Sở, Thanh tra Sở; Chủ trì: văn phòng Sở"
    assert _read(cell) == [("văn phòng Sở", "lead"), ("Thanh tra Sở", "support")]


@given(st.text(max_size=40) | st.lists(st.sampled_from([*"-;:,. (", "chủ trì", "và", "Phòng"])).map(" ".join))
def test_it_never_fails_on_any_cell(cell: str) -> None:
    assert all(unit.name for unit in read_units(cell, "lead"))


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Phòng Quản lý chất lượng\nTổ Công nghệ thông tin", ["Phòng Quản lý chất lượng", "Tổ Công nghệ thông tin"]),
        ("Khoa Dược Khoa Xét nghiệm", ["Khoa Dược", "Khoa Xét nghiệm"]),
        ("Trưởng Khoa Dược", ["Trưởng Khoa Dược"]),
        ("Ban Thanh tra nhân dân", ["Ban Thanh tra nhân dân"]),
        ("Chi nhánh Văn phòng Đăng ký đất đai", ["Chi nhánh Văn phòng Đăng ký đất đai"]),
        ("Bệnh viện Đa Khoa tỉnh", ["Bệnh viện Đa Khoa tỉnh"]),
        ("Phòng Tổ chức\nTổng hợp", ["Phòng Tổ chức Tổng hợp"]),
        ("UBND các xã, thị trấn, Huyện đoàn", ["UBND các xã, thị trấn", "Huyện đoàn"]),
        ("Văn phòng HĐND và UBND huyện", ["Văn phòng HĐND và UBND huyện"]),
        ("Báo và Phát thanh, Truyền hình Hưng Yên", ["Báo và Phát thanh, Truyền hình Hưng Yên"]),
        ("VNPT Hưng Yên, Viettel Hưng Yên", ["VNPT Hưng Yên", "Viettel Hưng Yên"]),
    ],
)
def test_names_of_other_offices(cell: str, names: list[str]) -> None:
    assert [name for name, _ in _read(cell)] == names


TWO = "Phòng Nghiệp vụ, Thanh tra chuyên ngành"
ALWAYS_TOGETHER = [TWO, TWO, f"{TWO}\nPhòng Đăng ký", "Sở Công Thương, Công an tỉnh"]


def test_two_units_that_only_ever_stand_together_are_one_name() -> None:
    whole = names_with_commas(ALWAYS_TOGETHER)
    read = [[unit.name for unit in read_units(cell, "lead", whole)] for cell in ALWAYS_TOGETHER[2:]]
    assert read == [[TWO, "Phòng Đăng ký"], ["Sở Công Thương", "Công an tỉnh"]]


@pytest.mark.parametrize(
    "cells",
    [
        [*ALWAYS_TOGETHER, "Thanh tra chuyên ngành"],
        [*ALWAYS_TOGETHER, "Phòng Nghiệp vụ và Văn phòng"],
        [*ALWAYS_TOGETHER, f"Sở Y tế, {TWO}"],
        [TWO, TWO, TWO],
        ["Sở Tài chính, Sở Nội vụ; Công an tỉnh"] * 3,
    ],
)
def test_otherwise_a_comma_parts_units(cells: list[str]) -> None:
    assert names_with_commas(cells) == frozenset()


@pytest.mark.parametrize(
    "cell", ["P. Kế hoạch\nTT. Thư viện", "P. Kế hoạch, TT. Thư viện", "P. Kế hoạch và TT Thư viện"]
)
def test_a_unit_begins_with_the_short_form_of_its_first_word_too(cell: str) -> None:
    assert [plain(name.replace("TT ", "TT. ")) for name, _ in _read(cell)] == ["p. ke hoach", "tt. thu vien"]


def test_letters_that_stand_for_other_words_before_a_small_word_begin_no_unit() -> None:
    assert _read("Phòng VH, TT và Du lịch") == [("Phòng VH, TT và Du lịch", "lead")]


def test_what_is_listed_with_a_capital_behind_others_is_a_group_of_its_own() -> None:
    found = read_units("Doanh nghiệp, Sở, ban, ngành có liên quan", "support")
    assert [unit.name for unit in found] == ["Doanh nghiệp", "Sở, ban, ngành có liên quan"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Các sở, ban, ngành và địa phương liên quan", ["Các sở, ban, ngành", "địa phương liên quan"]),
        ("Các sở, ngành, địa phương", ["Các sở, ngành, địa phương"]),
        ("Các cơ quan, đơn vị, địa phương", ["Các cơ quan, đơn vị, địa phương"]),
        ("Ngân hàng Nhà nước - Chi nhánh Khu vực II", ["Ngân hàng Nhà nước - Chi nhánh Khu vực II"]),
        (
            "Báo Y tế, Tạp chí Y tế và hệ thống truyền thanh cơ sở",
            ["Báo Y tế", "Tạp chí Y tế", "hệ thống truyền thanh cơ sở"],
        ),
    ],
)
def test_bodies_in_a_row_are_parted_and_names_are_not(cell: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(cell, "support")] == names
