"""What waits for a yes while something else is talked about: never lost, never written by chance."""

import pytest

from storage.people.linked_chats import link_chat
from storage.talk.incoming import lock_sender
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

BACK = "Quay lại cập nhật I.1.4"


def test_another_question_is_answered_and_the_draft_mentioned(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("xem 4.4")
    assert cu_jut.text.startswith("Nhiệm vụ 4.4")
    assert cu_jut.text.endswith("Còn cập nhật I.1.4 đang chờ anh/chị xác nhận.")
    cu_jut.presses(BACK)
    assert cu_jut.text.startswith("Tôi hiểu như sau")
    assert department.written() == []
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


@pytest.mark.parametrize("text", ["quay lại", "tiếp tục cái lúc nãy", "tiep tuc cai luc nay", "Quay lại đi em"])
def test_going_back_in_words_shows_the_draft_again(department: Department, cu_jut: Chat, text: str) -> None:
    cu_jut.says("I.1.4 được 60%").says("xem 4.4").says(text)
    assert "• I.1.4" in cu_jut.text
    assert "tiến độ 60%" in cu_jut.text
    assert department.written() == []


def test_going_back_without_anything_waiting_writes_nothing(department: Department, cu_jut: Chat) -> None:
    assert cu_jut.says("/tieptuc").text == "Không có nội dung nào đang chờ xác nhận."
    assert department.written() == []


def test_thanks_before_the_yes_tells_that_it_still_waits(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("cảm ơn em")
    assert "Còn cập nhật I.1.4 đang chờ" in cu_jut.text
    assert department.written() == []


def test_a_second_update_keeps_the_first_waiting(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("4.4 xong")
    assert "• 4.4 " in cu_jut.text
    assert BACK in cu_jut.choices
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "4.4", 100)]
    cu_jut.says("quay lại").presses("Ghi")
    assert department.written()[-1] == ("TTYT Cư Jút", "I.1.4", 60)


def test_an_update_of_the_same_task_takes_the_place_of_the_first(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("xem 4.4").says("I.1.4 được 70%, đang in phiếu")
    assert BACK not in cu_jut.choices
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 70)]
    assert "Không có nội dung nào đang chờ" in cu_jut.says("/tieptuc").text


def test_after_one_of_two_is_dropped_the_other_is_mentioned(cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("4.4 xong").presses("Không ghi")
    assert "Còn cập nhật I.1.4 đang chờ" in cu_jut.text


@BOTH
def test_several_that_wait_are_choices(cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("4.4 xong").says("xem 1.2").says("quay lại")
    assert cu_jut.text.startswith("Có 2 nội dung đang chờ")
    assert cu_jut.choices == ("cập nhật 4.4", "cập nhật I.1.4")
    assert "tiến độ 60%" in cu_jut.presses("cập nhật I.1.4").text


def test_what_waits_goes_on_in_another_channel_of_the_person(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%")
    other, person_id = department.stranger(zalo=True), _person_of(department, cu_jut)
    with department.database.begin(department.now) as store:
        link_chat(store, lock_sender(store, other.address).conversation_id, person_id)
    other.says("tiếp tục")
    assert "tiến độ 60%" in other.text
    other.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    assert "đã được ghi lúc" in cu_jut.presses("Ghi").text


def test_nobody_takes_up_what_another_began(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%")
    other = department.chat("TTYT Đắk Mil")
    assert "không còn chờ" in other.says("/tieptuc 1").text
    assert other.says("/tieptuc").text == "Không có nội dung nào đang chờ xác nhận."


@pytest.mark.parametrize("zalo", [False, True], ids=["buttons", "plain"])
def test_left_until_tomorrow_it_waits_and_says_how_long(department: Department, zalo: bool) -> None:
    chat = department.chat("TTYT Cư Jút", zalo=zalo)
    chat.says("I.1.4 được 60%").says("để mai")
    assert "chưa ghi gì: cập nhật I.1.4 chờ anh/chị đến 09:00 08/01/2026" in chat.text
    assert department.written() == []
    department.at("2026-01-06 14:00")
    chat.says("quay lại").presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_what_was_left_is_gone_after_its_time(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("để mai")
    department.at("2026-01-08 09:01")
    assert cu_jut.says("/tieptuc").text == "Không có nội dung nào đang chờ xác nhận."


def test_a_late_yes_after_going_elsewhere_only_shows_it(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("để mai").says("ok")
    assert cu_jut.text.startswith("Tôi hiểu như sau")
    assert department.written() == []


def test_which_of_two_messages_a_number_means_is_asked_only_once(department: Department) -> None:
    chat = department.chat("TTYT Cư Jút", zalo=True)
    chat.says("I.1.4 được 60%").says("nhiệm vụ của tôi").says("1")
    assert chat.text.startswith("Số 1 có ở hai tin")
    chat.says("1")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def _person_of(department: Department, chat: Chat) -> int:
    with department.database.begin(department.now) as store:
        return lock_sender(store, chat.address).person_id or 0
