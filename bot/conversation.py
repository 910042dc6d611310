"""One incoming message, one transaction: recorded, understood, handled, answered into the outbox."""

import logging
import secrets
from dataclasses import replace
from datetime import datetime

from bot.metrics import FAULTS
from domain.messages import Choice, IncomingMessage, Reading, Reply, cleaned
from domain.progress import DONE
from domain.replies.short import bare_number, chooses_expressly, place
from domain.text import fold
from domain.understanding import Context, understand
from domain.understanding.context import Asking
from handlers.asking.guesses import context_of
from handlers.asking.paging import paged
from handlers.people.linking import stranger
from handlers.reach import tell_office_of_silence
from handlers.router import handle
from handlers.talk.help import stale_choice
from handlers.turn import Turn
from locales import texts
from storage.database import Database, DatabaseDown
from storage.people.linked_chats import note_seen, set_state
from storage.people.persons import Person, load_person
from storage.store import Store
from storage.talk.drafts import (
    asked_in,
    choices_of,
    close_draft,
    draft_of_message,
    left_question,
    newest_choices,
    open_question,
)
from storage.talk.incoming import (
    Sender,
    about_of,
    incoming_of_event,
    last_task_spoken_of,
    lock_sender,
    newest_speaks_of,
    record_fault,
    record_incoming,
)
from storage.talk.outbox import Claimed, put_album_reply, put_reply
from storage.tasks.items import tasks_with_code
from storage.tasks.search import task_codes

log = logging.getLogger(__name__)

LONGEST_LABEL = 80
# A number of one digit is rather a choice that there is not.
_LONGEST_LIST = 9
# To these a number may be an answer of its own, beside the number of a choice.
_TAKES_NUMBERS = ("progress", "confirm", "report")
# Ends the command of a task that was offered because a number is its code.
_BY_CODE = "ma"
_WANTS_YES = ("confirm", "undo", "yes_no")
_ASKING: dict[str, Asking] = {"confirm": "confirm", "progress": "percent"}


def receive(database: Database, message: IncomingMessage, now: datetime, lease: str) -> list[Claimed]:
    """Take a message in, whole or not at all; the outbox rows of its answer that may go now, leased to `lease`.

    A repeat of the same event does nothing. Raises storage.database.DatabaseDown, and then nothing was kept.
    """
    message = cleaned(message)
    try:
        with database.begin(now) as store:
            return _take_in(store, message, lease)
    except _FaultError as fault:
        with database.begin(now) as store:
            return _apologise(store, message, str(fault), lease)


class _FaultError(Exception):
    """A message that could not be handled; says the number that its sender is told."""


def _take_in(store: Store, message: IncomingMessage, lease: str) -> list[Claimed]:
    """Handle the message unless this very event was taken in before."""
    sender = lock_sender(store, message.address)
    incoming_id = record_incoming(store, sender.conversation_id, message)
    if incoming_id is None:
        return []
    store.channel = message.address.channel
    if message.kind in ("blocked", "unblocked"):
        set_state(store, sender.conversation_id, "blocked" if message.kind == "blocked" else "active")
        if message.kind == "blocked" and sender.person_id is not None:
            tell_office_of_silence(store, sender.person_id)
        return []
    return _answer(store, sender, message, incoming_id, lease)


def _answer(store: Store, sender: Sender, message: IncomingMessage, incoming_id: int, lease: str) -> list[Claimed]:
    """The handler's effects and its answer stand or fall together."""
    try:
        reply = _reply_to(store, sender, message, incoming_id)
        return _put(store, sender, message, reply, lease) if reply else []
    except DatabaseDown:
        raise
    except Exception as error:
        number = f"L-{secrets.token_hex(2).upper()}"
        log.exception("%s could not be handled: %s", message.external_id, number)
        FAULTS.inc()
        raise _FaultError(number) from error


def _apologise(store: Store, message: IncomingMessage, number: str, lease: str) -> list[Claimed]:
    """Keep the message and the number of its fault, all else being undone, and tell its sender."""
    sender = lock_sender(store, message.address)
    incoming_id = record_incoming(store, sender.conversation_id, message)
    if incoming_id is None:
        return []
    record_fault(store, incoming_id, number)
    apology = Reply(texts(sender.locale)("fault", fault=number))
    return _put(store, sender, replace(message, group=""), apology, lease)


def _put(store: Store, sender: Sender, message: IncomingMessage, reply: Reply, lease: str) -> list[Claimed]:
    chat = sender.conversation_id
    if message.group:
        asked_in(store, chat, put_album_reply(store, chat, sender.person_id, f"album:{chat}:{message.group}", reply))
        return []
    rows = put_reply(store, chat, message.address, sender.person_id, reply, lease)
    if rows:
        asked_in(store, chat, rows[-1].id)
    return [row for row in rows if row.lease]


def _reply_to(store: Store, sender: Sender, message: IncomingMessage, incoming_id: int) -> Reply | None:
    if sender.person_id is None:
        return stranger(store, message, understand(message.text, Context(role=None)), sender.conversation_id)
    store.actor = sender.person_id
    person = load_person(store, sender.person_id, sender.name, sender.locale)
    if sender.state != "active":
        set_state(store, sender.conversation_id, "active")
    note_seen(store, sender.conversation_id, sender.seen_at)
    turn = _turn(store, sender, person, message, incoming_id)
    chosen, pressed_row = _chosen(turn)
    if isinstance(chosen, Reply):
        return chosen
    turn = _as_said(turn, chosen)
    reply = handle(_with_task_spoken_of(replace(turn, reading=_read(turn))))
    return replace(reply, replaces=pressed_row)


def _turn(store: Store, sender: Sender, person: Person, message: IncomingMessage, incoming_id: int) -> Turn:
    chat = sender.conversation_id
    turn = Turn(
        person=person,
        message=message,
        reading=Reading("none"),
        now=store.now,
        store=store,
        say=texts(sender.locale),
        conversation_id=chat,
        incoming_id=incoming_id,
        about=about_of(store, chat, message.reply_to) if message.reply_to else None,
        dialog=open_question(store, chat),
    )
    return _as_edit(turn) if message.kind == "edit" else turn


def _as_edit(turn: Turn) -> Turn:
    """An edited message replaces its unanswered draft; after the write it is offered as a correction."""
    original = incoming_of_event(turn.store, turn.conversation_id, turn.message.edits)
    draft = draft_of_message(turn.store, turn.person.id, original) if original else None
    if original is None or draft is None:
        return turn
    if draft.state == "open":
        close_draft(turn.store, draft.id, "dropped")
    return replace(turn, incoming_id=original, corrects=draft.state == "used", dialog=None)


# --- choices: pressed, typed as a number, or typed in full


def _chosen(turn: Turn) -> tuple[Choice | Reply | None, int | None]:
    """The choice that the message makes, if it makes one, and the row whose message the answer may replace."""
    if turn.message.kind == "press":
        return _pressed(turn)
    if turn.message.files or not turn.message.text or turn.message.text.startswith("/"):
        return None, None
    number = bare_number(turn.message.text)
    return (_numbered(turn, number) if number else _labelled(turn) or _placed(turn) or paged(turn)), None


def _pressed(turn: Turn) -> tuple[Choice | Reply | None, int | None]:
    row, index = turn.message.pressed or (0, 0)
    kind, choices = choices_of(turn.store, turn.conversation_id, row)
    if not 0 <= index < len(choices):
        return stale_choice(turn), None
    # A reminder stays readable after its choice is pressed; an answer gives way to the next one.
    return choices[index], None if kind == "digest" else row


def _offered(turn: Turn) -> list[list[Choice]]:
    """The choices that stand open: those of the question being asked, then those of the newest message."""
    asking = turn.dialog.outbox_id if turn.dialog else None
    newest = newest_choices(turn.store, turn.conversation_id)
    offered = [newest[1]] if newest else []
    if asking is not None and not (newest and newest[0] == asking):
        asked = choices_of(turn.store, turn.conversation_id, asking)[1]
        # A message that offers some of the question's own choices again, "which of the two?", stands for it.
        again = {choice.says for choice in asked} & {choice.says for choice in offered[0]} if offered else set()
        offered = offered if again else [asked, *offered]
    return offered


def _numbered(turn: Turn, number: int) -> Choice | Reply | None:
    """A bare number answers the open question, else the newest message with choices; two candidates: ask."""
    candidates = [choices[number - 1] for choices in _offered(turn) if 0 < number <= len(choices)]
    takes_numbers = turn.dialog is not None and turn.dialog.asks in _TAKES_NUMBERS
    only_chooses = bool(candidates) if _asks_of_plan(turn) else takes_numbers and not candidates
    of_code = None if only_chooses else _task_of_code(turn, number)
    if of_code:
        return _the_one([*candidates, of_code], turn.say("number-or-task", number=number))
    if candidates:
        return _the_one(candidates, turn.say("number-ambiguous", number=number))
    if takes_numbers or _asks_of_plan(turn):
        return None
    # A question of another day is shown again.
    left = left_question(turn.store, turn.conversation_id)
    return _of_card(turn, number) or (None if left else stale_choice(turn))


def _asks_of_plan(turn: Turn) -> bool:
    """Whether a place of a plan was just asked about: dozens may follow, and tasks are often numbered 1, 2, 3."""
    return turn.dialog is not None and turn.dialog.asks == "plan" and turn.dialog.just_asked


def _of_card(turn: Turn, number: int) -> Choice | None:
    """`80` behind a task's card that has no such choice: its progress, which is shown for a yes."""
    shown = newest_speaks_of(turn.store, turn.conversation_id)
    if turn.dialog or not shown or shown[0] != "assignment" or not _LONGEST_LIST < number <= DONE:
        return None
    return Choice("", f"/tiendo #{shown[1]} {number}")


def _task_of_code(turn: Turn, number: int) -> Choice | None:
    """A task of one's own whose code is the number; None where the number was asked about before."""
    if str(number) not in task_codes(turn.store) or chooses_expressly(turn.message.text):
        return None
    own = [item for item in tasks_with_code(turn.store, str(number), turn.person.unit_ids) if item.code == str(number)]
    if not own:
        return None
    says = f"/viec #{own[0].task_id} {_BY_CODE}"
    asked_before = any(choice.says == says for choices in _offered(turn) for choice in choices)
    return None if asked_before else Choice(turn.say("guess-task", code=own[0].code, title=own[0].title), says)


def _the_one(candidates: list[Choice], question: str) -> Choice | Reply:
    if len(candidates) == 1:
        return candidates[0]
    return Reply(question, tuple(Choice(choice.label, choice.says) for choice in candidates))


def _placed(turn: Turn) -> Choice | Reply | None:
    """ "cái đầu", "mục cuối": one of a list, but never a yes."""
    at = place(turn.message.text)
    if at is None or (turn.dialog and turn.dialog.asks in _WANTS_YES):
        return None
    lists = [_alike(choices) for choices in _offered(turn)]
    candidates = [choices[at - 1] for choices in lists if at <= len(choices)]
    question = turn.say("place-ambiguous", said=turn.message.text.strip())
    return _the_one(candidates, question) if candidates else None


def _alike(choices: list[Choice]) -> list[Choice]:
    """The choices at the beginning that do the same to one thing each; further ones lead elsewhere."""
    if not choices:
        return []
    if choices[0].listed:
        return [choice for choice in choices if choice.listed]
    commands = [choice.says.partition(" ")[0] if choice.says.startswith("/") else "" for choice in choices]
    end = next((n for n, command in enumerate(commands) if command != commands[0]), len(choices))
    return choices[:end]


def _labelled(turn: Turn) -> Choice | None:
    """A choice typed in full is the same as pressing it."""
    if len(turn.message.text) > LONGEST_LABEL:
        return None
    typed = fold(turn.message.text)
    return next((c for choices in _offered(turn) for c in choices if not c.listed and fold(c.label) == typed), None)


def _as_said(turn: Turn, choice: Choice | None) -> Turn:
    """A choice is a sentence that comes back."""
    return turn if choice is None else replace(turn, message=replace(turn.message, text=choice.says))


def _read(turn: Turn) -> Reading:
    context = context_of(turn)
    asking = _ASKING.get(turn.dialog.asks) if turn.dialog else None
    about_task = bool(turn.about and turn.about[0] in ("assignment", "task"))
    return understand(turn.message.text, replace(context, asking=asking, about_task=about_task))


def _with_task_spoken_of(turn: Turn) -> Turn:
    """ "nhiệm vụ đó", "cái vừa rồi": what our newest message about a task speaks of."""
    if not turn.about and turn.reading.intent == "update_progress" and {"percent"} == turn.reading.slots.keys():
        shown = newest_speaks_of(turn.store, turn.conversation_id)
        return replace(turn, about=shown) if shown and shown[0] == "assignment" else turn
    if turn.about or not turn.slot("that_task"):
        return turn
    return replace(turn, about=last_task_spoken_of(turn.store, turn.conversation_id))
