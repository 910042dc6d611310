"""Understanding what people write: rules over language data, offline and deterministic."""

from domain.understanding.commands import Command, commands
from domain.understanding.context import Context, TopicNames, UnitNames
from domain.understanding.reading import as_meant, guesses, is_question, understand, understand_as
from domain.understanding.sentence import LONGEST
from domain.understanding.units import NamedUnits

__all__ = [
    "LONGEST",
    "Command",
    "Context",
    "NamedUnits",
    "TopicNames",
    "UnitNames",
    "as_meant",
    "commands",
    "guesses",
    "is_question",
    "understand",
    "understand_as",
]
