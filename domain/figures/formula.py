"""The one formula of every figure: what is counted, with what weight, and in which order units stand.

docs/so-lieu.md says the same in the office's words; tests/figures/ counts all of it once more in plain SQL.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import TypeVar

from domain.days.periods import Period
from domain.figures.counted import DATED, PENDING, Duty, Role, belongs, quarter_of, quarters
from domain.progress import Mark

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Weights:
    """What one thing counts by the unit's role in it; 0 leaves it out. A report is the unit's own and counts 1.

    Support owes nothing: with a weight it shares in how the leading unit stands.
    """

    lead: Fraction = Fraction(1)
    implement: Fraction = Fraction(1)
    support: Fraction = Fraction(0)

    def of(self, role: Role) -> Fraction:
        """The weight of a role."""
        return Fraction(1) if role == "report" else getattr(self, role)


DEFAULT = Weights()


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers of things, excused ones left out of all but `excused`; `weight_*` are their sums of weights.

    `due` = on_time + late + overdue; `dated` = due + pending. `undated` are apart from every rate, some of them
    `undated_done` or `undated_told`. `extended` and `saved` are among the dated ones. A rate is a fraction from 0 to
    1, None where there is nothing to divide by.
    """

    on_time: int = 0
    late: int = 0
    overdue: int = 0
    pending: int = 0
    undated: int = 0
    undated_done: int = 0
    undated_told: int = 0
    excused: int = 0
    extended: int = 0
    saved: int = 0
    reports: int = 0
    reports_came: int = 0
    reports_on_time: int = 0
    weight_on_time: Fraction = Fraction(0)
    weight_late: Fraction = Fraction(0)
    weight_overdue: Fraction = Fraction(0)
    weight_pending: Fraction = Fraction(0)

    @property
    def due(self) -> int:
        """How many had to be done by now, or are done already."""
        return self.on_time + self.late + self.overdue

    @property
    def done(self) -> int:
        """How many of the dated ones are done."""
        return self.on_time + self.late

    @property
    def dated(self) -> int:
        """How many have a date."""
        return self.due + self.pending

    @property
    def reporting_rate(self) -> Fraction | None:
        """Reports that came, of all that are asked for ("tỷ lệ nộp báo cáo")."""
        return _share(self.reports_came, self.reports)

    @property
    def on_time_rate(self) -> Fraction | None:
        """Done in time, of what had to be done by now, weighted ("tỷ lệ đúng hạn"); units are ranked by it."""
        return _share(self.weight_on_time, self._weight_due)

    @property
    def completion_rate(self) -> Fraction | None:
        """Done, in time or late, of all that has a date, weighted ("tỷ lệ hoàn thành")."""
        return _share(self.weight_on_time + self.weight_late, self._weight_due + self.weight_pending)

    @property
    def overdue_rate(self) -> Fraction | None:
        """Overdue now, of what had to be done by now, weighted ("tỷ lệ quá hạn")."""
        return _share(self.weight_overdue, self._weight_due)

    @property
    def _weight_due(self) -> Fraction:
        return self.weight_on_time + self.weight_late + self.weight_overdue


def _share(part: Fraction | int, whole: Fraction | int) -> Fraction | None:
    return Fraction(part) / Fraction(whole) if whole else None


def figures(duties: Iterable[Duty], weights: Weights = DEFAULT) -> Figures:
    """Count these; each once, whatever asks for it."""
    counted = [duty for duty in duties if weights.of(duty.role)]
    by_mark = _by(counted, lambda duty: duty.mark)
    undated = by_mark.get(Mark.NO_DATE, [])
    dated = [duty for mark in DATED for duty in by_mark.get(mark, ())]
    reports = [duty for duty in dated if duty.kind == "report"]
    came = [duty for duty in reports if duty.mark in (Mark.DONE_ON_TIME, Mark.DONE_LATE)]

    def weigh(*marks: Mark) -> Fraction:
        return sum((weights.of(duty.role) for mark in marks for duty in by_mark.get(mark, ())), Fraction(0))

    return Figures(
        on_time=len(by_mark.get(Mark.DONE_ON_TIME, ())),
        late=len(by_mark.get(Mark.DONE_LATE, ())),
        overdue=len(by_mark.get(Mark.OVERDUE, ())),
        pending=sum(len(by_mark.get(mark, ())) for mark in PENDING),
        undated=len(undated),
        undated_done=sum(duty.done for duty in undated),
        undated_told=sum(duty.told for duty in undated),
        excused=len(by_mark.get(Mark.EXCUSED, ())),
        extended=sum(duty.extended for duty in dated),
        saved=sum(duty.saved for duty in dated),
        reports=len(reports),
        reports_came=len(came),
        reports_on_time=sum(duty.mark is Mark.DONE_ON_TIME for duty in came),
        weight_on_time=weigh(Mark.DONE_ON_TIME),
        weight_late=weigh(Mark.DONE_LATE),
        weight_overdue=weigh(Mark.OVERDUE),
        weight_pending=weigh(*PENDING),
    )


def _by(duties: Iterable[Duty], key: Callable[[Duty], Key]) -> dict[Key, list[Duty]]:
    found: dict[Key, list[Duty]] = defaultdict(list)
    for duty in duties:
        found[key(duty)].append(duty)
    return dict(found)


# --- ranking


@dataclass(frozen=True, slots=True)
class Place:
    """A unit's place: 1 is the highest on-time rate, units with the same share one, None where nothing was due yet.

    `ties` is how many units share the place, this one among them.
    """

    unit_id: int
    rank: int | None
    ties: int
    figures: Figures


def ranking(by_unit: Mapping[int, Figures]) -> list[Place]:
    """Units by their on-time rate, the highest first; those with nothing due last. Units of one place keep order."""
    rates = [found.on_time_rate for found in by_unit.values()]
    places = []
    for unit_id, found in by_unit.items():
        rate = found.on_time_rate
        better = sum(other is not None and rate is not None and other > rate for other in rates)
        places.append(Place(unit_id, None if rate is None else better + 1, rates.count(rate), found))
    return sorted(places, key=lambda place: (place.rank is None, place.rank or 0))


# --- all of it together


@dataclass(frozen=True)
class Statistics:
    """All that is counted on a day, and every figure that follows from it; a part of it is one too.

    `duties` are as storage/figures/queries.py reads them; `period` is the one that they were cut down to, if any.
    """

    today: date
    duties: tuple[Duty, ...]
    weights: Weights = field(default=DEFAULT)
    period: Period | None = None

    @property
    def total(self) -> Figures:
        """Everything together."""
        return figures(self.duties, self.weights)

    def by_unit(self) -> dict[int, Figures]:
        """Each unit that has anything, by its id."""
        return self._each(lambda duty: (duty.unit_id,))

    def by_plan(self) -> dict[int, Figures]:
        """Each plan; a report that two plans ask for is counted in both, in no other sum twice."""
        return self._each(lambda duty: duty.plans)

    def by_section(self) -> dict[int, Figures]:
        """Each outermost section of a plan; reports stand in none."""
        return self._each(lambda duty: (duty.section,) if duty.section else ())

    def by_quarter(self) -> dict[Period, Figures]:
        """Each quarter from the first to the last in which anything counted falls, empty ones between them too."""
        days = [duty.day for duty in self.duties if duty.day and duty.mark in (*DATED, Mark.EXCUSED)]
        found = self._each(lambda duty: (quarter_of(duty.day),) if duty.day else ())
        return {one: found.get(one, Figures()) for one in quarters(min(days), max(days))} if days else {}

    def _each(self, keys: Callable[[Duty], Iterable[Key]]) -> dict[Key, Figures]:
        found: dict[Key, list[Duty]] = defaultdict(list)
        for duty in self.duties:
            for key in keys(duty):
                found[key].append(duty)
        return {key: figures(found[key], self.weights) for key in sorted(found, key=str)}

    def ranking(self, units: Sequence[int] = ()) -> list[Place]:
        """The places of all units that have anything counted; `units` gives the order within one place."""
        by_unit = {key: found for key, found in self.by_unit().items() if found != Figures()}
        order = {key: position for position, key in enumerate(units)}
        return ranking({key: by_unit[key] for key in sorted(by_unit, key=lambda key: order.get(key, len(order)))})

    def of_units(self, unit_ids: Iterable[int]) -> "Statistics":
        """What these units alone have."""
        wanted = set(unit_ids)
        return self._only(lambda duty: duty.unit_id in wanted)

    def of_plan(self, plan_id: int) -> "Statistics":
        """What one plan alone asks for."""
        return self._only(lambda duty: plan_id in duty.plans)

    def of_section(self, section_id: int) -> "Statistics":
        """What stands in one outermost section."""
        return self._only(lambda duty: duty.section == section_id)

    def in_period(self, period: Period) -> "Statistics":
        """What belongs to one period; `told` is still that of the period that was asked for."""
        return replace(self._only(lambda duty: belongs(duty, period)), period=period)

    def _only(self, wanted: Callable[[Duty], bool]) -> "Statistics":
        return replace(self, duties=tuple(duty for duty in self.duties if wanted(duty)))


# --- a plan's way to its end


def burn_down(duties: Iterable[Duty], days: Iterable[date]) -> list[tuple[date, int, int]]:
    """For each day (day, how many its dates leave open, how many are open) of what has a date."""
    dated = [duty for duty in duties if duty.mark in DATED]
    return [
        (
            day,
            sum(duty.last_day is not None and duty.last_day > day for duty in dated),
            sum(duty.met_on is None or duty.met_on > day for duty in dated),
        )
        for day in days
    ]
