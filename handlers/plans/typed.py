"""What is typed while a plan comes in: an answer, a way to go on, a question back, or something else."""

from domain.desk.orders import read_order
from domain.desk.requests import desk_request
from domain.messages import Reply
from domain.people.rights import is_office
from domain.replies.asked_back import About, asked_back, asks_others_first, points_at_it
from domain.replies.short import bare_number, goes_back, yes_or_no
from domain.understanding import as_meant, is_question
from handlers.plans.answering import answered, names_a_day, option_said, passes_over, speaks_of_next, way_said
from handlers.plans.explaining import explained, explained_whole
from handlers.plans.numbers import several_chosen
from handlers.plans.phrases import said_of_plans
from handlers.plans.questions import is_like_a_unit, likely_choices, question
from handlers.plans.steps import FIRST, NOT_KNOWN, PlanInHand, Step
from handlers.plans.taking_in import (
    KIND,
    WAYS,
    agreed,
    ask_place,
    later,
    named,
    next_step,
    note,
    preview,
    whole_again,
)
from handlers.plans.written import closed, dropped
from handlers.turn import Turn
from storage.talk.drafts import Draft, access_shared_draft, close_question, left_question
from storage.units import directory, spoken_units

# Up to here a meaning is only a likeness to other sentences.
_ONLY_ALIKE = 0.6
# What only names something may as well be a name that was asked for.
_NAMES_SOMETHING = ("search_tasks", "out_of_scope")
_WHOLE = "preview"


def answer(turn: Turn) -> Reply | None:
    """A typed answer to the place being asked about; None lets the message be read for itself."""
    if turn.dialog is None or not is_office(turn.person.actor):
        return None
    draft = access_shared_draft(turn.store, KIND, turn.dialog.data["plan_draft"])
    if draft is None or draft.state != "open":
        return _too_late(turn, draft)
    step = turn.dialog.data["step"]
    if way := way_said(turn.message.text):
        # Kept is what was shown as a whole.
        way = _WHOLE if way == "write" and step != _WHOLE else way
        return WAYS[way](turn, draft) if way != "back" or draft.data.get("said") else _nothing_back(turn, draft, step)
    word = yes_or_no(turn.message.text)
    if step == _WHOLE and word:
        return {"yes": agreed, "no": dropped}[word](turn, draft)
    found = _to_whole(turn, draft) if step == _WHOLE else _to_place(turn, draft, Step.of(step))
    # Who calls off what was asked in other words means to stop for now: nothing is lost.
    return later(turn, draft) if found is None and turn.reading.intent == "cancel" and word is None else found


def asked_anew(turn: Turn) -> Reply | None:
    """What would answer a question of another day is not taken for it: the place is shown again."""
    if turn.dialog or not is_office(turn.person.actor) or turn.message.text.startswith("/"):
        return None
    left = left_question(turn.store, turn.conversation_id)
    draft = access_shared_draft(turn.store, KIND, left.data["plan_draft"]) if left and left.asks == KIND else None
    if left is None or draft is None or draft.state != "open" or not _may_answer(turn, draft, left.data["step"]):
        return None
    head = turn.say("plan-asked-anew", name=named(turn, draft), said=_quoted(turn))
    return (preview if left.data["step"] == _WHOLE else next_step)(turn, draft, head)


def _may_answer(turn: Turn, draft: Draft, step: str) -> bool:
    text = turn.message.text
    if way_said(text) or bare_number(text):
        return True
    if step == _WHOLE:
        return yes_or_no(text) is not None
    return bool(option_said(PlanInHand(turn.store, draft.data), Step.of(step), text, turn.today)[0])


def _too_late(turn: Turn, draft: Draft | None) -> Reply | None:
    """A yes or a no to what somebody else has kept or dropped meanwhile."""
    if yes_or_no(turn.message.text) is None:
        return None
    close_question(turn.store, turn.conversation_id)
    return closed(turn, draft)


def _nothing_back(turn: Turn, draft: Draft, step: str) -> Reply | None:
    """Before the first answer "quay lại" leads nowhere; "hoàn tác" may take back something else."""
    if not goes_back(turn.message.text) or not _just_asked(turn):
        return None
    head = turn.say("plan-nothing-back")
    if step == _WHOLE:
        return whole_again(turn, draft, head)
    return _again(turn, draft, PlanInHand(turn.store, draft.data), Step.of(step), head)


# --- where the whole was shown


def _to_whole(turn: Turn, draft: Draft) -> Reply | None:
    if (number := bare_number(turn.message.text)) is not None:
        return whole_again(turn, draft, turn.say("plan-no-such-choice", number=number))
    if _just_asked(turn) and asks_others_first(turn.message.text):
        return later(turn, draft)
    about = "why" if _just_asked(turn) and passes_over(turn.message.text) else _about_whole(turn)
    if about is None:
        return None
    return whole_again(turn, draft, explained_whole(turn.say, PlanInHand(turn.store, draft.data), about, turn.today))


def _about_whole(turn: Turn) -> About | None:
    about = asked_back(as_meant(turn.message.text))
    return about if about and _is_of_this(turn) else None


# --- where one place was asked about


def _to_place(turn: Turn, draft: Draft, step: Step) -> Reply | None:
    plan, text = PlanInHand(turn.store, draft.data), turn.message.text
    if (number := bare_number(text)) is not None:
        return _again(turn, draft, plan, step, turn.say("plan-no-such-choice", number=number))
    if (chosen := several_chosen(turn, step)) is not None:
        return _taken(turn, draft, plan, step, chosen, head=turn.say("plan-one-choice"))
    if _just_asked(turn) and speaks_of_next(text):
        return _again(turn, draft, plan, step, turn.say("plan-one-place"))
    option, every = option_said(plan, step, text, turn.today)
    if option:
        return _taken(turn, draft, plan, step, option, every, head=_unclear(turn))
    if step.kind in FIRST and passes_over(text):
        return _again(turn, draft, plan, step, turn.say("plan-first-this"))
    if _just_asked(turn) and asks_others_first(text):
        return later(turn, draft) if step.kind in FIRST else note(turn, draft, step, NOT_KNOWN)
    if about := _about(turn, plan, step):
        return _again(turn, draft, plan, step, explained(turn.say, plan, step, about, turn.today))
    named = is_like_a_unit(plan, step, text)
    is_answer = names_a_day(plan, step, text, turn.today) or not _is_something_else(turn, named)
    return _not_understood(turn, draft, plan, step) if is_answer else None


def _taken(
    turn: Turn, draft: Draft, plan: PlanInHand, step: Step, option: str, every: bool = False, *, head: str
) -> Reply:
    """The answer noted; one that means nothing at this place is told so."""
    fits = option and answered(draft.data, plan, step, option, turn.person.id, every) is not None
    return note(turn, draft, step, option, every) if fits else _again(turn, draft, plan, step, head)


def _again(turn: Turn, draft: Draft, plan: PlanInHand, step: Step, head: str) -> Reply:
    """The same place once more, unless somebody has answered it meanwhile."""
    asks_on = step in plan.open_as(step)
    return ask_place(turn, draft.id, plan, step, head) if asks_on else next_step(turn, draft, head, plan)


def _just_asked(turn: Turn) -> bool:
    return turn.dialog is not None and turn.dialog.just_asked


def _about(turn: Turn, plan: PlanInHand, step: Step) -> About | None:
    """What a text asks back about the place; None where it speaks of anything else."""
    text = as_meant(turn.message.text)
    # Whether it asks anything is cheap to see, the words of the question are not.
    if asked_back(text, text) is None or not _is_of_this(turn):
        return None
    asked, choices = question(turn.say, plan, step, 0)
    return asked_back(text, " ".join([asked, *(choice.label for choice in choices)]))


def _is_of_this(turn: Turn) -> bool:
    """Whether a question back may be about what is asked here: it says so, or nothing else is known to be meant."""
    if said_of_plans(turn.message.text):
        return False
    return points_at_it(as_meant(turn.message.text)) or (_just_asked(turn) and not _is_sure(turn))


def _is_sure(turn: Turn) -> bool:
    return turn.reading.confidence > _ONLY_ALIKE and turn.reading.intent not in _NAMES_SOMETHING


def _is_something_else(turn: Turn, named: bool) -> bool:
    """Whether the message plainly asks for something: then it is no answer that was not understood.

    `named` says that it is little else than a unit's name, which answers a question of before, too.
    """
    if said_of_plans(turn.message.text) or (not named and _asks_something(turn)):
        return True
    if turn.dialog is None or _is_sure(turn) or not (turn.dialog.just_asked or named):
        return yes_or_no(turn.message.text) is None
    return _is_a_request(turn)


def _asks_something(turn: Turn) -> bool:
    """Whether it is a question that does not say that it is about the place, and that may be answered elsewhere."""
    text = turn.message.text
    return is_question(text) and not points_at_it(as_meant(text)) and turn.reading.intent != "out_of_scope"


def _is_a_request(turn: Turn) -> bool:
    """Whether the office asks for something of its own; to give nothing to somebody is an answer about a unit."""
    known, spoken = directory(turn.store), spoken_units(turn.store)
    order = read_order(turn.message.text, known, turn.today, spoken)
    gives_nothing = order is not None and not order.content and _just_asked(turn)
    return not gives_nothing and bool(desk_request(turn.message.text, known, spoken, turn.today))


def _not_understood(turn: Turn, draft: Draft, plan: PlanInHand, step: Step) -> Reply:
    """Asked again, with the units that the words are like."""
    asked = _again(turn, draft, plan, step, _unclear(turn))
    likely = likely_choices(plan, step, draft.id, turn.message.text)
    others = tuple(choice for choice in asked.choices if choice.says not in {one.says for one in likely})
    return Reply(asked.text, (*likely, *others))


def _unclear(turn: Turn) -> str:
    return turn.say("plan-unclear", said=_quoted(turn))


def _quoted(turn: Turn) -> str:
    return turn.message.text.strip()[:80]
