"""A plan comes in again after the office has changed what it asks of whom: the office's word stands."""

from pathlib import Path

import pytest
import time_machine
from sqlalchemy import delete, select

from bot.commands.importing import import_file
from storage.schema import assignment, draft, obligation, plan_version, task, task_window, unit
from tests.chat import Chat, Department
from tests.conversations.plans.test_import_by_chat import SMALL, plans, sends
from tests.databases import ONCE

ONE = SMALL.replace("Trung tâm Truyền thông và Giáo dục sức khỏe", "Thanh tra Sở")
GROUPS = ONE.replace("Trung tâm Y tế huyện Cư Jút", "Các TTYT")
CODED = ONE.replace("\n1\t", "\n9.1\t").replace("\n2\t", "\n9.2\t")
NEW_ROW = "3\tKiểm tra công tác truyền thông tại trạm y tế xã\tCác TTYT\tTháng 10/2026\n"
TUY_DUC = "TTYT Tuy Đức"


def doing(department: Department, code: str) -> set[str]:
    """The units that have a task of the plan that came in last."""
    parts = assignment.join(task, task.c.id == assignment.c.task_id).join(unit, unit.c.id == assignment.c.unit_id)
    newest = select(task.c.plan_id).order_by(task.c.plan_id.desc()).limit(1).scalar_subquery()
    mine = select(unit.c.short).select_from(parts).where(task.c.plan_id == newest, task.c.code == code)
    return {short for (short,) in department.rows(mine.where(assignment.c.gone_at.is_(None)))}


def days(department: Department, code: str) -> list[str]:
    """The last days of a task of the plan that came in last."""
    newest = select(task.c.plan_id).order_by(task.c.plan_id.desc()).limit(1).scalar_subquery()
    rows = select(task_window.c.due).join(task).where(task.c.plan_id == newest, task.c.code == code)
    return [f"{due:%d/%m}" for (due,) in department.rows(rows.where(task_window.c.gone_at.is_(None)))]


@pytest.fixture
def of_group(department: Department, office: Chat) -> Chat:
    """The office, with a plan that gives a task to a group."""
    sends(office, "a.txt", GROUPS).presses("Nhập kế hoạch này")
    assert TUY_DUC in doing(department, "1")
    return office


def test_tasks_that_a_unit_was_to_keep_stay_with_it(department: Department, of_group: Chat) -> None:
    of_group.says("đưa TTYT Tuy Đức ra khỏi nhóm các TTYT").says("có")
    of_group.presses(next(label for label in of_group.choices if label.startswith("Giữ ")))
    assert "không có gì khác" in sends(of_group, "a.txt", GROUPS).text
    sends(of_group, "b.txt", GROUPS + NEW_ROW)
    assert "1 nhiệm vụ mới, 0 sửa nội dung, 0 đổi thời hạn, 0 không còn" in of_group.text
    of_group.presses("Nhập kế hoạch này")
    assert TUY_DUC in doing(department, "1")
    # What is new is for those who are in the group by now.
    assert len(doing(department, "3")) == 7
    assert TUY_DUC not in doing(department, "3")


@ONCE
def test_a_unit_that_was_not_to_get_the_tasks_of_its_group_does_not(department: Department, of_group: Chat) -> None:
    of_group.says("đưa Trung tâm Kiểm soát Bệnh tật vào nhóm các TTYT").says("có").presses("Không giao")
    before = doing(department, "1")
    assert "không có gì khác" in sends(of_group, "a.txt", GROUPS).text
    assert doing(department, "1") == before


@ONCE
def test_what_waits_for_a_decision_is_not_decided_by_the_file(department: Department, of_group: Chat) -> None:
    of_group.says("đưa TTYT Tuy Đức ra khỏi nhóm các TTYT").says("có")
    assert "không có gì khác" in sends(of_group, "a.txt", GROUPS).text
    assert TUY_DUC in doing(department, "1")


def as_changed(department: Department) -> bool:
    """Whether the first task is another unit's and due earlier, and the second is nobody's."""
    first, second = doing(department, "9.1"), doing(department, "9.2")
    return (first, days(department, "9.1"), second) == ({"TTYT Đắk Mil"}, ["15/06"], set())


@ONCE
def test_a_handed_a_moved_and_a_withdrawn_task_stay_so(department: Department, office: Chat) -> None:
    sends(office, "a.txt", CODED).presses("Nhập kế hoạch này")
    office.says("chuyển 9.1 từ TTYT Cư Jút cho TTYT Đắk Mil").says("có")
    office.says("dời hạn 9.1 về 15/6").says("có")
    office.says("bỏ nhiệm vụ 9.2").says("có")
    assert (doing(department, "9.1"), days(department, "9.1"), doing(department, "9.2")) == (
        {"TTYT Đắk Mil"},
        ["15/06"],
        set(),
    )
    assert "không có gì khác" in sends(office, "a.txt", CODED).text
    sends(office, "b.txt", CODED + NEW_ROW).presses("Nhập kế hoạch này")
    assert (doing(department, "9.1"), days(department, "9.1"), doing(department, "9.2")) == (
        {"TTYT Đắk Mil"},
        ["15/06"],
        set(),
    )
    # What the file itself changes counts.
    changed = CODED.replace("Quý II/2026", "Quý III/2026").replace("Tháng 9/2026", "Tháng 11/2026")
    sends(office, "c.txt", changed).presses("Nhập kế hoạch này")
    assert days(department, "9.1") == ["30/09"]
    assert doing(department, "9.2") == {"TTra"}


@ONCE
def test_a_changed_target_is_a_change(office: Chat) -> None:
    with_target = ONE.replace(
        "TT\tNội", "I. MỤC TIÊU\n1. Trên 80% người dân hài lòng đối với dịch vụ y tế công.\n\nII. NHIỆM VỤ\nTT\tNội"
    )
    sends(office, "a.txt", with_target).presses("Nhập kế hoạch này")
    sends(office, "b.txt", with_target.replace("Trên 80%", "Trên 85%"))
    assert "Thêm chỉ tiêu: Trên 85%" in office.text
    assert "Bỏ chỉ tiêu: Trên 80%" in office.text
    office.presses("Nhập kế hoạch này")
    assert "không có gì khác" in sends(office, "b.txt", with_target.replace("Trên 80%", "Trên 85%")).text


# --- taken back


@ONCE
def test_a_version_is_taken_back_long_after_the_first_one_came_in(department: Department, office: Chat) -> None:
    sends(office, "a.txt", ONE).presses("Nhập kế hoạch này")
    department.at("2026-06-01 09:00")
    with department.database.begin(department.now) as store:
        store.change(delete(draft))
    sends(office, "b.txt", ONE.replace("Quý II/2026", "Quý III/2026")).presses("Nhập kế hoạch này")
    assert days(department, "1") == ["30/09"]
    office.says("hoàn tác").says("có")
    assert "đã trở lại bản trước" in office.text
    assert days(department, "1") == ["30/06"]
    assert "không có gì khác" in sends(office, "a.txt", ONE).text


@ONCE
def test_a_version_and_then_the_plan_itself_are_taken_back(department: Department, office: Chat) -> None:
    sends(office, "a.txt", ONE).presses("Nhập kế hoạch này")
    sends(office, "b.txt", ONE.replace("Quý II/2026", "Quý III/2026")).presses("Nhập kế hoạch này")
    office.says("hoàn tác").says("có").says("hoàn tác").says("có")
    assert "Đã hoàn tác việc nhập" in office.text
    assert len(plans(department)) == 2


@ONCE
def test_a_plan_that_came_in_before_versions_were_kept_goes_back_to_how_it_stood(
    department: Department, office: Chat
) -> None:
    sends(office, "a.txt", ONE).presses("Nhập kế hoạch này")
    with department.database.begin(department.now) as store:
        store.change(delete(plan_version))
    assert "không có gì khác" in sends(office, "a.txt", ONE).text
    sends(office, "b.txt", ONE.replace("Quý II/2026", "Quý III/2026") + NEW_ROW).presses("Nhập kế hoạch này")
    office.says("hoàn tác").says("có")
    assert days(department, "1") == ["30/06"]
    assert doing(department, "3") == set()
    assert doing(department, "1") == {"TTYT Cư Jút"}


@pytest.fixture
def terminal(department: Department, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that `dondoc plan import --yes` takes into the department."""
    monkeypatch.setenv("DONDOC_DATABASE_URL", str(department.database.engine.url))
    file = tmp_path / "tai-may-chu.txt"
    file.write_text(ONE, "utf-8")
    return file


def imports(department: Department, file: Path) -> None:
    """The import, at this moment."""
    with time_machine.travel(department.now, tick=False):
        import_file(file, None, True, None)


@ONCE
def test_an_import_at_a_terminal_is_taken_back_in_chat_by_the_office_alone(
    department: Department, office: Chat, cu_jut: Chat, terminal: Path
) -> None:
    imports(department, terminal)
    assert "Không có" in cu_jut.says("hoàn tác").text
    cu_jut.says("/hoantac vp1")
    assert len(plans(department)) == 3
    office.says("hoàn tác")
    assert office.text.startswith(
        "Hoàn tác việc nhập KH Triển khai công tác truyền thông y tế 2026 (nhập trên máy chủ)?"
    )
    office.says("có")
    assert len(plans(department)) == 2


@ONCE
def test_a_version_from_a_terminal_is_offered_beside_ones_own_last_write(
    department: Department, office: Chat, terminal: Path
) -> None:
    sends(office, "a.txt", ONE).presses("Nhập kế hoạch này")
    office.says("giao phòng KHTC rà soát danh mục, hạn 15/2").says("có")
    terminal.write_text(ONE.replace("Quý II/2026", "Quý III/2026"), "utf-8")
    imports(department, terminal)
    office.says("hoàn tác")
    assert "Rà soát danh mục" in office.text
    office.presses("Hoàn tác việc nhập trên máy chủ")
    assert "đã trở lại bản trước" in office.text
    # The task that the office gave itself stands.
    assert department.rows(select(obligation.c.id).where(obligation.c.state == "open").limit(1))
    office.says("hoàn tác")
    assert "Rà soát danh mục" in office.text
    assert "máy chủ" not in office.text
