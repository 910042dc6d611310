"""Lines that only say where reports go."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import PlanDraft

REGIME = (
    "II. CHẾ ĐỘ BÁO CÁO",
    "- Các xã báo cáo 6 tháng trước ngày 15/6.",
    "- Các xã báo cáo năm trước ngày 05/12.",
)


def _plan(*lines: str) -> PlanDraft:
    return interpret(
        list(text_blocks("\n".join(("KẾ HOẠCH", "Công tác năm 2026", "", "I. YÊU CẦU", "- Đúng luật.", *lines))))
    )


def _receivers(*lines: str) -> list[str | None]:
    return [deadline.to for deadline in _plan(*lines).deadlines]


def test_a_line_below_says_where_the_reports_above_it_go() -> None:
    assert _receivers(*REGIME, "- Báo cáo gửi về: Sở Nội vụ (qua Phòng Cải cách hành chính).") == ["Sở Nội vụ"] * 2


def test_a_line_above_or_numbered_between_them_says_so_too() -> None:
    found = _receivers(
        "II. CHẾ ĐỘ BÁO CÁO",
        "1. Các xã báo cáo 6 tháng trước ngày 15/6.",
        "2. Nơi nhận báo cáo: Phòng Nội vụ.",
        "3. Các xã báo cáo năm trước ngày 05/12.",
    )
    assert found == ["Phòng Nội vụ"] * 2


def test_whom_a_report_names_itself_stays_its_receiver() -> None:
    found = _receivers(*REGIME, "- Phòng Y tế báo cáo Sở Tài chính trước ngày 20/12.", "- Nơi nhận báo cáo: Sở Nội vụ.")
    assert found == ["Sở Nội vụ", "Sở Nội vụ", "Sở Tài chính"]


def test_it_says_nothing_of_the_reports_of_another_section() -> None:
    found = _receivers(
        "II. NHIỆM VỤ",
        "1. Tuyên truyền",
        "- Các xã gửi báo cáo trước ngày 20/3/2026.",
        "2. Tập huấn",
        "- Các xã gửi báo cáo trước ngày 20/5/2026.",
        "- Nơi nhận báo cáo: Phòng Văn hóa.",
    )
    assert found == [None, "Phòng Văn hóa"]


def test_it_is_no_task_and_does_not_end_the_plan_as_the_recipients_do() -> None:
    plan = _plan(
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng",
        "- Theo dõi, đôn đốc.",
        "Nơi nhận báo cáo: Văn phòng.",
        "2. Phòng Y tế",
        "- Phối hợp với Văn phòng.",
        "Nơi nhận:",
        "- Sở Y tế;",
        "3. Thanh tra",
        "- Kiểm tra.",
    )
    assert [task.content for task in plan.tasks] == ["Theo dõi, đôn đốc.", "Phối hợp với Văn phòng."]
