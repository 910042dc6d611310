"""A picture that should not have been sent goes for good, by its sender or by the office."""

import pytest
from sqlalchemy import select

from storage.schema import audit, evidence, stored_file
from tests.chat import Chat, Department


@pytest.fixture
def sent(department: Department, cu_jut: Chat) -> int:
    """A photo stands as evidence; its id."""
    cu_jut.sends_photo("I.1.4 được 60%").presses("Ghi")
    ((key,),) = department.rows(select(evidence.c.file_id))
    return int(key)


def contents(department: Department) -> int:
    return len([path for path in department.app.files.root.rglob("*") if path.is_file()])


def test_its_sender_takes_it_back_with_a_yes_and_may_send_another(
    department: Department, cu_jut: Chat, sent: int
) -> None:
    cu_jut.says("lịch sử I.1.4").presses("Xem minh chứng (09:00 05/01/2026)")
    cu_jut.presses("Gỡ anh.jpg")
    assert "Tệp bị xóa hẳn, không lấy lại được" in cu_jut.text
    assert contents(department) == 2
    cu_jut.presses("Gỡ hẳn")
    department.tick()
    assert "Đã gỡ và xóa tệp “anh.jpg” của I.1.4" in cu_jut.text
    assert "/l/upload/" in cu_jut.text
    assert department.rows(select(evidence.c.file_id)) == []
    assert department.rows(select(stored_file.c.sha256, stored_file.c.name)) == [("", "")]
    assert contents(department) == 0
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    ((kind, before),) = department.rows(select(audit.c.kind, audit.c.before).where(audit.c.action == "take_back"))
    assert (kind, len(before["sha256"])) == ("file", 64)


def test_a_no_leaves_it(department: Department, cu_jut: Chat, sent: int) -> None:
    cu_jut.says(f"/gotep #{sent}").says("không")
    assert department.rows(select(evidence.c.file_id)) == [(sent,)]


def test_the_content_stays_while_another_file_has_the_same(department: Department, cu_jut: Chat, sent: int) -> None:
    cu_jut.sends_photo("II.2.1 được 50%").presses("Ghi")
    cu_jut.says(f"/gotep #{sent}").presses("Gỡ hẳn")
    department.tick()
    assert contents(department) == 1


def test_the_office_may_take_it_back_and_others_may_not(
    department: Department, cu_jut: Chat, office: Chat, sent: int
) -> None:
    colleague = department.chat("TTYT Cư Jút", "staff", "Người cùng đơn vị")
    stranger = department.chat("TTYT Đắk Mil")
    for chat in (colleague, stranger, department.stranger()):
        chat.says(f"/gotep #{sent} dongy")
        assert department.rows(select(evidence.c.file_id)) == [(sent,)]
    colleague.says("lịch sử I.1.4").presses("Xem minh chứng (09:00 05/01/2026)")
    assert colleague.replies[0].text == "Minh chứng của I.1.4:"
    assert [said.choices for said in colleague.replies] == [(), ()]
    office.says(f"/gotep #{sent}").presses("Gỡ hẳn")
    assert department.rows(select(evidence.c.file_id)) == []
    office.says(f"/gotep #{sent} dongy")
    assert "Đã gỡ" not in office.text
