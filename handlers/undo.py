"""Taking back one's own last write, all its lines, within a day."""

from domain.messages import Choice, Reply
from handlers.turn import Turn
from storage.progress import batch_lines, last_batch, undo
from storage.tasks import access_item


def undo_last(turn: Turn) -> Reply:
    """Show what would be taken back; `/hoantac BATCH`, which the choice says, takes it back."""
    batch = last_batch(turn.store, turn.person.id)
    mine = Choice(turn.say("choice-my-tasks"), "/nhiemvu")
    if batch is None:
        return Reply(turn.say("undo-nothing"), (mine,))
    codes = _codes(turn, batch)
    if turn.args != [batch]:
        choices = (Choice(turn.say("choice-undo-yes"), f"/hoantac {batch}"), Choice(turn.say("choice-undo-no"), "/huy"))
        return Reply(turn.say("undo-confirm", codes=codes), choices)
    if not undo(turn.store, batch):
        return Reply(turn.say("undo-stood-on", codes=codes), (mine,))
    return Reply(turn.say("undone", codes=codes), (mine,))


def _codes(turn: Turn, batch: str) -> str:
    items = (access_item(turn.store, turn.person, key) for key in dict.fromkeys(batch_lines(turn.store, batch)))
    return ", ".join(item.code for item in items if item)
