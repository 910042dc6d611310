"""Which act about people a sentence of the office asks for."""

from collections.abc import Callable
from dataclasses import replace

from domain.desk.people import PeopleRequest, acting_as_leave, read_people_request
from domain.messages import Reading, Reply
from domain.people.rights import is_leader, is_office
from domain.understanding import understand_as
from handlers.asking.guesses import context_of
from handlers.people import absences, handing_over, joining
from handlers.people.acts import for_one, office_only
from handlers.people.ends import leave_said, off_said, unlink_said
from handlers.people.invites import invite_said
from handlers.people.moves import move_said
from handlers.people.roster import card, list_people, named
from handlers.turn import Turn
from storage.units import directory, spoken_units


def asked(turn: Turn) -> Reply | None:
    """ "mời chị Lan làm đầu mối TTYT Cư Jút", "ai chưa liên kết", "chị Lan mất điện thoại"; None for anything else."""
    actor = turn.person.actor
    if turn.message.text.startswith("/"):
        return None
    found = read_people_request(turn.message.text, directory(turn.store), spoken_units(turn.store))
    if found is None:
        return _acting(turn)
    if found.what in ("list", "unlinked"):
        return list_people(turn, found.unit.id if found.unit else None, unlinked=found.what == "unlinked")
    if is_office(actor):
        return _ACTS[found.what](turn, found)
    # What a unit tells of its people is mostly a difficulty or news; a leader asks the office.
    return office_only(turn) if is_leader(actor) or found.what == "invite" else None


def _acting(turn: Turn) -> Reply | None:
    """ "giao quyền TTYT Cư Jút cho chị Lan từ 3/2 đến 10/2" is a leave of the head with somebody standing in."""
    text = acting_as_leave(turn.message.text)
    if text is None:
        return None
    said = replace(turn, message=replace(turn.message, text=text))
    return absences.leave(said.reread(understand_as(text, "leave", context_of(turn))))


def _card(turn: Turn, found: PeopleRequest) -> Reply:
    return for_one(turn, found, "/xemnguoi #{id}", card)


def _joins(turn: Turn, _: PeopleRequest) -> Reply:
    return joining.waiting(turn)


def _head(turn: Turn, found: PeopleRequest) -> Reply:
    """The post of the head goes to another person of the unit."""
    unit = found.unit.id if found.unit else 0
    people = named(turn, found.name, unit)
    person = f" #{people[0].id}" if len(people) == 1 else ""
    return handing_over.hand_over_post(turn.reread(Reading("command", {"name": "bangiao", "args": f"#{unit}{person}"})))


_ACTS: dict[str, Callable[[Turn, PeopleRequest], Reply]] = {
    "invite": invite_said,
    "move": move_said,
    "off": off_said,
    "leave": leave_said,
    "unlink": unlink_said,
    "card": _card,
    "joins": _joins,
    "head": _head,
}
