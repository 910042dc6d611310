"""The way to the read-only page: the office's for those who follow all units, a unit's own for its people."""

from domain.messages import Choice, Page, Reply
from handlers.turn import Turn

BOARD = "board"


def office_page(turn: Turn) -> Reply:
    """`/bangtheodoi`: a link to the page; where none can be given, what it would show is a message away."""
    here = _in_chat(turn)
    if not turn.store.limits[turn.message.address.channel].pages:
        return Reply(turn.say("board-unserved"), here)
    text = turn.say("board-offer-all") if turn.follows_all else turn.say("board-offer-unit", unit=_units(turn))
    text = f"{turn.say('board-title')}\n{text}"
    return Reply(text, (Choice(turn.say("choice-board"), "/bangtheodoi", page=Page(BOARD)), *here))


def _units(turn: Turn) -> str:
    return ", ".join(dict.fromkeys(post.unit_short for post in turn.person.posts))


def _in_chat(turn: Turn) -> tuple[Choice, ...]:
    if turn.follows_all:
        return (Choice(turn.say("choice-overview"), "/tonghop"), Choice(turn.say("choice-late"), "/trehan"))
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"), Choice(turn.say("choice-deadlines"), "/hanbaocao"))
