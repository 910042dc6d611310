"""The plans that are followed: told, and withdrawn by the office."""

from functools import cache

from domain.messages import Choice, Reply
from domain.rights import is_office
from domain.text import fold
from handlers.plan_import import resume
from handlers.turn import Turn
from locales import LANGUAGES, language_data
from storage.drafts import ask, close_question
from storage.plan_withdrawal import PlanRow, plan_in_force, plans_in_force, withdraw

AT_MOST = 8


def asked(turn: Turn) -> Reply | None:
    """What the office says of plans in so many words; None for anything else."""
    if not is_office(turn.person.actor):
        return None
    said = fold(turn.message.text).strip(" .!?")
    handler = next((name for name, phrases in _phrases() if said in phrases), None)
    return {"resume": resume, "withdraw": withdraw_plan}[handler](turn) if handler else None


@cache
def _phrases() -> tuple[tuple[str, frozenset[str]], ...]:
    rows = [language_data(language, "plan_phrases") for language in LANGUAGES]
    names = ("resume", "withdraw")
    return tuple((name, frozenset(fold(phrase) for row in rows for phrase in row[name])) for name in names)


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
    if not withdraw(turn.store, row.id, turn.person.id):
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
        "plan-withdraw-confirm", title=row.title, short=row.short, tasks=row.tasks, units=row.units, missing=row.missing
    )
    return Reply(text, (Choice(turn.say("plan-choice-withdraw"), yes), Choice(turn.say("choice-undo-no"), "/huy")))
