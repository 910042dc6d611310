"""Lifting an exemption: what was excused is owed after all."""

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.settling.told import tell_units
from handlers.turn import Turn
from storage.owing.exemptions import owe_again
from storage.owing.owed import Owed, access_owed
from storage.talk.drafts import ask, close_question


def lift(turn: Turn) -> Reply:
    """`/thoimien 12` asks, `/thoimien 12 co` lifts the exemption of obligation 12."""
    owed = access_owed(turn.store, turn.person, [turn.arg_id() or 0], to_change=True)
    if not is_office(turn.person.actor) or not owed:
        return Reply(turn.say("settle-office-only"), _ways_on(turn))
    one = owed[0]
    if one.state != "excused":
        return Reply(turn.say("settle-not-excused", name=one.name, unit=one.unit), _ways_on(turn))
    return _lifted(turn, one) if turn.args[1:] == ["co"] else _ask(turn, one)


def _ask(turn: Turn, one: Owed) -> Reply:
    yes = f"/thoimien {one.id} co"
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": f"/thoimien {one.id}"})
    text = turn.say("settle-lift-confirm", name=one.name, unit=one.unit, why=one.excused_why, due=f"{one.due:%d/%m/%Y}")
    return Reply(text, (Choice(turn.say("settle-choice-lift"), yes), Choice(turn.say("settle-choice-not"), "/huy")))


def _lifted(turn: Turn, one: Owed) -> Reply:
    close_question(turn.store, turn.conversation_id)
    if not owe_again(turn.store, [one]):
        return Reply(turn.say("settle-not-excused", name=one.name, unit=one.unit), _ways_on(turn))
    tell_units(turn, [one], "settle-told-owed-again", name=one.name)
    text = turn.say("settle-lifted", name=one.name, unit=one.unit, due=f"{one.due:%d/%m/%Y}")
    return Reply(text, _ways_on(turn))


def _ways_on(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
