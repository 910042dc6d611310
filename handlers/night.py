"""When a message that nobody asked for goes out, in words."""

from domain.days.zone import local_day
from handlers.turn import Turn
from handlers.wording import day_text, moment_text
from storage.owing.calendar import opens_at


def night_text(turn: Turn) -> str:
    """The next moment at which messages may go out: "lúc 07:00 thứ Tư, 25/02"."""
    opens = opens_at(turn.store)
    day = day_text(turn.say, local_day(opens), turn.today)
    return turn.say("nudge-at", time=moment_text(opens).split()[0], day=day)
