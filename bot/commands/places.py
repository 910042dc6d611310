"""The doubtful places of a plan, asked about one by one at the terminal as they are in chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.commands.terminal import ask, note
from bot.language import say
from domain.days.zone import local_day
from domain.messages import Choice
from domain.replies.asked_back import asked_back
from domain.understanding import as_meant
from handlers.plans.answering import EVERY, answered, option_said, way_said
from handlers.plans.explaining import explained
from handlers.plans.preview import preview_text
from handlers.plans.questions import position, question
from handlers.plans.said import taken_back, told_back
from handlers.plans.steps import FIRST, NOT_KNOWN, Data, PlanInHand, Step
from storage.database import Database
from storage.store import Store
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
        self._taken_back: Step | None = None

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
            return preview_text(say(), local_day(self.now), plan, plan.open).split("\n")

    def _next(self) -> Place | None:
        with self.database.begin(self.now) as store:
            plan = PlanInHand(store, self.data | {"passed": [one.word for one in self._left]})
            back, self._taken_back = self._taken_back, None
            step = back if back and back in plan.open_as(back) else plan.next()
            if step is None:
                return None
            text, choices = question(say(), plan, step, self.draft_id)
            # What nobody knows is left by an empty answer.
            answers = [choice for choice in choices if not choice.says.endswith(f" {NOT_KNOWN}")]
            return Place(step, position(say(), plan, step) + text, answers)

    def _ask(self, place: Place) -> End:
        """One answer: a number, or words; asked again until it is understood, and left open where there is none."""
        ways = {"later": "plan-choice-later", "drop": "plan-choice-no", "back": "plan-choice-back"}
        labels = {way: say()(key) for way, key in ways.items() if way != "back" or self.data.get("said")}
        lines = [*(choice.label for choice in place.choices), *labels.values()]
        note("", place.text, *(f"  [{number}] {label}" for number, label in enumerate(lines, 1)))
        while (said := ask(say()("cli-ask-place"))) is not None:
            if not said and place.step.kind not in FIRST:
                self._left.add(place.step)
                return "done"
            number = int(said) if said.isascii() and said.isdecimal() and len(said) < 4 else 0
            way = dict(enumerate(labels, len(place.choices) + 1)).get(number) or way_said(said)
            if way in ("later", "drop"):
                return "later" if way == "later" else "drop"
            if way in _ELSEWHERE:
                _ELSEWHERE[way](self)
                return "done"
            if (way == "back" and self._take_back()) or way == "again" or self._take(place, said, number):
                return "done"
            note(self._explained(place, said) or say()("cli-answer-unclear", said=said))
        return "later"

    def _explained(self, place: Place, said: str) -> str:
        """What answers a question about the place itself; empty for anything else."""
        about = asked_back(as_meant(said), " ".join([place.text, *(choice.label for choice in place.choices)]))
        if about is None:
            return ""
        with self.database.begin(self.now) as store:
            return explained(say(), PlanInHand(store, self.data), place.step, about, local_day(self.now))

    def _show_again(self) -> None:
        note("", *self.preview())

    def _leave_all(self) -> None:
        """The sure parts are enough: no further place is asked about."""
        with self.database.begin(self.now) as store:
            self._left.update(one for one in PlanInHand(store, self.data).open if one.kind not in FIRST)

    def _take(self, place: Place, said: str, number: int) -> bool:
        """Keep an answer, and tell how it was taken; whether it meant anything."""
        with self.database.begin(self.now) as store:
            plan, today = PlanInHand(store, self.data), local_day(self.now)
            if 0 < number <= len(place.choices):
                option, *every = place.choices[number - 1].says.split()[3:]
            else:
                option, for_all = option_said(plan, place.step, said, today)
                every = [EVERY] if for_all else []
            if option == NOT_KNOWN:
                self._left.add(place.step)
                return True
            data = answered(self.data, plan, place.step, option, None, every == [EVERY]) if option else None
            if data is None:
                return False
            self._keep(store, data)
            if told := told_back(say(), PlanInHand(store, data), today):
                note(told)
        return True

    def _take_back(self) -> bool:
        """Ask again about what was answered last."""
        with self.database.begin(self.now) as store:
            data = taken_back(PlanInHand(store, self.data))
            if data is None:
                return False
            self._taken_back = Step.of(self.data["said"][-1]["places"][0])
            self._keep(store, data)
        note(say()("plan-taken-back"))
        return True

    def _keep(self, store: Store, data: Data) -> None:
        self.data = data
        amend_draft(store, self.draft_id, data)


# What may be said instead of an answer, and leaves the places as they are.
_ELSEWHERE = {"preview": Conversation._show_again, "write": Conversation._leave_all}
