"""What a unit has to do by one plan: "việc PAPI của tôi"."""

from collections.abc import Iterable

from domain.plans.names import named_in
from handlers.turn import Turn
from storage.tasks.items import Item

_MARK = "kh:"


def plan_meant(turn: Turn, items: Iterable[Item]) -> str:
    """The short name of the one plan of these items that a command's words or the message name; empty for none."""
    shorts = dict.fromkeys(item.plan for item in items if item.plan)
    if turn.args:
        return next((short for short in shorts if plan_word(short) in turn.args), "")
    named = named_in(turn.message.text, shorts)
    return named[0] if len(named) == 1 else ""


def plan_word(short: str) -> str:
    """A plan as a word of a command; empty for no plan."""
    return f"{_MARK}{short.replace(' ', '_')}" if short else ""


def of_plan(items: list[Item], short: str) -> list[Item]:
    """The items of this plan; all where no plan is meant."""
    return [item for item in items if item.plan == short] if short else items
