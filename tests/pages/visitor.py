"""A browser without a screen: asks for pages of a department as the server would be asked."""

import re
from typing import Any
from urllib.parse import urlsplit

import httpx
from starlette.applications import Starlette

from bot.web.served import page_routes
from bot.web.site import static_route
from locales import texts
from tests.chat import Chat, Department

PUBLIC = "https://dondoc.example.vn"
_LINK = re.compile(rf"{re.escape(PUBLIC)}/\S+")


class Visitor:
    """Asks within the department's own loop, so that what it causes is sent."""

    def __init__(self, department: Department) -> None:
        self.department = department
        self.app = Starlette(routes=[*page_routes(department.app), static_route(texts("vi"))])
        self.address = "203.0.113.7"

    def get(self, url: str, **options: Any) -> httpx.Response:
        return self.asks("GET", url, **options)

    def post(self, url: str, **options: Any) -> httpx.Response:
        return self.asks("POST", url, **options)

    def asks(self, method: str, url: str, **options: Any) -> httpx.Response:
        """One request, by the path of the address."""
        answers: list[httpx.Response] = []

        async def ask() -> None:
            transport = httpx.ASGITransport(self.app, client=(self.address, 5000))
            async with httpx.AsyncClient(transport=transport, base_url=PUBLIC) as client:
                parts = urlsplit(url)
                path = f"{parts.path}?{parts.query}" if parts.query else parts.path
                answers.append(await client.request(method, path, **options))
            await self.department.app.delivery.deliver_all()

        self.department.run(ask())
        return answers[0]


def link_in(chat: Chat) -> str:
    """The address in the newest message: in its text, or behind a button."""
    found = _LINK.search(chat.text) or next(filter(None, (_LINK.match(link) for link in chat.last.links)), None)
    assert found, f"no link in {chat.text!r}"
    return found[0]
