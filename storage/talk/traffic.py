"""How many messages went in and out by each bot in a month, and which warnings of a quota were given."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import bindparam, func, select

from domain.days.zone import at_local, local_day
from storage.schema import conversation, incoming, outbox, quota_warning
from storage.store import Store
from storage.talk.incoming import insert_new


@dataclass(frozen=True, slots=True)
class Traffic:
    """The messages of one bot in a month, by the local calendar."""

    channel: str
    bot: str
    received: int = 0
    sent: int = 0

    @property
    def total(self) -> int:
        """Both directions: it is not settled which of them a channel counts."""
        return self.received + self.sent


_BOT = (conversation.c.channel, conversation.c.bot)
_IN = (
    select(*_BOT, func.count().label("messages"))
    .join(conversation, conversation.c.id == incoming.c.conversation_id)
    .where(incoming.c.at >= bindparam("begins"), incoming.c.at < bindparam("ends"))
    .group_by(*_BOT)
)
_OUT = (
    select(*_BOT, func.count().label("messages"))
    .join(conversation, conversation.c.id == outbox.c.conversation_id)
    .where(outbox.c.sent_at >= bindparam("begins"), outbox.c.sent_at < bindparam("ends"))
    .group_by(*_BOT)
)


def traffic(store: Store, now: datetime) -> list[Traffic]:
    """What each bot took in and sent in the local month of a moment."""
    begins, ends = _month(local_day(now))
    counts: dict[tuple[str, str], list[int]] = {}
    for position, statement in enumerate((_IN, _OUT)):
        for row in store.rows(statement, begins=begins, ends=ends):
            counts.setdefault((row.channel, row.bot), [0, 0])[position] = row.messages
    return [Traffic(*bot, *both) for bot, both in sorted(counts.items())]


def _month(day: date) -> tuple[datetime, datetime]:
    first = day.replace(day=1)
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return at_local(first, time.min), at_local(following, time.min)


def claim_warning(store: Store, one: Traffic, percent: int) -> bool:
    """Whether this month's warning of this much is for this process to give: once, whoever sees it first."""
    month = f"{local_day(store.now):%Y-%m}"
    row = {"channel": one.channel, "bot": one.bot, "month": month, "percent": percent}
    return insert_new(store, quota_warning, **row, at=store.now) is not None
