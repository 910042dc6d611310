"""What the office does about a person: proposed first, never to its own last way in, and done with a yes."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.desk.people import PeopleRequest
from domain.messages import Choice, Reply
from domain.people.rights import OFFICE, is_office
from handlers.asking.proposals import propose
from handlers.people.roster import access_listed, named, which
from handlers.turn import Turn
from storage.people.changes import PeopleChange, change_people, memberships_of
from storage.people.persons import holders
from storage.people.roster import Listed


def office_only(turn: Turn) -> Reply:
    """People are the office's business."""
    return Reply(turn.say("people-change-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def for_one(turn: Turn, found: PeopleRequest, command: str, act: Callable[[Turn, Listed], Reply]) -> Reply:
    """Carry on with the one person meant, else ask which."""
    people = named(turn, found.name)
    return act(turn, people[0]) if len(people) == 1 else which(turn, found.name, people, command)


def for_number(turn: Turn, act: Callable[[Turn, Listed], Reply]) -> Reply:
    """Carry on with the person whose number the office's command gives."""
    one = access_listed(turn, turn.arg_id() or 0)
    return act(turn, one) if one and is_office(turn.person.actor) else office_only(turn)


def again(turn: Turn, person_id: int) -> Choice:
    """To invite the person anew."""
    return Choice(turn.say("people-choice-invite"), f"/moi #{person_id}")


def propose_change(turn: Turn, text: str, label: str, one: Listed, data: Mapping[str, Any]) -> Reply:
    """Ask for a yes to a change of one person; the last officer who can be reached stays."""
    if _is_last_officer(turn, one):
        return Reply(turn.say("people-last-office", name=one.name), (Choice(turn.say("people-choice-list"), "/nguoi"),))
    return propose(turn, "people", text, label, person=one.id, **data, no=turn.say("settle-choice-not"))


def _is_last_officer(turn: Turn, one: Listed) -> bool:
    """Whether nobody else of the office could be reached, and nobody could let anybody in again."""
    officers = holders(turn.store, role=OFFICE)
    return [one.id] == [person.person_id for person in officers if person.reachable]


def write_people(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Carry out what was shown."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    change = PeopleChange(
        end=tuple(data.get("end", ())),
        give=tuple((person, unit, role) for person, unit, role in data.get("give", ())),
        unlink=tuple(data.get("unlink", ())),
        uninvite=tuple(data.get("uninvite", ())),
    )
    if not change_people(turn.store, change, data["what"], turn.person.id):
        return Reply(turn.say("people-change-late"), (Choice(turn.say("people-choice-list"), "/nguoi"),))
    held = memberships_of(turn.store, data["person"])
    repeat = (again(turn, data["person"]),) if held and change.unlink else ()
    text = f"{data['done']}\n{turn.say('how-to-undo')}"
    return Reply(text, (Choice(turn.say("choice-undo"), "/hoantac"), *repeat))
