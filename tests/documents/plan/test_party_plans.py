"""Programmes of party committees: bodies with a body in their name, who directs behind the duties, an annex beside."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.units.cells.units_cell import read_units
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plans.drafts import TaskDraft, shown_code

HEAD = "CHƯƠNG TRÌNH HÀNH ĐỘNG\nBảo vệ môi trường năm 2026\n\n"
ANNEX = """PHỤ LỤC

| TT | Nhiệm vụ | Cơ quan chủ trì | Cá nhân phụ trách, đôn đốc | Thời hạn |
|---|---|---|---|---|
| 1 | Xây dựng quy hoạch | Đảng ủy UBND tỉnh | Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND tỉnh | Quý I/2026 |
| 2 | Đóng cửa bãi rác | Đảng uỷ UBND tỉnh | Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND tỉnh | Quý II/2026 |
"""


def _tasks(text: str) -> list[TaskDraft]:
    return list(interpret(list(text_blocks(HEAD + text))).tasks)


def _line(task: TaskDraft) -> str:
    units = "; ".join(f"{unit.name} {unit.role}" for unit in task.units)
    return f"{shown_code(task.section_code, task.code)} | {units} | {task.schedule.kind}"


@pytest.mark.parametrize(
    "name",
    [
        "Đảng ủy UBND tỉnh",
        "Đảng uỷ Hội đồng nhân dân tỉnh",
        "Đảng bộ UBND huyện",
        "Các cấp uỷ, tổ chức đảng",
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh",
    ],
)
def test_a_committee_of_a_body_is_one_unit(name: str) -> None:
    assert [unit.name for unit in read_units(name, "lead")] == [name]


@pytest.mark.parametrize("spelt", ["Đảng ủy xã", "Đảng uỷ xã"])
def test_marks_may_stand_on_either_letter(spelt: str) -> None:
    assert [unit.name for unit in units_of_sentence(f"{spelt} chủ trì rà soát quy chế.")] == [spelt]


def test_duties_that_name_who_directs_them_stand_beside_those_of_an_annex() -> None:
    text = (
        "II. NHIỆM VỤ\n\n1. Nhiệm vụ cần làm ngay\n\n"
        "Các nhiệm vụ cần làm ngay được xác định tại Phụ lục kèm theo Chương trình này.\n\n"
        "2. Nhiệm vụ thường xuyên\n\n2.1. Tuyên truyền\n\n- Đẩy mạnh tuyên truyền.\n\n- Định kỳ khảo sát.\n\n"
        "- Nhân rộng mô hình.\n\nTrách nhiệm chỉ đạo thực hiện: Đảng uỷ UBND tỉnh; các cấp ủy, tổ chức đảng.\n\n"
    )
    units = "Đảng uỷ UBND tỉnh lead; các cấp ủy, tổ chức đảng lead"
    assert [_line(task) for task in _tasks(text + ANNEX)] == [
        f"II.2.1.1 | {units} | continuous",
        f"II.2.1.2 | {units} | recurring",
        f"II.2.1.3 | {units} | continuous",
        "1 | Đảng ủy UBND tỉnh lead | window",
        "2 | Đảng uỷ UBND tỉnh lead | window",
    ]


def test_duties_that_name_nobody_are_those_of_the_annex_told_before() -> None:
    text = "II. NHIỆM VỤ\n\n1. Quy hoạch\n\n- Xây dựng quy hoạch.\n\n- Đóng cửa bãi rác.\n\n- Thu gom rác.\n\n"
    assert [task.code for task in _tasks(text + ANNEX)] == ["1", "2"]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Nội dung, nhiệm vụ cụ thể theo Phụ lục kèm theo.", 0),
        ("Các nhiệm vụ được nêu tại các phụ lục kèm theo Kế hoạch này.", 0),
        ("Triển khai 12 nhiệm vụ về môi trường (chi tiết tại Phụ lục).", 1),
    ],
)
def test_a_paragraph_that_points_to_an_annex_is_no_task(line: str, count: int) -> None:
    tasks = _tasks(f"II. NHIỆM VỤ\n\n1. Chung\n\n{line}\n\n2. Riêng\n\n- Trồng cây.\n\n- Tưới cây.\n")
    assert len(tasks) == count + 2
