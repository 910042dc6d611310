"""Which task is meant, said in a few words: "cái treo băng rôn"."""

from domain.messages import Reply
from handlers.asking.confirming import candidates, confirm
from handlers.asking.guesses import UNSURE
from handlers.progress.drafts import choose_for
from handlers.tasks.topics import among, tasks_about
from handlers.turn import Turn
from storage.talk.drafts import Draft, amend_draft
from storage.tasks.items import Item


def named_in_words(turn: Turn, draft: Draft) -> Reply | None:
    """The first waiting line goes on with the task that the words mean; None where they answer nothing."""
    if not (turn.dialog and turn.dialog.just_asked and _only_names(turn)):
        return None
    found = _found(turn, draft, str(turn.slot("query") or turn.message.text))
    if len(found) == 1:
        return choose_for(turn, draft, found[0].id)
    if not found:
        return None
    first, *rest = draft.data["waiting"]
    data = draft.data | {"waiting": [first | {"candidates": [item.id for item in found]}, *rest]}
    amend_draft(turn.store, draft.id, data)
    return confirm(turn, draft.id, data)


def _only_names(turn: Turn) -> bool:
    """Whether the message names something and neither reports nor asks anything."""
    reading = turn.reading
    unsure = reading.intent == "out_of_scope" and reading.confidence <= UNSURE
    return unsure or (reading.intent == "search_tasks" and "?" not in turn.message.text)


def _found(turn: Turn, draft: Draft, words: str) -> list[Item]:
    """Of the tasks that were offered; where none was named at all, of all the person's own."""
    found = among(turn, words, candidates(turn, draft.data))
    if found or draft.data["waiting"][0]["update"].get("task"):
        return found
    own = set(turn.person.unit_ids)
    return [item for item in tasks_about(turn, words) if item.unit_id in own]
