"""The reporting periods that a text calls by name: "quý I", "6 tháng đầu năm", "năm"."""

import re

from domain.plan_words import plain, tidy

_ROMAN = {"i": "Q1", "ii": "Q2", "iii": "Q3", "iv": "Q4", "1": "Q1", "2": "Q2", "3": "Q3", "4": "Q4"}
_ITEM = r"(?:iv|iii|ii|i|[1-4])(?!\w|/\d)"
_QUARTER_LIST = re.compile(rf"(?<!\w)qu[yi]\s+({_ITEM}(?:\s*(?:,|va|-)\s*(?:quy\s+)?{_ITEM})*)")
_ANY_QUARTER = re.compile(rf"(?<!\w)quy(?!\w)(?!\s+(?:{_ITEM}|dinh|che))")
_HALF = re.compile(r"(?<!\w)(?:0?6|sau) thang(?: dau nam)?(?!\w)(?! cuoi nam)")
_SECOND_HALF = re.compile(r"(?<!\w)(?:0?6|sau) thang cuoi nam(?!\w)")
_NINE = re.compile(r"(?<!\w)(?:0?9|chin) thang(?: dau nam)?(?!\w)")
# "ngày 10 tháng 7 năm 2025", "quý I năm 2025", "2 lần/năm", "05/01 năm sau": the year of something else.
_YEAR_OF_ELSE = re.compile(
    rf"(?:(?<!\w)thang\s+\d{{1,2}}|(?<!\w)quy\s+{_ITEM})[\s,]+(?:cua\s+)?nam(?=\s+20\d\d)|lan\s*(?:/|trong|moi)\s*nam(?!\w)"
    r"|\d\s+nam(?=\s+(?:sau|toi|ke tiep|tiep theo)(?!\w))"
)
_WHOLE_YEAR = re.compile(r"(?<!hang )(?<!moi )(?<!trong )(?<!cuoi )(?<!thu )(?<!\w)nam(?!\w)")
_REPORT = re.compile(r"bao cao|(?<!\w)bc(?!\w)")
_WHOLE = r"(?:ca|0?1|mot|tong ket)"
_LISTED_YEAR = re.compile(rf"(?:,|;|(?<!\w)va)\s+(?:{_WHOLE}\s+)?nam(?!\w|\s+20)")
# "6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12)"
_EVERY_YEAR = re.compile(
    r"(?:^|(?:,|;|(?<!\w)va|dinh ky)\s+)(?:hang|moi) nam(?=\s*\(?\s*(?:truoc|cham nhat|muon nhat)(?!\w))"
)


def periods_named(text: str) -> tuple[str, ...]:
    """The reporting periods that a text calls by name: Q1..Q4, H1, H2, 9M, Y; "quý" alone is none."""
    folded = plain(tidy(text))
    named: dict[str, int] = {}
    for match in _QUARTER_LIST.finditer(folded):
        for number, item in enumerate(re.findall(_ITEM, match[1])):
            named.setdefault(_ROMAN[item], match.start() + number)
    for code, pattern in (("H1", _HALF), ("H2", _SECOND_HALF), ("9M", _NINE)):
        if found := pattern.search(folded):
            named[code] = found.start()
            folded = pattern.sub(lambda match: "#" * len(match[0]), folded)
    folded = _YEAR_OF_ELSE.sub(lambda match: "#" * len(match[0]), folded)
    year = _WHOLE_YEAR.search(folded)
    if year and (_of_a_report(folded[: year.start()]) or (named and _LISTED_YEAR.search(folded))):
        named["Y"] = year.start()
    if "Y" not in named and (year := _EVERY_YEAR.search(folded)):
        named["Y"] = year.start()
    return tuple(sorted(named, key=lambda code: named[code]))


def _of_a_report(before: str) -> bool:
    """Whether "năm" after these words is the period of a report, or stands first in a list of them."""
    return bool(_REPORT.search(before)) or bool(re.fullmatch(rf"(?:va\s*)?{_WHOLE}?", before.strip(" -(),;")))


def names_quarters_in_general(folded: str) -> bool:
    """Whether a folded text speaks of "quý" without saying which."""
    return bool(_ANY_QUARTER.search(folded))
