"""What the pages behind signed links share: who may open one, and how a refusal looks."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.links import Links, Ticket
from bot.web.allowance import Allowance
from bot.web.chat import render
from bot.web.said import Refused
from domain.people.rights import follows_all
from locales import DEFAULT, Texts, texts
from storage.database import Database
from storage.people.persons import Person, find_person
from storage.store import Store

WRONG_A_MINUTE, WRONG_AT_ONCE = 6, 20
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Opened:
    """A link that holds: what it says, and the person it was given to, as the rights see them now."""

    ticket: Ticket
    person: Person
    say: Texts

    @property
    def sees_all(self) -> bool:
        """Whether the work of all units is theirs to see."""
        return follows_all(self.person.actor)


class Gate:
    """Opens signed links. Whatever is wrong with one, the answer is the same; an address tries only so many."""

    def __init__(self, database: Database, clock: Callable[[], Any], links: Links) -> None:
        self.database = database
        self.clock = clock
        self.links = links
        self._wrong = Allowance(WRONG_A_MINUTE, WRONG_AT_ONCE)

    async def opened(self, request: Request, kind: str) -> Opened:
        """Who opens the link of this request; raises Refused."""
        ticket = self.links.read(kind, request.path_params["token"])
        opened = await self.ask(lambda store: _opened(store, ticket)) if ticket else None
        if opened is None:
            self._wrong.check(request)
            raise Refused("page-none", 404)
        request.state.say = opened.say
        return opened

    async def ask(self, question: Callable[[Store], Found]) -> Found:
        """What the database answers, in a thread of its own."""
        return await asyncio.to_thread(self._ask, question)

    async def change(self, write: Callable[[Store], Found]) -> Found:
        """What a write answers, in a thread and a transaction of its own."""
        return await asyncio.to_thread(self._change, write)

    def _change(self, write: Callable[[Store], Found]) -> Found:
        with self.database.begin(self.clock()) as store:
            return write(store)

    def _ask(self, question: Callable[[Store], Found]) -> Found:
        with self.database.begin(self.clock(), read_only=True) as store:
            return question(store)


def _opened(store: Store, ticket: Ticket) -> Opened | None:
    """A person who is gone, or holds no post any more, opens nothing."""
    try:
        person = find_person(store, ticket.person_id)
    except LookupError:
        return None
    return Opened(ticket, person, texts(person.locale)) if person.posts else None


Endpoint = Callable[[Any, Request], Awaitable[Response]]


def as_page(endpoint: Endpoint) -> Endpoint:
    """Answer what the endpoint refuses with a page that says what to do."""

    @wraps(endpoint)
    async def answer(pages: Any, request: Request) -> Response:
        try:
            return await endpoint(pages, request)
        except Refused as refused:
            return _refusal(request, refused)

    return answer


def as_data(endpoint: Endpoint) -> Endpoint:
    """Answer what the endpoint refuses with a sentence for the page's script to show."""

    @wraps(endpoint)
    async def answer(pages: Any, request: Request) -> Response:
        try:
            return await endpoint(pages, request)
        except Refused as refused:
            say = getattr(request.state, "say", None) or texts(DEFAULT)
            return JSONResponse({"error": say(refused.key, **refused.values)}, refused.status)

    return answer


def _refusal(request: Request, refused: Refused) -> Response:
    """The page of a refusal; in both languages where nobody knows, or is to learn, whose page it was."""
    known = getattr(request.state, "say", None) if refused.status != 404 else None
    said = [known] if known else [texts("vi"), texts("en")]
    page = render("message.html", said[0], lines=[say(refused.key, **refused.values) for say in said], again="")
    page.status_code = refused.status
    return page
