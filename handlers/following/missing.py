"""Who has not done what: units with whom to call, when they were last asked, and what they answered."""

from dataclasses import replace

from domain.days.periods import label, parse_period
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.plans.titles import list_title
from domain.replies.short import speaks_of_reports
from handlers.asking.named_units import asked_units
from handlers.asking.own_units import own_only
from handlers.following.wording import answer_text, asked_text
from handlers.reach import people_of_unit
from handlers.settling.asked import extend_these
from handlers.settling.writes import ways_on
from handlers.turn import Turn
from handlers.wording import AT_MOST, numbered_lines
from storage.following.missing import Scope, UnitMissing, Wanting, owed_reports, period_meant, scope_of, wanting
from storage.owing.owed import access_owed
from storage.reminding.due import has_reachable
from storage.units import all_units

OTHERS = 2


def who_is_missing(turn: Turn) -> Reply:
    """ "ai chưa nộp quý 1", "đơn vị nào trễ"; `/trehan 5` and `/chuanop Q1-2026 im 5` go on from the sixth unit."""
    if not turn.follows_all:
        return own_only(turn)
    scope = scope_meant(turn)
    if not turn.slot("args") and not scope.period and not scope.task and speaks_of_reports(turn.message.text):
        return _of_reports(turn, scope)
    return _listed(turn, wanting(turn.store, scope), _start(turn))


def _of_reports(turn: Turn, scope: Scope) -> Reply:
    """Reports without a period: the one that is collected now, and the others still owed as choices."""
    first, *others = owed_reports(turn.store, scope.units, turn.today) or (None,)
    if first is None:
        late = _listed(turn, wanting(turn.store, scope), 0)
        return replace(late, text=f"{turn.say('missing-reports-none')}\n{late.text}")
    reply = _listed(turn, wanting(turn.store, replace(scope, rule=first.rule_id)), 0)
    further = [Choice(list_title(one.name, 40), f"/chuanop bc:{one.rule_id}") for one in others[:OTHERS]]
    return replace(reply, choices=(*reply.choices, *further))


def _start(turn: Turn) -> int:
    last = turn.args[-1] if turn.args else ""
    return int(last) if last.isascii() and last.isdigit() and len(last) < 6 else 0


def scope_meant(turn: Turn) -> Scope:
    """What a command's words, or a message's slots and names, ask about."""
    if turn.slot("args"):
        return scope_of(turn.args)
    period = str(turn.slot("period") or "")
    return Scope(
        period=period_meant(turn.store, period, turn.today) if period else "",
        task=str(turn.slot("task") or ""),
        units=tuple(asked_units(turn)),
    )


def _listed(turn: Turn, found: Wanting, start: int) -> Reply:
    units = found.units
    if not units:
        return Reply(_none_text(turn, found), (Choice(turn.say("choice-overview"), "/tonghop"),))
    page = units[start : start + AT_MOST] or units[:AT_MOST]
    text = "\n".join([heading(turn, found), numbered_lines(_unit_line(turn, found, unit) for unit in page)])
    names = _short_names(turn)
    choices = [Choice(names[unit.unit_id], f"/donvi #{unit.unit_id} {_only(found)}", listed=True) for unit in page]
    left = len(units) - start - len(page)
    words = found.scope.words
    if left > 0:
        choices.append(Choice(turn.say("choice-more", count=left), f"/chuanop {words} {start + len(page)}"))
    return Reply(text, (*choices, *_nudge_choices(turn, found), *_further_choices(turn, found)), protected=True)


def _only(found: Wanting) -> str:
    return "" if found.scope.of_report or found.scope.task else "overdue"


def _nudge_choices(turn: Turn, found: Wanting) -> list[Choice]:
    """Urging all that are listed, or those that have not answered; for the office alone."""
    if not is_office(turn.person.actor):
        return []
    silent, words = len(found.units) - found.answered, found.scope.words
    choices = [Choice(turn.say("nudge-choice-all", count=len(found.units)), f"/dondoc {words}")]
    if 0 < silent < len(found.units):
        choices.append(Choice(turn.say("nudge-choice-silent", count=silent), f"/dondoc {words} im"))
    return choices


def _further_choices(turn: Turn, found: Wanting) -> list[Choice]:
    """A later day for all that miss one and the same thing, for the office alone; the table of it."""
    choices = []
    if is_office(turn.person.actor) and _is_of_one(found):
        choices.append(Choice(turn.say("missing-choice-extend"), f"/giahancho {found.scope.words}"))
    period = f" period={found.scope.period}" if found.scope.period else ""
    return [*choices, Choice(turn.say("missing-choice-excel"), f"/xuat xlsx{period}")]


def _is_of_one(found: Wanting) -> bool:
    """Whether all the units miss the same thing, of which there can be one later day."""
    return bool(found.scope.of_report or found.scope.task) and len(found.names) == 1


def extend_missing(turn: Turn) -> Reply:
    """`/giahancho Q1-2026 im`: a later day for all that such a list names; the day and the reason are asked for."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"), ways_on(turn)) if turn.follows_all else own_only(turn)
    found = wanting(turn.store, scope_of(turn.args))
    ids = [key for unit in found.units for key in unit.ids]
    owed = access_owed(turn.store, turn.person, ids, to_change=True)
    if not owed or not _is_of_one(found):
        return Reply(_none_text(turn, found), (Choice(turn.say("choice-late"), "/trehan"),))
    return extend_these(turn, owed, None, "")


# --- in words


def heading(turn: Turn, found: Wanting) -> str:
    """What is missing of how much, those that answered and those that did not counted apart."""
    silent = len(found.units) - found.answered
    counts = turn.say("missing-answers", answered=found.answered, silent=silent)
    if found.scope.of_report:
        of = found.figures
        values = {"came": of.reports_came, "all": of.reports, "on_time": of.reports_on_time}
        return turn.say(
            "missing-period", name=_report_name(turn, found), units=len(found.units), answers=counts, **values
        )
    if found.scope.task:
        name = found.names[0] if found.names else found.scope.task
        return turn.say("missing-task", name=name, units=len(found.units), answers=counts)
    return turn.say("missing-overdue", units=len(found.units), items=found.things, answers=counts)


def _none_text(turn: Turn, found: Wanting) -> str:
    of = found.figures
    if found.scope.of_report and of.reports:
        return turn.say("missing-all-came", name=_report_name(turn, found), all=of.reports, on_time=of.reports_on_time)
    if found.scope.period:
        return turn.say("missing-no-report", period=_period_name(turn, found.scope.period))
    if found.scope.rule:
        return turn.say("report-not-found")
    return turn.say("missing-task-none", task=found.scope.task) if found.scope.task else turn.say("late-none")


def _report_name(turn: Turn, found: Wanting) -> str:
    """The report's own name, or that of the period where several are asked for."""
    if len(found.names) == 1 or found.scope.rule:
        return found.names[0]
    return turn.say("missing-reports-of", period=_period_name(turn, found.scope.period), count=len(found.names))


def _period_name(turn: Turn, code: str) -> str:
    key, values = label(parse_period(code))
    return turn.say(key, **values)


def _short_names(turn: Turn) -> dict[int, str]:
    return {one.id: one.short or one.name for one in all_units(turn.store).values()}


def _unit_line(turn: Turn, found: Wanting, unit: UnitMissing) -> str:
    name = _short_names(turn)[unit.unit_id]
    count = len(unit.things)
    key = "late-unit" if not (found.scope.of_report or found.scope.task) else "missing-unit"
    people = people_of_unit(turn.store, turn.say, unit.unit_id)
    if not has_reachable(turn.store, unit.unit_id):
        people = turn.say("missing-unreached", people=people)
    line = turn.say(key, unit=name, count=count, people=people)
    return turn.say(
        "missing-line", line=line, asked=asked_text(turn.say, unit.asked), answer=answer_text(turn.say, unit.answer)
    )
