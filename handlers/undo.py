"""Taking back one's own last write, of whatever kind, all its lines, within a day."""

from domain.messages import Choice, Reply
from handlers.turn import Turn
from storage.drafts import ask, close_question
from storage.obligations import Met, last_met, reopen
from storage.plan_withdrawal import Withdrawn, last_withdrawn, restore
from storage.progress import UNDO_WITHIN, batch_lines, last_batch, undo
from storage.tasks import access_item, access_report


def undo_last(turn: Turn) -> Reply:
    """Show what would be taken back; `/hoantac WHAT`, which the choice says, takes it back."""
    written = last_batch(turn.store, turn.person.id)
    met = last_met(turn.store, turn.person.id, turn.now - UNDO_WITHIN)
    gone = last_withdrawn(turn.store, turn.person.id, turn.now - UNDO_WITHIN)
    if gone and all(gone.at >= at for at in (written and written[1], met and met.at) if at):
        return _undo_withdrawal(turn, gone)
    if met and (written is None or met.at >= written[1]):
        return _undo_report(turn, met)
    if written:
        return _undo_batch(turn, written[0])
    return Reply(turn.say("undo-nothing"), _mine(turn))


def _undo_withdrawal(turn: Turn, gone: Withdrawn) -> Reply:
    what = f"kh{gone.plan_id}"
    if turn.args != [what]:
        return _ask(turn, turn.say("plan-undo-confirm", short=gone.short), what)
    close_question(turn.store, turn.conversation_id)
    key = "plan-restored" if restore(turn.store, gone.plan_id) else "plan-not-restored"
    return Reply(turn.say(key, short=gone.short), _mine(turn))


def _undo_batch(turn: Turn, batch: str) -> Reply:
    codes = _codes(turn, batch)
    if turn.args != [batch]:
        return _ask(turn, turn.say("undo-confirm", codes=codes), batch)
    close_question(turn.store, turn.conversation_id)
    key = "undone" if undo(turn.store, batch) else "undo-stood-on"
    return Reply(turn.say(key, codes=codes), _mine(turn))


def _undo_report(turn: Turn, met: Met) -> Reply:
    item = access_report(turn.store, turn.person, met.obligation_id)
    if item is None:
        return Reply(turn.say("undo-nothing"), _mine(turn))
    what = f"#{item.id}"
    if turn.args != [what]:
        return _ask(turn, turn.say("undo-confirm-report", name=item.title, unit=item.unit), what)
    close_question(turn.store, turn.conversation_id)
    reopen(turn.store, item.id)
    return Reply(turn.say("undone-report", name=item.title, unit=item.unit), _mine(turn))


def _ask(turn: Turn, text: str, what: str) -> Reply:
    ask(turn.store, turn.conversation_id, "undo", {"what": what})
    return Reply(
        text, (Choice(turn.say("choice-undo-yes"), f"/hoantac {what}"), Choice(turn.say("choice-undo-no"), "/huy"))
    )


def _mine(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)


def _codes(turn: Turn, batch: str) -> str:
    items = (access_item(turn.store, turn.person, key) for key in dict.fromkeys(batch_lines(turn.store, batch)))
    return ", ".join(item.code for item in items if item)
