"""The files that came with updates, for a zip of evidence."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, select

from domain.papers import EvidenceFile
from domain.zone import local_day
from storage.figures.papers import Span
from storage.schema import assignment, evidence, plan, progress_update, stored_file, task, unit
from storage.store import Store

_FILES: Select[Any] = (
    select(
        unit.c.short.label("unit"),
        unit.c.name.label("unit_name"),
        task.c.shown_code,
        task.c.title,
        progress_update.c.at,
        progress_update.c.note,
        progress_update.c.id.label("update"),
        stored_file.c.name,
        stored_file.c.media_type,
        stored_file.c.sha256,
    )
    .select_from(evidence)
    .join(stored_file, stored_file.c.id == evidence.c.file_id)
    .join(progress_update, progress_update.c.id == evidence.c.update_id)
    .join(assignment, assignment.c.id == progress_update.c.assignment_id)
    .join(task, task.c.id == assignment.c.task_id)
    .join(plan, plan.c.id == task.c.plan_id)
    .join(unit, unit.c.id == assignment.c.unit_id)
    .where(
        stored_file.c.sha256 != "",
        progress_update.c.undone_at.is_(None),
        assignment.c.gone_at.is_(None),
        plan.c.withdrawn_at.is_(None),
    )
    .order_by(unit.c.name, plan.c.id, task.c.position, progress_update.c.id, stored_file.c.id)
)


def evidence_files(
    store: Store,
    span: Span,
    units: Collection[int] | None = None,
    plan_ids: Sequence[int] | None = None,
    assignments: Collection[int] | None = None,
) -> list[EvidenceFile]:
    """The files of these units, plans or parts of tasks (of all where None); `path` is still to be filled in."""
    statement = _FILES
    for column, wanted in ((assignment.c.unit_id, units), (task.c.plan_id, plan_ids), (assignment.c.id, assignments)):
        statement = statement if wanted is None else statement.where(column.in_(list(wanted)))
    return [
        EvidenceFile(
            unit=row.unit or row.unit_name,
            code=row.shown_code,
            title=row.title,
            at=local_day(row.at).isoformat(),
            name=row.name,
            media_type=row.media_type,
            note=row.note,
            update=row.update,
            sha256=row.sha256,
            path="",
        )
        for row in store.rows(statement)
        if span.has(local_day(row.at))
    ]
