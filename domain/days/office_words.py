"""What the office says of its calendar: "thêm ngày nghỉ 31/12", "thứ bảy 28/02 làm bù", "bỏ ngày nghỉ 24/11"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from domain.plan_words import any_of, plain, tidy
from locales import language_data

DayAction = Literal["off", "work", "remove", "confirm"]
_ACTIONS: tuple[DayAction, ...] = ("remove", "confirm", "work", "off")
_DAY = r"(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})(?:\s*(?:[/.-]|nam)\s*(\d{4}))?(?![\d/])"
_STRETCH = re.compile(
    rf"(?:tu\s+)?(?:ngay\s+)?(?:(?P<first>\d{{1,2}})|{_DAY})\s*(?:-|–|den(?: het)?(?: ngay)?)\s*{_DAY}"
)
_ONE = re.compile(_DAY)
# Longer stretches are slips of the hand.
_LONGEST = 31
# A day of this year that is over by more than this is meant for the next.
_OVER = timedelta(days=30)


class BadDays(ValueError):
    """Words that name no day, or one that cannot be; `key` is the Fluent text that says what to do."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class DayEdit:
    """What is to become of a day; `name` and `source` as the sentence gives them, else empty."""

    day: date
    action: DayAction
    name: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class _Span:
    first: date
    last: date
    begin: int
    end: int


def read_day_edits(text: str, today: date) -> tuple[DayEdit, ...]:
    """The days that a sentence names, each with what is to become of it; raises BadDays."""
    words = tidy(text)
    folded = plain(words)
    source, folded = _cut(words, folded, "sources")
    name, folded = _cut(words, folded, "reasons")
    name = name or _called(words, folded)
    spans = list(_spans(folded, today))
    if not spans:
        raise BadDays("calendar-no-day")
    _check_weekdays(folded, spans)
    edits = list(_edits(folded, spans))
    days = [edit.day for edit in edits]
    if len(set(days)) < len(days):
        raise BadDays("calendar-day-twice")
    return tuple(replace(edit, name=name or default_name(edit.action), source=source) for edit in edits)


def _words(name: str) -> Any:
    return language_data("vi", "office_words")["calendar"][name]


def default_name(action: DayAction) -> str:
    """What a day is called that nobody named."""
    return str(_words(f"name_{action}")) if action in ("off", "work") else ""


def _cut(words: str, folded: str, what: str) -> tuple[str, str]:
    """The words after one of these, as far as their clause goes, and the text with blanks in their place."""
    found = re.search(rf"{any_of(_words(what))}\s+(?P<said>[^,;()]+)", folded)
    if not found:
        return "", folded
    said = words[found.start("said") : found.end("said")].strip(" .")
    return said, folded[: found.start()] + " " * (found.end() - found.start()) + folded[found.end() :]


def _called(words: str, folded: str) -> str:
    """ "nghỉ Tết từ 6/2": what stands between "nghỉ" and the day."""
    end = rf"(?:tu|ngay|vao|{any_of(_words('weekdays'))}|\d)"
    found = re.search(rf"(?<!khong )(?<!ngay )(?<!\w)nghi\s+(?!{end})(?P<name>[a-z][a-z ]{{1,40}}?),?\s+{end}", folded)
    name = words[found.start() : found.end("name")] if found else ""
    return name[:1].upper() + name[1:]


def _spans(folded: str, today: date) -> Iterator[_Span]:
    left = folded
    found = []
    for match in _STRETCH.finditer(folded):
        last = _dated(today, *match.groups()[-3:])
        first = _first(match, last)
        if not first <= last or (last - first).days >= _LONGEST:
            raise BadDays("calendar-stretch", first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
        found.append(_Span(first, last, match.start(), match.end()))
        left = left[: match.start()] + "#" * (match.end() - match.start()) + left[match.end() :]
    for match in _ONE.finditer(left):
        day = _dated(today, *match.groups())
        found.append(_Span(day, day, match.start(), match.end()))
    yield from sorted(found, key=lambda span: span.begin)


def _first(match: re.Match[str], last: date) -> date:
    """The first day of a stretch: its month and year are those of the last where it names none."""
    if match["first"]:
        return _made(last.year, last.month, int(match["first"]), match["first"])
    day, month, year = match.groups()[1:4]
    if year:
        return _made(int(year), int(month), int(day), match[0])
    first = _made(last.year, int(month), int(day), match[0])
    return first if first <= last else _made(last.year - 1, int(month), int(day), match[0])


def _dated(today: date, day: str, month: str, year: str | None) -> date:
    said = f"{day}/{month}" + (f"/{year}" if year else "")
    named = _made(int(year or today.year), int(month), int(day), said)
    return _made(today.year + 1, int(month), int(day), said) if not year and today - named > _OVER else named


def _made(year: int, month: int, day: int, said: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadDays("calendar-not-a-day", said=said) from None


def _check_weekdays(folded: str, spans: list[_Span]) -> None:
    """ "thứ bảy 27/02": a weekday that is not that of its date is a slip of the hand."""
    weekdays = {plain(word): number for word, number in _words("weekdays").items()}
    for span in spans:
        before = folded[max(0, span.begin - 22) : span.begin]
        said = re.search(rf"(?P<word>{any_of(weekdays)}),?\s*(?:ngay\s*)?$", before)
        if said and weekdays[said["word"]] != span.first.weekday():
            values = {"date": f"{span.first:%d/%m/%Y}", "said": weekdays[said["word"]]}
            raise BadDays("calendar-weekday", weekday=span.first.weekday(), **values)


def _edits(folded: str, spans: list[_Span]) -> Iterator[DayEdit]:
    """Each day with the action of its clause, else that of the clause before it."""
    if re.search(any_of(_words("swap")), folded):
        yield from _swapped(spans)
        return
    clauses = [match.span() for match in re.finditer(r"[^,;]+", folded)]
    actions = [_action(folded[begin:end]) for begin, end in clauses]
    known = next((action for action in actions if action), None)
    if known is None:
        raise BadDays("calendar-no-action")
    for (begin, end), action in zip(clauses, actions, strict=True):
        known = action or known
        for span in spans:
            if begin <= span.begin < end:
                yield from _of_span(span, known)


def _swapped(spans: list[_Span]) -> Iterator[DayEdit]:
    """ "hoán đổi 02/01 sang 10/01": the first is off, the second is worked."""
    if len(spans) != 2:
        raise BadDays("calendar-swap")
    yield from _of_span(spans[0], "off")
    yield from _of_span(spans[1], "work")


def _action(clause: str) -> DayAction | None:
    return next((action for action in _ACTIONS if re.search(any_of(_words(action)), clause)), None)


def _of_span(span: _Span, action: DayAction) -> Iterator[DayEdit]:
    for offset in range((span.last - span.first).days + 1):
        yield DayEdit(span.first + timedelta(days=offset), action)
