"""The upload page and the board as people see them: in a real browser, on a phone and on a desk."""

import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, closing
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, FilePayload, Page, expect
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.types import ASGIApp

from bot.app import App
from bot.channels.web import WebChannel
from bot.links import Links
from bot.web.served import page_routes
from bot.web.site import static_route
from domain.messages import Address
from domain.messages import Page as OwnPage
from locales import texts
from storage.database import Database
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.schema import incoming
from storage.talk.incoming import lock_sender
from tests.browser import DESKTOP, PHONE
from tests.chat import Department, photo
from tests.databases import SqliteFiles, lent
from tests.department import MONDAY, unit_id
from tests.web.test_web_page import fits_the_screen

CHAT = Address("web", "web", "chat-1")
Serve = Callable[[ASGIApp], AbstractContextManager[str]]


class Program:
    """The running program with a head of Cư Jút and somebody of the office in it."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.links = Links(b"the key of a department in tests", self.now)
        self.app = App(database, folder, [WebChannel()], self.now, links=self.links)
        with database.begin(MONDAY) as store:
            self.chat = lock_sender(store, CHAT).conversation_id
            self.head = add_person(store, "Nguyễn Thị <b>An</b>")
            give_post(store, self.head, unit_id(store, "TTYT Cư Jút"), "head")
            link_chat(store, self.chat, self.head)
            self.office = add_person(store, "Trần Văn Bình")
            give_post(store, self.office, unit_id(store, "Văn phòng Sở"), "office")

    def now(self) -> datetime:
        """The first Monday of the year."""
        return MONDAY

    def asgi(self) -> Starlette:
        """What the server serves."""
        return Starlette(routes=[*page_routes(self.app), static_route(texts("vi"))], lifespan=self._running)

    @asynccontextmanager
    async def _running(self, _app: Starlette) -> AsyncIterator[None]:
        await self.app.start(ticks=False)
        yield
        await self.app.delivery.settle()

    def files(self) -> list[str]:
        """The names of the files that came into the chat."""
        with self.database.begin(MONDAY, read_only=True) as store:
            rows = store.rows(select(incoming.c.files).order_by(incoming.c.id))
        return [file[0] for row in rows for file in row.files]


@pytest.fixture
def program(sqlite: SqliteFiles, tmp_path: Path) -> Iterator[Program]:
    with lent(sqlite, "department", Department.fill) as url, closing(Database(url)) as database:
        yield Program(database, tmp_path)


@pytest.fixture
def url(program: Program, serve: Serve) -> Iterator[str]:
    with serve(program.asgi()) as url:
        yield url


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on either screen; nothing may be wrong in its console."""
    context = chromium.new_context(viewport=request.param)
    page = context.new_page()
    wrong: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # The browser notes files that are refused, and networks that are lost.
        if message.type == "error" and not re.search("status of 415|ERR_FAILED", message.text):
            wrong.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert wrong == []


def picture(name: str, color: str = "teal") -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": photo(color)}


def seen(page: Page, folder: Path, name: str) -> None:
    """A picture of the page, whole, and nothing of it beside the screen."""
    page.screenshot(path=folder / f"{name}.png", full_page=True)
    assert fits_the_screen(page)


def test_files_are_chosen_sent_and_told_of(page: Page, url: str, program: Program, tmp_path: Path) -> None:
    page.goto(url + program.links.path(OwnPage("upload", program.chat), program.head))
    expect(page.get_by_text("Nguyễn Thị <b>An</b>")).to_be_visible()
    seen(page, tmp_path, "empty")
    page.set_input_files("#files", [picture("a.jpg"), picture("b.jpg", "red"), picture("nhầm.jpg", "blue")])
    page.set_input_files("#files", {"name": "x.exe", "mimeType": "image/png", "buffer": b"MZ" + bytes(300)})
    page.get_by_role("button", name="Bỏ tệp nhầm.jpg").click()
    page.get_by_label("Nhiệm vụ, tiến độ").fill("I.1.4 được 60%")
    seen(page, tmp_path, "chosen")
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.get_by_role("heading", name="Đã nhận 2 tệp.")).to_be_visible()
    expect(page.get_by_text("Chưa nhận được loại tệp của “x.exe”")).to_be_visible()
    seen(page, tmp_path, "done")
    assert program.files() == ["a.jpg", "b.jpg"]


def test_a_lost_network_loses_no_file(page: Page, url: str, program: Program) -> None:
    page.goto(url + program.links.path(OwnPage("upload", program.chat), program.head))
    page.set_input_files("#files", [picture("a.jpg"), picture("b.jpg", "red")])
    page.route("**/file", lambda route: route.abort(), times=1)
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Mất kết nối")).to_be_visible()
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.get_by_role("heading", name="Đã nhận 2 tệp.")).to_be_visible()
    assert program.files() == ["a.jpg", "b.jpg"]


def test_without_a_script_the_form_works(chromium: Browser, url: str, program: Program, tmp_path: Path) -> None:
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(url + program.links.path(OwnPage("upload", program.chat), program.head))
    page.screenshot(path=tmp_path / "plain.png")
    page.set_input_files("#files", [picture("a.jpg")])
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.get_by_role("heading", name="Đã nhận 1 tệp.")).to_be_visible()
    assert program.files() == ["a.jpg"]
    context.close()


def test_the_page_is_used_with_the_keyboard_alone(page: Page, url: str, program: Program) -> None:
    page.goto(url + program.links.path(OwnPage("upload", program.chat), program.head))
    page.keyboard.press("Tab")
    expect(page.get_by_label("Chọn ảnh hoặc tài liệu")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("I.1.4 được 60%")
    expect(page.get_by_label("Nhiệm vụ, tiến độ")).to_have_value("I.1.4 được 60%")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Chưa có tệp nào gửi được")).to_be_visible()


def test_the_board_leads_to_a_unit_and_a_task(page: Page, url: str, program: Program, tmp_path: Path) -> None:
    page.goto(url + program.links.path(OwnPage("board"), program.office))
    expect(page.get_by_role("heading", name="Bảng theo dõi")).to_be_visible()
    seen(page, tmp_path, "board")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader", name="Báo cáo quý I/2026")).to_be_attached()
    table.get_by_role("link", name="TTYT Cư Jút").click()
    expect(page.get_by_role("heading", name="Trung tâm Y tế huyện Cư Jút")).to_be_visible()
    seen(page, tmp_path, "unit")
    page.get_by_role("link", name=re.compile("^I.1.4 ")).click()
    expect(page.get_by_role("heading", name="I.1.4")).to_be_visible()
    expect(page.get_by_text("Chưa có cập nhật nào.")).to_be_visible()
    seen(page, tmp_path, "task")
    page.get_by_role("link", name="← Bảng theo dõi").click()
    expect(page.get_by_role("heading", name="Bảng theo dõi")).to_be_visible()
    # The pictures that came into view are still being drawn.
    page.wait_for_load_state("networkidle")


def test_on_paper_the_board_is_its_tables_alone(chromium: Browser, url: str, program: Program, tmp_path: Path) -> None:
    page = chromium.new_page(viewport=DESKTOP)
    page.goto(url + program.links.path(OwnPage("board"), program.office))
    page.emulate_media(media="print")
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_text("Trang chỉ để xem")).to_be_hidden()
    expect(page.get_by_role("table")).to_be_visible()
    assert page.pdf(path=tmp_path / "board.pdf").startswith(b"%PDF")
    page.close()
