"""Taking back what was said and done in following up: answers, nudges that wait, difficulties."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from textwrap import shorten

from handlers.following.difficulty_told import tell_of_undone_note
from handlers.talk.undoable import Undoable
from handlers.turn import Turn
from storage.following.announcements import last_waiting, withdraw
from storage.following.nudges import last_waiting_nudge, take_back_nudge
from storage.following.unit_answers import last_answer_of, take_back_answer
from storage.tasks.difficulties import Difficulty, LastNote, access_difficulty, last_note, take_back_note

SHOWN = 80


def _unit_answer(turn: Turn, since: datetime) -> Undoable | None:
    given = last_answer_of(turn.store, turn.person.id, since)
    if given is None:
        return None
    asks = turn.say("answer-undo-confirm", said=given.said)
    return Undoable(given.at, f"tl{given.ids[0]}", asks, partial(_take_back_answer, turn, given.name))


def _take_back_answer(turn: Turn, batch: str) -> str:
    return turn.say("answer-undone" if take_back_answer(turn.store, batch) else "undo-nothing")


def _nudge(turn: Turn, since: datetime) -> Undoable | None:
    waiting = last_waiting_nudge(turn.store, turn.person.id, since)
    if waiting is None:
        return None
    count = sum(one.state == "pending" for one in waiting.outcomes)
    asks = turn.say("nudge-undo-confirm", count=count)
    return Undoable(waiting.at, f"dd{waiting.id}", asks, partial(_hold_back, turn, waiting.id))


def _hold_back(turn: Turn, key: int) -> str:
    return turn.say("nudge-undone", count=take_back_nudge(turn.store, key))


def _difficulty(turn: Turn, since: datetime) -> Undoable | None:
    last = last_note(turn.store, turn.person.id, since)
    one = access_difficulty(turn.store, turn.person, last.difficulty_id) if last else None
    if last is None or one is None:
        return None
    asks = turn.say(f"difficulty-undo-{last.kind}", name=one.name, unit=one.unit)
    return Undoable(last.at, f"vm{last.id}", asks, partial(_take_back_note, turn, last, one))


def _take_back_note(turn: Turn, last: LastNote, one: Difficulty) -> str:
    if not take_back_note(turn.store, last):
        return turn.say("undo-stood-on", codes=one.name)
    tell_of_undone_note(turn, one, last.kind)
    return turn.say("difficulty-undone", name=one.name, unit=one.unit)


def _announcement(turn: Turn, since: datetime) -> Undoable | None:
    waiting = last_waiting(turn.store, turn.person.id, since)
    if waiting is None:
        return None
    asks = turn.say("announce-undo-confirm", text=shorten(waiting.text, SHOWN, placeholder=" …"))
    return Undoable(waiting.at, f"tb{waiting.id}", asks, partial(_hold_announcement_back, turn, waiting.id))


def _hold_announcement_back(turn: Turn, key: int) -> str:
    held = withdraw(turn.store, key, turn.person.id)
    return turn.say("undo-nothing") if held is None else turn.say("announce-undone", held=held)


FOLLOWING: tuple[Callable[[Turn, datetime], Undoable | None], ...] = (
    _unit_answer,
    _nudge,
    _difficulty,
    _announcement,
)
