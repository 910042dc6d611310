"""The office urges: shown first, sent on a yes, once a day; what became of it is told, and units answer."""

import pytest
from sqlalchemy import select

from bot.channels.base import Outcome, SendError
from storage.schema import nudged, unit_answer
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

TOLD = "Văn phòng Sở đề nghị TTYT Cư Jút sớm hoàn thành"


@pytest.fixture
def late(department: Department, office: Chat, cu_jut: Chat) -> Department:
    """The tenth day after the report of the first quarter was due; nothing came."""
    department.at("2026-02-24 09:00")
    return department


def urged(chat: Chat) -> list[str]:
    """The messages of nudges that somebody got."""
    return [said.text for said in chat.all if said.text.startswith("Văn phòng Sở")]


def urges(office: Chat, text: str = "đôn đốc TTYT Cư Jút") -> Chat:
    """The office urges a unit, with a yes."""
    office.says(text).presses("Gửi")
    office.department.passes(minutes=1)
    return office


def test_what_would_be_sent_is_shown_and_goes_out_on_a_yes(late: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("đôn đốc TTYT Cư Jút")
    assert office.text.startswith("Sẽ gửi đôn đốc tới 1 người của 1 đơn vị:\n• TTYT Cư Jút (3 việc): Nguyễn Thị An\n")
    assert urged(cu_jut) == []
    office.says("có")
    assert office.text.startswith("Đang gửi tới 1 người của 1 đơn vị.")
    late.passes(minutes=1)
    assert [text.split(":")[0] for text in urged(cu_jut)] == [f"{TOLD} 3 việc sau"]
    assert "3. Báo cáo CCHC quý I — hạn 14/02/2026, quá hạn 10 ngày, chưa nộp" in urged(cu_jut)[0]
    assert "Kết quả đôn đốc lúc 09:00 24/02/2026: đã gửi tới 1/1 người.\n• Đã gửi 1: Nguyễn Thị An" in office.text
    late.passes(minutes=5)
    assert sum("Kết quả" in said.text for said in office.all) == 1


@BOTH
def test_two_officers_do_not_urge_twice_without_a_second_yes(late: Department, office: Chat, cu_jut: Chat) -> None:
    second = late.chat("Văn phòng Sở", "office", "Lê Thị Chi")
    second.says("đôn đốc TTYT Cư Jút")
    urges(office)
    second.says("có")
    assert "⚠ Hôm nay đã đôn đốc TTYT Cư Jút (lúc 09:00 24/02/2026, Trần Văn Bình)." in second.text
    assert len(urged(cu_jut)) == 1
    second.presses("Vẫn gửi lần nữa")
    late.passes(minutes=1)
    assert len(urged(cu_jut)) == 2
    late.at("2026-02-25 09:00")
    assert "⚠" not in second.says("đôn đốc TTYT Cư Jút").text


def test_all_that_a_list_shows_are_urged_and_who_has_nobody_is_named(
    late: Department, office: Chat, cu_jut: Chat
) -> None:
    office.says("ai chưa nộp quý 1").says("đôn đốc cả 14")
    assert office.text.startswith("Sẽ gửi đôn đốc tới 1 người của 1 đơn vị:\n• TTYT Cư Jút (1 việc): Nguyễn Thị An\n")
    assert "\nKhông nhắn được 13 đơn vị, cần gọi điện: BVĐK tỉnh — chưa có ai trong danh sách; " in office.text
    assert "Nội dung: “Văn phòng Sở đề nghị TTYT Cư Jút " in office.text, "what is quoted is what somebody gets"
    office.presses("Gửi")
    late.passes(minutes=1)
    assert f"{TOLD} việc sau:\n1. Báo cáo CCHC quý I" in urged(cu_jut)[0]
    assert "• Đơn vị chưa có người nhận tin 13: BVĐK tỉnh; " in office.text
    office.says("ai chưa nộp quý 1")
    assert "đôn đốc gần nhất 09:00 24/02/2026 (Trần Văn Bình)" in office.text


def test_a_unit_urged_about_one_thing_is_not_urged_about_another_without_a_word(
    late: Department, office: Chat, cu_jut: Chat
) -> None:
    urges(office, "đôn đốc các đơn vị chưa nộp báo cáo quý 1")
    office.says("đôn đốc mục 3.3")
    assert "⚠ Hôm nay đã đôn đốc TTYT Cư Jút" in office.text


def test_of_some_urged_today_only_the_others_may_be_sent(late: Department, office: Chat, cu_jut: Chat) -> None:
    mil = late.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    urges(office)
    office.says("đôn đốc TTYT Cư Jút và TTYT Đắk Mil").presses("Chỉ gửi việc chưa đôn đốc hôm nay")
    assert "Sẽ gửi đôn đốc tới 1 người của 1 đơn vị:\n• TTYT Đắk Mil" in office.text
    office.presses("Gửi")
    late.passes(minutes=1)
    assert len(urged(cu_jut)) == 1
    assert len(urged(mil)) == 1


def test_at_night_it_waits_and_who_is_done_before_gets_none(late: Department, office: Chat, cu_jut: Chat) -> None:
    mil = late.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    late.at("2026-02-24 21:00")
    office.says("đôn đốc các đơn vị chưa nộp báo cáo quý 1")
    assert "Ngoài giờ làm việc: tin sẽ đi lúc 07:00 thứ Tư, 25/02." in office.text
    office.presses("Gửi")
    assert office.text.startswith("Đã xếp chờ: 2 người của 14 đơn vị sẽ nhận lúc 07:00 thứ Tư, 25/02.")
    cu_jut.says(f"/danop #{late.report('TTYT Cư Jút', 'Q1-2026')}").says("có")
    late.at("2026-02-25 07:01")
    assert urged(cu_jut) == []
    assert len(urged(mil)) == 1
    late.passes(seconds=20)
    assert "• Không cần gửi nữa 1 (đã xong hoặc đã rút): Nguyễn Thị An" in office.text


def test_what_waits_may_be_taken_back(late: Department, office: Chat, cu_jut: Chat) -> None:
    late.at("2026-02-24 21:00")
    office.says("đôn đốc TTYT Cư Jút").presses("Gửi").says("hoàn tác")
    assert "Rút lại lần đôn đốc đang chờ gửi (1 tin)?" in office.text
    assert office.says("có").text.startswith("Đã rút lại 1 tin chưa gửi.")
    late.at("2026-02-25 07:30")
    assert urged(cu_jut) == []
    assert "Kết quả" not in office.text


def test_who_cannot_be_reached_is_told_with_the_outcome(late: Department, office: Chat, cu_jut: Chat) -> None:
    late.at("2026-02-24 21:00")
    office.says("đôn đốc TTYT Cư Jút").presses("Gửi")
    late.telegram.refusals.append(SendError(Outcome.REJECTED, "blocked", permanent=True))
    late.at("2026-02-25 07:01")
    late.passes(seconds=20)
    assert "đã gửi tới 0/1 người.\n• Không gửi được 1, nên gọi điện: Nguyễn Thị An (TTYT Cư Jút)" in office.text
    office.says("đôn đốc TTYT Cư Jút")
    assert "Sẽ gửi" not in office.text
    assert "Nội dung" not in office.text
    called = "Không nhắn được 1 đơn vị, cần gọi điện: TTYT Cư Jút — Nguyễn Thị An (chưa có số điện thoại)."
    assert office.text.startswith(called)
    office.presses("Gửi")
    assert office.text.startswith("Không nhắn được cho ai của 1 đơn vị này.")
    late.passes(minutes=1)
    assert "Kết quả" not in office.text


def test_the_office_may_word_it_itself(late: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("đôn đốc TTYT Cư Jút").presses("Sửa nội dung")
    office.says("Sở phải tổng hợp trước 16h hôm nay, đề nghị gửi ngay.")
    assert "Nội dung: “Văn phòng Sở: Sở phải tổng hợp trước 16h hôm nay, đề nghị gửi ngay.”" in office.text
    office.says("có")
    late.passes(minutes=1)
    assert urged(cu_jut)[0].startswith("Văn phòng Sở: Sở phải tổng hợp trước 16h hôm nay, đề nghị gửi ngay.\n1. ")


def test_nothing_overdue_leads_to_what_is_due_soon(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.at("2026-01-16 09:00")
    office.says("đôn đốc TTYT Cư Jút")
    assert office.text.startswith("Đơn vị này không có việc quá hạn, nhưng có việc sắp đến hạn trong 7 ngày.")
    assert "TTYT Cư Jút (1 việc)" in office.presses("Nhắc việc sắp đến hạn").text


# --- answers


def test_not_yet_with_a_reason_is_kept_and_seen_by_the_office(late: Department, office: Chat, cu_jut: Chat) -> None:
    urges(office)
    cu_jut.says("chưa, vì chờ số liệu, 5/3 xong")
    assert "“chưa, vì chờ số liệu, 5/3 xong”; hẹn xong 05/03/2026" in cu_jut.text
    assert "1 đã trả lời là chưa xong, 13 chưa phản hồi" in office.says("ai chưa nộp quý 1").text
    assert "“chưa, vì chờ số liệu, 5/3 xong”, hứa 05/03/2026" in office.text
    cu_jut.says("hoàn tác").says("có")
    assert cu_jut.text.startswith("Đã rút lại câu trả lời.")
    assert "14 chưa phản hồi" in office.says("ai chưa nộp quý 1").text


def test_the_choice_asks_for_the_reason(late: Department, office: Chat, cu_jut: Chat) -> None:
    urges(office)
    assert cu_jut.presses("Chưa, vì…").text.startswith("Vì sao chưa xong Kế hoạch năm 2020")
    cu_jut.says("máy chủ hỏng")
    assert "Đã ghi trả lời" in cu_jut.text
    assert late.written() == []


def test_progress_is_progress_though_it_begins_with_not_yet(late: Department, office: Chat, cu_jut: Chat) -> None:
    urges(office)
    cu_jut.says("chưa xong, 3.3 mới được 40%")
    assert "“3.3” có ở 2 mục" in cu_jut.text
    assert late.rows(select(unit_answer.c.id)) == []


def test_words_that_answer_no_nudge_are_read_for_themselves(late: Department, cu_jut: Chat) -> None:
    cu_jut.says("nhiệm vụ của tôi").says("chưa, vì chờ số liệu")
    assert late.rows(select(unit_answer.c.id)) == []


def test_several_things_ask_which_needs_a_later_day(late: Department, office: Chat, cu_jut: Chat) -> None:
    urges(office)
    cu_jut.presses("Xin gia hạn").presses("Báo cáo CCHC quý I (hạn 14/02/2026)")
    assert "Gia hạn đến ngày nào?" in cu_jut.text


def test_another_units_nudge_cannot_be_answered(late: Department, office: Chat, cu_jut: Chat) -> None:
    mil = late.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    urges(office)
    ((row,),) = late.rows(select(nudged.c.outbox_id).distinct())
    for command in (f"/traloi {row}", f"/traloi {row} giahan", f"/tatca nudge:{row} done", "/traloi 0", "/traloi"):
        mil.says(command)
        assert "Cư Jút" not in mil.text
        assert "quý I" not in mil.text
    assert mil.says(f"/traloi {row}").text.startswith("Việc này không còn phải trả lời")
    assert late.rows(select(unit_answer.c.id)) == []


def test_who_has_posts_in_two_units_gets_one_message(late: Department, office: Chat) -> None:
    both = late.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    both.says(f"lienket {late.invite('TTYT Đắk Song')}")
    urges(office, "đôn đốc TTYT Đắk Mil và TTYT Đắk Song")
    (told,) = urged(both)
    assert "TTYT Đắk Mil" in told.split("\n")[0]
    assert "TTYT Đắk Song" in told.split("\n")[0]
    assert "6 việc sau" in told


def test_a_reminder_can_be_answered_like_a_nudge(late: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("chưa, vì chờ số liệu")
    assert "Đã ghi trả lời" in cu_jut.text
    assert "1 đã trả lời là chưa xong" in office.says("ai chưa nộp quý 1").text


def test_a_bare_not_yet_is_asked_why(late: Department, office: Chat, cu_jut: Chat) -> None:
    urges(office)
    assert cu_jut.says("dạ chưa ạ").text.startswith("Vì sao chưa xong Kế hoạch năm 2020")
    assert late.rows(select(unit_answer.c.id)) == []
    cu_jut.says("chờ số liệu")
    assert "Đã ghi trả lời" in cu_jut.text


def test_who_has_answered_is_left_out_where_only_the_others_are_meant(
    late: Department, office: Chat, cu_jut: Chat
) -> None:
    mil = late.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    cu_jut.says("chưa, vì chờ số liệu")
    office.says("nhắc những đơn vị chưa phản hồi")
    assert "TTYT Cư Jút" not in office.text
    office.presses("Gửi")
    late.passes(minutes=1)
    assert len(urged(mil)) == 1
    assert urged(cu_jut) == []


def test_a_group_or_a_task_narrows_it(late: Department, office: Chat, cu_jut: Chat) -> None:
    late.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    office.says("đôn đốc các TTYT")
    assert office.text.startswith("Sẽ gửi đôn đốc tới 2 người của 2 đơn vị:")
    assert "\nKhông nhắn được 6 đơn vị, cần gọi điện: " in office.text
    office.says("không").says("đôn đốc mục I.1.4").presses("Gửi")
    late.passes(minutes=1)
    (told,) = urged(cu_jut)
    assert told.startswith(f"{TOLD} việc sau:\n1. I.1.4 ")
