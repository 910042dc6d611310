"""Results measured against targets: offered as such, written on a yes, shown on the card, taken back; no progress."""

import pytest
from sqlalchemy import insert, select

from storage.schema import measured_value, target, task
from storage.tasks.measured import latest_measured
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

OWN = "TTYT Cư Jút"


def _values(department: Department) -> list[tuple[str, float]]:
    statement = select(task.c.shown_code, measured_value.c.value)
    joined = statement.select_from(measured_value.join(target).join(task))
    return department.rows(joined.where(measured_value.c.undone_at.is_(None)).order_by(measured_value.c.id))


@pytest.mark.parametrize("zalo", [False, True], ids=["buttons", "plain"])
def test_a_result_is_written_against_its_target_and_is_no_progress(department: Department, zalo: bool) -> None:
    chat = department.chat(OWN, zalo=zalo)
    chat.says("4.6 đạt 85% hài lòng").presses("Ghi kết quả 85%")
    assert chat.text.startswith("Đã ghi lúc")
    assert _values(department) == [("4.6", 85.0)]
    assert department.written() == []
    card = chat.says("xem 4.6").text
    assert "kết quả đo 85% ngày 05/01/2026 (chỉ tiêu “trên 80%" in card
    assert ": đạt)" in card
    assert "chưa cập nhật" in card


def test_a_result_below_its_target_says_so(cu_jut: Chat) -> None:
    assert ": chưa đạt)" in cu_jut.says("4.6 đạt 80% hài lòng").text


@BOTH
def test_a_result_is_taken_back(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("4.6 đạt 85% hài lòng").presses("Ghi kết quả 85%")
    cu_jut.says("hoàn tác").presses("Hoàn tác")
    assert cu_jut.text == "Đã hoàn tác kết quả đo của 4.6."
    assert _values(department) == []
    assert "kết quả đo" not in cu_jut.says("xem 4.6").text


def test_one_yes_writes_progress_and_results_and_one_undo_takes_both_back(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 xong, 4.6 đạt 85% hài lòng")
    assert "hoàn thành 100%" in cu_jut.text
    assert "kết quả đo 85%" in cu_jut.text
    cu_jut.presses("Ghi cả 2")
    assert department.written() == [(OWN, "I.1.4", 100)]
    assert _values(department) == [("4.6", 85.0)]
    cu_jut.says("hoàn tác").presses("Hoàn tác")
    assert department.written() == []
    assert _values(department) == []


@BOTH
def test_without_a_target_it_is_a_note(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("4.4 đạt 92% hài lòng")
    assert "kế hoạch không đặt chỉ tiêu cho nhiệm vụ này" in cu_jut.text
    assert cu_jut.choices == ("Ghi thành ghi chú", "Ghi tiến độ 92%", "Không ghi")
    cu_jut.presses("Ghi thành ghi chú")
    assert department.written() == [(OWN, "4.4", None)]
    assert "ghi chú “4.4 đạt 92% hài lòng”" in cu_jut.says("lịch sử 4.4").text
    assert _values(department) == []


def test_a_result_said_anew_is_still_a_result(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("4.6 đạt 85% hài lòng").says("không, 75")
    assert cu_jut.choices == ("Ghi kết quả 75%", "Ghi tiến độ 75%", "Không ghi")
    cu_jut.presses("Ghi kết quả 75%")
    assert _values(department) == [("4.6", 75.0)]
    assert department.written() == []


@BOTH
def test_of_several_targets_it_is_asked_which(department: Department, cu_jut: Chat) -> None:
    _, task_id = department.assignment(OWN, "4.6")
    _second_target(department, task_id)
    cu_jut.says("4.6 đạt 85% hài lòng")
    assert cu_jut.choices[:2] == (
        "85% là của “trên 80% người dân hài lòng trong năm 2020 đối với dịch vụ y tế công”",
        "85% là của “trên 90% người bệnh hài lòng”",
    )
    cu_jut.presses(cu_jut.choices[1])
    assert "chỉ tiêu “trên 90% người bệnh hài lòng”: chưa đạt" in cu_jut.text
    assert _values(department) == []
    cu_jut.presses("Ghi kết quả 85%")
    assert _values(department) == [("4.6", 85.0)]


def test_a_forged_target_is_not_taken(department: Department, cu_jut: Chat) -> None:
    part, _ = department.assignment(OWN, "4.6")
    cu_jut.says("4.6 đạt 85% hài lòng").says(f"/chitieu 1 {part} 3").presses("Ghi kết quả 85%")
    assert _values(department) == [("4.6", 85.0)]


@BOTH
def test_of_the_results_of_a_part_the_newest_counts(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("4.6 đạt 85% hài lòng").presses("Ghi kết quả 85%")
    department.at("2026-02-10 23:30")
    cu_jut.says("4.6 đạt 88% hài lòng").presses("Ghi kết quả 88%")
    with department.database.begin(department.now, read_only=True) as store:
        parts = [department.assignment(unit, "4.6")[0] for unit in (OWN, "TTYT Đắk Mil")]
        assert [(one.assignment_id, one.value) for one in latest_measured(store, parts)] == [(parts[0], 88.0)]


def test_another_unit_does_not_see_the_result(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("4.6 đạt 85% hài lòng").presses("Ghi kết quả 85%")
    other = department.chat("TTYT Đắk Mil")
    assert "kết quả đo" not in other.says("xem 4.6").text


def _second_target(department: Department, task_id: int) -> None:
    with department.database.begin(department.now) as store:
        plan_id = store.value(select(task.c.plan_id).where(task.c.id == task_id))
        row = {"plan_id": plan_id, "task_id": task_id, "text": "trên 90% người bệnh hài lòng"}
        store.change(insert(target), **row, value=90.0, op=">", unit="%")


@BOTH
def test_a_result_is_in_the_history_too(cu_jut: Chat) -> None:
    cu_jut.says("4.6 đạt 85% hài lòng").presses("Ghi kết quả 85%").says("lịch sử 4.6")
    assert "• TTYT Cư Jút: kết quả đo 85% ngày 05/01/2026" in cu_jut.text
    assert "kết quả đo" not in cu_jut.says("lịch sử I.1.4").text
