"""From an event of Zalo to its 200, beside a bare route that writes one row; and what open web chats weigh."""

import json
import resource
import secrets
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path

import psutil

from benchmarks.measuring import make_program, show
from bot.channels.web import WebChannel
from domain.messages import Address
from storage.database import Database
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.people.web_access import begin_session, open_chat
from storage.talk.incoming import lock_sender
from storage.units import directory
from tests.end_to_end.program import UNIT, Program, free_port, until
from tests.zalo.standin import BOT, StandIn

PEOPLE = 40
WARM_UP = 40
EVENTS = 200
# Seconds between two events: the program notes that the last answer left.
REST = 0.05
CHATS = 1000
SETTLES = 8.0
MB = 1024 * 1024

Post = Callable[[bytes], None]


def main(folder: Path) -> None:
    """Measure and show."""
    program = make_program(folder)
    bare, ours = _webhooks(folder, program)
    show("a bare route that writes one row: from request to 200", bare * 1000, "ms")
    show("an event of Zalo: from request to 200, median", ours * 1000, "ms")
    show("  ratio to the bare route", ours / bare, "x", "at most 2")
    without, with_chats = _open_chats(program)
    show("memory with the web chat and nobody there", without, "MB")
    show(f"memory with {CHATS} web chats open at rest", with_chats, "MB", "at most 200")


# --- the webhook


def _event(chat: str) -> bytes:
    message = {
        "message_id": secrets.token_hex(10),
        "date": int(time.time() * 1000),
        "from": {"id": chat, "display_name": "Nguyễn Văn A", "is_bot": False},
        "chat": {"id": chat, "chat_type": "PRIVATE"},
        "text": "nhiệm vụ của tôi",
    }
    return json.dumps({"event_name": "message.text.received", "message": message}).encode()


def _webhooks(folder: Path, program: Program) -> tuple[float, float]:
    """Seconds from request to 200, the bare route's and ours; asked in turn, so that both meet the same machine."""
    told: dict[str, int] = {}
    with ExitStack() as stack:
        bare = stack.enter_context(_bare(folder))
        zalo = stack.enter_context(StandIn())
        ours = stack.enter_context(_ours(program, zalo))
        both: tuple[list[float], list[float]] = ([], [])
        for number in range(WARM_UP + EVENTS):
            chat = f"chat{number % PEOPLE:04d}"
            for post, times in zip((bare, ours), both, strict=True):
                times.append(_seconds(post, _event(chat)))
            told[chat] = told.get(chat, 0) + 1
            until(lambda chat=chat: len(zalo.texts(chat)) >= told[chat])
            time.sleep(REST)
        return statistics.median(both[0][WARM_UP:]), statistics.median(both[1][WARM_UP:])


def _seconds(post: Post, body: bytes) -> float:
    begun = time.perf_counter()
    post(body)
    return time.perf_counter() - begun


@contextmanager
def _posting(port: int, path: str, secret: str) -> Iterator[Post]:
    headers = {"Content-Type": "application/json", "X-Bot-Api-Secret-Token": secret}
    with closing(HTTPConnection("127.0.0.1", port)) as connection:

        def post(body: bytes) -> None:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200

        yield post


@contextmanager
def _bare(folder: Path) -> Iterator[Post]:
    port = free_port()
    words = [sys.executable, "-m", "benchmarks.bare_row", "--port", str(port), "--database", str(folder / "bare.db")]
    with subprocess.Popen(words) as server:
        try:
            until(lambda: _listens(port))
            with _posting(port, "/zalo", "") as post:
                yield post
        finally:
            server.terminate()


@contextmanager
def _ours(program: Program, zalo: StandIn) -> Iterator[Post]:
    port = free_port()
    _link(program, zalo)
    program.settings |= {"ZALO_TOKENS": zalo.token, "ZALO_API_URL": zalo.url, "WEB_PORT": port}
    program.settings |= {"WEBHOOK": "on", "WEBHOOK_SECRET": "bi_mat", "PUBLIC_URL": f"http://127.0.0.1:{port}"}
    program.settings |= {"MONTHLY_QUOTA": "zalo=0"}
    program.start()
    try:
        until(lambda: zalo.webhook)
        with _posting(port, f"/zalo/{BOT}", zalo.webhook["secret_token"]) as post:
            yield post
    finally:
        program.stop()


def _link(program: Program, zalo: StandIn) -> None:
    """People of one unit, each with a chat that the bot may write to."""
    with _department(program) as database, database.begin(datetime.now(UTC)) as store:
        (unit_id,) = directory(store).find(UNIT).unit_ids
        for number in range(PEOPLE):
            chat = f"chat{number:04d}"
            person_id = add_person(store, f"Người {number}")
            give_post(store, person_id, unit_id, "head")
            link_chat(store, lock_sender(store, Address("zalo", BOT, chat)).conversation_id, person_id)
            zalo.event("message.unsupported.received", chat, chat_type="GROUP")


@contextmanager
def _department(program: Program) -> Iterator[Database]:
    database = Database(f"sqlite:///{program.folder / 'data' / 'dondoc.db'}")
    try:
        yield database
    finally:
        database.close()


# --- open web chats


def _open_chats(program: Program) -> tuple[float, float]:
    """Memory in MB without anybody, and with CHATS pages that wait for news, each of a person of its own."""
    port = free_port()
    tokens = _log_in(program)
    fresh = Program(program.folder, WEB="on", WEB_PORT=port, PUBLIC_URL=f"http://127.0.0.1:{port}")
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 8 * CHATS), most))
    with ExitStack() as stack:
        fresh.start()
        stack.callback(fresh.stop)
        until(lambda: _listens(port))
        time.sleep(1.0)
        without = _memory(fresh.pid)
        for token in tokens:
            stack.enter_context(_waiting(port, token))
        time.sleep(SETTLES)
        return without, _memory(fresh.pid)


def _log_in(program: Program) -> list[str]:
    tokens = [secrets.token_urlsafe(32) for _ in range(CHATS)]
    with _department(program) as database, database.begin(datetime.now(UTC)) as store:
        (unit_id,) = directory(store).find(UNIT).unit_ids
        for number, token in enumerate(tokens):
            person_id = add_person(store, f"Người {number}")
            give_post(store, person_id, unit_id, "staff")
            chat, _, _ = open_chat(store, person_id, f"fresh{number}")
            begin_session(store, chat, sha256(token.encode()).hexdigest(), WebChannel.name)
    return tokens


@contextmanager
def _waiting(port: int, token: str) -> Iterator[None]:
    """A page that has asked for news and has no answer yet."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        head = ["GET /chat/updates?after= HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Cookie: dondoc_session={token}"]
        connection.sendall("\r\n".join([*head, "", ""]).encode())
        yield


def _memory(pid: int) -> float:
    """Of the process and whatever it began."""
    process = psutil.Process(pid)
    return float(sum(one.memory_info().rss for one in (process, *process.children(recursive=True))) / MB)


def _listens(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
