"""The login page: a code, or the signed link that a code came with; every code that is no good is answered alike."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.links import Links, Ticket
from bot.settings import WEB_CHAT
from bot.web.allowance import Allowance, address_of
from bot.web.chat import render
from bot.web.forms import FIELD, Forms
from bot.web.said import Refused, capped
from bot.web.sessions import Sessions
from handlers.people.web_chat import LINK, enter_with_code, enter_with_link, wants_name
from locales import DEFAULT, LANGUAGES, texts
from storage.database import DatabaseDown
from storage.people.persons import find_person

LOGIN = f"{WEB_CHAT}/login"
LOGOUT = f"{WEB_CHAT}/logout"
FORM_BYTES = 16 * 1024
LONGEST_NAME = 100
# Wrong codes: of one address, behind which a whole office may sit, and of all.
WRONG_A_MINUTE, WRONG_AT_ONCE = 1 / 3, 20
ALL_WRONG_A_MINUTE, ALL_WRONG_AT_ONCE = 5, 300
_EVERYBODY = "*"
_NAME_NEEDED = "web-login-name-needed"


@dataclass(frozen=True, slots=True)
class Login:
    """The endpoints that let a browser in and out. `fresh` makes the id of a new chat."""

    sessions: Sessions
    links: Links
    forms: Forms
    fresh: Callable[[], str]
    language: str = DEFAULT
    wrong: Allowance = field(default_factory=lambda: Allowance(WRONG_A_MINUTE, WRONG_AT_ONCE))
    all_wrong: Allowance = field(default_factory=lambda: Allowance(ALL_WRONG_A_MINUTE, ALL_WRONG_AT_ONCE))

    async def form(self, request: Request) -> Response:
        """Ask for a code; who is logged in goes on to the chat."""
        if await self.sessions.person_of(request):
            return RedirectResponse(WEB_CHAT, 303)
        return self._page(request, note="web-login-left" if "left" in request.query_params else "")

    async def enter(self, request: Request) -> Response:
        """Try the code that was typed."""
        form: FormData | None = None
        try:
            form = await self._form(request)
            return await self._with_code(request, _word(form, "code"), _word(form, "name"))
        except Refused as refused:
            return self._page(request, refused, typed=form)
        except DatabaseDown:
            return self._page(request, Refused("web-try-later", 503), typed=form)

    async def link(self, request: Request) -> Response:
        """Ask whether to come in under the name that the link was made for."""
        ticket = self._ticket(request)
        name = await asyncio.to_thread(self._name, ticket) if ticket else ""
        return self._page(request, name=name) if name else self._page(request, Refused("web-login-link-old", 410))

    async def enter_by_link(self, request: Request) -> Response:
        """Use the link up."""
        try:
            await self._form(request)
            ticket = self._ticket(request)
            enter = ticket and partial(enter_with_link, person_id=ticket.person_id, code_id=ticket.id)
            token = await self.sessions.let_in(request, partial(enter, fresh=self.fresh())) if enter else None
            return self._in(token) if token else self._page(request, Refused("web-login-link-old", 410))
        except Refused as refused:
            return self._page(request, refused)

    async def leave(self, request: Request) -> Response:
        """Log out."""
        await self.sessions.let_out(request)
        return self.sessions.forget(RedirectResponse(f"{LOGIN}?left", 303))

    async def _with_code(self, request: Request, code: str, name: str) -> Response:
        address = address_of(request)
        if not (self.wrong.has_place(address) and self.all_wrong.has_place(_EVERYBODY)):
            raise Refused("web-login-too-often", 429)
        if not name and await asyncio.to_thread(self._wants_name, code):
            raise Refused(_NAME_NEEDED, 422)
        enter = partial(enter_with_code, code=code, name=name, fresh=self.fresh())
        token = await self.sessions.let_in(request, enter)
        if token is None:
            self.wrong.takes(address)
            self.all_wrong.takes(_EVERYBODY)
            raise Refused("web-login-wrong", 403)
        return self._in(token)

    def _in(self, token: str) -> Response:
        return self.sessions.keep(RedirectResponse(WEB_CHAT, 303), token)

    def _wants_name(self, code: str) -> bool:
        with self.sessions.database.begin(self.sessions.clock(), read_only=True) as store:
            return wants_name(store, code)

    def _name(self, ticket: Ticket) -> str:
        with self.sessions.database.begin(self.sessions.clock(), read_only=True) as store:
            return find_person(store, ticket.person_id).name

    def _ticket(self, request: Request) -> Ticket | None:
        return self.links.read(LINK, request.path_params["token"]) if "token" in request.path_params else None

    async def _form(self, request: Request) -> FormData:
        """What was typed, from a page of ours."""
        form = await capped(request, FORM_BYTES).form(max_files=0, max_fields=5)
        self.forms.check(request, form)
        return form

    def _page(
        self,
        request: Request,
        refused: Refused | None = None,
        *,
        note: str = "",
        name: str = "",
        typed: FormData | None = None,
    ) -> Response:
        language = _language(request, self.language)
        say = texts(language)
        context: dict[str, Any] = {
            "error": say(refused.key, **refused.values) if refused else "",
            "wrong": "name" if refused and refused.key == _NAME_NEEDED else "code",
            "note": say(note) if note else "",
            "name": name,
            "typed": {word: _word(typed, word) for word in ("code", "name")} if typed else {},
            "form": (FIELD, self.forms.field(request)),
            "action": request.url.path if name else LOGIN,
            "other": next(other for other in LANGUAGES if other != language),
            "language": language,
        }
        page = render("login.html", say, **context)
        page.status_code = refused.status if refused else 200
        return self.forms.seal(request, page)


def _word(form: FormData, name: str) -> str:
    value = form.get(name)
    return " ".join(value.replace("\0", "").split())[:LONGEST_NAME] if isinstance(value, str) else ""


def _language(request: Request, usual: str) -> str:
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else usual
