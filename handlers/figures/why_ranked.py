"""Why a unit stands where it stands: row by row what was counted, each row opening to what was told of it."""

from domain.days.periods import Period
from domain.figures.counted import Duty
from domain.figures.formula import Place, Statistics
from domain.messages import Choice, Reply
from domain.people.rights import may_see_unit
from domain.progress import Mark
from handlers.asking.own_units import own_only
from handlers.figures.ranking import ABOUT, about, by_name, name_of, own_line, period_about, period_asked
from handlers.figures.wording import period_name, weight_text
from handlers.turn import Turn
from handlers.wording import AT_MOST, numbered_lines
from storage.figures.queries import statistics
from storage.talk.incoming import last_spoken_of
from storage.units import all_units

# What pulls the rate down stands first.
_ORDER = (Mark.OVERDUE, Mark.DONE_LATE, Mark.DONE_ON_TIME, Mark.EXCUSED, Mark.DUE_SOON, Mark.IN_TIME)


def why_ranked(turn: Turn) -> Reply:
    """`/visaohang [Q1-2026] [#unit] [5]`, or in words; without a period that of the ranking shown last."""
    unit_id = _unit_asked(turn)
    if unit_id not in all_units(turn.store) or not may_see_unit(turn.person.actor, unit_id):
        return own_only(turn)
    period = period_asked(turn) or _period_shown(turn) or Period("Y", turn.today.year)
    whole = statistics(turn.store, period)
    places = whole.ranking(by_name(turn))
    place = next((one for one in places if one.unit_id == unit_id), None)
    if place is None:
        text = turn.say("why-nothing", unit=name_of(turn, unit_id), period=period_name(turn.say, period))
        return Reply(text, (Choice(turn.say("choice-ranking"), f"/xephang {period}"),))
    units = sum(one.rank is not None for one in places)
    return _rows(turn, whole.of_units([unit_id]), place, units, period)


def _unit_asked(turn: Turn) -> int:
    """The unit that the command or the sentence names, else one's own; 0 is nobody's."""
    named = next((turn.arg_id(place) for place, word in enumerate(turn.args) if word.startswith("#")), None)
    said = named if named is not None else turn.slot("unit_id")
    return int(said) if said is not None else next(iter(turn.person.unit_ids), 0)


def _period_shown(turn: Turn) -> Period | None:
    spoken_of = turn.about or last_spoken_of(turn.store, turn.conversation_id, ABOUT)
    return period_about(spoken_of[1]) if spoken_of and spoken_of[0] == ABOUT else None


def _rows(turn: Turn, own: Statistics, place: Place, units: int, period: Period) -> Reply:
    say = turn.say
    counted = [duty for duty in own.duties if own.weights.of(duty.role) and duty.mark is not Mark.NO_DATE]
    rows = sorted(counted, key=lambda duty: (_ORDER.index(duty.mark), not duty.saved, duty.last_day or turn.today))
    start = min(_start(turn), max(len(rows) - 1, 0))
    page = rows[start : start + AT_MOST]
    lines = [own_line(turn, place, units, period)]
    due = place.figures.due
    span = {"first": start + 1, "last": start + len(page), "total": len(rows)}
    lines += [say("why-rows", due=due, beside=len(rows) - due, **span)] if page else []
    lines += [numbered_lines(_line(turn, own, duty) for duty in page)] if page else []
    if place.figures.undated:
        lines.append(say("why-undated", count=place.figures.undated))
    choices = [_opens(turn, duty) for duty in page]
    if (left := len(rows) - start - AT_MOST) > 0:
        more = f"/visaohang {period} #{place.unit_id} {start + AT_MOST}"
        choices.append(Choice(say("choice-more", count=left), more))
    choices.append(Choice(say("choice-how-counted"), "/cachtinh"))
    return Reply("\n".join(lines), tuple(choices), protected=True, about=about(period))


def _start(turn: Turn) -> int:
    """The row from which on: the number that ends the command."""
    last = turn.args[-1] if turn.args else ""
    return int(last) if last.isascii() and last.isdigit() and len(last) < 6 else 0


def _opens(turn: Turn, duty: Duty) -> Choice:
    """A report opens itself with its versions, a task what was told of it."""
    if duty.kind == "report":
        return Choice(turn.say("choice-report"), f"/baocao #{duty.id}", listed=True)
    return Choice(duty.code, f"/lichsu #{duty.task_id}", listed=True)


def _line(turn: Turn, own: Statistics, duty: Duty) -> str:
    say = turn.say
    weight = own.weights.of(duty.role)
    return say(
        "why-ranked-line",
        emoji=duty.mark.emoji,
        name=f"{duty.code} {duty.title}".strip(),
        what=_what(turn, duty),
        extended=_extended(turn, duty),
        support=say("why-support") if duty.role == "support" else "",
        weight="" if weight == 1 else say("why-weight", weight=weight_text(say, weight)),
    )


def _what(turn: Turn, duty: Duty) -> str:
    """How it stands, with the day that counts and what came of it."""
    last_day = duty.last_day or turn.today
    until = duty.met_on or turn.today
    return turn.say(
        f"why-{duty.mark.value.replace('_', '-')}",
        due=f"{last_day:%d/%m/%Y}",
        met=f"{until:%d/%m/%Y}",
        days=max((until - last_day).days, 0),
        reason=duty.excused,
    )


def _extended(turn: Turn, duty: Duty) -> str:
    if not duty.extended or duty.first_due is None:
        return ""
    return turn.say("why-extended", first=f"{duty.first_due:%d/%m/%Y}")


def how_counted(turn: Turn) -> Reply:
    """`/cachtinh`: the formula in a few lines."""
    return Reply(turn.say("how-counted"), (Choice(turn.say("choice-ranking"), "/xephang"),))
