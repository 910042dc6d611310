"""Files that the bot makes for a person: asked for here, made in a process of their own, sent with their words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.messages import File, Reply
from handlers.turn import Turn
from locales import Texts
from storage.jobs import add_job
from storage.store import Store
from storage.talk.outbox import Claimed
from storage.tasks.files import add_file

MAKE = "make"
NOT_MADE = "make-broken"


def make_beside(turn: Turn, maker: str, what: Mapping[str, Any], file: File, reply: Reply) -> None:
    """Have a file made beside the conversation and sent with `reply` to who asked for it.

    `maker` is one of documents/papers/making.py, `what` the JSON that it wants; `file` gives name and media type.
    """
    data = {"maker": maker, "what": what, "name": file.name, "media_type": file.media_type, "reply": reply.as_dict()}
    add_job(
        turn.store,
        MAKE,
        data,
        person_id=turn.person.id,
        conversation_id=turn.conversation_id,
        incoming_id=turn.incoming_id,
    )


def make_for(store: Store, claimed: Claimed, maker: str, what: Mapping[str, Any], file: File, reply: Reply) -> None:
    """The same for somebody who did not ask: it follows a message of ours into its chat."""
    if claimed.person_id is None:
        raise ValueError(f"message {claimed.id} is for nobody")
    data = {"maker": maker, "what": what, "name": file.name, "media_type": file.media_type, "reply": reply.as_dict()}
    add_job(store, MAKE, data, person_id=claimed.person_id, conversation_id=claimed.conversation_id, incoming_id=None)


def was_made(store: Store, person_id: int, data: Mapping[str, Any], file: File) -> Reply:
    """What the person gets: the words that were kept, and the file, which is theirs from now on."""
    add_file(store, person_id, file)
    return replace(Reply.from_dict(data["reply"]), attachments=(file,))


def not_made(say: Texts, outcome: Mapping[str, Any]) -> Reply:
    """One sentence for a file that could not be made."""
    return Reply(say(str(outcome["reason"]), **outcome["values"]))
