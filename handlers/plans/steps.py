"""What has still to be asked about a plan that comes in, one place after the other: year, version, names, days."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from documents.collecting import without_collecting
from domain.plan_words import bare
from domain.plans.answers import MAY_STAND, TIME, PlaceAnswers, amended, said_before, task_of, to_be_kept
from domain.plans.changes import match_tasks
from domain.plans.drafts import Doubt, PlanDraft, TaskDraft
from domain.plans.titles import short_title
from domain.plans.values import draft_of_values
from domain.plans.year import bring_to_year
from domain.units.directory import Candidate
from domain.units.spelling import kind_of
from handlers.plans.unit_names import PrintedNames
from storage.plans.given import given_tasks
from storage.plans.printed_names import resolve
from storage.plans.taking_in import FileOfPlan, Imported, Tried, as_owed, held_plan, import_plan, try_plan
from storage.plans.versions import LikePlan, answers_of, free_short, in_force, like_plans
from storage.reports.rules import Merged, decide_due
from storage.store import Store

Data = dict[str, Any]
# Asked about before anything else: the rest depends on their answers.
FIRST = ("year", "same")
# Nobody knows yet: the place stays open, and the others are asked about first.
NOT_KNOWN = "unknown"
BY_TRIAL = ("who", "due")
# Under this name a draft keeps the places that the last trial found.
_FORESEEN = "foreseen"


@dataclass(frozen=True, slots=True)
class Step:
    """A place that waits for an answer: year, same, name, doubt, who or due; `key` says which of its kind."""

    kind: str
    key: str = ""

    @property
    def word(self) -> str:
        """How a choice names the step."""
        return f"{self.kind}:{self.key}"

    @staticmethod
    def of(word: str) -> "Step":
        """The step that a word names."""
        kind, _, key = word.partition(":")
        return Step(kind, key)


def plan_data(values: Mapping[str, Any], name: str, sha256: str, this_year: int, year: int | None = None) -> Data:
    """A plan as it was read, with nothing answered yet; `year` is the one to bring it to.

    `same` is the plan that this one is a new version of, 0 where it is said to be none.
    """
    answers: Data = {"same": None, "names": {}, "fixes": {}, "who": {}, "days": {}, "said": [], "passed": []}
    return {"plan": values, "name": name, "sha256": sha256, "this_year": this_year, "year": year} | answers


class PlanInHand:
    """A plan on its way in: as it was read, with the answers so far."""

    def __init__(self, store: Store, data: Data, read: PlanDraft | None = None) -> None:
        self.store = store
        self.data = data
        self.read = read or draft_of_values(data["plan"])

    def having(self, data: Data) -> "PlanInHand":
        """The same plan with other answers."""
        return PlanInHand(self.store, data, self.read)

    @cached_property
    def dated(self) -> PlanDraft:
        """The plan for its year."""
        year = self.data["year"]
        return bring_to_year(self.read, year) if year else self.read

    @cached_property
    def held(self) -> int | None:
        """The plan in force that this one is, or was said to be a new version of."""
        chosen = self.data.get("same")
        return held_plan(self.store, self.dated) or (chosen if chosen and in_force(self.store, chosen) else None)

    @cached_property
    def like(self) -> list[LikePlan]:
        """The plans that it may be a new version of, where that was not said yet."""
        return [] if self.held or self.data.get("same") == 0 else like_plans(self.store, self.dated)

    @cached_property
    def answers(self) -> PlaceAnswers:
        """What was said of its places, now or when it came in before."""
        before = said_before(self.read, answers_of(self.store, self.held)) if self.held else PlaceAnswers({}, {})
        return PlaceAnswers(before.fixes | self.data["fixes"], before.who | self.data["who"])

    @cached_property
    def draft(self) -> PlanDraft:
        """The plan as it would be kept."""
        return amended(self.read, self.data["year"], self.answers)

    @cached_property
    def owed(self) -> PlanDraft:
        """The plan with all its days, each duty once, by what its names mean so far.

        A report that other plans ask for as well is due on the day that counts.
        """
        plan = as_owed(self.store, self.draft, resolve(self.store, self.draft))
        days = dict(self._days_that_count())
        due = [replace(one, due=days.get((one.phrase, one.due), one.due)) for one in plan.deadlines]
        return replace(plan, deadlines=tuple(due))

    def _days_that_count(self) -> Iterator[tuple[tuple[str, date], date]]:
        """For words and day of each report on which plans differ: the chosen day, or the one until then."""
        for key, clash in self.clashes.items():
            day = self.data["days"].get(key)
            due = date.fromisoformat(day) if day else clash.due
            yield from (((line.phrase, line.due), due) for line in clash.lines if line.plan == self.short)

    @cached_property
    def short(self) -> str:
        """Its name in lists, which no other plan in force has."""
        short = short_title(self.draft.title, self.draft.year_from, self.draft.year_to)
        return free_short(self.store, short, self.draft, self.held)

    @cached_property
    def printed(self) -> PrintedNames:
        """The printed names, with what was said of them."""
        return PrintedNames(self.store, self.read, self.data["names"])

    @property
    def names(self) -> list[str]:
        """The printed names, in an order that answers do not change."""
        return self.printed.printed

    @property
    def unresolved(self) -> Mapping[str, tuple[Candidate, ...]]:
        """The names that nobody has answered for yet, with the likeliest units."""
        return self.printed.unresolved

    @cached_property
    def of_nobody(self) -> list[TaskDraft]:
        """The tasks that no unit will have, by what its names mean so far and the office has given by itself.

        Those of open places are left out.
        """
        asked = {task_of(self.doubt(step), self.read) for step in self.unclear if step.kind == "doubt"}
        left = [task for index, task in enumerate(self.draft.tasks) if index not in asked]
        nobody = set(filter(self.printed.is_nobody, {unit.name for task in left for unit in task.units}))
        found = [task for task in left if all(unit.name in nobody for unit in task.units)]
        given = match_tasks(given_tasks(self.store, self.held) if self.held else [], found)
        return [task for task, by_office in zip(found, given, strict=True) if by_office is None]

    @cached_property
    def tried(self) -> Tried:
        """What a yes would come to: done and taken back."""
        with without_collecting(), self.store.savepoint() as trial:
            try:
                self.printed.keep()
                return try_plan(self.store, self.draft, resolve(self.store, self.draft), self.short, self.held)
            finally:
                trial.rollback()

    def put(self) -> Imported:
        """Keep the answers and the plan; raises PlanExists."""
        self.printed.keep()
        file = FileOfPlan(self.data["name"], self.data["sha256"], to_be_kept(self.read, self.answers))
        with without_collecting():
            resolution = resolve(self.store, self.draft)
            return import_plan(self.store, self.draft, resolution, file, self.short, self.held)

    def decide_days(self, merged: Iterable[Merged], by: str) -> int:
        """Where plans differ about a day, the one that was chosen counts; for how many reports one was chosen."""
        chosen = [(one.rule_id, self.data["days"].get(clash_key(one))) for one in merged]
        days = {rule_id: date.fromisoformat(day) for rule_id, day in chosen if day}
        for rule_id, day in days.items():
            decide_due(self.store, rule_id, day, by)
        return len(days)

    @property
    def changes_nothing(self) -> bool:
        """Whether a yes would write nothing at all."""
        return not self.tried.writes and not any(key in self.data["days"] for key in self.clashes)

    # --- what is to be asked

    @cached_property
    def unclear(self) -> list[Step]:
        """The places that the plan leaves unclear by itself."""
        return list(self._unclear())

    def _unclear(self) -> Iterator[Step]:
        if self._wants_year():
            yield Step("year")
        elif self.like:
            yield Step("same")
        for name in self.unresolved:
            yield Step("name", str(self.names.index(name)))
        for index in range(len(self.read.doubts)):
            if str(index) not in self.answers.fixes:
                yield Step("doubt", str(index))

    @cached_property
    def found(self) -> list[Step]:
        """The places that only a trial finds, which takes its time where the plan is long."""
        who = [Step("who", key) for key in self._unowed()]
        return [*who, *(Step("due", key) for key in self.clashes if key not in self.data["days"])]

    @property
    def open(self) -> list[Step]:
        """Every place that waits, in the order in which they are asked about."""
        return list(self._in_order())

    def _in_order(self) -> Iterator[Step]:
        yield from self.unclear
        yield from self.found

    def foreseeing(self) -> Data:
        """What is known of the plan, with the places that a trial finds: it is not made again for each answer."""
        return self.data | {_FORESEEN: [step.word for step in self.found]}

    @property
    def foreseen(self) -> Sequence[str] | None:
        """The words of the places that the last trial found; None where this one has to be tried, or was."""
        return None if "tried" in vars(self) else self.data.get(_FORESEEN)

    def next(self) -> Step | None:
        """The place to ask about now; those that nobody knew of wait until all are asked about anew."""
        passed = self.data.get("passed", ())
        return next((step for step in self._in_order() if step.word not in passed), None)

    def open_as(self, step: Step) -> list[Step]:
        """The open places among which this one is, if it is open."""
        return self.found if step.kind in BY_TRIAL else self.unclear

    def alike(self, step: Step) -> list[Step]:
        """The place, and the open ones that one answer may serve as well."""
        return [step, *(one for one in self.open_as(step) if one != step and self.is_alike(one, step))]

    def is_alike(self, one: Step, other: Step) -> bool:
        """Whether two places ask the same of different tasks."""
        if one.kind != other.kind or one.kind in FIRST:
            return False
        return one.kind != "doubt" or self.doubt(one).question == self.doubt(other).question

    def same_words(self, step: Step) -> list[Step]:
        """The place, and the open ones where the plan has the very same words: one answer serves them all."""
        return [one for one in self.alike(step) if one == step or self._words(one) == self._words(step)]

    def _words(self, step: Step) -> str:
        if step.kind == "who":
            return bare(self.read.deadlines[int(step.key)].phrase)
        is_time = step.kind == "doubt" and self.doubt(step).question == TIME
        return bare(self.doubt(step).detail) if is_time else step.word

    def doubt(self, step: Step) -> Doubt:
        """What the reader was not sure of at this place."""
        return self.read.doubts[int(step.key)]

    def may_be_unit(self, step: Step) -> bool:
        """Whether a name is one that a unit may have: any but a group's."""
        return kind_of(self.names[int(step.key)]) != "group"

    def may_stand(self, step: Step) -> bool:
        """Whether what nobody has answered for comes in as it is."""
        return step.kind == "doubt" and self.doubt(step).question in MAY_STAND

    def _wants_year(self) -> bool:
        """A plan of a year that is over is brought to this one only if the office says so."""
        last = self.read.year_to or self.read.year_from
        return self.data["year"] is None and last is not None and last < self.data["this_year"]

    def _unowed(self) -> list[str]:
        phrases = set(self.tried.unowed)
        indexed = enumerate(self.read.deadlines)
        open_ = [(str(i), one) for i, one in indexed if one.phrase in phrases and str(i) not in self.answers.who]
        # Whose name is asked about needs no second question.
        asked = set(map(bare, self.unresolved))
        return [key for key, one in open_ if asked.isdisjoint(map(bare, one.who))]

    @cached_property
    def clashes(self) -> dict[str, Merged]:
        """The reports that this plan and others ask for by different days, by what makes each itself."""
        return {clash_key(one): one for one in self.tried.merged if len(one.days) > 1}

    def clash(self, step: Step) -> Merged | None:
        """The report that a step is about."""
        return self.clashes.get(step.key)


def clash_key(one: Merged) -> str:
    """What makes a contradiction itself, across trials."""
    said = "|".join([one.what, *(f"{line.plan}{line.phrase}{line.due}" for line in one.lines)])
    return hashlib.sha256(said.encode()).hexdigest()[:8]
