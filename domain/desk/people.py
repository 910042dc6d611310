"""What the office says about people: whom to invite, who moves, who leaves, whose telephone is lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from domain.desk.orders import read_who
from domain.desk.rows import PhraseRows, begins, desk_rows, past_politeness, place_of, words_said
from domain.text import fold
from domain.understanding.context import UnitNames
from domain.understanding.sentence import Sentence
from domain.units.directory import Directory, UnitName
from locales import language_data

What = Literal["invite", "list", "unlinked", "joins", "move", "unlink", "off", "leave", "card", "head"]
_PHONE = re.compile(r"\+?\d[\d .]{7,13}\d")


@dataclass(frozen=True, slots=True)
class PeopleRequest:
    """What is wanted of whom: `name` as it was said, titles and all; `role` head, staff, office or leader."""

    what: What
    name: str = ""
    role: str = ""
    unit: UnitName | None = None
    phone: str = ""


@cache
def _data() -> dict[str, Any]:
    words: dict[str, Any] = language_data("vi", "desk_words")["people"]
    return words


@cache
def _roles() -> tuple[tuple[tuple[str, ...], str], ...]:
    rows = [(tuple(fold(one).split()), role) for role, names in _data()["roles"].items() for one in names]
    return tuple(sorted(rows, key=lambda row: len(row[0]), reverse=True))


@cache
def _titles() -> PhraseRows:
    return PhraseRows(language_data("vi", "reminder_words")["titles"]["words"])


def asks_to_join(text: str) -> bool:
    """Whether a stranger asks to be let in."""
    return bool(begins(words_said(text).row, desk_rows("people", "join")))


def read_people_request(text: str, names: Directory, spoken: UnitNames) -> PeopleRequest | None:
    """What the sentence wants; None where it speaks of nobody's place here."""
    sentence = words_said(text)
    asks = text.rstrip().endswith("?")
    start = past_politeness_but_titles(sentence.row)
    for what in ("unlinked", "joins", "list"):
        if size := begins(sentence.row, desk_rows("people", what), start):
            return _listing(what, sentence, start + size, names, spoken)
    if asks:
        return None
    for reader in (_invite, _move, _by_verb, _by_name):
        if found := reader(sentence, start, names, spoken):
            return found
    return None


def past_politeness_but_titles(row: Sequence[str]) -> int:
    """ "chị Lan mất điện thoại": a title in front of a name is no politeness."""
    at = past_politeness(row)
    return 0 if at and begins(row, _titles()) and at == begins(row, _titles()) else at


def begins_with_title(row: Sequence[str]) -> bool:
    """Whether the words begin as a person is spoken of: "chị Lan"."""
    return bool(begins(row, _titles()))


def _listing(what: What, sentence: Sentence, at: int, names: Directory, spoken: UnitNames) -> PeopleRequest | None:
    rest = sentence.literal(at, len(sentence.row))
    unit = _unit(rest, names, spoken)
    # "người của ..." without a unit is about something else.
    return PeopleRequest(what, unit=unit) if unit or what != "list" or _ends(sentence.row, at) else None


def _ends(row: Sequence[str], at: int) -> bool:
    return not any(word.isalnum() for word in row[at:])


def _unit(text: str, names: Directory, spoken: UnitNames) -> UnitName | None:
    """The one unit that is named, wherever."""
    row = words_said(text).row
    hits = spoken.find_in(row)
    units = {one.id: one for one in names.known if isinstance(one, UnitName)}
    found = {int(hit.name) for hit in hits}
    if len(found) == 1:
        return units.get(found.pop())
    said = [one for one in read_who(text, names, spoken).who if isinstance(one, UnitName)]
    return said[0] if len(said) == 1 and not found else None


def _role_at(row: Sequence[str], at: int) -> tuple[str, int]:
    """The role named here, and of how many words; "" for none."""
    return next(((role, len(one)) for one, role in _roles() if tuple(row[at : at + len(one)]) == one), ("", 0))


# --- invitations


def _invite(sentence: Sentence, start: int, names: Directory, spoken: UnitNames) -> PeopleRequest | None:
    row = sentence.row
    size = begins(row, desk_rows("people", "invite"), start)
    if not size or begins(row, desk_rows("people", "no_invite"), start):
        return None
    at = start + size
    role, role_at, role_end = _first_role(row, at)
    phone = _PHONE.search(sentence.text[sentence.words[at].start :]) if at < len(row) else None
    unit = _unit(sentence.literal(role_end if role else at, len(row)), names, spoken)
    if not role and unit is None:
        return None
    end = role_at - begins_before(row, role_at) if role else _name_end(row, at)
    name = sentence.literal(at, end)
    return PeopleRequest("invite", _PHONE.sub("", name).strip(" ,"), role, unit, phone[0].strip() if phone else "")


def _first_role(row: Sequence[str], at: int) -> tuple[str, int, int]:
    """The first role behind "làm", else the one that stands right here; where it begins and ends."""
    for place in range(at, len(row)):
        if size := begins(row, desk_rows("people", "as"), place):
            role, words = _role_at(row, place + size)
            if role:
                return role, place + size, place + size + words
    role, words = _role_at(row, at)
    return role, at, at + words


def begins_before(row: Sequence[str], at: int) -> int:
    """How many words right before a place are a "làm"."""
    return next((len(one) for one in desk_rows("people", "as") if tuple(row[max(0, at - len(one)) : at]) == one), 0)


def _name_end(row: Sequence[str], at: int) -> int:
    """A name ends before the unit that it is invited to: "mời chị Lan của TTYT Cư Jút", "mời chị Lan, TTYT ..."."""
    stops = {"cua", ",", "o", "vao", "tai", "thuoc", "-", "("}
    return next((place for place in range(at, len(row)) if row[place] in stops), at)


# --- moves and ends


def _move(sentence: Sentence, start: int, names: Directory, spoken: UnitNames) -> PeopleRequest | None:
    row = sentence.row
    size = begins(row, desk_rows("people", "move"), start)
    at = start + size
    if not size or not begins(row, _titles(), at):
        return None
    for place in range(len(row) - 1, at, -1):
        if to := begins(row, desk_rows("people", "move_to"), place):
            unit = _unit(sentence.literal(place + to, len(row)), names, spoken)
            role = _first_role(row, place + to)[0]
            return PeopleRequest("move", sentence.literal(at, place), role, unit) if unit else None
    return None


def _by_verb(sentence: Sentence, start: int, _names: Directory, _spoken: UnitNames) -> PeopleRequest | None:
    for what in ("unlink", "card"):
        if size := begins(sentence.row, desk_rows("people", what), start):
            name = sentence.literal(start + size, len(sentence.row))
            titled = begins(sentence.row, _titles(), start + size)
            return PeopleRequest(what, name) if name and (titled or what == "unlink") else None
    return None


def _by_name(sentence: Sentence, start: int, names: Directory, spoken: UnitNames) -> PeopleRequest | None:
    """ "chị Lan nghỉ hưu", "chị Lan mất điện thoại", "chị Lan thôi làm đầu mối", "chị Lan làm thủ trưởng ..."."""
    row = sentence.row
    if not begins(row, _titles(), start):
        return None
    for place in range(start + 2, min(len(row), start + 8)):
        name = sentence.literal(start, place)
        if (size := begins(row, desk_rows("people", "lost"), place)) and _ends(row, place + size):
            return PeopleRequest("unlink", name)
        if (size := begins(row, desk_rows("people", "off"), place)) and _ends(row, place + size):
            return PeopleRequest("off", name)
        if (size := begins(row, desk_rows("people", "leave"), place)) and (role := _role_at(row, place + size)[0]):
            unit = _unit(sentence.literal(place + size, len(row)), names, spoken)
            return PeopleRequest("leave", name, role, unit)
        if size := begins(row, desk_rows("people", "head_of"), place):
            unit = _unit(sentence.literal(place + size, len(row)), names, spoken)
            return PeopleRequest("head", name, "head", unit) if unit else None
    return None


def acting_as_leave(text: str) -> str | None:
    """ "giao quyền TTYT Cư Jút cho chị Lan từ 3/2 đến 10/2", as leave is spoken of; None for anything else."""
    sentence = words_said(text)
    row = sentence.row
    start = past_politeness(row)
    size = begins(row, desk_rows("people", "acting"), start)
    to = place_of(row, desk_rows("people", "acting_to"), start + size) if size else None
    if to is None:
        return None
    days = place_of(row, desk_rows("people", "acting_from"), to[0])
    since = days[0] if days else len(row)
    unit, name = sentence.literal(start + size, to[0]), sentence.literal(to[0] + 1, since)
    absent, stands_in = _data()["absent"][0], _data()["stands_in"][0]
    return f"{unit}: {absent} {sentence.literal(since, len(row))}, {name} {stands_in}".lstrip(": ")
