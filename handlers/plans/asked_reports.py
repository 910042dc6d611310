"""Reports that are asked for once, by words of their names: who has not sent one, what came, another day, withdrawn."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from domain.desk.reports import AboutReport, is_list_of_reports, read_about_report
from domain.messages import Choice, Reading, Reply
from domain.text import fold
from domain.units.directory import UnitName
from domain.units.mentions import mentioned
from handlers.following import missing, nudging
from handlers.papers.asked import export_command
from handlers.papers.contents import Asked, says
from handlers.plans import asked_cards
from handlers.plans.asked_changes import drop, move
from handlers.reports import closing, command, drafting, review
from handlers.settling import asked as settling
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.following.missing import Scope
from storage.owing.owed import access_owed
from storage.reports.asked import (
    AskedReport,
    names_of_periods,
    single_reports,
)
from storage.reports.versions import OwedReport, access_owed_report, owed_of_rule, waiting_for_review
from storage.units import directory

# A longer message tells something; it does not name a report to do something with it.
MOST_WORDS = 30
_ELSE = ("update_progress", "report_difficulty", "set_rule")
# What a unit does with its own report: the words of `/baocao #12 …`, None for what has a command of its own.
_OWN = {"make": "draft", "nothing": "nothing", "drop": "withdraw"}
_PAPERS = {"paper": "docx", "sheet": "xlsx", "files": "zip"}
_SEVERAL = 2


def asked(turn: Turn) -> Reply | None:
    """ "ai chưa nộp báo cáo sốt xuất huyết", "nộp báo cáo sốt xuất huyết", "các báo cáo đột xuất"; None for others."""
    if not _may_name_one(turn):
        return None
    standing = single_reports(turn.store)
    if is_list_of_reports(turn.message.text):
        every = AboutReport(tuple(one.id for one in standing if one.by_office))
        return asked_cards.every(turn, 0) if turn.follows_all else _for_unit(turn, every)
    found = _found(turn, standing)
    if found is None:
        return None
    return _for_boss(turn, found, standing) if turn.follows_all else _for_unit(turn, found)


def files_for_report(turn: Turn) -> Reply | None:
    """Files whose caption names a report of the person's own unit, or that reply to one: attached to its draft."""
    keys = [turn.about[1]] if turn.about and turn.about[0] == "report" else _own_named(turn)
    owed = access_owed_report(turn.store, turn.person, keys[0], to_change=True) if len(keys) == 1 else None
    return drafting.attach(turn, owed) if owed and owed.unit_id in turn.person.unit_ids else None


def _own_named(turn: Turn) -> list[int]:
    found = _found(turn, single_reports(turn.store)) if _may_name_one(turn) else None
    return [one.id for one in _own(turn, found)] if found else []


def _may_name_one(turn: Turn) -> bool:
    text = turn.message.text
    if text.startswith("/") or "bao cao" not in fold(text) or len(text.split()) > MOST_WORDS:
        return False
    return not (turn.slot("period") or (turn.reading.intent in _ELSE and turn.slot("task")))


def _found(turn: Turn, standing: Sequence[AskedReport]) -> AboutReport | None:
    named = {one.id: one.what for one in standing}
    others = names_of_periods(turn.store) if named else ()
    return read_about_report(turn.message.text, named, others, turn.today) if named else None


# --- a unit and its own


def _for_unit(turn: Turn, found: AboutReport) -> Reply | None:
    """What the unit wants of its own report; None where it owes none of these."""
    own = _own(turn, found)
    # One of the same name that was sent before is not meant.
    own = [one for one in own if one.state == "open"] or own
    if not own:
        return None
    if len(own) > 1:
        choices = [
            Choice(_label(turn, f"{one.what} — {one.unit}", one.due), _own_command(found, one.id))
            for one in own[:AT_MOST]
        ]
        return Reply(turn.say("which-report"), tuple(choices))
    if found.act == "move":
        return settling.extend_these(turn, access_owed(turn.store, turn.person, [own[0].id]), found.day, found.why)
    return _own_paper(turn, found, own[0]) or _as_command(turn, _own_command(found, own[0].id))


def _own(turn: Turn, found: AboutReport) -> list[OwedReport]:
    units = set(turn.person.unit_ids)
    return [one for rule in found.reports for one in owed_of_rule(turn.store, rule) if one.unit_id in units]


def _own_command(found: AboutReport, key: int) -> str:
    if found.act == "sent":
        return f"/danop #{key}"
    return f"/baocao #{key} {_OWN.get(found.act, '')}".strip()


def _own_paper(turn: Turn, found: AboutReport, one: OwedReport) -> Reply | None:
    """What the unit itself answered, as a paper."""
    if found.act not in _PAPERS:
        return None
    return _as_command(turn, says(Asked(_PAPERS[found.act], unit=one.unit_id, rule=one.rule_id)))


def _as_command(turn: Turn, says: str) -> Reply:
    name, _, args = says.lstrip("/").partition(" ")
    said = turn.reread(Reading("command", {"name": name, "args": args}))
    return _COMMANDS[name](said)


_COMMANDS: Mapping[str, Callable[[Turn], Reply]] = {
    "baocao": command.report_command,
    "danop": command.report_sent,
    "chuanop": missing.who_is_missing,
    "dondoc": nudging.nudge,
    "duyetbaocao": review.approve_these,
    "trabaocao": review.return_these,
    "chotky": closing.close,
    "xuat": export_command,
}


# --- the office and the leaders


def _for_boss(turn: Turn, found: AboutReport, standing: Sequence[AskedReport]) -> Reply:
    meant = [one for one in standing if one.id in found.reports]
    meant = [one for one in meant if one.is_open and not one.is_closed] or meant
    if len(meant) > 1:
        choices = [Choice(_label(turn, one.what, one.due), f"/bcyeucau #{one.id}") for one in meant[:AT_MOST]]
        return Reply(turn.say("which-report"), tuple(choices))
    one, units = meant[0], _units(turn)
    scope = Scope(rule=one.id, units=tuple(units))
    if found.act == "missing" and len(units) != 1:
        return _as_command(turn, f"/chuanop {scope.words}")
    if found.act == "urge":
        return _as_command(turn, f"/dondoc {scope.words}")
    if found.act in ("approve", "return"):
        return _review(turn, found, one, units)
    if found.act == "move":
        return move(turn, one, found.day, found.why, units)
    if found.act == "drop" and not units:
        return drop(turn, one)
    if found.act == "close" and not units:
        return _as_command(turn, f"/chotky #{one.id}")
    if found.act in _PAPERS and len(units) < _SEVERAL:
        return _as_command(turn, says(Asked(_PAPERS[found.act], unit=units[0] if units else None, rule=one.id)))
    of_unit = [owed for owed in owed_of_rule(turn.store, one.id) if owed.unit_id in units]
    return _as_command(turn, f"/baocao #{of_unit[0].id}") if len(of_unit) == 1 else asked_cards.card(turn, one, 0)


def _units(turn: Turn) -> list[int]:
    """Single units that are named; who is named as a group owes it or does not."""
    known, _ = mentioned(directory(turn.store).known, turn.message.text)
    named = [one.id for one in known if isinstance(one, UnitName)]
    return named or ([turn.slot("unit_id")] if turn.slot("unit_id") else [])


def _label(turn: Turn, name: str, due: date) -> str:
    return turn.say("settle-which-choice", name=name, due=f"{due:%d/%m/%Y}")


def _review(turn: Turn, found: AboutReport, one: AskedReport, units: Sequence[int]) -> Reply:
    """Those of this report that wait, of the units named or of all."""
    of_rule = {owed.id: owed for owed in owed_of_rule(turn.store, one.id)}
    waiting = [version for version in waiting_for_review(turn.store) if version.obligation_id in of_rule]
    ids = [str(v.id) for v in waiting if not units or of_rule[v.obligation_id].unit_id in units]
    if found.act == "approve":
        return _as_command(turn, f"/duyetbaocao {' '.join(ids)}")
    if len(ids) > 1:
        # Never all at once by an unnamed unit.
        return asked_cards.card(turn, one, 0)
    return _as_command(turn, f"/trabaocao {','.join(ids)} {found.why}".strip())
