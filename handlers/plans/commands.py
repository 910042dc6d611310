"""What is said and asked of plans as a whole: which there are, one more, one fewer."""

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.replies.short import goes_back
from handlers.plans.listed import how_to_import, list_plans
from handlers.plans.phrases import said_of_plans
from handlers.plans.taking_in import KIND, go_on, resume
from handlers.turn import Turn
from storage.plans.change_notes import telling_of_changes
from storage.plans.withdrawal import PlanRow, plan_in_force, plans_in_force, reports_of_plan_alone, withdraw
from storage.talk.drafts import ask, close_question, open_drafts, open_shared_drafts

AT_MOST = 8
# Drafts that "quay lại" brings back before a plan.
WAITING = ("progress", "report")


def plan_command(turn: Turn) -> Reply:
    """`/kehoach` lists the plans, `/kehoach nhap` says how one comes in, `/kehoach 5 …` goes on with draft 5."""
    if not turn.args:
        return list_plans(turn)
    return how_to_import(turn) if turn.args == ["nhap"] else go_on(turn)


def asked(turn: Turn) -> Reply | None:
    """What is said of plans in so many words, mostly by the office; None for anything else."""
    name = said_of_plans(turn.message.text)
    if name == "plans":
        return list_plans(turn)
    if not name and goes_back(turn.message.text) and _only_plans_wait(turn):
        name = "resume"
    if not name:
        return None
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    return {"resume": resume, "bring": how_to_import, "withdraw": withdraw_plan}[name](turn)


def _only_plans_wait(turn: Turn) -> bool:
    """Whether what was left is a plan on its way in, and nothing newer of the person's own."""
    if turn.dialog or not is_office(turn.person.actor) or open_drafts(turn.store, turn.person.id, *WAITING):
        return False
    return bool(open_shared_drafts(turn.store, KIND))


def withdraw_plan(turn: Turn) -> Reply:
    """`/rutkehoach` asks which plan, `/rutkehoach #3` shows what it means, `/rutkehoach #3 yes` does it."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    key = turn.arg_id()
    if key is None:
        return _which(turn)
    row = plan_in_force(turn.store, key)
    if row is None:
        return Reply(turn.say("plan-not-in-force"))
    if turn.args[1:] != ["yes"]:
        return _shown(turn, row)
    close_question(turn.store, turn.conversation_id)
    with telling_of_changes(turn.store):
        withdrawn = withdraw(turn.store, row.id, turn.person.id)
    if not withdrawn:
        return Reply(turn.say("plan-not-in-force"))
    return Reply(turn.say("plan-withdrawn", short=row.short), (Choice(turn.say("choice-undo"), "/hoantac"),))


def _which(turn: Turn) -> Reply:
    rows = plans_in_force(turn.store)
    if not rows:
        return Reply(turn.say("plan-none-in-force"))
    return Reply(turn.say("plan-which"), tuple(Choice(row.short, f"/rutkehoach #{row.id}") for row in rows[:AT_MOST]))


def _shown(turn: Turn, row: PlanRow) -> Reply:
    yes = f"/rutkehoach #{row.id} yes"
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes})
    text = turn.say(
        "plan-withdraw-confirm",
        title=row.title,
        short=row.short,
        tasks=row.tasks,
        units=row.units,
        missing=row.missing,
        reports=reports_of_plan_alone(turn.store, row.id),
    )
    return Reply(text, (Choice(turn.say("plan-choice-withdraw"), yes), Choice(turn.say("choice-undo-no"), "/huy")))
