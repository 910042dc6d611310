"""Days, months, quarters and years named in Vietnamese words, as stretches of days."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

Span = tuple[date, date]

_YEAR = (
    r"(?:\s*(?:/|-|–|\.|,?\s*(?:cua\s+)?nam)\s*(?P<y>(?:19|20)\d\d)(?!\d)"
    r"|\s+(?:cua\s+)?nam (?P<next>sau|toi|truoc)(?!\w))"
)
_MONTH = r"(?:0?[1-9]|1[0-2])(?![\d%])(?!\s*lan(?!\w))"
_QUARTER = r"(?:iv|iii|ii|i|0?[1-4])(?!\w|[.,]\d|%)(?!\s*lan(?!\w))"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTH_WORDS = ("mot", "hai", "ba", "tu", "", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai")
_ANY_MONTH_WORD = "|".join(sorted(filter(None, _MONTH_WORDS), key=len, reverse=True))
_NEIGHBOURS = {"sau": 1, "toi": 1, "truoc": -1}
# The terms of a school year: it begins in one year and ends in the next.
_SCHOOL = (9, 5)


@dataclass(frozen=True, slots=True)
class Point:
    """A time named in a text: its stretches, and where its words begin and end.

    `single_day` is a date, `ranged` a list with a range in it ("tháng 1-6").
    """

    spans: tuple[Span, ...]
    begin: int
    end: int
    single_day: bool = False
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    form: "_Form"
    match: re.Match[str]

    @property
    def year(self) -> int | None:
        said = self.match.groupdict().get("y")
        if not said:
            return None
        return int(said) if len(said) > 2 else 2000 + int(said)

    @property
    def years_on(self) -> int:
        """By how many years "năm sau" or "năm trước" moves the plan's."""
        return _NEIGHBOURS.get(self.match.groupdict().get("next") or "", 0)


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    spans: Callable[[re.Match[str], int], list[Span]]
    single_day: bool = False
    ranged: bool = False


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last of another of the same year."""
    return date(year, first, 1), month_end(year, last)


def named_times(plain: str, year: int | None) -> list[Point]:
    """The times that a folded text names, in its order.

    A time without a year has the year of the next one that has it (the year before it where that would put it
    later, unless that one is a stretch of `year` around it), else `year`; without either it is left out. A day
    that no calendar has is left out.
    """
    points: list[Point] = []
    later: Span | None = None
    for found in reversed(_find(plain)):
        spans = _spans_of(found, year, later)
        if spans:
            later = spans[0]
            points.append(_point(found, spans))
    return points[::-1]


def _point(found: _Found, spans: list[Span]) -> Point:
    listed = found.match.groupdict().get("list") or ""
    ranged = found.form.ranged or "-" in listed or "–" in listed
    return Point(tuple(spans), found.match.start(), found.match.end(), found.form.single_day, ranged)


def _spans_of(found: _Found, year: int | None, later: Span | None) -> list[Span]:
    if found.years_on:
        return _dated(found, year + found.years_on if year else None)
    if found.year or not later:
        return _dated(found, found.year or year)
    spans = _dated(found, later[1].year)
    in_plans_year = later[0] <= spans[0][0] <= later[1] and later[1].year == year if spans else False
    return spans if spans and (spans[0][0] <= later[0] or in_plans_year) else _dated(found, later[0].year - 1)


def _dated(found: _Found, year: int | None) -> list[Span]:
    if year is None:
        return []
    try:
        return found.form.spans(found.match, year)
    except ValueError:
        return []


def _find(plain: str) -> list[_Found]:
    """What every form finds in what the forms before it have left."""
    found: list[_Found] = []
    for form in _FORMS:
        for match in form.pattern.finditer(plain):
            found.append(_Found(form, match))
            plain = plain[: match.start()] + "#" * len(match[0]) + plain[match.end() :]
    return sorted(found, key=lambda one: one.match.start())


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


def _season(match: re.Match[str], year: int) -> list[Span]:
    """The beginning, the middle and the end of a year are its quarters."""
    first = {"dau": 1, "giua": 4, "cuoi": 10}[match["part"]]
    return [months(year, first, first + 2)]


def _school_year(match: re.Match[str], year: int) -> list[Span]:
    return [(date(year, _SCHOOL[0], 1), month_end(int(match["last"]), _SCHOOL[1]))]


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
    first_months = {"6": (1, 6), "sau": (1, 6), "9": (1, 9), "chin": (1, 9), "3": (1, 3)}[match["n"]]
    if match["part"] == "dau":
        return [months(year, *first_months)]
    return [months(year, 14 - first_months[1] - 1, 12)]


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
        elif word not in ("va", "thang", "quy", "qui"):
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


_TO = r"\s*(?:-|–|(?:den|toi)(?:\s+het)?)\s*(?:ngay\s+)?"
_FORMS = (
    _Form(re.compile(r"\b(?:ngay\s+)?(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"), _iso, single_day=True),
    _Form(
        re.compile(
            rf"(?<![\d/.])(?:ngay\s+)?(?P<d0>{_DAY})(?:\s*/\s*(?P<m0>{_MONTH}))?{_TO}"
            rf"(?P<d>{_DAY})\s*/\s*(?P<m>{_MONTH})(?:\s*/\s*(?P<y>20\d\d)\b|(?!\s*[/\d]))"
        ),
        _day_range,
        ranged=True,
    ),
    _Form(
        re.compile(
            rf"\bngay\s+(?P<list>{_DAY}(?:\s*(?:,|va|-|–)\s*(?:ngay\s+)?{_DAY})+)(?:\s*/\s*|\s+thang\s+)(?P<m>{_MONTH}){_YEAR}?"
        ),
        _days_of_month,
    ),
    _Form(
        re.compile(r"\b(?:ngay\s+)?(?P<d>\d{1,2})\s*(?P<sep>[/.-])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<y>\d{4})\b"),
        _iso,
        single_day=True,
    ),
    _Form(re.compile(rf"(?<![\d/.])(?P<d>{_DAY})/(?P<m>{_MONTH})/(?P<y>[2-4]\d)(?![\d/])"), _iso, single_day=True),
    _Form(re.compile(rf"\bngay\s+(?P<d>\d{{1,2}})\s+thang\s+(?P<m>{_MONTH}){_YEAR}?"), _iso, single_day=True),
    _Form(
        re.compile(
            r"(?:\bngay\s+|(?<=\btruoc )|(?<=\bhet )|(?<=\bden )|(?<=\bnhat )|(?<=\bdip )|^)"
            r"(?P<days>\d{1,2}\s*[/-]\s*\d{1,2}(?!\s*[/\d])(?:\s*(?:,|va)\s*\d{1,2}/\d{1,2}(?!\s*[/\d]))*)"
            r"(?:\s+nam (?P<next>sau|toi|truoc)(?!\w))?"
        ),
        _day_list,
        single_day=True,
    ),
    _Form(
        re.compile(r"\b(?P<n>3|6|sau|9|chin) thang (?P<part>dau|cuoi)(?: nam)?(?:\s*/?\s*(?:nam )?(?P<y>20\d\d))?\b"),
        _part_of_year,
    ),
    _Form(re.compile(rf"\b(?:cac\s+)?(?:quy|qui|q)[\s.]*{_list_of(_QUARTER, 'q(?:uy|ui)')}{_YEAR}?"), _quarter_list),
    _Form(
        re.compile(rf"(?<!\d )(?<!\d)\b(?:cac\s+)?(?:thang|t)[\s.]*{_list_of(_MONTH, 'thang')}{_YEAR}?"),
        _month_list,
    ),
    _Form(
        re.compile(rf"(?<!\d )\bthang\s+(?P<word>{_ANY_MONTH_WORD})(?!\w)(?!\s+lan){_YEAR}?"),
        _named_month,
    ),
    _Form(re.compile(r"(?<![\d/.-])(?P<m>0?[1-9]|1[0-2])\s*[/.-]\s*(?P<y>20\d\d)\b"), _one_month),
    _Form(re.compile(r"\bnam hoc\s+(?P<y>20\d\d)\s*[-–/]\s*(?P<last>20\d\d)\b"), _school_year),
    _Form(re.compile(r"\b(?P<part>dau|giua|cuoi) nam(?:\s+(?P<y>20\d\d))?\b(?! hoc)"), _season),
    _Form(
        re.compile(r"\b(?:cac )?nam\s+(?P<years>(?P<y>20\d\d)(?:\s*(?:,|va)\s*(?:nam\s+)?20\d\d\b)+)"), _listed_years
    ),
    _Form(
        re.compile(
            r"\b(?:(?:trong\s+)?giai doan\s+|cac nam\s+|(?:trong\s+)?nam\s+|^)?"
            r"(?P<y>20\d\d)\s*(?:-|–|den(?: nam)?)\s*(?P<last>20\d\d)\b"
        ),
        _years,
    ),
    # "Quý IV/2026, 2027": what another form has found before it is masked.
    _Form(re.compile(r"(?:\b(?:trong |ca )?nam\s+|^|(?<=\bden )|(?<=#, ))(?P<y>20\d\d)\b"), _whole_year),
    _Form(re.compile(r"\b(?:trong|ca|het) nam(?! \d)(?:\s+(?:nay|ke hoach))?\b"), _whole_year),
)
