"""How far a unit is with its part of a task, and how that stands against its dates."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Literal

from domain.days.zone import local_day
from domain.plans.drafts import Window

Status = Literal["not_started", "in_progress", "done"]

DONE = 100
_WHOLE = re.compile("[0-9]{1,3}")
SOON = timedelta(days=7)


class BadPercent(ValueError):
    """Not a whole number from 0 to 100; the message is what was given."""


def check_percent(value: object) -> int:
    """The percent that a number, or text such as "80" or "80 %", gives; raises BadPercent."""
    text = str(value).strip().removesuffix("%").strip()
    if isinstance(value, bool) or not _WHOLE.fullmatch(text) or int(text) > DONE:
        raise BadPercent(str(value))
    return int(text)


@dataclass(frozen=True, slots=True)
class Update:
    """One effective update (not undone) of an assignment; a bare note leaves percent and status None."""

    id: int
    at: datetime
    percent: int | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What the updates amount to: `met` maps the index of a window to the id of the update that met it.

    `done_at` is the instant of the update that made it done, or met its newest window; None while it is not.
    """

    percent: int = 0
    status: Status = "not_started"
    met: Mapping[int, int] = field(default_factory=dict)
    done_at: datetime | None = None


def settle(percent: int | None, status: Status | None, before: int = 0) -> tuple[int, Status]:
    """Percent and status made consistent; a given percent outweighs the status; `before` was the percent.

    Raises ValueError where neither is given.
    """
    if percent is None and status is None:
        raise ValueError("neither percent nor status")
    if percent is None:
        # Work taken up again after its end claims no percent of its own.
        going_on = before if before < DONE else 0
        percent = {"not_started": 0, "in_progress": going_on, "done": DONE}[status or "not_started"]
    if percent == DONE:
        return percent, "done"
    return percent, "in_progress" if percent or status == "in_progress" else "not_started"


def replay(updates: Iterable[Update], windows: Sequence[Window] = ()) -> State:
    """The state of one assignment after its effective updates, given in order.

    Each speaks of the current window of its local day: done meets that one and all earlier unmet ones,
    anything less opens that one again. Bare notes change nothing.
    """
    state = State()
    starts = _starts(windows)
    for update in updates:
        if update.percent is not None or update.status is not None:
            state = _after(state, update, starts)
    return state


def _after(state: State, update: Update, starts: Sequence[date]) -> State:
    percent, status = settle(update.percent, update.status, state.percent)
    current = _current(starts, local_day(update.at)) if starts else None
    if status == "done":
        earlier = range(0 if current is None else current + 1)
        met = dict.fromkeys(earlier, update.id) | dict(state.met)
        again = state.done_at is not None and len(met) == len(state.met)
        return State(percent, status, met, state.done_at if again else update.at)
    return State(percent, status, {index: by for index, by in state.met.items() if index != current})


def _current(starts: Sequence[date], day: date) -> int | None:
    """The index of the last window that has started by `day`, else of the first; None where there is none."""
    begun = [index for index, start in enumerate(starts) if index and start <= day]
    return max(begun, default=0 if starts else None)


def _starts(windows: Sequence[Window]) -> list[date]:
    """When each begins: a window without a start when the one before it ends."""
    return [window.start or _day_after(windows, index) for index, window in enumerate(windows)]


def _day_after(windows: Sequence[Window], index: int) -> date:
    return windows[index - 1].due + timedelta(days=1) if index else date.min


class Mark(Enum):
    """How something stands against its date."""

    DONE_ON_TIME = "done_on_time"
    IN_TIME = "in_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    DONE_LATE = "done_late"
    NO_DATE = "no_date"
    EXCUSED = "excused"

    @property
    def emoji(self) -> str:
        """The sign; it never stands without its word."""
        return _EMOJI[self]

    @property
    def key(self) -> str:
        """The Fluent key of its word, e.g. mark-due-soon."""
        return f"mark-{self.value.replace('_', '-')}"


_EMOJI = {
    Mark.DONE_ON_TIME: "🟢",
    Mark.IN_TIME: "🔵",
    Mark.DUE_SOON: "🟡",
    Mark.OVERDUE: "🔴",
    Mark.DONE_LATE: "🟠",
    Mark.NO_DATE: "⚪",
    Mark.EXCUSED: "⚪",
}
_URGENCY = {
    Mark.OVERDUE: 0,
    Mark.DUE_SOON: 1,
    Mark.IN_TIME: 2,
    Mark.NO_DATE: 3,
    Mark.DONE_ON_TIME: 4,
    Mark.DONE_LATE: 4,
    Mark.EXCUSED: 5,
}


def is_overdue(due: date | None, today: date, met: bool, counted: bool = True) -> bool:
    """The one meaning of "quá hạn": the last day has passed, nothing was done, and the date counts.

    `due` is the last day that is on time (rolled, extended); a date already past at import is not `counted`.
    """
    return due is not None and due < today and not met and counted


def mark(due: date | None, today: date, met_on: date | None = None, counted: bool = True) -> Mark:
    """The mark of something due on `due` and met on the local day `met_on`, None while it is missing.

    A date that is not counted never makes it late: passed and unmet it stands as having none.
    """
    if due is None:
        return Mark.NO_DATE
    if met_on is not None:
        return Mark.DONE_LATE if counted and met_on > due else Mark.DONE_ON_TIME
    if due < today:
        return Mark.OVERDUE if is_overdue(due, today, met=False, counted=counted) else Mark.NO_DATE
    return Mark.DUE_SOON if due - today <= SOON else Mark.IN_TIME


def sort_key(standing: Mark, due: date | None) -> tuple[int, date]:
    """Most urgent first: overdue (longest first), due soon, in time, no date, done last."""
    return _URGENCY[standing], due or date.max
