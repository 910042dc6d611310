"""Rows that leave it to the row over them who acts and when: "1.1" under "1", "1" under a section with a unit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column
from documents.plan.columns.numbering import read_number
from documents.plan.tables.raw_task import Heading, RawTask

_MARKS = " .)(-:"
_ACTING: tuple[Column, ...] = ("lead", "units")


@dataclass(slots=True)
class Descent:
    """Takes the tasks of a table one by one; `hand_down` fills what their rows leave open, once these are whole."""

    _path: list[RawTask] = field(default_factory=list)
    _over: list[tuple[RawTask, Sequence[Mapping[Column, str]]]] = field(default_factory=list)

    def note(self, task: RawTask, headings: Sequence[Heading]) -> Mapping[Column, str]:
        """Takes a task and the headings that it stands under, the outermost first; what its row leaves to them."""
        while self._path and not _is_over(self._path[-1], task):
            self._path.pop()
        over = (*(row.cells for row in self._path[::-1]), *(heading.cells for heading in headings[::-1]))
        self._over.append((task, over))
        if task.code:
            self._path.append(task)
        return _left_open(task.cells, over)

    def hand_down(self) -> None:
        """Gives each task the units and the time of the nearest row over it that has some."""
        for task, over in self._over:
            found = _left_open(task.cells, over)
            task.cells = {**task.cells, **found}
            task.inherited |= set(found)
        self._path, self._over = [], []


def _is_over(row: RawTask, task: RawTask) -> bool:
    """Whether a row is numbered as one over the task, and over the headings between them: "1" over "1.2"."""
    depth = len(row.section)
    if not _has_part(row.code, task.code) or row.section != task.section[:depth]:
        return False
    return row.section_code == task.section_code[:depth] and all(
        _has_part(row.code, code) for code in task.section_code[depth:]
    )


def _has_part(code: str, own: str) -> bool:
    """Whether a number is over another: "1." over "1.2.", "1.2" over "a)"."""
    over, part = code.strip(_MARKS), own.strip(_MARKS)
    decimal = over.replace(".", "").isdigit()
    return decimal and (part.startswith(f"{over}.") or (len(part) == 1 and part.islower()))


def _left_open(cells: Mapping[Column, str], over: Sequence[Mapping[Column, str]]) -> dict[Column, str]:
    """What the nearest of the rows over one tell of who acts and when, as far as it does not."""
    found: dict[Column, str] = {}
    if not any(column in cells for column in _ACTING):
        found |= _nearest(over, _ACTING if "support" in cells else UNIT_COLUMNS)
    if not any(column in cells for column in TIME_COLUMNS):
        found |= _nearest(over, TIME_COLUMNS)
    return found


def _nearest(over: Iterable[Mapping[Column, str]], columns: Sequence[Column]) -> dict[Column, str]:
    told = ({column: row[column] for column in columns if column in row} for row in over)
    return next(filter(None, told), {})


def begins_a_section(row: RawTask, code: str) -> bool:
    """Whether a row with a Roman number or a capital, though it says who or when, has those from `code` on under it."""
    over = read_number(row.code) if code.strip(_MARKS) == "1" else None
    return over is not None and over.style in ("roman", "upper")
