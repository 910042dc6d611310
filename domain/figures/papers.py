"""What papers are made of: plain values, as one process hands them to the other that writes the file.

Days and moments are ISO texts, roles and marks the words of the tables.
"""

from typing import TypedDict

from domain.figures.difficulties import Told
from domain.figures.formula import Figures


class Said(TypedDict):
    """What a unit told of a task; `id` is that of the update, by which it can be looked up."""

    id: int
    at: str
    text: str


class Measured(TypedDict):
    """A result that was measured against a target of the plan: "85%" against "trên 80% người dân hài lòng"."""

    value: str
    target: str


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
    difficulties: list[Told]
    measured: list[Measured]
    files: int


class RowValues(TypedDict):
    """A task as its plan prints it, and its parts. `section` runs from the outermost heading inwards: (code, title).

    `outermost` is the id of the first. `units` are the names and roles as printed, `event` is what it waits for.
    `due`, `mark` and `percent` are those of the task as a whole: of the unit that is worst off, and the mean of all
    that answer for it.
    """

    task: int
    outermost: int | None
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


class FigureValues(TypedDict):
    """The figures of one unit, plan, section or all together, by formula.py: counts, and rates from 0 to 1.

    A rate is None where there is nothing to divide by, `rank` where it has no place.
    """

    name: str
    rank: int | None
    counts: dict[str, int]
    rates: dict[str, float | None]


COUNTS = ("dated", "on_time", "late", "overdue", "pending", "undated", "excused")
REPORTS = ("reports", "reports_came", "reports_on_time")
RATES = ("reporting_rate", "on_time_rate", "completion_rate")


def figure_values(name: str, figures: Figures, rank: int | None = None) -> FigureValues:
    """Figures as papers carry them."""
    rates = {rate: getattr(figures, rate) for rate in RATES}
    return FigureValues(
        name=name,
        rank=rank,
        counts={count: getattr(figures, count) for count in (*COUNTS, *REPORTS)},
        rates={key: None if rate is None else float(rate) for key, rate in rates.items()},
    )


class BookValues(TypedDict):
    """A workbook: plans, and the figures of what was asked for; `period` as Q1-2026, empty for all times."""

    title: str
    period: str
    until: str
    plans: list[PlanValues]
    total: FigureValues
    by_plan: list[FigureValues]
    by_unit: list[FigureValues]


class TaskLine(TypedDict):
    """What a report says of a task; `unit` is empty in a unit's own. `updates` are what it is drawn from."""

    code: str
    title: str
    unit: str
    status: str
    percent: int
    notes: list[str]
    difficulties: list[Told]
    measured: list[Measured]
    files: int
    updates: list[int]
    missing: bool


class SectionValues(TypedDict):
    """A section of a plan in a report."""

    plan: str
    heading: str
    figures: FigureValues | None
    lines: list[TaskLine]


class Beside(TypedDict):
    """What a unit's report says beside its tasks; `cutoff` is the day of its figures."""

    unit: str
    receipt: str
    cutoff: str | None
    estimate: str
    note: str
    proposal: str


class Letterhead(TypedDict):
    """Who writes letters and whom they belong to, and where, as in running text.

    `body` is "Sở Y tế", `full` "Sở Y tế tỉnh Đắk Nông", `symbol` what stands behind the number of its letters: "SYT".
    """

    parent: str
    body: str
    full: str
    place: str
    symbol: str


class ReportValues(TypedDict):
    """A report as a letter: of a unit, where `unit` names it, else of all. `missing` are units that sent none.

    `start` and `end` are the days of the period, `until` that of the figures, `lines_until` that of a unit's own lines,
    empty where it has none. `template` is the path of the office's
    own template, empty where it has none.
    """

    head: Letterhead
    unit: str
    what: str
    period: str
    start: str | None
    end: str | None
    until: str
    lines_until: str
    sections: list[SectionValues]
    beside: list[Beside]
    missing: list[str]
    total: FigureValues
    by_unit: list[FigureValues]
    plans: list[PlanValues]
    template: str


class AnswerValues(TypedDict):
    """What one unit answered to a report that is asked for once; `state` is one of domain.reports.states.ReportState.

    Where nothing stands `at`, `receipt` and all words are empty. `kind` is one of KINDS there, `why` says why a report
    does not concern the unit, `letter` is the number of the signed one, `letter_date` its ISO day, `lines` how many
    tasks it tells of.
    """

    unit: str
    state: str
    came: bool
    on_time: bool
    at: str
    receipt: str
    kind: str
    why: str
    letter: str
    letter_date: str
    text: str
    proposal: str
    estimate: str
    lines: int
    files: int


class AskedValues(TypedDict):
    """A report that is asked for once: what all units answered, or of one, where `unit` names it.

    `due` is the ISO day for all, `closed` the one on which the office closed it; `excused` names who need not send it.
    """

    head: Letterhead
    title: str
    unit: str
    what: str
    due: str
    closed: str
    until: str
    answers: list[AnswerValues]
    excused: list[str]
    template: str


class EvidenceFile(TypedDict):
    """A file that came with an update, or with a report that stands: that has a `receipt`, and `update` None.

    `path` is where its content stands.
    """

    unit: str
    code: str
    title: str
    at: str
    name: str
    media_type: str
    note: str
    update: int | None
    receipt: str
    sha256: str
    path: str


class EvidenceValues(TypedDict):
    """Evidence to be packed, in the order of its contents; `originals` with what cameras wrote into pictures."""

    title: str
    until: str
    originals: bool
    files: list[EvidenceFile]
