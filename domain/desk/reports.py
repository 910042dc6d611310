"""What a message wants of a report that is asked for once, named by words: "ai chưa nộp báo cáo sốt xuất huyết"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from domain.desk.rows import PhraseRows, begins, desk_rows, place_of, words_said
from domain.understanding.days import day_said
from locales import language_data

Row = tuple[str, ...]
_REPORT: Row = ("bao", "cao")
# A word that alone names a report has this many letters at the least.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class AboutReport:
    """Which reports may be meant (several where their names are too alike), and what is to be done.

    `act` is one of those in desk_words.toml, empty where the report is only named; `day` and `why` are what stands
    behind "sang" and "vì".
    """

    reports: tuple[int, ...]
    act: str = ""
    day: date | None = None
    why: str = ""


@cache
def _acts() -> tuple[str, ...]:
    return tuple(language_data("vi", "desk_words")["asked_report"]["acts"])


def _phrases(name: str) -> PhraseRows:
    return desk_rows("asked_report", name)


def is_list_of_reports(text: str) -> bool:
    """ "các báo cáo đột xuất": all of them."""
    row = words_said(text).row
    return tuple(word for word in row if word not in ".!?,") in _phrases("list")


def read_about_report(text: str, named: Mapping[int, str], others: Iterable[str], today: date) -> AboutReport | None:
    """What the message says of one of these reports; None where it names none of them, or one of `others` as well."""
    row = words_said(text).row
    found = {key: size for key, name in named.items() if (size := _shared(row, name))}
    longest = max(found.values(), default=0)
    if not longest or any(_shared(row, name) >= longest for name in others):
        return None
    reports = tuple(key for key, size in found.items() if size == longest)
    act = next((name for name in _acts() if place_of(row, _phrases(name), 0)), "")
    return AboutReport(reports, act, *_day_and_why(text, today))


# --- which one


def _shared(row: Row, name: str) -> int:
    """How many words behind a "báo cáo" of the message stand in the name in this order; 0 for too few to name it."""
    title = _matter(_behind_report(tuple(words_said(name).row)))
    best = 0
    for at in range(len(row) - 1):
        if row[at : at + 2] == _REPORT:
            best = max(best, _run(_matter(row[at + 2 :]), title))
    return best


def _behind_report(row: Row) -> Row:
    return row[2:] if row[:2] == _REPORT else row


def _matter(row: Row) -> Row:
    """Without the words with which the name of any report may begin: "tình hình", "kết quả"."""
    while size := begins(row, _phrases("heads")):
        row = row[size:]
    return row


def _run(said: Row, title: Row) -> int:
    size = max((n for n in range(1, len(said) + 1) if _stands_in(said[:n], title)), default=0)
    ends = size == len(said) or begins(said, _phrases("ends"), size) or not said[size].isalnum()
    alone = size and ends and len(said[0]) >= _SHORTEST and not begins(said, _phrases("whom"))
    return size if size > 1 or alone else 0


def _stands_in(part: Row, whole: Row) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


# --- what is to be done


def _day_and_why(text: str, today: date) -> tuple[date | None, str]:
    sentence = words_said(text)
    row = sentence.row
    because = place_of(row, _phrases("because"), 0)
    end, why = (because[0], sentence.literal(because[1], len(row))) if because else (len(row), "")
    to = [at + size for at in range(end) if (size := begins(row[:end], _phrases("to_day"), at))]
    days = (day_said(" ".join(row[at:end]), today) for at in reversed(to))
    return next((day for day in days if day), None), why
