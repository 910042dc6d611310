"""What every channel is: a parser, a sender and a table of errors. It knows nothing of tasks."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol, runtime_checkable

from starlette.routing import BaseRoute

from domain.messages import Address, File, IncomingMessage, Limits, Reply

Accept = Callable[[IncomingMessage], Awaitable[None]]
"""Takes one message in; returns once its effects are committed, so that only then it is acknowledged."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call of a channel: outbox row `row` says `reply`; `edits` is the external id of the message it replaces.

    A button carries `row` and the index of its choice, nothing else. `file` is the content of the reply's one
    attachment, `file_link` a short-lived address of it. `links` are the addresses of the pages that choices open,
    one for each choice. Addresses are "" where there are none; they are signed for this send and logged nowhere.
    """

    row: int
    reply: Reply
    edits: str = ""
    file: bytes | None = None
    links: tuple[str, ...] = field(default=(), repr=False)
    file_link: str = field(default="", repr=False)


class Outcome(Enum):
    """How a send that did not plainly succeed ended."""

    REJECTED = "rejected"
    TRY_LATER = "try_later"
    UNKNOWN = "unknown"
    UNSEEN = "unseen"


class SendError(Exception):
    """A send did not plainly succeed. One place, `bot/delivery.py`, reacts.

    UNSEEN means that the message waits where its person looks only now and then, and does not look now.
    `permanent` REJECTED means that this address cannot be reached any more; `moved_to` names the chat that took
    its place. `retry_after` is in seconds.
    """

    def __init__(
        self,
        outcome: Outcome,
        reason: str,
        retry_after: float | None = None,
        permanent: bool = False,
        moved_to: str = "",
    ) -> None:
        super().__init__(reason)
        self.outcome = outcome
        self.reason = reason
        self.retry_after = retry_after
        self.permanent = permanent
        self.moved_to = moved_to


class FetchError(Exception):
    """A file could not be had from the channel; the message goes on without it, marked `not_fetched`."""


class Channel(Protocol):
    """A way to reach people. `bot` tells several bots of one kind apart."""

    name: str
    bot: str
    limits: Limits

    async def start(self, accept: Accept) -> None:
        """Begin to listen; every message goes through `accept` before the channel acknowledges it."""

    async def send(self, address: Address, out: Outgoing) -> str:
        """Make one call and return the channel's id of the message; raises SendError."""

    async def fetch(self, file: File) -> bytes:
        """The content of a file that a message named; raises FetchError."""

    async def stop(self) -> None:
        """Stop listening; messages not yet accepted stay unacknowledged."""

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """The HTTP routes that the channel listens on, if any."""


@runtime_checkable
class Named(Protocol):
    """A channel on which the bot has a name that a link to it needs; empty until it is learnt."""

    username: str
