"""What a report as a letter is drawn from: a unit's own lines, or what all units told, by the sections of the plans."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast

from sqlalchemy import bindparam, select

from domain.days.periods import Period, bounds
from domain.days.zone import local_day
from domain.figures.formula import Figures, Statistics
from domain.figures.papers import (
    Beside,
    Letterhead,
    PlanValues,
    ReportValues,
    RowValues,
    SectionValues,
    TaskLine,
    figure_values,
)
from domain.plans.titles import list_title
from storage.figures.books import by_unit, plans_in_force, plans_of
from storage.figures.papers import Span
from storage.figures.queries import statistics
from storage.reports.lines import cutoff_of, difficulties_of_lines, lines_of
from storage.reports.versions import Lines, OwedReport, Version, draft_of, last_sent, owed
from storage.schema import obligation, report_rule, report_source
from storage.store import Store
from storage.units import unit_named

# Letters of a task's name in a sentence.
_LONGEST_TITLE = 160
LinesOf = Callable[[RowValues], Sequence[TaskLine]]
_OWED = (
    select(obligation.c.id)
    .join(report_rule, report_rule.c.id == obligation.c.rule_id)
    .where(report_rule.c.period == bindparam("period"), obligation.c.gone_at.is_(None), obligation.c.state != "excused")
    .order_by(obligation.c.unit_id, obligation.c.id)
)
_PLANS = (
    select(report_source.c.plan_id)
    .distinct()
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_rule.c.period == bindparam("period"), report_source.c.plan_id.is_not(None))
)


@dataclass(frozen=True, slots=True)
class _Sent:
    """A report that is owed in the period, with what stands of it."""

    owed: OwedReport
    last: Version | None
    lines: Lines


def report_values(store: Store, head: Letterhead, period: Period, unit_id: int | None = None) -> ReportValues:
    """The report of all units for a period, or that of one unit."""
    sent = [_sent(store, one, whole=unit_id is None) for one in _owed(store, period, unit_id)]
    first, last = _days(period, [one.owed for one in sent])
    units = None if unit_id is None else [unit_id]
    plans = plans_of(store, _plan_ids(store, period), Span(first, last), units)
    everywhere = statistics(store, period)
    counted = everywhere if units is None else everywhere.of_units(units)
    return ReportValues(
        head=head,
        unit="" if unit_id is None else unit_named(store, unit_id).name,
        what=sent[0].owed.what if len({one.owed.what for one in sent}) == 1 else "",
        period=str(period),
        start=first.isoformat(),
        end=last.isoformat(),
        until=local_day(store.now).isoformat(),
        lines_until=_lines_until(store, sent) if unit_id is not None else "",
        sections=_sections(counted, plans, _lines_of(store, sent, unit_id)),
        beside=[_beside(one.owed, one.last) for one in sent if one.last],
        missing=[unit_named(store, one.owed.unit_id).name for one in sent if one.last is None],
        total=figure_values("", counted.total),
        by_unit=by_unit(store, everywhere, units),
        plans=plans,
        template="",
    )


def _owed(store: Store, period: Period, unit_id: int | None) -> list[OwedReport]:
    found = (owed(store, row.id) for row in store.rows(_OWED, period=str(period)))
    return [one for one in found if one and unit_id in (None, one.unit_id)]


def _sent(store: Store, one: OwedReport, *, whole: bool) -> _Sent:
    """What the unit sent last, else its draft; of all units together no lines are needed."""
    last = last_sent(store, one.id)
    if last and last.state == "returned" and not whole:
        last = draft_of(store, one.id) or last
    last = last if last or whole else draft_of(store, one.id)
    if whole:
        return _Sent(one, last if last and last.state != "returned" else None, [])
    return _Sent(one, last, last.lines if last and last.lines is not None else lines_of(store, one, last))


def _days(period: Period, reports: Sequence[OwedReport]) -> tuple[Any, Any]:
    """The days of the period as its reports have them, else as the decree has them."""
    first, last = bounds(period)
    return (
        min((one.start for one in reports if one.start), default=first),
        max((one.end for one in reports if one.end), default=last),
    )


def _lines_until(store: Store, sent: Sequence[_Sent]) -> str:
    """The day up to which a unit's own lines go; of what was sent at the latest the day on which it was."""
    if not sent:
        return ""
    one = sent[0]
    day = cutoff_of(store, one.owed, one.last)
    at = one.last.submitted_at if one.last else None
    return (min(day, local_day(at)) if at else day).isoformat()


def _plan_ids(store: Store, period: Period) -> list[int]:
    """The plans that ask for a report of the period, else all of its year."""
    in_force = plans_in_force(store, period)
    asking = {row.plan_id for row in store.rows(_PLANS, period=str(period))}
    return [key for key in in_force if key in asking] or in_force


def _beside(one: OwedReport, version: Version) -> Beside:
    return Beside(
        unit=one.unit,
        receipt=version.receipt or "",
        cutoff=version.cutoff.isoformat() if version.cutoff else None,
        estimate=version.estimate,
        note=version.note,
        proposal=version.proposal,
    )


# --- by the sections of the plans


def _sections(counted: Statistics, plans: Iterable[PlanValues], lines: LinesOf) -> list[SectionValues]:
    figures = counted.by_section()
    return [
        SectionValues(
            plan=one["short"],
            heading=" ".join(filter(None, rows[0]["section"][0])) if rows[0]["section"] else "",
            figures=figure_values("", figures.get(outermost or 0, Figures())) if outermost else None,
            lines=[line for row in rows for line in lines(row)],
        )
        for one in plans
        for outermost, grouped in groupby(one["rows"], key=lambda row: row["outermost"])
        if (rows := list(grouped))
    ]


def _told_lines(row: RowValues) -> list[TaskLine]:
    """What each unit told of a task."""
    return [
        TaskLine(
            code=row["shown_code"],
            title=list_title(row["content"], _LONGEST_TITLE),
            unit=part["unit"],
            status=part["status"],
            percent=part["percent"],
            notes=[one["text"] for one in part["notes"]],
            difficulties=part["difficulties"],
            measured=part["measured"],
            files=part["files"],
            updates=[one["id"] for one in part["notes"][-1:]],
            missing=False,
        )
        for part in row["parts"]
        if part["notes"] or part["difficulties"] or part["measured"]
    ]


def _lines_of(store: Store, sent: Sequence[_Sent], unit_id: int | None) -> LinesOf:
    """What is told of a task: by every unit, or by one of which nobody has to be told that it is that one."""
    if unit_id is None:
        return _told_lines
    if sent:
        return _own_lines(store, sent)
    return lambda row: [{**line, "unit": ""} for line in _told_lines(row)]


def _own_lines(store: Store, sent: Sequence[_Sent]) -> LinesOf:
    """The lines of a unit's own reports, each task once."""
    by_task: dict[int, dict[str, Any]] = {}
    for one in sent:
        for line in one.lines:
            by_task.setdefault(line["task"], line)
    became = difficulties_of_lines(store, list(by_task.values()))

    def of_task(row: RowValues) -> list[TaskLine]:
        line = by_task.get(row["task"])
        return [_own_line(line | {"difficulties": became[line["assignment"]]}, row)] if line else []

    return of_task


def _own_line(line: dict[str, Any], row: RowValues) -> TaskLine:
    measured = [{"value": f"{one['value']:g}{one['unit']}", "target": one["target"]} for one in line["measured"]]
    title = list_title(row["content"], _LONGEST_TITLE)
    return cast("TaskLine", line | {"unit": "", "title": title, "measured": measured})
