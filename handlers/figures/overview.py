"""How everything stands, of all units or of one's own, in a period or altogether."""

from collections import Counter

from domain.days.periods import Period, period_named
from domain.figures.formula import Figures, Statistics
from domain.messages import Choice, Reply
from domain.progress import Mark
from handlers.figures.ranking import ranking
from handlers.figures.wording import percent, period_name, standing_counts, weights_said
from handlers.turn import Turn
from handlers.wording import AT_MOST
from locales import Texts
from storage.figures.queries import statistics
from storage.units import all_units, standing_units


def overview(turn: Turn) -> Reply:
    """`/tonghop [Q1-2026]`, or in words; where the words ask who stands where, the ranking."""
    if turn.slot("ranked"):
        return ranking(turn)
    period = period_named(_period_said(turn), turn.today)
    whole = statistics(turn.store, period)
    if turn.follows_all:
        return _shown(turn, whole, turn.say("figures-everyone"), period)
    own = whole.of_units(turn.person.unit_ids)
    units = ", ".join(post.unit_short or post.unit_name for post in turn.person.posts)
    return _shown(turn, own, units, period)


def _period_said(turn: Turn) -> str:
    return turn.args[0] if turn.args else str(turn.slot("period") or "")


def _shown(turn: Turn, part: Statistics, whose: str, period: Period | None) -> Reply:
    say, total = turn.say, part.total
    lines = [_head(turn, part, whose, period), *rate_lines(say, total)]
    lines += [standing_counts(say, total)] if total.dated else []
    lines += apart_lines(say, total, period)
    lines += [late] if turn.follows_all and (late := most_overdue(turn, part)) else []
    lines += weights_said(say, part.weights)
    return Reply("\n".join(lines), _choices(turn, period), protected=True)


def _head(turn: Turn, part: Statistics, whose: str, period: Period | None) -> str:
    total = part.total
    units = len(part.by_unit()) if period else len(standing_units(turn.store))
    return turn.say(
        "overview-all" if turn.follows_all else "overview-own",
        whose=whose,
        period=period_name(turn.say, period),
        units=units,
        items=total.dated + total.undated,
        one="no" if period else "yes",
    )


def rate_lines(say: Texts, total: Figures) -> list[str]:
    """The rates, each with what it was made of."""
    lines = []
    if total.reports:
        share = percent(say, total.reporting_rate)
        lines.append(say("figures-reporting", part=total.reports_came, whole=total.reports, rate=share))
    if total.due:
        lines.append(say("figures-on-time", part=total.on_time, whole=total.due, rate=percent(say, total.on_time_rate)))
    if total.dated:
        share = percent(say, total.completion_rate)
        lines.append(say("figures-completion", part=total.done, whole=total.dated, rate=share))
    return lines


def apart_lines(say: Texts, total: Figures, period: Period | None) -> list[str]:
    """What stands beside the rates: without a date, excused, extended."""
    lines = []
    if total.undated:
        key = "figures-undated" if period else "figures-undated-ever"
        lines.append(say(key, count=total.undated, told=total.undated_told, done=total.undated_done))
    if total.excused:
        lines.append(say("figures-excused", count=total.excused))
    if total.extended:
        lines.append(say("overview-extended", count=total.extended, saved=total.saved))
    return lines


def most_overdue(turn: Turn, part: Statistics) -> str:
    """The units in which most is overdue; empty where nothing is."""
    late = Counter(duty.unit_id for duty in part.duties if duty.mark is Mark.OVERDUE and part.weights.of(duty.role))
    names = all_units(turn.store)
    worst = [turn.say("unit-count", unit=names[key].short or names[key].name, count=count)
             for key, count in late.most_common(AT_MOST)]  # fmt: skip
    return turn.say("overview-late", units="; ".join(worst)) if worst else ""


def _choices(turn: Turn, period: Period | None) -> tuple[Choice, ...]:
    say = turn.say
    rank = Choice(say("choice-ranking"), f"/xephang {period or ''}".strip())
    picture = Choice(say("choice-picture"), f"/bieudo donvi {period or ''}".strip())
    if not turn.follows_all:
        return (rank, Choice(say("choice-why-ranked"), f"/visaohang {period or ''}".strip()), picture)
    return (rank, Choice(say("choice-late"), "/trehan"), picture, Choice(say("choice-my-tasks"), "/nhiemvu"))
