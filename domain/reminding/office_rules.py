"""The steps of each kind of obligation as the office sets them, and what each person wishes for themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from typing import Any, Literal

from domain.reminding.rules import DEFAULT, Policy

Kind = Literal["report", "window", "returned"]
KINDS: tuple[Kind, ...] = ("report", "window", "returned")

MOST_STEPS = 6
MOST_BEFORE = 60
MOST_AFTER = 60


class BadSteps(ValueError):
    """Steps that nobody may set; `key` names the sentence that says what is wrong."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person chose: the hour of the digest, the first working day before the due date, the channel.

    None and "" leave it to the office; `days_before` 0 leaves only the due day and what comes after it.
    """

    hour: time | None = None
    days_before: int | None = None
    channel: str = ""


NONE = Wishes()


@dataclass(frozen=True, slots=True)
class Rules:
    """The policy of each kind of obligation; a kind that the office has not touched has the design's."""

    policies: Mapping[Kind, Policy] = field(default_factory=dict)

    def of(self, kind: Kind) -> Policy:
        """The policy of this kind."""
        return self.policies.get(kind, DEFAULT)


def as_dict(policy: Policy) -> dict[str, Any]:
    """The steps as the settings keep them."""
    return {"before": list(policy.before), "after": list(policy.after), "every": policy.every}


def with_steps(policy: Policy, steps: Mapping[str, Any]) -> Policy:
    """The inverse of `as_dict`; what is not named stays."""
    before = steps.get("before", policy.before)
    after = steps.get("after", policy.after)
    return replace(policy, before=tuple(before), after=tuple(after), every=int(steps.get("every", policy.every)))


def check_steps(steps: Mapping[str, Any]) -> dict[str, Any]:
    """The steps in order and without doubles; the due day and the first late day are always told. Raises BadSteps."""
    before = sorted({0, *steps["before"]}, reverse=True)
    after = sorted({1, *steps["after"]})
    if max(len(before), len(after)) > MOST_STEPS:
        raise BadSteps("steps-too-many")
    if before[0] > MOST_BEFORE or after[-1] > MOST_AFTER or before[-1] < 0 or after[0] < 1:
        raise BadSteps("steps-too-far")
    if not 1 <= steps["every"] <= MOST_AFTER:
        raise BadSteps("steps-too-far")
    return {"before": before, "after": after, "every": steps["every"]}


def personal(policy: Policy, wishes: Wishes) -> Policy:
    """The policy as it is for one person, who never hears less of the due day and of what is late."""
    before = policy.before
    if wishes.days_before is not None:
        kept = {step for step in before if step <= wishes.days_before}
        before = tuple(sorted({0, wishes.days_before, *kept}, reverse=True))
    return replace(policy, before=before, digest=wishes.hour or policy.digest)


def joined(policies: Iterable[Policy]) -> Policy:
    """A policy under which nobody is told too late: every step before of any of them, at the earliest hour."""
    several = list(policies)
    before = {step for policy in several for step in policy.before}
    digest = min(policy.digest for policy in several)
    return replace(several[0], before=tuple(sorted(before, reverse=True)), digest=digest)
