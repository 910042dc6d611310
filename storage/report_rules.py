"""Reports that plans ask for: one rule for each duty, with every plan's line that asks for it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from domain.duties import period_of, same_report, subjects_of
from domain.plans import DeadlineDraft
from domain.zone import local_day
from storage.obligations import Source, create_for_rule, move_due, sources_of_rules
from storage.schema import report_rule, report_source
from storage.store import Store

_BETWEEN = ", "
_OF_PERIOD = select(report_rule).where(report_rule.c.period == bindparam("period")).order_by(report_rule.c.id)


@dataclass(frozen=True, slots=True)
class Merged:
    """A report that several lines ask for: it is due on the earliest of their days until the office decides."""

    rule_id: int
    what: str
    due: date
    lines: tuple[Source, ...]


def put_report(
    store: Store, plan_id: int, plan_title: str, deadline: DeadlineDraft, unit_ids: frozenset[int]
) -> Merged | None:
    """Keep what a line of a plan asks of these units; what it was merged with, if that was asked for already."""
    subjects = subjects_of(deadline, plan_title)
    standing = _standing(store, deadline, subjects)
    rule_id = _add(store, deadline, subjects) if standing is None else _join(store, standing, deadline, subjects)
    store.add(
        report_source,
        rule_id=rule_id,
        plan_id=plan_id,
        phrase=deadline.phrase,
        send_to=deadline.to or "",
        reading=deadline.rule,
        due=deadline.due,
        evidence=deadline.evidence,
    )
    create_for_rule(store, rule_id, unit_ids)
    return None if standing is None else _merged(store, rule_id)


def _standing(store: Store, deadline: DeadlineDraft, subjects: frozenset[str]) -> Row[Any] | None:
    period = period_of(deadline)
    rules = store.rows(_OF_PERIOD, period=str(period)) if period else ()
    return next((rule for rule in rules if same_report(rule.subject.split(_BETWEEN), subjects)), None)


def _add(store: Store, deadline: DeadlineDraft, subjects: frozenset[str]) -> int:
    row = {"what": deadline.what, "period": str(period_of(deadline) or ""), "subject": _BETWEEN.join(sorted(subjects))}
    return store.add(report_rule, **row, due=deadline.due, roll="none", roll_by="")


def _join(store: Store, rule: Row[Any], deadline: DeadlineDraft, subjects: frozenset[str]) -> int:
    both = _BETWEEN.join(sorted({*rule.subject.split(_BETWEEN), *subjects} - {""}))
    store.change(update(report_rule).where(report_rule.c.id == rule.id).values(subject=both))
    # A day that is past when its plan comes in cannot be asked for any more.
    if local_day(store.now) <= deadline.due < rule.due:
        move_due(store, rule.id, deadline.due)
    return int(rule.id)


def _merged(store: Store, rule_id: int) -> Merged | None:
    rule = store.first(select(report_rule).where(report_rule.c.id == rule_id))
    return rule and Merged(rule_id, rule.what, rule.due, sources_of_rules(store, [rule_id])[rule_id])
