"""A plan file that the office sends: offered to be taken in, read as a job, then shown."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.messages import Choice, File, Reply
from domain.people.rights import is_office
from handlers.asking.confirming import keep_files
from handlers.evidence.screening import ENDINGS, document_name, read_beside
from handlers.plans.phrases import said_of_plans
from handlers.plans.steps import plan_data
from handlers.plans.taking_in import KIND, asks_no_more, preview
from handlers.progress.updates import propose
from handlers.turn import Turn
from locales import Texts
from storage.talk.drafts import (
    PLAN_LASTS,
    Draft,
    access_shared_draft,
    amend_draft,
    draft_of_group,
    open_shared_drafts,
    save_draft,
)
from storage.tasks.files import access_file

OFFER = "plan_files"
# So many files are offered by their names.
MOST_NAMED = 4
# What is said beside a plan file.
_TO_READ = ("resume", "bring")
# How the reader answers for a file that is not there.
_MISSING = "plan-file-missing"


def offered(turn: Turn) -> Reply | None:
    """Documents of the office that are said to be about no task: plans, or evidence? None for anything else.

    Who says beside a file that it is a plan is not asked: nothing is written before the yes.
    """
    files = [file for file in turn.message.files if file.sha256]
    named = turn.slot("task") or turn.about_tasks or turn.reading.intent == "update_progress"
    asked = turn.dialog and turn.dialog.asks in ("confirm", "which_task", "progress")
    if not is_office(turn.person.actor) or not files or named or asked:
        return None
    album = draft_of_group(turn.store, turn.person.id, turn.message.group) if turn.message.group else None
    if any(file.media_type not in ENDINGS for file in files) or (album and album.kind != OFFER):
        return None
    earlier = album.data["files"] if album else []
    ids = [*earlier, *keep_files(turn)]
    if turn.message.group:
        _keep_album(turn, album, ids)
    kept = _own_files(turn, ids)
    if not turn.message.group and said_of_plans(turn.message.text) in _TO_READ:
        return _read(turn, [file for _, file in kept])
    return _offer(turn, kept)


def _keep_album(turn: Turn, album: Draft | None, ids: list[int]) -> None:
    """The items of an album come one by one, and are offered together."""
    data = {"files": ids, "group": turn.message.group}
    if album:
        amend_draft(turn.store, album.id, data)
    else:
        save_draft(turn.store, turn.person.id, OFFER, data, turn.incoming_id)


def _own_files(turn: Turn, ids: Iterable[int]) -> list[tuple[int, File]]:
    """Those of these files that are this person's own, and are still kept."""
    files = [(key, access_file(turn.store, turn.person.id, key)) for key in ids]
    return [(key, file) for key, file in files if file and file.sha256]


def _offer(turn: Turn, kept: Sequence[tuple[int, File]]) -> Reply:
    keys = " ".join(f"#{key}" for key, _ in kept)
    files = [file for _, file in kept]
    # A plain text serves as no evidence.
    is_text = any(file.media_type.startswith("text/") for file in files)
    text = turn.say("plan-offer", name=files[0].name, count=len(files), text=int(is_text))
    choices = [Choice(turn.say("plan-choice-read", count=len(files)), f"/dockehoach {keys}")]
    if len(files) > 1:
        choices += [
            Choice(turn.say("plan-choice-read-one", name=file.name), f"/dockehoach #{key}")
            for key, file in kept[:MOST_NAMED]
        ]
    last = ("plan-choice-no", "/huy") if is_text else ("plan-choice-evidence", f"/lamminhchung {keys}")
    return Reply(text, (*choices, Choice(turn.say(last[0]), last[1])))


def _files_said(turn: Turn) -> list[tuple[int, File]]:
    """The files that a command names."""
    return _own_files(turn, [key for place in range(len(turn.args)) if (key := turn.arg_id(place))])


def read_file(turn: Turn) -> Reply:
    """`/dockehoach #7 #8`: read files 7 and 8 as plans, beside the conversation."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    files = [file for _, file in _files_said(turn) if file.media_type in ENDINGS]
    if not files:
        return Reply(turn.say("plan-file-gone"))
    return _read(turn, files)


def _read(turn: Turn, files: Sequence[File]) -> Reply:
    for file in files:
        read_beside(turn, "read_plan", file)
    return Reply("\n".join(turn.say("plan-reading", name=document_name(file)) for file in files))


def as_evidence(turn: Turn) -> Reply:
    """`/lamminhchung #7 #8`: files 7 and 8 are evidence after all; of which task is asked."""
    files = [key for key, file in _files_said(turn) if not file.media_type.startswith("text/")]
    if not files:
        return Reply(turn.say("plan-file-gone"))
    return propose(turn, [{"note": ""}], files)


def still_reading(say: Texts, name: str, seconds: int, pages: tuple[int, int]) -> Reply:
    """The work takes its time; how far it is, where that is known."""
    return Reply(say("plan-still-reading", name=name, seconds=seconds, page=pages[0], of=pages[1]), silent=True)


def was_read(turn: Turn, job: Mapping[str, Any], outcome: Mapping[str, Any]) -> Reply:
    """What came of the reading: the plan to look at, or why it could not be read."""
    if outcome.get("reason") == _MISSING:
        # Somebody forgot it, or it was found to be secret, while it waited to be read.
        return Reply(turn.say("plan-file-gone"))
    if "plan" not in outcome:
        return Reply(turn.say(outcome["reason"], **outcome["values"]))
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    data = plan_data(outcome["plan"], job["name"], job["sha256"], turn.today.year)
    same = (one for one in open_shared_drafts(turn.store, KIND) if _is_same(one, data))
    begun = next(same, None)
    draft_id = begun.id if begun else save_draft(turn.store, turn.person.id, KIND, data, None, PLAN_LASTS)
    if turn.dialog and not asks_no_more(turn) and turn.dialog.data.get("plan_draft") != draft_id:
        # Something else is being asked in this chat: that comes first. After another plan this one is offered anyway.
        see = Choice(turn.say("plan-choice-see"), f"/kehoach {draft_id}")
        return Reply(turn.say("plan-read", name=job["name"]), () if turn.dialog.asks == KIND else (see,))
    draft = begun or access_shared_draft(turn.store, KIND, draft_id)
    if draft is None:
        return Reply(turn.say("plan-nothing-open"))
    return preview(turn, draft, turn.say("plan-begun-before") if begun and begun.data["said"] else "")


def _is_same(begun: Draft, data: Mapping[str, Any]) -> bool:
    """Whether this very file, read the same, is being taken in already: then what was answered stands."""
    return bool(begun.data["sha256"] == data["sha256"] and begun.data["plan"] == data["plan"])
