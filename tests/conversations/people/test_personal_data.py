"""What is kept about people: told at linking, shown, put right, and erased everywhere once the office agrees."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import JSON, Text, select, update

from bot.channels.base import Outcome, SendError
from bot.upkeep.backups import restore_backup, write_backup
from bot.upkeep.erased import erased
from bot.upkeep.erasing import Erasing
from domain.people.retention import kept_days
from storage.database import Database
from storage.schema import data_request, identity, incoming, membership, metadata, person, progress_update
from tests.chat import Chat, Department
from tests.databases import ONCE

NAME, PHONE = "Nguyễn Thị An", "0912345678"
FORGET = "xóa dữ liệu của tôi"


@pytest.fixture
def an(department: Department, cu_jut: Chat) -> Chat:
    """The head of Cư Jút, with a telephone number, who has written things."""
    with department.database.begin(department.now) as store:
        store.change(update(person).where(person.c.full_name == NAME).values(phone=PHONE))
    cu_jut.sends_photo(f"I.1.4 được 60%, {NAME} đã ký").presses("Ghi")
    return cu_jut


def ask_to_erase(an: Chat) -> None:
    an.says(FORGET).presses("Gửi yêu cầu")


def request_id(department: Department) -> int:
    """The newest request."""
    return int(department.rows(select(data_request.c.id).order_by(data_request.c.id.desc()))[0][0])


def agree(department: Department, office: Chat) -> None:
    """The office agrees, and every trace is blanked."""
    office.says(f"/yeucaudulieu #{request_id(department)}").presses("Đồng ý xóa").presses("Đồng ý xóa")
    department.run(department.app.erasing.erase())


def told(chat: Chat) -> str:
    return "\n".join(said.text for said in chat.all)


# --- told and shown


@ONCE
def test_whoever_is_linked_is_told_what_is_kept_why_how_long_and_whom_to_ask(department: Department) -> None:
    stranger = department.stranger("Lê Văn Mới").says(department.invite("TTYT Cư Jút"))
    for words in ("Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15", "giữ 24 tháng", "“dữ liệu của tôi”", "Văn phòng Sở"):
        assert words in stranger.text
    department.database.kept_days = kept_days({"incoming": 365})
    assert "giữ 12 tháng" in department.stranger().says(department.invite("TTYT Đắk Mil")).text


@ONCE
def test_a_person_sees_what_is_kept_about_them(department: Department, an: Chat) -> None:
    an.says("dữ liệu của tôi")
    for words in (NAME, PHONE, "vai trò Thủ trưởng", "Telegram (từ 05/01/2026)", "1 tệp, 1 lần cập nhật"):
        assert words in an.text
    assert an.address.chat_id not in an.text


@ONCE
def test_who_holds_no_post_any_more_still_may(department: Department, an: Chat) -> None:
    with department.database.begin(department.now) as store:
        store.change(update(membership).values(until=store.now))
    assert NAME in an.says("dữ liệu của tôi").text
    an.says(FORGET).presses("Gửi yêu cầu")
    assert an.text.startswith("Đã gửi yêu cầu tới Văn phòng Sở.")


# --- put right


def test_ones_own_number_is_changed_at_once_with_a_yes_and_can_be_taken_back(department: Department, an: Chat) -> None:
    an.says("sửa số điện thoại của tôi thành +84 987 654 321")
    assert an.text == f"Đổi số điện thoại của anh/chị từ {PHONE} thành 0987654321?"
    assert department.rows(select(person.c.phone).where(person.c.phone != "")) == [(PHONE,)]
    department.passes(minutes=1)
    an.says("có")
    assert an.text.startswith("Đã đổi số điện thoại của anh/chị thành 0987654321.")
    an.says("hoàn tác").presses("Hoàn tác")
    assert department.rows(select(person.c.phone).where(person.c.phone != "")) == [(PHONE,)]


@ONCE
def test_a_number_is_asked_for_and_something_else_is_no_number(department: Department, an: Chat) -> None:
    an.says("/dulieu").presses("Sửa số điện thoại").says("0263 3 822 123")
    assert "thành 02633822123?" in an.text
    an.says("/dulieu").presses("Sửa số điện thoại")
    assert an.says("nhiệm vụ của tôi").text.startswith("TTYT Cư Jút")


def test_a_name_goes_to_the_office(department: Department, an: Chat, office: Chat) -> None:
    an.says("họ tên của tôi bị sai").says("Nguyễn Thị Ân").says("có")
    assert "xác nhận đã nhận chậm nhất 07/01/2026 và trả lời chậm nhất 15/01/2026" in an.text
    assert "đề nghị sửa họ tên thành “Nguyễn Thị Ân”" in office.text
    office.presses("Xem yêu cầu").presses("Đồng ý sửa").presses("Đồng ý sửa")
    assert office.text == "Đã sửa họ tên Nguyễn Thị An thành “Nguyễn Thị Ân”."
    assert "Văn phòng Sở đã sửa họ tên của anh/chị thành “Nguyễn Thị Ân”." in told(an)
    assert ("Nguyễn Thị Ân",) in department.rows(select(person.c.full_name))


# --- asked and answered


def test_a_request_is_sent_once_and_can_be_withdrawn(department: Department, an: Chat, office: Chat) -> None:
    ask_to_erase(an)
    assert an.says(FORGET).text.startswith("Yêu cầu xóa dữ liệu gửi lúc 09:00 05/01/2026 đang chờ Văn phòng Sở")
    an.says("/dulieu").presses("Rút yêu cầu xóa")
    assert an.text == "Đã rút yêu cầu. Dữ liệu của anh/chị giữ nguyên."
    assert office.says("yêu cầu về dữ liệu").text == "Không có yêu cầu nào về dữ liệu cá nhân đang chờ."
    assert office.says(f"/yeucaudulieu dongy {request_id(department)} co").text == "Người gửi đã rút yêu cầu này."
    assert department.rows(select(person.c.full_name).where(person.c.full_name == NAME)) == [(NAME,)]


def test_the_office_says_that_it_has_it(department: Department, an: Chat, office: Chat) -> None:
    ask_to_erase(an)
    office.says("yêu cầu về dữ liệu").presses(NAME).presses("Xác nhận đã nhận")
    assert "Đã xác nhận lúc 09:00 05/01/2026." in office.text
    assert "sẽ trả lời chậm nhất 25/01/2026" in told(an)


def test_a_refusal_says_why(department: Department, an: Chat, office: Chat) -> None:
    ask_to_erase(an)
    office.says(f"/yeucaudulieu #{request_id(department)}").presses("Không đồng ý").says("đang có thanh tra")
    assert office.text == f"Trả lời {NAME}: không đồng ý, lý do “đang có thanh tra”?"
    office.presses("Không đồng ý")
    assert "Văn phòng Sở không xóa dữ liệu của anh/chị, lý do: “đang có thanh tra”." in told(an)
    second = department.chat("Văn phòng Sở", "office", "Lê Thị Hai").says(f"/yeucaudulieu #{request_id(department)}")
    assert second.text == "Yêu cầu này Trần Văn Bình đã từ chối lúc 09:00 05/01/2026."
    assert "không đồng ý yêu cầu về dữ liệu cá nhân" in second.says("ai đã làm gì ngày 05/01/2026").text


@ONCE
def test_the_clocks_of_the_decree_ask_the_office(department: Department, an: Chat, office: Chat) -> None:
    ask_to_erase(an)
    before = len(office.all)

    def asked_on(day: str) -> list[str]:
        department.at(f"2026-01-{day} 08:00")
        return [said.text for said in office.all[before:] if "yêu cầu về dữ liệu cá nhân của" in said.text]

    assert len(asked_on("06")) == 1
    assert "Cần xác nhận chậm nhất 07/01/2026:" in asked_on("07")[-1]
    assert "Quá hạn xác nhận (07/01/2026):" in asked_on("08")[-1]
    office.says(f"/yeucaudulieu tiepnhan {request_id(department)}")
    count = len(asked_on("09"))
    assert len(asked_on("19")) == count
    assert "Cần trả lời chậm nhất 25/01/2026:" in asked_on("20")[-1]
    assert "Quá hạn trả lời (25/01/2026):" in asked_on("26")[-1]


@pytest.mark.parametrize("command", ["#{}", "tiepnhan {}", "dongy {} co", "tuchoi {}", "khong {}", ""])
def test_only_the_office_decides(department: Department, an: Chat, command: str) -> None:
    ask_to_erase(an)
    other = department.chat("TTYT Đắk Mil", name="Vũ Văn Khác")
    for chat in (other, an, department.chat("Ban Giám đốc", "leader")):
        chat.says(f"/yeucaudulieu {command.format(request_id(department))}")
        assert NAME not in chat.text
    assert department.rows(select(data_request.c.state, data_request.c.acknowledged_at)) == [("asked", None)]


@ONCE
def test_nobody_withdraws_what_another_asked_for(department: Department, an: Chat) -> None:
    ask_to_erase(an)
    other = department.chat("TTYT Đắk Mil", name="Vũ Văn Khác")
    assert NAME not in other.says(f"/dulieu rut #{request_id(department)}").text
    assert department.rows(select(data_request.c.state)) == [("asked",)]


# --- erased


def everything(department: Department) -> str:
    """All texts and JSON of all tables."""
    found: list[str] = []
    for table in metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, Text | JSON):
                found += [repr(value) for (value,) in department.rows(select(column))]
    return "\n".join(found)


def test_no_trace_of_the_person_is_left_and_the_work_of_the_unit_is(
    department: Department, an: Chat, office: Chat
) -> None:
    office.says(f"{NAME} số {PHONE} có gì chưa nộp?")
    an.says("họ tên của tôi bị sai").says("Nguyễn Thị Ân").says("có")
    ask_to_erase(an)
    assert NAME in everything(department)
    agree(department, office)
    assert told(an).endswith("xin mã mời mới của Văn phòng Sở.")
    left = everything(department)
    assert NAME not in left
    assert PHONE not in left
    assert "Nguyễn Thị Ân" not in left
    assert an.address.chat_id not in left
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    assert "(đã xóa dữ liệu)" in office.says(f"/lichsu #{department.assignment('TTYT Cư Jút', 'I.1.4')[1]}").text
    assert set(department.rows(select(data_request.c.state))) == {("withdrawn",), ("done",)}


def test_whoever_was_erased_is_a_stranger_and_is_not_reminded(department: Department, an: Chat, office: Chat) -> None:
    ask_to_erase(an)
    agree(department, office)
    department.at("2026-02-13 08:00")
    assert an.replies[-1].text.endswith("xin mã mời mới của Văn phòng Sở.")
    assert an.says("nhiệm vụ của tôi").text.startswith("Tôi là trợ lý")
    assert department.rows(select(identity.c.id).where(identity.c.person_id == 1)) == []


def test_a_namesake_keeps_their_name(department: Department, an: Chat, office: Chat) -> None:
    namesake = department.chat("TTYT Đắk Mil", name=NAME)
    namesake.says(f"II.2.1 được 30%, {NAME} làm").presses("Ghi")
    ask_to_erase(an)
    agree(department, office)
    notes = department.rows(select(progress_update.c.note).order_by(progress_update.c.id))
    assert NAME in str(notes[-1])
    assert department.rows(select(person.c.full_name).where(person.c.full_name == NAME)) == [(NAME,)]


def test_traces_wait_until_the_last_message_is_sent(department: Department, office: Chat) -> None:
    an = department.chat("TTYT Cư Jút", name=NAME, zalo=True)
    ask_to_erase(an)
    an.channel.refusals = [SendError(Outcome.TRY_LATER, "flood", retry_after=60)]
    agree(department, office)
    assert department.rows(select(data_request.c.state)) == [("erasing",)]
    assert department.rows(select(person.c.full_name).where(person.c.full_name == NAME)) == []
    department.passes(minutes=5)
    department.run(department.app.erasing.erase())
    assert told(an).endswith("xin mã mời mới của Văn phòng Sở.")
    assert department.rows(select(data_request.c.state)) == [("done",)]


def test_a_chat_that_belongs_to_somebody_else_by_now_is_theirs(department: Department, an: Chat, office: Chat) -> None:
    ask_to_erase(an)
    office.says(f"/yeucaudulieu dongy {request_id(department)} co")
    an.says(department.invite("TTYT Cư Jút", "staff"))
    department.run(department.app.erasing.erase())
    assert an.says("nhiệm vụ của tôi").text.startswith("TTYT Cư Jút")


@ONCE
def test_an_older_backup_does_not_bring_them_back(
    department: Department, an: Chat, office: Chat, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.zip"
    write_backup(department.database, department.app.files.root, kept, department.now)
    ask_to_erase(an)
    agree(department, office)
    gone = erased(department.app.data_dir)
    assert len(gone) == 1
    fresh = Database(f"sqlite:///{tmp_path / 'fresh.db'}", department.database.limits)
    fresh.migrate()
    restore_backup(fresh, tmp_path / "files", kept, department.now, gone)
    with fresh.begin(department.now) as store:
        assert NAME not in list(store.connection.scalars(select(person.c.full_name)))
        assert store.rows(select(identity.c.id).where(identity.c.person_id == gone[0])) == []
    asyncio.run(Erasing(fresh, tmp_path, lambda: department.now).erase())
    with fresh.begin(department.now) as store:
        assert list(store.connection.scalars(select(data_request.c.state))) == ["done"]
        assert [text for text in store.connection.scalars(select(incoming.c.text)) if NAME in text] == []
    fresh.close()
