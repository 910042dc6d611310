"""Pictures of figures that somebody asks for: drawn beside the conversation, and sent with a line of words."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from domain.days.periods import Period, period_named
from domain.figures.formula import Statistics
from domain.messages import Choice, File, Reply
from domain.text import fold
from handlers.figures.charts import (
    heat_map,
    plan_burn_down,
    rate_by_quarter,
    status_by_plan,
    status_by_unit,
    unit_names,
)
from handlers.figures.wording import period_name
from handlers.making import make_beside
from handlers.turn import Turn
from locales import LANGUAGES, language_data
from storage.figures.queries import statistics
from storage.plans.withdrawal import plan_in_force, plans_in_force

Spec = Mapping[str, Any]
PNG = "image/png"
# The first word after /bieudo, and what a sentence is taken for.
_KINDS = {"donvi": "status", "quy": "quarters", "nhiet": "heat", "kehoach": "burn"}
_WORDS = {kind: word for word, kind in _KINDS.items()}
MOST_PLANS = 8


def chart(turn: Turn) -> Reply:
    """`/bieudo donvi Q1-2026`, `/bieudo quy`, `/bieudo nhiet`, `/bieudo kehoach #3`, or in words."""
    kind = _kind(turn)
    if kind == "burn":
        return _of_plan(turn)
    whole = statistics(turn.store)
    if not turn.follows_all:
        whole = whole.of_units(turn.person.unit_ids)
    spec = _SPECS[kind](turn, whole, _period(turn))
    return _sent(turn, kind, spec)


def _kind(turn: Turn) -> str:
    if turn.args:
        return _KINDS.get(turn.args[0], "status")
    said = fold(turn.message.text)
    found = next((kind for kind, words in _kind_words().items() if any(word in said for word in words)), "status")
    # "biểu đồ kế hoạch quý 1" asks for the quarter.
    return "status" if found == "burn" and turn.slot("period") else found


@cache
def _kind_words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for kind, words in language_data(language, "figure_words")["pictures"].items():
            found.setdefault(kind, []).extend(fold(word) for word in words)
    return found


def _period(turn: Turn) -> Period:
    said = turn.args[1] if len(turn.args) > 1 else str(turn.slot("period") or "")
    return period_named(said, turn.today) or Period("Y", turn.today.year)


def _whose(turn: Turn) -> str:
    if turn.follows_all:
        return turn.say("chart-all-units")
    return ", ".join(post.unit_short or post.unit_name for post in turn.person.posts)


def _status(turn: Turn, whole: Statistics, period: Period) -> Spec:
    named = turn.say("chart-unit-period", unit=_whose(turn), period=period_name(turn.say, period))
    part = whole.in_period(period)
    if turn.follows_all:
        return status_by_unit(turn.say, part, unit_names(turn.store), named)
    plans = {row.id: row.short for row in plans_in_force(turn.store)}
    return status_by_plan(turn.say, part, plans, named)


def _quarters(turn: Turn, whole: Statistics, _period: Period) -> Spec:
    return rate_by_quarter(turn.say, whole.by_quarter(), _whose(turn), whole.today)


def _heat(turn: Turn, whole: Statistics, _period: Period) -> Spec:
    return heat_map(turn.say, whole, unit_names(turn.store), _whose(turn))


_SPECS: dict[str, Callable[[Turn, Statistics, Period], Spec]] = {
    "status": _status,
    "quarters": _quarters,
    "heat": _heat,
}


def _of_plan(turn: Turn) -> Reply:
    """The burn-down of one plan; which one is asked where there are several."""
    plans = plans_in_force(turn.store)
    chosen = turn.arg_id(1)
    if chosen is None and len(plans) != 1:
        choices = tuple(Choice(plan.short, f"/bieudo kehoach #{plan.id}") for plan in plans[:MOST_PLANS])
        return Reply(turn.say("chart-which-plan" if plans else "chart-no-plan"), choices)
    plan = plan_in_force(turn.store, chosen if chosen is not None else plans[0].id)
    if plan is None:
        return Reply(turn.say("chart-no-plan"))
    part = statistics(turn.store).of_plan(plan.id)
    if not turn.follows_all:
        part = part.of_units(turn.person.unit_ids)
    whose = turn.say("chart-of-plan", plan=plan.short, whose=_whose(turn))
    return _sent(turn, "burn", plan_burn_down(turn.say, part, whose))


def _sent(turn: Turn, kind: str, spec: Spec) -> Reply:
    """The picture comes as soon as it is drawn; until then a word."""
    file = File(turn.say(f"chart-file-{kind}"), PNG)
    words = Reply("\n".join([spec["title"], spec["subtitle"]]), _others(turn, kind), protected=True)
    make_beside(turn, "chart", spec, file, words)
    return Reply(turn.say("chart-drawing"), silent=True)


def _others(turn: Turn, shown: str) -> tuple[Choice, ...]:
    kinds = [kind for kind in _WORDS if kind != shown and (kind != "heat" or turn.follows_all)]
    return tuple(Choice(turn.say(f"choice-chart-{kind}"), f"/bieudo {_WORDS[kind]}") for kind in kinds)
