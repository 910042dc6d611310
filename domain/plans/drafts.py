"""A plan as its document has it: read by documents/, checked by a person, then kept by storage/."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Role = Literal["lead", "implement", "support"]
ScheduleKind = Literal["continuous", "recurring", "window", "on_event", "relative", "external", "none"]
_AROUND_CODES = " .:)(/-–"
Every = Literal["week", "month", "quarter", "year"]
# How sure a field is that was taken from another place of the plan.
WORKED_OUT = 0.6


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day of a stretch of time; the last day is still on time."""

    start: date | None
    due: date


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a task is to be done.

    `every` goes with recurring, `windows` with window, `event` with on_event and relative.
    """

    kind: ScheduleKind = "none"
    every: Every | None = None
    windows: tuple[Window, ...] = ()
    event: str | None = None


@dataclass(frozen=True, slots=True)
class UnitRole:
    """A unit as the document prints it, and what it has to do."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure the reader is of each field of a task: 1 is printed in its own place, 0 is not there at all.

    Between them lie what was taken from a sentence, and what was worked out from another place of the plan.
    """

    content: float = 1.0
    units: float = 1.0
    schedule: float = 1.0


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """One task, in the plan's own words; `section` and `section_code` run from the outermost heading inwards."""

    code: str
    content: str
    section: tuple[str, ...] = ()
    section_code: tuple[str, ...] = ()
    indicator: str | None = None
    output: str | None = None
    budget_million_vnd: float | None = None
    note: str | None = None
    units: tuple[UnitRole, ...] = ()
    schedule_text: str = ""
    schedule: Schedule = Schedule()
    line: int = 0
    sure: Sureness = Sureness()


@dataclass(frozen=True, slots=True)
class DeadlineDraft:
    """Something to send by a date that the text names.

    `period` is Q1..Q4, H1, H2, 9M, Y or month-MM for a report of a period, else empty; `subjects` are what the report
    is about ("CCHC"), so that one duty named by two plans is known as one. `due` is the last day on which it is
    on time, literally; `rule` keeps how the words were read (before | by | until).
    """

    what: str
    due: date
    phrase: str
    who: tuple[str, ...] = ()
    to: str | None = None
    repeats: Literal["yearly"] | None = None
    evidence: bool = False
    period: str = ""
    subjects: tuple[str, ...] = ()
    rule: Literal["before", "by", "until"] = "by"


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """A number to reach; `task` is the index of its task in the plan, None for a target of the whole plan.

    `by` is the last day to reach it, where the text names one.
    """

    text: str
    value: float
    op: Literal[">", ">=", "=", "<=", "<"]
    unit: str
    task: int | None = None
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place that a person should look at; `about` names it (a shown code or a phrase).

    `question` is the key of a Fluent text that has `about` and `detail` to fill in.
    """

    about: str
    question: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A whole plan, as read; `printed_year` is its own first year where it was brought to another."""

    title: str
    issuer: str | None = None
    place: str | None = None
    number: str | None = None
    year_from: int | None = None
    year_to: int | None = None
    printed_year: int | None = None
    signed_by_title: str | None = None
    tasks: tuple[TaskDraft, ...] = ()
    deadlines: tuple[DeadlineDraft, ...] = ()
    targets: tuple[TargetDraft, ...] = ()
    units: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())


def shown_code(section_codes: tuple[str, ...], code: str) -> str:
    """The code that people see: the section codes that the printed code does not already begin with, then the code.

    >>> shown_code(("I.", "1."), "1.4")
    'I.1.4'
    >>> shown_code(("1.",), "1.3")
    '1.3'
    >>> shown_code(("VIII.",), "1.")
    'VIII.1'
    >>> shown_code(("IV.", "3.", "a)"), "a.1")
    'IV.3.a.1'
    """
    own = code.strip(_AROUND_CODES)
    parents = [part.strip(_AROUND_CODES) for part in section_codes]
    shown = [part for part in parents if part and not own.startswith(f"{part}.")]
    return ".".join([*shown, own])
