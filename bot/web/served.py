"""The pages behind signed links, put together from the running program; a part of whatever serves pages."""

from collections.abc import Collection

from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from bot.app import App
from bot.links import PREFIX
from bot.web import board, sent, upload
from bot.web.drawings import Drawings
from bot.web.guard import Guard
from bot.web.pages import Gate
from bot.web.received import Uploads
from handlers.figures.boards import BOARD
from locales import DEFAULT, texts


def page_routes(app: App, hosts: Collection[str] | None = None) -> list[BaseRoute]:
    """The routes of all pages that links open; none where the program signs no links."""
    if app.links is None:
        return []
    gate = Gate(app.database, app.clock, app.links)
    uploads = Uploads(app.files, app.delivery.pictures, app.take, app.links.seals("upload"))
    pages = upload.UploadPages(gate, uploads)
    files = sent.SentPages(gate, app.delivery.pictures)
    boards = board.BoardPages(gate, app.delivery.pictures, Drawings(), app.take)
    guard = Middleware(Guard, say=texts(DEFAULT), hosts=hosts, own=app.links.base)
    at = f"{PREFIX}/{upload.KIND}/{{token}}"
    return [
        Route(at, pages.page, methods=["GET"], middleware=[guard]),
        Route(at, pages.form, methods=["POST"], middleware=[guard]),
        Route(f"{at}/file", pages.file, methods=["POST"], middleware=[guard]),
        Route(f"{at}/done", pages.done, methods=["POST"], middleware=[guard]),
        *(
            Route(f"{PREFIX}/{kind}/{{token}}", getattr(boards, kind), methods=["GET"], middleware=[guard])
            for kind in board.KINDS
        ),
        Route(f"{PREFIX}/{BOARD}/{{token}}/paper", boards.paper, methods=["POST"], middleware=[guard]),
        Route(f"{PREFIX}/{sent.KIND}/{{token}}", files.file, methods=["GET"], middleware=[guard]),
    ]
