"""What is different in what a unit has to do: found by comparing what it knew with what stands."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Literal, Self

Kind = Literal["new", "gone", "moved", "role"]
# The thing itself, of one unit: ("task", id of the task) or ("report", id of what is owed).
Key = tuple[str, int]
ORDER = ("new", "moved", "role", "gone")
# More of one plan and one kind stand as one line.
MOST_SINGLE = 3


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that a unit has to do: `dues` are its literal last days, the earliest first; reports have no plan."""

    unit_id: int
    name: str
    role: str
    dues: tuple[date, ...] = ()
    plan_id: int | None = None
    plan: str = ""

    def as_list(self) -> list[Any]:
        """As JSON keeps it."""
        return [self.unit_id, self.name, self.role, [due.isoformat() for due in self.dues], self.plan_id, self.plan]

    @classmethod
    def from_list(cls, kept: Sequence[Any]) -> Self:
        """The inverse of `as_list`."""
        unit_id, name, role, dues, plan_id, plan = kept
        return cls(unit_id, name, role, tuple(date.fromisoformat(due) for due in dues), plan_id, plan)


@dataclass(frozen=True, slots=True)
class DutyChange:
    """One difference: `was` is the last day that fell away, `due` the one that came, None where there is none."""

    kind: Kind
    key: Key
    duty: Duty
    due: date | None = None
    was: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Differences told in one line; `whole` says that they are all that the unit has in the plan."""

    changes: tuple[DutyChange, ...]
    whole: bool = False

    @property
    def first(self) -> DutyChange:
        """The one that speaks where the line has only one."""
        return self.changes[0]


def changes_of(before: Mapping[Key, Duty | None], now: Mapping[Key, Duty], today: date) -> list[DutyChange]:
    """The differences between what was known of these things and what stands; what came and went is none."""
    found = (_change(key, was, now.get(key), today) for key, was in before.items())
    return sorted(filter(None, found), key=lambda change: (ORDER.index(change.kind), change.duty.name))


def _change(key: Key, was: Duty | None, now: Duty | None, today: date) -> DutyChange | None:
    if was is None or now is None:
        if now is not None:
            return DutyChange("new", key, now, next((due for due in now.dues if due >= today), None))
        return DutyChange("gone", key, was, None, next(iter(was.dues), None)) if was else None
    if was.dues != now.dues:
        return DutyChange("moved", key, now, _first_other(now.dues, was.dues), _first_other(was.dues, now.dues))
    return DutyChange("role", key, now) if was.role != now.role else None


def _first_other(dues: Sequence[date], others: Collection[date]) -> date | None:
    return next((due for due in dues if due not in others), None)


def lines_of(changes: Sequence[DutyChange], now: Mapping[Key, Duty]) -> list[ChangeLine]:
    """The differences as lines: few of a plan one by one, many of one kind together."""
    lines: list[ChangeLine] = []
    for _, group in groupby(sorted(changes, key=_sorted_by), key=_sorted_by):
        alike = tuple(group)
        if len(alike) <= MOST_SINGLE:
            lines += [ChangeLine((change,)) for change in alike]
        else:
            lines.append(ChangeLine(alike, _is_whole(alike, now)))
    return lines


def _sorted_by(change: DutyChange) -> tuple[int, int, int]:
    return (ORDER.index(change.kind), change.duty.plan_id or 0, change.duty.unit_id)


def _is_whole(alike: Sequence[DutyChange], now: Mapping[Key, Duty]) -> bool:
    """Whether a plan came, or went, as a whole."""
    first, keys = alike[0], {change.key for change in alike}
    of_plan = {
        key for key, duty in now.items() if (duty.unit_id, duty.plan_id) == (first.duty.unit_id, first.duty.plan_id)
    }
    return first.duty.plan_id is not None and of_plan <= keys and first.kind in ("new", "gone")
