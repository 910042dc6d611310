"""The office takes a plan in: doubtful places one by one, then a yes. It may stop, and anybody there may go on."""

from collections.abc import Callable

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.plans.answering import EVERY, answered
from handlers.plans.preview import places_text, preview_choices, preview_text, ways_out
from handlers.plans.questions import position, question
from handlers.plans.said import answered_by_another, taken_back, told_back
from handlers.plans.steps import FIRST, Data, PlanInHand, Step
from handlers.plans.written import closed, dropped, others_waiting, reopened, rest, write_plan
from handlers.turn import Turn
from storage.people.persons import find_person
from storage.talk.drafts import (
    PLAN_LASTS,
    Draft,
    access_shared_draft,
    amend_draft,
    ask,
    close_draft,
    close_question,
    open_shared_drafts,
)

KIND = "plan"
MOST_DRAFTS = 4


def go_on(turn: Turn) -> Reply:
    """`/kehoach 5 …`: go on with plan draft 5."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    draft = access_shared_draft(turn.store, KIND, turn.arg_id() or 0)
    word = turn.args[1] if len(turn.args) > 1 else "preview"
    if word in _OF_CLOSED and draft:
        again = _OF_CLOSED[word](turn, draft)
        return again if isinstance(again, Reply) else _from_start(turn, again)
    if draft is None or draft.state != "open":
        return closed(turn, draft)
    if ":" in word:
        option = turn.args[2] if len(turn.args) > 2 else ""
        return note(turn, draft, Step.of(word), option, every=turn.args[3:] == [EVERY])
    return WAYS.get(word, preview)(turn, draft)


def resume(turn: Turn) -> Reply:
    """Go on where the office stopped."""
    drafts = open_shared_drafts(turn.store, KIND)
    if not drafts:
        return Reply(turn.say("plan-nothing-open"))
    if len(drafts) == 1:
        return _from_start(turn, drafts[0])
    names = tuple(Choice(named(turn, draft), f"/kehoach {draft.id} next") for draft in drafts)
    return Reply(turn.say("plan-which-draft"), names)


def named(turn: Turn, draft: Draft) -> str:
    """The file of a draft, with whoever else began it."""
    if draft.person_id == turn.person.id:
        return str(draft.data["name"])
    by = find_person(turn.store, draft.person_id).name if draft.person_id else turn.say("cli-decided-by")
    return turn.say("plan-begun-by", name=draft.data["name"], by=by)


def preview(turn: Turn, draft: Draft, head: str = "") -> Reply:
    """What was understood; first for which year, and of which plan it is a version, where that is not clear."""
    plan = PlanInHand(turn.store, draft.data)
    if plan.unclear and plan.unclear[0].kind in FIRST:
        return ask_place(turn, draft.id, plan, plan.unclear[0], head)
    draft = _amended(turn, draft, plan.foreseeing() | {"seen": True})
    if plan.changes_nothing:
        return _nothing_new(turn, draft.id, plan, head)
    _put(turn, draft.id, "preview")
    text = preview_text(turn.say, turn.today, plan, plan.open)
    return Reply(_under(head, text), preview_choices(turn.say, draft.id, plan), protected=True)


def _under(head: str, text: str) -> str:
    return f"{head}\n{text}" if head else text


def _nothing_new(turn: Turn, draft_id: int, plan: PlanInHand, head: str) -> Reply:
    """The file is what is held; places that nobody answered for may be answered now."""
    text = _under(head, turn.say("plan-exists", short=plan.short))
    if not plan.open:
        close_draft(turn.store, draft_id, "dropped")
        close_question(turn.store, turn.conversation_id)
        return Reply(text, tuple(others_waiting(turn)))
    _put(turn, draft_id, "preview")
    see, _, *out = preview_choices(turn.say, draft_id, plan)
    return Reply(f"{text}\n{turn.say('plan-exists-open', count=len(plan.open))}", (see, *out))


def whole_again(turn: Turn, draft: Draft, head: str) -> Reply:
    """The plan that was just shown, in one line, with where to go from there."""
    plan = PlanInHand(turn.store, draft.data)
    if plan.changes_nothing:
        return _nothing_new(turn, draft.id, plan, head)
    _put(turn, draft.id, "preview")
    return Reply(_under(head, places_text(turn.say, plan.open)), preview_choices(turn.say, draft.id, plan))


def _from_start(turn: Turn, draft: Draft) -> Reply:
    """Ask about the places anew, those too that nobody knew of; who has not seen the whole yet sees it first."""
    if not draft.data.get("seen"):
        return preview(turn, draft)
    return next_step(turn, _amended(turn, draft, draft.data | {"passed": []}))


def next_step(turn: Turn, draft: Draft, head: str = "", plan: PlanInHand | None = None) -> Reply:
    """Ask about the next doubtful place; after the last the whole is shown for a yes. `plan` is the draft's own."""
    plan = plan or PlanInHand(turn.store, draft.data)
    if plan.foreseen is None:
        draft = _amended(turn, draft, plan.foreseeing())
    step = plan.next()
    return ask_place(turn, draft.id, plan, step, head) if step else preview(turn, draft, head)


def ask_place(turn: Turn, draft_id: int, plan: PlanInHand, step: Step, head: str = "") -> Reply:
    """Ask about one place, with something to say before."""
    text, choices = question(turn.say, plan, step, draft_id)
    _put(turn, draft_id, step.word)
    return Reply(_under(head, position(turn.say, plan, step) + text), (*choices, *ways_out(turn.say, plan, draft_id)))


def _put(turn: Turn, draft_id: int, step: str) -> None:
    """A yes or a no means the import only where the whole was shown."""
    ask(turn.store, turn.conversation_id, KIND, {"plan_draft": draft_id, "step": step}, PLAN_LASTS)


def _amended(turn: Turn, draft: Draft, data: Data) -> Draft:
    if data == draft.data:
        return draft
    amend_draft(turn.store, draft.id, data)
    return access_shared_draft(turn.store, KIND, draft.id) or draft


# --- answers


def asks_no_more(turn: Turn) -> bool:
    """Whether the chat's question is about a plan that is no longer on its way in."""
    if turn.dialog is None or turn.dialog.asks != KIND:
        return False
    draft = access_shared_draft(turn.store, KIND, turn.dialog.data["plan_draft"])
    return draft is None or draft.state != "open"


def note(turn: Turn, draft: Draft, step: Step, option: str, every: bool = False) -> Reply:
    """Note an answer and go on; an answer that means nothing asks again."""
    plan = PlanInHand(turn.store, draft.data)
    if by := answered_by_another(draft.data, step, turn.person.id):
        other = find_person(turn.store, by).name
        return next_step(turn, draft, turn.say("plan-answered-by", by=other))
    data = answered(draft.data, plan, step, option, turn.person.id, every)
    if data is None:
        return next_step(turn, draft)
    changed, plan = _amended(turn, draft, data), plan.having(data)
    if step.kind in FIRST:
        return preview(turn, changed)
    return next_step(turn, changed, told_back(turn.say, plan, turn.today), plan)


def _back(turn: Turn, draft: Draft) -> Reply:
    """The last answer is taken back, and its place asked about again."""
    said = PlanInHand(turn.store, draft.data)
    data = taken_back(said)
    if data is None:
        return next_step(turn, draft)
    first = Step.of(draft.data["said"][-1]["places"][0])
    changed, plan = _amended(turn, draft, data), said.having(data)
    step = first if first in plan.open_as(first) else plan.next()
    if step is None:
        return preview(turn, changed)
    return ask_place(turn, changed.id, plan, step, turn.say("plan-taken-back"))


# --- yes, no, later


def write(turn: Turn, draft: Draft, plan: PlanInHand | None = None) -> Reply:
    """Keep the plan; what nobody has answered for stays out and is told."""
    plan = plan or PlanInHand(turn.store, draft.data)
    if plan.unclear and plan.unclear[0].kind in FIRST:
        return ask_place(turn, draft.id, plan, plan.unclear[0])
    return write_plan(turn, draft, plan)


def agreed(turn: Turn, draft: Draft) -> Reply:
    """A bare yes keeps a plan that has just been shown; where places were never asked about it is one to these."""
    if turn.dialog and not turn.dialog.just_asked:
        return preview(turn, draft)
    plan = PlanInHand(turn.store, draft.data)
    asks = plan.next()
    return write(turn, draft, plan) if asks is None or plan.may_stand(asks) else next_step(turn, draft, plan=plan)


def later(turn: Turn, draft: Draft) -> Reply:
    """Stop here; nothing is lost."""
    close_question(turn.store, turn.conversation_id)
    drafts = open_shared_drafts(turn.store, KIND)
    labels = {one.id: turn.say("plans-choice-resume", name=named(turn, one)) for one in drafts[:MOST_DRAFTS]}
    if len(drafts) < 2:
        labels = {draft.id: turn.say("plan-choice-resume")}
    return Reply(turn.say("plan-later"), tuple(Choice(label, f"/kehoach {key} next") for key, label in labels.items()))


WAYS: dict[str, Callable[[Turn, Draft], Reply]] = {
    "next": _from_start,
    "again": next_step,
    "preview": preview,
    "back": _back,
    "write": write,
    "later": later,
    "drop": dropped,
}
# What may be said of a draft that is no longer open.
_OF_CLOSED: dict[str, Callable[[Turn, Draft], Draft | Reply]] = {"reopen": reopened, "rest": rest}
