"""The least that keeps an event before it says 200: a route that writes one row, as durably as the program does."""

import argparse
import asyncio
import json
import sqlite3
import threading

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_own = threading.local()


def _write(path: str, body: bytes) -> None:
    if not hasattr(_own, "database"):
        _own.database = sqlite3.connect(path, isolation_level=None)
        _own.database.execute("PRAGMA journal_mode = WAL")
        _own.database.execute("PRAGMA synchronous = FULL")
        _own.database.execute("CREATE TABLE IF NOT EXISTS event (id INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT)")
    message = json.loads(body)["message"]
    _own.database.execute("INSERT INTO event (key, body) VALUES (?, ?)", (message["message_id"], body.decode()))


def main() -> None:
    """Serve until killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--database", required=True)
    options = parser.parse_args()

    async def keep(request: Request) -> Response:
        await asyncio.to_thread(_write, options.database, await request.body())
        return Response(status_code=200)

    app = Starlette(routes=[Route("/zalo", keep, methods=["POST"])])
    uvicorn.run(app, port=options.port, log_config=None, access_log=False, lifespan="off")


if __name__ == "__main__":
    main()
