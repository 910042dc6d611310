"""The life of a report: what state it is in, when it is held to have come, and what a draft still lacks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from domain.days.periods import parse_period
from domain.days.zone import local_day
from domain.progress import SOON, is_overdue

DRAFT, SUBMITTED, WITHDRAWN, RETURNED, APPROVED = "draft", "submitted", "withdrawn", "returned", "approved"
# What came and has not been sent back.
STANDING = (SUBMITTED, APPROVED)
CONTENT, NOTHING, NOT_APPLICABLE, LETTER = KINDS = ("content", "nothing", "not_applicable", "letter")
# Working days for a report that was returned, where the office names no day.
RESUBMIT_WITHIN = 3
_FIRST_MONTH = 1


class ReportState(Enum):
    """What everybody sees; the value makes the Fluent key, e.g. report-state-not-due."""

    NOT_DUE = "not-due"
    DUE = "due"
    OVERDUE = "overdue"
    SUBMITTED_ON_TIME = "submitted-on-time"
    SUBMITTED_LATE = "submitted-late"
    RETURNED = "returned"
    RETURNED_OVERDUE = "returned-overdue"
    APPROVED_ON_TIME = "approved-on-time"
    APPROVED_LATE = "approved-late"

    @property
    def key(self) -> str:
        """The Fluent key of its words."""
        return f"report-state-{self.value}"


def report_state(
    version: str | None, due: date, today: date, counted_on: date | None = None, *, counts: bool = True
) -> ReportState:
    """The state of a report due on `due` whose newest version that left the unit is in state `version`.

    `due` of a returned one is the day by which it is to come again; `counted_on` is the local day on which what
    stands is held to have come; a day that does not count is never late.
    """
    if version == RETURNED:
        return ReportState.RETURNED_OVERDUE if today > due else ReportState.RETURNED
    if version in STANDING:
        late = not is_on_time(due, counted_on or today, counts=counts)
        if version == APPROVED:
            return ReportState.APPROVED_LATE if late else ReportState.APPROVED_ON_TIME
        return ReportState.SUBMITTED_LATE if late else ReportState.SUBMITTED_ON_TIME
    if is_overdue(due, today, met=False, counted=counts):
        return ReportState.OVERDUE
    return ReportState.DUE if today <= due <= today + SOON else ReportState.NOT_DUE


def is_on_time(due: date, counted_on: date, *, counts: bool = True) -> bool:
    """Whether something due on `due` came in time; a day already past at import makes nothing late."""
    return not counts or counted_on <= due


def counted_at(now: datetime, returned_counted: datetime | None, resubmit_due: date | None) -> datetime:
    """When a report that is submitted now is held to have come.

    One that was returned keeps the moment of the version before it, where it comes again by its day.
    """
    in_time = resubmit_due is not None and local_day(now) <= resubmit_due
    return returned_counted if returned_counted and in_time else now


def receipt_prefix(period: str, year: int) -> str:
    """The part of a receipt's number that its period gives: "BC-2026-Q1-"; "BC-2026-" for a one-off of that year."""
    if not period:
        return f"BC-{year}-"
    known = parse_period(period)
    code = known.code.replace("month-", "T")
    return f"BC-{known.year}-{'N' if code == 'Y' else code}-"


# --- what a draft says of the tasks


@dataclass(frozen=True, slots=True)
class Covered:
    """A task of a report: the schedule that its plan gives it, and what was said of it in the period.

    `windows` are (start, due); `status` is that of the assignment now; `told` says that anything was said.
    """

    schedule: str
    windows: tuple[tuple[date | None, date], ...]
    status: str
    told: bool


def expects_update(task: Covered, start: date | None, end: date | None) -> bool:
    """Whether a report from `start` to `end` lacks something where nothing was said of the task.

    Continuous tasks, windows that end in the period, and those longer than it expect one; what is done, has not
    begun or waits for an event does not, nor anything in a one-off. A window without a start opens with its year.
    """
    if start is None or end is None or task.told or task.status == "done":
        return False
    if task.schedule in ("on_event", "relative", "external"):
        return False
    if task.schedule != "window":
        return True
    return any(_falls_in(opens or date(due.year, _FIRST_MONTH, 1), due, start, end) for opens, due in task.windows)


def _falls_in(opens: date, due: date, start: date, end: date) -> bool:
    if opens > end:
        return False
    return due <= end or due - opens > end - start


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a report: tasks by status, and how many difficulties and files were told of them."""

    done: int = 0
    in_progress: int = 0
    not_started: int = 0
    difficulties: int = 0
    files: int = 0


def figures(lines: Iterable[Mapping[str, object]]) -> Figures:
    """Count the lines of a report, each with `status`, `difficulties`, `files` and what is `standing` from before."""
    kept = list(lines)
    counts = {name: sum(line["status"] == name for line in kept) for name in ("done", "in_progress", "not_started")}
    told = [line.get(name) for line in kept for name in ("difficulties", "standing")]
    difficulties = sum(len(ones) for ones in told if isinstance(ones, list))
    files = sum(line["files"] for line in kept if isinstance(line["files"], int))
    return Figures(**counts, difficulties=difficulties, files=files)
