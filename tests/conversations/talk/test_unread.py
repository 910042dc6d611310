"""What was not understood is kept without names, counted, shown to the office, and forgotten in time."""

from sqlalchemy import select

from storage.privacy.unread import list_unread
from storage.schema import unread
from tests.chat import Chat, Department
from tests.databases import ONCE


def _kept(department: Department) -> list[tuple[str, str, int]]:
    return department.rows(select(unread.c.role, unread.c.text, unread.c.times).order_by(unread.c.id))


def test_it_is_kept_without_names_and_counted(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("chị Lan bữa kia nói gì vậy ta 0912345678")
    cu_jut.says("chị Hoa bữa kia nói gì vậy ta 0987654321")
    assert _kept(department) == [("unit", "chị … bữa kia nói gì vậy ta …", 2)]
    assert not {"person_id", "conversation_id"} & set(unread.c.keys())


def test_what_was_understood_is_not_kept(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nhiệm vụ của tôi").says("I.1.4 được 60%").says("/huy").says("999")
    assert _kept(department) == []


@ONCE
def test_what_is_out_of_scope_is_kept_too(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("đau bụng uống thuốc gì")
    assert _kept(department) == [("unit", "đau bụng uống thuốc gì", 1)]


def test_the_office_alone_asks_for_it_in_chat(department: Department, cu_jut: Chat, office: Chat) -> None:
    assert office.says("câu nào chưa hiểu").text == "90 ngày qua không có câu nào tôi chưa hiểu."
    cu_jut.says("abc xyz")
    office.says("câu nào chưa hiểu?")
    assert "1. “abc xyz” — 1 lần, gần nhất 05/01/2026" in office.text
    assert cu_jut.says("/chuahieu").text == "Danh sách này dành cho Văn phòng Sở."


def test_it_is_forgotten_after_ninety_days(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("abc xyz")
    department.at("2026-04-06 09:00")
    with department.database.begin(department.now, read_only=True) as store:
        assert list_unread(store) == []
    cu_jut.says("def uvw")
    assert [text for _, text, _ in _kept(department)] == ["def uvw"]
