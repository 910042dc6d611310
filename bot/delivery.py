"""From due reminder to sent message: the one way out, and the one place that reacts to how a send ended."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from bot.channels.base import Channel, Outcome, Outgoing, SendError
from bot.links import Links
from bot.metrics import LOST, SENDS
from bot.processes.pictures import Pictures
from bot.rates import Rates
from domain.messages import Address, Page, Reply
from handlers.evidence.pictures import unshown
from handlers.following.announced import compose_announcement
from handlers.following.changes_told import compose_changes
from handlers.following.nudge_sent import compose_nudge, tell_of_nudges
from handlers.following.quotas import Bot, drop_of_low_value, watch_quotas
from handlers.people.data_requests import remind_of_data_requests
from handlers.reach import still_concerns, tell_office_of_silence
from handlers.regimes.calendar_year import remind_of_next_year
from handlers.reminding.digests import compose_digest
from storage.daily import look_after
from storage.database import Database
from storage.people.linked_chats import move_chat, set_state
from storage.reminding.due import enqueue_due
from storage.reminding.weekly import enqueue_week
from storage.store import Store
from storage.talk.outbox import LEASE, Claimed, preferred_conversation
from storage.talk.sending import claim, move_to, record_end, record_later, record_sent, record_unknown, sweep, waiting
from storage.tasks.files import FileFolder

log = logging.getLogger(__name__)

AT_ONCE = 8
HALF_LEASE = LEASE.total_seconds() / 2
LONGEST_BACK_OFF = timedelta(minutes=1)
LAST_SENDS = 2.5
COUNT_EVERY = timedelta(minutes=5)
COMPOSERS: Mapping[str, Callable[[Store, Claimed], Reply | None]] = {
    "digest": compose_digest,
    "changes": compose_changes,
    "nudge": compose_nudge,
    "announcement": compose_announcement,
}


class Delivery:
    """Sends what the outbox holds. `clock` is the one clock of the program."""

    def __init__(
        self,
        database: Database,
        files: FileFolder,
        clock: Callable[[], datetime],
        rates: Rates | None = None,
        links: Links | None = None,
    ) -> None:
        self.database = database
        self.files = files
        self.clock = clock
        self.links = links
        self.pictures = Pictures(files)
        self.rates = rates or Rates()
        self.channels: Mapping[tuple[str, str], Channel] = {}
        self.lease = uuid4().hex
        # The channels of this machine, where others serve the rest; empty for all there are.
        self.only: tuple[str, ...] = ()
        self._draining = 0
        self._counted_at: datetime | None = None
        self._short: frozenset[Bot] = frozenset()
        self._stopping = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()

    async def enqueue_due(self) -> int:
        """Write the digests that are due by now; how many."""
        return await asyncio.to_thread(self._enqueue_due)

    def _enqueue_due(self) -> int:
        with self.database.begin(self.clock()) as store:
            if look_after(store):
                remind_of_next_year(store)
                remind_of_data_requests(store)
            self._watch_quotas(store)
            tell_of_nudges(store)
            return enqueue_week(store) + enqueue_due(store)

    def _watch_quotas(self, store: Store) -> None:
        """Counting a month is not for every tick."""
        if self._counted_at is None or store.now - self._counted_at >= COUNT_EVERY:
            self._counted_at = store.now
            self._short = watch_quotas(store)

    async def tick(self) -> None:
        """Begin to send what may be sent now, beside what is being sent already."""
        free = AT_ONCE - self._draining
        for _ in range(min(free, await asyncio.to_thread(self._waiting))):
            self._begin(self._drain())

    def send_soon(self, rows: Sequence[Claimed]) -> None:
        """Begin to send rows that `receive` wrote already leased to this process."""
        self._begin(self.deliver_leased(rows))

    def _begin(self, sending: Coroutine[None, None, object]) -> None:
        task = asyncio.create_task(_logged(sending))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def stop(self) -> None:
        """From now on begin no send; what is leased but not begun is given back."""
        self._stopping.set()

    async def settle(self) -> None:
        """Wait a little for the sends under way. What does not end is cut off: its lease runs out, as if lost."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=LAST_SENDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def deliver_all(self) -> None:
        """Send everything that may be sent now, several chats at a time."""
        while await asyncio.to_thread(self._waiting):
            if not any(await asyncio.gather(*(self._drain() for _ in range(AT_ONCE)))):
                return

    def _waiting(self) -> int:
        """How many rows may be worth a claim, up to AT_ONCE."""
        with self.database.begin(self.clock()) as store:
            lost, found = sweep(store), waiting(store, AT_ONCE)
        LOST.inc(lost)
        return found

    async def _drain(self) -> int:
        self._draining += 1
        try:
            count = 0
            while await self.deliver_one():
                count += 1
            return count
        finally:
            self._draining -= 1

    async def deliver_one(self) -> bool:
        """Claim the next row and send it; False where none may be sent now."""
        taken_at = time.monotonic()
        claimed = None if self._stopping.is_set() else await asyncio.to_thread(self._claim)
        if claimed is None:
            return False
        if claimed.reply is not None:
            await self._send(claimed, taken_at)
        return True

    async def deliver_leased(self, rows: Sequence[Claimed]) -> None:
        """Send rows that `receive` wrote already leased to this process."""
        taken_at = time.monotonic()
        for claimed in rows:
            await self._send(claimed, taken_at)

    def _claim(self) -> Claimed | None:
        """Claim in one transaction; a digest is composed there, at every try, and may turn out empty."""
        with self.database.begin(self.clock()) as store:
            claimed = claim(store, self.lease, self.only)
            if claimed and self._is_short(claimed) and drop_of_low_value(store, claimed):
                return replace(claimed, reply=None)
            if claimed and claimed.kind in COMPOSERS:
                return replace(claimed, reply=COMPOSERS[claimed.kind](store, claimed))
            if claimed and claimed.kind == "notice" and not still_concerns(store, claimed):
                record_end(store, claimed, "dropped", "no longer theirs")
                return replace(claimed, reply=None)
            return claimed

    def _is_short(self, claimed: Claimed) -> bool:
        return (claimed.address.channel, claimed.address.bot) in self._short

    # --- one send, outside any transaction

    async def _send(self, claimed: Claimed, taken_at: float) -> None:
        channel = self.channels.get((claimed.address.channel, claimed.address.bot))
        if channel is None and self.only and claimed.address.channel not in self.only:
            return await self._record(record_later, claimed, self.clock(), "of another machine's channel")
        if channel is None or claimed.reply is None:
            return await self._record(record_end, claimed, "failed", "channel not running")
        await self._wait_turn(claimed.address, channel.limits.a_second)
        if self._stopping.is_set():
            return await self._record(record_later, claimed, self.clock(), "stopped before it was sent")
        if time.monotonic() - taken_at > HALF_LEASE:
            # Too little of the lease is left to be sure that nobody else sends the same row.
            return await self._record(record_later, claimed, self.clock(), "lease too old")
        try:
            external_id = await channel.send(claimed.address, await self._outgoing(claimed))
        except SendError as error:
            return await self._react(claimed, error)
        except Exception:
            log.exception("outbox row %s: the channel failed", claimed.id)
            return await self._record(record_unknown, claimed, "channel fault")
        return await self._record(record_sent, claimed, external_id)

    async def _wait_turn(self, address: Address, a_second: float) -> None:
        """Wait until the address may be called, or until the program stops."""
        delay = self.rates.delay(address, a_second) if a_second else 0
        if delay:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), delay)

    async def _outgoing(self, claimed: Claimed) -> Outgoing:
        reply = claimed.reply
        if reply is None:
            raise ValueError("nothing to send")
        content = await self.pictures.shown(reply.attachments[0]) if reply.attachments else None
        if reply.attachments and content is None:
            reply = await asyncio.to_thread(self._unshown, claimed)
        out = Outgoing(row=claimed.id, reply=reply, edits=claimed.edits, file=content)
        return self._with_links(out, self.links, claimed.person_id) if self.links else out

    def _unshown(self, claimed: Claimed) -> Reply:
        with self.database.begin(self.clock(), read_only=True) as store:
            return unshown(store, claimed)

    @staticmethod
    def _with_links(out: Outgoing, links: Links, person_id: int | None) -> Outgoing:
        file_link = links.url(Page("sent", out.row), person_id) if out.file is not None else ""
        return replace(out, links=links.urls(out.reply.choices, person_id), file_link=file_link)

    async def _react(self, claimed: Claimed, error: SendError) -> None:
        if error.outcome is Outcome.UNSEEN:
            return await self._record(_record_unseen, claimed, error)
        log.warning("outbox row %s: %s: %s", claimed.id, error.outcome.value, error.reason)
        if error.outcome is Outcome.UNKNOWN:
            await self._record(record_unknown, claimed, error.reason)
        elif error.outcome is Outcome.TRY_LATER:
            wait = timedelta(seconds=error.retry_after) if error.retry_after is not None else back_off(claimed.attempts)
            await self._record(record_later, claimed, self.clock() + wait, error.reason)
        else:
            await self._record(_record_rejected, claimed, error)
        return None

    async def _record(self, record: Callable[..., None], claimed: Claimed, *details: object) -> None:
        await asyncio.to_thread(self._record_now, record, claimed, details)

    def _record_now(self, record: Callable[..., None], claimed: Claimed, details: Sequence[object]) -> None:
        with self.database.begin(self.clock()) as store:
            record(store, claimed, *details)
        SENDS.labels(claimed.address.channel, _ENDS[record]).inc()


async def _logged(sending: Coroutine[None, None, object]) -> None:
    """A fault here loses nothing: the lease runs out and a later tick takes the rows up."""
    try:
        await sending
    except Exception:
        log.exception("what was to be sent waits for its lease to run out")


def back_off(attempts: int) -> timedelta:
    """How long to wait after so many tries."""
    return min(timedelta(seconds=2.0 ** min(attempts, 16)), LONGEST_BACK_OFF)


def _record_unseen(store: Store, claimed: Claimed, error: SendError) -> None:
    """Kept in the history of a chat that nobody looks at: an answer is found there by who asked; what else there is to
    say goes where its person is called, if there is such a chat."""
    other = None
    if claimed.kind != "reply" and claimed.person_id is not None and not claimed.unknowns:
        other = preferred_conversation(store, claimed.person_id, [claimed.conversation_id])
    if other is None:
        return record_sent(store, claimed, str(claimed.id))
    return move_to(store, claimed, other, error.reason)


def _record_rejected(store: Store, claimed: Claimed, error: SendError) -> None:
    """Refused for good: mend the address, else try the person's other chat, else say that nobody is reached."""
    if error.moved_to:
        move_chat(store, claimed.conversation_id, error.moved_to)
        return record_later(store, claimed, store.now, error.reason)
    if not error.permanent or claimed.person_id is None:
        return record_end(store, claimed, "failed", error.reason)
    set_state(store, claimed.conversation_id, "unreachable")
    other = preferred_conversation(store, claimed.person_id, [claimed.conversation_id])
    if other is not None and not claimed.unknowns:
        return move_to(store, claimed, other, error.reason)
    record_end(store, claimed, "failed", error.reason)
    return tell_office_of_silence(store, claimed.person_id)


# How a send ended, by what is recorded of it.
_ENDS: Mapping[Callable[..., None], str] = {
    record_sent: "sent",
    record_later: "later",
    record_unknown: "unknown",
    record_end: "failed",
    _record_rejected: "failed",
    _record_unseen: "sent",
}
