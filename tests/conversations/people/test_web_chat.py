"""Somebody linked elsewhere asks for the web chat, and leaves it again."""

import re

import pytest
from sqlalchemy import select

from domain.messages import Limits
from handlers.people.web_chat import enter_with_code, enter_with_link, wants_name
from storage.people.web_access import begin_session, is_open, session_of
from storage.schema import identity, membership, web_code
from storage.store import Store
from tests.chat import Chat, Department
from tests.databases import ONCE

HOME = "https://dondoc.example/chat"


@pytest.fixture
def served(department: Department) -> Department:
    """A department that serves the web chat."""
    department.database.limits = {**department.database.limits, "web": Limits(8000, home=HOME)}
    return department


def code_in(text: str) -> str:
    found = re.search(r"trên web: ([0-9A-Z]{6})\n", text)
    assert found, text
    return found[1]


def comes_in(store: Store, code: str, token: str = "t" * 64, name: str = "") -> int | None:
    """Use a code in a browser; whose it is."""
    entered = enter_with_code(store, code, name, f"chat-{token[:4]}")
    if entered is None:
        return None
    begin_session(store, entered.conversation_id, token, "Chrome, Windows")
    return entered.person.id


@ONCE
def test_where_no_web_chat_is_served_it_says_so(cu_jut: Chat) -> None:
    assert cu_jut.says("mở web").text.startswith("Sở chưa mở trang trò chuyện trên web.")
    assert "mở web" not in cu_jut.says("trợ giúp").text


@ONCE
def test_help_names_the_web_chat_where_there_is_one(served: Department, cu_jut: Chat) -> None:
    assert cu_jut.says("trợ giúp").text.endswith("• “mở web” để dùng trên máy tính")


def test_a_code_opens_the_web_chat_once(served: Department, cu_jut: Chat) -> None:
    cu_jut.says("mở web")
    assert HOME in cu_jut.text
    assert "đến 09:15" in cu_jut.text
    with served.database.begin(served.now) as store:
        assert comes_in(store, code_in(cu_jut.text)) is not None
        assert comes_in(store, code_in(cu_jut.text), "u" * 64) is None
        session = session_of(store, "t" * 64)
    assert session is not None
    assert session.name == "Nguyễn Thị An"
    assert {state for (state,) in served.rows(select(identity.c.state))} == {"active"}


def test_a_code_lasts_a_quarter_of_an_hour_and_only_the_newest_is_good(served: Department, cu_jut: Chat) -> None:
    first = code_in(cu_jut.says("mở web").text)
    second = code_in(cu_jut.says("cho em mã vào web").text)
    with served.database.begin(served.now) as store:
        assert comes_in(store, first) is None
    served.passes(minutes=15)
    with served.database.begin(served.now) as store:
        assert comes_in(store, second) is None


def test_a_link_stands_for_the_code_of_its_person_alone(served: Department, cu_jut: Chat) -> None:
    cu_jut.says("mở web")
    ((key, person),) = served.rows(select(web_code.c.id, web_code.c.person_id))
    with served.database.begin(served.now) as store:
        assert enter_with_link(store, person + 1, key, "fresh") is None
        assert enter_with_link(store, person, key, "fresh") is not None
        assert enter_with_link(store, person, key, "fresh") is None
        assert enter_with_code(store, code_in(cu_jut.text), "", "fresh") is None


def test_every_browser_of_a_person_shows_one_chat(served: Department, cu_jut: Chat) -> None:
    chats = set()
    for token in ("a" * 64, "b" * 64):
        code = code_in(cu_jut.says("mở web").text)
        with served.database.begin(served.now) as store:
            comes_in(store, code, token)
            session = session_of(store, token)
            assert session is not None
            chats.add(session.chat_id)
    assert len(chats) == 1
    assert "Đang mở ở 2 nơi:\n• Chrome, Windows, dùng gần nhất 05/01 09:00" in cu_jut.says("mở web").text


def test_leaving_the_web_chat_leaves_it_in_every_browser(served: Department, cu_jut: Chat) -> None:
    assert cu_jut.says("đăng xuất web").text.startswith("Trang trò chuyện trên web không đang mở ở đâu.")
    code = code_in(cu_jut.says("mở web").text)
    with served.database.begin(served.now) as store:
        comes_in(store, code)
    cu_jut.says("mở web").presses("Đăng xuất khỏi 1 nơi đang mở")
    assert cu_jut.text.startswith("Đã đăng xuất khỏi 1 nơi")
    with served.database.begin(served.now) as store:
        assert session_of(store, "t" * 64) is None


@pytest.mark.parametrize(("days", "open_still"), [(29, True), (31, False)])
def test_a_browser_that_rests_for_a_month_is_let_out(
    served: Department, cu_jut: Chat, days: int, open_still: bool
) -> None:
    code = code_in(cu_jut.says("mở web").text)
    with served.database.begin(served.now) as store:
        entered = enter_with_code(store, code, "", "fresh")
        assert entered is not None
        begin_session(store, entered.conversation_id, "t" * 64, "")
    served.passes(days=days)
    with served.database.begin(served.now) as store:
        assert (session_of(store, "t" * 64) is not None) == open_still
        assert is_open(store, entered.address) == open_still


def test_an_invite_is_used_up_by_the_web_too_and_wants_a_name_where_it_has_none(served: Department) -> None:
    code = served.invite("TTYT Cư Jút")
    with served.database.begin(served.now) as store:
        assert wants_name(store, code)
        assert not wants_name(store, "ZZZZZ2")
        entered = enter_with_code(store, code.lower(), "Trần Văn Bình", "fresh")
        assert entered is not None
        assert entered.greeting is not None
        assert "Trung tâm Y tế huyện Cư Jút, vai trò Thủ trưởng" in entered.greeting.text
        assert enter_with_code(store, code, "Trần Văn Bình", "fresh") is None
    assert served.stranger().says(code).text.startswith("Mã mời không đúng, đã dùng hoặc hết hạn.")


def test_somebody_without_a_post_is_not_let_in(served: Department, cu_jut: Chat) -> None:
    code = code_in(cu_jut.says("mở web").text)
    with served.database.begin(served.now) as store:
        store.change(membership.update().values(until=served.now))
        assert comes_in(store, code) is None
