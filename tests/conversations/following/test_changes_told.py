"""Units are told of what changes in what they have to do: one message each, nothing of what came and went."""

from datetime import date

from sqlalchemy import func, select, update

from domain.plans.drafts import Window
from storage.owing.obligations import move_windows
from storage.plans.change_notes import telling_of_changes
from storage.schema import membership, outbox, person, task, task_window
from storage.store import Store
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def window_of(store: Store, code: str) -> int:
    """The first window of a task."""
    found = select(func.min(task_window.c.id)).join(task).where(task.c.shown_code == code)
    return int(store.value(found))


def moves(department: Department, code: str, due: date) -> None:
    """A date of a task is moved."""
    with department.database.begin(department.now) as store, telling_of_changes(store):
        move_windows(store, {window_of(store, code): Window(None, due)})


def test_a_new_plan_is_one_line_for_each_head_with_the_number_of_tasks(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    office.says("rút kế hoạch").presses("KH CCHC 2026").says("có")
    department.passes(minutes=6)
    assert "Không còn theo dõi KH CCHC 2026: bỏ cả" in cu_jut.text
    cu_jut.says("cảm ơn")
    office.says("hoàn tác").says("có")
    department.passes(minutes=4)
    assert "Kế hoạch mới" not in cu_jut.text
    department.passes(minutes=2)
    assert len(cu_jut.replies) == 2
    assert cu_jut.text.startswith("Văn phòng Sở cập nhật công việc của TTYT Cư Jút:\n1. Kế hoạch mới KH CCHC 2026: ")
    assert "Văn phòng Sở cập nhật" not in office.text


def test_what_is_taken_back_at_once_is_not_told(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("rút kế hoạch").presses("KH CCHC 2026").says("có")
    department.passes(minutes=2)
    office.says("hoàn tác").says("có")
    department.passes(minutes=30)
    assert cu_jut.all == []
    told = select(outbox.c.state, outbox.c.reason).where(outbox.c.kind == "changes")
    assert department.rows(told) == [("dropped", "nothing is different any more")]


@BOTH
def test_several_moved_dates_are_one_message_with_the_days_before(department: Department, cu_jut: Chat) -> None:
    moves(department, "I.1.4", date(2026, 6, 15))
    department.passes(minutes=1)
    moves(department, "I.1.4", date(2026, 6, 30))
    department.passes(minutes=10)
    assert [said.text for said in cu_jut.all] == [cu_jut.text]
    assert "1. Đổi hạn: I.1.4" in cu_jut.text
    assert "hạn mới 30/06/2026 (trước là 31/12/2026)" in cu_jut.text
    assert "I.1.4" in cu_jut.says("1").text


def test_those_whom_nothing_concerns_hear_nothing(department: Department, cu_jut: Chat) -> None:
    moves(department, "VII.1.2", date(2026, 6, 15))
    department.passes(minutes=10)
    assert cu_jut.all == []
    assert department.rows(select(outbox.c.id).where(outbox.c.kind == "changes")) == []


def test_who_makes_a_change_is_not_told_of_it(department: Department, cu_jut: Chat) -> None:
    ((person_id,),) = department.rows(select(func.max(person.c.id)))
    with department.database.begin(department.now) as store:
        store.actor = person_id
        with telling_of_changes(store):
            move_windows(store, {window_of(store, "I.1.4"): Window(None, date(2026, 6, 15))})
    department.passes(minutes=10)
    assert cu_jut.all == []


def test_nothing_is_told_at_night(department: Department, cu_jut: Chat) -> None:
    department.at("2026-01-06 21:00")
    moves(department, "I.1.4", date(2026, 6, 15))
    department.at("2026-01-06 23:00")
    assert cu_jut.all == []
    department.at("2026-01-07 07:05")
    assert "Đổi hạn: I.1.4" in cu_jut.text


def test_who_left_the_post_meanwhile_is_told_nothing(department: Department, cu_jut: Chat) -> None:
    moves(department, "I.1.4", date(2026, 6, 15))
    with department.database.begin(department.now) as store:
        store.change(update(membership).values(until=store.now))
    department.passes(minutes=10)
    assert cu_jut.all == []
