"""What one subject answers: each package of handlers says it of itself, `handlers/directory.py` puts it together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.messages import Reply
from handlers.turn import Handler, Turn

Answer = Callable[[Turn], Reply | None]
Agreement = Callable[[Turn, Mapping[str, Any]], Reply]


@dataclass(frozen=True, slots=True)
class Subject:
    """Functions by what calls for them.

    `intents` by the meaning of a message, `commands` by the word behind the slash, `answers` by what is being asked
    (None where the message answers something else), `agreements` by what a yes is to do, with what was shown.
    """

    intents: Mapping[str, Handler] = field(default_factory=dict)
    commands: Mapping[str, Handler] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
