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


def test_a_line_without_a_mark_behind_the_last_of_several_items_speaks_for_all() -> None:
    found = _receivers(
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Các xã gửi báo cáo trước ngày 20/3/2026.",
        "2. Trưởng các thôn: thông báo đến từng hộ.",
        "Nơi gửi báo cáo: Phòng Văn hóa.",
    )
    assert found == ["Phòng Văn hóa"]


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


def _owed(*lines: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(deadline.what, deadline.who) for deadline in _plan("II. TỔ CHỨC THỰC HIỆN", *lines).deadlines]


def test_the_units_of_a_heading_owe_the_reports_under_it_that_name_nobody() -> None:
    assert _owed(
        "1. Phòng Văn hóa các xã; các trường THPT",
        "- Báo cáo năm gửi trước ngày 10/12.",
        "2. Trạm Y tế",
        "- Gửi kế hoạch trước ngày 20/3.",
        "3. Kinh phí",
        "- Gửi dự toán trước ngày 20/4.",
    ) == [
        ("Báo cáo năm", ("Phòng Văn hóa các xã", "các trường THPT")),
        ("Gửi kế hoạch", ("Trạm Y tế",)),
        ("Gửi dự toán", ()),
    ]


def test_of_several_the_first_is_the_receiver() -> None:
    lines = ("II. TỔ CHỨC THỰC HIỆN", "- Văn phòng báo cáo UBND tỉnh, Sở Nội vụ trước ngày 10/12.")
    assert _receivers(*lines) == ["UBND tỉnh"]


def test_a_review_amid_reports_is_held_and_not_sent() -> None:
    lines = ("1. Văn phòng", "- Tổng hợp, báo cáo theo quy định.", "- Tổ chức sơ kết 6 tháng trước ngày 25/6.")
    assert _owed(*lines, "- Báo cáo sơ kết 6 tháng gửi trước ngày 25/6.") == [("Báo cáo 6 tháng", ("Văn phòng",))]


def test_what_a_list_of_recipients_says_of_the_decision_is_no_unit() -> None:
    plan = _plan("II. TỔ CHỨC THỰC HIỆN", "- Văn phòng theo dõi.", "Nơi nhận:", "- Như Điều 3;", "- Sở Nội vụ;")
    assert plan.units == ("Văn phòng", "Sở Nội vụ")


def test_no_unit_is_named_by_words_that_stand_nowhere_together() -> None:
    lines = ("II. TỔ CHỨC THỰC HIỆN", "- Sở Nông nghiệp và Phát triển nông thôn theo dõi.")
    plan = _plan(*lines, "- Công đoàn ngành Nông nghiệp và PTNT phối hợp tuyên truyền.")
    assert plan.units == ("Sở Nông nghiệp và Phát triển nông thôn", "Công đoàn ngành Nông nghiệp và PTNT")
