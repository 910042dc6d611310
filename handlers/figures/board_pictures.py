"""The pictures on the read-only pages: which there are, what each says in words, and what it is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from domain.days.periods import Period
from domain.figures.formula import Figures, Statistics, burn_down
from domain.people.rights import is_leader, is_office, may_see_unit
from handlers.figures.charts import (
    MOST_QUARTERS,
    Spec,
    heat_map,
    plan_burn_down,
    rate_by_quarter,
    status_by_plan,
    status_by_unit,
    unit_names,
)
from handlers.figures.wording import percent, period_name
from locales import Texts
from storage.figures.queries import statistics
from storage.people.persons import Person
from storage.plans.withdrawal import plan_names
from storage.store import Store

# The id in a link to a picture of all units.
ALL = 0
STATUS, QUARTERS, HEAT, BURN = "donvi", "quy", "nhiet", "kehoach"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page: the query that asks for it, its heading, and what those are told who cannot see it."""

    query: str
    title: str
    alt: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which picture is asked for; `plan` is the id of a plan, None for the first one."""

    kind: str
    year: int
    plan: int | None = None


# --- what stands on a page


def board_pictures(say: Texts, counted: Statistics, year: int, plan: tuple[int, str] | None) -> tuple[Picture, ...]:
    """Those of all units: the year, the quarters, units by quarter, and one plan's way to its end."""
    whose, quarters = say("chart-all-units"), counted.by_quarter()
    heat = say("board-alt-heat", title=say("chart-heat"), quarters=min(len(quarters), MOST_QUARTERS))
    found = [
        _status(say, "chart-status", counted, year, whose),
        _quarters(say, quarters, year, whose),
        Picture(_query(HEAT, year), say("chart-heat"), heat),
    ]
    if plan is not None:
        found.append(_burn(say, counted.of_plan(plan[0]), year, plan))
    return tuple(found)


def unit_pictures(say: Texts, own: Statistics, year: int, name: str) -> tuple[Picture, ...]:
    """Those of one unit: its plans in the year, and its quarters."""
    return (_status(say, "chart-status-plans", own, year, name), _quarters(say, own.by_quarter(), year, name))


def _query(kind: str, year: int, plan: int | None = None) -> str:
    return urlencode({"ve": kind, "nam": year, **({"kh": plan} if plan is not None else {})})


def _status(say: Texts, key: str, counted: Statistics, year: int, whose: str) -> Picture:
    of = counted.in_period(Period("Y", year)).total
    counts = {"on_time": of.on_time, "late": of.late, "overdue": of.overdue, "pending": of.pending}
    return Picture(
        _query(STATUS, year),
        say("board-picture-of-year", title=say(key), year=year),
        say("board-alt-status", title=say(key), whose=whose, year=year, **counts),
    )


def _quarters(say: Texts, quarters: Mapping[Period, Figures], year: int, whose: str) -> Picture:
    shown = list(quarters.items())[-MOST_QUARTERS:]
    rates = "; ".join(_quarter(say, period, found) for period, found in shown) or say("chart-nothing")
    title = say("chart-quarters")
    return Picture(_query(QUARTERS, year), title, say("board-alt-quarters", title=title, whose=whose, rates=rates))


def _quarter(say: Texts, period: Period, found: Figures) -> str:
    return f"{period_name(say, period)} {percent(say, found.on_time_rate, short=True)}"


def _burn(say: Texts, part: Statistics, year: int, plan: tuple[int, str]) -> Picture:
    ((_, planned, left),) = burn_down(part.duties, [part.today])
    title = say("board-picture-of-plan", title=say("chart-burn"), plan=plan[1])
    return Picture(_query(BURN, year, plan[0]), title, say("board-alt-burn", title=title, planned=planned, left=left))


# --- what one is drawn from


def picture_spec(store: Store, person: Person, say: Texts, unit_id: int, wanted: Wanted) -> Spec | None:
    """What is to be drawn; None for what is not the person's to see, or no picture at all. Unit 0 means all units."""
    boss = is_office(person.actor) or is_leader(person.actor)
    names = unit_names(store)
    if unit_id == ALL:
        return _of_all(store, say, wanted) if boss else None
    if unit_id not in names or not may_see_unit(person.actor, unit_id):
        return None
    own, plans = statistics(store).of_units([unit_id]), plan_names(store)
    if wanted.kind == QUARTERS:
        return rate_by_quarter(say, own.by_quarter(), names[unit_id], own.today)
    period = Period("Y", wanted.year)
    whose = say("chart-unit-period", unit=names[unit_id], period=period_name(say, period))
    return status_by_plan(say, own.in_period(period), plans, whose) if wanted.kind == STATUS else None


def _of_all(store: Store, say: Texts, wanted: Wanted) -> Spec | None:
    whole, whose = statistics(store), say("chart-all-units")
    if wanted.kind == QUARTERS:
        return rate_by_quarter(say, whole.by_quarter(), whose, whole.today)
    if wanted.kind == HEAT:
        return heat_map(say, whole, unit_names(store), whose)
    if wanted.kind == BURN:
        plan = chosen_plan(plan_names(store), wanted.plan)
        return plan_burn_down(say, whole.of_plan(plan[0]), plan[1]) if plan else None
    period = Period("Y", wanted.year)
    whose = say("chart-unit-period", unit=whose, period=period_name(say, period))
    part = whole.in_period(period)
    return status_by_unit(say, part, unit_names(store), whose) if wanted.kind == STATUS else None


def chosen_plan(plans: Mapping[int, str], key: int | None) -> tuple[int, str] | None:
    """The plan with this id, else the first; None where there is none."""
    return (key, plans[key]) if key is not None and key in plans else next(iter(plans.items()), None)
