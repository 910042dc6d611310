"""`dondoc demo`: a sample department on a throw-away database, in the browser, with a clock that can be moved."""

import asyncio
import contextlib
import secrets
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import App
from bot.channels.web import WebChannel
from bot.clock import now as real_now
from bot.demo.department import OPENS, SamplePerson, build
from bot.keys import KEY_BYTES
from bot.links import Links
from bot.server import CannotListen, serving, stop_signal
from bot.web.chat import Person
from bot.web.demo import Demo, web_routes
from bot.web.guard import LOOPBACK
from bot.web.kept import Kept
from bot.web.monitoring import ready_route
from bot.web.served import page_routes
from domain.days.zone import at_local, local_day
from domain.messages import Address
from locales import texts
from storage.database import Database
from storage.talk.outbox import count_digests

LONGEST_SEARCH = timedelta(days=120)
ONE_DAY = timedelta(days=1)
DEFAULT_PORT = 8080
WEB = WebChannel.name


class MovedClock:
    """The real clock, moved forward. Moving it lives through every morning in between."""

    def __init__(self, app_of: Callable[[], App]) -> None:
        self._app_of = app_of
        self._ahead = timedelta()
        self._moving = asyncio.Lock()

    def now(self) -> datetime:
        """The demo's present."""
        return real_now() + self._ahead

    async def next_day(self) -> datetime:
        """Move on by one day."""
        async with self._moving:
            target = self.now() + ONE_DAY
            for morning in self._mornings(target):
                await self._live_through(morning)
            await self._live_through(target)
            return self.now()

    async def next_reminder(self, person_key: str) -> datetime | None:
        """Move on to the next morning on which this person is told something; None where none is to come."""
        async with self._moving:
            for morning in self._mornings(self.now() + LONGEST_SEARCH):
                before = await asyncio.to_thread(self._digests_of, person_key)
                await self._live_through(morning)
                if await asyncio.to_thread(self._digests_of, person_key) > before:
                    return self.now()
            return None

    def _mornings(self, until: datetime) -> list[datetime]:
        """The times of the digest after now and up to a moment."""
        days = (until - self.now()).days + 2
        mornings = (at_local(local_day(self.now()) + n * ONE_DAY, OPENS) for n in range(days))
        return [morning for morning in mornings if self.now() < morning <= until]

    async def _live_through(self, moment: datetime) -> None:
        delivery = self._app_of().delivery
        # A lease taken before the move would look lost after it.
        await delivery.deliver_all()
        self._ahead = moment - real_now()
        await delivery.enqueue_due()
        await delivery.deliver_all()

    def _digests_of(self, person_key: str) -> int:
        app = self._app_of()
        with app.database.begin(self.now(), read_only=True) as store:
            return count_digests(store, Address(WEB, WEB, person_key))


async def run_demo(host: str, port: int, started: Callable[[str], None]) -> None:
    """Serve the demo until SIGINT or SIGTERM; `started` is told the address. Raises CannotListen."""
    stop = stop_signal()
    with tempfile.TemporaryDirectory(prefix="dondoc-demo-") as folder:
        channel = WebChannel()
        clock = MovedClock(lambda: app)
        links = Links(secrets.token_bytes(KEY_BYTES), clock.now)
        app = App(Database(f"sqlite:///{folder}/demo.db"), Path(folder), [channel], clock.now, links=links)
        await app.start(ticks=False)
        try:
            people = await asyncio.to_thread(build, app.database, clock.now())
            async with _serving(app, channel, clock, people, host, port) as address:
                started(address)
                app.start_ticks()
                await stop.wait()
                await channel.stop()
        finally:
            await app.stop()


@contextlib.asynccontextmanager
async def _serving(
    app: App, channel: WebChannel, clock: MovedClock, people: Sequence[SamplePerson], host: str, port: int
) -> AsyncIterator[str]:
    """The demo's pages; where its usual port is taken, on any other."""
    routes = [ready_route(app), *web_routes(demo_pages(app, channel, clock, people)), *page_routes(app, LOOPBACK)]
    try:
        async with serving(routes, host, port) as listening:
            yield f"http://{host}:{listening}/"
    except CannotListen:
        if port != DEFAULT_PORT:
            raise
        async with serving(routes, host, 0) as listening:
            yield f"http://{host}:{listening}/"


def demo_pages(app: App, channel: WebChannel, clock: MovedClock, people: Sequence[SamplePerson]) -> Demo:
    """What the demo's pages need from the program."""
    say = texts("vi")
    cards = [Person(person.key, person.row.name, person.row.unit, say(f"role-{person.row.role}")) for person in people]

    kept = Kept(app.database, app.delivery.pictures, clock.now)
    link_to = app.links.path_for if app.links else None
    return Demo(channel, kept.transcript, kept.open_file, lambda: cards, clock, say, link_to)
