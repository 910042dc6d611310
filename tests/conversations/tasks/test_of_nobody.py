"""A task that no unit has: the office sees it and how to give it; nothing is offered that nobody can do."""

import pytest
from sqlalchemy import select

from storage.schema import task
from tests.chat import Chat, Department
from tests.conversations.plans.test_import_by_chat import SMALL, newest_plan, sends
from tests.databases import BOTH, ONCE

pytestmark = ONCE

NAME = "Trung tâm Truyền thông và Giáo dục sức khỏe"
PLAN = SMALL.replace("2\tTập huấn", "2.7\tTập huấn")
# A plan of one task.
OTHER = SMALL.split("1\tViết")[0].replace("truyền thông y tế", "phòng dịch") + "{}\tCDC\tQuý II/2026\n"
NOBODY = "Chưa có đơn vị nào trong danh sách được giao nhiệm vụ này nên không ai được nhắc"


@pytest.fixture
def imported(department: Department, office: Chat) -> int:
    """The id of a task whose only name means no unit of the department."""
    sends(office, "truyen-thong.txt", PLAN).presses("Xem từng chỗ (1)").says("không thuộc đơn vị nào").says("có")
    assert "không có đơn vị nào thực hiện nên không được nhắc: 2.7" in office.text
    ((task_id,),) = department.rows(select(task.c.id).where(task.c.shown_code == "2.7"))
    return int(task_id)


@BOTH
def test_the_office_sees_it_and_its_file_may_name_a_unit(imported: int, department: Department, office: Chat) -> None:
    office.says("xem 2.7")
    assert office.text.startswith("Nhiệm vụ 2.7 (KH Triển khai công tác truyền thông y tế 2026)")
    assert f"Chủ trì: {NAME}\n{NOBODY}; để giao, anh/chị nhắn “giao 2.7 cho” và tên đơn vị." in office.text
    assert office.choices == ("Nhiệm vụ của tôi",)
    sends(office, "truyen-thong.txt", PLAN.replace(NAME, "CDC")).says("có")
    assert ("2.7", "CDC") in newest_plan(department)
    assert NOBODY not in office.says("xem 2.7").text
    assert "Lịch sử" in office.choices


def test_nothing_is_written_for_what_nobody_has(imported: int, department: Department, office: Chat) -> None:
    office.says("xem 2.7")
    for text in ("xong rồi", "2.7 được 50%", "nhắc 2.7", "miễn 2.7"):
        office.says(text).says("có")
    assert department.written() == []


@pytest.mark.parametrize("text", ["dời hạn 2.7 sang 30/12", "bỏ nhiệm vụ 2.7", "hạn 2.7"])
def test_it_is_said_that_nobody_has_it_whatever_is_wanted_of_it(imported: int, office: Chat, text: str) -> None:
    assert NOBODY in office.says(text).text


@pytest.mark.parametrize("text", ["lịch sử 2.7", "ai đã sửa 2.7?", "/lichsu #{id}", "/nhatky viec {id}"])
def test_what_happened_to_it_is_told(imported: int, office: Chat, text: str) -> None:
    office.says(text.format(id=imported))
    assert "2.7" in office.text
    assert "Không tìm thấy" not in office.text


def test_a_leader_sees_it_without_how_to_give_it(imported: int, leader: Chat) -> None:
    assert f"{NOBODY}.\n" in leader.says("xem 2.7").text


@pytest.mark.parametrize("text", ["xem 2.7", "/viec #{id}", "/lichsu #{id}", "/hanbaocao #{id}", "hạn 2.7"])
def test_a_unit_is_told_nothing_of_it(imported: int, cu_jut: Chat, text: str) -> None:
    cu_jut.says(text.format(id=imported))
    assert cu_jut.text.startswith("Không tìm thấy nhiệm vụ")
    assert NAME not in cu_jut.text
    assert "Tập huấn" not in cu_jut.text


@pytest.mark.parametrize(
    "text",
    ["xem nhiệm vụ tập huấn kỹ năng truyền thông", "tìm nhiệm vụ tập huấn kỹ năng", "hạn của vụ tập huấn kỹ năng"],
)
def test_words_find_it_for_the_office_and_leaders(imported: int, office: Chat, leader: Chat, text: str) -> None:
    assert NOBODY in office.says(text).text
    assert NOBODY in leader.says(text).text


def test_words_find_it_beside_tasks_of_others(imported: int, office: Chat) -> None:
    sends(office, "khac.txt", OTHER.format("3.1\tTập huấn kỹ năng truyền thông phòng dịch")).says("có")
    office.says("tìm nhiệm vụ tập huấn kỹ năng truyền thông")
    assert "2.7 Tập huấn kỹ năng truyền thông cho cán bộ đầu mối — chưa có đơn vị thực hiện" in office.text
    office.presses("2.7")
    assert NOBODY in office.text


@pytest.mark.parametrize("text", ["xem nhiệm vụ tập huấn kỹ năng", "tập huấn kỹ năng truyền thông được 50%"])
def test_words_find_nothing_of_it_for_a_unit(imported: int, department: Department, cu_jut: Chat, text: str) -> None:
    cu_jut.says(text)
    assert "2.7" not in cu_jut.text
    assert "có" not in cu_jut.choices
    assert department.written() == []


def test_of_two_plans_both_tasks_are_offered(imported: int, office: Chat) -> None:
    sends(office, "khac.txt", OTHER.format("2.7\tPhun hóa chất diệt muỗi tại các ổ dịch")).says("có")
    office.says("xem 2.7")
    assert "“2.7” có ở 2 mục" in office.text
    office.presses(next(one for one in office.choices if "Tập huấn" in one))
    assert NOBODY in office.text
