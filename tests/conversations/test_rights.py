"""Nobody sees or changes what belongs to another unit, whatever ids they make up."""

import pytest
from sqlalchemy import select, update

from storage.schema import draft, membership, obligation, progress_update
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

SECRET = "họp kín ngày 20"


@pytest.fixture
def dak_mil(department: Department) -> Chat:
    """The head of another unit, who has written something with evidence."""
    chat = department.chat("TTYT Đắk Mil", name="Vũ Văn Bí Mật")
    chat.sends_photo(f"I.1.4 được 60%, {SECRET}").presses("Ghi")
    return chat


def forged(department: Department) -> list[str]:
    """Every slash command with ids of the health centre of Đắk Mil, or of nobody."""
    part, _ = department.assignment("TTYT Đắk Mil", "I.1.4")
    report = department.report("TTYT Đắk Mil", "Q1-2026")
    ((update_id, batch),) = department.rows(select(progress_update.c.id, progress_update.c.batch))
    drafts = [row[0] for row in department.rows(select(draft.c.id))]
    return [
        f"/tiendo #{part}",
        f"/tiendo #{part} 100",
        f"/minhchung #{update_id}",
        f"/baocao #{report}",
        f"/danop #{report}",
        f"/hoantac {batch}",
        f"/hoantac #{report}",
        *(f"/{name} {number}{rest}" for number in drafts for name in ("ghi", "bo", "sua") for rest in ("", " 1")),
        *(f"/chon {number} {part}" for number in drafts),
        "/viec #999999999",
        "/viec #99999999999999999999",
        "/lichsu #0",
        "/ghi -1",
        "/ghi 1; DROP TABLE draft",
        "/ghi",
        "/chon",
        "/minhchung",
        "/gotep",
        "/gotep #1 dongy",
        "/danop #",
        "/tiendo #x",
        "/khong-co-lenh-nay #1",
    ]


@BOTH
def test_forged_ids_show_and_change_nothing(department: Department, dak_mil: Chat, cu_jut: Chat) -> None:
    dak_mil.says("II.2.1 được 30%")
    before = department.written(), department.rows(select(draft.c.id, draft.c.state))
    for command in forged(department):
        cu_jut.says(command)
        assert cu_jut.replies, command
        for said in cu_jut.replies:
            assert SECRET not in said.text, command
            assert "Bí Mật" not in said.text, command
            assert "Đắk Mil" not in said.text, command
            assert said.file is None, command
            assert "mã L-" not in said.text, command
    after = department.written(), department.rows(select(draft.c.id, draft.c.state))
    assert after == before
    assert department.rows(select(obligation.c.id).where(obligation.c.met_at.is_not(None))) == []
    dak_mil.says("ghi")
    assert department.written()[-1] == ("TTYT Đắk Mil", "II.2.1", 30)


def test_a_task_shared_by_units_shows_each_its_own_part(department: Department, dak_mil: Chat, cu_jut: Chat) -> None:
    _, task_id = department.assignment("TTYT Đắk Mil", "I.1.4")
    for command in (f"/viec #{task_id}", f"/lichsu #{task_id}", "lịch sử I.1.4"):
        assert SECRET not in cu_jut.says(command).text
        assert "Đắk Mil" not in cu_jut.text
    assert SECRET in dak_mil.says("lịch sử I.1.4").text


def test_a_task_of_others_alone_cannot_be_seen(department: Department, cu_jut: Chat) -> None:
    _, task_id = department.assignment("VPS", "VII.1.2")
    for command in (f"/viec #{task_id}", f"/lichsu #{task_id}"):
        assert cu_jut.says(command).text.startswith("Không tìm thấy nhiệm vụ này")
    assert cu_jut.says("xem VII.1.2").text.startswith("Không tìm thấy nhiệm vụ “VII.1.2” của đơn vị anh/chị")


@pytest.mark.parametrize(
    "text",
    ["xem nhiệm vụ của TTYT Đắk Mil", "vì sao TTYT Đắk Mil xếp hạng này", "đơn vị nào trễ", "/donvi #1", "/trehan"],
)
def test_a_unit_is_not_shown_the_others(department: Department, dak_mil: Chat, cu_jut: Chat, text: str) -> None:
    assert cu_jut.says(text).text.startswith("Anh/chị chỉ xem được nhiệm vụ của TTYT Cư Jút")


def test_a_leader_sees_all_and_changes_nothing(department: Department, dak_mil: Chat) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    part, task_id = department.assignment("TTYT Đắk Mil", "I.1.4")
    assert SECRET in leader.says(f"/lichsu #{task_id}").text
    assert "Không tìm thấy" in leader.says(f"/tiendo #{part} 100").text
    assert "Không tìm thấy" in leader.says(f"/danop #{department.report('TTYT Đắk Mil', 'Q1-2026')}").text
    assert len(department.written()) == 1


# --- presses


@BOTH
def test_a_press_on_another_chats_message_does_nothing(department: Department, dak_mil: Chat, cu_jut: Chat) -> None:
    shown = dak_mil.says("II.2.1 được 30%").last
    cu_jut.presses_row(shown.row, 0)
    assert cu_jut.text.startswith("Lựa chọn này không còn dùng được.")
    assert len(department.written()) == 1


@pytest.mark.parametrize(("row", "index"), [(0, 99), (0, -1), (99_999_999, 0), (-1, 0)])
def test_a_press_on_nothing_says_so(department: Department, cu_jut: Chat, row: int, index: int) -> None:
    shown = cu_jut.says("I.1.4 được 60%").last
    cu_jut.presses_row(row or shown.row, index)
    assert cu_jut.text.startswith("Lựa chọn này không còn dùng được.")
    assert department.written() == []


def test_who_left_the_post_sees_nothing_more(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%")
    with department.database.begin(department.now) as store:
        store.change(update(membership).values(until=store.now))
    cu_jut.presses("Ghi")
    assert department.written() == []
    for text in ("nhiệm vụ của tôi", "xem I.1.4", "vì sao tôi nhận tin này", "khi nào nhắc tiếp", "/tonghop"):
        assert cu_jut.says(text).text.startswith("Anh/chị hiện không giữ vai trò nào")
    assert "Đã liên kết" in cu_jut.says(f"lienket {department.invite('TTYT Cư Jút')}").text
