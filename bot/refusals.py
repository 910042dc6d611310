"""Wrong use and unreadable input, told in one sentence each; a fault of the program's own is something else."""

from typing import Any

from typer.exceptions import TyperException

from bot.language import say


class Refused(Exception):
    """What the command was given cannot be used; its text is all that the person is told."""


class WrongUse(Refused):
    """Refused with the sentence of this key."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(say()(key, **values))


# Typer's errors -> the sentence; they are told apart by name, for their classes are Typer's own affair.
_SENTENCES = {
    "NoSuchOption": "usage-no-option",
    "MissingParameter": "usage-missing",
    "BadParameter": "usage-bad-value",
}


def usage_sentence(error: TyperException) -> str:
    """What is wrong with the command line, in our language."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return error.format_message()
    context: Any = getattr(error, "ctx", None)
    command = context.command_path if context else "dondoc"
    key = _SENTENCES.get(type(error).__name__, "usage-wrong")
    return say()(key, name=_name(error), reason=error.message, command=command)


def _name(error: TyperException) -> str:
    """The option or argument that is meant, as it is typed."""
    parameter: Any = getattr(error, "param", None)
    if parameter is None:
        return str(getattr(error, "option_name", ""))
    if parameter.param_type_name == "option":
        return str(parameter.opts[-1])
    return str(parameter.metavar or parameter.name).upper()
