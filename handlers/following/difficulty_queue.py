"""Difficulties: the office's queue, what is answered, who is to solve it, when it is closed; the unit sees all."""

from collections.abc import Callable, Mapping
from textwrap import shorten
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.reminding.digests import UNIT_ROLES
from domain.replies.short import yes_or_no
from handlers.asking.dropping import cancel
from handlers.asking.proposals import propose
from handlers.following.difficulty_told import tell_of_difficulty
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text, numbered_lines
from locales import Texts
from storage.talk.drafts import ask, close_question
from storage.tasks.difficulties import (
    Difficulty,
    Note,
    access_difficulty,
    answer,
    assign,
    close,
    open_difficulties,
)
from storage.units import all_units, directory

LONGEST = 600
SHOWN = 100
# Who may be given a difficulty to solve, and is offered for it.
_SOLVERS = ("division", "office")
Data = Mapping[str, Any]


def difficulty_command(turn: Turn) -> Reply:
    """`/vuongmac 5` goes on from the sixth, `/vuongmac #3` opens one; `traloi`, `giao` and `dong` act on it."""
    act = _ACTS.get(turn.args[0]) if turn.args else None
    if act is None and not (turn.args and turn.args[0].startswith("#")):
        return queue(turn, turn.arg_id() or 0)
    one = access_difficulty(turn.store, turn.person, turn.arg_id(1 if act else 0) or 0)
    if one is None:
        return Reply(turn.say("difficulty-none-such"), ways_on(turn))
    return act(turn, one) if act else _card(turn, one)


# --- the queue and a card


def queue(turn: Turn, start: int) -> Reply:
    """The difficulties that wait, the oldest first."""
    waiting = open_difficulties(turn.store, turn.person)
    if not waiting:
        return Reply(turn.say("difficulties-none"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    page = waiting[start : start + AT_MOST] or waiting[:AT_MOST]
    unanswered = sum(not any(note.kind == "answer" for note in one.notes) for one in waiting)
    lines = [turn.say("difficulties", count=len(waiting), unanswered=unanswered)]
    lines.append(numbered_lines(_line(turn, one) for one in page))
    choices = [Choice(one.code, f"/vuongmac #{one.id}", listed=True) for one in page]
    left = len(waiting) - start - len(page)
    if left > 0:
        choices.append(Choice(turn.say("choice-more", count=left), f"/vuongmac {start + len(page)}"))
    return Reply("\n".join(lines), tuple(choices), protected=True)


def _line(turn: Turn, one: Difficulty) -> str:
    return turn.say(
        "difficulty-line",
        unit=one.unit,
        name=one.name,
        text=shorten(one.text, SHOWN, placeholder=" …"),
        days=_days(turn, one),
        state=_state(turn, one),
    )


def _days(turn: Turn, one: Difficulty) -> int:
    return (turn.now - one.at).days


def _state(turn: Turn, one: Difficulty) -> str:
    if one.state == "closed":
        return turn.say("difficulty-closed")
    if any(note.kind == "answer" for note in one.notes):
        return turn.say("difficulty-answered")
    return turn.say("difficulty-assigned", unit=one.solver) if one.solver else turn.say("difficulty-waiting")


def _card(turn: Turn, one: Difficulty) -> Reply:
    say = turn.say
    lines = [
        say("difficulty-card", unit=one.unit, name=one.name, plan=one.plan, state=_state(turn, one)),
        say("difficulty-said", text=one.text, person=one.by, at=moment_text(one.at), percent=one.percent),
        *(f"• {note_text(say, note)}" for note in one.notes),
    ]
    lines += [say("difficulty-task-done")] if one.done and one.state == "open" else []
    sees_task = one.unit_id in turn.person.unit_ids or turn.follows_all
    see = (Choice(say("choice-card"), f"/viec #{one.task_id}"),) if sees_task else ()
    return Reply("\n".join(lines), (*_acts(turn, one), *see), protected=True)


def note_text(say: Texts, note: Note) -> str:
    """One thing said or done about a difficulty."""
    return say(f"difficulty-note-{note.kind}", person=note.by, at=moment_text(note.at), text=note.text, unit=note.unit)


def _acts(turn: Turn, one: Difficulty) -> list[Choice]:
    if one.state != "open":
        return []
    acts = [(name, f"/vuongmac {name} {one.id}") for name, may in MAY.items() if may(turn, one)]
    return [Choice(turn.say(f"difficulty-choice-{name}"), says) for name, says in acts]


def _may_answer(turn: Turn, one: Difficulty) -> bool:
    return is_office(turn.person.actor) or (one.solver_id in turn.person.unit_ids and _works(turn, one.solver_id))


def _may_assign(turn: Turn, _one: Difficulty) -> bool:
    return is_office(turn.person.actor)


def _may_close(turn: Turn, one: Difficulty) -> bool:
    """The office, and the unit that has no difficulty any more."""
    return is_office(turn.person.actor) or _works(turn, one.unit_id)


def _works(turn: Turn, unit_id: int | None) -> bool:
    return any(post.unit_id == unit_id and post.role in UNIT_ROLES for post in turn.person.posts)


MAY: Mapping[str, Callable[[Turn, Difficulty], bool]] = {
    "traloi": _may_answer,
    "giao": _may_assign,
    "dong": _may_close,
}


def stopped(turn: Turn, one: Difficulty, act: str) -> Reply | None:
    """Why nothing can be done: it is closed, or not theirs to do."""
    if one.state != "open":
        return Reply(_closed_text(turn, one), ways_on(turn))
    return None if MAY[act](turn, one) else Reply(turn.say("difficulty-not-yours"), ways_on(turn))


def _closed_text(turn: Turn, one: Difficulty) -> str:
    last = next((note for note in reversed(one.notes) if note.kind == "close"), None)
    if last is None:
        return turn.say("difficulty-none-such")
    return turn.say("difficulty-closed-before", name=one.name, person=last.by, at=moment_text(last.at))


def ways_on(turn: Turn) -> tuple[Choice, ...]:
    """To the queue."""
    return (Choice(turn.say("difficulty-choice-queue"), "/vuongmac"),)


# --- asked for: the words of an answer, the unit that solves it


def _asks_for_answer(turn: Turn, one: Difficulty) -> Reply:
    if refused := stopped(turn, one, "traloi"):
        return refused
    ask(turn.store, turn.conversation_id, "difficulty", {"id": one.id, "wants": "answer"})
    text = turn.say("difficulty-ask-answer", unit=one.unit, name=one.name, text=one.text)
    return Reply(text, (Choice(turn.say("choice-cancel"), "/huy"),))


def _asks_for_solver(turn: Turn, one: Difficulty) -> Reply:
    """`/vuongmac giao 3` asks, `/vuongmac giao 3 12` shows unit 12 for a yes."""
    if refused := stopped(turn, one, "giao"):
        return refused
    units = all_units(turn.store)
    chosen = units.get(turn.arg_id(2) or 0)
    if chosen:
        return proposed(turn, one, "assign", chosen.name, unit=chosen.id)
    ask(turn.store, turn.conversation_id, "difficulty", {"id": one.id, "wants": "unit"})
    solvers = [unit for unit in units.values() if unit.kind in _SOLVERS and not unit.ended]
    offered = [unit for unit in solvers if unit.id not in (one.unit_id, one.solver_id)]
    choices = [Choice(unit.short or unit.name, f"/vuongmac giao {one.id} {unit.id}") for unit in offered[: AT_MOST + 1]]
    return Reply(turn.say("difficulty-ask-unit", name=one.name, unit=one.unit), tuple(choices))


def answered(turn: Turn) -> Reply | None:
    """The words or the unit that were asked for; None where the message speaks of something else."""
    dialog = turn.dialog
    one = access_difficulty(turn.store, turn.person, dialog.data["id"]) if dialog else None
    if dialog is None or one is None or not turn.message.text.strip():
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    if dialog.data["wants"] == "answer":
        said = turn.message.text.strip()[:LONGEST]
        return stopped(turn, one, "traloi") or proposed(turn, one, "answer", said, said=said)
    found = directory(turn.store).find(turn.message.text)
    if not found.sure or len(found.unit_ids) != 1:
        return None
    chosen = all_units(turn.store)[found.unit_ids[0]]
    return stopped(turn, one, "giao") or proposed(turn, one, "assign", chosen.name, unit=chosen.id)


def _asks_to_close(turn: Turn, one: Difficulty) -> Reply:
    return stopped(turn, one, "dong") or proposed(turn, one, "close", "")


def proposed(turn: Turn, one: Difficulty, act: str, what: str, **data: Any) -> Reply:
    """What would be said or done about it, for a yes; `act` is answer, assign or close."""
    text = turn.say(f"difficulty-confirm-{act}", unit=one.unit, name=one.name, text=one.text, what=what)
    label = turn.say(f"difficulty-yes-{act}")
    return propose(turn, "difficulty", text, label, id=one.id, act=act, no=turn.say("choice-cancel"), **data)


_ACTS: Mapping[str, Callable[[Turn, Difficulty], Reply]] = {
    "traloi": _asks_for_answer,
    "giao": _asks_for_solver,
    "dong": _asks_to_close,
}
_NAMES = {"answer": "traloi", "assign": "giao", "close": "dong"}


# --- the yes


def write_difficulty(turn: Turn, data: Data) -> Reply:
    """Say it, give it to the unit or close it, once; whom it concerns is told."""
    one, act = access_difficulty(turn.store, turn.person, data["id"]), data["act"]
    if one is None:
        return Reply(turn.say("difficulty-none-such"), ways_on(turn))
    if refused := stopped(turn, one, _NAMES[act]):
        return refused
    close_question(turn.store, turn.conversation_id)
    if not _written(turn, one, data):
        now = access_difficulty(turn.store, turn.person, one.id) or one
        return _card(turn, now)
    tell_of_difficulty(turn, one, data)
    left = len(open_difficulties(turn.store, turn.person))
    more = (Choice(turn.say("difficulty-choice-next", count=left), "/vuongmac"),) if left else ()
    further = (Choice(turn.say("difficulty-choice-dong"), f"/vuongmac dong {one.id}"),) if act == "answer" else ()
    text = f"{turn.say(f'difficulty-done-{act}', unit=one.unit, name=one.name)}\n{turn.say('how-to-undo')}"
    if not _may_close(turn, one):
        further = ()
    return Reply(text, (*further, *more, Choice(turn.say("choice-undo"), "/hoantac")))


def _written(turn: Turn, one: Difficulty, data: Data) -> bool:
    if data["act"] == "answer":
        return answer(turn.store, one, data["said"], turn.person.id)
    if data["act"] == "assign":
        return assign(turn.store, one, data["unit"], turn.person.id)
    return close(turn.store, one, turn.person.id)
