"""A small department, channels that do as they are told, and a clock that only the test moves."""

import asyncio
from collections import deque
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from starlette.routing import BaseRoute

from bot.channels.base import Accept, FetchError, Outcome, Outgoing, SendError
from bot.delivery import Delivery
from domain.messages import Address, File, Limits, Reply
from domain.units.tables import UnitRow
from storage.database import Database
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.schema import identity, obligation, outbox, report_rule
from storage.store import Store
from storage.talk.incoming import lock_sender
from storage.talk.outbox import Claimed, put_digests, put_reply, tell
from storage.tasks.files import FileFolder
from storage.units import directory, import_units

# 10:00 on Monday, 5 January 2026, local time.
MONDAY = datetime(2026, 1, 5, 3, tzinfo=UTC)
REJECTED = SendError(Outcome.REJECTED, "Bad Request")
BLOCKED = SendError(Outcome.REJECTED, "Forbidden", permanent=True)
UNKNOWN = SendError(Outcome.UNKNOWN, "timed out")
LATER = SendError(Outcome.TRY_LATER, "no connection")


@dataclass
class FakeChannel:
    """Keeps what it is given; `answers` are the errors of the next sends, None for a success."""

    name: str = "telegram"
    bot: str = "1"
    limits: Limits = field(default_factory=lambda: Limits(text=4096, a_second=0))
    answers: deque[SendError | None] = field(default_factory=deque)
    sent: list[tuple[str, str]] = field(default_factory=list)
    under_way: int = 0
    most_under_way: int = 0
    takes: float = 0.0

    @property
    def routes(self) -> Sequence[BaseRoute]:
        return ()

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.sent]

    async def start(self, accept: Accept) -> None:
        """Nothing to listen to."""

    async def stop(self) -> None:
        """Nothing to stop."""

    async def fetch(self, file: File) -> bytes:
        raise FetchError(file.name)

    async def send(self, address: Address, out: Outgoing) -> str:
        self.sent.append((address.chat_id, out.reply.text))
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        await asyncio.sleep(self.takes)
        self.under_way -= 1
        error = self.answers.popleft() if self.answers else None
        if error:
            raise error
        return f"{address.chat_id}-{len(self.sent)}"


class Office:
    """Alice heads a unit and is reached in Telegram; time stands still until `passes`."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.now = MONDAY
        self.telegram = FakeChannel("telegram")
        self.zalo = FakeChannel("zalo")
        database.limits = {channel.name: channel.limits for channel in (self.telegram, self.zalo)}
        self.delivery = self.worker(folder)
        with self.store() as store:
            import_units(store, [UnitRow("Trung tâm Y tế A", "TTYT A", "subordinate")])
            self.unit = directory(store).find("Trung tâm Y tế A").unit_ids[0]
        self.alice = self.person("Alice", "head")
        self.chat = self.link(self.alice, "telegram", "5")

    def worker(self, folder: Path) -> Delivery:
        """A process that sends."""
        worker = Delivery(self.database, FileFolder(folder), lambda: self.now)
        worker.channels = {(channel.name, channel.bot): channel for channel in (self.telegram, self.zalo)}
        return worker

    def store(self) -> AbstractContextManager[Store]:
        """One transaction at the present moment."""
        return self.database.begin(self.now)

    def person(self, name: str, role: str) -> int:
        """Somebody of the unit."""
        with self.store() as store:
            person_id = add_person(store, name)
            give_post(store, person_id, self.unit, role)
        return person_id

    def link(self, person_id: int, channel: str, chat: str) -> int:
        """A chat of this person; the conversation's id."""
        with self.store() as store:
            conversation = lock_sender(store, Address(channel, "1", chat)).conversation_id
            link_chat(store, conversation, person_id)
        return conversation

    def passes(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    def deliver(self) -> None:
        """Send all that may be sent now."""
        asyncio.run(self.delivery.deliver_all())

    # --- what waits

    def note(self, text: str, person: int | None = None, not_before: datetime | None = None) -> int:
        """Something for a person that waits to be claimed; its row."""
        with self.store() as store:
            assert tell(store, person or self.alice, Reply(text), not_before or self.now)
            return int(store.value(select(func.max(outbox.c.id))))

    def answer(self, text: str, lease: str | None = None) -> Claimed:
        """An answer to Alice, leased to this process or to another one."""
        with self.store() as store:
            address = Address("telegram", "1", "5")
            (row,) = put_reply(store, self.chat, address, self.alice, Reply(text), lease or self.delivery.lease)
        return row

    def digest(self, key: str = "digest:1", not_before: datetime | None = None) -> None:
        """Alice's digest, composed when it is claimed."""
        with self.store() as store:
            put_digests(store, [(key, self.chat, self.alice, not_before or self.now)])

    def owes(self, due: date, what: str = "Báo cáo CCHC quý I") -> int:
        """A report that the unit has not sent."""
        with self.store() as store:
            rule = store.add(report_rule, what=what, period="", due=due, roll="none")
            return store.add(
                obligation, unit_id=self.unit, rule_id=rule, due=due, roll="none", state="open", counted=True
            )

    # --- what became of it

    def row(self, row_id: int) -> Any:
        """A row of the outbox."""
        with self.store() as store:
            return store.first(select(outbox).where(outbox.c.id == row_id))

    def states(self) -> list[tuple[str, str]]:
        """(state, reason) of every row, oldest first."""
        with self.store() as store:
            return [(r.state, r.reason) for r in store.rows(select(outbox).order_by(outbox.c.id))]

    def reached(self) -> dict[int, str]:
        """The state of every chat."""
        with self.store() as store:
            return {r.conversation_id: r.state for r in store.rows(select(identity))}
