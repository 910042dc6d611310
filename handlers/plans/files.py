"""A plan file that the office sends: offered to be taken in, read as a job, then shown."""

from collections.abc import Mapping
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.asking.confirming import keep_files
from handlers.evidence.screening import ENDINGS, document_name, read_beside
from handlers.plans.steps import plan_data
from handlers.plans.taking_in import KIND, preview
from handlers.progress.updates import propose
from handlers.turn import Turn
from locales import Texts
from storage.talk.drafts import PLAN_LASTS, Draft, access_shared_draft, open_shared_drafts, save_draft
from storage.tasks.files import access_file


def offered(turn: Turn) -> Reply | None:
    """One document of the office that is said to be about no task: a plan, or evidence? None for anything else."""
    files = [file for file in turn.message.files if file.sha256]
    named = turn.slot("task") or turn.about_tasks or turn.message.group or turn.reading.intent == "update_progress"
    asked = turn.dialog and turn.dialog.asks in ("confirm", "which_task", "progress")
    if not is_office(turn.person.actor) or len(files) != 1 or files[0].media_type not in ENDINGS or named or asked:
        return None
    (file_id,) = keep_files(turn)
    choices = [Choice(turn.say("plan-choice-read"), f"/dockehoach #{file_id}")]
    if not files[0].media_type.startswith("text/"):
        choices.append(Choice(turn.say("plan-choice-evidence"), f"/lamminhchung #{file_id}"))
    return Reply(turn.say("plan-offer", name=files[0].name), tuple(choices))


def read_file(turn: Turn) -> Reply:
    """`/dockehoach #7`: read file 7 as a plan, beside the conversation."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    file = access_file(turn.store, turn.person.id, turn.arg_id() or 0)
    if file is None or file.media_type not in ENDINGS:
        return Reply(turn.say("plan-file-gone"))
    read_beside(turn, "read_plan", file)
    return Reply(turn.say("plan-reading", name=document_name(file)))


def as_evidence(turn: Turn) -> Reply:
    """`/lamminhchung #7`: file 7 is evidence after all; of which task is asked."""
    file_id = turn.arg_id() or 0
    file = access_file(turn.store, turn.person.id, file_id)
    if file is None or file.media_type.startswith("text/"):
        return Reply(turn.say("plan-file-gone"))
    return propose(turn, [{"note": ""}], [file_id])


def still_reading(say: Texts, name: str, seconds: int, pages: tuple[int, int]) -> Reply:
    """The work takes its time; how far it is, where that is known."""
    return Reply(say("plan-still-reading", name=name, seconds=seconds, page=pages[0], of=pages[1]), silent=True)


def was_read(turn: Turn, job: Mapping[str, Any], outcome: Mapping[str, Any]) -> Reply:
    """What came of the reading: the plan to look at, or why it could not be read."""
    if "plan" not in outcome:
        return Reply(turn.say(outcome["reason"], **outcome["values"]))
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    data = plan_data(outcome["plan"], job["name"], job["sha256"], turn.today.year)
    same = (one for one in open_shared_drafts(turn.store, KIND) if _is_same(one, data))
    begun = next(same, None)
    draft_id = begun.id if begun else save_draft(turn.store, turn.person.id, KIND, data, None, PLAN_LASTS)
    if turn.dialog:
        # Something else is being asked in this chat: that comes first.
        return Reply(
            turn.say("plan-read", name=job["name"]), (Choice(turn.say("plan-choice-see"), f"/kehoach {draft_id}"),)
        )
    draft = begun or access_shared_draft(turn.store, KIND, draft_id)
    if draft is None:
        return Reply(turn.say("plan-nothing-open"))
    return preview(turn, draft, turn.say("plan-begun-before") if begun and begun.data["said"] else "")


def _is_same(begun: Draft, data: Mapping[str, Any]) -> bool:
    """Whether this very file, read the same, is being taken in already: then what was answered stands."""
    return bool(begun.data["sha256"] == data["sha256"] and begun.data["plan"] == data["plan"])
