"""What leading, implementing and supporting count in the figures: shown to all, changed by the office with a yes."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from domain.desk.weights import MOST, BadWeight, weights_said
from domain.figures.formula import Weights
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.asking.proposals import propose
from handlers.figures.wording import weight_text, weights_text
from handlers.turn import Turn
from storage.figures.weights import note_weights, set_weights, weights_as, weights_from, weights_kept


def weights(turn: Turn) -> Reply:
    """`/trongso`, or in words: shows the weights; the office may name others: "trọng số phối hợp 0,5"."""
    kept = weights_kept(turn.store)
    said = str(turn.slot("args")) if turn.slot("args") is not None else turn.message.text
    try:
        named = weights_said(said)
    except BadWeight as wrong:
        return Reply(turn.say("weights-bad", said=str(wrong), most=MOST), (_show(turn),))
    if not named:
        return _card(turn, kept)
    if not is_office(turn.person.actor):
        return Reply("\n".join([turn.say("weights-office-only"), weights_text(turn.say, kept)]))
    return _proposed(turn, kept, named)


def _card(turn: Turn, kept: Weights) -> Reply:
    lines = [weights_text(turn.say, kept), turn.say("weights-what")]
    lines += [turn.say("weights-how")] if is_office(turn.person.actor) else []
    return Reply("\n".join(lines), (Choice(turn.say("choice-how-counted"), "/cachtinh"),))


def _show(turn: Turn) -> Choice:
    return Choice(turn.say("choice-weights"), "/trongso")


def _proposed(turn: Turn, kept: Weights, named: Mapping[str, Fraction]) -> Reply:
    new = replace(kept, **named)
    if new == kept:
        return Reply("\n".join([turn.say("weights-same"), weights_text(turn.say, kept)]))
    changed = [name for name in named if getattr(new, name) != getattr(kept, name)]
    lines = [turn.say("weights-confirm"), *(f"• {_change(turn, name, kept, new)}" for name in changed)]
    lines.append(turn.say("weights-effect"))
    text = "\n".join(lines)
    return propose(turn, "weights", text, turn.say("choice-write"), was=weights_as(kept), new=weights_as(new))


def _change(turn: Turn, name: str, kept: Weights, new: Weights) -> str:
    was, now = (weight_text(turn.say, getattr(one, name)) for one in (kept, new))
    return turn.say("weights-change", role=turn.say(f"weights-role-{name}"), was=was, new=now)


def write_weights(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Set them, unless somebody has changed them since the question."""
    was, new = weights_from(data["was"]), weights_from(data["new"])
    if not is_office(turn.person.actor):
        return Reply(turn.say("weights-office-only"))
    if not set_weights(turn.store, was, new):
        return Reply("\n".join([turn.say("weights-moved"), weights_text(turn.say, weights_kept(turn.store))]),
                     (_show(turn),))  # fmt: skip
    note_weights(turn.store, turn.say("weights-name"), turn.person.id, was, new)
    lines = [turn.say("weights-kept"), weights_text(turn.say, new), turn.say("how-to-undo")]
    return Reply("\n".join(lines), (Choice(turn.say("choice-undo"), "/hoantac"),
                                    Choice(turn.say("choice-ranking"), "/xephang")))  # fmt: skip
