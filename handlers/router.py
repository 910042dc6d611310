"""From what a message means to the handler that answers it: an explicit table, and what comes before it."""

from dataclasses import replace

from domain.desk.requests import desk_request
from domain.messages import Reading, Reply
from domain.progress import DONE
from domain.replies.short import bare_percent, names_only_a_code, percent_and_words, puts_off, yes_or_no
from domain.understanding import LONGEST
from handlers import files
from handlers.asking import confirming, dropping, guesses
from handlers.directory import ANSWERS, COMMANDS, INTENTS
from handlers.evidence.screening import screen
from handlers.figures import parts
from handlers.following import announcing, difficulty_words, nudging, unit_answers
from handlers.people import data_requests, linking, trail
from handlers.people import office as people_office
from handlers.plans import asked_reports, next_year, orders, still_waiting, task_changes, typed
from handlers.plans import commands as plans
from handlers.progress import amending, drafts, updates
from handlers.reminding import sending_window, weekly
from handlers.subject import Answer
from handlers.talk import help, naming, together, undo, unread, waiting, which_unit
from handlers.turn import Turn
from handlers.units import changes as unit_changes
from handlers.units import office as units_office
from storage.talk.drafts import access_draft
from storage.tasks.access import access_item
from storage.tasks.items import Item
from storage.units import directory, spoken_units

# What opens a draft or leaves the chat: not begun on a mere likeness.
AT_ONCE = ("submit_report", "write_difficulty", "nudge", "export")
# Questions that want no more than a unit or a day.
_OF_A_NAME = ("settle", "people_unit", "unit_close")
# Also for who holds no post: what is kept about them stays theirs to ask for.
WITHOUT_POST = ("link_unit", "language", "my_data", "fix_my_data", "erase_my_data")


def handle(turn: Turn) -> Reply:
    """The answer to one message."""
    screen(turn)
    if not turn.person.posts and turn.reading.intent not in WITHOUT_POST:
        return help.without_post(turn)
    if len(turn.message.text) > LONGEST:
        return help.too_long(turn)
    if turn.message.files:
        return files.received(turn)
    if not turn.message.text.strip() and turn.message.pressed is None:
        return help.nothing_said(turn)
    found = (answer(turn) for answer in _BEFORE_INTENT)
    reply = next(filter(None, found), None) or by_intent(turn)
    return waiting.mentioned(turn, still_waiting.mentioned(turn, reply))


def by_intent(turn: Turn) -> Reply:
    """The handler of what the message means."""
    reading = turn.reading
    if reading.intent == "command" and reading.slots.get("name") == "nghia":
        chosen = guesses.as_chosen(turn)
        return by_intent(chosen) if chosen else help.not_understood(turn)
    if _only_spoken_of(reading):
        return guesses.asked_back(turn)
    if reading.intent == "command":
        handler = COMMANDS.get(str(reading.slots.get("name", "")))
    else:
        handler = INTENTS.get(reading.intent)
    return handler(turn) if handler else help.not_understood(turn)


def _only_spoken_of(reading: Reading) -> bool:
    """Whether an action is not plainly asked for; that a report went off, or has nothing in it, asks for a yes."""
    if reading.intent == "submit_report" and reading.slots.get("answer"):
        return False
    return not reading.meant or (reading.effect in AT_ONCE and reading.confidence <= guesses.UNSURE)


def _answer_to_question(turn: Turn) -> Reply | None:
    """An unmistakable answer to what was just asked; None lets the message be read for itself."""
    if turn.dialog is None or turn.message.text.startswith("/"):
        return None
    if turn.dialog.asks in _OF_A_NAME and turn.dialog.data.get("wants") != "why" and _is_a_request(turn):
        return None
    return _ANSWERS[turn.dialog.asks](turn)


def _is_a_request(turn: Turn) -> bool:
    """`sáp nhập … vào …` is a request of its own, though it names a unit as the answer would."""
    if not turn.follows_all:
        return False
    return bool(desk_request(turn.message.text, directory(turn.store), spoken_units(turn.store), turn.today))


def _to_confirm(turn: Turn) -> Reply | None:
    if turn.dialog is None:
        return None
    draft_id = turn.dialog.data["draft"]
    if puts_off(turn.message.text):
        return waiting.left(turn, draft_id)
    word = yes_or_no(turn.message.text)
    if word is None:
        return amending.amended(turn, draft_id)
    if word == "yes" and not turn.dialog.just_asked:
        return drafts.shown_again(turn, draft_id)
    return said(turn, f"/{'ghi' if word == 'yes' else 'bo'} {draft_id}")


def _to_which_task(turn: Turn) -> Reply | None:
    """A code or a few words name the task of the waiting line; a no drops it."""
    if turn.dialog is None:
        return None
    draft_id = turn.dialog.data["draft"]
    if puts_off(turn.message.text):
        return waiting.left(turn, draft_id)
    if yes_or_no(turn.message.text) == "no":
        return said(turn, f"/bo {draft_id}")
    draft = access_draft(turn.store, turn.person.id, draft_id)
    if draft is None or draft.state != "open":
        return None
    code = turn.reading.slots.get("task")
    if code is None or not names_only_a_code(turn.message.text):
        return naming.named_in_words(turn, draft)
    found = confirming.candidates_with_code(turn, draft, str(code)) or updates.own_tasks(turn, str(code))
    return drafts.choose_for(turn, draft, found[0].id) if len(found) == 1 else None


def _to_progress(turn: Turn) -> Reply | None:
    """What answers "how far is it?"; a bare percent is written at once: the one write without a further yes."""
    if turn.dialog is None:
        return None
    if puts_off(turn.message.text):
        return dropping.cancel(turn)
    item = access_item(turn.store, turn.person, turn.dialog.data["assignment"], to_change=True)
    if item is None or turn.reading.slots.get("task", item.code) != item.code or turn.slot("updates"):
        return None
    percent = DONE if turn.slot("status") == "done" and len(turn.message.text) < 20 else None
    percent = bare_percent(turn.message.text) if percent is None else percent
    if percent is None:
        return _to_progress_in_words(turn, item)
    return updates.write_answer(turn, item, percent)


def _to_progress_in_words(turn: Turn, item: Item) -> Reply | None:
    """An answer with words in it is about the task that was asked about, and wants a yes."""
    if found := percent_and_words(turn.message.text):
        return updates.propose_with_words(turn, item, *found)
    if turn.reading.intent in ("update_progress", "report_difficulty") and turn.about is None:
        return by_intent(replace(turn, about=("assignment", item.id)))
    return None


def _to_undo(turn: Turn) -> Reply | None:
    """A yes takes back what was shown, a no leaves it."""
    word = yes_or_no(turn.message.text)
    if turn.dialog is None or word is None:
        return None
    if word == "no":
        return dropping.cancel(turn)
    return undo.undo_last(turn.reread(Reading("undo", {"args": turn.dialog.data["what"]})))


def _to_yes_no(turn: Turn) -> Reply | None:
    """A yes to a question that says itself what it means, or a no."""
    word = yes_or_no(turn.message.text)
    if turn.dialog is None or word is None:
        return None
    if word == "no":
        return dropping.cancel(turn)
    fresh = turn.dialog.just_asked or "again" not in turn.dialog.data
    return said(turn, turn.dialog.data["yes" if fresh else "again"])


_ANSWERS: dict[str, Answer] = ANSWERS | {
    "yes_no": _to_yes_no,
    "confirm": _to_confirm,
    "which_task": _to_which_task,
    "progress": _to_progress,
    "undo": _to_undo,
}


# Asked in this order whether the message is theirs.
_BEFORE_INTENT: tuple[Answer, ...] = (
    together.asked,
    announcing.asked,
    _answer_to_question,
    unit_answers.asked,
    nudging.asked,
    difficulty_words.asked,
    plans.asked,
    typed.asked_anew,
    next_year.asked,
    # Before single orders: "giao 2.7 cho phòng NVY" gives a task of a plan.
    task_changes.asked,
    orders.asked,
    asked_reports.asked,
    unit_changes.asked,
    units_office.asked,
    people_office.asked,
    trail.asked,
    parts.asked,
    waiting.asked,
    unread.asked,
    data_requests.asked,
    weekly.asked,
    sending_window.asked,
    linking.language_asked,
    which_unit.asked,
)


def said(turn: Turn, command: str) -> Reply:
    """The answer as if the person had said the command."""
    name, _, args = command.lstrip("/").partition(" ")
    return by_intent(turn.reread(Reading("command", {"name": name, "args": args})))
