"""Headings under which the duties of units stand, among others that only look like them."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import PlanDraft, shown_code

HEAD = "KẾ HOẠCH\nTrồng cây năm 2026\n\n"
DUTIES = """III. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính

- Bố trí kinh phí.

2. Sở Nội vụ

- Khen thưởng.

3. Công an tỉnh

- Giữ trật tự.
"""


def _plan(text: str) -> PlanDraft:
    return interpret(list(text_blocks(HEAD + text)))


def _given(plan: PlanDraft) -> dict[str, list[str]]:
    return {shown_code(task.section_code, task.code): [unit.name for unit in task.units] for task in plan.tasks}


def test_among_headings_of_units_a_name_that_sounds_like_none_is_one_too() -> None:
    given = _given(_plan(DUTIES + "\n4. Cổng thông tin điện tử tỉnh\n\nĐăng tải tin, bài về trồng cây.\n"))
    assert given["III.4.1"] == ["Cổng thông tin điện tử tỉnh"]
    assert given["III.3.1"] == ["Công an tỉnh"]


def test_among_headings_of_units_one_that_tells_a_matter_names_nobody() -> None:
    given = _given(
        _plan(DUTIES + "\n4. Kinh phí thực hiện\n\n- Lấy từ ngân sách.\n\n5. Tuyên truyền\n\n- Treo băng rôn.\n")
    )
    assert list(given) == ["III.1.1", "III.2.1", "III.3.1"]


def test_a_group_of_units_is_no_aim_though_its_name_sounds_like_one() -> None:
    given = _given(_plan(DUTIES + "\n4. Các cơ sở đào tạo nghề\n\n- Mở lớp ươm cây.\n"))
    assert given["III.4.1"] == ["Các cơ sở đào tạo nghề"]


def test_how_a_contest_is_judged_is_no_task() -> None:
    text = "II. NỘI DUNG THI ĐUA\n\n1. Nội dung\n\n- Trồng cây.\n\n2. Tiêu chí đánh giá\n\n- Trồng nhiều nhất.\n"
    assert list(_given(_plan(text))) == ["II.1.1"]
