"""Closing the period of a report: a frozen picture of what had come and what had not; nobody is reminded after it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, or_, select, update

from domain.days.zone import local_day
from domain.reports.states import RETURNED, STANDING, figures, is_on_time
from storage.owing.obligations import recompute
from storage.reports.asked import asked_by_office
from storage.reports.versions import OwedReport, Version, last_sent, owed_of_rule
from storage.schema import obligation, period_close, person, report_rule
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Standing:
    """What one unit had sent; `last` is None where nothing came."""

    owed: OwedReport
    last: Version | None

    @property
    def came(self) -> bool:
        """Whether something stands: sent, and not returned."""
        return self.last is not None and self.last.state in STANDING

    @property
    def on_time(self) -> bool:
        """Whether what stands came in time, against the original day."""
        counted = self.last.counted_at if self.last else None
        if not self.came or counted is None:
            return False
        return is_on_time(self.owed.last_day, local_day(counted), counts=self.owed.counted)


@dataclass(frozen=True, slots=True)
class Closing:
    """A report that was closed; `once` says that it has no period."""

    id: int
    rule_id: int
    what: str
    once: bool
    closed_at: datetime
    by: str
    snapshot: list[dict[str, Any]]


def standings(store: Store, rule_id: int) -> list[Standing]:
    """Every unit that owes this report, by name; those excused are left out."""
    rows = [one for one in owed_of_rule(store, rule_id) if one.state != "excused"]
    return [Standing(one, last_sent(store, one.id)) for one in rows]


_RULES = (
    select(report_rule.c.id, report_rule.c.what, report_rule.c.period)
    .where(
        select(obligation.c.id).where(obligation.c.rule_id == report_rule.c.id, obligation.c.gone_at.is_(None)).exists()
    )
    .order_by(report_rule.c.due, report_rule.c.id)
)
_CLOSINGS = (
    select(period_close, report_rule.c.what, report_rule.c.period, person.c.full_name)
    .join(report_rule, report_rule.c.id == period_close.c.rule_id)
    .join(person, person.c.id == period_close.c.closed_by)
    .where(period_close.c.undone_at.is_(None))
)


def rules_of_period(store: Store, period: str) -> list[tuple[int, str]]:
    """The reports, (rule, name), of a period as Q1 or Q1-2026."""
    rows = store.rows(_RULES)
    return [(row.id, row.what) for row in rows if row.period == period or row.period.startswith(f"{period}-")]


def rules_to_close(store: Store) -> list[tuple[int, str]]:
    """The reports, (rule, name), of periods or of the office that are due and not closed yet, the latest first."""
    due = _RULES.where(or_(report_rule.c.period != "", asked_by_office), report_rule.c.due < local_day(store.now))
    still_open = due.where(
        report_rule.c.id.not_in(select(period_close.c.rule_id).where(period_close.c.undone_at.is_(None)))
    )
    return [(row.id, row.what) for row in reversed(store.rows(still_open))]


@dataclass(frozen=True, slots=True)
class Named:
    """A report that some unit owes; `once` says that it has no period."""

    id: int
    what: str
    once: bool


def rule_named(store: Store, rule_id: int) -> Named | None:
    """A report that some unit owes, by its id."""
    row = store.first(_RULES.where(report_rule.c.id == rule_id))
    return Named(row.id, row.what, not row.period) if row else None


def closing_of(store: Store, rule_id: int) -> Closing | None:
    """How and by whom a report's period was closed; None while it is open."""
    return _as_closing(store.first(_CLOSINGS.where(period_close.c.rule_id == bindparam("id")), id=rule_id))


def last_closed(store: Store, person_id: int, since: datetime) -> Closing | None:
    """The period that this person closed last, after a moment."""
    mine = _CLOSINGS.where(period_close.c.closed_by == person_id, period_close.c.closed_at > since)
    return _as_closing(store.first(mine.order_by(period_close.c.id.desc()).limit(1)))


def _as_closing(row: Any) -> Closing | None:
    if row is None:
        return None
    return Closing(row.id, row.rule_id, row.what, not row.period, row.closed_at, row.full_name, row.snapshot)


def close_period(store: Store, rule_id: int, person_id: int) -> Closing | None:
    """Freeze what every unit had sent; None where somebody closed it before."""
    store.rows(select(report_rule.c.id).where(report_rule.c.id == rule_id).with_for_update())
    if closing_of(store, rule_id):
        return None
    snapshot = [_frozen(one) for one in standings(store, rule_id)]
    key = store.add(period_close, rule_id=rule_id, closed_at=store.now, closed_by=person_id, snapshot=snapshot)
    open_ones = (obligation.c.rule_id == rule_id) & (obligation.c.state == "open") & obligation.c.closed_at.is_(None)
    store.change(update(obligation).where(open_ones).values(closed_at=store.now, next_remind_at=None))
    store.audit("close", "period_close", key, None, [rule_id, len(snapshot), sum(one["came"] for one in snapshot)])
    return closing_of(store, rule_id)


def _frozen(one: Standing) -> dict[str, Any]:
    """One unit in the picture: {unit, name, state, came, on_time, report, version, kind, receipt, at, figures}."""
    last = one.last
    counted = figures(last.lines or []) if last else figures([])
    return {
        "unit": one.owed.unit_id,
        "name": one.owed.unit,
        "state": last.state if last else "missing",
        "came": one.came,
        "on_time": one.on_time,
        "report": last.id if last else None,
        "version": last.version if last else None,
        "kind": last.kind if last else None,
        "receipt": last.receipt if last else None,
        "at": last.submitted_at.isoformat() if last and last.submitted_at else None,
        "returned": bool(last and last.state == RETURNED),
        "figures": {name: getattr(counted, name) for name in counted.__dataclass_fields__},
    }


def reopen_period(store: Store, closing: Closing) -> bool:
    """It is not closed after all; False where that was done before."""
    found = update(period_close).where(period_close.c.id == closing.id, period_close.c.undone_at.is_(None))
    if not store.change(found.values(undone_at=store.now)):
        return False
    closed = (obligation.c.rule_id == closing.rule_id) & (obligation.c.closed_at == closing.closed_at)
    ids = list(store.connection.scalars(select(obligation.c.id).where(closed)))
    store.change(update(obligation).where(obligation.c.id.in_(ids)).values(closed_at=None))
    recompute(store, ids)
    store.audit("reopen", "period_close", closing.id)
    return True
