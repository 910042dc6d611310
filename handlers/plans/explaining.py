"""What is told of a place of a plan where somebody asks back: why it is asked, where it stands, what answers do."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from textwrap import shorten

from domain.plan_words import bare
from domain.plans.answers import INFERRED, NO_DAY, NO_UNIT, TIME, tasks_of
from domain.plans.drafts import TaskDraft, shown_code
from domain.plans.titles import list_title
from domain.replies.asked_back import About
from handlers.plans.questions import question, waiting_places
from handlers.plans.said import told_back
from handlers.plans.steps import FIRST, PlanInHand, Step
from handlers.plans.wording import date_text
from locales import Texts
from storage.plans.withdrawal import plan_in_force

_PLACES_SHOWN = 3
_PHRASE = 200
_SECTION = 60
_DOUBTS = {TIME: "time", NO_UNIT: "no-unit", NO_DAY: "no-day", INFERRED: "inferred"}


def explained(say: Texts, plan: PlanInHand, step: Step, about: About, today: date) -> str:
    """What answers a question back about a place; the place is asked about again below it."""
    if about == "left":
        return _left(say, plan, step)
    if about == "before":
        return _before(say, plan, today)
    if about == "where":
        return "\n".join([say("plan-where-words", name=plan.data["name"]), *_where(say, plan, step)])
    does = [say("plan-does-head"), *_does(say, plan, step), *_passing(say, plan, step)]
    if about == "which":
        return "\n".join([_advice(say, step), *does])
    # The lines of which two tell different days, and the plan's title, are quoted by the question itself.
    where = (
        [] if step.kind in ("due", *FIRST) else [say("plan-where-in", name=plan.data["name"]), *_where(say, plan, step)]
    )
    return "\n".join([say(f"plan-why-{_kind(plan, step)}"), *where, *does])


def explained_whole(say: Texts, plan: PlanInHand, about: About, today: date) -> str:
    """The same of the plan as a whole, where it was shown."""
    count = len(plan.open)
    if about == "left":
        return "\n".join(_first_places(say, plan, plan.open))
    if about == "before":
        return _before(say, plan, today)
    ways = say("plan-does-places", count=count) if count else say("plan-does-import")
    return "\n".join([say("plan-does-preview", name=plan.data["name"]), ways, say("plan-does-out")])


def _kind(plan: PlanInHand, step: Step) -> str:
    return step.kind if step.kind != "doubt" else _DOUBTS.get(plan.doubt(step).question, "as-read")


def _does(say: Texts, plan: PlanInHand, step: Step) -> list[str]:
    """What each choice does, of those that there are."""
    if step.kind == "name":
        new = [say("plan-does-name-new")] if plan.may_be_unit(step) else []
        return [say("plan-does-name"), *new, say("plan-does-name-nobody")]
    detail = plan.doubt(step).detail if step.kind == "doubt" else ""
    return [say(f"plan-does-{_kind(plan, step)}", detail=detail, year=plan.read.year_from or 0)]


def _passing(say: Texts, plan: PlanInHand, step: Step) -> list[str]:
    """What it comes to that nobody knows yet."""
    if step.kind in FIRST:
        return []
    clash = plan.clash(step) if step.kind == "due" else None
    return [say("plan-does-pass", first=date_text(clash.due) if clash else "none")]


def _advice(say: Texts, step: Step) -> str:
    return say(f"plan-which-{step.kind if step.kind in ('name', 'due') else 'any'}")


# --- what was answered, and how much is left


def _before(say: Texts, plan: PlanInHand, today: date) -> str:
    said = told_back(say, plan, today) or _first_said(say, plan)
    return say("plan-said-mend", said=said) if said else say("plan-nothing-said")


def _first_said(say: Texts, plan: PlanInHand) -> str:
    """The year or the plan that was chosen last, of which the plan itself tells."""
    if not (said := plan.data.get("said")):
        return ""
    option, is_year = said[-1]["option"], Step.of(said[-1]["places"][0]).kind == "year"
    if is_year:
        return say("plan-said-first", answer=say("plan-choice-year", year=option))
    held = plan_in_force(plan.store, int(option))
    answer = say("plan-choice-version", short=held.short) if held else say("plan-choice-other-plan")
    return say("plan-said-first", answer=answer)


def _left(say: Texts, plan: PlanInHand, step: Step) -> str:
    """How many of each kind, and the first of them by their questions."""
    if step.kind in FIRST:
        return say("plan-left-first")
    steps = [Step.of(word) for word in waiting_places(plan, step)]
    kinds = Counter(one.kind for one in steps)
    said = ", ".join(say(f"plan-places-{kind}", count=count) for kind, count in kinds.items())
    passed = plan.data.get("passed", ())
    behind = _first_places(say, plan, [one for one in steps if one != step and one.word not in passed])
    head = [say("plan-left-next")] if behind else []
    return "\n".join([say("plan-left-count", count=len(steps), kinds=said), *head, *behind])


def _first_places(say: Texts, plan: PlanInHand, steps: list[Step]) -> list[str]:
    # Days on which plans differ are known only where the plan was tried, which takes its time.
    told = [step for step in steps if step.kind not in FIRST and (step.kind != "due" or plan.foreseen is None)]
    asked = (question(say, plan, step, 0)[0] for step in told[:_PLACES_SHOWN])
    return [f"• {text.splitlines()[0]}" for text in asked]


# --- where it stands


def _where(say: Texts, plan: PlanInHand, step: Step) -> Iterator[str]:
    """The plan's own lines in which the place stands."""
    if step.kind in FIRST:
        yield say("plan-where-title", title=plan.read.title)
    elif step.kind == "name":
        yield from _where_named(say, plan, plan.names[int(step.key)])
    elif step.kind == "doubt":
        yield from _where_doubted(say, plan, step)
    elif step.kind == "who":
        yield from _where_said(say, plan, plan.read.deadlines[int(step.key)].phrase)
    elif clash := plan.clash(step):
        for line in clash.lines:
            if line.plan == plan.short:
                yield from _where_said(say, plan, line.phrase)


def _where_named(say: Texts, plan: PlanInHand, name: str) -> Iterator[str]:
    spelt = set(map(bare, [name, *plan.printed.short_forms(name)]))
    parts = [(task, unit.role) for task in plan.read.tasks for unit in task.units if bare(unit.name) in spelt]
    yield from _lines(say, [(task, say(f"give-role-{role}")) for task, role in parts[:_PLACES_SHOWN]])
    if len(parts) > _PLACES_SHOWN:
        yield say("plan-and-more", count=len(parts) - _PLACES_SHOWN)
    for one in plan.read.deadlines if not parts else ():
        if name in one.who:
            yield from _where_said(say, plan, one.phrase)


def _where_doubted(say: Texts, plan: PlanInHand, step: Step) -> Iterator[str]:
    doubt = plan.doubt(step)
    tasks = [plan.read.tasks[index] for index in tasks_of(doubt, plan.read)]
    if doubt.question == TIME:
        yield say("plan-where-time", time=doubt.detail)
    yield from _lines(say, [(task, "none") for task in tasks[:_PLACES_SHOWN]])
    if len(tasks) > _PLACES_SHOWN:
        yield say("plan-and-more", count=len(tasks) - _PLACES_SHOWN)


def _where_said(say: Texts, plan: PlanInHand, phrase: str) -> Iterator[str]:
    """The words themselves, and the task in which they stand, if they stand in one."""
    yield say("plan-where-text", phrase=shorten(phrase, _PHRASE, placeholder=" …"))
    words = bare(phrase)
    task = next((task for task in plan.read.tasks if any(words in bare(text) for text in _texts(task))), None)
    yield from _lines(say, [(task, "none")] if task else [])


def _texts(task: TaskDraft) -> Iterator[str]:
    yield from (text for text in (task.content, task.output, task.indicator, task.note, task.schedule_text) if text)


def _lines(say: Texts, tasks: list[tuple[TaskDraft, str]]) -> Iterator[str]:
    """Tasks with what a unit has to do in each; the section where it is another than before."""
    before = ""
    for task, role in tasks:
        code, section = shown_code(task.section_code, task.code), list_title(next(reversed(task.section), ""), _SECTION)
        yield say(
            "plan-where-line",
            code=code,
            title=list_title(task.content),
            section=section if section and section != before else "none",
            role=role,
        )
        before = section
