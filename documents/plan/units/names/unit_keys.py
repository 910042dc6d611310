"""What all spellings of a unit have in common."""

import re
from functools import cache

from documents.plan.units.names.full_name import full_name
from domain.plan_words import any_of, bare, plain, small
from domain.units.places import kinds_of_places
from domain.units.spelling import with_short_chair

# Names of many, and the one body that every level has.
NOT_OF_ONE = ("cac ", "ubnd ", "lanh dao ", "thu truong ", "truong ")
_MINISTRIES = re.compile(r"^(?:cac )?bo co quan ngang bo(?: co quan thuoc chinh phu)?$")
# "Tất cả các đơn vị", "mỗi đơn vị" are the group.
_ALL = re.compile(r"^(?:(?:tat ca|toan bo|toan the) cac|moi|tung) ")


def key_of(name: str, issuer: str | None) -> str:
    """What all spellings of a unit have in common: folded words, "ubnd" and "cac" in one way."""
    full = full_name(name, issuer)
    if issuer and full in (issuer, full_name(issuer, issuer)):
        return bare(issuer)
    key = _in_usual_words(bare(full))
    if found := _departments().match(key):
        return f"cac {found[1]} lien quan" if found[2] else f"cac {found[1].replace('so ban nganh', 'so nganh')}"
    return _without_issuer(_by_usual_list(key), issuer)


def own_words(issuer: str | None) -> frozenset[str]:
    """The words, in small letters, that behind a name say whose it is and tell no other: those of the issuer."""
    level = () if re.search(rf" {any_of(kinds_of_places())}", bare(issuer or "")) else ("tỉnh",)
    return frozenset((*re.findall(r"\w+", small(issuer or "")), *level))


@cache
def of_places() -> re.Pattern[str]:
    """A list of kinds of places is of many bodies, with "các" before it and without."""
    place = any_of(kinds_of_places())
    return re.compile(rf" {place}(?: (?:va )?{place})+$")


def _in_usual_words(key: str) -> str:
    """What is said in several ways in one of them."""
    key = with_short_chair(_ALL.sub("cac ", key)).replace("chuyen mon nghiep vu", "chuyen mon")
    key = re.sub(r" co lien quan$", " lien quan", key)
    return key if "lien quan" in key else key.replace("cac co quan don vi", "cac don vi")


def _by_usual_list(key: str) -> str:
    """One list of kinds for all lists that mean the same bodies; whatever is of several kinds of places is many."""
    key = "cac bo co quan ngang bo" if _MINISTRIES.match(key) else key
    key = re.sub(r"(?<=\w) (?:cac|va)(?= )", "", key)
    key = _communes().sub("ubnd cap xa", _districts().sub("ubnd cap huyen", key))
    return f"cac {key}" if of_places().search(key) and not key.startswith(NOT_OF_ONE) else key


def _without_issuer(key: str, issuer: str | None) -> str:
    """Without the words at its end that only say that it is the issuer's, or of its province."""
    key = _with_short_province(re.sub(rf"^(cac .*\w) (?:thuoc )?{_province()}$", r"\1", key), issuer)
    department = re.match(r"so \w+(?: \w+)?", plain(issuer or ""))
    own = rf"(?: (?<!truc )thuoc)? (?:{department[0]}|(?<!co )so)$" if department else r"(?<! co) so$"
    return re.sub(own, "", key) if not key.startswith("so ") else key


def _with_short_province(key: str, issuer: str | None) -> str:
    """ "Báo … tỉnh Đồng Nai", "Báo … Đồng Nai" and "Báo … tỉnh" are one body of the issuer's province."""
    of = re.search(rf"({_province()}) (\w+(?: \w+){{0,2}})$", bare(issuer or ""))
    return re.sub(rf" (?:{of[1]} )?{of[2]}$", f" {of[1]}", key) if of else key


@cache
def _communes() -> re.Pattern[str]:
    """All communes of a province are one group, whatever kinds of them a name lists."""
    commune = any_of(kinds_of_places("commune"))
    return _committees("xa", commune, commune)


@cache
def _districts() -> re.Pattern[str]:
    """ "UBND các huyện, thị xã, thành phố"; "UBND thành phố" before the others is the province's own."""
    kinds = (*kinds_of_places("district"), "thị")
    return _committees("huyen", any_of(kinds), any_of((*kinds, "thành phố")))


def _committees(level: str, first: str, others: str) -> re.Pattern[str]:
    return re.compile(rf"^ubnd (?:cap {level}|{first}(?: (?:va )?{others})+)(?= lien quan$|$)")


@cache
def _departments() -> re.Pattern[str]:
    """ "Sở, ban, ngành thuộc UBND tỉnh", "các sở, ngành tỉnh": one group, also without the words of its level.

    Groups: the kinds; "liên quan", if only those concerned are meant.
    """
    level = any_of((*kinds_of_places("province"), "tp", "huyện"))
    return re.compile(
        r"^(?:cac )?(so (?:ban )?nganh(?: (?:don vi|dia phuong|doan the|co quan))*?)"
        rf"(?: (?:thuoc|cua|cap))?(?: (?:ubnd )?{level})?( (?:co )?lien quan)?$"
    )


def _province() -> str:
    return any_of(kinds_of_places("province"))
