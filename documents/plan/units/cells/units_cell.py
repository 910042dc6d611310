"""A cell that names units -> the units with their roles."""

import re
from collections.abc import Iterable
from functools import lru_cache

from documents.plan.units.cells.cell_lines import one_line
from documents.plan.units.cells.listed_names import names_listed
from documents.plan.units.cells.role_words import ROLES, parted_from_role, parts_by_role, tells_a_role, with_whole_roles
from domain.plan_words import plain
from domain.plans.drafts import Role, UnitRole
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit

_LONG_NAME = 16
_SHORT_NAME = 8
# "Các trạm y tế triển khai"
_DOES = re.compile(r"(?<=\w\w)(?:\s+(?:cung|to chuc|trien khai|thuc hien))+$")
# "Văn phòng Sở theo dõi, đôn đốc"; "Khoa Nội tổng hợp" and "Trưởng đoàn kiểm tra" are names.
_ALSO_DOES = re.compile(
    r"(?:\W*(?:cung|va|tham gia|theo doi|don doc|kiem tra|giam sat|huong dan|tong hop|bao cao)(?!\w))+\W*"
)
_NAMED_BY_WORK = re.compile(r"khoa |.*(?:doan|to|doi|nhom)\s*$")
_HELPS = re.compile(r"\s*(?:cung )?(?:phoi hop|ho tro)(?!\w)")
_ASIDE = re.compile(r"\s*\((?P<aside>[^()]*)\)(?=\s*(?:[,;.\n]|$|và\s))")


@lru_cache(maxsize=1024)
def read_units(cell: str, default: Role, whole: frozenset[str] = frozenset()) -> tuple[UnitRole, ...]:
    """The units that a cell names, in its order; `default` is the role of those before the first role word.

    Beside one that leads by its brackets, those that only the column makes leaders carry out.
    Units are parted by ";", line breaks, list dashes, and by "," or "và" where a unit begins after it, but not in
    the names of `whole` (folded). A unit that is named twice keeps its strongest role.
    """
    parts = parts_by_role(with_whole_roles(one_line(cell)), default)
    listed = [(role, names_listed(part, whole)) for role, part in parts]
    if len(listed) == 1 and any(parted_from_role(name)[1] == "lead" for name in listed[0][1]):
        listed = [("implement", listed[0][1])]
    return _strongest(_unit(name, role) for role, names in listed for name in names)


def without_asides(cell: str) -> str:
    """The cell without what stands in brackets behind names, unless that is a role: it says what for.

    "Sở Nội vụ (Sở Y tế phối hợp)" names a partner there.
    """
    partners = [name for found in _ASIDE.finditer(cell) if (name := _partner(found["aside"]))]
    bare_cell = _ASIDE.sub(lambda found: found[0] if tells_a_role(found["aside"]) else "", cell)
    return f"{bare_cell}\nPhối hợp: {'; '.join(partners)}" if partners else bare_cell


def _partner(aside: str) -> str:
    """The units that a bracket says work together with those before it; or ""."""
    end = name_end(aside) if begins_unit(aside) else 0
    return aside[:end].strip() if end and _HELPS.match(plain(aside), end) else ""


def _strongest(units: Iterable[UnitRole]) -> tuple[UnitRole, ...]:
    found: dict[str, UnitRole] = {}
    for unit in units:
        before = found.get(plain(unit.name))
        if unit.name and (before is None or ROLES.index(unit.role) < ROLES.index(before.role)):
            found[plain(unit.name)] = unit
    return tuple(found.values())


def _unit(listed: str, role: Role) -> UnitRole:
    name, own = parted_from_role(_without_duty(listed))
    return UnitRole(name, own or role)


def _without_duty(name: str) -> str:
    """Without the words behind a name that say what its unit does there; in a short one they are its own."""
    verb = name_end(name)
    folded = plain(name)
    also = _ALSO_DOES.fullmatch(folded, verb) and not _NAMED_BY_WORK.match(folded[:verb])
    end = verb if also or len(name.split()) >= _LONG_NAME else len(name)
    if (tail := _DOES.search(folded)) and len(name[: tail.start()].split()) <= _SHORT_NAME:
        end = tail.start()
    return name[:end].rstrip() if len(name[:end].split()) > 1 else name
