"""How a doubtful place of a plan is asked about: the text, and the choices with the answers they stand for."""

from typing import Any

from domain.messages import Choice
from domain.plans.answers import NEW_DAY, NO_UNIT, TIME
from domain.plans.drafts import PlanDraft
from domain.units.directory import GroupName, UnitName
from domain.units.spelling import kind_of
from handlers.plans.steps import PlanInHand, Step, clash_key
from handlers.plans.wording import date_text
from locales import Texts
from storage.units import directory

MOST_CHOICES = 4


def question(say: Texts, plan: PlanInHand, step: Step, draft_id: int) -> tuple[str, list[Choice]]:
    """The text and the choices of a step; what a choice says ends with the option that it stands for."""

    def choice(label: str, option: str) -> Choice:
        return Choice(label, f"/kehoach {draft_id} {step.word} {option}")

    if step.kind == "year":
        return _year_question(say, plan, choice)
    if step.kind == "same":
        return _same_question(say, plan, choice)
    if step.kind == "name":
        name = plan.names[int(step.key)]
        found = [choice(c.what.name, _option(c.what)) for c in plan.unresolved.get(name, ())[:MOST_CHOICES]]
        new = [choice(say("plan-choice-new-unit"), "new")] if kind_of(name) not in ("group", "external") else []
        text = say("plan-ask-name", name=name, count=_times_named(plan.read, name))
        return f"{text}\n{say('plan-hint-choose')}", [*found, *new, choice(say("plan-choice-nobody"), "nobody")]
    if step.kind == "doubt":
        return _doubt_question(say, plan, step, choice)
    if step.kind == "who":
        phrase = plan.draft.deadlines[int(step.key)].phrase
        groups = [one for one in directory(plan.store).known if isinstance(one, GroupName)]
        named = [choice(group.name, f"group-{group.id}") for group in groups[:MOST_CHOICES]]
        text = f"{say('plan-ask-who', phrase=phrase)}\n{say('plan-hint-choose')}"
        return text, [*named, choice(say("plan-choice-leave-out"), "skip")]
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


def _same_question(say: Texts, plan: PlanInHand, choice: Any) -> tuple[str, list[Choice]]:
    lines = [
        say("plan-like", short=one.short, title=one.title, shared=one.likeness.shared, tasks=len(plan.read.tasks))
        for one in plan.like
    ]
    versions = [choice(say("plan-choice-version", short=one.short), str(one.id)) for one in plan.like]
    text = "\n".join([say("plan-ask-same", title=plan.read.title), *lines, say("plan-same-hint")])
    return text, [*versions, choice(say("plan-choice-other-plan"), "0")]


def _doubt_question(say: Texts, plan: PlanInHand, step: Step, choice: Any) -> tuple[str, list[Choice]]:
    doubt = plan.read.doubts[int(step.key)]
    text = say(doubt.question, about=doubt.about, detail=doubt.detail)
    if doubt.question in (TIME, NO_UNIT):
        hint = "plan-hint-time" if doubt.question == TIME else "plan-hint-unit"
        return f"{text}\n{say(hint)}", [choice(say("plan-choice-leave-out"), "skip")]
    hint = f"\n{say('plan-hint-new-day')}" if doubt.question == NEW_DAY else ""
    return f"{text}{hint}", [choice(say("plan-choice-as-read"), "skip")]


def _due_question(say: Texts, plan: PlanInHand, step: Step, choice: Any) -> tuple[str, list[Choice]]:
    clashes = plan.clashes(plan.trial) if plan.trial else []
    clash = next(one for one in clashes if clash_key(one) == step.key)
    lines = [
        say("plan-clash-line", plan=line.plan, phrase=line.phrase, due=date_text(line.due)) for line in clash.lines
    ]
    text = "\n".join([say("plan-ask-due", what=clash.what), *lines])
    return text, [choice(date_text(day), day.isoformat()) for day in clash.days]
