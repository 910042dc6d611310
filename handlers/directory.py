"""Which function answers which intent, command and question: what every subject says of itself, put together."""

from collections.abc import Mapping
from typing import TypeVar

from handlers.agreements import agree
from handlers.subject import Answer
from handlers.subjects import SUBJECTS
from handlers.turn import Handler

_Function = TypeVar("_Function")


def _put_together(*tables: Mapping[str, _Function]) -> dict[str, _Function]:
    """One table of all; what two subjects lay claim to is a mistake."""
    together = {key: function for table in tables for key, function in table.items()}
    if len(together) != sum(map(len, tables)):
        raise RuntimeError("two subjects answer the same thing")
    return together


INTENTS: dict[str, Handler] = _put_together(*(subject.intents for subject in SUBJECTS))
COMMANDS: dict[str, Handler] = _put_together(*(subject.commands for subject in SUBJECTS), {"dongy": agree})
ANSWERS: dict[str, Answer] = _put_together(*(subject.answers for subject in SUBJECTS))
