"""Plans in great parts or by months, and plans that are the articles of a decision themselves."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import PlanDraft, shown_code


def _plan(*lines: str) -> PlanDraft:
    return interpret(list(text_blocks("\n\n".join(lines))))


def _codes(plan: PlanDraft) -> list[str]:
    return [shown_code(task.section_code, task.code) for task in plan.tasks]


def test_the_heading_of_a_part_may_stand_on_the_next_line_and_tells_what_its_sections_are() -> None:
    plan = _plan(
        "KẾ HOẠCH",
        "Trồng cây năm 2026",
        "Phần thứ nhất",
        "ĐÁNH GIÁ CÔNG TÁC NĂM 2025",
        "I. KẾT QUẢ",
        "- Đã trồng 5 ha.",
        "Phần thứ hai",
        "NHIỆM VỤ NĂM 2026",
        "I. ƯƠM GIỐNG",
        "- Gieo hạt trong quý I.",
        "Phần thứ ba. TỔ CHỨC THỰC HIỆN",
        "- Chi cục Kiểm lâm: báo cáo hằng tháng.",
    )
    assert _codes(plan) == ["Phần thứ hai.I.1", "Phần thứ ba.1"]
    assert plan.tasks[0].section == ("NHIỆM VỤ NĂM 2026", "ƯƠM GIỐNG")


def test_parts_with_roman_numbers_stand_over_sections_with_them() -> None:
    plan = _plan(
        "KẾ HOẠCH",
        "Trồng cây",
        "PHẦN I. MỤC TIÊU",
        "I. Chung",
        "- Phủ xanh.",
        "PHẦN II",
        "NHIỆM VỤ",
        "I. Ươm",
        "- Gieo.",
    )
    assert _codes(plan) == ["II.I.1"]


def test_the_articles_of_a_decision_are_no_tasks_and_its_title_is_the_plans() -> None:
    plan = _plan(
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÒA AN",
        "Số: 12/QĐ-UBND",
        "QUYẾT ĐỊNH",
        "Phê duyệt Kế hoạch trồng cây năm 2026",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
        "Điều 1. Phê duyệt Kế hoạch trồng cây năm 2026 như sau:",
        "1. Mục tiêu",
        "- Phủ xanh.",
        "2. Nhiệm vụ",
        "a) Gieo hạt.",
        "Điều 2. Tổ chức thực hiện",
        "1. Sở Tài chính",
        "- Bố trí kinh phí.",
        "Điều 3. Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.",
    )
    assert _codes(plan) == ["2.a", "2.1.1"]
    assert plan.title == "QUYẾT ĐỊNH Phê duyệt Kế hoạch trồng cây năm 2026"
    assert plan.issuer == "Ủy ban nhân dân tỉnh Hòa An"


def test_what_stands_under_a_month_alone_is_to_be_done_in_it_unless_it_names_its_own_time() -> None:
    plan = _plan(
        "KẾ HOẠCH",
        "Trồng cây năm 2026",
        "IV. LỊCH CÔNG TÁC",
        "Tháng 9/2026",
        "- Ươm giống.",
        "- Họp chậm nhất ngày 05/10/2026.",
        "Tháng 10, 11 năm 2026:",
        "- Trồng cây.",
        "V. NHIỆM VỤ",
        "1. Quý I",
        "- Gieo hạt.",
        "2. Cơ sở vật chất",
        "- Sửa nhà ươm.",
    )
    dues = [[window.due.isoformat() for window in task.schedule.windows] for task in plan.tasks]
    assert dues == [["2026-09-30"], ["2026-10-05"], ["2026-11-30"], ["2026-03-31"], []]


def test_capitals_stand_under_roman_numbers_that_come_first() -> None:
    plan = _plan(
        "KẾ HOẠCH",
        "Trồng cây",
        "I. MỤC TIÊU",
        "- Phủ xanh.",
        "II. NHIỆM VỤ",
        "A. Ươm giống",
        "- Gieo hạt.",
        "B. Trồng rừng",
        "- Đào hố.",
        "III. TỔ CHỨC THỰC HIỆN",
        "A. Chi cục Kiểm lâm",
        "- Báo cáo hằng tháng.",
    )
    assert _codes(plan) == ["II.A.1", "II.B.1", "III.A.1"]


def test_capitals_that_come_first_stand_over_roman_numbers_and_each_annex_has_its_own_order() -> None:
    plan = _plan(
        "KẾ HOẠCH",
        "Trồng cây",
        "A. NHIỆM VỤ",
        "I. Ươm giống",
        "- Gieo hạt.",
        "B. TỔ CHỨC THỰC HIỆN",
        "I. Chi cục Kiểm lâm",
        "- Báo cáo hằng tháng.",
        "PHỤ LỤC NHIỆM VỤ",
        "I. NHIỆM VỤ KHÁC",
        "A. Chăm sóc",
        "- Tưới cây.",
    )
    assert _codes(plan) == ["A.I.1", "B.I.1", "I.A.1"]


def test_each_great_part_has_its_own_order() -> None:
    plan = _plan(
        "KẾ HOẠCH",
        "Trồng cây",
        "Phần thứ nhất. ĐÁNH GIÁ CÔNG TÁC NĂM 2025",
        "I. KẾT QUẢ",
        "- Đã trồng 5 ha.",
        "Phần thứ hai. NHIỆM VỤ",
        "I. ƯƠM GIỐNG",
        "A. Cây rừng",
        "- Gieo hạt.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Chi cục Kiểm lâm",
        "- Chủ trì nội dung tại điểm A mục I.",
    )
    assert _codes(plan) == ["Phần thứ hai.I.A.1", "Phần thứ hai.II.1.1"]
    assert [unit.name for unit in plan.tasks[0].units] == ["Chi cục Kiểm lâm"]
