"""Photos and documents as evidence, or for a report: which task they are for is asked, never guessed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from domain.messages import File, Reply
from domain.replies.short import names_only_a_code
from handlers.asking.confirming import confirm, keep_files
from handlers.evidence.screening import REFUSED_AS
from handlers.plans.asked_reports import files_for_report
from handlers.plans.files import OFFER, offered
from handlers.progress.updates import propose, report_difficulty, update_progress
from handlers.reports.command import files_received
from handlers.turn import Turn
from storage.talk.drafts import Draft, access_draft, amend_draft, close_draft, draft_of_group

WRITES: dict[str, Callable[[Turn, Sequence[int]], Reply]] = {
    "update_progress": update_progress,
    "report_difficulty": report_difficulty,
}


def received(turn: Turn) -> Reply:
    """A message with files: evidence of what is being drafted, replied to, named in its caption, or asked for."""
    refused = [_refusal(turn, file) for file in turn.message.files if file.problem]
    if len(refused) == len(turn.message.files) and turn.reading.intent not in WRITES:
        return Reply("\n".join(refused))
    reply = offered(turn) or files_received(turn) or files_for_report(turn) or _evidence(turn)
    return Reply("\n".join([*refused, reply.text]), reply.choices, about=reply.about) if refused else reply


def _refusal(turn: Turn, file: File) -> str:
    """Why a file is not taken, and what to send instead."""
    problem = str(file.problem)
    if problem in REFUSED_AS:
        return turn.say(REFUSED_AS[problem], file=file.name, ending=PurePath(file.name).suffix.lower())
    return turn.say(f"file-{problem.replace('_', '-')}", name=file.name)


def _evidence(turn: Turn) -> Reply:
    album = draft_of_group(turn.store, turn.person.id, turn.message.group) if turn.message.group else None
    if turn.reading.intent in WRITES:
        return _with_caption(turn, album)
    if album and album.kind == OFFER:
        # Documents that were taken for plans, and now a picture with them.
        close_draft(turn.store, album.id, "dropped")
        return propose(turn, [_bare(turn)], album.data["files"])
    draft = album or (None if turn.about_tasks else _draft_being_confirmed(turn))
    if draft:
        data = draft.data | {"files": [*draft.data["files"], *keep_files(turn)]}
        amend_draft(turn.store, draft.id, data)
        return confirm(turn, draft.id, data)
    return propose(turn, [_bare(turn)])


def _with_caption(turn: Turn, album: Draft | None) -> Reply:
    """The caption of an album may come with any of its items: what came before joins it."""
    turn = _about_what_was_asked(turn)
    if album is None:
        return WRITES[turn.reading.intent](turn, ())
    close_draft(turn.store, album.id, "dropped")
    return WRITES[turn.reading.intent](turn, album.data["files"])


def _about_what_was_asked(turn: Turn) -> Turn:
    """ "60%" below a photo is about the task that was asked about, unless it names or answers another."""
    if turn.dialog and turn.dialog.asks == "progress" and not turn.about and not turn.slot("task"):
        return replace(turn, about=("assignment", turn.dialog.data["assignment"]))
    return turn


def _draft_being_confirmed(turn: Turn) -> Draft | None:
    if turn.dialog is None or turn.dialog.asks not in ("confirm", "which_task"):
        return None
    draft = access_draft(turn.store, turn.person.id, turn.dialog.data["draft"])
    return draft if draft and draft.state == "open" and draft.kind == "progress" else None


def _bare(turn: Turn) -> dict[str, Any]:
    update: dict[str, Any] = {"note": "" if names_only_a_code(turn.message.text) else turn.message.text.strip()}
    if turn.dialog and turn.dialog.asks == "progress" and not turn.about:
        update["assignment"] = turn.dialog.data["assignment"]
    elif turn.slot("task"):
        update["task"] = turn.slot("task")
    elif update["note"]:
        update["query"] = update["note"]
    return update
