"""Why a task trails its calendar, as the unit answers: a difficulty or a mere note, shown for a yes."""

from domain.messages import Choice, Reply
from domain.replies.short import yes_or_no
from handlers.progress.updates import propose
from handlers.tasks.naming import not_found
from handlers.turn import Turn
from storage.talk.drafts import ask, close_question
from storage.tasks.access import access_item

# What is read as something else for certain is no reason.
_SURE = 0.85
_REASONS = ("report_difficulty", "update_progress", "out_of_scope", "search_tasks", "task_detail", "late_units")


def why(turn: Turn) -> Reply:
    """`/visaocham #12`: ask what stands in the way of assignment 12; words answer."""
    item = access_item(turn.store, turn.person, turn.arg_id() or 0, to_change=True)
    if item is None:
        return not_found(turn, "")
    ask(turn.store, turn.conversation_id, "lag", {"assignment": item.id})
    text = turn.say("lag-ask-of", code=item.code, title=item.title)
    return Reply(text, (Choice(turn.say("lag-choice-fine"), "/huy"),), about=("assignment", item.id))


def answered(turn: Turn) -> Reply | None:
    """The reason, shown as a difficulty for a yes; None where the message speaks of something else."""
    text, word = turn.message.text.strip(), yes_or_no(turn.message.text)
    if turn.dialog is None or not text:
        return None
    if word == "no":
        close_question(turn.store, turn.conversation_id)
        return Reply(turn.say("lag-fine"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    if word == "yes":
        ask(turn.store, turn.conversation_id, "lag", turn.dialog.data)
        return Reply(turn.say("lag-ask-what"))
    sure_of_else = turn.reading.confidence >= _SURE and turn.reading.intent not in _REASONS
    is_progress = turn.slot("task") or turn.slot("percent") is not None or turn.slot("status") == "done"
    if sure_of_else or is_progress:
        return None
    return propose(turn, [{"assignment": turn.dialog.data["assignment"], "difficulty": text}], reason=True)
