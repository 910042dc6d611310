"""Sending a report off: shown once more, written on a yes, with a receipt; taken back before it is reviewed."""

import hashlib
import json
from datetime import date
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import writes_for_another
from domain.reports.states import CONTENT, LETTER, NOT_APPLICABLE, NOTHING
from handlers.reports.drafting import draft, open_draft
from handlers.reports.wording import (
    date_text,
    draft_text,
    is_empty,
    letter_lines,
    mine,
    not_found,
    on_time,
    own_words,
    sent_before,
    to,
)
from handlers.turn import Turn
from handlers.wording import moment_text
from locales import texts
from storage.owing.calendar import opens_at
from storage.people.persons import find_person, holders
from storage.reports.changes import submit, submit_letter, withdraw
from storage.reports.lines import lines_of
from storage.reports.versions import (
    Lines,
    OwedReport,
    Version,
    access_owed_report,
    amend_draft,
    draft_of,
    files_of,
    last_sent,
    lock_report,
    may_be_drafted,
)
from storage.store import Store
from storage.talk.drafts import Draft, ask, close_draft, close_question, save_draft
from storage.talk.outbox import tell

Data = dict[str, Any]


# --- shown before a yes


def preview(turn: Turn, owed: OwedReport, before: str = "") -> Reply:
    """The report as it would go off."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    lines = lines_of(turn.store, owed, drafted)
    if own_words(owed, lines) and is_empty(turn, drafted):
        return draft(turn, owed, before)
    text = turn.say("report-send-confirm", text=draft_text(turn, owed, drafted, lines))
    data = {"kind": CONTENT, "seen": fingerprint(turn.store, drafted, lines)}
    look = (Choice(turn.say("report-choice-lines"), to(owed, "lines")),) if lines else ()
    back = Choice(turn.say("report-choice-back"), to(owed, "draft"))
    text = f"{before}\n{text}" if before else text
    return _confirm(turn, owed, data, text, turn.say("report-choice-send-yes"), (*look, back))


def nothing(turn: Turn, owed: OwedReport) -> Reply:
    """ "Không phát sinh" is an answer."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    text = turn.say("report-nothing-confirm", name=owed.what, unit=owed.unit)
    return _confirm(turn, owed, {"kind": NOTHING}, text, turn.say("report-choice-send-yes"))


def not_applicable(turn: Turn, owed: OwedReport, why: str = "") -> Reply:
    """ "Không áp dụng" is an answer, with its reason."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    if not why:
        ask(turn.store, turn.conversation_id, "report", {"obligation": owed.id, "step": "na"})
        back = Choice(turn.say("report-choice-back"), to(owed, "draft"))
        return Reply(turn.say("report-ask-na", name=owed.what), (back,))
    text = turn.say("report-na-confirm", name=owed.what, unit=owed.unit, why=why)
    return _confirm(turn, owed, {"kind": NOT_APPLICABLE, "why": why}, text, turn.say("report-choice-send-yes"))


def letter(turn: Turn, owed: OwedReport, number: str = "", dated: str = "") -> Reply:
    """The short way: the letter went off already."""
    last = last_sent(turn.store, owed.id)
    if not may_be_drafted(last, closed=owed.closed):
        return sent_before(turn, owed, last)
    text = turn.say("report-confirm", name=owed.what, unit=owed.unit)
    if number:
        day = turn.say("report-letter-dated", date=date_text(date.fromisoformat(dated))) if dated else ""
        text = f"{text}\n{turn.say('report-letter-line', number=number, dated=day)}"
    data = {"kind": LETTER, "number": number, "dated": dated}
    return _confirm(turn, owed, data, text, turn.say("choice-write"))


def _confirm(turn: Turn, owed: OwedReport, data: Data, text: str, yes: str, others: tuple[Choice, ...] = ()) -> Reply:
    key = save_draft(turn.store, turn.person.id, "report", {"obligation": owed.id, **data}, turn.incoming_id)
    ask(turn.store, turn.conversation_id, "confirm", {"draft": key})
    no = Choice(turn.say("choice-drop" if data["kind"] == LETTER else "report-choice-not-yet"), f"/bo {key}")
    if writes_for_another(turn.person.actor, owed.unit_id):
        text = f"{text}\n{turn.say('line-for-unit', unit=owed.unit)}."
    return Reply(text, (Choice(yes, f"/ghi {key}"), *others, no), about=("report", owed.id))


def shown_again(turn: Turn, confirmed: Draft) -> Reply:
    """A yes that comes late is shown what it would write."""
    data = confirmed.data
    owed = access_owed_report(turn.store, turn.person, data["obligation"], to_change=True)
    if owed is None:
        return not_found(turn)
    if data["kind"] == LETTER:
        return letter(turn, owed, data["number"], data["dated"])
    if data["kind"] == NOT_APPLICABLE:
        return not_applicable(turn, owed, data["why"])
    return nothing(turn, owed) if data["kind"] == NOTHING else preview(turn, owed)


def fingerprint(store: Store, drafted: Version, lines: Lines) -> str:
    """Changes with whatever a draft would send."""
    fields = [drafted.cutoff, drafted.estimate, drafted.note, drafted.proposal, drafted.letter_number]
    files = [key for key, _ in files_of(store, drafted.id)]
    said = json.dumps([lines, [str(one) for one in fields], files], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()


# --- written


def write(turn: Turn, confirmed: Draft) -> Reply:
    """Send what a yes was given for; of two people who do so the second is told who was first."""
    owed = access_owed_report(turn.store, turn.person, confirmed.data["obligation"], to_change=True)
    if owed is None:
        return not_found(turn)
    lock_report(turn.store, owed.id)
    drafted = draft_of(turn.store, owed.id)
    lines = lines_of(turn.store, owed, drafted) if drafted and confirmed.data["kind"] == CONTENT else []
    if drafted and "seen" in confirmed.data and confirmed.data["seen"] != fingerprint(turn.store, drafted, lines):
        close_draft(turn.store, confirmed.id, "dropped")
        return preview(turn, owed, turn.say("report-changed-since"))
    close_draft(turn.store, confirmed.id, "used")
    close_question(turn.store, turn.conversation_id)
    sent = _sent(turn, owed, drafted, lines, confirmed.data)
    return _receipt(turn, owed, sent) if sent else sent_before(turn, owed, last_sent(turn.store, owed.id))


def _sent(turn: Turn, owed: OwedReport, drafted: Version | None, lines: Lines, data: Data) -> Version | None:
    for_unit = writes_for_another(turn.person.actor, owed.unit_id)
    if data["kind"] == LETTER:
        dated = date.fromisoformat(data["dated"]) if data["dated"] else None
        return submit_letter(turn.store, owed, turn.person.id, data["number"], dated, for_unit=for_unit)
    if drafted is None:
        return None
    if data["kind"] == NOT_APPLICABLE:
        amend_draft(turn.store, drafted.id, why=data["why"])
    return submit(turn.store, owed, drafted, turn.person.id, data["kind"], lines, for_unit=for_unit)


def _receipt(turn: Turn, owed: OwedReport, sent: Version) -> Reply:
    say = turn.say
    how = "on-time" if on_time(owed, sent) else "late"
    key = f"report-noted-{how}" if sent.kind == LETTER else f"report-sent-{how}"
    lines = [say(key, name=owed.what, unit=owed.unit, at=moment_text(turn.now))]
    lines.append(
        say("report-receipt-after-close" if sent.after_close else "report-receipt", receipt=sent.receipt or "")
    )
    lines += letter_lines(turn, sent) or [say("report-letter-hint")]
    lines += [say("report-unit-told", unit=owed.unit)] if sent.for_unit and _tell_unit(turn, owed, sent) else []
    lines += [say("report-working-information"), say("how-to-undo")]
    choices = (Choice(say("choice-undo"), "/hoantac"), Choice(say("report-choice-open"), to(owed, "")), mine(turn))
    return Reply("\n".join(lines), choices, about=("report", owed.id))


def _tell_unit(turn: Turn, owed: OwedReport, sent: Version) -> bool:
    """The unit hears of what the office entered for it."""
    told = False
    for head in holders(turn.store, role="head", unit_id=owed.unit_id):
        say = texts(find_person(turn.store, head.person_id).locale)
        key = "report-entered-for-you"
        text = say(key, name=owed.what, unit=owed.unit, person=turn.person.name, receipt=sent.receipt or "")
        note = Reply(text, (Choice(say("report-choice-open"), to(owed, "")),), about=("report", owed.id))
        told |= tell(turn.store, head.person_id, note, opens_at(turn.store))
    return told


# --- taken back


def take_back(turn: Turn, owed: OwedReport) -> Reply:
    """`/baocao #12 withdraw` asks, `… withdraw yes` takes back what nobody has reviewed."""
    last = last_sent(turn.store, owed.id)
    if last is None or last.state != "submitted":
        return _not_waiting(turn, owed, last)
    if turn.args[2:] != ["yes"]:
        yes = to(owed, "withdraw yes")
        ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes})
        text = turn.say("report-withdraw-confirm", name=owed.what, unit=owed.unit, receipt=last.receipt or "")
        no = Choice(turn.say("choice-undo-no"), "/huy")
        return Reply(text, (Choice(turn.say("report-choice-withdraw"), yes), no))
    close_question(turn.store, turn.conversation_id)
    if not withdraw(turn.store, last):
        return _not_waiting(turn, owed, last_sent(turn.store, owed.id))
    again = Choice(turn.say("report-choice-resume"), to(owed, "draft"))
    return Reply(turn.say("report-withdrawn", name=owed.what, unit=owed.unit), (again, mine(turn)))


def _not_waiting(turn: Turn, owed: OwedReport, last: Version | None) -> Reply:
    """Nothing can be taken back that was not sent, or that the office has settled."""
    if last is None or last.reviewed_at is None:
        return Reply(turn.say("report-nothing-sent", name=owed.what, unit=owed.unit), (mine(turn),))
    key = "report-approved-too-soon" if last.state == "approved" else "report-returned-before"
    text = turn.say(key, name=owed.what, unit=owed.unit, person=last.reviewer, at=moment_text(last.reviewed_at))
    return Reply(text, (Choice(turn.say("report-choice-open"), to(owed, "")), mine(turn)))
