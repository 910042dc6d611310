"""The many spellings of a plan's units brought together under one name each."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from documents.short_names import full_names, with_long_head
from domain.plan_words import bare, plain, plan_words
from domain.unit_names import UnitKind, kind_of, name_end, spelt_out

_GROUP = re.compile(r"\b[Cc]ác (?:phòng|đơn vị|cơ quan|khoa) ")
_RELATED = re.compile(r"\s+(?:có )?liên quan$")
# All communes of a province are one group, whatever kinds of them a name lists; so are its districts.
_COMMUNES = re.compile(r"^ubnd (?:cap xa|(?:xa|phuong|thi tran)(?: (?:va )?(?:xa|phuong|thi tran|dac khu))+)$")
_DISTRICTS = re.compile(
    r"^ubnd (?:cap huyen|(?:huyen|quan|thi xa|thi)(?: (?:va )?(?:quan|huyen|thi xa|thi|thanh pho))+)$"
)


@dataclass(frozen=True, slots=True)
class UnitOfPlan:
    """A unit by one name, with every spelling that the plan has of it."""

    name: str
    kind: UnitKind
    variants: tuple[str, ...]


def units_of_plan(
    names: Iterable[str], issuer: str | None, headings: Iterable[str] = (), texts: Iterable[str] = ()
) -> list[UnitOfPlan]:
    """The units behind these names, each by the form that stands over its duties, else by its fullest form.

    Names that differ in marks, capitals, "Sở" or "liên quan" are one unit's. `texts` may spell groups more fully.
    """
    names = list(names)
    full = full_names(names)
    spellings: dict[str, list[str]] = {}
    for name in names:
        spellings.setdefault(_key(full.get(name, name), issuer), []).append(name)
    for name in dict.fromkeys(group for text in texts for group in _groups_in(text)):
        if same := spellings.get(_key(name, issuer)):
            same.append(name)
    known = frozenset(map(bare, headings))
    _merge_bare_groups(spellings)
    return [_unit(same, full, issuer, known) for same in spellings.values()]


def _groups_in(text: str) -> Iterator[str]:
    """The groups of divisions and units that a sentence mentions."""
    for mention in _GROUP.finditer(text):
        yield text[mention.start() : name_end(text, mention.start())].strip()


def _merge_bare_groups(spellings: dict[str, list[str]]) -> None:
    """ "các phòng" alone are the plan's only group of that kind."""
    for key in [key for key in spellings if re.fullmatch(r"cac \w+(?: vi| quan)?", key)]:
        named = [other for other in spellings if other.startswith(f"{key} ") and "lien quan" not in other]
        if len(named) == 1:
            spellings[named[0]] += spellings.pop(key)


def _unit(names: list[str], full_names: Mapping[str, str], issuer: str | None, headings: frozenset[str]) -> UnitOfPlan:
    heading = next((name for name in names if bare(name) in headings), None)
    forms = Counter(_full_name(full_names.get(name, name), issuer) for name in names)
    fullest = max(forms, key=lambda form: (len(bare(form)), forms[form]))
    full = heading or fullest
    full = full[:1].upper() + full[1:]
    return UnitOfPlan(full, "office" if full == issuer else kind_of(full), tuple(dict.fromkeys(names)))


def _full_name(name: str, issuer: str | None) -> str:
    """Spelt out, without the words that say how or which of them: "… theo chức năng", "… liên quan"."""
    full = spelt_out(with_long_head(re.split(r"\s+theo\s+", name)[0]))
    full = re.sub(r"\b(trực thuộc)(?:\s+trực thuộc)+", r"\1", full)
    if not _is_general(_RELATED.sub("", full)):
        full = _RELATED.sub("", full)
    if issuer and bare(issuer).startswith(bare(full)):
        full = issuer
    full = full[:1].upper() + full[1:]
    return re.sub(r"^(Phòng .+) Sở$", r"\1", full) if kind_of(full) == "division" else full


def _is_general(group: str) -> bool:
    """Whether these words are only kinds of units ("các cơ quan, đơn vị"): with "liên quan" they mean others."""
    general = {word for noun in plan_words("units")["group_nouns"] for word in bare(noun).split()}
    return set(bare(group).split()) <= {"cac", *general}


def _key(name: str, issuer: str | None) -> str:
    """What all spellings of a unit have in common."""
    full = _full_name(name, issuer)
    if issuer and full == issuer:
        return bare(issuer)
    key = bare(full).replace("chuyen mon nghiep vu", "chuyen mon").replace("cac co quan don vi", "cac don vi")
    key = re.sub(r"(?<=\w) (?:cac|va)(?= )", "", key)
    key = _COMMUNES.sub("ubnd cap xa", _DISTRICTS.sub("ubnd cap huyen", key))
    department = re.match(r"so \w+(?: \w+)?", plain(issuer or ""))
    key = re.sub(r"^(cac .*\w) (?:thuoc )?(?:tinh|thanh pho)$", r"\1", key)
    own = rf"(?: (?<!truc )thuoc)? (?:{department[0]}|so)$" if department else r" so$"
    return re.sub(own, "", key) if not key.startswith("so ") else key
