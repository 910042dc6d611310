"""A single task that the office gives in one sentence: to whom, what, and by when.

"giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12", "giao phòng KHTC rà soát danh mục, hạn 15/12".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from domain.days.named_periods import periods_named
from domain.desk.last_days import Reading, due_in, due_span
from domain.desk.named import Heard, name_at
from domain.desk.rows import PhraseRows, begins, desk_rows, past_politeness, place_of, words_said
from domain.plan_words import plan_words
from domain.text import fold
from domain.understanding.context import UnitNames
from domain.understanding.sentence import Sentence
from domain.units.directory import Directory, Known
from locales import language_data


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
    heard = Heard(sentence, names, spoken)
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


def _read(heard: Heard, start: int, at: int, today: date) -> Order | None:
    sentence, row = heard.sentence, heard.sentence.row
    order, head = _named(heard, at)
    # What is asked for by a date ends where the date begins; who does it may also be named behind it.
    spans = [due_span(sentence, head, today), _phrase_span(row, "evidence", head)]
    if not order.who and not order.everyone:
        order, span = _named_behind(heard, head)
        spans.append(span)
    unknown = 0 if order.who or order.everyone else _unknown(row, head)
    if not (order.who or order.everyone or unknown or spans[0] or begins(row, desk_rows("order", "surely"), start)):
        return None
    due, said, reading = due_in(sentence, spans[0], today)
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


def _named(heard: Heard, at: int) -> tuple[Order, int]:
    """The units named from a place on, one after the other, those who help apart; and where the rest begins."""
    found: dict[bool, list[Known]] = {False: [], True: []}
    helping, everyone, head, row = False, False, at, heard.sentence.row
    while at < len(row):
        if size := begins(row, desk_rows("order", "supports"), at):
            helping, at = True, at + size
        elif size := begins(row, desk_rows("order", "everyone"), at):
            everyone, at = True, at + size
            head = at
        elif unit := name_at(heard, at):
            found[helping].append(unit[0])
            at = head = unit[1]
        elif size := _between(row, at):
            at += size
        else:
            break
    return Order(who=tuple(found[False]), support=tuple(found[True]), everyone=everyone), head


def _between(row: Sequence[str], at: int) -> int:
    return 1 if row[at] in (",", ";", "-", "–", "&", ":") else begins(row, desk_rows("order", "between"), at)


def _unknown(row: Sequence[str], head: int) -> int:
    """How many words from here on look like the name of a unit: from its kind to what is to be done."""
    if not begins(row, desk_rows("order", "kinds"), head):
        return 0
    end = place_of(row, _name_ends(), head + 1)
    return end[0] - head if end else 0


@cache
def _name_ends() -> PhraseRows:
    return PhraseRows(plan_words("reports")["name_ends"])


def _named_behind(heard: Heard, head: int) -> tuple[Order, tuple[int, int] | None]:
    """ "giao việc rà soát danh mục cho phòng KHTC": the units behind the last "cho" that is followed by any."""
    for at in range(len(heard.sentence.row) - 1, head, -1):
        if size := begins(heard.sentence.row, desk_rows("order", "to"), at):
            order, end = _named(heard, at + size)
            if order.who or order.everyone:
                return order, (at, end)
    return Order(), None


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
    order, _ = _named(Heard(words_said(text), names, spoken), 0)
    return order
