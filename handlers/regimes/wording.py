"""How reporting regimes and the dates of a report are said."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from domain.days.periods import bounds, label, roll
from domain.reports.regimes import Due, Regime, cutoff_day
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text, numbered_lines
from locales import Texts
from storage.owing.calendar import calendar
from storage.owing.obligations import Source, report_sources
from storage.reports.dates import ReportDates, report_dates
from storage.reports.series import Series, Shared, coming_dues, names_asked, units_asked
from storage.units import directory

_DAY = timedelta(days=1)
_NAMED = 4


def full_day(say: Texts, day: date) -> str:
    """A date with its weekday and its year."""
    return say("date-near", weekday=day.weekday(), date=f"{day:%d/%m/%Y}")


def who_text(turn: Turn, units: Sequence[int] | None, groups: Sequence[int] | None) -> str:
    """Whom a regime asks."""
    asked = units_asked(turn.store, units, groups)
    if units is None and groups is None:
        return turn.say("regime-all-units", count=len(asked))
    named = [one.name for one in directory(turn.store).known if one.id in (groups or ()) and hasattr(one, "members")]
    named += names_asked(turn.store, units or ())
    rest = len(named) - _NAMED
    text = ", ".join(named[:_NAMED]) + (turn.say("regime-and-more", count=rest) if rest > 0 else "")
    return turn.say("regime-these-units", names=text, count=len(asked))


def confirm_text(turn: Turn, regime: Regime, who: str, standing: Series | None, shared: Sequence[Shared]) -> str:
    """What a yes would lay down."""
    say = turn.say
    head = say("regime-confirm-change", words=regime.words, was=standing.regime.words) if standing else None
    lines = [head or say("regime-confirm", words=regime.words), *_rule_lines(turn, regime, who)]
    lines += _moved_lines(turn, regime, standing) if standing else _date_lines(turn, regime, 0)
    same = [one for one in shared if one.same]
    if same:
        lines.append(say("regime-shared", count=len(same)))
        lines += [_shared_line(say, one) for one in same[:3]]
    elif shared and not regime.subjects:
        lines.append(say("regime-maybe-shared", what=shared[0].what, date=f"{shared[0].standing:%d/%m/%Y}"))
    return "\n".join(lines)


def _shared_line(say: Texts, one: Shared) -> str:
    return say("regime-shared-line", what=one.what, date=f"{one.standing:%d/%m/%Y}", own=f"{one.due.day:%d/%m/%Y}")


def _rule_lines(turn: Turn, regime: Regime, who: str) -> list[str]:
    say = turn.say
    readings = {slot.reading for slot in regime.slots}
    lines = [say("regime-who", who=who)]
    lines += [say(f"regime-reading-{reading}") for reading in sorted(readings)]
    lines.append(say("regime-rolls" if regime.roll == "next_working_day" else "regime-stays"))
    return lines


def _date_lines(turn: Turn, regime: Regime, start: int) -> list[str]:
    coming = coming_dues(regime, turn.today)
    shown = [_date_line(turn, regime, due) for due in coming[start : start + AT_MOST]]
    lines = [turn.say("regime-dates", count=len(coming)), *(f"• {line}" for line in shown)]
    left = len(coming) - start - AT_MOST
    return [*lines, turn.say("regime-more-dates", count=left)] if left > 0 else lines


def _date_line(turn: Turn, regime: Regime, due: Due) -> str:
    """One report of the coming year: its period, its figures, its last day and what the calendar does to it."""
    say, days = turn.say, calendar(turn.store)
    start, end = bounds(due.period, regime.closing)
    key, values = label(due.period)
    cutoff = cutoff_day(regime.cutoff, due.period, regime.closing, due.day, days)
    line = say(
        "regime-date",
        period=say(key, **values),
        date=full_day(say, due.day),
        start=f"{start:%d/%m/%Y}",
        end=f"{end:%d/%m/%Y}",
        cutoff=f"{cutoff:%d/%m/%Y}",
    )
    return line + _day_off(say, due.day, days.at_or_before(due.day), roll(due.day, regime.roll, days))


def _day_off(say: Texts, due: date, last_working: date, rolled: date) -> str:
    if last_working == due:
        return ""
    if rolled != due:
        return say("regime-date-rolled", date=full_day(say, rolled))
    return say("regime-date-off", date=full_day(say, last_working))


def _moved_lines(turn: Turn, regime: Regime, standing: Series) -> list[str]:
    """The due days that the new words move, come and go."""
    say = turn.say
    before = {due.period: due for due in coming_dues(standing.regime, turn.today)}
    after = {due.period: due for due in coming_dues(regime, turn.today)}
    lines = []
    for period in sorted({*before, *after}, key=lambda one: (after.get(one) or before[one]).day):
        was, now = before.get(period), after.get(period)
        if was and now and was.day == now.day:
            continue
        key, values = label(period)
        days = {"was": f"{was.day:%d/%m/%Y}" if was else "", "now": full_day(say, now.day) if now else ""}
        kind = "moved" if was and now else "new" if now else "gone"
        lines.append(say(f"regime-date-{kind}", period=say(key, **values), **days))
    if not lines:
        return [say("regime-nothing-moves")]
    more = [say("regime-more-dates", count=len(lines) - AT_MOST)] if len(lines) > AT_MOST else []
    return [say("regime-moves", count=len(lines)), *(f"• {line}" for line in lines[:AT_MOST]), *more]


def after_line(turn: Turn, regime: Regime, series: Series | None) -> str:
    """What was laid down, and how much it made."""
    coming = coming_dues(regime, turn.today)
    asked = units_asked(turn.store, series.units, series.groups) if series else []
    first = f"{coming[0].day:%d/%m/%Y}" if coming else ""
    text = turn.say("regime-set", words=regime.words, reports=len(coming), units=len(asked), first=first)
    return f"{text}\n{turn.say('how-to-undo')}"


def list_text(turn: Turn, standing: Sequence[Series]) -> str:
    """The regimes that stand, in a line each."""
    if not standing:
        return turn.say("regime-none")
    lines = numbered_lines(_list_line(turn, one) for one in standing[:AT_MOST])
    left = len(standing) - AT_MOST
    more = [turn.say("regime-and-others", count=left)] if left > 0 else []
    return "\n".join([turn.say("regime-list", count=len(standing)), lines, *more])


def _list_line(turn: Turn, series: Series) -> str:
    coming = coming_dues(series.regime, turn.today)
    who = who_text(turn, series.units, series.groups)
    nearest = full_day(turn.say, coming[0].day) if coming else "–"
    return turn.say("regime-line", words=series.regime.words, who=who, next=nearest)


def card_text(turn: Turn, series: Series, who: str, start: int) -> str:
    """One regime with its coming dates."""
    say, regime = turn.say, series.regime
    lines = [say("regime-card", words=regime.words), *_rule_lines(turn, regime, who)]
    lines.append(say("regime-set-by", person=series.set_by, at=moment_text(series.set_at)))
    return "\n".join([*lines, *_date_lines(turn, regime, start)])


# --- on the card of a report


def report_lines(turn: Turn, obligation_id: int) -> list[str]:
    """The four dates of a report, the words behind its day, how they were read, and who chose what."""
    dates = report_dates(turn.store, obligation_id)
    lines = _period_lines(turn.say, dates) if dates else []
    return [*lines, *_source_lines(turn.say, report_sources(turn.store, obligation_id))]


def _period_lines(say: Texts, dates: ReportDates) -> list[str]:
    key = "report-period-estimate" if dates.cutoff < dates.end else "report-period"
    days = {"start": dates.start, "end": dates.end, "cutoff": dates.cutoff}
    lines = [say(key, **{name: f"{day:%d/%m/%Y}" for name, day in days.items()})]
    due = full_day(say, dates.due)
    if dates.rolled is not None:
        rolled = full_day(say, dates.rolled)
        return [*lines, say("report-due-rolls", due=due, rolled=rolled, person=dates.roll_by)]
    if dates.last_working != dates.due:
        return [*lines, say("report-due-off", due=due, last=full_day(say, dates.last_working))]
    return [*lines, say("report-due", due=due)]


def _source_lines(say: Texts, sources: Iterable[Source]) -> list[str]:
    return [
        say("report-source", plan=source.plan, phrase=source.phrase, due=f"{source.due:%d/%m/%Y}")
        + _reading(say, source)
        for source in sources
    ]


def _reading(say: Texts, source: Source) -> str:
    if source.reading != "before":
        return ""
    return say("report-read-before", named=f"{source.due + _DAY:%d/%m}", due=f"{source.due:%d/%m/%Y}")
