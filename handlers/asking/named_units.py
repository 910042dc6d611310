"""Which units a message names."""

from domain.units.directory import UnitName
from domain.units.mentions import mentioned
from handlers.turn import Turn
from storage.units import directory


def asked_units(turn: Turn) -> list[int]:
    """The units that the message names, those of a group among them, in their order."""
    known, _ = mentioned(directory(turn.store).known, turn.message.text)
    named = [one.id for one in known if isinstance(one, UnitName)]
    named += [unit_id for one in known if not isinstance(one, UnitName) for unit_id in one.members]
    understood = [turn.slot("unit_id")] if turn.slot("unit_id") else []
    return list(dict.fromkeys(named or understood))
