"""A plan that waits while something else is talked about: mentioned once, with the way back to it."""

from dataclasses import replace

from domain.messages import Choice, Reply
from handlers.plans.taking_in import KIND
from handlers.turn import Turn
from storage.talk.drafts import access_shared_draft, open_question


def mentioned(turn: Turn, reply: Reply) -> Reply:
    """The answer to something else right after a plan was asked about, with a word on how to go on with that."""
    before = turn.dialog
    if before is None or before.asks != KIND or not before.just_asked:
        return reply
    draft = access_shared_draft(turn.store, KIND, before.data["plan_draft"])
    if draft is None or draft.state != "open" or _asks_on(turn, draft.id):
        return reply
    if any(choice.says.startswith(f"/kehoach {draft.id} ") for choice in reply.choices):
        return reply
    text = f"{reply.text}\n{turn.say('plan-still-waits', name=draft.data['name'])}"
    word = "preview" if before.data["step"] == "preview" else "again"
    return replace(
        reply,
        text=text,
        choices=(*reply.choices, Choice(turn.say("plan-choice-resume"), f"/kehoach {draft.id} {word}")),
    )


def _asks_on(turn: Turn, draft_id: int) -> bool:
    """Whether the answer asks about the plan itself; such a question has no message yet that bears it."""
    now = open_question(turn.store, turn.conversation_id)
    return now is not None and now.outbox_id is None and now.data.get("plan_draft") == draft_id
