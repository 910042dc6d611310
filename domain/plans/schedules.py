"""The words of a plan's time cell -> a Schedule."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import zip_longest

from domain.days.point_forms import CLOCK
from domain.days.terms import last_day, read_term
from domain.days.time_points import Point, named_times
from domain.days.working_days import Calendar
from domain.plan_words import any_of, plain, plan_words, tidy
from domain.plans.drafts import Schedule, ScheduleKind, Window
from domain.plans.rhythms import every_of, names_only_rhythms, repeating

_EVENT_ENDS = re.compile(r"\s[-–]\s|[;,.](?:\s|$)|\s(?:ket thuc|trong vong|hoan thanh)(?!\w)")
# "trong vòng 30 ngày", "15 ngày làm việc kể từ …"
_COUNT = r"\d{1,3}\s+(?:\([^()]*\)\s+)?(?:ngay(?: lam viec)?|tuan|thang)(?!\w| \d)"
_TERM = re.compile(
    rf"(?:(?:trong vong|trong thoi han|trong|sau|khong qua|cham nhat|muon nhat)\s+(?:la\s+)?{_COUNT}(?! dau| cuoi)"
    rf"|{_COUNT},?\s+(?=(?:ke tu|tinh tu|sau)(?!\w)))"
)
_UNTIL_EVENT = re.compile(r"(?<!\w)(?:den|toi|cho den) (?:khi|luc) (?P<event>\w.*)")
_HOURS = re.compile(r"(?:trong|trong vong|khong qua|cham nhat) \d{1,3}(?:\s?[-–]\s?\d{1,3})? gio(?!\w)")
# "02 lần/năm (tháng 3, tháng 10)" is done in the months that are named.
_TIMES_A_YEAR = re.compile(r"\W*\d+ lan\s*/\s*nam(?!\w)")
_HOUR = re.compile(rf"{CLOCK}\s*(?:(?:cua )?(?:thu \w+,? )?ngay\s*)?$")


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word that tells the kind of a schedule."""

    kind: ScheduleKind
    begin: int
    end: int


@lru_cache(maxsize=1024)
def read_schedule(text: str, year: int | None) -> Schedule:
    """When a task is to be done, by the words of its time cell; `year` is the plan's, for times without one.

    Start and end are one text joined with " - ". "trước ngày D" ends on D-1, "đến hết" and "chậm nhất D" on D
    (Civil Code 91/2015/QH13, art. 145-148, by their plain reading). What is not understood is "none".
    """
    text = tidy(text)
    folded = plain(text)
    points = scheduled_times(folded, year)
    cue = _first_cue(folded)
    if cue and cue.kind == "external":
        return Schedule("external")
    if cue and cue.kind in ("on_event", "relative"):
        return _after_event(text, folded, cue, points)
    windows = _windows(folded, points)
    if cue and cue.kind == "continuous" and not re.search(r"\d", folded):
        # "Thường xuyên trong năm": the whole of whichever year.
        windows = ()
    if cue and cue.kind == "continuous" and _pattern("peaks").search(folded, cue.end):
        windows = ()
    if windows and _TIMES_A_YEAR.match(folded):
        return Schedule("window", windows=windows)
    if cue:
        return Schedule(cue.kind, every_of(folded) if cue.kind == "recurring" else None, windows)
    return _without_cue(text, folded, points, windows)


def open_since(text: str, year: int | None) -> date | None:
    """The first day of a time that is open to the end: "năm 2025 và các năm tiếp theo", "từ 01/7/2025"."""
    folded = plain(tidy(text))
    points = scheduled_times(folded, year)
    if not points or _pattern("continuous").search(folded):
        return None
    is_open = _pattern("onwards").search(folded) or bound_before(folded[: points[0].begin]) == "open"
    return points[0].spans[0][0] if is_open else None


def scheduled_times(folded: str, year: int | None) -> list[Point]:
    """The times that a folded text names, without those that tell what the day right behind them is for.

    >>> [point.begin for point in scheduled_times("9 thang truoc ngay 16/9 va nam 2025 truoc ngay 01/12/2025", None)]
    [14, 42]
    """
    points = named_times(folded, year)
    binds = rf"\s*(?:{_pattern('before').pattern}|{_pattern('by').pattern})(?:\s+ngay)?\s*"
    return [
        point
        for point, behind in zip_longest(points, points[1:])
        if point.single_day
        or not (behind and behind.single_day)
        or not re.fullmatch(binds, folded[point.end : behind.begin])
    ]


def _without_cue(text: str, folded: str, points: list[Point], windows: tuple[Window, ...]) -> Schedule:
    if windows and _pattern("onwards").search(folded):
        return Schedule("continuous")
    if windows:
        return Schedule("window", windows=windows)
    if points:
        return Schedule("continuous", event=_last_event(text)) if _pattern("open").search(folded) else Schedule()
    if names_only_rhythms(folded):
        return Schedule("recurring", every_of(folded))
    return Schedule("external") if re.search(r"(?<!\w)theo (?:quy|ke|huong|chi) ", folded) else Schedule()


def _last_event(text: str) -> str | None:
    """What ends that which goes on, where no day does: "từ tháng 11 đến khi kết thúc kiểm kê"."""
    found = _UNTIL_EVENT.search(plain(text))
    return text[found.start("event") :].strip(" .;,") if found else None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(any_of(plan_words("time")[name]))


def _first_cue(folded: str) -> _Cue | None:
    """The first word that tells a kind; an event that only follows a time does not."""
    cues = [cue for cue in (_external(folded), _recurring(folded), _continuous(folded)) if cue]
    cues += [c for c in (_event(folded, "relative"), _event(folded, "on_event")) if c]
    return min(cues, key=lambda cue: cue.begin, default=None)


def _external(folded: str) -> _Cue | None:
    words = plan_words("time")
    own = rf"(?!{any_of(words['not_years'])}){any_of(words['not_external'])}(?! dinh| che)"
    start = rf"\W*(?:(?:trien khai|thuc hien|dam bao|bao dam)\s+)*{any_of(words['external'])}(?!\s+{own})"
    found = re.match(start, folded) or re.match(
        rf"\W*(?:trinh |truoc |tai |sau )?(?:cac )?{any_of(words['meetings'])}", folded
    )
    return _Cue("external", found.start(), found.end()) if found else None


def _recurring(folded: str) -> _Cue | None:
    found = repeating().search(folded)
    return _Cue("recurring", found.start(), found.end()) if found else None


def _continuous(folded: str) -> _Cue | None:
    found = _pattern("continuous").search(folded)
    return _Cue("continuous", found.start(), found.end()) if found else None


def _event(folded: str, kind: ScheduleKind) -> _Cue | None:
    found = _pattern(kind).search(folded) or _requested(folded, kind) or _counted(folded, kind)
    if not found or _follows_a_time(folded[: found.start()]):
        return None
    # Without a number of days "sau khi có" says no more than "khi có".
    if kind == "relative" and not _TERM.search(folded) and re.match(r"\s*\d", folded[found.end() :]):
        # "Kể từ ngày 01/7/2025": a day, not an event.
        return None
    counted = kind != "relative" or found[0].startswith("ke tu") or _TERM.search(folded) or _HOURS.search(folded)
    return _Cue(kind if counted else "on_event", found.start(), found.end())


def _requested(folded: str, kind: ScheduleKind) -> re.Match[str] | None:
    return re.search(r"(?<!\w)theo(?=\s+(?:yeu cau|phat sinh))", folded) if kind == "on_event" else None


def _counted(folded: str, kind: ScheduleKind) -> re.Match[str] | None:
    return _TERM.search(folded) if kind == "relative" else None


def _follows_a_time(before: str) -> bool:
    return bool(named_times(before, 2000))


def _after_event(text: str, folded: str, cue: _Cue, points: list[Point]) -> Schedule:
    found = _TERM.search(folded)
    term = read_term(found[0]) if found else None
    counted_from = next((p for p in points if p.single_day), None)
    if cue.kind == "relative" and term and counted_from:
        start = counted_from.spans[0][0]
        # Without the office's days off: a day of them would only move the end to a later day.
        return Schedule("window", windows=(Window(start, last_day(start, term, Calendar())),))
    end = _EVENT_ENDS.search(folded, cue.end + 1)
    event = text[cue.end : end.start() if end else len(text)].strip(" .,;:-")
    return Schedule(cue.kind, event=event or text[cue.begin : cue.end])


def _windows(folded: str, points: list[Point]) -> tuple[Window, ...]:
    windows: list[Window] = []
    index = 0
    bound = ""
    while index < len(points):
        point = points[index]
        before = folded[points[index - 1].end if index else 0 : point.begin]
        reaches = index + 1 < len(points) and _leads_on(folded[point.end : points[index + 1].begin])
        if reaches:
            index += 1
            windows += _range(point, points[index])
        else:
            listed = re.fullmatch(r"\s*(?:,|;|va)\s*", before)
            bound = bound if listed else bound_before(before)
            windows = with_last_day(windows, _alone(bound, point))
        index += 1
    return _joined(dict.fromkeys(windows))


def with_last_day(windows: Sequence[Window], more: Sequence[Window]) -> list[Window]:
    """A last day inside the stretch before it ends that: "Trong tháng 9/2026 (xong trước ngày 20/9/2026)"."""
    stretch = windows[-1] if windows else None
    if len(more) == 1 and more[0].start is None and stretch and stretch.start:
        day = more[0].due
        if day and stretch.start <= day <= stretch.due:
            return [*windows[:-1], replace(stretch, due=day)]
    return [*windows, *more]


def _joined(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Stretches of which one begins where the one before it ends are one: "Quý IV/2026, 2027"."""
    whole: list[Window] = []
    for window in windows:
        if whole and window.start == whole[-1].due + timedelta(days=1):
            whole[-1] = replace(whole[-1], due=window.due)
        else:
            whole.append(window)
    return tuple(whole)


def _leads_on(between: str) -> bool:
    words = between.strip(" ,;:(")
    to = rf"(?:[-–]\s*)?{_pattern('to').pattern}(?:\s+{_pattern('to').pattern})?(?:\s+(?:trong|vao))?"
    return words in ("-", "–", "—") or bool(re.fullmatch(to, words))


def _range(first: Point, last: Point) -> list[Window]:
    start, due = first.spans[0][0], last.spans[-1][1]
    return [Window(start, due)] if start <= due else []


def _alone(bound: str, point: Point) -> list[Window]:
    first, last = point.spans[0][0], point.spans[-1][1]
    if point.single_day and len(point.spans) > 1:
        return [window for span in point.spans for window in _alone(bound, replace(point, spans=(span,)))]
    if bound == "before":
        return [Window(None, first - timedelta(days=1))] if first > date.min else []
    if (bound in ("by", "until") and not point.ranged) or (point.single_day and not bound):
        return [Window(None, last)]
    if bound == "after" or (bound == "open" and not point.ranged):
        return []
    return [Window(*span) for span in point.spans]


def bound_before(before: str) -> str:
    """The last word before a time that tells on which side of it the task lies: a name of [time], or "".

    What is due before an hour of a day is due on that day.
    """
    hour = _HOUR.search(before)
    before = before[: hour.start()] if hour else before
    found = [
        (match.end(), len(match[0]), name)
        for name in ("before", "by", "until", "open", "after")
        for match in _pattern(name).finditer(before)
    ]
    last = max(found)[2] if found else ""
    return "by" if hour and last == "before" else last
