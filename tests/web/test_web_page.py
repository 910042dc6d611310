"""The pages in a real browser, on a phone and on a desktop."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.types import ASGIApp

from domain.messages import Choice, IncomingMessage, Reply
from tests.browser import DESKTOP, PHONE, watched
from tests.web.web_backend import Backend

EVIL = "<img src=x onerror=\"document.title='hit'\"><script>document.title='hit'</script>"
QUESTION = Reply(
    "Đơn vị có 2 việc:\n1. Kế hoạch\n2. Báo cáo",
    (Choice("Kế hoạch", "/nv 1", listed=True), Choice("Báo cáo", "/nv 2", listed=True), Choice("Xem tiếp", "/tiep")),
)


def answer(message: IncomingMessage) -> Reply:
    return QUESTION if "nhiệm vụ" in message.text.lower() else Reply(f"Đã nhận: {message.text or message.pressed}")


def png(side: int) -> bytes:
    """A grey square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\x80" * side) * side)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.fixture
def backend() -> Backend:
    return Backend(answer)


@pytest.fixture
def url(backend: Backend, serve: Callable[[ASGIApp], AbstractContextManager[str]]) -> Iterator[str]:
    with serve(backend.app()) as url:
        yield url


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(chromium: Browser, url: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The picker."""
    with watched(chromium, request.param, url) as page:
        yield page


def pick(page: Page) -> None:
    page.get_by_role("link", name="Nguyễn Thị An").click()
    expect(page.get_by_label("Nội dung tin nhắn")).to_be_enabled()


def write(page: Page, words: str) -> None:
    page.get_by_label("Nội dung tin nhắn").fill(words)
    page.keyboard.press("Enter")


def fits_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_a_whole_conversation_and_its_history_after_a_reload(page: Page, backend: Backend) -> None:
    pick(page)
    write(page, "nhiệm vụ của tôi")
    log = page.get_by_role("log")
    expect(log.get_by_text("1. Kế hoạch")).to_have_count(2)
    assert fits_the_screen(page)
    page.get_by_role("button", name="3. Xem tiếp").click()
    expect(log.get_by_text("Đã nhận: (1, 2)")).to_be_visible()
    page.set_input_files("#files", {"name": "băng rôn.png", "mimeType": "image/png", "buffer": png(900)})
    expect(page.get_by_text("băng rôn.png")).to_be_visible()
    write(page, "treo băng rôn")
    picture = log.get_by_role("img", name="băng rôn.png")
    expect(picture).to_be_visible()
    picture.click()
    expect(page.get_by_role("dialog", name="băng rôn.png")).to_be_visible()
    page.keyboard.press("Escape")
    assert fits_the_screen(page)
    assert [(m.kind, m.text, m.pressed) for m in backend.accepted] == [
        ("text", "nhiệm vụ của tôi", None),
        ("press", "", (1, 2)),
        ("text", "treo băng rôn", None),
    ]
    page.reload()
    for words in ("nhiệm vụ của tôi", "Đã nhận: (1, 2)", "Đã nhận: treo băng rôn"):
        expect(log.get_by_text(words, exact=True)).to_have_count(1)
    expect(log.get_by_text("Thứ Hai, 05/01/2026")).to_have_count(1)


def test_what_people_write_is_never_html(page: Page, backend: Backend) -> None:
    backend.answer = lambda _message: Reply(f"Tiêu đề\n{EVIL}", (Choice(EVIL, "/x"), Choice(EVIL, "/y", listed=True)))
    pick(page)
    write(page, EVIL)
    expect(page.get_by_role("button", name=EVIL)).to_have_count(2)
    page.wait_for_timeout(100)
    assert "hit" not in page.title()
    assert page.locator("#log script, #log img").count() == 0


def test_an_attached_file_can_be_taken_away_again(page: Page, backend: Backend) -> None:
    pick(page)
    page.set_input_files("#files", {"name": "nhầm.png", "mimeType": "image/png", "buffer": png(8)})
    page.get_by_role("button", name="Bỏ tệp nhầm.png").click()
    write(page, "không có tệp")
    expect(page.get_by_text("Đã nhận: không có tệp")).to_be_visible()
    assert backend.accepted[0].files == ()


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(page: Page) -> None:
    pick(page)
    page.evaluate(
        """() => {
            const files = new DataTransfer();
            files.items.add(new File([new Uint8Array(21 * 2 ** 20)], "to.pdf"));
            const picker = document.querySelector("#files");
            picker.files = files.files;
            picker.dispatchEvent(new Event("change"));
        }"""
    )
    expect(page.get_by_role("status")).to_have_text(re.compile("Tệp “to.pdf” vượt quá 20 MB"))
    expect(page.get_by_role("button", name="Bỏ tệp")).to_have_count(0)


def test_a_refused_message_says_why_and_can_be_edited(page: Page, backend: Backend) -> None:
    pick(page)
    write(page, "a" * 20_001)
    expect(page.get_by_text("Tin dài 20001 ký tự")).to_be_visible()
    page.get_by_role("button", name="Sửa lại").click()
    assert len(page.get_by_label("Nội dung tin nhắn").input_value()) == 20_001
    assert backend.accepted == []


def test_a_lost_network_is_said_and_the_message_goes_out_once_afterwards(page: Page, backend: Backend) -> None:
    pick(page)
    expect(page.get_by_role("button", name="Trợ giúp")).to_be_visible()
    page.context.set_offline(True)
    write(page, "gửi lúc mất mạng")
    expect(page.get_by_role("status")).to_have_text("Mất kết nối, đang thử lại…")
    page.context.set_offline(False)
    expect(page.get_by_text("Đã nhận: gửi lúc mất mạng")).to_be_visible()
    expect(page.get_by_role("status")).to_be_empty()
    assert len(backend.accepted) == 1


def test_a_reminder_arrives_by_itself_when_the_clock_moves(page: Page) -> None:
    pick(page)
    page.get_by_role("button", name="Đến lần nhắc tiếp theo").click()
    expect(page.get_by_role("log").get_by_text("Nhắc việc: còn 1 việc")).to_be_visible()
    expect(page.locator("#clock")).to_have_text("Thứ Năm, 08/01/2026 08:00")
    page.get_by_role("button", name="+1 ngày").click()
    expect(page.locator("#clock")).to_have_text("Thứ Sáu, 09/01/2026 08:00")


def test_everything_is_reached_by_the_keyboard(page: Page, backend: Backend) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Nhiệm vụ của tôi")).to_be_visible()
    page.get_by_label("Nội dung tin nhắn").focus()
    page.keyboard.type("dòng một")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("dòng hai, nhiệm vụ")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="3. Xem tiếp")).to_be_visible()
    for _ in range(2):  # back over the attachment to the last choice
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Đã nhận: (1, 2)")).to_be_visible()
    assert backend.accepted[0].text == "dòng một\ndòng hai, nhiệm vụ"


def test_choices_become_quiet_once_they_are_answered_but_still_work(page: Page) -> None:
    pick(page)
    write(page, "nhiệm vụ của tôi")
    choices = page.get_by_role("group", name="Lựa chọn")
    expect(choices).not_to_have_class(re.compile("old"))
    write(page, "1")
    expect(choices).to_have_class(re.compile("old"))
    expect(page.get_by_text("Đã nhận: 1", exact=True)).to_be_visible()  # drawn, it moves what is above it
    page.get_by_role("button", name="2. Báo cáo").click()
    expect(page.get_by_text("Đã nhận: (1, 1)")).to_be_visible()


def test_the_end_stays_in_sight_when_the_writing_grows(page: Page, backend: Backend) -> None:
    backend.answer = lambda _message: Reply("\n".join(f"Dòng {number}" for number in range(12)) + "\nHết.")
    pick(page)
    for words in ("một", "hai"):
        write(page, words)
        expect(page.get_by_text("Hết.")).to_have_count(1 if words == "một" else 2)
    page.get_by_label("Nội dung tin nhắn").fill("\n\n\n\n")
    expect(page.get_by_text("Hết.").last).to_be_in_viewport()


def test_a_refused_message_stays_where_it_was_said(page: Page) -> None:
    pick(page)
    write(page, "a" * 20_001)
    expect(page.get_by_role("button", name="Sửa lại")).to_be_visible()
    write(page, "tin sau")
    expect(page.get_by_text("Đã nhận: tin sau")).to_be_visible()
    assert "Đã nhận: tin sau" in page.locator(".line").last.inner_text()
