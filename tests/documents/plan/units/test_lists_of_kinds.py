"""Groups of units that a plan tells by listing their kinds, beside lists of several groups."""

import pytest

from documents.plan.units.cells.units_cell import read_units
from documents.plan.units.sentences.heading_units import units_of_heading
from documents.plan.units.sentences.sentence_units import units_of_sentence


@pytest.mark.parametrize(
    "group",
    [
        "Các sở, ban, ngành, đơn vị, tổ chức chính trị - xã hội, hội, đoàn thể tỉnh",
        "Các phòng chuyên môn, đơn vị sự nghiệp thuộc UBND huyện",
        "Các trường đại học, viện nghiên cứu",
        "Các doanh nghiệp, hộ kinh doanh, hợp tác xã",
        "Các khoa, phòng, trung tâm",
        "Trưởng các khoa, phòng, trung tâm",
        "Các khoa/phòng/trung tâm",
        "Các Phòng, Trung tâm Sở",
        "Các khoa, Phòng Bệnh viện",
    ],
)
def test_kinds_behind_one_word_for_several_are_one_group(group: str) -> None:
    assert [unit.name for unit in read_units(group, "lead")] == [group]
    assert [unit.name for unit in units_of_heading(group)] == [group]
    assert [unit.name for unit in units_of_sentence(f"{group} tổ chức thực hiện.")] == [group]


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Các sở, ban, ngành và các địa phương", ["Các sở, ban, ngành", "các địa phương"]),
        ("Các sở, ban, ngành và địa phương", ["Các sở, ban, ngành và địa phương"]),
        ("Các phòng, ban và đơn vị trực thuộc", ["Các phòng, ban", "đơn vị trực thuộc"]),
        ("Các sở, ngành và cơ quan, đơn vị liên quan", ["Các sở, ngành", "cơ quan, đơn vị liên quan"]),
        ("Các khoa, phòng, trung tâm y tế huyện", ["Các khoa, phòng", "trung tâm y tế huyện"]),
        (
            "Các sở, ban, ngành tỉnh, doanh nghiệp, UBND các xã",
            ["Các sở, ban, ngành tỉnh", "doanh nghiệp", "UBND các xã"],
        ),
        ("Các sở, ngành, trường đại học, cao đẳng", ["Các sở, ngành", "trường đại học, cao đẳng"]),
        ("Doanh nghiệp, viện nghiên cứu", ["Doanh nghiệp", "viện nghiên cứu"]),
        ("Các doanh nghiệp, Hội Nông dân tỉnh", ["Các doanh nghiệp", "Hội Nông dân tỉnh"]),
        (
            "Các sở, ban, ngành, Ủy ban MTTQ tỉnh, các tổ chức chính trị - xã hội",
            ["Các sở, ban, ngành", "Ủy ban MTTQ tỉnh", "các tổ chức chính trị - xã hội"],
        ),
        ("Các bệnh viện, trung tâm y tế, chi cục", ["Các bệnh viện", "trung tâm y tế", "chi cục"]),
        ("Các phòng, Trung tâm Kiểm soát bệnh tật", ["Các phòng", "Trung tâm Kiểm soát bệnh tật"]),
        ("Các Phòng, Trung tâm CDC", ["Các Phòng", "Trung tâm CDC"]),
    ],
)
def test_names_and_groups_with_a_word_of_their_own_are_parted(listed: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(listed, "lead")] == names
    assert [unit.name for unit in units_of_sentence(f"{listed} tổ chức thực hiện.")] == names


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Các Cục: A05; Đầu tư nước ngoài; Thuế", ["Cục A05", "Cục Đầu tư nước ngoài", "Cục Thuế"]),
        ("Các Sở: Tài chính; Tư pháp và Công an tỉnh", ["Sở Tài chính", "Sở Tư pháp", "Công an tỉnh"]),
        (
            "Các Sở: Y tế; Văn hóa, Thể thao và Du lịch; UBND các xã",
            ["Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch", "UBND các xã"],
        ),
        ("Các Sở: Tài chính, Nội vụ; Công an tỉnh", ["Sở Tài chính", "Sở Nội vụ", "Công an tỉnh"]),
    ],
)
def test_semicolons_part_the_names_of_one_kind_where_no_comma_does(listed: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(listed, "lead")] == names
    assert [unit.name for unit in units_of_heading(listed)] == names


def test_behind_a_semicolon_a_sentence_may_go_on_with_another_duty() -> None:
    told = units_of_sentence("Phối hợp với các sở: Tài chính, Nội vụ; Chủ trì kiểm tra.")
    assert [unit.name for unit in told] == ["Sở Tài chính", "Sở Nội vụ"]
    assert units_of_sentence("Phối hợp với các sở: Tài chính; Chủ động rà soát.")[0].name == "Sở Tài chính"


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Phòng TCCB, KHTC và NVD; UBND các xã", ["Phòng TCCB", "Phòng KHTC", "Phòng NVD", "UBND các xã"]),
        ("các phòng TCCB, KHTC", ["phòng TCCB", "phòng KHTC"]),
        ("các Sở GD&ĐT, LĐ-TB&XH", ["Sở GD&ĐT", "Sở LĐ-TB&XH"]),
        ("Phòng CCHC, VT-LT", ["Phòng CCHC, VT-LT"]),
        ("Sở TT&TT, VNPT, UBND tỉnh", ["Sở TT&TT", "VNPT", "UBND tỉnh"]),
        ("Phòng VH, TT", ["Phòng VH, TT"]),
        ("các phòng CM, NV", ["các phòng CM, NV"]),
    ],
)
def test_letters_behind_those_of_a_unit_are_more_of_its_kind(listed: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(listed, "lead")] == names
