"""Plans in force that one which comes in may be a new version of, and what was answered about them before."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from domain.plans.drafts import PlanDraft
from domain.plans.likeness import Likeness, likeness, same_issuer
from domain.plans.names import bare_name, name_apart
from domain.plans.titles import title_mark
from storage.schema import plan, task
from storage.store import Store

MOST = 3


@dataclass(frozen=True, slots=True)
class LikePlan:
    """A plan in force, and how like it is."""

    id: int
    short: str
    title: str
    likeness: Likeness


def like_plans(store: Store, draft: PlanDraft) -> list[LikePlan]:
    """The plans of this issuer and year that may be an earlier version, the likest first."""
    of_year = select(plan).where(plan.c.withdrawn_at.is_(None), plan.c.year_from == draft.year_from)
    coming = [row.content for row in draft.tasks]
    found = []
    for row in store.rows(of_year.order_by(plan.c.id)):
        if same_issuer(row.issuer, draft.issuer or ""):
            held = store.connection.scalars(_CONTENTS.where(task.c.plan_id == row.id))
            how = likeness((row.title, draft.title), draft.issuer or row.issuer, held, coming)
            found += [LikePlan(row.id, row.short, row.title, how)] if how.likely else []
    return sorted(found, key=lambda one: (-one.likeness.shared, -one.likeness.title))[:MOST]


_CONTENTS = select(task.c.content).where(task.c.gone_at.is_(None))


def in_force(store: Store, plan_id: int) -> bool:
    """Whether this plan is followed."""
    standing = select(plan.c.id).where(plan.c.id == plan_id, plan.c.withdrawn_at.is_(None))
    return store.value(standing) is not None


def free_short(store: Store, short: str, draft: PlanDraft, of: int | None) -> str:
    """The short name; with the issuer, the number or how the title begins where another plan than `of` has it."""
    others = store.rows(_CALLED.where(plan.c.id != (of or 0)))
    # An issuer tells nothing apart that issued both.
    alike = [row.issuer for row in others if bare_name(row.short) == short]
    issuer = draft.issuer or ""
    unlike = "" if any(same_issuer(one, issuer) for one in alike) else issuer
    marks = (unlike, draft.number or "", title_mark(draft.title))
    return name_apart(short, marks, [row.short for row in others])


_CALLED = select(plan.c.short, plan.c.issuer).where(plan.c.withdrawn_at.is_(None))


def answers_of(store: Store, plan_id: int) -> list[Any]:
    """What was said of the doubtful places of a plan when it came in."""
    return list(store.value(select(plan.c.answers).where(plan.c.id == plan_id)) or [])
