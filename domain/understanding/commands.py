"""Slash commands: the same in every language of the sentence, with a Vietnamese and an English name."""

from dataclasses import dataclass
from functools import cache

from domain.text import fold
from locales import language_data


@dataclass(frozen=True, slots=True)
class Command:
    """A command that channels may publish; `description` is its Fluent key."""

    intent: str
    vi_name: str
    en_name: str
    in_menu: bool

    @property
    def description(self) -> str:
        return f"command-{self.vi_name}"


@cache
def commands() -> tuple[Command, ...]:
    """All commands, in the order of the menu."""
    rows = language_data("", "commands")["command"]
    return tuple(Command(r["intent"], r["vi"], r["en"], r["in_menu"]) for r in rows)


@cache
def _by_name() -> dict[str, str]:
    return {name: c.intent for c in commands() for name in (c.vi_name, c.en_name)}


def split_command(text: str) -> tuple[str, str, str] | None:
    """(intent, name, arguments) of a text that starts with a slash; an unknown one has the intent "command"."""
    text = text.strip()
    if not text.startswith("/") or len(text) < 2 or not text[1].isalpha():
        return None
    head, _, arguments = text[1:].partition(" ")
    name = fold(head.partition("@")[0])
    return _by_name().get(name, "command"), name, arguments.strip()
