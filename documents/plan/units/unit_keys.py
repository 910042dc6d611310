"""What all spellings of a unit have in common, and how they are spelt out."""

import re
from collections.abc import Iterable
from functools import cache

from documents.plan.units.short_names import with_long_head
from domain.people.masking import family_names
from domain.plan_words import CAPITAL, any_of, bare, plain, plan_words, small
from domain.units.places import kinds_of_places
from domain.units.spelling import kind_of, spelt_out, with_short_chair

# Names of many, and the one body that every level has.
NOT_OF_ONE = ("cac ", "ubnd ", "lanh dao ", "thu truong ", "truong ")
_MINISTRIES = re.compile(r"^(?:cac )?bo co quan ngang bo(?: co quan thuoc chinh phu)?$")
# "Tất cả các đơn vị", "mỗi đơn vị" are the group.
_ALL = re.compile(r"^(?:(?:tat ca|toan bo|toan the) cac|moi|tung) ")
_TIGHT_DASH = re.compile(r"(?<=[^\W\d_A-ZĐ])-(?=[^\W\d_])")
# "02 Chi cục" are all of them.
_HOW_MANY = re.compile(r"^\d{1,3} (?=[^\W\d])")
_SENT_BY = re.compile(r"^[Đđ]ại diện (?=[A-ZĐ])")
_POSTS = r"(?:[Pp]hó|[Cc]hủ tịch|[Gg]iám đốc|[Tt]rưởng|[Bb]í thư|[Hh]iệu trưởng)"
# "Đồng chí Phó Chủ tịch Thường trực" goes by the post; "Đồng chí Nguyễn Văn A" has none.
_COMRADE = re.compile(rf"^((?:[Cc]ác )?)(?:[Đđ]ồng chí|[Đđ]/c|[Tt]hầy|[Cc]ô) (?={_POSTS}(?!\w))")
# Of deputies there are several.
_HELD = re.compile(
    rf"(?P<post>{_POSTS}\b(?<!hó)(?:.* [a-zà-ỹđ]+)?) (?P<person>(?P<family>{CAPITAL}\w+)(?: {CAPITAL}\w+){{1,3}})$"
)
_TOWN = re.compile(r"(?<= )(?:TP|Tp|tp)\.?$")


@cache
def of_places() -> re.Pattern[str]:
    """A list of kinds of places is of many bodies, with "các" before it and without."""
    place = any_of(kinds_of_places())
    return re.compile(rf" {place}(?: (?:va )?{place})+$")


def own_words(issuer: str | None) -> frozenset[str]:
    """The words, in small letters, that behind a name say whose it is and tell no other: those of the issuer."""
    level = () if re.search(rf" {any_of(kinds_of_places())}", bare(issuer or "")) else ("tỉnh",)
    return frozenset((*re.findall(r"\w+", small(issuer or "")), *level))


def full_name(name: str, issuer: str | None) -> str:
    """Spelt out, without the words that say how, which or who of them: "… theo chức năng", "đại diện …"."""
    name = _HOW_MANY.sub("Các ", _COMRADE.sub(r"\1", _SENT_BY.sub("", name)))
    clauses = any_of(plan_words("units")["name_clauses"])
    # "… và Theo dõi thi hành pháp luật" is a field.
    cut = re.search(rf"\s+{clauses}(?! doi)", plain(name))
    return spelt_name(name[: cut.start()] if cut else name, issuer)


def spelt_name(name: str, issuer: str | None) -> str:
    """Spelt out, with every word that it has; how the issuer speaks of itself is its name."""
    full = _TOWN.sub("thành phố", spelt_out(with_long_head(name)))
    full = _departments_of().sub(r"\1", _TIGHT_DASH.sub(" - ", full))
    # A word that was typed twice: "Sở Sở Công Thương".
    full = re.sub(r"^(\w+) \1(?= )|\b(trực thuộc)(?:\s+trực thuộc)+", r"\1\2", full)
    if issuer and _is_itself(full, issuer):
        full = issuer
    full = full[:1].upper() + full[1:]
    return re.sub(r"^(Phòng .+) Sở$", r"\1", full) if kind_of(full) == "division" else full


def posts_of(names: Iterable[str]) -> dict[str, str]:
    """Posts for names that tell who holds them, where only one does: "Hiệu trưởng Nguyễn Văn A"."""
    held: dict[str, dict[str, str]] = {}
    for name in names:
        found = _HELD.match(_COMRADE.sub(r"\1", name))
        if found and plain(found["family"]) in family_names():
            held.setdefault(found["post"], {})[name] = found["person"]
    return {name: post for post, people in held.items() if len(set(people.values())) == 1 for name in people}


def _is_itself(name: str, issuer: str) -> bool:
    """Whether this is how the issuer speaks of itself: "Sở", "Bệnh viện", "nhà trường"."""
    whole = with_short_chair(bare(issuer))
    return whole.startswith((with_short_chair(bare(name)), bare(name).removeprefix("nha ") + " "))


def _with_short_province(key: str, issuer: str | None) -> str:
    """ "Báo … tỉnh Đồng Nai", "Báo … Đồng Nai" and "Báo … tỉnh" are one body of the issuer's province."""
    of = re.search(rf"({_province()}) (\w+(?: \w+){{0,2}})$", bare(issuer or ""))
    return re.sub(rf" (?:{of[1]} )?{of[2]}$", f" {of[1]}", key) if of else key


def key_of(name: str, issuer: str | None) -> str:
    """What all spellings of a unit have in common: folded words, "ubnd" and "cac" in one way."""
    full = full_name(name, issuer)
    if issuer and full == issuer:
        return bare(issuer)
    key = re.sub(r" co lien quan$", " lien quan", with_short_chair(_ALL.sub("cac ", bare(full)))).replace(
        "chuyen mon nghiep vu", "chuyen mon"
    )
    if "lien quan" not in key:
        key = key.replace("cac co quan don vi", "cac don vi")
    if found := _departments().match(key):
        return f"cac {found[1].replace('so ban nganh', 'so nganh')}"
    key = "cac bo co quan ngang bo" if _MINISTRIES.match(key) else key
    key = re.sub(r"(?<=\w) (?:cac|va)(?= )", "", key)
    key = _communes().sub("ubnd cap xa", _districts().sub("ubnd cap huyen", key))
    if of_places().search(key) and not key.startswith(NOT_OF_ONE):
        key = f"cac {key}"
    department = re.match(r"so \w+(?: \w+)?", plain(issuer or ""))
    key = re.sub(rf"^(cac .*\w) (?:thuoc )?{_province()}$", r"\1", key)
    key = _with_short_province(key, issuer)
    own = rf"(?: (?<!truc )thuoc)? (?:{department[0]}|(?<!co )so)$" if department else r"(?<! co) so$"
    return re.sub(own, "", key) if not key.startswith("so ") else key


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
    """ "Sở, ban, ngành thuộc UBND tỉnh", "các sở, ngành tỉnh": one group, also without the words of its level."""
    level = any_of((*kinds_of_places("province"), "tp", "huyện"))
    return re.compile(
        r"^(?:cac )?(so (?:ban )?nganh(?: (?:don vi|dia phuong|doan the|co quan))*?)"
        rf"(?: (?:thuoc|cua|cap))?(?: (?:ubnd )?{level})?(?: (?:co )?lien quan)?$"
    )


@cache
def _departments_of() -> re.Pattern[str]:
    """ "Các sở, ban, ngành của tỉnh" are "các sở, ban, ngành tỉnh"."""
    province = "|".join(kinds_of_places("province"))
    return re.compile(rf"^((?:[Cc]ác )?[Ss]ở, (?:[Bb]an, )?ngành(?:, [^,]+)?) của(?= (?i:{province})$)")


def _province() -> str:
    return any_of(kinds_of_places("province"))
