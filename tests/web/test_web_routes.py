import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.web.chat import Person
from bot.web.lines import line_as_json
from domain.messages import Choice, IncomingMessage, Reply
from domain.messages import Page as OwnPage
from locales import texts
from storage.talk.transcript import Line
from tests.web.web_backend import Backend

ID = "0123456789abcdef"
HOST = "http://127.0.0.1:8000"


class Client:
    """Asks the application, each request in a loop of its own."""

    def __init__(self, app: Starlette) -> None:
        self.app = app

    def get(self, path: str, **options: Any) -> httpx.Response:
        return asyncio.run(self._ask("GET", path, options))

    def post(self, path: str, **options: Any) -> httpx.Response:
        return asyncio.run(self._ask("POST", path, options))

    async def _ask(self, method: str, path: str, options: dict[str, Any]) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url=HOST) as client:
            return await client.request(method, path, **options)


@pytest.fixture
def backend() -> Backend:
    backend = Backend()
    asyncio.run(backend.channel.start(backend.accept))
    return backend


@pytest.fixture
def client(backend: Backend) -> Client:
    return Client(backend.app())


def say(client: Client, **fields: Any) -> Any:
    return client.post("/chat/a1/say", json={"id": ID, **fields})


def test_the_picker_shows_name_unit_and_role_of_everybody(client: Client) -> None:
    html = client.get("/").text
    for words in (
        "Nguyễn Thị An",
        "Trung tâm Y tế huyện Cư Jút",
        "Thủ trưởng",
        "/chat/b2",
        "Thứ Hai, 05/01/2026 08:00",
    ):
        assert words in html


def test_the_chat_page_names_the_person_and_the_time(client: Client) -> None:
    html = client.get("/chat/a1").text
    assert "Nguyễn Thị An" in html
    assert "Thứ Hai, 05/01/2026 08:00" in html


def test_a_stranger_is_sent_back_to_the_picker(client: Client) -> None:
    answer = client.get("/chat/nobody")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


@pytest.mark.parametrize("path", ["updates", "files/00"])
def test_a_stranger_reads_nothing(client: Client, path: str) -> None:
    assert client.get(f"/chat/nobody/{path}").status_code == 404


def test_a_stranger_says_nothing(client: Client, backend: Backend) -> None:
    assert client.post("/chat/nobody/say", json={"id": ID, "text": "xin chào"}).status_code == 404
    assert backend.accepted == []


def test_a_message_is_accepted_and_its_answer_is_in_the_updates(client: Client, backend: Backend) -> None:
    assert say(client, text="nhiệm vụ của tôi").status_code == 200
    assert backend.accepted == [
        IncomingMessage(backend.channel.address("a1"), ID, text="nhiệm vụ của tôi"),
    ]
    news = client.get("/chat/a1/updates").json()
    assert [(line["mine"], line["text"]) for line in news["lines"]] == [
        (True, "nhiệm vụ của tôi"),
        (False, "Đã nhận: nhiệm vụ của tôi"),
    ]
    assert (news["lines"][0]["day"], news["lines"][0]["time"]) == ("Thứ Hai, 05/01/2026", "08:00")
    assert news["clock"] == "Thứ Hai, 05/01/2026 08:00"


def test_a_second_try_has_the_same_id(client: Client, backend: Backend) -> None:
    say(client, text="xin chào")
    say(client, text="xin chào")
    assert len(backend.accepted) == 1


def test_updates_after_the_cursor_are_only_the_new_lines(client: Client) -> None:
    say(client, text="một")
    cursor = client.get("/chat/a1/updates").json()["cursor"]
    say(client, text="hai", id="fedcba9876543210")
    lines = client.get("/chat/a1/updates", params={"after": cursor}).json()["lines"]
    assert [line["text"] for line in lines] == ["hai", "Đã nhận: hai"]


def test_a_press_carries_row_and_index(client: Client, backend: Backend) -> None:
    backend.answer = lambda _message: Reply("Ghi không?", (Choice("Ghi", "/ghi 7"),))
    say(client, text="1.3 xong")
    line = client.get("/chat/a1/updates").json()["lines"][1]
    assert (line["row"], line["choices"]) == (1, [{"label": "Ghi", "listed": False, "link": ""}])
    say(client, id="fedcba9876543210", pressed=[1, 0])
    assert (backend.accepted[1].kind, backend.accepted[1].pressed) == ("press", (1, 0))


def test_a_file_is_fetched_while_its_message_is_accepted_and_shown_afterwards(client: Client, backend: Backend) -> None:
    files = [("files", ("../ảnh\x07.png", b"\x89PNG", "image/png")), ("files", ("a.svg", b"<svg/>", "image/svg+xml"))]
    assert client.post("/chat/a1/say", data={"id": ID, "text": "ảnh"}, files=files).status_code == 200
    picture, drawing = client.get("/chat/a1/updates").json()["lines"][0]["files"]
    assert picture["name"].startswith("ảnh")
    assert (picture["picture"], drawing["picture"]) == (True, False)
    shown = client.get(f"/chat/a1/files/{picture['sha256']}")
    assert (shown.content, shown.headers["content-type"]) == (b"\x89PNG", "image/png")
    saved = client.get(f"/chat/a1/files/{drawing['sha256']}")
    assert saved.headers["content-type"] == "application/octet-stream"
    assert saved.headers["content-disposition"] == "attachment"
    assert "sandbox" in saved.headers["content-security-policy"]


def test_a_file_is_shown_in_its_own_chat_only(client: Client) -> None:
    client.post("/chat/a1/say", data={"id": ID}, files=[("files", ("a.png", b"\x89PNG", "image/png"))])
    sha256 = client.get("/chat/a1/updates").json()["lines"][0]["files"][0]["sha256"]
    assert client.get(f"/chat/b2/files/{sha256}").status_code == 404


def test_it_refuses_a_file_that_is_too_large_by_its_name(client: Client, backend: Backend) -> None:
    content = bytes(backend.channel.limits.file_bytes + 1)
    answer = client.post("/chat/a1/say", data={"id": ID}, files=[("files", ("to.pdf", content, "application/pdf"))])
    assert answer.status_code == 413
    assert answer.json()["error"].startswith("Tệp “to.pdf” vượt quá 20 MB.")
    assert backend.accepted == []


def test_it_refuses_a_body_that_is_too_large_before_it_is_read_whole(client: Client, backend: Backend) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield bytes(2**20)

    answer = client.post("/chat/a1/say", content=endless())
    assert answer.status_code == 413
    assert "60 MB" in answer.json()["error"]
    assert backend.accepted == []


def test_it_refuses_a_text_that_is_too_long_and_says_how_long(client: Client) -> None:
    assert say(client, text="a" * 20_000).status_code == 200
    answer = say(client, text="a" * 20_001)
    assert answer.status_code == 413
    assert "20001" in answer.json()["error"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        json.dumps({"text": "không có mã"}).encode(),
        json.dumps({"id": "ngắn", "text": "x"}).encode(),
        json.dumps({"id": ID, "text": " "}).encode(),
        json.dumps({"id": ID, "text": 7}).encode(),
        json.dumps({"id": ID, "pressed": [1]}).encode(),
        json.dumps({"id": ID, "pressed": [-1, 0]}).encode(),
        json.dumps({"id": ID, "pressed": [2**70, 0]}).encode(),
        json.dumps({"id": ID, "pressed": ["1", "0"]}).encode(),
    ],
)
def test_it_refuses_what_is_not_a_message_in_one_sentence(client: Client, backend: Backend, body: bytes) -> None:
    answer = client.post("/chat/a1/say", content=body)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")
    assert backend.accepted == []


def test_it_refuses_too_many_files(client: Client, backend: Backend) -> None:
    files = [("files", (f"{n}.png", b"x", "image/png")) for n in range(11)]
    assert client.post("/chat/a1/say", data={"id": ID}, files=files).status_code == 400
    assert backend.accepted == []


def test_a_lone_surrogate_or_a_null_does_not_reach_the_database(client: Client, backend: Backend) -> None:
    client.post("/chat/a1/say", content=b'{"id": "%s", "text": "a\\ud800b\\u0000c"}' % ID.encode())
    assert backend.accepted[0].text == "a?bc"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8000", "", "[::1"])
@pytest.mark.parametrize("path", ["/", "/chat/a1", "/chat/a1/updates", "/static/chat.js"])
def test_it_answers_only_to_a_loopback_name(client: Client, host: str, path: str) -> None:
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 403
    assert "127.0.0.1" in answer.text


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"])
def test_every_loopback_name_is_welcome(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
    ],
)
@pytest.mark.parametrize("path", ["/chat/a1/say", "/clock/next-day", "/clock/next-reminder"])
def test_it_refuses_a_write_by_a_page_of_another_origin(
    client: Client, backend: Backend, headers: dict[str, str], path: str
) -> None:
    before = backend.moment
    assert client.post(path, json={"id": ID, "text": "x"}, headers=headers).status_code == 403
    assert (backend.accepted, backend.moment) == ([], before)


def test_its_own_pages_may_write(client: Client, backend: Backend) -> None:
    headers = {"origin": HOST, "sec-fetch-site": "same-origin"}
    assert client.post("/chat/a1/say", json={"id": ID, "text": "x"}, headers=headers).status_code == 200
    assert len(backend.accepted) == 1


@pytest.mark.parametrize("path", ["/", "/chat/a1", "/chat/a1/updates", "/static/chat.css", "/chat/nobody/updates"])
def test_every_answer_has_strict_headers(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/chat/a1"])
def test_no_page_has_script_or_style_of_its_own(client: Client, path: str) -> None:
    html = client.get(path).text
    assert "<style" not in html
    assert " style=" not in html
    assert " onclick=" not in html
    assert html.count("<script") == html.count('<script type="module" src="/static/')


def test_names_are_escaped_in_the_pages(client: Client, backend: Backend) -> None:
    backend.people = [Person("a1", "<img src=x onerror=alert(1)>", '"{{ 7*7 }}', "'")]
    for path in ("/", "/chat/a1"):
        html = client.get(path).text
        assert "<img src=x" not in html
        assert "&lt;img src=x" in html
        assert "{{ 7*7 }}" in html


def test_the_clock_moves_to_the_next_reminder_and_says_when_there_is_none(client: Client, backend: Backend) -> None:
    assert client.post("/clock/next-reminder?person=a1").json() == {"now": "Thứ Năm, 08/01/2026 08:00"}
    assert client.get("/chat/a1/updates").json()["lines"][0]["text"] == "Nhắc việc: còn 1 việc"
    assert client.post("/clock/next-reminder?person=a1").json() == {"now": None}


def test_the_clock_moves_by_a_day(client: Client) -> None:
    assert client.post("/clock/next-day").json() == {"now": "Thứ Ba, 06/01/2026 08:00"}


def test_a_choice_that_opens_a_page_is_signed_for_the_person_it_was_offered_to(
    client: Client, backend: Backend
) -> None:
    choice = Choice("Gửi tệp", "/guitep", page=OwnPage("upload", 7))
    line = Line("o1", False, "Mời gửi.", (choice,), (), backend.moment, 1, person_id=42)
    shown = line_as_json(line, texts("vi"), lambda page, person: f"/l/{page.kind}/{page.id}-{person}")
    assert shown["choices"] == [{"label": "Gửi tệp", "listed": False, "link": "/l/upload/7-42"}]
    assert line_as_json(line, texts("vi"))["choices"][0]["link"] == ""
