"""The office takes a plan in: doubtful places one by one, then a yes. It may stop and go on later."""

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.replies.short import yes_or_no
from handlers.plans.answering import noted, option_said
from handlers.plans.preview import preview_choices, preview_text, ways_out
from handlers.plans.questions import question
from handlers.plans.steps import FIRST, PlanInHand, Step
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.plans.change_notes import telling_of_changes
from storage.plans.taking_in import PlanExists
from storage.talk.drafts import Draft, access_draft, amend_draft, ask, close_draft, close_question, open_drafts


def go_on(turn: Turn) -> Reply:
    """`/kehoach 5 …`: go on with plan draft 5."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    draft = access_draft(turn.store, turn.person.id, turn.arg_id() or 0)
    if draft is None or draft.kind != "plan" or draft.state != "open":
        return _closed(turn, draft)
    word = turn.args[1] if len(turn.args) > 1 else "preview"
    if ":" in word:
        return _answered(turn, draft, word, turn.args[2] if len(turn.args) > 2 else "")
    return {"next": next_step, "write": write, "later": _later, "drop": _drop}.get(word, preview)(turn, draft)


def resume(turn: Turn) -> Reply:
    """Go on where the person stopped."""
    drafts = open_drafts(turn.store, turn.person.id, "plan")
    if not drafts:
        return Reply(turn.say("plan-nothing-open"))
    if len(drafts) == 1:
        return next_step(turn, drafts[0])
    names = tuple(Choice(draft.data["name"], f"/kehoach {draft.id} next") for draft in drafts)
    return Reply(turn.say("plan-which-draft"), names)


def preview(turn: Turn, draft: Draft) -> Reply:
    """What was understood; first for which year, and of which plan it is a version, where that is not clear."""
    plan = PlanInHand(turn.store, draft.data)
    steps = list(plan.steps())
    if steps and steps[0].kind in FIRST:
        return _ask(turn, draft.id, plan, steps[0])
    if plan.trial is None:
        return _nothing_new(turn, draft.id, plan, steps)
    _open(turn, draft.id, "preview")
    text = preview_text(turn.say, turn.today, plan, steps)
    return Reply(text, preview_choices(turn.say, draft.id, steps), protected=True)


def _nothing_new(turn: Turn, draft_id: int, plan: PlanInHand, steps: list[Step]) -> Reply:
    """The file is what is held; places that nobody answered for may be answered now."""
    text = turn.say("plan-exists", short=plan.short)
    if not steps:
        close_draft(turn.store, draft_id, "dropped")
        close_question(turn.store, turn.conversation_id)
        return Reply(text)
    _open(turn, draft_id, "preview")
    see, _, *out = preview_choices(turn.say, draft_id, steps)
    return Reply(f"{text}\n{turn.say('plan-exists-open', count=len(steps))}", (see, *out))


def next_step(turn: Turn, draft: Draft) -> Reply:
    """Ask about the next doubtful place; after the last the whole is shown for a yes."""
    plan = PlanInHand(turn.store, draft.data)
    step = next(plan.steps(), None)
    return _ask(turn, draft.id, plan, step) if step else preview(turn, draft)


def _ask(turn: Turn, draft_id: int, plan: PlanInHand, step: Step) -> Reply:
    text, choices = question(turn.say, plan, step, draft_id)
    _open(turn, draft_id, step.word)
    return Reply(text, (*choices, *ways_out(turn.say, draft_id)))


def _open(turn: Turn, draft_id: int, step: str) -> None:
    """A yes or a no means the import only where the whole was shown."""
    ask(turn.store, turn.conversation_id, "plan", {"plan_draft": draft_id, "step": step})


# --- answers


def answer(turn: Turn) -> Reply | None:
    """A typed answer to the place being asked about; None lets the message be read for itself."""
    if turn.dialog is None or not is_office(turn.person.actor):
        return None
    draft = access_draft(turn.store, turn.person.id, turn.dialog.data["plan_draft"])
    if draft is None or draft.state != "open":
        return None
    step, word = turn.dialog.data["step"], yes_or_no(turn.message.text)
    if step == "preview":
        return {"yes": write, "no": _drop}[word](turn, draft) if word else None
    if word == "no":
        return _later(turn, draft)
    option = option_said(turn.store, draft.data, Step(*step.split(":")), turn.message.text)
    return _answered(turn, draft, step, option) if option else None


def _answered(turn: Turn, draft: Draft, word: str, option: str) -> Reply:
    """Note an answer and go on; an answer that means nothing asks again."""
    step = Step(*word.split(":", 1))
    option = " ".join([option, *turn.args[3:]]) if turn.args else option
    data = noted(turn.store, draft.data, step, option)
    if data is None:
        return next_step(turn, draft)
    amend_draft(turn.store, draft.id, data)
    changed = access_draft(turn.store, turn.person.id, draft.id) or draft
    return preview(turn, changed) if step.kind in FIRST else next_step(turn, changed)


# --- yes, no, later


def write(turn: Turn, draft: Draft) -> Reply:
    """Keep the plan; what nobody has answered for stays out and is told."""
    plan = PlanInHand(turn.store, draft.data)
    steps = list(plan.steps())
    if steps and steps[0].kind in FIRST:
        return _ask(turn, draft.id, plan, steps[0])
    left = [step for step in steps if step.kind != "due" and not plan.may_stand(step)]
    if not close_draft(turn.store, draft.id, "used"):
        return _closed(turn, access_draft(turn.store, turn.person.id, draft.id))
    close_question(turn.store, turn.conversation_id)
    try:
        with telling_of_changes(turn.store):
            imported = plan.put()
            plan.decide_days(imported, turn.person.name)
    except PlanExists as error:
        return Reply(turn.say("plan-exists", short=error.short))
    lines = [
        turn.say(
            "plan-changed" if imported.changes else "plan-imported",
            short=imported.short,
            tasks=imported.tasks,
            assignments=imported.assignments,
            obligations=imported.obligations,
        )
    ]
    lines += [turn.say("plan-left-open", count=len(left))] if left else []
    choices = (
        Choice(turn.say("choice-overview"), "/tonghop"),
        Choice(turn.say("plan-choice-withdraw"), f"/rutkehoach #{imported.plan_id}"),
    )
    return Reply("\n".join(lines), choices)


def _later(turn: Turn, draft: Draft) -> Reply:
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("plan-later"), (Choice(turn.say("plan-choice-resume"), f"/kehoach {draft.id} next"),))


def _drop(turn: Turn, draft: Draft) -> Reply:
    close_draft(turn.store, draft.id, "dropped")
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("plan-dropped", name=draft.data["name"]))


def _closed(turn: Turn, draft: Draft | None) -> Reply:
    if draft and draft.kind == "plan" and draft.state == "used" and draft.used_at:
        return Reply(turn.say("plan-already", at=moment_text(draft.used_at), name=draft.data["name"]))
    return Reply(turn.say("plan-nothing-open"))
