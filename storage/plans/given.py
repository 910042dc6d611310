"""A task of a plan that the office gives to units by its own word, beside those that the plan names.

Such a part has no printed name, so that no version of the plan takes it away; see `Meant` in storage/plans/parts.py.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import exists, or_, select, update

from domain.plans.changes import HeldTask
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.obligations import create_for_windows
from storage.plans.parts import Part, assignment_values, drop_assignments, give_back
from storage.revisions import raise_revision
from storage.schema import assignment, extension, obligation, plan, progress_update, task
from storage.store import Store
from storage.tasks.progress import settle


def give_parts(store: Store, task_id: int, parts: Mapping[int, Part], what: str, person_id: int) -> bool:
    """These units have these parts of a task from now on, or have theirs in another role.

    False where the task left its plan, or the plan is followed no more.
    """
    in_force = select(task.c.plan_id).join(plan).where(task.c.gone_at.is_(None), plan.c.withdrawn_at.is_(None))
    plan_id = store.value(in_force.where(task.c.id == task_id))
    if plan_id is None:
        return False
    done = [_give(store, task_id, unit_id, part) for unit_id, part in parts.items()]
    create_for_windows(store, int(plan_id))
    for one in done:
        _settle(store, one["part"])
    store.audit("assign", "task", task_id, after={str(unit_id): part.role for unit_id, part in parts.items()})
    note_office_change(store, "task_given", what, person_id, None, {"task": task_id, "parts": done})
    raise_revision(store)
    return True


def _give(store: Store, task_id: int, unit_id: int, part: Part) -> dict[str, Any]:
    """Give one part; its id and what it was before, None for one that never was."""
    own = store.first(select(assignment).where(assignment.c.task_id == task_id, assignment.c.unit_id == unit_id))
    done = {"unit": unit_id, "role": part.role}
    if own is None:
        return done | {"part": store.add(assignment, **assignment_values(task_id, unit_id, part)), "was": None}
    # A part that stands by the plan's own words goes on standing by them.
    name, group = (part.printed_name, part.group_id) if own.gone_at else (own.printed_name, own.group_id)
    give_back(store, own.id, part.role, name, group)
    was = {"role": own.role, "printed_name": own.printed_name, "group_id": own.group_id}
    return done | {"part": own.id, "was": was | {"stood": own.gone_at is None}}


def _settle(store: Store, part_id: int) -> None:
    """What the unit reported before counts."""
    reported = select(assignment.c.id).where(assignment.c.id == part_id, assignment.c.updated_at.is_not(None))
    if store.value(reported) is not None:
        settle(store, part_id)


def given_tasks(store: Store, plan_id: int) -> list[HeldTask]:
    """The tasks of a plan that somebody has by the office's own word."""
    by_office = exists().where(
        assignment.c.task_id == task.c.id, assignment.c.printed_name == "", assignment.c.gone_at.is_(None)
    )
    rows = store.rows(select(task).where(task.c.plan_id == plan_id, task.c.gone_at.is_(None), by_office))
    return [HeldTask(row.id, row.shown_code, row.content) for row in rows]


def take_back_given(store: Store, change: OfficeChange) -> bool:
    """The units have what they had; False where one has answered for it since, or it is otherwise again."""
    parts = change.after["parts"]
    if not all(_stands(store, one) for one in parts) or _answered(store, change) or not mark_undone(store, change.id):
        return False
    for one in parts:
        _as_it_was(store, one["part"], one["was"])
    store.audit("unassign", "task", change.after["task"], before={str(one["unit"]): one["role"] for one in parts})
    raise_revision(store)
    return True


def _stands(store: Store, done: Mapping[str, Any]) -> bool:
    """Whether a part is as it was given; what its plan names by now is the plan's."""
    row = store.first(select(assignment).where(assignment.c.id == done["part"], assignment.c.gone_at.is_(None)))
    if row is None or (row.unit_id, row.role) != (done["unit"], done["role"]):
        return False
    stood = done["was"] is not None and done["was"]["stood"]
    return stood or not row.printed_name


def _answered(store: Store, change: OfficeChange) -> bool:
    parts = [one["part"] for one in change.after["parts"]]
    said = select(progress_update.c.id).where(
        progress_update.c.assignment_id.in_(parts),
        progress_update.c.at >= change.at,
        progress_update.c.undone_at.is_(None),
    )
    asked = exists().where(extension.c.obligation_id == obligation.c.id, extension.c.asked_at >= change.at)
    settled = select(obligation.c.id).where(
        obligation.c.assignment_id.in_(parts), or_(obligation.c.excused_at >= change.at, asked)
    )
    return any(store.value(one.limit(1)) is not None for one in (said, settled))


def _as_it_was(store: Store, part_id: int, was: Mapping[str, Any] | None) -> None:
    if was is None:
        drop_assignments(store, [part_id])
        return
    before = was["role"], was["printed_name"], was["group_id"]
    if was["stood"]:
        give_back(store, part_id, *before)
        return
    names = dict(zip(("role", "printed_name", "group_id"), before, strict=True))
    store.change(update(assignment).where(assignment.c.id == part_id).values(**names))
    drop_assignments(store, [part_id])
