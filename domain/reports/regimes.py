"""What the office lays down about reports in its own words -> which period is due on which day, year after year."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from domain.days.due_days import Rule, bound_pattern
from domain.days.periods import Closing, Period, RollPolicy, bounds
from domain.days.working_days import Calendar
from domain.plan_words import any_of, plain, tidy
from domain.plans.drafts import DeadlineDraft
from domain.plans.duties import period_of
from domain.reports.phrases import Around, read_deadlines, report_subjects
from locales import language_data

# Any year shows the days that come back every year; this one is no leap year.
_SOME_YEAR = 2025
_MONTHS = 12
_MONTHLY = re.compile(r"(?<!\d )(?<!\d)(?<!sau )(?<!chin )(?<!ba )(?<!\w)thang(?!\w|\s*\d|\s+(?:thu|dau|cuoi|sau)\b)")
_PLAIN_DAY = re.compile(r"(?<!\w)(?:(?:han|nop|gui|vao|la)\s+)*ngay(?=\s+\d)")
_OF_MONTH = re.compile(r"ngay\s+(\d{1,2})(?!\s*[/.-]\s*\d|\d)")
_DAYS_BEFORE = re.compile(r"truoc\s+(?:han|ngay nop|ngay bao cao)?\s*(\d{1,2})\s+ngay")


class BadRegime(ValueError):
    """Words that fix no day for any period; `key` is the Fluent text that says what to do."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Slot:
    """The day named for one period: `month` counts from January of the period's year, 13 is the January after it."""

    period: str
    month: int
    day: int
    reading: Rule

    @property
    def month_of_period(self) -> int:
        """The month that a monthly report is for."""
        return int(self.period.removeprefix("month-"))


@dataclass(frozen=True, slots=True)
class Regime:
    """A reporting regime: its words, what its reports are about, and a day for each of its periods.

    `cutoff` says up to which day figures go: {"day": 10} of the month, {"before": 2} working days before the due
    day, or None for what decree 09/2019 asks.
    """

    words: str
    topic: str
    subjects: tuple[str, ...]
    slots: tuple[Slot, ...]
    closing: Closing = "decree"
    cutoff: dict[str, int] | None = None
    roll: RollPolicy = "none"


@dataclass(frozen=True, slots=True)
class Due:
    """The literal last day of the report of one period."""

    period: Period
    day: date
    reading: Rule


# --- the words


def read_regime(text: str) -> Regime:
    """What these words lay down; raises BadRegime."""
    words = _without_lead(tidy(text))
    main, figures = _without_figures(words)
    main, roll = _without_roll(main)
    main, closing = _without_closing(main)
    main = _bound(main if re.search(r"bao cao", plain(main)) else f"Báo cáo {main}")
    slots = tuple(_filled([_slot(deadline) for deadline in _deadlines(main) if deadline.period]))
    if not slots:
        raise BadRegime("regime-no-day")
    topic = _topic(main)
    subjects = report_subjects(main) or ((topic,) if topic else ())
    return Regime(words, topic, subjects, slots, closing, figures, roll)


def _words(name: str) -> list[str]:
    found: list[str] = language_data("vi", "office_words")["regimes"][name]
    return found


def _without_lead(words: str) -> str:
    """ "đặt chế độ: báo cáo tháng …" is about what follows."""
    lead = re.match(rf"\W*{any_of(_words('leads'))}\W*", plain(words))
    return words[lead.end() :] if lead else words


def _bound(main: str) -> str:
    """ "nộp ngày 20" said as "chậm nhất ngày 20", by its plain reading."""
    folded = plain(main)
    day = None if re.search(bound_pattern(), folded) else _PLAIN_DAY.search(folded)
    return f"{main[: day.start()]}chậm nhất ngày{main[day.end() :]}" if day else main


def _deadlines(main: str) -> tuple[DeadlineDraft, ...]:
    around = Around(_SOME_YEAR, reporting=True)
    return read_deadlines(main, around) or read_deadlines(_as_monthly(main), around)


def _as_monthly(main: str) -> str:
    """ "báo cáo tháng … trước ngày 20" said as plans say it."""
    folded = plain(main)
    bound = re.search(bound_pattern(), folded)
    if not bound or not _MONTHLY.search(folded[: bound.start()]):
        return ""
    return f"Báo cáo hằng tháng {main[bound.start() :]}"


def _slot(deadline: DeadlineDraft) -> Slot:
    named = deadline.due + timedelta(days=deadline.rule == "before")
    period = period_of(deadline)
    years = named.year - period.year if period else 0
    return Slot(deadline.period, years * _MONTHS + named.month, named.day, deadline.rule)


def _filled(slots: Sequence[Slot]) -> Iterable[Slot]:
    """Each period once; all months have the day that the longest of them shows."""
    once = {slot.period: slot for slot in slots}
    months = [slot for slot in slots if slot.period.startswith("month-")]
    for slot in months:
        longest = max(months, key=lambda slot: slot.day)
        month = slot.month_of_period + longest.month - longest.month_of_period
        once[slot.period] = replace(slot, month=month, day=longest.day)
    return sorted(once.values(), key=lambda slot: (slot.month, slot.day, slot.period))


def _topic(main: str) -> str:
    """What the reports are about, in the office's words: what stands between "báo cáo" and their rhythm."""
    folded = plain(main)
    report = re.search(r"(?<!\w)bao cao(?!\w)", folded)
    if not report:
        return ""
    end = re.search(rf"{any_of(_words('topic_ends'))}|[,;:.(]|\d", folded[report.end() :])
    words = main[report.end() : report.end() + end.start() if end else len(main)].strip(" -")
    lead = re.match(rf"{any_of(_words('topic_leads'))}\s+", plain(words))
    return words[lead.end() :] if lead else words


def _without_figures(words: str) -> tuple[str, dict[str, int] | None]:
    """The words without "số liệu đến ngày 10", and that day."""
    folded = plain(words)
    said = re.search(rf"[,;.(]?\s*{any_of(_words('figures'))}[^,;()]*\)?", folded)
    if not said:
        return words, None
    left = tidy(f"{words[: said.start()]}{words[said.end() :]}").strip(" ,;")
    if before := _DAYS_BEFORE.search(said[0]):
        return left, {"before": int(before[1])}
    day = _OF_MONTH.search(said[0])
    if not day or not 1 <= int(day[1]) <= 31:
        raise BadRegime("regime-no-cutoff")
    return left, {"day": int(day[1])}


def _without_roll(words: str) -> tuple[str, RollPolicy]:
    left, found = _without(words, "rolls")
    left, _ = _without(left, "stays")
    return left, "next_working_day" if found else "none"


def _without_closing(words: str) -> tuple[str, Closing]:
    left, found = _without(words, "calendar")
    return left, "calendar" if found else "decree"


def _without(words: str, name: str) -> tuple[str, bool]:
    """The words without the part of the sentence that has one of these."""
    found = re.search(any_of(_words(name)), plain(words))
    if not found:
        return words, False
    begin = max(words.rfind(mark, 0, found.start()) for mark in ",;.(")
    begin = found.start() if begin < 0 else begin
    ends = [at for mark in ",;)" if (at := words.find(mark, found.end())) >= 0]
    return f"{words[:begin]} {words[min(ends, default=len(words)) + 1 :]}".strip(" ,;"), True


# --- the days


def dues(slots: Iterable[Slot], year: int) -> tuple[Due, ...]:
    """The due days of the periods of a year, in their order."""
    found = [Due(Period(slot.period, year), _day(slot, year), slot.reading) for slot in slots]
    return tuple(sorted(found, key=lambda due: (due.day, due.period)))


def _day(slot: Slot, year: int) -> date:
    """A day that the month has not is the last one it has."""
    year, month = year + (slot.month - 1) // _MONTHS, (slot.month - 1) % _MONTHS + 1
    last = date(year, month, monthrange(year, month)[1])
    if slot.day > last.day:
        return last
    return date(year, month, slot.day) - timedelta(days=slot.reading == "before")


def cutoff_day(cutoff: dict[str, int] | None, period: Period, closing: Closing, due: date, calendar: Calendar) -> date:
    """The day up to which the figures of a report go ("số liệu đến ngày").

    Without a word of the office: the end of the period, and no later than leaves one working day before the due
    day (decree 09/2019/NĐ-CP, article 8).
    """
    if cutoff and "before" in cutoff:
        return calendar.plus(due, -max(1, cutoff["before"]))
    if cutoff:
        return _last_such_day(cutoff["day"], due)
    return min(bounds(period, closing)[1], calendar.plus(due, -2))


def _last_such_day(day: int, due: date) -> date:
    """The last day of this number before the due day."""
    month = due.replace(day=1)
    if day >= due.day:
        month = (month - timedelta(days=1)).replace(day=1)
    return month.replace(day=min(day, monthrange(month.year, month.month)[1]))


# --- as it is kept


def as_rows(slots: Iterable[Slot]) -> list[list[Any]]:
    """Slots as JSON has them."""
    return [[slot.period, slot.month, slot.day, slot.reading] for slot in slots]


def from_rows(rows: Iterable[Sequence[Any]]) -> tuple[Slot, ...]:
    """Slots out of JSON."""
    return tuple(Slot(*row) for row in rows)
