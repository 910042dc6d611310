"""Units of a cell that are numbered on one line."""

import pytest

from documents.plan.units.sentences.duty_cells import units_told


def _read(cell: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in units_told(cell, "lead")]


@pytest.mark.parametrize(
    "cell",
    [
        "1. Phòng Nghiệp vụ 1 2. các xã 3. Sở Y tế",
        "1.Phòng Nghiệp vụ 1 2.các xã 3.Sở Y tế",
        "(1) Phòng Nghiệp vụ 1 (2) các xã (3) Sở Y tế",
        "01/ Phòng Nghiệp vụ 1\n02/ các xã 03/ Sở Y tế",
        "a) Phòng Nghiệp vụ 1 b) các xã; c) Sở Y tế.",
    ],
)
def test_the_numbers_of_a_list_on_one_line_part_its_units(cell: str) -> None:
    assert _read(cell) == [("Phòng Nghiệp vụ 1", "lead"), ("các xã", "lead"), ("Sở Y tế", "lead")]


def test_a_list_under_each_role_is_numbered_anew() -> None:
    assert _read("Chủ trì: 1. Sở Y tế 2. Sở Nội vụ. Phối hợp: 1. Văn phòng 2. Thanh tra Sở") == [
        ("Sở Y tế", "lead"),
        ("Sở Nội vụ", "lead"),
        ("Văn phòng", "support"),
        ("Thanh tra Sở", "support"),
    ]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Trường THCS số 1. Trường Tiểu học số 2", ["Trường THCS số 1", "Trường Tiểu học số 2"]),
        ("1. Trạm Y tế số 2. Bệnh viện Quân y 7", ["Trạm Y tế số 2", "Bệnh viện Quân y 7"]),
        ("Chi cục Thuế khu vực 2, Hạt Kiểm lâm số 3", ["Chi cục Thuế khu vực 2", "Hạt Kiểm lâm số 3"]),
    ],
)
def test_numbers_of_names_are_no_list(cell: str, names: list[str]) -> None:
    assert [name for name, _ in _read(cell)] == names


def test_sentences_may_be_numbered_too() -> None:
    cell = "1. Sở Nội vụ tham mưu ban hành kế hoạch 2. Các sở, ngành triển khai thực hiện kế hoạch"
    assert _read(cell) == [("Sở Nội vụ", "implement"), ("Các sở, ngành", "implement")]
