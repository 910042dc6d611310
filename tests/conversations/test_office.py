"""The office writes for units, and hears of their difficulties."""

from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def test_what_the_office_writes_for_a_unit_is_marked(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("TTYT Cư Jút I.1.4 được 70%")
    assert "tiến độ 70%; Văn phòng ghi thay TTYT Cư Jút" in office.text
    office.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 70)]
    cu_jut.says("lịch sử I.1.4")
    assert "TTYT Cư Jút (Trần Văn Bình): 70%; Văn phòng ghi thay" in cu_jut.text


def test_without_a_name_the_office_writes_for_itself(department: Department, office: Chat) -> None:
    office.says("I.1.4 được 70%").presses("Ghi")
    assert department.written() == [("VPS", "I.1.4", 70)]
    assert "ghi thay" not in office.says("lịch sử I.1.4").text


def test_a_difficulty_reaches_the_office(department: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60% còn vướng kinh phí").presses("Ghi")
    assert "Vướng mắc của I.1.4 đã chuyển Văn phòng Sở." in cu_jut.text
    assert office.text.startswith("TTYT Cư Jút báo vướng mắc (Nguyễn Thị An):\nI.1.4 Ban hành")
    assert office.text.endswith("“vướng kinh phí”")
    office.presses("Xem nhiệm vụ")
    assert office.text.startswith("Nhiệm vụ I.1.4")


def test_a_difficulty_of_the_night_reaches_the_office_in_the_morning(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.at("2026-01-09 21:30")
    cu_jut.says("I.1.4 vướng kinh phí").presses("Ghi")
    for moment in ("2026-01-10 09:00", "2026-01-11 09:00", "2026-01-12 06:59"):
        department.at(moment)
        assert office.all == []
    department.at("2026-01-12 07:00")
    assert "báo vướng mắc" in office.all[0].text


@BOTH
def test_the_office_is_not_told_of_what_it_wrote_itself(department: Department, office: Chat) -> None:
    second = department.chat("Văn phòng Sở", "office")
    office.says("TTYT Cư Jút I.1.4 vướng kinh phí").presses("Ghi")
    assert len(office.replies) == 1
    assert "báo vướng mắc" in second.text


def test_a_difficulty_alone_leaves_progress_as_it_was(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Ghi").says("I.1.4 đang vướng kinh phí").presses("Ghi")
    assert department.written()[-1] == ("TTYT Cư Jút", "I.1.4", None)
    assert "60%" in cu_jut.says("xem I.1.4").text


@BOTH
def test_the_office_sees_totals_and_each_unit(department: Department, office: Chat) -> None:
    department.chat("TTYT Cư Jút", name="Nguyễn Thị An")
    department.at("2026-02-20 09:00")
    assert office.says("tổng hợp").text.startswith("Toàn ngành: 21 đơn vị, ")
    office.presses("Việc quá hạn theo đơn vị")
    assert "TTYT Cư Jút: 3 việc quá hạn — Nguyễn Thị An" in office.text
    assert "CDC: 3 việc quá hạn — chưa nhắn tin được, gọi điện: chưa có ai trong danh sách" in office.text
    office.says("nhiệm vụ của TTYT Cư Jút")
    assert office.text.startswith("TTYT Cư Jút: 81 việc và báo cáo")
    assert "1. 🔴" in office.text


def test_a_code_that_answers_which_task_stays_with_the_unit_that_was_named(
    department: Department, office: Chat
) -> None:
    office.says("TTYT Cư Jút 1.1 được 70%").says("II.1.1")
    assert "Văn phòng ghi thay TTYT Cư Jút" in office.text
    office.says("ghi")
    assert department.written() == [("TTYT Cư Jút", "II.1.1", 70)]


def test_each_officer_hears_in_their_own_language(department: Department, office: Chat, cu_jut: Chat) -> None:
    second = department.chat("Văn phòng Sở", "office").says("/ngonngu en")
    cu_jut.says("I.1.4 vướng kinh phí").presses("Ghi")
    assert "báo vướng mắc" in office.text
    assert "reports a difficulty" in second.text


def test_nobody_is_said_to_be_told_where_no_office_is_reached(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 vướng kinh phí").presses("Ghi")
    assert "Vướng mắc của I.1.4 đã được ghi để Văn phòng Sở xem." in cu_jut.text
