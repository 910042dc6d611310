"""Days, months, quarters and years named in Vietnamese words, as stretches of days."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

Span = tuple[date, date]

_YEAR = r"(?:\s*(?:/|-|–|\.|,?\s*(?:cua\s+)?nam)\s*(?P<y>(?:19|20)\d\d)(?!\d))"
_MONTH = r"(?:0?[1-9]|1[0-2])(?![\d%])"
_QUARTER = r"(?:iv|iii|ii|i|0?[1-4])(?!\w|[.,]\d|%)"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


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
        return int(said) if said else None


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    spans: Callable[[re.Match[str], int], list[Span]]
    single_day: bool = False


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last of another of the same year."""
    return date(year, first, 1), month_end(year, last)


def named_times(plain: str, year: int | None) -> list[Point]:
    """The times that a folded text names, in its order.

    A time without a year has the year of the next one that has it (the year before it where that would put it
    later), else `year`; without either it is left out. A day that no calendar has is left out.
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
    ranged = "-" in listed or "–" in listed
    return Point(tuple(spans), found.match.start(), found.match.end(), found.form.single_day, ranged)


def _spans_of(found: _Found, year: int | None, later: Span | None) -> list[Span]:
    if found.year or not later:
        return _dated(found, found.year or year)
    spans = _dated(found, later[1].year)
    return spans if spans and spans[0][0] <= later[0] else _dated(found, later[0].year - 1)


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


_FORMS = (
    _Form(re.compile(r"\b(?:ngay\s+)?(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"), _iso, single_day=True),
    _Form(
        re.compile(r"\b(?:ngay\s+)?(?P<d>\d{1,2})\s*(?P<sep>[/.-])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<y>\d{4})\b"),
        _iso,
        single_day=True,
    ),
    _Form(re.compile(rf"\bngay\s+(?P<d>\d{{1,2}})\s+thang\s+(?P<m>{_MONTH}){_YEAR}?"), _iso, single_day=True),
    _Form(
        re.compile(
            r"\b(?:ngay\s+|(?<=truoc )|(?<=het )|(?<=den )|(?<=nhat ))"
            r"(?P<days>\d{1,2}\s*[/-]\s*\d{1,2}(?!\s*[/\d])(?:\s*(?:,|va)\s*\d{1,2}/\d{1,2}(?!\s*[/\d]))*)"
        ),
        _day_list,
        single_day=True,
    ),
    _Form(
        re.compile(r"\b(?P<n>3|6|sau|9|chin) thang (?P<part>dau|cuoi)(?: nam)?(?:\s*/?\s*(?:nam )?(?P<y>20\d\d))?\b"),
        _part_of_year,
    ),
    _Form(re.compile(rf"\b(?:cac\s+)?(?:quy|qui|q)\s*{_list_of(_QUARTER, 'q(?:uy|ui)')}{_YEAR}?"), _quarter_list),
    _Form(
        re.compile(rf"(?<!\d )(?<!\d)\b(?:cac\s+)?(?:thang|t)\s*{_list_of(_MONTH, 'thang')}{_YEAR}?"),
        _month_list,
    ),
    _Form(re.compile(r"(?<![\d/.-])(?P<m>0?[1-9]|1[0-2])\s*[/.-]\s*(?P<y>20\d\d)\b"), _one_month),
    _Form(
        re.compile(
            r"\b(?:(?:trong\s+)?giai doan\s+|cac nam\s+|(?:trong\s+)?nam\s+|^)?"
            r"(?P<y>20\d\d)\s*(?:-|–|den(?: nam)?)\s*(?P<last>20\d\d)\b"
        ),
        _years,
    ),
    _Form(re.compile(r"(?:\b(?:trong |ca )?nam\s+|^)(?P<y>20\d\d)\b"), _whole_year),
    _Form(re.compile(r"\b(?:trong|ca|cuoi|het) nam(?! \d)(?:\s+(?:nay|ke hoach))?\b"), _whole_year),
)
