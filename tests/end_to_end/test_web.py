"""The web chat from end to end: the real program, and a browser without its scripts."""

import re
import signal
import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from storage.talk.outbox import LEASE
from tests.end_to_end.program import Program, free_port, until
from tests.telegram.standin import StandIn

ASKS = "nhiệm vụ của tôi"


@pytest.fixture
def browser(program: Program, telegram: StandIn) -> Iterator[httpx.Client]:
    """A browser at the program, which serves the web chat beside Telegram."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    program.settings |= {"WEB": "on", "WEB_PORT": port, "PUBLIC_URL": url}
    with httpx.Client(base_url=url, headers={"Origin": url}) as browser:
        yield browser


def starts(program: Program, browser: httpx.Client, ahead: timedelta = timedelta()) -> None:
    program.start(ahead)
    until(lambda: _answers(browser))


def _answers(browser: httpx.Client) -> bool:
    try:
        return browser.get("/ready").status_code == 200
    except httpx.TransportError:
        return False


def logs_in(browser: httpx.Client, code: str) -> None:
    form = re.search(r'name="form" value="([^"]+)"', browser.get("/chat/login").text)
    assert form
    fields = {"form": form[1], "code": code, "name": "Nguyễn Thị An"}
    assert browser.post("/chat/login", data=fields).headers["location"] == "/chat"


def says(browser: httpx.Client, text: str, event: str) -> None:
    assert browser.post("/chat/say", json={"id": event, "text": text}).status_code == 200


def hears(browser: httpx.Client, begins: str) -> int:
    """How often this was said."""
    lines = browser.get("/chat/updates").json()["lines"]
    return sum(line["text"].startswith(begins) for line in lines if not line["mine"])


def test_a_head_logs_in_asks_and_is_still_there_after_a_crash(program: Program, browser: httpx.Client) -> None:
    starts(program, browser)
    logs_in(browser, program.code)
    says(browser, ASKS, "event-0000000000000001")
    program.stop(signal.SIGKILL)
    # If it was cut off in the midst of answering, nobody else takes the answer up before the lease has run out.
    starts(program, browser, ahead=LEASE)
    until(lambda: hears(browser, "TTYT Cư Jút: "))
    says(browser, ASKS, "event-0000000000000001")
    says(browser, "trợ giúp", "event-0000000000000002")
    until(lambda: len(browser.get("/chat/updates").json()["lines"]) == 5)
    assert hears(browser, "TTYT Cư Jút: ") == 1, "what was sent again is one message"


def test_pages_that_wait_do_not_hold_up_the_end(program: Program, browser: httpx.Client) -> None:
    starts(program, browser)
    logs_in(browser, program.code)
    cursor = browser.get("/chat/updates").json()["cursor"]
    waited: list[int] = []
    page = threading.Thread(target=lambda: waited.append(_wait(browser, cursor)))
    page.start()
    time.sleep(0.3)
    begun = time.monotonic()
    assert program.stop() == 0
    page.join()
    assert time.monotonic() - begun < 5
    assert waited == [200]


def _wait(browser: httpx.Client, cursor: str) -> int:
    return browser.get("/chat/updates", params={"after": cursor}, timeout=30).status_code
