"""Plans that stand behind the decision which issues them, and bare lists of work with labelled bullets."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import PlanDraft, shown_code

DECISION = """ỦY BAN NHÂN DÂN
TỈNH HÒA AN
Số: 88/QĐ-UBND

Hòa An, ngày 05 tháng 3 năm 2026

QUYẾT ĐỊNH

Ban hành Kế hoạch trồng cây

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây năm 2026.

Điều 2. Giám đốc Sở Nông nghiệp và Môi trường gửi báo cáo trước ngày 10/3/2026.

Nơi nhận:
- Như Điều 2;
- Sở Tài chính.

KẾ HOẠCH

Trồng cây năm 2026

"""


def _plan(text: str) -> PlanDraft:
    return interpret(list(text_blocks(DECISION + text)))


def _codes(plan: PlanDraft) -> list[str]:
    return [shown_code(task.section_code, task.code) for task in plan.tasks]


def test_the_tasks_are_those_of_the_plan_behind_the_decision() -> None:
    plan = _plan("II. NHIỆM VỤ\n\n1. Chi cục Kiểm lâm\n\n- Ươm giống.\n\n- Cấp giống cho các xã.\n")
    assert _codes(plan) == ["II.1.1", "II.1.2"]
    assert "Sở Tài chính" in plan.units
    assert not plan.deadlines


def test_a_dated_duty_of_the_text_is_one_though_its_task_lacks_its_number_and_its_unit() -> None:
    text = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Chi cục Kiểm lâm\n\na) Ươm giống.\n\n"
        "b) Gửi báo cáo kết quả trồng cây về Sở Tài chính trước ngày 20/11/2026.\n"
    )
    (deadline,) = _plan(text).deadlines
    assert deadline.phrase.startswith("Gửi báo cáo kết quả trồng cây")
    assert deadline.due.isoformat() == "2026-11-19"


def test_a_report_that_is_the_last_word_before_the_signature_is_a_task() -> None:
    duty = "Các phường, xã gửi báo cáo kết quả trồng cây về Sở Tài chính trước ngày 20/11/2026./."
    plan = _plan(f"III. CHẾ ĐỘ BÁO CÁO\n\n{duty}\n\nKT. CHỦ TỊCH\n\nNơi nhận:\n\nPHÓ CHỦ TỊCH\n")
    assert [task.content for task in plan.tasks] == [duty]


def test_a_plan_without_a_year_in_its_title_goes_on_as_long_as_its_tasks() -> None:
    task = "II. NHIỆM VỤ\n\n1. Ươm giống\n\n- Gieo hạt.\n\n- Thời gian thực hiện: Tháng 5/2027.\n"
    head = "Hòa An, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTrồng cây{}\n\n"
    plans = [interpret(list(text_blocks(head.format(year) + task))) for year in ("", " năm 2026")]
    assert [(plan.year_from, plan.year_to) for plan in plans] == [(2026, 2027), (2026, 2026)]
