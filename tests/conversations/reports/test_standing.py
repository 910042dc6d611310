"""What comes back every week or goes on all the time: asked for in the report of each period, never late by itself."""

from sqlalchemy import select

from domain.plans.drafts import Schedule, TaskDraft, UnitRole
from domain.progress import Mark
from storage.schema import assignment, obligation, task
from storage.tasks.items import items_of_units
from tests.chat import Chat, Department
from tests.databases import ONCE
from tests.department import import_small, plan_of, unit_id

OWN = "TTYT Cư Jút"
UNITS = (UnitRole(OWN, "lead"),)
WEEKLY = TaskDraft(
    "9.1", "Trực đường dây nóng", units=UNITS, schedule_text="Hằng tuần", schedule=Schedule("recurring", "week")
)
STANDING = TaskDraft(
    "9.2", "Niêm yết công khai", units=UNITS, schedule_text="Thường xuyên", schedule=Schedule("continuous")
)


def _asked_for(cu_jut: Chat, said: str) -> set[str]:
    """Which of the two the report asks for."""
    cu_jut.says(said).presses("Trả lời chung cho tất cả").presses("Tất cả đang làm").presses("Xem từng dòng")
    text = cu_jut.text
    while label := next((choice for choice in cu_jut.choices if choice.startswith("Xem tiếp")), ""):
        text += cu_jut.presses(label).text
    return {code for code in ("9.1", "9.2") if f". {code} " in text}


@ONCE
def test_each_report_asks_for_them_and_they_are_never_late(department: Department, cu_jut: Chat, office: Chat) -> None:
    with department.database.begin(department.now) as store:
        import_small(store, plan_of("Kế hoạch trực", WEEKLY, STANDING))
    office.says("/chedo báo cáo trực ban tháng trước ngày 25").says("có")
    department.at("2026-02-10 09:00")
    assert _asked_for(cu_jut, "nộp báo cáo tháng 2") == {"9.1", "9.2"}
    cu_jut.presses(next(choice for choice in cu_jut.choices if choice.startswith("Ghi cả")))
    assert "chưa có cập nhật trong kỳ" not in cu_jut.says("nộp báo cáo tháng 2").text

    department.at("2026-03-20 09:00")
    assert _asked_for(cu_jut, "nộp báo cáo tháng 3") == {"9.1", "9.2"}


def test_they_are_no_obligation_of_their_own(department: Department) -> None:
    with department.database.begin(department.now) as store:
        import_small(store, plan_of("Kế hoạch trực", WEEKLY, STANDING))
    department.at("2027-12-20 09:00")
    with department.database.begin(department.now) as store:
        own = {item.code: item.mark for item in items_of_units(store, [unit_id(store, OWN)])}
        assert (own["9.1"], own["9.2"]) == (Mark.NO_DATE, Mark.NO_DATE)
    owed = select(task.c.code).select_from(obligation.join(assignment).join(task))
    assert not {"9.1", "9.2"} & {code for (code,) in department.rows(owed)}


def test_a_result_stands_in_the_line_of_its_task_with_its_target(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("4.6 đạt 85% hài lòng").presses("Ghi kết quả 85%")
    cu_jut.says("nộp báo cáo quý 1").presses("Xem từng nhiệm vụ")
    text = cu_jut.text
    while label := next((choice for choice in cu_jut.choices if choice.startswith("Xem tiếp")), ""):
        text += cu_jut.presses(label).text
    (line,) = [line for line in text.split("\n") if ". 4.6 " in line]
    assert "kết quả đo 85" in line
    assert "trên 80%" in line
    assert "chưa có cập nhật" not in line
