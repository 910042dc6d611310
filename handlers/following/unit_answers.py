"""What a unit answers to a nudge or a reminder that is no report or progress: not yet, why, and until when."""

from collections.abc import Sequence
from functools import cache

from domain.messages import Choice, Reply
from domain.replies.short import phrases, without_politeness, yes_or_no
from domain.text import fold
from domain.understanding.days import day_said
from handlers.asking.dropping import cancel
from handlers.turn import Turn
from handlers.wording import AT_MOST, day_text
from storage.following.nudges import asked_in
from storage.following.unit_answers import put_answer
from storage.reminding.ledger import Thing, still_owed, told_in
from storage.talk.drafts import ask, close_question, newest_choices
from storage.talk.outbox import about_of_row

LONGEST = 300
# Messages of ours that ask for something.
_ASKING = ("nudge", "digest")
# With these a message about a task is progress, whatever word it begins with.
_PROGRESS = ("percent", "task", "updates")


def answer_command(turn: Turn) -> Reply:
    """`/traloi 12` asks why what message 12 asks for is not done; `/traloi 12 giahan` which of it needs a later day."""
    row = turn.arg_id() or 0
    things = _things(turn, row)
    if not things:
        return Reply(turn.say("answer-nothing"), _mine(turn))
    if turn.args[1:] == ["giahan"]:
        choices = [Choice(_label(turn, one), f"/xinlui {one.id}") for one in things[:AT_MOST]]
        return Reply(turn.say("settle-which-request"), (*choices, *_mine(turn)))
    return _asks_why(turn, row, things)


def _asks_why(turn: Turn, row: int, things: Sequence[Thing]) -> Reply:
    ask(turn.store, turn.conversation_id, "nudge_why", {"row": row})
    return Reply(turn.say("answer-ask", names=_names(turn, things)), (Choice(turn.say("choice-cancel"), "/huy"),))


def _label(turn: Turn, one: Thing) -> str:
    return turn.say("settle-which-choice", name=one.name, due=day_text(turn.say, one.due, turn.today))


def _things(turn: Turn, row: int) -> list[Thing]:
    """What a nudge or a reminder to this person asks for and their units still owe."""
    ids = asked_in(turn.store, row, turn.person.id)
    ids = ids or [one.id for one, _ in told_in(turn.store, row, turn.person.id)]
    return still_owed(turn.store, ids, list(turn.person.unit_ids)) if ids else []


def _names(turn: Turn, things: Sequence[Thing]) -> str:
    names = "; ".join(one.name for one in things[:2])
    return turn.say("answer-names-more", names=names, count=len(things) - 2) if len(things) > 2 else names


def answered(turn: Turn) -> Reply | None:
    """The reason that was asked for, typed; None where the message speaks of something else."""
    if turn.dialog is None or not turn.message.text.strip():
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    if any(turn.slot(name) for name in _PROGRESS):
        return None
    return _written(turn, turn.dialog.data["row"])


def asked(turn: Turn) -> Reply | None:
    """ "chưa, vì chờ số liệu" to a nudge or a reminder; None for anything else."""
    text = turn.message.text
    if not text.strip() or text.startswith("/") or turn.message.files or not _says_not_yet(text):
        return None
    if any(turn.slot(name) for name in _PROGRESS):
        return None
    row = _nudge_meant(turn)
    things = _things(turn, row) if row else []
    if not things:
        return None
    # A bare "chưa" gives no reason.
    return _asks_why(turn, row, things) if without_politeness(text) in phrases("nudge_not_yet") else _written(turn, row)


def _says_not_yet(text: str) -> bool:
    return f"{fold(text).strip(' .!?')} ".startswith(_not_yet())


@cache
def _not_yet() -> tuple[str, ...]:
    return tuple(f"{phrase}{end}" for phrase in phrases("nudge_not_yet") for end in (" ", ","))


def _nudge_meant(turn: Turn) -> int:
    """The nudge or reminder replied to, else the newest message where that is one."""
    if turn.about:
        return turn.about[1] if turn.about[0] in _ASKING else 0
    if turn.dialog and turn.dialog.just_asked:
        return 0
    newest = newest_choices(turn.store, turn.conversation_id)
    return newest[0] if newest and about_of_row(turn.store, newest[0])[0] in _ASKING else 0


def _written(turn: Turn, row: int) -> Reply:
    """Kept for the office to see; a day in it is a promise."""
    things = _things(turn, row)
    close_question(turn.store, turn.conversation_id)
    if not things:
        return Reply(turn.say("answer-nothing"), _mine(turn))
    said = turn.message.text.strip()[:LONGEST]
    day = day_said(said, turn.today)
    promised = day if day and day >= turn.today else None
    put_answer(turn.store, [one.id for one in things], turn.person.id, said, promised)
    text = turn.say(
        "answer-written",
        names=_names(turn, things),
        said=said,
        day=f"{promised:%d/%m/%Y}" if promised else "none",
    )
    later = (Choice(turn.say("settle-choice-ask-later"), _later(things, row)),)
    undo = Choice(turn.say("choice-undo"), "/hoantac")
    return Reply(f"{text}\n{turn.say('how-to-undo')}", (*later, undo, *_mine(turn)))


def _later(things: Sequence[Thing], row: int) -> str:
    return f"/xinlui {things[0].id}" if len(things) == 1 else f"/traloi {row} giahan"


def _mine(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
