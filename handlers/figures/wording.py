"""How figures are said: rates, periods, and what stands how."""

from fractions import Fraction

from domain.days.periods import Period, label
from domain.figures.formula import DEFAULT, Figures, Weights
from domain.progress import Mark
from locales import Texts


def percent(say: Texts, rate: Fraction | None, short: bool = False) -> str:
    """A rate as people write it, with one decimal where there is one: "87,5%"; in words where there is none."""
    if rate is None:
        return "–" if short else say("rate-none")
    tenths = int(rate * 1000 + Fraction(1, 2))
    return say("rate", whole=tenths // 10, tenth=tenths % 10)


def period_name(say: Texts, period: Period | None) -> str:
    """The name of a period; all of them where None."""
    if period is None:
        return say("figures-all-time")
    key, values = label(period)
    return say(key, **values)


def short_period(say: Texts, period: Period) -> str:
    """The name of a quarter on two short lines."""
    return say("figures-quarter-short", number=int(period.code[1:]), year=period.year)


def standing_counts(say: Texts, figures: Figures) -> str:
    """How many stand under each mark, those that there are: "🟢 hoàn thành đúng hạn 12 · 🔴 quá hạn 1"."""
    counts = (
        (Mark.OVERDUE, figures.overdue),
        (Mark.DONE_LATE, figures.late),
        (Mark.DONE_ON_TIME, figures.on_time),
        (Mark.IN_TIME, figures.pending),
    )
    return " · ".join(
        say("mark-count", emoji=mark.emoji, word=say(mark.key), count=count) for mark, count in counts if count
    )


def weight_text(say: Texts, weight: Fraction) -> str:
    """A weight as people write it: "1", "0,5"."""
    hundredths = int(weight * 100)
    whole, rest = divmod(hundredths, 100)
    return say("weight", whole=whole, rest=f"{rest:02}".rstrip("0") or "none")


def weights_said(say: Texts, weights: Weights) -> list[str]:
    """What each role counts, where the office has chosen so."""
    return [weights_text(say, weights)] if weights != DEFAULT else []


def weights_text(say: Texts, weights: Weights) -> str:
    """What each role counts."""
    texts = {name: weight_text(say, getattr(weights, name)) for name in ("lead", "implement", "support")}
    return say("figures-weights", **texts)
