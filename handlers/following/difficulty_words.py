"""Difficulties in one sentence: the queue, one answered, given to a division, or closed; shown for a yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.replies.short import phrases
from domain.text import fold
from domain.understanding import understand
from handlers.asking.guesses import context_of
from handlers.following.difficulty_queue import LONGEST, MAY, proposed, queue, ways_on
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.tasks.difficulties import Difficulty, open_difficulties
from storage.units import Unit, all_units, directory

_TO = "cho"
_ACTS = {"answer": "traloi", "assign": "giao", "close": "dong"}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be done, the words that name the difficulty, and its answer or the name of who is to solve it."""

    act: str
    named: str
    what: str = ""


def asked(turn: Turn) -> Reply | None:
    """ "danh sách vướng mắc", "trả lời vướng mắc I.1.4 của TTYT Cư Jút: …", "đóng vướng mắc I.1.4 …"; else None."""
    if reply := _at_once(turn):
        return reply
    said = fold(turn.message.text).strip(" .!?")
    return queue(turn, 0) if said in phrases("difficulties" if turn.follows_all else "own_difficulties") else None


def _at_once(turn: Turn) -> Reply | None:
    wanted = _wanted(turn.message.text)
    if wanted is None:
        return None
    solver = _solver(turn, wanted.what) if wanted.act == "assign" else None
    if wanted.act == "assign" and solver is None:
        return None
    slots = understand(wanted.named, context_of(turn)).slots
    if wanted.act == "assign" and not (slots.get("task") or slots.get("unit_id")):
        # "giao phòng KHTC xử lý vướng mắc trong đấu thầu, hạn 15/12" is work to be given.
        return None
    waiting = [one for one in open_difficulties(turn.store, turn.person) if _is_named(one, slots)]
    theirs = [one for one in waiting if MAY[_ACTS[wanted.act]](turn, one)]
    if len(theirs) == 1:
        return _shown(turn, theirs[0], wanted, solver)
    if not theirs:
        may_any = wanted.act == "close" or (wanted.act == "answer" and is_office(turn.person.actor))
        return Reply(turn.say("difficulty-none-such"), ways_on(turn)) if may_any else None
    choices = [Choice(f"{one.unit}: {one.name}", f"/vuongmac #{one.id}") for one in theirs[:AT_MOST]]
    return Reply(turn.say("difficulty-which", count=len(theirs)), tuple(choices))


def _shown(turn: Turn, one: Difficulty, wanted: _Wanted, solver: Unit | None) -> Reply:
    if solver:
        return proposed(turn, one, "assign", solver.name, unit=solver.id)
    if wanted.act == "close":
        return proposed(turn, one, "close", "")
    return proposed(turn, one, "answer", wanted.what, said=wanted.what)


def _solver(turn: Turn, name: str) -> Unit | None:
    found = directory(turn.store).find(name)
    return all_units(turn.store)[found.unit_ids[0]] if found.sure and len(found.unit_ids) == 1 else None


def _is_named(one: Difficulty, named: Mapping[str, Any]) -> bool:
    code, unit_id = str(named.get("task") or ""), named.get("unit_id")
    return (not code or one.code.casefold() == code.casefold()) and unit_id in (None, one.unit_id)


# --- what the sentence wants


def _wanted(text: str) -> _Wanted | None:
    if text.startswith("/") or text.rstrip().endswith("?"):
        return None
    head, _, said = text.partition(":")
    if said.strip() and _begins(head, "difficulty_answer"):
        return _Wanted("answer", head, said.strip()[:LONGEST])
    if _begins(text, "difficulty_close"):
        return _Wanted("close", text)
    return _assigned(text.rstrip(" .!").split())


def _begins(text: str, name: str) -> bool:
    plain = fold(text)
    return any(plain.startswith(phrase) for phrase in phrases(name))


def _assigned(words: Sequence[str]) -> _Wanted | None:
    """ "giao vướng mắc I.1.4 của TTYT Cư Jút cho phòng KHTC", "giao phòng KHTC giải quyết vướng mắc I.1.4 của …"."""
    folded = [fold(word) for word in words]
    if _begins(" ".join(words), "difficulty_assign") and _TO in folded:
        at = len(folded) - 1 - folded[::-1].index(_TO)
        return _Wanted("assign", " ".join(words[:at]), " ".join(words[at + 1 :]))
    for phrase in phrases("difficulty_solve"):
        row = phrase.split()
        place = next((n for n in range(2, len(folded)) if folded[n : n + len(row)] == row), None)
        if place and folded[0] == fold("giao"):
            return _Wanted("assign", " ".join(words[place:]), " ".join(words[1:place]))
    return None
