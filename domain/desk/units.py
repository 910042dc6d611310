"""What the office says about units themselves: a new one, another name, one merged into another, one that closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.desk.orders import read_who, without_tails
from domain.desk.rows import begins, desk_rows, past_politeness, place_of, words_said
from domain.understanding.context import UnitNames
from domain.understanding.sentence import Sentence
from domain.units.directory import Directory, GroupName, UnitName

What = Literal["add", "rename", "merge", "close", "list", "join", "leave"]


@dataclass(frozen=True, slots=True)
class UnitRequest:
    """What is wanted of which unit: `to` is what it is merged into, `name` and `short` how a unit is to be called.

    `group` is what it joins or leaves.

    `unit` is None where none or several are named.
    """

    what: What
    unit: UnitName | None = None
    to: UnitName | None = None
    name: str = ""
    short: str = ""
    group: GroupName | None = None


def read_unit_request(text: str, names: Directory, spoken: UnitNames) -> UnitRequest | None:
    """What the sentence wants; None where it speaks of no unit's name or end."""
    sentence = words_said(text)
    row = sentence.row
    start = past_politeness(row)
    if begins(row, desk_rows("units", "list"), start):
        return UnitRequest("list")
    if text.rstrip().endswith("?"):
        return None
    if moved := _moved(sentence, start, names, spoken):
        return moved
    if size := begins(row, desk_rows("units", "add"), start):
        return _added(sentence, start + size)
    for what in ("rename", "merge", "close"):
        if size := begins(row, desk_rows("units", what), start):
            return _of_unit(what, sentence, start + size, names, spoken)
    return _said_of_it(sentence, start, names, spoken)


def _moved(sentence: Sentence, start: int, names: Directory, spoken: UnitNames) -> UnitRequest | None:
    """ "đưa TTYT Cư Jút vào nhóm các TTYT", "đưa TTYT Cư Jút ra khỏi nhóm các TTYT"."""
    size = begins(sentence.row, desk_rows("units", "move"), start)
    ways: tuple[tuple[What, str], ...] = (("leave", "out_of_group"), ("join", "into_group"))
    for what, name in ways if size else ():
        if place := _place(sentence.row, name, start + size):
            if what == "join" and _is_new(sentence, start, sentence.literal(start + size, place[0]), names):
                return None
            unit = _unit(sentence.literal(start + size, place[0]), names, spoken)
            match = names.find(sentence.literal(place[1], without_tails(sentence.row)))
            group = match.candidates[0].what if match.sure and match.candidates else None
            return UnitRequest(what, unit, group=group) if unit and isinstance(group, GroupName) else None
    return None


def _is_new(sentence: Sentence, start: int, name: str, names: Directory) -> bool:
    """ "thêm đơn vị Bệnh viện Mắt vào nhóm …", where no unit is called that."""
    return bool(begins(sentence.row, desk_rows("units", "add"), start)) and not names.find(name).sure


def _added(sentence: Sentence, at: int) -> UnitRequest:
    short, group = _place(sentence.row, "short", at), _place(sentence.row, "into_group", at)
    end = min(place[0] if place else len(sentence.row) for place in (short, group))
    name = sentence.literal(at, end)
    # "thêm phòng Y tế dự phòng": the kind is part of the name.
    if sentence.row[at - 1] == "phong":
        name = sentence.literal(at - 1, end)
    return UnitRequest("add", name=name[:1].upper() + name[1:], short=_short(sentence, short))


def _short(sentence: Sentence, short: tuple[int, int] | None) -> str:
    if short is None:
        return ""
    group = _place(sentence.row, "into_group", short[1])
    return sentence.literal(short[1], group[0] if group else len(sentence.row))


def _of_unit(what: What, sentence: Sentence, at: int, names: Directory, spoken: UnitNames) -> UnitRequest | None:
    row = sentence.row
    if what == "close":
        unit = _unit(sentence.literal(at, len(row)), names, spoken)
        return UnitRequest(what, unit) if unit else None
    place = _place(row, "rename_to" if what == "rename" else "merge_into", at)
    if place is None:
        return None
    unit = _unit(sentence.literal(at, place[0]), names, spoken)
    rest = sentence.literal(place[1], len(row))
    if what == "merge":
        to = _unit(rest, names, spoken)
        return UnitRequest(what, unit, to) if unit and to else None
    short = _place(row, "short", place[1])
    name = sentence.literal(place[1], short[0]) if short else rest
    return UnitRequest(what, unit, name=name[:1].upper() + name[1:], short=_short(sentence, short)) if unit else None


def _said_of_it(sentence: Sentence, start: int, names: Directory, spoken: UnitNames) -> UnitRequest | None:
    """ "TTYT Cư Jút sáp nhập vào TTYT Đắk Mil"."""
    for at in range(start + 1, len(sentence.row)):
        if size := begins(sentence.row, desk_rows("units", "merge"), at):
            place = _place(sentence.row, "merge_into", at + size)
            unit = _unit(sentence.literal(start, at), names, spoken)
            to = _unit(sentence.literal(place[1], len(sentence.row)), names, spoken) if place else None
            return UnitRequest("merge", unit, to) if place and place[0] == at + size and unit and to else None
    return None


def _unit(text: str, names: Directory, spoken: UnitNames) -> UnitName | None:
    """The one unit that the words are the name of."""
    match = names.find(text)
    if match.unit_ids and isinstance(match.candidates[0].what, UnitName):
        return match.candidates[0].what
    said = read_who(text, names, spoken).who
    return said[0] if len(said) == 1 and isinstance(said[0], UnitName) else None


def _place(row: Sequence[str], name: str, start: int) -> tuple[int, int] | None:
    return place_of(row, desk_rows("units", name), start)
