"""The name of a unit spelt out, and as it is shown."""

import re
from functools import cache

from documents.plan.units.names.name_style import without_number
from documents.plan.units.names.posts import without_courtesy
from documents.plan.units.names.short_names import with_long_head
from domain.plan_words import any_of, bare, plain, plan_words
from domain.units.places import kinds_of_places
from domain.units.spelling import kind_of, spelt_out, with_house_words, with_short_chair

_TIGHT_DASH = re.compile(r"(?<=[^\W\d_A-ZĐ])-(?=[^\W\d_])")
_SENT_BY = re.compile(r"^[Đđ]ại diện (?=[A-ZĐ])")
_TOWN = re.compile(r"(?<= )(?:TP|Tp|tp)\.?$")
# "Sở Sở Công Thương"
_TYPED_TWICE = re.compile(r"^(\w+) \1(?= )|\b(trực thuộc)(?:\s+trực thuộc)+")


def full_name(name: str, issuer: str | None) -> str:
    """Spelt out and without its clauses: what tells which names are one unit's."""
    return _usual(spelt_out(with_long_head(without_number(without_clauses(name)))), issuer)


def shown_name(name: str, issuer: str | None) -> str:
    """As printed, in the usual form; how the issuer speaks of itself is its name."""
    return _usual(with_house_words(name), issuer)


def without_clauses(name: str) -> str:
    """Without the words that say how, which or who of them: "… theo chức năng", "đại diện …"."""
    name = without_courtesy(_SENT_BY.sub("", name))
    clauses = any_of(plan_words("units")["name_clauses"])
    # "… và Theo dõi thi hành pháp luật" is a field.
    cut = re.search(rf"\s+{clauses}(?! doi)", plain(name))
    return name[: cut.start()] if cut else name


def _usual(name: str, issuer: str | None) -> str:
    full = _TOWN.sub("thành phố", name)
    full = _departments_of().sub(r"\1", _TIGHT_DASH.sub(" - ", full))
    full = _TYPED_TWICE.sub(r"\1\2", full)
    if issuer and _is_itself(full, issuer):
        full = issuer
    full = full[:1].upper() + full[1:]
    return re.sub(r"^(Phòng .+) Sở$", r"\1", full) if kind_of(full) == "division" else full


def _is_itself(name: str, issuer: str) -> bool:
    """Whether this is how the issuer speaks of itself: "Sở", "Bệnh viện", "nhà trường"."""
    whole = with_short_chair(bare(issuer))
    return whole.startswith((with_short_chair(bare(name)), bare(name).removeprefix("nha ") + " "))


@cache
def _departments_of() -> re.Pattern[str]:
    """ "Các sở, ban, ngành của tỉnh" are "các sở, ban, ngành tỉnh"."""
    province = "|".join(kinds_of_places("province"))
    return re.compile(rf"^((?:[Cc]ác )?[Ss]ở, (?:[Bb]an, )?ngành(?:, [^,]+)?) của(?= (?i:{province})$)")
