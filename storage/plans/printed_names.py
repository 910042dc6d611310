"""What the names that a plan prints mean to a department."""

from collections.abc import Sequence

from domain.plans.drafts import PlanDraft
from domain.units.directory import Directory, GroupName, Match
from domain.units.resolutions import Resolution
from storage.store import Store
from storage.units import directory


def resolve(store: Store, draft: PlanDraft) -> Resolution:
    """What every name that stands in a task or a deadline means."""
    return resolve_names(directory(store), printed_names(draft))


def printed_names(draft: PlanDraft) -> list[str]:
    """The names of those who have something to do or to send, each once, in the order of the plan."""
    in_tasks = [unit.name for row in draft.tasks for unit in row.units]
    return list(dict.fromkeys([*in_tasks, *(name for deadline in draft.deadlines for name in deadline.who)]))


def resolve_names(names: Directory, printed: Sequence[str]) -> Resolution:
    """What these names mean to a department."""
    found = {name: names.find(name) for name in printed}
    return Resolution(
        units={name: match.unit_ids for name, match in found.items() if match.unit_ids},
        unresolved={name: match.candidates for name, match in found.items() if not match.sure},
        nobody=tuple(name for name, match in found.items() if match.certainty == "nobody"),
        groups={name: match.candidates[0].what.id for name, match in found.items() if _is_group(match)},
    )


def _is_group(match: Match) -> bool:
    return match.sure and any(isinstance(one.what, GroupName) for one in match.candidates)
