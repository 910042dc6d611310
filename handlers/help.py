"""What the bot can do, and what it says when it did not understand."""

from domain.answers import is_urgent
from domain.messages import Choice, Reply
from domain.rights import is_leader, is_office
from handlers import unread
from handlers.guesses import likeliest
from handlers.sending_files import documents_elsewhere
from handlers.tasks import one_per_task
from handlers.topics import tasks_about
from handlers.turn import Turn
from handlers.web_chat import home_of_web
from storage.drafts import access_draft, close_draft, close_question

# A reading at most this sure is asked about.
UNSURE = 0.5
MOST_TASKS = 2
MOST_GUESSES = 3


def help_text(turn: Turn) -> Reply:
    """What can be asked, with examples."""
    follows_all = is_office(turn.person.actor) or is_leader(turn.person.actor)
    text = turn.say("help-all") if follows_all else turn.say("help-unit")
    if turn.message.address.channel != "web" and home_of_web(turn.store):
        text = f"{text}\n{turn.say('help-web')}"
    return Reply(text, _ways_on(turn))


def greeting(turn: Turn) -> Reply:
    """A greeting is answered with what is at hand."""
    return Reply(turn.say("greeting", name=turn.person.name or turn.say("you")), _ways_on(turn))


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
    return Reply(text, _ways_on(turn))


def not_understood(turn: Turn) -> Reply:
    """The likeliest readings as choices; nothing is written but the text, without names, for the office."""
    unread.keep(turn)
    if is_urgent(turn.message.text):
        return Reply(f"{turn.say('urgent-elsewhere')}\n{turn.say('out-of-scope')}", _ways_on(turn))
    guesses = [*_tasks_named(turn), *likeliest(turn)][:MOST_GUESSES]
    ways_on = _ways_on(turn)
    return Reply(turn.say("not-understood"), (*guesses, *ways_on[: max(1, len(ways_on) - len(guesses))]))


def _tasks_named(turn: Turn) -> list[Choice]:
    query = turn.slot("query")
    meant = one_per_task(tasks_about(turn, str(query)))[:MOST_TASKS] if query else []
    return [
        Choice(turn.say("guess-task", code=item.code, title=item.title), f"/viec #{item.task_id}") for item in meant
    ]


def nothing_said(turn: Turn) -> Reply:
    """A message without any text or file that we can read."""
    if by_page := documents_elsewhere(turn):
        return Reply(turn.say("nothing-said-page"), (*by_page, *_ways_on(turn)[:2]))
    return Reply(turn.say("nothing-said"), _ways_on(turn))


def stale_choice(turn: Turn) -> Reply:
    """A button or number that stands for nothing in this chat."""
    return Reply(turn.say("stale-choice"), _ways_on(turn))


def too_long(turn: Turn) -> Reply:
    """A text too long to be a message about a task."""
    return Reply(turn.say("too-long"), _ways_on(turn))


def without_post(turn: Turn) -> Reply:
    """A known person who holds no post any more sees nothing."""
    return Reply(turn.say("without-post"))


def cancel(turn: Turn) -> Reply:
    """Drop what is being asked; nothing is written."""
    if turn.dialog is None:
        return Reply(turn.say("nothing-to-cancel"), _ways_on(turn))
    draft_id = turn.dialog.data.get("draft")
    if draft_id and access_draft(turn.store, turn.person.id, draft_id):
        close_draft(turn.store, draft_id, "dropped")
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("undo-kept" if turn.dialog.asks == "undo" else "dropped"), _ways_on(turn))


def _ways_on(turn: Turn) -> tuple[Choice, ...]:
    say = turn.say
    mine = (Choice(say("choice-my-tasks"), "/nhiemvu"), Choice(say("choice-deadlines"), "/hanbaocao"))
    if is_office(turn.person.actor) or is_leader(turn.person.actor):
        return (Choice(say("choice-overview"), "/tonghop"), Choice(say("choice-late"), "/trehan"), *mine[:1])
    return (*mine, Choice(say("choice-help"), "/trogiup"))
