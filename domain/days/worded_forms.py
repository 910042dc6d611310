"""Times whose numbers are words: "Quý hai", "hai quý đầu năm", "trung tuần tháng 9"."""

import re

from domain.days.form_spans import Span, months, part_of_month
from domain.days.point_forms import YEAR, Form

_QUARTERS = {"mot": 1, "nhat": 1, "hai": 2, "nhi": 2, "ba": 3, "bon": 4, "tu": 4}
_COUNTS = {"hai": 2, "02": 2, "2": 2, "ba": 3, "03": 3, "3": 3}
_MONTH = r"(?P<m>0?[1-9]|1[0-2])(?![\d%])"
# "Quý từ …" and "mỗi quý một lần" name no quarter: behind its number a time ends.
_ENDS = r"(?=\s*(?:[/,;.()–-]|nam(?!\w)|va(?!\w)|den(?!\w)|$))"


def _quarter(match: re.Match[str], year: int) -> list[Span]:
    last = 3 * _QUARTERS[match["word"]]
    return [months(year, last - 2, last)]


def _quarters_of_year(match: re.Match[str], year: int) -> list[Span]:
    count = 3 * _COUNTS[match["n"]]
    return [months(year, 1, count) if match["part"] == "dau" else months(year, 13 - count, 12)]


WORDED_FORMS = (
    Form(
        re.compile(
            r"\b(?P<n>hai|0?[23]|ba) (?:quy|qui) (?P<part>dau|cuoi)(?: (?:cua )?nam)?"
            r"(?:\s*/?\s*(?:nam )?(?P<y>20\d\d))?\b"
        ),
        _quarters_of_year,
        in_words=True,
        always="qu",
    ),
    Form(
        re.compile(
            rf"(?<!moi )(?<!hang )(?<!tung )(?<!cac )\b(?:quy|qui) (?P<word>{'|'.join(_QUARTERS)})(?!\w){_ENDS}{YEAR}?"
        ),
        _quarter,
        in_words=True,
        always="qu",
    ),
    Form(
        re.compile(rf"\b(?P<part>thuong|trung|ha) tuan,? (?:cua )?thang\s+{_MONTH}{YEAR}?"),
        part_of_month,
        always="tuan",
    ),
)
