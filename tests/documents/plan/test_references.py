"""Duties that name the parts of the plan that they carry out by their numbers."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.references import parts_carried_out
from domain.plans.drafts import PlanDraft


@pytest.mark.parametrize(
    ("duty", "parts"),
    [
        ("Chủ trì triển khai các nội dung tại mục 1 phần II.", [("ii", "1")]),
        ("Triển khai nội dung tại điểm 1, 2 mục II của Kế hoạch này.", [("ii", "1"), ("ii", "2")]),
        ("Chủ trì các nhiệm vụ tại mục 1, mục 3, phần II", [("ii", "1"), ("ii", "3")]),
        ("Chịu trách nhiệm thực hiện mục II.1, II.3", [("ii", "1"), ("ii", "3")]),
        ("Thực hiện các nhiệm vụ từ mục 1 đến mục 3 phần II", [("ii", "1"), ("ii", "2"), ("ii", "3")]),
        ("Tổ chức thực hiện phần II, mục 1.2", [("ii", "1.2")]),
        ("Chủ trì thực hiện các nhiệm vụ tại mục III, phần B", [("b", "iii")]),
        ("Chủ trì thực hiện các nhiệm vụ tại Phần B, mục III.2", [("b", "iii", "2")]),
        ("Triển khai điểm a, đ khoản 2 mục III", [("iii", "2", "a"), ("iii", "2", "đ")]),
        ("Căn cứ Kế hoạch này, Phòng Nội vụ chủ trì nhiệm vụ số 3 mục II", [("ii", "3")]),
        ("Chủ trì, phối hợp với Sở Y tế, các xã triển khai nội dung tại mục 2 phần III", [("iii", "2")]),
        ("Chủ trì thực hiện Mục III.", [("iii",)]),
        ("Chủ trì nhiệm vụ tại mục (IV) (4.1) (4.2) của Kế hoạch.", [("iv", "4.1"), ("iv", "4.2")]),
        ("Chủ trì nhiệm vụ tại mục (IV)(3.4)(a);", [("iv", "3.4", "a")]),
    ],
)
def test_a_duty_tells_the_parts_that_it_carries_out(duty: str, parts: list[tuple[str, ...]]) -> None:
    assert parts_carried_out(duty) == parts


@pytest.mark.parametrize(
    "duty",
    [
        "Triển khai thực hiện Mục III.",
        "Theo dõi, đôn đốc các nhiệm vụ tại mục 2 phần III",
        "Tổ chức kiểm tra việc thực hiện nhiệm vụ tại mục 2 phần III",
        "Phối hợp với Sở Y tế triển khai mục 2 phần III",
        "Bố trí kinh phí cho các nội dung tại mục 2 phần III",
        "Trên cơ sở kết quả tại mục 2 phần III, xây dựng kế hoạch năm sau",
        "Triển khai nội dung tại mục 2 phần III Kế hoạch số 12/KH-UBND của tỉnh",
        "Triển khai nội dung tại mục (III) (2) của Kế hoạch hành động quốc gia",
        "Thực hiện chỉ tiêu 2, 3 năm 2026",
    ],
)
def test_who_only_looks_at_a_part_or_carries_out_that_of_another_paper_has_none(duty: str) -> None:
    assert parts_carried_out(duty) == []


def _plan(*duties: str) -> PlanDraft:
    lines = (
        "KẾ HOẠCH",
        "Công tác năm 2026",
        "I. MỤC ĐÍCH",
        "- Nâng cao chất lượng.",
        "II. NHIỆM VỤ",
        "1. Tuyên truyền",
        "- Xây dựng tin bài.",
        "2. Tập huấn",
        "2.1. Mở lớp cho cán bộ.",
        "2.2. Sở Tài chính mở lớp cho kế toán.",
        "III. TỔ CHỨC THỰC HIỆN",
        *duties,
    )
    return interpret(list(text_blocks("\n".join(lines))))


def _leads(plan: PlanDraft) -> list[list[tuple[str, str]]]:
    return [[(unit.name, unit.role) for unit in task.units] for task in plan.tasks if task.section_code[0] == "II."]


def test_who_carries_out_a_part_leads_its_tasks_that_name_nobody() -> None:
    plan = _plan("1. Phòng Văn hóa", "- Chủ trì triển khai các nội dung tại mục 1, 2 phần II.")
    lead = [("Phòng Văn hóa", "lead")]
    assert _leads(plan) == [lead, lead, [("Sở Tài chính", "implement")]]
    told = [(doubt.about, doubt.detail) for doubt in plan.doubts if doubt.question == "plan-doubt-inferred-unit"]
    assert told == [("II.1", "Phòng Văn hóa"), ("II.2", "Phòng Văn hóa")]


def test_a_single_task_goes_before_its_section() -> None:
    plan = _plan(
        "1. Phòng Văn hóa", "- Chủ trì nội dung tại mục II.", "2. Phòng Nội vụ", "- Chủ trì nhiệm vụ 2.1 mục II."
    )
    assert _leads(plan)[:2] == [[("Phòng Văn hóa", "lead")], [("Phòng Nội vụ", "lead")]]


def test_a_part_is_not_one_of_that_number_within_another() -> None:
    assert _leads(_plan("1. Phòng Văn hóa", "- Chủ trì nội dung tại mục 3 phần II."))[:2] == [[], []]
