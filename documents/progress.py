"""How far a long reading is, said to whoever listens."""

from collections.abc import Callable
from contextvars import ContextVar

Listener = Callable[[int, int], None]


def _nobody(_page: int, _of: int) -> None:
    """Nobody wants to know."""


listener: ContextVar[Listener] = ContextVar("listener", default=_nobody)


def begin_page(page: int, of: int) -> None:
    """A reader turns to this page, the first being 1."""
    listener.get()(page, of)
