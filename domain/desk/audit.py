"""Questions about who did what: "ai đã sửa 1.3?", "hôm qua ai làm gì?", "chị Lan đã làm gì tuần này?"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.desk.orders import read_who
from domain.desk.people import begins_with_title, past_politeness_but_titles
from domain.desk.rows import PhraseRows, begins, desk_rows, past_politeness, words_said
from domain.desk.tasks import code_at
from domain.understanding.context import UnitNames
from domain.understanding.days import day_said
from domain.understanding.sentence import Sentence
from domain.units.directory import Directory, UnitName

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AuditQuestion:
    """What is asked about: a task by its code (`dates`: only its dates), a person by name, a unit; or all.

    `since` and `until` are local days, None where no time is named.
    """

    code: str = ""
    dates: bool = False
    person: str = ""
    unit: UnitName | None = None
    since: date | None = None
    until: date | None = None


def _rows(*names: str) -> PhraseRows:
    return desk_rows("audit", *names)


def read_audit_question(text: str, names: Directory, spoken: UnitNames, today: date) -> AuditQuestion | None:
    """What is asked; None for anything else."""
    sentence = words_said(text.rstrip(" ?.!"))
    times = _times(sentence.row, today)
    span, stretch = times if times else ((0, 0), (None, None))
    row = _without(sentence.row, span)
    start = past_politeness(row)
    if (row[start : start + 1] == ("ai",)) and (found := _of_task(row, start + 1)):
        return AuditQuestion(code=found[0], dates=found[1], since=stretch[0], until=stretch[1])
    if times is None and (unit := _unit_changed(sentence, start, names)):
        return AuditQuestion(unit=unit)
    if (size := begins(row, _rows("all"), start)) and _ends(row, start + size):
        return AuditQuestion(since=stretch[0] or today, until=stretch[1] or today)
    if size := begins(row, _rows("log"), start):
        return _log(row, start + size, stretch, today)
    return _of_person(sentence, span, stretch, names, spoken)


def _without(row: Sequence[str], span: tuple[int, int]) -> tuple[str, ...]:
    return (*row[: span[0]], *row[span[1] :])


def _ends(row: Sequence[str], at: int) -> bool:
    rest = [word for word in row[at:] if word.isalnum()]
    return all(word in ("vay", "the", "a", "nhi", "ta", "roi", "em", "khong", "do") for word in rest)


def _of_task(row: Sequence[str], at: int) -> tuple[str, bool] | None:
    """The code behind "ai đã sửa", and whether its dates are asked about."""
    while size := begins(row, _rows("between"), at):
        at += size
    did = begins(row, _rows("did"), at)
    if not did:
        return None
    verb, at = row[at : at + did], at + did
    dates = any(begins(verb, _rows("dates"), place) for place in range(len(verb)))
    while (size := begins(row, _rows("between"), at)) or (size := begins(row, _rows("dates"), at)):
        dates = dates or bool(begins(row, _rows("dates"), at))
        at += size
    code = code_at(row, at)
    return (code, dates) if code and _ends(row, at + 1) else None


def _unit_changed(sentence: Sentence, start: int, names: Directory) -> UnitName | None:
    """The unit behind "ai đã sửa" or "nhật ký": "ai đã sửa đơn vị TTYT Cư Jút"."""
    row = sentence.row
    asks = start + 1 if row[start : start + 1] == ("ai",) else 0
    while asks and (size := begins(row, _rows("between"), asks)):
        asks += size
    at = asks + begins(row, _rows("did"), asks) if asks else start + begins(row, _rows("log"), start)
    if at in (asks, start):
        return None
    while size := begins(row, _rows("between"), at) or begins(row, _rows("unit"), at):
        at += size
    found = names.find(sentence.literal(at, len(row)))
    what = found.candidates[0].what if found.sure and found.candidates else None
    return what if isinstance(what, UnitName) else None


def _log(row: Sequence[str], at: int, stretch: tuple[date | None, date | None], today: date) -> AuditQuestion | None:
    while size := begins(row, _rows("between"), at):
        at += size
    code = code_at(row, at)
    if code:
        return AuditQuestion(code=code, since=stretch[0], until=stretch[1])
    return AuditQuestion(since=stretch[0] or today - 6 * _DAY, until=stretch[1] or today) if _ends(row, at) else None


def _of_person(
    sentence: Sentence,
    span: tuple[int, int],
    stretch: tuple[date | None, date | None],
    names: Directory,
    spoken: UnitNames,
) -> AuditQuestion | None:
    """The words before "đã làm gì": a person with a title, or a unit."""
    row = sentence.row
    start = past_politeness_but_titles(row)
    start = span[1] if span == (start, span[1]) and span[1] else start
    for place in range(start + 1, len(row)):
        if (size := begins(row, _rows("person"), place)) and _ends(
            _without(row, span), place + size - _cut(span, place)
        ):
            return _named(sentence.literal(start, _name_end(span, start, place)), stretch, names, spoken, row[start:])
    return None


def _cut(span: tuple[int, int], place: int) -> int:
    return span[1] - span[0] if span[1] <= place else 0


def _name_end(span: tuple[int, int], start: int, place: int) -> int:
    return span[0] if start < span[0] < place else place


def _named(
    said: str, stretch: tuple[date | None, date | None], names: Directory, spoken: UnitNames, row: Sequence[str]
) -> AuditQuestion | None:
    units = [one for one in read_who(said, names, spoken).who if isinstance(one, UnitName)]
    if len(units) == 1:
        # "TTYT Cư Jút làm gì" alone asks for its tasks; with a time in the past for what it has done.
        return AuditQuestion(unit=units[0], since=stretch[0], until=stretch[1]) if stretch[0] else None
    words = words_said(said).row
    named = (
        len(words) > 1 and begins_with_title(row) and not any(begins(words, _rows("no_person"), n) for n in range(9))
    )
    return AuditQuestion(person=said, since=stretch[0], until=stretch[1]) if named else None


# --- when


def _times(row: Sequence[str], today: date) -> tuple[tuple[int, int], tuple[date | None, date | None]] | None:
    """Where a time in the past is named, and its first and last day."""
    for at in range(len(row)):
        for name, stretch in _STRETCHES.items():
            if size := begins(row, _rows("times", name), at):
                return (at, at + size), stretch(today)
        if row[at] in ("ngay", "hom") and at + 1 < len(row) and row[at + 1][:1].isdigit():
            day = _exactly(row[at + 1], day_said(" ".join(row[at : at + 2]), today))
            if day and day > today:
                day = day.replace(year=day.year - 1) if "/" in row[at + 1] else None
            return ((at, at + 2), (day, day)) if day else None
    return None


def _exactly(said: str, day: date | None) -> date | None:
    """The day, unless it is another than the one said: there is no 31/2."""
    parts = [int(part) for part in said.split("/")[:2] if part.isdecimal()]
    return day if day and parts == [day.day, day.month][: len(parts)] else None


def _week(today: date) -> date:
    return today - today.weekday() * _DAY


def _month(today: date) -> date:
    return today.replace(day=1)


_STRETCHES: dict[str, Any] = {
    "yesterday": lambda today: (today - _DAY, today - _DAY),
    "today": lambda today: (today, today),
    "day_before": lambda today: (today - 2 * _DAY, today - 2 * _DAY),
    "this_week": lambda today: (_week(today), today),
    "last_week": lambda today: (_week(today) - 7 * _DAY, _week(today) - _DAY),
    "this_month": lambda today: (_month(today), today),
    "last_month": lambda today: (_month(_month(today) - _DAY), _month(today) - _DAY),
}
