"""A Bot API server on loopback that checks requests like the real one, and fails when told to.

In a test:   with StandIn() as telegram: telegram.world.say(5, "nhiệm vụ của tôi")
On its own:  python -m tests.telegram.standin --port 8081
             POST /control/say {"chat": 5, "text": "nhiệm vụ của tôi"}, and so on for every name in CONTROLS.
"""

import argparse
import json
import socket
import struct
import sys
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from python_multipart import multipart

from tests.telegram.checks import Refused
from tests.telegram.control import CONTROLS
from tests.telegram.methods import Methods
from tests.telegram.world import World

TOKEN = "7000000001:AAstand-in-token_0123456789abcdefgh"
FaultKind = Literal[
    "error",  # answers `code`, `description` and `parameters`, having done nothing
    "page",  # answers `code` with a page of HTML, having done nothing
    "malformed",  # does it, and answers with broken JSON
    "empty",  # does it, and answers {}
    "hang",  # does it, and answers only after `seconds`
    "reset_before",  # resets the connection, having done nothing
    "reset_after",  # does it, and resets the connection
    "repeat",  # getUpdates gives confirmed updates once more; a webhook is posted to twice
]


@dataclass(frozen=True)
class Fault:
    """How one call goes wrong."""

    kind: FaultKind
    code: int = 429
    description: str = "Too Many Requests: retry later"
    parameters: dict[str, Any] = field(default_factory=dict)
    seconds: float = 5.0


class StandIn:
    """The server. `calls` is every request in order, as (method, parameters)."""

    def __init__(self, port: int = 0, token: str = TOKEN) -> None:
        self.token = token
        self.world = World()
        self.methods = Methods(self.world)
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.errors: list[BaseException] = []
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self._stopped = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.standin = self
        self._threads = [
            threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True),
            threading.Thread(target=self._post_updates, daemon=True),
        ]

    @property
    def url(self) -> str:
        """What the bot takes for https://api.telegram.org."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        self._server.shutdown()
        self._server.close_connections()
        self._server.server_close()
        for thread in self._threads:
            thread.join(5)
        if self.errors:
            raise AssertionError("the stand-in itself failed") from self.errors[0]

    def fail(self, method: str, kind: FaultKind, times: int = 1, **how: Any) -> None:
        """Let the next calls of a method go wrong; "webhook" is a post to the webhook, "file" a download."""
        self._faults[method.lower()].extend([Fault(kind, **how)] * times)

    def called(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every call of a method so far."""
        return [params for name, params in self.calls if name.lower() == method.lower()]

    def wait_for(self, condition: Callable[[], Any], seconds: float = 10.0) -> Any:
        """Wait until the condition holds; for tests that are not async themselves."""
        deadline = time.monotonic() + seconds
        while not (found := condition()):
            if time.monotonic() > deadline:
                raise AssertionError("the stand-in waited in vain")
            time.sleep(0.01)
        return found

    def fault(self, method: str) -> Fault | None:
        """The fault of the next call of this method, used up by asking."""
        waiting = self._faults[method.lower()]
        return waiting.popleft() if waiting else None

    def sleep(self, seconds: float) -> None:
        """Wait, but not longer than the server lives."""
        self._stopped.wait(seconds)

    def _post_updates(self) -> None:
        """Post pending updates to the webhook, each until it is answered with 2xx."""
        while not self._stopped.is_set():
            with self.world.changed:
                if not (self.methods.webhook and self.world.updates):
                    self.world.changed.wait(0.05)
                    continue
                update, webhook = self.world.updates[0], dict(self.methods.webhook)
            if self._post(webhook, update):
                fault = self.fault("webhook")
                if fault and fault.kind == "repeat":
                    self._post(webhook, update)
                with self.world.changed:
                    self.world.updates.remove(update)
                    self.world.confirmed.append(update)
            else:
                self.sleep(0.05)

    def _post(self, webhook: dict[str, Any], update: dict[str, Any]) -> bool:
        url = urlsplit(webhook["url"])
        headers = {"Content-Type": "application/json"}
        if webhook["secret"]:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook["secret"]
        connection = HTTPConnection(url.hostname or "", url.port, timeout=10)
        try:
            connection.request("POST", url.path or "/", json.dumps(update), headers)
            return 200 <= connection.getresponse().status < 300
        except OSError:
            return False
        finally:
            connection.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    standin: StandIn

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(address, handler)
        self._open: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:  # the other side was quicker
                continue

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away, or is sent away, is part of the play; anything else is a fault of ours."""
        error = sys.exception()
        if error and not isinstance(error, OSError):
            self.standin.errors.append(error)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        parts = unquote(self.path).split("/")
        if parts[1] == "file" and parts[2] == f"bot{self.server.standin.token}":
            return self._file(parts[-1])
        return self._call()

    def do_POST(self) -> None:
        if self.path.startswith("/control/"):
            self._control(self.path.removeprefix("/control/"))
        else:
            self._call()

    def _file(self, file_id: str) -> None:
        standin = self.server.standin
        content = standin.world.files.get(file_id)
        if content is None or standin.fault("file"):
            return self._answer(404, b'{"ok": false, "error_code": 404, "description": "Not Found"}')
        return self._answer(200, content, "application/octet-stream")

    def _call(self) -> None:
        standin = self.server.standin
        params = self._params()
        _, bot, method = [*self.path.split("?")[0].split("/"), "", ""][:3]
        standin.calls.append((method, params))
        fault = standin.fault(method)
        if fault and fault.kind == "reset_before":
            return self._reset()
        if fault and fault.kind == "page":
            return self._answer(fault.code, b"<html><h1>Bad Gateway</h1></html>", "text/html")
        if fault and fault.kind == "repeat":
            standin.methods.repeats += 1
        code, answer = self._run(bot, method, params, fault)
        return self._give(code, json.dumps(answer).encode(), fault)

    def _run(self, bot: str, method: str, params: dict[str, Any], fault: Fault | None) -> tuple[int, Any]:
        try:
            if bot != f"bot{self.server.standin.token}":
                raise Refused(401, "Unauthorized")
            if fault and fault.kind == "error":
                raise Refused(fault.code, fault.description, fault.parameters)
            return 200, {"ok": True, "result": self.server.standin.methods.find(method)(params)}
        except Refused as error:
            answer: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
            return error.code, answer | ({"parameters": error.parameters} if error.parameters else {})

    def _give(self, code: int, body: bytes, fault: Fault | None) -> None:
        kind = fault.kind if fault else ""
        if kind == "reset_after":
            return self._reset()
        if kind == "hang" and fault:
            self.server.standin.sleep(fault.seconds)
        spoilt = {"malformed": body[: len(body) // 2], "empty": b"{}"}
        return self._answer(code, spoilt.get(kind, body))

    def _params(self) -> dict[str, Any]:
        """The parameters, from wherever the Bot API takes them; a file is (name, content)."""
        params: dict[str, Any] = dict(parse_qsl(urlsplit(self.path).query))
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        kind = self.headers.get("Content-Type", "")
        if kind.startswith("multipart/form-data"):
            params |= _form(kind, body)
        elif kind.startswith("application/json"):
            params |= json.loads(body or b"{}")
        else:
            params |= dict(parse_qsl(body.decode(), keep_blank_values=True))
        return params

    def _control(self, name: str) -> None:
        control = CONTROLS.get(name)
        if control is None:
            return self._answer(404, json.dumps({"error": f"no control {name!r}"}).encode())
        try:
            result = control(self.server.standin, **self._params())
        except (AssertionError, LookupError, TypeError, ValueError) as error:
            return self._answer(400, json.dumps({"error": str(error)}).encode())
        return self._answer(200, json.dumps(result, default=str).encode())

    def _answer(self, code: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _reset(self) -> None:
        """Close so that the other side sees a reset, not an end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()


def _form(kind: str, body: bytes) -> dict[str, Any]:
    """The fields of a multipart form; a file is (name, content)."""
    fields: dict[str, Any] = {}

    def on_field(part: multipart.Field) -> None:
        fields[(part.field_name or b"").decode()] = (part.value or b"").decode()

    def on_file(part: multipart.File) -> None:
        part.file_object.seek(0)
        fields[(part.field_name or b"").decode()] = ((part.file_name or b"").decode(), part.file_object.read())
        part.close()

    headers = {"Content-Type": kind.encode(), "Content-Length": str(len(body)).encode()}
    multipart.parse_form(headers, BytesIO(body), on_field, on_file)
    return fields


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=TOKEN)
    arguments = parser.parse_args()
    with StandIn(arguments.port, arguments.token) as standin:
        print(standin.url, flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("stopped")


if __name__ == "__main__":
    main()
