"""All that a handler gets: one message of one person, what it was read as, and the transaction it happens in."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from domain.days.zone import local_day
from domain.messages import IncomingMessage, Reading, Reply
from domain.people.rights import follows_all
from locales import Texts
from storage.people.persons import Person
from storage.reminding.digests import assignments_told
from storage.store import Store
from storage.talk.drafts import Question

_ID = re.compile(r"#(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Turn:
    """`about` is the item of the message replied to; `dialog` the open question of the chat.

    `incoming_id` is the message as kept; `corrects` says that it is an edit of one whose effect was written.
    """

    person: Person
    message: IncomingMessage
    reading: Reading
    now: datetime
    store: Store
    say: Texts
    conversation_id: int
    incoming_id: int
    about: tuple[str, int] | None = None
    dialog: Question | None = None
    corrects: bool = False

    @property
    def today(self) -> date:
        """The local day."""
        return local_day(self.now)

    @property
    def follows_all(self) -> bool:
        """Whether the person may see every unit."""
        return follows_all(self.person.actor)

    @property
    def args(self) -> list[str]:
        """The words after a slash command."""
        return str(self.reading.slots.get("args", "")).split()

    def arg_id(self, position: int = 0) -> int | None:
        """The id written as #12, or as 12, in the command's words."""
        if position >= len(self.args):
            return None
        word = self.args[position]
        found = _ID.fullmatch(word)
        return int(found[1]) if found else int(word) if word.isascii() and word.isdigit() and len(word) < 10 else None

    @property
    def about_tasks(self) -> list[int]:
        """The assignments that the message replied to speaks of: a card one, a reminder perhaps several."""
        if self.about and self.about[0] == "digest":
            return assignments_told(self.store, self.about[1])
        return [self.about[1]] if self.about and self.about[0] == "assignment" else []

    def reread(self, reading: Reading) -> "Turn":
        """The same turn with its message taken to mean something else."""
        return replace(self, reading=reading)

    def slot(self, name: str) -> Any:
        """A slot of the reading, None where it is not filled."""
        return self.reading.slots.get(name)


Handler = Callable[[Turn], Reply]
