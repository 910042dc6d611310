"""The office invites, moves and releases people by chat; nobody else may."""

import re

import pytest
from sqlalchemy import select

from storage.people.bot_names import note_telegram_name, note_web_home
from storage.schema import identity, invite, join_request, membership, office_change, person
from tests.chat import Chat, Department
from tests.databases import ONCE

INVITE = "mời chị Trần Thị Lan làm đầu mối TTYT Cư Jút"


def code_in(chat: Chat) -> str:
    """The invite code of the newest message that has one."""
    found = next(re.search(r"LIENKET (\w{6})", said.text) for said in reversed(chat.all) if "LIENKET" in said.text)
    assert found
    return found[1]


def posts(department: Department, name: str) -> list[str]:
    """The roles that somebody holds now."""
    held = select(membership.c.role).join(person).where(person.c.full_name == name, membership.c.until.is_(None))
    return [role for (role,) in department.rows(held.order_by(membership.c.id))]


# --- invitations


def test_an_invitation_is_shown_made_and_sent_with_a_picture(department: Department, office: Chat) -> None:
    office.says(INVITE)
    assert office.text.startswith("Mời Trần Thị Lan vào Trung tâm Y tế huyện Cư Jút?\n• Vai trò: Cán bộ đầu mối")
    assert department.rows(select(invite.c.id)) == []
    office.presses("Tạo mã mời")
    assert "Kính gửi anh/chị Trần Thị Lan, Văn phòng Sở mời anh/chị" in office.text
    department.tick()
    assert (office.all[-1].file or b"").startswith(b"\x89PNG")
    lan = department.stranger("Lan")
    assert lan.says(f"lienket {code_in(office)}").text.startswith("Đã liên kết: Trung tâm Y tế huyện Cư Jút")
    assert posts(department, "Trần Thị Lan") == ["staff"]


@ONCE
def test_where_the_bot_has_a_name_on_telegram_the_link_is_given(department: Department, office: Chat) -> None:
    with department.database.begin(department.now) as store:
        note_telegram_name(store, "dondoc_syt_bot")
    office.says(INVITE).says("có")
    assert re.search(r"https://t\.me/dondoc_syt_bot\?start=\w{6} rồi bấm Start", office.text)
    assert "Zalo: nhắn cho trợ lý đúng dòng này: LIENKET" in office.text


@ONCE
def test_what_an_invitation_lacks_is_asked_for(office: Chat) -> None:
    office.says("mời chị Hoa của TTYT Cư Jút")
    assert office.text.startswith("Hoa giữ vai trò gì ở Trung tâm Y tế huyện Cư Jút?")
    office.presses("Thủ trưởng")
    assert "Vai trò: Thủ trưởng" in office.text
    assert "nên ghi đủ họ và tên" in office.text
    assert "Mời vào đơn vị nào?" in office.says("mời chị Hoa làm đầu mối").text


@ONCE
def test_a_second_code_ends_the_first_and_an_undo_ends_all(department: Department, office: Chat) -> None:
    office.says(INVITE).says("có")
    first = code_in(office)
    office.says(INVITE)
    assert "Đã có trong danh sách, chưa liên kết" in office.text
    office.says("có")
    second = code_in(office)
    assert department.stranger().says(f"lienket {first}").text.startswith("Mã mời không đúng")
    office.says("hoàn tác").says("có")
    assert department.stranger().says(f"lienket {second}").text.startswith("Mã mời không đúng")
    assert "Đã liên kết" in department.stranger().says(f"lienket {first}").text


@ONCE
def test_a_code_that_was_used_is_not_taken_back(department: Department, office: Chat) -> None:
    office.says(INVITE).says("có")
    department.stranger().says(f"lienket {code_in(office)}")
    office.says("hoàn tác").says("có")
    assert office.text.startswith("Không hoàn tác được")
    assert posts(department, "Trần Thị Lan") == ["staff"]


# --- lists


@ONCE
def test_the_office_sees_who_is_linked_and_who_is_not(office: Chat, cu_jut: Chat) -> None:
    office.says(INVITE).says("có")
    assert office.says("danh sách người dùng").text.startswith("3 người, đã liên kết 2, chưa liên kết 1:")
    assert office.says("ai chưa liên kết").text == (
        "Chưa liên kết 1/3 người:\n1. Trần Thị Lan — TTYT Cư Jút, Cán bộ đầu mối; chưa liên kết; điện thoại —"
    )
    office.says("1")
    assert "Đã mời, chưa liên kết; mã mời còn hiệu lực đến 09:00 12/01/2026" in office.text
    assert "Nguyễn Thị An" in office.says("người của TTYT Cư Jút").text
    assert "Trần Văn Bình" not in office.text


@ONCE
def test_a_unit_sees_its_own_people_only(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.chat("TTYT Đắk Mil", name="Vũ Văn Bí Mật")
    for text in ("danh sách người dùng", "người của TTYT Đắk Mil", "/nguoi", "/nguoi donvi 9", "/xemnguoi #1"):
        cu_jut.says(text)
        assert "Bí Mật" not in cu_jut.text
        assert "Trần Văn Bình" not in cu_jut.text
    assert "1. Nguyễn Thị An" in cu_jut.says("danh sách người dùng").text


# --- moves and ends


@ONCE
def test_somebody_moves_to_another_unit_and_back(department: Department, office: Chat) -> None:
    lan = department.chat("TTYT Cư Jút", "staff", "Trần Thị Lan")
    office.says("chuyển chị Lan sang TTYT Đắk Mil")
    assert "• Thôi: TTYT Cư Jút, vai trò Cán bộ đầu mối" in office.text
    office.says("có")
    assert lan.says("nhiệm vụ của tôi").text.startswith("TTYT Đắk Mil:")
    office.says("hoàn tác").says("có")
    assert lan.says("nhiệm vụ của tôi").text.startswith("TTYT Cư Jút:")


@ONCE
def test_two_people_of_a_name_are_asked_about(department: Department, office: Chat) -> None:
    department.chat("TTYT Cư Jút", "staff", "Trần Thị Lan")
    department.chat("TTYT Đắk Mil", "staff", "Ngô Thị Lan")
    office.says("chị Lan nghỉ hưu")
    assert office.text.startswith("Có 2 người tên “chị Lan”")
    office.says("2")
    assert office.text.startswith("Cho Ngô Thị Lan thôi mọi vai trò?")
    assert office.says("chị Tuyết nghỉ hưu").text.startswith("Không tìm thấy ai tên “chị Tuyết”")


@ONCE
def test_who_leaves_sees_nothing_more_until_it_is_taken_back(
    department: Department, office: Chat, colleague: Chat
) -> None:
    lan = department.chat("TTYT Cư Jút", "staff", "Trần Thị Lan")
    office.says("chị Lan nghỉ hưu").says("có")
    assert posts(department, "Trần Thị Lan") == []
    assert "trợ lý đôn đốc nhiệm vụ (trả lời tự động)" in lan.says("nhiệm vụ của tôi").text
    office.says("hoàn tác").says("có")
    assert lan.says("nhiệm vụ của tôi").text.startswith("TTYT Cư Jút:")


@ONCE
def test_one_post_of_two_ends_alone(department: Department, office: Chat) -> None:
    lan = department.chat("TTYT Cư Jút", "staff", "Trần Thị Lan")
    lan.says(f"lienket {department.invite('TTYT Đắk Mil')}")
    office.says("chị Lan thôi làm thủ trưởng TTYT Đắk Mil")
    assert office.text.startswith("Cho Trần Thị Lan thôi vai trò: TTYT Đắk Mil, vai trò Thủ trưởng?")
    office.says("có")
    assert posts(department, "Trần Thị Lan") == ["staff"]


@ONCE
def test_a_lost_telephone_is_cut_off_and_the_post_stays(department: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%")
    office.says("hủy liên kết chị An").says("có")
    assert office.text.startswith("Đã hủy liên kết của Nguyễn Thị An.")
    cu_jut.says("có")
    assert department.written() == []
    assert posts(department, "Nguyễn Thị An") == ["head"]
    office.presses("Tạo mã mời").says("có")
    again = department.stranger("Máy mới")
    assert "Đã liên kết" in again.says(f"lienket {code_in(office)}").text
    office.says("hoàn tác").says("có")
    assert department.rows(select(identity.c.id).join(person).where(person.c.full_name == "Nguyễn Thị An")) != []


@ONCE
def test_the_last_of_the_office_cannot_shut_the_door(office: Chat) -> None:
    for text in ("anh Bình nghỉ hưu", "hủy liên kết anh Bình", "chuyển anh Bình sang TTYT Cư Jút"):
        assert "là người duy nhất của Văn phòng Sở" in office.says(text).text


@ONCE
def test_a_head_is_named_in_a_sentence(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.chat("TTYT Cư Jút", "staff", "Trần Thị Lan")
    office.says("chị Lan làm thủ trưởng TTYT Cư Jút")
    assert "Người thôi giữ vai trò này: Nguyễn Thị An" in office.text


@ONCE
def test_the_second_of_two_officers_is_told(department: Department, office: Chat, colleague: Chat) -> None:
    department.chat("TTYT Cư Jút", "staff", "Trần Thị Lan")
    office.says("chị Lan nghỉ hưu")
    colleague.says("chuyển chị Lan sang TTYT Đắk Mil").says("có")
    assert office.says("có").text.startswith("Người này vừa có thay đổi khác")
    assert posts(department, "Trần Thị Lan") == ["staff"]


@ONCE
@pytest.mark.parametrize(
    "command",
    [
        "/moi 8 head X", "/moi #1", "/thoigiu #1", "/huylienket #1", "/chuyennguoi #1 8", "/nguoimoi #1 donvi 8 head",
        "/nguoimoi #1 tuchoi", "/xinthamgia", INVITE, "chị Lan nghỉ hưu", "hủy liên kết anh Bình", "/dongy 1",
    ],
)  # fmt: skip
def test_nobody_but_the_office_changes_people(department: Department, cu_jut: Chat, command: str) -> None:
    office = department.chat("Văn phòng Sở", "office", "Trần Văn Bình")
    department.stranger("Kẻ lạ").says("xin tham gia")
    office.says(INVITE)
    leader = department.chat("Ban Giám đốc", "leader", "Hoàng Văn Giám")
    before = department.rows(select(membership.c.id, membership.c.until)), department.rows(select(identity.c.id))
    for chat in (cu_jut, leader):
        chat.says(command).says("có")
        assert "mã L-" not in chat.text
    after = department.rows(select(membership.c.id, membership.c.until)), department.rows(select(identity.c.id))
    assert after == before
    assert department.rows(select(office_change.c.id)) == []
    assert department.rows(select(join_request.c.decision).where(join_request.c.decision.is_not(None))) == []


@ONCE
def test_an_acting_head_is_named_in_a_sentence(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.chat("TTYT Cư Jút", "staff", "Trần Thị Lan")
    office.says("giao quyền TTYT Cư Jút cho chị Lan từ 3/2 đến 10/2")
    assert office.text.startswith("Từ 03/02/2026 đến hết 10/02/2026: Trần Thị Lan thay Nguyễn Thị An")
    office.says("có")
    assert "Trần Thị Lan thay Nguyễn Thị An" in office.text
    cu_jut.says("ủy quyền cho chị Lan từ 20/2 đến 25/2")
    assert cu_jut.text.startswith("Từ 20/02/2026 đến hết 25/02/2026: Trần Thị Lan thay Nguyễn Thị An")


@ONCE
def test_where_the_web_chat_is_served_its_address_is_given(department: Department, office: Chat) -> None:
    with department.database.begin(department.now) as store:
        note_web_home(store, "https://dondoc.example/chat")
    office.says(INVITE).says("có")
    assert re.search(r"Trang web: mở https://dondoc\.example/chat rồi nhập mã \w{6}\.", office.text)
