"""The many spellings of a plan's units brought together under one name each."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from domain.plan_words import bare, plain
from domain.unit_names import UnitKind, kind_of, spelt_out


@dataclass(frozen=True, slots=True)
class UnitOfPlan:
    """A unit by one name, with every spelling that the plan has of it."""

    name: str
    kind: UnitKind
    variants: tuple[str, ...]


def units_of_plan(names: Iterable[str], issuer: str | None) -> list[UnitOfPlan]:
    """The units behind these names, each by the form that most of them have.

    Names that differ in marks, capitals, "Sở" or "liên quan" are one unit's.
    """
    spellings: dict[str, list[str]] = {}
    for name in names:
        spellings.setdefault(_key(_full_name(name, issuer), issuer), []).append(name)
    return [_unit(same, issuer) for same in spellings.values()]


def _unit(names: list[str], issuer: str | None) -> UnitOfPlan:
    full = Counter(_full_name(name, issuer) for name in names).most_common(1)[0][0]
    return UnitOfPlan(full, "office" if full == issuer else kind_of(full), tuple(dict.fromkeys(names)))


def _full_name(name: str, issuer: str | None) -> str:
    """Spelt out, without the words that say how or which of them: "… theo chức năng", "… liên quan"."""
    full = spelt_out(re.split(r"\s+theo\s+", name)[0])
    full = re.sub(r"\b(trực thuộc)(?:\s+trực thuộc)+", r"\1", full)
    if len(full.split()) > len(["các", "đơn", "vị", "liên", "quan"]):
        full = re.sub(r"\s+(?:có )?liên quan$", "", full)
    if issuer and bare(issuer).startswith(bare(full)):
        full = issuer
    full = full[:1].upper() + full[1:]
    if kind_of(full) == "division":
        return re.sub(r"^(Phòng .+) Sở$", r"\1", full)
    return _of_department(full, issuer)


def _of_department(full: str, issuer: str | None) -> str:
    """Groups of a department are named with it ("các phòng chức năng Sở")."""
    own_group = re.search(r"^Các (?:phòng .*|.*trực thuộc)$", full)
    if not own_group or full.endswith(" Sở") or not plain(issuer or "").startswith("so "):
        return full
    return f"{full} Sở"


def _key(full: str, issuer: str | None) -> str:
    if issuer and full == issuer:
        return bare(issuer)
    return re.sub(r" (?:so|co lien quan|lien quan)$", "", bare(full)).replace("cac co quan don vi", "cac don vi")
