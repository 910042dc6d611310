"""How a doubtful place of a plan is asked about: the text, and the choices with the answers they stand for."""

from collections.abc import Callable, Iterator
from typing import Any

from domain.messages import Choice
from domain.plan_words import bare
from domain.plans.answers import INFERRED, LEAVES_OPEN, NEW_DAY, NO_DAY, NO_UNIT, TIME, task_of
from domain.plans.drafts import TaskDraft, shown_code
from domain.plans.titles import list_title
from domain.units.directory import Candidate, GroupName, Known
from domain.units.likely import likeliest, names_many
from handlers.plans.answering import EVERY
from handlers.plans.clashes import EARLIER, HELD, THIS_PLAN, day_chosen
from handlers.plans.options import name_of, option_of, option_of_many
from handlers.plans.said import answered_places, last_option
from handlers.plans.steps import BY_TRIAL, FIRST, NOT_KNOWN, PlanInHand, Step
from handlers.plans.wording import date_text
from locales import Texts
from storage.units import directory, standing_units

MOST_CHOICES = 3
# So many alike places are worth an answer for all.
MANY = 4
# Of 100: so like a unit's name, a text says little else.
_LITTLE_ELSE = 86

_PHRASE = 120

Maker = Callable[..., Choice]


def question(say: Texts, plan: PlanInHand, step: Step, draft_id: int) -> tuple[str, list[Choice]]:
    """The text and the choices of a step; what a choice says ends with the option that it stands for."""

    def choice(label: str, option: str, *, every: bool = False) -> Choice:
        return Choice(label, f"/kehoach {draft_id} {step.word} {option}{f' {EVERY}' if every else ''}")

    text, choices = _ASKED[step.kind](say, plan, step, choice)
    passes = [] if step.kind in FIRST else [choice(say("plan-choice-pass"), NOT_KNOWN)]
    return text, [*choices, *passes]


def position(say: Texts, plan: PlanInHand, step: Step) -> str:
    """Which of how many places it is; nothing before the places are counted."""
    if step.kind in FIRST:
        return ""
    done, waiting = answered_places(plan.data), waiting_places(plan, step)
    passed = [word for word in plan.data.get("passed", []) if word in waiting and word != step.word]
    done = done - set(waiting)
    return say("plan-position", at=len(done) + len(passed) + 1, of=len(done) + len(waiting)) + " "


def waiting_places(plan: PlanInHand, step: Step) -> list[str]:
    """The places that wait while this one is asked about, it among them, by their words."""
    trial = _waiting_for_trial(plan, step, answered_places(plan.data))
    return [*(one.word for one in plan.unclear if one.kind not in FIRST), *trial]


def _waiting_for_trial(plan: PlanInHand, step: Step, done: set[str]) -> list[str]:
    """Until it comes to places that only a trial finds, those count that the last one found."""
    if step.kind in BY_TRIAL or plan.foreseen is None:
        return [one.word for one in plan.found]
    return [word for word in plan.foreseen if word not in done]


def likely_choices(plan: PlanInHand, step: Step, draft_id: int, text: str) -> tuple[Choice, ...]:
    """The units and groups that typed words are like, where a unit is asked for."""
    found = _alike(plan, step, text)[:MOST_CHOICES]
    return tuple(Choice(one.what.name, f"/kehoach {draft_id} {step.word} {option_of(one.what)}") for one in found)


def is_like_a_unit(plan: PlanInHand, step: Step, text: str) -> bool:
    """Whether typed words are little else than the name of a unit, where one is asked for."""
    return any(one.score >= _LITTLE_ELSE for one in _alike(plan, step, text))


def _alike(plan: PlanInHand, step: Step, text: str) -> tuple[Candidate, ...]:
    asks_unit = step.kind in ("name", "who") or (
        step.kind == "doubt" and plan.doubt(step).question in (NO_UNIT, INFERRED)
    )
    return directory(plan.store).find(text).candidates if asks_unit else ()


def _for_all(say: Texts, plan: PlanInHand, step: Step, choice: Maker, options: list[tuple[str, str]]) -> list[Choice]:
    """The same answers for all places that ask the same, where there are several."""
    count = len(plan.alike(step))
    if count < MANY or count == len(plan.same_words(step)):
        return []
    return [
        choice(say("plan-choice-every", answer=label, count=count), option, every=True) for label, option in options
    ]


# --- which year, which plan


def _year_question(say: Texts, plan: PlanInHand, _step: Step, choice: Maker) -> tuple[str, list[Choice]]:
    this_year, own = plan.data["this_year"], plan.read.year_from or 0
    text = say("plan-ask-year", title=plan.read.title, year=own, next=this_year + 1, tasks=len(plan.read.tasks))
    labels = [say("plan-choice-year", year=this_year), say("plan-choice-own-year", year=own)]
    return text, [choice(label, str(year)) for label, year in zip(labels, (this_year, own), strict=True)]


def _same_question(say: Texts, plan: PlanInHand, _step: Step, choice: Maker) -> tuple[str, list[Choice]]:
    lines = [
        say("plan-like", short=one.short, title=one.title, shared=one.likeness.shared, tasks=len(plan.read.tasks))
        for one in plan.like
    ]
    versions = [choice(say("plan-choice-version", short=one.short), str(one.id)) for one in plan.like]
    text = "\n".join([say("plan-ask-same", title=plan.read.title), *lines, say("plan-same-hint")])
    return text, [*versions, choice(say("plan-choice-other-plan"), "0")]


# --- names


def _name_question(say: Texts, plan: PlanInHand, step: Step, choice: Maker) -> tuple[str, list[Choice]]:
    name = plan.names[int(step.key)]
    short = plan.printed.short_forms(name)
    spelt = set(map(bare, [name, *short]))
    tasks = [task for task in plan.read.tasks if spelt & {bare(unit.name) for unit in task.units}]
    lines = [
        say("plan-ask-name", name=name, count=len(tasks)),
        *([_quoted(say, tasks[0])] if tasks else _asked_of(plan, name)),
        *([say("plan-ask-also", names="”, “".join(short))] if short else []),
    ]
    found = [choice(one.name, option_of(one)) for one in _likeliest(plan, name)]
    if names_many(name):
        found += [choice(label, option) for label, option in _kinds(say, plan)]
    new, nobody = (say("plan-choice-new-unit"), "new"), (say("plan-choice-nobody"), "nobody")
    options = [new, nobody] if plan.may_be_unit(step) else [nobody]
    every = _for_all(say, plan, step, choice, options)
    hint = say("plan-hint-choose-many" if names_many(name) else "plan-hint-choose")
    return "\n".join([*lines, hint]), [*found, *(choice(*one) for one in options), *every]


def _kinds(say: Texts, plan: PlanInHand) -> Iterator[tuple[str, str]]:
    """All units of a kind, for a department that has no groups yet."""
    has_groups = any(isinstance(one, GroupName) for one in plan.printed.known.known)
    for kind in () if has_groups else ("division", "subordinate"):
        ids = [one.id for one in standing_units(plan.store).values() if one.kind == kind]
        if len(ids) > 1:
            yield say("plan-choice-kind", kind=kind, count=len(ids)), option_of_many(ids)


def _likeliest(plan: PlanInHand, name: str) -> list[Known]:
    """The units and groups that a name is like."""
    return likeliest(name, plan.unresolved.get(name, ()), plan.printed.known.known)[:MOST_CHOICES]


def _asked_of(plan: PlanInHand, name: str) -> list[str]:
    """The first dated sentence that names a unit."""
    return [f"“{list_title(one.phrase, _PHRASE)}”" for one in plan.read.deadlines if name in one.who][:1]


def _quoted(say: Texts, task: TaskDraft) -> str:
    return say("plan-ask-task", code=shown_code(task.section_code, task.code), title=list_title(task.content))


# --- places that the reader was not sure of


def _doubt_question(say: Texts, plan: PlanInHand, step: Step, choice: Maker) -> tuple[str, list[Choice]]:
    doubt = plan.doubt(step)
    lines = [say(doubt.question, about=doubt.about, detail=doubt.detail)]
    if doubt.question == TIME:
        lines += _time_lines(say, plan, step)
    year = plan.dated.year_from or plan.data["this_year"]
    lines += [say(_HINTS[doubt.question], year=year)] if doubt.question in _HINTS else []
    options = [(say(_STANDS.get(doubt.question, "plan-choice-as-read")), "skip")]
    options += [(say("plan-choice-leave-out"), "none")] if doubt.question == INFERRED else []
    options = [*_as_before(plan, step), *options]
    return "\n".join(lines), [
        *(choice(*one) for one in options),
        *_for_all(say, plan, step, choice, options),
    ]


_HINTS = {
    TIME: "plan-hint-time",
    NO_UNIT: "plan-hint-unit",
    NEW_DAY: "plan-hint-new-day",
    NO_DAY: "plan-hint-own-day",
    INFERRED: "plan-hint-other-unit",
}
_STANDS = dict.fromkeys(LEAVES_OPEN, "plan-choice-leave-out") | {NO_DAY: "plan-choice-dated-already"}


def _time_lines(say: Texts, plan: PlanInHand, step: Step) -> list[str]:
    """The task, and how many others have the same words."""
    place, more = task_of(plan.doubt(step), plan.read), len(plan.same_words(step)) - 1
    title = [] if place is None else [f"“{list_title(plan.read.tasks[place].content)}”"]
    return [*title, *([say("plan-ask-same-words", count=more)] if more else [])]


def _as_before(plan: PlanInHand, step: Step) -> list[tuple[str, str]]:
    """The unit of the last answer to such a question: often the next has the same."""
    option = last_option(plan.data, plan, step)
    return [(name_of(plan, option), option)] if option else []


# --- who, and by when


def _who_question(say: Texts, plan: PlanInHand, step: Step, choice: Maker) -> tuple[str, list[Choice]]:
    deadline = plan.read.deadlines[int(step.key)]
    groups = [one for one in directory(plan.store).known if isinstance(one, GroupName)]
    before = _as_before(plan, step)
    named = [*before, *((group.name, f"group-{group.id}") for group in groups[:MOST_CHOICES])]
    options = [*dict.fromkeys(named), (say("plan-choice-leave-out"), "skip")]
    every = _for_all(say, plan, step, choice, [*before, options[-1]])
    text = say("plan-ask-who", phrase=deadline.phrase, due=date_text(plan.draft.deadlines[int(step.key)].due))
    return f"{text}\n{say('plan-hint-choose-many')}", [*(choice(*one) for one in options), *every]


def _due_question(say: Texts, plan: PlanInHand, step: Step, choice: Maker) -> tuple[str, list[Choice]]:
    clash = plan.clashes[step.key]
    lines = [
        say("plan-clash-line", plan=line.plan, phrase=line.phrase, due=date_text(line.due)) for line in clash.lines
    ]
    text = "\n".join([say("plan-ask-due", what=clash.what), *lines])
    ways = [(say(label), way) for way, label in _WAYS.items() if day_chosen(plan, step, way)]
    every = _for_all(say, plan, step, choice, ways)
    return text, [*(choice(date_text(day), day.isoformat()) for day in clash.days), *every]


_WAYS = {EARLIER: "plan-choice-first-day", THIS_PLAN: "plan-choice-this-plan", HELD: "plan-choice-held-plan"}

_ASKED: dict[str, Callable[[Texts, PlanInHand, Step, Any], tuple[str, list[Choice]]]] = {
    "year": _year_question,
    "same": _same_question,
    "name": _name_question,
    "doubt": _doubt_question,
    "who": _who_question,
    "due": _due_question,
}
