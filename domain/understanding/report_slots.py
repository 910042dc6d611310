"""Slots of reports: which answer is meant, the letter that went off, the units named, why and until when returned."""

import re
from datetime import date, timedelta

from domain.understanding import requests
from domain.understanding.days import day_said
from domain.understanding.features import Features, Slots
from domain.understanding.phrases import Hit

_ANSWERS = (("no_news", "nothing"), ("no_use", "not_applicable"), ("sent", "letter"))
_NUMBER = re.compile(r"(?<![\w/.-])\d{1,6}/[\w./Đđ-]*[A-Za-zĐđ][\w./Đđ-]*")
_DATED = re.compile(r"ng[àa]y\s+(?P<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_BEFORE = re.compile(r"(?:truoc|before) (?:ngay |hom |mung )?(?=\d|thu )")


def answer(features: Features) -> Slots:
    """`answer`: nothing, not_applicable or letter, where the message says so."""
    return next(({"answer": meant} for name, meant in _ANSWERS if name in features.names), {})


def letter(features: Features) -> Slots:
    """`letter`, the number of a signed letter such as 123/BC-TTYT, and `letter_date` in ISO form."""
    said = letter_said(features.sentence.text, features.context.today)
    if said is None:
        return {}
    number, day = said
    return {"letter": number} | ({"letter_date": day.isoformat()} if day else {})


def letter_said(text: str, today: date | None) -> tuple[str, date | None] | None:
    """The number of the signed letter that a text names, and its day where that is told."""
    found = _NUMBER.search(text)
    if not found:
        return None
    dated = _DATED.search(text, found.end())
    return found[0].rstrip(".-/"), _signed_on(dated["day"], today) if dated and today else None


def _signed_on(words: str, today: date) -> date | None:
    """A letter was signed before it is spoken of: a day to come is meant of last year."""
    day = day_said(words, today)
    to_come = day is not None and day > today and not _YEAR.search(words)
    return day_said(f"{words}/{today.year - 1}", today) if to_come else day


def units(features: Features) -> Slots:
    """`unit_ids`: all the units named, in their order."""
    named = sorted(features.units, key=lambda hit: hit.start)
    return {"unit_ids": list(dict.fromkeys(int(hit.name) for hit in named))} if named else {}


def reason(features: Features) -> Slots:
    """`reason`: the words after "vì", else the clause of what is missing, without the day by which it is wanted."""
    said = requests.reason(features).get("reason", "")
    spans: list[Hit] = features.all("difficulty", "late", "fault")
    if not said and spans:
        said = features.sentence.literal(*features.clause(spans[0].start))
    words = re.split(r"[,;.]?\s*(?:đề nghị |yêu cầu |và )?(?:nộp|gửi|báo cáo)\s+lại", said, flags=re.IGNORECASE)[0]
    return {"reason": words.strip(" ,;.")} if words.strip(" ,;.") else {}


def again_by(features: Features) -> Slots:
    """`until`, the last day on which it may come again in ISO form; "trước 20/2" ends on the 19th."""
    try:
        day = date.fromisoformat(requests.until(features).get("until", ""))
    except ValueError:
        return {}
    ends_before = _BEFORE.search(features.sentence.plain)
    return {"until": (day - timedelta(days=1) if ends_before else day).isoformat()}
