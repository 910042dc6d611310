"""The words of a plan's time cell -> a Schedule."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import zip_longest

from domain.days.lunar import lunar_days
from domain.days.point_forms import CLOCK
from domain.days.terms import last_day, read_term
from domain.days.time_points import Point, named_times
from domain.days.working_days import Calendar
from domain.plan_words import any_of, plain, plain_times, plan_words, tidy
from domain.plans.drafts import Schedule, ScheduleKind, Window
from domain.plans.rhythms import every_of, names_half_and_year, names_only_rhythms, next_period, repeating
from domain.plans.windows import bound_before, time_words, windows_of

_EVENT_ENDS = re.compile(r"\s[-–]\s|[;,.](?:\s|$)|\s(?:ket thuc|trong vong|hoan thanh)(?!\w)")
# "trong vòng 30 ngày", "15 ngày làm việc kể từ …"
_COUNT = r"\d{1,3}\s+(?:\([^()]*\)\s+)?(?:ngay(?: lam viec)?|tuan|thang)(?!\w| \d)"
_TERM = re.compile(
    rf"(?:(?:trong vong|trong thoi han|trong|sau|khong qua|cham nhat|muon nhat)\s+(?:la\s+)?{_COUNT}(?! dau| cuoi)"
    rf"|(?<!ngay )(?<!\d){_COUNT},?\s+(?=(?:ke tu|tinh tu|sau)(?!\w)))"
)
# "100 ngày", counted from the day on which the plan is issued.
_ONLY_DAYS = re.compile(r"\W*\d{1,3} ngay(?: lam viec)?\W*")
# "Dịp lễ, Tết và các sự kiện": whenever these are.
_OCCASION = re.compile(r"(?:vao |trong |nhan )?(?:cac )?dip (?P<event>[a-z].*)")
# "Trước và sau các kỳ nghỉ lễ, Tết", "Các ngày lễ, Tết"
_AROUND_FEASTS = re.compile(
    r"\W*(?:(?:truoc|trong)(?:(?:,| va|, va) (?:trong|sau))+ |(?:(?:truoc|trong|vao|sau) )?(?=cac |moi |ngay |ky ))"
    r"(?P<event>(?:(?:cac |moi )?(?:dip|ky|ngay)(?: nghi)?,? )?(?:le|tet)(?!\w)\D*)"
)
# "Sau hội nghị": an event, where nothing says when it is.
_BEHIND_EVENT = re.compile(r"\W*(?:ngay )?sau (?P<event>(?!khi |tet|ngay|tuan|thang|quy|nam|do)[a-z][a-z ,]*)\W*")
_OCCASIONS = (_OCCASION, _AROUND_FEASTS, _BEHIND_EVENT)
# "Trước 05 ngày tổ chức hội nghị"
_AHEAD = re.compile(r"\W*truoc \d{1,3} ngay(?: lam viec)? (?P<event>[a-z].*)")
_AT_LEAST = r"(?:(?:it nhat|toi thieu|cham nhat|muon nhat) (?:la )?)?"
_TIME = r"(?:ngay|tuan|thang|quy|nam|tet)(?!\w)"
# "Sau khi công bố kết quả 30 ngày", "03 ngày trước sự kiện"
_DAYS_FROM = re.compile(
    rf"\W*(?:(?:truoc|sau)(?: khi| ngay)? (?P<event>(?!{_TIME})[a-z][a-z ,]*?),? {_AT_LEAST}{_COUNT}"
    rf"|{_AT_LEAST}{_COUNT} truoc (?:khi |ngay )?(?P<later>(?!{_TIME})[a-z][a-z ,]*))\W*"
)
# "4 tin, bài/tháng"
_SO_MANY_IN = re.compile(r"\W*\d{1,3}(?:\s*[-–]\s*\d{1,3})? [a-z][a-z, ]*/\s*(?:\d )?(?:tuan|thang|quy|nam)\W*")
_WHOLE_SCHOOL_YEAR = re.compile(r"\W*(?:trong|ca|suot) nam hoc\W*")
_SINCE_EVENT = re.compile(r"\W*(?:ke )?tu (?:ngay|khi) (?!\d)")
# "Từ 8 giờ - 11 giờ ngày 25/12": on that day.
_HOURS_OF_DAY = re.compile(
    rf"(?<!\w)(?:(?:tu|luc|vao) {CLOCK}(?:\s?(?:-|–|den)\s?{CLOCK})?|{CLOCK}\s?(?:-|–|den)\s?{CLOCK})"
    r"(?=\s*,?\s*(?:(?:sang|trua|chieu|toi)\s+)?(?:ngay\s|\d{1,2}/\d))"
)
# Where a report has a time of its own, the other is the task's: "báo cáo định kỳ; thực hiện thường xuyên".
_OF_REPORT = re.compile(r"^\W*bao cao[^;]*;(?=[^;]*(?:thuong xuyen|lien tuc))")
_UNTIL_EVENT = re.compile(r"(?<!\w)(?:den|toi|cho den) (?:khi|luc) (?P<event>\w.*)")
_AND_THEN = re.compile(r"[\s,;]*(?:va (?!cac |nhung )\w|,? (?:duy tri|van hanh|cap nhat)(?!\w))")
# "Quý I/2026 và thực hiện thường xuyên", "Kế hoạch: Quý I; tin, bài: thường xuyên": once, and then on.
_THEN_ALWAYS = re.compile(
    r"\s*(?:[,;]?\s+va(?!\w)|;|(?=[^-–;]*:))(?:[^-–;:]{0,40}:|\s+(?:thuc hien|trien khai|duy tri))?\s*"
)
_HOURS = re.compile(r"(?:trong|trong vong|khong qua|cham nhat) \d{1,3}(?:\s?[-–]\s?\d{1,3})? gio(?!\w)")
# "02 lần/năm (tháng 3, tháng 10)" is done in the months that are named.
_TIMES_A_YEAR = re.compile(r"\W*\d+ lan\s*/\s*nam(?!\w)")
_HALF_YEAR = 184


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
    folded = _without_asides(plain_times(text))
    if days := lunar_days(folded, year):
        return Schedule("window", windows=(Window(*days),))
    if counted := _DAYS_FROM.fullmatch(folded):
        event = counted.span("event") if counted["event"] else counted.span("later")
        return Schedule("relative", event=text[slice(*event)].strip(" .;,"))
    points = scheduled_times(folded, year)
    cue = _first_cue(folded)
    if cue and cue.kind == "recurring" and _is_beside(cue, folded, points):
        cue = None
    if cue and cue.kind == "continuous" and _is_afterwards(cue, folded, points):
        cue = None
    if cue and cue.kind == "external":
        return Schedule("external")
    if cue and cue.kind in ("on_event", "relative"):
        return _after_event(text, folded, cue, points)
    windows = windows_of(folded, points)
    if cue and cue.kind == "continuous" and _tells_peaks(folded, cue):
        windows = ()
    if windows and _TIMES_A_YEAR.match(folded):
        return Schedule("window", windows=windows)
    if cue:
        return Schedule(cue.kind, every_of(folded) if cue.kind == "recurring" else None, windows)
    return _without_cue(text, folded, points, windows)


def _without_asides(folded: str) -> str:
    """Blanks for what tells no day of the task: hours of a day, and when something else is reported."""
    for aside in (_HOURS_OF_DAY, _OF_REPORT):
        folded = aside.sub(lambda found: " " * len(found[0]), folded)
    return folded


def _is_beside(cue: _Cue, folded: str, points: list[Point]) -> bool:
    """Whether what comes back is something else than what is dated before it: "Quý II/2027; cập nhật hằng năm"."""
    begin = folded.rfind(";", 0, cue.begin)
    return begin > 0 and bool(folded[begin + 1 : cue.begin].strip()) and any(point.end <= begin for point in points)


def _is_afterwards(cue: _Cue, folded: str, points: list[Point]) -> bool:
    """Whether what goes on does so with what is finished first: "Hoàn thành năm 2027 và vận hành thường xuyên".

    A time shorter than a year that stands first is such a time itself.
    """
    first = next((point for point in points if point.end <= cue.begin), None)
    if not first:
        return False
    between = folded[first.end : cue.begin]
    if time_words("finishing").search(folded[: first.begin]) and _AND_THEN.match(between):
        return True
    short = (first.spans[0][1] - first.spans[0][0]).days <= _HALF_YEAR
    return short and bool(_THEN_ALWAYS.fullmatch(between))


def _tells_peaks(folded: str, cue: _Cue) -> bool:
    return bool(time_words("peaks").search(folded, cue.end))


def open_since(text: str, year: int | None) -> date | None:
    """The first day of a time that is open to the end: "từ 01/7/2025".

    "Năm 2025 và các năm tiếp theo" goes on as other things do, and has none.
    """
    folded = _without_asides(plain_times(tidy(text)))
    points = scheduled_times(folded, year)
    if not points or time_words("continuous").search(folded) or time_words("onwards").search(folded):
        return None
    return points[0].spans[0][0] if bound_before(folded[: points[0].begin]) == "open" else None


def scheduled_times(folded: str, year: int | None) -> list[Point]:
    """The times that a folded text names, without those that only tell what the time right behind them is for.

    >>> [point.begin for point in scheduled_times("9 thang truoc ngay 16/9 va nam 2025 truoc ngay 01/12/2025", None)]
    [14, 42]
    >>> [point.begin for point in scheduled_times("6 thang dau nam: thang 7/2023; cuoi nam: thang 12/2023", None)]
    [17, 41]
    """
    points = named_times(folded, year)
    return [point for point, behind in zip_longest(points, points[1:]) if not _is_for(folded, point, behind)]


def _is_for(folded: str, point: Point, behind: Point | None) -> bool:
    """Whether a time tells what the one behind it is for: "9 tháng trước ngày 16/9", "cuối năm: tháng 12"."""
    if point.single_day or behind is None:
        return False
    binds = rf"(?:{time_words('before').pattern}|{time_words('by').pattern})(?:\s+ngay)?"
    between = folded[point.end : behind.begin].strip()
    if between.startswith(":"):
        # "Năm 2025: quý III" is that year's quarter, "cả năm: trước 15/12" the day of the year's report.
        named_year = (point.spans[0][1] - point.spans[0][0]).days > _HALF_YEAR and folded[point.end - 1].isdigit()
        return not named_year and bool(re.fullmatch(rf":\s*(?:{binds})?", between))
    return behind.single_day and bool(re.fullmatch(binds, between))


def _without_cue(text: str, folded: str, points: list[Point], windows: tuple[Window, ...]) -> Schedule:
    if windows and time_words("onwards").search(folded):
        return Schedule("continuous")
    if names_half_and_year(folded):
        return Schedule("recurring")
    if windows:
        return Schedule("window", windows=windows)
    if points:
        return Schedule("continuous", event=_last_event(text)) if time_words("open").search(folded) else Schedule()
    return _without_times(text, folded)


def _without_times(text: str, folded: str) -> Schedule:
    """What says neither when nor with a word of its own kind how often."""
    if every := next_period(folded):
        return Schedule("recurring", every)
    if names_only_rhythms(folded) or _SO_MANY_IN.fullmatch(folded):
        return Schedule("recurring", every_of(folded))
    if occasion := next(filter(None, (form.fullmatch(folded) for form in _OCCASIONS)), None):
        return Schedule("on_event", event=text[occasion.start("event") :].strip(" .;,"))
    if ahead := _AHEAD.fullmatch(folded):
        return Schedule("relative", event=text[ahead.start("event") :].strip(" .;,"))
    if _ONLY_DAYS.fullmatch(folded):
        return Schedule("relative", event=text)
    if _WHOLE_SCHOOL_YEAR.fullmatch(folded):
        return Schedule("continuous")
    return Schedule("external") if re.search(r"(?<!\w)theo (?:quy|ke|huong|chi) ", folded) else Schedule()


def _last_event(text: str) -> str | None:
    """What ends that which goes on, where no day does: "từ tháng 11 đến khi kết thúc kiểm kê"."""
    found = _UNTIL_EVENT.search(plain(text))
    return text[found.start("event") :].strip(" .;,") if found else None


def _first_cue(folded: str) -> _Cue | None:
    """The first word that tells a kind; an event that only follows a time does not."""
    cues = [cue for cue in (_external(folded), _recurring(folded), _continuous(folded)) if cue]
    cues += [c for c in (_event(folded, "relative"), _event(folded, "on_event")) if c]
    first = min(cues, key=lambda cue: cue.begin, default=None)
    # "Đột xuất, tối thiểu 01 lần/quý": how often tells more than that no day is set.
    unforeseen = first and folded[first.begin : first.end] == "dot xuat"
    return next((cue for cue in cues if unforeseen and cue.kind == "recurring"), first)


def _external(folded: str) -> _Cue | None:
    words = plan_words("time")
    own = rf"(?!{any_of(words['not_years'])}){any_of(words['not_external'])}(?! dinh| che)"
    start = rf"\W*(?:(?:trien khai|thuc hien|dam bao|bao dam)\s+)*{any_of(words['external'])}(?!\s+{own})"
    # A meeting of which the month is told has its own day: "Kỳ họp thứ 9 (tháng 5/2025)".
    meeting = (
        rf"\W*(?:trinh (?:\w+ ){{0,8}}?|truoc |tai |sau )?(?:cac )?{any_of(words['meetings'])}(?!.*(?<!\w)thang \d)"
    )
    found = re.match(start, folded) or re.match(meeting, folded)
    # Begun on a day of its own, it ends by the timetable of others: "9/2025 - Theo lịch của Bộ".
    found = found or re.search(rf"(?<=\d)\s+[-–]\s+theo(?!\s+{own})\s[^;]*$", folded)
    return _Cue("external", found.start(), found.end()) if found else None


def _recurring(folded: str) -> _Cue | None:
    found = repeating().search(folded)
    return _Cue("recurring", found.start(), found.end()) if found else None


def _continuous(folded: str) -> _Cue | None:
    if _SINCE_EVENT.match(folded) and time_words("onwards").search(folded):
        return _Cue("continuous", 0, len(folded))
    # "Thường xuyên khi có yêu cầu" waits for the request.
    found = re.search(rf"{time_words('continuous').pattern}(?! khi(?!\w))", folded)
    return _Cue("continuous", found.start(), found.end()) if found else None


def _event(folded: str, kind: ScheduleKind) -> _Cue | None:
    found = time_words(kind).search(folded) or _requested(folded, kind) or _counted(folded, kind)
    if not found or _follows_a_time(folded[: found.start()]):
        return None
    if kind == "relative" and not _TERM.search(folded) and re.match(r"\s*\d", folded[found.end() :]):
        # "Kể từ ngày 01/7/2025": a day, not an event.
        return None
    # Without a number of days "ngay sau khi có" says no more than "khi có".
    at_once = found[0].startswith("ngay") and not (_TERM.search(folded) or _HOURS.search(folded))
    return _Cue("on_event" if at_once else kind, found.start(), found.end())


def _requested(folded: str, kind: ScheduleKind) -> re.Match[str] | None:
    return (
        re.search(r"(?<!\w)theo(?=\s+(?:yeu cau|phat sinh|thoi diem (?:co|phat sinh)(?!\w)))", folded)
        if kind == "on_event"
        else None
    )


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
