"""The days that a clause about a report names: one day, or one in each quarter or month."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Literal

from domain.days.holidays import proposed_calendar
from domain.days.named_periods import names_quarters_in_general, periods_named
from domain.days.periods import Period, bounds
from domain.days.point_forms import CLOCK
from domain.days.time_points import named_times
from domain.days.working_days import Calendar
from domain.plan_words import any_of, bare, plan_words

Rule = Literal["before", "by", "until"]
_RULES: tuple[Rule, ...] = ("before", "by", "until")
_LAST_QUARTER = {"Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4, "H1": 2, "H2": 4, "9M": 3, "Y": 4}
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_MONTHLY = tuple(f"month-{month:02}" for month in range(1, 13))
_BY_NOUN = {"nam": ("Y",), "6 thang": ("H1",), "06 thang": ("H1",), "6 thang dau nam": ("H1",), "9 thang": ("9M",)}
# "trong vòng 05 (năm) ngày làm việc kể từ ngày kết thúc quý", "chậm nhất 10 ngày sau khi hết kỳ báo cáo"
_AFTER_PERIOD = re.compile(
    r"(?<![\d/])(?P<n>[1-9]|[0-3]\d)\s*(?:\([^)]*\)\s*)?ngay(?P<working> lam viec)?,?\s+"
    r"(?:(?:ke|tinh) tu|sau)(?: (?:ngay|khi|thoi diem))*"
    r"(?:(?: (?:ket thuc|het|cuoi(?: cung)?|cua|moi|hang|tung))+|(?= ky bao cao))"
    r" (?P<period>0?6 thang(?: dau nam)?|9 thang|thang|qu[yi](?: (?:iv|i{1,3}|[1-4])(?!\w))?|nam|ky bao cao|ky)"
    r"(?!\w)(?! (?:thu|hoc|\d))"
)
_HOUR = re.compile(rf"{CLOCK}\s*(?:(?:cua )?(?:thu \w+,? )?ngay\s*)?$")
# "trước thứ Sáu (ngày 20/11)", "chậm nhất 16 giờ ngày thứ Sáu, 20/11"
_WEEKDAY = re.compile(r"(?:ngay\s+)?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\s*(?:,|\()?\s*(?:ngay\s*)?$")
# "… ngày 05/6 đối với báo cáo 6 tháng và ngày 25/11 đối với báo cáo năm": the day is bound as the one before it.
_NEXT_DAY = re.compile(r"\s*(?:(?:doi voi|cho) (?:cac )?bao cao [^,;.]{1,30}?)?\s*(?:,|va|;)\s*(?:ngay\s*)?")
_NAMES_DAY = re.compile(r"(?::|(?<!\w)la)\s*(?:ngay\s*)?$")
_DAY = r"ngay\s+(?:m[uo]ng\s+)?(?P<d>\d{1,2})"
_NEXT = r"(?:sau|toi|tiep theo|ke tiep|lien ke(?! truoc)|lien sau)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY_OF_MONTHS = re.compile(
    rf"{_DAY}\s+(?:cua\s+)?(?:cac\s+)?thang\s+"
    rf"(?P<months>{_MONTH}(?:\s*(?:,|va)\s*(?:thang\s+)?{_MONTH})+)(?=\s*(?:[.;)(/]|,\s*[a-z]|$|hang nam|nam(?!\w)))"
)
_LAST_DAY = r"ngay\s+cuoi(?:\s+cung)?(?:\s+cua)?"
# "gửi báo cáo về Sở vào ngày 20 hằng tháng", "định kỳ ngày 15 hằng tháng"
_SENT_ON = re.compile(
    r"(?<!\w)(?:(?:gui|nop|bao cao)(?!\w)(?:(?! hop |hoi nghi|giao ban).)* (?:vao|trong)"
    r"|dinh ky(?: vao)?)(?: ngay)?\s*$"
)
# "quý (ngày 15 tháng cuối quý), năm (ngày 15/12)": a day in brackets behind its period.
_OF_PERIOD = re.compile(
    r"(?:(?<!\w)(?:quy(?: [ivx]+)?|thang|nam)(?: dau nam| cuoi nam| \d{4})?)\s*\((?:vao )?(?:ngay )?\s*$"
)
_LONGEST_PERIOD = 80
# Letters before a day in which the words stand that bind it.
_BINDING = 32
_BEGINS = re.compile(r"(?<!\w)(?:tu(?! nay)|tinh)(?!\w)")
_FROM_MONTH = re.compile(
    r"(?<!\w)tu (?:thang )?(?P<first>1[0-2]|0?[1-9])(?:/(?P<firstyear>20\d\d))? den (?:het )?(?:thang )?"
    r"(?P<last>1[0-2]|0?[1-9])(?:/(?P<lastyear>20\d\d))?(?![\d/])"
)


@dataclass(frozen=True, slots=True)
class Due:
    """A day that a clause names; `period` is empty where the clause tells it."""

    day: date
    rule: Rule
    period: str = ""


def dues_of(folded: str, year: int | None) -> list[Due]:
    """The days that a folded clause names, in their order."""
    folded = _DAY_OF_MONTHS.sub(_each_month, folded)
    regimes = (_after_period(folded, year), _regime(folded, year), _monthly(folded, year))
    found = [one for one in regimes if one]
    if not found:
        return _fixed(folded, year)
    dues, end = min(found, key=lambda one: one[1])
    # "hằng quý (trước ngày 15 của tháng cuối quý), năm (trước ngày 10/12)"
    return [*dues, *dues_of(folded[end:], year)]


def _each_month(found: re.Match[str]) -> str:
    """ "ngày 20 các tháng 3, 6, 9": the day with each of the months."""
    return ", ".join(f"ngay {found['d']} thang {month}" for month in re.findall(r"\d+", found["months"]))


@cache
def bound_pattern() -> str:
    """A pattern for the words that bind something to a day: "trước", "chậm nhất", …"""
    words = plan_words("time")
    return any_of([*words["before"], *words["by"], "đến hết", "hết"])


def _rule_before(before: str) -> Rule | None:
    """How the words right before a day bind it; what is due before an hour of a day is due on that day."""
    before = _WEEKDAY.sub("ngay ", before)
    hour = _HOUR.search(before)
    near = (before[: hour.start()] if hour else before)[-_BINDING:]
    rule = next((rule for rule, binding in _bindings().items() if binding.search(near)), None)
    return "by" if hour and rule == "before" else rule


@cache
def _bindings() -> dict[Rule, re.Pattern[str]]:
    words = plan_words("time")
    phrases = zip(_RULES, (words["before"], words["by"], ["đến hết", "hết"]), strict=True)
    behind = r"(?:\s+lan luot)?(?:\s+(?:vao|la|trong))?(?:\s+ngay)?(?:\s+m[uo]ng)?\s*$"
    return {rule: re.compile(rf"{any_of(said)}{behind}") for rule, said in phrases}


def _last_day(day: date, rule: Rule) -> date:
    return day - timedelta(days=1) if rule == "before" else day


def _on_day(year: int, month: int, day: int, rule: Rule) -> date:
    """The last day that a day of a month leaves, in the next year where the month has run past December.

    One that the month has not is its last: also "trước ngày 30" leaves the whole of February.
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = monthrange(year, month)[1]
    return date(year, month, last) if day > last else _last_day(date(year, month, max(day, 1)), rule)


def _after_period(folded: str, year: int | None) -> tuple[list[Due], int] | None:
    """ "trong 05 ngày làm việc kể từ ngày kết thúc quý": a day behind the end of each period, and where it ends.

    Working days are counted by the days off that are proposed for the year.
    """
    found = _AFTER_PERIOD.search(folded)
    if not found or year is None:
        return None
    calendar = proposed_calendar(year, year + 1) if found["working"] else Calendar()
    dues = []
    for code in _periods_of(found["period"], folded[: found.start()], folded[found.end() :]):
        end = bounds(Period(code, year), "calendar")[1]
        day = calendar.plus(end, int(found["n"])) if found["working"] else end + timedelta(days=int(found["n"]))
        dues.append(Due(day, "by", code))
    return (dues, found.end()) if dues else None


def _periods_of(noun: str, before: str, behind: str) -> tuple[str, ...]:
    """The periods that a noun means in a clause: "quý", "năm", or "kỳ báo cáo" for those that the clause calls."""
    if noun == "thang":
        return _MONTHLY
    if noun in ("quy", "qui"):
        return _quarterly_periods(before)
    if noun in _BY_NOUN:
        return _BY_NOUN[noun]
    named = periods_named(noun) or periods_named(before) or periods_named(behind)
    monthly = any_of([*plan_words("reports")["monthly"], "báo cáo tháng"])
    months = _MONTHLY if re.search(monthly, before) else ()
    quarters = _QUARTERS if names_quarters_in_general(before) else ()
    return tuple(dict.fromkeys((*months, *quarters, *named)))


def _regime(folded: str, year: int | None) -> tuple[list[Due], int] | None:
    """ "ngày 15 của tháng thứ 2 của quý": one day in each of the quarters that the clause names, and where it ends."""
    positions = {bare(word): n for word, n in plan_words("reports")["month_of_quarter"].items()}
    quarter = r"\s+(?:cua\s+|trong\s+)?(?:moi\s+|hang\s+|tung\s+)?(?:quy|ky(?: bao cao)?)(?!\w)"
    found = re.search(
        rf"{_DAY}\s+(?:cua\s+)?thang\s+(?P<month>{any_of(positions)})(?:{quarter}|(?=\W*$)|(?=[,;)]))"
        rf"(?P<next>\s+{_NEXT})?",
        folded,
    )
    found = found or re.search(rf"{_DAY}{quarter}(?P<next>\s+{_NEXT})", folded) or _month_behind(folded)
    found = found or re.search(rf"{_LAST_DAY}(?:\s+thang cuoi(?:\s+cung)?(?:\s+cua)?)?{quarter}", folded)
    if not found or year is None:
        return None
    before = folded[: found.start()]
    rule = _rule_before(before) or "by"
    said = found.groupdict()
    # "Ngày 05 của quý sau" is of its first month.
    place = positions[said["month"]] if said.get("month") else 1 if said else 3
    dues = []
    for period in _quarterly_periods(before, folded[found.end() :]):
        month = 3 * (_LAST_QUARTER[period] - 1) + place + (3 if said.get("next") else 0)
        dues.append(Due(_on_day(year, month, int(said.get("d") or 31), rule), rule, period))
    return dues, found.end()


def _month_behind(folded: str) -> re.Match[str] | None:
    """ "Báo cáo quý gửi trước ngày 05 của tháng tiếp theo": a day of the month behind what comes back less often."""
    found = re.search(rf"{_DAY}\s+(?:cua\s+)?thang\s+(?P<next>{_NEXT})(?!\w)", folded)
    if not found:
        return None
    before = folded[: found.start()]
    monthly = any_of([*plan_words("reports")["monthly"], "báo cáo tháng"])
    is_rarer = names_quarters_in_general(before) or bool(periods_named(before))
    return found if is_rarer and not re.search(monthly, before) else None


def _quarterly_periods(before: str, behind: str = "") -> tuple[str, ...]:
    """The periods that a regime is for: those called by name; else the quarters, less what has a name of its own.

    Where nothing is called before its day, a bracket behind it may tell: "(quý, 6 tháng, năm)".
    """
    told = re.match(r"\s*\(([^)]*)\)", behind)
    silent = not periods_named(before) and not names_quarters_in_general(before)
    head = told[1] if told and silent else before
    named = periods_named(head)
    if named and not names_quarters_in_general(head):
        return named
    taken = {str(_LAST_QUARTER[code]) for code in named}
    rest = tuple(quarter for quarter in _QUARTERS if quarter[1] not in taken)
    return tuple(sorted((*named, *rest), key=lambda code: _LAST_QUARTER[code]))


def _monthly(folded: str, year: int | None) -> tuple[list[Due], int] | None:
    """ "trước ngày 20 hằng tháng": a day in each month, or in the month after it, and where it ends."""
    monthly = any_of(plan_words("reports")["monthly"])
    later = rf"thang {_NEXT}"
    found = re.search(
        rf"(?:{_DAY}|{_LAST_DAY})\s+(?:cua\s+)?(?:(?P<later>{later})|{monthly}|thang(?!\s+(?:thu|dau|cuoi|\d)))", folded
    ) or re.search(
        rf"(?:{monthly}|bao cao thang).{{0,20}}ngay\s+(?P<d>\d{{1,2}})(?![\d/-]|\.\d|\s+thang)(?P<later>)", folded
    )
    if not found or year is None:
        return None
    begin = found.start("d") if found["d"] else found.start()
    # A sentence that opens with its day ("Ngày 25 hằng tháng, các đơn vị báo cáo …") needs no word to bind it.
    rule = _rule_before(folded[:begin]) or _rule_without_word(folded[:begin], opens=not found.start())
    if not rule:
        return None
    dues = []
    for month in _months_named(folded, year):
        day = _on_day(year, month + (1 if found["later"] else 0), int(found["d"] or 31), rule)
        dues.append(Due(day, rule, f"month-{(month - 1) % 12 + 1:02}"))
    return dues, found.end()


def _rule_without_word(before: str, *, opens: bool) -> Rule | None:
    """What binds a day without a word for it: it opens its sentence, something is sent on it, or its period has it."""
    return "by" if opens or _SENT_ON.search(before) or _OF_PERIOD.search(before) else None


def _months_named(folded: str, year: int) -> range:
    """The months of a monthly report, counted from January of `year`: "từ tháng 8/2024 đến hết tháng 6/2025"."""
    found = _FROM_MONTH.search(folded)
    if not found:
        return range(1, 13)
    begin, end = ((int(found[f"{at}year"] or year) - year) * 12 + int(found[at]) for at in ("first", "last"))
    return range(begin, min(end, begin + 11) + 1)


def _fixed(folded: str, year: int | None) -> list[Due]:
    """Days with a month: each with the rule before it, or that of the day before it in a list."""
    dues: list[Due] = []
    rule: Rule | None = None
    end = 0
    collected = begins_as_sending_label(folded)
    begins = _BEGINS.search(folded)
    for point in named_times(folded, year):
        if point.single_day:
            between = folded[end : point.begin]
            listed = rule if _NEXT_DAY.fullmatch(between) else None
            rule = _rule_before(between) or listed
            rule = rule or ("by" if _stands_behind_period(folded, point.begin) else None)
            rule = rule or ("by" if collected and _stands_behind_label(folded, point.begin) else None)
            # What is collected from a day until another one has a last day; what goes on so long has none.
            begun = not collected and begins and begins.end() <= point.begin
            if rule and not (rule == "until" and begun):
                dues += [Due(_last_day(day, rule), rule, _period_before(between)) for day, _ in point.spans]
            end = point.end
    return dues if dues and all(due.period for due in dues) else _with_periods(dues, folded)


def _stands_behind_period(folded: str, day: int) -> bool:
    # No more than what may be such words is read: a text may name many days.
    return bool(_OF_PERIOD.search(folded, max(0, day - _LONGEST_PERIOD), day))


def _stands_behind_label(folded: str, day: int) -> bool:
    """Whether a day stands right behind a colon or "là", perhaps with its hour."""
    return bool(_NAMES_DAY.search(_HOUR.sub("", folded[max(0, day - _LONGEST_PERIOD) : day])))


def begins_as_sending_label(folded: str) -> bool:
    """Whether a clause begins with a label of the last day for sending something ("Hạn nộp hồ sơ")."""
    return bool(re.match(rf"\W*{any_of(plan_words('reports')['sending_labels'])}", folded))


def _period_before(between: str) -> str:
    """The one period that words before a day name: "(6 tháng trước", "năm (trước"; empty for none or several."""
    head, _, bracket = between.rpartition(";")[2].rpartition("(")
    named = periods_named(bracket) or periods_named(head)
    return named[0] if len(named) == 1 else ""


def _with_periods(dues: list[Due], folded: str) -> list[Due]:
    """A report's days with their periods, where the clause names one, or as many as it has days."""
    periods = periods_named(folded)
    if len(periods) == 1:
        periods *= len(dues)
    if not periods and len(dues) == len(_QUARTERS) and names_quarters_in_general(folded):
        periods = _QUARTERS
    if len(periods) != len(dues):
        return [replace(due, period="") for due in dues]
    return [replace(due, period=period) for due, period in zip(dues, periods, strict=True)]
