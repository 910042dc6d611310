"""What units answered to the reports that they owe: every version, and the draft that is being made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from domain.days.periods import roll
from domain.days.working_days import Calendar
from domain.days.zone import local_day
from domain.messages import File
from domain.people.rights import may_change_unit, may_see_unit
from domain.reports.states import CONTENT, DRAFT, RETURNED, SUBMITTED, WITHDRAWN, ReportState, report_state
from storage.owing.calendar import calendar
from storage.people.persons import Person
from storage.schema import obligation, period_close, person, report, report_file, report_rule, stored_file, unit
from storage.store import Store

Lines = list[dict[str, Any]]
# What the next version takes over from the one before it.
_KEPT = ("estimate", "note", "proposal", "why", "letter_number", "letter_date", "batches")


@dataclass(frozen=True, slots=True)
class OwedReport:
    """A report that a unit owes: for which period, and by when.

    `due` is the literal last day, `last_day` the one on which it is still on time: a later one where the office
    granted that, and moved where it has chosen so for days off.
    """

    id: int
    unit_id: int
    unit: str
    what: str
    period: str
    rule_id: int
    start: date | None
    end: date | None
    due: date
    last_day: date
    counted: bool
    state: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a report; `author` sent it or, of a draft, began it, `lines` are None in a draft."""

    id: int
    obligation_id: int
    version: int
    state: str
    kind: str
    cutoff: date | None
    estimate: str
    note: str
    proposal: str
    why: str
    letter_number: str
    letter_date: date | None
    receipt: str | None
    lines: Lines | None
    batches: list[str]
    author_id: int
    author: str
    for_unit: bool
    after_close: bool
    created_at: datetime
    submitted_at: datetime | None
    counted_at: datetime | None
    withdrawn_at: datetime | None
    reviewed_at: datetime | None
    reviewer: str
    reason: str
    resubmit_due: date | None


_closed = (
    select(period_close.c.id)
    .where(period_close.c.rule_id == report_rule.c.id, period_close.c.undone_at.is_(None))
    .exists()
)
_OWED = (
    select(
        obligation.c.id,
        obligation.c.unit_id,
        unit.c.short.label("unit"),
        report_rule.c.what,
        report_rule.c.period,
        obligation.c.rule_id,
        obligation.c.period_start.label("start"),
        obligation.c.period_end.label("end"),
        obligation.c.due,
        obligation.c.extended_due,
        obligation.c.roll,
        obligation.c.counted,
        obligation.c.state,
        _closed.label("closed"),
    )
    .join(report_rule, report_rule.c.id == obligation.c.rule_id)
    .join(unit, unit.c.id == obligation.c.unit_id)
    .where(obligation.c.gone_at.is_(None))
)
_reviewer = person.alias("reviewer")
_VERSIONS = (
    select(report, person.c.full_name.label("author"), _reviewer.c.full_name.label("reviewer"))
    .join(person, person.c.id == report.c.person_id)
    .outerjoin(_reviewer, _reviewer.c.id == report.c.reviewed_by)
    .order_by(report.c.version.desc())
)
_OF_OBLIGATION = _VERSIONS.where(report.c.obligation_id == bindparam("id"))


def owed(store: Store, obligation_id: int) -> OwedReport | None:
    """A report that is owed; None for the window of a task, or what no plan asks for any more."""
    row = store.first(_OWED.where(obligation.c.id == obligation_id))
    return _as_owed(row, calendar(store)) if row else None


def access_owed_report(
    store: Store, person: Person, obligation_id: int, *, to_change: bool = False
) -> OwedReport | None:
    """A report that the person may see (or answer for the unit); None for anything else."""
    found = owed(store, obligation_id)
    allowed = may_change_unit if to_change else may_see_unit
    return found if found and allowed(person.actor, found.unit_id) else None


def owed_of_rule(store: Store, rule_id: int) -> list[OwedReport]:
    """What every unit owes of one report, by the units' names."""
    days = calendar(store)
    rows = store.rows(_OWED.where(obligation.c.rule_id == rule_id).order_by(unit.c.name))
    return [_as_owed(row, days) for row in rows]


def _as_owed(row: Row[Any], days: Calendar) -> OwedReport:
    values = {name: getattr(row, name) for name in OwedReport.__dataclass_fields__ if name != "last_day"}
    values |= {"counted": bool(row.counted), "closed": bool(row.closed)}
    return OwedReport(**values, last_day=roll(row.extended_due or row.due, row.roll, days))


def state_of(owed: OwedReport, last: Version | None, today: date) -> ReportState:
    """The state that everybody sees; `last` is the newest version that left the unit."""
    due = last.resubmit_due if last and last.state == RETURNED and last.resubmit_due else owed.last_day
    counted_on = local_day(last.counted_at) if last and last.counted_at else None
    return report_state(last.state if last else None, due, today, counted_on, counts=owed.counted)


def versions(store: Store, obligation_id: int) -> list[Version]:
    """All versions of a report, the newest first."""
    return [_as_version(row) for row in store.rows(_OF_OBLIGATION, id=obligation_id)]


def version(store: Store, report_id: int) -> Version | None:
    """One version by its id."""
    row = store.first(_VERSIONS.where(report.c.id == report_id))
    return _as_version(row) if row else None


def last_sent(store: Store, obligation_id: int) -> Version | None:
    """The newest version that left the unit and was not taken back."""
    row = store.first(_OF_OBLIGATION.where(report.c.state.not_in((DRAFT, WITHDRAWN))), id=obligation_id)
    return _as_version(row) if row else None


def waiting_for_review(store: Store) -> list[Version]:
    """What the office has still to settle, the oldest first."""
    waiting = _VERSIONS.join(obligation, obligation.c.id == report.c.obligation_id).order_by(None)
    waiting = waiting.where(report.c.state == SUBMITTED, obligation.c.gone_at.is_(None))
    return [_as_version(row) for row in store.rows(waiting.order_by(report.c.submitted_at, report.c.id))]


def _as_version(row: Row[Any]) -> Version:
    values = {name: getattr(row, name) for name in Version.__dataclass_fields__ if name not in ("author_id",)}
    return Version(**{**values, "author_id": row.person_id, "reviewer": row.reviewer or ""})


# --- drafts: one for each report, whoever of its unit goes on with it


_LOCK = select(obligation.c.id).where(obligation.c.id == bindparam("id")).with_for_update()


def lock_report(store: Store, obligation_id: int) -> None:
    """Let nobody else change this report until the transaction ends."""
    store.rows(_LOCK, id=obligation_id)


def draft_of(store: Store, obligation_id: int) -> Version | None:
    """The draft of a report."""
    row = store.first(_OF_OBLIGATION.where(report.c.state == DRAFT), id=obligation_id)
    return _as_version(row) if row else None


def may_be_drafted(last: Version | None, *, closed: bool) -> bool:
    """Whether the unit may answer (anew): not while something stands, unless its period was closed since."""
    if last is None or last.state == RETURNED:
        return True
    return closed and last.state != SUBMITTED


def begin_draft(store: Store, owed: OwedReport, person_id: int, *, for_unit: bool) -> Version | None:
    """The draft that stands, else a new one with what the version before it said; None where one was sent."""
    lock_report(store, owed.id)
    standing = draft_of(store, owed.id)
    if standing:
        return standing
    if not may_be_drafted(last_sent(store, owed.id), closed=owed.closed):
        return None
    before = next(iter(versions(store, owed.id)), None)
    values = {name: getattr(before, name) for name in _KEPT} if before else {"batches": []}
    key = store.add(
        report,
        obligation_id=owed.id,
        version=before.version + 1 if before else 1,
        state=DRAFT,
        kind=CONTENT,
        person_id=person_id,
        channel=store.channel,
        for_unit=for_unit,
        after_close=False,
        created_at=store.now,
        **values,
    )
    if before:
        put_files(store, key, [file_id for file_id, _ in files_of(store, before.id)])
    return version(store, key)


def amend_draft(store: Store, report_id: int, **values: Any) -> bool:
    """Change what a draft says beside its tasks; False where it was submitted meanwhile."""
    drafts = update(report).where(report.c.id == report_id, report.c.state == DRAFT)
    return store.change(drafts.values(**values)) == 1


# --- files


def put_files(store: Store, report_id: int, file_ids: Sequence[int]) -> None:
    """Attach files to a report, those that it has already but once."""
    have = {file_id for file_id, _ in files_of(store, report_id)}
    new = [file_id for file_id in dict.fromkeys(file_ids) if file_id not in have]
    if new:
        store.connection.execute(insert(report_file), [{"report_id": report_id, "file_id": key} for key in new])


def drop_files(store: Store, report_id: int) -> None:
    """Attach none after all."""
    store.change(delete(report_file).where(report_file.c.report_id == report_id))


def files_of(store: Store, report_id: int) -> list[tuple[int, File]]:
    """The files of a report, each with its id."""
    statement = (
        select(stored_file)
        .join(report_file, report_file.c.file_id == stored_file.c.id)
        .where(report_file.c.report_id == report_id, stored_file.c.sha256 != "")
        .order_by(stored_file.c.id)
    )
    return [(r.id, File(r.name, r.media_type, r.size, sha256=r.sha256)) for r in store.rows(statement)]
