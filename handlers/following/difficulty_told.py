"""Who hears of what is said and done about a difficulty."""

from collections.abc import Mapping
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.reminding.digests import OFFICE, UNIT_ROLES
from handlers.turn import Turn
from locales import Texts, texts
from storage.owing.calendar import opens_at
from storage.people.persons import find_person, holders
from storage.talk.outbox import tell
from storage.tasks.difficulties import Difficulty
from storage.units import all_units

Data = Mapping[str, Any]


def tell_of_difficulty(turn: Turn, one: Difficulty, data: Data) -> None:
    """The unit hears of everything, the solving unit of what it is given, the office of what others answer."""
    told = dict.fromkeys(_people(turn, one.unit_id), "unit")
    if data["act"] == "assign":
        told |= dict.fromkeys(_people(turn, data["unit"]), "solver")
    if not is_office(turn.person.actor):
        told = {officer.person_id: "office" for officer in holders(turn.store, role=OFFICE)} | told
    told.pop(turn.person.id, None)
    not_before = opens_at(turn.store)
    for person_id, whom in told.items():
        say = texts(find_person(turn.store, person_id).locale)
        text = _told_text(turn, say, one, data, whom)
        tell(turn.store, person_id, Reply(text, (Choice(say("choice-open"), f"/vuongmac #{one.id}"),)), not_before)


def _people(turn: Turn, unit_id: int) -> list[int]:
    return [one.person_id for role in UNIT_ROLES for one in holders(turn.store, role=role, unit_id=unit_id)]


def _told_text(turn: Turn, say: Texts, one: Difficulty, data: Data, whom: str) -> str:
    key = "difficulty-told-solver" if whom == "solver" else f"difficulty-told-{data['act']}"
    solver = all_units(turn.store)[data["unit"]].name if data["act"] == "assign" else ""
    return say(
        key,
        unit=one.unit,
        name=one.name,
        text=one.text,
        what=data.get("said", ""),
        solver=solver,
        person=turn.person.name,
    )


def tell_of_undone_note(turn: Turn, one: Difficulty, kind: str) -> None:
    """The unit hears that what it was told holds no more."""
    not_before = opens_at(turn.store)
    for person_id in {*_people(turn, one.unit_id)} - {turn.person.id}:
        say = texts(find_person(turn.store, person_id).locale)
        text = say(f"difficulty-told-undone-{kind}", unit=one.unit, name=one.name, text=one.text)
        tell(turn.store, person_id, Reply(text, (Choice(say("choice-open"), f"/vuongmac #{one.id}"),)), not_before)
