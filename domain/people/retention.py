"""How long what is kept about talks is kept: days by table, as the office sets them; the work itself stays."""

from collections.abc import Mapping
from dataclasses import dataclass

FOR_EVER = 0
MOST_DAYS = 36500


@dataclass(frozen=True, slots=True)
class Span:
    """How many days something is kept unless the office says otherwise, and the fewest and most that it may say.

    FOR_EVER may be said wherever there is no `most`.
    """

    days: int
    least: int
    most: int = MOST_DAYS

    def takes(self, days: int) -> bool:
        """Whether the office may set this."""
        return self.least <= days <= self.most or (days == FOR_EVER and self.most == MOST_DAYS)


# A quota is counted over a calendar month; a plan waits for its yes for a month, and so may a browser that was let in.
SPANS: Mapping[str, Span] = {
    "incoming": Span(730, 62),
    "outbox": Span(730, 62),
    "raw_update": Span(30, 7),
    "draft": Span(90, 31),
    "job": Span(90, 7),
    "file": Span(60, 31),
    "unread": Span(90, 1, 90),
    "invite": Span(90, 7),
    "web_session": Span(30, 30),
    "join_request": Span(90, 1),
    "audit": Span(1825, 365),
}
DAYS: Mapping[str, int] = {name: span.days for name, span in SPANS.items()}


def kept_days(said: Mapping[str, int]) -> dict[str, int]:
    """What the office says, and the usual number for everything else; raises KeyError, ValueError."""
    for name, days in said.items():
        if not SPANS[name].takes(days):
            raise ValueError(name)
    return {**DAYS, **said}
