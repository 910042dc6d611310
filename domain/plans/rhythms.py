"""How often something comes back, by the words of plans: "hằng quý", "02 lần/năm", "ngày 20 của tháng cuối quý"."""

import re
from functools import cache

from domain.plan_words import any_of, bare, plan_words
from domain.plans.drafts import Every

_EVERIES: tuple[Every, ...] = ("week", "month", "quarter", "year")
# "ngày 20 của tháng cuối quý", "ngày cuối cùng của tháng": of each one.
_EACH = r"(?: cua| trong)?(?: moi| hang| tung)? "
_OF_QUARTER = re.compile(
    r"(?<!\w)(?:thang (?:thu (?:nhat|hai|ba|[1-3])|dau(?: tien)?|giua|cuoi(?: cung)?)"
    rf"|ngay (?:dau|cuoi)(?: tien| cung)?){_EACH}qu[yi](?!\w)(?! (?:[ivx]+|\d)(?!\w))"
)
_OF_MONTH = rf"(?<!\w)ngay (?:dau tien|cuoi(?: cung)?|\d{{1,2}}){_EACH}thang(?!\w)(?! (?:\d|thu|dau|cuoi|giua|sau))"
# "01 ngày/tháng", "02 bài/quý".
PER = (
    r"\d+ (?:ngay|buoi|ky|cuoc|phien|(?:tin,? )?bai|tin|so|chuyen muc|chuyen de|lop|hoi nghi)"
    r"\s?/\s?(?:tuan|thang|quy|nam)(?![\w/])"
)
# "Định kỳ tháng 6/2026" is that one time.
_REGULARLY = r"(?<!\w)dinh ky(?!\w)(?! (?:(?:trong|vao) )?(?:thang|quy) [\dixv]+\s?(?:/|nam )\s?20\d\d)"

# "Trước ngày 05 tháng sau": in every month, or quarter, what belongs to the one before.
_NEXT_PERIOD = re.compile(
    r"(?<!\w)ngay (?:\d{1,2}|lam viec) (?:cua )?(?:thang (?:dau|thu \w+)(?: tien)? (?:cua )?)?"
    r"(?P<period>thang|quy) (?:sau|toi|lien ke|lien sau|ke tiep|tiep theo)(?!\w)"
)

_PERIODS: dict[str, Every] = {"tuan": "week", "thang": "month"}


def next_period(folded: str) -> Every | None:
    """How often what is due in the next month or quarter, or in no named one, comes back; None where none is."""
    found = _NEXT_PERIOD.search(folded)
    found = found or _EACH_PERIOD.fullmatch(folded)
    if not found:
        return None
    return _PERIODS.get(found["period"], "quarter")


@cache
def repeating() -> re.Pattern[str]:
    """A pattern for the words that say that something comes back."""
    words = plan_words("time")
    rhythm = any_of(rhythm for every in _EVERIES for rhythm in words[f"every_{every}"])
    always = any_of(word for word in words["repeats"] if bare(word) != "dinh ky")
    return re.compile(
        rf"{_OF_QUARTER.pattern}|{_OF_MONTH}|{_REGULARLY}|{always}\s+(?:\d+ )?{rhythm}"
        rf"|theo {rhythm}(?! dinh)|cac {rhythm}(?=\s+trong|$)|{always} ngay(?! \d)|(?:moi|hang|tung) hoc ky"
        rf"|\d+\s*lan\s*/|{PER}|{rhythm}\s*(?:/|mot|0?1)\s*(?:0?1 )?lan"
    )


def every_of(folded: str) -> Every | None:
    """The shortest rhythm named; half-years have none of their own."""
    words = plan_words("time")
    if re.search(r"(?<!\d)0?3 thang|(?<!thu )ba thang (?:mot|0?1) lan", folded):
        return "quarter"
    if _OF_QUARTER.search(folded):
        return "quarter"
    always = any_of(word for word in words["repeats"] if bare(word) != "dinh ky")
    if _OF_HALF_YEARS.search(folded):
        return None
    for every in _EVERIES:
        # "Tháng 12 hằng năm" is yearly: what "hằng" stands before counts first.
        if re.search(rf"{always}\s+{any_of(words[f'every_{every}'])}(?! dinh)", folded):
            return every
    for every in _EVERIES:
        if re.search(rf"(?<![2-9] )(?<!\d0 )(?<!1\d ){any_of(words[f'every_{every}'])}(?! dinh)", folded):
            half = every == "year" and re.search(r"(?<!\d)0?6 thang", folded)
            return None if half else every
    return None


# "6 tháng, hằng năm": its shortest is the half year.
_OF_HALF_YEARS = re.compile(r"(?<!quy, )(?<!quy )(?<!\d)0?6 thang\s*(?:,|va)\s*hang nam(?!\w)")
_HALF_AND_YEAR = re.compile(
    r"\W*(?:(?:bao cao|dinh ky|so ket) )*0?6 thang(?: dau nam)?(?:\s*[,;/]\s*|\s+va\s+)"
    r"(?:(?:bao cao|tong ket) )?(?:cuoi |ca |1 |01 |mot )?nam\W*"
)
_EACH_PERIOD = re.compile(
    r"\W*(?:hop )?(?:giao ban )?(?:vao |trong |truoc )?(?:dau|giua|cuoi|het) (?P<period>qu[yi]|thang|tuan)\W*"
)


def names_half_and_year(folded: str) -> bool:
    """Whether a folded text is nothing but the two times at which a year is looked at: "6 tháng và cuối năm"."""
    return bool(_HALF_AND_YEAR.fullmatch(folded))


def names_only_rhythms(folded: str) -> bool:
    """Whether a folded text is nothing but rhythms: "tháng, quý, năm"."""
    words = plan_words("time")
    rhythm = any_of(rhythm for every in _EVERIES for rhythm in words[f"every_{every}"])
    return bool(re.fullmatch(rf"(?:bao cao )?(?:(?:\d+ )?{rhythm}(?:\s*[,;/]\s*|\s+va\s+|\s*$))+", folded))
