"""What units answered to a report that is asked for once, as papers tell it."""

from datetime import datetime

from domain.days.zone import local_day
from domain.figures.papers import AnswerValues, AskedValues, Letterhead
from domain.reports.states import STANDING
from storage.reports.asked import single_report
from storage.reports.closing import Standing, closing_of
from storage.reports.versions import OwedReport, Version, draft_of, files_of, last_sent, owed_of_rule, state_of
from storage.store import Store
from storage.units import all_units, unit_named


def asked_values(
    store: Store, head: Letterhead, title: str, rule_id: int, unit_id: int | None = None
) -> AskedValues | None:
    """All units' answers in the order of the units, or those of one; None where nobody (or that one) owes it."""
    one = single_report(store, rule_id)
    order = {key: at for at, key in enumerate(all_units(store))}
    every = [owed for owed in owed_of_rule(store, rule_id) if unit_id in (None, owed.unit_id)]
    every.sort(key=lambda owed: order[owed.unit_id])
    if one is None or not every:
        return None
    closing = closing_of(store, rule_id)
    return AskedValues(
        head=head,
        title=title,
        unit="" if unit_id is None else unit_named(store, unit_id).name,
        what=one.what,
        due=one.due.isoformat(),
        closed=_day(closing.closed_at) if closing else "",
        until=_day(store.now),
        answers=[_answer(store, owed, whole=unit_id is None) for owed in every if owed.state != "excused"],
        excused=[owed.unit for owed in every if owed.state == "excused"],
        template="",
    )


def _answer(store: Store, owed: OwedReport, *, whole: bool) -> AnswerValues:
    """What stands; in a unit's own letter also the draft that it is still writing."""
    last = last_sent(store, owed.id)
    told = last if last and last.state in STANDING else None if whole else draft_of(store, owed.id)
    return AnswerValues(
        unit=owed.unit,
        state=state_of(owed, last, local_day(store.now)).value,
        came=told is not None,
        on_time=Standing(owed, last).on_time,
        at=_day(told.submitted_at) if told else "",
        receipt=(told.receipt or "") if told else "",
        kind=told.kind if told else "",
        why=told.why if told else "",
        letter=told.letter_number if told else "",
        letter_date=told.letter_date.isoformat() if told and told.letter_date else "",
        text=told.note if told else "",
        proposal=told.proposal if told else "",
        estimate=told.estimate if told else "",
        lines=len(told.lines or []) if told else 0,
        files=_files(store, told),
    )


def _files(store: Store, told: Version | None) -> int:
    return len(files_of(store, told.id)) if told else 0


def _day(at: datetime | None) -> str:
    return local_day(at).isoformat() if at else ""
