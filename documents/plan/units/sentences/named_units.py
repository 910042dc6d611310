"""The units of a list of names."""

import re
from collections.abc import Iterable
from functools import cache

from documents.plan.units.cells.units_cell import read_units
from domain.plan_words import bare, fold_words, plain, plan_words
from domain.plans.drafts import Role, UnitRole

_FORCE = "lực lượng"
_COMMA = re.compile(r",\s*(?=(?P<word>\S+)\s)")


def named(text: str, role: Role) -> tuple[UnitRole, ...]:
    """The units of a list of names, with one role but for those that have another in brackets behind them.

    A noun that any body goes by ("cơ quan") is none.
    """
    read = {unit.name: unit.role for unit in read_units(text, role)}
    return tuple(UnitRole(name, read.get(name, role)) for name in _with_heads(read) if bare(name) not in _anybody())


@cache
def _anybody() -> frozenset[str]:
    return frozenset(map(bare, plan_words("units")["anybody"]))


def _with_heads(names: Iterable[str]) -> list[str]:
    """The names, also those that leave their head to the one before."""
    whole: list[str] = []
    for name in names:
        among_forces = whole and whole[-1].lower().removeprefix("các ").startswith(f"{_FORCE} ")
        whole += [f"{_FORCE} {name}"] if among_forces and plain(name) in _forces() else _parted_at_head(name)
    return whole


@cache
def _forces() -> frozenset[str]:
    return fold_words(plan_words("units")["forces"])


def _parted_at_head(name: str) -> list[str]:
    """ "Phòng Nghiệp vụ Y, Nghiệp vụ Dược": what repeats the words behind the head of a name is a second."""
    head, _, rest = name.partition(" ")
    if not rest or head.lower() == "các":
        return [name]
    first = rest.split()[0]
    again = next((comma for comma in _COMMA.finditer(rest) if comma["word"] == first), None)
    return [f"{head} {rest[: again.start()]}", f"{head} {rest[again.end() :]}"] if again else [name]
