"""The upload page: photos and documents from a phone, with a script one by one, without one as a plain form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.channels.web import Upload
from bot.web.allowance import Allowance
from bot.web.chat import render
from bot.web.pages import Gate, Opened, as_data, as_page
from bot.web.received import FILE_BYTES, MOST_FILES, Uploads
from bot.web.said import BODY_BYTES, Refused, capped, fields_of, uploads_of
from domain.messages import Address, File, Limits
from domain.people.rights import is_office
from storage.database import DatabaseDown
from storage.talk.chats import access_chat

KIND = "upload"
LIMITS = Limits(text=500, file_bytes=FILE_BYTES)
# What one person may send: three times a day's worth of evidence at once, then one file every five seconds.
FILES_A_MINUTE, FILES_AT_ONCE = 12, 60
FIELDS_BYTES = 64 * 1024
_BATCH = re.compile(r"[\w-]{16,40}", re.ASCII)
PAGE_TEXTS = ("body-too-large", "file-too-large", "lost", "too-many-files")
UPLOAD_TEXTS = ("chosen", "kept", "remove", "sending", "try-again", "waiting", "working")


@dataclass(frozen=True, slots=True)
class _Visit:
    """An opened page, and the chat that its files go to."""

    opened: Opened
    chat: Address


class UploadPages:
    """The page, one file of it, and all of them handed in."""

    def __init__(self, gate: Gate, uploads: Uploads) -> None:
        self._gate = gate
        self._uploads = uploads
        self._allowance = Allowance(FILES_A_MINUTE, FILES_AT_ONCE)

    @as_page
    async def page(self, request: Request) -> Response:
        """The form; a fresh batch each time it is opened, so that the same file may be sent again."""
        visit = await self._visit(request)
        say = visit.opened.say
        texts = is_office(visit.opened.person.actor)
        context = {"person": visit.opened.person, "channel": visit.chat.channel, "files": MOST_FILES, "texts": texts}
        return render("upload.html", say, **context, batch=token_urlsafe(18), settings=_settings(visit.opened))

    @as_data
    async def file(self, request: Request) -> Response:
        """One file, kept until all are handed in; answers what the page hands in for it."""
        visit = await self._visit(request)
        _, uploads = await _form(request, 1)
        (file,) = await self._kept(visit, uploads)
        return JSONResponse({"kept": self._uploads.seal(visit.chat, file)})

    @as_data
    async def done(self, request: Request) -> Response:
        """Hand in what was kept."""
        visit = await self._visit(request)
        fields = await fields_of(capped(request, FIELDS_BYTES))
        sealed = fields.get("kept")
        if not isinstance(sealed, list) or not 0 < len(sealed) <= MOST_FILES:
            raise Refused("upload-nothing", 400)
        files = [self._uploads.unseal(visit.chat, str(one)) for one in sealed]
        await self._hand_in(visit, fields.get("batch"), fields.get("note"), files)
        return JSONResponse({"done": visit.opened.say("upload-done", count=len(files))})

    @as_page
    async def form(self, request: Request) -> Response:
        """The plain form: everything at once, answered with a page."""
        visit = await self._visit(request)
        fields, uploads = await _form(request, MOST_FILES)
        files, refused = await self._kept_and_refused(visit, uploads)
        lines = [visit.opened.say(one.key, **one.values) for one in refused]
        if files:
            await self._hand_in(visit, fields.get("batch"), fields.get("note"), files)
            lines = [*self._done(visit, len(files)), *lines]
        return render("message.html", visit.opened.say, lines=lines, again=request.url.path)

    @staticmethod
    def _done(visit: _Visit, count: int) -> list[str]:
        say = visit.opened.say
        return [say("upload-done", count=count), say("upload-back", channel=visit.chat.channel)]

    async def _kept_and_refused(self, visit: _Visit, uploads: Sequence[Upload]) -> tuple[list[File], list[Refused]]:
        """One file that is refused does not lose the others."""
        files: list[File] = []
        refusals: list[Refused] = []
        for each in [[upload] for upload in uploads] or [[]]:
            try:
                files += await self._kept(visit, each)
            except Refused as refused:
                refusals.append(refused)
        return files, refusals

    async def _visit(self, request: Request) -> _Visit:
        opened = await self._gate.opened(request, KIND)
        ticket = opened.ticket
        chat = await self._gate.ask(lambda store: access_chat(store, ticket.person_id, ticket.id))
        if chat is None:
            raise Refused("page-none", 404)
        return _Visit(opened, chat)

    async def _kept(self, visit: _Visit, uploads: Sequence[Upload]) -> list[File]:
        if not uploads:
            raise Refused("upload-nothing", 400)
        for _ in uploads:
            if not self._allowance.takes(str(visit.opened.person.id)):
                raise Refused("web-too-often", 429)
        texts = is_office(visit.opened.person.actor)
        return [await self._uploads.keep(upload, texts=texts) for upload in uploads]

    async def _hand_in(self, visit: _Visit, batch: object, note: object, files: Sequence[File]) -> None:
        if not isinstance(batch, str) or not _BATCH.fullmatch(batch):
            raise Refused("web-bad-request", 400)
        text = note.strip()[: LIMITS.text] if isinstance(note, str) else ""
        try:
            await self._uploads.hand_in(visit.chat, batch, text, files)
        except DatabaseDown:
            raise Refused("web-try-later", 503) from None


async def _form(request: Request, most: int) -> tuple[Mapping[str, object], tuple[Upload, ...]]:
    """The fields and the files of a form, in bounds; raises Refused."""
    try:
        async with capped(request, BODY_BYTES).form(max_files=most, max_fields=5) as form:
            # An empty field of files comes as a file without a name.
            return dict(form), tuple(one for one in await uploads_of(form, LIMITS) if one.content)
    except HTTPException:
        raise Refused("web-too-many-files" if most > 1 else "web-bad-request", 400, limit=most) from None


def _settings(opened: Opened) -> dict[str, Any]:
    """What the script needs: texts keep their variables as {name}, for the script to fill in."""
    holes = {name: f"{{{name}}}" for name in ("name", "megabytes", "limit")}
    texts = {key: opened.say(f"web-{key}", **holes) for key in PAGE_TEXTS}
    texts |= {key: opened.say(f"upload-{key}", **holes) for key in UPLOAD_TEXTS}
    return {"texts": texts, "limits": {"file": FILE_BYTES, "files": MOST_FILES}}
