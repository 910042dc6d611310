"""What is being asked is dropped, and what can be asked instead."""

from domain.messages import Choice, Reply
from handlers.turn import Turn
from storage.talk.drafts import access_draft, close_draft, close_question


def cancel(turn: Turn) -> Reply:
    """Drop what is being asked; nothing is written."""
    if turn.dialog is None:
        return Reply(turn.say("nothing-to-cancel"), ways_on(turn))
    draft_id = turn.dialog.data.get("draft")
    if draft_id and access_draft(turn.store, turn.person.id, draft_id):
        close_draft(turn.store, draft_id, "dropped")
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("undo-kept" if turn.dialog.asks == "undo" else "dropped"), ways_on(turn))


def ways_on(turn: Turn) -> tuple[Choice, ...]:
    """What is at hand when nothing is being asked."""
    say = turn.say
    mine = (Choice(say("choice-my-tasks"), "/nhiemvu"), Choice(say("choice-deadlines"), "/hanbaocao"))
    if turn.follows_all:
        return (Choice(say("choice-overview"), "/tonghop"), Choice(say("choice-late"), "/trehan"), *mine[:1])
    return (*mine, Choice(say("choice-help"), "/trogiup"))
