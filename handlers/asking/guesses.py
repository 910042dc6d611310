"""What a message may have meant, as sentences that say what each would do; nothing happens before one is chosen."""

from collections.abc import Iterator
from dataclasses import replace
from textwrap import shorten

from domain.days.periods import BadPeriod, label, parse_period
from domain.messages import Choice, Reading, Reply
from domain.people.rights import is_leader, is_office
from domain.understanding import Context, guesses, understand_as
from domain.understanding.context import Asker
from handlers.turn import Turn
from storage.tasks.search import task_codes, task_index
from storage.units import all_units, spoken_units

AT_MOST = 3
# A reading at most this sure is asked about.
UNSURE = 0.5
SHOWN_OF_TEXT = 60
# A longer text is somebody else's.
LONGEST_GUESSED = 400
FOR_ALL = frozenset(
    [
        *("my_tasks", "task_detail", "update_progress", "report_difficulty", "history", "deadlines"),
        *("submit_report", "report_state", "withdraw_report", "extend", "help"),
    ]
)
FOR_LEADERS = FOR_ALL | frozenset(["unit_tasks", "overview", "late_units", "export"])
FOR_OFFICE = FOR_LEADERS | frozenset(["nudge", "reports_waiting", "approve", "return_report", "close_period", "exempt"])
# Who speaks of an action without asking for it mostly wants to see how it stands.
_SEE = {
    "submit_report": "report_state",
    "withdraw_report": "report_state",
    "report_difficulty": "task_detail",
    "approve": "reports_waiting",
    "return_report": "reports_waiting",
    "nudge": "late_units",
}
_NEEDS_TASK = ("task_detail", "history")
# What one may do for one's own unit only.
_OF_ONES_OWN = ("submit_report", "withdraw_report", "report_state", "extend")


def likeliest(turn: Turn, most: int = AT_MOST) -> list[Choice]:
    """The readings that come closest to the message, each as a choice that carries it out."""
    text = turn.message.text.strip()
    if not text or text.startswith("/") or len(text) > LONGEST_GUESSED:
        return []
    context = context_of(turn)
    intents = [intent for intent in dict.fromkeys(_intents(turn, context)) if intent in _offered(turn)]
    readings = (understand_as(text, intent, context) for intent in intents)
    named = [read for read in readings if read.intent not in _NEEDS_TASK or "task" in read.slots]
    named = [read for read in named if read.intent not in _OF_ONES_OWN or not _is_of_another(turn, read)]
    return [Choice(_sentence(turn, read), f"/nghia {read.intent} {text}") for read in named[:most]]


def _offered(turn: Turn) -> frozenset[str]:
    if is_office(turn.person.actor):
        return FOR_OFFICE
    return FOR_LEADERS if is_leader(turn.person.actor) else FOR_ALL


def _intents(turn: Turn, context: Context) -> Iterator[str]:
    for intent in [turn.reading.intent, *guesses(turn.message.text, context)]:
        if intent in _SEE:
            yield _SEE[intent]
        yield intent


def _is_of_another(turn: Turn, reading: Reading) -> bool:
    """Whether a unit that the person does not belong to is named, and they follow up no others."""
    unit = reading.slots.get("unit_id")
    return unit is not None and unit not in turn.person.unit_ids and not turn.follows_all


def asked_back(turn: Turn) -> Reply:
    """An action that is spoken of but not asked for: nothing is done, and what could be is offered."""
    own = Choice(turn.say("choice-my-tasks"), "/nhiemvu")
    others = [choice for choice in likeliest(turn) if choice.label != own.label]
    return Reply(turn.say("guess-which"), (*others, own))


def as_chosen(turn: Turn) -> Turn | None:
    """`/nghia submit_report …` is the text behind it with the meaning that was chosen."""
    intent, _, text = str(turn.slot("args") or "").partition(" ")
    if intent not in _offered(turn) or not text.strip():
        return None
    reading = understand_as(text.strip(), intent, context_of(turn))
    return replace(turn, message=replace(turn.message, text=text.strip()), reading=reading)


def context_of(turn: Turn) -> Context:
    """What the understanding of this person's messages depends on."""
    return Context(
        role=_role(turn),
        own_unit=next(iter(turn.person.unit_ids), None),
        units=spoken_units(turn.store),
        topics=task_index(turn.store),
        codes=task_codes(turn.store),
        today=turn.today,
    )


def _role(turn: Turn) -> Asker:
    if is_office(turn.person.actor):
        return "office"
    return "leader" if is_leader(turn.person.actor) else "unit"


def _sentence(turn: Turn, reading: Reading) -> str:
    """What a reading would do, in the words of a button."""
    words = str(reading.slots.get("note") or turn.message.text)
    said = turn.say(
        f"guess-{reading.intent.replace('_', '-')}",
        task=str(reading.slots.get("task") or "none"),
        period=_period(turn, str(reading.slots.get("period") or "")),
        text=shorten(words, SHOWN_OF_TEXT, placeholder=" …"),
    )
    unit_id = reading.slots.get("unit_id")
    named = all_units(turn.store).get(unit_id) if unit_id and unit_id not in turn.person.unit_ids else None
    return turn.say("guess-of-unit", what=said, unit=named.short or named.name) if named else said


def _period(turn: Turn, code: str) -> str:
    try:
        key, values = label(parse_period(code if code[-5:-4] == "-" else f"{code}-{turn.today.year}"))
    except BadPeriod:
        return "none"
    return turn.say(key, **values)
