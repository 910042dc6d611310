"""The stretches of days that named times mean: what the parts of a found form come to in a year."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

Span = tuple[date, date]

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
MONTH_WORDS = ("mot", "hai", "ba", "tu", "", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai")
# A school year begins in one year and ends in the next, where its second term lies.
_SCHOOL = (9, 5)
_SECOND_TERM = 2
_PARTS = {"dau": 0, "giua": 1, "cuoi": 2, "thuong": 0, "trung": 1, "ha": 2}
_TEN_DAYS = ((1, 10), (11, 20), (21, 31))
_HALF_MONTH = 15
_WEEK_WORDS = {"dau": 1, "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5}


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last of another of the same year."""
    return date(year, first, 1), month_end(year, last)


def iso(match: re.Match[str], year: int) -> list[Span]:
    """ "2026-03-15"."""
    day = date(year, int(match["m"]), int(match["d"]))
    return [(day, day)]


def day_list(match: re.Match[str], year: int) -> list[Span]:
    """ "15/3, 20/4": each day."""
    numbers = [int(number) for number in re.findall(r"\d+", match["days"])]
    days = [date(year, month, day) for day, month in zip(numbers[::2], numbers[1::2], strict=True)]
    return [(day, day) for day in days]


def day_range(match: re.Match[str], year: int) -> list[Span]:
    """ "15/3-20/4/2026" or "16-29/4/2026": one stretch."""
    last = date(year, int(match["m"]), int(match["d"]))
    first = date(year, int(match["m0"] or match["m"]), int(match["d0"]))
    return [(first if first <= last else first.replace(year=year - 1), last)]


def days_of_month(match: re.Match[str], year: int) -> list[Span]:
    """ "15, 16 tháng 3": neighbours are one stretch."""
    runs = _runs(_numbers(match["list"], int))
    return [(date(year, int(match["m"]), first), date(year, int(match["m"]), last)) for first, last in runs]


def named_month(match: re.Match[str], year: int) -> list[Span]:
    """ "tháng ba"."""
    month = MONTH_WORDS.index(match["word"]) + 1
    return [months(year, month, month)]


def part_of_month(match: re.Match[str], year: int) -> list[Span]:
    """The beginning, the middle and the end of a month are ten days each."""
    first, last = _TEN_DAYS[_PARTS[match["part"]]]
    return [_days(year, int(match["m"]), first, last)]


def half_of_month(match: re.Match[str], year: int) -> list[Span]:
    """ "nửa đầu tháng 3" goes to the fifteenth."""
    first, last = (1, _HALF_MONTH) if match["part"] == "dau" else (_HALF_MONTH + 1, 31)
    return [_days(year, int(match["m"]), first, last)]


def weeks_of_month(match: re.Match[str], year: int) -> list[Span]:
    """Weeks are counted from the first of the month; the last one ends with it."""
    month = int(match["m"])
    if match["list"] == "cuoi":
        end = month_end(year, month)
        return [(end - timedelta(days=6), end)]
    runs = _runs(_numbers(match["list"], lambda word: _WEEK_WORDS.get(word) or int(word)))
    return [_days(year, month, 7 * first - 6, 7 * last) for first, last in runs]


def _days(year: int, month: int, first: int, last: int) -> Span:
    """Days of one month, as far as it goes."""
    return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))


def part_of_quarter(match: re.Match[str], year: int) -> list[Span]:
    """The beginning, the middle and the end of a quarter are its months."""
    quarters = _numbers(match["list"], lambda word: _ROMAN.get(word) or int(word))
    found = [3 * quarter - 2 + _PARTS[match["part"]] for quarter, _ in quarters]
    return [months(year, month, month) for month in found]


def half_of_year(match: re.Match[str], year: int) -> list[Span]:
    """ "nửa đầu năm"."""
    return [months(year, 1, 6) if match["part"] == "dau" else months(year, 7, 12)]


def season(match: re.Match[str], year: int) -> list[Span]:
    """The beginning, the middle and the end of a year are its quarters."""
    first = {"dau": 1, "giua": 4, "cuoi": 10}[match["part"]]
    return [months(year, first, first + 2)]


def school_year(match: re.Match[str], year: int) -> list[Span]:
    """ "năm học 2025-2026": from September to the end of May."""
    return [(date(year, _SCHOOL[0], 1), month_end(int(match["last"]), _SCHOOL[1]))]


def part_of_school_year(match: re.Match[str], year: int) -> list[Span]:
    """ "Học kỳ I", "đầu năm học 2025-2026": the first term goes to the end of January.

    What is named without its school year lies in the second half of one where its months do.
    """
    last = int(match["last"] or year)
    if match["part"]:
        return [months(year, 9, 9) if match["part"] == "dau" else months(last, 5, 5)]
    if _term(match["term"]) == _SECOND_TERM:
        return [months(last, 2, 5)]
    return [(date(year, _SCHOOL[0], 1), month_end(year + 1, 1))]


def _term(word: str) -> int:
    return _ROMAN.get(word) or int(word)


def listed_years(match: re.Match[str], _year: int) -> list[Span]:
    """ "năm 2024, 2025": neighbours are one stretch."""
    years = [int(year) for year in re.findall(r"20\d\d", match["years"])]
    return [(date(first, 1, 1), date(last, 12, 31)) for first, last in _runs((year, False) for year in years)]


def month_list(match: re.Match[str], year: int) -> list[Span]:
    """ "tháng 1, 3-5"."""
    return [months(year, first, last) for first, last in _runs(_numbers(match["list"], int))]


def quarter_list(match: re.Match[str], year: int) -> list[Span]:
    """ "quý I, III-IV"."""
    quarters = _numbers(match["list"], lambda word: _ROMAN.get(word) or int(word))
    return [months(year, 3 * first - 2, 3 * last) for first, last in _runs(quarters)]


def one_month(match: re.Match[str], year: int) -> list[Span]:
    """ "3/2026"."""
    return [months(year, int(match["m"]), int(match["m"]))]


def part_of_year(match: re.Match[str], year: int) -> list[Span]:
    """ "6 tháng đầu năm"."""
    count = {"sau": 6, "chin": 9, "ba": 3}.get(match["n"]) or int(match["n"])
    return [months(year, 1, count) if match["part"] == "dau" else months(year, 13 - count, 12)]


def years(match: re.Match[str], year: int) -> list[Span]:
    """ "2021-2025"; none where it runs back."""
    last = int(match["last"])
    return [(date(year, 1, 1), date(last, 12, 31))] if year <= last else []


def whole_year(_match: re.Match[str], year: int) -> list[Span]:
    """ "năm 2026", "cả năm"."""
    return [months(year, 1, 12)]


def _numbers(words: str, number: Callable[[str], int]) -> Iterator[tuple[int, bool]]:
    """The numbers of a list, each with whether a range leads to it: "1, 3-5" gives 1, 3, 5 (a range)."""
    ranged = False
    for word in re.findall(r"[a-z]+|\d+|[-–]", words):
        if word in ("-", "–"):
            ranged = True
        elif word not in ("va", "thang", "quy", "qui", "tuan"):
            yield number(word), ranged
            ranged = False


def _runs(numbers: Iterable[tuple[int, bool]]) -> list[tuple[int, int]]:
    """Neighbours joined: 11, 12 are one stretch, 1 and 3 are two. Raises ValueError for a range that runs back."""
    runs: list[tuple[int, int]] = []
    for number, ranged in numbers:
        if ranged and number < runs[-1][1]:
            raise ValueError(f"a range back to {number}")
        if runs and (ranged or number == runs[-1][1] + 1):
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
