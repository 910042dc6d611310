"""The many spellings of a plan's units brought together under one name each."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from documents.plan.units.name_style import as_group, chairs_in, prefers_new_marks, with_new_marks, with_usual_chair
from documents.plan.units.short_names import full_names, with_long_head
from domain.people.masking import family_names
from domain.plan_words import CAPITAL, any_of, bare, plain, plan_words
from domain.units.spelling import UnitKind, kind_of, name_end, spelt_out, with_short_chair

_GROUP = re.compile(r"\b[Cc]ác (?:(?:phòng|đơn vị|cơ quan|khoa|tổ|[Ss]ở,) |địa phương\b)")
_RELATED = re.compile(r"\s+(?:có )?liên quan$")
# All communes of a province are one group, whatever kinds of them a name lists; so are its districts.
_COMMUNES = re.compile(
    r"^ubnd (?:cap xa|(?:xa|phuong|thi tran)(?: (?:va )?(?:xa|phuong|thi tran|dac khu))+)(?= lien quan$|$)"
)
_DISTRICTS = re.compile(
    r"^ubnd (?:cap huyen|(?:huyen|quan|thi xa|thi)(?: (?:va )?(?:quan|huyen|thi xa|thi|thanh pho))+)(?= lien quan$|$)"
)
# "Sở, ban, ngành thuộc UBND tỉnh", "các sở, ngành tỉnh": one group, also without the words of its level.
_DEPARTMENTS = re.compile(
    r"^(?:cac )?(so (?:ban )?nganh(?: (?:don vi|dia phuong|doan the|co quan))*?)"
    r"(?: (?:thuoc|cua|cap))?(?: (?:ubnd )?(?:tinh|thanh pho|tp|huyen))?(?: (?:co )?lien quan)?$"
)
_WHOLE_LIST = re.compile(r"(?:cac )?so ban nganh(?: (?:tinh|thanh pho))?")
_MINISTRIES = re.compile(r"^(?:cac )?bo co quan ngang bo(?: co quan thuoc chinh phu)?$")
_OF_WHOM = re.compile(r"\s(?:thuộc|của)\s(?:UBND|Ủy ban|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện)")
_AREA = re.compile(r"\s(?:đóng )?trên địa bàn\b")
# "Các phòng chức năng thuộc Sở" says no more than "các phòng chức năng Sở".
_OF = re.compile(r"(?<!truc) thuoc so\b")
# "Tất cả các đơn vị", "mỗi đơn vị" are the group.
_ALL = re.compile(r"^(?:(?:tat ca|toan bo|toan the) cac|moi|tung) ")
_TIGHT_DASH = re.compile(r"(?<=[^\W\d_A-ZĐ])-(?=[^\W\d_])")
_SENT_BY = re.compile(r"^[Đđ]ại diện (?=[A-ZĐ])")
_POSTS = r"(?:[Pp]hó|[Cc]hủ tịch|[Gg]iám đốc|[Tt]rưởng|[Bb]í thư|[Hh]iệu trưởng)"
# "Đồng chí Phó Chủ tịch Thường trực" goes by the post; "Đồng chí Nguyễn Văn A" has none.
_COMRADE = re.compile(rf"^((?:[Cc]ác )?)(?:[Đđ]ồng chí|[Đđ]/c|[Tt]hầy|[Cc]ô) (?={_POSTS}(?!\w))")
# Of deputies there are several.
_HELD = re.compile(
    rf"(?P<post>{_POSTS}\b(?<!hó)(?:.* [a-zà-ỹđ]+)?) (?P<person>(?P<family>{CAPITAL}\w+)(?: {CAPITAL}\w+){{1,3}})$"
)
_TOWN = re.compile(r"(?<= )(?:TP|Tp|tp)\.?$")
_OF_PLACE = re.compile(r"^((?:[Cc]ác )?[Ss]ở, (?:[Bb]an, )?ngành(?:, [^,]+)?) của(?= (?:[Tt]ỉnh|[Tt]hành phố)$)")
# Keys of groups that list kinds of bodies.
_LISTS = ("ubnd cap ", "cac so nganh", "cac bo co quan ngang bo")


@dataclass(frozen=True, slots=True)
class UnitOfPlan:
    """A unit by one name, with every spelling that the plan has of it."""

    name: str
    kind: UnitKind
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Style:
    """How a plan writes: how often "UBND" and how often in full, and in which spelling."""

    chairs: Counter[str]
    new_marks: bool


def units_of_plan(
    names: Iterable[str], issuer: str | None, headings: Iterable[str] = (), texts: Sequence[str] = ()
) -> list[UnitOfPlan]:
    """The units behind these names, each by the form that stands over its duties, else by its fullest form.

    Names that differ in marks, capitals, "Sở" or "liên quan" are one unit's. `texts` may spell groups more fully.
    """
    names = list(names)
    full = full_names(names) | _posts(names)
    spellings: dict[str, list[str]] = {}
    for name in names:
        spellings.setdefault(_key(full.get(name, name), issuer), []).append(name)
    for name in dict.fromkeys(group for text in texts for group in _groups_in(text)):
        key = _key(name, issuer)
        if key in spellings or (key.startswith(_anybody()) and key.removeprefix("cac ") in spellings):
            spellings.setdefault(key, []).append(name)
    known = frozenset(map(bare, headings))
    _merge_singular(spellings)
    _merge_related(spellings)
    _merge_chosen(spellings)
    _merge_bare_groups(spellings)
    style = _Style(chairs_in(texts), prefers_new_marks((*names, *texts)))
    return [_unit(key, same, full, issuer, known, style) for key, same in spellings.items()]


def _groups_in(text: str) -> Iterator[str]:
    """The groups of divisions and units that a sentence mentions."""
    for mention in _GROUP.finditer(text):
        yield text[mention.start() : name_end(text, mention.start())].strip()


def _merge_singular(spellings: dict[str, list[str]]) -> None:
    """ "đơn vị liên quan" are "các đơn vị liên quan", where the plan says that too."""
    for key in [key for key in spellings if f"cac {key}".startswith(_anybody()) and f"cac {key}" in spellings]:
        spellings[f"cac {key}"] += spellings.pop(key)


@cache
def _anybody() -> tuple[str, ...]:
    """How the keys of groups begin that a plan may also write without "các"."""
    words = plan_words("units")
    return tuple(f"cac {bare(noun)}" for noun in (*words["general_nouns"], *words["plural_nouns"]))


def _merge_related(spellings: dict[str, list[str]]) -> None:
    """ "các phòng chức năng liên quan" are those of the group, where the plan also has it without these words.

    But "các đơn vị liên quan" are others than "các đơn vị".
    """
    for key in [key for key in spellings if key.endswith(" lien quan")]:
        group = re.sub(r"(?: co)? lien quan$", "", key)
        same = group.replace("cac co quan don vi", "cac don vi")
        if same in spellings and not _is_general(group):
            spellings[same] += spellings.pop(key)


def _merge_chosen(spellings: dict[str, list[str]]) -> None:
    """ "các bộ phận được phân công" are those of the group, where the plan also has it without these words."""
    for key in list(spellings):
        group = _chosen().sub("", key)
        if group != key and group in spellings:
            spellings[group] += spellings.pop(key)


@cache
def _chosen() -> re.Pattern[str]:
    """The words that say which of a group, and all behind them."""
    return re.compile(rf" {any_of(plan_words('units')['which_clauses'])}.*$")


def _merge_bare_groups(spellings: dict[str, list[str]]) -> None:
    """ "các phòng" alone are the plan's only group of that kind."""
    for key in [key for key in spellings if re.fullmatch(r"cac \w+(?: vi| quan)?", key)]:
        named = [other for other in spellings if other.startswith(f"{key} ") and "lien quan" not in other]
        if len(named) == 1:
            spellings[named[0]] += spellings.pop(key)


def _unit(
    key: str,
    names: list[str],
    full_names: Mapping[str, str],
    issuer: str | None,
    headings: frozenset[str],
    style: _Style,
) -> UnitOfPlan:
    plural = key.startswith("cac ")
    heading = next((name for name in names if bare(name) in headings and bare(name).startswith("cac ") >= plural), None)
    usual = [full_names.get(name, name) for name in with_usual_chair(names, style.chairs)]
    # Where no spelling goes without its area, the area belongs to the name.
    spell = _spelt_name if all(map(_AREA.search, usual)) else _full_name
    forms = Counter(spell(name, issuer) for name in usual)
    full = spell(full_names.get(heading, heading), issuer) if heading else _best(key, forms)
    written = as_group(full[:1].upper() + full[1:])
    kind = "office" if full == issuer else kind_of(written)
    return UnitOfPlan(with_new_marks(written) if style.new_marks else written, kind, tuple(dict.fromkeys(names)))


def _best(key: str, forms: Counter[str]) -> str:
    """The fullest form; of a list of kinds of bodies, which no form tells more fully, the most frequent words."""
    forms = Counter({form: n for form, n in forms.items() if not _chosen().search(bare(form))}) or forms
    if "lien quan" not in key:
        forms = Counter({form: n for form, n in forms.items() if not _RELATED.search(form)}) or forms
    else:
        spoken = next(iter(forms)).endswith("có liên quan")
        forms = Counter({form: n for form, n in forms.items() if form.endswith("có liên quan") == spoken})
    if key.startswith(_LISTS):
        forms = Counter({form: n for form, n in forms.items() if not _OF_WHOM.search(form)}) or forms
        often = Counter(bare(form) for form in forms.elements())
        usual = max(forms, key=lambda form: (_is_whole_list(form), often[bare(form)], _marks(form), forms[form]))
        return max(_with_level(usual, forms), key=lambda form: forms[form], default=usual)
    return max(forms, key=lambda form: (len(_OF.sub(" so", bare(form))), _marks(form), -len(form), forms[form]))


def _is_whole_list(form: str) -> bool:
    """Whether this is "các sở, ban, ngành", of which "các sở, ngành" is the shorter form."""
    return bool(_WHOLE_LIST.fullmatch(bare(form)))


def _with_level(usual: str, forms: Iterable[str]) -> list[str]:
    """The forms that say of the same list whose it is: "các sở, ban, ngành Thành phố"."""
    level = re.compile(rf"(cac )?{bare(usual).removeprefix('cac ')} (?:cap )?(?:tinh|thanh pho|huyen|quan|thi xa|xa)")
    levels = {form: level.fullmatch(bare(form)) for form in forms}
    plural = usual[:4] if usual.lower().startswith("các ") else ""
    return [form if found[1] else f"{plural}{form}" for form, found in levels.items() if found]


def _marks(form: str) -> int:
    """How well its parts are marked: "các sở, ban, ngành" is better written than "các sở, ban ngành"."""
    return form.count(",") + form.count(" - ")


def _full_name(name: str, issuer: str | None) -> str:
    """Spelt out, without the words that say how, which or who of them: "… theo chức năng", "đại diện …"."""
    name = _COMRADE.sub(r"\1", _SENT_BY.sub("", name))
    clauses = any_of(plan_words("units")["name_clauses"])
    # "… và Theo dõi thi hành pháp luật" is a field.
    cut = re.search(rf"\s+{clauses}(?! doi)", plain(name))
    return _spelt_name(name[: cut.start()] if cut else name, issuer)


def _spelt_name(name: str, issuer: str | None) -> str:
    full = _TOWN.sub("thành phố", spelt_out(with_long_head(name)))
    full = _OF_PLACE.sub(r"\1", _TIGHT_DASH.sub(" - ", full))
    # A word that was typed twice: "Sở Sở Công Thương".
    full = re.sub(r"^(\w+) \1(?= )|\b(trực thuộc)(?:\s+trực thuộc)+", r"\1\2", full)
    if issuer and _is_itself(full, issuer):
        full = issuer
    full = full[:1].upper() + full[1:]
    return re.sub(r"^(Phòng .+) Sở$", r"\1", full) if kind_of(full) == "division" else full


def _posts(names: Iterable[str]) -> dict[str, str]:
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
    of = re.search(r"\b(tinh|thanh pho) (\w+(?: \w+){0,2})$", bare(issuer or ""))
    return re.sub(rf" (?:{of[1]} )?{of[2]}$", f" {of[1]}", key) if of else key


def _is_general(group: str) -> bool:
    """Whether these words are only "cơ quan", "đơn vị" and the like: with "liên quan" they mean others."""
    general = {word for noun in plan_words("units")["general_nouns"] for word in bare(noun).split()}
    return set(bare(group).split()) <= {"cac", *general}


def _key(name: str, issuer: str | None) -> str:
    """What all spellings of a unit have in common."""
    full = _full_name(name, issuer)
    if issuer and full == issuer:
        return bare(issuer)
    key = re.sub(r" co lien quan$", " lien quan", with_short_chair(_ALL.sub("cac ", bare(full)))).replace(
        "chuyen mon nghiep vu", "chuyen mon"
    )
    if "lien quan" not in key:
        key = key.replace("cac co quan don vi", "cac don vi")
    if found := _DEPARTMENTS.match(key):
        return f"cac {found[1].replace('so ban nganh', 'so nganh')}"
    key = "cac bo co quan ngang bo" if _MINISTRIES.match(key) else key
    key = re.sub(r"(?<=\w) (?:cac|va)(?= )", "", key)
    key = _COMMUNES.sub("ubnd cap xa", _DISTRICTS.sub("ubnd cap huyen", key))
    department = re.match(r"so \w+(?: \w+)?", plain(issuer or ""))
    key = re.sub(r"^(cac .*\w) (?:thuoc )?(?:tinh|thanh pho)$", r"\1", key)
    key = _with_short_province(key, issuer)
    own = rf"(?: (?<!truc )thuoc)? (?:{department[0]}|so)$" if department else r" so$"
    return re.sub(own, "", key) if not key.startswith("so ") else key
