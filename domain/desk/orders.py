"""A single task that the office gives in one sentence: to whom, what, and by when.

"giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12", "giao phòng KHTC rà soát danh mục, hạn 15/12".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from domain.days.named_periods import periods_named
from domain.desk.rows import PhraseRows, begins, desk_rows, past_politeness, place_of, words_said
from domain.plan_words import plan_words
from domain.text import fold
from domain.understanding.context import UnitNames
from domain.understanding.days import day_said
from domain.understanding.sentence import Sentence
from domain.units.directory import Directory, GroupName, Known, UnitName
from locales import language_data

_DAY = (
    r"(?:(?:ngay|hom|mung|mong) )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\d{1,2} thang \d{1,2}(?: nam \d{4})?)"
    r"|(?:ngay|hom|mung|mong) \d{1,2}(?![\d/.-])"
    r"|(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat)(?: tuan (?:nay|sau|toi))?"
    r"|(?:cuoi |het )?(?:tuan|thang|quy|nam) (?:nay|sau|toi)|(?:cuoi|het) (?:tuan|thang|quy|nam)(?! \d)"
    r"|(?:ngay |hom )?(?:mai|mot|kia)(?!\w)|hom nay|chieu nay|ngay mai"
)
_HOUR = r"(?P<hour>\d{1,2}(?::\d\d)?(?: ?(?:h|gio)(?: ?\d\d)?)?(?: (?:sang|trua|chieu|toi))? )?"
_LONGEST_NAME = 14
_STRETCHES = ("tuan", "thang", "quy", "nam")
Reading = Literal["before", "by"]


@dataclass(frozen=True, slots=True)
class Order:
    """What was understood; `due` is the last day that is in time, `said` the words of it, empty where none is named.

    `support` are those who only help, `unknown` words that stand where a unit should. `everyone` says that all units
    are meant.
    """

    who: tuple[Known, ...] = ()
    unknown: str = ""
    support: tuple[Known, ...] = ()
    everyone: bool = False
    content: str = ""
    due: date | None = None
    said: str = ""
    reading: Reading = "by"
    evidence: bool = False


def order_words() -> dict[str, list[str]]:
    """The language data of orders, as it stands."""
    words: dict[str, list[str]] = language_data("vi", "desk_words")["order"]
    return words


def read_order(text: str, names: Directory, today: date, spoken: UnitNames) -> Order | None:
    """What the sentence gives to whom; None for one that gives nothing."""
    sentence = words_said(text)
    row = sentence.row
    start = past_politeness(row)
    if begins(row, desk_rows("order", "never"), start) or text.rstrip().endswith("?"):
        return None
    heard = _Heard(sentence, names, spoken)
    if verb := begins(row, desk_rows("order", "gives"), start):
        return _read(heard, start, start + verb, today)
    verb = begins(row, desk_rows("order", "asks"), start)
    asked = _read(heard, start, start + verb, today) if verb else None
    return asked if asked and _is_request(asked) else None


def _is_request(order: Order) -> bool:
    """ "yêu cầu các TTYT báo cáo dịch sởi trước 20/12": what is asked for may be anything but a report of its own."""
    whom = order.who or order.everyone or order.unknown
    if not (whom and order.due and is_report(order.content)) or periods_named(order.content):
        return False
    row = tuple(fold(order.content).split())
    return not any(begins(row, desk_rows("order", "recurring"), at) for at in range(len(row)))


@dataclass(frozen=True, slots=True)
class _Heard:
    """A sentence, and the units that it may name."""

    sentence: Sentence
    names: Directory
    spoken: UnitNames


def _read(heard: _Heard, start: int, at: int, today: date) -> Order | None:
    sentence, row = heard.sentence, heard.sentence.row
    order, head = _named(heard, at)
    # What is asked for by a date ends where the date begins; who does it may also be named behind it.
    spans = [_due_span(sentence, head, today), _phrase_span(row, "evidence", head)]
    if not order.who and not order.everyone:
        order, span = _named_behind(heard, head)
        spans.append(span)
    unknown = 0 if order.who or order.everyone else _unknown(row, head)
    if not (order.who or order.everyone or unknown or spans[0] or begins(row, desk_rows("order", "surely"), start)):
        return None
    due, said, reading = _due(sentence, spans[0], today)
    return Order(
        who=order.who,
        unknown=sentence.literal(head, head + unknown),
        support=order.support,
        everyone=order.everyone,
        content=_content(sentence, head + unknown, [span for span in spans if span]),
        due=due,
        said=said,
        reading=reading,
        evidence=spans[1] is not None,
    )


# --- who


def _named(heard: _Heard, at: int) -> tuple[Order, int]:
    """The units named from a place on, one after the other, those who help apart; and where the rest begins."""
    found: dict[bool, list[Known]] = {False: [], True: []}
    helping, everyone, head, row = False, False, at, heard.sentence.row
    while at < len(row):
        if size := begins(row, desk_rows("order", "supports"), at):
            helping, at = True, at + size
        elif size := begins(row, desk_rows("order", "everyone"), at):
            everyone, at = True, at + size
            head = at
        elif unit := _name_at(heard, at):
            found[helping].append(unit[0])
            at = head = unit[1]
        elif size := _between(row, at):
            at += size
        else:
            break
    return Order(who=tuple(found[False]), support=tuple(found[True]), everyone=everyone), head


def _between(row: Sequence[str], at: int) -> int:
    return 1 if row[at] in (",", ";", "-", "–", "&", ":") else begins(row, desk_rows("order", "between"), at)


def _name_at(heard: _Heard, at: int) -> tuple[Known, int] | None:
    """The unit or group whose name begins here, the longest that ends in a word of its own; and where it ends."""
    row = heard.sentence.row
    for last in range(min(len(row), at + _LONGEST_NAME), at, -1):
        match = heard.names.find(heard.sentence.literal(at, last))
        what = match.candidates[0].what if match.unit_ids else None
        if what is not None and row[last - 1] in _words_of(what):
            return what, last
    hit = next((hit for hit in heard.spoken.find_in(row[at : at + _LONGEST_NAME]) if hit.start == 0), None)
    units = {one.id: one for one in heard.names.known if isinstance(one, UnitName)}
    return (units[int(hit.name)], at + hit.end) if hit else None


def _words_of(what: Known) -> frozenset[str]:
    own = (what.name, what.short) if isinstance(what, UnitName) else (what.name,)
    names = (*own, *what.aliases)
    plural = {"vi", "tam", "phong"} if isinstance(what, GroupName) else set()
    return frozenset(word for name in names for word in words_said(name).row) | plural


def _unknown(row: Sequence[str], head: int) -> int:
    """How many words from here on look like the name of a unit: from its kind to what is to be done."""
    if not begins(row, desk_rows("order", "kinds"), head):
        return 0
    end = place_of(row, _name_ends(), head + 1)
    return end[0] - head if end else 0


@cache
def _name_ends() -> PhraseRows:
    return PhraseRows(plan_words("reports")["name_ends"])


def _named_behind(heard: _Heard, head: int) -> tuple[Order, tuple[int, int] | None]:
    """ "giao việc rà soát danh mục cho phòng KHTC": the units behind the last "cho" that is followed by any."""
    for at in range(len(heard.sentence.row) - 1, head, -1):
        if size := begins(heard.sentence.row, desk_rows("order", "to"), at):
            order, end = _named(heard, at + size)
            if order.who or order.everyone:
                return order, (at, end)
    return Order(), None


# --- by when


@cache
def _bound() -> re.Pattern[str]:
    def words(name: str) -> str:
        return "|".join(" ".join(one) for one in desk_rows("order", name))

    bound = rf"(?P<before>{words('before')})|(?P<by>{words('by')})"
    return re.compile(
        rf"(?<!\w)(?:(?:{words('finish')}) )?(?:{bound})(?: (?:la|vao|:))* {_HOUR}(?P<day>{_DAY})(?!\w)"
        rf"|(?<!\w)(?:{words('finish')}) (?P<bare>{_DAY})(?!\w)"
    )


def _due_span(sentence: Sentence, head: int, today: date) -> tuple[int, int] | None:
    """The words of the last date with its "trước" or "hạn"."""
    spans = [(sentence.index(m.start()), sentence.index(m.end() - 1) + 1) for m in _bound().finditer(sentence.plain)]
    dated = [span for span in spans if span[0] >= head and _day_of(sentence, span, today)]
    return dated[-1] if dated else None


def _day_of(sentence: Sentence, span: tuple[int, int], today: date) -> tuple[date, Reading] | None:
    match = _bound().fullmatch(" ".join(sentence.row[slice(*span)]))
    day = _last_day(match["day"] or match["bare"], today) if match else None
    if match is None or day is None:
        return None
    # "trước ngày D" ends on the day before, "chậm nhất ngày D" and "trước 10 giờ ngày D" on D.
    return (day - timedelta(days=1), "before") if match["before"] and not match["hour"] else (day, "by")


def _last_day(words: str, today: date) -> date | None:
    """ "trong tuần sau" lasts until its end."""
    words = words.removesuffix(" nay") if words.startswith(_STRETCHES) else words
    return day_said(f"cuoi {words}" if words.startswith(_STRETCHES) else words, today)


def _due(sentence: Sentence, span: tuple[int, int] | None, today: date) -> tuple[date | None, str, Reading]:
    found = _day_of(sentence, span, today) if span else None
    return (found[0], sentence.literal(*span), found[1]) if found and span else (None, "", "by")


def read_due(text: str, today: date) -> tuple[date, str, Reading] | None:
    """The last day that an answer to "by when?" names: "trước 20/12", "hạn 15/12", "20/12"."""
    sentence = words_said(text)
    if (span := _due_span(sentence, 0, today)) and (found := _day_of(sentence, span, today)):
        return found[0], sentence.literal(*span), found[1]
    day = day_said(text, today)
    return (day, text.strip(), "by") if day else None


def _phrase_span(row: Sequence[str], name: str, head: int) -> tuple[int, int] | None:
    return place_of(row, desk_rows("order", name), head)


# --- what


def _content(sentence: Sentence, head: int, spans: Sequence[tuple[int, int]]) -> str:
    """The rest of the sentence, as it was typed, with a capital letter."""
    while head < len(sentence.row) and (size := _lead(sentence.row, head)):
        head += size
    pieces, at = [], head
    end = without_tails(sentence.row)
    for first, last in sorted(spans):
        pieces.append(sentence.literal(at, max(at, first)))
        at = max(at, last)
    pieces.append(sentence.literal(at, end))
    text = " ".join(piece for piece in pieces if piece)
    return text[:1].upper() + text[1:]


def without_tails(row: Sequence[str]) -> int:
    """Where the sentence ends, its last politeness aside."""
    end = len(row)
    while end and (row[end - 1] in _tails() or row[end - 1] in (".", "!", ",")):
        end -= 1
    return end


@cache
def _tails() -> frozenset[str]:
    return frozenset(one[0] for one in desk_rows("order", "tails"))


def _lead(row: Sequence[str], at: int) -> int:
    return 1 if row[at] in (":", ",", "-", "–") else begins(row, desk_rows("order", "leads"), at)


def is_report(content: str) -> bool:
    """Whether what is asked for is a report."""
    return bool(begins(tuple(fold(content).split()), desk_rows("order", "reports")))


def report_called(content: str) -> str:
    """The name of the report that is asked for: "gửi báo cáo dịch sởi" asks for the "Báo cáo dịch sởi"."""
    words = content.split()
    if is_report(content):
        at = next(at for at, word in enumerate(words) if fold(word) == "bao")
        return " ".join(["Báo", *words[at + 1 :]])
    return f"Báo cáo {content[:1].lower()}{content[1:]}"


def speaks_of_report(content: str) -> bool:
    """Whether a report is spoken of anywhere in what is to be done."""
    return " bao cao " in f" {fold(content)} "


def like_a_name(text: str) -> bool:
    """Whether the text begins as names of units do."""
    return bool(begins(words_said(text).row, desk_rows("order", "kinds")))


def read_who(text: str, names: Directory, spoken: UnitNames) -> Order:
    """The units that an answer to "to whom?" names; those who help apart."""
    order, _ = _named(_Heard(words_said(text), names, spoken), 0)
    return order
