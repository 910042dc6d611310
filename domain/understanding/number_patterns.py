"""The patterns of numbers in a row of folded words: what a number may be, the surest first."""

import re
from collections.abc import Mapping
from functools import cache

from domain.text import fold
from locales import language_data

_ENDS = (
    r"(?=$| (?:roi|nha|nhe|nghe|nghen|hen|a|thoi|em|anh|chi|ne|vay|do|giup|gium|dum|ho|luon|di|moi dung"
    r"|la dung|[,;.!])(?!\w))"
)


@cache
def number_words() -> Mapping[str, int]:
    """The folded words of numbers up to ten."""
    return {fold(word): number for word, number in language_data("vi", "numbers")["words"].items()}


@cache
def number_pattern() -> re.Pattern[str]:
    """All kinds, each in a group of its name."""
    kinds = [
        *(*_no_slots(), *_dates(), *_periods(), *_shares()),
        *(*_times(), *_spans(), *_codes(), *_bare()),
    ]
    return re.compile(rf"(?<![\w./,])(?:{'|'.join(kinds)})")


def _units(kind: str) -> str:
    return "|".join(fold(unit) for unit in language_data("vi", "numbers")["units"][kind])


def _word() -> str:
    return "|".join(sorted(number_words(), key=len, reverse=True))


def _number() -> str:
    return rf"(?:\d{{1,3}}|{_word()})"


def _said() -> str:
    """A number of a code that is spoken: "làm chậm lắm" is no "5.5"."""
    words = "|".join(sorted((w for w in number_words() if w != "lam"), key=len, reverse=True))
    return rf"(?:\d{{1,3}}|{words})"


def _spoken() -> str:
    return rf"(?:\d{{1,3}}|(?:{_word()})(?: (?:chuc|tram|{_word()})){{0,3}})"


def _tens() -> str:
    """ "được chín mươi", "lên tám lăm"."""
    return rf"(?:{_word()}) (?:(?:muoi|chuc)(?: (?:{_word()}))?|lam)"


def _year(name: str) -> str:
    return rf"(?:(?: nam | ?/ ?| )(?P<{name}>20\d\d))?"


def _no_slots() -> list[str]:
    """Letters, telephone numbers and money, which no slot is made of."""
    return [
        rf"(?P<other>\d+/(?:\d{{4}}/)?[a-z][\w-]*|\+?\d{{9,}}|\d{{1,3}}(?:[.,]\d{{3}})+(?: (?:{_units('money')}))?"
        rf"|\d+(?:[.,]\d+)? (?:{_units('money')})(?!\w)(?! le(?!\w)))",
    ]


def _dates() -> list[str]:
    """Days of the calendar and of the week."""
    return [
        r"(?P<date>(?:het )?(?:ngay|hom|mung|mong) \d{1,2}"
        r"(?:[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\d)| thang \d{1,2}(?: nam \d{4})?)?(?![\w/])"
        r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}|thu [2-7](?![\w.,/])"
        r"|(?:sang|chieu|toi|truoc|den|tu|het|han|nghi|le|bu|them|thu \w+|chu nhat) (?:ngay )?\d{1,2}/\d{1,2})",
    ]


def _periods() -> list[str]:
    """Quarters, halves, months and years."""
    return [
        rf"(?P<quarter>(?:quy|qui) (?P<q>[1-4]|iv|i{{1,3}}|mot|hai|ba|bon|tu){_year('qy')}(?![\w%]))",
        rf"(?P<half>(?:6|sau) th(?:ang)?(?!\w)(?: (?P<part>dau|cuoi) nam)?{_year('hy')}(?! (?:nua|toi|\d))"
        rf"|(?<=bao cao )(?:6|sau) thang|nua (?P<part2>dau|cuoi) nam|nua nam|h(?P<h>[12])(?!\w){_year('hy2')})",
        rf"(?P<nine>(?:9|chin) th(?:ang)?(?!\w)(?: dau nam)?{_year('ny')}(?! (?:nua|toi))"
        r"|(?<=bao cao )(?:9|chin) thang|9m(?!\w))",
        rf"(?P<three>(?:3|ba) thang dau nam{_year('ty')})",
        rf"(?P<month>thang (?P<m>1[0-2]|0?[1-9]|muoi hai|muoi mot|muoi|{_word()}){_year('my')}(?!\w))",
        r"(?P<yearly>(?:(?:ca|trong|cua|tong ket|bao cao|cchc|ket qua) nam|nam) (?P<y>20\d\d)(?!\d)"
        r"|annual|yearly|(?:ca|tron|het|tong ket|bao cao(?: tong hop| th)?|ket qua|cuoi|ky) nam"
        r"(?! (?:sau|truoc|ngoai|muoi|\d)))",
    ]


def _shares() -> list[str]:
    """Percentages, and parts of a whole."""
    return [
        rf"(?P<percent>(?P<p>\d+[.,]\d+|{_spoken()}|tram) ?(?:%|ph\w{{1,3}} tra[mn]))",
        rf"(?P<part_of>(?P<a>{_number()}) phan (?P<b>{_number()}))(?! tram)",
        rf"(?P<half_done>(?:mot|1|phan) nua|(?:duoc|dat|xong|lam) nua"
        rf"(?: (?:bai|duong|viec|chang(?: duong)?|khoi luong|so \w+))?{_ENDS})",
        r"(?P<fraction>(?P<fa>\d{1,3}) ?(?:/|(?<= )tren(?: tong(?: so)?)?(?= )) ?(?P<fb>\d{1,3})(?![/\d]| ?%))",
    ]


def _times() -> list[str]:
    """Times of the day."""
    return [
        r"(?P<time>(?:(?P<noon>chieu) )?"
        r"(?P<hour>\d{1,2})(?::(?P<min>\d\d)| ruoi(?! (?:trieu|ty|dong))| gio(?: (?P<min2>\d\d)| ruoi)?)"
        # "1h nữa" is no time of the day.
        r"(?: (?P<of_day>sang|chieu|toi|dem|trua))?)(?!\w| nua)",
    ]


def _spans() -> list[str]:
    """So many days before something, from now, or more."""
    return [
        rf"(?P<days_before>(?:truoc (?:han |do |(?:cho )?(?:em|chi|anh|toi|minh|tui) )?|(?:can|sat|gan) han )"
        rf"(?P<db>{_number()}) (?P<dbu>ngay|hom|bua|tuan))(?!\w)",
        r"(?<!thu )(?<!bao cao )(?<!so lieu )"
        rf"(?P<days>(?P<d>{_number()}) (?P<du>ngay|hom|bua|tuan|tieng|thang)(?: lam viec)?"
        r" (?:nua|sau|toi|da roi))(?!\w)",
        r"(?<!thu )(?P<days_after>sau (?P<ad>\d{1,3}) (?P<adu>ngay|hom|bua|tuan))(?!\w)",
        r"(?P<days_en>(?:in )?(?P<de>\d{1,3}) (?P<deu>day|days|week|weeks)(?! (?:before|early)))(?!\w)",
        r"(?P<before_en>(?P<be>\d{1,3}) (?P<beu>day|days|week|weeks) (?:before|early))(?!\w)",
        rf"(?P<more_days>(?:them|(?:hoan|lui|khat|doi|snooze)(?: lai| them| nhac| sang)?) (?P<md>{_number()})"
        r" (?P<mdu>ngay|hom|bua|tuan|thang))(?!\w)",
        rf"(?P<days_before2>(?P<db2>{_number()}) (?P<dbu2>ngay|hom|bua|tuan)(?: lam viec)? truoc)(?!\w)",
    ]


def _codes() -> list[str]:
    """Codes of tasks: `1.3`, `một chấm ba`, `mục 2`."""
    return [
        rf"(?P<code>(?:(?:(?:[ivx]+|[a-e])\.)?(?:[ivx]+|[a-e])[.,]\d{{1,2}}(?:[.,]\d{{1,2}}){{0,2}}|\d{{1,2}}(?:[.,]\d{{1,2}}){{1,3}})"
        rf"(?![\w%]| ?%| (?:{_units('decimal')})(?!\w)"
        rf"| (?:{_units('ambiguous')})(?!\w)(?! (?:{_units('unmeasured')})(?!\w))))",
        rf"(?P<said>(?P<s1>{_said()}) cham (?P<s2>{_said()})(?: cham (?P<s3>{_said()}))?)(?!\w)",
        r"(?:nhiem vu|muc|dau viec)(?: so)? (?P<lone>\d{1,2}|[ivx]{1,5} \d{1,2}(?:[ .]\d{1,2})?)"
        rf"(?!\w|[.,/]\d| ?%| cham \w| (?:{_units('measure')}|{_units('money')})(?!\w))",
    ]


def _bare() -> list[str]:
    """Numbers that only their neighbours explain, and all others."""
    return [
        r"(?P<rather>khong phai (?:la )?\d{1,3}(?: ?%)? (?:ma|,) (?:(?:la|chi|moi|co|duoc|dat) ){0,3}"
        rf"(?P<rn>\d{{1,3}}){_ENDS})",
        rf"(?P<not_that>(?P<nn>\d{{1,3}}) (?:, )?chu (?:khong|dau) phai (?:la )?\d{{1,3}}(?: ?%)?{_ENDS})",
        rf"(?P<bare>(?:len|thanh|duoc|dat|khoang|tam|chung|la|moi|toi|den|con|co|nay)"
        rf" (?P<n>\d{{1,3}}|{_tens()}){_ENDS})",
        r"(?P<any>\d[\d.,:/]*)",
    ]
