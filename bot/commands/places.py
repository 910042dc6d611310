"""The doubtful places of a plan, asked about one by one at the terminal as they are in chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.commands.terminal import ask, note
from bot.language import say
from domain.days.zone import local_day
from domain.messages import Choice
from handlers.plans.answering import noted, option_said
from handlers.plans.preview import preview_text
from handlers.plans.questions import question
from handlers.plans.steps import FIRST, Data, PlanInHand, Step
from storage.database import Database
from storage.talk.drafts import amend_draft

End = Literal["done", "later", "drop"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place to ask about: the question, and the choices with the options they stand for."""

    step: Step
    text: str
    choices: Sequence[Choice]


class Conversation:
    """What is asked about a plan draft at a terminal; each answer is kept at once, so that it can go on later.

    Nobody is asked while the database is held.
    """

    def __init__(self, database: Database, now: datetime, draft_id: int, data: Data) -> None:
        self.database = database
        self.now = now
        self.draft_id = draft_id
        self.data = data
        self._left: set[Step] = set()

    def run(self) -> End:
        """Ask about every place; those left without an answer stay open."""
        shown = False
        while place := self._next():
            if not shown and place.step.kind not in FIRST:
                note(*self.preview())
                shown = True
            end = self._ask(place)
            if end != "done":
                return end
        return "done"

    def preview(self) -> list[str]:
        """The plan as it was understood so far."""
        with self.database.begin(self.now) as store:
            plan = PlanInHand(store, self.data)
            return preview_text(say(), local_day(self.now), plan, list(plan.steps())).split("\n")

    def _next(self) -> Place | None:
        with self.database.begin(self.now) as store:
            plan = PlanInHand(store, self.data)
            step = next((one for one in plan.steps() if one not in self._left), None)
            return Place(step, *question(say(), plan, step, self.draft_id)) if step else None

    def _ask(self, place: Place) -> End:
        """One answer: a number, or words; asked again until it is understood, and left open where there is none."""
        labels = [*(choice.label for choice in place.choices), say()("plan-choice-later"), say()("plan-choice-no")]
        note("", place.text, *(f"  [{number}] {label}" for number, label in enumerate(labels, 1)))
        while (said := ask(say()("cli-ask-place"))) is not None:
            if not said and place.step.kind not in FIRST:
                self._left.add(place.step)
                return "done"
            number = int(said) if said.isascii() and said.isdecimal() and len(said) < 4 else 0
            if number == len(labels) - 1:
                return "later"
            if number == len(labels):
                return "drop"
            if self._take(place, said, number):
                return "done"
            note(say()("cli-answer-unclear", said=said))
        return "later"

    def _take(self, place: Place, said: str, number: int) -> bool:
        """Keep an answer; whether it meant anything."""
        with self.database.begin(self.now) as store:
            chosen = place.choices[number - 1].says.split()[-1] if 0 < number <= len(place.choices) else ""
            option = chosen or option_said(store, self.data, place.step, said)
            answered = noted(store, self.data, place.step, option) if option else None
            if answered is not None:
                self.data = answered
                amend_draft(store, self.draft_id, answered)
        return answered is not None
