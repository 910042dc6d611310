"""The chat page and what it asks for. Who is asking is found by `access_person`: a picker or a login."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, wraps
from pathlib import Path
from typing import Any

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from bot.channels.web import Unavailable, WebChannel
from bot.web.lines import PICTURES, LinkTo, OpenFile, Transcript, day_text, line_as_json, time_text
from bot.web.said import BODY_BYTES, MAX_FILES, Refused, read_said
from locales import Texts
from storage.transcript import Page

FOLDER = Path(__file__).parent
LONGEST_WAIT = 25.0
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


Method = Callable[["ChatPages", Request], Awaitable[Response]]


def _refusing(endpoint: Method) -> Method:
    """Answer what the endpoint refuses with the sentence that the page shows."""

    @wraps(endpoint)
    async def answer(pages: "ChatPages", request: Request) -> Response:
        try:
            return await endpoint(pages, request)
        except Refused as refused:
            return JSONResponse({"error": pages.say(refused.key, **refused.values)}, refused.status)

    return answer


@dataclass(frozen=True, slots=True)
class ChatPages:
    """The endpoints of the chat of one person, whoever `access_person` says is asking (None: a stranger).

    `home` is where strangers are sent. `now` is given where the page shows a clock that can be moved. `wait`
    is how long, in seconds, a page is kept waiting for news. `link_to` signs links to the other pages.
    """

    channel: WebChannel
    transcript: Transcript
    open_file: OpenFile
    say: Texts
    access_person: Callable[[Request], Awaitable[Person | None]]
    home: str = "/"
    now: Callable[[], datetime] | None = None
    wait: float = LONGEST_WAIT
    link_to: LinkTo | None = None

    async def page(self, request: Request) -> Response:
        """The page itself, empty: its lines come with the first updates."""
        person = await self.access_person(request)
        if person is None:
            return RedirectResponse(self.home, 303)
        context = {"person": person, "home": self.home, "clock": self._clock()}
        return render("chat.html", self.say, **context, settings=self._settings(request.url.path))

    @_refusing
    async def updates(self, request: Request) -> Response:
        """The lines after `after` as soon as there are any; the last hundred at once where it is not given."""
        person = await self._access(request)
        page = await self._news(person.key, request.query_params.get("after"))
        lines = [line_as_json(line, self.say, self.link_to) for line in page.lines]
        return JSONResponse({"lines": lines, "cursor": page.cursor, "clock": self._clock()})

    @_refusing
    async def said(self, request: Request) -> Response:
        """Take one message in; answers once it is committed."""
        person = await self._access(request)
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
        found = await asyncio.to_thread(self.open_file, address, request.path_params["sha256"])
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
            raise Refused("web-unknown-person", 404)
        return person

    async def _news(self, chat_id: str, after: str | None) -> Page:
        """Read, and wait to be woken until there is something to read or the time is up."""
        address = self.channel.address(chat_id)
        loop = asyncio.get_running_loop()
        until = loop.time() + (0 if after is None else self.wait)
        with self.channel.news_of(chat_id) as news:
            while True:
                news.clear()
                page = await asyncio.to_thread(self.transcript, address, after or "")
                if page.lines or not self.channel.listening or not await _is_set(news, until - loop.time()):
                    return page

    def _clock(self) -> str | None:
        return clock_text(self.now(), self.say) if self.now else None

    def _settings(self, base: str) -> dict[str, Any]:
        """What the script needs: texts keep their variables as {name}, for the script to fill in."""
        holes = {name: f"{{{name}}}" for name in ("name", "megabytes", "clock", "limit")}
        texts = {key: self.say(f"web-{key}", **holes) for key in PAGE_TEXTS}
        limits = {"file": self.channel.limits.file_bytes, "body": BODY_BYTES, "files": MAX_FILES}
        return {"base": base, "home": self.home, "texts": texts, "limits": limits}


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


async def _is_set(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), max(seconds, 0))
    except TimeoutError:
        return False
    return True
