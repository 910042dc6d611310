"""Signed, short-lived links to pages: made when a message is sent, read when the page is asked for.

A link carries who it was made for, what it opens and until when, and is good for one kind of page alone. It
proves only that the bot gave it to that person: what the person may see is looked up again by each page.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from itsdangerous import BadData, URLSafeSerializer

from domain.messages import LINK_ROOM, Choice, Page
from storage.people.web_access import CODE_LASTS

PREFIX = "/l"
USUAL_LIFE = timedelta(hours=2)
# A file that was sent is opened later in the day, and by Zalo itself where it is a picture; what opens the web chat
# is good no longer than the code that it stands for.
LIFE: Mapping[str, timedelta] = {"sent": timedelta(hours=24), "chat": CODE_LASTS}
WEB = "web"


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a link says: who it was given to, the id of what it opens, and until when (UTC)."""

    person_id: int
    id: int
    until: datetime


class Links:
    """Signs links to pages and reads them. `base` is the public address; without one only the web chat has links."""

    def __init__(self, key: bytes, clock: Callable[[], datetime], base: str = "") -> None:
        self._key = key
        self._clock = clock
        self.base = base.rstrip("/")

    def reach(self, channel: str) -> bool:
        """Whether people of a channel can open pages: the web chat stands on the very same server."""
        return bool(self.base) or channel == WEB

    def path(self, page: Page, person_id: int, until: datetime | None = None) -> str:
        """The path of a page on this server, for one person; good until a moment, or as long as its kind lasts."""
        ends = until or self._clock() + LIFE.get(page.kind, USUAL_LIFE)
        token = self._signer(page.kind).dumps([person_id, page.id, int(ends.timestamp())])
        return f"{PREFIX}/{page.kind}/{token}"

    def path_for(self, page: Page, person_id: int | None) -> str:
        """The path of a page, for the web chat; "" where there is nobody it is for."""
        return self.path(page, person_id) if person_id is not None else ""

    def url(self, page: Page, person_id: int | None) -> str:
        """The whole address, for a message; "" where there is no public one, or nobody it is for."""
        if not self.base or person_id is None:
            return ""
        url = f"{self.base}{self.path(page, person_id)}"
        return url if len(url) <= LINK_ROOM else ""

    def urls(self, choices: Sequence[Choice], person_id: int | None) -> tuple[str, ...]:
        """The address of each choice, "" for those that open no page."""
        return tuple(self.url(choice.page, person_id) if choice.page else "" for choice in choices)

    def read(self, kind: str, token: str) -> Ticket | None:
        """What a link says; None where it was not made here, for another kind of page, altered, or is too old."""
        try:
            person_id, page_id, until = self._signer(kind).loads(token)
        except BadData:
            return None
        ends = datetime.fromtimestamp(until, UTC)
        return Ticket(person_id, page_id, ends) if self._clock() < ends else None

    def seals(self, purpose: str) -> URLSafeSerializer:
        """What signs other things that a page keeps for the server, for one purpose."""
        return URLSafeSerializer(self._key, salt=f"dondoc.seal.{purpose}", signer_kwargs={"key_derivation": "hmac"})

    def _signer(self, kind: str) -> URLSafeSerializer:
        """The kind is the salt: a link to one page opens no other."""
        return URLSafeSerializer(self._key, salt=f"dondoc.link.{kind}", signer_kwargs={"key_derivation": "hmac"})
