"""Drafts that wait while something else is talked about: mentioned, left for later, and brought back."""

from dataclasses import replace
from datetime import timedelta

from domain.messages import Choice, Reply
from domain.replies.short import goes_back, yes_or_no
from handlers.progress.drafts import shown_again
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.talk.drafts import Draft, access_draft, close_draft, close_question, keep_draft, open_drafts, open_question
from storage.tasks.access import access_report

KINDS = ("progress", "report")
LEFT_LASTS = timedelta(days=3)
AT_MOST = 5


def asked(turn: Turn) -> Reply | None:
    """ "quay lại", or an answer to a question that is not being asked any more; None for anything else."""
    back = goes_back(turn.message.text)
    if not back and (turn.dialog or yes_or_no(turn.message.text) is None):
        return None
    drafts = _drafts(turn)
    return _resumed(turn, drafts) if drafts else None


def resume(turn: Turn) -> Reply:
    """`/tieptuc 5` shows draft 5 again, `/tieptuc` whatever waits."""
    if (draft_id := turn.arg_id()) is not None:
        return shown_again(turn, draft_id)
    drafts = _drafts(turn)
    return _resumed(turn, drafts) if drafts else Reply(turn.say("nothing-waits"), _mine(turn))


def _resumed(turn: Turn, drafts: list[Draft]) -> Reply:
    if len(drafts) == 1:
        return shown_again(turn, drafts[0].id)
    choices = [Choice(_name(turn, draft), f"/tieptuc {draft.id}") for draft in drafts[:AT_MOST]]
    return Reply(turn.say("which-waits", count=len(drafts)), tuple(choices))


def left(turn: Turn, draft_id: int) -> Reply | None:
    """ "để mai": nothing is written, the draft stays, with a word on how long."""
    draft = access_draft(turn.store, turn.person.id, draft_id)
    if draft is None or draft.state != "open" or draft.kind not in KINDS:
        return None
    until = turn.now + LEFT_LASTS
    keep_draft(turn.store, draft.id, until)
    close_question(turn.store, turn.conversation_id)
    text = turn.say("left-for-later", what=_name(turn, draft), until=moment_text(until))
    return Reply(text, (_back(turn, draft), *_mine(turn)))


def mentioned(turn: Turn, reply: Reply) -> Reply:
    """The answer to something else, with a word on what still waits and a way back to it."""
    before = _asked_about(turn)
    if before is None:
        return reply
    question = open_question(turn.store, turn.conversation_id)
    just_asked = question is not None and question.outbox_id is None
    if before.state != "open":
        others = [] if question else _drafts(turn)
        return _with_mention(turn, reply, others[0]) if others else reply
    if just_asked and question and question.data.get("draft") == before.id:
        return reply
    if just_asked and question and _replaces(turn, question.data.get("draft"), before):
        close_draft(turn.store, before.id, "dropped")
        return reply
    return reply if _left_it(reply, before) else _with_mention(turn, reply, before)


def _asked_about(turn: Turn) -> Draft | None:
    """The draft that the chat was asked about when the message came, as it stands now."""
    if turn.dialog is None or turn.dialog.asks not in ("confirm", "which_task"):
        return None
    draft = access_draft(turn.store, turn.person.id, turn.dialog.data["draft"])
    return draft if draft and draft.kind in KINDS else None


def _replaces(turn: Turn, newer_id: int | None, older: Draft) -> bool:
    """Whether all that the older draft speaks of is in the newer one."""
    newer = access_draft(turn.store, turn.person.id, newer_id) if newer_id else None
    if newer is None or newer.kind != older.kind or older.data.get("waiting"):
        return False
    return _subjects(older) <= _subjects(newer) and set(older.data.get("files", [])) <= set(newer.data.get("files", []))


def _subjects(draft: Draft) -> set[int]:
    if "lines" not in draft.data:
        return {draft.data.get("obligation", 0)}
    return {line["assignment"] for line in draft.data["lines"]}


def _left_it(reply: Reply, draft: Draft) -> bool:
    return any(choice.says == f"/tieptuc {draft.id}" for choice in reply.choices)


def _with_mention(turn: Turn, reply: Reply, draft: Draft) -> Reply:
    text = f"{reply.text}\n{turn.say('still-waits', what=_name(turn, draft))}"
    return replace(reply, text=text, choices=(*reply.choices, _back(turn, draft)))


def _back(turn: Turn, draft: Draft) -> Choice:
    return Choice(turn.say("choice-back", what=_name(turn, draft)), f"/tieptuc {draft.id}")


def _name(turn: Turn, draft: Draft) -> str:
    """What waits, in a few words."""
    if draft.kind == "report":
        report = access_report(turn.store, turn.person, draft.data.get("obligation", 0))
        return turn.say("waits-report", name=report.title) if report else turn.say("waits-update")
    codes = [line["code"] for line in draft.data["lines"]]
    codes += [str(one["update"]["task"]) for one in draft.data["waiting"] if one["update"].get("task")]
    return turn.say("waits-update-of", codes=_few(codes)) if codes else turn.say("waits-update")


def _few(codes: list[str]) -> str:
    return ", ".join(codes[:AT_MOST]) + ("…" if len(codes) > AT_MOST else "")


def _drafts(turn: Turn) -> list[Draft]:
    return open_drafts(turn.store, turn.person.id, *KINDS)


def _mine(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
