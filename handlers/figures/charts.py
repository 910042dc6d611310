"""What the pictures of figures show, with their words: from figures to what documents/papers/charts.py draws."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from domain.days.periods import Period
from domain.figures.counted import DATED
from domain.figures.formula import Figures, Statistics, burn_down
from handlers.figures.wording import percent, period_name, short_period
from locales import Texts
from storage.figures.queries import statistics
from storage.plans.withdrawal import plans_in_force
from storage.store import Store
from storage.units import all_units

Spec = dict[str, Any]

_SERIES = ("on_time", "late", "overdue", "pending")
# More would be unreadable at the width of a telephone.
MOST_QUARTERS = 8
_STEPS = 60
_FEW = 2


def status_by_unit(say: Texts, part: Statistics, names: Mapping[int, str], whose: str) -> Spec:
    """How what each unit has stands: a bar for each, in the order of the ranking, by name within a place."""
    places = part.ranking(sorted(names, key=lambda key: names[key]))
    rows = [(names[place.unit_id], place.figures) for place in places]
    return _status(say, "status", rows, whose, part.today)


def status_by_plan(say: Texts, part: Statistics, names: Mapping[int, str], whose: str) -> Spec:
    """The same for each plan of a unit."""
    rows = [(names[key], found) for key, found in part.by_plan().items()]
    return _status(say, "status-plans", rows, whose, part.today)


def _status(say: Texts, name: str, found: Sequence[tuple[str, Figures]], whose: str, day: date) -> Spec:
    rows = [{"label": _row_label(say, row, has), "parts": _parts(has)} for row, has in found if has.dated]
    series = [{"name": say(f"chart-{one.replace('_', '-')}"), "style": one} for one in _SERIES]
    note = "" if rows else say("chart-nothing")
    return _spec(say, "bars", name, whose, day, note=note, rows=rows, series=series)


def _row_label(say: Texts, name: str, figures: Figures) -> str:
    rate = figures.on_time_rate
    return name if rate is None else say("chart-row", name=name, rate=percent(say, rate))


def _parts(figures: Figures) -> list[int]:
    return [getattr(figures, name) for name in _SERIES]


def rate_by_quarter(say: Texts, by_quarter: Mapping[Period, Figures], whose: str, day: date) -> Spec:
    """The on-time rate of each quarter, the last eight; under it how many of how many."""
    shown = list(by_quarter.items())[-MOST_QUARTERS:]
    columns = [
        {
            "label": short_period(say, period),
            "value": _number(found.on_time_rate),
            "text": percent(say, found.on_time_rate, short=True),
            "below": f"{found.on_time}/{found.due}",
        }
        for period, found in shown
    ]
    return _spec(say, "columns", "quarters", whose, day, note=say("chart-quarters-note"), columns=columns)


def heat_map(say: Texts, whole: Statistics, names: Mapping[int, str], whose: str) -> Spec:
    """The on-time rate of each unit in each quarter, the last eight; units by name."""
    shown = list(whole.by_quarter())[-MOST_QUARTERS:]
    by_unit = {key: whole.of_units([key]).by_quarter() for key in {duty.unit_id for duty in whole.duties}}
    rows = [
        {"label": names[key], "cells": [_cell(found.get(one, Figures())) for one in shown]}
        for key, found in sorted(by_unit.items(), key=lambda pair: names[pair[0]])
        if any(figures.dated for figures in found.values())
    ]
    scale = [say("chart-scale-low"), say("chart-scale-high")]
    note = say("chart-heat-note")
    columns = [say("chart-quarter", number=int(one.code[1:]), year=one.year) for one in shown]
    return _spec(say, "heat", "heat", whose, whole.today, note=note, columns=columns, rows=rows, scale=scale)


def _cell(figures: Figures) -> Spec:
    rate = figures.on_time_rate
    return {"value": _number(rate), "text": "–" if rate is None else str(int(rate * 100 + Fraction(1, 2)))}


def plan_burn_down(say: Texts, whole: Statistics, plan: str) -> Spec:
    """What is left of a plan's dated work, by its dates and as it was done, from its first day to its last."""
    days = _days(whole)
    points = [
        {"planned": planned, "left": left if day <= whole.today else None, "label": label}
        for (day, planned, left), label in zip(burn_down(whole.duties, days), _labels(days), strict=True)
    ]
    passed = [position for position, day in enumerate(days) if day <= whole.today]
    today = {"at": passed[-1], "name": say("chart-today")} if passed and days[-1] > whole.today else None
    names = [say("chart-burn-planned"), say("chart-burn-left")]
    return _spec(say, "burn", "burn", plan, whole.today, points=points, names=names, today=today)


def _days(whole: Statistics) -> list[date]:
    """Days a few apart, from a little before the first date to the last; today among them."""
    dated = [duty for duty in whole.duties if duty.mark in DATED]
    ends = [duty.last_day for duty in dated if duty.last_day]
    if not ends:
        return [whole.today]
    done = [duty.met_on for duty in dated if duty.met_on]
    # What is late goes on after the last date, until it is done or to this day.
    ends = [*ends, *done] if len(done) == len(dated) else [*ends, *done, whole.today - timedelta(days=1)]
    first, last = min(ends).replace(day=1), max(ends) + timedelta(days=1)
    apart = max(1, (last - first).days // _STEPS)
    every = {first + timedelta(days=step) for step in range(0, (last - first).days + apart, apart)}
    return sorted(every | ({whole.today} if first < whole.today <= last else set()))


def _labels(days: Sequence[date]) -> list[str]:
    """The month where it begins, every second or third one of a long plan; of a short one its first and last day."""
    months = (days[-1].year - days[0].year) * 12 + days[-1].month - days[0].month + 1
    if months <= _FEW:
        return [f"{day:%d/%m}" if day in (days[0], days[-1]) else "" for day in days]
    each = 1 + months // 7
    seen: set[tuple[int, int]] = set()
    labels = []
    for day in days:
        month = (day.year, day.month)
        new = month not in seen and (len(seen) % each == 0)
        seen.add(month)
        labels.append(f"{day:%m/%Y}" if new else "")
    return labels


def sheet(parts: Sequence[Spec]) -> Spec:
    """Several pictures, one below the other."""
    return {"kind": "sheet", "parts": list(parts)}


def _number(rate: Fraction | None) -> float | None:
    return None if rate is None else float(rate)


def _spec(say: Texts, kind: str, name: str, whose: str, day: date, note: str = "", **data: Any) -> Spec:
    subtitle = say("chart-subtitle", whose=whose, date=f"{day:%d/%m/%Y}")
    return {"kind": kind, "title": say(f"chart-{name}"), "subtitle": subtitle, "note": note, **data}


# --- from the database


def unit_names(store: Store) -> dict[int, str]:
    """What each unit is called in a picture or a list."""
    return {key: one.short or one.name for key, one in all_units(store).items()}


def charts_of(store: Store, say: Texts, period: Period, unit_id: int | None) -> Spec:
    """The sheet of a period: how things stand in it, and the rates of the quarters until then; of one unit or all."""
    whole, names = statistics(store), unit_names(store)
    named = period_name(say, period)
    if unit_id is None:
        return sheet(
            [
                status_by_unit(say, whole.in_period(period), names, named[0].upper() + named[1:]),
                rate_by_quarter(say, whole.by_quarter(), say("chart-all-units"), whole.today),
                heat_map(say, whole, names, say("chart-all-units")),
            ],
        )
    own, plans = whole.of_units([unit_id]), {row.id: row.short for row in plans_in_force(store)}
    whose = say("chart-unit-period", unit=names[unit_id], period=named)
    return sheet(
        [
            status_by_plan(say, own.in_period(period), plans, whose),
            rate_by_quarter(say, own.by_quarter(), names[unit_id], own.today),
        ],
    )
