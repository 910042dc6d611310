"""The office withdraws a plan: nothing of it is asked for any more, nothing of it is lost."""

from datetime import date

from sqlalchemy import select

from storage.schema import assignment, obligation, plan, report_rule, task
from tests.chat import Chat, Department
from tests.conversations.plans.test_import_by_chat import SMALL, plans, sends
from tests.databases import ONCE


def open_items(department: Department, short: str) -> int:
    """How many dated parts of a plan are reminded of."""
    rows = (
        select(obligation.c.id)
        .join(assignment, assignment.c.id == obligation.c.assignment_id)
        .join(task, task.c.id == assignment.c.task_id)
        .join(plan, plan.c.id == task.c.plan_id)
        .where(plan.c.short == short, obligation.c.next_remind_at.is_not(None))
    )
    return len(department.rows(rows))


def withdraws(office: Chat) -> Chat:
    """The office withdraws the plan of CCHC, with a yes."""
    office.says("rút kế hoạch").presses("KH CCHC 2026")
    assert "Rút KH CCHC 2026" in office.text
    return office.says("có")


def test_its_tasks_leave_the_lists_and_are_not_reminded_of(department: Department, office: Chat, cu_jut: Chat) -> None:
    before = open_items(department, "KH CCHC 2026")
    assert before > 0
    withdraws(office)
    assert "Đã rút KH CCHC 2026" in office.text
    assert plans(department) == ["KH PAPI 2026"]
    assert open_items(department, "KH CCHC 2026") == 0
    assert "KH CCHC 2026" not in cu_jut.says("nhiệm vụ của tôi").text
    assert "Không tìm thấy" in cu_jut.says("xem I.1.4").text


def test_a_report_that_another_plan_asks_for_too_stays_with_its_day(department: Department, office: Chat) -> None:
    first_quarter = select(report_rule.c.due).where(report_rule.c.period == "Q1-2026")
    assert department.rows(first_quarter) == [(date(2026, 2, 14),)]
    withdraws(office)
    assert department.rows(first_quarter) == [(date(2026, 2, 15),)]
    dues = select(obligation.c.due, obligation.c.state).join(report_rule).where(report_rule.c.period == "Q1-2026")
    assert set(department.rows(dues.distinct())) == {(date(2026, 2, 15), "open")}


def test_undo_brings_it_back_with_what_was_done(department: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("có")
    before = open_items(department, "KH CCHC 2026")
    withdraws(office).presses("Hoàn tác")
    assert "Khôi phục KH CCHC 2026" in office.text
    office.says("có")
    assert "Đã khôi phục KH CCHC 2026" in office.text
    assert open_items(department, "KH CCHC 2026") == before
    assert "60%" in cu_jut.says("xem I.1.4").text


@ONCE
def test_a_no_leaves_it(department: Department, office: Chat) -> None:
    office.says("rút kế hoạch").presses("KH CCHC 2026").says("không")
    assert len(plans(department)) == 2


def test_a_second_yes_is_told_that_it_is_withdrawn(department: Department, office: Chat) -> None:
    asked = office.says("rút kế hoạch").presses("KH CCHC 2026").last
    office.presses("Rút kế hoạch").presses("Rút kế hoạch", on=asked)
    assert "không còn được theo dõi" in office.text


@ONCE
def test_only_the_office_withdraws(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("/rutkehoach #1 yes")
    assert "Chỉ Văn phòng Sở" in cu_jut.text
    cu_jut.says("rút kế hoạch")
    assert len(plans(department)) == 2


def test_a_withdrawn_plan_may_come_in_anew_and_then_stays(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ").presses("Rút kế hoạch").says("có")
    assert len(plans(department)) == 2
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    assert len(plans(department)) == 3
    office.says("hoàn tác").says("có")
    assert "không có gì thay đổi" in office.text
    assert len(plans(department)) == 3


@ONCE
def test_undo_right_after_an_import_takes_the_plan_back(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ").says("hoàn tác")
    assert office.text.startswith("Hoàn tác việc nhập KH Triển khai công tác truyền thông y tế 2026?")
    office.says("có")
    assert len(plans(department)) == 2
    sends(office, "a.txt", SMALL)
    assert "Đọc được 2 nhiệm vụ" in office.text


def test_undo_of_a_new_version_brings_back_the_one_before_with_its_progress(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    part, _ = department.assignment("TTYT Cư Jút", "1")
    cu_jut.says(f"/tiendo #{part} 60").says("có")
    before = owed_of(department, part)
    newer = SMALL.replace("Quý II/2026", "Quý III/2026").replace("Tập huấn kỹ năng", "Hội thi kỹ năng")
    sends(office, "b.txt", newer).presses("Nhập ngay phần đã rõ").presses("Hoàn tác")
    assert office.text.startswith("Trở lại bản trước của KH Triển khai")
    office.says("có")
    assert "đã trở lại bản trước" in office.text
    assert owed_of(department, part) == before
    assert "60%" in cu_jut.says(f"/viec #{department.assignment('TTYT Cư Jút', '1')[1]}").text
    assert "không có gì khác" in sends(office, "a.txt", SMALL).text


@ONCE
def test_a_plan_changed_by_another_since_is_not_undone(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    other = department.chat("Văn phòng Sở", "office", "Lê Văn Cường")
    sends(other, "b.txt", SMALL.replace("Quý II/2026", "Quý III/2026")).presses("Nhập ngay phần đã rõ")
    office.says("hoàn tác").says("có")
    assert "Không hoàn tác được việc nhập" in office.text
    assert len(plans(department)) == 3


def owed_of(department: Department, part: int) -> list[tuple[date, str]]:
    """The last days and states of what a part of a task owes."""
    rows = department.rows(select(obligation.c.due, obligation.c.state).where(obligation.c.assignment_id == part))
    return [(due, state) for due, state in rows]


def test_the_office_sees_how_many_reports_go_with_a_plan(department: Department, office: Chat) -> None:
    report = "\nBáo cáo năm: các đơn vị trực thuộc gửi về Sở Y tế trước ngày 10/12/2026.\n"
    sends(office, "truyen-thong.txt", SMALL + report).presses("Nhập ngay phần đã rõ")
    office.presses("Rút kế hoạch")
    assert "1 việc có hạn và 1 kỳ báo cáo chỉ kế hoạch này yêu cầu không được nhắc nữa." in office.text
    office.says("có")
    office.says("rút kế hoạch").presses("KH CCHC 2026")
    assert "kỳ báo cáo" not in office.text
    office.says("có")
    # What both asked for is asked for by the other alone now.
    office.says("rút kế hoạch").presses("KH PAPI 2026")
    assert "kỳ báo cáo chỉ kế hoạch này yêu cầu" in office.text
