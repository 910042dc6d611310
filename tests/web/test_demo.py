"""`dondoc demo` as a newcomer meets it: in a process of its own, in a real browser."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from domain.days.zone import at_local, local_day
from tests.browser import DESKTOP, PHONE
from tests.web.test_web_page import fits_the_screen, png, write

DONDOC = Path(sys.executable).with_name("dondoc")
CLOCKED = Path(__file__).parents[1] / "end_to_end" / "clocked.py"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
HEAD, OFFICE = "Trần Thị Minh Châu", "Hoàng Anh Tuấn"
SLOW = 30_000
EARLY, EVENING = time(6), time(22)


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demo; `folder` is where it was started, with a `.env` that says nonsense."""

    url: str
    folder: Path
    temporary: Path


@pytest.fixture(params=[EARLY], ids=str)
def demo(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Demo]:
    """A demo opened tomorrow at this hour: from eight on its first reminder might come amid a test."""
    folder, temporary = tmp_path / "folder", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    (folder / ".env").write_text("DONDOC_WEB_PORT=cổng nào đó\nDONDOC_TELEGRAM_TOKEN=1:x\n", "utf-8")
    env = {"PATH": os.environ["PATH"], "TMPDIR": str(temporary), "DONDOC_DATABASE_URL": "nonsense", "LANG": "C"}
    now = datetime.now(UTC)
    ahead = at_local(local_day(now) + timedelta(days=1), request.param) - now
    clocked = [sys.executable, str(CLOCKED), str(ahead.total_seconds())]
    process = subprocess.Popen(
        [*clocked, "demo", "--port", "0"], cwd=folder, env=env, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout is not None
    with process:
        found = ADDRESS.search(process.stdout.readline())
        assert found
        yield Demo(found[0], folder, temporary)
        process.terminate()
        assert process.wait(20) == 0


def open_page(chromium: Browser, demo: Demo, viewport: ViewportSize) -> Page:
    context = chromium.new_context(viewport=viewport)
    context.set_default_timeout(SLOW)
    page = context.new_page()
    page.goto(demo.url)
    return page


def be(page: Page, name: str) -> None:
    page.get_by_role("link", name=name).click()
    expect(page.get_by_label("Nội dung tin nhắn")).to_be_enabled()


def told(page: Page, words: str | re.Pattern[str]) -> Locator:
    """The newest message of the bot, once it says these words."""
    last = page.locator(".line:not(.mine)").last
    expect(last).to_contain_text(words, timeout=SLOW)
    return last


def press(page: Page, label: str) -> None:
    page.locator(".line:not(.mine)").last.get_by_role("button", name=re.compile(rf"^\d+\. {label}")).click()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_head_asks_answers_sends_evidence_and_takes_back(
    chromium: Browser, demo: Demo, viewport: ViewportSize
) -> None:
    page = open_page(chromium, demo, viewport)
    assert fits_the_screen(page)
    be(page, HEAD)
    write(page, "nhiem vu cua toi")
    listed = told(page, "TTYT Cư Jút")
    for mark in "🟢🔵🟡🔴🟠⚪":
        expect(listed).to_contain_text(mark)
    assert fits_the_screen(page)

    press(page, "7.4")
    card = told(page, "Nhiệm vụ 7.4")
    for words in ("Khảo sát mức độ hài lòng", "Phối hợp:", "Thời gian:", "sắp đến hạn"):
        expect(card).to_contain_text(words)
    press(page, "Cập nhật tiến độ")
    told(page, "bao nhiêu phần trăm")
    write(page, "65 đã phát 195 trên 300 phiếu")
    told(page, "kiểm tra giúp")
    press(page, "Ghi")
    told(page, "Đã ghi lúc")

    page.set_input_files("#files", {"name": "phiếu.png", "mimeType": "image/png", "buffer": png(64)})
    write(page, "ảnh minh chứng 7.4")
    expect(page.get_by_role("log").get_by_role("img", name="phiếu.png")).to_be_visible()
    told(page, "1 tệp minh chứng")
    press(page, "Ghi")
    told(page, "Đã ghi lúc")
    assert fits_the_screen(page)

    write(page, "lich su 7.4")
    history = told(page, "Lịch sử 7.4")
    expect(history).to_contain_text("65%")
    expect(history).to_contain_text("đã phát 195 trên 300 phiếu")
    expect(history).to_contain_text("1 tệp minh chứng")
    write(page, "hoàn tác")
    told(page, "Rút lại cập nhật gần nhất")
    press(page, "Hoàn tác")
    told(page, "Đã hoàn tác")

    page.reload()
    expect(page.get_by_role("log").get_by_text("nhiem vu cua toi", exact=True)).to_have_count(1)
    told(page, "Đã hoàn tác")
    assert fits_the_screen(page)


def test_reminders_come_by_themselves_as_the_clock_moves(chromium: Browser, demo: Demo) -> None:
    page = open_page(chromium, demo, PHONE)
    be(page, HEAD)
    before = page.locator("#clock").inner_text()
    page.get_by_role("button", name="Đến lần nhắc tiếp theo").click()
    told(page, re.compile(r"TTYT Cư Jút còn \d+ việc"))
    expect(page.get_by_role("status")).to_contain_text("Đã chuyển đến", timeout=SLOW)
    morning = page.locator("#clock").inner_text()
    assert morning.endswith(" 08:00")
    assert morning != before
    page.get_by_role("button", name="+1 ngày").click()
    expect(page.locator("#clock")).not_to_have_text(morning, timeout=SLOW)
    write(page, "vì sao tôi nhận tin này")
    told(page, "ngày làm việc")


@pytest.mark.parametrize("demo", [EVENING], ids=str, indirect=True)
def test_the_office_is_answered_while_what_others_tell_it_waits_for_the_morning(chromium: Browser, demo: Demo) -> None:
    page = open_page(chromium, demo, DESKTOP)
    be(page, HEAD)
    write(page, "7.3 được 30%, vướng kinh phí")
    told(page, "vướng mắc")
    press(page, "Ghi")
    told(page, "đã chuyển Văn phòng Sở")
    page.get_by_role("link", name="Đổi người").click()
    be(page, OFFICE)
    write(page, "tổng hợp")
    expect(page.get_by_role("log")).to_contain_text("21 đơn vị")
    expect(page.get_by_role("log")).to_contain_text("Quá hạn nhiều nhất")
    assert fits_the_screen(page)


def test_it_keeps_everything_in_a_folder_of_its_own_and_leaves_nothing(tmp_path: Path) -> None:
    demo = tmp_path / "folder", tmp_path / "temporary"
    for folder in demo:
        folder.mkdir()
    env = {"PATH": os.environ["PATH"], "TMPDIR": str(demo[1]), "LANG": "C"}
    command = [str(DONDOC), "demo", "--port", "0"]
    with subprocess.Popen(command, cwd=demo[0], env=env, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        assert ADDRESS.search(process.stdout.readline())
        assert [path.name for path in demo[1].glob("*/demo.db")] == ["demo.db"]
        process.terminate()
        assert process.wait(20) == 0
    assert [list(folder.iterdir()) for folder in demo] == [[], []]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "example.com"])
def test_it_refuses_every_address_but_loopback(tmp_path: Path, host: str) -> None:
    ran = subprocess.run([DONDOC, "demo", "--host", host], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert ran.returncode == 2
    assert host in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert ran.stdout == ""
