"""Words of duties and roles that are part of a name, and those behind a duty that say who has it."""

import pytest

from documents.plan.units.cells.units_cell import read_units
from documents.plan.units.sentences.duty_cells import units_told
from documents.plan.units.sentences.heading_units import units_of_heading
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plans.drafts import UnitRole


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("Tổ hỗ trợ DVCTT, Văn phòng Sở", [("Tổ hỗ trợ DVCTT", "lead"), ("Văn phòng Sở", "lead")]),
        ("Văn phòng Sở và Quỹ hỗ trợ nông dân", [("Văn phòng Sở", "lead"), ("Quỹ hỗ trợ nông dân", "lead")]),
        ("Tổ hỗ trợ: Đoàn Thanh niên", [("Tổ", "lead"), ("Đoàn Thanh niên", "support")]),
        ("Thanh tra Sở, hỗ trợ Văn phòng Sở", [("Thanh tra Sở", "lead"), ("Văn phòng Sở", "support")]),
    ],
)
def test_a_team_may_be_named_after_what_it_helps_with(cell: str, units: list[tuple[str, str]]) -> None:
    assert [(unit.name, unit.role) for unit in read_units(cell, "lead")] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Lập hồ sơ sức khỏe (các trạm y tế thực hiện, Khoa Nhi hỗ trợ).",
            {"các trạm y tế": "implement", "Khoa Nhi": "support"},
        ),
        (
            "Thực hiện liên thông giấy báo tử (Phòng KHNV, Khoa Sản, Khoa Nhi thực hiện).",
            {"Phòng KHNV": "implement", "Khoa Sản": "implement", "Khoa Nhi": "implement"},
        ),
        (
            "Lập 02 đoàn kiểm tra do Phòng Y tế và Phòng Tư pháp làm trưởng đoàn.",
            {"Phòng Y tế": "lead", "Phòng Tư pháp": "lead"},
        ),
        ("Lập trang Zalo của Sở. Văn phòng Sở thực hiện trong quý I/2022.", {"Văn phòng Sở": "implement"}),
        (
            "Phối hợp với Báo An Giang đưa tin. Văn phòng Sở làm đầu mối thực hiện, trong năm 2021.",
            {"Văn phòng Sở": "implement", "Báo An Giang": "support"},
        ),
        (
            "Duy trì chuyên mục. Văn phòng Sở chủ trì, các phòng và các trạm y tế phối hợp cung cấp tin, bài.",
            {"Văn phòng Sở": "lead", "các phòng": "support", "các trạm y tế": "support"},
        ),
        (
            "Phát động thi đua; mỗi khoa có một sáng kiến. Giao Phòng Tổ chức (Thường trực Hội đồng) chủ trì.",
            {"Phòng Tổ chức": "lead"},
        ),
        ("Văn phòng Sở biên tập tờ rơi.", {"Văn phòng Sở": "implement"}),
        ("Lập trang Zalo của Sở. Văn phòng Sở thực hiện tốt việc này năm 2021.", {}),
        ("Theo dõi đoàn kiểm tra do Phòng Y tế làm báo cáo.", {}),
    ],
)
def test_a_duty_may_say_behind_it_who_carries_it_out(text: str, units: dict[str, str]) -> None:
    assert {unit.name: unit.role for unit in units_of_sentence(text)} == units


def test_a_name_may_end_with_a_verb_that_tells_its_field() -> None:
    duty = "Phòng Kinh tế và Vật liệu xây dựng chủ trì, phối hợp với Phòng Quản lý hoạt động xây dựng rà soát."
    names = ["Phòng Kinh tế và Vật liệu xây dựng", "Phòng Quản lý hoạt động xây dựng"]
    assert [unit.name for unit in units_of_sentence(duty)] == names
    assert units_of_sentence("Sở Y tế xây dựng kế hoạch.") == (UnitRole("Sở Y tế", "implement"),)


def test_a_verb_without_an_object_ends_the_name_of_a_heading() -> None:
    assert [unit.name for unit in units_of_heading("Phòng Kỹ thuật, Phòng Quản lý hạ tầng xây dựng")] == [
        "Phòng Kỹ thuật",
        "Phòng Quản lý hạ tầng xây dựng",
    ]
    assert units_of_heading("Phòng Quản lý hạ tầng xây dựng quy trình") == ()


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Ban Công tác đại biểu -Văn phòng Quốc hội", ["Ban Công tác đại biểu", "Văn phòng Quốc hội"]),
        ("Phòng Kế hoạch -Tài chính", ["Phòng Kế hoạch -Tài chính"]),
        ("các cơ quan đảng, Quốc hội", ["các cơ quan đảng", "Quốc hội"]),
        ("các phòng, các Chuyên viên cơ quan", ["các phòng", "các Chuyên viên cơ quan"]),
    ],
)
def test_a_list_parts_names_by_dashes_and_capitals(cell: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(cell, "lead")] == names


def test_with_whom_a_duty_works_ends_before_the_verb() -> None:
    for duty, names in (
        ("Phối hợp với lực lượng chức năng điều tra các vụ án.", ["lực lượng chức năng"]),
        (
            "Phối hợp với lực lượng phòng, chống tội phạm về ma túy tuần tra.",
            ["lực lượng phòng, chống tội phạm về ma túy"],
        ),
        ("Phối hợp với Cơ quan Cảnh sát điều tra rà soát tin báo.", ["Cơ quan Cảnh sát điều tra"]),
        ("Hợp tác với các trường đại học để đào tạo.", ["các trường đại học"]),
        ("Mở rộng hợp tác với các trường đại học.", []),
    ):
        assert [(unit.name, unit.role) for unit in units_of_sentence(duty)] == [(name, "support") for name in names]


def test_the_unit_of_a_heading_leads_what_a_duty_says_that_it_leads() -> None:
    heading = (UnitRole("Sở Nội vụ", "implement"),)
    duty = "Về tổ chức Cuộc thi: Sở Nội vụ chủ trì, phối hợp với Sở Y tế lập kế hoạch."
    assert units_of_sentence(duty, heading) == (UnitRole("Sở Nội vụ", "lead"), UnitRole("Sở Y tế", "support"))
    assert units_of_sentence("Theo dõi các dự án do Sở Nội vụ chủ trì.", heading) == heading


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("Sở Nội vụ (Sở Y tế phối hợp)", {"Sở Nội vụ": "lead", "Sở Y tế": "support"}),
        (
            "Sở Nội vụ (Sở Y tế, Công an tỉnh phối hợp chuẩn bị); Sở Tài chính",
            {"Sở Nội vụ": "lead", "Sở Tài chính": "lead", "Sở Y tế": "support", "Công an tỉnh": "support"},
        ),
        ("Sở Nội vụ (phần phối hợp)", {"Sở Nội vụ": "lead"}),
        ("Sở Nội vụ (Sở Y tế cũ)", {"Sở Nội vụ": "lead"}),
    ],
)
def test_a_cell_may_name_its_partners_in_brackets(cell: str, units: dict[str, str]) -> None:
    assert {unit.name: unit.role for unit in units_told(cell, "lead")} == units


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Văn phòng Sở theo dõi, đôn đốc", "Văn phòng Sở"),
        ("Các đơn vị trực thuộc tham gia", "Các đơn vị trực thuộc"),
        ("Thanh tra Sở giám sát và báo cáo", "Thanh tra Sở"),
        ("Khoa Nội tổng hợp", "Khoa Nội tổng hợp"),
        ("Trưởng đoàn kiểm tra", "Trưởng đoàn kiểm tra"),
        ("Tổ giám sát", "Tổ giám sát"),
        ("Phòng Kế hoạch tổng hợp", "Phòng Kế hoạch tổng hợp"),
    ],
)
def test_what_a_unit_does_beside_others_is_none_of_its_name(cell: str, name: str) -> None:
    assert [unit.name for unit in read_units(cell, "lead")] == [name]
