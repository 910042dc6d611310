"""The real program with its web chat served on loopback, on a clock that only the test moves."""

import asyncio
import re
import socket
import threading
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx
import uvicorn
from sqlalchemy import func, select
from starlette.applications import Starlette

from bot.app import App
from bot.channels.base import Channel
from bot.channels.web import WebChannel
from bot.links import Links
from bot.web.site import chat_routes, static_route
from domain.days.zone import at_local
from domain.messages import Address, Page, Reply
from domain.people.invites import new_code
from locales import texts
from storage.database import Database
from storage.people.invites import create_invite
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, find_person, give_post
from storage.people.web_access import end_sessions, is_open, offer_code
from storage.schema import conversation, identity, outbox
from storage.talk.incoming import lock_sender
from storage.talk.outbox import tell
from tests.department import MONDAY, unit_id
from tests.end_to_end.program import until as wait
from tests.telegram.running import until

KEY = b"the-key-of-a-department-in-tests-01"
T = TypeVar("T")


class Site:
    """The program: `channels(database, clock)` makes what it has beside the web chat; `home` is its public address."""

    def __init__(
        self,
        database_url: str,
        folder: Path,
        channels: Callable[[Database, Callable[[], datetime]], Sequence[Channel]] = lambda *_: (),
        home: str = "",
    ) -> None:
        self.now = MONDAY
        self.database = Database(database_url)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.links = Links(KEY, self.clock, home or self.url)
        self.web = WebChannel(f"{home or self.url}/chat", self._is_open)
        others = channels(self.database, self.clock)
        self.app = App(self.database, folder, [*others, self.web], self.clock, links=self.links)
        self._numbers = iter(range(1, 10_000))
        self._browsers: list[Browser] = []
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for browser in self._browsers:
            browser.http.close()
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()
        self._listener.close()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        routes = [*chat_routes(self.app, self.web, self.links, KEY, "vi"), static_route(texts("vi"))]
        routes += [route for channel in self.app.channels for route in channel.routes]
        config = uvicorn.Config(Starlette(routes=routes), log_level="critical", lifespan="off", ws="none")
        server = uvicorn.Server(config)
        await self.app.start(ticks=False)
        serving = asyncio.create_task(server.serve(sockets=[self._listener]))
        await until(lambda: server.started)
        self._ready.set()
        await self._over.wait()
        await self.web.stop()
        server.should_exit = True
        await serving
        await self.app.stop()

    def clock(self) -> datetime:
        """The present."""
        return self.now

    def _is_open(self, address: Address) -> bool:
        with self.database.begin(self.now, read_only=True) as store:
            return is_open(store, address)

    # --- time

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Carry out work of the program, in its own loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(20)

    def at(self, text: str) -> None:
        """It is now this local time, "2026-02-13 08:00"; what is due is sent."""
        moment = datetime.fromisoformat(text)
        self.now = at_local(moment.date(), moment.time())
        self.tick()

    def passes(self, **span: float) -> None:
        """Some time passes."""
        self.now += timedelta(**span)
        self.tick()

    def tick(self) -> None:
        """Send what is due and what may be sent."""
        self.run(self._tick())

    async def _tick(self) -> None:
        await self.app.delivery.enqueue_due()
        await self.app.delivery.deliver_all()

    # --- people

    def invite(self, unit: str = "TTYT Cư Jút", role: str = "head", name: str = "") -> str:
        """A fresh invite code, that person's where a name is given."""
        number = next(self._numbers)
        code = new_code(lambda n: number % n)
        with self.database.begin(self.now) as store:
            person = add_person(store, name) if name else None
            create_invite(store, code, unit_id(store, unit), role, person)
        if person:
            self.newest_person = person
        return code

    def let_out(self, person_id: int) -> None:
        """End the person's sessions."""
        with self.database.begin(self.now) as store:
            assert end_sessions(store, person_id)

    def person(self, name: str, unit: str = "TTYT Cư Jút", role: str = "head") -> int:
        """Somebody with a post."""
        with self.database.begin(self.now) as store:
            person_id = add_person(store, name)
            give_post(store, person_id, unit_id(store, unit), role)
        self.newest_person = person_id
        return person_id

    def code_for(self, person_id: int) -> str:
        """A code of the web chat, as this person gets it by writing "mở web"."""
        number = next(self._numbers)
        code = new_code(lambda n: number % n)
        self._offer(person_id, code)
        return code

    def link_for(self, person_id: int) -> str:
        """The path of the link that comes with such a code."""
        return self.links.path(Page("chat", self._offer(person_id, "7KQ4MP")), person_id)

    def _offer(self, person_id: int, code: str) -> int:
        with self.database.begin(self.now) as store:
            return offer_code(store, person_id, code)

    def tells(self, person_id: int, text: str) -> None:
        """Something that the person is to hear, whoever asked for it; it waits for the next tick."""
        with self.database.begin(self.now) as store:
            tell(store, person_id, Reply(text), self.now)

    def web_chat_of(self, person_id: int) -> str:
        """The id of a person's web chat."""
        chats = select(conversation.c.chat_id).join(identity).where(identity.c.person_id == person_id)
        with self.database.begin(self.now, read_only=True) as store:
            return str(store.value(chats.where(conversation.c.channel == "web")))

    def states(self) -> dict[str, str]:
        """Whether people are reached, by channel."""
        joined = select(conversation.c.channel, identity.c.state).join(identity)
        with self.database.begin(self.now, read_only=True) as store:
            return {row.channel: row.state for row in store.rows(joined)}

    def unfinished(self) -> int:
        """How many messages wait or are being sent."""
        left = select(func.count()).select_from(outbox).where(outbox.c.state.in_(("pending", "sending")))
        with self.database.begin(self.now, read_only=True) as store:
            return int(store.value(left))

    def link(self, person_id: int, address: Address) -> None:
        """This chat is that person's."""
        with self.database.begin(self.now) as store:
            link_chat(store, lock_sender(store, address).conversation_id, person_id)

    def name_of(self, person_id: int) -> str:
        """What a person is called."""
        with self.database.begin(self.now, read_only=True) as store:
            return find_person(store, person_id).name

    def browser(self, **options: Any) -> "Browser":
        """A browser without its scripts."""
        self._browsers.append(Browser(self, **options))
        return self._browsers[-1]


class Browser:
    """Asks the site as a browser does: with its cookies, its origin, and the forms that it was given."""

    def __init__(self, site: Site, **options: Any) -> None:
        self.site = site
        self.http = httpx.Client(base_url=site.url, headers={"Origin": site.url}, **options)
        self._numbers = iter(range(1, 10_000))

    def logs_in(self, code: str, name: str = "", **more: str) -> httpx.Response:
        """Type a code; the greeting is sent before anything is said."""
        answer = self.sends_form("/chat/login", code=code, name=name, **more)
        self.site.tick()
        return answer

    def sends_form(self, path: str, **fields: str) -> httpx.Response:
        """Open a page and send its form."""
        found = re.search(r'name="form" value="([^"]+)"', self.http.get(path).text)
        return self.http.post(path, data={"form": found[1] if found else "", **fields})

    def says(self, text: str = "", *, event: str = "", **more: Any) -> httpx.Response:
        """Write a message, or press a choice."""
        fields = {"id": event or self.new_event(), "text": text, **more}
        return self.http.post("/chat/say", json=fields)

    def new_event(self) -> str:
        """The id of a message, made by the browser."""
        return f"event-{id(self):x}-{next(self._numbers):08d}"

    def lines(self) -> list[dict[str, Any]]:
        """The conversation as the page has it."""
        return list(self.http.get("/chat/updates").json()["lines"])

    def texts(self) -> list[str]:
        """What the bot said."""
        return [line["text"] for line in self.lines() if not line["mine"]]


def settles(site: Site, condition: Callable[[], object]) -> None:
    """Let time pass until it is so, and nothing is left to be sent."""

    def passed() -> bool:
        site.passes(seconds=5)
        return bool(condition()) and not site.unfinished()

    wait(passed)
