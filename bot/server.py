"""The one HTTP server: webhooks, pages and /health, under uvicorn in the bot's own event loop."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route


class CannotListen(OSError):
    """The address is taken, or not one of this machine; the message is the address."""


async def _health(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Say when connections are taken."""
        await super().startup(sockets)
        if self.started:
            self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to `stop_signal`."""
        yield


@contextlib.asynccontextmanager
async def serving(routes: Sequence[BaseRoute], host: str, port: int) -> AsyncIterator[int]:
    """Serve the routes meanwhile; gives the port really listened on (`port` may be 0). Raises CannotListen."""
    app = Starlette(routes=[*routes, Route("/health", _health)])
    config = uvicorn.Config(
        app, host=host, port=port, log_config=None, access_log=False, timeout_graceful_shutdown=2, lifespan="off"
    )
    server = _Server(config)
    try:
        listening = config.bind_socket() if port else None
    except SystemExit:
        raise CannotListen(f"{host}:{port}") from None
    task = asyncio.create_task(server.serve([listening] if listening else None))
    try:
        await _first(task, server.ready.wait())
        if not server.ready.is_set():
            raise CannotListen(f"{host}:{port}")
        yield int(server.servers[0].sockets[0].getsockname()[1])
    finally:
        server.should_exit = True
        await task


async def _first(running: asyncio.Task[None], event: Coroutine[None, None, object]) -> None:
    """Wait for the event, or for the task to end without it."""
    waiting = asyncio.ensure_future(event)
    await asyncio.wait((running, waiting), return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()


def stop_signal() -> asyncio.Event:
    """Set at SIGINT or SIGTERM, from this call on."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    return stop
