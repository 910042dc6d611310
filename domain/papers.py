"""What papers are made of: plain values, as one process hands them to the other that writes the file.

Days and moments are ISO texts, roles and marks the words of the tables.
"""

from typing import TypedDict


class Said(TypedDict):
    """What a unit told of a task; `id` is that of the update, by which it can be looked up."""

    id: int
    at: str
    text: str


class PartValues(TypedDict):
    """One unit's part of a task, as it stood on the day of the figures; `mark` as in domain.progress.Mark."""

    unit: str
    unit_id: int
    role: str
    due: str | None
    mark: str
    percent: int
    status: str
    updated: str | None
    notes: list[Said]
    difficulties: list[Said]
    files: int


class RowValues(TypedDict):
    """A task as its plan prints it, and its parts. `section` runs from the outermost heading inwards: (code, title).

    `units` are the names and roles as printed, `event` is what it waits for. `due`, `mark` and `percent` are those of
    the task as a whole: of the unit that is worst off, and the mean of all that answer for it.
    """

    task: int
    section: list[tuple[str, str]]
    code: str
    shown_code: str
    title: str
    content: str
    indicator: str | None
    output: str | None
    budget: float | None
    note: str | None
    units: list[tuple[str, str]]
    schedule: str
    event: str | None
    due: str | None
    mark: str
    percent: float | None
    parts: list[PartValues]


class PlanValues(TypedDict):
    """One plan with its tasks in its own order; `until` is the day of the figures, `year` where its title has none."""

    id: int
    title: str
    short: str
    issuer: str
    number: str
    year: str
    until: str
    rows: list[RowValues]
