"""Units come, are renamed, merged and closed by chat; what was reported stays, and all of it can be taken back."""

from typing import Any

import pytest
from sqlalchemy import select

from storage.schema import (
    assignment,
    group_member,
    membership,
    obligation,
    progress_update,
    report_rule,
    report_source,
    task,
    unit,
    unit_alias,
)
from storage.units import import_units
from tests.chat import Chat, Department
from tests.databases import ONCE
from tests.department import UNITS

MERGE = "sáp nhập TTYT Cư Jút vào TTYT Đắk Mil"


@pytest.fixture
def dak_mil(department: Department) -> Chat:
    """The head of another unit."""
    return department.chat("TTYT Đắk Mil", name="Lê Văn Nam")


def state(department: Department) -> list[Any]:
    """Everything that the end of a unit touches."""
    reads = [
        select(assignment.c.id, assignment.c.unit_id, assignment.c.role, assignment.c.gone_at, assignment.c.percent),
        select(obligation.c.id, obligation.c.unit_id, obligation.c.state, obligation.c.gone_at),
        select(report_source.c.id, report_source.c.units),
        select(membership.c.person_id, membership.c.unit_id, membership.c.role).where(membership.c.until.is_(None)),
        select(group_member.c.id, group_member.c.until),
        select(unit.c.id, unit.c.name, unit.c.ended_at, unit.c.merged_into_id),
        select(unit_alias.c.key, unit_alias.c.unit_id),
        select(progress_update.c.id, progress_update.c.unit_id),
    ]
    return [sorted(department.rows(read), key=repr) for read in reads]


def test_a_merged_unit_gives_its_work_people_and_names(
    department: Department, office: Chat, cu_jut: Chat, dak_mil: Chat
) -> None:
    office.says("giao TTYT Cư Jút rà soát tủ thuốc, hạn 30/1").says("có")
    cu_jut.says("D.1.1 được 40%").presses("Ghi")
    cu_jut.says("nộp báo cáo quý 1").presses("Nộp").presses("Nộp báo cáo")
    office.says(MERGE)
    assert office.text.startswith("Sáp nhập Trung tâm Y tế huyện Cư Jút vào Trung tâm Y tế huyện Đắk Mil?")
    assert "• 77 nhiệm vụ chuyển sang, làm tiếp từ mức đang có (76 nhiệm vụ cả hai cùng có" in office.text
    assert "• 4 báo cáo chưa nộp chuyển sang" in office.text
    office.presses("Sáp nhập")
    department.tick()
    assert "đã sáp nhập vào Trung tâm Y tế huyện Đắk Mil" in cu_jut.all[-1].text
    assert "việc còn lại chuyển cho Trung tâm Y tế huyện Đắk Mil" in dak_mil.all[-1].text
    department.passes(minutes=6)
    assert "D.1.1 Rà soát tủ thuốc" in dak_mil.all[-1].text, "what the merged unit brought is told as what is new"
    assert cu_jut.says("nhiệm vụ của tôi").text.startswith("TTYT Đắk Mil: 77 nhiệm vụ")
    assert "TTYT Đắk Mil: 🔵" in dak_mil.says("xem D.1.1").text
    assert "TTYT Cư Jút (Nguyễn Thị An): 40%" in dak_mil.says("lịch sử D.1.1").text
    assert office.says("xem nhiệm vụ của TTYT Cư Jút").text.startswith("TTYT Đắk Mil:")
    sent = select(unit.c.short).select_from(obligation.join(unit).join(report_rule))
    of_first = sent.where(
        obligation.c.state == "met", obligation.c.gone_at.is_(None), report_rule.c.period == "Q1-2026"
    )
    assert department.rows(of_first) == [("TTYT Cư Jút",)]


def test_a_merge_is_taken_back_whole(department: Department, office: Chat, cu_jut: Chat, dak_mil: Chat) -> None:
    office.says("giao TTYT Cư Jút phối hợp với TTYT Đắk Mil rà soát tủ thuốc, hạn 30/1").says("có")
    cu_jut.says("D.1.1 được 40%").presses("Ghi")
    cu_jut.says("nộp báo cáo quý 1").presses("Nộp").presses("Nộp báo cáo")
    before = state(department)
    office.says(MERGE).says("có")
    assert state(department) != before
    office.says("hoàn tác").says("có")
    assert office.text.startswith("Đã rút lại: sáp nhập")
    after = state(department)
    # Obligations that the other unit got for the strongest role are there, but owed no more.
    owed, known = {row[0]: row for row in before[1]}, {row[0]: row for row in after[1]}
    assert {key: known[key] for key in owed} == owed
    assert {row[2] for key, row in known.items() if key not in owed} <= {"gone"}
    assert [part for place, part in enumerate(after) if place != 1] == [
        part for place, part in enumerate(before) if place != 1
    ]


@ONCE
def test_the_strongest_role_stays_where_both_have_a_part(department: Department, office: Chat) -> None:
    office.says("giao TTYT Cư Jút phối hợp với TTYT Đắk Mil rà soát tủ thuốc, hạn 30/1").says("có")
    office.says(MERGE).says("có")
    parts = select(unit.c.short, assignment.c.role).select_from(assignment.join(unit).join(task))
    standing = parts.where(task.c.shown_code == "D.1.1", assignment.c.gone_at.is_(None))
    assert department.rows(standing) == [("TTYT Đắk Mil", "lead")]
    owed = select(unit.c.short, obligation.c.state).select_from(obligation.join(unit).join(assignment).join(task))
    assert ("TTYT Đắk Mil", "open") in department.rows(owed.where(task.c.shown_code == "D.1.1"))


@ONCE
def test_a_merge_stands_once_the_other_unit_has_reported_on_it(
    department: Department, office: Chat, dak_mil: Chat
) -> None:
    office.says("giao TTYT Cư Jút rà soát tủ thuốc, hạn 30/1").says("có")
    office.says(MERGE).says("có")
    department.passes(minutes=1)
    dak_mil.says("D.1.1 được 70%").presses("Ghi")
    office.says("hoàn tác").says("có")
    assert office.text.startswith("Không hoàn tác được")
    assert dak_mil.says("xem D.1.1").text.startswith("Nhiệm vụ D.1.1")


@ONCE
def test_a_unit_that_closes_gives_its_work_to_another(department: Department, office: Chat, dak_mil: Chat) -> None:
    lab = department.chat("Trung tâm Kiểm nghiệm", name="Phạm Văn Kiểm")
    before = state(department)
    office.says("đóng đơn vị Trung tâm Kiểm nghiệm")
    assert office.text.startswith("Trung tâm Kiểm nghiệm còn 75 nhiệm vụ và 5 báo cáo chưa nộp")
    office.presses("Chuyển cho đơn vị khác").says("bỏ")
    assert "Đóng đơn vị" not in office.text
    office.says("đóng đơn vị Trung tâm Kiểm nghiệm").says("TTYT Đắk Mil")
    assert "75 nhiệm vụ và 5 báo cáo chưa nộp chuyển cho Trung tâm Y tế huyện Đắk Mil" in office.text
    office.says("có")
    department.tick()
    assert "không còn được theo dõi" in lab.all[-1].text
    assert "không giữ vai trò nào" in lab.says("nhiệm vụ của tôi").text
    assert "20 đơn vị" in office.says("tổng hợp").text
    office.says("hoàn tác").says("có")
    assert state(department)[3:] == before[3:]
    assert "TTKN: 75 nhiệm vụ" in lab.says("nhiệm vụ của tôi").text


@ONCE
def test_the_work_of_a_unit_that_closes_may_be_withdrawn(department: Department, office: Chat) -> None:
    before = state(department)
    # As an answer in words: what it means is shown for a yes.
    office.says("giải thể TTYT Tuy Đức").says("bỏ, không giao ai")
    assert "được bỏ, không giao ai" in office.text
    office.says("có")
    open_still = select(obligation.c.id).select_from(obligation.join(unit))
    assert department.rows(open_still.where(unit.c.short == "TTYT Tuy Đức", obligation.c.state == "open")) == []
    office.says("hoàn tác").says("có")
    assert state(department) == before


@ONCE
def test_a_closed_unit_is_offered_nowhere(department: Department, office: Chat) -> None:
    office.says("giải thể TTYT Tuy Đức").presses("Bỏ, không giao ai").says("có")
    office.says("giao tất cả các đơn vị rà soát tủ thuốc, hạn 30/1")
    assert "Tuy Đức" not in office.text
    office.says("không")
    office.says("giao các TTYT rà soát tủ thuốc, hạn 30/1")
    assert "các TTYT (7 đơn vị)" in office.text


@ONCE
def test_a_unit_gets_another_name_and_answers_to_the_old_one(department: Department, office: Chat) -> None:
    before = state(department)
    office.says("đổi tên TTYT Cư Jút thành Trung tâm Y tế khu vực Cư Jút").says("có")
    for name in ("Trung tâm Y tế khu vực Cư Jút", "Trung tâm Y tế huyện Cư Jút", "TTYT Cư Jút"):
        assert office.says(f"xem nhiệm vụ của {name}").text.startswith("TTYT Cư Jút:")
    office.says("hoàn tác").says("có")
    assert state(department) == before


@ONCE
def test_a_new_unit_is_added_once_and_taken_back_while_empty(department: Department, office: Chat) -> None:
    office.says("thêm đơn vị Trạm Y tế xã Nam Dong viết tắt TYT Nam Dong").says("có")
    assert "22 đơn vị" in office.says("danh sách đơn vị").text
    assert "đang là tên gọi của Trạm Y tế xã Nam Dong" in office.says("thêm đơn vị Trạm Y tế xã Nam Dong").text
    office.says("hoàn tác").says("có")
    assert "21 đơn vị" in office.says("danh sách đơn vị").text
    assert office.says("thêm đơn vị TYT Nam Dong").text.startswith("Thêm đơn vị “TYT Nam Dong”?")


@ONCE
def test_a_name_that_another_unit_has_is_refused(office: Chat) -> None:
    office.says("đổi tên TTYT Cư Jút thành TTYT Đắk Mil")
    assert office.text == (
        "“TTYT Đắk Mil” đang là tên gọi của Trung tâm Y tế huyện Đắk Mil. Anh/chị dùng tên khác giúp."
    )


@ONCE
def test_the_office_itself_is_never_closed(office: Chat) -> None:
    for text in ("đóng đơn vị Văn phòng Sở", "sáp nhập Ban Giám đốc vào TTYT Cư Jút"):
        assert "là đơn vị điều hành" in office.says(text).text


@ONCE
@pytest.mark.parametrize(
    "text",
    [
        MERGE, "đóng đơn vị TTYT Đắk Mil", "thêm đơn vị X", "đổi tên TTYT Đắk Mil thành Y", "/dongdonvi #9 bo",
        "/dongdonvi #9 #8", "/dsdonvi", "/dongdonvi",
    ],
)  # fmt: skip
def test_nobody_but_the_office_changes_units(department: Department, cu_jut: Chat, text: str) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    before = state(department)
    for chat in (cu_jut, leader):
        chat.says(text).says("có")
        assert "mã L-" not in chat.text
    assert state(department) == before


@ONCE
def test_the_list_of_units_brings_no_merged_unit_back(department: Department, office: Chat) -> None:
    office.says(MERGE).says("có")
    with department.database.begin(department.now) as store:
        import_units(store, *UNITS)
    office.says("giao các TTYT rà soát tủ thuốc, hạn 30/1")
    assert "các TTYT (7 đơn vị)" in office.text
    office.says("không")
    assert office.says("xem nhiệm vụ của TTYT Cư Jút").text.startswith("TTYT Đắk Mil:")


NEW = "Trung tâm Y tế huyện Đắk R'Măng"


def _tasks_of(department: Department, name: str) -> int:
    mine = select(assignment.c.id).join(unit).where(unit.c.name == name, assignment.c.gone_at.is_(None))
    return len(department.rows(mine))


@ONCE
def test_a_new_unit_is_not_taken_for_one_that_is_called_alike(department: Department, office: Chat) -> None:
    office.says("thêm đơn vị Bệnh viện Y học cổ truyền vào nhóm các đơn vị trực thuộc")
    assert office.text.startswith("Thêm đơn vị")
    assert "Bệnh viện Y học cổ truyền" in office.text
    assert "đang ở trong nhóm" in office.says("thêm đơn vị TTYT Cư Jút vào nhóm các TTYT").text


@ONCE
def test_a_new_unit_is_put_into_a_group_and_given_what_the_group_has(department: Department, office: Chat) -> None:
    office.says("giao các TTYT báo cáo tình hình sốt xuất huyết, hạn 20/3").says("có")
    office.says(f"thêm đơn vị {NEW}").says("có")
    assert "Nhiệm vụ và báo cáo giao theo nhóm" in office.text
    assert "Đưa vào nhóm “các TTYT”" in office.choices
    office.presses("Đưa vào nhóm “các TTYT”")
    assert office.text.startswith(f"Đưa {NEW} vào nhóm “các TTYT”?\n• Nhóm đang có 8 đơn vị")
    assert _tasks_of(department, NEW) == 0
    office.presses("Đưa vào nhóm")
    assert office.text.startswith(f"Đã đưa {NEW} vào nhóm “các TTYT”.")
    assert "1 báo cáo đột xuất (Báo cáo tình hình sốt xuất huyết)" in office.text
    office.presses(next(label for label in office.choices if label.startswith("Giao ")))
    assert office.text.startswith("Đã giao ")
    assert "đã nộp 0/9" in office.says("báo cáo sốt xuất huyết").text


@ONCE
def test_a_unit_joins_and_leaves_a_group_in_one_sentence_and_it_is_undone(department: Department, office: Chat) -> None:
    before = _tasks_of(department, "Trung tâm Y tế huyện Tuy Đức")
    office.says("đưa TTYT Tuy Đức ra khỏi nhóm các TTYT")
    assert office.text.startswith("Đưa Trung tâm Y tế huyện Tuy Đức ra khỏi nhóm “các TTYT”?")
    office.says("có")
    assert office.text.startswith("Đã đưa Trung tâm Y tế huyện Tuy Đức ra khỏi nhóm “các TTYT”.")
    assert _tasks_of(department, "Trung tâm Y tế huyện Tuy Đức") == before
    assert "không ở trong nhóm" in office.says("rút TTYT Tuy Đức khỏi nhóm các TTYT").text
    office.says("hoàn tác")
    assert "đưa Trung tâm Y tế huyện Tuy Đức ra khỏi nhóm “các TTYT”" in office.text
    office.says("có")
    assert "đang ở trong nhóm" in office.says("đưa TTYT Tuy Đức vào nhóm các TTYT").text
    assert "Không có thay đổi" in office.says("/thaydoidonvi").text


@ONCE
def test_only_the_office_moves_units_between_groups(department: Department, office: Chat, cu_jut: Chat) -> None:
    rows = department.rows(select(group_member.c.id))
    leader = department.chat("Ban Giám đốc", "leader")
    for chat in (cu_jut, leader):
        for text in ("đưa TTYT Cư Jút ra khỏi nhóm các TTYT", "/nhomdonvi #8 #1", "/nhomdonvi #8 #1 ra", "/nhomdonvi"):
            chat.says(text).says("có")
    assert department.rows(select(group_member.c.id)) == rows
    assert department.rows(select(group_member.c.id).where(group_member.c.until.is_not(None))) == []
