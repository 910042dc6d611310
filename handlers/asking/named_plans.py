"""Which plans a message names."""

from domain.plans.names import named_in
from handlers.turn import Turn
from storage.plans.withdrawal import plan_names


def plans_named(turn: Turn) -> list[int]:
    """The plans whose short name, or what it is about, stands in the message; the year decides between two."""
    names = plan_names(turn.store)
    named = named_in(turn.message.text, names.values())
    return sorted(plan_id for plan_id, short in names.items() if short in named)
