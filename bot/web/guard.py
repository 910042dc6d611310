"""What every page is wrapped in: who may ask, and what the browser may do with the answer."""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from locales import Texts

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: with that a browser sends the forms of these pages without their origin.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """Refuses foreign hosts (DNS rebinding) and foreign writes (CSRF); adds the headers an answer lacks.

    `hosts` are the names under which the pages may be asked for, None for any. `own` is their public address, for a
    server in front that does not pass the name on that it was asked for.
    """

    def __init__(
        self, app: ASGIApp, say: Texts, hosts: Collection[str] | None = None, cache: str = "no-store", own: str = ""
    ) -> None:
        self._app = app
        self._say = say
        self._hosts = hosts
        self._own = _origin(own)
        self._headers = {**HEADERS, "Cache-Control": cache}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._refusal(scope["method"], Headers(scope=scope))
        answer = PlainTextResponse(self._say(refused), 403) if refused else self._app
        await answer(scope, receive, send_guarded)

    def _refusal(self, method: str, headers: Headers) -> str:
        """The key of the sentence that refuses this request; "" for a welcome one."""
        host = headers.get("host", "")
        if self._hosts is not None and hostname(host) not in self._hosts:
            return "web-wrong-host"
        if method not in {"GET", "HEAD"} and _is_foreign(headers, host, self._own):
            return "web-wrong-origin"
        return ""


def hostname(host: str) -> str:
    """The name in a Host header, without its port; "" where there is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _is_foreign(headers: Headers, host: str, own: str) -> bool:
    """Whether another site's page makes this write. Browsers always name the origin of one."""
    origin = headers.get("origin")
    if origin is None:
        return headers.get("sec-fetch-site", "same-origin") != "same-origin"
    return origin.lower() not in {f"http://{host}".lower(), f"https://{host}".lower(), own}
