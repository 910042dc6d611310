"""The end of an import: kept with a yes, dropped, and what may be done about either afterwards."""

from domain.messages import Choice, Reply
from handlers.plans.preview import of_nobody_lines
from handlers.plans.questions import question
from handlers.plans.steps import PlanInHand
from handlers.plans.wording import SHOWN, some_lines
from handlers.turn import Turn
from handlers.wording import moment_text
from locales import Texts
from storage.plans.change_notes import telling_of_changes
from storage.plans.taking_in import Imported, PlanExists
from storage.plans.undoing import chosen_days, note_import
from storage.talk.drafts import (
    PLAN_LASTS,
    Draft,
    access_shared_draft,
    amend_draft,
    asked_no_more,
    close_draft,
    close_question,
    open_shared_drafts,
    reopen_draft,
    save_draft,
)

# Of a draft: what holds no more for the one that asks about what was left out.
_OF_ONE_IMPORT = ("written_by", "foreseen")


def write_plan(turn: Turn, draft: Draft, plan: PlanInHand) -> Reply:
    """Keep the plan, once; what nobody has answered for stays out and is told."""
    left = [
        question(turn.say, plan, step, draft.id)[0].split("\n")[0] for step in plan.open if not plan.may_stand(step)
    ]
    amend_draft(turn.store, draft.id, draft.data | {"written_by": turn.person.name})
    if not close_draft(turn.store, draft.id, "used"):
        return closed(turn, access_shared_draft(turn.store, draft.kind, draft.id))
    _ask_no_more(turn, draft)
    days = chosen_days(turn.store, plan.held)
    with telling_of_changes(turn.store):
        try:
            imported = plan.put()
        except PlanExists as same:
            decided = plan.decide_days(same.merged, turn.person.name)
            return Reply(turn.say("plan-days-decided" if decided else "plan-exists", count=decided, short=same.short))
        plan.decide_days(imported.merged, turn.person.name)
    note_import(turn.store, imported, imported.short, turn.person.id, days)
    return _told(turn, draft, plan, imported, left)


def _ask_no_more(turn: Turn, draft: Draft) -> None:
    close_question(turn.store, turn.conversation_id)
    asked_no_more(turn.store, "plan", "plan_draft", draft.id)


def _new_units(say: Texts, plan: PlanInHand) -> list[str]:
    """The units that came with the plan: nobody there hears of it yet."""
    names = [name for name, meant in plan.data["names"].items() if meant[0] == "new"]
    shown, more = "; ".join(names[:SHOWN]), max(0, len(names) - SHOWN)
    return [say("plan-new-units", count=len(names), names=shown, more=more)] if names else []


def _told(turn: Turn, draft: Draft, plan: PlanInHand, imported: Imported, left: list[str]) -> Reply:
    say = turn.say
    counts = {"tasks": imported.tasks, "assignments": imported.assignments, "obligations": imported.obligations}
    lines = [say("plan-changed" if imported.changes else "plan-imported", short=imported.short, **counts)]
    lines += [*_new_units(say, plan), *of_nobody_lines(say, plan)]
    lines += [say("plan-left-open", count=len(left)), *some_lines(say, left)] if left else []
    choices = [Choice(say("plan-choice-rest", count=len(left)), f"/kehoach {draft.id} rest")] if left else []
    choices += [
        Choice(say("choice-overview"), "/tonghop"),
        Choice(say("plan-choice-withdraw"), f"/rutkehoach #{imported.plan_id}"),
        *([Choice(say("choice-undo"), "/hoantac")] if imported.changes else []),
    ]
    choices = [*others_waiting(turn), *choices]
    return Reply("\n".join(lines), tuple(choices))


def others_waiting(turn: Turn) -> list[Choice]:
    """Lead on to the other plans that this person has sent, and that wait to be taken in."""
    others = [one for one in open_shared_drafts(turn.store, "plan") if one.person_id == turn.person.id]
    return [
        Choice(turn.say("plans-choice-resume", name=one.data["name"]), f"/kehoach {one.id} next") for one in others[:2]
    ]


def rest(turn: Turn, draft: Draft) -> Draft | Reply:
    """The places that were left out when the plan was kept, to be answered now: a draft of their own."""
    if draft.state != "used":
        return draft if draft.state == "open" else closed(turn, draft)
    same = (one for one in open_shared_drafts(turn.store, draft.kind) if one.data["sha256"] == draft.data["sha256"])
    if begun := next(same, None):
        return begun
    data = {name: value for name, value in draft.data.items() if name not in _OF_ONE_IMPORT}
    key = save_draft(turn.store, turn.person.id, draft.kind, data | {"said": [], "passed": []}, None, PLAN_LASTS)
    return access_shared_draft(turn.store, draft.kind, key) or closed(turn, draft)


def dropped(turn: Turn, draft: Draft) -> Reply:
    """Nothing is kept; what was answered may still be gone on with."""
    close_draft(turn.store, draft.id, "dropped")
    _ask_no_more(turn, draft)
    again = Choice(turn.say("plan-choice-reopen"), f"/kehoach {draft.id} reopen")
    return Reply(turn.say("plan-dropped", name=draft.data["name"]), (*others_waiting(turn), again))


def reopened(turn: Turn, draft: Draft) -> Draft | Reply:
    """The draft that was dropped, open again."""
    if draft.state != "open" and not reopen_draft(turn.store, draft.id):
        return closed(turn, draft)
    return access_shared_draft(turn.store, draft.kind, draft.id) or closed(turn, draft)


def closed(turn: Turn, draft: Draft | None) -> Reply:
    """Who kept the plan and when, where it is kept."""
    if draft and draft.kind == "plan" and draft.state == "used" and draft.used_at:
        said = {"at": moment_text(draft.used_at), "name": draft.data["name"], "by": draft.data.get("written_by", "")}
        return Reply(turn.say("plan-already", **said))
    return Reply(turn.say("plan-nothing-open"))
