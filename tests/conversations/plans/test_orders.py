"""The office gives a single task in one sentence; another day, another unit, or nobody."""

import pytest
from sqlalchemy import select

from storage.schema import assignment, audit, obligation, plan, task, unit
from tests.chat import Chat, Department
from tests.databases import ONCE

ORDER = "giao các TTYT rà soát tủ thuốc trực trước 20/1"


def owing(department: Department, code: str) -> list[tuple[str, str, str]]:
    """Unit, last day and state of what is owed of a task."""
    rows = (
        select(unit.c.short, obligation.c.due, obligation.c.state)
        .select_from(obligation.join(assignment).join(task).join(unit, unit.c.id == obligation.c.unit_id))
        .where(task.c.shown_code == code)
        .order_by(unit.c.id)
    )
    return [(short, f"{due:%d/%m}", state) for short, due, state in department.rows(rows)]


def test_an_order_is_shown_given_with_a_yes_and_told_in_one_message(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    office.says(ORDER)
    assert office.text.startswith("Giao nhiệm vụ đột xuất như sau?\n• Nội dung: Rà soát tủ thuốc trực")
    assert "• Giao cho các TTYT (8 đơn vị): TTYT Cư Jút" in office.text
    assert "• Hạn: hết thứ Hai, 19/01/2026 (“trước 20/1”)" in office.text
    assert "7 đơn vị chưa có ai nhận được tin" in office.text
    assert owing(department, "D.1.1") == []
    office.presses("Giao")
    assert office.text.startswith("Đã giao D.1.1 “Rà soát tủ thuốc trực” cho 8 đơn vị")
    assert {row[1:] for row in owing(department, "D.1.1")} == {("19/01", "open")}
    assert len(owing(department, "D.1.1")) == 8
    department.passes(minutes=6)
    assert "Nhiệm vụ mới (thực hiện): D.1.1 Rà soát tủ thuốc trực, hạn 19/01/2026" in cu_jut.all[-1].text
    assert "TTYT Đắk Mil" not in cu_jut.all[-1].text
    cu_jut.says("d.1.1 xong rồi").presses("Ghi")
    assert ("TTYT Cư Jút", "19/01", "met") in owing(department, "D.1.1")


@ONCE
def test_tasks_of_a_year_share_a_plan_and_get_codes_of_their_month(department: Department, office: Chat) -> None:
    office.says(ORDER).says("có").says("giao phòng KHTC rà soát danh mục, hạn 15/2, kèm minh chứng").says("có")
    assert "D.1.2" in office.text
    assert department.rows(select(plan.c.short).where(plan.c.identity == "one-off-2026")) == [("NV đột xuất 2026",)]
    assert "Sản phẩm: Kèm minh chứng" in office.says("xem D.1.2").text


@ONCE
def test_what_is_missing_is_asked_for_piece_by_piece(department: Department, office: Chat) -> None:
    assert office.says("giao việc").text.startswith("Giao việc này cho đơn vị nào?")
    assert office.says("phòng KHTC và TTYT Cư Jút").text.startswith("Nội dung việc giao là gì?")
    assert "hạn đến ngày nào?" in office.says("rà soát tủ thuốc").text
    assert office.says("1/1").text.startswith("Ngày 01/01/2026 đã qua hoặc quá xa")
    assert office.says("1/1/9999").text.startswith("Ngày 01/01/9999 đã qua hoặc quá xa")
    office.says("trước thứ sáu")
    assert "Nội dung: Rà soát tủ thuốc\n• Giao cho 2 đơn vị: KHTC, TTYT Cư Jút\n• Hạn: hết thứ Năm" in office.text


@ONCE
def test_another_order_in_place_of_an_answer_is_one(office: Chat) -> None:
    office.says("giao TTYT Cư Jút").says("giao phòng KHTC rà soát danh mục, hạn 15/2")
    assert "• Nội dung: Rà soát danh mục\n• Giao cho 1 đơn vị: KHTC" in office.text


@ONCE
def test_a_group_known_by_no_such_name_is_asked_about(office: Chat) -> None:
    office.says("giao các trung tâm y tế huyện báo cáo dịch sởi trước 20/1")
    assert office.text.startswith("“các trung tâm y tế huyện” là đơn vị hoặc nhóm nào?")
    office.presses("các TTYT")
    assert "Nội dung: Báo cáo dịch sởi\n• Giao cho các TTYT (8 đơn vị)" in office.text


@ONCE
def test_who_only_helps_owes_nothing(department: Department, office: Chat) -> None:
    office.says("giao phòng KHTC phối hợp với TTYT Cư Jút rà soát danh mục, hạn 15/1").says("có")
    assert [row[0] for row in owing(department, "D.1.1")] == ["KHTC"]
    roles = select(unit.c.short, assignment.c.role).select_from(assignment.join(unit).join(task))
    shares = department.rows(roles.where(task.c.shown_code == "D.1.1").order_by(unit.c.id))
    assert sorted(shares) == [("KHTC", "lead"), ("TTYT Cư Jút", "support")]


@ONCE
def test_an_order_is_taken_back_until_a_unit_has_answered(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says(ORDER).says("có").says("hoàn tác").presses("Hoàn tác")
    assert office.text.startswith("Đã rút lại nhiệm vụ “D.1.1")
    assert {row[2] for row in owing(department, "D.1.1")} == {"gone"}
    office.says(ORDER).says("có")
    cu_jut.says("D.1.2 được 50%").presses("Ghi")
    office.says("hoàn tác").presses("Hoàn tác")
    assert office.text.startswith("Không hoàn tác được")
    assert {row[2] for row in owing(department, "D.1.2")} == {"open"}


@ONCE
@pytest.mark.parametrize(
    "text",
    [ORDER, "/giaoviec các TTYT rà soát dịch trước 20/1", "bỏ nhiệm vụ I.1.4", "dời hạn I.1.4 sang 1/12"],
)
def test_a_unit_gives_and_changes_nothing(department: Department, cu_jut: Chat, text: str) -> None:
    cu_jut.says(text)
    for _ in range(2):
        cu_jut.says("có")
    assert department.rows(select(audit.c.id).where(audit.c.kind == "task")) == []
    assert department.rows(select(plan.c.id).where(plan.c.identity == "one-off-2026")) == []


@ONCE
def test_a_leader_is_told_that_the_office_gives_tasks(department: Department) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    assert leader.says(ORDER).text.startswith("Chỉ Văn phòng Sở ghi việc giao")


@ONCE
@pytest.mark.parametrize("command", ["drop #1", "hand #1 3 8", "move #1 2026-12-01 0", "drop", "x #1", "drop #99999"])
def test_forged_commands_change_no_task(department: Department, cu_jut: Chat, command: str) -> None:
    before = department.rows(select(task.c.id, task.c.gone_at))
    cu_jut.says(f"/suaviec {command}").says("có")
    assert "mã L-" not in cu_jut.text
    assert department.rows(select(task.c.id, task.c.gone_at)) == before
    assert department.rows(select(audit.c.id).where(audit.c.kind == "task")) == []


# --- another day


@ONCE
def test_an_earlier_day_moves_the_task_for_all_and_back(department: Department, office: Chat) -> None:
    office.says(ORDER).says("có").says("dời hạn D.1.1 về 15/1")
    assert "• Hạn đang có: 19/01/2026; hạn mới: 15/01/2026\n• Áp dụng cho 8 đơn vị" in office.text
    office.says("có")
    assert {row[1] for row in owing(department, "D.1.1")} == {"15/01"}
    office.says("hoàn tác").says("có")
    assert {row[1] for row in owing(department, "D.1.1")} == {"19/01"}


@ONCE
def test_a_later_day_is_an_extension_that_keeps_the_first_one(department: Department, office: Chat) -> None:
    office.says(ORDER).says("có").says("dời hạn D.1.1 sang 30/1 vì chờ số liệu")
    assert "Hạn đang có: 19/01/2026; hạn mới: 30/01/2026" in office.text
    assert "Lý do: chờ số liệu" in office.text
    office.says("có")
    assert "Hạn gốc vẫn được giữ" in office.text
    assert "hạn gốc 19/01/2026, đã gia hạn đến 30/01/2026" in office.says("hạn của D.1.1").text


@ONCE
def test_a_day_that_is_over_is_refused(office: Chat) -> None:
    office.says(ORDER).says("có").says("dời hạn D.1.1 sang 1/1/9999")
    assert "không dời sang ngày này được" in office.text
    office.says("dời hạn D.1.1 về 2/1")
    assert "không dời sang ngày này được" in office.text


# --- another unit, nobody


@ONCE
def test_a_part_goes_to_another_unit_and_what_was_reported_stays(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    office.says(ORDER).says("có")
    cu_jut.says("D.1.1 được 50%").presses("Ghi")
    office.says("chuyển D.1.1 từ TTYT Cư Jút cho phòng KHTC")
    assert "Đơn vị mới làm tiếp từ mức 50%" in office.text
    office.says("có")
    assert ("KHTC", "19/01", "open") in owing(department, "D.1.1")
    assert "TTYT Cư Jút (Nguyễn Thị An): 50%" in office.says("lịch sử D.1.1").text
    assert "Không tìm thấy" in cu_jut.says("xem D.1.1").text
    office.says("hoàn tác").says("có")
    assert ("TTYT Cư Jút", "19/01", "open") in owing(department, "D.1.1")
    assert cu_jut.says("xem D.1.1").text.startswith("Nhiệm vụ D.1.1")


@ONCE
def test_a_unit_with_a_part_of_its_own_keeps_it_in_the_stronger_role(department: Department, office: Chat) -> None:
    office.says("giao phòng KHTC phối hợp với TTYT Cư Jút rà soát danh mục, hạn 15/1").says("có")
    office.says("chuyển D.1.1 từ phòng KHTC cho TTYT Cư Jút").says("có")
    owed = {row[0]: row[2] for row in owing(department, "D.1.1")}
    assert owed == {"KHTC": "gone", "TTYT Cư Jút": "open"}
    office.says("hoàn tác").says("có")
    owed = {row[0]: row[2] for row in owing(department, "D.1.1")}
    assert owed == {"KHTC": "open", "TTYT Cư Jút": "gone"}


@ONCE
def test_a_task_is_withdrawn_and_brought_back(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("bỏ nhiệm vụ I.1.4")
    assert office.text.startswith("Bỏ nhiệm vụ I.1.4")
    office.says("có")
    assert {row[2] for row in owing(department, "I.1.4")} == {"gone"}
    assert "Không tìm thấy" in cu_jut.says("xem I.1.4").text
    office.says("hoàn tác").says("có")
    assert {row[2] for row in owing(department, "I.1.4")} == {"open"}
    assert cu_jut.says("xem I.1.4").text.startswith("Nhiệm vụ I.1.4")


@ONCE
def test_a_code_in_several_sections_is_asked_about(office: Chat) -> None:
    office.says("bỏ nhiệm vụ 1.1")
    assert len(office.choices) > 1
    office.says("1")
    assert office.text.startswith("Bỏ nhiệm vụ")
