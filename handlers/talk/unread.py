"""What was not understood: kept for the office, and shown to it."""

from domain.days.zone import local_day
from domain.messages import Choice, Reply
from domain.people.rights import is_leader, is_office
from domain.replies.short import phrases
from domain.text import fold
from handlers.turn import Turn
from handlers.wording import AT_MOST, numbered_lines
from storage.privacy.unread import Unread, keep_unread, list_unread


def keep(turn: Turn) -> None:
    """Keep what a person wrote, without names, when it was not understood; commands are no sentences."""
    text = turn.message.text.strip()
    if not text or text.startswith("/") or turn.message.files:
        return
    role = "office" if is_office(turn.person.actor) else "leader" if is_leader(turn.person.actor) else "unit"
    keep_unread(turn.store, role, text, turn.reading.intent, turn.reading.confidence)


def asked(turn: Turn) -> Reply | None:
    """ "câu nào chưa hiểu"; None for anything else, and for anybody but the office."""
    said = fold(turn.message.text).strip(" .!?")
    return unread(turn) if said in phrases("unread") and is_office(turn.person.actor) else None


def unread(turn: Turn) -> Reply:
    """`/chuahieu`: what was not understood of late, to the office only."""
    mine = Choice(turn.say("choice-my-tasks"), "/nhiemvu")
    if not is_office(turn.person.actor):
        return Reply(turn.say("unread-office-only"), (mine,))
    rows = list_unread(turn.store)
    if not rows:
        return Reply(turn.say("unread-none"), (mine,))
    start = turn.arg_id() or 0
    page = rows[start : start + AT_MOST]
    lines = numbered_lines(_line(turn, row) for row in page)
    left = len(rows) - start - AT_MOST
    more = [Choice(turn.say("choice-more", count=left), f"/chuahieu {start + AT_MOST}")] if left > 0 else []
    return Reply(f"{turn.say('unread-head', count=len(rows))}\n{lines}", (*more, mine))


def _line(turn: Turn, row: Unread) -> str:
    return turn.say("unread-line", text=row.text, times=row.times, date=f"{local_day(row.last_at):%d/%m/%Y}")
