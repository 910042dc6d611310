"""Rows that leave it to the row over them who acts and when: "1.1" under "1", "1" under a section with a unit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column
from documents.plan.columns.numbering import Number, read_number
from documents.plan.tables.raw_task import Heading, RawTask

_ACTING: tuple[Column, ...] = ("lead", "units")


@dataclass(slots=True)
class Descent:
    """Takes the tasks of a table one by one; `hand_down` fills what their rows leave open, once these are whole."""

    _path: list[RawTask] = field(default_factory=list)
    _over: list[tuple[RawTask, Sequence[Mapping[Column, str]]]] = field(default_factory=list)

    def note(self, task: RawTask, headings: Sequence[Heading]) -> None:
        """A task and the headings that it stands under, the outermost first."""
        while self._path and not _is_over(self._path[-1], task):
            self._path.pop()
        over = (*(row.cells for row in self._path[::-1]), *(heading.cells for heading in headings[::-1]))
        self._over.append((task, over))
        if task.code:
            self._path.append(task)

    def hand_down(self) -> None:
        """Gives each task the units and the time of the nearest row over it that has some."""
        for task, over in self._over:
            if not any(column in task.cells for column in _ACTING):
                _take(task, over, _ACTING if "support" in task.cells else UNIT_COLUMNS)
            if not any(column in task.cells for column in TIME_COLUMNS):
                _take(task, over, TIME_COLUMNS)
        self._path, self._over = [], []


def _is_over(row: RawTask, task: RawTask) -> bool:
    """Whether a row is numbered as one over the task, and over the headings between them: "1" over "1.2"."""
    depth = len(row.section)
    if (row.section_code, row.section) != (task.section_code[:depth], task.section[:depth]):
        return False
    number = read_number(row.code)
    below = [read_number(code) for code in (*task.section_code[depth:], task.code)]
    return number is not None and all(own is not None and _has_part(number, own) for own in below)


def _has_part(number: Number, own: Number) -> bool:
    """Whether a number is over another: "1" over "1.2", "1.2" over "a)"."""
    if not _is_decimal(number):
        return False
    return own.style == "lower" or (_is_decimal(own) and number.parts == own.parts[: len(number.parts)] != own.parts)


def _is_decimal(number: Number) -> bool:
    return number.style[1:].isdigit()


def _take(task: RawTask, over: Iterable[Mapping[Column, str]], columns: Sequence[Column]) -> None:
    for cells in over:
        if found := {column: cells[column] for column in columns if column in cells}:
            task.cells = {**task.cells, **found}
            task.inherited |= set(found)
            return


def begins_a_section(row: RawTask, code: str) -> bool:
    """Whether a row with a Roman number or a capital, though it says who or when, has those from `code` on under it."""
    over, first = read_number(row.code), read_number(code)
    return bool(over and first and over.style in ("roman", "upper") and first == Number("d1", (1,)))
