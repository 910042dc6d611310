"""What is shown first and done with a yes, once: settings of reminders, leave, a post handed over."""

from domain.messages import Choice, Reply
from handlers.asking.proposals import KIND, proposed
from handlers.subjects import SUBJECTS
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.talk.drafts import access_draft, close_draft, close_question

_AGREEMENTS = {what: function for subject in SUBJECTS for what, function in subject.agreements.items()}


def agree(turn: Turn) -> Reply:
    """`/dongy 5` does what draft 5 proposes, once; `/dongy 5 lai` shows it again."""
    draft = access_draft(turn.store, turn.person.id, turn.arg_id() or 0)
    if draft is None or draft.kind != KIND or draft.state == "dropped":
        return Reply(turn.say("agreed-gone"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    if draft.state == "open" and len(turn.args) > 1:
        return proposed(turn, draft.id, draft.data)
    if not close_draft(turn.store, draft.id, "used") and draft.used_at:
        text = turn.say("agreed-before", at=moment_text(draft.used_at))
        return Reply(f"{text}\n{draft.data['text']}", (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    close_question(turn.store, turn.conversation_id)
    return _AGREEMENTS[draft.data["do"]](turn, draft.data)
