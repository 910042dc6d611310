"""The names of units as plans print them: spelt out, and what kind of unit a name tells of."""

import re
from functools import cache
from typing import Literal

from domain.plan_words import any_of, bare, plain, plan_words

UnitKind = Literal["office", "division", "subordinate", "group", "leadership", "union", "external"]


def spelt_out(name: str) -> str:
    """The name with its abbreviations spelt out.

    >>> spelt_out("Các TTYT"), spelt_out("VPS")
    ('Các trung tâm y tế', 'Văn phòng Sở')
    """
    table = _spelt()
    if full := table.get(plain(name).strip()):
        return full
    for short, full in table.items():
        found = re.search(any_of([short]), plain(name))
        if found and bare(full) not in bare(name):
            name = name[: found.start()] + full + name[found.end() :]
    return name


@cache
def _spelt() -> dict[str, str]:
    spelt = plan_words("units")["spelt"]
    return {plain(short): full for short, full in sorted(spelt.items(), key=lambda pair: -len(pair[0]))}


def kind_of(name: str) -> UnitKind:
    """The kind that the first words of a name tell; what tells none is a subordinate unit."""
    folded = plain(name)
    kinds: dict[UnitKind, list[str]] = plan_words("units")["kinds"]
    return next((kind for kind, heads in kinds.items() if re.match(any_of(heads), folded)), "subordinate")
