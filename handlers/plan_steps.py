"""What has still to be asked about a plan that comes in, one place after the other: names, doubts, days."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from domain.messages import Choice
from domain.plan_answers import NO_UNIT, TIME, amended
from domain.plan_values import draft_of_values
from domain.plans import PlanDraft
from domain.tables import UnitRow
from domain.titles import short_title
from domain.unit_names import kind_of
from domain.units import Candidate, GroupName, UnitName
from handlers.plan_wording import date_text
from locales import Texts
from storage.plans import Imported, PlanExists, import_plan, printed_names, resolve, resolve_names
from storage.report_rules import Merged, decide_due
from storage.store import Store
from storage.units import directory, import_units, keep_answer

Data = dict[str, Any]
MOST_CHOICES = 4


@dataclass(frozen=True, slots=True)
class Step:
    """A place that waits for an answer: year, name, doubt, who or due; `key` says which of its kind."""

    kind: str
    key: str = ""

    @property
    def word(self) -> str:
        """How a choice names the step."""
        return f"{self.kind}:{self.key}"


def plan_data(values: Mapping[str, Any], name: str, sha256: str, this_year: int, year: int | None = None) -> Data:
    """A plan as it was read, with nothing answered yet; `year` is the one to bring it to."""
    answers: Data = {"names": {}, "fixes": {}, "who": {}, "days": {}}
    return {"plan": values, "name": name, "sha256": sha256, "this_year": this_year, "year": year} | answers


class PlanInHand:
    """A plan on its way in: as it was read, with the answers so far."""

    def __init__(self, store: Store, data: Data) -> None:
        self.store = store
        self.data = data
        self.read = draft_of_values(data["plan"])

    @cached_property
    def draft(self) -> PlanDraft:
        """The plan as it would be kept."""
        return amended(self.read, self.data["year"], self.data["fixes"], self.data["who"])

    @cached_property
    def short(self) -> str:
        """Its name in lists."""
        return short_title(self.draft.title, self.draft.year_from)

    @cached_property
    def names(self) -> list[str]:
        """The printed names, in an order that answers do not change."""
        return printed_names(self.read)

    @cached_property
    def unresolved(self) -> Mapping[str, tuple[Candidate, ...]]:
        """The names that nobody has answered for yet, with the likeliest units."""
        found = resolve_names(directory(self.store), self.names).unresolved
        return {name: candidates for name, candidates in found.items() if name not in self.data["names"]}

    @cached_property
    def trial(self) -> Imported | None:
        """The import as it would be: done and taken back; None where nothing would be changed."""
        with self.store.savepoint() as trial:
            try:
                return self.put()
            except PlanExists:
                return None
            finally:
                trial.rollback()

    def put(self) -> Imported:
        """Keep the answers and the plan; raises PlanExists."""
        for name, meant in self.data["names"].items():
            _keep_name(self.store, name, meant)
        data = self.data
        resolution = resolve(self.store, self.draft)
        return import_plan(self.store, self.draft, resolution, data["name"], data["sha256"], self.short)

    def decide_days(self, imported: Imported, by: str) -> None:
        """Where plans differ about a day, the one that was chosen counts."""
        for one in imported.merged:
            if day := self.data["days"].get(clash_key(one)):
                decide_due(self.store, one.rule_id, date.fromisoformat(day), by)

    # --- what is to be asked

    def steps(self) -> Iterator[Step]:
        """Every place that waits, in the order in which they are asked about."""
        if self._wants_year():
            yield Step("year")
        for name in self.unresolved:
            yield Step("name", str(self.names.index(name)))
        for index in range(len(self.read.doubts)):
            if str(index) not in self.data["fixes"]:
                yield Step("doubt", str(index))
        imported = self.trial
        if imported:
            yield from (Step("who", key) for key in self._unowed(imported))
            yield from (Step("due", clash_key(one)) for one in self.clashes(imported))

    def _wants_year(self) -> bool:
        """A plan of a year that is over is brought to this one only if the office says so."""
        last = self.read.year_to or self.read.year_from
        return self.data["year"] is None and last is not None and last < self.data["this_year"]

    def _unowed(self, imported: Imported) -> list[str]:
        phrases = set(imported.unowed)
        indexed = enumerate(self.draft.deadlines)
        return [str(i) for i, one in indexed if one.phrase in phrases and str(i) not in self.data["who"]]

    def clashes(self, imported: Imported) -> list[Merged]:
        """The reports that this plan and others ask for by different days, not yet decided."""
        return [one for one in imported.merged if len(one.days) > 1 and clash_key(one) not in self.data["days"]]


def clash_key(one: Merged) -> str:
    """What makes a contradiction itself, across trials."""
    said = "|".join([one.what, *(f"{line.plan}{line.phrase}{line.due}" for line in one.lines)])
    return hashlib.sha256(said.encode()).hexdigest()[:8]


def _keep_name(store: Store, name: str, meant: Sequence[Any]) -> None:
    """Keep what a printed name was said to mean: ["unit", id], ["group", id], ["new"] or ["nobody"]."""
    if meant[0] == "new":
        kind = kind_of(name)
        ours = kind if kind in ("division", "office", "union", "leadership") else "subordinate"
        import_units(store, [UnitRow(name, name, ours)])
    else:
        ids = {f"{meant[0]}_id": meant[1]} if meant[0] in ("unit", "group") else {}
        keep_answer(store, name, **ids)


# --- how a place is asked about


def question(say: Texts, plan: PlanInHand, step: Step, draft_id: int) -> tuple[str, list[Choice]]:
    """The text and the choices of a step; what a choice says ends with the option that it stands for."""

    def choice(label: str, option: str) -> Choice:
        return Choice(label, f"/kehoach {draft_id} {step.word} {option}")

    if step.kind == "year":
        return _year_question(say, plan, choice)
    if step.kind == "name":
        name = plan.names[int(step.key)]
        found = [choice(c.what.name, _option(c.what)) for c in plan.unresolved.get(name, ())[:MOST_CHOICES]]
        new = [choice(say("plan-choice-new-unit"), "new")] if kind_of(name) not in ("group", "external") else []
        text = say("plan-ask-name", name=name, count=_times_named(plan.read, name))
        return text, [*found, *new, choice(say("plan-choice-nobody"), "nobody")]
    if step.kind == "doubt":
        return _doubt_question(say, plan, step, choice)
    if step.kind == "who":
        phrase = plan.draft.deadlines[int(step.key)].phrase
        groups = [one for one in directory(plan.store).known if isinstance(one, GroupName)]
        named = [choice(group.name, f"group-{group.id}") for group in groups[:MOST_CHOICES]]
        return say("plan-ask-who", phrase=phrase), [*named, choice(say("plan-choice-leave-out"), "skip")]
    return _due_question(say, plan, step, choice)


def _option(what: Any) -> str:
    return f"unit-{what.id}" if isinstance(what, UnitName) else f"group-{what.id}"


def _times_named(draft: PlanDraft, name: str) -> int:
    return sum(name in [unit.name for unit in task.units] for task in draft.tasks)


def _year_question(say: Texts, plan: PlanInHand, choice: Any) -> tuple[str, list[Choice]]:
    this_year, own = plan.data["this_year"], plan.read.year_from or 0
    text = say("plan-ask-year", title=plan.read.title, year=own, tasks=len(plan.read.tasks))
    labels = [say("plan-choice-year", year=this_year), say("plan-choice-own-year", year=own)]
    return text, [choice(label, str(year)) for label, year in zip(labels, (this_year, own), strict=True)]


def _doubt_question(say: Texts, plan: PlanInHand, step: Step, choice: Any) -> tuple[str, list[Choice]]:
    doubt = plan.read.doubts[int(step.key)]
    text = say(doubt.question, about=doubt.about, detail=doubt.detail)
    if doubt.question in (TIME, NO_UNIT):
        hint = "plan-hint-time" if doubt.question == TIME else "plan-hint-unit"
        return f"{text}\n{say(hint)}", [choice(say("plan-choice-leave-out"), "skip")]
    return text, [choice(say("plan-choice-as-read"), "skip")]


def _due_question(say: Texts, plan: PlanInHand, step: Step, choice: Any) -> tuple[str, list[Choice]]:
    clashes = plan.clashes(plan.trial) if plan.trial else []
    clash = next(one for one in clashes if clash_key(one) == step.key)
    lines = [
        say("plan-clash-line", plan=line.plan, phrase=line.phrase, due=date_text(line.due)) for line in clash.lines
    ]
    text = "\n".join([say("plan-ask-due", what=clash.what), *lines])
    return text, [choice(date_text(day), day.isoformat()) for day in clash.days]
