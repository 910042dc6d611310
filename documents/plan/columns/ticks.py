"""Columns under the name of a unit, a month or a quarter each, where a mark tells whose task it is, or when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from documents.plan.columns.header_labels import labels_of_columns
from documents.plan.columns.labels import TIME_COLUMNS, Column, Columns, column_of, has_role, period_named
from domain.plan_words import bare, fold_words, plain, plan_words
from domain.text import fold
from domain.units.spelling import begins_unit

# A month or a quarter by its number, under a label that tells which it is.
_COUNT = re.compile(r"(?:\d{1,2}|[IVX]{1,3})(?:\s*(?:[,;–-]|và)\s*(?:\d{1,2}|[IVX]{1,3}))*")
# "Sở Du lịch / UBND quận" under "Chủ trì/Phối hợp".
_PAIR = re.compile(r"(?P<lead>[^/]+?)(?:\s+/\s*|\s*/\s+)(?P<support>[^/]+)")
# A cell that tells its own time: "15/3", "từ ngày 5", "10 - 12".
_TIME = re.compile(r"\d\s*[/–-]\s*\d|(?<!\w)(?:ngay|tuan|thang|quy|nam|tu|den|truoc|cuoi|dau)(?!\w)|^\s*$")
_LONGEST = 10
_ROLES = re.compile(r"chu tri phoi hop(?: thuc hien)?$")


@dataclass(frozen=True, slots=True)
class Marks:
    """What the header tells of the short cells under it, by the places of their columns; `places` are all of these."""

    units: dict[int, str] = field(default_factory=dict)
    periods: dict[int, str] = field(default_factory=dict)
    counted: dict[int, str] = field(default_factory=dict)
    paired: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()

    def read(self, at: int, column: Column | None, text: str) -> tuple[Column | None, str]:
        """The column whose text a cell has, and that text in words."""
        if at in self.units and (role := role_of_tick(text)):
            # "x" under "Đơn vị phối hợp" is for one that helps.
            return column if role == "units" and column in ("lead", "support") else role, self.units[at]
        if at in self.periods and (role_of_tick(text) or (column in TIME_COLUMNS and not _TIME.search(plain(text)))):
            # "2 lớp" under a month are done in it.
            return "time", self.periods[at]
        if at in self.counted and _COUNT.fullmatch(text.strip()):
            return column, f"{self.counted[at]} {text}"
        pair = _PAIR.fullmatch(text) if at in self.paired else None
        return column, f"Chủ trì: {pair['lead']}\nPhối hợp: {pair['support']}" if pair else text

    def is_own_time(self, at: int, text: str) -> bool:
        """Whether a text under a period is a time of its own, not the period's name."""
        return at in self.periods and text != self.periods[at]


def marks_of(columns: Columns, header: Sequence[Sequence[str]]) -> Marks:
    """What the marks in a table with this header mean."""
    paired = {at for at, label in enumerate(labels_of_columns(header)) if _ROLES.search(bare(label))}
    named = (_units_over_columns(columns, header), _periods_over_columns(columns, header), _periods_counted(header))
    pairs = frozenset(at for at in paired if columns[at] == "units")
    return Marks(*named, pairs, pairs.union(*named))


def _units_over_columns(columns: Columns, header: Sequence[Sequence[str]]) -> dict[int, str]:
    """The units by the columns that stand under their names."""
    found = {}
    for at, column in enumerate(columns):
        label = next((row[at] for row in reversed(header) if at < len(row) and row[at]), "")
        named = begins_unit(label) and column in (None, "units", "other")
        # "VP", "TCCB" under a wide "Đơn vị phối hợp": short forms of whom that label means.
        if (named or _is_under_role(header, at, column)) and not has_role(label):
            found[at] = " ".join(label.split())
    return {at: name for at, name in found.items() if not _stands_under_others(header, at)}


def _is_under_role(header: Sequence[Sequence[str]], at: int, column: Column | None) -> bool:
    """Whether a column has a label of its own under one that stands over several and says what their units do."""
    if at >= len(header[0]):
        return False
    over = next((place for place in range(at, -1, -1) if header[0][place]), 0)
    wide = [place for place in range(over, len(header[0])) if not header[0][place] or place == over]
    below = any(row[at] and row[at] != header[0][over] for row in header[1:] if at < len(row))
    return below and len(wide) > 1 and column in ("lead", "support")


def _stands_under_others(header: Sequence[Sequence[str]], at: int) -> bool:
    """Whether a label stands under a wide one that names no doers: "UBND" under "Cấp trình"."""
    over = next((label for label in header[0][at::-1] if label), "")
    below = any(row[at] for row in header[1:] if at < len(row))
    return below and column_of(over) == "other"


def _periods_over_columns(columns: Columns, header: Sequence[Sequence[str]]) -> dict[int, str]:
    """The columns that are a month, a quarter or a year each, by what their labels name."""
    labels = [bare(label) for label in labels_of_columns(header)]
    named = {
        at: period_named(label) or _year_named(label, column in TIME_COLUMNS)
        for at, (label, column) in enumerate(zip(labels, columns, strict=False))
    }
    return {at: period for at, period in named.items() if period}


def _year_named(label: str, of_time: bool) -> str:
    found = re.search(rf"(?:^|\s){'(?:nam )?' if of_time else 'nam '}(20\d\d)$", label)
    return f"Năm {found[1]}" if found else ""


def _periods_counted(header: Sequence[Sequence[str]]) -> dict[int, str]:
    """What bare numbers count in the columns whose labels are "Tháng", "Quý" or end with them in brackets."""
    labels = {at: bare(label).split() for at, label in enumerate(labels_of_columns(header))}
    nouns = {"thang": "Tháng", "quy": "Quý"}
    return {at: nouns[words[-1]] for at, words in labels.items() if words and words[-1] in nouns}


def role_of_tick(text: str) -> Column | None:
    """The column whose text a mark stands for: "x" for a unit, "CT" for one that leads, "PH" for one that helps."""
    mark = text.strip(" .()").casefold()
    if len(mark) > _LONGEST:
        return None
    names: tuple[Column, ...] = ("units", "lead", "support")
    return next((name for name in names if not _marks(name).isdisjoint((mark, fold(mark)))), None)


@cache
def _marks(name: str) -> frozenset[str]:
    return fold_words(plan_words("table")["ticks"][name])
