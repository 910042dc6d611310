"""Which plans a message names."""

from domain.plans.names import bare_name
from domain.text import fold
from handlers.turn import Turn
from storage.plans.withdrawal import plan_names


def plans_named(turn: Turn) -> list[int]:
    """The plans whose short name, or what it is about, stands in the message; the year decides between two."""
    said = f" {fold(turn.message.text)} "
    named = []
    for plan_id, short in sorted(plan_names(turn.store).items()):
        words = fold(bare_name(short)).split()
        about = " ".join(word for word in words[1:] if not word.isdecimal())
        if about and f" {about} " in said:
            named.append((plan_id, f" {words[-1]} " in said))
    dated = [plan_id for plan_id, has_year in named if has_year]
    return dated or [plan_id for plan_id, _ in named]
