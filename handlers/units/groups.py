"""A unit joins or leaves a group: shown, done with a yes, and then asked what becomes of the group's tasks."""

from collections.abc import Mapping
from typing import Any

from domain.desk.units import UnitRequest
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.units.directory import GroupName
from handlers.asking.proposals import propose
from handlers.turn import Turn
from handlers.units import changes
from storage.plans.change_notes import telling_of_changes
from storage.unit_life.changes import pending_changes
from storage.unit_life.groups import set_member
from storage.units import Unit, directory, standing_units

AT_MOST = 4
OUT = "ra"


def moved(turn: Turn, found: UnitRequest) -> Reply:
    """ "đưa TTYT Cư Jút vào nhóm các TTYT"."""
    one = standing_units(turn.store).get(found.unit.id) if found.unit else None
    if one is None or found.group is None:
        return Reply(turn.say("units-how"))
    return _shown(turn, one, found.group, joins=found.what == "join")


def group_command(turn: Turn) -> Reply:
    """`/nhomdonvi #3 #2` puts unit 3 into group 2, `… ra` takes it out; for a yes."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("units-office-only"))
    one = standing_units(turn.store).get(turn.arg_id() or 0)
    group = _groups(turn).get(turn.arg_id(1) or 0)
    if one is None or group is None:
        return Reply(turn.say("units-how"))
    return _shown(turn, one, group, joins=turn.args[2:] != [OUT])


def offered(turn: Turn, one: Unit) -> list[Choice]:
    """The groups in which units of its kind are, for a new unit."""
    kinds = {key: unit.kind for key, unit in standing_units(turn.store).items()}
    fitting = [
        group
        for group in _groups(turn).values()
        if one.id not in group.members and any(kinds.get(key) == one.kind for key in group.members)
    ]
    return [
        Choice(turn.say("units-choice-group", group=group.name), f"/nhomdonvi #{one.id} #{group.id}")
        for group in fitting[:AT_MOST]
    ]


def _groups(turn: Turn) -> dict[int, GroupName]:
    return {one.id: one for one in directory(turn.store).known if isinstance(one, GroupName)}


def _shown(turn: Turn, one: Unit, group: GroupName, *, joins: bool) -> Reply:
    if (one.id in group.members) == joins:
        return Reply(turn.say("units-group-already", unit=one.name, group=group.name, joins=int(joins)))
    names = {"unit": one.name, "group": group.name}
    text = turn.say("units-group-confirm", **names, joins=int(joins), count=len(group.members))
    label = turn.say("units-group-choice", joins=int(joins))
    values = {"unit": one.id, "group": group.id, "joins": joins}
    return propose(turn, "unit_group", text, label, **values, no=turn.say("settle-choice-not"))


def write_group(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """It is in the group, or out of it; what that means for tasks is asked at once."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("units-office-only"))
    one, group = standing_units(turn.store).get(data["unit"]), _groups(turn).get(data["group"])
    if one is None or group is None:
        return Reply(turn.say("units-changed"))
    joins = bool(data["joins"])
    names: dict[str, str | int] = {"unit": one.name, "group": group.name, "joins": int(joins)}
    with telling_of_changes(turn.store):
        done = set_member(
            turn.store, one.id, group.id, turn.say("units-group-what", **names), turn.person.id, joins=joins
        )
    if not done:
        return Reply(turn.say("units-group-already", **names))
    text = f"{turn.say('units-group-done', **names)}\n{turn.say('how-to-undo')}"
    others = offered(turn, one) if joins else []
    last = (*others, Choice(turn.say("choice-undo"), "/hoantac"))
    waiting = [c for c in pending_changes(turn.store) if (c.unit_id, c.group_id) == (one.id, group.id)]
    if not waiting:
        return Reply(text, last)
    asks = changes.asked_about(turn, waiting[0])
    return Reply(f"{text}\n{asks.text}", (*asks.choices, *last))
