"""A file that the bot sent, for channels that carry none: fetched by its person, or by Zalo to be shown."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from bot.processes.pictures import PICTURES, Pictures
from bot.web.pages import Gate, as_page
from bot.web.said import Refused
from storage.talk.chats import access_sent_file

KIND = "sent"
# What is fetched is never a page: nothing in it may run, whatever it is.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class SentPages:
    """The one file of an outbox row."""

    def __init__(self, gate: Gate, pictures: Pictures) -> None:
        self._gate = gate
        self._pictures = pictures

    @as_page
    async def file(self, request: Request) -> Response:
        """The file as it may be shown: pictures as their copies in the browser, all else to be saved."""
        opened = await self._gate.opened(request, KIND)
        ticket = opened.ticket
        file = await self._gate.ask(lambda store: access_sent_file(store, ticket.person_id, ticket.id))
        content = await self._pictures.shown_or_none(file) if file else None
        if file is None or content is None:
            raise Refused("page-none", 404)
        return as_download(content, file.name, file.media_type)


def as_download(content: bytes, name: str, media_type: str) -> Response:
    """The content of a file under its own name; only pictures are shown in the browser."""
    inline = media_type in PICTURES
    kind = "inline" if inline else "attachment"
    disposition = f"{kind}; filename*=UTF-8''{quote(name, safe='')}"
    served = media_type if inline else "application/octet-stream"
    return Response(content, media_type=served, headers={**HEADERS, "Content-Disposition": disposition})
