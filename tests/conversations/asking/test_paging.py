"""Lists read on in words, and numbers that choose, where there are no buttons."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from storage.revisions import raise_revision
from storage.schema import outbox, task
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


@pytest.fixture
def head(department: Department) -> Chat:
    """The head of the health centre of Cư Jút, on a channel without buttons."""
    return department.chat("TTYT Cư Jút", zalo=True)


def _first(chat: Chat) -> str:
    return next(line for line in chat.text.splitlines() if line.startswith("1. "))


@pytest.mark.parametrize("text", ["tiếp", "xem tiếp", "Trang sau", "xem tiep", "trang tiếp theo nhé"])
def test_the_newest_list_is_read_on(head: Chat, text: str) -> None:
    head.says("nhiệm vụ của tôi").says(text)
    assert ": 6–10/" in head.text
    head.says(text)
    assert ": 11–15/" in head.text


@pytest.mark.parametrize("text", ["trang trước", "quay lại trang trước", "trang truoc"])
def test_a_list_is_read_back(head: Chat, text: str) -> None:
    head.says("nhiệm vụ của tôi")
    first = _first(head)
    head.says("tiếp").says("tiếp").says(text)
    assert ": 6–10/" in head.text
    assert _first(head.says(text)) == first
    assert _first(head.says(text)) == first


def test_a_list_goes_on_after_one_of_it_was_looked_at(head: Chat) -> None:
    head.says("nhiệm vụ của tôi").says("1")
    assert "[1] Lập báo cáo" in head.text
    assert ": 6–10/" in head.says("tiếp").text


def test_behind_the_last_page_there_is_none(head: Chat) -> None:
    head.says("nhiệm vụ của tôi")
    while any(label.startswith("Xem tiếp") for label in head.choices):
        head.says("tiếp")
        last = head.text
    assert head.says("tiếp").text.startswith("Danh sách không còn trang nào nữa.")
    head.says("trang trước").says("tiếp")
    assert head.text == last


def test_without_a_list_there_is_no_page(department: Department, head: Chat) -> None:
    assert head.says("trang sau").text.startswith("Danh sách không còn trang nào nữa.")
    head.says("I.1.4 được 60%").says("trang sau")
    assert department.written() == []


@pytest.mark.parametrize("text", ["1", "số 1", "1.", "chọn 1", "so 1"])
def test_a_number_chooses_from_the_newest_list(head: Chat, text: str) -> None:
    head.says("nhiệm vụ của tôi").says(text)
    assert "[1] Lập báo cáo" in head.text


@pytest.fixture
def code_one(department: Department) -> None:
    """The task I.1.4 is called 1 now."""
    with department.database.begin(department.now) as store:
        store.change(update(task).where(task.c.shown_code == "I.1.4").values(shown_code="1", code="1"))
        raise_revision(store)


@pytest.mark.usefixtures("code_one")
@pytest.mark.parametrize("text", ["1", "số 1", "1."])
def test_a_number_that_is_a_code_too_is_asked_about(department: Department, head: Chat, text: str) -> None:
    head.says("4.4 được 60%").says(text)
    assert head.text.startswith("“1” vừa là lựa chọn vừa là mã nhiệm vụ")
    assert head.choices[1].startswith("Xem nhiệm vụ 1 ")
    assert department.written() == []
    head.says("1")
    assert department.written() == [("TTYT Cư Jút", "4.4", 60)]


@pytest.mark.usefixtures("code_one")
def test_the_task_of_that_code_can_be_chosen(department: Department, head: Chat) -> None:
    head.says("4.4 được 60%").says("1").says("2")
    assert head.text.startswith("Nhiệm vụ 1 ")
    assert department.written() == []


@pytest.mark.usefixtures("code_one")
def test_an_express_choice_is_not_asked_about(department: Department, head: Chat) -> None:
    head.says("4.4 được 60%").says("chọn 1")
    assert department.written() == [("TTYT Cư Jút", "4.4", 60)]


@BOTH
@pytest.mark.usefixtures("code_one")
def test_where_nothing_is_to_be_chosen_the_number_is_the_task(head: Chat) -> None:
    assert head.says("1").text.startswith("Nhiệm vụ 1 ")
    assert head.says("9").text.startswith("Lựa chọn này không còn dùng được.")


@BOTH
@pytest.mark.parametrize(("hours", "works"), [(71, True), (73, False)])
def test_a_menu_is_answered_by_number_for_three_days(
    department: Department, head: Chat, hours: int, works: bool
) -> None:
    head.says("nhiệm vụ của tôi")
    with department.database.begin(department.now) as store:
        store.change(update(outbox).values(sent_at=department.now - timedelta(hours=hours)))
    assert ("[1] Lập báo cáo" in head.says("1").text) == works
    assert head.text.startswith("Lựa chọn này không còn dùng được.") != works


def test_a_number_with_words_of_choosing_around_it_chooses(head: Chat) -> None:
    opened = head.says("nhiệm vụ của tôi").says("1").text
    for said in ("chọn số 1", "dạ 1 ạ", "lấy số 1 nhé"):
        assert head.says("nhiệm vụ của tôi").says(said).text == opened
