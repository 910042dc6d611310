"""What units have not done yet, with when it was last asked for and what they answered."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from domain.days.periods import BadPeriod, Period, parse_period
from domain.days.zone import local_day
from domain.figures.counted import Duty
from domain.figures.formula import Figures, figures
from domain.progress import Mark
from storage.figures.queries import statistics
from storage.following.nudges import Asked, last_asked
from storage.following.unit_answers import Answered, last_answers
from storage.owing.asking import due_now, owed
from storage.reminding.ledger import things_owed
from storage.store import Store

_OPEN = (Mark.OVERDUE, Mark.DUE_SOON, Mark.IN_TIME)


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked about: the reports of a period, one report by its rule, a task by its code, else what is overdue.

    `soon` adds what is due soon; `units` narrows it to these; `silent` to units that have not answered.
    """

    period: str = ""
    task: str = ""
    units: tuple[int, ...] = ()
    soon: bool = False
    silent: bool = False
    rule: int = 0

    @property
    def of_report(self) -> bool:
        """Whether it is about reports that are owed by one day, and not about whatever is late."""
        return bool(self.period or self.rule)

    @property
    def words(self) -> str:
        """As a command has it: `Q1-2026 dv:5,6 im`, `bc:12`."""
        parts = [self.period, f"bc:{self.rule}" if self.rule else "", f"viec:{self.task}" if self.task else ""]
        parts += [f"dv:{','.join(map(str, self.units))}" if self.units else ""]
        parts += ["saphan" if self.soon else "", "im" if self.silent else ""]
        return " ".join(part for part in parts if part) or "trehan"


def scope_of(words: Sequence[str]) -> Scope:
    """The scope that a command's words name; what names nothing is left out."""
    scope = Scope()
    for word in words:
        kind, _, value = word.partition(":")
        if kind == "viec" and value:
            scope = replace(scope, task=value)
        elif kind == "bc" and value.isascii() and value.isdigit() and len(value) < 10:
            scope = replace(scope, rule=int(value))
        elif kind == "dv":
            units = tuple(int(one) for one in value.split(",") if one.isascii() and one.isdigit() and len(one) < 10)
            scope = replace(scope, units=units)
        elif word in ("im", "saphan"):
            scope = replace(scope, silent=True) if word == "im" else replace(scope, soon=True)
        elif _is_period(word):
            scope = replace(scope, period=word)
    return scope


def _is_period(word: str) -> bool:
    try:
        parse_period(word)
    except BadPeriod:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not done: when it was last asked for and what was answered, None for never."""

    duty: Duty
    asked: Asked | None = None
    answer: Answered | None = None


@dataclass(frozen=True, slots=True)
class UnitMissing:
    """What one unit has not done of a scope."""

    unit_id: int
    things: tuple[Missing, ...]

    @property
    def ids(self) -> list[int]:
        """The obligations."""
        return [one.duty.id for one in self.things]

    @property
    def asked(self) -> Asked | None:
        """When anything of it was last asked for."""
        return max((one.asked for one in self.things if one.asked), key=lambda asked: asked.at, default=None)

    @property
    def answer(self) -> Answered | None:
        """The newest answer about any of it; None where the unit has not answered."""
        return max((one.answer for one in self.things if one.answer), key=lambda answer: answer.at, default=None)


@dataclass(frozen=True, slots=True)
class Wanting:
    """The units that have not done something of a scope, those with most first; `figures` counts all of the scope."""

    scope: Scope
    units: tuple[UnitMissing, ...]
    figures: Figures = field(default_factory=Figures)
    names: tuple[str, ...] = ()

    @property
    def answered(self) -> int:
        """How many of the units have answered that it is not done yet."""
        return sum(unit.answer is not None for unit in self.units)

    @property
    def things(self) -> int:
        """How many things are missing."""
        return sum(len(unit.things) for unit in self.units)


def wanting(store: Store, scope: Scope) -> Wanting:
    """Who has not done what, by the rules of every figure."""
    counted = statistics(store, parse_period(scope.period) if scope.period else None)
    meant = [duty for duty in counted.duties if _is_meant(duty, scope)]
    by_unit: dict[int, list[Duty]] = {}
    for duty in meant:
        if duty.mark in _marks(scope):
            by_unit.setdefault(duty.unit_id, []).append(duty)
    ids = [duty.id for duties in by_unit.values() for duty in duties]
    asked, answers = last_asked(store, ids), last_answers(store, ids)
    units = [
        UnitMissing(key, tuple(Missing(one, asked.get(one.id), answers.get(one.id)) for one in sorted(of, key=_first)))
        for key, of in by_unit.items()
    ]
    kept = [unit for unit in units if not scope.silent or unit.answer is None]
    kept.sort(key=lambda unit: (-len(unit.things), _first(unit.things[0].duty), unit.unit_id))
    return Wanting(scope, tuple(kept), figures(meant, counted.weights), tuple(dict.fromkeys(map(_name, meant))))


def _is_meant(duty: Duty, scope: Scope) -> bool:
    if duty.kind == "undated" or duty.role == "support" or (scope.units and duty.unit_id not in scope.units):
        return False
    if scope.rule:
        return duty.rule_id == scope.rule
    if scope.period:
        return duty.kind == "report" and duty.period == scope.period
    return not scope.task or duty.code.casefold() == scope.task.casefold()


def _marks(scope: Scope) -> tuple[Mark, ...]:
    if scope.of_report or scope.task:
        return _OPEN
    return (Mark.OVERDUE, Mark.DUE_SOON) if scope.soon else (Mark.OVERDUE,)


def _first(duty: Duty) -> date:
    return duty.last_day or date.max


def _name(duty: Duty) -> str:
    return f"{duty.code} {duty.title}".strip()


@dataclass(frozen=True, slots=True)
class ReportOwed:
    """A report that some unit has not sent yet, by its rule."""

    rule_id: int
    name: str


def owed_reports(store: Store, units: Collection[int], today: date) -> list[ReportOwed]:
    """The reports that any of these units (of all, where empty) still owes, the one due nearest to today first."""
    owing = [duty for duty in statistics(store).duties if duty.kind == "report" and duty.mark in _OPEN]
    of = [duty for duty in owing if not units or duty.unit_id in units]
    of.sort(key=lambda duty: (abs(_first(duty) - today), duty.rule_id))
    return list(dict.fromkeys(ReportOwed(duty.rule_id, _name(duty)) for duty in of if duty.rule_id))


def asked_and_answered(store: Store, unit_id: int) -> tuple[int, Asked | None, Answered | None]:
    """How many things are overdue in a unit, when they were last asked for, and what was last answered."""
    ids = [one.id for one in things_owed(store, [unit_id], owed, due_now < local_day(store.now))]
    asked, answers = last_asked(store, ids), last_answers(store, ids)
    return (
        len(ids),
        max(asked.values(), key=lambda one: one.at, default=None),
        max(answers.values(), key=lambda one: one.at, default=None),
    )


def period_meant(store: Store, said: str, today: date) -> str:
    """The period with its year: without one, the earliest year in which any of its reports is still missing."""
    if _is_period(said):
        return str(parse_period(said))
    for year in (today.year - 1, today.year):
        found = wanting(store, Scope(period=str(Period(said, year))))
        if found.units:
            return found.scope.period
    return str(Period(said, today.year))
