"""What was said of the places of a plan so far: in order and by whom, told back, and taken back one by one."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.plans.answers import LEAVES_OPEN, NO_DAY, PAGE, SHEET, WEEKLY
from domain.plans.schedules import read_schedule
from domain.plans.titles import list_title
from handlers.plans.options import OF_UNITS, name_of
from handlers.plans.steps import FIRST, NOT_KNOWN, Data, PlanInHand, Step
from handlers.plans.wording import date_text, days_text
from locales import Texts

# Where the answers to each kind of place are kept.
_KEPT_IN = {"name": "names", "doubt": "fixes", "who": "who", "due": "days"}
_QUOTED = 60
# How the place of a doubt is named that is about no task.
_PLACES = {PAGE: "plan-said-page", WEEKLY: "plan-said-weekly"} | dict.fromkeys(SHEET, "plan-said-sheet")


def remembered(data: Data, places: Sequence[Step], option: str, by: int | None) -> Data:
    """The answer becomes the last that was given; what was said of these places before is forgotten."""
    words = [place.word for place in places]
    older = [one | {"places": [word for word in one["places"] if word not in words]} for one in _said(data)]
    entry = {"places": words, "option": option, "by": by}
    return data | {"said": [*(one for one in older if one["places"]), entry]}


def _said(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    return list(data.get("said", []))


def answered_places(data: Mapping[str, Any]) -> set[str]:
    """The places that have an answer, by their words."""
    of_places = (word for one in _said(data) if one["option"] != NOT_KNOWN for word in one["places"])
    return {word for word in of_places if word.partition(":")[0] not in FIRST}


def answered_by_another(data: Mapping[str, Any], step: Step, person_id: int) -> int | None:
    """Who else gave the answer that a place has."""
    by = next(
        (one["by"] for one in _said(data) if step.word in one["places"] and one["option"] != NOT_KNOWN), person_id
    )
    return None if by == person_id else by


def last_said(plan: PlanInHand, step: Step) -> tuple[Step, str] | None:
    """The last place of this kind that was answered for, and what was said of it."""
    said = ((Step.of(one["places"][0]), str(one["option"])) for one in reversed(_said(plan.data)))
    return next((one for one in said if one[1] != NOT_KNOWN and plan.is_alike(one[0], step)), None)


def last_option(data: Mapping[str, Any], plan: PlanInHand, step: Step) -> str:
    """What was said last of a place of this kind, where it was a unit or a group; empty where it was not."""
    for one in reversed(_said(data)):
        alike = plan.is_alike(Step.of(one["places"][0]), step)
        if alike and one["option"].startswith(OF_UNITS):
            return str(one["option"])
    return ""


def taken_back(plan: PlanInHand) -> Data | None:
    """The plan without the last answer; None where nothing was answered yet."""
    data = plan.data
    if not _said(data):
        return None
    *earlier, last = _said(data)
    for step in map(Step.of, last["places"]):
        data = _without(plan, data, step)
    return data | {"said": earlier}


def _without(plan: PlanInHand, data: Data, step: Step) -> Data:
    if step.kind in FIRST:
        return data | {step.kind: None}
    name = _KEPT_IN[step.kind]
    key = plan.names[int(step.key)] if step.kind == "name" else step.key
    left = {one: answer for one, answer in data[name].items() if one != key and answer != ["as", key]}
    return data | {name: left, "passed": [word for word in data.get("passed", []) if word != step.word]}


# --- told back


def told_back(say: Texts, plan: PlanInHand, today: date) -> str:
    """The last answer as it was taken; empty where there is none, or the plan itself tells of it."""
    if not (said := _said(plan.data)):
        return ""
    last = said[-1]
    step, option, more = Step.of(last["places"][0]), last["option"], len(last["places"]) - 1
    if step.kind in FIRST:
        return ""
    answer = _answer(say, plan, step, option, today)
    return say("plan-said", place=_place(say, plan, step), answer=answer, more=more)


def _place(say: Texts, plan: PlanInHand, step: Step) -> str:
    if step.kind == "name":
        return f"“{plan.names[int(step.key)]}”"
    if step.kind == "doubt":
        doubt = plan.doubt(step)
        return say(_PLACES.get(doubt.question, "plan-said-item"), about=doubt.about)
    if step.kind == "who":
        return f"“{list_title(plan.read.deadlines[int(step.key)].phrase, _QUOTED)}”"
    clash = plan.clash(step)
    return say("plan-said-due", what=clash.what if clash else "")


def _answer(say: Texts, plan: PlanInHand, step: Step, option: str, today: date) -> str:
    if option == "skip" and step.kind == "doubt" and plan.doubt(step).question == NO_DAY:
        return say("plan-choice-dated-already")
    leaves_open = step.kind != "doubt" or plan.doubt(step).question in LEAVES_OPEN
    fixed = {
        NOT_KNOWN: "plan-said-unknown",
        "new": "plan-choice-new-unit",
        "nobody": "plan-choice-nobody",
        "none": "plan-choice-leave-out",
        "skip": "plan-choice-leave-out" if leaves_open else "plan-choice-as-read",
    }
    if option in fixed:
        return say(fixed[option])
    return name_of(plan, option) or _time(say, plan, step, option, today)


def _time(say: Texts, plan: PlanInHand, step: Step, option: str, today: date) -> str:
    if step.kind == "due":
        by, _, name = option.partition(":")
        return say("plan-said-day", day=date_text(date.fromisoformat(plan.data["days"][step.key])), by=by, plan=name)
    schedule = read_schedule(option, plan.draft.year_from)
    days = tuple(window.due for window in schedule.windows)
    if not days:
        return say("plan-said-no-day", time=option)
    past = max(days) < today
    return say("plan-said-days", days=days_text(days), past=int(past))
