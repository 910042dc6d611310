"""The routes of the web chat in the running program, and what all pages share."""

import secrets
from collections.abc import Awaitable, Callable, Collection
from urllib.parse import urlsplit

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.app import App
from bot.channels.web import WebChannel
from bot.links import PREFIX, Links
from bot.settings import WEB_CHAT
from bot.web.chat import FOLDER, ChatPages
from bot.web.forms import Forms
from bot.web.guard import Guard
from bot.web.kept import Kept
from bot.web.login import LOGIN, LOGOUT, Login
from bot.web.sessions import Sessions
from handlers.people.web_chat import LINK
from locales import Texts, texts

Endpoint = Callable[[Request], Awaitable[Response]]


def static_route(say: Texts, hosts: Collection[str] | None = None) -> BaseRoute:
    """Styles, scripts and the icon."""
    guard = Middleware(Guard, say=say, hosts=hosts, cache="no-cache")
    return Mount("/static", StaticFiles(directory=FOLDER / "static"), middleware=[guard])


def chat_routes(app: App, channel: WebChannel, links: Links, key: bytes, language: str) -> list[BaseRoute]:
    """The web chat behind its login."""
    say = texts(language)
    secure = urlsplit(channel.limits.home).scheme == "https"
    sessions = Sessions(app.database, app.clock, app.delivery.lease, app.delivery.send_soon, secure)
    login = Login(sessions, links, Forms(key, "login"), lambda: secrets.token_hex(12), language)
    kept = Kept(app.database, app.delivery.pictures, app.clock)
    chat = ChatPages(
        channel, kept.transcript, kept.open_file, sessions.person_of, home=LOGIN, stranger="web-signed-out",
        leave=LOGOUT, link_to=links.path_for,
    )  # fmt: skip
    guard = Middleware(Guard, say=say, own=channel.limits.home)

    def route(method: str, path: str, endpoint: Endpoint) -> Route:
        return Route(path, endpoint, methods=[method], middleware=[guard])

    return [
        route("GET", "/", _to_chat),
        route("GET", WEB_CHAT, chat.page),
        route("GET", f"{WEB_CHAT}/updates", chat.updates),
        route("GET", f"{WEB_CHAT}/files/{{sha256}}", chat.file),
        route("POST", f"{WEB_CHAT}/say", chat.said),
        route("GET", LOGIN, login.form),
        route("POST", LOGIN, login.enter),
        route("POST", LOGOUT, login.leave),
        route("GET", f"{PREFIX}/{LINK}/{{token}}", login.link),
        route("POST", f"{PREFIX}/{LINK}/{{token}}", login.enter_by_link),
    ]


async def _to_chat(_request: Request) -> Response:
    return RedirectResponse(WEB_CHAT, 303)
