"""The doubtful places of a plan, asked about one by one at the terminal as they are in chat."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.commands.terminal import ask, note
from bot.language import say
from domain.messages import Choice
from handlers.plan_answering import noted, option_said
from handlers.plan_steps import Data, PlanInHand, Step, question
from storage.database import Database

Place = tuple[Step, str, Sequence[Choice]]


def ask_places(database: Database, now: datetime, data: Data) -> None:
    """Ask about every place but the names, and take the answers into `data`; what is left without one stays open.

    Nobody is asked while the database is held.
    """
    left: set[Step] = set()
    while place := _next(database, now, data, left):
        step, text, choices = place
        note(text, *(f"  [{number}] {choice.label}" for number, choice in enumerate(choices, 1)))
        answered = _answer(database, now, data, step, choices)
        if answered is None:
            left.add(step)
        else:
            data.update(answered)


def _next(database: Database, now: datetime, data: Data, left: set[Step]) -> Place | None:
    with database.begin(now) as store:
        plan = PlanInHand(store, data)
        step = next((one for one in plan.steps() if one.kind != "name" and one not in left), None)
        return (step, *question(say(), plan, step, draft_id=0)) if step else None


def _answer(
    database: Database, now: datetime, data: Data, step: Step, choices: Sequence[Choice]
) -> dict[str, Any] | None:
    """One answer: a number, or words; asked again until it is understood, None where there is none."""
    while said := ask(say()("cli-ask-place")):
        chosen = said.isdecimal() and 0 < int(said) <= len(choices)
        with database.begin(now, read_only=True) as store:
            option = choices[int(said) - 1].says.split()[-1] if chosen else option_said(store, data, step, said)
            answered = noted(store, data, step, option) if option else None
        if answered is not None:
            return answered
        note(say()("cli-answer-unclear", said=said))
    return None
