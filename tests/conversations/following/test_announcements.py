"""The office announces to units and roles: shown first, sent on a yes, counted by who says that they have it."""

from dataclasses import replace

from sqlalchemy import select, update

from storage.schema import announced, announcement, membership, outbox
from tests.chat import Chat, Department
from tests.databases import ONCE

TEXT = "14 giờ chiều mai họp giao ban trực tuyến."
TOLD = f"Thông báo của Văn phòng Sở:\n{TEXT}"


def announces(office: Chat, to: str = "các TTYT") -> Chat:
    """The office announces, with a yes."""
    office.says(f"thông báo cho {to}: {TEXT}").presses("Gửi")
    office.department.passes(minutes=1)
    return office


def test_it_is_shown_with_its_receivers_sent_on_a_yes_and_counted(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    mil = department.chat("TTYT Đắk Mil", name="Vũ Văn Nam", zalo=True)
    office.says(f"thông báo cho các TTYT: {TEXT}")
    assert office.text.startswith("Sẽ gửi thông báo tới 2 người — thủ trưởng và cán bộ đầu mối của 8 đơn vị: ")
    assert f"“{TEXT}”\nKhông nhắn được 6 đơn vị, cần gọi điện: " in office.text
    assert department.rows(select(announcement.c.id)) == []
    office.says("có")
    department.passes(minutes=1)
    assert cu_jut.text == TOLD
    assert mil.text.startswith(TOLD)
    cu_jut.presses("Đã nhận").presses("Trả lời").says("Đơn vị cử phó giám đốc dự")
    assert "1. TTYT Đắk Mil — Vũ Văn Nam" in office.says("ai chưa đọc thông báo?").text
    assert "Gửi tới 2/2 người; xác nhận đã nhận 1, trong đó trả lời 1; chưa xác nhận 1:" in office.text
    assert "TTYT Cư Jút (Nguyễn Thị An): “Đơn vị cử phó giám đốc dự”" in office.presses("Xem câu trả lời").text
    mil.says("đã nhận")
    assert "xác nhận đã nhận 2" in office.says("ai chưa đọc thông báo").text


@ONCE
def test_roles_are_told_apart(department: Department, office: Chat, cu_jut: Chat) -> None:
    staff = department.chat("TTYT Cư Jút", "staff", "Lê Thị Bé")
    leader = department.chat("Ban Giám đốc", "leader", "Phan Văn Cao")
    office.says(f"thông báo tới lãnh đạo các TTYT: {TEXT}").presses("Gửi")
    department.passes(minutes=1)
    assert [said.text for said in cu_jut.all] == [TOLD]
    assert staff.all == leader.all == []
    office.says(f"thông báo tới lãnh đạo Sở: {TEXT}").presses("Gửi")
    department.passes(minutes=1)
    assert [said.text for said in leader.all] == [TOLD]
    assert len(cu_jut.all) == 1


@ONCE
def test_a_name_that_is_nobodys_is_asked_about(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("thông báo cho TTYT Cư Jút, phòng Sao Hỏa: họp")
    assert office.text.startswith("Chưa rõ “phòng Sao Hỏa” là đơn vị nào.")
    office.says("thông báo kết quả: I.1.4 đạt 80%")
    assert "Chưa rõ" not in office.text


@ONCE
def test_the_words_may_be_changed_before_the_yes(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("thông báo cho TTYT Cư Jút: họp").presses("Sửa nội dung").says(TEXT)
    assert f"“{TEXT}”" in office.text
    office.says("có")
    department.passes(minutes=1)
    assert cu_jut.text == TOLD


@ONCE
def test_what_waits_for_the_morning_can_be_withdrawn_and_what_was_sent_cannot(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.at("2026-01-07 21:00")
    office.says(f"thông báo cho TTYT Cư Jút: {TEXT}")
    assert "Ngoài giờ làm việc: tin sẽ đi lúc 07:00 thứ Năm, 08/01." in office.text
    office.presses("Gửi").says("rút thông báo").presses("Rút thông báo")
    assert office.text.startswith("Đã rút thông báo: 1 tin không gửi nữa.")
    department.at("2026-01-08 07:05")
    assert cu_jut.all == []
    announces(office, "TTYT Cư Jút")
    assert office.says("rút thông báo").text.startswith("Thông báo đã gửi hết (1 người) nên không thu hồi được.")


@ONCE
def test_undo_holds_back_what_waits(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.at("2026-01-07 21:00")
    office.says(f"thông báo cho TTYT Cư Jút: {TEXT}").presses("Gửi").says("hoàn tác")
    assert f"Rút lại thông báo đang chờ gửi “{TEXT}”?" in office.text
    assert office.says("có").text.startswith("Đã rút thông báo: 1 tin không gửi nữa.")
    department.at("2026-01-08 07:05")
    assert cu_jut.all == []


@ONCE
def test_the_same_words_again_are_warned_about(department: Department, office: Chat, cu_jut: Chat) -> None:
    announces(office)
    office.says(f"thông báo cho TTYT Cư Jút: {TEXT}")
    assert "⚠ Nội dung này đã được Trần Văn Bình gửi lúc 09:00 05/01/2026." in office.text


@ONCE
def test_a_channel_that_counts_its_messages_is_told_with_what_is_left(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.chat("TTYT Đắk Mil", name="Vũ Văn Nam", zalo=True)
    limits = department.database.limits
    department.database.limits = limits | {"zalo": replace(limits["zalo"], per_month=3000)}
    office.says(f"thông báo cho các TTYT: {TEXT}")
    assert "Trong đó 1 tin qua Zalo (tháng này đã dùng 0/3000)." in office.text
    department.database.limits = limits | {"zalo": replace(limits["zalo"], per_month=1)}
    office.says("không").says(f"thông báo cho các TTYT: {TEXT}")
    assert "⚠ Trong đó 1 tin qua Zalo, tháng này đã dùng 0/1: chỉ nên gửi nếu thật cần" in office.text


@ONCE
def test_units_and_leaders_announce_nothing(department: Department, office: Chat, cu_jut: Chat) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    assert leader.says(f"thông báo cho các TTYT: {TEXT}").text.startswith("Chỉ Văn phòng Sở gửi và rút thông báo.")
    cu_jut.says(f"thông báo cho các TTYT: {TEXT}").says("có")
    assert department.rows(select(announcement.c.id)) == []
    announces(office)
    assert "0/1 đã nhận" in leader.says("/thongbao").text
    for command in ("/thongbao", "/thongbao #1", "/thongbao rut 1", "/thongbao rut 1 co", "/thongbao traloi 1"):
        assert cu_jut.says(command).text.startswith("Anh/chị chỉ xem được nhiệm vụ của TTYT Cư Jút")
    assert leader.says("/thongbao rut 1 co").text.startswith("Chỉ Văn phòng Sở")


@ONCE
def test_nobody_confirms_for_another(department: Department, office: Chat, cu_jut: Chat) -> None:
    mil = department.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    announces(office, "TTYT Cư Jút")
    ((key,),) = department.rows(select(announced.c.id))
    for command in (f"/danhan {key}", f"/danhan {key} traloi", "/danhan", "/danhan x"):
        assert mil.says(command).text.startswith("Không tìm thấy thông báo này")
    assert department.rows(select(announced.c.received_at)) == [(None,)]


@ONCE
def test_received_is_said_of_nothing_else(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nhiệm vụ của tôi").says("đã nhận")
    assert "thông báo" not in cu_jut.text


@ONCE
def test_who_left_the_post_overnight_gets_nothing(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.at("2026-01-07 21:00")
    office.says(f"thông báo cho TTYT Cư Jút: {TEXT}").presses("Gửi")
    with department.database.begin(department.now) as store:
        store.change(update(membership).where(membership.c.role == "head").values(until=store.now))
    department.at("2026-01-08 07:05")
    assert cu_jut.all == []
    states = select(outbox.c.state, outbox.c.reason).where(outbox.c.kind == "announcement")
    assert department.rows(states) == [("dropped", "no longer theirs")]
