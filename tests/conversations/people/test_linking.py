"""Who may talk to us: invite codes, strangers, chats that come and go."""

import pytest
from sqlalchemy import select

from storage.schema import identity, join_request, progress_update
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

HINT = "Để bắt đầu, anh/chị gửi mã mời"
WRONG = "Mã mời không đúng, đã dùng hoặc hết hạn."


@pytest.mark.parametrize("said", ["LIENKET {}", "lienket {}", "/start {}", "{}"])
def test_a_code_links_a_stranger_to_the_post(department: Department, said: str) -> None:
    code = department.invite("TTYT Cư Jút")
    stranger = department.stranger("Nguyễn Thị An")
    stranger.says(said.format(code))
    assert stranger.text.startswith("Đã liên kết: Trung tâm Y tế huyện Cư Jút, vai trò Thủ trưởng.")
    assert "76 nhiệm vụ, 5 báo cáo" in stranger.text
    stranger.presses("Nhiệm vụ của tôi")
    assert stranger.text.startswith("TTYT Cư Jút: 76 nhiệm vụ")


def test_a_code_links_only_once(department: Department) -> None:
    code = department.invite("TTYT Cư Jút")
    department.stranger().says(code)
    second = department.stranger().says(f"lienket {code}")
    assert second.text.startswith(WRONG)
    assert HINT in second.says("nhiệm vụ của tôi").text


def test_a_code_expires_after_a_week(department: Department) -> None:
    code = department.invite("TTYT Cư Jút")
    department.passes(days=7)
    assert department.stranger().says(code).text.startswith(WRONG)


def test_after_five_wrong_codes_even_the_right_one_waits_an_hour(department: Department) -> None:
    code = department.invite("TTYT Cư Jút")
    stranger = department.stranger()
    for wrong in ("ZZZZZ2", "ZZZZZ3", "ZZZZZ4", "ZZZZZ5", "ZZZZZ6"):
        assert stranger.says(f"lienket {wrong}").text.startswith(WRONG)
    assert "Đã nhập sai 5 lần" in stranger.says(f"lienket {code}").text
    assert department.stranger().says("xin chào").text != ""

    department.passes(minutes=60)
    assert stranger.says(f"lienket {code}").text.startswith("Đã liên kết")


@BOTH
def test_a_stranger_gets_one_hint_a_day_and_nothing_else(department: Department) -> None:
    stranger = department.stranger("Phạm Văn Lạ")
    assert HINT in stranger.says("nhiệm vụ của TTYT Cư Jút").text
    for text in ("I.1.4 xong", "/nhiemvu", "trợ giúp", "", "/ghi 1"):
        assert stranger.says(text).replies == []
    assert stranger.sends_photo("I.1.4").replies == []
    assert stranger.presses_row(1, 0).replies == []

    department.passes(hours=24)
    assert HINT in stranger.says("xin chào").text
    assert department.rows(select(join_request.c.sender_name)) == [("Phạm Văn Lạ",)]
    assert department.rows(select(progress_update.c.id)) == []


def test_files_of_strangers_are_not_fetched(department: Department) -> None:
    stranger = department.stranger()
    photo = stranger.file("anh.jpg", b"whatever")
    stranger.channel.held.clear()
    assert HINT in stranger.says("I.1.4", files=[photo]).text


def test_a_known_person_brings_a_second_post(department: Department, cu_jut: Chat) -> None:
    cu_jut.says(f"lienket {department.invite('TTYT Đắk Mil', 'staff')}")
    assert "Trung tâm Y tế huyện Cư Jút, vai trò Thủ trưởng" in cu_jut.text
    assert "Trung tâm Y tế huyện Đắk Mil, vai trò Cán bộ đầu mối" in cu_jut.text
    cu_jut.says("nhiệm vụ của tôi")
    assert cu_jut.text.startswith("TTYT Cư Jút, TTYT Đắk Mil:")
    assert "TTYT Đắk Mil: " in cu_jut.text.split("\n", 1)[1]


def test_a_chat_that_blocked_us_is_not_written_to_until_it_is_back(department: Department, cu_jut: Chat) -> None:
    cu_jut.blocks()
    assert department.rows(select(identity.c.state)) == [("blocked",)]
    department.at("2026-01-12 08:00")
    assert cu_jut.replies == []

    cu_jut.unblocks()
    assert department.rows(select(identity.c.state)) == [("active",)]
    department.at("2026-01-14 08:00")
    assert "Thứ Tư, 14/01. TTYT Cư Jút còn" in cu_jut.text


@BOTH
def test_writing_again_unblocks(department: Department, cu_jut: Chat) -> None:
    cu_jut.blocks()
    assert cu_jut.says("nhiệm vụ của tôi").text.startswith("TTYT Cư Jút")
    assert department.rows(select(identity.c.state)) == [("active",)]


def test_the_answers_can_be_english(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("/ngonngu en").says("/tasks")
    assert cu_jut.text.startswith("TTYT Cư Jút: 76 tasks, 5 reports")
    cu_jut.says("I.1.4 60%")
    assert cu_jut.text.startswith("This is what I understood; please check:")
    cu_jut.presses("Save")
    assert "Saved at 09:00 05/01/2026:" in cu_jut.text
    cu_jut.says("undo").presses(cu_jut.choices[0])
    assert department.written() == []
    assert cu_jut.says("/ngonngu vi").text == "Từ nay tôi trả lời bằng tiếng Việt."


def test_the_language_is_asked_where_none_is_named(department: Department) -> None:
    chat = department.chat("TTYT Cư Jút", zalo=True).says("/ngonngu")
    assert "[2] English" in chat.text
    assert chat.says("2").choices == ("My tasks",)
