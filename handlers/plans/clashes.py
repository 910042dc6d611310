"""Which of the days counts on which plans differ: as it is typed, and what that means for other such reports."""

from datetime import date

from domain.desk.last_days import read_due
from domain.plans.names import named_in
from handlers.plans.steps import PlanInHand, Step
from storage.reports.rules import due_until_now

# The day that comes first or last, that of the plan that comes in, that of the plans held before.
EARLIER, LATEST, THIS_PLAN, HELD = WAYS = ("first", "last", "this", "held")
# Before the short name of a plan: its day.
OF_PLAN = "of:"


def day_said(plan: PlanInHand, step: Step, text: str, today: date) -> str:
    """What a day or the name of a plan in a text chooses; empty where it is no one day of the report."""
    clash = plan.clash(step)
    if clash is None:
        return ""
    due = read_due(text, today)
    if due and due[0] in clash.days:
        return due[0].isoformat()
    named = {line.plan for line in clash.lines if line.plan in named_in(text, [one.plan for one in clash.lines])}
    if len(named) == 1:
        option = f"{OF_PLAN}{named.pop()}"
        return option if day_chosen(plan, step, option) else ""
    return _only({line.due for line in clash.lines if line.plan in named})


def day_chosen(plan: PlanInHand, step: Step, option: str) -> str:
    """The day that an option stands for at a report; empty where it is none of its days, or several."""
    clash = plan.clash(step)
    if clash is None:
        return ""
    if option == EARLIER:
        # What counts as long as nobody chooses.
        return clash.due.isoformat()
    if option == LATEST:
        return clash.days[-1].isoformat()
    if option == THIS_PLAN:
        return _only({line.due for line in clash.lines if line.plan == plan.short})
    if option == HELD:
        days = {line.due for line in clash.lines if line.plan != plan.short}
        # Where plans held before differ too, what counts of them until now.
        return _only(days) or _only(days & {due_until_now(plan.store, clash.rule_id)})
    if option.startswith(OF_PLAN):
        return _only({line.due for line in clash.lines if line.plan == option.removeprefix(OF_PLAN)})
    return option if option in {day.isoformat() for day in clash.days} else ""


def meant_elsewhere(plan: PlanInHand, step: Step, option: str) -> str:
    """What an answer at one report means for others: a day was that of a plan, or the first or the last."""
    clash = plan.clash(step)
    if clash is None or option.startswith(OF_PLAN) or option in WAYS:
        return option
    return next((way for way in (THIS_PLAN, HELD, EARLIER, LATEST) if day_chosen(plan, step, way) == option), option)


def _only(days: set[date]) -> str:
    """The one day; empty for none or several."""
    return days.pop().isoformat() if len(days) == 1 else ""
