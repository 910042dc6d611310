"""Difficulties come to the office as a queue: answered, given to a division, closed; the unit sees all of it."""

import re

import pytest
from sqlalchemy import select

from storage.schema import difficulty, difficulty_note, lag_question
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

SAID = "chờ phê duyệt dự toán"
DIVISION = "Phòng Kế hoạch Tài chính"


@pytest.fixture
def told(department: Department, office: Chat, cu_jut: Chat) -> Department:
    """Two difficulties of Cư Jút, two days ago."""
    department.at("2026-01-07 09:00")
    cu_jut.says("I.1.4 vướng kinh phí").presses("Ghi")
    department.passes(minutes=1)
    cu_jut.says("II.2.1 đang thiếu người").presses("Ghi")
    department.at("2026-01-09 10:00")
    return department


@BOTH
def test_the_queue_is_oldest_first_and_an_answer_reaches_the_unit_and_the_history(
    told: Department, office: Chat, cu_jut: Chat
) -> None:
    office.says("vướng mắc")
    assert office.text.startswith("Vướng mắc đang chờ: 2, chưa trả lời 2 (lâu nhất trước)\n1. TTYT Cư Jút: I.1.4 ")
    assert "“vướng kinh phí”; đã 2 ngày, chưa trả lời" in office.text
    office.says("1").presses("Trả lời vướng mắc").says("Sở đã trình cấp bổ sung 20 triệu.")
    assert "Trả lời: “Sở đã trình cấp bổ sung 20 triệu.”" in office.text
    assert told.rows(select(difficulty_note.c.id)) == []
    office.presses("Gửi trả lời")
    assert "“Sở đã trình cấp bổ sung 20 triệu.”\nVướng mắc đã báo: “vướng kinh phí”" in cu_jut.text
    cu_jut.says("lịch sử I.1.4")
    assert "Trần Văn Bình trả lời: “Sở đã trình cấp bổ sung 20 triệu.”" in cu_jut.text
    assert "2, chưa trả lời 1" in office.says("danh sách vướng mắc").text


@BOTH
def test_the_second_who_closes_is_told_who_was_first(told: Department, office: Chat, cu_jut: Chat) -> None:
    second = told.chat("Văn phòng Sở", "office", "Lê Thị Chi")
    second.says("/vuongmac dong 1")
    office.says("/vuongmac dong 1").says("có")
    assert "Đã đóng vướng mắc của TTYT Cư Jút" in office.text
    second.says("có")
    assert "đã được Trần Văn Bình đóng lúc 10:00 09/01/2026" in second.text
    assert "đã được đóng (Trần Văn Bình)" in str(cu_jut.all)
    assert told.rows(select(difficulty.c.state).order_by(difficulty.c.id)) == [("closed",), ("open",)]


def test_a_division_that_is_given_one_sees_it_alone_and_answers(told: Department, office: Chat, cu_jut: Chat) -> None:
    division = told.chat(DIVISION, name="Lê Văn Kế")
    assert "Không tìm thấy vướng mắc này" in division.says("/vuongmac #2").text
    office.says("/vuongmac giao 2").says(DIVISION)
    assert f"Giao {DIVISION} giải quyết vướng mắc của TTYT Cư Jút" in office.text
    office.says("có")
    assert f"được giao cho {DIVISION} giải quyết" in cu_jut.text
    division.says("các vướng mắc")
    assert division.text.startswith("Vướng mắc đang chờ: 1")
    assert "I.1.4" not in division.text
    assert "Không tìm thấy" in division.says("/vuongmac #1").text
    division.says("/vuongmac traloi 2").says("Phòng cử một cán bộ hỗ trợ.").says("có")
    assert "(Lê Văn Kế):\n“Phòng cử một cán bộ hỗ trợ.”" in cu_jut.text
    assert "Phòng cử một cán bộ hỗ trợ." in str(office.replies)
    assert "Văn phòng Sở hoặc phòng được giao" in division.says("/vuongmac dong 2").text


def test_closing_and_giving_away_can_be_undone(told: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("/vuongmac giao 1 4").says("có").says("/vuongmac dong 1").says("có")
    office.says("hoàn tác").says("có")
    assert "được mở lại" in cu_jut.text
    office.says("hoàn tác").says("có")
    rows = select(difficulty.c.state, difficulty.c.unit_id).where(difficulty.c.id == 1)
    assert told.rows(rows) == [("open", None)]


def test_the_unit_closes_its_own_and_nobody_elses(told: Department, office: Chat, cu_jut: Chat) -> None:
    mil = told.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    for act in ("#1", "traloi 1", "giao 1", "giao 1 4", "dong 1"):
        mil.says(f"/vuongmac {act}")
        assert mil.text.startswith("Không tìm thấy vướng mắc này")
    assert mil.says("vướng mắc của đơn vị tôi").text.startswith("Không có vướng mắc nào đang chờ")
    for act in ("traloi 1", "giao 1"):
        assert "do Văn phòng Sở hoặc phòng được giao" in cu_jut.says(f"/vuongmac {act}").text
    cu_jut.says("/vuongmac dong 1").says("có")
    assert "Đã đóng" in cu_jut.text


def test_a_leader_looks_and_does_nothing(told: Department, office: Chat) -> None:
    leader = told.chat("Ban Giám đốc", "leader")
    assert leader.says("vướng mắc").text.startswith("Vướng mắc đang chờ: 2")
    assert leader.says("1").choices == ("Xem nhiệm vụ",)
    for act in ("traloi 1", "giao 1", "dong 1"):
        assert "do Văn phòng Sở hoặc phòng được giao" in leader.says(f"/vuongmac {act}").text


def test_an_update_that_is_taken_back_leaves_the_queue(told: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("II.2.1 vướng địa điểm").presses("Ghi")
    assert office.says("vướng mắc").text.startswith("Vướng mắc đang chờ: 3")
    cu_jut.says("hoàn tác").says("có")
    assert office.says("vướng mắc").text.startswith("Vướng mắc đang chờ: 2")
    assert "Không tìm thấy" in office.says("/vuongmac #3").text


def test_difficulties_stand_in_the_draft_of_the_report(told: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1")
    assert "Vướng mắc 2" in cu_jut.text


@pytest.mark.parametrize(
    "words",
    [
        "giao vướng mắc II.2.1 của TTYT Cư Jút cho phòng KHTC",
        "giao phòng KHTC giải quyết vướng mắc II.2.1 của TTYT Cư Jút",
    ],
)
def test_one_is_given_to_a_division_in_one_sentence(told: Department, office: Chat, cu_jut: Chat, words: str) -> None:
    assert f"Giao {DIVISION} giải quyết vướng mắc của TTYT Cư Jút ở II.2.1" in office.says(words).text
    assert "“thiếu người”" in office.text
    office.says("có")
    assert f"được giao cho {DIVISION} giải quyết" in cu_jut.text


def test_one_is_closed_in_one_sentence_by_the_office_or_its_unit(told: Department, office: Chat, cu_jut: Chat) -> None:
    assert "Đóng vướng mắc của TTYT Cư Jút ở I.1.4" in office.says("đóng vướng mắc I.1.4 của TTYT Cư Jút").text
    office.says("có")
    assert office.text.startswith("Đã đóng vướng mắc của TTYT Cư Jút ở I.1.4")
    mil = told.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    assert mil.says("đóng vướng mắc II.2.1").text.startswith("Không tìm thấy vướng mắc này")
    cu_jut.says("đóng vướng mắc II.2.1").says("có")
    assert cu_jut.text.startswith("Đã đóng vướng mắc của TTYT Cư Jút ở II.2.1")


def test_work_with_difficulties_is_given_as_work(told: Department, office: Chat) -> None:
    office.says("giao phòng KHTC xử lý vướng mắc trong đấu thầu thuốc, hạn 15/2")
    assert office.text.startswith("Giao nhiệm vụ đột xuất như sau?")
    told.chat("KHTC").says("giao phòng TCCB giải quyết vướng mắc I.1.4 của TTYT Cư Jút")
    assert told.rows(select(difficulty_note.c.id)) == []


# --- asked why, once; on a Sunday no reminder has asked before


def test_a_task_far_behind_is_asked_about_once_and_the_reason_becomes_a_difficulty(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    department.at("2026-11-08 09:00")
    cu_jut.says("I.1.4 được 20%").presses("Ghi")
    assert re.search(r"I\.1\.4 mới được 20% trong khi đã qua \d\d% thời gian", cu_jut.text)
    cu_jut.says(SAID)
    assert f"vướng mắc “{SAID}”" in cu_jut.text
    cu_jut.presses("Ghi")
    assert f"“{SAID}”" in office.says("vướng mắc").text
    cu_jut.says("I.1.4 được 25%").presses("Ghi")
    assert "thời gian" not in cu_jut.text
    assert len(department.rows(select(lag_question.c.id))) == 1


def test_no_reason_is_no_difficulty(department: Department, cu_jut: Chat) -> None:
    department.at("2026-11-08 09:00")
    cu_jut.says("I.1.4 được 20%").presses("Ghi").says("không")
    assert cu_jut.text.startswith("Cảm ơn anh/chị, không ghi vướng mắc.")
    cu_jut.says("nhiệm vụ của tôi")
    assert department.rows(select(difficulty.c.id)) == []


def test_what_is_asked_instead_of_a_reason_is_answered(department: Department, cu_jut: Chat) -> None:
    department.at("2026-11-08 09:00")
    cu_jut.says("I.1.4 được 20%").presses("Ghi").says("nhiệm vụ của tôi")
    assert cu_jut.text.startswith("TTYT Cư Jút: ")


def test_work_that_keeps_pace_is_not_asked_about(department: Department, cu_jut: Chat) -> None:
    department.at("2026-11-08 09:00")
    cu_jut.says("I.1.4 được 60%").presses("Ghi")
    assert "thời gian" not in cu_jut.text


def test_one_sentence_answers_the_one_that_is_meant(told: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("trả lời vướng mắc của TTYT Cư Jút: Sở đang xem xét")
    assert office.text.startswith("Có 2 vướng mắc như vậy đang chờ.")
    office.says("trả lời vướng mắc II.2.1: Sở cử người hỗ trợ")
    assert "Trả lời: “Sở cử người hỗ trợ”" in office.text
    assert "“Sở cử người hỗ trợ”" not in str(cu_jut.all)
    office.says("có")
    assert "“Sở cử người hỗ trợ”" in cu_jut.text
    assert "Không tìm thấy vướng mắc này" in office.says("trả lời vướng mắc 9.9: không có").text
    cu_jut.says("trả lời vướng mắc I.1.4: không").says("có")
    assert len(told.rows(select(difficulty_note.c.id))) == 1


@pytest.fixture
def behind(department: Department, cu_jut: Chat) -> Department:
    """The morning's reminder on the tenth of November: most of the year is over, and nothing was done."""
    department.at("2026-11-10 08:00")
    return department


def asked_in(text: str) -> list[str]:
    return re.findall(r"^(\S+) mới được \d+% khi đã qua \d+% thời gian", text, re.MULTILINE)


def test_the_reminder_asks_in_one_line_and_the_reason_becomes_a_difficulty(
    behind: Department, office: Chat, cu_jut: Chat
) -> None:
    digest = cu_jut.all[-1]
    (code,) = asked_in(digest.text)
    assert digest.text.splitlines()[-1].endswith("đơn vị có vướng gì không?")
    cu_jut.presses(f"{code}: báo vướng mắc", digest)
    assert cu_jut.text.startswith(f"{code} ")
    cu_jut.says(SAID).presses("Ghi")
    assert f"“{SAID}”" in office.says("vướng mắc").text


def test_the_reason_may_be_a_note_that_goes_to_nobody(behind: Department, office: Chat, cu_jut: Chat) -> None:
    digest = cu_jut.all[-1]
    (code,) = asked_in(digest.text)
    cu_jut.presses(f"{code}: báo vướng mắc", digest).says("làm dồn vào tháng 12")
    cu_jut.presses("Chỉ ghi chú, không chuyển Văn phòng Sở")
    assert "ghi chú “làm dồn vào tháng 12”" in cu_jut.text
    assert "vướng mắc" not in cu_jut.text
    cu_jut.presses("Ghi")
    assert behind.rows(select(difficulty.c.id)) == []


def test_a_unit_is_asked_in_one_reminder_a_week_and_never_again_about_the_same(
    behind: Department, cu_jut: Chat
) -> None:
    codes = asked_in(cu_jut.all[-1].text)
    for day in range(11, 31):
        behind.at(f"2026-11-{day} 08:00")
    digests = [said.text for said in cu_jut.all]
    asked = [code for text in digests for code in asked_in(text)]
    assert codes == asked[:1]
    assert 1 < len(asked) <= 3
    assert len(behind.rows(select(lag_question.c.assignment_id).distinct())) == len(asked)


def test_a_colleague_is_not_asked_the_same(department: Department, cu_jut: Chat) -> None:
    staff = department.chat("TTYT Cư Jút", "staff", "Lê Văn Định")
    department.at("2026-11-10 08:00")
    assert len(asked_in(cu_jut.all[-1].text) + asked_in(staff.all[-1].text)) == 1


def test_nobody_is_asked_about_the_tasks_of_others(department: Department, office: Chat, cu_jut: Chat) -> None:
    department.at("2026-11-10 08:00")
    part, _ = department.assignment("TTYT Đắk Mil", "I.1.4")
    for key in (part, 0, 999999):
        cu_jut.says(f"/visaocham #{key}")
        assert cu_jut.text.startswith("Không tìm thấy")
    assert "quá hạn" in office.all[-1].text
    assert asked_in(office.all[-1].text) == []
