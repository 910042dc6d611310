"""The reports that a regime asks for: each period of the coming year, owed by the units of today."""

from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from domain.days.periods import RollPolicy
from domain.days.zone import local_day
from domain.plans.duties import same_report
from domain.reports.phrases import report_name
from domain.reports.regimes import Due, Regime, cutoff_day
from storage.owing.calendar import calendar, ensure_year
from storage.owing.obligations import set_closing, set_roll
from storage.reports.rules import decide_due, rule_for, settle_rules
from storage.reports.series import Series, coming_dues, dues_around, series_in_force, series_with_id, units_asked
from storage.schema import report_rule, report_series, report_source
from storage.store import Store


def settle_series(store: Store) -> None:
    """Bring the reports of all regimes to what they ask for now: the coming year, and the units of today."""
    for series in series_in_force(store):
        settle_one(store, series.id)


def settle_one(store: Store, series_id: int) -> None:
    """What is past stays as it was; what has not come in yet is brought to the regime, or leaves with it."""
    # Two processes may look after the same one.
    store.rows(select(report_series.c.id).where(report_series.c.id == series_id).with_for_update())
    today = local_day(store.now)
    held = {row.period: row for row in store.rows(_HELD, id=series_id, today=today)}
    touched = [row.rule_id for row in held.values()]
    series = series_with_id(store, series_id)
    if series is None:
        store.change(delete(report_source).where(report_source.c.id.in_([row.id for row in held.values()])))
    else:
        touched += _bring(store, series, held, today)
    settle_rules(store, touched)


def _is_about(row: Row[Any], regime: Regime) -> bool:
    """Whether a report that stands is still the one that the words ask for."""
    return row.subject == ", ".join(regime.subjects) or same_report(row.subject.split(", "), regime.subjects)


_HELD = (
    select(report_source.c.id, report_source.c.rule_id, report_rule.c.period, report_rule.c.subject)
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.series_id == bindparam("id"), report_source.c.due >= bindparam("today"))
)


def _bring(store: Store, series: Series, held: dict[str, Row[Any]], today: date) -> list[int]:
    """Add, move and drop the lines of a regime; the rules that it asks for."""
    regime = series.regime
    asked = units_asked(store, series.units, series.groups)
    wanted = {str(due.period): due for due in coming_dues(regime, today)}
    known = {str(due.period) for due in dues_around(regime, today)}
    for year in {due.day.year for due in wanted.values()}:
        ensure_year(store, year)
    rules = []
    for period, due in wanted.items():
        line = {"phrase": regime.words, "reading": due.reading, "due": due.day, "units": asked}
        if period in held and _is_about(held[period], regime):
            rule_id = held[period].rule_id
            store.change(update(report_source).where(report_source.c.id == held[period].id).values(**line))
        else:
            subjects = frozenset(regime.subjects)
            rule_id = rule_for(store, report_name(due.period.code, regime.topic), period, due.day, subjects)
            store.add(report_source, rule_id=rule_id, series_id=series.id, send_to="", evidence=False, **line)
        _put_rule(store, rule_id, series, due)
        rules.append(rule_id)
    # A day that the new words put into the past stays as it stood.
    dropped = [row.id for period, row in held.items() if period not in known or not _is_about(row, regime)]
    store.change(delete(report_source).where(report_source.c.id.in_(dropped)))
    return rules


def _put_rule(store: Store, rule_id: int, series: Series, due: Due) -> None:
    regime = series.regime
    fixed = regime.cutoff and cutoff_day(regime.cutoff, due.period, regime.closing, due.day, calendar(store))
    set_closing(store, rule_id, regime.closing, fixed or None)
    roll: RollPolicy = store.value(select(report_rule.c.roll).where(report_rule.c.id == rule_id))
    if roll != regime.roll:
        set_roll(store, rule_id, regime.roll, series.set_by)


def take_own_days(store: Store, series_id: int, by: str) -> int:
    """Where something else asks for the same reports, the office's own day counts; for how many."""
    own = store.rows(_HELD_DUES, id=series_id, today=local_day(store.now))
    moved_ones = [row for row in own if row.due != row.standing]
    for row in moved_ones:
        decide_due(store, row.rule_id, row.due, by)
    return len(moved_ones)


_HELD_DUES = (
    select(report_source.c.rule_id, report_source.c.due, report_rule.c.due.label("standing"))
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.series_id == bindparam("id"), report_source.c.due >= bindparam("today"))
)
