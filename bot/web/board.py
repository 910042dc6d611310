"""The read-only pages: the board, a unit, their pictures, a task with its history, evidence. Links end with the first.

Rights are asked for by each page anew: a link says who looks, not what may be seen.
"""

import asyncio
import re
from collections.abc import Callable, Sequence
from secrets import token_urlsafe
from typing import Any, TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.processes.pictures import PICTURES, Pictures
from bot.web.allowance import Allowance
from bot.web.chat import render
from bot.web.drawings import Drawings, fingerprint
from bot.web.pages import Gate, Opened, as_page
from bot.web.received import Take
from bot.web.said import Refused, capped
from bot.web.sent import as_download
from domain.days.zone import local_day
from domain.messages import File, IncomingMessage, Page
from domain.people.rights import is_office
from handlers.figures import board_views
from handlers.figures.board_papers import COMMAND, Offer, papers_offered
from handlers.figures.board_pictures import ALL, Wanted, picture_spec
from handlers.figures.boards import BOARD
from storage.database import DatabaseDown
from storage.talk.chats import access_chat, files_sent
from storage.tasks.evidence import access_evidence, access_original

UNIT, TASK, EVIDENCE, ORIGINAL, CHART = "unit", "task", "evidence", "original", "chart"
KINDS = (BOARD, UNIT, TASK, EVIDENCE, ORIGINAL, CHART)
Found = TypeVar("Found")
# Another process works on each for some seconds.
PAPERS_A_MINUTE, PAPERS_AT_ONCE = 3, 6
FIELDS_BYTES = 4 * 1024
_BATCH = re.compile(r"[\w-]{16,40}", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class BoardPages:
    """All of them, by the kind of their link."""

    def __init__(self, gate: Gate, pictures: Pictures, drawings: Drawings, take: Take) -> None:
        self._gate = gate
        self._take = take
        self._allowance = Allowance(PAPERS_A_MINUTE, PAPERS_AT_ONCE)
        self._pictures = pictures
        self._drawings = drawings

    @as_page
    async def board(self, request: Request) -> Response:
        """The office's page; who follows one unit alone is led to the page of that."""
        opened = await self._gate.opened(request, BOARD)
        if not opened.sees_all:
            return RedirectResponse(self._links(opened)(UNIT, opened.person.posts[0].unit_id), 303)
        year, plan = _year(request), _number(request, "kh")
        shown = await self._gate.ask(lambda store: board_views.board(store, opened.say, year, plan))
        files = await self._gate.ask(lambda store: files_sent(store, opened.person.id))
        papers = await self._papers(opened)
        batch, begun = token_urlsafe(18), "lap" in request.query_params
        context = {"files": files, "papers": papers, "batch": batch, "begun": begun, "here": request.url.path}
        return self._page("board.html", opened, board=shown, chart_of=ALL, **context)

    @as_page
    async def paper(self, request: Request) -> Response:
        """Begin to make a paper that the page offers: said in the person's chat, where it comes as every other does."""
        opened = await self._gate.opened(request, BOARD)
        wanted, batch = await _wanted(request)
        if wanted not in dict(await self._papers(opened)) or not _BATCH.fullmatch(batch):
            raise Refused("web-bad-request", 400)
        if not self._allowance.takes(str(opened.person.id)):
            raise Refused("web-too-often", 429)
        chat = await self._gate.ask(lambda store: access_chat(store, opened.person.id, 0))
        if chat is None:
            raise Refused("board-no-chat", 409)
        try:
            await self._take(IncomingMessage(chat, f"paper:{batch}", text=f"{COMMAND} {wanted}"))
        except DatabaseDown:
            raise Refused("web-try-later", 503) from None
        return RedirectResponse(f"{request.url.path.removesuffix('/paper')}?lap=1#files", 303)

    async def _papers(self, opened: Opened) -> Sequence[Offer]:
        """What this person may have made: who follows all units."""
        if not opened.sees_all:
            return []
        today = local_day(self._gate.clock())
        return await self._gate.ask(lambda store: papers_offered(store, opened.say, today))

    @as_page
    async def unit(self, request: Request) -> Response:
        """What a unit owes and follows."""
        opened = await self._gate.opened(request, UNIT)
        shown = await self._gate.ask(
            lambda store: board_views.unit_page(store, opened.person, opened.say, opened.ticket.id)
        )
        others = self._other_units(opened)
        return self._page("unit.html", opened, unit=_found(shown), others=others, chart_of=opened.ticket.id)

    @as_page
    async def task(self, request: Request) -> Response:
        """A task with its history."""
        opened = await self._gate.opened(request, TASK)
        shown = await self._gate.ask(
            lambda store: board_views.task_page(store, opened.person, opened.say, opened.ticket.id)
        )
        originals = is_office(opened.person.actor)
        return self._page("task.html", opened, task=_found(shown), pictures=PICTURES, originals=originals)

    @as_page
    async def chart(self, request: Request) -> Response:
        """A picture of figures, of all units or of the one that the link names."""
        opened = await self._gate.opened(request, CHART)
        year = _year(request) or local_day(self._gate.clock()).year
        wanted = Wanted(request.query_params.get("ve", ""), year, _number(request, "kh"))
        spec = _found(
            await self._gate.ask(lambda store: picture_spec(store, opened.person, opened.say, opened.ticket.id, wanted))
        )
        headers = {"ETag": f'"{fingerprint(spec)}"', "Cache-Control": "private, no-cache"}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        return Response(_found(await self._drawings.png(spec)), media_type="image/png", headers=headers)

    @as_page
    async def evidence(self, request: Request) -> Response:
        """A file as it may be shown."""
        opened = await self._gate.opened(request, EVIDENCE)
        file = _found(await self._gate.ask(lambda store: access_evidence(store, opened.person, opened.ticket.id)))
        return as_download(_found(await self._pictures.shown_or_none(file)), file.name, file.media_type)

    @as_page
    async def original(self, request: Request) -> Response:
        """A file as it was sent: always to be saved, and written down who had it."""
        opened = await self._gate.opened(request, ORIGINAL)
        file = _found(await self._gate.change(lambda store: access_original(store, opened.person, opened.ticket.id)))
        return as_download(await self._read(file), file.name, "")

    def _page(self, template: str, opened: Opened, **context: Any) -> Response:
        return render(template, opened.say, opened=opened, link=self._links(opened), **context)

    def _links(self, opened: Opened) -> Callable[[str, int], str]:
        """Links on from a page; they end when the page's own does."""
        ticket = opened.ticket
        return lambda kind, key: self._gate.links.path(Page(kind, key), ticket.person_id, ticket.until)

    def _other_units(self, opened: Opened) -> list[tuple[int, str]]:
        """The further units of somebody with posts in several."""
        posts = {} if opened.sees_all else {post.unit_id: post.unit_short for post in opened.person.posts}
        return [(key, name) for key, name in posts.items() if key != opened.ticket.id]

    async def _read(self, file: File) -> bytes:
        try:
            return await asyncio.to_thread(self._pictures.files.read, file.sha256)
        except FileNotFoundError:
            raise Refused("page-none", 404) from None


def _found(value: Found | None) -> Found:
    if value is None:
        raise Refused("page-none", 404)
    return value


async def _wanted(request: Request) -> tuple[str, str]:
    """The paper that a form asks for, and the form's own number, so that a second press asks for nothing more."""
    try:
        async with capped(request, FIELDS_BYTES).form(max_files=0, max_fields=2) as form:
            return str(form.get("paper", "")), str(form.get("batch", ""))
    except HTTPException:
        raise Refused("web-bad-request", 400) from None


def _number(request: Request, name: str) -> int | None:
    said = request.query_params.get(name, "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else None


def _year(request: Request) -> int | None:
    year = _number(request, "nam") or 0
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
