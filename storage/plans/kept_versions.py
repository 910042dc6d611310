"""Each version of a plan as it came in: what it said, and what its names meant on that day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from domain.plans.drafts import PlanDraft
from domain.plans.values import draft_as_values, draft_of_values
from domain.units.resolutions import Resolution
from storage.plans.copying import draft_of_plan
from storage.plans.printed_names import resolve
from storage.schema import plan, plan_version
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Version:
    """A plan as it was kept: the draft for its year, its names as they were understood, and where it came from.

    `is_written_back` says that it is none that came in, but what the rows of the plan say.
    """

    draft: PlanDraft
    resolution: Resolution
    short: str
    name: str
    sha256: str
    answers: Sequence[Any]
    is_written_back: bool = False


def keep_version(store: Store, plan_id: int, version: Version) -> None:
    """The plan is this from now on."""
    data = {
        "draft": draft_as_values(version.draft),
        "units": {name: list(ids) for name, ids in version.resolution.units.items()},
        "groups": dict(version.resolution.groups),
        "short": version.short,
        "name": version.name,
        "sha256": version.sha256,
        "answers": list(version.answers),
    }
    store.add(plan_version, plan_id=plan_id, kept_at=store.now, data=data)


def last_version(store: Store, plan_id: int) -> Version:
    """What a plan in force says; one that came in before versions were kept is written back as it stands now.

    Raises LookupError for a plan that is not followed.
    """
    kept = select(plan_version.c.data).where(plan_version.c.plan_id == plan_id).order_by(plan_version.c.id.desc())
    data = store.value(kept.limit(1))
    return _version(data) if data else _as_it_stands(store, plan_id)


def versions_of(store: Store, plan_id: int) -> list[int]:
    """The versions of a plan in force, the last one first; none of a plan that is not followed."""
    in_force = select(plan.c.id).where(plan.c.id == plan_id, plan.c.withdrawn_at.is_(None))
    of_plan = select(plan_version.c.id).where(plan_version.c.plan_id.in_(in_force))
    return list(store.connection.scalars(of_plan.order_by(plan_version.c.id.desc())))


def version_again(store: Store, version_id: int) -> Version:
    """One version as it was kept; raises LookupError for none."""
    data = store.value(select(plan_version.c.data).where(plan_version.c.id == version_id))
    if data is None:
        raise LookupError(f"no version {version_id}")
    return _version(data)


def forget_versions_after(store: Store, plan_id: int, version_id: int) -> None:
    """The plan is this version again."""
    later = (plan_version.c.plan_id == plan_id) & (plan_version.c.id > version_id)
    store.change(delete(plan_version).where(later))


def _version(data: dict[str, Any]) -> Version:
    units = {name: tuple(ids) for name, ids in data["units"].items()}
    return Version(
        draft=draft_of_values(data["draft"]),
        resolution=Resolution(units=units, unresolved={}, nobody=(), groups=data["groups"]),
        short=data["short"],
        name=data["name"],
        sha256=data["sha256"],
        answers=data["answers"],
    )


def _as_it_stands(store: Store, plan_id: int) -> Version:
    """What its names meant when it came in is not known any more: they are looked up now."""
    row = store.rows(select(plan).where(plan.c.id == plan_id))[0]
    draft = draft_of_plan(store, plan_id)
    return Version(
        draft,
        resolve(store, draft),
        row.short,
        row.source_name,
        row.source_hash,
        row.answers or [],
        is_written_back=True,
    )
