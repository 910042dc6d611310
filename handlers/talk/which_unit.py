"""A unit named so that it may be several: asked with the likeliest as choices, and then gone on with."""

from dataclasses import replace

from domain.messages import Choice, Reply
from domain.understanding import understand
from domain.understanding.phrases import frame_words
from domain.units.guesses import Guess, guess_units
from handlers.asking.guesses import context_of
from handlers.turn import Turn
from storage.units import Unit, standing_units

AT_MOST = 5
# What is done to one unit: without a unit it would be taken for all of them.
OF_ONE_UNIT = ("unit_tasks", "nudge", "approve", "return_report")
# What likeness alone led to is less sure.
_BY_RULE = 0.6


def asked(turn: Turn) -> Reply | None:
    """The units that may be meant, each as the same message with its full name; None where nothing is open."""
    return _units_from(turn, 0) if _may_be_unclear(turn) else None


def more(turn: Turn) -> Reply:
    """`/donvinao nhiệm vụ của TTYT huyện 5`: the units that the text may mean, from the sixth on."""
    text, _, start = str(turn.slot("args") or "").rpartition(" ")
    said = replace(turn, message=replace(turn.message, text=text), reading=understand(text, context_of(turn)))
    asked_for = _units_from(said, int(start)) if start.isdecimal() and _may_be_unclear(said) else None
    return asked_for or Reply(turn.say("which-unit"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def _units_from(turn: Turn, start: int) -> Reply | None:
    units = standing_units(turn.store)
    guess = guess_units(turn.message.text, {unit.id: (unit.name, unit.short) for unit in units.values()}, _frame())
    if guess is None or not _makes_sense(turn, guess, units[guess.units[0]]):
        return None
    own = set(turn.person.unit_ids)
    meant = sorted((units[key] for key in guess.units), key=lambda unit: unit.id not in own)
    page, left = meant[start : start + AT_MOST], len(meant) - start - AT_MOST
    choices = [Choice(unit.short or unit.name, guess.naming(unit.name)) for unit in page]
    if left > 0:
        says = f"/donvinao {turn.message.text.strip()} {start + AT_MOST}"
        choices.append(Choice(turn.say("choice-more", count=left), says))
    key = "unit-ambiguous" if len(meant) > 1 else "unit-unsure"
    return Reply(turn.say(key, said=guess.said, count=len(meant)), tuple(choices))


def _may_be_unclear(turn: Turn) -> bool:
    """Whether the message was not understood, or is about one unit without naming any."""
    reading = turn.reading
    if turn.message.text.startswith("/") or turn.slot("unit"):
        return False
    # What only is like other sentences was read without the name.
    unsure = reading.confidence < _BY_RULE
    return unsure or (turn.follows_all and reading.intent in OF_ONE_UNIT)


def _frame() -> frozenset[str]:
    """Everyday words without those that stand for a kind of unit; "đốc" of "đôn đốc" is no part of a name."""
    return frozenset(frame_words()) - {"trung", "tam", "phong", "chi", "cuc", "benh", "vien"} | {"don", "doc"}


def _makes_sense(turn: Turn, guess: Guess, unit: Unit) -> bool:
    """Whether the message is understood as one about a unit once that is named in full."""
    reading = understand(guess.naming(unit.name), context_of(turn))
    return reading.intent != "out_of_scope" and reading.slots.get("unit") == unit.name
