"""A channel in memory: what it carries, and what was said on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from starlette.routing import BaseRoute

from bot.channels.base import Accept, Outgoing, SendError
from domain.messages import Address, File, Limits, length, numbered


@dataclass(frozen=True)
class Said:
    """One message of the bot as its person sees it; `edits` is the id of the message whose place it took."""

    id: str
    row: int
    text: str
    choices: tuple[str, ...]
    file: bytes | None = None
    edits: str = ""
    links: tuple[str, ...] = ()
    file_link: str = ""


class Recorder:
    """A channel in memory that holds everybody to its limits."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = self.bot = name
        self.limits = limits
        self.held: dict[str, bytes] = {}
        self.chats: dict[str, list[Said]] = {}
        self.refusals: list[SendError] = []
        self._numbers = count(1)

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """None."""
        return ()

    async def start(self, accept: Accept) -> None:
        """Messages come through `Chat`."""
        self.accept = accept

    async def send(self, address: Address, out: Outgoing) -> str:
        """Show the message, in the place of the one it edits where the channel can do that."""
        if self.refusals:
            raise self.refusals.pop(0)
        text = numbered(out.reply, self.limits.buttons, out.links)
        assert text.strip() or out.file, "an empty message"
        assert length(text, self.limits) <= self.limits.text, "a message that the channel would refuse"
        edits = out.edits if self.limits.edits else ""
        sent_id = edits or f"{self.name}-{next(self._numbers)}"
        choices = tuple(choice.label for choice in out.reply.choices)
        said = Said(sent_id, out.row, text, choices, out.file, edits, out.links, out.file_link)
        self.chats.setdefault(address.chat_id, []).append(said)
        return sent_id

    async def fetch(self, file: File) -> bytes:
        """A file that a person sent."""
        return self.held[file.remote_id]

    async def stop(self) -> None:
        """Nothing to stop."""
