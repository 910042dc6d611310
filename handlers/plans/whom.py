"""Units to whom something is given: told by their names, found by words that may mean them."""

from collections.abc import Sequence

from domain.reminding.digests import UNIT_ROLES
from domain.units.directory import Known
from handlers.turn import Turn
from storage.people.persons import holders
from storage.units import directory, unit_named

MOST_CHOICES = 4
SHOWN = 8


def likeliest(turn: Turn, words: str) -> list[Known]:
    """Units and groups that some words may mean."""
    found = directory(turn.store).find(words).candidates[:MOST_CHOICES] if words else ()
    return [one.what for one in found]


def short_names(turn: Turn, units: Sequence[int]) -> str:
    """The first of them by their short names, and how many more there are."""
    names = [unit_named(turn.store, key).short or unit_named(turn.store, key).name for key in units]
    more = len(names) - SHOWN
    shown = ", ".join(names[:SHOWN])
    return turn.say("settle-units-more", names=shown, count=more) if more > 0 else shown


def silent_units(turn: Turn, units: Sequence[int]) -> list[int]:
    """The units in which nobody can be reached."""
    return [
        key
        for key in units
        if not any(one.reachable for role in UNIT_ROLES for one in holders(turn.store, role=role, unit_id=key))
    ]
