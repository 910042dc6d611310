"""Taking one file of evidence back for good: a picture with a patient in it must not wait for anything."""

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.evidence.sending import upload_choices
from handlers.tasks.naming import not_found
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.jobs import add_job
from storage.talk.drafts import ask
from storage.tasks.taken_back import Kept, access_kept_file, files_to_take_back, take_back_file

FORGET = "forget"


def choices(turn: Turn, update_id: int) -> list[Choice]:
    """Each file of an update that this person may take back."""
    kept = files_to_take_back(turn.store, turn.person.id, update_id, office=is_office(turn.person.actor))
    return [Choice(turn.say("choice-take-back-file", name=one.name), f"/gotep #{one.id}") for one in kept[:AT_MOST]]


def take_back(turn: Turn) -> Reply:
    """`/gotep #12`: show what goes for good, and ask; `/gotep #12 dongy` lets it go."""
    kept = access_kept_file(turn.store, turn.person, turn.arg_id() or 0)
    if kept is None:
        return not_found(turn, "")
    if turn.args[1:] != ["dongy"]:
        return _asked(turn, kept)
    return _gone(turn, kept)


def _asked(turn: Turn, kept: Kept) -> Reply:
    yes = f"/gotep #{kept.id} dongy"
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": f"/gotep #{kept.id}"})
    text = turn.say("take-back-file-confirm", name=kept.name, code=kept.code)
    return Reply(text, (Choice(turn.say("choice-take-back"), yes), Choice(turn.say("choice-keep-file"), "/huy")))


def _gone(turn: Turn, kept: Kept) -> Reply:
    if take_back_file(turn.store, kept):
        add_job(
            turn.store,
            FORGET,
            {"name": kept.name, "sha256": kept.sha256},
            person_id=turn.person.id,
            conversation_id=turn.conversation_id,
            incoming_id=turn.incoming_id,
        )
    text = turn.say("take-back-file-done", name=kept.name, code=kept.code)
    return Reply(text, (*upload_choices(turn), Choice(turn.say("choice-card"), f"/viec #{kept.task_id}")))
