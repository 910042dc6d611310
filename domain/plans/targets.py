"""Results measured against the targets of a plan: never progress."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.text import fold


@dataclass(frozen=True, slots=True)
class Goal:
    """A number to reach, as the plan has it: `op` is one of >=, >, =, <, <=."""

    id: int
    text: str
    value: float
    op: str
    unit: str


def reached(value: float, goal: Goal) -> bool:
    """Whether a result comes up to a target; a bare number in a plan is the least that is wanted."""
    if goal.op == ">":
        return value > goal.value
    if goal.op == "<":
        return value < goal.value
    return value <= goal.value if goal.op == "<=" else value >= goal.value


def number_text(value: float) -> str:
    """A number as it is written in Vietnamese.

    >>> number_text(92.0), number_text(92.5)
    ('92', '92,5')
    """
    return f"{value:.10g}".replace(".", ",")


def goals_meant(goals: Sequence[Goal], words: str) -> list[Goal]:
    """Of a task's targets those that a message may speak of: one where its words tell, else all."""
    said = set(fold(words).split())
    shared = [len(said & set(fold(goal.text).split())) for goal in goals]
    best = [goal for goal, count in zip(goals, shared, strict=True) if count == max(shared)]
    return best if len(best) == 1 else list(goals)
