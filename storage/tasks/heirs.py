"""Parts of tasks that ended because their units were merged: what stood in their way stands in that of the others."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, or_, select

from storage.schema import assignment, progress_update, unit
from storage.store import Store

heir = assignment.alias("heir")
_former = unit.alias("former")
# Of an assignment: that it stands, or another one of the same task goes on for it; which one, and whose it is.
goes_on = or_(assignment.c.gone_at.is_(None), heir.c.id.is_not(None))
part_now = func.coalesce(heir.c.id, assignment.c.id)
unit_now = func.coalesce(heir.c.unit_id, assignment.c.unit_id)


def with_heirs(statement: Select[Any]) -> Select[Any]:
    """With the part that the unit has into which that of an ended one was merged."""
    former = (_former.c.id == assignment.c.unit_id) & assignment.c.gone_at.is_not(None)
    same_task = (heir.c.task_id == assignment.c.task_id) & (heir.c.unit_id == _former.c.merged_into_id)
    return statement.outerjoin(_former, former).outerjoin(heir, same_task & heir.c.gone_at.is_(None))


_PASSED = with_heirs(
    select(
        progress_update.c.id, part_now.label("assignment_id"), progress_update.c.difficulty, progress_update.c.at
    ).join(assignment, assignment.c.id == progress_update.c.assignment_id)
).where(
    heir.c.id.in_(bindparam("ids", expanding=True)),
    progress_update.c.difficulty != "",
    progress_update.c.undone_at.is_(None),
)


def difficulties_passed_on(store: Store, part_ids: Collection[int]) -> Sequence[Row[Any]]:
    """The updates (id, assignment_id, difficulty, at) of merged units by which these parts are hindered too."""
    return store.rows(_PASSED.order_by(progress_update.c.id), ids=sorted(part_ids)) if part_ids else ()
