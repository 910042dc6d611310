"""The outermost sections of the plans that are followed."""

from dataclasses import dataclass

from sqlalchemy import select

from storage.schema import plan, section
from storage.store import Store


@dataclass(frozen=True, slots=True)
class PlanSection:
    """A section as its plan prints it, its code without the stop."""

    id: int
    plan_id: int
    code: str
    title: str


_OUTERMOST = (
    select(section.c.id, section.c.plan_id, section.c.code, section.c.title)
    .join(plan, plan.c.id == section.c.plan_id)
    .where(plan.c.withdrawn_at.is_(None), section.c.parent_id.is_(None))
    .order_by(section.c.plan_id.desc(), section.c.position, section.c.id)
)


def outermost_sections(store: Store) -> list[PlanSection]:
    """The outermost sections of all plans that are followed, the newest plan first, in each plan's order."""
    return [PlanSection(row.id, row.plan_id, row.code.strip(" ."), row.title) for row in store.rows(_OUTERMOST)]
