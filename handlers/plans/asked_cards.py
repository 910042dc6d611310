"""Reports that are asked for once, all in a list, and one with what came of it and what can be done about it."""

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.papers.contents import Asked, says
from handlers.plans.asked_changes import drop, move, ways_on
from handlers.reports.wording import mine
from handlers.turn import Turn
from handlers.wording import AT_MOST, day_text, moment_text, numbered_lines
from storage.following.missing import Scope, wanting
from storage.reports.asked import AskedReport, single_report, single_reports
from storage.reports.closing import Standing, closing_of, standings
from storage.reports.versions import state_of


def asked_command(turn: Turn) -> Reply:
    """`/bcyeucau 5` lists from the sixth on; `/bcyeucau #12 5` opens one; `doi #12` and `bo #12` change it."""
    if not turn.follows_all:
        return Reply(turn.say("asked-office-only"), (mine(turn),))
    act = turn.args[0] if turn.args else ""
    if act not in ("doi", "bo") and not act.startswith("#"):
        return every(turn, turn.arg_id() or 0)
    one = single_report(turn.store, turn.arg_id(1 if act in ("doi", "bo") else 0) or 0)
    if one is None:
        return Reply(turn.say("report-not-found"), ways_on(turn))
    if act == "doi":
        return move(turn, one, None, "", ())
    return drop(turn, one) if act == "bo" else card(turn, one, turn.arg_id(1) or 0)


def every(turn: Turn, start: int) -> Reply:
    """All of them, those that are closed last."""
    found = sorted((one for one in single_reports(turn.store) if one.by_office), key=lambda one: one.is_closed)
    if not found:
        return Reply(turn.say("asked-none"), (Choice(turn.say("choice-overview"), "/tonghop"),))
    page = found[start : start + AT_MOST] or found[:AT_MOST]
    lines = [turn.say("asked-list", count=len(found)), numbered_lines(_list_line(turn, one) for one in page)]
    choices = [Choice(turn.say("report-choice-open"), f"/bcyeucau #{one.id}", listed=True) for one in page]
    left = len(found) - start - len(page)
    if left > 0:
        choices.append(Choice(turn.say("choice-more", count=left), f"/bcyeucau {start + len(page)}"))
    return Reply("\n".join(lines), tuple(choices))


def _list_line(turn: Turn, one: AskedReport) -> str:
    of = wanting(turn.store, Scope(rule=one.id)).figures
    due = day_text(turn.say, one.due, turn.today)
    key = "asked-line-closed" if one.is_closed else "asked-line"
    return turn.say(key, name=one.what, due=due, came=of.reports_came, all=of.reports)


def card(turn: Turn, one: AskedReport, start: int) -> Reply:
    """How many have sent it, and what came, each opening to what it says."""
    of = wanting(turn.store, Scope(rule=one.id)).figures
    sent = [unit for unit in standings(turn.store, one.id) if unit.last]
    counts = {"came": of.reports_came, "all": of.reports, "on_time": of.reports_on_time}
    lines = [turn.say("asked-card", name=one.what, due=day_text(turn.say, one.due, turn.today), **counts)]
    page = sent[start : start + AT_MOST]
    lines += [numbered_lines(_sent_line(turn, unit) for unit in page)] if page else [turn.say("asked-none-came")]
    lines += _closed_line(turn, one)
    choices = [Choice(unit.owed.unit, f"/baocao #{unit.owed.id}", listed=True) for unit in page]
    left = len(sent) - start - len(page)
    choices += (
        [Choice(turn.say("choice-more", count=left), f"/bcyeucau #{one.id} {start + AT_MOST}")] if left > 0 else []
    )
    choices += [*_to_look(turn, one, any_came=bool(sent)), *_to_do(turn, one, any_came=bool(sent))]
    return Reply("\n".join(lines), tuple(choices), protected=True)


def _closed_line(turn: Turn, one: AskedReport) -> list[str]:
    closing = closing_of(turn.store, one.id)
    return [turn.say("asked-card-closed", at=moment_text(closing.closed_at), person=closing.by)] if closing else []


def _silent(turn: Turn, one: AskedReport) -> int:
    """How many units can be asked for it."""
    return 0 if one.is_closed else len(wanting(turn.store, Scope(rule=one.id)).units)


def _to_look(turn: Turn, one: AskedReport, *, any_came: bool) -> list[Choice]:
    say, silent = turn.say, _silent(turn, one)
    choices = [Choice(say("asked-choice-missing", count=silent), f"/chuanop {_words(one)}")] if silent else []
    return choices + ([Choice(say("asked-choice-paper"), says(Asked("docx", rule=one.id)))] if any_came else [])


def _to_do(turn: Turn, one: AskedReport, *, any_came: bool) -> list[Choice]:
    """What the office does about it, until it is closed."""
    if one.is_closed or not is_office(turn.person.actor):
        return []
    say, silent = turn.say, _silent(turn, one)
    choices = [Choice(say("nudge-choice-all", count=silent), f"/dondoc {_words(one)}")] if silent else []
    choices += [Choice(say("asked-choice-close"), f"/chotky #{one.id}")] if any_came or one.due < turn.today else []
    if one.by_office:
        choices.append(Choice(say("asked-choice-move"), f"/bcyeucau doi #{one.id}"))
        choices.append(Choice(say("asked-choice-drop"), f"/bcyeucau bo #{one.id}"))
    return choices


def _words(one: AskedReport) -> str:
    return Scope(rule=one.id).words


def _sent_line(turn: Turn, unit: Standing) -> str:
    state = turn.say(state_of(unit.owed, unit.last, turn.today).key)
    return turn.say("asked-sent-line", unit=unit.owed.unit, state=state)
