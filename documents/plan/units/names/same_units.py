"""Which of a plan's units are the same, by the keys of their spellings."""

import re
from functools import cache

from documents.plan.units.names.unit_keys import NOT_OF_ONE, of_places, own_words
from domain.plan_words import CAPITAL, any_of, bare, plain, plan_words

# "Công đoàn" is "Công đoàn cơ sở" in every office.
_ANYWHERE = ("co", "so")
# Of these the first field of a name may stand for all of it; "Khoa Nội" and "Khoa Nội - Nhi" may be two.
_MAY_BE_SHORT = re.compile(r"(?:phong|trung tam|chi cuc|so|ban|van phong) \w+ \w")
# How the keys of lists of departments begin.
_DEPARTMENTS = ("cac so nganh", "cac so ban nganh")
# "lực lượng Công an", "cơ quan Thuế".
FORCE = re.compile(rf"(?:[Ll]ực lượng|[Cc]ơ quan) ({CAPITAL}.*)")


def merge_same(spellings: dict[str, list[str]], issuer: str | None) -> None:
    """Brings the spellings of one unit under one key, in place; `spellings` are those of each key."""
    _merge_singular(spellings)
    _merge_related(spellings)
    _merge_chosen(spellings)
    _merge_bare_groups(spellings)
    _merge_forces(spellings)
    _merge_own_level(spellings, issuer)
    _merge_shortened(spellings)


def _merge_singular(spellings: dict[str, list[str]]) -> None:
    """ "đơn vị liên quan" are "các đơn vị liên quan", where the plan says that too."""
    for key in [key for key in spellings if f"cac {key}".startswith(general_groups()) and f"cac {key}" in spellings]:
        spellings[f"cac {key}"] += spellings.pop(key)


@cache
def general_groups() -> tuple[str, ...]:
    """How the keys of groups begin that a plan may also write without "các"."""
    words = plan_words("units")
    return tuple(f"cac {bare(noun)}" for noun in (*words["general_nouns"], *words["plural_nouns"]))


def _merge_related(spellings: dict[str, list[str]]) -> None:
    """ "các phòng chức năng liên quan" are those of the group, where the plan also has it without these words.

    But "các phòng, đơn vị liên quan" are others than "các phòng, đơn vị thuộc Sở", and so are "các sở, ngành liên quan"
    than "các sở, ban, ngành".
    """
    for key in [key for key in spellings if key.endswith(" lien quan")]:
        group = re.sub(r"(?: co)? lien quan$", "", key)
        same = group.replace("cac co quan don vi", "cac don vi")
        if same in spellings and not (_is_general(group) or group.startswith(_DEPARTMENTS)):
            spellings[same] += spellings.pop(key)


def _merge_chosen(spellings: dict[str, list[str]]) -> None:
    """ "các bộ phận được phân công" are those of the group, where the plan also has it without these words."""
    for key in list(spellings):
        group = chosen_clause().sub("", key)
        if group != key and group in spellings and not _is_general(group):
            spellings[group] += spellings.pop(key)


def _says_which(key: str) -> bool:
    """Whether only some of a group are meant: those concerned, or those chosen for something."""
    return "lien quan" in key or bool(chosen_clause().search(key))


@cache
def chosen_clause() -> re.Pattern[str]:
    """The words that say which of a group, and all behind them."""
    return re.compile(rf" {any_of(plan_words('units')['which_clauses'])}.*$")


def _merge_bare_groups(spellings: dict[str, list[str]]) -> None:
    """ "các phòng" alone are the plan's only group of that kind; "các phòng, đơn vị" are of more than one."""
    words = plan_words("units")
    others = any_of(map(bare, (*words["body_nouns"], *words["listed_kinds"], *words["listed_alone"])))
    for key in [key for key in spellings if re.fullmatch(r"cac \w+(?: vi| quan)?", key)]:
        of_its_kind = re.compile(rf"{key} (?!{others})")
        named = [other for other in spellings if of_its_kind.match(other) and not _says_which(other)]
        if len(named) == 1:
            spellings[named[0]] += spellings.pop(key)


def _merge_forces(spellings: dict[str, list[str]]) -> None:
    """ "lực lượng Công an", "cơ quan Thuế" are the body itself, where the plan names one body of that name."""
    for key in list(spellings):
        found = FORCE.match(spellings[key][0])
        body = bare(found[1]) if found else ""
        named = [body] if body in spellings else [other for other in spellings if body and other.startswith(f"{body} ")]
        if len(named) == 1:
            spellings[named[0]] += spellings.pop(key)


def _merge_own_level(spellings: dict[str, list[str]], issuer: str | None) -> None:
    """ "Trung tâm Kiểm soát bệnh tật" is that of the province, "Công đoàn ngành" the department's: the plan's own.

    Not where the plan also has another ("Công an tỉnh" beside "Công an huyện"). "Các trạm y tế" are those of all
    communes.
    """
    own = {*map(bare, own_words(issuer)), *_ANYWHERE}
    for base in [key for key in spellings if " " in key and not _is_general(key)]:
        longer = [key for key in spellings if key.startswith(f"{base} ")]
        more = longer[0].removeprefix(base) if len(longer) == 1 else ""
        many = base.startswith(NOT_OF_ONE)
        if of_places().fullmatch(more) if many else (more and set(more.split()) <= own):
            spellings[longer[0]] += spellings.pop(base)


def _merge_shortened(spellings: dict[str, list[str]]) -> None:
    """ "Trung tâm Khuyến công" is that "… Khuyến công và Tư vấn phát triển", where the plan has one that begins so."""
    for base in [key for key in spellings if _MAY_BE_SHORT.match(key)]:
        longer = [key for key in spellings if key.startswith(f"{base} ")]
        full = rf"{re.escape(plain(spellings[base][0]))}(?: va | - |, )"
        if len(longer) == 1 and any(re.match(full, plain(name)) for name in spellings[longer[0]]):
            spellings[longer[0]] += spellings.pop(base)


def _is_general(group: str) -> bool:
    """Whether these words are only "phòng", "đơn vị" and the like: with "liên quan" they mean others."""
    words = plan_words("units")
    general = {word for noun in (*words["general_nouns"], *words["body_nouns"]) for word in bare(noun).split()}
    return set(bare(group).split()) <= {"cac", *general}
