"""What the bot can do, and what it says when it did not understand."""

from domain.messages import Choice, Reply
from domain.replies.short import is_urgent
from handlers.asking.dropping import ways_on
from handlers.asking.guesses import UNSURE, likeliest
from handlers.evidence.sending import documents_elsewhere
from handlers.people.web_chat import home_of_web
from handlers.talk import unread
from handlers.tasks.topics import tasks_named
from handlers.turn import Turn

MOST_TASKS = 2
MOST_GUESSES = 3


def help_text(turn: Turn) -> Reply:
    """What can be asked, with examples."""
    text = turn.say("help-all") if turn.follows_all else turn.say("help-unit")
    if turn.message.address.channel != "web" and home_of_web(turn.store):
        text = f"{text}\n{turn.say('help-web')}"
    return Reply(text, ways_on(turn))


def greeting(turn: Turn) -> Reply:
    """A greeting is answered with what is at hand."""
    return Reply(turn.say("greeting", name=turn.person.name or turn.say("you")), ways_on(turn))


def thanks(turn: Turn) -> Reply:
    """Thanks need no more than a word."""
    return Reply(turn.say("thanks"))


def out_of_scope(turn: Turn) -> Reply:
    """Politely say what this assistant is for; where that is only a guess, ask back."""
    if turn.reading.confidence <= UNSURE:
        return not_understood(turn)
    unread.keep(turn)
    text = turn.say("out-of-scope")
    if is_urgent(turn.message.text):
        text = f"{turn.say('urgent-elsewhere')}\n{text}"
    return Reply(text, ways_on(turn))


def not_understood(turn: Turn) -> Reply:
    """The likeliest readings as choices; nothing is written but the text, without names, for the office."""
    unread.keep(turn)
    if is_urgent(turn.message.text):
        return Reply(f"{turn.say('urgent-elsewhere')}\n{turn.say('out-of-scope')}", ways_on(turn))
    guesses = [*_tasks_named(turn), *likeliest(turn)][:MOST_GUESSES]
    others = ways_on(turn)
    return Reply(turn.say("not-understood"), (*guesses, *others[: max(1, len(others) - len(guesses))]))


def _tasks_named(turn: Turn) -> list[Choice]:
    query = turn.slot("query")
    meant = tasks_named(turn, str(query))[:MOST_TASKS] if query else []
    return [
        Choice(turn.say("guess-task", code=item.code, title=item.title), f"/viec #{item.task_id}") for item in meant
    ]


def nothing_said(turn: Turn) -> Reply:
    """A message without any text or file that we can read."""
    if by_page := documents_elsewhere(turn):
        return Reply(turn.say("nothing-said-page"), (*by_page, *ways_on(turn)[:2]))
    return Reply(turn.say("nothing-said"), ways_on(turn))


def stale_choice(turn: Turn) -> Reply:
    """A button or number that stands for nothing in this chat."""
    return Reply(turn.say("stale-choice"), ways_on(turn))


def too_long(turn: Turn) -> Reply:
    """A text too long to be a message about a task."""
    return Reply(turn.say("too-long"), ways_on(turn))


def without_post(turn: Turn) -> Reply:
    """A known person who holds no post any more sees nothing."""
    return Reply(turn.say("without-post"))
