"""The list of units comes in changed: tasks stay as they are until the office has said what becomes of them."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import select

from bot.commands import people
from storage.schema import assignment, group_member, obligation, report_rule, report_source, unit, unit_change
from storage.units import members
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE
from tests.department import group_id
from tests.places import DATA

pytestmark = ONCE

Import = Callable[[Callable[[list[str]], list[str]]], str]
NEW = "Trung tâm Y tế huyện Đắk R'Măng,TTYT Đắk R'Măng,subordinate,các đơn vị trực thuộc;các TTYT,"


@pytest.fixture
def import_units(
    department: Department, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Import:
    """`dondoc units import` of the department's own list with changed lines; what it prints."""
    url = department.database.engine.url
    if url.get_backend_name() == "sqlite":
        monkeypatch.setenv("DONDOC_DATABASE_URL", str(url))
    else:
        # The test server's socket is no address that the settings take.
        monkeypatch.setattr(people, "open_department", lambda: nullcontext(department.database))

    def run(change: Callable[[list[str]], list[str]]) -> str:
        lines = change((DATA / "units.csv").read_text("utf-8").splitlines())
        (tmp_path / "units.csv").write_text("\n".join(lines), "utf-8")
        with time_machine.travel(department.now, tick=False):
            people.import_units_file(tmp_path / "units.csv")
        department.tick()
        return capsys.readouterr().out

    return run


def parts(department: Department, short: str) -> int:
    """How many tasks the unit has."""
    mine = select(assignment.c.id).join(unit).where(unit.c.short == short, assignment.c.gone_at.is_(None))
    return len(department.rows(mine))


def reports(department: Department, short: str) -> list[str]:
    """The periods of the reports that the unit owes."""
    mine = (
        select(report_rule.c.period).select_from(obligation.join(report_rule).join(unit)).order_by(report_rule.c.period)
    )
    return [period for (period,) in department.rows(mine.where(unit.c.short == short, obligation.c.state == "open"))]


def test_the_same_list_asks_nothing(department: Department, office: Chat, import_units: Import) -> None:
    said = import_units(lambda lines: lines)
    assert said == "Đơn vị: thêm 0, sửa 0, giữ nguyên 21.\n"
    assert office.replies == []


@BOTH
def test_a_unit_that_joins_a_group_gets_its_tasks_if_the_office_says_so(
    department: Department, office: Chat, import_units: Import
) -> None:
    said = import_units(lambda lines: [*lines, NEW])
    assert "Trung tâm Y tế huyện Đắk R'Măng vào nhóm “các đơn vị trực thuộc”" in said
    assert "Chưa có nhiệm vụ nào thay đổi" in said
    assert parts(department, "TTYT Đắk R'Măng") == 0
    assert "Danh sách đơn vị đã thay đổi" in office.text
    office.presses("Quyết định về các nhiệm vụ")
    office.presses(next(label for label in office.choices if label.startswith("Giao ")))
    while office.choices[0].startswith("Thay đổi tiếp theo"):
        office.presses(office.choices[0])
        if any(label.startswith("Giao ") for label in office.choices):
            office.presses(next(label for label in office.choices if label.startswith("Giao ")))
    assert parts(department, "TTYT Đắk R'Măng") == parts(department, "TTYT Tuy Đức")
    assert reports(department, "TTYT Đắk R'Măng") == reports(department, "TTYT Tuy Đức")


def test_a_unit_that_is_not_to_get_them_does_not(department: Department, office: Chat, import_units: Import) -> None:
    import_units(lambda lines: [*lines, NEW])
    office.presses("Quyết định về các nhiệm vụ").presses("Không giao")
    assert "Đã ghi nhận: không giao" in office.text
    assert parts(department, "TTYT Đắk R'Măng") == 0


@BOTH
def test_a_unit_that_leaves_its_group_keeps_its_tasks_until_they_are_dropped(
    department: Department, office: Chat, import_units: Import
) -> None:
    before = parts(department, "GĐYK")
    import_units(
        lambda lines: [line.replace("subordinate,các đơn vị trực thuộc,Giám", "subordinate,,Giám") for line in lines]
    )
    assert "Trung tâm Giám định Y khoa ra khỏi nhóm “các đơn vị trực thuộc”" in office.text
    assert parts(department, "GĐYK") == before > 0
    office.presses("Quyết định về các nhiệm vụ")
    office.presses(next(label for label in office.choices if label.startswith("Bỏ ")))
    assert parts(department, "GĐYK") < before


@BOTH
def test_the_tasks_of_a_unit_that_is_merged_go_to_the_other_with_their_progress(
    department: Department, office: Chat, import_units: Import
) -> None:
    gđyk = department.chat("GĐYK", name="Lê Thị Hoa")
    gđyk.says("I.1.4 được 60%").says("có")
    import_units(lambda lines: [line for line in lines if "GĐYK" not in line] + [NEW])
    assert "Trung tâm Giám định Y khoa không có trong danh sách đơn vị vừa nhập" in office.text
    office.presses("Quyết định về các nhiệm vụ")
    office.presses(next(label for label in office.choices if label.startswith("Chuyển ")))
    assert "cho đơn vị nào" in office.text
    office.presses("Cách xử lý khác").presses(next(label for label in office.choices if label.startswith("Chuyển ")))
    office.says("TTYT Đắk R'Măng")
    assert "tiến độ và lịch sử được giữ lại" in office.text
    assert parts(department, "GĐYK") == 0
    assert reports(department, "GĐYK") == []
    assert ("TTYT Đắk R'Măng", "I.1.4", 60) in department.written()
    assert "Q1-2026" in reports(department, "TTYT Đắk R'Măng")


@BOTH
def test_a_renamed_unit_keeps_its_tasks_and_the_office_is_told(
    department: Department, office: Chat, import_units: Import
) -> None:
    before = parts(department, "GĐYK")
    old, new = "Trung tâm Giám định Y khoa,", "Trung tâm Giám định Y khoa và Pháp y,"
    said = import_units(
        lambda lines: [
            line.replace(old, new).replace("Giám định y khoa", "Giám định y khoa;Trung tâm Giám định Y khoa")
            for line in lines
        ]
    )
    assert "Trung tâm Giám định Y khoa đổi tên thành Trung tâm Giám định Y khoa và Pháp y" in said
    assert "đổi tên thành" in office.text
    assert parts(department, "GĐYK") == before
    assert office.choices == ()


def test_only_the_office_decides_and_only_once(
    department: Department, office: Chat, cu_jut: Chat, import_units: Import
) -> None:
    import_units(lambda lines: [*lines, NEW])
    asked = office.presses("Quyết định về các nhiệm vụ").last
    cu_jut.says("/thaydoidonvi 1 take")
    assert "Chỉ Văn phòng Sở" in cu_jut.text
    office.presses("Không giao").presses("Không giao", on=asked)
    assert "đã được quyết định" in office.text


def in_group(department: Department) -> int:
    """How many units the subordinate ones are."""
    with department.database.begin(department.now, read_only=True) as store:
        return len(members(store, group_id(store, "các đơn vị trực thuộc")))


@BOTH
def test_a_list_that_is_only_a_part_changes_nothing(department: Department, office: Chat, import_units: Import) -> None:
    before = in_group(department), parts(department, "TTYT Cư Jút"), reports(department, "TTYT Cư Jút")
    said = import_units(lambda lines: [line for line in lines if "TTYT " not in line])
    assert "vẫn giữ nguyên" in said
    assert "Chưa có nhiệm vụ nào thay đổi" in office.text
    assert "… và 3 mục khác" in office.text
    assert (in_group(department), parts(department, "TTYT Cư Jút"), reports(department, "TTYT Cư Jút")) == before
    office.presses("Danh sách chỉ là một phần: giữ nguyên cả 8 đơn vị")
    assert "Đã giữ nguyên 8 đơn vị" in office.text
    assert office.choices == ("Hoàn tác",)
    assert "Không có thay đổi" in office.says("/thaydoidonvi").text
    assert (in_group(department), parts(department, "TTYT Cư Jút"), reports(department, "TTYT Cư Jút")) == before


@BOTH
def test_the_whole_list_after_a_part_of_it_asks_nothing_more(
    department: Department, office: Chat, import_units: Import
) -> None:
    import_units(lambda lines: [line for line in lines if "TTYT " not in line])
    assert import_units(lambda lines: [line for line in lines if "TTYT " not in line]).count("\n") == 1
    assert import_units(lambda lines: lines) == "Đơn vị: thêm 0, sửa 0, giữ nguyên 21.\n"
    assert "Không có thay đổi" in office.says("/thaydoidonvi").text


def test_a_unit_that_is_dropped_leaves_its_groups(department: Department, office: Chat, import_units: Import) -> None:
    before = in_group(department)
    import_units(lambda lines: [line for line in lines if "GĐYK" not in line])
    office.presses("Quyết định về các nhiệm vụ")
    office.presses(next(label for label in office.choices if label.startswith("Bỏ ")))
    assert parts(department, "GĐYK") == 0
    assert in_group(department) == before - 1


def test_a_unit_that_is_back_in_its_group_before_anybody_decided_is_as_it_was(
    department: Department, office: Chat, import_units: Import
) -> None:
    before = parts(department, "GĐYK")
    import_units(
        lambda lines: [line.replace("subordinate,các đơn vị trực thuộc,Giám", "subordinate,,Giám") for line in lines]
    )
    import_units(lambda lines: lines)
    assert "Không có thay đổi" in office.says("/thaydoidonvi").text
    assert parts(department, "GĐYK") == before


ASKS = "giao các TTYT báo cáo tình hình sốt xuất huyết, hạn {day}"


def owed_once(department: Department, short: str) -> list[tuple[str, str]]:
    """Name and state of the reports without a period that the unit owes to the office."""
    mine = select(report_rule.c.what, obligation.c.state).select_from(obligation.join(report_rule).join(unit))
    rows = department.rows(mine.where(unit.c.short == short, report_rule.c.what.contains("sốt xuất huyết")))
    return [(what, state) for what, state in rows]


def test_a_unit_that_joins_is_asked_for_what_is_being_collected_of_its_group_if_the_office_says_so(
    department: Department, office: Chat, import_units: Import
) -> None:
    office.says(ASKS.format(day="20/3")).says("có")
    said = import_units(lambda lines: [*lines, NEW])
    assert "1 báo cáo đột xuất (Báo cáo tình hình sốt xuất huyết)" in said
    office.presses("Quyết định về các nhiệm vụ")
    while not any("báo cáo" in label for label in office.choices):
        office.presses("Không giao").presses(next(one for one in office.choices if one.startswith("Thay đổi")))
    assert [label.split(" ")[0] for label in office.choices] == ["Giao", "Chỉ", "Không"]
    office.presses(office.choices[0])
    assert "Báo cáo tình hình sốt xuất huyết" in office.text
    assert owed_once(department, "TTYT Đắk R'Măng") == [("Báo cáo tình hình sốt xuất huyết", "open")]
    assert "đã nộp 0/9" in office.says("báo cáo sốt xuất huyết").text


def test_a_unit_that_joins_gets_the_tasks_alone_or_nothing_of_what_is_due_or_closed(
    department: Department, office: Chat, import_units: Import
) -> None:
    office.says(ASKS.format(day="20/3")).says("có")
    office.says("chốt báo cáo sốt xuất huyết").presses("Chốt báo cáo")
    assert "báo cáo đột xuất" not in import_units(lambda lines: [*lines, NEW])
    office.says("hoàn tác").says("có")
    office.says("/thaydoidonvi")
    while not any(label.startswith("Chỉ giao") for label in office.choices):
        office.presses("Không giao").presses(next(one for one in office.choices if one.startswith("Thay đổi")))
    office.presses(office.choices[1])
    assert office.text.startswith("Đã giao ")
    assert "báo cáo" not in office.text
    assert owed_once(department, "TTYT Đắk R'Măng") == []


def test_what_a_unit_that_goes_has_still_to_send_is_handed_over_with_its_tasks(
    department: Department, office: Chat, import_units: Import
) -> None:
    office.says("giao GĐYK báo cáo tình hình sốt xuất huyết, hạn 20/3").says("có")
    import_units(lambda lines: [line for line in lines if "GĐYK" not in line])
    assert "1 báo cáo đột xuất (Báo cáo tình hình sốt xuất huyết)" in office.text
    office.presses("Quyết định về các nhiệm vụ")
    office.presses(next(label for label in office.choices if label.startswith("Chuyển ")))
    office.says("TTYT Cư Jút")
    assert owed_once(department, "TTYT Cư Jút") == [("Báo cáo tình hình sốt xuất huyết", "open")]
    assert owed_once(department, "GĐYK") == [("Báo cáo tình hình sốt xuất huyết", "gone")]


def test_what_waits_for_a_decision_is_asked_for_in_words(
    department: Department, office: Chat, cu_jut: Chat, import_units: Import
) -> None:
    import_units(lambda lines: [*lines, NEW])
    office.says("tổng hợp").says("thay đổi đơn vị")
    assert "Trung tâm Y tế huyện Đắk R'Măng vào nhóm" in office.text
    assert "vào nhóm" not in cu_jut.says("thay đổi đơn vị").text


# --- a decision taken back


def left_over(department: Department) -> list[object]:
    """Everything that a decision touches."""
    reads = [
        select(assignment.c.unit_id, assignment.c.task_id, assignment.c.role, assignment.c.gone_at.is_(None)),
        select(obligation.c.unit_id, obligation.c.rule_id, obligation.c.window_id, obligation.c.state),
        select(report_source.c.id, report_source.c.units),
        select(unit_change.c.id, unit_change.c.decision),
        select(group_member.c.id, group_member.c.until),
    ]
    return [sorted((row for row in department.rows(read)), key=repr) for read in reads]


@BOTH
@pytest.mark.parametrize("decision", ["Giữ ", "Chuyển ", "Bỏ "])
def test_a_decision_about_a_unit_that_left_its_group_is_taken_back(
    department: Department, office: Chat, decision: str
) -> None:
    office.says("đưa TTYT Tuy Đức ra khỏi nhóm các đơn vị trực thuộc").says("có")
    before = left_over(department)
    office.presses(next(label for label in office.choices if label.startswith(decision)))
    if decision == "Chuyển ":
        office.says("TTYT Cư Jút")
    assert "hoàn tác" in office.text
    office.presses("Hoàn tác")
    assert office.text.startswith("Rút lại quyết định “")
    office.says("có")
    assert "trở lại như trước" in office.text
    assert left_over(department) == before
    assert "ra khỏi nhóm" in office.says("thay đổi đơn vị").text
    office.says("hoàn tác").says("có")
    assert "đang ở trong nhóm" in office.says("đưa TTYT Tuy Đức vào nhóm các đơn vị trực thuộc").text


def test_tasks_that_a_unit_got_by_joining_are_taken_from_it_again_unless_it_has_reported(
    department: Department, office: Chat, import_units: Import
) -> None:
    import_units(lambda lines: [*lines, NEW])
    office.presses("Quyết định về các nhiệm vụ")
    office.presses(next(label for label in office.choices if label.startswith("Giao ")))
    got = parts(department, "TTYT Đắk R'Măng")
    assert got > 0
    office.says("hoàn tác").says("có")
    assert parts(department, "TTYT Đắk R'Măng") == 0
    assert reports(department, "TTYT Đắk R'Măng") == []
    office.says("thay đổi đơn vị")
    office.presses(next(label for label in office.choices if label.startswith("Giao ")))
    assert parts(department, "TTYT Đắk R'Măng") == got
    department.passes(minutes=5)
    department.chat("TTYT Đắk R'Măng", name="Lê Thị Hoa").says("I.1.4 được 60%").says("có")
    office.says("hoàn tác").says("có")
    assert "Không rút lại được quyết định" in office.text
    assert parts(department, "TTYT Đắk R'Măng") == got


def test_that_a_list_was_only_a_part_is_taken_back(department: Department, office: Chat, import_units: Import) -> None:
    import_units(lambda lines: [line for line in lines if "GĐYK" not in line and "TTYT Cư Jút" not in line])
    office.presses("Danh sách chỉ là một phần: giữ nguyên cả 2 đơn vị").presses("Hoàn tác").says("có")
    assert "không có trong danh sách" in office.says("thay đổi đơn vị").text


def test_nobody_else_takes_a_decision_back(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("đưa TTYT Tuy Đức ra khỏi nhóm các đơn vị trực thuộc").says("có")
    office.presses(next(label for label in office.choices if label.startswith("Bỏ ")))
    after = left_over(department)
    for number in range(1, 5):
        cu_jut.says(f"/hoantac vp{number}").says("có")
    assert left_over(department) == after
