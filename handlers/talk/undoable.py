"""A write that can still be taken back, whatever its kind."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Undoable:
    """The last write of one kind: `what` names it in the choice, `asks` shows it, `undo` takes it back and says so."""

    at: datetime
    what: str
    asks: str
    undo: Callable[[], str]
