"""The office gives a plan's own task to a unit: shown, done with a yes, told, kept by later versions, taken back."""

import pytest
from sqlalchemy import select

from storage.schema import assignment, audit, obligation, plan, task, unit
from tests.chat import Chat, Department
from tests.conversations.plans.test_import_by_chat import SMALL, sends
from tests.databases import BOTH, ONCE

pytestmark = ONCE

NAME = "Trung tâm Truyền thông và Giáo dục sức khỏe"
# 2.6 is led by a centre, 2.7 by nobody of the department.
PLAN = SMALL.replace("\n1\t", "\n2.6\t").replace("\n2\t", "\n2.7\t").replace(NAME, "UBND các xã, phường")
NEW_ROW = "2.8\tKiểm tra công tác truyền thông tại trạm y tế xã\tThanh tra Sở\tTháng 10/2026\n"
TITLE = "2.7 Tập huấn kỹ năng truyền thông cho cán bộ đầu mối"


def have(department: Department, code: str) -> dict[str, str]:
    """The units that have a task, with their parts."""
    parts = assignment.join(task, task.c.id == assignment.c.task_id).join(unit, unit.c.id == assignment.c.unit_id)
    mine = select(unit.c.short, assignment.c.role).select_from(parts).where(task.c.shown_code == code)
    return dict(department.rows(mine.where(assignment.c.gone_at.is_(None)).order_by(assignment.c.id)))


def owed(department: Department, code: str) -> list[tuple[str, str]]:
    """Unit and state of what is owed of a task."""
    of = obligation.join(assignment).join(task).join(unit, unit.c.id == obligation.c.unit_id)
    rows = select(unit.c.short, obligation.c.state).select_from(of).where(task.c.shown_code == code)
    return [(short, state) for short, state in department.rows(rows.order_by(obligation.c.id))]


def one_offs(department: Department) -> list[tuple[int]]:
    return department.rows(select(plan.c.id).where(plan.c.identity.startswith("one-off")))


@pytest.fixture
def imported(department: Department, office: Chat) -> Chat:
    """The office, with a plan of which a task is nobody's."""
    sends(office, "a.txt", PLAN).presses("Xem từng chỗ (1)").says("không thuộc đơn vị nào").says("có")
    assert have(department, "2.6") == {"TTYT Cư Jút": "lead"}
    assert have(department, "2.7") == {}
    return office


# --- given


@BOTH
def test_a_task_of_nobody_is_given_told_and_answered(department: Department, imported: Chat, cu_jut: Chat) -> None:
    imported.says("giao nhiệm vụ 2.7 cho TTYT Cư Jút")
    assert imported.text.split("\n") == [
        "Giao nhiệm vụ của kế hoạch như sau?",
        f"• {TITLE} (KH Triển khai công tác truyền thông y tế 2026)",
        "• Chủ trì: TTYT Cư Jút",
        "• Thời gian theo kế hoạch: “Tháng 9/2026” (01/09/2026 – 30/09/2026)",
    ]
    assert have(department, "2.7") == {}
    imported.presses("Giao")
    assert imported.text.startswith(f"Đã giao {TITLE} cho TTYT Cư Jút.")
    assert have(department, "2.7") == {"TTYT Cư Jút": "lead"}
    assert owed(department, "2.7") == [("TTYT Cư Jút", "open")]
    assert one_offs(department) == []
    department.passes(minutes=6)
    assert f"Nhiệm vụ mới (chủ trì): {TITLE}, hạn 30/09/2026" in cu_jut.all[-1].text
    assert "Chủ trì: Trung tâm Y tế huyện Cư Jút" in cu_jut.says("xem 2.7").text
    assert "giao 2.7 Tập huấn" in imported.says("ai đã sửa 2.7").text
    assert "cho TTYT Cư Jút (chủ trì)" in imported.text


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("giao phòng KHTC phối hợp nhiệm vụ 2.7", {"KHTC": "support"}),
        ("giao 2.7 cho phòng KHTC chủ trì, TTYT Cư Jút phối hợp", {"KHTC": "lead", "TTYT Cư Jút": "support"}),
        ("giao 2.7 Tập huấn kỹ năng truyền thông cho phòng KHTC", {"KHTC": "lead"}),
        ("chuyển 2.7 cho phòng KHTC", {"KHTC": "lead"}),
        ("/giaoviec phòng KHTC 2.7", {"KHTC": "lead"}),
        ("giao nhiệm vụ 2.7 cho phòng KHTC và CDC", {"KHTC": "implement", "CDC": "implement"}),
    ],
)
def test_it_is_given_in_the_part_that_is_said(
    department: Department, imported: Chat, text: str, given: dict[str, str]
) -> None:
    imported.says(text).says("có")
    assert have(department, "2.7") == given
    assert one_offs(department) == []


def test_a_group_gets_it_under_its_name(department: Department, imported: Chat) -> None:
    imported.says("giao 2.7 cho các TTYT").says("có")
    assert set(have(department, "2.7").values()) == {"implement"}
    assert len(have(department, "2.7")) == 8
    assert "Thực hiện: các TTYT" in imported.says("xem 2.7").text


def test_a_code_in_several_sections_is_asked_about(department: Department, office: Chat) -> None:
    office.says("giao 1.1 cho phòng KHTC phối hợp")
    assert office.text.startswith("“1.1” có ở")
    code = office.choices[0].split()[0]
    office.presses(office.choices[0]).says("có")
    assert have(department, code)["KHTC"] == "support"


def test_a_plan_that_is_named_tells_codes_apart(department: Department, imported: Chat) -> None:
    imported.says("giao 2.6 của kế hoạch truyền thông y tế cho CDC phối hợp")
    assert "(KH Triển khai công tác truyền thông y tế 2026)" in imported.text


def test_the_part_is_asked_for_beside_who_leads(department: Department, imported: Chat) -> None:
    imported.says("giao 2.6 cho phòng KHTC")
    assert "đang do TTYT Cư Jút chủ trì. Giao KHTC với vai trò nào?" in imported.text
    assert imported.choices == ("Phối hợp", "Cùng chủ trì", "Chuyển hẳn từ TTYT Cư Jút", "Không giao")
    imported.says("phối hợp")
    assert "• Phối hợp: KHTC\n• Hiện có: TTYT Cư Jút (chủ trì)" in imported.text
    imported.says("có")
    assert have(department, "2.6") == {"TTYT Cư Jút": "lead", "KHTC": "support"}
    assert owed(department, "2.6") == [("TTYT Cư Jút", "open")]


def test_it_may_be_moved_instead(department: Department, imported: Chat) -> None:
    imported.says("giao 2.6 cho phòng KHTC").presses("Chuyển hẳn từ TTYT Cư Jút").says("có")
    assert have(department, "2.6") == {"KHTC": "lead"}
    imported.says("giao 2.6 cho CDC thay phòng KHTC")
    assert imported.text.startswith("Chuyển nhiệm vụ như sau?")
    imported.says("có")
    assert have(department, "2.6") == {"CDC": "lead"}


def test_who_has_it_is_told_and_may_get_another_part(department: Department, imported: Chat) -> None:
    imported.says("giao 2.6 cho TTYT Cư Jút")
    assert "đã giao cho TTYT Cư Jút (chủ trì) từ trước" in imported.text
    imported.says("giao 2.6 cho TTYT Cư Jút phối hợp").says("có")
    assert have(department, "2.6") == {"TTYT Cư Jút": "support"}
    assert owed(department, "2.6") == [("TTYT Cư Jút", "gone")]
    imported.says("hoàn tác").says("có")
    assert have(department, "2.6") == {"TTYT Cư Jút": "lead"}
    assert owed(department, "2.6") == [("TTYT Cư Jút", "open")]


def test_what_is_missing_is_asked_for(department: Department, imported: Chat) -> None:
    imported.says("giao nhiệm vụ 2.7")
    assert imported.text.startswith(f"Giao {TITLE} cho đơn vị nào?")
    imported.says("phòng KHTC")
    assert "• Chủ trì: KHTC" in imported.text
    imported.says("giao 2.7 cho các trung tâm y tế huyện")
    assert "“các trung tâm y tế huyện” là đơn vị hoặc nhóm nào?" in imported.text
    imported.presses("các TTYT").says("có")
    assert len(have(department, "2.7")) == 8


def test_the_content_of_an_order_may_be_a_task_of_a_plan(department: Department, imported: Chat) -> None:
    imported.says("giao việc cho phòng KHTC").says("nhiệm vụ 2.7")
    assert imported.text.startswith("Giao nhiệm vụ của kế hoạch như sau?")
    imported.says("có")
    assert have(department, "2.7") == {"KHTC": "lead"}
    assert one_offs(department) == []


@pytest.mark.parametrize("due", ["", " trước 20/12"])
def test_a_single_task_that_speaks_of_one_in_a_plan_may_be_that(
    department: Department, imported: Chat, due: str
) -> None:
    imported.says(f"giao nhiệm vụ tập huấn kỹ năng truyền thông cho phòng KHTC{due}")
    imported.presses("Giao nhiệm vụ 2.7 của KH Triển khai công tác truyền thông y tế 2026")
    assert imported.text.startswith("Giao nhiệm vụ của kế hoạch như sau?")
    imported.says("có")
    assert have(department, "2.7") == {"KHTC": "lead"}
    assert one_offs(department) == []


def test_a_single_task_like_no_other_is_one(department: Department, imported: Chat) -> None:
    imported.says("giao nhiệm vụ tập huấn phòng cháy cho phòng KHTC trước 20/12")
    assert imported.choices == ("Giao", "Không giao")
    imported.says("có")
    assert len(one_offs(department)) == 1
    assert have(department, "2.7") == {}


def test_a_day_is_not_kept_and_that_is_said(department: Department, imported: Chat) -> None:
    imported.says("giao 2.7 cho phòng KHTC trước 20/12")
    assert "“trước 20/12” không được ghi" in imported.text
    department.at("2026-10-05 09:00")
    imported.says("giao 2.7 cho phòng KHTC")
    assert "thời gian này đã qua" in imported.text


@pytest.mark.parametrize(
    "text", ["giao 2.7 cho phòng KHTC với kinh phí 5 triệu", "giao 2.7 rà soát tủ thuốc cho phòng KHTC"]
)
def test_what_is_not_understood_gives_nothing(department: Department, imported: Chat, text: str) -> None:
    imported.says(text)
    assert imported.text.startswith("Tôi chưa rõ “")
    imported.says("có")
    assert have(department, "2.7") == {}
    assert one_offs(department) == []


def test_a_code_that_no_task_has_is_said(department: Department, imported: Chat) -> None:
    assert imported.says("giao 9.9 cho phòng KHTC").text.startswith("Không tìm thấy nhiệm vụ mã “9.9”")
    assert imported.says("giao phòng KHTC 20.12 nộp danh sách").text.startswith("“20.12 nộp danh sách”: hạn")


# --- rights


@pytest.mark.parametrize("text", ["giao 2.7 cho TTYT Cư Jút", "/suaviec give #{id} lead:5", "/giaoviec CDC 2.7"])
def test_only_the_office_gives(department: Department, imported: Chat, cu_jut: Chat, leader: Chat, text: str) -> None:
    ((task_id,),) = department.rows(select(task.c.id).where(task.c.shown_code == "2.7"))
    for chat in (cu_jut, leader):
        chat.says(text.format(id=task_id))
        assert "Tập huấn" not in chat.text
        chat.says("có")
    assert have(department, "2.7") == {}


@pytest.mark.parametrize("specs", ["", "lead:99999", "boss:3", "lead", "::", "lead:g0"])
def test_forged_commands_give_nothing(department: Department, imported: Chat, specs: str) -> None:
    before = department.rows(select(assignment.c.id, assignment.c.role))
    imported.says(f"/suaviec give #1 {specs}")
    assert "mã L-" not in imported.text
    assert department.rows(select(assignment.c.id, assignment.c.role)) == before
    assert department.rows(select(audit.c.id).where(audit.c.action == "assign")) == []


def test_a_yes_to_what_has_changed_since_gives_nothing(department: Department, imported: Chat) -> None:
    other = department.chat("Văn phòng Sở", "office", "Bình")
    imported.says("giao 2.7 cho phòng KHTC")
    other.says("giao 2.7 cho phòng KHTC phối hợp").says("có")
    assert "vừa có thay đổi khác" in imported.says("có").text
    assert have(department, "2.7") == {"KHTC": "support"}


# --- the plan comes in again


@BOTH
def test_a_plan_that_comes_in_again_leaves_it(department: Department, imported: Chat) -> None:
    imported.says("giao 2.7 cho phòng KHTC").says("có").says("giao 2.6 cho CDC phối hợp").says("có")
    assert "không có gì khác" in sends(imported, "a.txt", PLAN).text
    without = "không có đơn vị nào thực hiện nên không được nhắc: 2.7"
    sends(imported, "b.txt", PLAN.replace("Tháng 9/2026", "Tháng 11/2026") + NEW_ROW)
    assert without not in imported.text
    assert without not in imported.says("có").text
    assert have(department, "2.8") == {"TTra": "lead"}
    assert have(department, "2.7") == {"KHTC": "lead"}
    assert have(department, "2.6") == {"TTYT Cư Jút": "lead", "CDC": "support"}
    assert owed(department, "2.7") == [("KHTC", "open")]
    imported.says("hoàn tác").says("có")
    assert have(department, "2.7") == {"KHTC": "lead"}
    assert have(department, "2.6") == {"TTYT Cư Jút": "lead", "CDC": "support"}


def test_what_the_plan_itself_gives_by_then_is_the_plans(department: Department, imported: Chat) -> None:
    imported.says("giao 2.7 cho CDC").says("có")
    named = PLAN.replace("UBND các xã, phường", "CDC")
    sends(imported, "b.txt", named).says("có")
    assert have(department, "2.7") == {"CDC": "lead"}
    sends(imported, "c.txt", named.replace("\tCDC\t", "\tThanh tra Sở\t")).says("có")
    assert have(department, "2.7") == {"TTra": "lead"}


# --- taken back


def test_it_is_taken_back_until_the_unit_has_answered(department: Department, imported: Chat, cu_jut: Chat) -> None:
    imported.says("giao 2.7 cho TTYT Cư Jút").says("có").says("hoàn tác")
    assert imported.text.startswith(f"Rút lại việc giao {TITLE} cho TTYT Cư Jút?")
    imported.says("có")
    assert have(department, "2.7") == {}
    assert owed(department, "2.7") == [("TTYT Cư Jút", "gone")]
    department.passes(minutes=6)
    assert "Nhiệm vụ mới" not in "".join(one.text for one in cu_jut.all)
    imported.says("giao 2.7 cho TTYT Cư Jút").says("có")
    assert owed(department, "2.7") == [("TTYT Cư Jút", "open")]
    cu_jut.says("2.7 được 50%").presses("Ghi")
    assert imported.says("hoàn tác").says("có").text.startswith("Không hoàn tác được")
    assert have(department, "2.7") == {"TTYT Cư Jút": "lead"}


def test_what_was_handed_on_is_not_taken_back(department: Department, imported: Chat) -> None:
    other = department.chat("Văn phòng Sở", "office", "Bình")
    imported.says("giao 2.7 cho CDC").says("có")
    other.says("chuyển 2.7 cho phòng KHTC").says("có")
    assert imported.says("hoàn tác").says("có").text.startswith("Không hoàn tác được")
    assert have(department, "2.7") == {"KHTC": "lead"}


def test_what_was_reported_before_counts_when_it_is_given_again(
    department: Department, imported: Chat, cu_jut: Chat
) -> None:
    department.at("2026-06-01 09:00")
    cu_jut.says("2.6 xong rồi").presses("Ghi")
    imported.says("chuyển 2.6 cho CDC").says("có")
    imported.says("giao 2.6 cho TTYT Cư Jút phối hợp").says("có")
    assert have(department, "2.6") == {"CDC": "lead", "TTYT Cư Jút": "support"}
