"""Puts the program together: database, channels, delivery, ticks; starts and stops them in order."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.channels.base import Channel, FetchError, Named
from bot.conversation import receive
from bot.delivery import Delivery
from bot.evidence import media_type_of, problem_of, text_type_of
from bot.jobs import Jobs
from bot.links import WEB, Links
from bot.metrics import RECEIVED
from bot.settings import WEB_CHAT
from bot.upkeep.backups import daily_backup
from bot.upkeep.cleaning import Cleaning
from bot.upkeep.erasing import Erasing
from bot.upkeep.scheduler import start_ticks
from bot.upkeep.ticks import Ticks
from domain.messages import File, IncomingMessage, Limits
from domain.people.rights import OFFICE
from storage.database import Database, DatabaseDown
from storage.owing.obligations import follow_calendar
from storage.people.bot_names import note_telegram_name, note_web_home
from storage.people.persons import roles_at
from storage.tasks.files import FileFolder

log = logging.getLogger(__name__)


class App:
    """The running bot: `accept` is what every channel calls for each message."""

    def __init__(
        self,
        database: Database,
        data_dir: Path,
        channels: Sequence[Channel],
        clock: Callable[[], datetime],
        quotas: Mapping[str, int] | None = None,
        links: Links | None = None,
    ) -> None:
        self.clock = clock
        self.channels = channels
        self.links = links
        self.database = database
        self.database.limits = {one.name: self._limits(one, quotas or {}) for one in channels}
        self.data_dir = data_dir
        self.backup_days = 0
        self.ticks = Ticks(clock)
        self.files = FileFolder(data_dir / "files")
        self.delivery = Delivery(self.database, self.files, clock, links=links)
        self.jobs = Jobs(self.database, self.files, clock, self.delivery.lease, self.delivery.send_soon)
        self.erasing = Erasing(self.database, data_dir, clock)
        self.cleaning = Cleaning(self.database, self.files, clock)
        self._scheduler: AsyncIOScheduler | None = None
        self._revision = ""

    def _limits(self, channel: Channel, quotas: Mapping[str, int]) -> Limits:
        """What the channel can carry in this department."""
        pages = self.links is not None and self.links.reach(channel.name)
        return replace(channel.limits, per_month=quotas.get(channel.name, 0), pages=pages)

    async def start(self, *, ticks: bool = True) -> None:
        """Migrate, make the calendar, listen; `ticks` off leaves them to the caller."""
        await asyncio.to_thread(self._prepare)
        for channel in self.channels:
            await channel.start(partial(self.accept, channel))
        # The bot's own id is known only once its channel has started.
        self.delivery.channels = {(channel.name, channel.bot): channel for channel in self.channels}
        await asyncio.to_thread(self._note_names)
        if ticks:
            self.start_ticks()

    def start_ticks(self) -> None:
        """From now on look by the clock for what is due."""
        self._scheduler = start_ticks(
            self.ticks,
            deliver=self.delivery.tick,
            enqueue=self.delivery.enqueue_due,
            work=self.jobs.tick,
            keep=self.keep,
        )

    @property
    def listening(self) -> bool:
        """Whether every channel was started."""
        return bool(self.delivery.channels)

    def reaches_database(self) -> bool:
        """Whether the database answers, with the tables that this program has brought it to."""
        try:
            return bool(self._revision) and self.database.revision == self._revision
        except DatabaseDown:
            return False

    async def keep(self) -> None:
        """Make the backup of this day, where backups are wanted and it is not there; erase, and clean up once a day."""
        await asyncio.to_thread(self._note_names)
        if self.backup_days:
            await asyncio.to_thread(daily_backup, self.database, self.data_dir, self.backup_days, self.clock())
        await self.erasing.erase()
        await self.cleaning.clean()

    def _note_names(self) -> None:
        """Invitations carry links to the bot: what it is called is known once its channel has started."""
        names = [one.username for one in self.channels if isinstance(one, Named) and one.username]
        web = self.links.base if self.links and any(one.name == WEB for one in self.channels) else ""
        with self.database.begin(self.clock()) as store:
            note_web_home(store, f"{web}{WEB_CHAT}" if web else "")
            if names:
                note_telegram_name(store, names[0])

    def _prepare(self) -> None:
        self.database.migrate()
        self._revision = self.database.revision
        with self.database.begin(self.clock()) as store:
            follow_calendar(store)

    async def stop(self) -> None:
        """Finish what is being sent, stop listening, close the database; within five seconds."""
        if self._scheduler:
            self._scheduler.shutdown(wait=False)
        await self.jobs.stop()
        self.delivery.stop()
        await self.delivery.settle()
        for channel in self.channels:
            await channel.stop()
        # What the channels were still taking in gave its replies back.
        await self.delivery.settle()
        await asyncio.to_thread(self.database.close)

    async def accept(self, channel: Channel, message: IncomingMessage) -> None:
        """Take a message in; when this returns its effects are committed, and it may be acknowledged."""
        known = await self._with_files(channel, message) if message.files else message
        # Whoever is not linked has not asked us anything in a group.
        if known.files or not message.in_group:
            await self.take(known)

    async def take(self, message: IncomingMessage) -> None:
        """Take a message in whose files are kept already."""
        rows = await asyncio.to_thread(receive, self.database, message, self.clock(), self.delivery.lease)
        RECEIVED.labels(message.address.channel).inc()
        if rows:
            self.delivery.send_soon(rows)

    # --- files: fetched before the transaction, and only for people we know

    async def _with_files(self, channel: Channel, message: IncomingMessage) -> IncomingMessage:
        roles = await asyncio.to_thread(self._roles_of, message)
        if roles is None:
            return replace(message, files=())
        kept = [await self._keep(channel, file, texts=OFFICE in roles) for file in message.files]
        return replace(message, files=tuple(kept))

    def _roles_of(self, message: IncomingMessage) -> frozenset[str] | None:
        with self.database.begin(self.clock(), read_only=True) as store:
            return roles_at(store, message.address)

    async def _keep(self, channel: Channel, file: File, *, texts: bool) -> File:
        if file.size > channel.limits.file_bytes:
            return replace(file, problem="too_large")
        try:
            content = await channel.fetch(file)
        except FetchError as error:
            log.warning("a file could not be fetched: %s", error)
            return replace(file, problem="not_fetched")
        if len(content) > channel.limits.file_bytes:
            return replace(file, problem="too_large")
        media_type = media_type_of(content, file.name) or (text_type_of(content, file.name) if texts else None)
        if media_type is None:
            return replace(file, problem=await asyncio.to_thread(problem_of, content, file.name))
        digest = await asyncio.to_thread(self.files.keep, content)
        return replace(file, media_type=media_type, size=len(content), sha256=digest)
