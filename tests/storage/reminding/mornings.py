"""The bot's days, played through the tables: ticks, and a channel that takes everything."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select, update

from domain.days.working_days import Calendar
from domain.days.zone import local_day
from storage.database import Database
from storage.reminding.digests import DigestItem, digest_items, record_told
from storage.reminding.due import enqueue_due
from storage.reminding.weekly import has_news, week_for
from storage.schema import outbox
from storage.store import Store


@dataclass
class Sent:
    """A digest that went out."""

    at: datetime
    person_id: int
    items: tuple[DigestItem, ...]

    @property
    def steps(self) -> list[tuple[str, int]]:
        return [(item.what, item.step) for item in self.items]


@dataclass
class Bot:
    """Ticks at a moment and sends what may go; `sent` is all that went out."""

    database: Database
    sent: list[Sent] = field(default_factory=list)

    def run(self, now: datetime) -> list[Sent]:
        """One tick and its messages."""
        with self.database.begin(now) as store:
            enqueue_due(store)
            new = send_pending(store)
        self.sent += new
        return new

    def run_days(self, first: datetime, last: datetime) -> None:
        """The same time of every day, days off included."""
        while first <= last:
            self.run(first)
            first += timedelta(days=1)

    def to(self, person_id: int) -> list[Sent]:
        return [sent for sent in self.sent if sent.person_id == person_id]


def send_pending(store: Store) -> list[Sent]:
    """Compose and send every digest whose time has come."""
    sent = []
    waiting = select(outbox).where(outbox.c.state == "pending", outbox.c.not_before <= store.now).order_by(outbox.c.id)
    for row in store.rows(waiting):
        items = digest_items(store, row.person_id).items
        news = has_news(store, row.person_id, items, week_for(store, row.person_id))
        store.change(update(outbox).where(outbox.c.id == row.id).values(state="sent" if news else "dropped"))
        if news:
            record_told(store, items, row.person_id, row.id)
        # A week without anything late lists nothing.
        if news and items:
            sent.append(Sent(store.now, row.person_id, items))
    return sent


def days_off(bot: Bot, days: Calendar) -> list[Sent]:
    """What went out on days off: nothing ever should."""
    return [sent for sent in bot.sent if not days.is_working(local_day(sent.at))]
