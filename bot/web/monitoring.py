"""What those who run the program may ask it: whether it works, and its figures. Strangers are told neither."""

import asyncio
import hmac
from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.metrics import Kept, Measured
from bot.web.guard import LOOPBACK, hostname
from storage.database import DatabaseDown

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
# Whoever asks in vain does not keep the database busy. In seconds.
READY_KEPT = 1.0
LONGEST = 5.0
_FORWARDED = ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via")


def ready_route(app: App) -> Route:
    """`/ready`: 200 where everything works, else 503 with the names of what does not: database, channels, ticks."""
    reached = Kept(app.reaches_database, READY_KEPT)

    async def ready(_request: Request) -> Response:
        wrong = [] if await _within(reached.get) else ["database"]
        wrong += [] if app.listening else ["channels"]
        wrong += [] if app.ticks.alive else ["ticks"]
        return PlainTextResponse(f"not ready: {', '.join(wrong)}" if wrong else "ready", 503 if wrong else 200)

    return Route("/ready", ready)


async def _within(look: Callable[[], bool]) -> bool:
    try:
        return await asyncio.wait_for(asyncio.to_thread(look), LONGEST)
    except TimeoutError:
        return False


def metrics_route(app: App, token: str = "") -> Route:
    """`/metrics`: for whoever has the token; where none is set, for what asks on this machine, and through no proxy."""
    measured = Measured(app.database, app.ticks, app.clock)

    async def metrics(request: Request) -> Response:
        if not (_has(token, request) if token else _from_this_machine(request)):
            return PlainTextResponse("not from here", 403)
        try:
            return Response(await asyncio.to_thread(measured.text), media_type=PROMETHEUS)
        except DatabaseDown:
            return PlainTextResponse("the database cannot be reached", 503)

    return Route("/metrics", metrics)


def monitoring_routes(app: App, *, metrics: bool, token: str = "") -> Sequence[Route]:
    """What the settings ask for."""
    return (ready_route(app), metrics_route(app, token)) if metrics else (ready_route(app),)


def _has(token: str, request: Request) -> bool:
    return hmac.compare_digest(request.headers.get("authorization", "").encode(), f"Bearer {token}".encode())


def _from_this_machine(request: Request) -> bool:
    """A proxy too asks from this machine: what it forwards, or asks for under another name, is a stranger's."""
    if any(name in request.headers for name in _FORWARDED):
        return False
    asks = request.client.host if request.client else ""
    return asks in LOOPBACK and hostname(request.headers.get("host", "")) in LOOPBACK
