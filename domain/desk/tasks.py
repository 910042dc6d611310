"""What the office wants changed in one task: another day, another unit, or that nobody has to do it any more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.desk.orders import read_who
from domain.desk.rows import begins, desk_rows, past_politeness, place_of, words_said
from domain.understanding.context import UnitNames
from domain.understanding.days import day_said
from domain.understanding.sentence import Sentence
from domain.units.directory import Directory, UnitName

What = Literal["move", "hand", "drop"]
_CODE = re.compile(r"(?:[ivxlc]+|[a-z]|\d{1,2})(?:\.[a-z0-9]{1,3}){0,4}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TaskRequest:
    """The task by its code; `day` to move it to, `to` and `of` the units of a hand-over, `why` the words after "vì"."""

    what: What
    code: str
    day: date | None = None
    of: UnitName | None = None
    to: UnitName | None = None
    why: str = ""


def read_task_request(text: str, names: Directory, spoken: UnitNames, today: date) -> TaskRequest | None:
    """What the sentence wants of which task; None where it speaks of none."""
    sentence = words_said(text)
    row = sentence.row
    if text.rstrip().endswith("?"):
        return None
    start = past_politeness(row)
    for what in ("move", "hand", "drop"):
        if size := begins(row, desk_rows("task", what), start):
            at = start + size
            noun = begins(row, desk_rows("task", "tasks"), at) > 0
            while step := begins(row, desk_rows("task", "nouns"), at):
                at += step
            if code := code_at(row, at, noun):
                return _request(what, code, sentence, at + 1, names, spoken, today)
    return None


def code_at(row: Sequence[str], at: int, noun: bool = False) -> str:
    """The code that stands here; a lone number is one behind "nhiệm vụ" only."""
    word = row[at] if at < len(row) else ""
    found = _CODE.fullmatch(word.replace(",", ".")) and ("." in word or "," in word or (noun and word.isdecimal()))
    return word.replace(",", ".").upper() if found else ""


def _request(
    what: What, code: str, sentence: Sentence, at: int, names: Directory, spoken: UnitNames, today: date
) -> TaskRequest | None:
    reason = _place(sentence.row, "because", at)
    end = reason[0] if reason else len(sentence.row)
    why = sentence.literal(reason[1], len(sentence.row)) if reason else ""
    if what == "drop":
        # "bỏ nhiệm vụ 2.1" and no more: what follows may turn it into anything.
        return TaskRequest(what, code, why=why) if end == at or sentence.row[at:end] == (",",) else None
    if what == "move":
        place = _place(sentence.row[:end], "to_day", at)
        day = day_said(" ".join(sentence.row[place[1] : end]), today) if place else None
        named = read_who(sentence.literal(at, place[0]), names, spoken).who if place and place[0] > at else ()
        return TaskRequest(what, code, day=day, of=_one(named), why=why) if day else None
    return _handed(code, sentence, (at, end), names, spoken, why)


def _handed(
    code: str, sentence: Sentence, span: tuple[int, int], names: Directory, spoken: UnitNames, why: str
) -> TaskRequest | None:
    at, end = span
    place = _place(sentence.row[:end], "to_unit", at)
    to = _one(read_who(sentence.literal(place[1], end), names, spoken).who) if place else None
    of = _place(sentence.row[: place[0]], "from_unit", at) if place else None
    giver = _one(read_who(sentence.literal(of[1], place[0]), names, spoken).who) if of and place else None
    return TaskRequest("hand", code, of=giver, to=to, why=why) if to else None


def _one(named: Sequence[object]) -> UnitName | None:
    units = [one for one in named if isinstance(one, UnitName)]
    return units[0] if len(units) == 1 == len(named) else None


def _place(row: Sequence[str], name: str, start: int) -> tuple[int, int] | None:
    """Where the first of these phrases begins and ends."""
    return place_of(row, desk_rows("task", name), start)
