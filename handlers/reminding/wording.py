"""Steps and hours of reminders in words."""

from collections.abc import Iterable

from domain.reminding.office_rules import KINDS, Kind
from domain.reminding.rules import Policy
from locales import Texts


def numbers(values: Iterable[int]) -> str:
    """`7, 3, 1`."""
    return ", ".join(map(str, values))


def steps_text(say: Texts, policy: Policy) -> str:
    """All steps of a policy; the due day is always one of them."""
    early = [step for step in policy.before if step]
    before = say("steps-before", days=numbers(early)) if early else say("steps-due-day")
    return say("steps-all", before=before, after=numbers(policy.after), every=policy.every)


def kinds_text(say: Texts, kinds: Iterable[Kind]) -> str:
    """`báo cáo, nhiệm vụ có hạn`."""
    kinds = list(kinds)
    return say("kind-all") if len(kinds) == len(KINDS) else ", ".join(say(f"kind-{kind}") for kind in kinds)


def alike(policies: Iterable[tuple[Kind, Policy]]) -> list[tuple[list[Kind], Policy]]:
    """Kinds that have the same steps together, in the order of KINDS."""
    found: dict[Policy, list[Kind]] = {}
    for kind, policy in sorted(policies, key=lambda pair: KINDS.index(pair[0])):
        found.setdefault(policy, []).append(kind)
    return [(kinds, policy) for policy, kinds in found.items()]


def step_text(say: Texts, step: int) -> str:
    """One step, as it is seen from the due day: in working days."""
    if step == 0:
        return say("step-today")
    return say("step-before", days=-step) if step < 0 else say("step-after", days=step)
