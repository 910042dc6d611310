"""Photos and documents as evidence."""

import pytest
from sqlalchemy import func, select

from storage.schema import evidence, progress_update, stored_file
from storage.tasks.files import file_of_chat
from tests.chat import JPEG, Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def evidence_of(department: Department) -> list[tuple[str, int | None, str, int]]:
    """Code, percent, note and number of files of every update that stands."""
    count = select(func.count()).where(evidence.c.update_id == progress_update.c.id).scalar_subquery()
    counts = department.rows(
        select(progress_update.c.note, count)
        .where(progress_update.c.undone_at.is_(None))
        .order_by(progress_update.c.id)
    )
    return [(code, percent, *rest) for (_, code, percent), rest in zip(department.written(), counts, strict=True)]


def test_a_photo_with_a_caption_is_evidence_of_the_update(department: Department, cu_jut: Chat) -> None:
    cu_jut.sends_photo("I.1.4 được 60%, đã treo băng rôn")
    assert "tiến độ 60%; ghi chú “đã treo băng rôn”; 1 tệp minh chứng" in cu_jut.text
    cu_jut.presses("Ghi")
    assert evidence_of(department) == [("I.1.4", 60, "đã treo băng rôn", 1)]

    cu_jut.says("lịch sử I.1.4").presses("Xem minh chứng (09:00 05/01/2026)")
    said, shown = [said.file for said in cu_jut.replies]
    assert (said, shown is None) == (None, False)


def test_a_photo_alone_is_asked_about(department: Department) -> None:
    chat = department.chat("TTYT Cư Jút", zalo=True).sends_photo()
    assert "1 tệp này là minh chứng cho nhiệm vụ nào?" in chat.text
    assert "không gửi ảnh có thông tin người bệnh" in chat.text
    chat.says("II.2.1")
    assert "II.2.1 Mức độ hoàn thành kế hoạch theo dõi thi hành pháp luật của cơ quan…: 1 tệp minh chứng" in chat.text
    chat.presses("Ghi")
    assert evidence_of(department) == [("II.2.1", None, "", 1)]


def test_a_caption_that_only_names_the_task_is_no_note(department: Department, cu_jut: Chat) -> None:
    cu_jut.sends_photo("I.1.4").presses("Ghi")
    assert evidence_of(department) == [("I.1.4", None, "", 1)]


def test_a_photo_in_reply_to_a_card_is_about_its_task(department: Department, cu_jut: Chat) -> None:
    card = cu_jut.says("xem I.1.4").last
    cu_jut.says("xem II.2.1").sends_photo("treo băng rôn tại cổng", reply_to=card)
    assert "I.1.4 Ban hành" in cu_jut.text
    assert "ghi chú “treo băng rôn tại cổng”; 1 tệp minh chứng" in cu_jut.text
    cu_jut.presses("Ghi")
    assert evidence_of(department) == [("I.1.4", None, "treo băng rôn tại cổng", 1)]


def test_a_photo_joins_the_draft_being_confirmed(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").sends_photo()
    assert "tiến độ 60%; 1 tệp minh chứng" in cu_jut.text
    cu_jut.presses("Ghi")
    assert evidence_of(department) == [("I.1.4", 60, "", 1)]


@BOTH
def test_a_photo_in_reply_to_another_card_leaves_the_draft_alone(department: Department, cu_jut: Chat) -> None:
    card = cu_jut.says("xem II.2.1").last
    draft = cu_jut.says("I.1.4 được 60%").last
    cu_jut.sends_photo(reply_to=card).presses("Ghi")
    assert evidence_of(department) == [("II.2.1", None, "", 1)]
    cu_jut.presses("Ghi", on=draft)
    assert evidence_of(department)[1:] == [("I.1.4", 60, "", 0)]


def test_a_photo_answers_how_far_it_is_together_with_the_number(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("xem I.1.4").presses("Cập nhật tiến độ").sends_photo("60%")
    cu_jut.presses("Ghi")
    assert evidence_of(department) == [("I.1.4", 60, "", 1)]


@pytest.mark.parametrize("caption_on", [0, 1, 2])
def test_an_album_gets_one_answer(department: Department, cu_jut: Chat, caption_on: int) -> None:
    for number in range(3):
        caption = "I.1.4 được 60%" if number == caption_on else ""
        assert cu_jut.sends_photo(caption, group="album").replies == []
    department.passes(seconds=3)
    assert len(cu_jut.replies) == 1
    assert "tiến độ 60%; 3 tệp minh chứng" in cu_jut.text
    cu_jut.presses("Ghi")
    assert evidence_of(department) == [("I.1.4", 60, "", 3)]


@BOTH
def test_an_album_without_words_is_asked_about_once(department: Department, cu_jut: Chat) -> None:
    for _ in range(3):
        cu_jut.sends_photo(group="album")
    department.passes(seconds=3)
    assert len(cu_jut.replies) == 1
    assert "3 tệp này là minh chứng cho nhiệm vụ nào?" in cu_jut.text
    cu_jut.says("I.1.4").says("ghi")
    assert evidence_of(department) == [("I.1.4", None, "", 3)]


@BOTH
@pytest.mark.parametrize(
    ("name", "content", "size", "told"),
    [
        ("video.mp4", b"", 30_000_000, "Tệp “video.mp4” vượt quá 20 MB"),
        ("baocao.exe", b"MZ\x90\0" + bytes(100), None, "Chưa nhận được loại tệp của “baocao.exe”"),
        ("anh.jpg", b"<html><script>", None, "Chưa nhận được loại tệp của “anh.jpg”"),
        ("rong.pdf", b"", None, "Tệp “rong.pdf” không có nội dung"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(
    department: Department, cu_jut: Chat, name: str, content: bytes, size: int | None, told: str
) -> None:
    cu_jut.says("", files=[cu_jut.file(name, content, size)])
    assert told in cu_jut.text
    assert department.rows(select(stored_file.c.id)) == []


def test_a_refused_file_does_not_lose_its_caption(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%", files=[cu_jut.file("x.exe", b"MZ" + bytes(50))])
    assert "Chưa nhận được loại tệp của “x.exe”" in cu_jut.text
    assert "tiến độ 60%" in cu_jut.text
    cu_jut.presses("Ghi")
    assert evidence_of(department) == [("I.1.4", 60, "", 0)]


def test_one_refused_file_does_not_lose_the_others(department: Department, cu_jut: Chat) -> None:
    files = [cu_jut.file("x.exe", b"MZ" + bytes(50)), cu_jut.file("anh.jpg", JPEG)]
    cu_jut.says("I.1.4 được 60%", files=files)
    assert "“x.exe”" in cu_jut.text
    cu_jut.presses("Ghi")
    assert evidence_of(department) == [("I.1.4", 60, "", 1)]


def test_what_is_shown_of_a_photo_says_not_where_it_was_taken_and_the_original_is_kept(
    department: Department, cu_jut: Chat
) -> None:
    assert b"Exif" in JPEG
    cu_jut.sends_photo("I.1.4 được 60%").presses("Ghi")
    for _ in range(2):
        cu_jut.says("lịch sử I.1.4").presses("Xem minh chứng (09:00 05/01/2026)")
        shown = cu_jut.last.file
        assert shown is not None
        assert shown.startswith(b"\xff\xd8")
        assert b"Exif" not in shown
    ((sha256,),) = department.rows(select(stored_file.c.sha256))
    assert department.app.files.read(sha256) == JPEG


def test_a_photo_that_cannot_be_opened_is_not_shown_and_that_is_said(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%", files=[cu_jut.file("hong.jpg", JPEG[:-40])]).presses("Ghi")
    cu_jut.says("lịch sử I.1.4").presses("Xem minh chứng (09:00 05/01/2026)")
    assert cu_jut.last.file is None
    assert "Ảnh “hong.jpg” không mở được để xem" in cu_jut.text


def test_a_photo_that_is_kept_no_longer_is_shown_no_longer(department: Department, cu_jut: Chat) -> None:
    cu_jut.sends_photo("I.1.4 được 60%").presses("Ghi")
    cu_jut.says("lịch sử I.1.4").presses("Xem minh chứng (09:00 05/01/2026)")
    ((sha256,),) = department.rows(select(stored_file.c.sha256))
    files = department.app.files
    assert files.read_shown(sha256)
    files.remove(sha256)
    assert files.read_shown(sha256) is None


@BOTH
def test_a_chat_has_the_files_that_were_sent_into_it_and_no_others(department: Department, cu_jut: Chat) -> None:
    cu_jut.sends_photo("I.1.4 được 60%").presses("Ghi")
    ((sha256,),) = department.rows(select(stored_file.c.sha256))
    colleague = department.chat("TTYT Cư Jút", "staff")

    def has(chat: Chat) -> bool:
        with department.database.begin(department.now, read_only=True) as store:
            return file_of_chat(store, chat.address.channel, chat.address.chat_id, sha256) is not None

    assert (has(cu_jut), has(colleague)) == (True, False)
    colleague.says("lịch sử I.1.4").presses("Xem minh chứng (09:00 05/01/2026)")
    assert has(colleague)
    assert not has(department.chat("TTYT Đắk Mil"))
