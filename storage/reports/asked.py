"""Single reports that the office asks for by itself, with no period: given, moved, withdrawn, and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, exists, func, or_, select, update

from domain.reports.states import DRAFT
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.calendar import ensure_year
from storage.reports.rules import rule_for, settle_rules
from storage.schema import extension, obligation, period_close, report, report_file, report_rule, report_source
from storage.store import Store

# Neither a plan nor a regime asks for it: the office does, once.
_BY_ITSELF = (report_source.c.plan_id.is_(None), report_source.c.series_id.is_(None))
_LINE = ("rule_id", "phrase", "send_to", "reading", "evidence", "units", "groups")


@dataclass(frozen=True, slots=True)
class Asking:
    """A report to be asked for: its name, the office's own words, of whom, and the last day in time."""

    what: str
    phrase: str
    units: Sequence[int]
    groups: Sequence[int]
    due: date
    reading: str
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class AskedReport:
    """A report without a period that is owed; `by_office` says that no plan asks for it, but the office alone.

    `is_open` says that some unit has not sent it yet, `is_closed` that the office has closed it.
    """

    id: int
    what: str
    due: date
    by_office: bool
    is_open: bool
    is_closed: bool


# --- asking about them


_STANDS = exists().where(obligation.c.rule_id == report_rule.c.id, obligation.c.gone_at.is_(None))
# Of a rule: that the office by itself asks for the report.
asked_by_office = exists().where(report_source.c.rule_id == report_rule.c.id, *_BY_ITSELF)
_OPEN = exists().where(
    obligation.c.rule_id == report_rule.c.id, obligation.c.gone_at.is_(None), obligation.c.state == "open"
)
rule_is_closed = exists().where(period_close.c.rule_id == report_rule.c.id, period_close.c.undone_at.is_(None))
_SINGLE = (
    select(report_rule.c.id, report_rule.c.what, report_rule.c.due)
    .add_columns(asked_by_office.label("by_office"), _OPEN.label("is_open"), rule_is_closed.label("is_closed"))
    .where(report_rule.c.period == "", _STANDS)
    .order_by(report_rule.c.due.desc(), report_rule.c.id.desc())
)


def single_reports(store: Store) -> list[AskedReport]:
    """All that stand, what is due last on top."""
    return [_as_asked(row) for row in store.rows(_SINGLE)]


def single_report(store: Store, rule_id: int) -> AskedReport | None:
    """One that stands; None for any other."""
    row = store.first(_SINGLE.where(report_rule.c.id == rule_id))
    return _as_asked(row) if row else None


def _as_asked(row: Row[Any]) -> AskedReport:
    return AskedReport(row.id, row.what, row.due, bool(row.by_office), bool(row.is_open), bool(row.is_closed))


def names_of_periods(store: Store) -> list[str]:
    """What the reports of periods are called."""
    return list(store.connection.scalars(select(report_rule.c.what).where(report_rule.c.period != "").distinct()))


# --- given, and taken back


def ask_report(store: Store, asking: Asking, person_id: int) -> int:
    """Each of the units owes it from now on; the id of its rule."""
    for year in (asking.due.year, asking.due.year + 1):
        ensure_year(store, year)
    rule_id = rule_for(store, asking.what, "", asking.due, frozenset())
    line = {"phrase": asking.phrase, "send_to": "", "reading": asking.reading, "evidence": asking.evidence}
    units, groups = sorted(asking.units), sorted(set(asking.groups))
    store.add(report_source, rule_id=rule_id, due=asking.due, units=units, groups=groups, asked_at=store.now, **line)
    settle_rules(store, [rule_id])
    store.audit("ask", "report_rule", rule_id, after={"due": asking.due.isoformat(), "units": units})
    note_office_change(store, "report_asked", asking.what, person_id, None, {"rule": rule_id})
    return rule_id


def take_back_asked(store: Store, change: OfficeChange) -> bool:
    """It was never asked for; False where a unit has answered, or it is gone already."""
    rule_id = change.after["rule"]
    if single_report(store, rule_id) is None or answered(store, rule_id) or not mark_undone(store, change.id):
        return False
    _drop(store, rule_id)
    store.audit("take_back", "report_rule", rule_id)
    return True


def answered(store: Store, rule_id: int) -> int:
    """How many units have sent something, written a draft, or asked for a later day."""
    owed = select(obligation.c.unit_id).where(obligation.c.rule_id == rule_id, obligation.c.gone_at.is_(None), _SAID)
    return int(store.value(select(func.count()).select_from(owed.distinct().subquery())))


_WRITTEN: ColumnElement[bool] = or_(
    report.c.state != DRAFT, report.c.note != "", exists().where(report_file.c.report_id == report.c.id)
)
_SAID: ColumnElement[bool] = or_(
    obligation.c.state.in_(("met", "excused")),
    exists().where(report.c.obligation_id == obligation.c.id, _WRITTEN),
    exists().where(extension.c.obligation_id == obligation.c.id, extension.c.state.in_(("asked", "granted"))),
)


def _lines(rule_id: int) -> Select[Any]:
    return select(report_source).where(report_source.c.rule_id == rule_id, *_BY_ITSELF)


def _drop(store: Store, rule_id: int) -> list[dict[str, Any]]:
    """Nobody is asked any more; the lines that did, as JSON."""
    rows = store.rows(_lines(rule_id))
    days = [{"due": row.due.isoformat(), "asked_at": row.asked_at.isoformat()} for row in rows]
    kept = [{name: getattr(row, name) for name in _LINE} | of for row, of in zip(rows, days, strict=True)]
    store.change(delete(report_source).where(report_source.c.id.in_([row.id for row in rows])))
    settle_rules(store, [rule_id])
    return kept


# --- withdrawn, and brought back


def withdraw_asked(store: Store, rule_id: int, person_id: int) -> bool:
    """Nobody owes it any more, what was sent stays; False where it left before."""
    store.rows(_LOCK, id=rule_id)
    one = single_report(store, rule_id)
    if one is None or not one.by_office:
        return False
    kept = _drop(store, rule_id)
    store.audit("withdraw", "report_rule", rule_id)
    note_office_change(store, "report_withdrawn", one.what, person_id, None, {"rule": rule_id, "lines": kept})
    return True


_LOCK = select(report_rule.c.id).where(report_rule.c.id == bindparam("id")).with_for_update()


def bring_back_asked(store: Store, change: OfficeChange) -> bool:
    """It is asked for after all."""
    rule_id = change.after["rule"]
    if not mark_undone(store, change.id):
        return False
    for line in change.after["lines"]:
        days = {"due": date.fromisoformat(line["due"]), "asked_at": datetime.fromisoformat(line["asked_at"])}
        store.add(report_source, **(line | days))
    settle_rules(store, [rule_id])
    store.audit("restore", "report_rule", rule_id)
    return True


# --- another day


def move_asked(store: Store, rule_id: int, was: date, due: date, person_id: int) -> bool:
    """It is due on another day for all who still owe it; False where it is due on `was` no more."""
    one = single_report(store, rule_id)
    if one is None or not _put_due(store, rule_id, was, due):
        return False
    note_office_change(store, "report_date", one.what, person_id, was.isoformat(), {"rule": rule_id, "due": str(due)})
    return True


def take_back_asked_date(store: Store, change: OfficeChange) -> bool:
    """The day is what it was; False where it has another one again, or is asked for no more."""
    due, was = date.fromisoformat(change.after["due"]), date.fromisoformat(change.before)
    standing = single_report(store, change.after["rule"])
    if standing is None or standing.due != due or not mark_undone(store, change.id):
        return False
    return _put_due(store, standing.id, due, was)


def _put_due(store: Store, rule_id: int, was: date, due: date) -> bool:
    standing = update(report_source).where(report_source.c.rule_id == rule_id, report_source.c.due == was, *_BY_ITSELF)
    if not store.change(standing.values(due=due)):
        return False
    settle_rules(store, [rule_id])
    return True
