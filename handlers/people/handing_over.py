"""The post of a unit's head goes to another person."""

from collections.abc import Mapping
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.asking.proposals import propose
from handlers.people.absences import MOST_CHOICES
from handlers.turn import Turn
from locales import texts
from storage.owing.calendar import opens_at
from storage.people.absences import hand_over, holders_of_unit, note_hand_over
from storage.people.persons import find_person
from storage.talk.outbox import tell
from storage.units import all_units, spoken_units, unit_named


def hand_over_post(turn: Turn) -> Reply:
    """`/bangiao TTYT Cư Jút` shows who could head the unit; `/bangiao #unit #person` asks for a yes."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("hand-over-office-only"))
    unit_id = _unit_in_words(turn) if turn.arg_id() is None else turn.arg_id()
    if unit_id not in all_units(turn.store) or unit_id is None:
        return Reply(turn.say("hand-over-which-unit"))
    people = holders_of_unit(turn.store, unit_id)
    if not people:
        return Reply(turn.say("hand-over-nobody"))
    heads = [one for one in people if one.role == "head"]
    to = next((one for one in people if one.person_id == turn.arg_id(1)), None)
    unit = unit_named(turn.store, unit_id).name
    former = ", ".join(one.name for one in heads if to is None or one.person_id != to.person_id)
    if to is None:
        others = list({one.person_id: one for one in people}.values())
        choices = [Choice(one.name, f"/bangiao #{unit_id} #{one.person_id}") for one in others[:MOST_CHOICES]]
        return Reply(turn.say("hand-over-to-whom", unit=unit, former=former or turn.say("nobody")), tuple(choices))
    if [one.person_id for one in heads] == [to.person_id]:
        return Reply(turn.say("hand-over-same", unit=unit, name=to.name))
    text = turn.say("hand-over-confirm", unit=unit, name=to.name, former=former or turn.say("nobody"))
    was = sorted({one.person_id for one in heads})
    return propose(turn, "hand_over", text, turn.say("choice-apply"), unit=unit_id, to=to.person_id, was=was)


def _unit_in_words(turn: Turn) -> int | None:
    found = spoken_units(turn.store).ids_in(" ".join(turn.args))
    return found.pop() if len(found) == 1 else None


def write_hand_over(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The post changes hands; the former holder is told nothing of it any more, nor of what waits to be sent."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("hand-over-office-only"))
    unit_id, to = data["unit"], data["to"]
    unit, person = unit_named(turn.store, unit_id).name, find_person(turn.store, to)
    if not hand_over(turn.store, unit_id, "head", to, data["was"]):
        return Reply(
            turn.say("hand-over-changed", unit=unit), (Choice(turn.say("choice-again"), f"/bangiao #{unit_id}"),)
        )
    what = turn.say("hand-over-what", unit=unit)
    note_hand_over(turn.store, what, turn.person.id, unit_id, "head", to, data["was"])
    say = texts(person.locale)
    note = Reply(say("hand-over-told", unit=unit), (Choice(say("choice-my-tasks"), "/nhiemvu"),))
    tell(turn.store, to, note, opens_at(turn.store))
    text = turn.say("handed-over", unit=unit, name=person.name)
    return Reply(f"{text}\n{turn.say('how-to-undo')}", (Choice(turn.say("choice-undo"), "/hoantac"),))
