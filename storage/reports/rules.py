"""Reports that are asked for: one rule for each duty, with every line of a plan or the office that asks for it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from domain.days.zone import local_day
from domain.plan_words import bare, plan_words
from domain.plans.changes import ReportChange
from domain.plans.drafts import DeadlineDraft, PlanDraft
from domain.plans.duties import dated_by_no_task, period_of, same_report, subjects_of
from domain.text import fold
from domain.units.directory import UnitName
from domain.units.resolutions import Resolution
from storage.owing.obligations import Source, create_for_rule, leave, move_due, sources_of_rules
from storage.schema import assignment, obligation, plan, report_rule, report_source, task
from storage.store import Store
from storage.units import all_units, directory

_BETWEEN = ", "


@dataclass(frozen=True, slots=True)
class Merged:
    """A report that several lines ask for: it is due on the earliest of their days until the office decides."""

    rule_id: int
    what: str
    due: date
    lines: tuple[Source, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The days by which the lines ask for it, the earliest first."""
        return tuple(sorted({line.due for line in self.lines}))


@dataclass(frozen=True, slots=True)
class Reports:
    """What came of the dated lines of a plan; `unowed` are those that name nobody who could owe them."""

    merged: tuple[Merged, ...] = ()
    unowed: tuple[str, ...] = ()
    changes: tuple[ReportChange, ...] = ()


# --- the lines of a plan


def put_reports(
    store: Store, plan_id: int, draft: PlanDraft, resolution: Resolution, asks_same: Callable[[DeadlineDraft], bool]
) -> Reports:
    """Bring what the plan asks for by a date to what the draft says.

    `asks_same` tells of a line whether the plan asked the same units in the same words before: then it goes on asking
    those whom the office has had it ask by now.
    """
    held = list(store.rows(_HELD, plan_id=plan_id))
    touched, clashing, unowed, changes = [], [], [], []
    for deadline in dated_by_no_task(draft):
        line = _line(store, plan_id, deadline, resolution)
        same = _same_line(held, deadline)
        if same is not None and asks_same(deadline):
            line["units"] = same.units
        if not line["units"]:
            unowed.append(deadline.phrase)
        if same is None:
            touched.append(_add_line(store, deadline, subjects_of(deadline, draft.title), line))
            clashing.append(touched[-1])
            changes.append(ReportChange(deadline.what, None, deadline.due))
            continue
        held.remove(same)
        if differs := {name for name, value in line.items() if getattr(same, name) != value}:
            store.change(update(report_source).where(report_source.c.id == same.id).values(**line))
            touched.append(same.rule_id)
            # A day that was chosen between lines is not asked about again because their words changed.
            clashing += [same.rule_id] if same.due != deadline.due else []
            whom = differs <= {"units", "groups"}
            changes.append(ReportChange(deadline.what, same.due, deadline.due, other_units=whom))
    store.change(delete(report_source).where(report_source.c.id.in_([row.id for row in held])))
    changes += [ReportChange(row.what, row.due, None) for row in held]
    settle_rules(store, [*touched, *(row.rule_id for row in held)])
    undecided = store.connection.scalars(_UNDECIDED, {"plan_id": plan_id})
    return Reports(_merged(store, [*clashing, *undecided]), tuple(unowed), tuple(changes))


def add_year(store: Store, plan_id: int, draft: PlanDraft, resolution: Resolution, year: int) -> None:
    """Add what the plan asks for by dates of a year, where it asks for nothing in that year yet."""
    held = store.rows(_HELD, plan_id=plan_id)
    if any(row.due.year == year for row in held):
        return
    coming = [one for one in dated_by_no_task(draft) if one.due.year == year]
    lines = [(one, _line(store, plan_id, one, resolution)) for one in coming]
    settle_rules(store, [_add_line(store, one, subjects_of(one, draft.title), line) for one, line in lines])


_HELD = (
    select(report_source, report_rule.c.what, report_rule.c.period)
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.plan_id == bindparam("plan_id"))
    .order_by(report_source.c.id)
)
# Where lines differ and nobody has chosen yet, it may be asked again.
_UNDECIDED = (
    select(report_source.c.rule_id)
    .join(report_rule, report_rule.c.id == report_source.c.rule_id)
    .where(report_source.c.plan_id == bindparam("plan_id"), report_rule.c.due_by == "")
    .order_by(report_source.c.id)
)


def _line(store: Store, plan_id: int, deadline: DeadlineDraft, resolution: Resolution) -> dict[str, Any]:
    groups = [resolution.groups[name] for name in deadline.who if name in resolution.groups]
    return {
        "phrase": deadline.phrase,
        "send_to": deadline.to or "",
        "reading": deadline.rule,
        "due": deadline.due,
        "evidence": deadline.evidence,
        "units": _owing(store, plan_id, deadline.who, resolution),
        "groups": groups if deadline.who else None,
        "plan_id": plan_id,
    }


def _owing(store: Store, plan_id: int, who: Sequence[str], resolution: Resolution) -> list[int]:
    """The units named; where the sentence names none, the subordinate units to which the plan gives any task.

    A plan whose sentence has no subject speaks to those below the issuer, and to no more of them than it names.
    """
    if who:
        return sorted({unit_id for name in who for unit_id in resolution.units.get(name, ())})
    units = all_units(store)
    return [unit_id for unit_id in tasked_units(store, plan_id) if units[unit_id].kind == "subordinate"]


def tasked_units(store: Store, plan_id: int) -> list[int]:
    """The units that have any part in a plan."""
    parts = assignment.join(task, task.c.id == assignment.c.task_id)
    named = select(assignment.c.unit_id).distinct().select_from(parts).order_by(assignment.c.unit_id)
    return list(store.connection.scalars(named.where(task.c.plan_id == plan_id, assignment.c.gone_at.is_(None))))


def _same_line(held: Sequence[Row[Any]], deadline: DeadlineDraft) -> Row[Any] | None:
    """The line held that this one is: by its words, else by what it asks for."""
    period = str(period_of(deadline) or "")
    of_period = [row for row in held if row.period == period]
    by_words = next(
        (row for row in of_period if row.phrase == deadline.phrase and row.what.startswith(deadline.what)), None
    )
    return by_words or next((row for row in of_period if fold(row.what) == fold(deadline.what)), None)


def _add_line(store: Store, deadline: DeadlineDraft, subjects: frozenset[str], line: dict[str, Any]) -> int:
    period = str(period_of(deadline) or "")
    same = _same_rules(store, period, subjects)
    standing = next((rule for rule in same if not _goes_on(store, rule.id, line)), None)
    if standing is not None:
        rule_id = _join(store, standing, subjects)
    else:
        # Beside the reports that it is made of it is known by who gets it.
        what = f"{deadline.what} {plan_words('reports')['names']['to']} {deadline.to}" if same else deadline.what
        rule_id = _new_rule(store, _told_apart(store, what, period, line["plan_id"]), period, deadline.due, subjects)
    store.add(report_source, rule_id=rule_id, **line)
    return rule_id


def _told_apart(store: Store, what: str, period: str, plan_id: int) -> str:
    """What a report is called; with its plan where another one of the period has the same name already."""
    other = select(report_rule.c.id).where(report_rule.c.period == period, report_rule.c.what == what)
    if not period or store.value(other.limit(1)) is None:
        return what
    return f"{what} ({store.value(select(plan.c.short).where(plan.c.id == plan_id))})"


def _goes_on(store: Store, rule_id: int, line: dict[str, Any]) -> bool:
    """Whether a line has what others report to its units sent on to somebody else: that is another duty."""
    lines = store.rows(select(report_source).where(report_source.c.rule_id == rule_id))
    return bool(lines) and all(_is_sent_on(store, one._asdict(), line) for one in lines)


def _is_sent_on(store: Store, one: dict[str, Any], other: dict[str, Any]) -> bool:
    first, second = set(one["units"]), set(other["units"])
    if not (first and second and one["send_to"] and other["send_to"]) or bare(one["send_to"]) == bare(other["send_to"]):
        return False
    return not first & second or _gets(store, one) == second or _gets(store, other) == first


def _gets(store: Store, line: dict[str, Any]) -> set[int]:
    """The unit to which a line has something sent, where it is one of the department's."""
    match = directory(store).find(line["send_to"])
    return {one.what.id for one in match.candidates if match.sure and isinstance(one.what, UnitName)}


def rule_for(store: Store, what: str, period: str, due: date, subjects: frozenset[str]) -> int:
    """The one rule of a duty: that of the same period which shares a subject, else a new one due on this day."""
    same = _same_rules(store, period, subjects)
    return _join(store, same[0], subjects) if same else _new_rule(store, what, period, due, subjects)


def _same_rules(store: Store, period: str, subjects: frozenset[str]) -> list[Row[Any]]:
    """The rules for a report of this period (Q1-2026) that share a subject with these."""
    rules = store.rows(_OF_PERIOD, period=period) if period else ()
    return [rule for rule in rules if same_report(rule.subject.split(_BETWEEN), subjects)]


def _new_rule(store: Store, what: str, period: str, due: date, subjects: frozenset[str]) -> int:
    row = {"what": what, "period": period, "subject": _BETWEEN.join(sorted(subjects))}
    return store.add(report_rule, **row, due=due, roll="none", roll_by="")


_OF_PERIOD = select(report_rule).where(report_rule.c.period == bindparam("period")).order_by(report_rule.c.id)


def _join(store: Store, rule: Row[Any], subjects: frozenset[str]) -> int:
    both = _BETWEEN.join(sorted({*rule.subject.split(_BETWEEN), *subjects} - {""}))
    store.change(update(report_rule).where(report_rule.c.id == rule.id).values(subject=both))
    return int(rule.id)


def _merged(store: Store, rule_ids: Iterable[int]) -> tuple[Merged, ...]:
    """The reports that more than one line asks for."""
    ids = list(dict.fromkeys(rule_ids))
    rules = {row.id: row for row in store.rows(select(report_rule).where(report_rule.c.id.in_(ids)))}
    lines = sources_of_rules(store, ids)
    return tuple(Merged(one, rules[one].what, rules[one].due, lines[one]) for one in ids if len(lines[one]) > 1)


# --- one duty of all the lines that ask for it


def settle_rules(store: Store, rule_ids: Iterable[int]) -> None:
    """Bring reports to what plans in force and the office now ask for: by when, and of whom."""
    for rule_id in dict.fromkeys(rule_ids):
        lines = store.rows(_IN_FORCE, rule_id=rule_id)
        owing = {unit_id for line in lines for unit_id in line.units}
        if lines:
            _settle_due(store, rule_id, {line.due for line in lines})
            create_for_rule(store, rule_id, owing)
        leave(store, (obligation.c.rule_id == rule_id) & obligation.c.unit_id.not_in(sorted(owing)))


_IN_FORCE = (
    select(report_source)
    .outerjoin(plan, plan.c.id == report_source.c.plan_id)
    .where(report_source.c.rule_id == bindparam("rule_id"), plan.c.withdrawn_at.is_(None))
)


def _settle_due(store: Store, rule_id: int, days: set[date]) -> None:
    """The earliest day; one that is past when its line comes in cannot be asked for any more."""
    rule = store.first(select(report_rule).where(report_rule.c.id == rule_id))
    if rule is None or (rule.due_by and rule.due in days and len(days) > 1):
        return
    if rule.due_by:
        store.change(update(report_rule).where(report_rule.c.id == rule_id).values(due_by=""))
    coming = {day for day in days if day >= local_day(store.now)}
    standing = {rule.due} & days
    due = min(coming | standing, default=max(days))
    if due != rule.due:
        move_due(store, rule_id, due)


def due_until_now(store: Store, rule_id: int) -> date | None:
    """The day that counts of a rule; None where there is no such rule."""
    found: date | None = store.value(select(report_rule.c.due).where(report_rule.c.id == rule_id))
    return found


def decide_due(store: Store, rule_id: int, due: date, by: str) -> None:
    """Where lines differ the office has chosen this day; it stands until the lines change."""
    store.change(update(report_rule).where(report_rule.c.id == rule_id).values(due_by=by))
    move_due(store, rule_id, due)
