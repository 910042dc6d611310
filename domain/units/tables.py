"""The tables of units and of people that a department begins with, as CSV text."""

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import StringIO
from typing import Literal

from domain.text import fold
from locales import language_data

_DELIMITERS = (",", ";", "\t")


class BadTable(ValueError):
    """A table that cannot be used: the Fluent key of the reason and its arguments (`line`, `column`, `value`, …)."""

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(f"{key} {args}")
        self.key = key
        self.args_of_text = args


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit as the table names it; kind is division, subordinate, office, union or leadership."""

    name: str
    short: str
    kind: str
    groups: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group and the names of its units, in the order of the table."""

    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person and a post; role is head, staff, office or leader, `unit` as written on `line`."""

    name: str
    post: str
    unit: str
    role: str
    phone: str
    line: int


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What a printed name was said to mean on `line`: a unit or a group; nobody where `means` is empty."""

    name: str
    means: str
    line: int


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day off, or a day off week that is worked, as the table gives it."""

    day: date
    kind: Literal["off", "work"]
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: dict[str, str]

    def needed(self, column: str) -> str:
        if not self.cells.get(column):
            raise BadTable("table-cell-empty", line=self.line, column=column)
        return self.cells[column]

    def given(self, column: str) -> str:
        return self.cells.get(column, "")

    def listed(self, column: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.given(column).split(";") if part.strip())


def read_units_csv(text: str) -> tuple[tuple[UnitRow, ...], tuple[GroupRow, ...]]:
    """Units and their groups from the columns name, short, kind, groups, aliases, in any order; raises BadTable.

    Lists within a cell are separated by ";". Only name and kind are needed.
    """
    units: list[UnitRow] = []
    groups: dict[str, GroupRow] = {}
    seen: set[str] = set()
    for row in _rows(text, ("name", "kind")):
        unit = _unit(row)
        if fold(unit.name) in seen:
            raise BadTable("table-name-twice", line=row.line, value=unit.name)
        seen.add(fold(unit.name))
        units.append(unit)
        _join(groups, unit)
    return tuple(units), tuple(groups.values())


def read_people_csv(text: str) -> tuple[PersonRow, ...]:
    """People from the columns name, post, unit, role, phone, in any order; raises BadTable.

    Only name, unit and role are needed; roles may be said in Vietnamese.
    """
    return tuple(
        PersonRow(
            name=row.needed("name"),
            post=row.given("post"),
            unit=row.needed("unit"),
            role=_code(row, "role", "roles"),
            phone=row.given("phone"),
            line=row.line,
        )
        for row in _rows(text, ("name", "unit", "role"))
    )


def read_answers_csv(text: str) -> tuple[AnswerRow, ...]:
    """Answers about names from the columns name and means; raises BadTable."""
    return tuple(AnswerRow(row.needed("name"), row.given("means"), row.line) for row in _rows(text, ("name", "means")))


def read_calendar_csv(text: str) -> tuple[DayRow, ...]:
    """Days from the columns date (2027-02-06 or 06/02/2027), kind (off or work), name, source; raises BadTable.

    Only date and kind are needed.
    """
    days: dict[date, DayRow] = {}
    for row in _rows(text, ("date", "kind")):
        day = _day(row)
        if day in days:
            raise BadTable("table-name-twice", line=row.line, value=row.needed("date"))
        kind: Literal["off", "work"] = "off" if _code(row, "kind", "day_kinds") == "off" else "work"
        days[day] = DayRow(day, kind, row.given("name"), row.given("source"))
    return tuple(days.values())


def _day(row: _Row) -> date:
    said = row.needed("date")
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        with suppress(ValueError):
            # Only the day is read: there is no zone in it.
            return datetime.strptime(said, form).replace(tzinfo=UTC).date()
    raise BadTable("table-not-a-day", line=row.line, value=said)


def _unit(row: _Row) -> UnitRow:
    return UnitRow(
        name=row.needed("name"),
        short=row.given("short"),
        kind=_code(row, "kind", "kinds"),
        groups=row.listed("groups"),
        aliases=row.listed("aliases"),
    )


def _join(groups: dict[str, GroupRow], unit: UnitRow) -> None:
    for name in unit.groups:
        group = groups.setdefault(fold(name), GroupRow(name, ()))
        groups[fold(name)] = GroupRow(group.name, (*group.members, unit.name))


def _code(row: _Row, column: str, table: str) -> str:
    """The code that a cell means, itself or by one of its Vietnamese words."""
    value = row.needed(column)
    code = _meaning(value, table)
    if code is None:
        known = ", ".join(language_data("vi", "table_words")[table])
        raise BadTable("table-word-unknown", line=row.line, column=column, value=value, known=known)
    return code


def _meaning(value: str, table: str) -> str | None:
    said = fold(value)
    for code, names in language_data("vi", "table_words")[table].items():
        if said == code or said in map(fold, names):
            return str(code)
    return None


def _rows(text: str, needed: Sequence[str]) -> Iterator[_Row]:
    """The rows with anything in them, their cells by column; columns that nobody asks for are left aside."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    if not text.strip():
        raise BadTable("table-empty")
    header = text.strip().split("\n", 1)[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=header.count), strict=True)
    columns: list[str] | None = None
    for cells in _read(reader):
        if not any(cells):
            continue
        if columns is None:
            columns = _columns(cells, needed)
        elif len(cells) > len(columns):
            raise BadTable("table-cells-too-many", line=reader.line_num)
        else:
            yield _Row(reader.line_num, dict(zip(columns, cells, strict=False)))


def _read(reader: Iterable[list[str]]) -> Iterator[list[str]]:
    try:
        for cells in reader:
            yield [cell.strip() for cell in cells]
    except csv.Error as error:
        raise BadTable("table-unreadable", reason=str(error)) from error


def _columns(cells: list[str], needed: Sequence[str]) -> list[str]:
    columns = [_meaning(cell, "columns") or fold(cell) for cell in cells]
    missing = [column for column in needed if column not in columns]
    if missing:
        raise BadTable("table-columns-missing", columns=", ".join(missing))
    return columns
