"""What becomes of a report: submitted, taken back, approved, returned; and what follows for what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from domain.days.zone import local_day
from domain.reports.states import (
    APPROVED,
    CONTENT,
    DRAFT,
    LETTER,
    RETURNED,
    STANDING,
    SUBMITTED,
    WITHDRAWN,
    counted_at,
    receipt_prefix,
)
from storage.owing.obligations import meet, recompute, reopen
from storage.reports.lines import cutoff_of
from storage.reports.versions import (
    Lines,
    OwedReport,
    Version,
    amend_draft,
    begin_draft,
    last_sent,
    lock_report,
    version,
    versions,
)
from storage.schema import obligation, report, report_rule
from storage.store import Store


def submit(
    store: Store, owed: OwedReport, draft: Version, person_id: int, kind: str, lines: Lines, *, for_unit: bool
) -> Version | None:
    """Send a draft off, with its receipt; None where somebody did so before."""
    lock_report(store, owed.id)
    cutoff = cutoff_of(store, owed, draft) if kind == CONTENT else None
    before = last_sent(store, owed.id)
    values = {
        "state": SUBMITTED,
        "kind": kind,
        "cutoff": cutoff,
        "lines": lines,
        "person_id": person_id,
        "channel": store.channel,
        "for_unit": for_unit,
        "after_close": owed.closed,
        "submitted_at": store.now,
        "counted_at": _counted_at(store, before),
        "receipt": _next_receipt(store, owed),
    }
    if not amend_draft(store, draft.id, **values):
        return None
    store.audit("submit", "report", draft.id, DRAFT, [SUBMITTED, kind, values["receipt"]])
    _settle(store, owed.id)
    return version(store, draft.id)


def submit_letter(
    store: Store, owed: OwedReport, person_id: int, number: str = "", dated: date | None = None, *, for_unit: bool
) -> Version | None:
    """The short way: a letter went off, and nothing more is said here."""
    draft = begin_draft(store, owed, person_id, for_unit=for_unit)
    if draft is None:
        return None
    if number:
        amend_draft(store, draft.id, letter_number=number, letter_date=dated)
    return submit(store, owed, draft, person_id, LETTER, [], for_unit=for_unit)


def _counted_at(store: Store, before: Version | None) -> datetime:
    if before is None or before.state != RETURNED:
        return store.now
    return counted_at(store.now, before.counted_at, before.resubmit_due)


_SAME_PERIOD = select(report_rule.c.id).where(report_rule.c.period == bindparam("period")).order_by(report_rule.c.id)


def _next_receipt(store: Store, owed: OwedReport) -> str:
    """Counted within a period; its rules are locked, so that two at once do not take one number."""
    prefix = receipt_prefix(owed.period, owed.due.year)
    store.rows(_SAME_PERIOD.with_for_update(), period=owed.period)
    taken = store.connection.scalars(select(report.c.receipt).where(report.c.receipt.startswith(prefix)))
    numbers = [int(tail) for receipt in taken if (tail := receipt.removeprefix(prefix)).isdecimal()]
    return f"{prefix}{max(numbers, default=0) + 1:03}"


# --- taken back, approved, returned: each an UPDATE that repeats the old state


def _change(store: Store, one: Version, before: str, after: str, action: str, **values: Any) -> bool:
    lock_report(store, one.obligation_id)
    found = update(report).where(report.c.id == one.id, report.c.state == before)
    if not store.change(found.values(state=after, **values)):
        return False
    store.audit(action, "report", one.id, before, after)
    _settle(store, one.obligation_id)
    return True


def withdraw(store: Store, one: Version) -> bool:
    """Taken back by the unit before anybody reviewed it; False where it was reviewed, or withdrawn before."""
    return _change(store, one, SUBMITTED, WITHDRAWN, "withdraw", withdrawn_at=store.now)


def approve(store: Store, one: Version, person_id: int) -> bool:
    """The office says that it is right; False where it was settled before."""
    return _change(store, one, SUBMITTED, APPROVED, "approve", reviewed_at=store.now, reviewed_by=person_id)


def send_back(store: Store, one: Version, person_id: int, reason: str, resubmit_due: date) -> bool:
    """The office returns it, to come again by a day; False where it was settled before."""
    values = {"reviewed_at": store.now, "reviewed_by": person_id, "reason": reason, "resubmit_due": resubmit_due}
    return _change(store, one, SUBMITTED, RETURNED, "return", **values)


def unreview(store: Store, one: Version) -> bool:
    """The office takes its word back; False where a later version stands on it."""
    lock_report(store, one.obligation_id)
    newest = last_sent(store, one.obligation_id)
    if newest is None or newest.id != one.id:
        return False
    nothing = {"reviewed_at": None, "reviewed_by": None, "reason": "", "resubmit_due": None}
    return _change(store, one, one.state, SUBMITTED, "unreview", **nothing)


def add_letter(store: Store, one: Version, number: str, dated: date | None) -> bool:
    """The signed letter of a report that came; False where it has been taken back since."""
    found = update(report).where(report.c.id == one.id, report.c.state == one.state)
    if not store.change(found.values(letter_number=number, letter_date=dated)):
        return False
    before = [one.letter_number, str(one.letter_date or "")]
    store.audit("letter", "report", one.id, before, [number, str(dated or "")])
    return True


# --- what follows for the obligation


def _settle(store: Store, obligation_id: int) -> None:
    """Bring what is owed to what its versions amount to."""
    sent = [one for one in versions(store, obligation_id) if one.state not in (DRAFT, WITHDRAWN)]
    standing = next((one for one in sent if one.state in STANDING), None)
    waiting = next((one for one in sent if one.state == SUBMITTED), None)
    returned = sent[0] if sent and sent[0].state == RETURNED else None
    values: dict[str, Any] = {
        "review_since": local_day(waiting.submitted_at) if waiting and waiting.submitted_at else None,
        "resubmit_due": returned.resubmit_due if returned and not standing else None,
        "next_remind_at": None,
    }
    # What is returned is asked for again, also where its period was closed meanwhile.
    values |= {"closed_at": None} if values["resubmit_due"] else {}
    store.change(update(obligation).where(obligation.c.id == obligation_id).values(**values))
    if standing:
        meet(store, obligation_id, standing.author_id, standing.counted_at)
    else:
        reopen(store, obligation_id)
    recompute(store, [obligation_id])


# --- one's own last write


@dataclass(frozen=True, slots=True)
class Act:
    """What one person did to reports at one moment."""

    at: datetime
    versions: tuple[Version, ...]


def last_submitted(store: Store, person_id: int, since: datetime) -> Act | None:
    """The report that this person sent last, where it still waits for review."""
    mine = (report.c.person_id == person_id) & (report.c.state == SUBMITTED)
    return _last(store, mine, report.c.submitted_at, since)


def last_reviewed(store: Store, person_id: int, since: datetime) -> Act | None:
    """The reports that this person approved or returned last, at one moment."""
    mine = (report.c.reviewed_by == person_id) & report.c.state.in_((APPROVED, RETURNED))
    return _last(store, mine, report.c.reviewed_at, since)


def _last(store: Store, mine: Any, moment: Any, since: datetime) -> Act | None:
    at = store.value(select(func.max(moment)).where(mine, moment > since))
    if at is None:
        return None
    ids: Sequence[int] = list(store.connection.scalars(select(report.c.id).where(mine, moment == at)))
    return Act(at, tuple(one for one in (version(store, key) for key in ids) if one))
