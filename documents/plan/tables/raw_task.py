"""Tasks and section rows as their cells have them, before these are read."""

import re
from dataclasses import dataclass, field

from documents.plan.columns.labels import Column
from documents.plan.columns.numbering import Number
from domain.plans.drafts import Schedule, UnitRole


@dataclass(slots=True)
class Heading:
    """A section row that is open; `under` counts what stands under it.

    Of a `sure` one the other cells make no task: its number stands in a column for the parts of a plan, or is Roman
    over tasks that are numbered anew. `key` is its code where a table has codes of its own beside a running count.
    """

    code: str
    text: str
    number: Number | None
    line: int
    cells: dict[Column, str]
    under: int = 0
    sure: bool = False
    key: str = ""

    def is_over(self, key: str) -> bool:
        """Whether a row of this code stands under it: "N2.1" under "N2"; one of another series under any number."""
        if key.startswith(f"{self.key}."):
            return True
        return self.number is not None and _series(key) != _series(self.key)

    def is_before(self, number: Number) -> bool:
        """Whether a number goes on counting where this heading stands, or a row that it is a part of."""
        return self.number is not None and number.ends(self.number)

    def is_counted_behind(self, task: Number | None) -> bool:
        """Whether this is in one count with the task before it: "2." behind the second task is in one of its own."""
        return not (self.number and task and self.number.style == task.style) or self.number.follows(task)

    def closes_a_list(self, before: Number | None, behind: Number) -> bool:
        """Whether this is "c)" with nothing under it behind the task "b)": another number is not under it."""
        if self.number is None or self.under or self.number.style != "lower":
            return False
        return before is not None and self.number.follows(before) and behind.style != "lower"


def _series(key: str) -> str:
    return re.sub(r"[\d.]+$", "", key)


@dataclass(slots=True)
class RawTask:
    """A task with its cells by column, split parts joined; `bare_row` had nothing but a code and a text.

    A task has what its sentence and the heading above it tell: `given` units, and when.
    `in_text` tells that its table stands under a heading of the text; `day` is the one named right above the table.
    `inherited` are the columns that it leaves to a row over it.
    `money_scale` is what a bare number in its column of money counts, in millions, where the header tells.
    """

    code: str
    cells: dict[Column, str]
    section: tuple[str, ...]
    section_code: tuple[str, ...]
    line: int
    bare_row: bool = False
    given: tuple[UnitRole, ...] = ()
    time_text: str = ""
    schedule: Schedule = field(default_factory=Schedule)
    explicit: bool = False
    money_scale: float | None = None
    in_text: bool = False
    day: str = ""
    inherited: set[Column] = field(default_factory=set)
