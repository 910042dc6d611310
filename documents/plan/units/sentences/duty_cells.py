"""Cells and labelled lines that say who does what ("Sở A tham mưu …; các sở, ngành triển khai …") -> units."""

import re
from dataclasses import replace
from functools import lru_cache

from documents.plan.units.cells.note_marks import without_note_marks
from documents.plan.units.cells.numbered_lists import with_parted_items
from documents.plan.units.cells.units_cell import read_units, without_asides
from documents.plan.units.sentences.duties import is_duty
from documents.plan.units.sentences.sentence_units import units_of_sentence
from documents.plan.units.sentences.subjects import begins_order
from domain.plan_words import plain
from domain.plans.drafts import Role, UnitRole
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit, kind_of

_SHORTEST_DUTY = 4
_ROLES_ONLY = re.compile(
    r"[,\s]*(?:theo|thuong xuyen)(?!\w)|[(,\s]*(?:chu tri[,\s]*(?:va\s+)?)?phoi hop(?!\w)"
    r"|[,\s]*(?:chu tri|thuc hien|trien khai)\W*$|\s*(?:chu tri|phoi hop|thuc hien|trien khai|dau moi)\s*:"
)
# With these a name may go on: "Các cơ quan quản lý tại mục III", "Các trường: Đại học, Cao đẳng".
_GOES_ON = re.compile(r"\s*(?:tai|tren|ve|trong|tu|cho|den|qua|bang|vao)(?!\w)|\s*:")
# What "các" stands before goes on with these: which of them are meant.
_WHICH = re.compile(
    r"[,\s]*(?:truc tiep |dang )?"
    r"(?:su dung|quan ly|nop (?:ngan sach|thue|phi)|thu huong|giai quyet|kinh doanh|san xuat|khai thac)(?!\w)"
)
_BULLET = re.compile(r"^\s*[-+•]\s+")


def units_told(
    cell: str, default: Role, whole: frozenset[str] = frozenset(), doing: Role = "implement"
) -> list[UnitRole]:
    """The units of a cell, of which some parts may be sentences: who does something of its own there is `doing`."""
    cell = without_asides(without_note_marks(with_parted_items(cell)))
    found: list[UnitRole] = []
    listed: list[str] = []
    for part in re.split(r"(?<=;)|(?<=\n)", cell):
        if _is_sentence(part):
            found += [*read_units("".join(listed), default, whole), *_by_duty(_clause(part), doing)]
            listed = []
        else:
            listed.append(part)
    return [*found, *read_units("".join(listed), default, whole)]


def _by_duty(sentence: str, doing: Role) -> list[UnitRole]:
    units = units_of_sentence(sentence)
    return [replace(unit, role=doing) if unit.role == "implement" else unit for unit in units]


def _clause(part: str) -> str:
    return _BULLET.sub("", part).strip(" ;\n")


@lru_cache(maxsize=1024)
def _is_sentence(part: str) -> bool:
    """Whether units stand before words that are more than their role."""
    text = _clause(part)
    if not begins_unit(text):
        return False
    rest = text[name_end(text) :]
    if rest.startswith(",") and kind_of(text) == "division":
        # "Phòng Đấu thầu, thẩm định và giám sát đầu tư": its fields.
        return False
    if text[:4].lower() == "các " and _WHICH.match(plain(rest)):
        return False
    if not is_duty(rest) or len(rest.split()) < _SHORTEST_DUTY or _ROLES_ONLY.match(plain(rest)):
        return False
    goes_on = _GOES_ON.match(plain(rest))
    return not goes_on or begins_order(rest[goes_on.end() :].lstrip())
