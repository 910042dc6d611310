"""Asks why a task trails its calendar: once for each window, only behind an answer that the person gets anyway."""

from collections.abc import Sequence

from domain.messages import Choice, Reply
from handlers.turn import Turn
from handlers.wording import day_text
from storage.talk.drafts import ask
from storage.tasks.access import access_item
from storage.tasks.lagging import claim_question, first_lagging


def asked_behind(turn: Turn, reply: Reply, assignment_ids: Sequence[int]) -> Reply:
    """The same reply, with the question behind it where one of these parts of tasks is far behind."""
    own = [key for key in assignment_ids if _is_own(turn, key)]
    one = first_lagging(turn.store, own) if own else None
    if one is None or not claim_question(turn.store, one, turn.person.id):
        return reply
    ask(turn.store, turn.conversation_id, "lag", {"assignment": one.assignment_id})
    text = turn.say(
        "lag-ask",
        code=one.code,
        percent=one.percent,
        elapsed=one.elapsed,
        due=day_text(turn.say, one.due, turn.today),
    )
    choices = (*reply.choices, Choice(turn.say("lag-choice-fine"), "/huy"))
    return Reply(f"{reply.text}\n{text}", choices, about=reply.about)


def _is_own(turn: Turn, assignment_id: int) -> bool:
    item = access_item(turn.store, turn.person, assignment_id)
    return item is not None and item.unit_id in turn.person.unit_ids
