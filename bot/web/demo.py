"""The demo's pages: pick a person, chat as that person, and move the clock."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.web import WebChannel
from bot.web.chat import ChatPages, Person, clock_text, render
from bot.web.guard import LOOPBACK, Guard
from bot.web.lines import LinkTo, OpenFile, Transcript
from bot.web.site import static_route
from locales import Texts

Endpoint = Callable[[Request], Awaitable[Response]]


class DemoClock(Protocol):
    """The demo's clock. Moving it delivers the reminders on the way."""

    def now(self) -> datetime:
        """The demo's present, aware."""

    async def next_reminder(self, person_key: str) -> datetime | None:
        """Move to this person's next reminder; None where none is to come."""

    async def next_day(self) -> datetime:
        """Move by one day."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo's pages need from the program around them; the plain callables may block."""

    channel: WebChannel
    transcript: Transcript
    open_file: OpenFile
    people: Callable[[], Sequence[Person]]
    clock: DemoClock
    say: Texts
    link_to: LinkTo | None = None

    async def person_of(self, request: Request) -> Person | None:
        """The person whom the path names: everybody is free to be anybody here."""
        key = request.path_params["person"]
        people = await asyncio.to_thread(self.people)
        return next((person for person in people if person.key == key), None)

    async def picker(self, _request: Request) -> Response:
        """All the people one may be."""
        people = await asyncio.to_thread(self.people)
        return render("people.html", self.say, people=people, clock=clock_text(self.clock.now(), self.say))

    async def next_reminder(self, request: Request) -> Response:
        """Move the clock to the next reminder of the person whose chat is open."""
        return self._moved(await self.clock.next_reminder(request.query_params.get("person", "")))

    async def next_day(self, _request: Request) -> Response:
        """Move the clock by one day."""
        return self._moved(await self.clock.next_day())

    def _moved(self, now: datetime | None) -> Response:
        """The new time; null where there was nothing to move to."""
        return JSONResponse({"now": clock_text(now, self.say) if now else None})


def web_routes(demo: Demo) -> list[BaseRoute]:
    """All routes of the demo; they answer only to a loopback name."""
    pages = ChatPages(
        demo.channel,
        demo.transcript,
        demo.open_file,
        demo.person_of,
        now=demo.clock.now,
        link_to=demo.link_to,
    )
    guard = Middleware(Guard, say=demo.say, hosts=LOOPBACK)

    def get(path: str, endpoint: Endpoint) -> Route:
        return Route(path, endpoint, methods=["GET"], middleware=[guard])

    def post(path: str, endpoint: Endpoint) -> Route:
        return Route(path, endpoint, methods=["POST"], middleware=[guard])

    return [
        get("/", demo.picker),
        get("/chat/{person}", pages.page),
        get("/chat/{person}/updates", pages.updates),
        get("/chat/{person}/files/{sha256}", pages.file),
        post("/chat/{person}/say", pages.said),
        post("/clock/next-reminder", demo.next_reminder),
        post("/clock/next-day", demo.next_day),
        static_route(demo.say, LOOPBACK),
    ]
