"""Who stands where by the on-time rate: all units for those who follow all, one's own place for everybody else."""

from domain.days.periods import CODES, Period, period_named
from domain.figures.formula import Place, Statistics
from domain.messages import Choice, Reply
from handlers.figures.wording import percent, period_name, weights_said
from handlers.turn import Turn
from handlers.wording import AT_MOST, numbered_lines
from storage.figures.queries import statistics
from storage.units import all_units

ABOUT = "figures"


def ranking(turn: Turn) -> Reply:
    """`/xephang [Q1-2026] [5]`: the places from the sixth on; without a period those of this year."""
    period = period_asked(turn) or Period("Y", turn.today.year)
    whole = statistics(turn.store, period)
    places = whole.ranking(by_name(turn))
    if not any(place.rank for place in places):
        text = turn.say("ranking-none", period=period_name(turn.say, period))
        return Reply(text, (Choice(turn.say("choice-overview"), f"/tonghop {period}"),))
    return _all(turn, whole, places, period) if turn.follows_all else _own(turn, places, period)


def period_asked(turn: Turn) -> Period | None:
    """The period that the command or the sentence names."""
    said = turn.args[0] if turn.args else str(turn.slot("period") or "")
    return period_named(said, turn.today)


def by_name(turn: Turn) -> list[int]:
    """The units in the order of their names."""
    units = all_units(turn.store)
    return sorted(units, key=lambda key: units[key].short or units[key].name)


def name_of(turn: Turn, unit_id: int) -> str:
    """What a unit is called in lists."""
    unit = all_units(turn.store)[unit_id]
    return unit.short or unit.name


def about(period: Period) -> tuple[str, int]:
    """What a message about a period's figures speaks of, so that "vì sao …" may follow it."""
    return ABOUT, period.year * 100 + CODES.index(period.code)


def period_about(number: int) -> Period:
    """The inverse of `about`."""
    return Period(CODES[number % 100], number // 100)


# --- all units


def _all(turn: Turn, whole: Statistics, places: list[Place], period: Period) -> Reply:
    say, ranked = turn.say, [place for place in places if place.rank]
    start = min(turn.arg_id(1) or 0, len(ranked) - 1)
    page = ranked[start : start + AT_MOST]
    lines = [say("ranking-head", period=period_name(say, period), units=len(ranked), date=f"{turn.today:%d/%m/%Y}")]
    lines.append(numbered_lines(_line(turn, place) for place in page))
    if unranked := len(places) - len(ranked):
        lines.append(say("ranking-unranked", count=unranked))
    lines += weights_said(say, whole.weights)
    choices = [Choice(name_of(turn, place.unit_id), f"/visaohang {period} #{place.unit_id}", listed=True)
               for place in page]  # fmt: skip
    return Reply("\n".join(lines), (*choices, *_further(turn, period, start, len(ranked))), protected=True,
                 about=about(period))  # fmt: skip


def _further(turn: Turn, period: Period, start: int, count: int) -> list[Choice]:
    choices = []
    left = count - start - AT_MOST
    if left > 0:
        choices.append(Choice(turn.say("choice-more", count=left), f"/xephang {period} {start + AT_MOST}"))
    if left > AT_MOST:
        choices.append(Choice(turn.say("choice-last-places"), f"/xephang {period} {count - AT_MOST}"))
    return [*choices, Choice(turn.say("choice-picture"), f"/bieudo donvi {period}")]


def _line(turn: Turn, place: Place) -> str:
    return turn.say("ranking-line", place=place_text(turn, place), unit=name_of(turn, place.unit_id),
                    share=share_text(turn, place), beside=_beside(turn, place))  # fmt: skip


def place_text(turn: Turn, place: Place) -> str:
    """The place in words, and with how many it is shared: "hạng 4 (đồng hạng 3 đơn vị)"."""
    return turn.say("ranking-place", rank=place.rank or 0, ties=place.ties)


def share_text(turn: Turn, place: Place) -> str:
    """The rate and what it was made of: "66,7% (4/6)"."""
    found = place.figures
    return turn.say("ranking-share", rate=percent(turn.say, found.on_time_rate), part=found.on_time, whole=found.due)


def _beside(turn: Turn, place: Place) -> str:
    """Exemptions and extensions, which the rate alone would hide."""
    found = place.figures
    parts = [turn.say("ranking-excused", count=found.excused)] if found.excused else []
    parts += [turn.say("ranking-extended", count=found.extended, saved=found.saved)] if found.extended else []
    return "".join(f"; {part}" for part in parts)


# --- one's own


def _own(turn: Turn, places: list[Place], period: Period) -> Reply:
    own = [place for place in places if place.unit_id in turn.person.unit_ids]
    units = sum(place.rank is not None for place in places)
    lines = [own_line(turn, place, units, period) for place in own]
    if not own:
        lines = [turn.say("ranking-own-none", period=period_name(turn.say, period))]
    why = [Choice(turn.say("choice-why-ranked"), f"/visaohang {period} #{place.unit_id}") for place in own]
    return Reply("\n".join(lines), (*why[:1], Choice(turn.say("choice-overview"), f"/tonghop {period}")),
                 about=about(period))  # fmt: skip


def own_line(turn: Turn, place: Place, units: int, period: Period) -> str:
    """A unit's place among how many, without the others' names."""
    values = {"unit": name_of(turn, place.unit_id), "period": period_name(turn.say, period)}
    if place.rank is None:
        return turn.say("ranking-own-unranked", **values)
    return turn.say(
        "ranking-own", **values, place=place_text(turn, place), units=units, share=share_text(turn, place),
        beside=_beside(turn, place),
    )  # fmt: skip
