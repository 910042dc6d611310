"""The chat page and what it asks for. Who is asking is found by `access_person`: a picker or a login."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, wraps
from pathlib import Path
from typing import Any

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from bot.channels.web import Unavailable, WebChannel
from bot.web.allowance import Allowance
from bot.web.lines import PICTURES, LinkTo, OpenFile, Transcript, day_text, line_as_json, time_text
from bot.web.said import BODY_BYTES, MAX_FILES, Refused, read_said
from locales import DEFAULT, Texts, texts
from storage.database import DatabaseDown
from storage.talk.transcript import Page

FOLDER = Path(__file__).parent
LONGEST_WAIT = 25.0
# Seconds after which it is looked whether a waiting page is still there.
LOOK_AGAIN = 5.0
FILE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cache-Control": "private, max-age=3600",
}
PAGE_TEXTS = (
    "answering", "body-too-large", "bot", "choices", "clock-failed", "clock-moved", "clock-moving",
    "clock-none", "edit-again", "file-too-large", "lost", "not-sent", "open-picture", "remove-file",
    "sending", "too-many-files", "you",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who chats: `key` is the id of the web chat."""

    key: str
    name: str
    unit: str
    role_label: str
    language: str = DEFAULT


Method = Callable[["ChatPages", Request], Awaitable[Response]]


def _refusing(endpoint: Method) -> Method:
    """Answer what the endpoint refuses with the sentence that the page shows."""

    @wraps(endpoint)
    async def answer(pages: "ChatPages", request: Request) -> Response:
        try:
            return await endpoint(pages, request)
        except Refused as refused:
            return _refusal(request, refused)
        except DatabaseDown:
            return _refusal(request, Refused("web-try-later", 503))

    return answer


def _refusal(request: Request, refused: Refused) -> Response:
    say = texts(getattr(request.state, "language", DEFAULT))
    return JSONResponse({"error": say(refused.key, **refused.values)}, refused.status)


@dataclass(frozen=True, slots=True)
class ChatPages:
    """The endpoints of the chat of one person, whoever `access_person` says is asking (None: a stranger).

    `home` is where strangers are sent, and `stranger` names the sentence for what they say. `leave` is where one who
    logged in logs out. `now` is given where the page shows a clock that can be moved. `wait` is how long, in seconds,
    a page is kept waiting for news. `link_to` signs links to the other pages.
    """

    channel: WebChannel
    transcript: Transcript
    open_file: OpenFile
    access_person: Callable[[Request], Awaitable[Person | None]]
    home: str = "/"
    stranger: str = "web-unknown-person"
    leave: str = ""
    now: Callable[[], datetime] | None = None
    wait: float = LONGEST_WAIT
    link_to: LinkTo | None = None
    allowance: Allowance = field(default_factory=lambda: Allowance(a_minute=60, burst=30))

    async def page(self, request: Request) -> Response:
        """The page itself, empty: its lines come with the first updates."""
        person = await self.access_person(request)
        if person is None:
            return RedirectResponse(self.home, 303)
        say = texts(person.language)
        context = {"person": person, "home": self.home, "leave": self.leave, "clock": self._clock(say)}
        return render("chat.html", say, **context, settings=self._settings(say, request.url.path, person.key))

    @_refusing
    async def updates(self, request: Request) -> Response:
        """The lines after `after` as soon as there are any; the last hundred at once where it is not given."""
        person = await self._access(request)
        page = await self._news(request, person.key)
        say = texts(person.language)
        lines = [line_as_json(line, say, self.link_to) for line in page.lines]
        return JSONResponse({"lines": lines, "cursor": page.cursor, "clock": self._clock(say)})

    @_refusing
    async def said(self, request: Request) -> Response:
        """Take one message in; answers once it is committed."""
        person = await self._access(request)
        if not self.allowance.takes(person.key):
            raise Refused("web-too-fast", 429)
        said = await read_said(request, self.channel.limits)
        try:
            await self.channel.say(person.key, said.id, said.text, said.files, said.pressed)
        except Unavailable:
            raise Refused("web-try-later", 503) from None
        return JSONResponse({})

    @_refusing
    async def file(self, request: Request) -> Response:
        """A file of this chat; only pictures are shown in the browser, all else is saved."""
        person = await self._access(request)
        address = self.channel.address(person.key)
        found = await self.open_file(address, request.path_params["sha256"])
        if found is None:
            raise Refused("web-no-such-file", 404)
        content, media_type = found
        if media_type in PICTURES:
            return Response(content, media_type=media_type, headers=FILE_HEADERS)
        headers = {**FILE_HEADERS, "Content-Disposition": "attachment"}
        return Response(content, media_type="application/octet-stream", headers=headers)

    async def _access(self, request: Request) -> Person:
        person = await self.access_person(request)
        if person is None:
            raise Refused(self.stranger, 404)
        request.state.language = person.language
        return person

    async def _news(self, request: Request, chat_id: str) -> Page:
        """Read, and wait to be woken until there is something to read, the time is up or the page is gone."""
        after = request.query_params.get("after")
        address = self.channel.address(chat_id)
        loop = asyncio.get_running_loop()
        until = loop.time() + (0 if after is None else self.wait)
        with self.channel.news_of(chat_id) as news:
            while True:
                news.clear()
                page = await asyncio.to_thread(self.transcript, address, after or "")
                if page.lines or not self.channel.listening or not await _is_set(news, request, until):
                    return page

    def _clock(self, say: Texts) -> str | None:
        return clock_text(self.now(), say) if self.now else None

    def _settings(self, say: Texts, base: str, person: str) -> dict[str, Any]:
        """What the script needs: texts keep their variables as {name}, for the script to fill in."""
        holes = {name: f"{{{name}}}" for name in ("name", "megabytes", "clock", "limit")}
        words = {key: say(f"web-{key}", **holes) for key in PAGE_TEXTS}
        limits = {"file": self.channel.limits.file_bytes, "body": BODY_BYTES, "files": MAX_FILES}
        return {"base": base, "home": self.home, "person": person, "texts": words, "limits": limits}


def clock_text(moment: datetime, say: Texts) -> str:
    """The demo's clock: "Thứ Hai, 05/01/2026 08:00"."""
    return f"{day_text(moment, say)} {time_text(moment)}"


def render(template: str, say: Texts, **context: Any) -> HTMLResponse:
    """A page from templates/, in the language of `say`."""
    return HTMLResponse(_templates().get_template(template).render(say=say, **context))


@cache
def _templates() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(FOLDER / "templates")
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)


async def _is_set(event: asyncio.Event, request: Request, until: float) -> bool:
    """Wait for the event, by the loop's clock no longer than `until`; False too once nobody waits for the answer."""
    loop = asyncio.get_running_loop()
    while (left := until - loop.time()) > 0:
        try:
            await asyncio.wait_for(event.wait(), min(left, LOOK_AGAIN))
        except TimeoutError:
            if left > LOOK_AGAIN and await request.is_disconnected():
                return False
        else:
            return True
    return False
