"""A Zalo Bot API server on loopback: strict like the real one, unclear where witnesses differ, failing when told to.

with StandIn() as zalo:
    zalo.say("a1b2", "nhiệm vụ của tôi")
"""

import json
import socket
import struct
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import urlsplit

TOKEN = "900100200:zalo-stand-in-secret_0123456789"
BOT = "900100200"
LONGEST_TEXT = 2000
Handing = Literal["consume", "replay", "lossy"]
FaultKind = Literal[
    "page",  # answers 429 with a page of HTML, having done nothing
    "error",  # answers `code`, having done nothing
    "broken",  # answers 502 with a page, having done it
    "hang",  # does it, and answers only after the client has given up
    "reset_before",  # resets the connection, having done nothing
    "reset_after",  # does it, and resets the connection
]


class Refused(Exception):
    """What the API answers with ok: false."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code


class StandIn:
    """The server, and the people behind it.

    `handing` is how getUpdates treats an update that was given out; `wrapped` posts events as the documentation has
    them; `mirrored` gives errors their HTTP status; `word_codes` writes error codes as strings; `quota` is what may
    still be sent. `also` is a second bot behind the same address, known by its token.
    """

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.handing: Handing = "consume"
        self.wrapped = False
        self.mirrored = False
        self.word_codes = False
        self.quota: int | None = None
        self.also: StandIn | None = None
        # Whether the program has recorded what it sent; a test that runs one says how that is seen.
        self.recorded: Callable[[], bool] = lambda: True
        self.webhook: dict[str, str] = {}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.sent: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.files: dict[str, bytes] = {}
        self.pending: list[dict[str, Any]] = []
        self.answers: list[int] = []
        self._known: set[str] = set()
        self._faults: dict[str, deque[tuple[FaultKind, int]]] = defaultdict(deque)
        self._numbers = iter(range(1, 1_000_000))
        self._changed = threading.Condition(threading.RLock())
        self._stopped = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.standin = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        """What the bot takes for https://bot-api.zaloplatforms.com."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        with self._changed:
            self._changed.notify_all()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    # --- what people do

    def say(self, chat: str, text: str, **more: Any) -> str:
        """A person writes; the id of the message."""
        return self.event("message.text.received", chat, text=text, **more)

    def photo(self, chat: str, content: bytes, caption: str = "", field: str = "photo_url") -> str:
        """A person sends a photo."""
        name = f"{next(self._numbers)}.jpg"
        self.files[name] = content
        more = {field: f"{self.url}/photo/{name}"} | ({"caption": caption} if caption else {})
        return self.event("message.image.received", chat, **more)

    def event(self, name: str, chat: str, *, chat_type: str = "PRIVATE", **content: Any) -> str:
        """Something happens in a chat; the id of its message."""
        message_id = f"c0ffee{next(self._numbers):014x}"
        self._known.add(chat)
        message = {
            "message_id": message_id,
            "date": int(time.time() * 1000),
            "from": {"id": chat, "display_name": "Nguyễn Văn A", "is_bot": False},
            "chat": {"id": chat, "chat_type": chat_type},
        } | content
        self.push({"event_name": name, "message": message})
        return message_id

    def push(self, event: dict[str, Any]) -> None:
        """An event of any shape: posted to the webhook, or waiting for a poll."""
        if self.webhook:
            self.post(event)
            return
        with self._changed:
            self.pending.append(event)
            self._changed.notify_all()

    def post(self, event: dict[str, Any], secret: str | None = None) -> int:
        """Post to the webhook; the status of its answer."""
        body = {"ok": True, "result": event} if self.wrapped else event
        status = self.post_bytes(json.dumps(body).encode(), self.webhook["secret_token"] if secret is None else secret)
        self.answers.append(status)
        return status

    def post_bytes(self, body: bytes, secret: str) -> int:
        """Post anything."""
        url = urlsplit(self.webhook["url"])
        connection = HTTPConnection(url.hostname or "", url.port, timeout=10)
        headers = {"Content-Type": "application/json", "X-Bot-Api-Secret-Token": secret}
        connection.request("POST", url.path, body, headers)
        status = connection.getresponse().status
        connection.close()
        return status

    # --- going wrong, and looking

    def fail(self, method: str, kind: FaultKind, times: int = 1, code: int = 500) -> None:
        """Let the next calls of a method go wrong; "photo" is a download."""
        self._faults[method].extend([(kind, code)] * times)

    def fault(self, method: str) -> tuple[FaultKind, int] | None:
        """The fault of the next call of this method, used up by asking."""
        waiting = self._faults[method]
        return waiting.popleft() if waiting else None

    def called(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every call of a method so far."""
        return [parameters for name, parameters in self.calls if name == method]

    def texts(self, chat: str) -> list[str]:
        """What the bot said there."""
        return [str(message.get("text") or message.get("caption") or "") for message in self.sent[chat]]

    def wait_for(self, condition: Callable[[], Any], seconds: float = 10.0) -> Any:
        """Wait until the condition holds; for tests that are not async themselves."""
        deadline = time.monotonic() + seconds
        while not (found := condition()):
            assert time.monotonic() < deadline, "waited in vain"
            time.sleep(0.01)
        return found

    # --- the methods

    def answer(self, method: str, parameters: dict[str, Any]) -> Any:
        """The result of a call; raises Refused."""
        self.calls.append((method, parameters))
        found = _METHODS.get(method)
        if found is None:
            raise Refused(404, "Not Found")
        return found(self, parameters)

    def _me(self, _: dict[str, Any]) -> Any:
        return {"id": BOT, "account_name": "bot.dondoc", "account_type": "BASIC", "can_join_groups": False}

    def _updates(self, parameters: dict[str, Any]) -> Any:
        if self.webhook:
            raise Refused(400, "Can't use getUpdates while a webhook is set")
        with self._changed:
            if not self.pending:
                self._changed.wait(min(float(parameters.get("timeout", 30)), 0.3))
            if not self.pending or self._stopped.is_set():
                raise Refused(408, "Request timeout")
            if self.handing == "lossy" and len(self.pending) > 1:
                del self.pending[:-1]
            update = self.pending[0]
            if self.handing != "replay" or len(self.pending) > 1:
                self.pending.pop(0)
            return update

    def _set_webhook(self, parameters: dict[str, Any]) -> Any:
        if not 8 <= len(parameters.get("secret_token", "")) <= 256:
            raise Refused(400, "secret_token is invalid")
        self.webhook = {"url": parameters["url"], "secret_token": parameters["secret_token"]}
        return True

    def _delete_webhook(self, _: dict[str, Any]) -> Any:
        self.webhook = {}
        return True

    def _webhook_info(self, _: dict[str, Any]) -> Any:
        if not self.webhook:
            raise Refused(404, "Webhook is not set")
        return {"url": self.webhook["url"], "updated_at": 1791000000000}

    def _message(self, parameters: dict[str, Any]) -> Any:
        if not 1 <= len(parameters.get("text", "")) <= LONGEST_TEXT:
            raise Refused(400, "text must be 1 to 2000 characters")
        return self._sent(parameters)

    def _photo(self, parameters: dict[str, Any]) -> Any:
        if urlsplit(str(parameters.get("photo"))).scheme not in ("http", "https"):
            raise Refused(400, "photo must be a public URL")
        return self._sent(parameters)

    def _sent(self, parameters: dict[str, Any]) -> Any:
        chat = parameters.get("chat_id")
        if not isinstance(chat, str) or not chat:
            raise Refused(400, "chat_id must not be empty")
        if chat not in self._known:
            raise Refused(400, "chat not found")
        if self.quota is not None:
            if self.quota <= 0:
                raise Refused(429, "Quota exceeded")
            self.quota -= 1
        self.sent[chat].append(parameters)
        return {"message_id": f"beef{next(self._numbers):016x}", "date": int(time.time() * 1000)}


_METHODS: dict[str, Callable[[StandIn, dict[str, Any]], Any]] = {
    "getMe": StandIn._me,
    "getUpdates": StandIn._updates,
    "setWebhook": StandIn._set_webhook,
    "deleteWebhook": StandIn._delete_webhook,
    "getWebhookInfo": StandIn._webhook_info,
    "sendMessage": StandIn._message,
    "sendPhoto": StandIn._photo,
    "sendChatAction": lambda *_: True,
}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    standin: StandIn

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_: Any) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        standin = self.server.standin
        content = standin.files.get(self.path.rpartition("/")[2])
        if standin.fault("photo") or content is None:
            return self._give(404, b"", "text/plain")
        return self._give(200, content, "image/jpeg")

    def do_POST(self) -> None:
        standin = self.server.standin
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        _, token, method = self.path.split("/", 2)
        if standin.also and token == f"bot{standin.also.token}":
            standin = standin.also
        kind, code = standin.fault(method) or (None, 0)
        if kind == "reset_before":
            return self._reset()
        if kind == "page":
            return self._give(429, b"<html><h1>Too many requests</h1></html>", "text/html")
        try:
            if token != f"bot{standin.token}":
                raise Refused(401, "Unauthorized")
            if kind == "error":
                raise Refused(code, "told to fail")
            result = standin.answer(method, self._parameters(body))
        except Refused as refused:
            shown = str(refused.code) if standin.word_codes else refused.code
            answer = {"ok": False, "description": str(refused), "error_code": shown}
            return self._give(refused.code if standin.mirrored else 200, json.dumps(answer).encode())
        if kind == "reset_after":
            return self._reset()
        if kind == "broken":
            return self._give(502, b"<html>Bad gateway</html>", "text/html")
        if kind == "hang":
            standin._stopped.wait(3)
        return self._give(200, json.dumps({"ok": True, "error_code": 0, "result": result}).encode())

    def _parameters(self, body: bytes) -> dict[str, Any]:
        if "json" not in self.headers.get("Content-Type", ""):
            raise Refused(400, "chat_id must not be empty")
        return dict(json.loads(body or b"{}"))

    def _give(self, status: int, body: bytes, media_type: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()
