"""The office's units by chat: a new one, another name, merged, closed; with counts, a yes and an undo."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from domain.desk.units import UnitRequest, read_unit_request
from domain.messages import Choice, Reply
from domain.people.rights import is_leader, is_office
from domain.replies.short import without_politeness
from domain.text import fold
from domain.units.directory import UnitName
from domain.units.spelling import kind_of
from handlers.asking.proposals import propose
from handlers.people.moves import read_unit
from handlers.turn import Turn
from handlers.units import groups
from handlers.wording import AT_MOST, numbered_lines
from locales import LANGUAGES, language_data, texts
from storage.owing.calendar import opens_at
from storage.people.persons import find_person
from storage.people.roster import roster
from storage.plans.change_notes import telling_of_changes
from storage.talk.drafts import ask
from storage.talk.outbox import preferred_conversation, tell_chat
from storage.unit_life.coming import add_unit, rename_unit
from storage.unit_life.ending import end_unit
from storage.unit_life.load import Load, load_of
from storage.units import Unit, directory, spoken_units, standing_units

LONGEST = 120
NOBODY = "bo"
ALIKE = 85.0
KINDS = ("division", "office", "union", "leadership")


def asked(turn: Turn) -> Reply | None:
    """ "thêm đơn vị …", "đổi tên … thành …", "sáp nhập … vào …", "đóng đơn vị …"; None for anything else."""
    actor = turn.person.actor
    if turn.message.text.startswith("/") or not (is_office(actor) or is_leader(actor)):
        return None
    found = read_unit_request(turn.message.text, directory(turn.store), spoken_units(turn.store))
    if found is None:
        return None
    if found.what == "list":
        return list_units(turn)
    return _ACTS[found.what](turn, found) if is_office(actor) else office_only(turn)


def office_only(turn: Turn) -> Reply:
    """Units are the office's business."""
    return Reply(turn.say("units-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def list_units(turn: Turn) -> Reply:
    """`/dsdonvi 5`: the units with their people and tasks, from the sixth on."""
    if not turn.follows_all:
        return office_only(turn)
    units = list(standing_units(turn.store).values())
    start = turn.arg_id() or 0
    page, left = units[start : start + AT_MOST], len(units) - start - AT_MOST
    lines = numbered_lines(_line(turn, one) for one in page)
    choices = [Choice(_short(one), f"/donvi #{one.id}", listed=True) for one in page]
    choices += [Choice(turn.say("choice-more", count=left), f"/dsdonvi {start + AT_MOST}")] if left > 0 else []
    return Reply(f"{turn.say('units-list', count=len(units))}\n{lines}", tuple(choices))


def _line(turn: Turn, one: Unit) -> str:
    load = load_of(turn.store, one.id)
    return turn.say("units-line", name=one.name, short=_short(one), tasks=load.tasks, people=load.people)


def _short(one: Unit) -> str:
    return one.short or one.name


def _of(turn: Turn, unit: UnitName | None) -> Unit | None:
    return standing_units(turn.store).get(unit.id) if unit else None


# --- a new unit, another name


def _add(turn: Turn, found: UnitRequest) -> Reply:
    name, short = found.name[:LONGEST], found.short[:LONGEST]
    if not name:
        return Reply(turn.say("units-how"))
    match = directory(turn.store).find(name)
    if match.sure and match.candidates:
        return Reply(turn.say("units-exists", name=name, unit=match.candidates[0].what.name))
    kind = kind_of(name)
    ours = kind if kind in KINDS else "subordinate"
    near = [one for one in match.candidates if one.score >= ALIKE]
    like = near[0].what.name if near else "none"
    text = turn.say(
        "units-add-confirm", name=name, short=short or "none", kind=turn.say(f"unit-kind-{ours}"), like=like
    )
    label, no = turn.say("units-add-choice"), turn.say("settle-choice-not")
    return propose(turn, "unit_add", text, label, name=name, short=short, kind=ours, no=no)


def write_add(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The unit stands."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    key = add_unit(turn.store, data["name"], data["short"], data["kind"], turn.person.id)
    if key is None:
        return Reply(turn.say("units-exists", name=data["name"], unit=data["name"]))
    offered = groups.offered(turn, standing_units(turn.store)[key])
    lines = [turn.say("units-added", name=data["name"]), *([turn.say("units-added-groups")] if offered else [])]
    return _done(turn, "\n".join(lines), *offered)


def _rename(turn: Turn, found: UnitRequest) -> Reply:
    one, name = _of(turn, found.unit), found.name[:LONGEST]
    if one is None or not name:
        return Reply(turn.say("units-how"))
    match = directory(turn.store).find(name)
    other = match.candidates[0].what if match.sure and match.candidates else None
    if other is not None and (other.id != one.id or not isinstance(other, UnitName)):
        return Reply(turn.say("units-exists", name=name, unit=other.name))
    text = turn.say("units-rename-confirm", was=one.name, name=name)
    label, no = turn.say("units-rename-choice"), turn.say("settle-choice-not")
    return propose(turn, "unit_rename", text, label, unit=one.id, was=one.name, name=name, no=no)


def write_rename(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The unit has another name."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    one = standing_units(turn.store).get(data["unit"])
    if one is None or one.name != data["was"]:
        return Reply(turn.say("units-changed"))
    what = turn.say("units-rename-what", was=data["was"], name=data["name"])
    if not rename_unit(turn.store, one.id, data["name"], what, turn.person.id):
        return Reply(turn.say("units-exists", name=data["name"], unit=data["name"]))
    return _done(turn, turn.say("units-renamed", was=data["was"], name=data["name"]))


# --- merged, closed


def _merge(turn: Turn, found: UnitRequest) -> Reply:
    one, to = _of(turn, found.unit), _of(turn, found.to)
    if one is None or to is None or one.id == to.id:
        return Reply(turn.say("units-how"))
    if stopped := _never(turn, one):
        return stopped
    load = load_of(turn.store, one.id, to.id)
    text = turn.say("units-merge-confirm", unit=one.name, to=to.name, **_counts(load))
    return _propose_end(turn, one, to, text, turn.say("units-merge-choice"), merged=True)


def _counts(load: Load) -> dict[str, int]:
    return {"tasks": load.tasks, "reports": load.reports, "people": load.people, "shared": load.shared}


def _never(turn: Turn, one: Unit) -> Reply | None:
    """The office itself cannot be closed: nobody could undo it."""
    own = one.id in turn.person.unit_ids
    return Reply(turn.say("units-own", unit=one.name)) if own or one.kind in ("office", "leadership") else None


def _close(turn: Turn, found: UnitRequest) -> Reply:
    one = _of(turn, found.unit)
    return _closing(turn, one, "") if one else Reply(turn.say("units-how"))


def close(turn: Turn) -> Reply:
    """`/dongdonvi #3` asks what becomes of its work, `… #5` gives it to another, `… bo` withdraws it; for a yes."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    one = standing_units(turn.store).get(turn.arg_id() or 0)
    return _closing(turn, one, turn.args[1] if len(turn.args) > 1 else "") if one else Reply(turn.say("units-how"))


def _closing(turn: Turn, one: Unit, word: str) -> Reply:
    if stopped := _never(turn, one):
        return stopped
    load = load_of(turn.store, one.id)
    if word == "khac":
        ask(turn.store, turn.conversation_id, "unit_close", {"unit": one.id})
        return Reply(turn.say("units-close-whom", unit=one.name), (Choice(turn.say("settle-choice-not"), "/huy"),))
    to = standing_units(turn.store).get(int(word.lstrip("#"))) if word.lstrip("#").isdecimal() else None
    if load.open_work and to is None and word != NOBODY:
        choices = (
            Choice(turn.say("units-close-hand"), f"/dongdonvi #{one.id} khac"),
            Choice(turn.say("units-close-withdraw"), f"/dongdonvi #{one.id} {NOBODY}"),
            Choice(turn.say("settle-choice-not"), "/huy"),
        )
        ask(turn.store, turn.conversation_id, "unit_close", {"unit": one.id, "may_be_nobody": True})
        return Reply(turn.say("units-close-ask", unit=one.name, **_counts(load)), choices)
    if to is not None and to.id == one.id:
        return Reply(turn.say("units-close-whom", unit=one.name))
    load = load_of(turn.store, one.id, to.id if to else None)
    text = turn.say("units-close-confirm", unit=one.name, to=to.name if to else "none", **_counts(load))
    return _propose_end(turn, one, to, text, turn.say("units-close-choice"), merged=False)


def answer(turn: Turn) -> Reply | None:
    """The unit that goes on with the work of one that closes, typed; or that its work is given to nobody."""
    dialog, unit = turn.dialog, read_unit(turn)
    if dialog is None or not is_office(turn.person.actor):
        return None
    said = without_politeness(turn.message.text)
    nobody = bool(dialog.data.get("may_be_nobody")) and said in _given_to_nobody()
    one = standing_units(turn.store).get(dialog.data["unit"])
    if one is None or (unit is None and not nobody):
        return None
    return _closing(turn, one, NOBODY if nobody else f"#{unit}")


@cache
def _given_to_nobody() -> frozenset[str]:
    rows = [language_data(language, "plan_phrases")["given_to_nobody"] for language in LANGUAGES]
    return frozenset(fold(phrase) for row in rows for phrase in row)


def _propose_end(turn: Turn, one: Unit, to: Unit | None, text: str, label: str, *, merged: bool) -> Reply:
    what = turn.say("units-merge-what" if merged else "units-close-what", unit=one.name, to=to.name if to else "none")
    data = {"unit": one.id, "to": to.id if to else None, "merged": merged, "what": what}
    return propose(turn, "unit_end", text, label, **data, no=turn.say("settle-choice-not"))


def write_end(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The unit is merged or closed; those who go on with its work are told."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    units = standing_units(turn.store)
    if data["unit"] not in units or (data["to"] is not None and data["to"] not in units):
        return Reply(turn.say("units-changed"))
    people = [one.id for one in roster(turn.store, [data["unit"]])]
    with telling_of_changes(turn.store):
        done = end_unit(turn.store, data["unit"], data["to"], data["what"], turn.person.id, merged=data["merged"])
    if not done:
        return Reply(turn.say("units-changed"))
    names = {"unit": units[data["unit"]].name, "to": units[data["to"]].name if data["to"] else "none"}
    _tell(turn, people, "units-told-merged" if data["merged"] else "units-told-closed", names)
    if data["to"]:
        there = [one.id for one in roster(turn.store, [data["to"]]) if one.id not in people]
        _tell(turn, there, "units-told-took", names)
    return _done(turn, turn.say("units-ended", what=data["what"]))


def _tell(turn: Turn, people: Sequence[int], key: str, names: Mapping[str, str]) -> None:
    """Those who had a post in the unit hear what became of it, and those who go on with its work."""
    not_before = opens_at(turn.store)
    for person_id in people:
        if person_id != turn.person.id:
            say = texts(find_person(turn.store, person_id).locale)
            chat = preferred_conversation(turn.store, person_id)
            if chat is not None:
                # To the chat, not the person: what waits for one without a post is dropped.
                tell_chat(turn.store, chat, Reply(say(key, **names)), not_before)


def _done(turn: Turn, text: str, *further: Choice) -> Reply:
    choices = (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("units-choice-list"), "/dsdonvi"))
    return Reply(f"{text}\n{turn.say('how-to-undo')}", (*further, *choices))


_ACTS: dict[str, Callable[[Turn, UnitRequest], Reply]] = {
    "add": _add,
    "rename": _rename,
    "merge": _merge,
    "close": _close,
    "join": groups.moved,
    "leave": groups.moved,
}
