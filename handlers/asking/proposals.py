"""Shows what a yes would do and keeps it; `handlers/agreements.py` does it."""

from collections.abc import Mapping
from typing import Any

from domain.messages import Choice, Reply
from handlers.turn import Turn
from storage.talk.drafts import ask, save_draft

KIND = "proposal"


def propose(turn: Turn, do: str, text: str, label: str, **data: Any) -> Reply:
    """Ask for a yes to `text`; `label` is its choice, `data` what `do` needs, with `no` the label of leaving it.

    `more` among it are further choices, as (label, says), in which {draft} stands for the draft.
    """
    kept = {"do": do, "text": text, "label": label, **data}
    return proposed(turn, save_draft(turn.store, turn.person.id, KIND, kept, turn.incoming_id), kept)


def proposed(turn: Turn, draft_id: int, data: Mapping[str, Any]) -> Reply:
    """The proposal as it is shown, first or again."""
    yes = f"/dongy {draft_id}"
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": f"{yes} lai", "draft": draft_id})
    more = [Choice(label, says.format(draft=draft_id)) for label, says in data.get("more", ())]
    no = data.get("no") or turn.say("choice-not-now")
    return Reply(data["text"], (Choice(data["label"], yes), *more, Choice(no, "/huy")))
