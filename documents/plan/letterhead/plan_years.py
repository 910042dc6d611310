"""The years that a plan is for: those of its title, else by the day it was signed and the years its text names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from domain.plan_words import any_of, plain, plan_words

_SPAN = re.compile(r"(?<!\d)(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\w)nam (20\d\d)(?!\d)")
# The date of a document that is named tells nothing of the plan: "Luật … ngày 16 tháng 6 năm 2025", "ngày 21/10/2025".
_DAY = r"\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+thang\s+\d{1,2}\s+nam\s+)20\d\d"
_DATED = re.compile(rf"(?<!\w)ngay\s+{_DAY}(?!\d)")
# "Bầu cử đại biểu … nhiệm kỳ 2026-2031": for these years somebody is elected.
_TERM = re.compile(r"(?<!\w)bau cu (?:.* )?nhiem ky\s+(?:20\d\d\s*[-–]\s*)?20\d\d(?!\d)")
_UNTIL = re.compile(r"(?<!\w)den (?:het |cuoi )?nam (20\d\d)(?!\d)")
_SIGNED = re.compile(r", ngay(?:\s+\d{1,2}\s*|\W*)thang(?:\s+(?P<month>\d{1,2})\s*|\W*)nam (?P<year>20\d\d)(?!\d)")
_SIGNED_ON = re.compile(r", ngay (\d{1,2}) thang (\d{1,2}) nam (20\d\d)(?!\d)")
_SENT_WITH = re.compile(
    r"\W*(?:ban hanh )?kem theo .*?(?<!\w)ngay \d{1,2}(?:\s*[/.-]\s*| thang )(?P<month>\d{1,2})"
    r"(?:\s*[/.-]\s*| nam )(?P<year>20\d\d)(?!\d)"
)
# Plans for the next year are signed from this month on.
_LATE_IN_THE_YEAR = 10


def years_of(title: str, above: Sequence[str], texts: Sequence[str]) -> tuple[int | None, int | None]:
    """The first and the last year of a plan; `above` are the lines over its title."""
    signed = _signed(above, texts)
    words = _own_words(title)
    if span := _SPAN.search(words):
        return int(span[1]), int(span[2])
    if until := _UNTIL.search(words):
        return (signed[0] if signed else int(until[1])), int(until[1])
    named = _named(words)
    year = int(named[-1]) if named else _year_of_text(texts, signed)
    return year, year


def last_year(title: str, year_to: int | None, dues: Iterable[date]) -> int | None:
    """The last year of a plan; one whose title names none goes on as long as its tasks do."""
    if year_to is None or _named(_own_words(title)):
        return year_to
    return max([year_to, *(due.year for due in dues)])


def _own_words(title: str) -> str:
    """A folded title without dates of documents, terms of those elected and what it looks forward to."""
    own = _TERM.sub("", _DATED.sub("", plain(title)))
    return re.sub(rf"{any_of(plan_words('document')['visions'])}.*", "", own)


def _named(words: str) -> list[str]:
    return _YEAR.findall(words) or re.findall(r"(?<!\d)20\d\d(?!\d)", words)


def signed_on(above: Sequence[str]) -> date | None:
    """The day that stands over a plan's title with its place, where it is written in full."""
    found = _SIGNED_ON.search(plain(" ".join(above)))
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _signed(above: Sequence[str], texts: Sequence[str]) -> tuple[int, int] | None:
    """The year and the month in which the plan, or what it was sent with, was signed; an unwritten month is 0."""
    found = _SIGNED.search(plain(" ".join(above)))
    found = found or next((sent for text in texts if (sent := _SENT_WITH.match(plain(text)))), None)
    return (int(found["year"]), int(found["month"] or 0)) if found else None


def _year_of_text(texts: Sequence[str], signed: tuple[int, int] | None) -> int | None:
    """The year that the text names most; it is that of the signing, or late in a year the one after."""
    counted = Counter(year for text in texts for year in _YEAR.findall(_DATED.sub("", plain(text))))
    if not signed:
        return next((int(year) for year, _ in counted.most_common(1)), None)
    year, month = signed
    ahead = month >= _LATE_IN_THE_YEAR and counted[str(year + 1)] > counted[str(year)]
    return year + 1 if ahead else year
