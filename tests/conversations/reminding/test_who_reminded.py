"""The ledger answers: why me, what next, who was reminded and how that ended; and the office hears of silence."""

import pytest

from bot.channels.base import Outcome, SendError
from domain.reminding.office_rules import Wishes
from storage.people.linked_chats import link_chat
from storage.reminding.settings import set_wishes
from storage.talk.incoming import lock_sender
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

BLOCKED = SendError(Outcome.REJECTED, "Forbidden", permanent=True)


@BOTH
def test_the_office_sees_who_was_told_of_a_report_and_who_could_not_be(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.at("2026-02-04 08:00")
    office.says("ai đã được nhắc về báo cáo quý 1?")
    assert office.text.startswith("Đã nhắc về Báo cáo CCHC quý I: 1/")
    everything = [office.text]
    while any(choice.startswith("Xem tiếp") for choice in office.choices):
        office.presses(next(choice for choice in office.choices if choice.startswith("Xem tiếp")))
        everything.append(office.text)
    text = "\n".join(everything)
    assert "TTYT Cư Jút — Báo cáo CCHC quý I: 1 người, gần nhất Nguyễn Thị An, 08:00 04/02/2026" in text
    assert "bước trước hạn 7 ngày làm việc, đã gửi qua Telegram" in text
    assert "TTYT Đắk Mil — Báo cáo CCHC quý I: chưa nhắc ai (chưa có ai trong danh sách)" in text


@BOTH
def test_a_head_sees_only_their_own_unit(department: Department, cu_jut: Chat) -> None:
    department.chat("TTYT Đắk Mil", name="Lê Thị Bé")
    department.at("2026-02-04 08:00")
    cu_jut.says("ai đã được nhắc về báo cáo quý 1?")
    assert "TTYT Cư Jút — Báo cáo CCHC quý I" in cu_jut.text
    assert "Lê Thị Bé" not in cu_jut.text
    report = department.report("TTYT Đắk Mil", "Q1-2026")
    assert cu_jut.says(f"/danhac #{report}").text == "Chưa có lần nhắc nào về việc này."


def test_every_line_of_the_ledger_is_shown_for_one_thing(department: Department, cu_jut: Chat) -> None:
    department.at("2026-02-04 08:00")
    department.at("2026-02-10 08:00")
    cu_jut.says(f"/danhac #{department.report('TTYT Cư Jút', 'Q1-2026')}")
    assert "2 lần nhắc, mới nhất trước\n• Nguyễn Thị An, 08:00 10/02/2026, bước trước hạn 3 ngày" in cu_jut.text


def test_what_could_not_be_sent_says_so(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.telegram.refusals += [BLOCKED, BLOCKED]
    department.at("2026-02-04 08:00")
    office.says(f"/danhac #{department.report('TTYT Cư Jút', 'Q1-2026')}")
    assert "không gửi được qua Telegram" in office.text


def test_why_names_what_was_told_and_by_which_step(department: Department, cu_jut: Chat) -> None:
    department.at("2026-02-04 08:00")
    cu_jut.presses("Vì sao tôi nhận tin này?")
    assert cu_jut.text.startswith(
        "Anh/chị nhận tin nhắc vì là người phụ trách: Trung tâm Y tế huyện Cư Jút, vai trò Thủ trưởng."
    )
    assert "• Báo cáo CCHC quý I, hạn 14/02/2026: bước trước hạn 7 ngày làm việc" in cu_jut.text
    assert "Mỗi ngày nhiều nhất một tin tổng hợp, lúc 08:00 ngày làm việc" in cu_jut.text


@BOTH
def test_what_next_is_ones_own_next_moment(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.at("2026-03-03 09:00")
    cu_jut.says("khi nào nhắc tiếp?")
    assert "08:00 04/03/2026" in cu_jut.text
    office.says("khi nào nhắc tiếp?")
    assert "Danh sách việc quá hạn tiếp theo của Văn phòng: 08:00 04/03/2026." in office.text
    leader = department.chat("Ban Giám đốc", "leader")
    assert "Lãnh đạo: 08:00 09/03/2026." in leader.says("khi nào nhắc tiếp?").text


def test_the_office_hears_at_once_of_a_unit_that_nobody_reaches_any_more(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    cu_jut.blocks()
    department.tick()
    assert office.all[-1].text == (
        "Không còn liên lạc được với ai của Trung tâm Y tế huyện Cư Jút qua tin nhắn: "
        "Nguyễn Thị An (chưa có số điện thoại). Đề nghị Văn phòng Sở gọi điện và cấp mã mời mới."
    )


def test_the_morning_list_says_whom_nobody_reaches(department: Department, office: Chat) -> None:
    department.at("2026-02-23 08:00")
    assert "(chưa liên lạc được qua tin nhắn: chưa có ai trong danh sách)" in office.all[-1].text


@BOTH
def test_the_channel_chosen_is_written_to_and_the_other_where_it_fails(department: Department) -> None:
    head = department.chat("TTYT Cư Jút", name="Nguyễn Thị An")
    second = department.stranger("Nguyễn Thị An", zalo=True)
    with department.database.begin(department.now) as store:
        link_chat(store, lock_sender(store, second.address).conversation_id, 1)
        set_wishes(store, 1, Wishes(channel="telegram"))
    second.says("xin chào")
    department.at("2026-02-04 08:00")
    assert "Báo cáo CCHC quý I" in head.all[-1].text
    seen = len(second.all)
    department.telegram.refusals.append(BLOCKED)
    department.at("2026-02-10 08:00")
    assert "Báo cáo CCHC quý I" in second.all[-1].text
    assert len(second.all) == seen + 1


# --- downtime


@pytest.mark.parametrize("back", ["2026-02-24 08:00", "2026-02-24 14:30", "2026-02-24 21:00"])
def test_after_nine_days_of_outage_there_is_one_message_for_each(
    department: Department, office: Chat, cu_jut: Chat, back: str
) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    department.at("2026-02-11 08:00")
    department.telegram.refusals += [SendError(Outcome.TRY_LATER, "no connection")] * 40
    department.at("2026-02-12 08:00")
    department.telegram.refusals.clear()
    seen = {chat: len(chat.all) for chat in (office, cu_jut, leader)}
    department.at(back)
    department.passes(minutes=1)
    department.passes(hours=1)
    by_night = back.endswith("21:00")
    assert [len(chat.all) - count for chat, count in seen.items()] == [0, 0, 0] if by_night else [1, 1, 0]
    department.at("2026-02-25 08:00")
    department.at("2026-02-25 08:01")
    assert [len(chat.all) - count for chat, count in seen.items()] == ([1, 1, 0] if by_night else [2, 2, 0])
    assert cu_jut.all[-1].text.startswith("Thứ Tư, 25/02.")
