"""The last day by which something is asked for in a sentence: "trước 20/12", "hạn 15/12", "xong trong tuần này"."""

import re
from datetime import date, timedelta
from functools import cache
from typing import Literal

from domain.desk.rows import desk_rows, words_said
from domain.understanding.days import day_said
from domain.understanding.sentence import Sentence

_DAY = (
    r"(?:(?:ngay|hom|mung|mong) )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\d{1,2} thang \d{1,2}(?: nam \d{4})?)"
    r"|(?:ngay|hom|mung|mong) \d{1,2}(?![\d/.-])"
    r"|(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat)(?: tuan (?:nay|sau|toi))?"
    r"|(?:cuoi |het )?(?:tuan|thang|quy|nam) (?:nay|sau|toi)|(?:cuoi|het) (?:tuan|thang|quy|nam)(?! \d)"
    r"|(?:ngay |hom )?(?:mai|mot|kia)(?!\w)|hom nay|chieu nay|ngay mai"
)
_HOUR = r"(?P<hour>\d{1,2}(?::\d\d)?(?: ?(?:h|gio)(?: ?\d\d)?)?(?: (?:sang|trua|chieu|toi))? )?"
_STRETCHES = ("tuan", "thang", "quy", "nam")
Reading = Literal["before", "by"]


@cache
def _bound() -> re.Pattern[str]:
    def words(name: str) -> str:
        return "|".join(" ".join(one) for one in desk_rows("order", name))

    bound = rf"(?P<before>{words('before')})|(?P<by>{words('by')})"
    return re.compile(
        rf"(?<!\w)(?:(?:{words('finish')}) )?(?:{bound})(?: (?:la|vao|:))* {_HOUR}(?P<day>{_DAY})(?!\w)"
        rf"|(?<!\w)(?:{words('finish')}) (?P<bare>{_DAY})(?!\w)"
    )


def due_span(sentence: Sentence, head: int, today: date) -> tuple[int, int] | None:
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


def due_in(sentence: Sentence, span: tuple[int, int] | None, today: date) -> tuple[date | None, str, Reading]:
    """The last day that some words name, these words, and how they are read."""
    found = _day_of(sentence, span, today) if span else None
    return (found[0], sentence.literal(*span), found[1]) if found and span else (None, "", "by")


def read_due(text: str, today: date) -> tuple[date, str, Reading] | None:
    """The last day that an answer to "by when?" names: "trước 20/12", "hạn 15/12", "20/12"."""
    sentence = words_said(text)
    if (span := due_span(sentence, 0, today)) and (found := _day_of(sentence, span, today)):
        return found[0], sentence.literal(*span), found[1]
    day = day_said(text, today)
    return (day, text.strip(), "by") if day else None
