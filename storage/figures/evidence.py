"""The files that came with updates and with reports, for a zip of evidence."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, or_, select, true

from domain.days.periods import Period
from domain.days.zone import local_day
from domain.figures.counted import codes_within
from domain.figures.papers import EvidenceFile
from domain.reports.states import STANDING
from storage.figures.papers import Span
from storage.schema import (
    assignment,
    evidence,
    obligation,
    plan,
    progress_update,
    report,
    report_file,
    report_rule,
    report_source,
    stored_file,
    task,
    unit,
)
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
            receipt="",
            sha256=row.sha256,
            path="",
        )
        for row in store.rows(statement)
        if span.has(local_day(row.at))
    ]


_REPORTED: Select[Any] = (
    select(
        unit.c.short.label("unit"),
        unit.c.name.label("unit_name"),
        report_rule.c.what,
        report_rule.c.period,
        report.c.submitted_at,
        report.c.note,
        report.c.receipt,
        stored_file.c.name,
        stored_file.c.media_type,
        stored_file.c.sha256,
    )
    .select_from(report_file)
    .join(stored_file, stored_file.c.id == report_file.c.file_id)
    .join(report, report.c.id == report_file.c.report_id)
    .join(obligation, obligation.c.id == report.c.obligation_id)
    .join(report_rule, report_rule.c.id == obligation.c.rule_id)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .where(stored_file.c.sha256 != "", report.c.state.in_(STANDING), obligation.c.gone_at.is_(None))
    .order_by(unit.c.name, report_rule.c.due, report_rule.c.id, stored_file.c.id)
)


def report_files(
    store: Store,
    span: Span,
    period: Period | None,
    units: Collection[int] | None = None,
    plan_ids: Sequence[int] | None = None,
) -> list[EvidenceFile]:
    """The files of the reports that stand, of a period (of all where None), of these units, asked for by these plans.

    What is asked for once belongs to the days in which it was sent.
    """
    statement = _REPORTED.where(_of_period(period))
    if units is not None:
        statement = statement.where(obligation.c.unit_id.in_(list(units)))
    if plan_ids is not None:
        asked = select(report_source.c.rule_id).where(report_source.c.plan_id.in_(list(plan_ids)))
        statement = statement.where(report_rule.c.id.in_(asked))
    return [_of_report(row) for row in store.rows(statement) if row.period or span.has(local_day(row.submitted_at))]


def files_of_rule(store: Store, rule_id: int, units: Collection[int] | None = None) -> list[EvidenceFile]:
    """The files of the answers that stand to one report, of all units or of these."""
    statement = _REPORTED.where(report_rule.c.id == rule_id)
    if units is not None:
        statement = statement.where(obligation.c.unit_id.in_(list(units)))
    return [_of_report(row) for row in store.rows(statement)]


def _of_period(period: Period | None) -> ColumnElement[bool]:
    if period is None:
        return true()
    return or_(report_rule.c.period.in_(codes_within(period)), report_rule.c.period == "")


def _of_report(row: Row[Any]) -> EvidenceFile:
    return EvidenceFile(
        unit=row.unit or row.unit_name,
        code="",
        title=row.what,
        at=local_day(row.submitted_at).isoformat(),
        name=row.name,
        media_type=row.media_type,
        note=row.note,
        update=None,
        receipt=row.receipt or "",
        sha256=row.sha256,
        path="",
    )
