"""How long things may take with Zalo."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """In seconds: one long poll, the least time between two polls that bring the same, the answer to one call, a
    download, the pauses after something failed, and how long to wait for chats being served when the channel stops.
    """

    poll: int = 30
    floor: float = 1.0
    answer: float = 10.0
    download: float = 60.0
    first_pause: float = 1.0
    longest_pause: float = 60.0
    leave: float = 1.5
