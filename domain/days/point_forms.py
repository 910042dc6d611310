"""The forms in which Vietnamese texts name times, each with the stretches of days that it means."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

Span = tuple[date, date]

# An hour of a day: what is due before it is due on that day ("trước 17h00 ngày 15/5").
CLOCK = r"(?<!\d)\d{1,2}\s*(?:h|g|gio)\s*(?:\d{2}(?: phut|'|’)?)?,?"

_NEXT = r"(?P<next>sau|toi|truoc|lien ke|ke tiep|tiep theo)(?!\w)(?! ngay| \d)"
YEAR = (
    r"(?:\s*(?:/|-|–|\.|,?\s*(?:cua\s+)?nam)\s*(?P<y>(?:19|20)\d\d)(?!\d)"
    rf"|\s+(?:cua\s+)?nam {_NEXT})"
)
_MONTH = r"(?:0?[1-9]|1[0-2])(?![\d%])(?!\s*lan(?!\w))"
_QUARTER = r"(?:iv|iii|ii|i|0?[1-4])(?!\w|[.,]\d|%)(?!\s*lan(?!\w))"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTH_WORDS = ("mot", "hai", "ba", "tu", "", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai")
_ANY_MONTH_WORD = "|".join(sorted(filter(None, _MONTH_WORDS), key=len, reverse=True))
# A school year begins in one year and ends in the next, where its second term lies.
_SCHOOL = (9, 5)
_SECOND_TERM = 2
_PARTS = {"dau": 0, "giua": 1, "cuoi": 2, "thuong": 0, "trung": 1, "ha": 2}
_TEN_DAYS = ((1, 10), (11, 20), (21, 31))
_HALF_MONTH = 15
_WEEK_WORDS = {"dau": 1, "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5}


@dataclass(frozen=True, slots=True)
class Form:
    """Words that name times; `in_words` where they may do so without a digit."""

    pattern: re.Pattern[str]
    spans: Callable[[re.Match[str], int], list[Span]]
    single_day: bool = False
    ranged: bool = False
    in_words: bool = False


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last of another of the same year."""
    return date(year, first, 1), month_end(year, last)


def _iso(match: re.Match[str], year: int) -> list[Span]:
    day = date(year, int(match["m"]), int(match["d"]))
    return [(day, day)]


def _day_list(match: re.Match[str], year: int) -> list[Span]:
    numbers = [int(number) for number in re.findall(r"\d+", match["days"])]
    days = [date(year, month, day) for day, month in zip(numbers[::2], numbers[1::2], strict=True)]
    return [(day, day) for day in days]


def _day_range(match: re.Match[str], year: int) -> list[Span]:
    """ "15/3-20/4/2026" or "16-29/4/2026": one stretch."""
    last = date(year, int(match["m"]), int(match["d"]))
    first = date(year, int(match["m0"] or match["m"]), int(match["d0"]))
    return [(first if first <= last else first.replace(year=year - 1), last)]


def _days_of_month(match: re.Match[str], year: int) -> list[Span]:
    runs = _runs(_numbers(match["list"], int))
    return [(date(year, int(match["m"]), first), date(year, int(match["m"]), last)) for first, last in runs]


def _named_month(match: re.Match[str], year: int) -> list[Span]:
    month = _MONTH_WORDS.index(match["word"]) + 1
    return [months(year, month, month)]


def part_of_month(match: re.Match[str], year: int) -> list[Span]:
    """The beginning, the middle and the end of a month are ten days each."""
    first, last = _TEN_DAYS[_PARTS[match["part"]]]
    return [_days(year, int(match["m"]), first, last)]


def _half_of_month(match: re.Match[str], year: int) -> list[Span]:
    first, last = (1, _HALF_MONTH) if match["part"] == "dau" else (_HALF_MONTH + 1, 31)
    return [_days(year, int(match["m"]), first, last)]


def _weeks_of_month(match: re.Match[str], year: int) -> list[Span]:
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


def _part_of_quarter(match: re.Match[str], year: int) -> list[Span]:
    """The beginning, the middle and the end of a quarter are its months."""
    quarters = _numbers(match["list"], lambda word: _ROMAN.get(word) or int(word))
    found = [3 * quarter - 2 + _PARTS[match["part"]] for quarter, _ in quarters]
    return [months(year, month, month) for month in found]


def _half_of_year(match: re.Match[str], year: int) -> list[Span]:
    return [months(year, 1, 6) if match["part"] == "dau" else months(year, 7, 12)]


def _season(match: re.Match[str], year: int) -> list[Span]:
    """The beginning, the middle and the end of a year are its quarters."""
    first = {"dau": 1, "giua": 4, "cuoi": 10}[match["part"]]
    return [months(year, first, first + 2)]


def _school_year(match: re.Match[str], year: int) -> list[Span]:
    return [(date(year, _SCHOOL[0], 1), month_end(int(match["last"]), _SCHOOL[1]))]


def _part_of_school_year(match: re.Match[str], year: int) -> list[Span]:
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


def _listed_years(match: re.Match[str], _year: int) -> list[Span]:
    years = [int(year) for year in re.findall(r"20\d\d", match["years"])]
    return [(date(first, 1, 1), date(last, 12, 31)) for first, last in _runs((year, False) for year in years)]


def _month_list(match: re.Match[str], year: int) -> list[Span]:
    return [months(year, first, last) for first, last in _runs(_numbers(match["list"], int))]


def _quarter_list(match: re.Match[str], year: int) -> list[Span]:
    quarters = _numbers(match["list"], lambda word: _ROMAN.get(word) or int(word))
    return [months(year, 3 * first - 2, 3 * last) for first, last in _runs(quarters)]


def _one_month(match: re.Match[str], year: int) -> list[Span]:
    return [months(year, int(match["m"]), int(match["m"]))]


def _part_of_year(match: re.Match[str], year: int) -> list[Span]:
    count = {"sau": 6, "chin": 9, "ba": 3}.get(match["n"]) or int(match["n"])
    return [months(year, 1, count) if match["part"] == "dau" else months(year, 13 - count, 12)]


def _years(match: re.Match[str], year: int) -> list[Span]:
    last = int(match["last"])
    return [(date(year, 1, 1), date(last, 12, 31))] if year <= last else []


def _whole_year(_match: re.Match[str], year: int) -> list[Span]:
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


def _list_of(item: str, noun: str) -> str:
    return rf"(?P<list>{item}(?:\s*(?:,|;|\+|&|va|-|–)\s*(?:{noun}\s*)?{item})*)"


# "20 tháng 5", where it is all that is said: "6 tháng" counts months.
_ONLY_DAY = rf"^(?=\d{{1,2}} thang {_MONTH}(?:\s*[,;.(]|\s*/\s*20|,? nam 20|$))"
_DAY_WORD = rf"(?:\bngay\s+|{_ONLY_DAY}|(?<=thang \d va )|(?<=thang \d\d va )|(?<=thang \d, )|(?<=thang \d\d, ))"
# "6 tháng" counts months, but "tháng 3 tháng 9" names two.
_ROUND = r"(?<=(?:dot|lan|lop) \d )|(?<=(?:vong|khoa) \d )"
_NOT_COUNTED = rf"(?:(?<!\d )(?<!\d)|(?<=thang \d )|(?<=thang \d\d )|(?<=20\d\d )|{_ROUND})"
_WEEKS = r"(?:[1-5](?:\s*(?:,|va|-|–)\s*(?:tuan\s+)?[1-5])*|nhat|hai|ba|tu|nam|dau|cuoi)"
_TO = r"\s*(?:-|–|(?:den|toi)(?:\s+het)?)\s*(?:ngay\s+)?"
FORMS = (
    Form(re.compile(r"\b(?:ngay\s+)?(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"), _iso, single_day=True),
    Form(
        re.compile(
            rf"(?<![\d/.])(?:ngay\s+)?(?P<d0>{_DAY})(?:\s*/\s*(?P<m0>{_MONTH}))?{_TO}"
            rf"(?P<d>{_DAY})\s*/\s*(?P<m>{_MONTH})(?:\s*/\s*(?P<y>20\d\d)\b|(?!\s*[/\d]))"
        ),
        _day_range,
        ranged=True,
    ),
    Form(
        re.compile(
            rf"\bngay\s+(?P<list>{_DAY}(?:\s*(?:,|va|-|–)\s*(?:ngay\s+)?{_DAY})+)(?:\s*/\s*|\s+thang\s+)(?P<m>{_MONTH}){YEAR}?"
        ),
        _days_of_month,
    ),
    Form(
        re.compile(r"\b(?:ngay\s+)?(?P<d>\d{1,2})\s*(?P<sep>[/.-])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<y>\d{4})\b"),
        _iso,
        single_day=True,
    ),
    Form(re.compile(rf"(?<![\d/.])(?P<d>{_DAY})/(?P<m>{_MONTH})/(?P<y>[2-4]\d)(?![\d/])"), _iso, single_day=True),
    # In a list the second day goes without its word: "ngày 17 tháng 6 và 17 tháng 11".
    Form(
        re.compile(rf"{_DAY_WORD}(?P<d>\d{{1,2}})\s+thang\s+(?P<m>{_MONTH}){YEAR}?"),
        _iso,
        single_day=True,
    ),
    Form(
        re.compile(
            r"(?:\bngay\s+|(?<=\btruoc )|(?<=\bhet )|(?<=\bden )|(?<=\bnhat )|(?<=\bdip )|(?<=\bhan )"
            r"|(?<=\bsang )|(?<=\bchieu )|(?<=\w: )(?=\d{1,2}/\d{1,2}\s*(?:[;.]|$))|^)"
            r"(?P<days>\d{1,2}\s*[/-]\s*\d{1,2}(?!\s*[/\d])(?:\s*(?:,|;|va)\s*\d{1,2}/\d{1,2}(?!\s*[/\d]))*)"
            rf"(?:\s+(?:cua\s+)?nam (?:{_NEXT}|(?P<y>20\d\d)(?!\d)))?"
        ),
        _day_list,
        single_day=True,
    ),
    Form(
        re.compile(
            r"\b(?P<n>0?[369]|ba|sau|chin) thang (?P<part>dau|cuoi)(?: nam)?(?:\s*/?\s*(?:nam )?(?P<y>20\d\d))?\b"
        ),
        _part_of_year,
        in_words=True,
    ),
    Form(
        re.compile(rf"\b(?P<part>dau|giua|cuoi) (?:quy|qui)\s+{_list_of(_QUARTER, 'q(?:uy|ui)')}{YEAR}?"),
        _part_of_quarter,
        in_words=True,
    ),
    Form(re.compile(rf"\bnua (?P<part>dau|cuoi) (?:cua )?thang\s+(?P<m>{_MONTH}){YEAR}?"), _half_of_month),
    Form(
        re.compile(
            rf"\b(?:cac )?tuan\s+(?:thu\s+)?(?P<list>{_WEEKS}(?!\w))"
            rf"(?: tien| cung)?,?\s+(?:cua\s+|trong\s+)?thang\s+(?P<m>{_MONTH}){YEAR}?"
        ),
        _weeks_of_month,
    ),
    Form(re.compile(rf"\b(?P<part>dau|giua|cuoi) thang\s+(?P<m>{_MONTH}){YEAR}?"), part_of_month),
    Form(
        re.compile(rf"\b(?:cac\s+)?(?:quy|qui|q)[\s.]*{_list_of(_QUARTER, 'q(?:uy|ui)')}{YEAR}?"),
        _quarter_list,
        in_words=True,
    ),
    Form(
        re.compile(rf"{_NOT_COUNTED}\b(?:cac\s+)?(?:thang|t)[\s.]*{_list_of(_MONTH, 'thang')}{YEAR}?"),
        _month_list,
    ),
    Form(
        re.compile(rf"(?<!\d )\bthang\s+(?P<word>{_ANY_MONTH_WORD})(?!\w)(?!\s+lan){YEAR}?"),
        _named_month,
        in_words=True,
    ),
    Form(re.compile(rf"(?<![\d/.,-])(?P<list>{_MONTH}\s*[-–]\s*{_MONTH})\s*/\s*(?P<y>20\d\d)\b"), _month_list),
    Form(
        re.compile(r"(?:(?<![\d/.-])|(?<=20\d\d-)|(?<=#-))(?P<m>0?[1-9]|1[0-2])\s*[/.-]\s*(?P<y>20\d\d)\b"),
        _one_month,
    ),
    Form(
        re.compile(
            r"\b(?:(?P<part>dau|cuoi) nam hoc"
            r"|(?:hoc (?:ky|ki) |hk ?)(?P<term>ii|i|0?[12])(?!\w)(?:[\s,(]+(?:cua )?nam hoc)?)"
            r"(?:\s+(?P<y>20\d\d)\s*[-–/]\s*(?P<last>20\d\d)\b)?"
        ),
        _part_of_school_year,
        in_words=True,
    ),
    Form(re.compile(r"\bnam hoc\s+(?P<y>20\d\d)\s*[-–/]\s*(?P<last>20\d\d)\b"), _school_year),
    Form(
        re.compile(r"\bnua (?P<part>dau|cuoi) (?:cua )?nam(?:\s+(?P<y>20\d\d))?\b(?! hoc)"),
        _half_of_year,
        in_words=True,
    ),
    Form(re.compile(r"\b(?P<part>dau|giua|cuoi) nam(?:\s+(?P<y>20\d\d))?\b(?! hoc)"), _season, in_words=True),
    Form(re.compile(r"\b(?:cac )?nam\s+(?P<years>(?P<y>20\d\d)(?:\s*(?:,|va)\s*(?:nam\s+)?20\d\d\b)+)"), _listed_years),
    Form(
        re.compile(
            r"\b(?:(?:trong\s+)?giai doan\s+|cac nam\s+|(?:trong\s+)?nam\s+|^)?"
            r"(?P<y>20\d\d)\s*(?:-|–|(?:den|toi)(?: het)?(?: nam)?)\s*(?P<last>20\d\d)\b"
        ),
        _years,
        ranged=True,
    ),
    # "Quý IV/2026, 2027": what another form has found before it is masked.
    Form(
        re.compile(r"(?:\b(?:trong |ca )?nam\s+|^|(?<=\bden )|(?<=#, )|(?<=\btu )(?=20\d\d(?:;|$)))(?P<y>20\d\d)\b"),
        _whole_year,
    ),
    Form(re.compile(r"\b(?:trong|ca|het) nam(?! \d| hoc(?!\w))(?:\s+(?:nay|ke hoach))?\b"), _whole_year, in_words=True),
)
