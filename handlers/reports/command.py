"""`/baocao #12 …`: everything that can be done about one report, and the answers to what is asked about it."""

from collections.abc import Callable, Mapping

from domain.messages import Choice, Reply
from domain.people.rights import is_office, may_change_unit
from domain.replies.short import yes_or_no
from handlers.regimes.wording import report_lines
from handlers.reports import drafting, gaps, review, sending
from handlers.reports.wording import (
    contents_lines,
    mine,
    not_found,
    sent_lines,
    to,
)
from handlers.turn import Turn
from handlers.wording import day_text, item_line
from storage.reports.versions import (
    OwedReport,
    Version,
    access_owed_report,
    draft_of,
    files_of,
    last_sent,
    may_be_drafted,
    state_of,
)
from storage.tasks.access import access_report
from storage.tasks.items import Item

# Short messages with these meanings are no contents of a report, even while one is asked for.
_NAVIGATION = frozenset(
    [
        *("my_tasks", "deadlines", "help", "cancel", "undo", "overview", "late_units", "unit_tasks", "task_detail"),
        *("withdraw_report", "close_period", "reports_waiting", "approve", "return_report", "report_state", "greeting"),
        *("why_reminded", "next_reminder", "language", "submit_report", "letter", "export"),
    ]
)
_SHORT = 8


def report_command(turn: Turn) -> Reply:
    """`/baocao #12` is the card of a report, `/baocao #12 draft` its draft, and so on."""
    word = turn.args[1] if len(turn.args) > 1 else ""
    changes = _CHANGES.get(word)
    owed = access_owed_report(turn.store, turn.person, turn.arg_id() or 0, to_change=changes is not None)
    if owed is None:
        return not_found(turn)
    return changes(turn, owed) if changes else _LOOKS.get(word, card)(turn, owed)


def report_sent(turn: Turn) -> Reply:
    """`/danop #12`: ask for a yes before noting that the letter went off."""
    owed = access_owed_report(turn.store, turn.person, turn.arg_id() or 0, to_change=True)
    return sending.letter(turn, owed) if owed else not_found(turn)


# --- the card


def card(turn: Turn, owed: OwedReport) -> Reply:
    """What is owed, how it stands, the plans' own lines, and what can be done."""
    last = last_sent(turn.store, owed.id)
    state = state_of(owed, last, turn.today)
    due = day_text(turn.say, owed.due, turn.today)
    item = access_report(turn.store, turn.person, owed.id)
    if item and item.excused:
        return _excused(turn, item)
    lines = [turn.say("report-card", unit=owed.unit, name=owed.what, state=turn.say(state.key), due=due)]
    if item and item.extended_from and item.due:
        days = {"first": f"{item.extended_from:%d/%m/%Y}", "due": f"{item.due:%d/%m/%Y}"}
        lines.append(turn.say("report-extended", **days))
    lines += sent_lines(turn, last) if last else []
    lines += contents_lines(turn, owed, last) if last else []
    lines += [turn.say("report-card-closed")] if owed.closed else []
    if last is None or last.state == "returned":
        lines += [*report_lines(turn, owed.id), turn.say("report-working-information")]
    return Reply("\n".join(lines), (*_card_choices(turn, owed, last), mine(turn)), about=("report", owed.id))


def _excused(turn: Turn, item: Item) -> Reply:
    """Nothing is owed, and why."""
    lift = (Choice(turn.say("settle-choice-lift"), f"/thoimien {item.id}"),) if is_office(turn.person.actor) else ()
    return Reply(item_line(turn.say, item, turn.today, with_unit=True), (*lift, mine(turn)), about=("report", item.id))


def _card_choices(turn: Turn, owed: OwedReport, last: Version | None) -> list[Choice]:
    say = turn.say
    choices: list[Choice] = []
    waits = last is not None and last.state == "submitted"
    if last and waits and is_office(turn.person.actor):
        choices += review.choices_of(turn, last)
    if last and last.lines:
        choices.append(Choice(say("report-choice-lines"), to(owed, "lines")))
    elif last and files_of(turn.store, last.id):
        choices.append(Choice(say("report-choice-files"), to(owed, "lines")))
    if not may_change_unit(turn.person.actor, owed.unit_id):
        return choices
    if waits:
        choices.append(Choice(say("report-choice-withdraw"), to(owed, "withdraw")))
    if may_be_drafted(last, closed=owed.closed):
        key = _draft_label(turn, owed, last)
        choices += [Choice(say(key), to(owed, "draft")), Choice(say("choice-report-sent"), f"/danop #{owed.id}")]
    return choices + (_settling(turn, owed) if owed.state == "open" and not waits else [])


def _settling(turn: Turn, owed: OwedReport) -> list[Choice]:
    """A later day, which a unit asks the office for; only the office excuses."""
    if not is_office(turn.person.actor):
        return [Choice(turn.say("settle-choice-ask-later"), f"/xinlui {owed.id}")]
    return [
        Choice(turn.say("settle-choice-extend"), f"/xinlui {owed.id}"),
        Choice(turn.say("settle-choice-exempt"), f"/mien {owed.id}"),
    ]


def _draft_label(turn: Turn, owed: OwedReport, last: Version | None) -> str:
    if last and last.state == "returned":
        return "report-choice-again"
    if last:
        return "report-choice-anew"
    return "report-choice-resume" if draft_of(turn.store, owed.id) else "report-choice-draft"


_CHANGES: Mapping[str, Callable[[Turn, OwedReport], Reply]] = {
    "draft": drafting.draft,
    "more": drafting.more,
    "other": drafting.other,
    "field": drafting.field,
    "later": drafting.later,
    "gaps": gaps.next_gap,
    "fill": gaps.fill,
    "send": sending.preview,
    "nothing": sending.nothing,
    "na": sending.not_applicable,
    "withdraw": sending.take_back,
}
_LOOKS: Mapping[str, Callable[[Turn, OwedReport], Reply]] = {"lines": drafting.lines}


# --- answers to what was asked about a report


def answer(turn: Turn) -> Reply | None:
    """What was typed for a task or a field of a report; None lets the message be read for itself."""
    if turn.dialog is None or _leads_elsewhere(turn):
        return None
    step, _, rest = turn.dialog.data["step"].partition(":")
    if step == "reason":
        said_no = yes_or_no(turn.message.text) == "no" or not is_office(turn.person.actor)
        return None if said_no else review.reason_said(turn, rest, turn.dialog.data["until"])
    owed = access_owed_report(turn.store, turn.person, turn.dialog.data["obligation"], to_change=True)
    if owed is None:
        return None
    if yes_or_no(turn.message.text) == "no":
        return drafting.draft(turn, owed)
    if step == "gap":
        return gaps.answered(turn, owed, int(rest))
    if step == "na":
        return sending.not_applicable(turn, owed, turn.message.text.strip())
    return drafting.put_field(turn, owed, step, turn.message.text) if step in drafting.FIELDS else None


def _leads_elsewhere(turn: Turn) -> bool:
    """A short message that plainly asks for something else, or tells of tasks by their codes."""
    step = turn.dialog.data["step"] if turn.dialog else ""
    if turn.reading.intent == "letter" and step == "letter":
        return False
    if turn.reading.intent == "update_progress" and turn.slot("task") and not step.startswith("gap:"):
        return True
    short = len(turn.message.text.split()) <= _SHORT
    return short and turn.reading.intent in _NAVIGATION and turn.reading.confidence >= 0.85


def files_received(turn: Turn) -> Reply | None:
    """Files sent while a report is spoken of: evidence of the task asked about, else attached to the draft."""
    if turn.dialog is None or turn.dialog.asks != "report" or turn.about or turn.slot("task"):
        return None
    step, _, rest = turn.dialog.data["step"].partition(":")
    owed = access_owed_report(turn.store, turn.person, turn.dialog.data["obligation"], to_change=True)
    if owed is None or step == "reason":
        return None
    return gaps.with_files(turn, owed, int(rest)) if step == "gap" else drafting.attach(turn, owed)
