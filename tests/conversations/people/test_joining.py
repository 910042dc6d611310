"""Strangers ask to join, and the office lets them in or not."""

from datetime import timedelta

from sqlalchemy import select

from storage.schema import outbox
from tests.chat import Chat, Department
from tests.conversations.people.test_people import posts
from tests.databases import ONCE


def test_a_stranger_asks_and_the_office_lets_them_in(department: Department, office: Chat) -> None:
    stranger = department.stranger("Hoàng Văn Tý", zalo=True)
    stranger.says("xin tham gia, tôi là Tý ở TTYT Cư Jút")
    assert stranger.text.startswith("Đã chuyển yêu cầu tham gia")
    assert stranger.says("xin tham gia").replies == []
    department.passes(minutes=15)
    assert office.all[-1].text.startswith("1 người xin tham gia")
    assert "1. Hoàng Văn Tý (Zalo, 09:00 05/01/2026): “xin tham gia, tôi là Tý ở TTYT Cư Jút”" in office.all[-1].text
    office.says("1").presses("Đồng ý, TTYT Cư Jút").presses("Cán bộ đầu mối")
    assert "Người này sẽ xem và cập nhật được nhiệm vụ của đơn vị." in office.text
    assert posts(department, "Hoàng Văn Tý") == []
    office.presses("Đồng ý")
    assert posts(department, "Hoàng Văn Tý") == ["staff"]
    assert "Văn phòng Sở đã chấp nhận" in stranger.all[-1].text
    assert "Luật Bảo vệ dữ liệu cá nhân" in stranger.all[-1].text
    assert stranger.says("nhiệm vụ của tôi").text.startswith("TTYT Cư Jút:")


@ONCE
def test_a_refusal_is_one_sentence_and_stands(department: Department, office: Chat, colleague: Chat) -> None:
    stranger = department.stranger("Kẻ lạ")
    stranger.says("xin tham gia")
    office.says("ai xin tham gia").says("1").presses("Từ chối").presses("Từ chối")
    assert office.text == "Đã từ chối yêu cầu của Kẻ lạ."
    department.tick()
    assert stranger.all[-1].text.startswith("Văn phòng Sở chưa chấp nhận")
    assert "từ chối lúc 09:00 05/01/2026" in colleague.says("/nguoimoi #1").text
    assert "Trần Văn Bình" in colleague.text


@ONCE
def test_many_strangers_are_one_message_to_the_office(department: Department, office: Chat) -> None:
    for number in range(12):
        department.stranger(f"Người {number}").says("xin tham gia")
        department.passes(minutes=1)
    department.passes(minutes=15)
    assert len(office.all) == 1
    assert office.text.startswith("12 người xin tham gia")
    assert office.text.count("xin tham gia”") == 5
    assert len(department.rows(select(outbox.c.id).where(outbox.c.key.like("joins:%")))) == 1


@ONCE
def test_a_stranger_without_a_word_of_joining_gets_one_hint_a_day(department: Department) -> None:
    stranger = department.stranger()
    assert "nhắn “xin tham gia”" in stranger.says("alo").text
    assert stranger.says("alo").replies == []
    assert stranger.says("xin tham gia").text.startswith("Đã chuyển yêu cầu")
    department.now += timedelta(days=1, minutes=1)
    assert stranger.says("xin tham gia").text.startswith("Đã chuyển yêu cầu")


@ONCE
def test_who_is_linked_already_is_told_so(cu_jut: Chat) -> None:
    assert cu_jut.says("xin tham gia").text.startswith("Anh/chị đã liên kết với trợ lý này")
