"""Names of units with a comma before what sounds like a second unit: told by how the whole document parts units."""

from collections import Counter
from collections.abc import Iterable

from documents.plan.units.cells.cell_lines import one_line
from documents.plan.units.cells.listed_names import items_of, names_of_item
from documents.plan.units.cells.role_words import parts_by_role
from domain.plan_words import plain

_OFTEN = 3


def names_with_commas(cells: Iterable[str]) -> frozenset[str]:
    """The names, folded, that are one though a comma stands between two units ("Phòng Nghiệp vụ, Thanh tra ngành").

    The two stand together often, neither ever stands without the other, and where a third stands beside them
    another mark than a comma parts it from them.
    """
    lists = [
        (_folded(listed, cell), number) for cell, number in Counter(cells).items() for listed in _units_listed(cell)
    ]
    pairs: Counter[tuple[str, ...]] = Counter()
    for listed, number in lists:
        pairs.update({units: number for units in listed if len(units) == 2})
    alone = {unit for listed, _ in lists for units in listed if len(units) != 2 for unit in units}
    beside = {units for listed, _ in lists if len(listed) > 1 for units in listed}
    often = {units for units, number in pairs.items() if number >= _OFTEN}
    return frozenset(", ".join(units) for units in often & beside if alone.isdisjoint(units) and _may_be_one(units))


def _units_listed(cell: str) -> list[list[tuple[str, ...]]]:
    """What each role of a cell lists between marks that always part units, cut where "," or "và" may part two."""
    parts = parts_by_role(one_line(cell), "lead")
    return [[tuple(names_of_item(item)) for item in items_of(part)] for _, part in parts]


def _folded(listed: list[tuple[str, ...]], cell: str) -> list[tuple[str, ...]]:
    """The units folded; two that "và" parts stand alone."""
    return [
        folded
        for units in listed
        for folded in ([tuple(map(plain, units))] if ", ".join(units) in cell else [(plain(unit),) for unit in units])
    ]


def _may_be_one(units: tuple[str, ...]) -> bool:
    """A name does not repeat its words: "Sở Tài chính, Sở Nội vụ" are two."""
    first, second = (set(unit.split()) for unit in units)
    return first.isdisjoint(second)
