"""Who may open the web chat, and who may not any more."""

from collections.abc import Callable
from datetime import UTC, datetime
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select, update

from bot.links import Links
from bot.run import channels_of, limits_of_all
from bot.settings import load_settings
from domain.messages import Page
from locales import texts
from storage.database import Database
from storage.people.web_access import offer_code
from storage.schema import invite, membership, web_code, web_session
from tests.channels.site import Browser, Site
from tests.chat import JPEG, Department
from tests.databases import SqliteFiles

WRONG = "Mã không đúng, đã dùng hoặc hết hạn."


def cookie(answer: httpx.Response) -> dict[str, str]:
    """What is said of the session's cookie."""
    (header,) = (one for one in answer.headers.get_list("set-cookie") if one.startswith("dondoc_session="))
    morsel = SimpleCookie(header)["dondoc_session"]
    return {"value": morsel.value, **{name: str(morsel[name]) for name in morsel if morsel[name]}}


def own_code(site: Site, person: int, code: str = "7KQ4MP") -> int:
    """The code that a person got by writing "mở web"."""
    with site.database.begin(site.now) as store:
        return offer_code(store, person, code)


def session_ends(site: Site) -> list[bool]:
    with site.database.begin(site.now) as store:
        return [row.ended_at is not None for row in store.rows(select(web_session))]


@pytest.fixture
def an(site: Site) -> Browser:
    """A browser in which the head of Cư Jút is logged in."""
    browser = site.browser()
    assert browser.logs_in(site.invite(name="Nguyễn Thị An")).status_code == 303
    return browser


def test_a_stranger_is_sent_to_the_login_and_gets_nothing(site: Site) -> None:
    browser = site.browser()
    for path in ("/chat", "/"):
        assert browser.http.get(path, follow_redirects=True).url.path == "/chat/login"
    for path in ("/chat/updates", "/chat/files/00"):
        assert browser.http.get(path).status_code == 404
    assert browser.says("xin chào").json() == {"error": "Phiên đăng nhập đã hết. Anh/chị đăng nhập lại giúp."}


def test_an_invite_opens_the_chat_and_greets(site: Site, an: Browser) -> None:
    page = an.http.get("/chat").text
    assert "Nguyễn Thị An" in page
    assert "Thủ trưởng, Trung tâm Y tế huyện Cư Jút" in page
    assert an.texts()[0].startswith("Đã liên kết: Trung tâm Y tế huyện Cư Jút, vai trò Thủ trưởng.")
    an.says("nhiệm vụ của tôi")
    assert an.texts()[-1].startswith("TTYT Cư Jút: 76 nhiệm vụ")
    assert an.http.get("/chat/login").headers["location"] == "/chat"


def test_the_cookie_is_no_scripts_business_and_lasts(site: Site) -> None:
    kept = cookie(site.browser().logs_in(site.invite(name="An")))
    assert {"httponly", "path", "samesite", "max-age"} <= set(kept)
    assert (kept["samesite"], kept["path"], "secure" in kept) == ("lax", "/", False)
    assert len(kept["value"]) > 40


def test_under_https_the_cookie_travels_no_other_way(sqlite: SqliteFiles, tmp_path: Path) -> None:
    home = "https://dondoc.example.vn"
    with Site(sqlite.copy("department", Department.fill), tmp_path, home=home) as site:
        browser = site.browser()
        browser.http.headers["Origin"] = home
        assert "secure" in cookie(browser.logs_in(site.invite(name="An")))


def test_a_code_that_is_wrong_used_or_expired_is_answered_alike(site: Site) -> None:
    used, expired = site.invite(name="An"), site.invite(name="Bình")
    site.browser().logs_in(used)
    with site.database.begin(site.now) as store:
        store.change(update(invite).where(invite.c.used_at.is_(None)).values(expires_at=site.now))
    answers = [site.browser().logs_in(code) for code in ("ZZZZZ2", "không phải mã", used, expired)]
    assert {answer.status_code for answer in answers} == {403}
    assert all(WRONG in answer.text and "set-cookie" in answer.headers for answer in answers)
    assert not any("dondoc_session" in str(answer.headers) for answer in answers)


def test_an_invite_without_a_name_asks_for_one_and_stays_good(site: Site) -> None:
    code, browser = site.invite(), site.browser()
    answer = browser.logs_in(code)
    assert answer.status_code == 422
    assert "Anh/chị ghi giúp họ và tên" in answer.text
    assert code in answer.text, "what was typed is not typed again"
    assert browser.logs_in(code, "Trần Văn Bình").status_code == 303
    assert "Trần Văn Bình" in browser.http.get("/chat").text


def test_after_twenty_wrong_codes_of_one_address_even_the_right_one_waits(site: Site) -> None:
    browser = site.browser()
    for _ in range(20):
        assert browser.logs_in("ZZZZZ2").status_code == 403
    answer = browser.logs_in(site.invite(name="An"))
    assert answer.status_code == 429
    assert "Đã nhập sai nhiều lần từ mạng này" in answer.text


def test_right_codes_are_not_counted(site: Site) -> None:
    for number in range(22):
        assert site.browser().logs_in(site.invite(name=f"Người {number}")).status_code == 303


@pytest.mark.parametrize("path", ["/chat/login", "/chat/logout", "/chat/say"])
def test_another_sites_page_sends_nothing(site: Site, an: Browser, path: str) -> None:
    answer = an.http.post(path, data={"code": "ZZZZZ2"}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert session_ends(site) == [False]


def test_a_form_that_this_browser_was_not_given_is_refused(site: Site) -> None:
    code = site.invite(name="An")
    answer = site.browser().http.post("/chat/login", data={"code": code, "form": "forged"})
    assert answer.status_code == 403
    assert "Trang đã mở quá lâu" in answer.text
    assert site.browser().logs_in(code).status_code == 303


def test_a_form_without_end_is_not_read(site: Site) -> None:
    answer = site.browser().http.post("/chat/login", data={"code": "Z" * 100_000})
    assert answer.status_code == 413


def test_logging_out_ends_the_session_for_good(site: Site, an: Browser) -> None:
    token = an.http.cookies["dondoc_session"]
    answer = an.http.post("/chat/logout")
    assert answer.headers["location"] == "/chat/login?left"
    assert "Anh/chị đã đăng xuất." in an.http.get("/chat/login?left").text
    assert session_ends(site) == [True]
    an.http.cookies.set("dondoc_session", token)
    assert an.http.get("/chat/updates").status_code == 404


def test_a_session_ends_with_the_post(site: Site, an: Browser) -> None:
    with site.database.begin(site.now) as store:
        store.change(update(membership).values(until=site.now))
    assert an.http.get("/chat/updates").status_code == 404
    assert session_ends(site) == [True]


def test_two_browsers_of_one_person_show_one_conversation(site: Site, an: Browser) -> None:
    an.says("mở web")
    ((person,),) = _rows(site, web_code.c.person_id)
    own_code(site, person)
    second = site.browser()
    assert second.logs_in("7kq4mp").status_code == 303
    second.says("hạn báo cáo")
    assert [line["key"] for line in second.lines()] == [line["key"] for line in an.lines()]
    assert len(an.lines()) == 5, "nobody is greeted twice"


def test_nobody_sees_the_lines_or_files_of_another(site: Site, an: Browser) -> None:
    answer = an.http.post(
        "/chat/say",
        data={"id": an.new_event(), "text": "1.2 được 40%"},
        files={"files": ("anh.jpg", JPEG, "image/jpeg")},
    )
    assert answer.status_code == 200
    (sha256,) = (file["sha256"] for line in an.lines() for file in line["files"])
    shown = an.http.get(f"/chat/files/{sha256}")
    assert (shown.headers["content-type"], shown.content[:3]) == ("image/jpeg", JPEG[:3])
    other = site.browser()
    other.logs_in(site.invite("TTYT Đắk Mil", name="Bình"))
    assert other.http.get(f"/chat/files/{sha256}").status_code == 404
    assert [line["mine"] for line in other.lines()] == [False]


def test_a_link_asks_first_and_opens_once(site: Site) -> None:
    person = site.person("Nguyễn Thị An")
    path = site.links.path(Page("chat", own_code(site, person)), person)
    first, second = site.browser(), site.browser()
    assert "Vào trò chuyện với tên Nguyễn Thị An?" in first.http.get(path).text
    assert second.sends_form(path).headers["location"] == "/chat"
    assert "Nguyễn Thị An" in second.http.get("/chat").text
    late = first.sends_form(path)
    assert (late.status_code, "Liên kết này đã dùng hoặc hết hạn" in late.text) == (410, True)


def test_a_new_link_in_the_same_browser_is_the_same_place(site: Site) -> None:
    person, browser = site.person("Nguyễn Thị An"), site.browser()
    for code in ("7KQ4MP", "8KQ4MP"):
        path = site.links.path(Page("chat", own_code(site, person, code)), person)
        assert browser.sends_form(path).status_code == 303
    assert session_ends(site) == [True, False]


@pytest.mark.parametrize("spoil", [lambda path: path + "x", lambda path: path.replace("/chat/", "/upload/")])
def test_a_link_that_was_not_made_for_this_opens_nothing(site: Site, spoil: Callable[[str], str]) -> None:
    person = site.person("Nguyễn Thị An")
    path = spoil(site.links.path(Page("chat", own_code(site, person)), person))
    assert site.browser().http.get(path).status_code in (404, 410)
    assert site.browser().sends_form(path).status_code in (403, 404, 410)


def test_a_link_is_good_no_longer_than_its_code(site: Site) -> None:
    person = site.person("Nguyễn Thị An")
    path = site.links.path(Page("chat", own_code(site, person)), person)
    site.passes(minutes=15)
    assert site.browser().http.get(path).status_code == 410


def test_who_writes_too_fast_is_asked_to_wait_and_others_are_not(site: Site, an: Browser) -> None:
    assert any(an.says("").status_code == 429 for _ in range(200))
    other = site.browser()
    other.logs_in(site.invite(name="Bình"))
    assert other.says("trợ giúp").status_code == 200


def test_the_pages_speak_english_to_who_chose_it(site: Site, an: Browser) -> None:
    assert "Code (6 characters)" in site.browser().http.get("/chat/login?lang=en").text
    an.says("/ngonngu en")
    page = an.http.get("/chat").text
    assert '<html lang="en">' in page
    assert "Log out" in page
    assert an.http.get("/chat/files/00").json() == {"error": "This file is not found."}


@pytest.mark.parametrize(("asked", "listens", "served"), [("off", "", 0), ("on", "", 1), ("on", "zalo", 0)])
def test_the_web_chat_is_served_where_it_is_asked_for_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str, listens: str, served: int
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in {"WEB": asked, "LISTEN": listens, "PUBLIC_URL": "http://a.vn", "ZALO_TOKENS": "1:abc"}.items():
        monkeypatch.setenv(f"DONDOC_{name}", value)
    settings = load_settings(texts("vi"))
    channels = channels_of(settings, Database(settings.database))
    links = Links(b"k" * 32, lambda: datetime.now(UTC), "http://a.vn")
    assert set(limits_of_all(settings, links)) == {"telegram", "zalo", "web"}, "what others send is written here too"
    assert [channel.limits.home for channel in channels if channel.name == "web"] == ["http://a.vn/chat"] * served


def _rows(site: Site, *columns: Any) -> list[tuple[Any, ...]]:
    with site.database.begin(site.now) as store:
        return [tuple(row) for row in store.rows(select(*columns))]
