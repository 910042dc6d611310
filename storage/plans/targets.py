"""The targets of a plan as rows."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select, update

from domain.plans.drafts import PlanDraft
from storage.schema import target
from storage.store import Store


def put_targets(
    store: Store, plan_id: int, task_ids: Sequence[int], draft: PlanDraft
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Bring the targets of a plan to what the draft says; those that stand as they are keep their ids.

    The texts of those that came, and of those that went.
    """
    held = defaultdict(list)
    in_force = select(target).where(target.c.plan_id == plan_id, target.c.gone_at.is_(None))
    for row in store.rows(in_force.order_by(target.c.id)):
        held[row.task_id, row.text, row.value, row.op, row.unit, row.by].append(row.id)
    new = []
    for one in draft.targets:
        task_id = None if one.task is None else task_ids[one.task]
        key = (task_id, one.text, one.value, one.op, one.unit, one.by)
        if held[key]:
            held[key].pop()
        else:
            names = ("task_id", "text", "value", "op", "unit", "by")
            new.append({"plan_id": plan_id, **dict(zip(names, key, strict=True))})
    store.add_all(target, new)
    lost = [(key[1], row_id) for key, ids in held.items() for row_id in ids]
    store.change(update(target).where(target.c.id.in_([row_id for _, row_id in lost])).values(gone_at=store.now))
    return tuple(str(one["text"]) for one in new), tuple(text for text, _ in lost)
