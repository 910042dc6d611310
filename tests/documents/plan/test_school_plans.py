"""Plans of schools: people as units, in headings, by their posts and in small letters in the middle of a sentence."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.units.sentences.heading_units import units_of_heading
from documents.plan.units.sentences.sentence_units import units_of_sentence

HEAD = "KẾ HOẠCH\nGiáo dục hòa nhập năm 2026\n\n"


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Học sinh và cha mẹ học sinh", ["Học sinh", "cha mẹ học sinh"]),
        ("Giáo viên chủ nhiệm và Tổng phụ trách Đội", ["Giáo viên chủ nhiệm", "Tổng phụ trách Đội"]),
        ("Thầy Phó Hiệu trưởng Lê Văn Minh", ["Phó Hiệu trưởng Lê Văn Minh"]),
        ("Cơ sở giáo dục mầm non", ["Cơ sở giáo dục mầm non"]),
    ],
)
def test_people_head_their_duties(heading: str, names: list[str]) -> None:
    assert [unit.name for unit in units_of_heading(heading)] == names


@pytest.mark.parametrize(
    ("duty", "units"),
    [
        ("Khi dạy trực tuyến, giáo viên xây dựng kế hoạch bài dạy.", [("giáo viên", "implement")]),
        ("Trong trường hợp mất điện, tổ chuyên môn bố trí học bù.", [("tổ chuyên môn", "implement")]),
        (
            "Cô Hiệu trưởng chủ trì, phối hợp chặt chẽ với Trạm Y tế.",
            [("Hiệu trưởng", "lead"), ("Trạm Y tế", "support")],
        ),
        (
            "Tổ Khoa học tự nhiên chủ trì, phối hợp với Tổ Khoa học xã hội biên soạn đề kiểm tra.",
            [("Tổ Khoa học tự nhiên", "lead"), ("Tổ Khoa học xã hội", "support")],
        ),
        ("Tổ Khoa học tự kiểm tra hồ sơ.", [("Tổ Khoa học", "implement")]),
        ("Liên đội phát động phong trào kế hoạch nhỏ.", [("Liên đội", "implement")]),
        ("Đối với học sinh khuyết tật: Miễn học phí.", []),
        ("Rà soát học sinh thiếu thiết bị.", []),
    ],
)
def test_people_act_in_sentences(duty: str, units: list[tuple[str, str]]) -> None:
    assert [(unit.name, unit.role) for unit in units_of_sentence(duty)] == units


def test_whoever_works_with_the_unit_of_a_heading_does_so_in_all_that_stands_under_it() -> None:
    text = "II. PHÂN CÔNG\n\n1. Sở Tài chính chủ trì, phối hợp các sở, ban, ngành\n\n- Lập dự toán.\n\n- Giao vốn.\n"
    tasks = interpret(list(text_blocks(HEAD + text))).tasks
    shared = [("Sở Tài chính", "lead"), ("các sở, ban, ngành", "support")]
    assert [[(unit.name, unit.role) for unit in task.units] for task in tasks] == [shared, shared]
