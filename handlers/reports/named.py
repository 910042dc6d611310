"""Reports of a period: what is owed and by when, and the one that a message means."""

from collections.abc import Callable, Sequence
from datetime import date

from domain.messages import Choice, Reading, Reply
from domain.people.rights import may_see_unit
from domain.progress import Mark
from handlers.asking.own_units import own_only
from handlers.reports import command, drafting, sending
from handlers.reports.wording import mine, not_found
from handlers.turn import Turn
from handlers.wording import AT_MOST, item_line, numbered_lines, open_choice
from storage.reports.changes import add_letter
from storage.reports.versions import OwedReport, access_owed_report, amend_draft, last_sent
from storage.talk.drafts import ask, close_question
from storage.tasks.items import Item, items_of_units


def deadlines(turn: Turn) -> Reply:
    """The reports that the person's units still owe, and the dated tasks that come next."""
    items = [item for item in items_of_units(turn.store, turn.person.unit_ids) if item.due and item.met_on is None]
    dated = [item for item in items if item.mark not in (Mark.NO_DATE, Mark.EXCUSED)]
    reports = [item for item in dated if item.kind == "report"]
    soonest = sorted(reports, key=lambda i: i.urgency) + [item for item in dated if item.kind == "task"]
    shown = soonest[:AT_MOST]
    if not shown:
        return Reply(turn.say("deadlines-none"), (mine(turn),))
    heading = "deadlines" if reports else "deadlines-no-reports"
    text = [turn.say(heading, reports=len(reports), tasks=len(dated) - len(reports))]
    several = len(set(turn.person.unit_ids)) > 1
    text.append(numbered_lines(item_line(turn.say, item, turn.today, with_unit=several) for item in shown))
    choices = [open_choice(turn.say, item) for item in shown]
    return Reply("\n".join(text), (*choices, mine(turn)))


# --- which report is meant


def report_named(turn: Turn) -> Reply:
    """ "nộp báo cáo quý 1": its draft; or the answer that the message gives by itself, for a yes."""
    return _for_one(turn, _answered, "draft")


def state_named(turn: Turn) -> Reply:
    """ "báo cáo quý 1 đã duyệt chưa": its card."""
    return _for_one(turn, command.card, "")


def withdraw_named(turn: Turn) -> Reply:
    """ "rút báo cáo quý 1": asks for a yes."""
    return _for_one(turn, sending.take_back, "withdraw", sent=True)


def _for_one(turn: Turn, handler: Callable[[Turn, OwedReport], Reply], words: str, *, sent: bool = False) -> Reply:
    """Carry out `handler` for the one report that is meant, else ask which; `words` are its command's."""
    units = _units_meant(turn)
    if units is None:
        return own_only(turn)
    found = _meant(turn, units, sent=sent)
    if len(found) == 1:
        owed = access_owed_report(turn.store, turn.person, found[0].id, to_change=words in ("draft", "withdraw"))
        return handler(_by_command(turn, found[0], words), owed) if owed else not_found(turn)
    if found:
        return _which(turn, found, words, several=len(units) > 1)
    return _none_of_period(turn) if turn.slot("period") else deadlines(turn)


def _none_of_period(turn: Turn) -> Reply:
    """The unit owes no report of the period named."""
    return Reply(turn.say("report-none-of-period"), (Choice(turn.say("choice-deadlines"), "/hanbaocao"), mine(turn)))


def _by_command(turn: Turn, item: Item, words: str) -> Turn:
    """The handlers read their further words from a command; what the message said stays with it."""
    slots = {**turn.reading.slots, "name": "baocao", "args": f"#{item.id} {words}"}
    return turn.reread(Reading("command", slots))


def _units_meant(turn: Turn) -> list[int] | None:
    """The unit that is named, where it may be seen, else one's own; None for a unit that is not theirs."""
    named = turn.slot("unit_id")
    if named is None:
        return list(dict.fromkeys(turn.person.unit_ids))
    return [named] if may_see_unit(turn.person.actor, named) else None


def _meant(turn: Turn, units: Sequence[int], *, sent: bool) -> list[Item]:
    """The reports of the period named; where none is named those still owed, or those that were sent."""
    reports = [item for item in items_of_units(turn.store, units) if item.kind == "report"]
    period = str(turn.slot("period") or "")
    named = [item for item in reports if period and (item.period == period or item.period.startswith(f"{period}-"))]
    return named or [item for item in reports if (item.met_on is not None) == sent]


def _which(turn: Turn, found: Sequence[Item], words: str, *, several: bool) -> Reply:
    shown = found[:AT_MOST]
    lines = numbered_lines(item_line(turn.say, item, turn.today, with_unit=several) for item in shown)
    # What is asked for once is mostly a letter: its card offers both.
    said = {item.id: words if item.period or words != "draft" else "" for item in shown}
    choices = [
        Choice(turn.say("choice-report"), f"/baocao #{item.id} {said[item.id]}".strip(), listed=True) for item in shown
    ]
    return Reply(f"{turn.say('which-report')}\n{lines}", tuple(choices))


def _answered(turn: Turn, owed: OwedReport) -> Reply:
    """What the message already answers is shown for a yes; else the draft."""
    number, dated = str(turn.slot("letter") or ""), str(turn.slot("letter_date") or "")
    if turn.slot("answer") == "nothing":
        return sending.nothing(turn, owed)
    if turn.slot("answer") == "not_applicable":
        return sending.not_applicable(turn, owed, str(turn.slot("reason") or ""))
    if turn.slot("answer") == "letter":
        return sending.letter(turn, owed, number, dated)
    last = last_sent(turn.store, owed.id)
    if not owed.period or (last and last.state == "approved"):
        # What was approved is shown; a closed period still takes a new version, from its card.
        return command.card(turn, owed)
    drafted = drafting.open_draft(turn, owed)
    if number and not isinstance(drafted, Reply):
        day = date.fromisoformat(dated) if dated else None
        amend_draft(turn.store, drafted.id, letter_number=number, letter_date=day)
    return drafting.draft(turn, owed)


# --- the signed letter, told by itself


def letter_named(turn: Turn) -> Reply:
    """ "công văn số 123/BC-TTYT ngày 12/5": of the report that went off without one; of several, asks which."""
    units = _units_meant(turn)
    if units is None:
        return own_only(turn)
    reports = [item for item in items_of_units(turn.store, units) if item.kind == "report" and item.met_on]
    period = str(turn.slot("period") or "")
    named = [item for item in reports if not period or item.period == period or item.period.startswith(f"{period}-")]
    found = [item for item in named if (last := last_sent(turn.store, item.id)) and not last.letter_number]
    letter = f"{turn.slot('letter')} {turn.slot('letter_date') or ''}".strip()
    if not found:
        return Reply(turn.say("letter-for-none", number=str(turn.slot("letter"))), (mine(turn),))
    if len(found) == 1:
        return letter_command(turn.reread(Reading("command", {"name": "sovanban", "args": f"#{found[0].id} {letter}"})))
    names = [Choice(f"{item.title} — {item.unit}", f"/sovanban #{item.id} {letter}") for item in found[:AT_MOST]]
    return Reply(turn.say("letter-which", number=str(turn.slot("letter"))), tuple(names))


def letter_command(turn: Turn) -> Reply:
    """`/sovanban #12 123/BC-TTYT 2026-05-12` asks, with ` yes` it is written."""
    owed = access_owed_report(turn.store, turn.person, turn.arg_id() or 0, to_change=True)
    last = last_sent(turn.store, owed.id) if owed else None
    words = [word for word in turn.args[1:] if word != "yes"]
    if owed is None or last is None or not words:
        return not_found(turn)
    day = _day(words[1]) if len(words) > 1 else None
    dated = turn.say("report-letter-dated", date=f"{day:%d/%m/%Y}") if day else ""
    values = {"name": owed.what, "unit": owed.unit, "number": words[0], "dated": dated}
    if turn.args[-1] != "yes":
        yes = f"/sovanban #{owed.id} {' '.join(words)} yes"
        ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes})
        no = Choice(turn.say("choice-drop"), "/huy")
        return Reply(turn.say("letter-confirm", **values), (Choice(turn.say("choice-write"), yes), no))
    close_question(turn.store, turn.conversation_id)
    if not add_letter(turn.store, last, words[0], day):
        return not_found(turn)
    return Reply(turn.say("letter-written", **values), (mine(turn),))


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
