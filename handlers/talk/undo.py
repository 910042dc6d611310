"""Taking back one's own last write, of whatever kind, all its lines, within a day."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.asking.confirming import codes_text
from handlers.reports.review import tell_of_undo
from handlers.settling.told import tell_units
from handlers.talk.undo_following import FOLLOWING
from handlers.talk.undoable import Undoable
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.calendar_changes import take_back_check, take_back_days
from storage.figures.weights import take_back_weights
from storage.office_changes import OfficeChange, last_office_change
from storage.owing.events import take_back_event
from storage.owing.exemptions import take_back_exemption
from storage.owing.extensions import Request, last_written, take_back
from storage.owing.owed import access_owed
from storage.people.absences import take_back_absence, take_back_hand_over
from storage.people.changes import take_back_invite, take_back_people
from storage.plans.change_notes import telling_of_changes
from storage.plans.given import take_back_given
from storage.plans.one_off import bring_back_task, take_back_date, take_back_task, take_back_unit
from storage.plans.undoing import take_back_plan, take_back_version
from storage.plans.withdrawal import Withdrawn, last_withdrawn, restore
from storage.privacy.held import take_back_phone
from storage.reminding.put_off import take_back_put_off
from storage.reminding.sending_window import take_back_window
from storage.reminding.settings import take_back_steps, take_back_wishes
from storage.reports.asked import bring_back_asked, take_back_asked, take_back_asked_date
from storage.reports.changes import Act, last_reviewed, last_submitted, unreview, withdraw
from storage.reports.closing import Closing, last_closed, reopen_period
from storage.reports.series_changes import take_back_series
from storage.reports.versions import OwedReport, Version, access_owed_report
from storage.store import Store
from storage.talk.drafts import ask, close_question
from storage.tasks.access import access_item
from storage.tasks.measured import last_measured, measured_lines, undo_measured
from storage.tasks.progress import UNDO_WITHIN, batch_lines, last_batch, undo
from storage.unit_life.coming import take_back_added, take_back_name
from storage.unit_life.decisions import take_back_decision
from storage.unit_life.ending import take_back_end
from storage.unit_life.groups import take_back_member


def undo_last(turn: Turn) -> Reply:
    """Show what would be taken back; `/hoantac WHAT`, which the choice says, takes it back.

    To the office also what nobody in a chat did last: the plan that came in at a terminal.
    """
    since = turn.now - UNDO_WITHIN
    written = [found for last in LAST if (found := last(turn, since))]
    offered = [max(written, key=lambda one: one.at)] if written else []
    at_terminal = _of_terminal(turn, since)
    offered += [at_terminal] if at_terminal else []
    if not offered:
        return Reply(turn.say("undo-nothing"), _mine(turn))
    chosen = next((one for one in offered if turn.args == [one.what]), None)
    if chosen is None:
        return _ask(turn, offered[0], offered[1:])
    close_question(turn.store, turn.conversation_id)
    return Reply(chosen.undo(), _mine(turn))


# --- each kind: its last write by this person since a moment, None where there is none


def _withdrawal(turn: Turn, since: datetime) -> Undoable | None:
    gone = last_withdrawn(turn.store, turn.person.id, since)
    if gone is None:
        return None
    asks = turn.say("plan-undo-confirm", short=gone.short)
    return Undoable(gone.at, f"kh{gone.plan_id}", asks, partial(_restore, turn, gone))


def _restore(turn: Turn, gone: Withdrawn) -> str:
    with telling_of_changes(turn.store):
        restored = restore(turn.store, gone.plan_id)
    return turn.say("plan-restored" if restored else "plan-not-restored", short=gone.short)


def _report(turn: Turn, since: datetime) -> Undoable | None:
    act = last_submitted(turn.store, turn.person.id, since)
    of = access_owed_report(turn.store, turn.person, act.versions[0].obligation_id) if act else None
    if act is None or of is None:
        return None
    asks = turn.say("undo-confirm-report", name=of.what, unit=of.unit)
    return Undoable(act.at, f"#{of.id}", asks, partial(_withdraw_report, turn, act, of))


def _withdraw_report(turn: Turn, act: Act, of: OwedReport) -> str:
    key = "undone-report" if withdraw(turn.store, act.versions[0]) else "undo-nothing"
    return turn.say(key, name=of.what, unit=of.unit)


def _review(turn: Turn, since: datetime) -> Undoable | None:
    act = last_reviewed(turn.store, turn.person.id, since)
    if act is None:
        return None
    kind = act.versions[0].state
    names = "; ".join(f"{of.what} — {of.unit}" for one in act.versions[:AT_MOST] if (of := _owed(turn, one)))
    asks = turn.say(f"undo-confirm-{kind}", count=len(act.versions), names=names)
    return Undoable(act.at, f"{kind}{act.versions[0].id}", asks, partial(_review_again, turn, act))


def _owed(turn: Turn, one: Version) -> OwedReport | None:
    return access_owed_report(turn.store, turn.person, one.obligation_id)


def _review_again(turn: Turn, act: Act) -> str:
    undone = 0
    for one in act.versions:
        of = _owed(turn, one)
        if of and unreview(turn.store, one):
            undone += 1
            tell_of_undo(turn, one, of)
    return turn.say("undone-review", count=undone) if undone else turn.say("undo-review-stood-on")


def _closing(turn: Turn, since: datetime) -> Undoable | None:
    closing = last_closed(turn.store, turn.person.id, since)
    if closing is None:
        return None
    asks = turn.say("undo-confirm-close", name=closing.what, once=int(closing.once))
    return Undoable(closing.closed_at, f"chot{closing.id}", asks, partial(_open_again, turn, closing))


def _open_again(turn: Turn, closing: Closing) -> str:
    reopen_period(turn.store, closing)
    return turn.say("undone-close", name=closing.what, once=int(closing.once))


def _progress(turn: Turn, _since: datetime) -> Undoable | None:
    written = last_batch(turn.store, turn.person.id)
    if written is None:
        return None
    batch, at = written
    return Undoable(at, batch, turn.say("undo-confirm", codes=_codes(turn, batch)), partial(_undo_batch, turn, batch))


def _office_change(turn: Turn, since: datetime) -> Undoable | None:
    return _undoable(turn, last_office_change(turn.store, turn.person.id, since))


def _of_terminal(turn: Turn, since: datetime) -> Undoable | None:
    return _undoable(turn, last_office_change(turn.store, None, since)) if is_office(turn.person.actor) else None


def _undoable(turn: Turn, change: OfficeChange | None) -> Undoable | None:
    if change is None:
        return None
    asks = turn.say(f"{_OFFICE[change.kind].key}-undo-confirm", words=change.what)
    return Undoable(change.at, f"vp{change.id}", asks, partial(_take_back, turn, change))


def _take_back(turn: Turn, change: OfficeChange) -> str:
    kind = _OFFICE[change.kind]
    with telling_of_changes(turn.store) if change.kind in _CHANGES_DUTIES else nullcontext():
        done = kind.take_back(turn.store, change)
    if done:
        return turn.say(f"{kind.key}-undone", words=change.what)
    return turn.say(kind.stood_on, codes=f"“{change.what}”")


@dataclass(frozen=True, slots=True)
class _Office:
    """A kind of change by the office: how its texts begin, and what takes it back unless something stands on it.

    `stood_on` is the text that says so.
    """

    key: str
    take_back: Callable[[Store, OfficeChange], bool]
    stood_on: str = "undo-stood-on"


_OFFICE = {
    "series": _Office("regime", take_back_series),
    "calendar": _Office("calendar", take_back_days),
    "calendar_check": _Office("calendar-check", take_back_check),
    "steps": _Office("change", take_back_steps),
    "weights": _Office("change", take_back_weights),
    "wishes": _Office("change", take_back_wishes),
    "phone": _Office("change", take_back_phone),
    "window": _Office("change", take_back_window),
    "snooze": _Office("change", take_back_put_off),
    "absence": _Office("change", take_back_absence),
    "hand_over": _Office("change", take_back_hand_over),
    "exempt": _Office("exempt", take_back_exemption),
    "event": _Office("event", take_back_event),
    "unit_added": _Office("unit-life", take_back_added),
    "unit_renamed": _Office("unit-life", take_back_name),
    "unit_ended": _Office("unit-life", take_back_end),
    "unit_group": _Office("unit-life", take_back_member, "units-group-stood-on"),
    "unit_decided": _Office("unit-decision", take_back_decision, "unit-decision-stood-on"),
    "invite": _Office("people", take_back_invite),
    "people": _Office("people", take_back_people),
    "plan_in": _Office("plan-in", take_back_plan, "plan-in-stood-on"),
    "plan_changed": _Office("plan-changed", take_back_version, "plan-in-stood-on"),
    "order": _Office("order", take_back_task),
    "task_date": _Office("task-date", take_back_date),
    "task_unit": _Office("task-unit", take_back_unit),
    "task_given": _Office("task-unit", take_back_given),
    "task_withdrawn": _Office("task-drop", bring_back_task),
    "report_asked": _Office("asked", take_back_asked, "asked-stood-on"),
    "report_date": _Office("asked-date", take_back_asked_date),
    "report_withdrawn": _Office("asked-drop", bring_back_asked),
}
# What units have to do is another after these.
_CHANGES_DUTIES = (
    *("series", "event", "order", "task_date", "task_unit", "task_given", "task_withdrawn", "unit_ended"),
    "unit_decided",
    *("report_asked", "report_date", "report_withdrawn", "plan_in", "plan_changed"),
)


def _extension(turn: Turn, since: datetime) -> Undoable | None:
    written = last_written(turn.store, turn.person.id, since)
    if not written:
        return None
    first = written[0]
    units = ", ".join(one.owed.unit for one in written)
    key = "extension-undo-asked" if first.state == "asked" else "extension-undo-settled"
    asks = turn.say(key, name=first.owed.name, day=f"{first.wanted:%d/%m/%Y}", units=units)
    at = first.decided_at or first.asked_at
    return Undoable(at, f"gh{first.id}", asks, partial(_take_back_extensions, turn, written))


def _take_back_extensions(turn: Turn, written: Sequence[Request]) -> str:
    done = [one for one in written if take_back(turn.store, one)]
    name = written[0].owed.name
    if not done:
        return turn.say("undo-stood-on", codes=name)
    now = access_owed(turn.store, turn.person, [one.owed.id for one in done])
    due = f"{now[0].due:%d/%m/%Y}"
    if written[0].state != "asked":
        tell_units(turn, now, "extension-told-reopened", name=name, due=due)
    return turn.say("extension-undone", name=name, units=", ".join(one.unit for one in now), due=due)


def _undo_batch(turn: Turn, batch: str) -> str:
    """Progress and measured results of one yes are taken back together."""
    codes = _codes(turn, batch)
    undone = undo(turn.store, batch)
    if undone:
        undo_measured(turn.store, batch)
    return turn.say("undone" if undone else "undo-stood-on", codes=codes)


def _measured(turn: Turn, since: datetime) -> Undoable | None:
    written = last_measured(turn.store, turn.person.id, since)
    if written is None:
        return None
    batch, at = written
    asks = turn.say("undo-confirm", codes=_codes(turn, batch))
    return Undoable(at, batch, asks, partial(_undo_measured, turn, batch))


def _undo_measured(turn: Turn, batch: str) -> str:
    undo_measured(turn.store, batch)
    return turn.say("undone-measured", codes=_codes(turn, batch))


def _codes(turn: Turn, batch: str) -> str:
    keys = dict.fromkeys([*batch_lines(turn.store, batch), *measured_lines(turn.store, batch)])
    items = (access_item(turn.store, turn.person, key) for key in keys)
    return codes_text([item.code for item in items if item])


# Of two writes of one moment the earlier kind is taken back first.
LAST: tuple[Callable[[Turn, datetime], Undoable | None], ...] = (
    _withdrawal,
    _closing,
    _review,
    _report,
    _progress,
    _measured,
    _office_change,
    _extension,
    *FOLLOWING,
)


def _ask(turn: Turn, one: Undoable, others: Sequence[Undoable]) -> Reply:
    ask(turn.store, turn.conversation_id, "undo", {"what": one.what})
    yes, no = Choice(turn.say("choice-undo-yes"), f"/hoantac {one.what}"), Choice(turn.say("choice-undo-no"), "/huy")
    lines = [one.asks, *(turn.say("undo-or", asks=other.asks) for other in others)]
    return Reply("\n".join(lines), (yes, no, *(_other(turn, other) for other in others)))


def _other(turn: Turn, other: Undoable) -> Choice:
    return Choice(turn.say("choice-undo-terminal"), f"/hoantac {other.what}")


def _mine(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
