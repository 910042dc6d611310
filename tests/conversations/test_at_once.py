"""What happens at the same moment, on several connections."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from sqlalchemy import func, select

from bot.conversation import receive
from domain.messages import IncomingMessage
from storage.schema import conversation, incoming, join_request, outbox
from tests.chat import Chat, Department

AT_ONCE = 4


def all_at_once(department: Department, messages: list[IncomingMessage]) -> list[int]:
    """Take messages in, each on a thread of its own; how many answers each got."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        take = partial(receive, department.database, now=department.now, lease="test")
        return sorted(len(rows) for rows in pool.map(take, messages))


def test_one_event_that_comes_several_times_at_once_is_answered_once(department: Department, cu_jut: Chat) -> None:
    message = IncomingMessage(cu_jut.address, "m1", text="nhiệm vụ của tôi")
    assert all_at_once(department, [message] * AT_ONCE) == [0, 0, 0, 1]
    assert department.rows(select(func.count()).select_from(incoming)) == [(1,)]


def test_the_first_words_of_a_stranger_make_one_conversation(department: Department) -> None:
    stranger = department.stranger()
    said = [IncomingMessage(stranger.address, f"m{n}", text="xin chào") for n in range(AT_ONCE)]
    assert all_at_once(department, said) == [0, 0, 0, 1]
    assert department.rows(select(func.count()).select_from(conversation)) == [(1,)]
    assert department.rows(select(func.count()).select_from(join_request)) == [(1,)]


def test_several_yeses_at_once_write_once(department: Department, cu_jut: Chat) -> None:
    shown = cu_jut.says("I.1.4 được 60%").last
    presses = [IncomingMessage(cu_jut.address, f"p{n}", "press", pressed=(shown.row, 0)) for n in range(AT_ONCE)]
    all_at_once(department, presses)
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    texts = [body["text"] for (body,) in department.rows(select(outbox.c.body).order_by(outbox.c.id))]
    assert sum(text.startswith("Đã ghi lúc") for text in texts) == 1
    assert sum(text.startswith("Nội dung này đã được ghi") for text in texts) == AT_ONCE - 1


def test_of_two_who_note_a_report_at_once_one_is_told_of_the_other(department: Department, cu_jut: Chat) -> None:
    deputy = department.chat("TTYT Cư Jút", "staff", "Lê Thị Dung")
    report = department.report("TTYT Cư Jút", "Q1-2026")
    rows = [(chat, chat.says(f"/danop #{report}").last.row) for chat in (cu_jut, deputy)]
    all_at_once(department, [IncomingMessage(chat.address, "yes", "press", pressed=(row, 0)) for chat, row in rows])
    newest = select(outbox.c.body).order_by(outbox.c.id.desc()).limit(2)
    texts = sorted(body["text"] for (body,) in department.rows(newest))
    assert "không ghi lần nữa" in texts[0] + texts[1]
    assert sum("đúng hạn" in text for text in texts) == 1


def test_a_code_used_twice_at_once_links_one(department: Department) -> None:
    code = department.invite("TTYT Cư Jút")
    strangers = [department.stranger(f"Người {n}") for n in range(AT_ONCE)]
    all_at_once(department, [IncomingMessage(chat.address, "m", text=f"lienket {code}") for chat in strangers])
    texts = [body["text"] for (body,) in department.rows(select(outbox.c.body))]
    assert sum(text.startswith("Đã liên kết") for text in texts) == 1
    assert sum(text.startswith("Mã mời không đúng") for text in texts) == AT_ONCE - 1
