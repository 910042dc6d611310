"""The web chat in a real browser with the whole program behind it, on a phone and on a desktop."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from storage.schema import evidence, progress_update
from tests.browser import DESKTOP, PHONE, watched
from tests.channels.site import Site
from tests.chat import JPEG

Picture = Callable[[str], None]


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(chromium: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The login."""
    with watched(chromium, request.param, site.url) as page:
        yield page


@pytest.fixture
def picture(page: Page, tmp_path: Path, request: pytest.FixtureRequest) -> Picture:
    """Keeps what is seen as NAME.png, once it fits the screen."""

    def take(name: str) -> None:
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{name} is too wide"
        assert page.screenshot(path=tmp_path / f"{name}.png")

    return take


def comes_in(page: Page, code: str) -> None:
    page.get_by_label("Mã (6 ký tự)").fill(code)
    page.get_by_role("button", name="Vào trò chuyện").click()
    expect(page.get_by_label("Nội dung tin nhắn")).to_be_enabled()


def write(page: Page, words: str) -> None:
    page.get_by_label("Nội dung tin nhắn").fill(words)
    page.keyboard.press("Enter")


def test_a_whole_update_with_a_photo_and_its_yes_and_what_is_left_of_it_after_a_reload(
    page: Page, site: Site, picture: Picture
) -> None:
    picture("login")
    comes_in(page, site.invite(name="Nguyễn Thị An"))
    log = page.get_by_role("log")
    expect(log.get_by_text("Đã liên kết: Trung tâm Y tế huyện Cư Jút")).to_be_visible()
    picture("welcome")
    site.passes(minutes=1)
    page.set_input_files("#files", {"name": "băng rôn.jpg", "mimeType": "image/jpeg", "buffer": JPEG})
    write(page, "I.1.4 được 60%")
    confirm = page.get_by_role("button", name="Ghi", exact=False).first
    expect(confirm).to_be_visible()
    picture("confirm")
    site.passes(minutes=1)
    confirm.click()
    expect(log.get_by_text("Đã ghi", exact=False).first).to_be_visible()
    picture("written")
    with site.database.begin(site.now, read_only=True) as store:
        assert [row.percent for row in store.rows(select(progress_update))] == [60]
        assert len(store.rows(select(evidence))) == 1

    before = log.inner_text()
    page.reload()
    expect(log.get_by_text("Đã ghi", exact=False).first).to_be_visible()
    assert log.inner_text().split() == before.split()


def test_a_reminder_arrives_while_the_page_is_open(page: Page, site: Site, picture: Picture) -> None:
    comes_in(page, site.invite(name="Nguyễn Thị An"))
    log = page.get_by_role("log")
    expect(log.get_by_text("Đã liên kết")).to_be_visible()
    site.at("2026-01-12 08:00")
    expect(log.get_by_text("Thứ Hai, 12/01. TTYT Cư Jút còn")).to_be_visible()
    expect(log).to_have_attribute("aria-live", "polite")
    picture("reminder")


def test_logging_out_leaves_nothing_to_go_back_to(page: Page, site: Site, picture: Picture) -> None:
    comes_in(page, site.invite(name="Nguyễn Thị An"))
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.get_by_role("status")).to_contain_text("Anh/chị đã đăng xuất.")
    picture("left")
    page.go_back()
    expect(page.get_by_label("Mã (6 ký tự)")).to_be_visible()


def test_a_page_that_stays_open_after_the_session_ended_asks_for_a_code(page: Page, site: Site) -> None:
    comes_in(page, site.invite(name="Nguyễn Thị An"))
    write(page, "đăng xuất web")
    expect(page.get_by_label("Mã (6 ký tự)")).to_be_visible()


def test_what_was_written_when_the_session_ended_is_there_after_the_next_login(page: Page, site: Site) -> None:
    comes_in(page, site.invite(name="Nguyễn Thị An"))
    page.get_by_label("Nội dung tin nhắn").fill("I.1.4 được 60%")
    site.let_out(site.newest_person)
    # The page may notice by itself before the words are sent.
    page.keyboard.press("Enter")
    expect(page.get_by_label("Mã (6 ký tự)")).to_be_visible()
    comes_in(page, site.code_for(site.newest_person))
    expect(page.get_by_label("Nội dung tin nhắn")).to_have_value("I.1.4 được 60%")


def test_a_link_opens_the_chat_under_its_persons_name(page: Page, site: Site, picture: Picture) -> None:
    page.goto(site.url + site.link_for(site.person("Nguyễn Thị An")))
    expect(page.get_by_text("Vào trò chuyện với tên Nguyễn Thị An?")).to_be_visible()
    picture("link")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Nội dung tin nhắn")).to_be_enabled()


def test_everything_is_done_by_the_keyboard_alone(page: Page, site: Site, picture: Picture) -> None:
    page.keyboard.type("zzzzz2")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Mã không đúng")
    picture("wrong")
    page.keyboard.press("Control+A")
    page.keyboard.type(site.invite().lower())
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Anh/chị ghi giúp họ và tên")
    expect(page.get_by_label("Họ và tên")).to_be_focused()
    page.keyboard.type("Nguyễn Thị An")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Nội dung tin nhắn")).to_be_focused()
    page.keyboard.type("nhiệm vụ của tôi")
    page.keyboard.press("Enter")
    expect(page.get_by_text("TTYT Cư Jút: 76 nhiệm vụ")).to_be_visible()
    for _ in range(2):  # back over the attachment to the last choice
        page.keyboard.press("Shift+Tab")
    expect(page.locator("#log .choice").last).to_be_focused()
    picture("focus")
    page.keyboard.press("Enter")
    expect(page.locator(".line.mine")).to_have_count(2)
