"""The numbers of a sentence, each told for what it is: a task's code, a percentage, a period, a date, money."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from domain.text import fold
from domain.understanding.number_patterns import number_pattern, number_words
from domain.understanding.sentence import Sentence, Word
from locales import language_data

Kind = Literal["task", "percent", "period", "days", "days_before", "time", "date", "unknown_task", "other"]


@dataclass(frozen=True, slots=True)
class Number:
    """What a number is, its value in the form of a slot, and its words [start, end)."""

    kind: Kind
    value: Any
    start: int
    end: int


def _value(text: str) -> int:
    """A whole number in digits or in words up to a hundred: `tam muoi lam`."""
    if text.isdigit():
        return int(text)
    tens, units = 0, 0
    for word in text.split():
        if word in ("muoi", "chuc"):
            tens, units = (tens + (units or 1)) * 10, 0
        elif word == "tram":
            tens, units = (units or 1) * 100, 0
        else:
            # "tám lăm" is 85.
            tens, units = tens + 10 * units, number_words().get(word, int(word) if word.isdigit() else 0)
    return tens + units


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def read_numbers(sentence: Sentence) -> list[Number]:
    """The numbers in their order; what is none of the wanted kinds comes as "other"."""
    found = []
    for match in number_pattern().finditer(sentence.plain):
        name = _which(match)
        read = _READERS.get(name)
        kind, value = read(match, sentence) if read else _other(match, sentence)
        start = sentence.index(match.start(name) if name in match.re.groupindex else match.start())
        found.append(Number(kind, value, start, sentence.index(match.end() - 1) + 1))
    return found


_NAMES = [
    "other",
    "date",
    "quarter",
    "half",
    "nine",
    "three",
    "month",
    "yearly",
    "percent",
    "part_of",
    "half_done",
    "fraction",
    "time",
    "days_before",
    "days",
    "days_after",
    "days_en",
    "before_en",
    "more_days",
    "days_before2",
    "code",
    "said",
    "lone",
    "rather",
    "not_that",
    "bare",
    "any",
]


def _which(match: re.Match[str]) -> str:
    return next(name for name in _NAMES if match[name] is not None)


def _period(period: str, year: str | None) -> tuple[Kind, str]:
    return "period", f"{period}-{year}" if year else period


def _quarter(match: re.Match[str], _: Sentence) -> tuple[Kind, Any]:
    which = match["q"]
    return _period(f"Q{_ROMAN.get(which) or _value(which)}", match["qy"])


def _half(match: re.Match[str], _: Sentence) -> tuple[Kind, Any]:
    second = "cuoi" in (match["part"], match["part2"]) or match["h"] == "2"
    return _period("H2" if second else "H1", match["hy"] or match["hy2"])


def _month(match: re.Match[str], sentence: Sentence) -> tuple[Kind, Any]:
    month = _value(match["m"])
    if sentence.words[sentence.index(match.start("m"))].typed == "sau":
        return "date", match[0]
    return _period(f"month-{month:02}", match["my"]) if 1 <= month <= 12 else ("other", match[0])


def _percent(match: re.Match[str], sentence: Sentence) -> tuple[Kind, Any]:
    if _is_negative(sentence, sentence.index(match.start("p"))):
        return "other", match[0]
    text = match["p"].replace(",", ".")
    # "tầm ba mươi phần trăm"
    about = text.startswith("tam ") and sentence.words[sentence.index(match.start("p"))].typed == "tầm"
    return "percent", round(float(text)) if "." in text else _value(text.removeprefix("tam ") if about else text)


def _is_negative(sentence: Sentence, at: int) -> bool:
    """`-5%`, but not `1.3 - 5%` or `1.3-5%`."""
    if not at or sentence.words[at - 1].plain != "-":
        return False
    dash = sentence.words[at - 1]
    return dash.end == sentence.words[at].start and (at == 1 or sentence.words[at - 2].end < dash.start)


def _share(part: int, whole: int) -> int:
    return round(100 * part / whole)


def _other(match: re.Match[str], _: Sentence) -> tuple[Kind, Any]:
    return "other", match[0]


def _part_of(match: re.Match[str], _: Sentence) -> tuple[Kind, Any]:
    part, whole = _value(match["a"]), _value(match["b"])
    return ("percent", _share(part, whole)) if 0 < part <= whole else ("other", match[0])


_NEAR = 40  # characters around a share
_SCORE = re.compile(r"(?<!\w)(?:diem(?! (?:danh|tin|tru so|cau))|cham (?:duoc|dat)|duoc cham)(?!\w)")


def _fraction(match: re.Match[str], sentence: Sentence) -> tuple[Kind, Any]:
    """A share of what is counted, `8/10 việc`; more parts than the whole has can only be a day; scores are neither."""
    if _SCORE.search(sentence.plain[max(0, match.start() - _NEAR) : match.end() + _NEAR]):
        return "other", match[0]
    part, whole = int(match["fa"]), int(match["fb"])
    if not 0 < part <= whole:
        return "date" if "/" in match[0] else "other", match[0]
    return "percent", _share(part, whole)


# Without marks "làm nua", "xong nua" is rather "nữa" than "nửa".
_ONCE_MORE = frozenset(["lam", "xong"])


def _half_done(match: re.Match[str], sentence: Sentence) -> tuple[Kind, Any]:
    """`một nửa`, but not `làm nữa`: once more is no half."""
    half = sentence.index(match.start() + match[0].index("nua"))
    typed = sentence.words[half].typed
    again = typed == "nữa" or (typed.isascii() and sentence.row[half - 1] in _ONCE_MORE)
    return ("other", match[0]) if again else ("percent", 50)


def _time(match: re.Match[str], _: Sentence) -> tuple[Kind, Any]:
    hour = int(match["hour"])
    minute = 30 if "ruoi" in match[0] else int(match["min"] or match["min2"] or 0)
    if (match["noon"] or match["of_day"]) in ("chieu", "toi") and hour < 12:
        hour += 12
    return ("time", f"{hour:02}:{minute:02}") if hour < 24 and minute < 60 else ("other", match[0])


_DAYS_IN = {"tuan": 7, "week": 7, "weeks": 7, "thang": 30, "tieng": 0}


def _days(number: str, unit: str) -> int:
    return _value(number) * _DAYS_IN.get(unit, 1)


def _code(match: re.Match[str], sentence: Sentence) -> tuple[Kind, Any]:
    code = match["code"].replace(",", ".")
    first = code.split(".")[0]
    before = sentence.words[: sentence.index(match.start())][-2:]
    after = [w.typed for w in sentence.words[sentence.index(match.end() - 1) + 1 :][:2]]
    is_degree = after[:1] == ["độ"] and after[1:] != ["hài"]
    if first == "0" or is_degree or (first.isdigit() and int(first) > _MOST_SECTIONS):
        return "other", match[0]
    # "tang 1.3 len 75" raises a task.
    spoken_of = [w.plain for w in before] == ["bao", "cao"] or after[:1] in (["lên"], ["len"])
    if (_measures(before[-1:]) or _measures(before)) and not spoken_of:
        return "other", match[0]
    return "task", code.upper()


def _lone(match: re.Match[str], sentence: Sentence) -> tuple[Kind, Any]:
    """`mục 2`, but not `mức 2`."""
    if sentence.words[sentence.index(match.start())].typed == "mức":
        return "other", match[0]
    return "task", match["lone"].replace(" ", ".").upper()


# No plan has as many sections; 39.2 is a temperature.
_MOST_SECTIONS = 30


def _measures(before: tuple[Word, ...]) -> bool:
    """Whether these words in front of a number make it no code: "tầng", not "tăng", where it has its marks."""
    typed = " ".join(w.typed for w in before)
    return typed in _measured() or (typed.isascii() and typed in _folded_measured())


@cache
def _measured() -> frozenset[str]:
    return frozenset(language_data("vi", "numbers")["before_measures"]["words"])


@cache
def _folded_measured() -> frozenset[str]:
    return frozenset(fold(words) for words in _measured())


def _said(match: re.Match[str], _: Sentence) -> tuple[Kind, Any]:
    return "task", ".".join(str(_value(match[g])) for g in ("s1", "s2", "s3") if match[g])


_READERS: dict[str, Callable[[re.Match[str], Sentence], tuple[Kind, Any]]] = {
    "date": lambda m, _: ("date", m[0]),
    "quarter": _quarter,
    "half": _half,
    "nine": lambda m, _: _period("9M", m["ny"]),
    "three": lambda m, _: _period("Q1", m["ty"]),
    "month": _month,
    "yearly": lambda m, _: _period("Y", m["y"]),
    "percent": _percent,
    "part_of": _part_of,
    "half_done": _half_done,
    "fraction": _fraction,
    "time": _time,
    "days_before": lambda m, _: ("days_before", _days(m["db"], m["dbu"])),
    "days_before2": lambda m, _: ("days_before", _days(m["db2"], m["dbu2"])),
    "days": lambda m, _: ("days", _days(m["d"], m["du"])),
    "days_after": lambda m, _: ("days", _days(m["ad"], m["adu"])),
    "days_en": lambda m, _: ("days", int(m["de"]) * _DAYS_IN.get(m["deu"], 1)),
    "before_en": lambda m, _: ("days_before", int(m["be"]) * _DAYS_IN.get(m["beu"], 1)),
    "more_days": lambda m, _: ("days", _days(m["md"], m["mdu"])),
    "code": _code,
    "said": _said,
    "lone": _lone,
    "rather": lambda m, _: ("percent", int(m["rn"])),
    "not_that": lambda m, _: ("percent", int(m["nn"])),
    "bare": lambda m, _: ("percent", _value(m["n"])),
}
