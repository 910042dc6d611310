"""What is read as an announcement, for whom, and what is not."""

import pytest

from domain.desk.announcing import read_announcement, wish


@pytest.mark.parametrize(
    ("message", "to", "units", "text"),
    [
        ("thông báo cho các TTYT: chiều mai họp", "both", "các TTYT", "chiều mai họp"),
        ("Thông báo tới lãnh đạo các đơn vị: họp 8h", "heads", "", "họp 8h"),
        ("thông báo tới lãnh đạo các TTYT: họp", "heads", "các TTYT", "họp"),
        ("thông báo tới lãnh đạo Sở: đã xong", "leaders", "", "đã xong"),
        ("em gửi thông báo đến đầu mối của TTYT Cư Jút: gửi bảng", "staff", "TTYT Cư Jút", "gửi bảng"),
        ("thong bao cho tat ca cac don vi: 1.3 xong truoc 20/3", "both", "", "1.3 xong truoc 20/3"),
        ("thông báo cho toàn ngành:\nDòng một\nDòng hai: hết", "both", "", "Dòng một\nDòng hai: hết"),
        ("Thông báo cho TTYT Cư Jút, TTYT Đắk Mil\nhọp", "both", "TTYT Cư Jút, TTYT Đắk Mil", "họp"),
    ],
)
def test_receivers_and_words_are_told_apart(message: str, to: str, units: str, text: str) -> None:
    read = read_announcement(message)
    assert read is not None
    assert (read.to, read.units, read.text, read.surely) == (to, units, text, True)


@pytest.mark.parametrize(
    "message",
    [
        "thông báo cho các TTYT",
        "1.3 xong: thông báo cho các TTYT",
        "TTYT Cư Jút: 1.3 được 80%",
        "nộp báo cáo quý 1: đã gửi thông báo",
        "họp lúc 14:30 thông báo cho các TTYT",
        "",
        ":",
    ],
)
def test_other_messages_announce_nothing(message: str) -> None:
    assert read_announcement(message) is None


def test_a_word_behind_the_verb_may_be_what_it_is_about() -> None:
    read = read_announcement("thông báo kết quả: 1.3 đạt 80%")
    assert read is not None
    assert not read.surely


@pytest.mark.parametrize(
    ("message", "meant"),
    [
        ("ai chưa đọc thông báo?", "unread"),
        ("rut thong bao", "withdraw"),
        ("Đã nhận ạ", "received"),
        ("các thông báo", "how"),
        ("đã nhận kinh phí", None),
        ("1.3 đã nhận", None),
    ],
)
def test_whole_messages_about_announcements(message: str, meant: str | None) -> None:
    assert wish(message) == meant
