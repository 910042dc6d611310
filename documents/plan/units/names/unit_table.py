"""The many spellings of a plan's units brought together under one name each."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from documents.plan.units.names.full_name import shown_name, without_clauses
from documents.plan.units.names.name_style import (
    as_group,
    chairs_in,
    prefers_new_marks,
    with_new_marks,
    with_usual_chair,
)
from documents.plan.units.names.posts import posts_of
from documents.plan.units.names.same_units import FORCE, chosen_clause, general_groups, merge_same
from documents.plan.units.names.short_names import full_names
from documents.plan.units.names.unit_keys import key_of
from domain.plan_words import any_of, bare, exactly_any_of, small
from domain.units.name_ends import name_end
from domain.units.places import kinds_of_places
from domain.units.spelling import UnitKind, kind_of

_GROUP = re.compile(
    r"\b[Cc]ác (?:(?:phòng|đơn vị|cơ quan|khoa|tổ|trung tâm|trạm|bệnh viện|doanh nghiệp|[Ss]ở,) |địa phương\b)"
)
_RELATED = re.compile(r"\s+(?:có )?liên quan$")
_AREA = re.compile(r"\s(?:đóng )?trên địa bàn\b")
# "Các phòng chức năng thuộc Sở" says no more than "các phòng chức năng Sở".
_OF = re.compile(r"(?<!truc) thuoc so\b")
# Keys of groups that list kinds of bodies.
_LISTS = ("ubnd cap ", "cac so nganh", "cac bo co quan ngang bo")


@dataclass(frozen=True, slots=True)
class UnitOfPlan:
    """A unit by one name, with every spelling that the plan has of it."""

    name: str
    kind: UnitKind
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a plan as a whole tells of the names in it.

    `full` are the full names of short ones, `headings` those that stand over duties; `chairs` counts how often it
    writes "UBND" and how often in full.
    """

    issuer: str | None
    full: Mapping[str, str]
    headings: frozenset[str]
    chairs: Counter[str]
    new_marks: bool

    def key_of(self, name: str) -> str:
        """What all spellings of the unit have in common."""
        return key_of(self.full.get(name, name), self.issuer)


def units_of_plan(
    names: Iterable[str], issuer: str | None, headings: Iterable[str] = (), texts: Sequence[str] = ()
) -> list[UnitOfPlan]:
    """The units behind these names, each by the form that stands over its duties, else by its fullest form.

    Names that differ in marks, capitals, "Sở" or "liên quan" are one unit's. `texts` may spell groups more fully.
    """
    names = list(names)
    full = full_names(names) | posts_of(names)
    known = frozenset(map(bare, headings))
    plan = _Plan(issuer, full, known, chairs_in(texts), prefers_new_marks((*names, *texts)))
    spellings = _spellings(names, texts, plan)
    merge_same(spellings, issuer)
    return [_unit(key, same, plan) for key, same in spellings.items()]


def _spellings(names: Iterable[str], texts: Iterable[str], plan: _Plan) -> dict[str, list[str]]:
    """The names by their keys, and the ways in which the texts mention groups that are among them."""
    spellings: dict[str, list[str]] = {}
    for name in names:
        spellings.setdefault(plan.key_of(name), []).append(name)
    for name in dict.fromkeys(group for text in texts for group in _groups_in(text)):
        key = key_of(name, plan.issuer)
        if key in spellings or (key.startswith(general_groups()) and key.removeprefix("cac ") in spellings):
            spellings.setdefault(key, []).append(name)
    return spellings


def _groups_in(text: str) -> Iterator[str]:
    """The groups of divisions and units that a sentence mentions."""
    for mention in _GROUP.finditer(text):
        yield text[mention.start() : name_end(text, mention.start())].strip()


def _unit(key: str, names: list[str], plan: _Plan) -> UnitOfPlan:
    name = _name(key, names, plan)
    # What a plan sets as an entry of its own keeps its form: "Sở, ban, ngành có liên quan".
    written = name if any(one[:1].isupper() for one in names) else as_group(name)
    written = written[:1].upper() + written[1:]
    kind = "office" if name == plan.issuer else kind_of(written)
    return UnitOfPlan(with_new_marks(written) if plan.new_marks else written, kind, tuple(dict.fromkeys(names)))


def _name(key: str, names: list[str], plan: _Plan) -> str:
    usual = [plan.full.get(name, name) for name in with_usual_chair(names, plan.chairs)]
    # Where no spelling goes without its area, the area belongs to the name.
    whole = all(map(_AREA.search, usual))
    forms = Counter(shown_name(name if whole else without_clauses(name), plan.issuer) for name in usual)
    if heading := _heading_among(names, plan.headings, key.startswith("cac ")):
        return shown_name(without_clauses(plan.full.get(heading, heading)), plan.issuer)
    return _best(key, forms)


def _heading_among(names: list[str], headings: frozenset[str], plural: bool) -> str | None:
    found = (name for name in names if bare(name) in headings)
    return next((name for name in found if not plural or bare(name).startswith("cac ")), None)


def _best(key: str, every: Counter[str]) -> str:
    """The fullest form that says neither which of them are meant nor, unless the name does, "liên quan"."""
    forms = _if_any(every, lambda form: not (chosen_clause().search(bare(form)) or FORCE.match(form)))
    forms = _if_any(forms, lambda form: bare(form).startswith("cac ") >= key.startswith("cac "))
    if "lien quan" not in key:
        forms = _if_any(forms, lambda form: not _RELATED.search(form))
    else:
        spoken = next(iter(forms)).endswith("có liên quan")
        forms = _if_any(forms, lambda form: form.endswith("có liên quan") == spoken)
    if key.startswith(_LISTS):
        return _best_list(_if_any(forms, lambda form: not _of_whom().search(small(form))), every)
    # In a list of kinds "và" says no more than a comma.
    joint = (" va ", " ") if key.startswith("cac ") else ("", "")
    return max(
        forms,
        key=lambda form: (len(_OF.sub(" so", bare(form)).replace(*joint)), _marks(form), -len(form), forms[form]),
    )


def _if_any(forms: Counter[str], wanted: Callable[[str], bool]) -> Counter[str]:
    """The forms that are wanted, or all of them where none is."""
    return Counter({form: number for form, number in forms.items() if wanted(form)}) or forms


@cache
def _of_whom() -> re.Pattern[str]:
    return re.compile(rf"\s(?:thuộc|của)\s{exactly_any_of(('ubnd', 'ủy ban', *kinds_of_places()))}")


def _best_list(forms: Counter[str], every: Counter[str]) -> str:
    """The whole list before a shorter one, in the most frequent words and the clearest marks.

    Any of its forms may tell its level, also before "liên quan".
    """
    often = Counter(bare(form) for form in forms.elements())
    usual = max(forms, key=lambda form: (_is_whole_list(form), often[bare(form)], _marks(form), forms[form]))
    told = Counter(_RELATED.sub("", form) for form in every.elements())
    return max(_with_level(usual, told), key=lambda form: told[form], default=usual)


def _is_whole_list(form: str) -> bool:
    """Whether this is "các sở, ban, ngành", of which "các sở, ngành" is the shorter form."""
    province = any_of(kinds_of_places("province"))
    return bool(re.fullmatch(rf"(?:cac )?so ban nganh(?: {province})?", bare(form)))


def _with_level(usual: str, forms: Iterable[str]) -> list[str]:
    """The forms that say of the same list whose it is: "các sở, ban, ngành Thành phố"."""
    level = re.compile(rf"(cac )?{bare(usual).removeprefix('cac ')} (?:cap )?{any_of(kinds_of_places())}")
    levels = {form: level.fullmatch(bare(form)) for form in forms}
    plural = usual[:4] if usual.lower().startswith("các ") else ""
    return [form if found[1] else f"{plural}{form}" for form, found in levels.items() if found]


def _marks(form: str) -> int:
    """How well its parts are marked: "các sở, ban, ngành" is better written than "các sở, ban ngành"."""
    return form.count(",") + form.count(" - ")
