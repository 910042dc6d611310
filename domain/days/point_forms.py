"""The forms in which Vietnamese texts name times, each with the stretches of days that it means."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from domain.days.form_spans import (
    MONTH_WORDS,
    Span,
    day_list,
    day_range,
    days_of_month,
    half_of_month,
    half_of_year,
    iso,
    listed_years,
    month_list,
    named_month,
    one_month,
    part_of_month,
    part_of_quarter,
    part_of_school_year,
    part_of_year,
    quarter_list,
    school_year,
    season,
    weeks_of_month,
    whole_year,
    years,
)

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
_ANY_MONTH_WORD = "|".join(sorted(filter(None, MONTH_WORDS), key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Form:
    """Words that name times; `in_words` where they may do so without a digit.

    Each of them has `always` in it: most texts, and most forms, need not be looked through.
    """

    pattern: re.Pattern[str]
    spans: Callable[[re.Match[str], int], list[Span]]
    single_day: bool = False
    ranged: bool = False
    in_words: bool = False
    always: str = ""


def _list_of(item: str, noun: str) -> str:
    return rf"(?P<list>{item}(?:\s*(?:,|;|\+|&|va|-|–)\s*(?:{noun}\s*)?{item})*)"


# Before what looks behind stands a look at the next character, where that is known: at most places it is enough.
# "20 tháng 5", where it is all that is said: "6 tháng" counts months.
_ONLY_DAY = rf"^(?=\d{{1,2}} thang {_MONTH}(?:\s*[,;.(]|\s*/\s*20|,? nam 20|$))"
_DAY_BEHIND = r"(?<=thang \d va )|(?<=thang \d\d va )|(?<=thang \d, )|(?<=thang \d\d, )"
_DAY_WORD = rf"(?:\bngay\s+|(?=\d)(?:{_ONLY_DAY}|{_DAY_BEHIND}))"
# "6 tháng" counts months, but "tháng 3 tháng 9" names two.
_ROUND = r"(?<=(?:dot|lan|lop) \d )|(?<=(?:vong|khoa) \d )"
_NOT_COUNTED = rf"(?:(?<!\d )(?<!\d)|(?<=thang \d )|(?<=thang \d\d )|(?<=20\d\d )|{_ROUND})"
_WEEKS = r"(?:[1-5](?:\s*(?:,|va|-|–)\s*(?:tuan\s+)?[1-5])*|nhat|hai|ba|tu|nam|dau|cuoi)"
_TO = r"\s*(?:-|–|(?:den|toi)(?:\s+het)?)\s*(?:ngay\s+)?"
FORMS = (
    Form(re.compile(r"\b(?:ngay\s+)?(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"), iso, single_day=True),
    Form(
        re.compile(
            rf"(?<![\d/.])(?:ngay\s+)?(?P<d0>{_DAY})(?:\s*/\s*(?P<m0>{_MONTH}))?{_TO}"
            rf"(?P<d>{_DAY})\s*/\s*(?P<m>{_MONTH})(?:\s*/\s*(?P<y>20\d\d)\b|(?!\s*[/\d]))"
        ),
        day_range,
        ranged=True,
        always="/",
    ),
    Form(
        re.compile(
            rf"\bngay\s+(?P<list>{_DAY}(?:\s*(?:,|va|-|–)\s*(?:ngay\s+)?{_DAY})+)(?:\s*/\s*|\s+thang\s+)(?P<m>{_MONTH}){YEAR}?"
        ),
        days_of_month,
        always="ngay",
    ),
    Form(
        re.compile(r"\b(?:ngay\s+)?(?P<d>\d{1,2})\s*(?P<sep>[/.-])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<y>\d{4})\b"),
        iso,
        single_day=True,
    ),
    Form(
        re.compile(rf"(?<![\d/.])(?P<d>{_DAY})/(?P<m>{_MONTH})/(?P<y>[2-4]\d)(?![\d/])"),
        iso,
        single_day=True,
        always="/",
    ),
    # In a list the second day goes without its word: "ngày 17 tháng 6 và 17 tháng 11".
    Form(
        re.compile(rf"{_DAY_WORD}(?P<d>\d{{1,2}})\s+thang\s+(?P<m>{_MONTH}){YEAR}?"),
        iso,
        single_day=True,
        always="thang",
    ),
    Form(
        re.compile(
            r"(?:\bngay\s+|(?=\d)(?:(?<=\btruoc )|(?<=\bhet )|(?<=\bden )|(?<=\bnhat )|(?<=\bdip )|(?<=\bhan )"
            r"|(?<=\bsang )|(?<=\bchieu )|(?<=\w: )(?=\d{1,2}/\d{1,2}\s*(?:[;.]|$))|^))"
            r"(?P<days>\d{1,2}\s*[/-]\s*\d{1,2}(?!\s*[/\d])(?:\s*(?:,|;|va)\s*\d{1,2}/\d{1,2}(?!\s*[/\d]))*)"
            rf"(?:\s+(?:cua\s+)?nam (?:{_NEXT}|(?P<y>20\d\d)(?!\d)))?"
        ),
        day_list,
        single_day=True,
    ),
    Form(
        re.compile(
            r"\b(?P<n>0?[369]|ba|sau|chin) thang (?P<part>dau|cuoi)(?: nam)?(?:\s*/?\s*(?:nam )?(?P<y>20\d\d))?\b"
        ),
        part_of_year,
        in_words=True,
        always="thang",
    ),
    Form(
        re.compile(rf"\b(?P<part>dau|giua|cuoi) (?:quy|qui)\s+{_list_of(_QUARTER, 'q(?:uy|ui)')}{YEAR}?"),
        part_of_quarter,
        in_words=True,
        always="qu",
    ),
    Form(re.compile(rf"\bnua (?P<part>dau|cuoi) (?:cua )?thang\s+(?P<m>{_MONTH}){YEAR}?"), half_of_month, always="nua"),
    Form(
        re.compile(
            rf"\b(?:cac )?tuan\s+(?:thu\s+)?(?P<list>{_WEEKS}(?!\w))"
            rf"(?: tien| cung)?,?\s+(?:cua\s+|trong\s+)?thang\s+(?P<m>{_MONTH}){YEAR}?"
        ),
        weeks_of_month,
        always="tuan",
    ),
    Form(re.compile(rf"\b(?P<part>dau|giua|cuoi) thang\s+(?P<m>{_MONTH}){YEAR}?"), part_of_month, always="thang"),
    Form(
        re.compile(rf"\b(?:cac\s+)?(?:quy|qui|q)[\s.]*{_list_of(_QUARTER, 'q(?:uy|ui)')}{YEAR}?"),
        quarter_list,
        in_words=True,
    ),
    Form(
        re.compile(rf"\b(?=[ct]){_NOT_COUNTED}(?:cac\s+)?(?:thang|t)[\s.]*{_list_of(_MONTH, 'thang')}{YEAR}?"),
        month_list,
    ),
    Form(
        re.compile(rf"(?<!\d )\bthang\s+(?P<word>{_ANY_MONTH_WORD})(?!\w)(?!\s+lan){YEAR}?"),
        named_month,
        in_words=True,
        always="thang",
    ),
    Form(
        re.compile(rf"(?<![\d/.,-])(?P<list>{_MONTH}\s*[-–]\s*{_MONTH})\s*/\s*(?P<y>20\d\d)\b"), month_list, always="/"
    ),
    Form(
        re.compile(r"(?=\d)(?:(?<![\d/.-])|(?<=20\d\d-)|(?<=#-))(?P<m>0?[1-9]|1[0-2])\s*[/.-]\s*(?P<y>20\d\d)\b"),
        one_month,
    ),
    Form(
        re.compile(
            r"\b(?:(?P<part>dau|cuoi) nam hoc"
            r"|(?:hoc (?:ky|ki) |hk ?)(?P<term>ii|i|0?[12])(?!\w)(?:[\s,(]+(?:cua )?nam hoc)?)"
            r"(?:\s+(?P<y>20\d\d)\s*[-–/]\s*(?P<last>20\d\d)\b)?"
        ),
        part_of_school_year,
        in_words=True,
    ),
    Form(re.compile(r"\bnam hoc\s+(?P<y>20\d\d)\s*[-–/]\s*(?P<last>20\d\d)\b"), school_year, always="nam hoc"),
    Form(
        re.compile(r"\bnua (?P<part>dau|cuoi) (?:cua )?nam(?:\s+(?P<y>20\d\d))?\b(?! hoc)"),
        half_of_year,
        in_words=True,
        always="nua",
    ),
    Form(
        re.compile(r"\b(?P<part>dau|giua|cuoi) nam(?:\s+(?P<y>20\d\d))?\b(?! hoc)"), season, in_words=True, always="nam"
    ),
    Form(
        re.compile(r"\b(?:cac )?nam\s+(?P<years>(?P<y>20\d\d)(?:\s*(?:,|va)\s*(?:nam\s+)?20\d\d\b)+)"),
        listed_years,
        always="nam",
    ),
    Form(
        re.compile(
            r"\b(?:(?:trong\s+)?giai doan\s+|cac nam\s+|(?:trong\s+)?nam\s+|^)?"
            r"(?P<y>20\d\d)\s*(?:-|–|(?:den|toi)(?: het)?(?: nam)?)\s*(?P<last>20\d\d)\b"
        ),
        years,
        ranged=True,
        always="20",
    ),
    # "Quý IV/2026, 2027": what another form has found before it is masked.
    Form(
        re.compile(
            r"(?:\b(?:trong |ca )?nam\s+|(?=\d)(?:^|(?<=\bden )|(?<=#, )|(?<=\btu )(?=20\d\d(?:;|$))))(?P<y>20\d\d)\b"
        ),
        whole_year,
        always="20",
    ),
    Form(
        re.compile(r"\b(?:trong|ca|het) nam(?! \d| hoc(?!\w))(?:\s+(?:nay|ke hoach))?\b"),
        whole_year,
        in_words=True,
        always="nam",
    ),
)
